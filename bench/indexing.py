"""First indexing, of 24 MP JPEGs with and without cameras' previews and of small photos: ours with thumbnails, figures
and keywords; a plain script and fastai's `get_preds`; and the limits: what decoding (and the backbone) take alone, and
what no program can leave out that knows a photo again when it was moved: reading, content hash, pixels and backbone."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

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
from bench.fastai import fastai_python
from bench.previews import with_preview

if TYPE_CHECKING:
    from engine.vision.runtime import Embedder

OF_DECODING, OF_DECODING_AND_BACKBONE = 0.90, 0.85
TIMES_A_PEER, TIMES_WITH_PREVIEWS = 5.0, 20.0
SIZE = (6000, 4000)
QUALITY = 92
NOISE = 5.0
"""Standard deviation, of 255: as a camera's, it brings a file to some 7.5 MB."""

NEEDED = "reading, hash, pixels and backbone alone"
PEERS = {"plain script": "dataloader.py", "fastai get_preds": "fastai_preds.py"}

Seen = Mapping[str, list[float]]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--count", type=int, default=120, help="photos of 24 MP")
    parser.add_argument("--small", type=int, default=1000, help="small photos")


@dataclass(frozen=True, slots=True)
class Sides:
    """The programs that are measured. Each runs in a process of its own, fresh each round; `started` collects what it
    spent before its photos (imports, model, one pass)."""

    bench: Bench
    started: dict[str, list[float]] = field(default_factory=dict)

    def ours(self, photos: Path) -> float:
        """Seconds of work for these photos."""
        library, index = self.bench.cache / "24mp-library", self.bench.scratch / "index"
        shutil.rmtree(library, ignore_errors=True)
        shutil.rmtree(index, ignore_errors=True)
        library.mkdir()
        Image.new("RGB", (640, 480), "teal").save(library / "first.jpg")
        os.utime(library / "first.jpg", (1, 1))
        arguments = [sys.executable, "-m", "bench.first_look", *map(str, (library, index, photos))]
        said = in_child(self.bench, arguments)
        shutil.rmtree(library)
        return self._checked("ours", said, photos)

    def peer(self, name: str, photos: Path) -> float:
        """As `ours`, of one of `PEERS`."""
        python = fastai_python(self.bench) if "fastai" in name else Path(sys.executable)
        script = CHECKOUT / "bench" / "peers" / PEERS[name]
        weights = self.bench.need("weights", "mobilenet_v2-imagenet-fp16.safetensors")
        out = self.bench.scratch / "classes.csv"
        return self._checked(
            name, in_child(self.bench, [*map(str, (python, script, photos, weights, out))]), photos
        )

    def _checked(self, name: str, said: Mapping[str, float], photos: Path) -> float:
        expected = sum(1 for _ in photos.iterdir())
        if said["photos"] != expected:
            raise BrokenError(f"{name}: {said['photos']} of {expected} photos were classified")
        self.started.setdefault(name, []).append(said["start_up"])
        return said["work"]


def run(bench: Bench) -> Report:
    """24 MP first, then small photos; within each, all sides by turns."""
    sides, embedder = Sides(bench), _embedder(bench, threads=None)
    plain, small = highres_photos(bench, bench.options.count), _small_photos(bench, bench.options.small)
    with_previews = _photos_with_previews(bench, plain)
    for folder in (plain, small):
        sides.ours(folder)  # the exported backbone and the files are in their caches from here on
    sides.started.clear()
    needed = partial(_embed_all, _hashed_input)
    large = interleaved(
        {
            "ours": partial(sides.ours, plain),
            "ours, with previews": partial(sides.ours, with_previews),
            **{name: partial(sides.peer, name, plain) for name in PEERS},
            "scaled decoding alone": partial(seconds_of, partial(_decode_all, plain)),
            NEEDED: partial(seconds_of, partial(_embed_all, _hashed_input, plain, embedder)),
            f"{NEEDED}, with previews": partial(
                seconds_of, partial(_embed_all, _hashed_input, with_previews, embedder)
            ),
        },
        bench.options.rounds,
        bench.tell,
    )
    little = interleaved(
        {
            "ours": partial(sides.ours, small),
            **{name: partial(sides.peer, name, small) for name in PEERS},
            "decoding and backbone alone": partial(
                seconds_of, partial(_embed_all, _model_input, small, embedder)
            ),
            NEEDED: partial(seconds_of, partial(needed, small, embedder)),
        },
        bench.options.rounds,
        bench.tell,
    )
    return Report(_figures(bench, sides, plain, with_previews, small, large, little), _goals(large, little))


def _figures(
    bench: Bench,
    sides: Sides,
    plain: Path,
    with_previews: Path,
    small_photos: Path,
    large: Seen,
    little: Seen,
) -> dict[str, Figure]:
    count, small = bench.options.count, bench.options.small
    ours, previews = large["ours"], large["ours, with previews"]
    return {
        "photos of 24 MP": count,
        "megabytes each": sum(file.stat().st_size for file in plain.iterdir()) / count / 1e6,
        "small photos": small,
        "cores": os.cpu_count() or 1,
        **{f"24 MP: {name}, photos a second": count / median(values) for name, values in large.items()},
        **{f"small: {name}, photos a second": small / median(values) for name, values in little.items()},
        **{f"{name}, start-up, s": median(values) for name, values in sides.started.items()},
        "24 MP: of scaled decoding alone": _spread(large["scaled decoding alone"], ours),
        "24 MP: the most that there can be, of scaled decoding alone": _spread(
            large["scaled decoding alone"], large[NEEDED]
        ),
        **{f"24 MP: times {name}": _spread(large[name], ours) for name in PEERS},
        **{f"24 MP, with previews: times {name}": _spread(large[name], previews) for name in PEERS},
        **{
            f"24 MP{kind}: times {name}, the most that there can be": _spread(
                large[name], large[f"{NEEDED}{kind}"]
            )
            for kind in ("", ", with previews")
            for name in PEERS
        },
        "small: of decoding and backbone alone": _spread(
            little["decoding and backbone alone"], little["ours"]
        ),
        "small: the most that there can be, of decoding and backbone alone": _spread(
            little["decoding and backbone alone"], little[NEEDED]
        ),
        **{f"small: times {name}": _spread(little[name], little["ours"]) for name in PEERS},
        "cosine of vectors, by preview and by picture": _cosines(bench, with_previews),
        **{
            f"one photo of {size}, {stage}, ms": value
            for size, folder in (("24 MP", plain), ("a small one", small_photos))
            for stage, value in _stages(bench, folder).items()
        },
    }


