"""torchvision's own weights: fetched over https, checked against the checksum in their name, kept as safetensors."""

from __future__ import annotations

import hashlib
import re
import tempfile
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from engine.errors import WeightsError, shown
from engine.vision.backbones import Backbone
from engine.vision.files import write_atomically

Report = Callable[[int, int | None], None]
CHUNK = 1 << 18
TIMEOUT = 30.0
"""Seconds without a byte after which the network counts as gone."""


def download_weights(backbone: Backbone, folder: Path, report: Report | None = None) -> Path:
    """Fetch the official file, verify it, and keep it as `folder/NAME.safetensors`. Raises WeightsError."""
    from torchvision.models import get_weight

    return fetch(get_weight(backbone.weights).url, folder / f"{backbone.name}.safetensors", report)


def fetch(url: str, target: Path, report: Report | None = None) -> Path:
    """Fetch a torchvision .pth whose name ends in the start of its sha256, and keep it as safetensors at `target`.

    It is only unpickled (weights_only) after its checksum was found right. Raises WeightsError.
    """
    from safetensors.torch import save
    from torch import load

    try:
        with tempfile.TemporaryFile() as staged:
            digest = _copy(url, staged, report)
            _require_checksum(url, digest)
            staged.seek(0)
            state = load(staged, map_location="cpu", weights_only=True)
        write_atomically(target, save({key: value.contiguous() for key, value in state.items()}))
    except OSError as error:
        reason = getattr(error, "reason", None) or error.strerror or error
        raise WeightsError(
            f"the weights could not be downloaded from {url} to {shown(target)}: {reason}. "
            "Connect to the network and try again, or name a file with --weights FILE"
        ) from error
    return target


def _copy(url: str, staged: IO[bytes], report: Report | None) -> str:
    digest, done = hashlib.sha256(), 0
    with urllib.request.urlopen(url, timeout=TIMEOUT) as answer:
        length = answer.headers.get("Content-Length")
        total = int(length) if length else None
        while chunk := answer.read(CHUNK):
            staged.write(chunk)
            digest.update(chunk)
            done += len(chunk)
            if report is not None:
                report(done, total)
    return digest.hexdigest()


def _require_checksum(url: str, digest: str) -> None:
    """torchvision names its files NAME-XXXXXXXX.pth, where the Xs are the first digits of the sha256."""
    stated = re.search(r"-([0-9a-f]{8,64})\.pth$", urlsplit(url).path)
    if stated is None or not digest.startswith(stated.group(1)):
        raise WeightsError(
            f"what was downloaded from {url} has the wrong checksum ({digest[:16]}…) and was thrown away; try again"
        )
