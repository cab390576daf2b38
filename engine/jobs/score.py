"""Which classes the current model sees: one matrix product over stored vectors, nothing decoded."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engine.events import Notice, PhotosChanged
from engine.index import class_changes, classes, labels, models, scores, vectors
from engine.index.connect import writing
from engine.index.models import ModelVersion
from engine.index.vectors import ToScore
from engine.jobs.context import Context
from engine.jobs.look_ahead import LookAhead, Looked
from engine.types import GUESSES, ClassId, Mode, PhotoId, Progress


@dataclass(frozen=True, slots=True)
class Scorer:
    """A model version, ready. `columns` are those of its probabilities that count for each of `class_ids`: more than
    one where classes were merged since.

    `only_unscored` where the current model cannot read the present vectors: photos that it has scored keep their
    predictions, the others get first guesses.
    """

    version: int
    backbone: str
    mode: Mode
    class_ids: tuple[ClassId, ...]
    columns: tuple[tuple[int, ...], ...]
    probabilities: Callable[[NDArray[np.float16]], NDArray[np.float32]]
    only_unscored: bool = False

    def of_today(self, whole: NDArray[np.float32]) -> NDArray[np.float32]:
        """(n, len(class_ids)) of what the model says, (n, its own classes)."""
        return scores.gathered(whole, self.columns, self.mode)

    @property
    def wants(self) -> ToScore:
        """The photos that it has to look at."""
        return ToScore(self.backbone, self.version, self.only_unscored)

    def store(self, db: Database, ids: Sequence[PhotoId], whole: NDArray[np.float32]) -> int:
        """Keeps what `probabilities` says of these photos, within the caller's transaction; of how many another class
        is the likeliest now."""
        return scores.store(
            db,
            version=self.version,
            mode=self.mode,
            class_ids=self.class_ids,
            ids=ids,
            probabilities=self.of_today(whole),
            kept=whole if self.version != GUESSES else None,
        )


@dataclass(frozen=True, slots=True)
class Scored:
    """How many photos were scored, and how many of them have another likeliest class than before."""

    photos: int
    changed: int


@dataclass(frozen=True, slots=True)
class Change:
    """A photo whose likeliest class would be another; `before` is None where it had none."""

    id: PhotoId
    before: ClassId | None
    after: ClassId


def scorer(ctx: Context) -> Scorer:
    """For vectors of the present weights: the current version, or the first guesses where it cannot read them, or
    before there is one."""
    version = models.current(ctx.db)
    if version == GUESSES:
        return _guesses(ctx)
    model = models.find(ctx.db, version)
    if model.is_restored:
        ctx.emit(
            Notice(
                f"Model {version} is known from the photos' files alone. Its predictions are kept; new photos get "
                "first guesses until you retrain."
            )
        )
        return _guesses(ctx, only_unscored=True)
    if model.backbone != ctx.tools.backbone_key():
        ctx.emit(
            Notice(
                f"Model {version} was trained with other weights ({model.backbone}). Its predictions are kept; "
                "new photos get first guesses until you retrain."
            )
        )
        return _guesses(ctx, only_unscored=True)
    return _trained(ctx, model)


def score(ctx: Context) -> Generator[Progress, None, Scored]:
    """Scores every photo that the current model has not scored. Cut off, what is stored stays, and the rest is still to
    be scored."""
    if not vectors.any_stored(ctx.db):
        return Scored(0, 0)
    model, before = scorer(ctx), Scored(0, 0)
    if model.only_unscored and not models.is_restored(ctx.db, models.current(ctx.db)):
        # The current version still speaks for the photos whose vectors of its own weights are there.
        before = yield from _score_with(ctx, _trained(ctx, models.find(ctx.db, models.current(ctx.db))))
    done = yield from _score_with(ctx, model)
    return Scored(before.photos + done.photos, before.changed + done.changed)


def _score_with(ctx: Context, model: Scorer) -> Generator[Progress, None, Scored]:
    total, done, changed = vectors.count_to_score(ctx.db, model.wants), 0, 0
    if not total:
        return Scored(0, 0)
    with LookAhead(ctx, model.wants, model.probabilities) as ahead:
        while (looked := ahead.next()).ids:
            with writing(ctx.db):
                changed += model.store(ctx.db, looked.ids, looked.said)
            ahead.stored()
            done += len(looked.ids)
            ctx.emit(PhotosChanged(tuple(looked.ids)))
            yield Progress(done, total, "classifying")
    return Scored(done, changed)


def forget_scores(ctx: Context) -> None:
    """Every photo is scored again with the next pass; the caller holds the transaction. Predictions stay until then.
    What a version said that is known from the files alone stays: nothing can say it again."""
    version = models.current(ctx.db)
    if not models.is_restored(ctx.db, version):
        scores.forget(ctx.db, version)


def changes_with(ctx: Context, version: int) -> Generator[Progress, None, tuple[Change, ...]]:
    """The photos that would have another likeliest class with this version, and none that a person has decided."""
    scorer = _trained(ctx, models.find(ctx.db, version))
    changes, done, decided = list[Change](), 0, labels.decided(ctx.db)
    total = vectors.count_to_score(ctx.db, scorer.wants)
    with LookAhead(ctx, scorer.wants, scorer.probabilities) as ahead:
        while (looked := ahead.next()).ids:
            changes += (of for of in _changes(ctx, scorer, looked) if of.id not in decided)
            done += len(looked.ids)
            yield Progress(done, total, "comparing")
    return tuple(changes)


def _changes(ctx: Context, scorer: Scorer, looked: Looked) -> Iterator[Change]:
    said, before = scorer.of_today(looked.said), scores.likeliest_of(ctx.db, looked.ids)
    if not said.shape[1]:
        return
    for id_, column, share in zip(looked.ids, said.argmax(axis=1).tolist(), said.max(axis=1), strict=True):
        was, after = before.get(id_, (None, 0.0))[0], scorer.class_ids[column]
        if was != after and (scorer.mode is Mode.ONE or share >= scores.SEEN_FROM):  # or else none is shown
            yield Change(id_, was, after)


def _guesses(ctx: Context, *, only_unscored: bool = False) -> Scorer:
    guesser = ctx.tools.guesser()
    known = class_changes.merged_names(ctx.db) | {of.name: of.id for of in classes.all_classes(ctx.db)}
    places = class_changes.columns_today(ctx.db, [known.get(name) for name in guesser.classes])
    class_ids, columns = tuple(places), tuple(map(tuple, places.values()))
    if not only_unscored:
        _forget_other_guesses(ctx, class_ids)
    models.put(
        ctx.db,
        version=GUESSES,
        backbone=ctx.tools.backbone_key(),
        class_ids=class_ids,
        mode=Mode.ONE,
        card={},
    )
    return Scorer(
        version=GUESSES,
        backbone=ctx.tools.backbone_key(),
        mode=Mode.ONE,
        class_ids=class_ids,
        columns=columns,
        probabilities=guesser.guess,
        only_unscored=only_unscored,
    )


def _forget_other_guesses(ctx: Context, class_ids: tuple[ClassId, ...]) -> None:
    """Guesses among other classes than today's are made again."""
    before = next((of.class_ids for of in models.all_versions(ctx.db) if of.version == GUESSES), class_ids)
    if before != class_ids:
        with writing(ctx.db):
            scores.forget(ctx.db, GUESSES)


def _trained(ctx: Context, model: ModelVersion) -> Scorer:
    """Classes that were removed since the version was trained lose their column; that of a class which was merged into
    another counts for that one."""
    from engine.vision import checkpoints

    head, _, _ = checkpoints.load(ctx.places.models, model.version)
    places = class_changes.columns_today(ctx.db, model.class_ids)
    columns = tuple(map(tuple, places.values()))
    return Scorer(model.version, model.backbone, model.mode, tuple(places), columns, head.probabilities)
