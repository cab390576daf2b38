from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlite_utils import Database

from engine.errors import LibraryError
from engine.index import connect, photos
from engine.lab.recipe import DataChoice
from engine.library import Library
from engine.options import Options
from engine.photos.decode import decode
from engine.types import Mode
from tests.engine.lab.data.drawn import dataset, draw, names


@pytest.fixture
def folder(tmp_path: Path, environ: dict[str, str]) -> Path:
    """Six photos that First Look knows, without labels."""
    folder = tmp_path / "photos"
    files = [draw(folder / f"{number}.jpg", number) for number in range(6)]
    with Library(folder, Options(environ=environ, who="ann", device="cpu")) as library:
        index = library.places.index
    with changing(index) as db:
        for file in files:
            photos.save(db, looked_at(file))
    return folder


@contextmanager
def changing(index: Path) -> Iterator[Database]:
    with closing(connect.open_for_writing(index)) as db, connect.writing(db):
        yield db


def looked_at(file: Path) -> photos.PhotoFile:
    """As the first pass sees it; without the vectors, which nobody asks for here."""
    of, status = decode(file), file.stat()
    picture = photos.Picture(of.kind, of.content_hash, of.width, of.height, of.dhash, of.quality)
    return photos.PhotoFile(file.name.encode(), status.st_size, status.st_mtime_ns, picture)


def label(library: Library, **said: str) -> None:
    """`label(library, bride="012")`"""
    for name, numbers in said.items():
        ids = library.ids_of([library.places.root / f"{number}.jpg" for number in numbers])
        library.label(ids, [name])


def test_the_labels_of_a_library_are_read_while_it_is_open(
    folder: Path, environ: dict[str, str], tmp_path: Path
) -> None:
    with Library(folder, Options(environ=environ, who="ann", device="cpu")) as library:
        label(library, bride="013", bouquet="25")
        of = dataset(DataChoice(str(folder)), tmp_path / "cache")
    assert names(of, folder) == ["0.jpg", "1.jpg", "2.jpg", "3.jpg", "5.jpg"]
    assert of.classes == ("bouquet", "bride")
    assert of.targets.tolist() == [1, 1, 0, 1, 0]
    assert of.notes == ()


def test_in_a_library_of_several_classes_a_photo_has_all_that_a_person_said(
    folder: Path, environ: dict[str, str], tmp_path: Path
) -> None:
    with Library(folder, Options(environ=environ, who="ann", device="cpu")) as library:
        library.set_mode(Mode.SEVERAL)
        label(library, bride="01", bouquet="12")
        library.label_none(library.ids_of([folder / "4.jpg"]))
        of = dataset(DataChoice(str(folder)), tmp_path / "cache")
    assert names(of, folder) == ["0.jpg", "1.jpg", "2.jpg", "4.jpg"]
    assert of.targets.tolist() == [[0, 1], [1, 1], [1, 0], [0, 0]]
    assert of.notes == (
        "Of some labelled photos it is not said whether they show each class; what is not said counts as not shown.",
    )


def test_frames_of_one_moment_are_one_group(folder: Path, environ: dict[str, str], tmp_path: Path) -> None:
    with Library(folder, Options(environ=environ, who="ann", device="cpu")) as library:
        label(library, bride="013", bouquet="25")
        index = library.places.index
    with changing(index) as db:
        seen = db.execute("SELECT dhash FROM photos WHERE path = ?", [b"1.jpg"]).fetchone()[0]
        db.execute(
            "UPDATE photos SET taken_at = '2026-06-20T14:03:05' WHERE path IN (?, ?)", [b"1.jpg", b"3.jpg"]
        )
        db.execute("UPDATE photos SET dhash = ? WHERE path = ?", [seen ^ 0b111111111, b"3.jpg"])
    of = dataset(DataChoice(str(folder)), tmp_path / "cache")
    assert of.groups.tolist() == [0, 1, 2, 1, 3]
    assert of.flawed == ()  # one moment, and not one picture


def test_a_library_without_labels_says_what_to_do(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"no labels in .* yet.*firstlook label"):
        dataset(DataChoice(str(folder), kind="library"), tmp_path / "cache")
    with pytest.raises(LibraryError, match="no folders of classes"):  # by itself it is a folder of photos
        dataset(DataChoice(str(folder)), tmp_path / "cache")


def test_a_folder_that_was_never_opened_says_what_to_do(tmp_path: Path) -> None:
    draw(tmp_path / "new" / "hat" / "0.jpg", 1)
    with pytest.raises(LibraryError, match=r"no library of First Look yet\. Run: firstlook tag"):
        dataset(DataChoice(str(tmp_path / "new"), kind="library"), tmp_path / "cache")
