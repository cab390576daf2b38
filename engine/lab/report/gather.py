"""Reads a folder of runs and groups. What is damaged or not done is told of; it never stops the others."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from engine.errors import EngineError, shown
from engine.lab.compare import Comparison, compare_outcomes, why_not_done
from engine.lab.groups import Group, GroupKind, is_group, read_group
from engine.lab.outcome import Outcome, outcome
from engine.lab.recipe import Study
from engine.lab.report.values import Entry, LabReport, StudyRuns
from engine.lab.runs import RunRecord, Status, find_runs, is_run, read_curve, read_run
from engine.lab.types import Epoch

ALONE = "Single runs"
KINDS = {GroupKind.GRID: " (the grid)", GroupKind.SEARCH: " (the search)"}


def gather(folder: Path) -> LabReport:
    """Everything at and below `folder`. Raises EngineError where there is no run."""
    groups, runs = _found(folder)
    studies = _told_apart([_group(of) for of in groups] + _alone(runs))
    if not any(of.entries for of in studies):
        raise EngineError(
            f"There are no runs of the lab in {shown(folder)}. Make some first: firstlook lab run RECIPE"
        )
    made = datetime.now(UTC).isoformat(timespec="minutes")
    return LabReport(tuple(studies), _together(studies), made)


def _together(studies: Sequence[StudyRuns]) -> Comparison:
    """The runs of all studies."""
    if len(studies) == 1:
        return studies[0].comparison
    return compare_outcomes(
        {
            f"{of.title}: {entry.name}": entry.outcome
            for of in studies
            for entry in of.entries
            if entry.outcome and _done(entry)
        }
    )


def _told_apart(studies: list[StudyRuns]) -> list[StudyRuns]:
    """Studies of one title get a number."""
    titles = [of.title for of in studies]
    before = [titles[:at].count(title) for at, title in enumerate(titles)]
    return [
        replace(of, title=f"{of.title} ({times + 1})") if times else of
        for of, times in zip(studies, before, strict=True)
    ]


def _found(folder: Path) -> tuple[list[Path], list[Path]]:
    """Groups, and runs that are in none, in the order of their names."""
    groups: list[Path] = []
    runs: list[Path] = []
    for place in _walk(folder):
        (groups if is_group(place) else runs).append(place)
    return groups, runs


def _walk(folder: Path) -> Iterator[Path]:
    if is_group(folder) or is_run(folder):
        yield folder
        return
    try:
        below = sorted(
            Path(entry.path) for entry in os.scandir(folder) if entry.is_dir(follow_symlinks=False)
        )
    except OSError as error:
        raise EngineError(
            f"{shown(folder)} cannot be read: {error.strerror}. Name a folder of runs."
        ) from error
    for one in below:
        yield from _walk(one)


def _group(folder: Path) -> StudyRuns:
    group, problem = None, ""
    try:
        group = read_group(folder)
    except EngineError as error:
        problem = str(error)
    told = [folder / name for name in group.order] if group else []
    places = dict.fromkeys([*told, *find_runs(folder)])  # a search names its runs when it ends
    return _study(tuple(map(_entry, places)), folder.name, group, problem)


def _alone(runs: Sequence[Path]) -> list[StudyRuns]:
    """Runs in no group, those of one study together."""
    by_title: dict[str, list[Entry]] = {}
    for entry in map(_entry, runs):
        by_title.setdefault(entry.recipe.study.title if entry.recipe else "", []).append(entry)
    return [_study(tuple(of), title or ALONE, None, "") for title, of in by_title.items()]


def _study(entries: tuple[Entry, ...], name: str, group: Group | None, problem: str) -> StudyRuns:
    study = next((of.recipe.study for of in entries if of.recipe and of.recipe.study.title), Study())
    done = {of.name: of.outcome for of in entries if of.outcome and _done(of)}
    what = KINDS.get(group.kind, "") if group else ""
    title = (study.title or (group.recipe if group else name)) + what
    return StudyRuns(title, study, entries, compare_outcomes(done), group, problem)


def _done(entry: Entry) -> bool:
    return entry.record is not None and entry.record.status is Status.DONE


def _entry(folder: Path) -> Entry:
    if not is_run(folder):
        return Entry(folder.name, folder, problem="it has not begun")
    try:
        record = read_run(folder)
    except EngineError as error:
        return Entry(folder.name, folder, problem=str(error))
    problem = "" if record.status is Status.DONE else why_not_done(record)
    made, damage = _outcome(record)
    problem = "; ".join(part for part in (problem, damage) if part)
    return Entry(folder.name, folder, record, made, problem, _curves(folder))


def _outcome(record: RunRecord) -> tuple[Outcome | None, str]:
    """Its figures, or why there are none; a run that is not done need not say so twice."""
    if not record.trainings:
        return None, "no training of it is done" if record.status is Status.DONE else ""
    try:
        return outcome(record), ""
    except (EngineError, ValueError) as error:
        return None, str(error)


def _curves(folder: Path) -> tuple[tuple[Epoch, ...], ...]:
    """Of trainings that are done or begun; one that cannot be read is left out: it is a picture only."""
    read = (_curve(of.parent) for of in sorted(folder.glob("seed-*/split-*/curve.jsonl")))
    return tuple(of for of in read if of)


def _curve(folder: Path) -> tuple[Epoch, ...]:
    try:
        return read_curve(folder)
    except (OSError, ValueError, TypeError):
        return ()
