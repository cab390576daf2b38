"""A model version on disk: `model-0007.safetensors` with the numbers, `model-0007.json` saying what they are.

The card is written last and holds the sha256 of the numbers: a version without its card was never finished,
and a flipped bit is noticed. Nothing here can run code.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError, shown
from engine.types import DEFAULT_PRECISION, NEVER, Mode
from engine.vision.evaluate import Evaluation
from engine.vision.files import write_atomically
from engine.vision.head import FloatArray, Head, Known

FORMAT = "firstlook head 2"
BEFORE = "firstlook head 1"
"""Without `root`, `known`, a row for none of the classes, and thresholds; still read."""
HEADER = "firstlook"
"""The key in the safetensors header under which an exported model carries its card."""

BACKBONE = "backbone"
"""The array of an exported model that is the weights file of its backbone."""

CURRENT = "current"
"""The file that names the version in use."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a version is. `created` is ISO 8601 with its offset; `labels` counts photos per class; `sha256` is of
    the safetensors file, filled in by `save`; `weights` is the name of those that the backbone had ("starter");
    `thresholds` are those for `precision`, one for each class, () where there are none yet."""

    version: int
    created: str
    classes: tuple[str, ...]
    mode: Mode
    backbone_key: str
    temperature: float
    labels: Mapping[str, int] = field(default_factory=dict)
    evaluation: Evaluation | None = None
    note: str = ""
    sha256: str = ""
    weights: str = ""
    root: bool = False
    known: tuple[float, float] | None = None
    thresholds: tuple[float, ...] = ()
    precision: float = DEFAULT_PRECISION


@dataclass(frozen=True, slots=True)
class OutOfFold:
    """Held-out `probabilities` (n, C) of the photos whose content hashes are `keys`.

    `targets` (n,) are the class numbers that they show, -1 for none of the classes; or 0, 1 or unknown (NaN) for each
    class (n, C). `weights` (n,) say how much each counts. `strangers` (m,) are the highest probabilities of photos
    whose class the head that judged them has not seen. These three are empty in versions of before they were kept."""

    keys: tuple[bytes, ...]
    probabilities: FloatArray
    targets: NDArray[Any] = field(default_factory=lambda: np.zeros(0, np.int64))
    weights: FloatArray = field(default_factory=lambda: np.zeros(0, np.float32))
    strangers: FloatArray = field(default_factory=lambda: np.zeros(0, np.float32))


def paths(folder: Path, version: int) -> tuple[Path, Path]:
    """Where a version's numbers and its card are."""
    return folder / f"model-{version:04d}.safetensors", folder / f"model-{version:04d}.json"


def save(folder: Path, version: int, head: Head, card: Card, oof: OutOfFold | None = None) -> Card:
    """Write a version, whole or not at all, and return its card with the checksum. Raises ModelError."""
    from safetensors.numpy import save as to_bytes

    numbers, description = paths(folder, version)
    data = to_bytes(_arrays(head, oof))
    card = replace(_described(card, head), version=version, sha256=hashlib.sha256(data).hexdigest())
    try:
        write_atomically(numbers, data)
        write_atomically(description, _card_text(card).encode())
    except OSError as error:
        with suppress(OSError):
            numbers.unlink()
        raise ModelError(f"{shown(numbers)} could not be written: {error.strerror or error}") from error
    return card


def load(folder: Path, version: int) -> tuple[Head, Card, OutOfFold | None]:
    """Read a version and verify it. Raises ModelError that names the file that is missing or damaged."""
    numbers, description = paths(folder, version)
    card = _parsed_card(_read(description), description)
    data = _read(numbers)
    if hashlib.sha256(data).hexdigest() != card.sha256:
        raise ModelError(
            f"{shown(numbers)} is damaged (its checksum is not the one in its card); train again"
        )
    arrays = _parsed_arrays(data, numbers)
    return _head(arrays, card, numbers), card, _out_of_fold(arrays, card, numbers)


