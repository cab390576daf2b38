"""`firstlook sample`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli import options as opt
from engine.cli.output import answer
from engine.cli.session import reports_errors, through
from engine.errors import shown, typed

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

    return through(make_sample(folder, seed=seed, count=count), "drawing", quiet=quiet)
