"""The card beside a weights file: what it is, where it came from, and the checksum that it must have."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from engine.errors import WeightsError, shown
from engine.vision.files import write_atomically

FORMAT = "firstlook weights 1"


@dataclass(frozen=True, slots=True)
class WeightsCard:
    """`source` says where the numbers came from, `made` when they were made or fetched (ISO 8601); `sha256` and
    `bytes` are of the safetensors file."""

    name: str
    backbone: str
    source: str
    licence: str
    made: str
    sha256: str
    bytes: int


def card_path(weights: Path) -> Path:
    """Where the card of a weights file is."""
    return weights.with_suffix(".json")


def read_card(weights: Path) -> WeightsCard | None:
    """The card beside `weights`; None where there is none, as beside a file that a person put there. A card may say
    more than is read here. Raises WeightsError for one that cannot be understood."""
    path = card_path(weights)
    try:
        data = json.loads(path.read_text("utf-8"))
        if data["format"] != FORMAT:
            raise ValueError("it is of a format that this version does not know")
        return WeightsCard(
            **{key: str(data[key]) for key in ("name", "backbone", "source", "licence", "made", "sha256")},
            bytes=int(data["bytes"]),
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WeightsError(f"{shown(path)} is no readable card of weights ({error!r}); {REMEDY}") from error


def write_card(weights: Path, card: WeightsCard) -> None:
    """Whole or not at all. Raises OSError."""
    text = json.dumps({"format": FORMAT, **asdict(card)}, indent=2, ensure_ascii=False)
    write_atomically(card_path(weights), f"{text}\n".encode())


REMEDY = "firstlook weights get, or firstlook weights use NAME, brings whole ones"


def require_unaltered(weights: Path, sha256: str, card: WeightsCard | None) -> None:
    """Raise WeightsError unless the file has the checksum that its card says, if it has one."""
    if card is not None and sha256 != card.sha256:
        raise WeightsError(
            f"{shown(weights)} is damaged or was altered: its sha256 is {sha256[:12]}…, its card says "
            f"{card.sha256[:12]}…. It is not used; {REMEDY}"
        )
