"""`firstlook write`: keywords written now, or held."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli import options as opt
from engine.cli.changes import as_data, held, would_change
from engine.cli.output import answer, waiting
from engine.cli.session import Session, reports_errors, session

if TYPE_CHECKING:
    from engine.jobs.write_metadata import Written
    from engine.library import Library


@reports_errors
@opt.takes_writing
def write(
    writing: opt.Writing,
    folder: opt.Folder,
    hold: Annotated[
        bool | None,
        typer.Option("--hold/--no-hold", help="From now on keywords wait until --now; or no longer."),
    ] = None,
    now: Annotated[
        bool,
        typer.Option("--now", help="Write also where writing is held, and photos whose writes were undone."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change in the files; write none.")
    ] = False,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Write the keywords that wait, without looking for new photos; or hold them.

    \b
    Examples:
      firstlook write ~/Pictures/weddings --hold
      firstlook write ~/Pictures/weddings --dry-run
      firstlook write ~/Pictures/weddings --now
      firstlook write ~/Pictures/weddings --no-hold
    """
    if hold and now:
        raise typer.BadParameter("Say --hold or --now, not both.")
    chosen = opt.options(writing=writing)
    with session(folder, chosen, index=index, must_exist=True, keep=not dry_run) as run:
        if dry_run:
            planned = run.wait(run.library.preview())
            answer(as_json, {"dry_run": True, "changes": as_data(planned)}, would_change(planned))
            return
        if hold is not None:
            run.library.hold_writes(hold)
        _write(run, now=now, as_json=as_json)


def _write(run: Session, *, now: bool, as_json: bool) -> None:
    done = run.wait(run.library.write(now=now))
    data = {
        "written": done.written,
        "held": done.held,
        "holding": run.library.writes_held(),
        "options": run.library.options.writing,
        "waiting": [{"path": path, "reason": why} for path, why in done.blocked.items()],
    }
    answer(as_json, data, _lines(run.library, done))


def _lines(library: Library, done: Written) -> Iterator[str]:
    root, holding = library.places.root, library.writes_held()
    if done.held:
        yield held(root, done.held)
    elif done.written or not holding:
        yield f"Keywords written for {done.written:,} photos."
    if holding and not done.held:
        yield "Writing is held: what comes next waits until you say --now, or --no-hold."
    yield from waiting(root, done.blocked)
