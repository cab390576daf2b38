"""fastai's `fine_tune(1)`: one epoch with a frozen body, one with everything open.

`python bench/peers/fastai_tune.py CLOTHING WEIGHTS SEED` prints its accuracy and its seconds as JSON; the folder holds
`train` and `validation`. fastai is not among the project's own packages: the measurement installs it for itself.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import torchvision
from fastai.vision.all import (  # type: ignore[import-not-found]
    CrossEntropyLossFlat,
    ImageDataLoaders,
    Learner,
    Normalize,
    Resize,
    accuracy,
    aug_transforms,
    create_head,
    default_split,
    imagenet_stats,
    set_seed,
)
from safetensors.torch import load_file
from torch import nn


def main(folder: Path, weights: Path, seed: int) -> dict[str, float]:
    """As fastai's own beginners' chapter does it: its transforms, its head, its rates. The body is given to it, since
    the weights come from a file, and since fastai knows no place to cut MobileNetV2 at."""
    set_seed(seed, reproducible=True)
    loaders = ImageDataLoaders.from_folder(
        folder,
        train="train",
        valid="validation",
        item_tfms=Resize(256),
        batch_tfms=[*aug_transforms(size=224), Normalize.from_stats(*imagenet_stats)],
        bs=32,
        num_workers=2,
    )
    whole = torchvision.models.mobilenet_v2()
    whole.load_state_dict({key: value.float() for key, value in load_file(weights).items()})
    model = nn.Sequential(nn.Sequential(whole.features), create_head(whole.last_channel, loaders.c))
    learner = Learner(
        loaders, model, splitter=default_split, metrics=accuracy, loss_func=CrossEntropyLossFlat()
    )
    begun = time.perf_counter()
    with learner.no_bar(), learner.no_logging():
        learner.fine_tune(1)
        seconds = time.perf_counter() - begun
        return {"seconds": seconds, "accuracy": float(learner.validate()[1])}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
