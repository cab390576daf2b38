"""What would change, or has changed, in the files, file by file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.cli.output import listed
from engine.errors import shown, typed

if TYPE_CHECKING:
    from engine.jobs.strip import Stripped
    from engine.jobs.undo_writes import Undone
    from engine.jobs.write_metadata import PlannedChange


def as_data(changes: Sequence[PlannedChange]) -> list[dict[str, Any]]:
    """For programs."""
    return [
        {
            "path": change.photo,
            "file": change.file,
            "adds": list(change.adds),
            "removes": list(change.removes),
        }
        for change in changes
    ]


def would_change(changes: Sequence[PlannedChange]) -> Iterator[str]:
    """Each file with the keywords that go and come."""
    yield f"{len(changes):,} files would change:" if changes else "No file would change."
    for change in changes:
        yield f"  {shown(change.file)}"
        yield from (f"    - {keyword}" for keyword in change.removes)
        yield from (f"    + {keyword}" for keyword in change.adds)


def taken_data(done: Undone | Stripped, *, dry_run: bool) -> dict[str, Any]:
    """What was taken out of the files, for programs."""
    return {
        "dry_run": dry_run,
        "changes": as_data(done.changes),
        "removed": list(done.removed),
        "stayed": [{"path": path, "reason": reason} for path, reason in done.blocked.items()],
    }


def taken_lines(done: Undone | Stripped, what: str, *, dry_run: bool) -> Iterator[str]:
    """The same for a person; `what` says how much was done, where it was."""
    if dry_run:
        yield from would_change(done.changes)
    else:
        yield what
        if done.removed:
            yield f"{len(done.removed):,} sidecars of ours held nothing else and were removed."
    yield from stayed(done.blocked)


def stayed(blocked: Mapping[Path, str]) -> Iterator[str]:
    """Files that are as they were, with why."""
    yield from listed("stayed as they were", list(blocked.items()))


def held(folder: Path, count: int) -> str:
    """Why nothing was written, and what writes it."""
    return f"{count:,} photos wait to be written (held; firstlook write {typed(folder)} --now)."
