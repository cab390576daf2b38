"""The main job from end to end, by the real command, with real ExifTool and real weights."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from engine.types import WEDDING_CLASSES
from tests.conftest import SAMPLE_COUNT, AlmostSample
from tests.e2e.conftest import (
    LONG_AGO,
    PER_CLASS,
    TAUGHT,
    FirstLook,
    Moment,
    aged,
    exiftool,
    keywords,
    paint,
    paint_library,
)

EVERY = PER_CLASS * len(WEDDING_CLASSES)
COMMANDS = (
    "tag", "watch", "list", "label", "import", "retrain", "evaluate", "mistakes", "models", "classes", "status",
    "doctor", "sample",
)  # fmt: skip


def photo(folder: Path, name: str, seed: int) -> Path:
    return folder / name / f"{name}-{seed}.jpg"


def test_a_first_look_guesses_and_writes_nothing(firstlook: FirstLook, tmp_path: Path) -> None:
    folder = paint_library(tmp_path / "new", per_class=1)
    before = Moment.of(folder)
    done = firstlook.json("tag", folder)
    assert (done["photos"], done["looked_at"], done["model"], done["written"]) == (5, 5, 0, 0)
    assert done["states"]["review"] == 5
    assert Moment.of(folder) == before


def test_a_second_look_opens_and_writes_nothing(firstlook: FirstLook, learnt: Path) -> None:
    firstlook("tag", learnt)
    for file in learnt.rglob("*.jpg"):  # whoever opens one of these finds no picture
        seen = file.stat()
        file.write_bytes(bytes(seen.st_size))
        os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    before = Moment.of(learnt)
    done = firstlook.json("tag", learnt)
    assert (done["photos"], done["looked_at"], done["written"], done["waiting"]) == (EVERY, 0, 0, [])
    assert done["unreadable"] == []
    assert Moment.of(learnt) == before


def test_labels_and_sure_predictions_are_in_the_files(firstlook: FirstLook, learnt: Path) -> None:
    rows = firstlook.rows(learnt)
    assert len(rows) == EVERY
    said = {row["path"]: row["classes"][0] for row in rows}
    labelled = [of for of in said.values() if of["decider"] == "person"]
    assert len(labelled) == TAUGHT * len(WEDDING_CLASSES)
    predicted = [path for path, of in said.items() if of["decider"] == "model"]
    assert sum(Path(path).parent.name == said[path]["name"] for path in predicted) >= 0.8 * len(predicted)
    written = [path for path in predicted if said[path]["probability"] >= 0.5]
    assert written
    for path in [str(photo(learnt, "bride", 0)), *written]:
        assert said[path]["name"] in keywords(Path(path))
    fields = exiftool("-j", "-struct", "-XMP-firstlook:Tags", "-XMP-lr:HierarchicalSubject", written[0])
    assert '"Decider": "model"' in fields
    assert f"First Look|{said[written[0]]['name']}" in fields


def test_a_correction_changes_the_file_and_foreign_keywords_stay(firstlook: FirstLook, learnt: Path) -> None:
    file = photo(learnt, "bride", 0)
    exiftool("-q", "-overwrite_original", "-XMP-dc:Subject+=Paris 2026", "-IPTC:Keywords+=client", file)
    aged(file, LONG_AGO + 100)
    firstlook("tag", learnt)
    done = firstlook.json("label", learnt, "--class", "newlyweds", file)
    assert (done["labelled"], done["written"]) == (1, 1)
    assert {"newlyweds", "Paris 2026"} <= set(keywords(file))
    assert "bride" not in keywords(file)
    assert "client" in exiftool("-IPTC:Keywords", file)
    row = next(row for row in firstlook.rows(learnt) if row["path"] == str(file))
    assert {"Paris 2026", "client"} <= set(row["keywords"])


def test_none_accept_and_clear(firstlook: FirstLook, learnt: Path) -> None:
    file = photo(learnt, "bride", PER_CLASS - 1)
    predicted = firstlook.class_of(file, learnt)
    assert predicted is not None
    firstlook("label", learnt, "--accept", file)
    assert predicted in keywords(file)
    row = next(row for row in firstlook.rows(learnt, "--state", "labelled") if row["path"] == str(file))
    assert row["classes"][0]["decider"] == "person"
    firstlook("label", learnt, "--none", file)
    assert keywords(file) == []
    assert firstlook.class_of(file, learnt) is None
    firstlook("label", learnt, "--clear", file)
    assert firstlook.class_of(file, learnt) == predicted


def test_a_relative_name_is_found_here_or_in_the_library(
    firstlook: FirstLook, learnt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert firstlook.json("label", learnt, "--class", "bride", "bouquet/bouquet-7.jpg")["labelled"] == 1
    monkeypatch.chdir(learnt / "bouquet")
    assert firstlook.json("label", learnt, "--class", "bride", "bouquet-6.jpg")["labelled"] == 1


def test_retraining_tells_before_and_after_and_going_back_rewrites_the_files(
    firstlook: FirstLook, learnt: Path
) -> None:
    for name in WEDDING_CLASSES:
        firstlook("label", learnt, "--class", name, photo(learnt, name, TAUGHT))
    done = firstlook.json("retrain", learnt, "--force")
    assert (done["version"], done["before_version"], done["used"]) == (2, 1, True)
    assert done["labels"] == dict.fromkeys(WEDDING_CLASSES, TAUGHT + 1)
    assert 0 <= done["before"]["accuracy"] <= 1
    assert done["after"]["accuracy"] > 0.8
    models = firstlook.json("models", learnt)
    assert (models["current"], [of["version"] for of in models["versions"]]) == (2, [0, 1, 2])
    assert firstlook.json("models", learnt, "use", 1)["current"] == 1
    assert {
        of["version"] for row in firstlook.rows(learnt, "--state", "predicted") for of in row["classes"]
    } == {1}


def test_a_model_is_shared_with_another_library(firstlook: FirstLook, learnt: Path, library: Path) -> None:
    file = learnt.parent / "studio.safetensors"
    firstlook("models", learnt, "export", file)
    assert b"bride-" not in file.read_bytes(), "a shared model names no photo"
    there = firstlook.json("models", library, "import", file)
    assert (there["current"], len(there["versions"])) == (0, 2)
    assert firstlook.json("models", library, "use", 1)["current"] == 1
    first, second = firstlook.rows(learnt), firstlook.rows(library)
    mine = {Path(row["path"]).name: row["classes"][0]["name"] for row in second}
    theirs = {Path(r["path"]).name: r["classes"][0]["name"] for r in first if "labelled" not in r["states"]}
    assert {name: mine[name] for name in theirs} == theirs


def test_classes_change_and_the_files_follow(firstlook: FirstLook, learnt: Path) -> None:
    file = photo(learnt, "newlyweds", 0)
    names = [of["name"] for of in firstlook.json("classes", learnt, "add", "cake")["classes"]]
    assert names == [*WEDDING_CLASSES, "cake"]
    firstlook("classes", learnt, "rename", "newlyweds", "couple")
    assert "couple" in keywords(file)
    assert "newlyweds" not in keywords(file)
    assert firstlook.class_of(file, learnt) == "couple"
    firstlook("classes", learnt, "remove", "couple")
    assert keywords(file) == []
    rows = firstlook.rows(learnt, "--state", "predicted")
    sure = max((row for row in rows if row["classes"]), key=lambda row: row["classes"][0]["probability"])
    name = sure["classes"][0]["name"]
    assert name in keywords(Path(sure["path"]))
    firstlook("classes", learnt, "threshold", name, "1")
    assert name not in keywords(Path(sure["path"]))
    firstlook("classes", learnt, "threshold", name, "0")
    assert name in keywords(Path(sure["path"]))


def test_a_folder_per_class_is_imported_and_evaluated(
    firstlook: FirstLook, library: Path, tmp_path: Path
) -> None:
    kept = photo(library, "bride", 0)
    firstlook("label", library, "--class", "bouquet", kept)
    elsewhere = tmp_path / "portfolio"
    for name in WEDDING_CLASSES[1:]:
        shutil.copytree(library / name, elsewhere / name)
    done = firstlook.json("import", library, elsewhere)
    assert done["labels"] == dict.fromkeys(WEDDING_CLASSES[1:], PER_CLASS)
    done = firstlook.json("import", library, library)
    assert (done["labels"]["bride"], done["kept"]) == (PER_CLASS - 1, EVERY - PER_CLASS + 1)
    assert firstlook.class_of(kept, library) == "bouquet"
    firstlook("retrain", library, "--write", "none")
    figures = firstlook.json("evaluate", library, "--report", tmp_path / "report")
    assert figures["accuracy"] > 0.8
    page = (tmp_path / "report" / "report.html").read_text(encoding="utf-8")
    assert "reception room" in page
    assert (tmp_path / "report" / "figures.json").is_file()


def test_a_wrong_label_is_listed_until_it_is_confirmed(firstlook: FirstLook, learnt: Path) -> None:
    firstlook("import", learnt, learnt)
    wrong = photo(learnt, "bouquet", 1)
    firstlook("label", learnt, "--write", "none", "--class", "bride", wrong)
    found = firstlook.json("mistakes", learnt)["mistakes"]
    assert [(one["path"], one["label"], one["predicted"]) for one in found] == [
        (str(wrong), "bride", "bouquet")
    ]
    assert firstlook.class_of(wrong, learnt) == "bride"
    assert firstlook.json("mistakes", learnt, "--keep", wrong) == {"kept": 1}
    assert firstlook.json("mistakes", learnt) == {"mistakes": []}
    assert "No label looks like a mistake." in firstlook("mistakes", learnt).out
    firstlook("mistakes", learnt, wrong, code=2)


def test_a_moved_photo_keeps_its_label_and_its_vector(firstlook: FirstLook, learnt: Path) -> None:
    old, new = photo(learnt, "bride", 0), learnt / "album" / "cover.jpg"
    new.parent.mkdir()
    old.rename(new)
    done = firstlook.json("tag", learnt)
    assert (done["photos"], done["moved"], done["states"]["offline"]) == (EVERY, 1, 0)
    assert firstlook.class_of(new, learnt) == "bride"


def test_a_photo_that_another_program_keyworded_keeps_its_label(firstlook: FirstLook, learnt: Path) -> None:
    file = photo(learnt, "bride", 1)
    exiftool("-q", "-overwrite_original", "-XMP-dc:Subject+=retouched", file)
    aged(file, LONG_AGO + 500)
    done = firstlook.json("tag", learnt)
    assert (done["looked_at"], done["written"]) == (1, 0)
    assert firstlook.class_of(file, learnt) == "bride"
    assert set(keywords(file)) >= {"bride", "retouched"}


def test_a_deleted_photo_is_offline_and_comes_back_with_its_label(
    firstlook: FirstLook, learnt: Path, tmp_path: Path
) -> None:
    file, away = photo(learnt, "bride", 0), tmp_path / "away.jpg"
    file.rename(away)
    assert firstlook.json("tag", learnt)["states"]["offline"] == 1
    assert [row["path"] for row in firstlook.rows(learnt, "--state", "offline")] == [str(file)]
    away.rename(file)
    done = firstlook.json("tag", learnt)
    assert (done["states"]["offline"], done["looked_at"]) == (0, 0)
    assert firstlook.class_of(file, learnt) == "bride"


def test_a_folder_whose_drive_is_unplugged_loses_nothing(
    firstlook: FirstLook, learnt: Path, tmp_path: Path
) -> None:
    before = firstlook.rows(learnt)
    away = tmp_path / "drive"
    away.mkdir()
    for name in WEDDING_CLASSES:
        (learnt / name).rename(away / name)
    done = firstlook.json("tag", learnt)
    assert (done["photos"], done["states"]["offline"]) == (EVERY, EVERY)
    assert "offline" in firstlook("tag", learnt).out
    for name in WEDDING_CLASSES:
        (away / name).rename(learnt / name)
    assert firstlook.json("tag", learnt)["looked_at"] == 0
    assert firstlook.rows(learnt) == before


def test_a_dry_run_shows_the_changes_and_makes_none(firstlook: FirstLook, learnt: Path) -> None:
    firstlook("label", learnt, "--class", "bride", "--write", "none", "bouquet/bouquet-0.jpg")
    before = Moment.of(learnt)
    done = firstlook.json("tag", learnt, "--dry-run")
    (change,) = done["changes"]
    assert change["path"] == str(photo(learnt, "bouquet", 0))
    assert "bride" in change["adds"]
    assert "bouquet" in change["removes"]
    text = firstlook("tag", learnt, "--dry-run").out
    assert "+ bride" in text
    assert "- bouquet" in text
    assert Moment.of(learnt) == before


def test_sidecars_leave_the_photos_alone(firstlook: FirstLook, library: Path) -> None:
    before = Moment.of(library)
    file = photo(library, "bride", 0)
    firstlook("label", library, "--class", "bride", "--write", "sidecars", file)
    after = Moment.of(library)
    sidecar = file.with_name(file.name + ".xmp")
    assert "bride" in keywords(sidecar)
    assert {name: of for name, of in after.files.items() if not name.endswith(".xmp")} == before.files


@pytest.mark.parametrize("name", ["Panasonic.rw2", "FujiFilm.raf"])
def test_a_raw_gets_the_sidecar_that_lightroom_reads(
    firstlook: FirstLook, shared_data: Path, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "raw"
    folder.mkdir()
    file = Path(shutil.copy(next(shared_data.rglob(name)), folder))
    labels_into_a_sidecar(firstlook, file)


def test_a_raw_that_nobody_knows_gets_a_sidecar_by_the_picture_in_it(
    firstlook: FirstLook, tmp_path: Path
) -> None:
    picture = paint(tmp_path / "picture.jpg", size=(640, 480)).read_bytes()
    file = tmp_path / "raw" / "IMG_0001.nef"
    file.parent.mkdir()
    file.write_bytes(b"II*\0\x08\0\0\0\0\0\0\0\0\0" + bytes(2000) + picture + bytes(500))
    labels_into_a_sidecar(firstlook, file)


def labels_into_a_sidecar(firstlook: FirstLook, file: Path) -> None:
    aged(file)
    before = Moment.of(file.parent)
    firstlook("tag", file.parent)
    firstlook("label", file.parent, "--class", "bride", file)
    sidecar = file.with_suffix(".xmp")
    assert "bride" in keywords(sidecar)
    sidecar.unlink()
    assert Moment.of(file.parent) == before


def test_an_index_elsewhere_leaves_no_folder_in_the_library(firstlook: FirstLook, tmp_path: Path) -> None:
    folder, index = paint_library(tmp_path / "photos", per_class=1), tmp_path / "index"
    firstlook("tag", folder, "--index", index)
    assert not (folder / ".firstlook").exists()
    assert len(firstlook.rows(folder, "--index", index)) == 5
    assert "firstlook tag" in firstlook.failing("list", folder)


def test_names_with_line_breaks_and_foreign_bytes_go_through_a_nul_separated_list(
    firstlook: FirstLook, tmp_path: Path
) -> None:
    folder = tmp_path / "names"
    names = [b"two\nlines.jpg", b"caf\xe9.jpg", b"-rf.jpg", "💐 bouquet.jpg".encode()]
    for seed, name in enumerate(names):
        paint(folder / "one.jpg", seed=seed).rename(folder / os.fsdecode(name))
    firstlook("tag", folder)
    done = firstlook.start("list", folder, "-0")
    out, err = done.communicate(timeout=60)
    assert (done.returncode, err) == (0, b"")
    expected = {os.fsencode(folder) + b"/" + name for name in names}
    assert set(out.split(b"\0")) == {*expected, b""}
    data = firstlook.program("list", folder, "--json").data
    assert {os.fsencode(row["path"]) for row in data["photos"]} == expected


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_by_examples(firstlook: FirstLook, command: str) -> None:
    text = firstlook(command, "--help").out
    assert "Examples:" in text
    assert re.search(rf"\n +firstlook {command}( |\n)", text)


def test_every_command_answers_with_one_object(firstlook: FirstLook, learnt: Path, tmp_path: Path) -> None:
    file = photo(learnt, "bride", 0)
    for arguments in (
        ("tag", learnt),
        ("tag", learnt, "--dry-run"),
        ("list", learnt),
        ("list", learnt, "--sort", "uncertainty", "--limit", 2),
        ("label", learnt, "--accept", file),
        ("import", learnt, learnt),
        ("retrain", learnt),
        ("evaluate", learnt),
        ("mistakes", learnt),
        ("models", learnt),
        ("models", learnt, "use", 1),
        ("models", learnt, "export", tmp_path / "m.safetensors"),
        ("models", learnt, "import", tmp_path / "m.safetensors"),
        ("classes", learnt),
        ("classes", learnt, "add", "cake"),
        ("status", learnt),
        ("sample", tmp_path / "sample", "--count", 5),
    ):
        assert firstlook.json(*arguments), arguments
    assert firstlook("doctor", learnt, "--json", code=None).data["checks"]


def test_status_and_doctor_tell_of_the_library(firstlook: FirstLook, learnt: Path) -> None:
    told = firstlook.json("status", learnt)
    assert (told["photos"], told["states"]["labelled"]) == (EVERY, TAUGHT * len(WEDDING_CLASSES))
    assert f"{EVERY}" in firstlook("status", learnt).out
    done = firstlook("doctor", learnt, code=0)
    for check in ("ExifTool", "weights", "device", "SQLite", "folder", "index", "disk"):
        assert check in done.out


def test_filters_of_the_list_combine(firstlook: FirstLook, learnt: Path) -> None:
    assert len(firstlook.rows(learnt, "--class", "bride", "--state", "labelled")) == TAUGHT
    assert firstlook.rows(learnt, "--text", "bride-3")[0]["path"].endswith("bride-3.jpg")
    sure = [row["classes"][0]["probability"] for row in firstlook.rows(learnt, "--sort", "confidence")]
    assert sure == sorted(sure, reverse=True)
    assert len(firstlook.rows(learnt, "--limit", 3)) == 3
    assert firstlook.rows(learnt, "--since", "2040-01-01") == []


@pytest.mark.slow
def test_the_sample_library_goes_the_whole_way(
    firstlook: FirstLook, almost_sample: AlmostSample, tmp_path: Path
) -> None:
    from engine.sample import truth

    folder, count = almost_sample(tmp_path / "sample"), SAMPLE_COUNT
    firstlook("sample", folder, "--count", count)
    answers = {str(of.path): of.class_name for of in truth(count=count, folder=folder)}
    foreign = {path: set(keywords(Path(path))) for path in answers}
    assert any(foreign.values()), "some were keyworded by another program"
    assert firstlook.json("tag", folder)["photos"] == count
    for name in WEDDING_CLASSES:
        firstlook("label", folder, "--class", name, *(path for path, of in answers.items() if of == name))
    assert firstlook.json("retrain", folder, "--force")["used"]
    for path, name in answers.items():
        assert set(keywords(Path(path))) >= foreign[path] | {name}
    before = Moment.of(folder)
    firstlook("sample", folder, "--count", count)
    assert Moment.of(folder) == before, "a second call leaves what is there alone"
