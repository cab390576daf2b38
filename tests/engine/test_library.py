"""The facade: the whole loop on a handful of real files."""

from __future__ import annotations

import os
import shutil
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import EngineError, LibraryError, ModelError
from engine.events import Event, JobProgress, ModelChanged, Notice, PhotosChanged
from engine.library import Library
from engine.photos.decode import decode
from engine.types import Decider, PhotoFilter, State, WriteTo
from engine.view import LibraryView
from engine.vision.runtime import OnnxEmbedder
from tests.engine.conftest import LONG_AGO, MakePhoto, OpenLibrary, age


def keywords(library: Library, path: Path) -> tuple[str, ...]:
    [photo] = library.photos(library.ids_of([path]))
    return photo.keywords


def test_a_folder_goes_the_whole_way(library: Library, make_photo: MakePhoto, heard: list[Event]) -> None:
    library.add_class("stripes"), library.add_class("dots")
    files = {kind: [make_photo(f"{kind}{n}.jpg", kind, n) for n in range(8)] for kind in ("stripes", "dots")}
    pixels = {path: decode(path).content_hash for of in files.values() for path in of}
    done = library.tag().result(120)
    assert (done.ingested.read, done.ingested.unreadable, done.written.written) == (16, 0, 0)
    for kind, paths in files.items():
        assert len(library.label(library.ids_of(paths[:6]), [kind])) == 6
    learnt = library.retrain().result(120)
    assert learnt.used
    assert learnt.comparison.candidate.accuracy > 0.8, "also with weights that have learnt nothing"
    written = library.write().result(120)
    assert written.blocked == {}
    assert written.written >= 12
    for kind, paths in files.items():
        assert keywords(library, paths[0]) == (kind, f"First Look|{kind}") or kind in keywords(
            library, paths[0]
        )
    assert {path: decode(path).content_hash for path in pixels} == pixels
    again = library.tag().result(120)
    assert (again.ingested.read, again.written.written, again.written.unchanged) == (0, 0, 0)
    assert any(isinstance(event, ModelChanged) for event in heard)
    assert any(isinstance(event, PhotosChanged) for event in heard)


def test_a_moved_photo_keeps_its_label_and_vector(
    library: Library, make_photo: MakePhoto, folder: Path
) -> None:
    library.add_class("dots")
    path = make_photo("a.jpg", "dots")
    library.tag().result(120)
    [id_] = library.ids_of([path])
    library.label([id_], ["dots"])
    (folder / "sorted").mkdir()
    moved = path.rename(folder / "sorted" / "b.jpg")
    done = library.tag().result(120)
    assert done.ingested.moved == 1
    assert library.ids_of([moved]) == [id_]
    assert library.photos([id_])[0].classes[0].decider is Decider.PERSON
    assert library.counts().photos == 1


def test_labels_follow_pictures_when_files_are_renumbered(library: Library, make_photo: MakePhoto) -> None:
    names = ["bride", "bouquet", "newlyweds"]
    paths = [make_photo(f"DSC_{number}.jpg", "dots", number) for number in range(3)]
    library.tag().result(120)
    for path, name in zip(paths, names, strict=True):
        library.label(library.ids_of([path]), [name])
    library.write().result(120)
    # Each takes the name of the next, as a batch rename does.
    last = paths[2].rename(paths[2].with_name("DSC_3.jpg"))
    paths[1].rename(paths[2])
    paths[0].rename(paths[1])
    library.tag().result(120)
    for path, name in zip([paths[1], paths[2], last], names, strict=True):
        [photo] = library.photos(library.ids_of([path]))
        assert [of.name for of in photo.classes] == [name]
    assert library.counts().states[State.OFFLINE] == 0
    assert library.counts().photos == 3


def test_two_photos_that_swap_names_keep_their_labels(library: Library, make_photo: MakePhoto) -> None:
    one, two = make_photo("a.jpg", "dots", 1), make_photo("b.jpg", "stripes", 22)
    library.tag().result(120)
    for path, name in ((one, "bride"), (two, "bouquet")):
        library.label(library.ids_of([path]), [name])
    library.write().result(120)
    away = one.rename(one.with_name("c.jpg"))
    two.rename(one)
    away.rename(two)
    library.tag().result(120)
    found = {path: library.photos(library.ids_of([path]))[0].classes[0].name for path in (one, two)}
    assert found == {one: "bouquet", two: "bride"}


