"""First indexing, of 24 MP JPEGs with and without cameras' previews and of small photos: ours with thumbnails, figures
and keywords; a plain script and fastai's `get_preds`; and the limits: what decoding (and the backbone) take alone; all
stages, with no index, queue or metadata; and what no program can leave out that knows a photo again when it was moved:
reading, content hash, pixels and backbone."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bench.common import (
    CHECKOUT,
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
from bench.made_photos import as_many, highres_photos, photos_with_previews, small_photos
from bench.stages import cosines, open_embedder, scaled, stages
from engine.compiled.ready import LOOPS
from engine.photos.decode import decode
from engine.photos.thumbnails import ThumbnailCache

if TYPE_CHECKING:
    from engine.vision.runtime import Embedder

OF_DECODING, OF_DECODING_AND_BACKBONE = 0.90, 0.85
TIMES_A_PEER, TIMES_WITH_PREVIEWS = 5.0, 20.0
NEEDED = "reading, hash, pixels and backbone alone"
EVERY = "every stage alone"
BY_PILLOW = "decoding, Pillow's scaling and backbone alone"
OF_LOOPS = "decoding, our scaling and backbone alone"
PEERS = {"plain script": "dataloader.py", "fastai get_preds": "fastai_preds.py"}

Seen = Mapping[str, list[float]]
Made = Callable[["Embedder", Path], NDArray[np.uint8]]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--count", type=int, default=120, help="photos of 24 MP that are made: those of the others"
    )
    parser.add_argument(
        "--copies", type=int, default=6, help="nearly the same, of each of them: ours and the limits'"
    )
    parser.add_argument("--small", type=int, default=3000, help="small photos: ours and the limits'")
    parser.add_argument("--small-copies", type=int, default=2, help="nearly the same, of each of them")
    parser.add_argument("--small-few", type=int, default=1000, help="small photos: those of the others")


@dataclass(frozen=True, slots=True)
class Sides:
    """The programs that are measured. Each runs in a process of its own, fresh each round; `started` collects what it
    spent before its photos (imports, model, one pass)."""

    bench: Bench
    started: dict[str, list[float]] = field(default_factory=dict)

    def ours(self, photos: Path) -> float:
        """Seconds of work for one of these photos. The index stays until the end: for minutes ext4 passes over the
        places of files that were deleted, at each new one, which no first indexing meets."""
        library, index = (
            self.bench.cache / "24mp-library",
            Path(mkdtemp(dir=self.bench.scratch, prefix="index")),
        )
        shutil.rmtree(library, ignore_errors=True)
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
        return said["work"] / expected


def run(bench: Bench) -> Report:
    """24 MP first, then small photos; within each, all sides by turns. The others, which take the same time for each
    photo from the first on, get fewer of them."""
    sides, embedder = Sides(bench), open_embedder(bench, threads=None)
    few, little_few = highres_photos(bench, bench.options.count), small_photos(bench, bench.options.small_few)
    plain = as_many(bench, few, bench.options.copies)
    small = as_many(bench, small_photos(bench, bench.options.small), bench.options.small_copies)
    with_previews = photos_with_previews(bench, plain)
    kinds = {"": plain, ", with previews": with_previews}
    for folder in (plain, with_previews, small):
        sides.ours(folder)  # the exported backbone and the files are in their caches from here on
    sides.started.clear()
    LOOPS.prepare().join()  # the limits see photos as we do

    def alone(made: Made, photos: Path) -> Callable[[], float]:
        return partial(_seconds_each, photos, partial(_embed_all, made, photos, embedder))

    def every(photos: Path) -> Callable[[], float]:
        return partial(_seconds_each, photos, partial(_every_alone, bench, photos, embedder))

    large = interleaved(
        {
            "ours": partial(sides.ours, plain),
            "ours, with previews": partial(sides.ours, with_previews),
            **{name: partial(sides.peer, name, few) for name in PEERS},
            "scaled decoding alone": partial(_seconds_each, plain, partial(_decode_all, plain)),
            **{f"{EVERY}{kind}": every(photos) for kind, photos in kinds.items()},
            **{f"{NEEDED}{kind}": alone(_hashed_input, photos) for kind, photos in kinds.items()},
        },
        bench.options.rounds,
        bench.tell,
    )
    little = interleaved(
        {
            "ours": partial(sides.ours, small),
            **{name: partial(sides.peer, name, little_few) for name in PEERS},
            BY_PILLOW: partial(_without_loops, alone(_model_input, small)),
            OF_LOOPS: alone(_model_input, small),
            EVERY: every(small),
            NEEDED: alone(_hashed_input, small),
        },
        bench.options.rounds,
        bench.tell,
    )
    return Report(_figures(bench, sides, plain, with_previews, small, large, little), _goals(large, little))


def _without_loops(work: Callable[[], float]) -> float:
    """As whoever has libjpeg, Pillow and ONNX Runtime."""
    LOOPS.ready = False
    try:
        return work()
    finally:
        LOOPS.ready = True


def _seconds_each(photos: Path, work: Callable[[], object]) -> float:
    return seconds_of(work) / sum(1 for _ in photos.iterdir())


def _figures(
    bench: Bench,
    sides: Sides,
    plain: Path,
    with_previews: Path,
    small_photos: Path,
    large: Seen,
    little: Seen,
) -> dict[str, Figure]:
    count = bench.options.count * bench.options.copies
    ours, previews = large["ours"], large["ours, with previews"]
    return {
        "photos of 24 MP": count,
        "megabytes each": sum(file.stat().st_size for file in plain.iterdir()) / count / 1e6,
        "small photos": bench.options.small * bench.options.small_copies,
        "cores": os.cpu_count() or 1,
        **{f"24 MP: {name}, photos a second": 1 / median(values) for name, values in large.items()},
        **{f"small: {name}, photos a second": 1 / median(values) for name, values in little.items()},
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
        **{f"small: of {name}": _spread(little[name], little["ours"]) for name in (BY_PILLOW, OF_LOOPS)},
        f"small: the most that there can be, of {OF_LOOPS}": _spread(little[OF_LOOPS], little[NEEDED]),
        "24 MP: of every stage alone": _spread(large[EVERY], ours),
        "24 MP, with previews: of every stage alone": _spread(large[f"{EVERY}, with previews"], previews),
        "small: of every stage alone": _spread(little[EVERY], little["ours"]),
        f"small: every stage alone, of {OF_LOOPS}": _spread(little[OF_LOOPS], little[EVERY]),
        **{f"small: times {name}": _spread(little[name], little["ours"]) for name in PEERS},
        "cosine of vectors, by preview and by picture": cosines(bench, with_previews),
        **{
            f"one photo of {size}, {stage}, ms": value
            for size, folder in (("24 MP", plain), ("a small one", small_photos))
            for stage, value in stages(bench, folder).items()
        },
    }


def _goals(large: Seen, little: Seen) -> tuple[Goal, ...]:
    ours, previews = large["ours"], large["ours, with previews"]
    return (
        Goal("24 MP: of scaled decoding alone", ratio(large["scaled decoding alone"], ours), OF_DECODING),
        *(Goal(f"24 MP: times {name}", ratio(large[name], ours), TIMES_A_PEER) for name in PEERS),
        *(
            Goal(f"24 MP, with previews: times {name}", ratio(large[name], previews), TIMES_WITH_PREVIEWS)
            for name in PEERS
        ),
        *(
            Goal(f"small: of {name}", ratio(little[name], little["ours"]), OF_DECODING_AND_BACKBONE)
            for name in (BY_PILLOW, OF_LOOPS)
        ),
    )


def _spread(slow: Sequence[float], fast: Sequence[float]) -> str:
    """How many times faster `fast` was: the median of the rounds, and the least and most."""
    found = sorted(one / other for one, other in zip(slow, fast, strict=True))
    return f"{median(found):.2f} ({found[0]:.2f} to {found[-1]:.2f})"


def _embed_all(made: Made, photos: Path, embedder: Embedder) -> None:
    """The model's inputs, `made` on all cores, and the backbone beside it."""
    files = sorted(photos.iterdir())
    with ThreadPoolExecutor(os.cpu_count()) as pool, ThreadPoolExecutor(embedder.at_once) as embedding:
        inputs = [pool.submit(made, embedder, file) for file in files]

        def embed(start: int) -> None:
            embedder.embed(np.stack([found.result() for found in inputs[start : start + 32]]))

        list(embedding.map(embed, range(0, len(inputs), 32)))


