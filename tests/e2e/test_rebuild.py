"""A rebuild from nothing: with `.firstlook` gone, the files give back labels, deciders and model versions."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from .conftest import FirstLook, Moment, aged, exiftool, keywords, paint


def without_index(folder: Path) -> None:
    shutil.rmtree(folder / ".firstlook")
    for photo in folder.rglob("*.jpg"):
        aged(photo)


def said(firstlook: FirstLook, folder: Path) -> dict[str, Any]:
    """What stands, or is to stand, in the files: class, decider, version."""
    return {
        row["path"]: sorted(
            (of["name"], of["decider"], of["version"], of["probability"])
            for of in row["classes"]
            if of["version"] != 0
        )
        for row in firstlook.rows(folder)
    }


def sure(rows: dict[str, Any], folder: Path) -> dict[str, Any]:
    return {path: tags if keywords(Path(path)) else [] for path, tags in rows.items()}


def test_a_library_whose_index_is_gone_takes_everything_from_the_files_and_changes_none(
    firstlook: FirstLook, learnt: Path
) -> None:
    firstlook("retrain", learnt, "--force")  # version 2 writes its keywords, some stay those of version 1
    before = sure(said(firstlook, learnt), learnt)
    assert {of[1] for tags in before.values() for of in tags} == {"person", "model"}
    without_index(learnt)
    files = Moment.of(learnt)
    done = firstlook.json("tag", learnt)
    assert done["written"] == 0
    assert Moment.of(learnt) == files
    after = said(firstlook, learnt)
    in_files = json.loads(exiftool("-j", "-struct", "-n", "-r", "-XMP-firstlook:Tags", learnt))
    versions = {
        entry["SourceFile"]: {of.get("Model") for of in entry.get("Tags", [])} - {None} for entry in in_files
    }
    for path, tags in before.items():
        assert [(name, decider) for name, decider, *_ in after[path]] == [(n, d) for n, d, *_ in tags], path
        assert {version for *_, version, _ in after[path]} - {None} == versions[path], path
    listed = firstlook.json("models", learnt)
    newest = max(version for of in versions.values() for version in of)
    assert (listed["current"], listed["versions"][-1]["version"]) == (newest, newest)
    assert listed["versions"][-1]["restored"]
    assert "known from the photos' files" in firstlook("models", learnt).out
    # It stays so: also with the next looks, a photo that comes in, and one that another program has touched.
    touched = next(Path(path) for path, tags in after.items() if tags and tags[0][1] == "model")
    exiftool("-overwrite_original", "-XMP-dc:Subject+=aunt Ida", touched)
    aged(touched, 1_780_000_009)
    paint(learnt / "new.jpg", "bride", 91)
    assert firstlook.json("tag", learnt)["written"] == 0
    assert "aunt Ida" in keywords(touched)
    assert said(firstlook, learnt)[str(touched)] == after[str(touched)]
    assert "cannot look at photos" in firstlook.failing("models", learnt, "use", str(newest))
    assert "cannot be judged" in firstlook.failing("evaluate", learnt)
    # A retrain makes the next version, and all is as ever.
    assert firstlook.json("retrain", learnt, "--force")["version"] == newest + 1
    assert firstlook.json("models", learnt)["current"] == newest + 1


def test_going_back_to_the_first_guesses_takes_the_restored_keywords_out(
    firstlook: FirstLook, learnt: Path
) -> None:
    without_index(learnt)
    firstlook("tag", learnt)
    firstlook("models", learnt, "use", "0")
    left = json.loads(exiftool("-j", "-struct", "-r", "-XMP-firstlook:Tags", learnt))
    assert {of["Decider"] for entry in left for of in entry.get("Tags", [])} == {"person"}
    assert firstlook.json("tag", learnt)["written"] == 0
