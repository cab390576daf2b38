"""Labels that are there already: what is found, what stands, what can be taken back."""

from __future__ import annotations

import csv
import io
import os
import shutil
import threading
from collections.abc import Generator, Iterator
from concurrent.futures import CancelledError
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import EngineError, LibraryError
from engine.events import Event, Notice
from engine.index.labels import LogEntry
from engine.jobs.imports import run
from engine.jobs.imports.plan import planned
from engine.jobs.imports.run import ImportRecord
from engine.jobs.imports.wishes import ImportPlan, ImportWish, SourceKind
from engine.library import Library
from engine.types import Mode, PhotoId, Progress
from tests.engine.jobs.imports.conftest import PHOTOS, label_of, labels

WITH_LEVELS = (
    "The class name 'a/b' holds / or |, which part the levels of hierarchical keywords; "
    "choose one without them."
)
KEYWORDS = "photo_id\tkeyword\tai_service_1_confidence\tai_service_2_confidence\tsuggested_by_user\n"


def plan(library: Library, source: Path | None, **wish: object) -> ImportPlan:
    return library.plan_import(source, ImportWish(**wish)).result(60)  # type: ignore[arg-type]


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def one(library: Library, name: str) -> list[LogEntry]:
    return library.history(library.ids_of([library.places.root / name])[0])


