"""The network that a training ended with."""

from __future__ import annotations

from engine.errors import ModelError, shown
from engine.lab.network import LabNet, build
from engine.lab.runs import RunRecord, Trained
from engine.lab.training import state
from engine.lab.training.dice import Dice


def trained_network(record: RunRecord, trained: Trained) -> LabNet:
    """With the best weights, on the CPU, in evaluation mode. Raises ModelError where they are damaged, WeightsError
    where this machine has not the weights that it began with."""
    from safetensors import SafetensorError
    from safetensors.torch import load

    with Dice(trained.seed, "cpu"):
        net = build(record.recipe, len(record.classes))
    try:
        state.put(net, load(trained.best.read_bytes()))
    except (OSError, SafetensorError, ValueError, RuntimeError) as error:
        raise ModelError(
            f"{shown(trained.best)} cannot be used ({error}); delete done.json beside it and run the recipe again"
        ) from error
    return net.eval()
