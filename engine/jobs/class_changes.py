"""What a person does to the classes themselves. A rename, merge or removal is one transaction in the index, kept with
what its undo takes; the files follow through the queue of keywords that wait, also after a stop in between."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

from engine.errors import ClassError, WeightsError
from engine.events import ClassesChanged, PhotosChanged
from engine.index import clashes, class_changes, classes, labelbook, labels, photos, scores, settings
from engine.index.class_changes import ClassChange, ClassChangeKind, Concerned
from engine.index.classes import PhotoClass
from engine.index.connect import writing
from engine.index.labels import Before, LabelRow
from engine.jobs.context import Context
from engine.jobs.decide import note_labels_of
from engine.jobs.score import forget_scores, score
from engine.jobs.write_metadata import Written, write_metadata
from engine.types import ClassId, Decider, Mode, PhotoId, Progress


@dataclass(frozen=True, slots=True)
class ClassWish:
    """What is to be done to the class `name`; `new` is its new name, or the class that it is merged into."""

    kind: ClassChangeKind
    name: str
    new: str | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """A change that was made or taken back, what it concerned before, and what became of the files."""

    change: ClassChange
    concerned: Concerned
    written: Written


def change_class(ctx: Context, wish: ClassWish) -> Generator[Progress, None, Followed]:
    """The change, then the files. Stopped in between, the change stands and the other files are written with the next
    pass. Raises `ClassError` as the functions below."""
    known = classes.find(ctx.db, wish.name)
    concerned = class_changes.concerned(ctx.db, known.id)
    change = _made(ctx, wish)
    return Followed(change, concerned, (yield from _follow(ctx, change)))


def undo_last(ctx: Context) -> Generator[Progress, None, Followed]:
    """Takes back the last rename, merge or removal that stands, then the files follow. Raises `ClassError` where there
    is none, and where the old name is taken."""
    change = class_changes.last(ctx.db)
    if change is None:
        raise ClassError("No class was renamed, merged or removed, or all of it was undone already.")
    take_back(ctx, change=change)
    concerned = class_changes.concerned(ctx.db, change.known.id)
    return Followed(change, concerned, (yield from _follow(ctx, change)))


def _made(ctx: Context, wish: ClassWish) -> ClassChange:
    if wish.kind is ClassChangeKind.REMOVE:
        return remove_class(ctx, name=wish.name)
    assert wish.new is not None
    if wish.kind is ClassChangeKind.MERGE:
        return merge_class(ctx, name=wish.name, into=wish.new)
    return rename_class(ctx, name=wish.name, new=wish.new)


def _follow(ctx: Context, change: ClassChange) -> Generator[Progress, None, Written]:
    """Other classes are likeliest now where one came or went: first that, so that each file is written once."""
    if change.kind is not ClassChangeKind.RENAME:
        yield from _scored_again(ctx)
    return (yield from write_metadata(ctx))


def _scored_again(ctx: Context) -> Generator[Progress, None, None]:
    try:
        yield from score(ctx)
    except WeightsError:
        return  # the next pass needs them too, and tells what is wrong


def add_class(ctx: Context, *, name: str) -> ClassId:
    """A new class. Raises `ClassError` where the name cannot be a keyword or is taken."""
    from engine.metadata.keywords import check_class_name

    check_class_name(name)
    with writing(ctx.db, durable=True):
        id_ = classes.add(ctx.db, name)
    ctx.emit(ClassesChanged())
    return id_


def rename_class(ctx: Context, *, name: str, new: str) -> ClassChange:
    """Labels and models follow at once, files with the next write. Raises `ClassError` where there is no such class,
    or `new` cannot be a keyword or is taken."""
    from engine.metadata.keywords import check_class_name

    check_class_name(new)
    known = classes.find(ctx.db, name)
    photos_of_it = class_changes.count_photos(ctx.db, known.id)
    change = ClassChange(ClassChangeKind.RENAME, known, new=new, photos=photos_of_it)
    if new == known.name:
        return change
    with writing(ctx.db, durable=True):
        change = class_changes.note(ctx.db, change)
        _rename(ctx, known.id, known.name, new)
    labelbook.rename(ctx.recovered, known.name, new)
    ctx.emit(ClassesChanged())
    return change


def _rename(ctx: Context, id_: ClassId, old: str, new: str) -> None:
    classes.rename(ctx.db, id_, new)
    clashes.rename(ctx.db, old, new)
    labelbook.note_rename(ctx.places.folder, old, new)


def remove_class(ctx: Context, *, name: str, noted: bool = True) -> ClassChange:
    """The class goes with its labels; the label log and the book keep them. Files follow with the next write. Where it
    is not `noted`, only what is returned can bring it back."""
    change = _going(ctx, ClassChangeKind.REMOVE, classes.find(ctx.db, name), None)
    with writing(ctx.db, durable=True):
        change = class_changes.note(ctx.db, change) if noted else change
        classes.remove(ctx.db, change.known.id)
        scores.forget_unpredicted(ctx.db)
        clashes.rename(ctx.db, change.known.name, None)
        labelbook.note_rename(ctx.places.folder, change.known.name, None)
    labelbook.rename(ctx.recovered, change.known.name, None)
    _tell(ctx, [*change.before, *change.predicted])
    return change


def merge_class(ctx: Context, *, name: str, into: str) -> ClassChange:
    """The class becomes one with `into`: a person's yes to it is one to `into`, a no to it says nothing any more, and
    what models say of it counts for `into`. Files follow with the next write. Raises `ClassError` where one of them is
    not there, or they are the same."""
    known, target = classes.find(ctx.db, name), classes.find(ctx.db, into)
    if known.id == target.id:
        raise ClassError(f"The class {known.name!r} cannot be merged into itself.")
    change = _going(ctx, ClassChangeKind.MERGE, known, target)
    with writing(ctx.db, durable=True):
        change = class_changes.note(ctx.db, change)
        labels.put_back(ctx.db, _after(change), who=ctx.options.who, source=labels.MERGE)
        scores.merge(ctx.db, known.id, target.id)
        _keep_stricter_threshold(ctx, known, target)
        classes.remove(ctx.db, known.id)
        forget_scores(ctx)
        clashes.rename(ctx.db, known.name, target.name)
        labelbook.note_merge(ctx.places.folder, known.name, target.name)
    labelbook.merge(ctx.recovered, known.name, target.name)
    _tell(ctx, [*change.before, *change.predicted])
    return change


def _going(ctx: Context, kind: ClassChangeKind, known: PhotoClass, into: PhotoClass | None) -> ClassChange:
    """A class that is about to go, with all that goes with it."""
    return ClassChange(
        kind,
        known,
        into,
        before=labels.rows_of_class(ctx.db, known.id),
        predicted=scores.predictions_with(ctx.db, known.id),
        photos=class_changes.count_photos(ctx.db, known.id),
    )


def _keep_stricter_threshold(ctx: Context, known: PhotoClass, target: PhotoClass) -> None:
    """What was promised of either holds for both together; a person's own threshold stays."""
    if target.threshold_by is Decider.MODEL and known.threshold > target.threshold:
        classes.set_automatic(ctx.db, {**_automatic(ctx), target.id: known.threshold})


