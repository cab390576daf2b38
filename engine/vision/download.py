"""torchvision's own weights: fetched over https, checked against the checksum in their name, kept as safetensors."""

from __future__ import annotations

import hashlib
import http.client
import re
import shutil
import tempfile
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING
from urllib.parse import urlsplit

from engine.errors import WeightsError, shown
from engine.vision.backbones import Backbone
from engine.vision.files import write_atomically

if TYPE_CHECKING:
    from torch import Tensor

Report = Callable[[int, int | None], None]
CHUNK = 1 << 18
TIMEOUT = 30.0
"""Seconds without a byte after which the network counts as gone."""
COPIES = 2
"""What is downloaded lies on the disk twice for a moment: as it came, and as safetensors."""


def official_url(backbone: Backbone) -> str:
    """Where torchvision says that its weights are."""
    from torchvision.models import get_weight

    return str(get_weight(backbone.weights).url)


def fetch(
    url: str,
    target: Path,
    report: Report | None = None,
    check: Callable[[dict[str, Tensor]], None] | None = None,
) -> Path:
    """Fetch a torchvision .pth whose name ends in the start of its sha256, and keep it as safetensors at `target`.

    It is only unpickled (weights_only) after its checksum was found right, and only kept after `check` did not
    object. Raises WeightsError for a network that fails or ends early, a disk without room, a wrong checksum; what was
    at `target` stays as it was.
    """
    from safetensors.torch import save
    from torch import load

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=target.parent) as staged:
            digest = _copy(url, staged, target, report)
            _require_checksum(url, digest)
            staged.seek(0)
            state = load(staged, map_location="cpu", weights_only=True)
        if check is not None:
            check(state)
        write_atomically(target, save({key: value.contiguous() for key, value in state.items()}))
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", None) or getattr(error, "strerror", None) or error
        raise WeightsError(
            f"the weights could not be downloaded from {url} to {shown(target)}: {reason}. "
            "Connect to the network and try again, or name a file with --weights FILE"
        ) from error
    return target


def _copy(url: str, staged: IO[bytes], target: Path, report: Report | None) -> str:
    digest, done = hashlib.sha256(), 0
    with urllib.request.urlopen(url, timeout=TIMEOUT) as answer:
        length = answer.headers.get("Content-Length")
        total = int(length) if length else None
        _require_room(target, total)
        while chunk := answer.read(CHUNK):
            staged.write(chunk)
            digest.update(chunk)
            done += len(chunk)
            if report is not None:
                report(done, total)
    if total is not None and done < total:
        raise WeightsError(
            f"the download from {url} was cut off after {done:,} of {total:,} bytes, and was thrown away; try again"
        )
    return digest.hexdigest()


def _require_room(target: Path, size: int | None) -> None:
    free = shutil.disk_usage(target.parent).free
    if size is not None and free < COPIES * size:
        raise WeightsError(
            f"there is no room for the download: {free / 1e6:,.0f} MB are free in {shown(target.parent)}, "
            f"{COPIES * size / 1e6:,.0f} MB are needed. Free some, or name another folder in FIRSTLOOK_DATA"
        )


def _require_checksum(url: str, digest: str) -> None:
    """torchvision names its files NAME-XXXXXXXX.pth, where the Xs are the first digits of the sha256."""
    stated = re.search(r"-([0-9a-f]{8,64})\.pth$", urlsplit(url).path)
    if stated is None or not digest.startswith(stated.group(1)):
        raise WeightsError(
            f"what was downloaded from {url} has the wrong checksum ({digest[:16]}…) and was thrown away; try again"
        )
