"""`firstlook sample`."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli import options as opt
from engine.cli.output import ProgressLine, answer
from engine.cli.session import reports_errors
from engine.errors import shown, typed
from engine.events import JobProgress
from engine.worker import Meter

if TYPE_CHECKING:
    from engine.sample import Sample


@reports_errors
def sample(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Where to put the pictures; made if it is not there.")
    ],
    seed: Annotated[int, typer.Option("--seed", help="Another number draws other pictures.")] = 7,
    count: Annotated[int, typer.Option("--count", min=5, help="How many pictures.")] = 120,
    as_json: opt.Json = False,
) -> None:
    """Draw a sample library of five classes to try First Look on. Files that are there already are left alone.

    \b
    Examples:
      firstlook sample ~/Pictures/firstlook-sample
      firstlook tag ~/Pictures/firstlook-sample
    """
    made = draw(folder, seed=seed, count=count, quiet=as_json)
    counts = dict(Counter(photo.class_name for photo in made.photos))
    data = {"folder": made.folder, "photos": len(made.photos), "classes": counts}
    answer(
        as_json,
        data,
        [f"{len(made.photos)} pictures in {shown(made.folder)}. Next: firstlook tag {typed(made.folder)}"],
    )


def draw(folder: Path, *, seed: int, count: int, quiet: bool) -> Sample:
    """Draws with progress on stderr."""
    from engine.sample import make_sample

    line, meter = ProgressLine(quiet=quiet or not sys.stderr), Meter()
    drawing = make_sample(folder, seed=seed, count=count)
    while True:
        try:
            progress = next(drawing)
        except StopIteration as stop:
            line.clear()
            made: Sample = stop.value
            return made
        rate, left = meter.read(progress)
        line.hear(JobProgress(0, "drawing", progress.done, progress.total, rate, left, "drawing"))
