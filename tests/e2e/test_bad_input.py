"""Bad input: a message that says what to do, the right exit code, no traceback, nothing lost, and the work goes on."""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.types import WEDDING_CLASSES
from tests.e2e.conftest import (
    PER_CLASS,
    TAUGHT,
    FirstLook,
    Moment,
    Ran,
    aged,
    keywords,
    paint,
    paint_library,
)

EVERY = PER_CLASS * len(WEDDING_CLASSES)
LABELLED = TAUGHT * len(WEDDING_CLASSES)
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


def can_be_nobody() -> bool:
    """Permissions do not bind root, so some tests become somebody else, who must be able to reach Python and us."""
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("setpriv") is None:
        return False
    tried = subprocess.run(
        [*NOBODY, sys.executable, "-c", "import engine.library"], capture_output=True, check=False
    )
    return tried.returncode == 0


only_as_nobody = pytest.mark.skipif(
    not can_be_nobody(), reason="needs root on Linux, and a Python that everybody may run"
)


def labels_of(firstlook: FirstLook, folder: Path) -> dict[str, str]:
    rows = firstlook.rows(folder, "--state", "labelled")
    return {Path(row["path"]).name: row["classes"][0]["name"] for row in rows}


@pytest.fixture
def some(tmp_path: Path) -> Path:
    """A folder with two good photos."""
    paint(tmp_path / "some" / "good-1.jpg", "bride", 1)
    paint(tmp_path / "some" / "good-2.jpg", "bouquet", 2)
    return tmp_path / "some"


# Folders.


@pytest.mark.parametrize(
    "command", ["tag", "watch", "list", "status", "retrain", "evaluate", "models", "classes"]
)
def test_a_folder_that_is_not_there(firstlook: FirstLook, tmp_path: Path, command: str) -> None:
    told = firstlook.failing(command, tmp_path / "nowhere")
    assert "There is no folder" in told
    assert "Check its name" in told
    assert not (tmp_path / "nowhere").exists()


def test_a_missing_folder_is_told_as_json_too(firstlook: FirstLook, tmp_path: Path) -> None:
    ran = firstlook("tag", tmp_path / "nowhere", "--json", code=1)
    assert "There is no folder" in ran.data["error"]


def test_a_file_instead_of_a_folder(firstlook: FirstLook, some: Path) -> None:
    assert "is a file" in firstlook.failing("tag", some / "good-1.jpg")
    assert "is a file" in firstlook.failing("list", some / "good-1.jpg")


def test_a_folder_without_photos(firstlook: FirstLook, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "notes.txt").write_text("no photo")
    done = firstlook.json("tag", tmp_path / "empty")
    assert (done["photos"], done["not_photos"]) == (0, 1)
    assert "0 photos" in firstlook("tag", tmp_path / "empty").out


def test_a_folder_that_was_never_tagged(firstlook: FirstLook, some: Path) -> None:
    for arguments in (
        ("list", some),
        ("status", some),
        ("label", some, "--class", "bride", some / "good-1.jpg"),
    ):
        assert f"Run: firstlook tag {some}" in firstlook.failing(*arguments)
    assert not (some / ".firstlook").exists()


# Photos.