def test_a_copy_is_a_photo_of_its_own(library: Library, make_photo: MakePhoto, folder: Path) -> None:
    path = make_photo("a.jpg")
    library.tag().result(120)
    age(Path(shutil.copy(path, folder / "b.jpg")))
    library.tag().result(120)
    assert library.counts().photos == 2


def test_an_empty_mount_is_offline_and_nothing_is_forgotten(
    open_library: OpenLibrary, make_photo: MakePhoto, folder: Path, environ: dict[str, str], tmp_path: Path
) -> None:
    path = make_photo("a.jpg")
    with Library(folder, open_library().options, index=tmp_path / "index") as library:
        library.tag().result(120)
        library.label(library.ids_of([path]), ["bride"])
        away = path.rename(tmp_path / "a.jpg")
        shutil.rmtree(folder / ".firstlook")
        library.tag().result(120)
        assert library.counts().states[State.OFFLINE] == 1
        assert library.counts().classes["bride"] == 1
        away.rename(path)
        library.tag().result(120)
        assert library.counts().states[State.OFFLINE] == 0


def test_a_folder_that_is_gone_is_told_and_nothing_is_marked(
    environ: dict[str, str], make_photo: MakePhoto, folder: Path, open_library: OpenLibrary, tmp_path: Path
) -> None:
    make_photo("a.jpg")
    with Library(folder, open_library().options, index=tmp_path / "index") as library:
        library.tag().result(120)
        folder.rename(tmp_path / "gone")
        with pytest.raises(LibraryError, match="Connect its drive"):
            library.tag().result(120)
        assert library.counts().states[State.OFFLINE] == 0


def test_an_unreadable_photo_says_why_and_the_others_go_on(
    library: Library, make_photo: MakePhoto, folder: Path
) -> None:
    make_photo("good.jpg")
    for name, content in (("empty.jpg", b""), ("text.jpg", b"hello")):
        (folder / name).write_bytes(content)
        age(folder / name)
    done = library.tag().result(120)
    assert (done.ingested.read, done.ingested.unreadable) == (3, 2)
    found = library.photos(library.find(PhotoFilter(states=frozenset({State.UNREADABLE}))))
    assert {photo.path.name: photo.unreadable for photo in found} == {
        "empty.jpg": "0 bytes",
        "text.jpg": "not a photo",
    }


def test_first_guesses_are_reviewed_and_never_written(library: Library, make_photo: MakePhoto) -> None:
    path = make_photo("a.jpg")
    before = path.read_bytes()
    done = library.tag().result(120)
    assert done.written.written == 0
    assert path.read_bytes() == before
    [photo] = library.photos(library.find())
    assert photo.guessed
    assert photo.states == {State.REVIEW}


