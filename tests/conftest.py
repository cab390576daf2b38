"""Fixtures that more than one room's tests use."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from engine.vision.files import sha256_of
from engine.vision.weights import WeightsFile

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real photos, weights and camera files that stands beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip(f"the real data in {SHARED} are absent")
    return SHARED


@pytest.fixture(scope="session")
def random_weights(tmp_path_factory: pytest.TempPathFactory) -> WeightsFile:
    """MobileNetV2 before any training, with batch-norm figures from noise, so that its vectors are not all alike."""
    import torch
    import torchvision
    from safetensors.torch import save_file

    torch.manual_seed(7)
    model = torchvision.models.mobilenet_v2(weights=None)
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.momentum = None  # the plain mean of what it sees
    with torch.no_grad():
        model(torch.randn(8, 3, 1, 1) + torch.randn(8, 3, 128, 128))
    state = model.state_dict()
    path = tmp_path_factory.mktemp("weights") / "mobilenet_v2-random.safetensors"
    save_file(state, path)
    return WeightsFile(path, sha256_of(path), "made by the test")


@pytest.fixture(scope="session")
def weights_file() -> Path:
    """The starter: the weights that everybody has."""
    return ROOT / "resources" / "weights" / "starter-mobilenet_v2.safetensors"


@pytest.fixture(scope="session")
def environ(weights_file: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which First Look finds those weights and keeps its own data away from the person's."""
    data = tmp_path_factory.mktemp("firstlook-data")
    return {**os.environ, "FIRSTLOOK_WEIGHTS": str(weights_file), "FIRSTLOOK_DATA": str(data)}


@pytest.fixture(scope="session", autouse=True)
def _ctrl_c_is_heard() -> None:
    """A shell that starts us in the background has us ignore SIGINT, and so would every command that a test starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
