"""`firstlook tag` and `firstlook watch`."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli import options as opt
from engine.cli.changes import as_data, held, would_change
from engine.cli.output import answer, duration, listed, message, waiting
from engine.cli.session import Session, reports_errors, session
from engine.errors import shown
from engine.events import Event, JobFailed
from engine.types import GUESSES, Photo, PhotoFilter, State, WriteTo

if TYPE_CHECKING:
    from engine.jobs.tag import Tagged
    from engine.library import Library


@reports_errors
@opt.takes_writing
def tag(
    writing: opt.Writing,
    folder: opt.Folder,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, help="Look at no more than N new photos.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change in the files; write none.")
    ] = False,
    no_previews: opt.NoPreviews = False,
    device: opt.Device = "auto",
    backbone: opt.BackboneName = opt.DEFAULT_BACKBONE,
    weights: opt.Weights = None,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Find, classify and index the photos in FOLDER, and write keywords into them.

    A second run only looks at what changed. Stopped at any moment, it goes on from there. Before you have labelled
    anything the classes are first guesses, and nothing is written.

    \b
    Examples:
      firstlook tag ~/Pictures/weddings
      firstlook tag ~/Pictures/weddings --write sidecars
      firstlook tag ~/Pictures/weddings --dry-run
      firstlook tag ~/Pictures/weddings --profile digikam --parent Weddings
    """
    chosen = opt.options(
        weights=weights,
        backbone=backbone,
        device=device,
        writing=writing,
        no_previews=no_previews,
    )
    begun = time.monotonic()
    with session(folder, chosen, index=index, keep=not dry_run) as run:
        done = run.wait(run.library.tag(limit=limit, dry_run=dry_run))
        seconds = time.monotonic() - begun
        answer(as_json, _as_data(run.library, done, seconds), _as_lines(run.library, done, seconds, dry_run))


@reports_errors
@opt.takes_writing
def watch(
    writing: opt.Writing,
    folder: opt.Folder,
    poll: Annotated[
        bool, typer.Option("--poll", help="Look at the files' times; for drives that tell of no change.")
    ] = False,
    no_previews: opt.NoPreviews = False,
    device: opt.Device = "auto",
    backbone: opt.BackboneName = opt.DEFAULT_BACKBONE,
    weights: opt.Weights = None,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Tag FOLDER, and go on tagging what is copied into it until Ctrl-C.

    \b
    Examples:
      firstlook watch ~/Pictures/weddings
      firstlook watch /mnt/nas/weddings --poll
    """
    chosen = opt.options(
        weights=weights,
        backbone=backbone,
        device=device,
        writing=writing,
        no_previews=no_previews,
    )
    with session(folder, chosen, index=index) as run:
        watcher = run.library.watch(polling=poll or None)
        try:
            _watch(run, folder)
        except KeyboardInterrupt:
            counts = run.library.counts()
            answer(
                as_json, {"photos": counts.photos}, [f"Stopped watching; {counts.photos:,} photos are known."]
            )
        finally:
            watcher.stop()


def _watch(run: Session, folder: Path) -> None:
    run.wait(run.library.tag())
    run.library.listen(_tell_failures)
    message(f"{run.library.counts().photos:,} photos. Watching {shown(folder)}; Ctrl-C stops.")
    while True:
        time.sleep(3600)


def _tell_failures(event: Event) -> None:
    """A pass that failed in the background; the next one tries again."""
    if isinstance(event, JobFailed):
        message(f"Error: {event.message}")


def _as_data(library: Library, done: Tagged, seconds: float) -> dict[str, Any]:
    counts = library.counts()
    return {
        "photos": counts.photos,
        "looked_at": done.ingested.read,
        "moved": done.ingested.moved,
        "not_photos": done.changes.not_photos,
        "seconds": round(seconds, 2),
        "photos_per_second": round(done.ingested.read / seconds, 2),
        "states": counts.states,
        "classes": counts.classes,
        "model": library.current_model(),
        "unreadable": [{"path": photo.path, "reason": photo.unreadable} for photo in _unreadable(library)],
        "unreached": [{"path": os.fsdecode(path), "reason": reason} for path, reason in done.changes.refused],
        "written": done.written.written,
        "held": done.written.held,
        "waiting": [{"path": path, "reason": why} for path, why in done.written.blocked.items()],
        "changes": as_data(done.planned),
    }


def _as_lines(library: Library, done: Tagged, seconds: float, dry_run: bool) -> Iterator[str]:
    counts, read = library.counts(), done.ingested.read
    rate = f" in {duration(seconds)}, {read / seconds:.1f} a second" if read else ""
    yield f"{counts.photos:,} photos; {read:,} new or changed{rate}."
    if done.ingested.moved:
        yield f"{done.ingested.moved:,} were moved; their labels moved with them."
    yield "  ".join(f"{name}: {count:,}" for name, count in counts.classes.items())
    if library.current_model() == GUESSES:
        yield "These are first guesses: nothing is written for them. Label some photos, then: firstlook retrain"
    elif counts.states[State.REVIEW]:
        yield f"{counts.states[State.REVIEW]:,} photos are too uncertain to be written: firstlook list --state review"
    yield from listed("offline", [], counts.states[State.OFFLINE])
    yield from listed("unreadable", [(photo.path, photo.unreadable or "") for photo in _unreadable(library)])
    if dry_run:
        yield from would_change(done.planned)
    elif done.written.written or done.written.blocked:
        yield f"Keywords written for {done.written.written:,} photos."
        yield from waiting(library.places.root, done.written.blocked)
    elif done.written.held:
        yield held(library.places.root, done.written.held)
    elif library.kept_options().get("write_to") == WriteTo.NONE:
        yield "Nothing is written into photos or sidecars, as this library was told. To write again: --write files"


def _unreadable(library: Library) -> list[Photo]:
    return library.photos(library.find(PhotoFilter(states=frozenset({State.UNREADABLE}))))