def test_each_file_that_is_no_whole_picture_is_listed_with_its_reason(
    firstlook: FirstLook, some: Path
) -> None:
    whole = paint(some / "whole.jpg").read_bytes()
    bad = {
        "empty.jpg": (b"", "0 bytes"),
        "letter.jpg": (b"Dear bride and groom,", "not a photo"),
        "cut.jpg": (whole[: len(whole) * 2 // 3], "truncated"),
        "bomb.png": (bomb(), "above the limit"),
        "cut.png": (bomb()[:20], ""),
    }
    for name, (data, _) in bad.items():
        (some / name).write_bytes(data)
        aged(some / name)
    before = Moment.of(some)
    done = firstlook.json("tag", some)
    assert done["photos"] == 3 + len(bad)
    told = {Path(of["path"]).name: of["reason"] for of in done["unreadable"]}
    assert told.keys() == bad.keys()
    for name, (_, reason) in bad.items():
        assert reason in told[name]
        assert told[name]
    assert Moment.of(some) == before
    assert len(firstlook.rows(some, "--state", "unreadable")) == len(bad)
    text = firstlook("tag", some).out
    assert "5 unreadable" in text
    assert "cut.jpg: truncated" in text


def bomb() -> bytes:
    """The head of a PNG of 50,000 x 50,000 pixels, and a little data."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(9999)))
        + chunk(b"IEND", b"")
    )


def test_a_damaged_photo_cannot_be_labelled_and_says_so(firstlook: FirstLook, some: Path) -> None:
    (some / "empty.jpg").write_bytes(b"")
    aged(some / "empty.jpg")
    firstlook("tag", some)
    told = firstlook.failing("label", some, "--class", "bride", some / "good-1.jpg", some / "empty.jpg")
    assert "empty.jpg" in told
    assert firstlook.rows(some, "--state", "labelled") == [], "all or none"


@pytest.mark.parametrize(
    "name",
    [b"two\nlines.jpg", b"-dash.jpg", "💐👰.jpg".encode(), b"caf\xe9.jpg", b"\x1b[31mred.jpg", b"a" * 251 + b".jpg",
     b"100%d %f.jpg", b"#hash.jpg", b" space .jpg"],
    ids=["line break", "dash", "emoji", "latin-1", "escape", "255 bytes", "percent", "hash", "space"],
)  # fmt: skip
def test_a_photo_with_an_odd_name_is_tagged_labelled_and_written(
    firstlook: FirstLook, some: Path, name: bytes
) -> None:
    file = some / os.fsdecode(name)
    (some / "good-1.jpg").rename(file)
    assert firstlook.json("tag", some)["photos"] == 2
    done = firstlook.json("label", some, "--class", "bride", "--", file)
    assert done["labelled"] == 1
    assert "\x1b" not in firstlook("tag", some).out
    assert file.read_bytes()[:2] == b"\xff\xd8"
    if b"\n" in name:
        assert "line break" in done["waiting"][0]["reason"]
        assert "rename" in done["waiting"][0]["reason"]
    else:
        assert done["waiting"] == []
        copy = Path(shutil.copy(file, some.parent / "copy.jpg"))
        assert "bride" in keywords(copy)


def test_a_name_on_the_command_line_that_begins_with_a_dash(
    firstlook: FirstLook, some: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (some / "good-1.jpg").rename(some / "-dash.jpg")
    monkeypatch.chdir(some)
    firstlook("tag", some)
    assert firstlook.json("label", some, "--class", "bride", "--", "-dash.jpg")["labelled"] == 1


# Files that cannot be written.


def test_a_read_only_file_waits_and_says_what_to_do(firstlook: FirstLook, library: Path) -> None:
    file = library / "bride" / "bride-0.jpg"
    file.chmod(0o444)
    ran = firstlook("label", library, "--class", "bride", file, library / "bride" / "bride-1.jpg")
    assert "bride" in keywords(library / "bride" / "bride-1.jpg"), "the others go on"
    assert keywords(file) == []
    assert "read-only" in ran.err
    assert "allow writing" in ran.err
    assert "firstlook tag" in ran.err
    assert firstlook.json("status", library)["states"]["labelled"] == 2
    assert "read-only" in firstlook("status", library).out
    file.chmod(0o644)
    assert firstlook.json("tag", library)["written"] == 1
    assert "bride" in keywords(file)


def test_a_read_only_folder_waits_and_says_what_to_do(firstlook: FirstLook, library: Path) -> None:
    file = library / "bride" / "bride-0.jpg"
    file.parent.chmod(0o555)
    try:
        ran = firstlook("label", library, "--class", "bride", file)
        assert "folder is read-only" in ran.err
        assert "allow writing" in ran.err
        assert keywords(file) == []
    finally:
        file.parent.chmod(0o755)
    assert firstlook.json("tag", library)["written"] == 1


@pytest.fixture
def read_only(tmp_path: Path, learnt: Path) -> Iterator[Path]:
    """A taught library on a drive that is mounted read-only, its index left out."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a folder read-only")
    shutil.rmtree(learnt / ".firstlook")
    place = tmp_path / "read-only"
    place.mkdir()
    for options in (["--bind", str(learnt), str(place)], ["-o", "remount,ro,bind", str(place)]):
        done = subprocess.run(["mount", *options], capture_output=True, check=False)
        if done.returncode:
            pytest.skip(f"no folder can be mounted here: {done.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_library_on_a_read_only_drive_keeps_its_index_elsewhere(
    firstlook: FirstLook, read_only: Path
) -> None:
    done = firstlook.json("tag", read_only)
    assert done["photos"] == EVERY
    assert len(labels_of(firstlook, read_only)) == LABELLED
    ran = firstlook("label", read_only, "--class", "cake", "bride/bride-7.jpg", code=1)
    assert "There is no class" in ran.err or "cake" in ran.err
    ran = firstlook("label", read_only, "--class", "bride", "bouquet/bouquet-7.jpg")
    assert "read-only" in ran.err
    assert firstlook.class_of(read_only / "bouquet" / "bouquet-7.jpg", read_only) == "bride"


@only_as_nobody
def test_a_folder_that_may_not_be_read(firstlook: FirstLook, some: Path) -> None:
    some.chmod(0o700)
    open_up(some.parent)
    ran = as_nobody(firstlook, "tag", some)
    assert ran.code == 1
    assert "no permission" in ran.err
    assert str(some) in ran.err


@only_as_nobody
def test_photos_and_folders_that_may_not_be_read_do_not_stop_the_others(
    firstlook: FirstLook, some: Path
) -> None:
    open_up(some.parent)
    paint(some / "locked" / "in.jpg")
    (some / "locked").chmod(0o700)
    (some / "good-2.jpg").chmod(0o600)
    some.chmod(0o777)
    ran = as_nobody(firstlook, "tag", some, "--json")
    assert ran.code == 0, ran.err
    assert [of["path"] for of in ran.data["unreached"]] == ["locked"]
    assert [of["reason"] for of in ran.data["unreadable"]] == ["no permission to read it"]
    assert ran.data["photos"] == 2


@pytest.mark.slow
@only_as_nobody
def test_a_home_that_cannot_be_written_is_no_reason_not_to_work(
    firstlook: FirstLook, some: Path, weights: Path
) -> None:
    open_up(some.parent)
    some.chmod(0o777)
    env = {name: value for name, value in firstlook.environ().items() if name != "FIRSTLOOK_DATA"}
    env |= dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), "/proc/nowhere")
    ran = firstlook.program(
        "tag",
        some,
        "--json",
        before=NOBODY,
        env=env | {"FIRSTLOOK_WEIGHTS": shared_copy(weights, some.parent)},
    )
    assert ran.code == 0, ran.err
    assert ran.data["photos"] == 2


