"""A model version of a library as a tagger. The library is only read, and its lock is left to others."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from sqlite_utils import Database

from engine.bot.tags import Tag
from engine.errors import LibraryError, ModelError, WeightsError, shown, typed
from engine.index import class_changes, classes, models, scores, settings
from engine.index.connect import open_for_reading
from engine.jobs import own_backbones
from engine.jobs.context import resources_folder
from engine.options import Options, Places
from engine.places import places_for
from engine.types import GUESSES, Mode
from engine.vision.backbones import backbone, preprocess
from engine.vision.runtime import Embedder, open_embedder
from engine.vision.weights import WeightsFile

Vectors = NDArray[np.float16]
Judge = Callable[[NDArray[Any]], NDArray[np.float32]]


class Backbones:
    """Backbones, each opened once whatever number of versions reads its vectors; and the vector of the picture at hand,
    for as long as that picture is there."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._open = dict[str, Embedder]()
        self._vectors = dict[str, Vectors]()
        self._picture: weakref.ref[Image.Image] | None = None

    def ready(self, key: str, places: Places) -> None:
        """Opens the backbone whose vectors have this key. Raises WeightsError where its weights are not there."""
        if key not in self._open:
            self._open[key] = open_embedder(
                backbone(key.partition("@")[0]),
                weights_of(key, places, self._options),
                device=self._options.device,
                cache=places.runtime_cache,
                threads=self._options.workers,
            )

    def vector(self, key: str, picture: Image.Image) -> Vectors:
        """(1, d), in the half precision in which a library stores it."""
        if self._picture is None or self._picture() is not picture:
            self._vectors.clear()
            self._picture = weakref.ref(picture, lambda _: self._vectors.clear())
        if key not in self._vectors:
            opened = self._open[key]
            pixels = preprocess(picture, opened.backbone)
            self._vectors[key] = opened.embed(pixels[None]).astype(np.float16)
        return self._vectors[key]


@dataclass(frozen=True, slots=True)
class LibraryTagger:
    """`columns` are those of the model's probabilities that count for each of `classes`."""

    name: str
    classes: tuple[str, ...]
    columns: tuple[tuple[int, ...], ...]
    mode: Mode
    key: str
    judge: Judge
    backbones: Backbones

    def tags(self, picture: Image.Image) -> Sequence[Tag]:
        """See `Tagger`."""
        whole = self.judge(self.backbones.vector(self.key, picture))
        said = scores.gathered(whole, self.columns, self.mode)[0]
        return [Tag(name, float(share)) for name, share in zip(self.classes, said, strict=True)]


def open_version(
    folder: Path, version: int | None, backbones: Backbones, options: Options, *, index: Path | None = None
) -> LibraryTagger:
    """A version of the library on `folder`, the current one for None, 0 for the first guesses.

    Raises LibraryError, ModelError or WeightsError that says what to do.
    """
    places = places_for(folder, index=index, environ=options.environ)
    if not places.index.exists():
        raise LibraryError(f"{shown(places.root)} has no index yet. Run: firstlook tag {typed(places.root)}")
    with closing(open_for_reading(places.index)) as db:
        number = models.current(db) if version is None else version
        if number == GUESSES:
            return _guesses(db, places, backbones, options)
        return _trained(db, places, number, backbones)


def _trained(db: Database, places: Places, number: int, backbones: Backbones) -> LibraryTagger:
    from engine.vision import checkpoints

    model = models.find(db, number)
    if model.is_restored:
        raise ModelError(
            f"Version {number} of {shown(places.root)} is known from the photos' files alone: it cannot look at a "
            "photo. Choose another with --model, or learn anew: firstlook retrain"
        )
    head, _card, _oof = checkpoints.load(places.models, number)
    backbones.ready(model.backbone, places)
    today = class_changes.columns_today(db, model.class_ids)
    what = f"version {number}"
    return _tagger(db, today, places, what, model.mode, model.backbone, head.probabilities, backbones)


def _guesses(db: Database, places: Places, backbones: Backbones, options: Options) -> LibraryTagger:
    from engine.vision.guesses import open_guesser

    key = (settings.get(db, settings.WEIGHTS) or {}).get("key", "") or _default_key(places, options)
    backbones.ready(key, places)
    weights = weights_of(key, places, options)
    guesser = open_guesser(backbone(key.partition("@")[0]), weights, resources=resources_folder())
    known = class_changes.merged_names(db) | {of.name: of.id for of in classes.all_classes(db)}
    today = class_changes.columns_today(db, [known.get(name) for name in guesser.classes])
    return _tagger(db, today, places, "first guesses", Mode.ONE, key, guesser.guess, backbones)


def _tagger(
    db: Database,
    today: dict[Any, list[int]],
    places: Places,
    what: str,
    mode: Mode,
    key: str,
    judge: Judge,
    backbones: Backbones,
) -> LibraryTagger:
    if not today:
        raise ModelError(
            f"No class of the {what} of {shown(places.root)} is left; choose another with --model"
        )
    names = {of.id: of.name for of in classes.all_classes(db)}
    return LibraryTagger(
        name=f"{places.root.name or places.root}, {what}",
        classes=tuple(names[id_] for id_ in today),
        columns=tuple(map(tuple, today.values())),
        mode=mode,
        key=key,
        judge=judge,
        backbones=backbones,
    )


def weights_of(key: str, places: Places, options: Options) -> WeightsFile:
    """Those that give vectors of this key: the library's own, or any of this machine's."""
    from engine.weights import list_weights

    own = own_backbones.find(places, key)
    if own is not None:
        return own
    name, _, checksum = key.partition("@")
    for of in list_weights(options):
        if of.backbone == name and of.path and of.sha256.startswith(checksum) and not of.wrong:
            return WeightsFile(of.path, of.sha256, of.source, of.name)
    raise WeightsError(
        f"The weights {key} that a model of {shown(places.root)} was trained with are not on this machine. See what "
        "there is: firstlook weights; or learn anew with those that are: firstlook retrain"
    )


def _default_key(places: Places, options: Options) -> str:
    """Of a library that has looked at no photo yet."""
    from engine.jobs.context import Tools

    return Tools(places, options).backbone_key()
