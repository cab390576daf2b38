"""Training deeper, the head alone, and what one would otherwise write: same photos, same weights.

The clothing photos of `train` are learnt from, those of `validation` judge. The process that fine-tunes is the app's
own, with its own recipe and its own tenth held out; head, vectors and device are the app's too.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.common import CHECKOUT, Bench, BrokenError, Goal, Report
from engine.jobs.child import Child
from engine.jobs.deepen import MODULE
from engine.photos.decode import decode
from engine.photos.pool import ahead
from engine.types import Mode
from engine.vision.backbones import BACKBONES, preprocess
from engine.vision.crossval import folds
from engine.vision.files import sha256_of
from engine.vision.finetune import task as tasks
from engine.vision.finetune.recipe import Recipe
from engine.vision.finetune.task import Task
from engine.vision.fit import fit
from engine.vision.runtime import open_embedder
from engine.vision.weights import WeightsFile

BACKBONE = BACKBONES["mobilenet_v2"]
LEAST_ACCURACY, MOST_MINUTES, TIMES_FASTER = 0.93, 12.0, 50.0
T_95 = {2: 12.706, 3: 4.303, 4: 3.182, 5: 2.776}
"""Student's t for a mean of so many seeds."""
VENV = "peers"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--seeds", type=int, default=3, help="trainings to average (default: 3)")
    parser.add_argument("--device", default="cpu", help="cpu, cuda or mps (default: cpu)")
    parser.add_argument("--no-peers", action="store_true", help="leave the other programs out")


def run(bench: Bench) -> Report:
    """Head alone, deep, and the peers, one after the other on a machine that does nothing else."""
    photos = bench.need("photos", "clothing")
    given = _Photos(bench, photos)
    figures: dict[str, float | int | str] = {"photos learnt from": int(given.learnt.sum())}
    quick, seconds = given.judged(given.weights)
    figures |= {"quick: accuracy": round(quick, 4), "quick: s for one fit": round(seconds, 3)}
    deep = []
    for seed in range(bench.options.seeds):
        accuracy, minutes, epochs = _deep(bench, given, seed)
        deep.append((accuracy, minutes))
        figures[f"deep, seed {seed}"] = f"{accuracy:.4f} in {minutes:.1f} min, {epochs} epochs"
    mean, spread = _mean([accuracy for accuracy, _ in deep])
    figures["deep: accuracy"] = f"{mean:.4f} ± {spread:.4f}"
    goals = [
        Goal("deep, accuracy on validation", mean, LEAST_ACCURACY),
        Goal(
            "deep, minutes (the longest)", max(minutes for _, minutes in deep), MOST_MINUTES, at_least=False
        ),
    ]
    if not bench.options.no_peers:
        more, epoch = _peers(bench, photos, given.weights.path)
        figures |= more
        goals.append(Goal("one epoch of the plain script / quick retrain", epoch / seconds, TIMES_FASTER))
    return Report(figures, tuple(goals))


class _Photos:
    """The photos as squares and vectors, and who may learn from which."""

    def __init__(self, bench: Bench, folder: Path) -> None:
        self.files = sorted(folder.glob("*/*/*.jpg"))
        names = [file.parent.name for file in self.files]
        self.classes = tuple(sorted(set(names)))
        self.targets = np.array([self.classes.index(name) for name in names], np.int64)
        self.learnt = np.array([file.parent.parent.name == "train" for file in self.files])
        self.cache, self.device = bench.app_data / "runtime", bench.options.device
        weights = next(bench.need("weights").glob("mobilenet_v2*.safetensors"))
        self.weights = WeightsFile(weights, sha256_of(weights), "bench")
        self.thumbnails = bench.scratch / "thumbnails"
        self.thumbnails.mkdir()
        self.paths = [self.thumbnails / f"{number}.jpg" for number in range(len(self.files))]
        bench.tell("thumbnails")
        squares = list(ahead(self._thumbnail, range(len(self.files)), workers=2, depth=64))
        self.squares = np.stack([square for _, square in squares if isinstance(square, np.ndarray)])
        self.vectors = self._vectors(self.weights)

    def _thumbnail(self, number: int) -> NDArray[np.uint8]:
        picture = decode(self.files[number]).thumbnail
        picture.save(self.paths[number], "JPEG", quality=85)
        return preprocess(picture, BACKBONE)

    def _vectors(self, weights: WeightsFile) -> NDArray[np.float32]:
        embedder = open_embedder(BACKBONE, weights, device=self.device, cache=self.cache)
        return embedder.embed(self.squares)

    def judged(self, weights: WeightsFile) -> tuple[float, float]:
        """(accuracy on validation, seconds of the fit) of the app's head on the vectors of these weights."""
        vectors = self.vectors if weights is self.weights else self._vectors(weights)
        begun = time.perf_counter()
        head = fit(vectors[self.learnt], self.targets[self.learnt], self.classes, backbone_key="bench")
        seconds = time.perf_counter() - begun
        said = head.probabilities(vectors[~self.learnt]).argmax(axis=1)
        return float((said == self.targets[~self.learnt]).mean()), seconds

    def task(self, seed: int) -> Task:
        """What the app would hand to its process for the photos of `train`."""
        rows = np.flatnonzero(self.learnt)
        keys = tuple(str(self.files[row]).encode() for row in rows)
        return Task(
            backbone=BACKBONE.name,
            weights=self.weights.path,
            device=self.device,
            mode=Mode.ONE,
            classes=self.classes,
            recipe=replace(Recipe.for_backbone(BACKBONE.name), seed=seed),
            thumbnails=tuple(self.paths[row] for row in rows),
            targets=self.targets[rows],
            vectors=self.vectors[rows].astype(np.float16),
            held_out=np.equal(folds(np.arange(len(rows)), self.targets[rows], keys, 10), 0),
            share=np.ones(len(rows), np.float32),
        )