def _goals(large: Seen, little: Seen) -> tuple[Goal, ...]:
    ours, previews = large["ours"], large["ours, with previews"]
    alone = little["decoding and backbone alone"]
    return (
        Goal("24 MP: of scaled decoding alone", ratio(large["scaled decoding alone"], ours), OF_DECODING),
        *(Goal(f"24 MP: times {name}", ratio(large[name], ours), TIMES_A_PEER) for name in PEERS),
        *(
            Goal(f"24 MP, with previews: times {name}", ratio(large[name], previews), TIMES_WITH_PREVIEWS)
            for name in PEERS
        ),
        Goal("small: of decoding and backbone alone", ratio(alone, little["ours"]), OF_DECODING_AND_BACKBONE),
    )


def _spread(slow: Sequence[float], fast: Sequence[float]) -> str:
    """How many times faster `fast` was: the median of the rounds, and the least and most."""
    found = sorted(one / other for one, other in zip(slow, fast, strict=True))
    return f"{median(found):.2f} ({found[0]:.2f} to {found[-1]:.2f})"


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


def _photos_with_previews(bench: Bench, plain: Path) -> Path:
    """The same photos as a camera writes them, with EXIF and a preview behind the picture."""
    folder = bench.cache / f"{plain.name}-previews"
    if not folder.is_dir():
        staging = bench.scratch / "previews"
        staging.mkdir()
        bench.tell("putting previews into them")
        for file in plain.iterdir():
            (staging / file.name).write_bytes(with_preview(file.read_bytes()))
        time.sleep(2.5)
        shutil.move(staging, folder)
    return folder


def _small_photos(bench: Bench, count: int) -> Path:
    """Some of the clothing photos, 400 pixels wide, in one folder."""
    folder = bench.cache / f"small-{count}"
    if not folder.is_dir():
        found = sorted(bench.need("photos", "clothing", "train").rglob("*.jpg"))
        if len(found) < count:
            raise AbsentError(f"There are only {len(found)} small photos.")
        staging = bench.scratch / "small"
        staging.mkdir()
        for number in range(count):
            shutil.copy(found[number * len(found) // count], staging / f"{number:05}.jpg")
        time.sleep(2.5)
        shutil.move(staging, folder)
    return folder


def _embed_all(made: Callable[[Embedder, Path], NDArray[np.uint8]], photos: Path, embedder: Embedder) -> None:
    """What vectors need at least: the model's inputs, `made` on all cores, and the backbone beside it."""
    files = sorted(photos.iterdir())
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        inputs = [pool.submit(made, embedder, file) for file in files]
        for start in range(0, len(inputs), 32):
            embedder.embed(np.stack([found.result() for found in inputs[start : start + 32]]))


def _hashed_input(embedder: Embedder, file: Path) -> NDArray[np.uint8]:
    """With all that is left of indexing where nothing is kept for the person: no thumbnail, figures, metadata, rows."""
    from engine.photos.fingerprint import hash_of_layout
    from engine.photos.jpeg_preview import by_preview
    from engine.photos.layout import jpeg
    from engine.photos.opening import open_jpeg
    from engine.vision.backbones import preprocess

    data = file.read_bytes()
    layout, opened = jpeg.layout(data), open_jpeg(data)
    hash_of_layout(layout)
    seen = by_preview(opened, data, layout.end, 512) or opened
    return preprocess(seen.load(500).image, embedder.backbone)


def _model_input(embedder: Embedder, file: Path) -> NDArray[np.uint8]:
    from engine.vision.backbones import preprocess

    with Image.open(file) as image:
        image.draft("RGB", (500, 500))
        return preprocess(image, embedder.backbone)


def _cosines(bench: Bench, photos: Path) -> str:
    """Of the vectors of some photos, seen by their previews and by their pictures: the median, and the least."""
    from engine.photos.decode import decode
    from engine.vision.backbones import preprocess

    embedder = _embedder(bench, threads=None)
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
        "libjpeg, at the scale that is enough": lambda n: _scaled(files[n]),
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
    embedder = _embedder(bench, threads=1)
    embedder.embed(inputs)
    return median([seconds_of(lambda: embedder.embed(inputs)) for _ in range(5)]) / len(inputs)


def _embedder(bench: Bench, *, threads: int | None) -> Embedder:
    from engine.jobs.context import resources_folder
    from engine.vision.backbones import backbone
    from engine.vision.runtime import open_embedder
    from engine.vision.weights import find_weights

    chosen = backbone("mobilenet_v2")
    weights = find_weights(
        chosen, environ=bench.environ, data_folder=bench.app_data, resources=resources_folder()
    )
    return open_embedder(chosen, weights, device="cpu", cache=bench.app_data / "runtime", threads=threads)
