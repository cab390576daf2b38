"""What a person says of photos: labels. Each is a small function; it returns what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from engine.errors import ClassError, EngineError, shown
from engine.events import PhotosChanged
from engine.index import (
    clashes,
    class_changes,
    classes,
    holds,
    labelbook,
    labels,
    photos,
    scores,
    settings,
)
from engine.index.connect import now, writing
from engine.index.labels import Before
from engine.jobs.context import Context
from engine.types import ClassId, Decision, DecisionKind, Mode, PhotoId


@dataclass(frozen=True, slots=True)
class Decided:
    """Which photos a decision changed, and what a person had said of them before: `undo` takes it from here. `clashes`
    are those that it ended, with the classes that another program said; None where it brought one back."""

    changed: tuple[PhotoId, ...]
    before: Before
    clashes: Mapping[PhotoId, tuple[ClassId, ...] | None] = field(default_factory=dict)


def decided(ctx: Context, ids: Sequence[PhotoId], decision: Decision) -> Decided:
    """Records a decision of any kind."""
    source = labels.SECOND_LOOK if decision.second_look else "person"
    if decision.kind is DecisionKind.CLASSES:
        return label(ctx, ids=ids, names=decision.names, source=source)
    if decision.kind is DecisionKind.NOT:
        return label_not(ctx, ids=ids, names=decision.names, source=source)
    if decision.kind is DecisionKind.OPEN:
        return reopen(ctx, ids=ids, names=decision.names)
    if decision.kind is DecisionKind.NONE:
        return label_none(ctx, ids=ids, source=source)
    return {DecisionKind.ACCEPT: accept, DecisionKind.CLEAR: unlabel}[decision.kind](ctx, ids=ids)


def label(ctx: Context, *, ids: Sequence[PhotoId], names: Sequence[str], source: str = "person") -> Decided:
    """These photos show these classes: they take the place of what was said before, or come to it where a photo may
    have several. Raises `ClassError` for a class that there is not."""
    verdicts = {classes.find(ctx.db, name).id: True for name in names}
    return _decide(ctx, dict.fromkeys(ids, verdicts), source, keep_others=_several(ctx))


def label_not(
    ctx: Context, *, ids: Sequence[PhotoId], names: Sequence[str], source: str = "person"
) -> Decided:
    """These photos do not show these classes; what was said of others stays. Raises `ClassError` for a class that there
    is not, and where a photo has one class only: there, say which one it is, or none."""
    _require_several(ctx)
    verdicts = {classes.find(ctx.db, name).id: False for name in names}
    return _decide(ctx, dict.fromkeys(ids, verdicts), source, keep_others=True)


def reopen(ctx: Context, *, ids: Sequence[PhotoId], names: Sequence[str]) -> Decided:
    """Takes back what a person said of these classes, yes or no: they are unknown again, and all else stands. Raises
    `ClassError` as `label_not` does."""
    _require_several(ctx)
    wanted = {classes.find(ctx.db, name).id for name in names}
    with writing(ctx.db, durable=True):
        before, asked = labels.rows_of(ctx.db, ids), _clashing(ctx, ids)
        changed = labels.reopen(ctx.db, ids, wanted, who=ctx.options.who)
        note_labels_of(ctx, changed)
        clashes.settle(ctx.db, changed)
    ctx.emit(PhotosChanged(tuple(changed)))
    return Decided(
        tuple(changed),
        {id_: before[id_] for id_ in changed},
        {id_: of for id_, of in asked.items() if id_ in set(changed)},
    )


def _require_several(ctx: Context) -> None:
    if not _several(ctx):
        raise ClassError(
            "In this library a photo has one class: say which one it is, or none of these. For several: "
            "firstlook mode FOLDER several"
        )


def _several(ctx: Context) -> bool:
    return settings.mode(ctx.db) is Mode.SEVERAL


def label_each(ctx: Context, *, wanted: Mapping[PhotoId, Mapping[ClassId, bool]], source: str) -> Decided:
    """Each of these photos gets its own verdicts, in the place of those it has: one batch, whole or not at all."""
    return _decide(ctx, wanted, source)


def label_none(ctx: Context, *, ids: Sequence[PhotoId], source: str = "person") -> Decided:
    """These photos show none of today's classes; a class that is added later is still open."""
    verdicts = {known.id: False for known in classes.all_classes(ctx.db)}
    return _decide(ctx, dict.fromkeys(ids, verdicts), source)


def accept(ctx: Context, *, ids: Sequence[PhotoId]) -> Decided:
    """The predictions of these photos are right; photos without one are left alone. Where a photo may have several
    classes, all that the model sees are."""
    if _several(ctx):
        asserted = scores.asserted_of(ctx.db, ids)
        seen = {id_: dict.fromkeys(asserted[id_], True) for id_ in ids if id_ in asserted}
        return _decide(ctx, seen, "person", keep_others=True)
    predicted = {id_: of for id_, (of, _) in scores.likeliest_of(ctx.db, ids).items()}
    return _decide(ctx, {id_: {predicted[id_]: True} for id_ in ids if id_ in predicted}, "person")


def keep(ctx: Context, *, ids: Sequence[PhotoId]) -> Decided:
    """The labels of these photos are right, on a second look; photos without one are left alone."""
    return _decide(ctx, labels.of(ctx.db, ids), labels.SECOND_LOOK)


