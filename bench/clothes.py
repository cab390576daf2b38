"""The clothing photos as vectors, for measurements of what is learnt from them; made as the app makes them."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.common import Bench
from engine.errors import PhotoUnreadable
from engine.photos.decode import decode
from engine.photos.pool import ahead
from engine.photos.thumbnails import encoded
from engine.vision.backbones import BACKBONES, preprocess
from engine.vision.files import sha256_of
from engine.vision.fit import drain
from engine.vision.head import Head
from engine.vision.intervals import STUDENT_95
from engine.vision.runtime import open_embedder
from engine.vision.train import Trained, TrainingSet, retrain
from engine.vision.weights import WeightsFile

BACKBONE = BACKBONES["mobilenet_v2"]
BATCH = 128
SEEN = "own-thumbnails"
"""How photos are seen: another word where it changes, so that their vectors are made again."""
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Clothes:
    """`vectors` (n, d) of photos that show `truth` (n,); the first `labelled` are of `train`, the others were never
    seen."""

    vectors: NDArray[np.float16]
    truth: Ints
    classes: tuple[str, ...]
    labelled: int

    @property
    def train(self) -> Ints:
        """Row numbers of the photos to learn from."""
        return np.arange(self.labelled)

    @property
    def unseen(self) -> Ints:
        """Row numbers of `validation`."""
        return np.arange(self.labelled, len(self.truth))

    def some(self, share: float, seed: int) -> Ints:
        """So large a share of the photos to learn from."""
        draws = np.random.default_rng(seed)
        return np.sort(draws.permutation(self.labelled)[: round(share * self.labelled)])

    def shots(self, count: int, seed: int, classes: Sequence[int] | None = None) -> Ints:
        """So many photos to learn from of each class."""
        draws, known = np.random.default_rng(seed), self.truth[: self.labelled]
        wanted = range(len(self.classes)) if classes is None else classes
        return np.sort(
            np.concatenate([draws.permutation(np.flatnonzero(known == of))[:count] for of in wanted])
        )

    def learn(
        self,
        rows: Ints,
        classes: Sequence[int] | None = None,
        *,
        seed: int = 0,
        seen: NDArray[np.bool_] | None = None,
        prior: Head | None = None,
        **options: object,
    ) -> Trained:
        """A quick retrain on these rows, of these classes only; the seed decides which photos judge together. `seen`
        are those that the backbone has learnt from, `prior` the head that it learnt with."""
        kept = list(range(len(self.classes)) if classes is None else classes)
        place = np.full(len(self.classes), -1)
        place[kept] = np.arange(len(kept))
        data = TrainingSet(
            self.vectors[rows],
            place[self.truth[rows]],
            tuple(f"{seed} {row}".encode() for row in rows),
            rows,
            seen=seen,
            prior=prior,
        )
        named = [self.classes[of] for of in kept]
        return drain(retrain(data, named, backbone_key="bench", **options))  # type: ignore[arg-type]


def clothes(bench: Bench) -> Clothes:
    """With the weights of the bench. Raises `AbsentError`."""
    paths = _paths(bench)
    weights = bench.mobilenet()
    names = [path.parent.name for path in paths]
    classes = tuple(sorted(set(names)))
    return Clothes(
        vectors=_vectors(bench, paths, weights),
        truth=np.array([classes.index(of) for of in names], np.int64),
        classes=classes,
        labelled=sum(path.parts[-3] == "train" for path in paths),
    )


def squares(bench: Bench, *, keep: Path | None = None) -> NDArray[np.uint8]:
    """All photos as the backbone sees them (n, s, s, 3), in the order of `clothes`; their thumbnails, as `0.jpg` and so
    on, into the folder `keep`."""
    return np.concatenate(list(_pictures(_paths(bench), keep)))


def _paths(bench: Bench) -> list[Path]:
    folder = bench.need("photos", "clothing")
    return [path for part in ("train", "validation") for path in sorted((folder / part).glob("*/*.jpg"))]


def _pictures(paths: Sequence[Path], keep: Path | None = None) -> Iterator[NDArray[np.uint8]]:
    """At most `BATCH` at a time."""

    def picture(number: int) -> NDArray[np.uint8]:
        seen = decode(paths[number])
        if keep is not None:
            (keep / f"{number}.jpg").write_bytes(seen.jpeg or encoded(seen.thumbnail))
        return preprocess(seen.thumbnail, BACKBONE)

    made = ahead(picture, range(len(paths)), workers=2, depth=64)
    while batch := [_whole(of) for _, of in islice(made, BATCH)]:
        yield np.stack(batch)


def _whole(picture: NDArray[np.uint8] | PhotoUnreadable) -> NDArray[np.uint8]:
    """None of these photos is damaged."""
    if isinstance(picture, PhotoUnreadable):
        raise picture
    return picture


def _vectors(bench: Bench, paths: Sequence[Path], weights: Path) -> NDArray[np.float16]:
    """Kept in the bench's cache, under the weights' checksum and how photos are seen."""
    found = WeightsFile(weights, sha256_of(weights), "bench")
    kept = bench.cache / f"clothing-{len(paths)}-{SEEN}-{found.sha256[:12]}.npy"
    if kept.exists():
        return np.asarray(np.load(kept), np.float16)
    bench.tell(f"{len(paths):,} photos are decoded and embedded")
    embedder = open_embedder(BACKBONE, found, device="cpu", cache=bench.app_data / "runtime")
    whole = np.concatenate([embedder.embed(batch) for batch in _pictures(paths)]).astype(np.float16)
    np.save(kept, whole)
    return whole


def told(values: Sequence[float], *, digits: int = 3) -> str:
    """Their mean, with Student's 95% interval."""
    count = len(values)
    mean, spread = statistics.fmean(values), statistics.stdev(values) / math.sqrt(count)
    # Beyond the table the approximation is right to three digits.
    half = spread * (STUDENT_95[count - 2] if count - 2 < len(STUDENT_95) else 1.96 + 2.5 / (count - 1))
    return f"{mean:.{digits}f} ({mean - half:.{digits}f} to {mean + half:.{digits}f})"
