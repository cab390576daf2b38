"""Fixtures that more than one room's tests use."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

if "PYTEST_XDIST_WORKER" in os.environ:  # more workers than cores; before numpy and torch are imported
    os.environ.setdefault("OMP_NUM_THREADS", "1")

from filelock import FileLock

from engine.sample import make_sample
from engine.vision.files import sha256_of
from engine.vision.weights import WeightsFile

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data"

LONGEST = ("test_train.py", "test_deepen.py", "test_window.py")
SAMPLE_COUNT, SAMPLE_MISSING, SAMPLE_SIZE = 50, 3, (600, 400)
AlmostSample = Callable[[Path], Path]


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are cores: tests wait an eighth of their time, for windows and for processes."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take minutes come first: at the end they would keep one worker busy while the others wait."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


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


@pytest.fixture(scope="session")
def runtime(weights_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter as the CPU runs it, exported once: for the `runtime` folder of a test with data of its own."""
    from engine.vision.backbones import BACKBONES
    from engine.vision.export import cached_graph

    made, weights = tmp_path_factory.mktemp("runtime"), WeightsFile(weights_file, sha256_of(weights_file), "")
    cached_graph(BACKBONES["mobilenet_v2"], weights, made)
    return made


@pytest.fixture(scope="session")
def almost_sample(tmp_path_factory: pytest.TempPathFactory) -> AlmostSample:
    """`almost_sample(folder)` is the sample library of `SAMPLE_COUNT` photos but for the last few, which are still to
    be painted, in full size. The others are smaller, and painted once for all workers: half a second each."""
    own = tmp_path_factory.getbasetemp()
    place = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with FileLock(place / "sample.lock"):
        for done in make_sample(place / "sample", count=SAMPLE_COUNT, size=SAMPLE_SIZE):
            if done.done >= SAMPLE_COUNT - SAMPLE_MISSING:
                break
    return lambda folder: Path(shutil.copytree(place / "sample", folder))


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, Any, Any]:
    """A worker tells its results in UTF-8; what a test logs or shows may hold a file name that is none."""
    return _encodable((yield))


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, dict):
        return {_encodable(key): _encodable(of) for key, of in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_encodable(of) for of in value)
    return value


@pytest.fixture(scope="session", autouse=True)
def _ctrl_c_is_heard() -> None:
    """A shell that starts us in the background has us ignore SIGINT, and so would every command that a test starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