def _every_alone(bench: Bench, photos: Path, embedder: Embedder) -> None:
    """Thumbnails go to a new folder each time, for what `Sides.ours` says of deleted files: replacing deletes, too."""
    thumbnails = ThumbnailCache(Path(mkdtemp(dir=bench.scratch, prefix="every")))
    _embed_all(partial(_every_stage, thumbnails), photos, embedder)


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


def _every_stage(thumbnails: ThumbnailCache, embedder: Embedder, file: Path) -> NDArray[np.uint8]:
    """All that is done of a photo before its row is written: decoding, thumbnail, hashes, figures, the model's input.
    One after the other on each core, with no queue, index or metadata."""
    from engine.vision.backbones import preprocess

    decoded = decode(file, previews=True)
    thumbnails.store(decoded.content_hash, decoded.thumbnail, decoded.jpeg)
    return preprocess(decoded.thumbnail, embedder.backbone)


def _model_input(embedder: Embedder, file: Path) -> NDArray[np.uint8]:
    from engine.vision.backbones import preprocess

    with Image.open(file) as image:
        image.draft("RGB", (500, 500))
        return preprocess(image, embedder.backbone)


def _decode_all(photos: Path) -> None:
    """What libjpeg needs at least: every file read and decoded at 1/8, on all cores, and thrown away."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(scaled, photos.iterdir()))