def open_up(folder: Path) -> None:
    """Everybody may pass through the tests' own folders."""
    for parent in (folder, *folder.parents):
        if parent.name.startswith("pytest-") or "pytest-of" in str(parent):
            parent.chmod(parent.stat().st_mode | 0o055)


def shared_copy(weights: Path, folder: Path) -> str:
    """The weights where everybody may read them."""
    copy = Path(shutil.copytree(weights, folder / "weights", ignore=shutil.ignore_patterns("*.onnx")))
    for path in (copy, *copy.iterdir()):
        path.chmod(0o755)
    return str(copy)


def as_nobody(firstlook: FirstLook, *arguments: object) -> Ran:
    """As a user who owns nothing, with a data folder of its own that holds the exported backbone."""
    data = Path(firstlook.env["FIRSTLOOK_DATA"])
    mine = Path(str(arguments[1])).parent / "data"
    if (data / "runtime").is_dir():  # the backbone that was exported before
        shutil.copytree(data / "runtime", mine / "runtime")
    mine.mkdir(exist_ok=True)
    for path in (mine, *mine.rglob("*")):
        path.chmod(0o777)
    weights = shared_copy(Path(firstlook.env["FIRSTLOOK_WEIGHTS"]), mine)
    env = firstlook.environ(FIRSTLOOK_DATA=str(mine), FIRSTLOOK_WEIGHTS=weights)
    return firstlook.program(*arguments, before=NOBODY, env=env)


