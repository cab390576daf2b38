"""Which classes the current model sees: one matrix product over stored vectors, nothing decoded."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engine.events import Notice, PhotosChanged
from engine.index import class_changes, classes, labels, models, scores, vectors
from engine.index.connect import writing
from engine.index.models import ModelVersion
from engine.jobs.context import Context
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

    def store(self, db: Database, ids: Sequence[PhotoId], found: NDArray[np.float16]) -> None:
        """Scores these vectors, (len(ids), d), within the caller's transaction."""
        whole = self.probabilities(found)
        scores.store(
            db,
            version=self.version,
            mode=self.mode,
            class_ids=self.class_ids,
            ids=ids,
            probabilities=self.of_today(whole),
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


def score(ctx: Context) -> Generator[Progress, None, int]:
    """Scores every photo that the current model has not scored; how many those were."""
    if not vectors.any_stored(ctx.db):
        return 0
    model, done = scorer(ctx), 0
    if model.only_unscored and not models.is_restored(ctx.db, models.current(ctx.db)):
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
    """Every photo is scored again with the next pass; the caller holds the transaction. Predictions stay until then.
    What a version said that is known from the files alone stays: nothing can say it again."""
    version = models.current(ctx.db)
    if not models.is_restored(ctx.db, version):
        scores.forget(ctx.db, version)


def changes_with(ctx: Context, version: int) -> Generator[Progress, None, tuple[Change, ...]]:
    """The photos that would have another likeliest class with this version, and none that a person has decided."""
    model = models.find(ctx.db, version)
    scorer = _trained(ctx, model)
    before, changes, done = scores.predicted(ctx.db), list[Change](), 0
    decided = labels.decided(ctx.db)
    total = vectors.count_to_score(ctx.db, model.backbone, version)
    for ids, found in vectors.blocks_to_score(ctx.db, model.backbone, version):
        said = scorer.of_today(scorer.probabilities(found))
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