def export(folder: Path, version: int, file: Path, backbone: bytes = b"") -> None:
    """Write a version as one safetensors file with its card in the header, and nothing about any photo. `backbone` is
    the weights file of one that nobody else has, byte by byte: its checksum is part of the head's backbone key."""
    from safetensors.numpy import save as to_bytes

    head, card, _ = load(folder, version)
    arrays = _arrays(head, None)
    if backbone:
        arrays[BACKBONE] = np.frombuffer(backbone, np.uint8)
    data = to_bytes(arrays, metadata={HEADER: _card_text(replace(card, sha256=""))})
    try:
        write_atomically(file, data)
    except OSError as error:
        raise ModelError(f"{shown(file)} could not be written: {error.strerror or error}") from error


def import_(file: Path) -> tuple[Head, Card, bytes]:
    """Read what `export` wrote: head, card, and the weights file of the backbone, b"" where it brings none. Raises
    ModelError for anything else; the file cannot make code run."""
    data = _read(file)
    arrays = _parsed_arrays(data, file)
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length]).get("__metadata__") or {}
    if HEADER not in header:
        raise ModelError(f"{shown(file)} is a safetensors file, but not a model exported by First Look")
    card = _parsed_card(header[HEADER].encode(), file)
    return _head(arrays, card, file), card, _backbone(arrays, card, file)


def _described(card: Card, head: Head) -> Card:
    return replace(
        card,
        classes=head.classes,
        mode=head.mode,
        backbone_key=head.backbone_key,
        temperature=head.temperature,
        root=head.root,
        known=None if head.known is None else (head.known.slope, head.known.offset),
    )


def _arrays(head: Head, oof: OutOfFold | None) -> dict[str, NDArray[Any]]:
    arrays: dict[str, NDArray[Any]] = {
        "weight": np.ascontiguousarray(head.weight, np.float32),
        "bias": np.ascontiguousarray(head.bias, np.float32),
    }
    if oof is not None and oof.keys:
        arrays["oof.keys"] = np.array([list(key) for key in oof.keys], np.uint8)
        arrays["oof.probabilities"] = np.ascontiguousarray(oof.probabilities, np.float32)
        if len(oof.targets):
            arrays["oof.targets"] = np.ascontiguousarray(oof.targets, np.float32)
            arrays["oof.weights"] = np.ascontiguousarray(oof.weights, np.float32)
            arrays["oof.strangers"] = np.ascontiguousarray(oof.strangers, np.float32)
    return arrays


def _card_text(card: Card) -> str:
    return json.dumps({"format": FORMAT, **asdict(card)}, indent=2, ensure_ascii=False, allow_nan=False)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ModelError(f"{shown(path)} is missing; choose another version, or train again") from None
    except OSError as error:
        raise ModelError(f"{shown(path)} cannot be read: {error.strerror or error}") from error


def _parsed_card(text: bytes, path: Path) -> Card:
    try:
        data = json.loads(text)
        if data.pop("format") not in (FORMAT, BEFORE):
            raise ValueError("of a format that this version does not know")
        evaluation = data.pop("evaluation")
        card = Card(
            **{**data, "classes": tuple(map(str, data["classes"])), "mode": Mode(data["mode"])}
            | _parsed_extras(data),
            evaluation=None if evaluation is None else Evaluation.from_dict(evaluation),
        )
        if not 0 < float(card.temperature) < float("inf"):
            raise ValueError("its temperature is not a positive number")
    except (ValueError, KeyError, TypeError, AttributeError, ModelError) as error:
        raise ModelError(f"{shown(path)} holds no readable card of a model ({error})") from error
    return card