# A full disk.


def fill(folder: Path, leave: int) -> Path:
    """A file that leaves `leave` bytes free."""
    free = shutil.disk_usage(folder).free
    filler = folder / ".filler"
    filler.write_bytes(bytes(max(0, free - leave)))
    return filler


def test_a_full_disk_under_the_index_stops_with_a_message_and_goes_on_later(
    firstlook: FirstLook, small_disk: Path, some: Path
) -> None:
    for seed in range(20):
        paint(some / f"more-{seed}.jpg", "bride", seed, size=(1200, 900))
    filler = fill(small_disk, 0)
    told = firstlook.failing("tag", some, "--index", small_disk / "index")
    assert "full" in told.lower() or "No space" in told
    filler.unlink()
    filler = fill(small_disk, 500_000)
    told = firstlook.failing("tag", some, "--index", small_disk / "index")
    assert "disk is full" in told
    assert "Free some space" in told
    filler.unlink()
    subprocess.run(["mount", "-o", "remount,size=30m", str(small_disk)], check=True)
    assert firstlook.json("tag", some, "--index", small_disk / "index")["photos"] == 22


def test_a_full_disk_under_the_photos_lets_keywords_wait(
    firstlook: FirstLook, small_disk: Path, tmp_path: Path
) -> None:
    folder, index = small_disk / "photos", tmp_path / "index"
    file = paint(folder / "large.jpg", "bride", 1, size=(900, 700))
    firstlook("tag", folder, "--index", index)
    filler = fill(folder, 8192)
    before = file.read_bytes()
    ran = firstlook("label", folder, "--class", "bride", "--index", index, file)
    assert "disk is full" in ran.err
    assert file.read_bytes() == before
    assert [name.name for name in folder.iterdir() if "staging" in name.name] == []
    filler.unlink()
    assert firstlook.json("tag", folder, "--index", index)["written"] == 1
    assert "bride" in keywords(file)


# The index.


def test_an_index_of_a_newer_version_is_left_alone(firstlook: FirstLook, learnt: Path) -> None:
    index = learnt / ".firstlook" / "index.sqlite"
    db = sqlite3.connect(index)
    db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('firstlook', 'm999_future', '')"
    )
    db.commit()
    db.close()
    before = index.read_bytes()
    told = firstlook.failing("list", learnt)
    assert "newer First Look" in told
    assert "Update First Look" in told
    assert index.read_bytes() == before


SLOWER = [pytest.param(damage, marks=pytest.mark.slow) for damage in ("truncated", "no database", "gone")]


