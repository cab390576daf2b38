"""The values that the rooms hand to each other: frozen, typed, without behaviour of their own.

Rooms (`photos`, `vision`, `metadata`, `index`) never import each other, so whatever crosses from one to
the next is defined here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NewType

PhotoId = NewType("PhotoId", int)
ClassId = NewType("ClassId", int)

WEDDING_CLASSES = ("bride", "bouquet", "newlyweds", "reception room", "wedding party")
"""The classes that a new library starts with."""

DEFAULT_THRESHOLD = 0.8
"""The probability from which a prediction is written into a file, until its class says otherwise."""

DEFAULT_PRECISION = 0.95
"""Of the keywords that are written by themselves, the share that should be right, until the library says otherwise."""

NEVER = 1.001
"""The threshold of a class whose predictions are never written: no probability reaches it."""

GUESSES = 0
"""The version number of the first guesses, before anything was learnt."""


OFFICIAL, STARTER = "official", "starter"
"""Names of weights: torchvision's, as they were downloaded; and our own, which are always there."""
TRAINED_HERE, IMPORTED = "trained here", "imported"
"""Names of a library's own weights: those that it has trained itself, and those that came with somebody's model."""


class Decider(StrEnum):
    """Who says that a class is in a photo."""

    PERSON = "person"
    MODEL = "model"


class Mode(StrEnum):
    """How many classes a photo may have: softmax over the classes, or one sigmoid each."""

    ONE = "one"
    SEVERAL = "several"


class WriteTo(StrEnum):
    """Where keywords go; camera RAW always gets a sidecar."""

    FILES = "files"
    SIDECARS = "sidecars"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Tag:
    """One class that a photo's file should say, with where it came from.

    `probability` (0–1) and `version` are None where a person decided.
    """

    name: str
    decider: Decider
    probability: float | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Quality:
    """Figures of one picture, each between 0 and 1, from its thumbnail's luminance.

    `exposure` is the mean luminance; `clipped` the share of pixels that are black or white;
    `sharpness` grows with fine detail.
    """

    exposure: float
    clipped: float
    sharpness: float


@dataclass(frozen=True, slots=True)
class CameraFacts:
    """What the camera noted. `taken_at` is local time in ISO 8601 (`2026-06-20T14:03:05.120`), sortable as text."""

    taken_at: str | None = None
    camera: str | None = None
    lens: str | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: `done` of `total` units; `total` is None while it is not known yet. `loss` while it learns.
    `held`: a transaction is open, and nothing else runs before the job's next step; a cancel takes all of it back."""

    done: int
    total: int | None
    note: str = ""
    loss: float | None = None
    held: bool = False


class State(StrEnum):
    """What a person can ask for; a photo may be in several."""

    PREDICTED = "predicted"
    LABELLED = "labelled"
    REVIEW = "review"
    UNREADABLE = "unreadable"
    OFFLINE = "offline"
    WAITING = "waiting"


class Sort(StrEnum):
    """By name, surest first, least sure first, or in the order of time."""

    NAME = "name"
    CONFIDENCE = "confidence"
    UNCERTAINTY = "uncertainty"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class PhotoFilter:
    """All that is set must hold; of several `class_ids`, one. Probabilities are 0–1; `since` and `until` are ISO dates
    or times, both inclusive."""

    class_ids: frozenset[ClassId] = frozenset()
    min_confidence: float = 0.0
    max_confidence: float = 1.0
    states: frozenset[State] = frozenset()
    since: str | None = None
    until: str | None = None
    text: str | None = None
    sort: Sort = Sort.NAME
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Assigned:
    """One class of one photo: a person's label (probability 1) or a model's prediction."""

    name: str
    probability: float
    decider: Decider
    version: int | None


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo as a person sees it in a list. `path` is absolute; `thumbnail` is where it is in the cache, or would
    be; `size` is (width, height) in pixels, upright; `unwritten` where its file does not say yet what it should;
    `clash` is what another program says of it where the person here says something else."""

    id: PhotoId
    path: Path
    classes: tuple[Assigned, ...]
    states: frozenset[State]
    guessed: bool
    uncertainty: float | None
    taken_at: str | None
    camera: str | None
    keywords: tuple[str, ...]
    unreadable: str | None
    sharpness: float | None
    exposure: float | None
    thumbnail: Path | None = None
    lens: str | None = None
    size: tuple[int, int] | None = None
    unwritten: bool = False
    clash: tuple[str, ...] | None = None


class DecisionKind(StrEnum):
    """What a person can say of a photo: it shows these classes; not these; these are open again; none of them; what the
    model says; nothing any more."""

    CLASSES = "classes"
    NOT = "not"
    OPEN = "open"
    NONE = "none"
    ACCEPT = "accept"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's decision on photos; `names` are the classes where it names some. With `second_look` the person had the
    label before their eyes and decided once more: also where it stays as it is, it is not called in question again."""

    kind: DecisionKind
    names: tuple[str, ...] = ()
    second_look: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How many photos there are, by state and by class."""

    photos: int
    states: Mapping[State, int]
    classes: Mapping[str, int]
    unreadable: Mapping[str, int] = field(default_factory=dict)
