"""`firstlook classes`."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli import options as opt
from engine.cli.output import answer, message, table
from engine.cli.session import reports_errors, session
from engine.types import WriteTo

if TYPE_CHECKING:
    from engine.library import Library


class Action(StrEnum):
    """What to do with the classes."""

    LIST = "list"
    ADD = "add"
    RENAME = "rename"
    REMOVE = "remove"
    THRESHOLD = "threshold"


ARGUMENTS = {Action.LIST: 0, Action.ADD: 1, Action.RENAME: 2, Action.REMOVE: 1, Action.THRESHOLD: 2}


@reports_errors
def classes(
    folder: opt.Folder,
    action: Annotated[Action, typer.Argument(help="What to do.")] = Action.LIST,
    values: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME [VALUE]]", help="The class, and its new name or threshold."),
    ] = None,
    write: opt.Write = WriteTo.FILES,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """List the classes, or change them. A rename or removal follows into labels and files.

    \b
    Examples:
      firstlook classes ~/Pictures/weddings
      firstlook classes ~/Pictures/weddings add cake
      firstlook classes ~/Pictures/weddings rename newlyweds couple
      firstlook classes ~/Pictures/weddings threshold bride 0.9
    """
    given = values or []
    if len(given) != ARGUMENTS[action]:
        raise typer.BadParameter(f"classes {action} takes {ARGUMENTS[action]} values, not {len(given)}")
    with session(folder, opt.options(write=write), index=index, quiet=as_json) as run:
        _change(run.library, action, given)
        if action in (Action.RENAME, Action.REMOVE, Action.THRESHOLD) and run.library.counts().photos:
            run.wait(run.library.write())
        known = run.library.classes()
        counts = run.library.counts().classes
    data = [
        {"name": of.name, "threshold": of.threshold, "color": of.color, "photos": counts[of.name]}
        for of in known
    ]
    rows = [[of.name, f"{of.threshold:.2f}", f"{counts[of.name]:,}"] for of in known]
    answer(as_json, {"classes": data}, table(rows, heads=["class", "threshold", "photos"]))


def _change(library: Library, action: Action, values: list[str]) -> None:
    from engine.metadata.keywords import class_name_warning

    if action is Action.ADD:
        library.add_class(values[0])
    elif action is Action.RENAME:
        library.rename_class(values[0], values[1])
    elif action is Action.REMOVE:
        library.remove_class(values[0])
    elif action is Action.THRESHOLD:
        library.set_threshold(values[0], _number(values[1]))
    new = values[-1] if action in (Action.ADD, Action.RENAME) else ""
    if warning := class_name_warning(new) if new else None:
        message(warning)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a number from 0 to 1") from None
