"""First indexing of 24 MP JPEGs: ours with thumbnails, figures and keywords, the plain script with a CSV."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bench.common import (
    CHECKOUT,
    AbsentError,
    Bench,
    BrokenError,
    Figure,
    Goal,
    Report,
    in_child,
    interleaved,
    median,
    ratio,
    seconds_of,
)

LEAST_RATIO = 3.5
SIZE = (6000, 4000)
QUALITY = 92
NOISE = 5.0
"""Standard deviation, of 255: as a camera's, it brings a file to some 7.5 MB."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--count", type=int, default=40)


def run(bench: Bench) -> Report:
    """Each side in a process of its own, fresh each round; start-up (imports, model, one pass) is told apart."""
    photos = highres_photos(bench, bench.options.count)
    started: dict[str, list[float]] = {"ours": [], "plain script": []}
    rivals = {
        "ours": partial(_ours, bench, photos, started["ours"]),
        "plain script": partial(_peer, bench, photos, started["plain script"]),
        "scaled decoding alone": partial(seconds_of, partial(_decode_all, photos)),
    }
    _ours(bench, photos, [])  # the exported backbone and the files are in their caches from here on
    seen = interleaved(rivals, bench.options.rounds, bench.tell)
    count = bench.options.count
    figures: dict[str, Figure] = {
        "photos": count,
        "megabytes each": sum(file.stat().st_size for file in photos.iterdir()) / count / 1e6,
        "cores": os.cpu_count() or 1,
        **{f"{name}, photos a second": count / median(values) for name, values in seen.items()},
        **{f"{name}, start-up, s": median(values) for name, values in started.items()},
        "scaled decoding alone against ours": ratio(seen["ours"], seen["scaled decoding alone"]),
        **{f"one photo, {stage}, ms": value for stage, value in _stages(bench, photos).items()},
    }
    return Report(
        figures, (Goal("times the plain script", ratio(seen["plain script"], seen["ours"]), LEAST_RATIO),)
    )


def highres_photos(bench: Bench, count: int) -> Path:
    """A folder of `count` distinct 24 MP photos made of the ones in the data; kept for the next time."""
    sources = sorted(bench.need("photos", "highres").glob("*.jpg"))
    if not sources:
        raise AbsentError(f"{bench.data / 'photos' / 'highres'} holds no photos.")
    folder = bench.cache / f"24mp-{count}"
    if not folder.is_dir():
        staging = bench.scratch / "24mp"
        staging.mkdir()
        bench.tell(f"making {count} photos of 24 MP")
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(partial(_make, sources, staging), range(count)))
        time.sleep(2.5)  # files as young as these would be given time to settle
        shutil.move(staging, folder)
    return folder


def _make(sources: Sequence[Path], folder: Path, number: int) -> None:
    random = np.random.default_rng(number)
    with Image.open(sources[number % len(sources)]) as image:
        picture = image.convert("RGB")
    if picture.height > picture.width:
        picture = picture.transpose(Image.Transpose.ROTATE_90)
    if random.random() < 0.5:
        picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    kept = float(random.uniform(0.7, 1.0))
    width = min(picture.width, picture.height * 1.5) * kept
    height = width / 1.5
    left = float(random.uniform(0, picture.width - width))
    top = float(random.uniform(0, picture.height - height))
    box = (left, top, left + width, top + height)
    large = picture.resize(SIZE, Image.Resampling.BICUBIC, box=box)
    _with_noise(large, random).save(folder / f"{number:04}.jpg", quality=QUALITY)


def _with_noise(picture: Image.Image, random: np.random.Generator) -> Image.Image:
    """The same noise in all three channels; one tile of it, moved about."""
    tile = (random.standard_normal((1000, 1000)) * NOISE).astype(np.int16)
    pixels = np.asarray(picture, np.int16)
    noise = np.tile(tile, (SIZE[1] // 1000, SIZE[0] // 1000))[:, :, None]
    return Image.fromarray(np.clip(pixels + noise, 0, 255).astype(np.uint8))


def _ours(bench: Bench, photos: Path, started: list[float]) -> float:
    library, index = bench.cache / "24mp-library", bench.scratch / "index"
    shutil.rmtree(library, ignore_errors=True)
    shutil.rmtree(index, ignore_errors=True)
    library.mkdir()
    Image.new("RGB", (640, 480), "teal").save(library / "first.jpg")
    os.utime(library / "first.jpg", (1, 1))
    said = in_child(bench, [sys.executable, "-m", "bench.first_look", *map(str, (library, index, photos))])
    shutil.rmtree(library)
    return _checked(bench, said, started)


def _peer(bench: Bench, photos: Path, started: list[float]) -> float:
    script = CHECKOUT / "bench" / "peers" / "dataloader.py"
    weights = bench.need("weights", "mobilenet_v2-imagenet-fp16.safetensors")
    out = bench.scratch / "classes.csv"
    return _checked(
        bench, in_child(bench, [sys.executable, *map(str, (script, photos, weights, out))]), started
    )


def _checked(bench: Bench, said: dict[str, float], started: list[float]) -> float:
    if said["photos"] != bench.options.count:
        raise BrokenError(f"{said['photos']} of {bench.options.count} photos were classified")
    started.append(said["start_up"])
    return said["work"]


def _decode_all(photos: Path) -> None:
    """What libjpeg needs at least: every file read and decoded at 1/8, on all cores, and thrown away."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(_scaled, photos.iterdir()))


def _scaled(file: Path) -> None:
    with Image.open(file) as image:
        image.draft("RGB", (500, 333))
        image.load()


def _stages(bench: Bench, photos: Path) -> dict[str, float]:
    """Milliseconds of one core for each stage of one photo, each by itself, one after the other."""
    from engine.metadata.exiftool import ExifTool
    from engine.metadata.read import read
    from engine.photos.decode import decode
    from engine.photos.fingerprint import content_hash
    from engine.photos.formats import Kind
    from engine.photos.quality import quality
    from engine.photos.thumbnails import ThumbnailCache
    from engine.vision.backbones import backbone, preprocess

    chosen, files = backbone("mobilenet_v2"), sorted(photos.iterdir())[:16]
    decoded = [decode(file) for file in files]
    data = [file.read_bytes() for file in files]
    cache = ThumbnailCache(bench.scratch / "thumbnails")
    stages: dict[str, Callable[[int], object]] = {
        "reading the file": lambda n: files[n].read_bytes(),
        "its content hash": lambda n: content_hash(data[n], Kind.JPEG),
        "libjpeg at 1/8": lambda n: _scaled(files[n]),
        "decode, all of it": lambda n: decode(files[n]),
        "exposure and sharpness": lambda n: quality(decoded[n].thumbnail),
        "storing the thumbnail": lambda n: cache.store(decoded[n].content_hash, decoded[n].thumbnail),
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
    from engine.jobs.context import resources_folder
    from engine.vision.backbones import backbone
    from engine.vision.runtime import open_embedder
    from engine.vision.weights import find_weights

    chosen = backbone("mobilenet_v2")
    weights = find_weights(
        chosen,
        environ=bench.environ,
        data_folder=bench.app_data,
        resources=resources_folder(),
    )
    embedder = open_embedder(chosen, weights, device="cpu", cache=bench.app_data / "runtime", threads=1)
    embedder.embed(inputs)
    return median([seconds_of(lambda: embedder.embed(inputs)) for _ in range(5)]) / len(inputs)