@pytest.mark.parametrize("damage", ["noise", "nothing left", *SLOWER])
def test_a_damaged_index_is_kept_aside_and_built_anew(
    firstlook: FirstLook, learnt: Path, damage: str
) -> None:
    firstlook("label", learnt, "--class", "bouquet", "--write", "none", "bride/bride-7.jpg")
    firstlook("label", learnt, "--clear", "--write", "none", "bride/bride-0.jpg")
    before = labels_of(firstlook, learnt)
    photos = Moment.of(learnt)
    index = learnt / ".firstlook" / "index.sqlite"
    data = index.read_bytes()
    if damage == "noise":
        middle = len(data) // 3
        index.write_bytes(data[:middle] + os.urandom(len(data) // 3) + data[2 * middle :])
    elif damage == "truncated":
        index.write_bytes(data[: len(data) // 2])
    elif damage == "nothing left":
        index.write_bytes(b"")
    elif damage == "no database":
        index.write_bytes(b"Dear bride and groom, " * 100)
    else:
        index.unlink()
    ran = firstlook("tag", learnt, "--json", "--write", "none")
    assert (ran.data["photos"], ran.data["model"]) == (EVERY, 1)
    if damage != "gone":
        assert "damaged" in ran.err
        assert "kept aside" in ran.err
        assert len(list(index.parent.glob("index.corrupt-*.sqlite"))) == 1
    assert labels_of(firstlook, learnt) == before
    assert Moment.of(learnt) == photos
    assert [of["version"] for of in firstlook.json("models", learnt)["versions"]] == [1]
    assert firstlook.json("retrain", learnt, "--force")["version"] == 2


def test_a_damaged_index_is_noticed_by_any_command(firstlook: FirstLook, learnt: Path) -> None:
    (learnt / ".firstlook" / "index.sqlite").write_bytes(b"x" * 10_000)
    told = firstlook.failing("list", learnt)
    assert "damaged" in told
    assert "firstlook tag" in told
    assert "kept aside" in firstlook("tag", learnt).err
    assert len(labels_of(firstlook, learnt)) == LABELLED


def test_labels_come_back_from_the_files_when_all_else_is_gone(firstlook: FirstLook, learnt: Path) -> None:
    before = labels_of(firstlook, learnt)
    firstlook("classes", learnt, "add", "cake")
    firstlook("label", learnt, "--class", "cake", "bride/bride-7.jpg")
    shutil.rmtree(learnt / ".firstlook")
    firstlook("tag", learnt)
    assert labels_of(firstlook, learnt) == {**before, "bride-7.jpg": "cake"}


def test_a_second_first_look_is_told_who_is_first(firstlook: FirstLook, library: Path) -> None:
    from engine.library import Library
    from engine.options import Options

    with Library(library, Options(environ=firstlook.environ())):
        told = firstlook.failing("tag", library)
    assert "Another First Look" in told
    assert str(os.getpid()) in told
    assert "try again" in told
    firstlook("tag", library)


# Tools that are missing.


def test_without_exiftool_photos_are_looked_at_and_keywords_wait(firstlook: FirstLook, learnt: Path) -> None:
    without = firstlook.having(FIRSTLOOK_EXIFTOOL="/nowhere/exiftool")
    paint(learnt / "new.jpg", "bride", 77)
    ran = without("tag", learnt, "--json")
    assert (ran.data["photos"], ran.data["looked_at"]) == (EVERY + 1, 1)
    assert "Install it with" in ran.err
    ran = without("label", learnt, "--class", "bouquet", learnt / "new.jpg")
    assert "Install it with" in ran.err
    assert "wait" in ran.err
    assert keywords(learnt / "new.jpg") == []
    assert without.class_of(learnt / "new.jpg", learnt) == "bouquet"
    assert without("retrain", learnt, "--force", "--json").data["used"]
    firstlook("tag", learnt)
    assert "bouquet" in keywords(learnt / "new.jpg")


def test_without_exiftool_on_the_path(firstlook: FirstLook, some: Path, tmp_path: Path) -> None:
    ran = firstlook.having(PATH=str(tmp_path))("tag", some)
    assert "ExifTool was not found" in ran.err
    assert ran.out.startswith("2 photos")


def test_doctor_names_what_is_missing(firstlook: FirstLook, some: Path, tmp_path: Path) -> None:
    broken = firstlook.having(PATH=str(tmp_path), FIRSTLOOK_WEIGHTS=str(tmp_path / "no-weights"))
    ran = broken("doctor", some, code=1)
    assert "BAD   ExifTool" in ran.out
    assert "Install it with" in ran.out
    assert "BAD   weights" in ran.out
    assert broken("doctor", tmp_path / "nowhere", code=1).out.count("there is no folder") == 1


def test_without_weights_each_place_is_named(firstlook: FirstLook, some: Path, tmp_path: Path) -> None:
    bare = firstlook.having(FIRSTLOOK_WEIGHTS="", FIRSTLOOK_DATA=str(tmp_path / "data"))
    told = bare.failing("tag", some, "--backbone", "resnet50")
    for place in (
        "app's data folder",
        "resources",
        str(tmp_path / "data"),
        "--weights",
        "get --backbone resnet50",
    ):
        assert place in told
    assert firstlook.json("tag", some)["photos"] == 2


def test_weights_that_are_not_what_they_should_be(
    firstlook: FirstLook, some: Path, weights_file: Path, tmp_path: Path
) -> None:
    import numpy as np
    from safetensors.numpy import save_file

    cut, text, other = (
        tmp_path / "cut.safetensors",
        tmp_path / "text.safetensors",
        tmp_path / "other.safetensors",
    )
    cut.write_bytes(weights_file.read_bytes()[:100_000])
    text.write_text("no weights at all")
    save_file({"classifier.weight": np.zeros((3, 3), np.float32)}, other)
    pickle = tmp_path / "weights.pth"
    pickle.write_bytes(b"\x80\x04")
    for file in (cut, text, other, pickle, tmp_path / "missing.safetensors"):
        told = firstlook.failing("tag", some, "--weights", file)
        assert file.name in told
    assert "safetensors" in firstlook.failing("tag", some, "--weights", pickle)
    assert firstlook.failing("tag", some, "--backbone", "vgg").count("mobilenet_v2")


def test_a_device_that_is_not_there(firstlook: FirstLook, some: Path) -> None:
    told = firstlook.failing("tag", some, "--device", "gpu9")
    assert "gpu9" in told
    assert "cpu" in told


# What is asked for.


def test_too_few_labels_are_told_plainly(firstlook: FirstLook, library: Path) -> None:
    for command in ("retrain", "evaluate"):
        told = firstlook.failing(command, library)
        assert "There are no labels yet" in told
        assert "firstlook label" in told
    firstlook("label", library, "--class", "bride", "bride/bride-0.jpg", "bride/bride-1.jpg")
    firstlook("label", library, "--class", "bouquet", "bouquet/bouquet-0.jpg")
    told = firstlook.failing("retrain", library)
    assert "bouquet has 1 label" in told
    assert "Label some more photos" in told
    assert firstlook.json("models", library)["current"] == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("label", "--class", "cake", "bride/bride-0.jpg"), "bride"),
        (("list", "--class", "cake"), "bride"),
        (("classes", "rename", "cake", "pie"), "bride"),
        (("classes", "remove", "cake"), "bride"),
        (("classes", "threshold", "bride", "1.5"), "0"),
        (("classes", "add", "in/out"), "/"),
        (("classes", "add", "a|b"), "|"),
        (("classes", "add", ""), "name"),
        (("classes", "add", "bride"), "bride"),
        (("classes", "rename", "bride", "bouquet"), "bouquet"),
        (("models", "use", "99"), "99"),
        (("models", "export", "studio.safetensors"), "Retrain first"),
        (("models", "import", "/nowhere/at/all.safetensors"), "There is no file /nowhere"),
        (("label", "--class", "bride", "missing.jpg"), "missing.jpg"),
        (("label", "--class", "bride", "/etc/hostname"), "not in the library"),
        (("label", "--class", "bride", "bride"), "folder"),
        (("list", "--since", "yesterday"), "2026-06-20"),
        (("list", "--until", "2026-13-45"), "2026-06-20"),
    ],
    ids=lambda of: " ".join(of) if isinstance(of, tuple) else "",
)
def test_what_cannot_be_done_is_told_and_changes_nothing(
    firstlook: FirstLook, tagged: Path, arguments: tuple[str, ...], says: str
) -> None:
    before = Moment.of(tagged)
    told = firstlook.failing(arguments[0], tagged, *arguments[1:])
    assert says in told.removeprefix("Error: ")
    assert Moment.of(tagged) == before
    assert [of["name"] for of in firstlook.json("classes", tagged)["classes"]] == list(WEDDING_CLASSES)
    assert firstlook.rows(tagged, "--state", "labelled") == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--limit", "-1"),
        ("list", "--min-confidence", "1.5"),
        ("list", "--state", "lost"),
        ("list", "--sort", "size"),
        ("tag", "--limit", "0"),
        ("tag", "--write", "everywhere"),
        ("label", "bride/bride-0.jpg"),
        ("label", "--class", "bride", "--none", "bride/bride-0.jpg"),
        ("label", "--class", "bride"),
        ("classes", "threshold", "bride", "high"),
        ("classes", "rename", "bride"),
        ("models", "use"),
        ("models", "use", "first"),
        ("models", "undo"),
        ("tag", "--faster"),
    ],
    ids=" ".join,
)
def test_wrong_use_ends_with_2_and_says_how(
    firstlook: FirstLook, tagged: Path, arguments: tuple[str, ...]
) -> None:
    ran = firstlook(arguments[0], tagged, *arguments[1:], code=2)
    assert ran.out == ""
    assert "Usage: firstlook" in ran.err or "Usage:" in ran.err
    assert "Error: " in ran.err


