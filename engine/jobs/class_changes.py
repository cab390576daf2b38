"""What a person does to the classes themselves. A rename, merge or removal is one transaction in the index, kept with
what its undo takes (`engine.jobs.class_undo`); the files follow through the queue of keywords that wait, also after a
stop in between. That transaction spans steps, so that there is progress and a cancel takes all of it back; `held` keeps
other jobs out of it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from engine.errors import ClassError, WeightsError
from engine.events import ClassesChanged, PhotosChanged
from engine.index import clashes, class_changes, classes, labelbook, labels, scores, settings
from engine.index.class_changes import ClassChange, ClassChangeKind, Concerned
from engine.index.classes import PhotoClass
from engine.index.connect import writing
from engine.index.labels import Before, LabelRow
from engine.jobs.context import Context
from engine.jobs.score import forget_scores, score
from engine.jobs.write_metadata import Written, write_metadata
from engine.types import ClassId, Decider, Mode, PhotoId, Progress

T = TypeVar("T")
Steps = Generator[Progress, None, T]

BATCH = 10_000
"""Photos that are changed in one step: in half a second."""


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


def change_class(ctx: Context, wish: ClassWish) -> Steps[Followed]:
    """The change, then the files. Cancelled within the change, everything is as it was; after it, the change stands and
    the other files are written with the next pass. Raises `ClassError` as the functions below."""
    known = classes.find(ctx.db, wish.name)
    concerned = class_changes.concerned(ctx.db, known.id)
    change = yield from _making(ctx, wish)
    return Followed(change, concerned, (yield from follow(ctx, change)))


def _making(ctx: Context, wish: ClassWish) -> Steps[ClassChange]:
    if wish.kind is ClassChangeKind.REMOVE:
        return (yield from removing(ctx, name=wish.name))
    assert wish.new is not None
    if wish.kind is ClassChangeKind.MERGE:
        return (yield from merging(ctx, name=wish.name, into=wish.new))
    return rename_class(ctx, name=wish.name, new=wish.new)


def follow(ctx: Context, change: ClassChange) -> Steps[Written]:
    """Other classes are likeliest now where one came or went: first that, so that each file is written once."""
    if change.kind is not ClassChangeKind.RENAME:
        yield from _scored_again(ctx)
    return (yield from write_metadata(ctx))


def _scored_again(ctx: Context) -> Steps[None]:
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
        rename_known(ctx, known.id, known.name, new)
    labelbook.rename(ctx.recovered, known.name, new)
    ctx.emit(ClassesChanged())
    return change


def rename_known(ctx: Context, id_: ClassId, old: str, new: str) -> None:
    classes.rename(ctx.db, id_, new)
    clashes.rename(ctx.db, old, new)
    labelbook.note_rename(ctx.places.folder, old, new)


def removing(ctx: Context, *, name: str) -> Steps[ClassChange]:
    """The class goes with its labels; the label log and the book keep them. Files follow with the next write.
    Cancelled, everything is as it was."""
    known = classes.find(ctx.db, name)
    with writing(ctx.db, durable=True):
        change = yield from _going(ctx, ClassChangeKind.REMOVE, known, None)
        change = class_changes.note(ctx.db, change)
        yield held(0, len(change.before))
        _remove(ctx, change)
    _removed(ctx, change)
    return change


def remove_class(ctx: Context, *, name: str) -> ClassChange:
    """As `removing`, in one step and not noted: only what is returned can bring the class back."""
    with writing(ctx.db, durable=True):
        change = whole(_going(ctx, ClassChangeKind.REMOVE, classes.find(ctx.db, name), None))
        _remove(ctx, change)
    _removed(ctx, change)
    return change


def _remove(ctx: Context, change: ClassChange) -> None:
    classes.remove(ctx.db, change.known.id)
    scores.forget_unpredicted(ctx.db)
    clashes.rename(ctx.db, change.known.name, None)
    labelbook.note_rename(ctx.places.folder, change.known.name, None)


def _removed(ctx: Context, change: ClassChange) -> None:
    labelbook.rename(ctx.recovered, change.known.name, None)
    tell(ctx, [*change.before, *change.predicted])


def merging(ctx: Context, *, name: str, into: str) -> Steps[ClassChange]:
    """The class becomes one with `into`: a person's yes to it is one to `into`, a no to it says nothing any more, and
    what models say of it counts for `into`. Files follow with the next write. Cancelled, everything is as it was.
    Raises `ClassError` where one of them is not there, or they are the same."""
    known, target = classes.find(ctx.db, name), classes.find(ctx.db, into)
    if known.id == target.id:
        raise ClassError(f"The class {known.name!r} cannot be merged into itself.")
    with writing(ctx.db, durable=True):
        change = yield from _going(ctx, ClassChangeKind.MERGE, known, target)
        change = class_changes.note(ctx.db, change)
        yield held(0, len(change.before))
        yield from changing_labels(ctx, _after(change), labels.MERGE)
        scores.merge(ctx.db, known.id, target.id)
        yield held(len(change.before), len(change.before))
        _keep_stricter_threshold(ctx, known, target)
        classes.remove(ctx.db, known.id)
        forget_scores(ctx)
        clashes.rename(ctx.db, known.name, target.name)
        labelbook.note_merge(ctx.places.folder, known.name, target.name)
    labelbook.merge(ctx.recovered, known.name, target.name)
    tell(ctx, [*change.before, *change.predicted])
    return change


def _going(
    ctx: Context, kind: ClassChangeKind, known: PhotoClass, into: PhotoClass | None
) -> Steps[ClassChange]:
    """A class that is about to go, with all that goes with it; the caller holds the transaction."""
    yield held(0, None)
    before = labels.rows_of_class(ctx.db, known.id)
    yield held(0, len(before))
    predicted = scores.predictions_with(ctx.db, known.id)
    yield held(0, len(before))
    count = class_changes.count_photos(ctx.db, known.id)
    return ClassChange(kind, known, into, before=before, predicted=predicted, photos=count)


def changing_labels(ctx: Context, wanted: Before, source: str) -> Steps[None]:
    """The verdicts on these photos are those `wanted` from now on; the caller holds the transaction, and notes nothing
    in the book before the last step, since what is there stays when the job is cancelled."""
    done = 0
    for batch in batches(wanted):
        yield held(done, len(wanted))
        labels.put_back(ctx.db, batch, who=ctx.options.who, source=source)
        done += len(batch)
    yield held(done, len(wanted))


def batches(of: Mapping[PhotoId, T]) -> Iterator[dict[PhotoId, T]]:
    """Parts of at most `BATCH` photos."""
    left = iter(of.items())
    while batch := dict(islice(left, BATCH)):
        yield batch


def held(done: int, total: int | None) -> Progress:
    """How many of the photos have the labels that they get, within the transaction."""
    return Progress(done, total, "changing labels", held=True)


def whole(steps: Steps[T]) -> T:
    """All steps as one."""
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            made: T = stop.value
            return made


def _keep_stricter_threshold(ctx: Context, known: PhotoClass, target: PhotoClass) -> None:
    """What was promised of either holds for both together; a person's own threshold stays."""
    if target.threshold_by is Decider.MODEL and known.threshold > target.threshold:
        classes.set_automatic(ctx.db, {**automatic(ctx), target.id: known.threshold})


def automatic(ctx: Context) -> dict[ClassId, float]:
    return {of.id: of.threshold for of in classes.all_classes(ctx.db) if of.threshold_by is Decider.MODEL}


def _after(change: ClassChange) -> Before:
    """What `change` has made of the verdicts that it concerns."""
    return {id_: rows_after(change, rows) for id_, rows in change.before.items()}


def rows_after(change: ClassChange, rows: Sequence[LabelRow]) -> tuple[LabelRow, ...]:
    """Without those on the class; a yes to it goes over to the class that it was merged into."""
    others = {row.class_id: row for row in rows if row.class_id != change.known.id}
    into = change.into
    for row in rows:
        if row.class_id == change.known.id and row.verdict and into is not None:
            there = others.get(into.id)
            if there is None or not there.verdict:
                others[into.id] = LabelRow(into.id, True, row.who, row.source, row.at)
    return tuple(others.values())


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


def tell(ctx: Context, changed: Sequence[PhotoId]) -> None:
    ctx.emit(ClassesChanged())
    ctx.emit(PhotosChanged(tuple(dict.fromkeys(changed))))
