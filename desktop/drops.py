"""What is dragged: photos within the window; folders, and tables of labels, from outside."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData

from engine import PhotoId

PHOTOS = "application/x-firstlook-photos"
"""A list of photo ids as JSON in UTF-8."""


def photos_in(mime: QMimeData) -> list[PhotoId]:
    """The photos that are carried; [] where there are none, or where it is not ours to read."""
    if not mime.hasFormat(PHOTOS):
        return []
    try:
        ids = json.loads(bytes(mime.data(PHOTOS).data()).decode())
    except ValueError:
        return []
    if not isinstance(ids, list) or not all(type(id_) is int for id_ in ids):
        return []
    return [PhotoId(id_) for id_ in ids]


def carrying(ids: Sequence[PhotoId]) -> QMimeData:
    """What a drag of these photos carries."""
    mime = QMimeData()
    mime.setData(PHOTOS, json.dumps([int(id_) for id_ in ids]).encode())
    return mime


def table_in(dragged: QMimeData) -> Path | None:
    """The first file of this machine that is a table by its name, as labels come in."""
    paths = [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
    tables = (path for path in paths if path.name.lower().rstrip("0123456789").endswith((".csv", ".tsv")))
    return next((path for path in tables if path.is_file()), None)


def folder_in(dragged: QMimeData) -> Path | None:
    """The first folder of this machine among what is dragged."""
    paths = [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
    return next((path for path in paths if path.is_dir()), None)
