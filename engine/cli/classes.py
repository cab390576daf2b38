"""`firstlook classes`."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from engine.cli import options as opt
from engine.cli.class_changes import as_data, tell_concerned, told
from engine.cli.output import answer, held_back, message, table
from engine.cli.session import Session, reports_errors, session
from engine.errors import typed
from engine.types import Mode

if TYPE_CHECKING:
    from engine.index.classes import PhotoClass
    from engine.jobs.class_changes import ClassWish, Followed
    from engine.library import Library


class Action(StrEnum):
    """What to do with the classes."""

    LIST = "list"
    ADD = "add"
    RENAME = "rename"
    MERGE = "merge"
    REMOVE = "remove"
    UNDO = "undo"
    THRESHOLD = "threshold"
    PRECISION = "precision"


ARGUMENTS = {
    Action.LIST: 0,
    Action.ADD: 1,
    Action.RENAME: 2,
    Action.MERGE: 2,
    Action.REMOVE: 1,
    Action.UNDO: 0,
    Action.THRESHOLD: 2,
    Action.PRECISION: 1,
}


WISHES = (Action.RENAME, Action.MERGE, Action.REMOVE)
"""What follows into labels, predictions and files, and can be undone."""


@reports_errors
@opt.takes_writing
def classes(
    writing: opt.Writing,
    folder: opt.Folder,
    action: Annotated[Action, typer.Argument(help="What to do.")] = Action.LIST,
    values: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME [VALUE]]",
            help="The class, and its new name, the class it is merged into, or its threshold; or the precision, a "
            "number alone.",
        ),
    ] = None,
    index: opt.Index = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Say what a rename, merge or removal would concern; change nothing."),
    ] = False,
    as_json: opt.Json = False,
) -> None:
    """List the classes, or change them. A rename, merge or removal follows into labels, predictions, files and
    sidecars; undo takes the last of them back, also later. Cut off, the next command goes on with the files.

    A prediction is written from its class's threshold on. Each retrain sets it so that the chosen precision, 0.95 at
    first, holds on photos that were held out; one that you set stays, until you say auto.

    \b
    Examples:
      firstlook classes ~/Pictures/weddings
      firstlook classes ~/Pictures/weddings add cake
      firstlook classes ~/Pictures/weddings rename newlyweds couple
      firstlook classes ~/Pictures/weddings merge newlyweds bride --dry-run
      firstlook classes ~/Pictures/weddings merge newlyweds bride
      firstlook classes ~/Pictures/weddings remove bouquet
      firstlook classes ~/Pictures/weddings undo
      firstlook classes ~/Pictures/weddings threshold bride 0.9
      firstlook classes ~/Pictures/weddings threshold bride auto
      firstlook classes ~/Pictures/weddings precision 0.98
    """
    given = values or []
    if len(given) != ARGUMENTS[action]:
        raise typer.BadParameter(f"classes {action} takes {ARGUMENTS[action]} values, not {len(given)}")
    if dry_run and action not in WISHES:
        raise typer.BadParameter(f"classes {action} has no --dry-run; rename, merge and remove have one")
    chosen = opt.options(writing=writing)
    with session(folder, chosen, index=index, quiet=as_json, keep=not dry_run) as run:
        if dry_run:
            tell_concerned(run.library, _wish(action, given), as_json=as_json)
            raise typer.Exit
        followed = _followed(run, action, given)
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
        {"precision": precision, "classes": data} | as_data(followed),
        [
            *told(folder, followed, undone=action is Action.UNDO),
            *table(rows, heads=["class", "threshold", "set by", "photos"]),
            f"precision wanted: {precision:.2f}",
            *held_back(folder, [of.name for of in known if of.is_held_back], precision),
        ],
    )


def _threshold(of: PhotoClass) -> str:
    """None can be promised yet where it is over 1."""
    return "none yet" if of.is_held_back else f"{of.threshold:.2f}"


def _followed(run: Session, action: Action, values: list[str]) -> Followed | None:
    """What became of a rename, merge, removal or undo; None for the other actions."""
    if action is Action.UNDO:
        return run.wait(run.library.undo_class_change())
    if action in WISHES:
        followed = run.wait(run.library.change_class(_wish(action, values)))
        _warn(values[1] if action is Action.RENAME else "")
        return followed
    _change(run.library, action, values)
    if action in (Action.THRESHOLD, Action.PRECISION) and run.library.counts().photos:
        run.wait(run.library.write())
    return None


def _wish(action: Action, values: list[str]) -> ClassWish:
    from engine.index.class_changes import ClassChangeKind
    from engine.jobs.class_changes import ClassWish

    return ClassWish(ClassChangeKind(action.value), *values)


def _warn(new: str) -> None:
    from engine.metadata.keywords import class_name_warning

    if warning := class_name_warning(new) if new else None:
        message(warning)


def _change(library: Library, action: Action, values: list[str]) -> None:
    if action is Action.ADD:
        library.add_class(values[0])
        _warn(values[0])
    elif action is Action.THRESHOLD:
        library.set_threshold(values[0], None if values[1] == "auto" else _number(values[1]))
    elif action is Action.PRECISION:
        library.set_precision(_number(values[0]))


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
