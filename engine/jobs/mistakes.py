"""Labels for a second look. Nothing is changed by itself: a person keeps a label or takes the prediction."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from engine.index import labels
from engine.jobs.context import Context
from engine.jobs.embed import embed_missing
from engine.jobs.training_data import labelled_data
from engine.types import ClassId, PhotoId, Progress


@dataclass(frozen=True, slots=True)
class LabelMistake:
    """A label that is probably a mistake: heads that had not seen the photo say `predicted`, with `probability`."""

    photo: PhotoId
    label: ClassId
    predicted: ClassId
    probability: float


def label_mistakes(ctx: Context) -> Generator[Progress, None, tuple[LabelMistake, ...]]:
    """The labels that are more probably wrong than right, the most suspicious first; see `engine.vision.mistakes`.

    A label that a person has looked at a second time is left out, until it is another. () where there are no labels;
    raises `ModelError` where there are too few.
    """
    from engine.vision.mistakes import suspects

    if not labels.any_confirmed(ctx.db):
        return ()
    yield from embed_missing(ctx)
    labelled = labelled_data(ctx)
    found = yield from suspects(labelled.data, labelled.names)
    settled = labels.looked_again(ctx.db)
    of = labelled.class_ids
    return tuple(
        LabelMistake(
            labelled.ids[one.row], of[labelled.data.targets[one.row]], of[one.predicted], one.probability
        )
        for one in found
        if labelled.ids[one.row] not in settled
    )