def test_a_file_of_another_library_is_not_labelled(firstlook: FirstLook, library: Path, some: Path) -> None:
    assert "is not in the library" in firstlook.failing(
        "label", library, "--class", "bride", some / "good-1.jpg"
    )
    late = paint(library / "late.jpg")
    assert "firstlook tag" in firstlook.failing("label", library, "--class", "bride", late)


def test_import_from_where_there_is_nothing(
    firstlook: FirstLook, library: Path, tmp_path: Path, some: Path
) -> None:
    (tmp_path / "empty").mkdir()
    assert "one folder per class" in firstlook.failing("import", library, tmp_path / "empty")
    told = firstlook.failing("import", library, tmp_path / "nowhere")
    assert "nowhere" in told
    assert "folder" in firstlook.failing("import", library, some / "good-1.jpg")
    sorted_ = paint_library(tmp_path / "sorted", per_class=1)
    paint(sorted_ / "bride" / "stranger.jpg", "bride", 999)
    done = firstlook.json("import", library, sorted_)
    assert done["unknown"] == [str(sorted_ / "bride" / "stranger.jpg")]
    assert "firstlook tag" in firstlook("import", library, sorted_).out


def test_a_shared_model_that_is_not_one(
    firstlook: FirstLook, library: Path, learnt: Path, tmp_path: Path
) -> None:
    file = tmp_path / "studio.safetensors"
    firstlook("models", learnt, "export", file)
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])
    assert "studio.safetensors" in firstlook.failing("models", library, "import", file)
    file.write_text("not a model")
    assert "studio.safetensors" in firstlook.failing("models", library, "import", file)
    assert firstlook.json("models", library)["current"] == 0


