"""Thumbnails beside the GUI thread: what is on the screen comes, what was scrolled past does not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.gallery.thumbnails import THREADS, Thumbnails
from engine import Photo
from tests.desktop.conftest import OpenSession


@pytest.fixture
def pictures(open_session: OpenSession) -> list[Photo]:
    """Six photos with their thumbnails."""
    library = open_session().library
    return [photo for photo in library.photos(library.find()) if photo.thumbnail is not None]


@pytest.fixture
def go_on() -> Iterator[threading.Event]:
    """Until it is set, whoever makes a thumbnail again waits."""
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def thumbnails(pictures: list[Photo], go_on: threading.Event, qtbot: QtBot) -> Iterator[Thumbnails]:
    """Every thread of it is at work on a photo that has no thumbnail."""

    def wait(_photo: Photo) -> None:
        go_on.wait(20)

    made = Thumbnails(wait)
    for photo in pictures[:THREADS]:
        made.get(replace(photo, thumbnail=None), 100)
    qtbot.waitUntil(lambda: len(made._under_way) == THREADS, timeout=20_000)
    yield made
    go_on.set()
    made.close()


def test_what_the_inspector_shows_is_loaded_whatever_is_scrolled_past(
    thumbnails: Thumbnails, pictures: list[Photo], go_on: threading.Event, qtbot: QtBot
) -> None:
    shown, scrolled_past = pictures[THREADS : THREADS + 2]
    thumbnails.hold(shown.id)
    thumbnails.get(shown, 150)
    thumbnails.get(scrolled_past, 150)
    thumbnails.keep_only(set())
    go_on.set()
    qtbot.waitUntil(lambda: not thumbnails.is_loading, timeout=20_000)
    qtbot.waitUntil(lambda: shown.id in thumbnails._images, timeout=20_000)
    assert scrolled_past.id not in thumbnails._images


def test_a_picture_that_is_wanted_small_and_large_comes_large(
    thumbnails: Thumbnails, pictures: list[Photo], go_on: threading.Event, qtbot: QtBot
) -> None:
    photo = pictures[THREADS]
    thumbnails.get(photo, 150)
    thumbnails.get(photo, 80)
    go_on.set()
    with qtbot.waitSignal(thumbnails.arrived, timeout=20_000, check_params_cb=lambda id_: id_ == photo.id):
        pass
    image = thumbnails.get(photo, 150)
    assert image is not None
    assert max(image.width(), image.height()) == 150
    assert photo.id not in thumbnails._wishes, "and is not asked for again"
