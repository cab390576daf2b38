"""Taking back what a person did to a class: labels with their times, what the model said, and then the files."""

from __future__ import annotations

from engine.errors import ClassError
from engine.events import ClassesChanged
from engine.index import class_changes, classes, labelbook, labels, photos, scores, settings
from engine.index.class_changes import ClassChange, ClassChangeKind
from engine.index.classes import PhotoClass
from engine.index.connect import writing
from engine.index.labels import Before, LabelRow
from engine.jobs.class_changes import (
    Followed,
    Steps,
    automatic,
    batches,
    changing_labels,
    follow,
    held,
    rename_known,
    rows_after,
    tell,
    whole,
)
from engine.jobs.context import Context
from engine.jobs.decide import note_labels_of
from engine.jobs.score import forget_scores
from engine.types import ClassId, Mode, PhotoId


def undo_last(ctx: Context) -> Steps[Followed]:
    """Takes back the last rename, merge or removal that stands, then the files follow. Raises `ClassError` where there
    is none, and where the old name is taken."""
    change = class_changes.last(ctx.db)
    if change is None:
        raise ClassError("No class was renamed, merged or removed, or all of it was undone already.")
    yield from taking_back(ctx, change=change)
    concerned = class_changes.concerned(ctx.db, change.known.id)
    return Followed(change, concerned, (yield from follow(ctx, change)))


def taking_back(ctx: Context, *, change: ClassChange) -> Steps[None]:
    """The classes as they were before `change`, labels with their times. What a person has said since stays. What the
    model says comes back in full with the next pass. Cancelled, everything is as `change` left it. Raises `ClassError`
    where the old name is taken, or a class that was renamed is gone."""
    if change.kind is ClassChangeKind.RENAME:
        _name_back(ctx, change)
    else:
        yield from _putting_back(ctx, change)


def take_back(ctx: Context, *, change: ClassChange) -> None:
    """As `taking_back`, in one step."""
    whole(taking_back(ctx, change=change))


def _name_back(ctx: Context, change: ClassChange) -> None:
    today = next((of for of in classes.all_classes(ctx.db) if of.id == change.known.id), None)
    if today is None:
        raise ClassError(f"The class {change.new!r} is not there any more; its old name cannot come back.")
    with writing(ctx.db, durable=True):
        class_changes.set_undone(ctx.db, change.number)
        if today.name != change.known.name:
            rename_known(ctx, today.id, today.name, change.known.name)
    labelbook.rename(ctx.recovered, today.name, change.known.name)
    ctx.emit(ClassesChanged())


def _putting_back(ctx: Context, change: ClassChange) -> Steps[None]:
    with writing(ctx.db, durable=True):
        classes.put_back(ctx.db, change.known)
        yield held(0, len(change.before))
        wanted = _unless_said_since(ctx, change)
        yield from changing_labels(ctx, wanted, labels.UNDO)
        if change.into is not None:
            _give_threshold_back(ctx, change.known, change.into)
        class_changes.set_undone(ctx.db, change.number)
        for batch in batches(change.predicted):
            yield held(len(wanted), len(wanted))
            scores.predict_again(ctx.db, batch)
        forget_scores(ctx)
        yield held(len(wanted), len(wanted))
        labelbook.note_back(ctx.places.folder, change.known.name)
        note_labels_of(ctx, list(wanted))
    tell(ctx, [*change.before, *change.predicted])


def _give_threshold_back(ctx: Context, known: PhotoClass, target: PhotoClass) -> None:
    today = automatic(ctx)
    if today.get(target.id) == max(known.threshold, target.threshold):
        classes.set_automatic(ctx.db, {**today, target.id: target.threshold})


def _unless_said_since(ctx: Context, change: ClassChange) -> Before:
    """The verdicts as they were, but for those that a person has given or changed after `change`."""
    several, present = settings.mode(ctx.db) is Mode.SEVERAL, labels.rows_of(ctx.db, list(change.before))
    there = photos.pictures_of(ctx.db, list(change.before))
    known = {of.id for of in classes.all_classes(ctx.db)}
    found: dict[PhotoId, tuple[LabelRow, ...]] = {}
    for id_, rows in change.before.items():
        if id_ in there:
            sides = (rows, rows_after(change, rows), present[id_])
            before, after, today = (
                {row.class_id: row for row in side if row.class_id in known} for side in sides
            )
            found[id_] = _three_way(before, after, today, several)
    return found


Rows = dict[ClassId, LabelRow]


def _three_way(before: Rows, after: Rows, today: Rows, several: bool) -> tuple[LabelRow, ...]:
    """Where a photo has one class, a later word of a person takes the place of all that was said before."""
    if today == after:
        return tuple(before.values())
    if not several:
        return tuple(today.values())
    every = {**before, **today}
    kept = (before.get(id_) if today.get(id_) == after.get(id_) else today.get(id_) for id_ in every)
    return tuple(row for row in kept if row is not None)
