"""What the starter weights are worth: the app's probe on vectors of starter, teacher, random weights, and pixels.

Flowers are told apart by a starter that was trained without them: `--without-flowers FILE`, which
`make starter ARGS='--without flowers --out FILE'` makes.
"""

from __future__ import annotations

import argparse
import csv
import json
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bench.common import CHECKOUT, AbsentError, Bench, Goal, Report
from engine.photos.decode import decode
from engine.photos.pool import ahead
from engine.vision.backbones import BACKBONES, preprocess
from engine.vision.files import sha256_of, write_atomically
from engine.vision.fit import fit
from engine.vision.runtime import open_embedder
from engine.vision.weights import WeightsFile
from engine.vision.weights_card import card_path

BACKBONE = BACKBONES["mobilenet_v2"]
STARTER = CHECKOUT / "resources" / "weights" / "starter-mobilenet_v2.safetensors"
WITHOUT_FLOWERS = CHECKOUT / "build" / "starter" / "without-flowers-mobilenet_v2.safetensors"
DRAWS = 5
SHOTS = (0, 16, 4)
"""Labels per class; 0: all."""
SAMPLE = 200
APART, OTHERS = "sample library, bursts apart", "sample library, the other photos"
PIXELS = 32
"""Side of the thumbnail whose pixels are a vector too."""
LEAST_CLOTHING, LEAST_CLOSED, LEAST_SAMPLE = 0.85, 0.60, 0.97

Vectors = NDArray[np.float32]
Pictures = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Photos:
    """Labelled pictures (n, 224, 224, 3). Those of one `groups` number are near-identical; `given` are the ones that
    labels may be drawn from, and `judged` those that are asked about (None: a random third, anew in each draw)."""

    name: str
    pictures: Pictures
    targets: NDArray[np.int64]
    classes: tuple[str, ...]
    groups: NDArray[np.int64]
    judged: NDArray[np.bool_] | None = None
    others: bool = False
    """Every photo without a label is judged, other frames of a labelled one's burst too, as in a person's library."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--starter", type=Path, default=STARTER, help="the weights (default: %(default)s)")
    parser.add_argument("--without-flowers", type=Path, default=WITHOUT_FLOWERS, help="default: %(default)s")
    parser.add_argument(
        "--write", action="store_true", help="put the figures into the card beside the weights"
    )


def run(bench: Bench) -> Report:
    """All sets of photos, all kinds of vectors, all numbers of labels."""
    starter: Path = bench.options.starter
    if not starter.exists():
        raise AbsentError(f"{starter} is absent; make starter makes it")
    table = {
        **_table(bench, starter, _clothing(bench)),
        **_flowers_table(bench),
        **_sample_table(bench, starter),
    }
    figures: dict[str, float | int | str] = {
        f"{of}, {_labels(shots)}: {kind}": _shown(values) for (of, shots, kind), values in table.items()
    }
    closed = {shots: _closed(table, shots) for shots in SHOTS if ("flowers", shots, "starter") in table}
    for shots, share in closed.items():
        figures[f"flowers, {_labels(shots)}: share of random to teacher closed"] = round(share, 3)
    if bench.options.write:
        path = card_path(starter)
        card = json.loads(path.read_text("utf-8"))
        text = json.dumps({**card, "figures": figures}, indent=1, ensure_ascii=False)
        write_atomically(path, f"{text}\n".encode())
    goals = [
        Goal("clothing, all labels", _mean(table["clothing", 0, "starter"]), LEAST_CLOTHING),
        Goal(
            "sample library, the other photos, 16 labels", _mean(table[OTHERS, 16, "starter"]), LEAST_SAMPLE
        ),
    ]
    if closed:
        goals.append(Goal("flowers left out, share closed, all labels", closed[0], LEAST_CLOSED))
    return Report(figures, tuple(goals))


@dataclass(frozen=True, slots=True)
class Draw:
    """How many of the `asked` photos were told `right`."""

    right: float
    asked: float

    @property
    def accuracy(self) -> float:
        return self.right / self.asked


Table = dict[tuple[str, int, str], list[Draw]]


def _table(bench: Bench, starter: Path, photos: Photos) -> Table:
    """(photos, labels per class, kind of vectors) -> what each draw gave."""
    table: Table = {}
    for kind, vectors_of in _kinds(bench, starter).items():
        bench.tell(f"{photos.name}: {kind}")
        drawn: dict[int, Vectors] = {}
        for draw in range(DRAWS):
            net = draw if kind == "random weights" else 0
            if net not in drawn:
                drawn[net] = vectors_of(photos.pictures, net)
            for shots in SHOTS:
                known, asked = _split(photos, shots, draw)
                table.setdefault((photos.name, shots, kind), []).append(
                    _probed(photos, drawn[net], known, asked)
                )
    return table


def _probed(photos: Photos, vectors: Vectors, known: NDArray[np.int64], asked: NDArray[np.int64]) -> Draw:
    """Of the app's head, fitted on the photos `known`, on the photos `asked`."""
    head = fit(vectors[known], photos.targets[known], photos.classes, backbone_key="bench")
    said = head.probabilities(vectors[asked]).argmax(axis=1)
    return Draw(int((said == photos.targets[asked]).sum()), len(asked))