def unlabel(ctx: Context, *, ids: Sequence[PhotoId]) -> Decided:
    """Takes a person's decision back; the model speaks for these photos again."""
    return _decide(ctx, {id_: {} for id_ in ids}, "person")


def undo(ctx: Context, *, decided: Decided) -> Decided:
    """Makes the labels what they were before, and asks again where another program said something else; undoing what
    this returns does it again."""
    with writing(ctx.db, durable=True):
        before = labels.rows_of(ctx.db, list(decided.before))
        changed = labels.put_back(ctx.db, decided.before, who=ctx.options.who)
        note_labels_of(ctx, changed)
        holds.release(ctx.db, decided.before)
        turned = _turn_clashes(ctx, decided.clashes)
    ctx.emit(PhotosChanged(tuple(dict.fromkeys([*decided.before, *turned]))))
    return Decided(tuple(changed), {id_: before[id_] for id_ in changed}, turned)


def _turn_clashes(
    ctx: Context, wanted: Mapping[PhotoId, tuple[ClassId, ...] | None]
) -> dict[PhotoId, tuple[ClassId, ...] | None]:
    """Asks again, or no more; what takes that back. Classes may have other names by now, or be gone."""
    today = class_changes.merged(ctx.db)
    names = {known.id: known.name for known in classes.all_classes(ctx.db)}
    present = _clashing(ctx, list(wanted))
    for id_ in photos.pictures_of(ctx.db, list(wanted)):
        said = wanted[id_]
        now_are = {today.get(of, of) for of in said or ()} & names.keys()
        if said is None or (said and not now_are):
            clashes.drop(ctx.db, id_)
        else:
            clashes.put(ctx.db, id_, [names[of] for of in now_are])
    return {id_: present.get(id_) for id_ in wanted}


def _clashing(ctx: Context, ids: Sequence[PhotoId]) -> dict[PhotoId, tuple[ClassId, ...]]:
    """What other programs say of those of these photos that have a clash."""
    of_name = {known.name: known.id for known in classes.all_classes(ctx.db)}
    found = clashes.of(ctx.db, ids)
    return {id_: tuple(of_name[name] for name in said if name in of_name) for id_, said in found.items()}


def _decide(
    ctx: Context,
    wanted: Mapping[PhotoId, Mapping[ClassId, bool]],
    source: str,
    *,
    keep_others: bool = False,
) -> Decided:
    """The book is synced before the transaction commits: a label that counts as saved is in two places."""
    who = ctx.options.who
    pictures = photos.pictures_of(ctx.db, list(wanted))
    if len(pictures) < len(wanted):
        raise EngineError(_refusal(ctx, next(id_ for id_ in wanted if id_ not in pictures)))
    names = {known.id: known.name for known in classes.all_classes(ctx.db)}
    changed: list[PhotoId] = []
    with writing(ctx.db, durable=True):
        before, asked = labels.rows_of(ctx.db, list(wanted)), _clashing(ctx, list(wanted))
        for verdicts, ids in _by_verdicts(wanted):
            new = labels.decide(ctx.db, ids, verdicts, who=who, source=source, keep_others=keep_others)
            changed += new
            if keep_others:
                note_labels_of(ctx, new)
                continue
            noted = [(pictures[id_].content_hash, pictures[id_].path) for id_ in new]
            named = {names[class_id]: verdict for class_id, verdict in verdicts.items()}
            labelbook.note_labels(ctx.places.folder, noted, named, who=who, at=now())
        settled = clashes.settle(ctx.db, list(wanted))
    ctx.emit(PhotosChanged(tuple(dict.fromkeys([*changed, *settled]))))
    return Decided(tuple(changed), {id_: before[id_] for id_ in changed}, asked)


def _refusal(ctx: Context, id_: PhotoId) -> str:
    paths = photos.paths_of(ctx.db, [id_])
    if id_ not in paths:
        return f"Photo {id_} is not in the index any more; none of the others were labelled. Try again."
    return (
        f"{shown(photos.absolute(ctx.places.root, paths[id_]))} is not a readable photo, and cannot be labelled. "
        "Leave it out; none of the others were labelled."
    )


def note_labels_of(ctx: Context, ids: Sequence[PhotoId]) -> None:
    """Today's verdicts on these photos, once more into the book."""
    names = {known.id: known.name for known in classes.all_classes(ctx.db)}
    verdicts = labels.of(ctx.db, ids)
    pictures = photos.pictures_of(ctx.db, ids)
    for said, together in _by_verdicts({id_: verdicts.get(id_, {}) for id_ in ids}):
        noted = [(pictures[id_].content_hash, pictures[id_].path) for id_ in together if id_ in pictures]
        named = {names[class_id]: verdict for class_id, verdict in said.items()}
        labelbook.note_labels(ctx.places.folder, noted, named, who=ctx.options.who, at=now())


def _by_verdicts(
    wanted: Mapping[PhotoId, Mapping[ClassId, bool]],
) -> list[tuple[Mapping[ClassId, bool], list[PhotoId]]]:
    together: dict[tuple[tuple[ClassId, bool], ...], list[PhotoId]] = {}
    for id_, verdicts in wanted.items():
        together.setdefault(tuple(verdicts.items()), []).append(id_)
    return [(dict(verdicts), ids) for verdicts, ids in together.items()]
