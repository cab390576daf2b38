"""Weights that have to be fetched first: progress is told, and a cancel is heard."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError

import pytest

from engine.errors import WeightsError
from engine.events import Event, JobProgress
from engine.vision import download
from tests.engine.conftest import MakePhoto, OpenLibrary


def slowly(pieces: int, ended: threading.Event) -> Callable[..., object]:
    """A download over a bad line; the line, not the network, is what this stands in for."""

    def download_weights(
        _backbone: object, _folder: object, report: Callable[[int, int | None], None]
    ) -> object:
        try:
            for piece in range(pieces):
                report(piece * 1_000_000, pieces * 1_000_000)
                time.sleep(0.05)
            raise WeightsError("the line broke")
        finally:
            ended.set()

    return download_weights


def test_a_download_shows_progress_and_a_failure_names_every_place(
    open_library: OpenLibrary,
    make_photo: MakePhoto,
    heard: list[Event],
    monkeypatch: pytest.MonkeyPatch,
    environ: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    monkeypatch.setattr(download, "download_weights", slowly(14, threading.Event()))
    empty = str(tmp_path_factory.mktemp("empty"))
    library = open_library(
        environ={**environ, "FIRSTLOOK_WEIGHTS": "", "FIRSTLOOK_DATA": empty}, download=True
    )
    make_photo("a.jpg")
    with pytest.raises(WeightsError, match=r"the line broke.*data folder .*resources"):
        library.tag().result(60)
    told = [event for event in heard if isinstance(event, JobProgress) and "weights" in event.note]
    assert told[-1].total == 14
    assert told[-1].done > 0


def test_a_download_is_cancelled_within_a_second(
    open_library: OpenLibrary,
    make_photo: MakePhoto,
    monkeypatch: pytest.MonkeyPatch,
    environ: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    ended = threading.Event()
    monkeypatch.setattr(download, "download_weights", slowly(1000, ended))
    empty = str(tmp_path_factory.mktemp("empty"))
    library = open_library(
        environ={**environ, "FIRSTLOOK_WEIGHTS": "", "FIRSTLOOK_DATA": empty}, download=True
    )
    make_photo("a.jpg")
    job = library.tag()
    time.sleep(0.5)
    begun = time.monotonic()
    job.cancel()
    with pytest.raises(CancelledError):
        job.result(10)
    assert ended.wait(1)
    assert time.monotonic() - begun < 1
