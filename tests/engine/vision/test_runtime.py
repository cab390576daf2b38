from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.errors import EngineError, WeightsError
from engine.vision import runtime
from engine.vision.backbones import Backbone
from engine.vision.runtime import OnnxEmbedder, TorchEmbedder, in_batches, open_embedder
from engine.vision.weights import WeightsFile

Images = np.ndarray[Any, np.dtype[np.uint8]]


@pytest.fixture(autouse=True)
def without_bfloat16(monkeypatch: pytest.MonkeyPatch) -> None:
    """On processors that have it a short measurement chooses the engine (test_fastest.py), by how busy they are."""
    monkeypatch.setattr(runtime, "calculates_in_bfloat16", lambda: False)


def test_onnx_runtime_gives_the_vectors_of_torch(
    mobilenet: Backbone, random_weights: WeightsFile, cache: Path, pictures: Images
) -> None:
    embedder = open_embedder(mobilenet, random_weights, device="cpu", cache=cache)
    torch = TorchEmbedder(mobilenet, random_weights, "cpu")
    assert (embedder.engine, embedder.device) == ("onnxruntime", "cpu")
    vectors = embedder.embed(pictures)
    assert vectors.shape == (7, 1280)
    assert vectors.dtype == np.float32
    assert float(vectors.std(axis=0).max()) > 1e-3
    np.testing.assert_allclose(vectors, torch.embed(pictures), atol=1e-3)


def test_onnx_runtime_gives_the_vectors_of_torch_with_trained_weights(
    mobilenet: Backbone, real_weights: WeightsFile, cache: Path, pictures: Images
) -> None:
    embedder = open_embedder(mobilenet, real_weights, device="cpu", cache=cache)
    torch = TorchEmbedder(mobilenet, real_weights, "cpu")
    np.testing.assert_allclose(embedder.embed(pictures), torch.embed(pictures), atol=1e-3)


@pytest.mark.parametrize("threads", [1, 3])
def test_a_batch_that_is_shared_among_threads_keeps_its_order(
    threads: int, mobilenet: Backbone, random_weights: WeightsFile, cache: Path, pictures: Images
) -> None:
    embedder = OnnxEmbedder(mobilenet, random_weights, cache, threads)
    one_by_one = np.concatenate([embedder.embed(pictures[at : at + 1]) for at in range(len(pictures))])
    np.testing.assert_allclose(embedder.embed(pictures), one_by_one, atol=1e-4)
    assert float(np.abs(one_by_one[0] - one_by_one[1]).max()) > 1e-3
    assert embedder.embed(pictures[:0]).shape == (0, 1280)


