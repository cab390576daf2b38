"""What a person says: labels, and the classes themselves. Each is a small function; it returns what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.errors import EngineError, shown
from engine.events import ClassesChanged, PhotosChanged
from engine.index import classes, labelbook, labels, photos, scores
from engine.index.connect import now, writing
from engine.jobs.context import Context
from engine.types import ClassId, PhotoId


def label(
    ctx: Context, *, ids: Sequence[PhotoId], names: Sequence[str], source: str = "person"
) -> list[PhotoId]:
    """These photos show these classes. Raises `ClassError` for a class that there is not."""
    verdicts = {classes.find(ctx.db, name).id: True for name in names}
    return _decide(ctx, dict.fromkeys(ids, verdicts), source)


def label_none(ctx: Context, *, ids: Sequence[PhotoId]) -> list[PhotoId]:
    """These photos show none of today's classes; a class that is added later is still open."""
    verdicts = {known.id: False for known in classes.all_classes(ctx.db)}
    return _decide(ctx, dict.fromkeys(ids, verdicts), "person")


def accept(ctx: Context, *, ids: Sequence[PhotoId]) -> list[PhotoId]:
    """The predictions of these photos are right; photos without one are left alone."""
    predicted = scores.predicted(ctx.db)
    return _decide(ctx, {id_: {predicted[id_]: True} for id_ in ids if id_ in predicted}, "person")


def unlabel(ctx: Context, *, ids: Sequence[PhotoId]) -> list[PhotoId]:
    """Takes a person's decision back; the model speaks for these photos again."""
    return _decide(ctx, {id_: {} for id_ in ids}, "person")


def add_class(ctx: Context, *, name: str) -> ClassId:
    """A new class. Raises `ClassError` where the name cannot be a keyword or is taken."""
    from engine.metadata.keywords import check_class_name

    check_class_name(name)
    with writing(ctx.db, durable=True):
        id_ = classes.add(ctx.db, name)
    ctx.emit(ClassesChanged())
    return id_


def rename_class(ctx: Context, *, name: str, new: str) -> None:
    """Labels and models follow at once, files with the next write."""
    from engine.metadata.keywords import check_class_name

    check_class_name(new)
    known = classes.find(ctx.db, name)
    with writing(ctx.db, durable=True):
        classes.rename(ctx.db, known.id, new)
        labelbook.note_rename(ctx.places.folder, known.name, new)
    ctx.emit(ClassesChanged())


def remove_class(ctx: Context, *, name: str) -> None:
    """The class goes with its labels; the label log and the book keep them. Files follow with the next write."""
    known = classes.find(ctx.db, name)
    with writing(ctx.db, durable=True):
        classes.remove(ctx.db, known.id)
        scores.forget_unpredicted(ctx.db)
        labelbook.note_rename(ctx.places.folder, known.name, None)
    ctx.emit(ClassesChanged())


def set_threshold(ctx: Context, *, name: str, threshold: float) -> None:
    """From which probability predictions of this class are written. Raises `ClassError` outside 0–1."""
    known = classes.find(ctx.db, name)
    with writing(ctx.db, durable=True):
        classes.set_threshold(ctx.db, known.id, threshold)
    ctx.emit(ClassesChanged())


def _decide(ctx: Context, wanted: Mapping[PhotoId, Mapping[ClassId, bool]], source: str) -> list[PhotoId]:
    """The book is synced before the transaction commits: a label that counts as saved is in two places."""
    who = ctx.options.who
    pictures = photos.pictures_of(ctx.db, list(wanted))
    if len(pictures) < len(wanted):
        (path,) = photos.paths_of(ctx.db, [next(id_ for id_ in wanted if id_ not in pictures)]).values()
        raise EngineError(
            f"{shown(photos.absolute(ctx.places.root, path))} is not a readable photo, and cannot be labelled. "
            "Leave it out; none of the others were labelled."
        )
    names = {known.id: known.name for known in classes.all_classes(ctx.db)}
    changed: list[PhotoId] = []
    with writing(ctx.db, durable=True):
        for verdicts, ids in _by_verdicts(wanted):
            new = labels.decide(ctx.db, ids, verdicts, who=who, source=source)
            changed += new
            noted = [(pictures[id_].content_hash, pictures[id_].path) for id_ in new]
            named = {names[class_id]: verdict for class_id, verdict in verdicts.items()}
            labelbook.note_labels(ctx.places.folder, noted, named, who=who, at=now())
    ctx.emit(PhotosChanged(tuple(changed)))
    return changed


def _by_verdicts(
    wanted: Mapping[PhotoId, Mapping[ClassId, bool]],
) -> list[tuple[Mapping[ClassId, bool], list[PhotoId]]]:
    together: dict[tuple[tuple[ClassId, bool], ...], list[PhotoId]] = {}
    for id_, verdicts in wanted.items():
        together.setdefault(tuple(verdicts.items()), []).append(id_)
    return [(dict(verdicts), ids) for verdicts, ids in together.items()]
