"""Weights that a person brings: a torchvision state_dict, checked before it is kept."""

from __future__ import annotations

import pickle
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import WeightsError, shown
from engine.types import OFFICIAL, STARTER
from engine.vision.backbones import BACKBONES, Backbone
from engine.vision.weights import read_safetensors

if TYPE_CHECKING:
    from torch import Tensor

PICKLES = (".pth", ".pt")
NAMED = re.compile(r"[\w][\w.+ -]{0,60}")


def read_state(file: Path) -> dict[str, Tensor]:
    """The state_dict in a .safetensors file, or in a .pth or .pt file read with `weights_only=True`: no code in it
    is run. Raises WeightsError that names what it holds instead."""
    if not file.is_file():
        raise WeightsError(f"there is no file {shown(file)}")
    if file.suffix.lower() in PICKLES:
        return _unpickled(file)
    return read_safetensors(file)


def _unpickled(file: Path) -> dict[str, Tensor]:
    import warnings

    import torch

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of protocols that it may not know: then it raises
            found = torch.load(file, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        what = re.search(r"GLOBAL ([\w.]+)", str(error))
        if what is None:
            raise WeightsError(
                f"{shown(file)} is not a whole file of weights ({str(error).splitlines()[0]}); copy it again"
            ) from error
        raise WeightsError(
            f"{shown(file)} is refused: it holds more than numbers ({what.group(1)}), which could run a program while "
            "it is read. Save model.state_dict() alone"
        ) from error
    except (OSError, RuntimeError, EOFError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise WeightsError(
            f"{shown(file)} is not a whole file of weights ({str(error).splitlines()[0] if str(error) else 'empty'}); "
            "copy it again"
        ) from error
    if not isinstance(found, dict) or not found or not all(map(torch.is_tensor, found.values())):
        held = ", ".join(map(str, list(found)[:5])) if isinstance(found, dict) else type(found).__name__
        raise WeightsError(
            f"{shown(file)} holds no state_dict of tensors, but: {held}. Save model.state_dict() alone"
        )
    return found


def fitting_backbone(state: dict[str, Tensor], wanted: Backbone | None, file: Path) -> Backbone:
    """The backbone that these weights are of. Raises WeightsError that lists what does not fit `wanted`, or the
    backbone that they come nearest to."""
    from engine.vision.network import misfits

    wrong = {of.name: misfits(of, state) for of in ([wanted] if wanted else BACKBONES.values())}
    nearest = min(wrong, key=lambda name: len(wrong[name]))
    if wrong[nearest]:
        lines = "".join(f"\n  {line}" for line in wrong[nearest])
        raise WeightsError(f"{shown(file)} does not fit {nearest}:{lines}")
    return BACKBONES[nearest]


def check_name(name: str) -> str:
    """Raises WeightsError for a name that could not be a file's, or that is not free to be given."""
    if name in (OFFICIAL, STARTER):
        raise WeightsError(f"{name!r} is the name of First Look's own weights; choose another with --name")
    if not NAMED.fullmatch(name):
        raise WeightsError(
            f"{name!r} cannot name weights: letters, digits, space, . _ + - and no more than 60 of them. "
            "Choose another with --name"
        )
    return name
