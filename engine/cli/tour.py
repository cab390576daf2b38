"""The tour that `make run` takes until there is a window: the whole loop on the sample library, with real commands.

It draws the sample, tags it, labels some photos as a person would, retrains, corrects what is still wrong, retrains
again, and lets ExifTool show what the files say. Every command is printed before it runs.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import typer

from engine.errors import shown
from engine.sample import truth
from engine.types import WEDDING_CLASSES

LABELS_PER_CLASS = 4
CORRECTIONS = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the tour on the folder named on the command line; 0 when every step worked."""
    parser = argparse.ArgumentParser(prog="python -m engine.cli.tour", description=__doc__)
    parser.add_argument("folder", nargs="?", default="sample-library", type=Path)
    parser.add_argument("--count", default=120, type=int, help="how many pictures the sample has")
    chosen = parser.parse_args(arguments)
    folder: Path = chosen.folder
    try:
        _take(folder, chosen.count)
    except subprocess.CalledProcessError as error:
        return error.returncode or 1
    except KeyboardInterrupt:
        return 130
    return 0


def _take(folder: Path, count: int) -> None:
    _say("A sample library is drawn: weddings in five classes, unlabelled.")
    _firstlook("sample", folder, "--count", count)
    _say("Every photo is looked at once. With nothing learnt yet, the classes are first guesses.")
    _firstlook("tag", folder)
    answers = {str(photo.path): photo.class_name for photo in truth(count=count, folder=folder)}
    _say(f"A person labels {LABELS_PER_CLASS} photos of each class, and the app learns.")
    _label(folder, _some_of_each(answers, _labelled(folder)))
    _firstlook("retrain", folder)
    _say("The person looks at the least certain photos and corrects what is wrong.")
    wrong = _wrong(folder, answers)
    _label(folder, dict(list(wrong.items())[:CORRECTIONS]))
    _firstlook("retrain", folder)
    _report(folder, answers, wrong)


def _report(folder: Path, answers: Mapping[str, str], wrong: Mapping[str, str]) -> None:
    _say("What the files say now, read by ExifTool:")
    rows = _rows(folder)
    written = [row["path"] for row in rows if {"predicted", "labelled"} & set(row["states"])][:3]
    corrected = list(wrong)[:1]
    fields = ["-XMP-dc:Subject", "-XMP-lr:HierarchicalSubject", "-XMP-firstlook:all"]
    _run(["exiftool", "-config", _config(), *fields, *dict.fromkeys([*corrected, *written])])
    right = sum(answers.get(row["path"]) == _class_of(row) for row in rows)
    guess = Counter("labelled" if "labelled" in row["states"] else "predicted" for row in rows)
    _say(
        f"{right} of {len(rows)} photos have the right class, {guess['labelled']} of them from a person. "
        f"The photos are in {shown(folder)}; try: firstlook list {shlex.quote(str(folder))} --class bouquet"
    )


def _some_of_each(answers: Mapping[str, str], labelled: set[str]) -> dict[str, str]:
    """The first photos of each class, spread over the day; none on a second tour, when they have labels."""
    chosen: dict[str, str] = {}
    for name in WEDDING_CLASSES:
        of_class = [path for path, truth_name in sorted(answers.items()) if truth_name == name]
        step = max(1, len(of_class) // LABELS_PER_CLASS)
        picked = of_class[::step][:LABELS_PER_CLASS]
        chosen |= {path: name for path in picked if path not in labelled}
    return chosen


def _wrong(folder: Path, answers: Mapping[str, str]) -> dict[str, str]:
    """Photos whose prediction is not what they show, least certain first, with their true class."""
    rows = _rows(folder, "--sort", "uncertainty")
    unlabelled = [row for row in rows if "labelled" not in row["states"] and row["path"] in answers]
    return {row["path"]: answers[row["path"]] for row in unlabelled if _class_of(row) != answers[row["path"]]}


def _class_of(row: Mapping[str, Any]) -> str | None:
    return row["classes"][0]["name"] if row["classes"] else None


def _labelled(folder: Path) -> set[str]:
    return {row["path"] for row in _rows(folder, "--state", "labelled")}


def _label(folder: Path, wanted: Mapping[str, str]) -> None:
    for name in WEDDING_CLASSES:
        files = [path for path, wanted_name in wanted.items() if wanted_name == name]
        if files:
            _firstlook("label", folder, "--class", name, *files)


def _rows(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    command = [*_program(), "list", str(folder), "--json", *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    rows: list[dict[str, Any]] = json.loads(done.stdout)["photos"]
    root = os.path.realpath(folder)
    return [{**row, "path": os.path.join(folder, os.path.relpath(row["path"], root))} for row in rows]  # noqa: PTH118


def _config() -> str:
    from importlib.resources import files

    found = str(files("resources") / "exiftool" / "firstlook.config")
    return min(found, os.path.relpath(found), key=len)


def _firstlook(*arguments: object) -> None:
    _run([*_program(), *map(str, arguments)], shown_as=["firstlook", *map(str, arguments)])


def _program() -> list[str]:
    return [sys.executable, "-m", "engine.cli"]


def _run(command: Iterable[str], *, shown_as: Sequence[str] | None = None) -> None:
    command = list(command)
    text = shlex.join(shown_as or command)
    typer.secho("$ " + (text if len(text) <= 160 else text[:150] + " …"), bold=True)
    sys.stdout.flush()
    subprocess.run(command, check=True)
    typer.echo("")


def _say(text: str) -> None:
    typer.echo(text)


if __name__ == "__main__":
    raise SystemExit(main())
