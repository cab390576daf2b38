"""fastai's `get_preds` over a folder of photos, with the classes of ImageNet, into a CSV.

`python bench/peers/fastai_preds.py FOLDER WEIGHTS OUT.csv` prints its seconds as JSON: `start_up` until the model has
run once, `work` for the folder. fastai is not among the project's own packages: the measurement installs it for itself.
"""

from __future__ import annotations

import csv
import json
import sys
import time
from pathlib import Path

BEGUN = time.perf_counter()

import torch  # noqa: E402 - the clock starts before the imports, which are start-up
import torchvision  # noqa: E402
from fastai.vision.all import (  # type: ignore[import-not-found]  # noqa: E402
    CrossEntropyLossFlat,
    ImageDataLoaders,
    Learner,
    Normalize,
    Resize,
    get_image_files,
    imagenet_stats,
)
from safetensors.torch import load_file  # noqa: E402

NAMES = torchvision.models.MobileNet_V2_Weights.IMAGENET1K_V1.meta["categories"]


def unlabelled(_: Path) -> str:
    """Loaders want a label of every photo."""
    return "photo"


def learner(folder: Path, weights: Path) -> Learner:
    """As fastai's book loads a folder; the network is given to it, since the weights come from a file. Warm."""
    loaders = ImageDataLoaders.from_path_func(
        folder,
        get_image_files(folder)[:2],
        unlabelled,
        valid_pct=0.5,
        item_tfms=Resize(224),
        batch_tfms=Normalize.from_stats(*imagenet_stats),
        bs=32,
        num_workers=2,
    )
    model = torchvision.models.mobilenet_v2()
    model.load_state_dict({key: value.float() for key, value in load_file(weights).items()})
    model.eval()
    with torch.inference_mode():
        model(torch.zeros(32, 3, 224, 224))
    return Learner(loaders, model, loss_func=CrossEntropyLossFlat())


def classify(folder: Path, learn: Learner, out: Path) -> int:
    """Writes each photo's top class; how many photos there were."""
    files = get_image_files(folder)
    with learn.no_bar(), learn.no_logging():
        found, _ = learn.get_preds(dl=learn.dls.test_dl(files))
    best = found.max(1)
    with out.open("w", newline="") as file:
        rows = zip(files, best.values.tolist(), best.indices.tolist(), strict=True)
        csv.writer(file).writerows([path, NAMES[index], f"{chance:.3f}"] for path, chance, index in rows)
    return len(files)


if __name__ == "__main__":
    learn = learner(Path(sys.argv[1]), Path(sys.argv[2]))
    ready = time.perf_counter()
    photos = classify(Path(sys.argv[1]), learn, Path(sys.argv[3]))
    ended = time.perf_counter()
    print(json.dumps({"photos": photos, "start_up": ready - BEGUN, "work": ended - ready}))