def _split(photos: Photos, shots: int, draw: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Photos with labels and photos to judge; no group is in both."""
    random = np.random.default_rng((draw, shots))
    judged = photos.judged
    if judged is None:
        groups = np.unique(photos.groups)
        judged = np.isin(photos.groups, random.choice(groups, len(groups) // 3, replace=False))
    free = np.flatnonzero(~judged)
    known = free
    if shots:
        if photos.others:
            free = np.arange(len(photos.targets))
        of_class = [free[photos.targets[free] == number] for number in range(len(photos.classes))]
        known = np.concatenate([random.choice(of, min(shots, len(of)), replace=False) for of in of_class])
    if shots and photos.others:
        return known, np.setdiff1d(free, known)
    return known, np.flatnonzero(judged)


def _kinds(bench: Bench, starter: Path) -> Mapping[str, Callable[[Pictures, int], Vectors]]:
    teacher = bench.mobilenet()
    return {
        "starter": partial(_embedded, bench, starter),
        "teacher": partial(_embedded, bench, teacher),
        "random weights": partial(_random, bench),
        "plain pixels": _pixels,
    }


def _embedded(bench: Bench, weights: Path, pictures: Pictures, _draw: int) -> Vectors:
    found = WeightsFile(weights, sha256_of(weights), "bench")
    embedder = open_embedder(BACKBONE, found, device="cpu", cache=bench.app_data / "runtime")
    return embedder.embed(pictures)


def _random(bench: Bench, pictures: Pictures, draw: int) -> Vectors:
    """An untrained network whose batch norms have the figures of some of these pictures."""
    import torch
    import torchvision
    from safetensors.torch import save_file

    torch.manual_seed(draw)
    model = torchvision.models.mobilenet_v2(weights=None)
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.momentum = None  # the plain mean of what it sees
    some = torch.from_numpy(pictures[:: max(1, len(pictures) // 64)][:64]).permute(0, 3, 1, 2).float()
    mean, std = (torch.tensor(of).view(1, 3, 1, 1) for of in (BACKBONE.mean, BACKBONE.std))
    with torch.no_grad():
        model.train()((some / 255 - mean) / std)
    path = bench.scratch / f"random-{draw}.safetensors"
    save_file(model.state_dict(), path)
    return _embedded(bench, path, pictures, draw)


def _pixels(pictures: Pictures, _draw: int) -> Vectors:
    small = [
        np.asarray(Image.fromarray(of).resize((PIXELS, PIXELS), Image.Resampling.BOX)) for of in pictures
    ]
    return np.stack(small).reshape(len(small), -1).astype(np.float32) / np.float32(255)


def _clothing(bench: Bench) -> Photos:
    """Labels are drawn from `train`, the 341 photos of `validation` are judged."""
    folder = bench.need("photos", "clothing")
    paths = sorted(folder.glob("*/*/*.jpg"))
    judged = np.array([path.parts[-3] == "validation" for path in paths])
    return _photos(bench, "clothing", paths, [path.parent.name for path in paths], judged=judged)


def _flowers_table(bench: Bench) -> Table:
    weights: Path = bench.options.without_flowers
    if not weights.exists():
        bench.tell(
            f"flowers are left out: {weights} is absent; make starter ARGS='--without flowers --out {weights}'"
        )
        return {}
    folder = bench.need("photos", "unlabelled")
    with (folder / "MANIFEST.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["path"].startswith("flowers/")]
    kinds = [row["original path"].split("/")[-2] for row in rows]
    return _table(bench, weights, _photos(bench, "flowers", [folder / row["path"] for row in rows], kinds))


def _sample_table(bench: Bench, starter: Path) -> Table:
    """Five sample libraries of other seeds than the tour's; a draw from each."""
    table: Table = {}
    for number in range(1, DRAWS + 1):
        apart = _sample(bench, number)
        for photos in (apart, replace(apart, name=OTHERS, others=True)):
            for key, values in _table(bench, starter, photos).items():
                summed = Draw(sum(of.right for of in values), sum(of.asked for of in values))
                table.setdefault(key, []).append(summed)
    return table


def _sample(bench: Bench, seed: int) -> Photos:
    from engine.sample import make_sample
    from engine.vision.fit import drain

    bench.tell(f"sample library {seed} is drawn, if it is not there yet")
    made = drain(
        make_sample(bench.cache / f"sample-{seed}-{SAMPLE}", seed=seed, count=SAMPLE, size=(800, 533))
    )
    bursts = [-1 - number if of.burst is None else of.burst for number, of in enumerate(made.photos)]
    names = [of.class_name for of in made.photos]
    return _photos(bench, APART, [of.path for of in made.photos], names, groups=bursts)


def _photos(
    bench: Bench,
    name: str,
    paths: Sequence[Path],
    names: Sequence[str],
    *,
    judged: NDArray[np.bool_] | None = None,
    groups: Sequence[int] | None = None,
) -> Photos:
    """Decoded as the app decodes them."""
    bench.tell(f"{name}: {len(paths):,} photos are decoded")
    classes = tuple(sorted(set(names)))
    return Photos(
        name=name,
        pictures=np.stack(list(_decoded(paths))),
        targets=np.array([classes.index(of) for of in names], np.int64),
        classes=classes,
        groups=np.array(range(len(paths)) if groups is None else groups, np.int64),
        judged=judged,
    )


def _decoded(paths: Sequence[Path]) -> Iterator[Pictures]:
    for _, picture in ahead(
        lambda path: preprocess(decode(path).thumbnail, BACKBONE), paths, workers=2, depth=64
    ):
        assert isinstance(picture, np.ndarray), picture
        yield picture


def _closed(table: Table, shots: int) -> float:
    """The share of the way from random weights to the teacher that the starter without flowers has gone."""
    starter, teacher, random = (
        _mean(table["flowers", shots, kind]) for kind in ("starter", "teacher", "random weights")
    )
    return (starter - random) / (teacher - random)


def _mean(draws: Sequence[Draw]) -> float:
    return statistics.mean(of.accuracy for of in draws)


def _labels(shots: int) -> str:
    return f"{shots} labels a class" if shots else "all labels"


def _shown(draws: Sequence[Draw]) -> str:
    """Mean of the draws with its 95% interval: Student's t over five draws; where all draws are one and the same
    question, the binomial's normal interval over its photos."""
    mean = _mean(draws)
    half = 2.776 * statistics.stdev(of.accuracy for of in draws) / len(draws) ** 0.5
    if not half:
        half = 1.96 * (mean * (1 - mean) / draws[0].asked) ** 0.5
    return f"{mean:.3f} ± {half:.3f}"