def test_a_warm_cache_needs_no_torch(mobilenet: Backbone, random_weights: WeightsFile, cache: Path) -> None:
    open_embedder(mobilenet, random_weights, device="cpu", cache=cache)
    code = (
        "import sys; from pathlib import Path; import numpy as np\n"
        "from engine.vision.backbones import backbone\n"
        "from engine.vision import runtime\n"
        "runtime.calculates_in_bfloat16 = lambda: False\n"
        "from engine.vision.weights import WeightsFile\n"
        f"w = WeightsFile(Path({str(random_weights.path)!r}), {random_weights.sha256!r}, '')\n"
        f"e = runtime.open_embedder(backbone('mobilenet_v2'), w, device='cpu', cache=Path({str(cache)!r}))\n"
        "e.embed(np.zeros((1, 224, 224, 3), np.uint8))\n"
        "assert e.engine == 'onnxruntime' and 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_damaged_export_is_made_again(
    mobilenet: Backbone, random_weights: WeightsFile, tmp_path: Path, pictures: Images
) -> None:
    good = OnnxEmbedder(mobilenet, random_weights, tmp_path).embed(pictures[:1])
    (graph,) = tmp_path.glob("*.onnx")
    data = bytearray(graph.read_bytes())
    data[len(data) // 2] ^= 0x40
    graph.write_bytes(data)
    np.testing.assert_array_equal(OnnxEmbedder(mobilenet, random_weights, tmp_path).embed(pictures[:1]), good)


def test_torch_takes_over_when_the_cache_cannot_be_written(
    mobilenet: Backbone, random_weights: WeightsFile, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / "a file, not a folder"
    blocked.write_text("")
    embedder = open_embedder(mobilenet, random_weights, device="cpu", cache=blocked)
    assert embedder.engine == "torch"
    assert "torch is used instead" in caplog.text


def test_a_device_that_is_not_there_is_an_error_that_says_so(
    mobilenet: Backbone, random_weights: WeightsFile, cache: Path
) -> None:
    import torch

    missing = next(
        name
        for name, there in (("mps", torch.backends.mps.is_available()), ("cuda", torch.cuda.is_available()))
        if not there
    )
    with pytest.raises(EngineError, match=f"{missing} was asked for"):
        open_embedder(mobilenet, random_weights, device=missing, cache=cache)
    with pytest.raises(EngineError, match="no device is called 'tpu'"):
        open_embedder(mobilenet, random_weights, device="tpu", cache=cache)


def test_weights_of_another_backbone_say_what_does_not_fit(
    random_weights: WeightsFile, tmp_path: Path
) -> None:
    from engine.vision.backbones import backbone

    with pytest.raises(WeightsError, match=r"do not fit resnet18: conv1\.weight is missing.* more"):
        open_embedder(backbone("resnet18"), random_weights, device="cpu", cache=tmp_path)


@pytest.mark.parametrize("name", ["resnet18", "resnet50"])
def test_the_other_backbones_run_too(name: str, tmp_path: Path, pictures: Images) -> None:
    import torchvision
    from safetensors.torch import save_file

    from engine.vision.backbones import backbone
    from engine.vision.files import sha256_of

    path = tmp_path / "w.safetensors"
    save_file(torchvision.models.get_model(name, weights=None).state_dict(), path)
    weights = WeightsFile(path, sha256_of(path), "")
    chosen = backbone(name)
    vectors = open_embedder(chosen, weights, device="cpu", cache=tmp_path).embed(pictures[:2])
    expected = TorchEmbedder(chosen, weights, "cpu").embed(pictures[:2])
    assert vectors.shape == (2, chosen.vector_length)
    np.testing.assert_allclose(vectors, expected, rtol=1e-3, atol=1e-3)


def test_short_memory_halves_the_batch_and_loses_no_photo(mobilenet: Backbone) -> None:
    images = np.arange(11, dtype=np.uint8)[:, None, None, None] * np.ones((1, 224, 224, 3), np.uint8)

    def run(part: Images) -> np.ndarray[Any, np.dtype[np.float32]]:
        if len(part) > 3:
            raise MemoryError
        return np.repeat(part[:, 0, 0, :1].astype(np.float32), 1280, axis=1)

    vectors, batch = in_batches(run, images, mobilenet, 8)
    assert batch == 2
    np.testing.assert_array_equal(vectors[:, 0], np.arange(11))


def test_memory_that_does_not_even_hold_one_photo_is_an_error(mobilenet: Backbone) -> None:
    def run(part: Images) -> np.ndarray[Any, np.dtype[np.float32]]:
        raise MemoryError

    with pytest.raises(EngineError, match="even on one photo"):
        in_batches(run, np.zeros((4, 224, 224, 3), np.uint8), mobilenet, 4)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits its own address space")
def test_onnx_runtime_really_out_of_memory_goes_on_with_fewer(
    mobilenet: Backbone, random_weights: WeightsFile, cache: Path
) -> None:
    open_embedder(mobilenet, random_weights, device="cpu", cache=cache)
    code = (
        "import resource; from pathlib import Path; import numpy as np\n"
        "from engine.vision.backbones import backbone\n"
        "from engine.vision import runtime\n"
        "from engine.vision.weights import WeightsFile\n"
        f"w = WeightsFile(Path({str(random_weights.path)!r}), {random_weights.sha256!r}, '')\n"
        "runtime.LANE_PHOTOS = 64\n"
        f"e = runtime.open_embedder(backbone('mobilenet_v2'), w, device='cpu', cache=Path({str(cache)!r}), threads=1)\n"
        "images = np.zeros((64, 224, 224, 3), np.uint8)\n"
        "e._batch = 64\n"
        "now = int(Path('/proc/self/statm').read_text().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (now + (150 << 20),) * 2)\n"
        "assert e.embed(images).shape == (64, 1280)\n"
        "assert e._batch < 64, e._batch"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
