"""Makes the starter weights: views are cut, the student learns from the teacher, the result is written with its card.

python -m starter                               (with packaging/ on PYTHONPATH; `make starter` does that)
python -m starter --without flowers --out build/starter/without-flowers-mobilenet_v2.safetensors
python -m starter --set whole.hints=0 --set whole.steps=600 --out /tmp/trial-mobilenet_v2.safetensors

The same command again goes on where it was cut off. What is computed once (views, the teacher's vectors) is kept
below --work.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import torch

from engine.vision.backbones import BACKBONES
from engine.vision.weights import WeightsFile, find_weights, load_state
from starter import card
from starter.finish import finished
from starter.recipe import Recipe, read_recipe
from starter.sources import sources
from starter.train import Trainer
from starter.views import Views, make_views

CHECKOUT = Path(__file__).resolve().parents[2]
TARGET = CHECKOUT / "resources" / "weights" / f"{card.NAME}-{card.BACKBONE}.safetensors"


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0 when the starter is written, 130 when stopped; 1 with a message for data that are absent."""
    chosen = _parser().parse_args(arguments)
    try:
        _make(chosen)
    except (FileNotFoundError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. The same command goes on from the last checkpoint.", file=sys.stderr)
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m starter", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--data", type=Path, default=CHECKOUT.parent / "shared" / "data", help="photos and teacher"
    )
    parser.add_argument(
        "--work", type=Path, default=CHECKOUT / "build" / "starter", help="what is kept between runs"
    )
    parser.add_argument(
        "--out", type=Path, default=TARGET, help="where the weights go (default: %(default)s)"
    )
    parser.add_argument(
        "--without", action="append", default=[], metavar="NAME", help="leave this collection out"
    )
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME.KEY=VALUE", help="change the recipe"
    )
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--threads", type=int, default=0, help="of the CPU; 0: all")
    return parser


def _make(chosen: argparse.Namespace) -> None:
    if chosen.threads:
        torch.set_num_threads(chosen.threads)
    recipe = read_recipe(chosen.set)
    photos = sources(chosen.data, without=chosen.without)
    _tell(f"{len(photos):,} photos")
    views = {plan.side: make_views(plan, photos, chosen.work, _tell_views) for plan in recipe.views}
    teacher = _teacher(chosen.data)
    trainer = Trainer(
        recipe, views, load_state(teacher), chosen.device, _folder_of(chosen.work, recipe, views), _tell
    )
    student = finished(trainer.run(), trainer.teacher, views[max(views)])
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    card.write(chosen.out, student, recipe, photos, teacher.path, trainer.seconds / 60)
    _tell(f"written: {chosen.out} and its card. Figures: python -m bench starter --write")


def _teacher(data: Path) -> WeightsFile:
    return find_weights(
        BACKBONES[card.BACKBONE],
        chosen=data / "weights",
        environ={},
        data_folder=data / "nowhere",
        resources=data / "nowhere",
    )


def _folder_of(work: Path, recipe: Recipe, views: dict[int, Views]) -> Path:
    """A folder for the checkpoint of this recipe and these photos: trials do not disturb each other."""
    key = hashlib.sha256(f"{recipe}{[of.tag for of in views.values()]}".encode()).hexdigest()[:10]
    folder = work / f"run-{key}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _tell_views(done: int, total: int) -> None:
    if done % 500 == 0 or done == total:
        _tell(f"views cut from {done:,} of {total:,} pictures")


def _tell(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
