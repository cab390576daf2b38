"""Jobs where the facade's tests do not reach: other weights, ExifTool that comes later, leftovers, the gate."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.events import Event, Notice
from engine.jobs.scan import settle
from engine.library import Library
from engine.metadata.staging import STAGING
from engine.photos.scan import walk
from engine.types import PhotoFilter, PhotoId, State, WriteTo
from tests.engine.conftest import MakePhoto, OpenLibrary


def teach(library: Library, make_photo: MakePhoto, each: int = 5) -> dict[str, list[Path]]:
    files = {
        kind: [make_photo(f"{kind}{n}.jpg", kind, n) for n in range(each)] for kind in ("stripes", "dots")
    }
    library.tag().result(120)
    for kind, paths in files.items():
        library.add_class(kind)
        library.label(library.ids_of(paths), [kind])
    library.retrain().result(120)
    return files


def test_other_weights_are_followed_by_new_vectors_and_a_new_head_once(
    open_library: OpenLibrary, make_photo: MakePhoto, heard: list[Event], tmp_path: Path
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    teach(library, make_photo)
    first = library.current_model()
    library.close()
    other = tmp_path / "mobilenet_v2-other.safetensors"
    _altered_weights(library, other)
    library = open_library(write_to=WriteTo.NONE, weights=other)
    new = make_photo("new.jpg", "dots", 51)
    library.tag().result(120)
    assert library.weights() == "mobilenet_v2-other"
    assert library.current_model() == first + 1
    assert library.models()[-1].card["weights"] == "mobilenet_v2-other"
    assert not library.photos(library.ids_of([new]))[0].guessed
    told = [event.text for event in heard if isinstance(event, Notice)]
    assert len(told) == 1
    assert "Learnt again with the weights mobilenet_v2-other: model version 2" in told[0]
    library.tag().result(120)
    assert library.current_model() == first + 1


def test_labels_and_versions_outlive_weights_that_come_and_go(
    open_library: OpenLibrary, make_photo: MakePhoto, tmp_path: Path
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    files = teach(library, make_photo)
    extra = make_photo("extra.jpg", "dots", 50)
    library.tag().result(120)
    [known] = library.photos(library.ids_of([extra]))
    library.close()
    other = tmp_path / "mobilenet_v2-other.safetensors"
    _altered_weights(library, other)
    for chosen in (other, None):
        library = open_library(write_to=WriteTo.NONE, weights=chosen)
        library.tag().result(120)
        labelled = library.find(PhotoFilter(states=frozenset({State.LABELLED})))
        assert {photo.path for photo in library.photos(labelled)} == {p for of in files.values() for p in of}
        [now] = library.photos(library.ids_of([extra]))
        assert now.classes[0].name == known.classes[0].name
        assert [of.version for of in library.models()] == list(range(library.current_model() + 1))
        library.close()
    assert now.classes[0].probability == pytest.approx(known.classes[0].probability, abs=1e-3)


def test_a_version_of_other_weights_that_the_person_goes_back_to_stays_in_use(
    open_library: OpenLibrary, make_photo: MakePhoto, heard: list[Event], tmp_path: Path
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    teach(library, make_photo)
    library.close()
    other = tmp_path / "mobilenet_v2-other.safetensors"
    _altered_weights(library, other)
    library = open_library(write_to=WriteTo.NONE, weights=other)
    library.tag().result(120)
    library.use_model(1).result(120)
    new = make_photo("new.jpg", "dots", 51)
    library.tag().result(120)
    assert library.current_model() == 1
    assert any(isinstance(event, Notice) and "other weights" in event.text for event in heard)
    assert library.photos(library.ids_of([new]))[0].guessed
    assert library.retrain().result(120).used
    assert not library.photos(library.ids_of([new]))[0].guessed


def test_a_class_that_comes_back_has_its_predictions_again_where_the_current_version_is_of_other_weights(
    open_library: OpenLibrary, make_photo: MakePhoto, tmp_path: Path
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    teach(library, make_photo)
    extra = make_photo("extra.jpg", "dots", 50)
    library.tag().result(120)
    [first] = library.photos(library.ids_of([extra]))
    library.close()
    other = tmp_path / "mobilenet_v2-other.safetensors"
    _altered_weights(library, other)
    library = open_library(write_to=WriteTo.NONE, weights=other)
    library.tag().result(120)
    library.use_model(1).result(120)
    assert library.photos([first.id])[0].classes == first.classes
    removed = library.remove_class("dots")
    library.tag().result(120)
    assert library.photos([first.id])[0].classes[0].version == 1
    library.put_class_back(removed)
    library.tag().result(120)
    assert library.photos([first.id])[0].classes == first.classes


def test_first_guesses_are_made_anew_with_other_weights(
    open_library: OpenLibrary, make_photo: MakePhoto, tmp_path: Path
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    photo = make_photo("a.jpg")
    library.tag().result(120)
    [before] = library.photos(library.ids_of([photo]))
    library.close()
    blind = tmp_path / "mobilenet_v2-blind.safetensors"
    _altered_weights(library, blind, scale=0.0)
    library = open_library(write_to=WriteTo.NONE, weights=blind)
    library.tag().result(120)
    [after] = library.photos(library.ids_of([photo]))
    assert after.guessed
    assert after.classes[0].probability != before.classes[0].probability


def test_weights_that_are_used_while_a_library_is_open_are_followed_by_its_next_pass(
    open_library: OpenLibrary, make_photo: MakePhoto, environ: dict[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "weights"
    folder.mkdir()
    shutil.copy(environ["FIRSTLOOK_WEIGHTS"], folder / "b-mobilenet_v2.safetensors")
    library = open_library(write_to=WriteTo.NONE, environ={**environ, "FIRSTLOOK_WEIGHTS": str(folder)})
    teach(library, make_photo)
    _altered_weights(library, folder / "a-mobilenet_v2.safetensors", file_of="b-mobilenet_v2.safetensors")
    library.tag().result(120)
    assert library.weights() == "a"
    assert library.current_model() == 2


def _altered_weights(library: Library, file: Path, *, scale: float = 1.0, file_of: str = "") -> None:
    """The same network with its last norm scaled (0: it sees nothing) and moved: weights with another checksum."""
    from safetensors.torch import load_file, save_file

    state = load_file(Path(library.options.environ["FIRSTLOOK_WEIGHTS"]) / file_of)
    state["features.18.1.weight"] = state["features.18.1.weight"] * scale
    state["features.18.1.bias"] = state["features.18.1.bias"] * scale + 0.01
    save_file(state, file)


def test_without_exiftool_photos_are_tagged_and_keywords_wait(
    open_library: OpenLibrary, make_photo: MakePhoto, heard: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIRSTLOOK_EXIFTOOL", "/nowhere/exiftool")
    library = open_library()
    path = make_photo("a.jpg", exif=_taken("2026:06:20 14:03:05"))
    library.tag().result(120)
    assert next(event.text for event in heard if isinstance(event, Notice)).startswith(
        "FIRSTLOOK_EXIFTOOL names"
    )
    library.label(library.ids_of([path]), ["bride"])
    assert library.write().result(120).blocked == {path: "ExifTool is not installed"}
    monkeypatch.delenv("FIRSTLOOK_EXIFTOOL")
    assert library.tag().result(120).written.written == 1
    assert library.photos(library.find())[0].taken_at == "2026-06-20T14:03:05"


def _taken(moment: str) -> bytes:
    from PIL import Image

    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = moment
    return exif.tobytes()


def test_a_candidate_that_is_worse_is_kept_aside_with_the_reason(
    open_library: OpenLibrary, make_photo: MakePhoto, tmp_path: Path
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    teach(library, make_photo, each=10)
    assert library.current_model() == 1
    library.close()
    blind = tmp_path / "mobilenet_v2-blind.safetensors"
    _altered_weights(library, blind, scale=0.0)
    library = open_library(write_to=WriteTo.NONE, weights=blind)
    learnt = library.retrain().result(120)
    assert not learnt.used
    assert "more than chance explains" in learnt.comparison.reason
    assert learnt.comparison.candidate.accuracy < learnt.comparison.current.accuracy
    assert (learnt.version, library.current_model()) == (2, 1)
    assert library.retrain(force=True).result(120).used
    assert library.current_model() == 3


def test_the_same_labels_again_are_no_worse(library: Library, make_photo: MakePhoto) -> None:
    teach(library, make_photo, each=6)
    learnt = library.retrain().result(120)
    assert learnt.used
    assert (learnt.comparison.fixed, learnt.comparison.broken) == (0, 0)
    assert [version.version for version in library.models()] == [0, 1, 2]


@pytest.mark.parametrize("moved", [False, True])
def test_stale_staging_files_of_a_write_that_was_cut_off_are_cleared_also_in_a_library_that_moved(
    open_library: OpenLibrary, make_photo: MakePhoto, folder: Path, moved: bool
) -> None:
    from engine.index import writes
    from engine.index.connect import open_for_writing, writing

    library = open_library()
    path = make_photo("a.jpg")
    library.tag().result(120)
    library.label(library.ids_of([path]), ["bride"])
    library.close()
    leftover = _staging_name(path)
    leftover.write_bytes(b"half a picture")
    db = open_for_writing(library.places.index)
    with writing(db):
        then = Path("/elsewhere/before", path.name) if moved else path
        writes.plan(db, [writes.JournalEntry(PhotoId(1), os.fsencode(then), None, {}, {})])
    db.close()
    assert open_library().tag().result(120).written.written == 1
    assert not leftover.exists()
    assert path.exists()


def _staging_name(path: Path) -> Path:
    """The name that a process which no longer lives would have given its staging file."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return path.with_name(f"{STAGING}-{process.pid}-0123abcd.jpg")


