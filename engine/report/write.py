"""Puts a report into a folder."""

from __future__ import annotations

import json
import os
from pathlib import Path

from engine.errors import EngineError, shown
from engine.report.page import page
from engine.report.values import Report

PAGE, FIGURES = "report.html", "figures.json"


def require_folder(folder: Path) -> None:
    """Makes the folder if need be. Raises `EngineError` where a report could not be written into it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK):
            raise PermissionError(0, "Permission denied")
    except OSError as error:
        raise _refusal(folder, error) from error


def write_report(folder: Path, report: Report) -> Path:
    """`report.html` and `figures.json`, in the place of those that are there; the page's path. Raises `EngineError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _put(folder / FIGURES, json.dumps(figures(report), indent=1))
        _put(folder / PAGE, "\n".join(page(report)))
    except OSError as error:
        raise _refusal(folder, error) from error
    return folder / PAGE


def figures(report: Report) -> dict[str, object]:
    """All figures, for programs. The pictures are left out."""
    worst = [
        {
            "file": of.name,
            "label": of.label,
            "predicted": of.predicted,
            "probability": of.probability,
        }
        for of in report.worst
    ]
    return {"model": report.version, "made": report.made, **report.measured.as_dict(), "worst": worst}


def _put(path: Path, text: str) -> None:
    """Whole or not at all."""
    staged = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        staged.write_text(text, encoding="utf-8")
        staged.replace(path)
    except BaseException:
        staged.unlink(missing_ok=True)
        raise


def _refusal(folder: Path, error: OSError) -> EngineError:
    return EngineError(
        f"The report cannot be written into {shown(folder)}: {error.strerror}. Choose another folder."
    )
