"""The engine of this processor: measured once, the reference where nothing is clearly better."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.errors import EngineError
from engine.vision import fastest as room
from engine.vision.backbones import Backbone
from engine.vision.fastest import fastest
from engine.vision.runtime import Embedder, OnnxEmbedder, TorchEmbedder, open_embedder
from engine.vision.weights import WeightsFile

Images = np.ndarray[Any, np.dtype[np.uint8]]


class Paced:
    """An embedder that takes its time, and turns vectors by an angle."""

    device, key, at_once = "cpu", "a@b", 1

    def __init__(self, backbone: Backbone, engine: str, seconds: float, turned: float = 0.0) -> None:
        self.backbone, self.engine, self._seconds, self._turned = backbone, engine, seconds, turned
        self.asked = 0

    def embed(self, images: Images) -> np.ndarray[Any, np.dtype[np.float32]]:
        self.asked += 1
        time.sleep(self._seconds)
        direction = np.array([np.cos(self._turned), np.sin(self._turned)], np.float32)
        return np.tile(direction, (len(images), 1))


@pytest.fixture
def made(mobilenet: Backbone) -> Callable[..., Paced]:
    return lambda *args, **more: Paced(mobilenet, *args, **more)


def test_the_faster_one_is_taken_and_it_is_measured_once(made: Callable[..., Paced], tmp_path: Path) -> None:
    slow, quick = made("slow", 0.02), made("quick", 0.005)
    rivals: dict[str, Callable[[], Embedder]] = {"slow": lambda: slow, "quick": lambda: quick}
    assert fastest(rivals, tmp_path) is quick
    asked = slow.asked
    assert fastest(rivals, tmp_path) is quick
    assert slow.asked == asked, "kept for the machine"
    [kept] = tmp_path.glob("engine-*.json")
    assert json.loads(kept.read_text())["rates"]["quick"] > 0


def test_the_reference_stays_where_another_is_hardly_faster_or_gives_other_vectors(
    made: Callable[..., Paced], tmp_path: Path
) -> None:
    reference = made("reference", 0.01)
    for number, rival in enumerate((made("alike", 0.0098), made("wrong", 0.001, turned=0.2))):
        keep = tmp_path / str(number)
        keep.mkdir()
        assert fastest({"reference": lambda: reference, rival.engine: lambda of=rival: of}, keep) is reference  # type: ignore[misc]


def test_a_rival_that_cannot_be_opened_is_left_out_and_the_reference_says_why_it_cannot(
    made: Callable[..., Paced], tmp_path: Path
) -> None:
    def broken() -> Embedder:
        raise EngineError("no such engine")

    reference = made("reference", 0.001)
    assert fastest({"reference": lambda: reference, "broken": broken}, tmp_path) is reference
    with pytest.raises(EngineError, match="no such engine"):
        fastest({"broken": broken}, tmp_path)


@pytest.mark.parametrize("kept", ["", "{}", '{"engine": "gone"}', "[1]"])
def test_what_was_kept_and_cannot_be_read_is_measured_again(
    kept: str, made: Callable[..., Paced], tmp_path: Path
) -> None:
    slow, quick = made("slow", 0.01), made("quick", 0.001)
    rivals: dict[str, Callable[[], Embedder]] = {"slow": lambda: slow, "quick": lambda: quick}
    fastest(rivals, tmp_path)
    [file] = tmp_path.glob("engine-*.json")
    file.write_text(kept)
    assert fastest(rivals, tmp_path) is quick
    assert json.loads(file.read_text())["engine"] == "quick"


def test_a_folder_that_cannot_be_written_costs_the_measurement_alone(
    made: Callable[..., Paced], tmp_path: Path
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("")
    slow, quick = made("slow", 0.01), made("quick", 0.001)
    assert fastest({"slow": lambda: slow, "quick": lambda: quick}, blocked) is quick


@pytest.mark.slow
def test_a_processor_with_bfloat16_lets_torch_compete_and_its_vectors_are_near(
    mobilenet: Backbone,
    real_weights: WeightsFile,
    cache: Path,
    tmp_path: Path,
    pictures: Images,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Emulated where the processor has none, so that it is never the faster one there."""
    flags = tmp_path / "cpuinfo"
    flags.write_text("model name : one of tomorrow\nflags : avx2 avx512_bf16\n")
    monkeypatch.setattr(room, "CPUINFO", flags)
    monkeypatch.setattr(room, "PHOTOS", 1)
    monkeypatch.setattr(room, "ROUNDS", 1)
    before = set(cache.glob("engine-*.json"))  # of this very processor, where it has bfloat16
    embedder = open_embedder(mobilenet, real_weights, device="cpu", cache=cache)
    [file] = set(cache.glob("engine-*.json")) - before
    kept = json.loads(file.read_text())
    assert kept["rates"].keys() == {"onnxruntime", "torch, bfloat16"}
    assert kept["engine"] == embedder.engine
    half = TorchEmbedder(mobilenet, real_weights, "cpu", half=True)
    assert half.engine == "torch, bfloat16"
    whole = OnnxEmbedder(mobilenet, real_weights, cache).embed(pictures[:1])
    near = half.embed(pictures[:1])
    cosine = (whole * near).sum(1) / (np.linalg.norm(whole, axis=1) * np.linalg.norm(near, axis=1))
    assert cosine.min() > 0.97
    assert not np.array_equal(whole, near)
    file.unlink()
