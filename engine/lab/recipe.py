"""An experiment in words: data, architecture, head, and how it learns. `engine.lab.toml` reads and writes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

OUTPUTS = ("softmax", "sigmoid")
POOLINGS = ("average", "max")
OPTIMISERS = ("sgd", "adam", "rmsprop", "adamw")
SPLITS = ("folders", "80/20", "80/10/10", "60/20/20", "5x2", "k-fold")


@dataclass(frozen=True, slots=True)
class DataChoice:
    """Where the photos and their classes come from.

    `source` is a folder (a folder per class, with or without train/validation/test above it), a CSV or TSV, a folder
    with Unsplash's `photos.tsv` and `keywords.tsv`, or a First Look library with labels (`kind` settles it: "auto",
    "folders", "table", "unsplash", "library"). `tags` or the `most_frequent` of them become classes of an Unsplash
    collection; a tag counts from `confidence` percent on. `several`: a photo may have several classes.
    `dominant_colours` adds the names of a photo's main colours as further classes. A class of a table or of Unsplash,
    and a colour, has at least `min_photos`; folders and labels are a person's own choice, and count from one photo on.
    `at_most` photos of each class (0: all). `leave_out` names flaws (engine.lab.types.Flaw, and "unreadable" always).
    """

    source: str = ""
    kind: str = "auto"
    path_column: str = ""
    label_column: str = ""
    min_photos: int = 50
    confidence: float = 99.0
    tags: tuple[str, ...] = ()
    most_frequent: int = 10
    several: bool = False
    dominant_colours: bool = False
    at_most: int = 0
    leave_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SplitChoice:
    """`kind` is one of `SPLITS`; "5x2" is Dietterich's: five times halves, both ways. `seed` draws it."""

    kind: str = "80/20"
    folds: int = 5
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Augmentation:
    """What is changed at random in photos that are learnt from. `rotation` in degrees either way (Keras' 0.2 is 72),
    `shear` in degrees, `zoom` and `colour` as shares (0.2: from 0.8 to 1.2), `crop` the smallest share of the area
    that is shown (1: all of it)."""

    flip: bool = False
    rotation: float = 0.0
    shear: float = 0.0
    zoom: float = 0.0
    crop: float = 1.0
    colour: float = 0.0

    @property
    def any(self) -> bool:
        """Whether it changes anything."""
        return self != Augmentation()


@dataclass(frozen=True, slots=True)
class Training:
    """How it learns. `freeze`: "all" (the backbone learns nothing), "none", or "last N": the last N blocks learn.
    `patience` in epochs without a lower validation loss (0: no early stopping); the best weights come back at the
    end either way. `dropout` None: the head's own."""

    optimiser: str = "adam"
    rate: float = 1e-3
    momentum: float = 0.9
    decay: float = 0.0
    epochs: int = 10
    batch: int = 32
    dropout: float | None = None
    freeze: str = "all"
    patience: int = 0
    balance: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """All combinations of `over` (a recipe's dotted key -> its values), ranked by validation loss; the best `keep` are
    trained on for `more_epochs` (0: no). `trials` above 0: so many are drawn by Optuna instead of all combinations."""

    over: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    keep: int = 4
    more_epochs: int = 0
    trials: int = 0


@dataclass(frozen=True, slots=True)
class Study:
    """The study that a shipped recipe is named for: its own figures (what, value) and what differs here."""

    title: str = ""
    figures: tuple[tuple[str, str], ...] = ()
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipe:
    """One experiment. `head` and `architecture` are names of engine.lab.architectures and engine.lab.heads; `side` in
    pixels (0: the architecture's own); `pretrained`: begins with the weights of ImageNet, else at random;
    `weights` names a file for it (empty: those that this machine has). Each of `seeds` is a training of its own."""

    name: str
    architecture: str = "mobilenet_v2"
    head: str = "fc"
    pooling: str = "average"
    output: str = "softmax"
    side: int = 0
    pretrained: bool = True
    weights: str = ""
    device: str = "auto"
    seeds: tuple[int, ...] = (0,)
    data: DataChoice = field(default_factory=DataChoice)
    split: SplitChoice = field(default_factory=SplitChoice)
    augmentation: Augmentation = field(default_factory=Augmentation)
    training: Training = field(default_factory=Training)
    grid: Grid | None = None
    study: Study = field(default_factory=Study)
    variants: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Further runs of one study: name -> dotted key -> value ("fc": {"head": "fc"}). Empty: one run."""
