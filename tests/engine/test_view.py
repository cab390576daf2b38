"""What may be asked of an index: beyond lists, what the window shows of one photo."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from PIL import Image

from engine.errors import PhotoUnreadable
from engine.library import Library
from engine.types import ClassId, WriteTo
from tests.engine.conftest import MakePhoto, OpenLibrary, age


def test_a_model_says_something_of_each_class_that_it_knows(library: Library, make_photo: MakePhoto) -> None:
    files = [make_photo(f"{kind}{n}.jpg", kind, n) for kind in ("stripes", "dots") for n in range(5)]
    library.tag().result(120)
    ids = library.ids_of(files)
    today = {known.id for known in library.classes()}
    for photo in library.photos(ids):
        said = library.probabilities(photo.id)
        assert set(said) == today
        assert 0 < sum(said.values()) <= 1 + 1e-4, "what is left over is none of these"
        assert max(said.values()) == pytest.approx(photo.classes[0].probability, abs=1e-6)
        assert_likeliest(library, said, photo.classes[0].name)

    cake = library.add_class("cake")
    assert cake not in library.probabilities(ids[0]), "which no model has heard of"
    library.label(ids[:4], ["bride"])
    library.label(ids[5:9], ["cake"])
    library.retrain(force=True).result(120)
    for photo in library.photos([ids[4], ids[9]]):
        said = library.probabilities(photo.id)
        assert set(said) == {library.find_class("bride").id, cake}
        assert sum(said.values()) == pytest.approx(1.0, abs=1e-4)
        assert_likeliest(library, said, photo.classes[0].name)


def assert_likeliest(library: Library, said: dict[ClassId, float], name: str) -> None:
    assert max(said, key=lambda of: said[of]) == library.find_class(name).id


def test_of_a_photo_that_no_model_has_seen_nothing_is_said(library: Library, folder: Path) -> None:
    (folder / "broken.jpg").write_bytes(b"no picture")
    age(folder / "broken.jpg")
    library.tag().result(120)
    [id_] = library.find()
    assert library.probabilities(id_) == {}
    assert library.own_keywords(id_) == ()


def test_typed_words_find_photos_by_their_names_and_keywords(
    library: Library, make_photo: MakePhoto, folder: Path
) -> None:
    path = make_photo("church door.jpg")
    make_photo("other.jpg", "dots", 3)
    (folder / "broken.jpg").write_bytes(b"no picture")
    age(folder / "broken.jpg")
    library.tag().result(120)
    [door, broken] = library.ids_of([path, folder / "broken.jpg"])
    for blank in ("", "   ", '"'):
        assert library.matches(blank).tolist() == library.find()
    assert library.matches("broken").tolist() == [broken]
    assert library.matches("CHURCH do").tolist() == [door]
    assert library.matches("bouquet").tolist() == []
    library.label([door], ["bouquet"])
    library.write().result(120)
    library.tag().result(120)
    assert library.matches("bouquet").tolist() == [door]
    for typed in ('"', "door AND (", "NOT broken", "*", "-door", "name:door", "a" * 5000, "\0"):
        assert set(library.matches(typed).tolist()) <= set(library.find())


def test_a_photo_is_unwritten_exactly_while_its_keyword_waits(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    path, other = make_photo("a.jpg"), make_photo("b.jpg", "dots", 3)
    library.tag().result(120)
    [id_, _] = ids = library.ids_of([path, other])

    def unwritten() -> list[bool]:
        told = [photo.unwritten for photo in library.photos(ids)]
        assert sum(told) == library.pending_writes()
        return told

    assert unwritten() == [False, False]
    library.label([id_], ["bride"])
    assert unwritten() == [True, False]
    library.tag().result(120)
    assert unwritten() == [True, False], "keywords are not to be written"
    assert library.own_keywords(id_) == ()
    library.change(replace(library.options, write_to=WriteTo.FILES))
    library.write().result(120)
    assert unwritten() == [False, False]
    assert library.own_keywords(id_) == ("bride",)
    job = library.label([id_], ["bouquet", "newlyweds"])
    assert (job, unwritten()) == ([id_], [True, False])
    assert library.own_keywords(id_) == ("bride",)
    library.write().result(120)
    assert library.own_keywords(id_) == ("bouquet", "newlyweds")
    library.unlabel([id_])
    assert unwritten() == [True, False]
    library.write().result(120)
    assert (unwritten(), library.own_keywords(id_)) == ([False, False], ())


def test_a_thumbnail_that_was_cut_off_or_deleted_is_made_again(
    library: Library, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg")
    library.tag().result(120)
    [photo] = library.photos(library.find())
    thumbnail = photo.thumbnail
    assert thumbnail is not None
    whole = thumbnail.read_bytes()
    thumbnail.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(OSError, match="truncated"), Image.open(thumbnail) as image:
        image.load()
    library.make_thumbnail(photo)
    assert thumbnail.read_bytes() == whole
    shutil.rmtree(library.places.folder / "thumbnails")
    thread = Thread(target=library.make_thumbnail, args=[photo])
    thread.start()
    thread.join(60)
    assert thumbnail.read_bytes() == whole
    path.unlink()
    with pytest.raises(PhotoUnreadable, match="no longer there"):
        library.make_thumbnail(photo)


def test_what_a_model_says_stays_with_its_class_when_another_is_removed(
    library: Library, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg")
    library.tag().result(120)
    (id_,) = library.ids_of([path])
    names = {of.id: of.name for of in library.classes()}
    before = {names[of]: share for of, share in library.probabilities(id_).items()}
    library.remove_class("bride")
    left = {name: share for name, share in before.items() if name != "bride"}
    for _ in range(2):  # at once, and after the guesses were made again
        said = {names[of]: share for of, share in library.probabilities(id_).items()}
        assert said == pytest.approx(left)
        library.tag().result(120)
    library.add_class("bride")
    library.tag().result(120)
    names = {of.id: of.name for of in library.classes()}
    again = {names[of]: share for of, share in library.probabilities(id_).items()}
    assert again == pytest.approx(before)


def test_a_trained_model_keeps_a_class_that_was_removed_and_put_back(
    library: Library, make_photo: MakePhoto
) -> None:
    files = {kind: [make_photo(f"{kind}{n}.jpg", kind, n) for n in range(6)] for kind in ("stripes", "dots")}
    library.tag().result(120)
    for paths, name in zip(files.values(), ("bride", "bouquet"), strict=True):
        library.label(library.ids_of(paths[:4]), [name])
    library.retrain(force=True).result(120)
    (id_,) = library.ids_of(files["stripes"][5:])  # the removed class is what it shows
    before = library.probabilities(id_)
    removed = library.remove_class("bride")
    library.tag().result(120)
    assert library.probabilities(id_) == pytest.approx(
        {of: share for of, share in before.items() if of != removed.known.id}
    )
    library.put_class_back(removed)
    library.tag().result(120)
    assert library.probabilities(id_) == pytest.approx(before)
