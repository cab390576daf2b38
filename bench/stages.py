"""What each stage of one photo's indexing takes by itself, and the backbone that the measurements share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bench.common import Bench, median, seconds_of

if TYPE_CHECKING:
    from engine.vision.runtime import Embedder


def stages(bench: Bench, photos: Path) -> dict[str, float]:
    """Milliseconds of one core for each stage of one photo, each by itself, one after the other."""
    from engine.metadata.exiftool import ExifTool
    from engine.metadata.read import read
    from engine.photos.decode import decode
    from engine.photos.figures import figures
    from engine.photos.fingerprint import content_hash
    from engine.photos.formats import Kind
    from engine.photos.thumbnails import ThumbnailCache
    from engine.vision.backbones import backbone, preprocess

    chosen, files = backbone("mobilenet_v2"), sorted(photos.iterdir())[:16]
    decoded = [decode(file) for file in files]
    data = [file.read_bytes() for file in files]
    cache = ThumbnailCache(bench.scratch / "thumbnails")
    stages: dict[str, Callable[[int], object]] = {
        "reading the file": lambda n: files[n].read_bytes(),
        "its content hash": lambda n: content_hash(data[n], Kind.JPEG),
        "libjpeg, at the scale that is enough": lambda n: scaled(files[n]),
        "decode, all of it": lambda n: decode(files[n]),
        "dhash, exposure and sharpness": lambda n: figures(decoded[n].thumbnail),
        "storing the thumbnail": lambda n: cache.store(
            decoded[n].content_hash, decoded[n].thumbnail, decoded[n].jpeg
        ),
        "model input": lambda n: preprocess(decoded[n].thumbnail, chosen),
    }
    found = {name: _milliseconds(stage, len(files)) for name, stage in stages.items()}
    with ExifTool() as exiftool:
        read(exiftool, files[:1])
        found["ExifTool's reading"] = seconds_of(lambda: read(exiftool, files)) / len(files) * 1e3
    inputs = np.stack([preprocess(one.thumbnail, chosen) for one in decoded])
    found["backbone, one thread"] = _embedding(bench, inputs) * 1e3
    return found


def _milliseconds(stage: Callable[[int], object], count: int) -> float:
    return median([seconds_of(partial(stage, number)) for number in range(count)]) * 1e3


def _embedding(bench: Bench, inputs: NDArray[np.uint8]) -> float:
    embedder = open_embedder(bench, threads=1)
    embedder.embed(inputs)
    return median([seconds_of(lambda: embedder.embed(inputs)) for _ in range(5)]) / len(inputs)


def open_embedder(bench: Bench, *, threads: int | None) -> Embedder:
    from engine.jobs.context import resources_folder
    from engine.vision import runtime
    from engine.vision.backbones import backbone
    from engine.vision.weights import find_weights

    chosen = backbone("mobilenet_v2")
    weights = find_weights(
        chosen, environ=bench.environ, data_folder=bench.app_data, resources=resources_folder()
    )
    return runtime.open_embedder(
        chosen, weights, device="cpu", cache=bench.app_data / "runtime", threads=threads
    )


def scaled(file: Path) -> None:
    with Image.open(file) as image:
        image.draft("RGB", (500, 333))
        image.load()


def cosines(bench: Bench, photos: Path) -> str:
    """Of the vectors of some photos, seen by their previews and by their pictures: the median, and the least."""
    from engine.photos.decode import decode
    from engine.vision.backbones import preprocess

    embedder = open_embedder(bench, threads=None)
    one, other = (
        embedder.embed(
            np.stack(
                [
                    preprocess(decode(file, previews=previews).thumbnail, embedder.backbone)
                    for file in sorted(photos.iterdir())[:16]
                ]
            )
        )
        for previews in (True, False)
    )
    found = (one * other).sum(1) / (np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1))
    return f"{np.median(found):.4f} (at least {found.min():.4f})"
