"""`firstlook strip`: no trace left in the files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli import options as opt
from engine.cli.changes import taken_data, taken_lines
from engine.cli.output import answer
from engine.cli.session import reports_errors, session
from engine.errors import typed

if TYPE_CHECKING:
    from engine.jobs.strip import Stripped


@reports_errors
def strip(
    folder: opt.Folder,
    labels_too: Annotated[
        bool, typer.Option("--labels-too", help="Also take out the keywords that people decided.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change in the files; write none.")
    ] = False,
    despite_credentials: opt.DespiteCredentialsNow = False,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Leave no trace: take every keyword that the model decided, and First Look's own data, out of all files.

    Only keywords that First Look itself had added go; keywords of other programs stay, and so do those that people
    decided, unless you say --labels-too. Sidecars that First Look made and that hold nothing else are removed. Labels
    stay in the index. Afterwards writing is held, so that nothing comes back by itself. It asks nothing, since undo
    takes it back.

    \b
    Examples:
      firstlook strip ~/Pictures/weddings --dry-run
      firstlook strip ~/Pictures/weddings --labels-too
    """
    chosen = opt.options(writing=opt.Writing(despite_credentials=despite_credentials or None))
    with session(folder, chosen, index=index, must_exist=True, keep=False) as run:
        done = run.wait(run.library.strip(labels_too=labels_too, dry_run=dry_run))
        lines = _lines(run.library.places.root, done, dry_run=dry_run)
        answer(as_json, taken_data(done, dry_run=dry_run), lines)


def _lines(folder: Path, done: Stripped, *, dry_run: bool) -> Iterator[str]:
    yield from taken_lines(done, f"{len(done.changes):,} files were stripped.", dry_run=dry_run)
    if not dry_run:
        yield f"Writing is held now; firstlook write {typed(folder)} --now writes again."
        if done.changes:
            yield f"Take it back with: firstlook undo {typed(folder)} --last {len(done.changes)}"
