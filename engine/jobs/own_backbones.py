"""Backbones of the library's own, trained in it or come with somebody's model: their weights lie with its models, each
with the photos it has seen.

What a backbone has learnt from can never again say how good it is: `seen` keeps those photos out of every figure.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import ModelError, WeightsError, shown
from engine.options import Places
from engine.types import IMPORTED, TRAINED_HERE
from engine.vision.files import write_atomically
from engine.vision.weights import WeightsFile, load_state
from engine.vision.weights_card import WeightsCard, card_path, write_card

if TYPE_CHECKING:
    from engine.vision.head import Head


def folder(places: Places) -> Path:
    """Where they lie."""
    return places.models / "backbones"


def find(places: Places, key: str) -> WeightsFile | None:
    """The weights that give the vectors of this key (`mobilenet_v2@0123456789ab`), where they were trained here.

    Raises WeightsError where they are damaged.
    """
    from engine.vision.backbones import BACKBONES
    from engine.vision.weights import measured

    path = _path(places, key)
    name = key.partition("@")[0]
    if not path.is_file() or name not in BACKBONES:
        return None
    return measured(path, str(folder(places)), BACKBONES[name])


def keep(
    places: Places,
    trained: Path,
    backbone: str,
    seen: Iterable[bytes],
    moment: str,
    *,
    source: str = "trained on this library's labels",
) -> WeightsFile:
    """Takes the weights in the file `trained` in, with the content hashes of the photos that they were trained on.

    Raises ModelError where the disk is full.
    """
    card = WeightsCard(TRAINED_HERE, backbone, source, "yours", moment, sha256="", bytes=0)
    try:
        return _kept(places, trained.read_bytes(), card, seen)
    except OSError as error:
        raise ModelError(
            f"the trained backbone could not be kept in {shown(folder(places))} ({error.strerror or error}); "
            "nothing was changed. Free some space and start again: it goes on where it was"
        ) from error


def take_in(places: Places, data: bytes, backbone: str, moment: str) -> WeightsFile:
    """Keeps the weights file `data` that came with somebody's model. Which photos it was trained on is not known.

    Raises ModelError where it holds other weights than the backbone's, or where the disk is full.
    """
    from engine.vision.backbones import BACKBONES
    from engine.vision.weights_import import fitting_backbone

    card = WeightsCard(
        IMPORTED, backbone, "came with a model", "of who trained it", moment, sha256="", bytes=0
    )
    try:
        kept = _kept(places, data, card)
    except OSError as error:
        raise ModelError(
            f"the backbone of the model could not be kept in {shown(folder(places))} ({error.strerror or error}); "
            "nothing was changed. Free some space and import it again"
        ) from error
    try:
        fitting_backbone(load_state(kept), BACKBONES.get(backbone), kept.path)
    except WeightsError as error:
        remove(places, f"{backbone}@{kept.sha256[:12]}")
        raise ModelError(f"The backbone that came with the model is refused: {error}") from error
    return kept


def _kept(places: Places, data: bytes, card: WeightsCard, seen: Iterable[bytes] = ()) -> WeightsFile:
    """The numbers come last: where they are, all else is. Raises OSError."""
    card = replace(card, sha256=hashlib.sha256(data).hexdigest(), bytes=len(data))
    path = _path(places, f"{card.backbone}@{card.sha256[:12]}")
    write_atomically(_seen_path(path), "\n".join(sorted(key.hex() for key in seen)).encode())
    write_card(path, card)
    write_atomically(path, data)
    return WeightsFile(path, card.sha256, str(folder(places)), card.name)


def seen(places: Places, key: str) -> frozenset[bytes]:
    """Content hashes of the photos that this backbone was trained on; none for one that came from elsewhere."""
    try:
        lines = _seen_path(_path(places, key)).read_text("ascii").split()
        return frozenset(map(bytes.fromhex, lines))
    except (OSError, ValueError):
        return frozenset()


def prior(places: Places, key: str) -> Head | None:
    """The head that this backbone was trained with, where it is the library's own and has one. Raises WeightsError."""
    from engine.vision.weights_head import head_in

    own = find(places, key)
    return None if own is None else head_in(own, key)


def trained_here(places: Places, key: str) -> bool:
    """Whether this library has trained it."""
    return _path(places, key).exists()


def remove(places: Places, key: str) -> None:
    """Forgets it; no model version may need it any more."""
    path = _path(places, key)
    for part in (path, card_path(path), _seen_path(path)):
        part.unlink(missing_ok=True)


def _path(places: Places, key: str) -> Path:
    name, _, checksum = key.partition("@")
    return folder(places) / f"{checksum}-{name}.safetensors"


def _seen_path(weights: Path) -> Path:
    return weights.with_suffix(".seen")
