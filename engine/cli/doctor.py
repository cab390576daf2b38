"""`firstlook doctor`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from engine.cli import options as opt
from engine.cli.output import answer
from engine.cli.session import FAILED, reports_errors

SIGNS = {"ok": "ok  ", "note": "note", "bad": "BAD "}


@reports_errors
def doctor(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[FOLDER]", help="A library to look at as well.", readable=False)
    ] = None,
    device: opt.Device = "auto",
    backbone: opt.BackboneName = opt.DEFAULT_BACKBONE,
    weights: opt.Weights = None,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Check that everything is there: ExifTool, weights, device, SQLite, disk, permissions. Exit code 1 if not.

    \b
    Examples:
      firstlook doctor
      firstlook doctor ~/Pictures/weddings
    """
    from engine.health import HealthVerdict, check_up

    chosen = opt.options(weights=weights, backbone=backbone, device=device)
    findings = list(check_up(folder, chosen, index=index))
    data = {"checks": [{"check": of.check, "verdict": of.verdict, "text": of.text} for of in findings]}
    answer(as_json, data, [f"{SIGNS[of.verdict]}  {of.check:<9} {of.text}" for of in findings])
    if any(of.verdict is HealthVerdict.BAD for of in findings):
        raise typer.Exit(FAILED)