def test_a_model_that_cannot_be_put_there(firstlook: FirstLook, learnt: Path) -> None:
    told = firstlook.failing("models", learnt, "export", "/proc/nowhere/studio.safetensors")
    assert "/proc/nowhere" in told


def test_a_report_that_cannot_be_written(firstlook: FirstLook, learnt: Path, some: Path) -> None:
    told = firstlook.failing("evaluate", learnt, "--report", some / "good-1.jpg")
    assert "good-1.jpg" in told


def test_a_sample_that_cannot_be_drawn(firstlook: FirstLook, some: Path) -> None:
    assert "good-1.jpg" in firstlook.failing("sample", some / "good-1.jpg")
    assert firstlook("sample", some, "--count", "2", code=2)


def test_an_index_folder_that_cannot_be_made(firstlook: FirstLook, some: Path) -> None:
    told = firstlook.failing("tag", some, "--index", some / "good-1.jpg" / "index")
    assert "--index" in told


def test_a_reader_that_has_had_enough(firstlook: FirstLook, tagged: Path) -> None:
    command = firstlook.start("list", tagged)
    assert command.stdout is not None
    assert command.stderr is not None
    command.stdout.close()
    err = command.stderr.read()
    command.stderr.close()
    assert command.wait(60) in (0, 141)
    assert err == b""
