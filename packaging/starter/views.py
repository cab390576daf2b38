"""The views that are learnt from: squares cut from photos and drawn pictures, made once and kept on the disk.

A view depends on the seed and its own number alone. Views of one size lie in one array (n, s, s, 3) of bytes that is
mapped, not read; a view that was spoilt stays in, since the teacher is asked about the very same pixels.
"""

from __future__ import annotations

import hashlib
import io
import math
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageEnhance, ImageFilter

from starter.drawn import pattern, wedding
from starter.sources import Source

Bytes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class ViewPlan:
    """What to cut: `per_photo` views of `side` pixels from every photo, and as many from each drawn picture."""

    side: int
    per_photo: int
    weddings: int
    patterns: int
    seed: int


class Views:
    """The views of a plan; `len()` and `pixels(numbers)` -> (n, s, s, 3) bytes."""

    def __init__(self, path: Path, tag: str) -> None:
        self.path, self.tag = path, tag
        self._array: Bytes = np.load(path, mmap_mode="r")

    def __len__(self) -> int:
        return len(self._array)

    @property
    def side(self) -> int:
        """Pixels along an edge."""
        return int(self._array.shape[1])

    def pixels(self, numbers: NDArray[np.int64]) -> Bytes:
        """These views; read in the order in which they lie on the disk, returned as asked for."""
        order = np.argsort(numbers, kind="stable")
        out = np.empty((len(numbers), self.side, self.side, 3), np.uint8)
        for place in order:
            out[place] = self._array[numbers[place]]
        return out


def make_views(
    plan: ViewPlan, photos: Sequence[Source], folder: Path, told: Callable[[int, int], None]
) -> Views:
    """The views of `plan`, from `folder` where they are there already; `told` hears (pictures done, pictures)."""
    tag = _tag(plan, photos)
    path = folder / f"views-{plan.side}-{tag}.npy"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        staged = path.with_suffix(".part")
        _fill(staged, plan, photos, told)
        staged.replace(path)
    return Views(path, tag)


def _tag(plan: ViewPlan, photos: Sequence[Source]) -> str:
    names = "\n".join(str(source.path.name) for source in photos)
    return hashlib.sha256(f"{plan}{names}".encode()).hexdigest()[:10]


def _fill(path: Path, plan: ViewPlan, photos: Sequence[Source], told: Callable[[int, int], None]) -> None:
    pictures = len(photos) + plan.weddings + plan.patterns
    shape = (pictures * plan.per_photo, plan.side, plan.side, 3)
    out = np.lib.format.open_memmap(path, "w+", np.uint8, shape)
    for number, views in enumerate(_cut_all(plan, photos, pictures)):
        out[number * plan.per_photo : (number + 1) * plan.per_photo] = views
        told(number + 1, pictures)
    out.flush()


def _cut_all(plan: ViewPlan, photos: Sequence[Source], pictures: int) -> Iterator[Bytes]:
    paths = [source.path for source in photos]
    with ProcessPoolExecutor(os.cpu_count(), initializer=_begin, initargs=(plan, paths)) as pool:
        yield from pool.map(_cut, range(pictures), chunksize=16)


_given: tuple[ViewPlan, list[Path]]


def _begin(plan: ViewPlan, paths: list[Path]) -> None:
    global _given
    _given = plan, paths


def _cut(number: int) -> Bytes:
    """All views of one picture, (per_photo, s, s, 3)."""
    plan, paths = _given
    rng = Random(f"{plan.seed} {plan.side} {number}")
    picture = _picture(number, plan, paths, rng)
    views = [_whole(picture, plan.side)]
    while len(views) < plan.per_photo:
        view = _crop(picture, plan.side, rng)
        if rng.random() < 0.1:
            other = _picture(rng.randrange(len(paths)), plan, paths, rng)
            view = _collage(view, _crop(other, plan.side, rng), rng)
        views.append(_spoilt(view, rng))
    return np.stack([np.asarray(_mirrored(view, rng), np.uint8) for view in views])


def _picture(number: int, plan: ViewPlan, paths: Sequence[Path], rng: Random) -> Image.Image:
    if number >= len(paths) + plan.weddings:
        return pattern(rng)
    if number >= len(paths):
        return wedding(number - len(paths), of=plan.weddings)
    with Image.open(paths[number]) as photo:
        photo.draft("RGB", (2 * plan.side, 2 * plan.side))
        return photo.convert("RGB")


def _whole(picture: Image.Image, side: int) -> Image.Image:
    """The picture as the app shows it to a backbone."""
    from dataclasses import replace

    from engine.vision.backbones import BACKBONES, preprocess

    return Image.fromarray(preprocess(picture, replace(BACKBONES["mobilenet_v2"], input_size=side)))


def _crop(picture: Image.Image, side: int, rng: Random) -> Image.Image:
    """A rectangle of 8 to 100% of the area, of an aspect ratio from 3:4 to 4:3 (the ranges of torchvision's
    RandomResizedCrop), made square."""
    width, height = picture.size
    area = width * height * rng.uniform(0.08, 1.0)
    ratio = math.exp(rng.uniform(math.log(3 / 4), math.log(4 / 3)))
    box_width, box_height = min(width, math.sqrt(area * ratio)), min(height, math.sqrt(area / ratio))
    left, top = rng.uniform(0, width - box_width), rng.uniform(0, height - box_height)
    box = (left, top, left + box_width, top + box_height)
    return picture.resize((side, side), Image.Resampling.BILINEAR, box=box)


def _collage(one: Image.Image, other: Image.Image, rng: Random) -> Image.Image:
    """A part of one view pasted into another (CutMix, Yun et al. 2019, without labels)."""
    side = one.width
    width, height = rng.randrange(side // 4, side), rng.randrange(side // 4, side)
    left, top = rng.randrange(side - width + 1), rng.randrange(side - height + 1)
    one.paste(other.crop((left, top, left + width, top + height)), (left, top))
    return one


def _spoilt(view: Image.Image, rng: Random) -> Image.Image:
    """Half of the views in another light or colour, some blurred, turned, or squeezed by a JPEG of low quality."""
    if rng.random() < 0.5:
        view = ImageEnhance.Brightness(view).enhance(rng.uniform(0.5, 1.5))
        view = ImageEnhance.Contrast(view).enhance(rng.uniform(0.6, 1.4))
        view = ImageEnhance.Color(view).enhance(rng.uniform(0.0, 1.8))
    if rng.random() < 0.1:
        view = view.rotate(rng.uniform(-25, 25), Image.Resampling.BILINEAR)
    if rng.random() < 0.1:
        view = view.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 2.0)))
    if rng.random() < 0.1:
        squeezed = io.BytesIO()
        view.save(squeezed, "JPEG", quality=rng.randrange(15, 70))
        view = Image.open(squeezed).convert("RGB")
    return view


def _mirrored(view: Image.Image, rng: Random) -> Image.Image:
    return view.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if rng.random() < 0.5 else view
