"""Training deeper, the head alone, and what one would otherwise write: same photos, same weights.

The clothing photos of `train` are learnt from, those of `validation` judge. The process that fine-tunes is the app's
own, with its own recipe and its own tenth held out; the head on its vectors is the app's quick retrain.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.clothes import BACKBONE, Clothes, clothes, squares, told
from bench.common import CHECKOUT, Bench, BrokenError, Goal, Report
from bench.fastai import fastai_python
from engine.jobs.child import Child
from engine.jobs.deepen import MODULE
from engine.types import Mode
from engine.vision.crossval import folds
from engine.vision.files import sha256_of
from engine.vision.finetune import task as tasks
from engine.vision.finetune.recipe import Recipe
from engine.vision.finetune.task import Task
from engine.vision.head import Head
from engine.vision.runtime import open_embedder
from engine.vision.weights import WeightsFile
from engine.vision.weights_head import head_in

LEAST_ACCURACY, MOST_MINUTES, TIMES_FASTER = 0.93, 12.0, 50.0


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument(
        "--seeds", type=int, default=3, help="trainings to average (default: 3); 0: the others only"
    )
    parser.add_argument("--device", default="cpu", help="cpu, cuda or mps (default: cpu)")
    parser.add_argument("--no-peers", action="store_true", help="leave the other programs out")


def run(bench: Bench) -> Report:
    """Head alone, deep, and the peers, one after the other: on a machine that does nothing else."""
    known = clothes(bench)
    begun = time.perf_counter()
    quick = _judged(known)
    seconds = time.perf_counter() - begun
    deep = _all_deep(bench, known)
    figures: dict[str, float | int | str] = {
        "photos learnt from": known.labelled,
        "quick: accuracy": round(quick, 4),
        "quick: s with its evaluation": round(seconds, 2),
        **{f"deep, seed {seed}": str(of) for seed, of in enumerate(deep)},
    }
    if len(deep) > 1:
        figures["deep: accuracy"] = told([of.accuracy for of in deep])
    goals, failures = _goals(deep), list[str]()
    if not bench.options.no_peers:
        try:
            more, epoch = _peers(bench)
        except BrokenError as error:  # what was measured before took half an hour
            failures.append(f"the other programs: {error}")
        else:
            figures |= more
            goals.append(Goal("one epoch of the plain script / quick retrain", epoch / seconds, TIMES_FASTER))
    return Report(figures, tuple(goals), tuple(failures))


def _all_deep(bench: Bench, known: Clothes) -> list[Deep]:
    if not bench.options.seeds:
        return []
    thumbnails = bench.scratch / "thumbnails"
    thumbnails.mkdir()
    bench.tell("thumbnails")
    pictures = squares(bench, keep=thumbnails)
    return [_deep(bench, known, pictures, thumbnails, seed) for seed in range(bench.options.seeds)]


def _goals(deep: Sequence[Deep]) -> list[Goal]:
    if not deep:
        return []
    longest = max(of.minutes for of in deep)
    return [
        Goal("deep, accuracy on validation", statistics.fmean(of.accuracy for of in deep), LEAST_ACCURACY),
        Goal("deep, minutes (the longest)", longest, MOST_MINUTES, at_least=False),
    ]


@dataclass(frozen=True, slots=True)
class Deep:
    """One training. `held_out` is the accuracy on the tenth that it held out itself, at its end."""

    accuracy: float
    held_out: float
    minutes: float
    epochs: int

    def __str__(self) -> str:
        told = f"{self.accuracy:.4f} in {self.minutes:.1f} min, {self.epochs} epochs"
        return f"{told}; {self.held_out:.3f} of those held out"


def _judged(known: Clothes, held_out: NDArray[np.bool_] | None = None, prior: Head | None = None) -> float:
    """Accuracy on validation of the app's quick retrain. Nothing that the backbone has seen judges where some were
    `held_out`; `prior` is the head that it was trained with."""
    trained = known.learn(known.train, seen=None if held_out is None else ~held_out, prior=prior)
    said = trained.head.probabilities(known.vectors[known.unseen]).argmax(axis=1)
    return float((said == known.truth[known.unseen]).mean())


def _deep(bench: Bench, known: Clothes, pictures: NDArray[np.uint8], thumbnails: Path, seed: int) -> Deep:
    folder, begun = bench.scratch / f"seed-{seed}", time.perf_counter()
    given = _task(bench, known, thumbnails, seed)
    tasks.put(folder, given)
    child = Child(MODULE, folder, folder / "log.txt")
    try:
        for message in child.messages():
            if message and "error" in message:
                raise BrokenError(str(message["error"]))
            if message and message.get("loss") and message["done"] % 100 == 0:
                bench.tell(f"seed {seed}: {message['done']} of {message['total']}, {message['accuracy']:.3f}")
    finally:
        child.end()
    trained = folder / tasks.WEIGHTS
    weights = WeightsFile(trained, sha256_of(trained), "bench")
    cache = bench.scratch / "runtime"
    embedder = open_embedder(BACKBONE, weights, device=bench.options.device, cache=cache)
    vectors = embedder.embed(pictures).astype(np.float16)
    accuracy = _judged(replace(known, vectors=vectors), given.held_out, head_in(weights, "bench"))
    learnt = tasks.get_result(folder)
    minutes = (time.perf_counter() - begun) / 60
    done = Deep(accuracy, learnt.accuracy, minutes, len(learnt.curve) - 1)
    bench.tell(f"seed {seed}: {done}")
    return done


def _task(bench: Bench, known: Clothes, thumbnails: Path, seed: int) -> Task:
    """What the app would hand to its process for the photos of `train`."""
    rows, targets = known.train, known.truth[known.train]
    keys = tuple(str(row).encode() for row in rows)
    return Task(
        backbone=BACKBONE.name,
        weights=bench.mobilenet(),
        device=bench.options.device,
        mode=Mode.ONE,
        classes=known.classes,
        recipe=replace(Recipe.for_backbone(BACKBONE.name), seed=seed),
        thumbnails=tuple(thumbnails / f"{row}.jpg" for row in rows),
        targets=targets,
        vectors=known.vectors[rows],
        held_out=np.equal(folds(rows, targets, keys, 10), 0),
        share=np.ones(len(rows), np.float32),
    )


def _peers(bench: Bench) -> tuple[dict[str, float | int | str], float]:
    """Their figures, and the seconds of the plain script's epoch."""
    photos = bench.need("photos", "clothing")
    weights = bench.mobilenet()
    bench.tell("the plain script")
    plain = _json(
        [sys.executable, "bench/peers/transfer.py", photos / "train", photos / "validation", weights, 3, 0]
    )
    bench.tell("fastai")
    tuned = _json([fastai_python(bench), "bench/peers/fastai_tune.py", photos, weights, 0])
    seconds = [float(of) for of in plain["seconds"]]
    return {
        "plain script, 1 epoch": f"{plain['accuracy'][0]:.4f} in {seconds[0]:.0f} s",
        "plain script, 3 epochs": f"{plain['accuracy'][2]:.4f} in {sum(seconds):.0f} s",
        "fastai fine_tune(1)": f"{tuned['accuracy']:.4f} in {tuned['seconds']:.0f} s",
    }, statistics.median(seconds)


def _json(arguments: Sequence[object]) -> dict[str, Any]:
    done = subprocess.run([str(of) for of in arguments], cwd=CHECKOUT, capture_output=True, text=True)
    if done.returncode:
        raise BrokenError(done.stderr[-2000:])
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer
