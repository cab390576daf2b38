"""`firstlook classes`."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli import options as opt
from engine.cli.output import answer, held_back, message, table
from engine.cli.session import reports_errors, session
from engine.errors import typed
from engine.types import Mode, WriteTo

if TYPE_CHECKING:
    from engine.index.classes import PhotoClass
    from engine.library import Library


class Action(StrEnum):
    """What to do with the classes."""

    LIST = "list"
    ADD = "add"
    RENAME = "rename"
    REMOVE = "remove"
    THRESHOLD = "threshold"
    PRECISION = "precision"


ARGUMENTS = {
    Action.LIST: 0,
    Action.ADD: 1,
    Action.RENAME: 2,
    Action.REMOVE: 1,
    Action.THRESHOLD: 2,
    Action.PRECISION: 1,
}


@reports_errors
def classes(
    folder: opt.Folder,
    action: Annotated[Action, typer.Argument(help="What to do.")] = Action.LIST,
    values: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME [VALUE]]",
            help="The class, and its new name or threshold; or the precision, a number alone.",
        ),
    ] = None,
    write: opt.Write = WriteTo.FILES,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """List the classes, or change them. A rename or removal follows into labels and files.

    A prediction is written from its class's threshold on. Each retrain sets it so that the chosen precision, 0.95 at
    first, holds on photos that were held out; one that you set stays, until you say auto.

    \b
    Examples:
      firstlook classes ~/Pictures/weddings
      firstlook classes ~/Pictures/weddings add cake
      firstlook classes ~/Pictures/weddings rename newlyweds couple
      firstlook classes ~/Pictures/weddings threshold bride 0.9
      firstlook classes ~/Pictures/weddings threshold bride auto
      firstlook classes ~/Pictures/weddings precision 0.98
    """
    given = values or []
    if len(given) != ARGUMENTS[action]:
        raise typer.BadParameter(f"classes {action} takes {ARGUMENTS[action]} values, not {len(given)}")
    with session(folder, opt.options(write=write), index=index, quiet=as_json) as run:
        _change(run.library, action, given)
        if (
            action in (Action.RENAME, Action.REMOVE, Action.THRESHOLD, Action.PRECISION)
            and run.library.counts().photos
        ):
            run.wait(run.library.write())
        known = run.library.classes()
        counts, precision = run.library.counts().classes, run.library.precision()
    data = [
        {
            "name": of.name,
            "threshold": of.threshold,
            "threshold_by": of.threshold_by,
            "color": of.color,
            "photos": counts[of.name],
        }
        for of in known
    ]
    rows = [[of.name, _threshold(of), of.threshold_by, f"{counts[of.name]:,}"] for of in known]
    answer(
        as_json,
        {"precision": precision, "classes": data},
        [
            *table(rows, heads=["class", "threshold", "set by", "photos"]),
            f"precision wanted: {precision:.2f}",
            *held_back(folder, [of.name for of in known if of.is_held_back], precision),
        ],
    )


def _threshold(of: PhotoClass) -> str:
    """None can be promised yet where it is over 1."""
    return "none yet" if of.is_held_back else f"{of.threshold:.2f}"


def _change(library: Library, action: Action, values: list[str]) -> None:
    from engine.metadata.keywords import class_name_warning

    if action is Action.ADD:
        library.add_class(values[0])
    elif action is Action.RENAME:
        library.rename_class(values[0], values[1])
    elif action is Action.REMOVE:
        library.remove_class(values[0])
    elif action is Action.THRESHOLD:
        library.set_threshold(values[0], None if values[1] == "auto" else _number(values[1]))
    elif action is Action.PRECISION:
        library.set_precision(_number(values[0]))
    new = values[-1] if action in (Action.ADD, Action.RENAME) else ""
    if warning := class_name_warning(new) if new else None:
        message(warning)


@reports_errors
def mode(
    folder: opt.Folder,
    wanted: Annotated[
        Mode | None, typer.Argument(metavar="[one|several]", help="How many classes a photo may have.")
    ] = None,
    index: opt.Index = None,
    as_json: opt.Json = False,
) -> None:
    """Say whether a photo has one class, or may have several; or change it.

    No label is lost by it, and going back brings back what there was: where a photo has one class, the model learns the
    one that you gave it last. The model goes on as it has learnt until you retrain.

    \b
    Examples:
      firstlook mode ~/Pictures/weddings
      firstlook mode ~/Pictures/weddings several
    """
    with session(folder, opt.options(), index=index, quiet=as_json, must_exist=True) as run:
        if wanted is not None:
            run.library.set_mode(wanted)
        now, due = run.library.mode(), run.library.is_mode_to_learn()
    lines = ["A photo has one class." if now is Mode.ONE else "A photo may have several classes."]
    if due:
        lines.append(f"The model learnt it the other way. Next: firstlook retrain {typed(folder)}")
    answer(as_json, {"mode": now, "retrain_due": due}, lines)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a number from 0 to 1") from None
