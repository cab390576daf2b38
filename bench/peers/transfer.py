"""The transfer learning that a tutorial teaches: frozen backbone, new last layer, Adam, epochs over the photos.

`python bench/peers/transfer.py TRAIN VALIDATION WEIGHTS EPOCHS SEED` prints accuracy and seconds of each epoch as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import torch
import torchvision
from safetensors.torch import load_file
from torch import nn
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import ImageFolder

BATCH = 32
WORKERS = 2
NORMAL = transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
LEARNT = transforms.Compose(
    [transforms.RandomResizedCrop(224), transforms.RandomHorizontalFlip(), transforms.ToTensor(), NORMAL]
)
JUDGED = transforms.Compose(
    [transforms.Resize(256), transforms.CenterCrop(224), transforms.ToTensor(), NORMAL]
)


def main(train: Path, validation: Path, weights: Path, epochs: int, seed: int) -> dict[str, object]:
    """PyTorch's own tutorial on transfer learning (the fixed feature extractor), with Adam."""
    torch.manual_seed(seed)
    learnt, judged = ImageFolder(train, LEARNT), ImageFolder(validation, JUDGED)
    model = torchvision.models.mobilenet_v2()
    model.load_state_dict({key: value.float() for key, value in load_file(weights).items()})
    model.requires_grad_(False)
    model.classifier[1] = nn.Linear(model.last_channel, len(learnt.classes))
    optimiser = torch.optim.Adam(model.classifier.parameters(), lr=1e-3)
    criterion, seconds, accuracy = nn.CrossEntropyLoss(), [], []
    loader = DataLoader(learnt, BATCH, shuffle=True, num_workers=WORKERS)
    for _ in range(epochs):
        begun = time.perf_counter()
        model.train()
        for images, targets in loader:
            optimiser.zero_grad()
            criterion(model(images), targets).backward()
            optimiser.step()
        seconds.append(time.perf_counter() - begun)
        accuracy.append(judge(model, judged))
    return {"seconds": seconds, "accuracy": accuracy}


def judge(model: nn.Module, photos: ImageFolder) -> float:
    """The share that it gets right."""
    model.eval()
    right = 0
    with torch.inference_mode():
        for images, targets in DataLoader(photos, BATCH, num_workers=WORKERS):
            right += int((model(images).argmax(1) == targets).sum())
    return right / len(photos)


if __name__ == "__main__":
    given = [Path(text) for text in sys.argv[1:4]]
    print(json.dumps(main(given[0], given[1], given[2], int(sys.argv[4]), int(sys.argv[5]))))
