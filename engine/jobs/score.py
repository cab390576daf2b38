"""Which classes the current model sees: one matrix product over stored vectors, nothing decoded."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engine.events import Notice, PhotosChanged
from engine.index import classes, labels, models, scores, vectors
from engine.index.connect import writing
from engine.index.models import ModelVersion
from engine.jobs.context import Context
from engine.types import GUESSES, ClassId, Mode, PhotoId, Progress


@dataclass(frozen=True, slots=True)
class Scorer:
    """A model version, ready. `class_ids` are the columns of its probabilities.

    `only_unscored` where the current model cannot read the present vectors: photos that it has scored keep their
    predictions, the others get first guesses.
    """

    version: int
    backbone: str
    mode: Mode
    class_ids: tuple[ClassId, ...]
    columns: tuple[int, ...]
    probabilities: Callable[[NDArray[np.float16]], NDArray[np.float32]]
    only_unscored: bool = False

    def store(self, db: Database, ids: Sequence[PhotoId], found: NDArray[np.float16]) -> None:
        """Scores these vectors, (len(ids), d), within the caller's transaction."""
        whole = self.probabilities(found)
        scores.store(
            db,
            version=self.version,
            mode=self.mode,
            class_ids=self.class_ids,
            ids=ids,
            probabilities=whole[:, list(self.columns)],
            kept=whole if self.version != GUESSES else None,
        )


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
    if model.backbone != ctx.tools.backbone_key():
        ctx.emit(
            Notice(
                f"Model {version} was trained with other weights ({model.backbone}). Its predictions are kept; "
                "new photos get first guesses until you retrain."
            )
        )
        return _guesses(ctx, only_unscored=True)
    return _trained(ctx, model)


def score(ctx: Context) -> Generator[Progress, None, int]:
    """Scores every photo that the current model has not scored; how many those were."""
    if not vectors.any_stored(ctx.db):
        return 0
    model, done = scorer(ctx), 0
    if model.only_unscored:
        # The current version still speaks for the photos whose vectors of its own weights are there.
        done = yield from _score_with(ctx, _trained(ctx, models.find(ctx.db, models.current(ctx.db))))
    done += yield from _score_with(ctx, model)
    return done


def _score_with(ctx: Context, model: Scorer) -> Generator[Progress, None, int]:
    total = vectors.count_to_score(ctx.db, model.backbone, model.version, only_unscored=model.only_unscored)
    done = 0
    blocks = vectors.blocks_to_score(ctx.db, model.backbone, model.version, only_unscored=model.only_unscored)
    for ids, found in blocks:
        with writing(ctx.db):
            model.store(ctx.db, ids, found)
        done += len(ids)
        ctx.emit(PhotosChanged(tuple(ids)))
        yield Progress(done, total, "classifying")
    return done


def forget_scores(ctx: Context) -> None:
    """Every photo is scored again with the next pass; the caller holds the transaction. Predictions stay until then."""
    scores.forget(ctx.db, models.current(ctx.db))


def changes_with(ctx: Context, version: int) -> Generator[Progress, None, tuple[Change, ...]]:
    """The photos that would have another likeliest class with this version, and none that a person has decided."""
    model = models.find(ctx.db, version)
    scorer = _trained(ctx, model)
    before, changes, done = scores.predicted(ctx.db), list[Change](), 0
    decided = labels.decided(ctx.db)
    total = vectors.count_to_score(ctx.db, model.backbone, version)
    for ids, found in vectors.blocks_to_score(ctx.db, model.backbone, version):
        said = scorer.probabilities(found)[:, list(scorer.columns)]
        for row, column in enumerate(said.argmax(axis=1) if said.shape[1] else ()):
            id_, after = ids[row], scorer.class_ids[int(column)]
            if model.mode is Mode.SEVERAL and said[row, column] < scores.SEEN_FROM:
                continue  # it would show none of them
            if before.get(id_) != after and id_ not in decided:
                changes.append(Change(id_, before.get(id_), after))
        done += len(ids)
        yield Progress(done, total, "comparing")
    return tuple(changes)


def _guesses(ctx: Context, *, only_unscored: bool = False) -> Scorer:
    guesser = ctx.tools.guesser()
    known = {photo_class.name: photo_class.id for photo_class in classes.all_classes(ctx.db)}
    columns = tuple(column for column, name in enumerate(guesser.classes) if name in known)
    class_ids = tuple(known[guesser.classes[column]] for column in columns)
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
    """Classes that were removed since the version was trained lose their column."""
    from engine.vision import checkpoints

    head, _, _ = checkpoints.load(ctx.places.models, model.version)
    present = {photo_class.id for photo_class in classes.all_classes(ctx.db)}
    columns = tuple(column for column, id_ in enumerate(model.class_ids) if id_ in present)
    kept = tuple(model.class_ids[column] for column in columns)
    return Scorer(model.version, model.backbone, model.mode, kept, columns, head.probabilities)