def test_a_table_labels_photos_by_path_picture_and_name(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    shutil.copy(folder / "c.jpg", tmp_path / "elsewhere.jpg")
    table = write(
        tmp_path / "labels.csv",
        "Filename,Label\n"
        f"{folder}/a.jpg,bride\n"  # absolute
        "photos/b.jpg,Bride\n"  # from the table's folder, another case
        "elsewhere.jpg,cake\n"  # another place and name: by its picture
        "2026\\d.jpg,cake\n"  # from the library, as Windows writes it
        "f,cake\n",  # a bare name without its suffix
    )
    done = library.import_labels(table).result(60)
    assert done.labels == {"cake": 3, "bride": 2}
    assert labels(library) == {
        "a.jpg": "bride",
        "b.jpg": "bride",
        "c.jpg": "cake",
        "2026/d.jpg": "cake",
        "cake/f.jpg": "cake",
    }
    assert [entry.source for entry in one(library, "a.jpg")] == ["import"]


def test_a_dry_run_says_all_of_it_and_changes_nothing(library: Library, tmp_path: Path) -> None:
    root = library.places.root
    library.label(library.ids_of([root / "a.jpg", root / "b.jpg"]), ["bouquet"])
    before, classes = labels(library), library.classes()
    table = write(
        tmp_path / "labels.csv",
        "path;class\na.jpg;bride\nb.jpg;bouquet\nc.jpg;cake\nc.jpg;ring\n2026/d.jpg;rare\n"
        "e.jpg;cake\nnowhere.jpg;cake\nnowhere.jpg;ring\n2026/e.jpg;cake\nf.jpg;cake\nf.jpg;cake\n-_Xy0123456.jpg;a/b\n"
        "broken.jpg;cake\nonly\n\n2027/e.jpg;\n",
    )
    found = plan(library, table, min_photos=2)
    assert found.kind is SourceKind.TABLE
    assert {of.name: (of.photos, of.labels, of.is_new, of.too_few) for of in found.classes} == {
        "cake": (3, 3, True, False),
        "bouquet": (1, 0, False, True),
        "bride": (1, 0, False, True),
        "rare": (1, 0, True, True),
        "ring": (1, 0, True, True),
    }
    assert found.new_classes == ("cake",)
    assert (found.labels, found.same, found.others.count, found.doubles.count) == (3, 0, 0, 0)
    assert found.unknown.first == ("nowhere.jpg", "broken.jpg")
    assert [(of.line, of.reason) for of in found.bad_lines.first] == [
        (7, "2 photos of the library have this name; say which with its folder"),
        (13, WITH_LEVELS),
        (15, "there are 1 cells, fewer than in the first line"),
    ]  # fmt: skip
    found = plan(library, table)
    assert (found.labels, found.same) == (3, 1)
    [other] = found.others.first
    assert (other.path, other.wanted, other.has, other.line) == (root / "a.jpg", ("bride",), ("bouquet",), 2)
    [double] = found.doubles.first
    assert (double.path, double.wanted, double.line) == (root / "c.jpg", ("cake", "ring"), 5)
    assert labels(library) == before
    assert library.classes() == classes


def test_a_label_of_a_person_stands_unless_it_is_to_be_replaced(library: Library, tmp_path: Path) -> None:
    root = library.places.root
    library.label(library.ids_of([root / "a.jpg"]), ["bouquet"])
    library.label_none(library.ids_of([root / "b.jpg"]))
    table = write(tmp_path / "t.csv", "path,label\na.jpg,bride\nb.jpg,bride\nc.jpg,bride\n")
    done = library.import_labels(table).result(60)
    assert (done.labels, done.kept) == ({"bride": 1}, 2)
    assert [of.has for of in done.plan.others.first] == [("bouquet",), ("",)]
    assert labels(library) == {"a.jpg": "bouquet", "c.jpg": "bride"}
    done = library.import_labels(table, ImportWish(replace=True)).result(60)
    assert (done.labels, done.kept, done.plan.replaced) == ({"bride": 2}, 1, 2)
    assert labels(library) == dict.fromkeys(("a.jpg", "b.jpg", "c.jpg"), "bride")


def test_an_import_is_taken_back_and_done_again_as_one(library: Library, tmp_path: Path) -> None:
    root = library.places.root
    library.label(library.ids_of([root / "a.jpg"]), ["bouquet"])
    table = write(tmp_path / "t.csv", "path,label\na.jpg,ring\nb.jpg,ring\nc.jpg,cake\n2026/d.jpg,cake\n")
    done = library.import_labels(table, ImportWish(replace=True)).result(60)
    imported = labels(library)
    assert imported == {"a.jpg": "ring", "b.jpg": "ring", "c.jpg": "cake", "2026/d.jpg": "cake"}
    library.label(library.ids_of([root / "2027/e.jpg"]), ["cake"])  # the person goes on with a class it made
    back = library.undo_import(done.step)
    again = library.undo_import(back)  # handed in before the first has run
    once_more = library.undo_import(again)
    once_more.result(60)
    assert labels(library) == {"a.jpg": "bouquet", "2027/e.jpg": "cake"}
    names = [of.name for of in library.classes()]
    assert "cake" in names
    assert "ring" not in names
    library.undo_import(once_more).result(60)
    assert labels(library) == {**imported, "2027/e.jpg": "cake"}


def test_a_cancelled_import_leaves_whole_batches_and_says_how_many(
    library: Library, tmp_path: Path, heard: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.jobs.imports.plan.BATCH", 2)
    table = write(tmp_path / "t.csv", "path,label\n" + "".join(f"{name},ring\n" for name in PHOTOS))
    record, first, go_on = ImportRecord(), threading.Event(), threading.Event()
    labelled = run._label

    def slow(*arguments: object) -> None:
        labelled(*arguments)  # type: ignore[arg-type]
        if record.photos == 4:
            first.set()
            assert go_on.wait(30)

    monkeypatch.setattr(run, "_label", slow)
    job = library.import_labels(table, record=record)
    assert first.wait(30)
    job.cancel()
    go_on.set()
    with pytest.raises(CancelledError):
        job.result(30)
    assert len(labels(library)) == record.photos == 4
    assert Notice("The import was stopped after 4 photos; those are labelled, the others are not.") in heard
    library.undo_import(record.step).result(60)
    assert labels(library) == {}
    assert "ring" not in [of.name for of in library.classes()]


def test_what_a_person_says_during_an_import_is_not_overruled(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = write(tmp_path / "t.csv", "path,label\na.jpg,ring\nb.jpg,ring\n")
    meanwhile = threading.Thread(
        target=lambda: library.label(library.ids_of([library.places.root / "a.jpg"]), ["bride"])
    )

    def slow(*arguments: object) -> Generator[Progress, None, ImportPlan]:
        made = yield from planned(*arguments)  # type: ignore[arg-type]
        meanwhile.start()
        while meanwhile.is_alive():
            yield Progress(0, None)
        return made

    monkeypatch.setattr(run, "planned", slow)
    done = library.import_labels(table).result(60)
    assert (done.labels, done.kept) == ({"ring": 1}, 1)
    assert label_of(library, "a.jpg") == "bride"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_tables_are_read_in_every_usual_encoding_and_with_every_delimiter(
    library: Library, tmp_path: Path, encoding: str, delimiter: str
) -> None:
    text = "id,file,note,label\r\n1,a.jpg,x,Brautstrauß\r\n2,b.jpg,x,Bräutigam\r\n".replace(",", delimiter)
    found = plan(library, write(tmp_path / "t.csv", text, encoding))
    assert [(of.name, of.photos) for of in found.classes] == [("Brautstrauß", 1), ("Bräutigam", 1)]


def test_excels_line_about_the_delimiter_and_old_line_ends_are_understood(
    library: Library, tmp_path: Path
) -> None:
    table = write(tmp_path / "t.csv", "sep=;\r\nfile;label\r\na.jpg;bride, smiling\r\n")
    assert [of.name for of in plan(library, table).classes] == ["bride, smiling"]
    assert plan(library, write(tmp_path / "t.csv", "file,label\ra.jpg,bride\rb.jpg,bride\r")).labels == 2


def test_photos_are_found_however_their_letters_are_composed(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    (folder / "a.jpg").rename(folder / "Braüt.jpg")
    library.tag().result(60)
    table = write(tmp_path / "t.csv", "file,label\nBrau\u0308t.jpg,Brau\u0308te\n")
    assert library.import_labels(table).result(60).labels == {"Braüte": 1}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"name,species\na.jpg,bride\n", "Its columns are: name, species"),
        (b"file,species\na.jpg,bride\n", "no column that surely names their labels. Its columns are: file, species"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is not a text file"),
        (b"PK\x03\x04\x14\0", "Save the table as CSV"),
        (b"\xef\xbb\xbffile,label\na.jpg,br\xffde\n", "begins as UTF-8, and further on is something else"),
        (b"\xff\xfef\0i\0l\0e\0,\0l", "begins as UTF-16"),
        (b"file,label\n" + b"a" * 1_100_000, "Line 2 of"),
    ],
    ids=["empty", "blank", "other columns", "no label", "picture", "spreadsheet", "utf-8", "utf-16", "long line"],
)  # fmt: skip
def test_a_file_that_is_no_table_of_labels_is_refused_with_what_it_is(
    library: Library, tmp_path: Path, content: bytes, said: str
) -> None:
    table = tmp_path / "t.csv"
    table.write_bytes(content)
    with pytest.raises(LibraryError, match=r"t\.csv") as caught:
        plan(library, table)
    assert said in str(caught.value)


def test_columns_are_chosen_by_name_and_the_wrong_ones_are_told_with_those_that_there_are(
    library: Library, tmp_path: Path
) -> None:
    table = write(tmp_path / "t.csv", "label,Where,What\nx,a.jpg,bride\n")
    assert plan(library, table, path_column="where", label_column="What").labels == 1
    with pytest.raises(LibraryError, match=r"no column 'nope'\. Its columns are: label, Where, What"):
        plan(library, table, path_column="nope", label_column="What")
    with pytest.raises(LibraryError, match="cannot name both"):
        plan(library, table, path_column="Where", label_column="where")


def test_lines_that_cannot_be_read_are_named_and_the_others_count(library: Library, tmp_path: Path) -> None:
    table = write(
        tmp_path / "t.csv",
        'file,label\n"a.jpg"x,bride\nb.jpg,bride\n"c\0.jpg",bride\n,bride\n2026/d.jpg,true\n"c.jpg,bride\n',
    )
    table.write_bytes(table.read_bytes().replace(b"\0", b"\\0"))
    found = plan(library, table)
    assert found.labels == 1
    assert [(of.line, of.reason[:44]) for of in found.bad_lines.first] == [
        (2, "there is text behind a closing quotation mark"[:44]),
        (5, "no photo is named"),
        (6, "'true' cannot be a class name: programs read"),
        (7, "a quotation mark is not closed"),
    ]


def test_a_pipe_and_a_device_that_a_table_names_are_not_waited_for(library: Library, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    table = write(
        tmp_path / "t.csv", "file,label\npipe.jpg,bride\n/dev/zero,bride\n../../../etc/passwd,bride\n"
    )
    assert plan(library, table).unknown.count == 3
    with pytest.raises(LibraryError, match="is not a file"):
        plan(library, Path("/dev/zero"))


def test_several_labels_in_a_cell_are_a_conflict_or_several_classes(library: Library, tmp_path: Path) -> None:
    table = write(
        tmp_path / "t.csv", 'file,label\na.jpg,bride; cake\nb.jpg,"ring, gold"\nc.jpg,bride|bride\n'
    )
    found = plan(library, table)
    assert (found.labels, found.doubles.count) == (2, 1)
    assert {of.name for of in found.classes} == {"bride", "cake", "ring, gold"}
    library.label(library.ids_of([library.places.root / "a.jpg"]), ["bride"])
    done = library.import_labels(table, ImportWish(several=True)).result(60)
    assert done.labels == {"bride": 1, "cake": 1, "ring": 1, "gold": 1}
    [photo] = library.photos(library.ids_of([library.places.root / "a.jpg"]))
    assert {of.name for of in photo.classes} == {"bride", "cake"}


def classes_of(library: Library, name: str) -> set[str]:
    [photo] = library.photos(library.ids_of([library.places.root / name]))
    return {of.name for of in photo.classes if of.decider == "person"}


def test_where_a_photo_may_have_several_classes_it_gets_all_without_being_asked(
    library: Library, tmp_path: Path
) -> None:
    library.set_mode(Mode.SEVERAL)
    a, c = (library.ids_of([library.places.root / name]) for name in ("a.jpg", "c.jpg"))
    library.label(a, ["bouquet"])
    library.label_not(c, ["bride"])
    table = write(tmp_path / "t.csv", 'file,label\na.jpg,"bride, cake"\nb.jpg,bride\nc.jpg,bride\n')
    found = plan(library, table)
    assert found.several
    assert (found.labels, found.doubles.count, found.others.count) == (2, 0, 1)
    done = library.import_labels(table).result(60)
    assert done.labels == {"bride": 2, "cake": 1}
    assert classes_of(library, "a.jpg") == {"bouquet", "bride", "cake"}
    assert classes_of(library, "c.jpg") == set(), "a person said no"
    library.undo_import(done.step).result(60)
    assert classes_of(library, "a.jpg") == {"bouquet"}
    assert library.import_labels(table, ImportWish(replace=True)).result(60).plan.replaced == 1
    assert classes_of(library, "c.jpg") == {"bride"}
    assert plan(library, table, several=False).doubles.count == 0, "then a comma parts nothing"


def test_several_folders_that_hold_a_photo_name_it_for_all_of_them(library: Library, tmp_path: Path) -> None:
    library.set_mode(Mode.SEVERAL)
    for name in ("bride", "cake"):
        (tmp_path / "sorted" / name).mkdir(parents=True)
        shutil.copy(library.places.root / "a.jpg", tmp_path / "sorted" / name)
    library.import_labels(tmp_path / "sorted").result(60)
    assert classes_of(library, "a.jpg") == {"bride", "cake"}


def test_ten_thousand_classes_are_most_likely_the_wrong_column(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.jobs.imports.plan.MOST_NEW_CLASSES", 5)
    table = write(tmp_path / "t.csv", "file,label\n" + "".join(f"{n},{i}\n" for i, n in enumerate(PHOTOS)))
    assert "9 new classes" in (plan(library, table).refusal or "")
    with pytest.raises(LibraryError, match="leave out classes with few photos"):
        library.import_labels(table).result(60)
    assert labels(library) == {}
    assert plan(library, table, min_photos=2).refusal is None
    assert sum(library.import_labels(table, ImportWish(many=True)).result(60).labels.values()) == 9


def unsplash(folder: Path, rows: str, name: str = "keywords.tsv000") -> Path:
    folder.mkdir(exist_ok=True)
    write(folder / name, KEYWORDS + rows)
    return folder


def test_unsplash_tags_are_taken_where_they_are_sure_enough(library: Library, tmp_path: Path) -> None:
    source = unsplash(
        tmp_path / "unsplash",
        'OoA3fbBcXsA\tBride\t99.5\t\tf\nOoA3fbBcXsA\tveil\t98.9\t20\tf\n-_Xy0123456\t"bride"\t12\t99\tf\n'
        "-_Xy0123456\tparty\t\t\tt\nzzzzzzzzzzz\tbride\t100\t\tf\nzzzzzzzzzzz\tbride\t10\t\tf\n",
    )
    unsplash(source, "OoA3fbBcXsA\twoman\t99.9\t\tf\n", "keywords.tsv001")
    found = plan(library, source)
    assert found.kind is SourceKind.TAGS
    assert [(of.name, of.photos) for of in found.classes] == [("bride", 2)]
    assert found.unknown.first == ("zzzzzzzzzzz",)
    assert {of.name for of in plan(library, source, top=2).classes} == {"bride", "woman"}
    assert [of.name for of in plan(library, source, tags=("Woman", "veil")).classes] == ["Woman"]
    assert [of.name for of in plan(library, source, tags=("veil",), min_confidence=98).classes] == ["veil"]
    assert plan(library, source, tags=("party",)).labels == 0
    assert plan(library, source, tags=("party",), suggested=True).labels == 1
    assert plan(library, source / "keywords.tsv001", top=5).doubles.count == 1
    table = write(tmp_path / "map.csv", "keyword,class\nwoman,guest\n")
    assert [of.name for of in plan(library, source, keyword_table=table).classes] == ["guest"]
    assert library.import_labels(source).result(60).labels == {"bride": 2}
    assert labels(library) == {"jane-doe-OoA3fbBcXsA-unsplash.jpg": "bride", "-_Xy0123456.jpg": "bride"}


def test_a_part_without_a_header_goes_on_with_the_columns_of_the_first(
    library: Library, tmp_path: Path
) -> None:
    source = unsplash(tmp_path / "unsplash", "OoA3fbBcXsA\tbride\t99.5\t\tf\n")
    write(source / "keywords.tsv001", "-_Xy0123456\tbride\t100\t\tf\n")
    assert plan(library, source).labels == 2


def test_a_photo_saved_under_its_address_is_known_by_photos_tsv(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    (folder / "a.jpg").rename(folder / "photo-1437419764061-2473afe69fc2.jpg")
    library.tag().result(60)
    source = unsplash(tmp_path / "unsplash", "abcdefghijk\tbride\t99.5\t\tf\n")
    write(
        source / "photos.tsv000",
        "photo_id\tphoto_image_url\nabcdefghijk\thttps://images.unsplash.com/photo-1437419764061-2473afe69fc2?w=1\n",
    )
    assert plan(library, source).labels == 1
    assert plan(library, source / "photos.tsv000").labels == 1


def test_keywords_of_others_become_labels_and_our_own_do_not(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    from tests.e2e.conftest import exiftool

    exiftool("-overwrite_original", "-XMP-dc:Subject=BRIDE", "-XMP-dc:Subject=lake", folder / "a.jpg")
    exiftool("-overwrite_original", "-XMP-lr:HierarchicalSubject=Wedding|Details|Bouquet", folder / "b.jpg")
    exiftool("-overwrite_original", "-XMP-dc:Subject=bride", "-XMP-dc:Subject=bouquet", folder / "c.jpg")
    exiftool("-overwrite_original", "-XMP-dc:Subject=bouquet", folder / "2026/d.jpg")
    library.hold_writes(True)
    library.tag().result(60)
    forget_labels(
        library, library.find()
    )  # what other programs say of known photos has become labels already
    library.hold_writes(False)
    library.label(library.ids_of([folder / "2026/d.jpg", folder / "2026/e.jpg"]), ["bouquet"])
    library.write().result(60)
    ids = library.ids_of([folder / "2026/d.jpg", folder / "2026/e.jpg"])
    forget_labels(library, ids)
    found = plan(library, None)
    assert found.kind is SourceKind.KEYWORDS
    assert (found.labels, found.doubles.count) == (3, 1)
    table = write(tmp_path / "map.csv", "Nature|Lake;scenery\nbride;\n")
    assert {of.name: of.labels for of in plan(library, None, keyword_table=table).classes} == {"scenery": 1}
    assert library.import_labels(None).result(60).labels == {"bride": 1, "bouquet": 2}
    # d.jpg had the keyword before us; e.jpg has it from us alone.
    assert labels(library) == {"a.jpg": "bride", "b.jpg": "bouquet", "2026/d.jpg": "bouquet"}


def forget_labels(library: Library, ids: list[PhotoId]) -> None:
    """As if a model had said what the files say because of us."""

    def forget() -> None:
        marks = ", ".join("?" * len(ids))
        library._ctx.db.execute(f"DELETE FROM labels WHERE photo_id IN ({marks})", ids)

    library._worker.call("test", forget)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bride\n", "Line 1 of"),
        ("bridal,a/b\n", "Line 1 of map.csv: The class name 'a/b'"),
        ("x|bridal,bride\nbridal,cake\n", "'bridal' the class 'cake', and a line above gives it 'bride'"),
        ("keyword,class\n", "names no keyword"),
    ],
)  # fmt: skip
def test_a_table_of_keywords_that_makes_no_sense_is_refused_with_its_line(
    library: Library, tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(LibraryError) as caught:
        plan(library, None, keyword_table=write(tmp_path / "map.csv", text))
    assert said in str(caught.value)


@pytest.fixture(scope="module")
def wild(
    template: Path, tmp_path_factory: pytest.TempPathFactory, environ: dict[str, str]
) -> Iterator[Library]:
    from engine.options import Options

    folder = shutil.copytree(template, tmp_path_factory.mktemp("wild") / "photos")
    with Library(Path(folder), Options(environ=environ, who="ann", device="cpu")) as library:
        yield library


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\r\t"), max_size=12)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.tuples(st.sampled_from((*PHOTOS, "no.jpg")), CELLS, CELLS), max_size=12),
    delimiter=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(("utf-8", "utf-8-sig", "utf-16")),
    junk=st.binary(max_size=20),
)
def test_wild_tables_are_read_as_they_were_written_or_refused(
    wild: Library,
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, str, str]],
    delimiter: str,
    encoding: str,
    junk: bytes,
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerows([("file", "note", "label"), *rows])
    table = tmp_path_factory.getbasetemp() / "wild.csv"
    table.write_bytes(out.getvalue().encode(encoding))
    found = plan(wild, table)
    wanted: dict[str, set[str]] = {}
    for name, _note, label in rows:
        if name != "no.jpg":
            wanted.setdefault(name, set()).update(allowed(label))
    assert found.labels + found.doubles.count == sum(bool(of) for of in wanted.values())
    assert found.doubles.count == sum(len(of) > 1 for of in wanted.values())
    table.write_bytes(out.getvalue().encode(encoding) + junk)
    with suppress(EngineError):  # anything else is a bug
        plan(wild, table)
    assert labels(wild) == {}


def allowed(label: str) -> set[str]:
    """The classes of a cell, as the house rules have it."""
    from engine.jobs.imports.stream import clean, key_of, why_no_class

    parts = [clean(part) for part in label.replace("|", ";").split(";")]
    return {key_of(part) for part in parts if part and why_no_class(part) is None}


def test_a_long_table_takes_no_more_memory_than_a_short_one(library: Library, tmp_path: Path) -> None:
    import tracemalloc

    table = tmp_path / "t.csv"
    with table.open("w") as file:
        file.write("file,label\n")
        for start in range(0, 60_000, 1000):
            file.write("".join(f"{n}.jpg,class {n}\n" for n in range(start, start + 1000)))
        file.write("a.jpg,bride\n")
    tracemalloc.start()
    found = plan(library, table)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (found.labels, found.unknown.count) == (1, 60_000)
    assert peak < 10_000_000  # held in memory, its rows alone would be 20 MB