def _automatic(ctx: Context) -> dict[ClassId, float]:
    return {of.id: of.threshold for of in classes.all_classes(ctx.db) if of.threshold_by is Decider.MODEL}


def take_back(ctx: Context, *, change: ClassChange) -> None:
    """The classes as they were before `change`, labels with their times. What a person has said since stays. What the
    model says comes back in full with the next pass. Raises `ClassError` where the old name is taken, or a class that
    was renamed is gone."""
    if change.kind is ClassChangeKind.RENAME:
        _name_back(ctx, change)
    else:
        _put_back(ctx, change)


def _name_back(ctx: Context, change: ClassChange) -> None:
    today = next((of for of in classes.all_classes(ctx.db) if of.id == change.known.id), None)
    if today is None:
        raise ClassError(f"The class {change.new!r} is not there any more; its old name cannot come back.")
    with writing(ctx.db, durable=True):
        class_changes.set_undone(ctx.db, change.number)
        if today.name != change.known.name:
            _rename(ctx, today.id, today.name, change.known.name)
    labelbook.rename(ctx.recovered, today.name, change.known.name)
    ctx.emit(ClassesChanged())


def _put_back(ctx: Context, change: ClassChange) -> None:
    with writing(ctx.db, durable=True):
        classes.put_back(ctx.db, change.known)
        wanted = _unless_said_since(ctx, change)
        labels.put_back(ctx.db, wanted, who=ctx.options.who)
        if change.into is not None:
            _give_threshold_back(ctx, change.known, change.into)
        class_changes.set_undone(ctx.db, change.number)
        labelbook.note_back(ctx.places.folder, change.known.name)
        note_labels_of(ctx, list(wanted))
        scores.predict_again(ctx.db, change.predicted)
        forget_scores(ctx)
    _tell(ctx, [*change.before, *change.predicted])