def test_a_file_that_is_still_growing_is_left_until_it_stands_still(
    folder: Path, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg")
    whole = path.read_bytes()
    path.write_bytes(whole[:100])
    [found] = walk(folder)
    waiting = settle(folder, [found])
    next(waiting)
    path.write_bytes(whole)
    begun = time.monotonic()
    try:
        while True:
            next(waiting)
    except StopIteration as stop:
        settled, unsettled = stop.value
    assert [file.size for file in settled] == [len(whole)]
    assert unsettled == ()
    assert time.monotonic() - begun < 10


def test_an_old_file_is_not_waited_for(folder: Path, make_photo: MakePhoto) -> None:
    make_photo("a.jpg")
    with pytest.raises(StopIteration) as stop:
        next(settle(folder, list(walk(folder))))
    assert len(stop.value.value[0]) == 1


def test_edited_pixels_are_looked_at_again_and_the_label_stays(
    library: Library, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg", "dots", 1)
    library.tag().result(120)
    library.label(library.ids_of([path]), ["bride"])
    library.write().result(120)
    make_photo("a.jpg", "stripes", 2)
    assert library.tag().result(120).ingested.read == 1
    assert library.photos(library.find(PhotoFilter(states=frozenset({State.LABELLED}))))[0].path == path


def test_a_thumbnail_folder_that_was_deleted_is_no_harm(
    open_library: OpenLibrary, make_photo: MakePhoto, tmp_path: Path
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    teach(library, make_photo)
    shutil.rmtree(library.places.folder / "thumbnails")
    other = tmp_path / "mobilenet_v2-other.safetensors"
    _altered_weights(library, other)
    library.close()
    again = open_library(write_to=WriteTo.NONE, weights=other)
    again.tag().result(120)
    assert again.weights() == "mobilenet_v2-other"
    assert again.retrain().result(120).used
