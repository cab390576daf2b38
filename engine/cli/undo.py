"""`firstlook undo`: writes taken back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli import options as opt
from engine.cli.changes import taken_data, taken_lines
from engine.cli.output import answer
from engine.cli.session import reports_errors, session
from engine.errors import typed

if TYPE_CHECKING:
    from engine.jobs.undo_writes import Undone

_AGO = re.compile(r"(\d+) *([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def _moment(text: str) -> datetime:
    """A day or a time here, or how long ago."""
    if found := _AGO.fullmatch(text.strip()):
        return datetime.now().astimezone() - timedelta(**{_UNITS[found.group(2)]: int(found.group(1))})
    try:
        return datetime.fromisoformat(text.strip()).astimezone()
    except ValueError as error:
        raise typer.BadParameter('Say a time such as "2026-11-28", "2026-11-28 14:00", 2h or 1d.') from error


@reports_errors
def undo(
    folder: opt.Folder,
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILES", help="Only the writes to these photos.", readable=False),
    ] = None,
    last: Annotated[
        int | None,
        typer.Option("--last", metavar="N", min=1, help="The newest N writes, one for each file written."),
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(
            "--since",
            metavar="TIME",
            parser=_moment,
            help='Since "2026-11-28", "2026-11-28 14:00", 2h or 1d.',
        ),
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="All writes that there ever were.")] = False,
    redo: Annotated[
        bool, typer.Option("--redo", help="Take back undos instead: what was written stands again.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change in the files; write none.")
    ] = False,
    despite_credentials: opt.DespiteCredentialsNow = False,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Take keywords back out of the files: their keyword lists come back as they were before First Look wrote.

    What other programs or people have changed in a file since then stays: only what First Look added is taken out
    there. Labels stay in the index, and these photos are not written again until you say so: firstlook write FOLDER
    --now. Stopped at any moment, the same command does the rest.

    \b
    Examples:
      firstlook undo ~/Pictures/weddings --last 40 --dry-run
      firstlook undo ~/Pictures/weddings --since 2h
      firstlook undo ~/Pictures/weddings ~/Pictures/weddings/IMG_1234.jpg
      firstlook undo ~/Pictures/weddings --all
    """
    if not (files or all_) and last is None and since is None:
        raise typer.BadParameter("Say what to undo: --last N, --since TIME, --all, or the photos' files.")
    from engine.jobs.undo_writes import UndoWish

    chosen = opt.options(writing=opt.Writing(despite_credentials=despite_credentials or None))
    with session(folder, chosen, index=index, must_exist=True, keep=False) as run:
        ids = tuple(run.library.ids_of(files)) if files else None
        wish = UndoWish(last, since, ids, undos=redo)
        done = run.wait(run.library.undo_writes(wish, dry_run=dry_run))
        data = taken_data(done, dry_run=dry_run) | {"writes": done.writes}
        answer(as_json, data, _lines(run.library.places.root, done, dry_run=dry_run))


def _lines(folder: Path, done: Undone, *, dry_run: bool) -> Iterator[str]:
    what = f"{done.writes:,} writes were taken back; {len(done.changes):,} files changed."
    yield from taken_lines(done, what, dry_run=dry_run)
    if done.writes and not dry_run:
        yield f"These photos stay as they are until you say: firstlook write {typed(folder)} --now"
