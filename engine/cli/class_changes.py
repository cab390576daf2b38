"""What `firstlook classes` says of a rename, merge or removal, and of its undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.cli.output import answer, waiting
from engine.errors import typed

if TYPE_CHECKING:
    from engine.index.class_changes import Concerned
    from engine.jobs.class_changes import ClassWish, Followed
    from engine.library import Library

DOING = {
    "rename": "Renaming {name} to {new}",
    "merge": "Merging {name} into {new}",
    "remove": "Removing {name}",
}
DONE = {"rename": "Renamed {name} to {new}", "merge": "Merged {name} into {new}", "remove": "Removed {name}"}


def tell_concerned(library: Library, wish: ClassWish, *, as_json: bool) -> None:
    """The answer to a dry run. Raises `ClassError` for a class that there is not."""
    name = library.find_class(wish.name).name
    new = library.find_class(wish.new).name if wish.kind == "merge" and wish.new else wish.new
    found = library.concerned(name)
    doing = DOING[wish.kind].format(name=name, new=new)
    answer(
        as_json,
        {"dry_run": True, "kind": wish.kind, "name": name, "new": new} | _counts(found),
        [f"{doing} concerns {_figures(found)}. Nothing was changed."],
    )


def as_data(followed: Followed | None) -> dict[str, Any]:
    """For programs; {} where nothing was renamed, merged or removed."""
    if followed is None:
        return {}
    change, written = followed.change, followed.written
    blocked = {str(path): why for path, why in written.blocked.items()}
    said = {"kind": change.kind, "name": change.known.name, "new": change.becomes} | _counts(
        followed.concerned
    )
    return {"changed": said | {"written": written.written, "blocked": blocked}}


def told(folder: Path, followed: Followed | None, *, undone: bool) -> Iterator[str]:
    """What was done and how much of it followed, and the way back."""
    if followed is None:
        return
    change, figures = followed.change, _figures(followed.concerned)
    done = DONE[change.kind].format(name=change.known.name, new=change.becomes)
    yield f"Undone: {done}. {change.known.name} has {figures} again." if undone else f"{done}: {figures}."
    yield f"{followed.written.written:,} files were written."
    yield from waiting(folder, followed.written.blocked)
    if not undone:
        yield f"Take it back with: firstlook classes {typed(folder)} undo"


def _figures(found: Concerned) -> str:
    return f"{found.labels:,} labels, {found.predictions:,} predictions and {found.files:,} files"


def _counts(found: Concerned) -> dict[str, int]:
    return {"labels": found.labels, "predictions": found.predictions, "files": found.files}
