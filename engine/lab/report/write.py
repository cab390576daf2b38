"""Puts a report of the lab into a folder."""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from pathlib import Path, PurePath
from typing import Any

from engine.errors import EngineError, shown
from engine.lab.recipe import Recipe
from engine.lab.report.gather import gather
from engine.lab.report.page import page
from engine.lab.report.values import Entry, LabReport, StudyRuns
from engine.lab.report.words import without_places
from engine.vision.files import write_atomically

PAGE, FIGURES = "report.html", "report.json"


def write_report(folder: Path, into: Path | None = None) -> Path:
    """`report.html` and `report.json` of all runs and groups in `folder`, in `into` or beside the runs; the page's
    path. Raises EngineError where there are no runs, or the files cannot be written."""
    report, into = gather(folder), into or folder
    try:
        write_atomically(into / FIGURES, json.dumps(plain(as_dict(report)), indent=1, default=str).encode())
        write_atomically(into / PAGE, "\n".join(page(report)).encode("utf-8", "replace"))
    except OSError as error:
        raise EngineError(
            f"The report cannot be written into {shown(into)}: {error.strerror}. Choose another folder."
        ) from error
    return into / PAGE


def as_dict(report: LabReport) -> dict[str, Any]:
    """All of it, for programs."""
    return {
        "made": report.made,
        "studies": [_study(of) for of in report.studies],
        "between_studies": report.together.as_dict(),
    }


def _study(of: StudyRuns) -> dict[str, Any]:
    return {
        "title": of.title,
        "study": asdict(of.study),
        "group": None if of.group is None else asdict(of.group),
        "problem": without_places(of.problem),
        "runs": [_run(entry) for entry in of.entries],
        "comparison": of.comparison.as_dict(),
    }


def _run(of: Entry) -> dict[str, Any]:
    record = of.record
    told = {} if record is None else {
        "status": record.status,
        "recipe": _recipe(record.recipe),
        "parameters": record.parameters,
        "learning_parameters": record.learning_parameters,
        "weights_bytes": record.weights_bytes,
        "peak_memory": record.peak_memory,
        "photos": record.photos,
        "left_out": dict(record.left_out or {}),
        "classes": record.classes,
        "device": record.device,
        "versions": dict(record.versions or {}),
    }  # fmt: skip
    return {
        "name": of.name,
        "problem": without_places(of.problem),
        **told,
        "figures": None if of.outcome is None else of.outcome.as_dict(),
        "curves": [[asdict(epoch) for epoch in curve] for curve in of.curves],
    }


def _recipe(recipe: Recipe) -> dict[str, Any]:
    """Without the folders of the machine."""
    told = asdict(recipe)
    told["weights"] = PurePath(recipe.weights).name
    told["data"]["source"] = PurePath(recipe.data.source).name
    return told


def plain(value: Any) -> Any:
    """What JSON can hold: a number that is none (a loss that ran away) becomes null."""
    if isinstance(value, dict):
        return {str(key): plain(of) for key, of in value.items()}
    if isinstance(value, list | tuple):
        return [plain(of) for of in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
