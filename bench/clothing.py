"""Learning from 3,068 labelled photos, judged on photos that were never seen; nothing is decoded again."""

from __future__ import annotations

import argparse
import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.common import Bench, BrokenError, Goal, Report, firstlook

LEAST_ACCURACY = 0.86
MOST_SECONDS = 5.0
Pair = tuple[str, str]
"""(class that a photo shows, class that the model says)."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--retrains", type=int, default=3, help="the median of their seconds counts")


def run(bench: Bench) -> Report:
    """All through the command line. The photos are deleted before the retrain: what is gone cannot be decoded."""
    library = bench.scratch / "library"
    shutil.copytree(bench.need("photos", "clothing"), library)
    bench.tell("tagging")
    tagged = firstlook(bench, "tag", library, "--write", "none")
    imported = firstlook(bench, "import", library, library / "train")
    truth = {str(file): file.parent.name for file in (library / "validation").glob("*/*")}
    _delete_photos(library)
    bench.tell("retraining with every photo deleted")
    done = [firstlook(bench, "retrain", library, "--write", "none") for _ in range(bench.options.retrains)]
    if not done[0]["used"]:
        raise BrokenError(f"the new model was not used: {done[0]['reason']}")
    pairs = _judged(bench, library, truth)
    seconds = sorted(float(one["seconds"]) for one in done)
    accuracy = _accuracy(pairs)
    return Report(
        _figures(tagged, imported, pairs) | {"retrain, s (each)": ", ".join(f"{s:.2f}" for s in seconds)},
        (
            Goal("accuracy on validation, unseen", accuracy, LEAST_ACCURACY),
            Goal("retrain with its evaluation, s", seconds[len(seconds) // 2], MOST_SECONDS, at_least=False),
        ),
        ()
        if len(pairs) == len(truth)
        else (f"{len(truth) - len(pairs)} validation photos have no prediction",),
    )


def _figures(
    tagged: dict[str, Any], imported: dict[str, Any], pairs: Sequence[Pair]
) -> dict[str, float | int | str]:
    return {
        "photos": tagged["photos"],
        "photos a second when tagged": tagged["photos_per_second"],
        "labels imported": sum(imported["labels"].values()),
        "validation photos": len(pairs),
        "photos on disk during retrain": 0,
        "accuracy": _accuracy(pairs),
        "macro F1": macro_f1(pairs),
    }


def _delete_photos(library: Path) -> None:
    for folder in ("train", "validation"):
        shutil.rmtree(library / folder)


def _judged(bench: Bench, library: Path, truth: dict[str, str]) -> list[Pair]:
    """What the model says of the validation photos; those that a person labelled would raise."""
    pairs = []
    for photo in firstlook(bench, "list", library)["photos"]:
        if photo["path"] in truth and photo["classes"] and not photo["guessed"]:
            best = photo["classes"][0]
            if best["decider"] != "model":
                raise BrokenError(f"{photo['path']} was labelled, and it is a validation photo")
            pairs.append((truth[photo["path"]], best["name"]))
    return pairs


def _accuracy(pairs: Sequence[Pair]) -> float:
    return sum(shown == said for shown, said in pairs) / max(1, len(pairs))


def macro_f1(pairs: Sequence[Pair]) -> float:
    """The mean over the classes that are shown of 2 TP / (2 TP + FP + FN)."""
    shown, said = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    right = Counter(one for one, other in pairs if one == other)
    scores = [2 * right[name] / (shown[name] + said[name]) for name in shown]
    return sum(scores) / max(1, len(scores))
