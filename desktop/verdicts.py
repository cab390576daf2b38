"""What a person's verdicts on the classes of a photo come to."""

from __future__ import annotations

import numpy as np

from engine import ClassId, Mode, Overview, PhotoId


def verdicts_on(overview: Overview, id_: PhotoId) -> dict[ClassId, bool]:
    """What a person said of each class on this photo; {} where nobody has decided."""
    labels = overview.columns.labels
    first, last = np.searchsorted(labels.photos, [id_, id_ + 1])
    said = zip(labels.classes[first:last], labels.holds[first:last], strict=True)
    return {ClassId(int(of)): bool(holds) for of, holds in said}


def says_none(overview: Overview, id_: PhotoId) -> bool:
    """Whether a person said of this photo that it shows none of the classes. Where a photo may have several, a no to
    some of them leaves the others open."""
    said = verdicts_on(overview, id_)
    if not said or any(said.values()):
        return False
    return overview.mode is Mode.ONE or said.keys() >= {of.id for of in overview.classes}


def is_settled(overview: Overview, id_: PhotoId) -> bool:
    """Whether a person has decided this photo and the model has nothing left to say of it that could be accepted."""
    return overview.is_decided(id_) and all(of.by_person for of in overview.seen_in(id_))
