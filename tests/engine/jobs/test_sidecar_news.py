"""Which sidecars are news: by name, size and time, without a look at photos that have none."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from sqlite_utils import Database

from engine.index import photos, sidecars
from engine.index.connect import open_for_writing, writing
from engine.index.photos import PhotoFile, Picture
from engine.jobs.context import Context
from engine.jobs.sidecar_news import SidecarNews, sidecar_news
from engine.metadata.sidecars import sidecars_of, stamp_of
from engine.photos.scan import FoundFile, walk
from engine.types import PhotoId, Quality


class Shelf:
    """A folder, its index, and a look at both."""

    def __init__(self, root: Path, db: Database) -> None:
        self.root, self.db = root, db

    def photo(self, name: str) -> PhotoId:
        (self.root / name).write_bytes(b"x")
        picture = Picture("raw", name.encode(), 1, 1, 0, Quality(0.5, 0.1, 0.4))
        with writing(self.db):
            return photos.save(self.db, PhotoFile(os.fsencode(name), 1, 1, picture)).id

    def sidecar(self, name: str, text: str = "x") -> Path:
        path = self.root / name
        path.write_text(text)
        return path

    def noted(self, id_: PhotoId, name: str) -> None:
        with writing(self.db):
            sidecars.set_stamp(self.db, id_, stamp_of(sidecars_of(self.root / name)))

    def news(self) -> SidecarNews:
        ctx = cast(Context, SimpleNamespace(db=self.db, places=SimpleNamespace(root=self.root)))
        others: list[FoundFile] = []
        found = {file.path for file in walk(self.root, on_other=others.append)}
        return sidecar_news(ctx, photos.known_files(self.db).keys() & found, others)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    root = tmp_path / "photos"
    root.mkdir()
    with closing(open_for_writing(tmp_path / "index.sqlite")) as db:
        yield Shelf(root, db)


@pytest.mark.parametrize("name", ["a.xmp", "a.XMP", "a.CR3.xmp", "a.CR3.XMP"])
def test_a_sidecar_is_news_until_it_was_read_when_it_changes_and_when_it_goes(
    shelf: Shelf, name: str
) -> None:
    id_ = shelf.photo("a.CR3")
    assert not shelf.news().photos
    file = shelf.sidecar(name)
    assert shelf.news().photos == {id_: frozenset({name.encode()})}
    shelf.noted(id_, "a.CR3")
    assert not shelf.news().photos
    shelf.sidecar(name, "xy")
    assert [of.path for of in shelf.news().files] == [name.encode()]
    shelf.noted(id_, "a.CR3")
    file.unlink()
    assert shelf.news() == SidecarNews({id_: frozenset()}, ())


def test_a_sidecar_that_two_raw_files_could_claim_is_news_of_neither(shelf: Shelf) -> None:
    shelf.photo("a.CR3"), shelf.photo("a.NEF")
    shelf.sidecar("a.xmp")
    assert not shelf.news().photos


def test_a_jpeg_beside_a_raw_never_has_its_sidecar(shelf: Shelf) -> None:
    raw, _ = shelf.photo("a.CR3"), shelf.photo("a.jpg")
    shelf.sidecar("a.xmp")
    assert list(shelf.news().photos) == [raw]


def test_a_raw_named_after_a_jpeg_shares_its_sidecar(shelf: Shelf) -> None:
    both = {shelf.photo("a.jpg"), shelf.photo("a.jpg.CR3")}
    shelf.sidecar("a.jpg.xmp")
    assert shelf.news().photos.keys() == both


def test_a_sidecar_of_a_name_that_is_no_plain_text_is_no_news_once_read(shelf: Shelf) -> None:
    (id_,) = [shelf.photo('"Ã" 💍.CR3')]
    shelf.sidecar('"Ã" 💍.xmp')
    shelf.noted(id_, '"Ã" 💍.CR3')
    assert not shelf.news().photos


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_the_sidecar_beside_the_file_that_a_link_leads_to_is_no_news_once_read(
    shelf: Shelf, tmp_path: Path
) -> None:
    id_ = shelf.photo("a.CR3")
    (shelf.root / "a.CR3").rename(tmp_path / "real.CR3")
    (shelf.root / "a.CR3").symlink_to(tmp_path / "real.CR3")
    (tmp_path / "real.xmp").write_text("x")
    shelf.noted(id_, "a.CR3")
    assert not shelf.news().photos
    (tmp_path / "real.xmp").write_text("xy")
    assert shelf.news() == SidecarNews({id_: frozenset()}, ())


def test_photos_without_sidecars_or_with_the_ones_that_were_read_are_not_looked_at(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        shelf.photo(f"{number}.CR3")
    shelf.photo("with.CR3")
    shelf.sidecar("with.xmp")
    read = shelf.photo("read.CR3")
    shelf.sidecar("read.xmp")
    shelf.noted(read, "read.CR3")
    asked: list[str] = []

    def sidecars_asked_for(photo: Path) -> tuple[Path, ...]:
        asked.append(photo.name)
        return sidecars_of(photo)

    monkeypatch.setattr("engine.jobs.sidecar_news.sidecars_of", sidecars_asked_for)
    shelf.news()
    assert asked == ["with.CR3"]
