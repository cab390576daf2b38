"""Which engine runs the backbone fastest on this processor: measured once, and kept for the machine.

The first rival is the reference. Another one takes its place where it is faster by `ENOUGH` and its vectors are near
enough to be learnt from together. Where there is no other rival nothing is measured.
"""

from __future__ import annotations

import hashlib
import json
import logging
import platform
import time
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.vision.files import write_atomically

if TYPE_CHECKING:
    from engine.vision.runtime import Embedder

log = logging.getLogger(__name__)

Open = Callable[[], "Embedder"]
ENOUGH = 1.1
"""Times as fast as the reference before another engine is taken: what is measured in a second wavers a little."""
LEAST_COSINE = 0.99
"""Between two engines' vectors of a picture. Emulated bfloat16 has 0.994 on photos."""
PHOTOS, ROUNDS = 16, 3
CPUINFO = Path("/proc/cpuinfo")


def fastest(rivals: Mapping[str, Open], keep: Path) -> Embedder:
    """The embedder to use, of those that `rivals` open, by their engines' names. `keep` is the folder where what was
    measured is kept, for this processor, these versions and these rivals.

    Raises what opening the reference raises; another rival that fails is left out.
    """
    reference, *others = rivals
    if not others:
        return rivals[reference]()
    file = keep / f"engine-{_machine(rivals)}.json"
    known = _read(file, rivals)
    return rivals[known]() if known else _measured(rivals, file)


def calculates_in_bfloat16() -> bool:
    """Whether this processor does, as far as can be told without torch, whose import takes seconds: on Linux."""
    try:
        return any(flag in CPUINFO.read_text("ascii", "replace") for flag in ("avx512_bf16", "amx_bf16"))
    except OSError:
        return False


def _measured(rivals: Mapping[str, Open], file: Path) -> Embedder:
    reference, *others = rivals
    opened = {reference: rivals[reference]()}
    for name in others:
        try:
            opened[name] = rivals[name]()
        except Exception as error:  # noqa: BLE001 - engines raise anything; the reference does the same work
            log.warning("%s cannot be used here: %s", name, error)
    rates, cosine = _race(opened)
    fit = [name for name in opened if cosine[name] >= LEAST_COSINE]
    best = max(fit, key=lambda name: rates[name] / (1.0 if name == reference else ENOUGH))
    log.info("%s runs the backbone: %s photos a second, cosines %s", best, rates, cosine)
    try:
        write_atomically(file, json.dumps({"engine": best, "rates": rates, "cosine": cosine}).encode())
    except OSError as error:
        log.warning("what was measured could not be kept in %s: %s", file, error)
    return opened[best]


def _race(opened: Mapping[str, Embedder]) -> tuple[dict[str, float], dict[str, float]]:
    """(photos a second at best, least cosine to the vectors of the first) of each."""
    first = next(iter(opened))
    pictures = _pictures(opened[first].backbone.input_size)
    vectors = {name: embedder.embed(pictures) for name, embedder in opened.items()}  # also the warm-up
    least = dict.fromkeys(opened, float("inf"))
    for _ in range(ROUNDS):
        for name, embedder in opened.items():
            begun = time.perf_counter()
            embedder.embed(pictures)
            least[name] = min(least[name], time.perf_counter() - begun)
    rates = {name: round(len(pictures) / seconds, 1) for name, seconds in least.items()}
    return rates, {name: round(least_cosine(of, vectors[first]), 5) for name, of in vectors.items()}


def _pictures(side: int) -> NDArray[np.uint8]:
    """Soft patches of colour: noise would tell the engines' vectors apart where photos do not."""
    coarse = np.random.default_rng(0).integers(0, 256, (PHOTOS, 8, 8, 3), np.uint8)
    size = -(-side // 8)
    return np.ascontiguousarray(coarse.repeat(size, axis=1).repeat(size, axis=2)[:, :side, :side])


def least_cosine(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """Between the rows (n, d) of two engines for the same pictures."""
    lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    return float((np.einsum("nd,nd->n", one, other) / np.maximum(lengths, 1e-12)).min())


def _read(file: Path, rivals: Mapping[str, Open]) -> str:
    """The engine that was the fastest; "" where it has to be measured."""
    try:
        name = json.loads(file.read_text("utf-8"))["engine"]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return name if name in rivals else ""


def _machine(rivals: Mapping[str, Open]) -> str:
    """Differs where another engine may be the fastest."""
    parts = [_processor(), *rivals, *(_version(name) for name in ("torch", "onnxruntime"))]
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=6).hexdigest()


def _processor() -> str:
    try:
        lines = CPUINFO.read_text("utf-8", "replace").splitlines()
        return next(line for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return f"{platform.machine()} {platform.processor()}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
