"""The script that one would otherwise write: Pillow, torchvision's transforms, a DataLoader, an eager model, a CSV.

`python bench/peers/dataloader.py FOLDER WEIGHTS OUT.csv` prints its seconds as JSON: `start_up` until the model
has run once, `work` for the folder.
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
from PIL import Image  # noqa: E402
from safetensors.torch import load_file  # noqa: E402
from torch.utils.data import DataLoader, Dataset  # noqa: E402

WEIGHTS = torchvision.models.MobileNet_V2_Weights.IMAGENET1K_V1
BATCH = 32
WORKERS = 2


class Photos(Dataset[tuple[torch.Tensor, str]]):
    """Every JPEG of a folder, decoded in full and transformed as the weights ask."""

    def __init__(self, folder: Path) -> None:
        self.files = sorted(folder.rglob("*.jpg"))
        self.transform = WEIGHTS.transforms()

    def __len__(self) -> int:
        return len(self.files)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, str]:
        with Image.open(self.files[index]) as image:
            return self.transform(image.convert("RGB")), str(self.files[index])


def load_model(weights: Path) -> torch.nn.Module:
    """MobileNetV2, warm."""
    model: torch.nn.Module = torchvision.models.mobilenet_v2()
    model.load_state_dict({key: value.float() for key, value in load_file(weights).items()})
    model.eval()
    with torch.inference_mode():
        model(torch.zeros(BATCH, 3, 224, 224))
    return model


def classify(folder: Path, model: torch.nn.Module, out: Path) -> int:
    """Writes each photo's top class; how many photos there were."""
    loader = DataLoader(Photos(folder), batch_size=BATCH, num_workers=WORKERS)
    names, count = WEIGHTS.meta["categories"], 0
    with out.open("w", newline="") as file, torch.inference_mode():
        writer = csv.writer(file)
        for images, files in loader:
            best = model(images).softmax(1).max(1)
            for path, probability, index in zip(
                files, best.values.tolist(), best.indices.tolist(), strict=True
            ):
                writer.writerow([path, names[index], f"{probability:.3f}"])
                count += 1
    return count


if __name__ == "__main__":
    network = load_model(Path(sys.argv[2]))
    ready = time.perf_counter()
    photos = classify(Path(sys.argv[1]), network, Path(sys.argv[3]))
    ended = time.perf_counter()
    print(json.dumps({"photos": photos, "start_up": ready - BEGUN, "work": ended - ready}))