def _deep(bench: Bench, given: _Photos, seed: int) -> tuple[float, float, int]:
    """(accuracy on validation, minutes with everything, epochs)."""
    folder, begun = bench.scratch / f"seed-{seed}", time.perf_counter()
    tasks.put(folder, given.task(seed))
    child = Child(MODULE, folder, folder / "log.txt")
    try:
        for message in child.messages():
            if message and "error" in message:
                raise BrokenError(str(message["error"]))
            if message and message.get("loss") and message["done"] % 100 == 0:
                bench.tell(
                    f"seed {seed}: {message['done']} of {message['total']}, held out {message['accuracy']:.3f}"
                )
    finally:
        child.end()
    trained = folder / tasks.WEIGHTS
    accuracy, _ = given.judged(WeightsFile(trained, sha256_of(trained), "bench"))
    minutes = (time.perf_counter() - begun) / 60
    return accuracy, minutes, len(tasks.get_result(folder).curve) - 1


def _mean(values: list[float]) -> tuple[float, float]:
    """With half the width of its 95% interval."""
    if len(values) < 2:
        return values[0], float("nan")
    return statistics.mean(values), T_95.get(len(values), 2.0) * statistics.stdev(values) / len(values) ** 0.5


def _peers(bench: Bench, photos: Path, weights: Path) -> tuple[dict[str, float | int | str], float]:
    """Their figures, and the seconds of the plain script's epoch."""
    bench.tell("the plain script")
    plain = _json(
        [sys.executable, "bench/peers/transfer.py", photos / "train", photos / "validation", weights, 3, 0]
    )
    bench.tell("fastai")
    tuned = _json([_fastai(bench), "bench/peers/fastai_tune.py", photos, weights, 0])
    seconds = [float(of) for of in plain["seconds"]]
    return {
        "plain script, 1 epoch": f"{plain['accuracy'][0]:.4f} in {seconds[0]:.0f} s",
        "plain script, 3 epochs": f"{plain['accuracy'][2]:.4f} in {sum(seconds):.0f} s",
        "fastai fine_tune(1)": f"{tuned['accuracy']:.4f} in {tuned['seconds']:.0f} s",
    }, statistics.median(seconds)


def _json(arguments: list[Any]) -> dict[str, Any]:
    done = subprocess.run([str(of) for of in arguments], cwd=CHECKOUT, capture_output=True, text=True)
    if done.returncode:
        raise BrokenError(done.stderr[-2000:])
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _fastai(bench: Bench) -> Path:
    """A Python of its own that sees our torch, and fastai besides; made once."""
    folder = bench.cache / VENV
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        bench.tell("installing fastai for the comparison")
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        ours = Path(np.__file__).parents[1]
        site = next(folder.glob("lib/python*/site-packages"))
        (site / "ours.pth").write_text(f"{ours}\n")
        install: list[str | Path] = [
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--only-binary",
            ":all:",
            "fastai",
        ]
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
        (folder / "ready").touch()
    return python
