"""Backbones that were trained in this library: their weights lie with its models, each with the photos it has seen.

What a backbone has learnt from can never again say how good it is: `seen` keeps those photos out of every figure.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from engine.errors import ModelError, shown
from engine.options import Places
from engine.types import TRAINED_HERE
from engine.vision.files import sha256_of, write_atomically
from engine.vision.weights import WeightsFile
from engine.vision.weights_card import WeightsCard, card_path, write_card


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


def keep(places: Places, trained: Path, backbone: str, seen: Iterable[bytes], moment: str) -> WeightsFile:
    """Takes the weights in the file `trained` in, with the content hashes of the photos that they were trained on.

    The numbers come last: where they are, all else is. Raises ModelError where the disk is full.
    """
    try:
        data, sha256 = trained.read_bytes(), sha256_of(trained)
        path = _path(places, f"{backbone}@{sha256[:12]}")
        write_atomically(_seen_path(path), "\n".join(sorted(key.hex() for key in seen)).encode())
        card = WeightsCard(
            TRAINED_HERE, backbone, "trained on this library's labels", "yours", moment, sha256, len(data)
        )
        write_card(path, card)
        write_atomically(path, data)
    except OSError as error:
        raise ModelError(
            f"the trained backbone could not be kept in {shown(folder(places))} ({error.strerror or error}); "
            "nothing was changed. Free some space and start again: it goes on where it was"
        ) from error
    return WeightsFile(path, sha256, str(folder(places)), TRAINED_HERE)


def seen(places: Places, key: str) -> frozenset[bytes]:
    """Content hashes of the photos that this backbone was trained on; none for one that came from elsewhere."""
    try:
        lines = _seen_path(_path(places, key)).read_text("ascii").split()
        return frozenset(map(bytes.fromhex, lines))
    except (OSError, ValueError):
        return frozenset()


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