def test_a_keyword_of_another_program_outlives_every_change_of_ours(
    library: Library, make_photo: MakePhoto
) -> None:
    packet = (
        b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag><rdf:li>client pick</rdf:li>'
        b'</rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )
    path = make_photo("a.jpg", xmp=packet)
    library.tag().result(120)
    [id_] = library.ids_of([path])
    for name in ("bride", "bouquet"):
        library.label([id_], [name])
        assert library.write().result(120).written == 1
        assert {"client pick", name} <= set(keywords(library, path))
    library.label_none([id_])
    assert library.write().result(120).written == 1
    assert keywords(library, path) == ("client pick",)


def test_a_second_first_look_is_refused(library: Library, folder: Path) -> None:
    with pytest.raises(LibraryError, match=rf"Another First Look \(process {os.getpid()}\)"):
        Library(folder, library.options)


def test_closing_lets_the_next_one_in(open_library: OpenLibrary) -> None:
    open_library().close()
    open_library().close()


def test_sidecars_leave_the_photo_alone(open_library: OpenLibrary, make_photo: MakePhoto) -> None:
    library = open_library(write_to=WriteTo.SIDECARS)
    path = make_photo("a.jpg")
    before = path.read_bytes()
    library.tag().result(120)
    library.label(library.ids_of([path]), ["bride"])
    assert library.write().result(120).written == 1
    assert path.read_bytes() == before
    assert list(path.parent.glob("*.xmp"))
    library.tag().result(120)
    assert "bride" in keywords(library, path)


def test_a_file_that_cannot_be_written_waits_with_its_reason(library: Library, make_photo: MakePhoto) -> None:
    path = make_photo("a.jpg")
    library.tag().result(120)
    library.label(library.ids_of([path]), ["bride"])
    path.chmod(0o444)
    assert "read-only" in library.write().result(120).blocked[path]
    assert library.pending_writes() == 1
    assert path in library.blocked_writes()
    path.chmod(0o644)
    assert library.write().result(120).written == 1
    assert (library.pending_writes(), library.blocked_writes()) == (0, {})


def test_a_damaged_index_is_rebuilt_with_every_label_and_model(
    open_library: OpenLibrary, make_photo: MakePhoto, heard: list[Event]
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    library.add_class("stripes"), library.add_class("dots")
    files = {kind: [make_photo(f"{kind}{n}.jpg", kind, n) for n in range(4)] for kind in ("stripes", "dots")}
    library.tag().result(120)
    for kind, paths in files.items():
        library.label(library.ids_of(paths), [kind])
    version = library.retrain().result(120).version
    library.close()
    index = library.places.index
    data = bytearray(index.read_bytes())
    data[4096:8192] = os.urandom(4096)
    index.write_bytes(data)
    rebuilt = open_library(write_to=WriteTo.NONE)
    assert any(isinstance(event, Notice) and "kept aside" in event.text for event in heard)
    assert list(index.parent.glob("index.corrupt-*.sqlite"))
    rebuilt.tag().result(120)
    for kind, paths in files.items():
        of_kind = rebuilt.photos(rebuilt.ids_of(paths))
        assert {(of.name, of.decider) for photo in of_kind for of in photo.classes} == {
            (kind, Decider.PERSON)
        }
    assert rebuilt.current_model() == version


def test_labels_of_photos_that_were_away_during_a_rebuild_come_back_later(
    open_library: OpenLibrary, make_photo: MakePhoto, tmp_path: Path
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    path = make_photo("a.jpg")
    library.tag().result(120)
    library.label(library.ids_of([path]), ["bouquet"])
    library.close()
    library.places.index.write_bytes(b"garbage" * 1000)
    away = path.rename(tmp_path / "away.jpg")
    library = open_library(write_to=WriteTo.NONE)
    library.tag().result(120)
    library.close()
    away.rename(path)
    library = open_library(write_to=WriteTo.NONE)
    library.tag().result(120)
    [photo] = library.photos(library.find())
    assert [(of.name, of.decider) for of in photo.classes] == [("bouquet", Decider.PERSON)]


def test_labels_come_back_from_the_files_when_everything_of_ours_is_deleted(
    open_library: OpenLibrary, make_photo: MakePhoto, folder: Path
) -> None:
    library = open_library()
    path = make_photo("a.jpg")
    library.tag().result(120)
    library.label(library.ids_of([path]), ["bouquet"])
    library.write().result(120)
    library.close()
    shutil.rmtree(folder / ".firstlook")
    os.utime(path, (LONG_AGO, LONG_AGO))
    rebuilt = open_library()
    assert rebuilt.tag().result(120).written.written == 0
    [photo] = rebuilt.photos(rebuilt.find())
    assert [(of.name, of.decider) for of in photo.classes] == [("bouquet", Decider.PERSON)]


def test_a_retrain_with_too_little_says_so_and_changes_nothing(
    library: Library, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg")
    library.tag().result(120)
    with pytest.raises(ModelError, match="no labels yet"):
        library.retrain().result(120)
    library.label(library.ids_of([path]), ["bride"])
    with pytest.raises(ModelError, match="bride has 1 label"):
        library.retrain().result(120)
    assert library.current_model() == 0


def test_going_back_to_the_guesses_takes_the_models_keywords_out(
    library: Library, make_photo: MakePhoto
) -> None:
    library.add_class("stripes"), library.add_class("dots")
    files = [make_photo(f"{kind}{n}.jpg", kind, n) for kind in ("stripes", "dots") for n in range(8)]
    library.tag().result(120)
    for start, kind in ((0, "stripes"), (8, "dots")):
        library.label(library.ids_of(files[start : start + 6]), [kind])
    library.retrain().result(120)
    library.write().result(120)
    predicted = library.find(PhotoFilter(states=frozenset({State.PREDICTED})))
    library.use_model(0).result(120)
    assert library.write().result(120).written == len(predicted)
    assert all(not photo.keywords for photo in library.photos(predicted))


def test_a_model_goes_to_another_library(
    library: Library, make_photo: MakePhoto, tmp_path: Path, environ: dict[str, str]
) -> None:
    library.add_class("stripes"), library.add_class("dots")
    files = [make_photo(f"{kind}{n}.jpg", kind, n) for kind in ("stripes", "dots") for n in range(4)]
    library.tag().result(120)
    for start, kind in ((0, "stripes"), (4, "dots")):
        library.label(library.ids_of(files[start : start + 4]), [kind])
    version = library.retrain().result(120).version
    shared = tmp_path / "studio.safetensors"
    library.export_model(version, shared)
    assert b"stripes0" not in shared.read_bytes()
    other = tmp_path / "other"
    other.mkdir()
    with Library(other, library.options) as associate:
        imported = associate.import_model(shared)
        associate.use_model(imported).result(120)
        assert {"stripes", "dots"} <= {known.name for known in associate.classes()}
        assert associate.current_model() == imported


def test_only_photos_of_the_library_can_be_named(
    library: Library, make_photo: MakePhoto, tmp_path: Path
) -> None:
    path = make_photo("a.jpg")
    with pytest.raises(EngineError, match="not in the index yet"):
        library.ids_of([path])
    with pytest.raises(EngineError, match="There is no file"):
        library.ids_of([path.with_name("b.jpg")])
    (tmp_path / "c.jpg").write_bytes(b"")
    with pytest.raises(EngineError, match="is not in the library"):
        library.ids_of([tmp_path / "c.jpg"])


def test_a_removed_class_leaves_files_and_predictions(library: Library, make_photo: MakePhoto) -> None:
    path = make_photo("a.jpg")
    library.tag().result(120)
    library.label(library.ids_of([path]), ["bride"])
    library.write().result(120)
    library.remove_class("bride")
    assert library.write().result(120).written == 1
    assert keywords(library, path) == ()


def test_a_renamed_class_is_renamed_in_the_files(library: Library, make_photo: MakePhoto) -> None:
    path = make_photo("a.jpg")
    library.tag().result(120)
    library.label(library.ids_of([path]), ["newlyweds"])
    library.write().result(120)
    library.rename_class("newlyweds", "couple")
    assert library.write().result(120).written == 1
    assert "couple" in keywords(library, path)
    assert "newlyweds" not in keywords(library, path)


def test_labels_from_a_folder_per_class_find_photos_by_path_and_by_picture(
    library: Library, make_photo: MakePhoto, folder: Path, tmp_path: Path
) -> None:
    inside = make_photo("sorted/cake/a.jpg", "dots", 1)
    elsewhere = make_photo("2026/b.jpg", "dots", 2)
    library.tag().result(120)
    source = tmp_path / "portfolio" / "bouquet"
    source.mkdir(parents=True)
    shutil.copy(elsewhere, source / "best.jpg")
    (source / "unknown.jpg").write_bytes(make_photo("x.jpg", "dots", 9).read_bytes())
    assert library.import_labels(folder / "sorted").result(120).labels == {"cake": 1}
    done = library.import_labels(source.parent).result(120)
    assert (done.labels, len(done.unknown)) == ({"bouquet": 1}, 1)
    assert library.import_labels(source.parent).result(120).kept == 1
    assert library.photos(library.ids_of([inside]))[0].classes[0].name == "cake"


def test_anybody_may_look_while_the_library_is_worked_on(library: Library, make_photo: MakePhoto) -> None:
    path = make_photo("a.jpg")
    library.tag().result(120)
    with LibraryView(library.places) as view:
        assert view.photos(view.find())[0].path == path
        library.label(library.ids_of([path]), ["bride"])
        assert view.counts().classes["bride"] == 1


def test_after_a_rebuild_one_can_still_go_back_to_the_guesses(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    files = [make_photo(f"{kind}{n}.jpg", kind, n) for kind in ("stripes", "dots") for n in range(4)]
    library.tag().result(120)
    for start, name in ((0, "bride"), (4, "bouquet")):
        library.label(library.ids_of(files[start : start + 4]), [name])
    library.retrain().result(120)
    library.close()
    library.places.index.unlink()
    library = open_library(write_to=WriteTo.NONE)
    library.tag().result(120)
    assert library.current_model() == 1
    library.use_model(0).result(120)
    assert library.current_model() == 0


def test_where_keywords_go_can_be_changed_without_loading_the_weights_again(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.NONE, device="cpu")
    assert library.device() == ""
    path = make_photo("a.jpg")
    before = path.read_bytes()
    library.tag().result(120)
    assert library.device() == "CPU"
    tools = library._ctx.tools
    library.label(library.ids_of([path]), ["bride"])
    assert library.write().result(120).written == 0
    library.change(replace(library.options, write_to=WriteTo.SIDECARS, who="ben", keep_mtime=True))
    library.change(replace(library.options, parent_keyword="Studio"))
    assert library._ctx.tools is tools
    assert library.device() == "CPU"
    assert library.write().result(120).written == 1
    assert path.read_bytes() == before
    assert list(path.parent.glob("*.xmp"))
    [id_] = library.ids_of([path])
    library.label([id_], ["bouquet"])
    assert [entry.who for entry in library.history(id_)] == ["ann", "ben"]


def test_the_backbone_runs_on_as_many_cores_as_were_chosen(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.NONE, device="cpu", workers=1)
    make_photo("a.jpg")
    library.tag().result(120)
    assert cores_of_the_backbone(library) == 1
    library.change(replace(library.options, workers=2))
    make_photo("b.jpg", "dots")
    library.tag().result(120)
    assert cores_of_the_backbone(library) == 2


def cores_of_the_backbone(library: Library) -> int:
    embedder = library._ctx.tools.embedder()
    assert isinstance(embedder, OnnxEmbedder)
    return embedder.threads


def test_another_device_or_backbone_is_opened_anew(open_library: OpenLibrary, make_photo: MakePhoto) -> None:
    library = open_library(write_to=WriteTo.NONE, device="auto")
    make_photo("a.jpg")
    library.tag().result(120)
    chosen = library.options
    library.change(replace(chosen, device="cpu"))
    assert library.device() == ""
    make_photo("b.jpg", "dots", 3)
    library.tag().result(120)
    assert library.device() == "CPU"
    library.change(replace(library.options, backbone="resnet50"))
    assert library.device() == ""
    with pytest.raises(EngineError, match="resnet50"):
        library.tag().result(120)
    library.change(chosen)
    make_photo("c.jpg", "dots", 4)
    library.tag().result(120)
    assert [photo.states for photo in library.photos(library.find())] == [{State.REVIEW}] * 3


def test_a_job_that_runs_while_another_device_is_chosen_goes_on_with_what_it_has_and_leaves_nothing_open(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(device="auto")
    for number in range(40):
        make_photo(f"{number}.jpg", "dots", number)
    before = library._ctx.tools
    looking = threading.Event()

    def look(event: Event) -> None:
        if isinstance(event, JobProgress) and event.note == "looking at photos" and not looking.is_set():
            looking.set()

    library.listen(look)
    job = library.tag()
    assert looking.wait(60)
    library.change(replace(library.options, device="cpu"))
    assert library._ctx.tools is not before
    assert job.result(120).ingested.read == 40
    assert library.device() == ""
    until = time.monotonic() + 60
    while not library.is_idle and time.monotonic() < until:
        time.sleep(0.01)
    assert before._exiftool is None, "its process ends after the job"
    make_photo("new.jpg", "stripes")
    library.tag().result(120)
    assert library.device() == "CPU"
