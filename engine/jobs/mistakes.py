"""Labels for a second look. Nothing is changed by itself: a person keeps a label or takes what the heads say."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from engine.index import labels
from engine.jobs.context import Context
from engine.jobs.embed import embed_missing
from engine.jobs.training_data import Labelled, what_is_labelled
from engine.types import ClassId, PhotoId, Progress


@dataclass(frozen=True, slots=True)
class LabelMistake:
    """A label that is probably a mistake: heads that had not seen the photo say `predicted`, with `probability`.

    Where a photo may have several classes, `predicted` is `label` itself: the person said `holds` of it, yes or no, and
    the heads say the opposite.
    """

    photo: PhotoId
    label: ClassId
    predicted: ClassId
    probability: float
    holds: bool = True

    @property
    def is_yes(self) -> bool:
        """Whether the heads say of a class that the person gave the photo, that it does not show it."""
        return self.holds and self.label == self.predicted


def label_mistakes(ctx: Context) -> Generator[Progress, None, tuple[LabelMistake, ...]]:
    """The labels that are more probably wrong than right, the most suspicious first; see `engine.vision.mistakes`, and
    `engine.vision.doubts` where a photo may have several classes.

    A label that a person has looked at a second time is left out, until it is another. () where there are no labels;
    raises `ModelError` where there are too few.
    """
    if not labels.any_confirmed(ctx.db):
        return ()
    yield from embed_missing(ctx)
    labelled = what_is_labelled(ctx)
    found = yield from (_verdicts(labelled) if labelled.of_several else _labels(labelled))
    settled = labels.looked_again(ctx.db)
    return tuple(one for one in found if one.photo not in settled)


def _labels(labelled: Labelled) -> Generator[Progress, None, list[LabelMistake]]:
    from engine.vision.mistakes import suspects

    found = yield from suspects(labelled.data, labelled.names)
    of, ids, targets = labelled.class_ids, labelled.ids, labelled.data.targets
    return [
        LabelMistake(ids[one.row], of[targets[one.row]], of[one.predicted], one.probability) for one in found
    ]


def _verdicts(labelled: Labelled) -> Generator[Progress, None, list[LabelMistake]]:
    from engine.vision.doubts import doubts

    found = yield from doubts(labelled.data, labelled.names)
    of, ids, holds = labelled.class_ids, labelled.ids, labelled.data.targets > 0.5
    return [
        LabelMistake(
            ids[one.row], of[one.column], of[one.column], one.probability, bool(holds[one.row, one.column])
        )
        for one in found
    ]
