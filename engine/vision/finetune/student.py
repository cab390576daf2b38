"""The network that learns: a backbone whose last blocks are open, and a head. Batch norm keeps its statistics."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.vision.finetune.folded import Folded
from engine.vision.finetune.task import Task
from engine.vision.fit import fit
from engine.vision.head import Head
from engine.vision.network import Network
from engine.vision.weights import WeightsFile, load_state

BATCH = 64
"""Pictures looked at together where nothing is learnt."""


class Student(nn.Module):
    """float (n, 3, s, s) from 0 to 255 -> logits (n, C).

    Always in evaluation mode: with batch norm in training mode the features of a small set of labels collapse.
    """

    def __init__(self, network: Network, head: nn.Linear) -> None:
        super().__init__()
        self.network = network
        self.head = head
        self._body = Folded(network.body)
        self.eval()

    def forward(self, planes: Tensor, kept: Tensor | None = None) -> Tensor:
        """`kept` (n, d) is what the vectors are multiplied by: the dropout, where something is learnt."""
        near = (planes - self.network.mean) / self.network.std
        vectors = self._body(self.network.body, near.contiguous(memory_format=torch.channels_last)).float()
        logits: Tensor = self.head(vectors if kept is None else vectors * kept)
        return logits

    def open_from(self, first: str) -> None:
        """Everything from the part of this name on learns from now on, and the head; nothing else."""
        opened = False
        for name, parameter in self.network.body.named_parameters():
            opened = opened or name.startswith(f"{first}.")
            parameter.requires_grad_(opened)
        if not opened:
            raise ValueError(f"the backbone has no part {first!r}")
        self.head.requires_grad_(True)

    def learning(self, decay: float, rate: float, head_rate: float) -> list[dict[str, object]]:
        """The open parameters in the groups of an optimiser: weights decay, biases and batch norm do not."""
        body = [of for of in self.network.parameters() if of.requires_grad]
        return [
            {"params": [of for of in body if of.ndim > 1], "lr": rate, "weight_decay": decay},
            {"params": [of for of in body if of.ndim <= 1], "lr": rate, "weight_decay": 0.0},
            {"params": list(self.head.parameters()), "lr": head_rate, "weight_decay": decay},
        ]


def open_student(task: Task) -> Student:
    """The backbone with the task's weights and a head that is fitted to their vectors; on the task's device.

    Raises WeightsError for weights that do not fit, ModelError where there is too little to learn from.
    """
    from engine.vision.backbones import backbone
    from engine.vision.network import build

    network = build(backbone(task.backbone), load_state(WeightsFile(task.weights, "", "")), task.weights)
    head = nn.Linear(task.vectors.shape[1], len(task.classes))
    with torch.no_grad():
        weight, bias = _first_head(task)
        head.weight.copy_(torch.from_numpy(weight))
        head.bias.copy_(torch.from_numpy(bias))
    return Student(network, head).to(task.device).to(memory_format=torch.channels_last)


def _first_head(task: Task) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    learnt = ~task.held_out
    targets = np.nan_to_num(task.targets[learnt]) if task.targets.ndim == 2 else task.targets[learnt]
    made = fit(task.vectors[learnt], targets, task.classes, backbone_key="", mode=task.mode)
    return made.weight, made.bias


def whole_state(student: Student, task: Task) -> dict[str, Tensor]:
    """The backbone's tensors under torchvision's names, in half precision on the CPU. Its last layer, ImageNet's, is
    the one that it came with: a file of weights is whole only with it."""
    first = load_state(WeightsFile(task.weights, "", ""))
    state = {**first, **student.network.body.state_dict()}
    return {
        key: (value.half() if value.is_floating_point() else value).cpu().contiguous()
        for key, value in state.items()
    }


def own_head(student: Student, task: Task) -> Head:
    """The head that it has learnt, for vectors as its backbone gives them."""
    weight, bias = (of.detach().cpu().numpy().copy() for of in (student.head.weight, student.head.bias))
    return Head(task.classes, weight, bias, 1.0, task.mode, "")


def looks(
    student: nn.Module, squares: NDArray[np.uint8], device: str, half: bool
) -> Iterator[NDArray[np.float32]]:
    """The logits of these squares (n, s, s, 3), some at a time; nothing is learnt."""
    for start in range(0, len(squares), BATCH):
        planes = (
            torch.from_numpy(np.array(squares[start : start + BATCH])).to(device).permute(0, 3, 1, 2).float()
        )
        with torch.inference_mode(), torch.autocast(device, half_type(device), enabled=half):
            yield student(planes).float().cpu().numpy()


def half_type(device: str) -> torch.dtype:
    """The half precision to use there."""
    if device == "cuda" and not torch.cuda.is_bf16_supported():
        return torch.float16
    return torch.bfloat16


def has_half(device: str) -> bool:
    """Whether half precision is faster there: on CUDA, and on processors that calculate in bfloat16."""
    if device == "cpu":
        return bool(torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported())
    return device == "cuda"
