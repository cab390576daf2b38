"""Photos to index: of 24 MP, with and without cameras' previews, and small ones. Made once, and kept."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image

from bench.common import AbsentError, Bench
from bench.previews import with_preview

SIZE = (6000, 4000)
QUALITY = 92
NOISE = 5.0
"""Standard deviation, of 255: as a camera's, it brings a file to some 7.5 MB."""


def highres_photos(bench: Bench, count: int) -> Path:
    """A folder of `count` distinct 24 MP photos made of the ones in the data."""
    sources = sorted(bench.need("photos", "highres").glob("*.jpg"))
    if not sources:
        raise AbsentError(f"{bench.data / 'photos' / 'highres'} holds no photos.")

    def fill(folder: Path) -> None:
        bench.tell(f"making {count} photos of 24 MP")
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(partial(_make, sources, folder), range(count)))

    return _kept(bench, f"24mp-{count}", fill)


def as_many(bench: Bench, photos: Path, copies: int) -> Path:
    """A folder of `copies` of each, no two with the same image data: the step of the finest coefficient, which hardly
    a block has, differs."""

    def fill(folder: Path) -> None:
        for file in photos.iterdir():
            data = bytearray(file.read_bytes())
            finest = data.index(b"\xff\xdb") + 4 + 64
            for copy in range(copies):
                (folder / f"{file.stem}-{copy}.jpg").write_bytes(data)
                data[finest] -= 1

    return _kept(bench, f"{photos.name}x{copies}", fill)


def photos_with_previews(bench: Bench, plain: Path) -> Path:
    """The same photos as a camera writes them, with EXIF and a preview behind the picture."""

    def fill(folder: Path) -> None:
        bench.tell("putting previews into them")
        for file in plain.iterdir():
            (folder / file.name).write_bytes(with_preview(file.read_bytes()))

    return _kept(bench, f"{plain.name}-previews", fill)


def small_photos(bench: Bench, count: int) -> Path:
    """Some of the clothing photos, 400 pixels wide, in one folder."""
    found = sorted(bench.need("photos", "clothing", "train").rglob("*.jpg"))
    if len(found) < count:
        raise AbsentError(f"There are only {len(found)} small photos.")

    def fill(folder: Path) -> None:
        for number in range(count):
            shutil.copy(found[number * len(found) // count], folder / f"{number:05}.jpg")

    return _kept(bench, f"small-{count}", fill)


def _kept(bench: Bench, name: str, fill: Callable[[Path], None]) -> Path:
    """The folder of that name in the cache; made whole before it is there."""
    folder = bench.cache / name
    if not folder.is_dir():
        staging = bench.scratch / name
        staging.mkdir()
        fill(staging)
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