def _give_threshold_back(ctx: Context, known: PhotoClass, target: PhotoClass) -> None:
    automatic = _automatic(ctx)
    if automatic.get(target.id) == max(known.threshold, target.threshold):
        classes.set_automatic(ctx.db, {**automatic, target.id: target.threshold})


def _after(change: ClassChange) -> Before:
    """What `change` has made of the verdicts that it concerns."""
    return {id_: _rows_after(change, rows) for id_, rows in change.before.items()}


def _rows_after(change: ClassChange, rows: Sequence[LabelRow]) -> tuple[LabelRow, ...]:
    """Without those on the class; a yes to it goes over to the class that it was merged into."""
    others = {row.class_id: row for row in rows if row.class_id != change.known.id}
    into = change.into
    for row in rows:
        if row.class_id == change.known.id and row.verdict and into is not None:
            there = others.get(into.id)
            if there is None or not there.verdict:
                others[into.id] = LabelRow(into.id, True, row.who, row.source, row.at)
    return tuple(others.values())


def _unless_said_since(ctx: Context, change: ClassChange) -> Before:
    """The verdicts as they were, but for those that a person has given or changed after `change`."""
    several, present = settings.mode(ctx.db) is Mode.SEVERAL, labels.rows_of(ctx.db, list(change.before))
    there = photos.pictures_of(ctx.db, list(change.before))
    known = {of.id for of in classes.all_classes(ctx.db)}
    found: dict[PhotoId, tuple[LabelRow, ...]] = {}
    for id_, rows in change.before.items():
        if id_ in there:
            sides = (rows, _rows_after(change, rows), present[id_])
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


def set_mode(ctx: Context, *, mode: Mode) -> None:
    """How many classes a photo may have from here on. No label is lost: going back brings back what there was. The
    model that there is goes on as it learnt, until the next retrain."""
    with writing(ctx.db, durable=True):
        settings.put(ctx.db, settings.MODE, mode)
    ctx.emit(ClassesChanged())


def set_color(ctx: Context, *, name: str, color: str) -> None:
    """The colour of its chips. Raises `ClassError` for anything but "#rrggbb"."""
    _set(ctx, lambda: classes.set_color(ctx.db, classes.find(ctx.db, name).id, color))


def set_key(ctx: Context, *, name: str, key: str | None) -> None:
    """The key that gives this class. Raises `ClassError` where it is no letter or digit, or is taken."""
    _set(ctx, lambda: classes.set_key(ctx.db, classes.find(ctx.db, name).id, key))


def _set(ctx: Context, change: Callable[[], None]) -> None:
    with writing(ctx.db, durable=True):
        change()
    ctx.emit(ClassesChanged())


def _tell(ctx: Context, changed: Sequence[PhotoId]) -> None:
    ctx.emit(ClassesChanged())
    ctx.emit(PhotosChanged(tuple(dict.fromkeys(changed))))
