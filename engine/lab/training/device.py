"""Where a run calculates, and in which precision."""

from __future__ import annotations

from engine.errors import EngineError
from engine.vision.runtime import find_device


def find(wanted: str) -> str:
    """ "cuda", "cuda:1", "mps" or "cpu": what a recipe's `device` means on this machine.

    Raises EngineError for a device that is not there.
    """
    kind, _, number = wanted.partition(":")
    if not number:
        return find_device(kind)
    if kind != "cuda" or not number.isdecimal():
        raise EngineError(
            f"no device is called {wanted!r}; there are auto, cpu, mps, cuda, and cuda:0, cuda:1 …"
        )
    find_device(kind)
    import torch

    count = torch.cuda.device_count()
    if int(number) >= count:
        raise EngineError(
            f"{wanted} was asked for, and this computer has {count:d} of them, counted from 0; choose another"
        )
    return wanted


def kind_of(device: str) -> str:
    """ "cuda" of "cuda:1"."""
    return device.partition(":")[0]


def name_of(device: str) -> str:
    """What a person knows it as: the graphics card's own name, "MPS", or "CPU"."""
    if kind_of(device) != "cuda":
        return device.upper()
    import torch

    return f"{device.upper()}: {torch.cuda.get_device_name(device)}"
