"""`firstlook similar`: the photos that look most like one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from engine.cli import options as opt
from engine.cli.label import located
from engine.cli.output import answer, paths
from engine.cli.session import look, reports_errors, through


@reports_errors
def similar(
    folder: opt.Folder,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The photo.", readable=False)],
    count: Annotated[int, typer.Option("--count", min=0, help="So many photos at most.")] = 20,
    print0: Annotated[
        bool, typer.Option("--print0", "-0", help="End each path with a NUL, for xargs -0.")
    ] = False,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """List the photos that look most like one, the likest first; the photo itself is not among them.

    \b
    Examples:
      firstlook similar ~/Pictures/weddings IMG_2031.jpg
      firstlook similar ~/Pictures/weddings IMG_2031.jpg --count 5 -0 | xargs -0 cp -t /tmp/like-it
    """
    with look(folder, opt.options(), index=index) as library:
        [id_] = library.ids_of([located(folder, file)])
        ids = through(library.look_for_similar(id_, count), "similar", quiet=as_json)
        own, *others = library.photos(ids)
    found = [photo.path for photo in others]
    if as_json:
        answer(True, {"photo": own.path, "similar": found}, ())
    else:
        paths(found, end=b"\0" if print0 else b"\n")