def _parsed_extras(data: Mapping[str, Any]) -> dict[str, Any]:
    """What the first format had not. Raises ValueError where it does not belong to the classes."""
    known, thresholds = data.get("known"), tuple(map(float, data.get("thresholds", ())))
    if thresholds and (
        len(thresholds) != len(data["classes"]) or not all(0 <= at <= NEVER for at in thresholds)
    ):
        raise ValueError("its thresholds are not one probability for each class")
    if known is not None:
        slope, offset = map(float, known)
        if not (math.isfinite(slope) and math.isfinite(offset) and slope > 0):
            raise ValueError("its share of known photos is not a rising curve")
        known = (slope, offset)
    return {"known": known, "thresholds": thresholds, "root": bool(data.get("root", False))}


def _parsed_arrays(data: bytes, path: Path) -> dict[str, NDArray[Any]]:
    from safetensors import SafetensorError
    from safetensors.numpy import load as from_bytes

    try:
        arrays: dict[str, NDArray[Any]] = from_bytes(data)
    except (SafetensorError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{shown(path)} is not a whole safetensors file ({error})") from error
    return arrays


def _head(arrays: Mapping[str, NDArray[Any]], card: Card, path: Path) -> Head:
    weight, bias, count = arrays.get("weight"), arrays.get("bias"), len(card.classes)
    fits = weight is not None and weight.ndim == 2 and len(weight) in (count, count + 1)
    if weight is None or bias is None or not fits or bias.shape != (len(weight),):
        raise ModelError(f"{shown(path)} does not hold a head of {count} classes")
    if not (np.isfinite(weight).all() and np.isfinite(bias).all()):
        raise ModelError(f"{shown(path)} holds numbers that are not finite")
    return Head(
        classes=card.classes,
        weight=weight.astype(np.float32),
        bias=bias.astype(np.float32),
        temperature=float(card.temperature),
        mode=card.mode,
        backbone_key=card.backbone_key,
        root=card.root,
        known=None if card.known is None else Known(*card.known),
    )


def _backbone(arrays: Mapping[str, NDArray[Any]], card: Card, path: Path) -> bytes:
    """Raises ModelError where it is not the one that the head belongs to."""
    found = arrays.get(BACKBONE)
    if found is None:
        return b""
    data, checksum = found.tobytes(), card.backbone_key.partition("@")[2]
    if not checksum or not hashlib.sha256(data).hexdigest().startswith(checksum):
        raise ModelError(
            f"{shown(path)} is damaged: the backbone in it is not the one that its model belongs to"
        )
    return data


def _out_of_fold(arrays: Mapping[str, NDArray[Any]], card: Card, path: Path) -> OutOfFold | None:
    keys, probabilities = arrays.get("oof.keys"), arrays.get("oof.probabilities")
    if keys is None or probabilities is None:
        return None
    if keys.ndim != 2 or probabilities.shape != (len(keys), len(card.classes)):
        raise ModelError(f"{shown(path)} holds held-out figures that do not belong to its classes")
    named = tuple(bytes(key) for key in keys)
    held = OutOfFold(named, probabilities.astype(np.float32))
    targets, weights, strangers = (arrays.get(f"oof.{name}") for name in ("targets", "weights", "strangers"))
    if targets is None or weights is None or strangers is None:
        return held
    if len(targets) != len(keys) or weights.shape != (len(keys),) or strangers.ndim != 1:
        raise ModelError(f"{shown(path)} holds held-out figures that do not belong together")
    whole = targets.astype(np.int64) if targets.ndim == 1 else targets
    return replace(held, targets=whole, weights=weights, strangers=strangers)


def versions(folder: Path) -> list[int]:
    """The versions that have a card in this folder, oldest first."""
    cards = (card.stem.removeprefix("model-") for card in folder.glob("model-*.json"))
    return sorted(int(number) for number in cards if number.isdecimal())


def note_current(folder: Path, version: int) -> None:
    """Says beside the versions which one is in use, so that a rebuilt index knows."""
    write_atomically(folder / CURRENT, str(version).encode())


def noted_current(folder: Path) -> int | None:
    """What `note_current` said last."""
    try:
        return int((folder / CURRENT).read_bytes())
    except (OSError, ValueError):
        return None
