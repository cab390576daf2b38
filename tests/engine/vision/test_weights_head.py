"""The head in a backbone's file of weights: it comes back as it was, and nobody else is bothered by it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from engine.errors import WeightsError
from engine.types import Mode
from engine.vision.head import Head
from engine.vision.weights import WeightsFile, load_state
from engine.vision.weights_head import BIAS, HEADER, WEIGHT, head_in, with_head

HEAD = Head(
    ("bride", "bouquet"),
    np.arange(8, dtype=np.float32).reshape(2, 4),
    np.array([0.5, -0.5], np.float32),
    1.0,
    Mode.ONE,
    "",
)


def put(file: Path) -> WeightsFile:
    file.write_bytes(with_head({"features.weight": torch.ones(3)}, HEAD))
    return WeightsFile(file, "", "")


def test_it_comes_back_as_it_was_and_belongs_to_the_backbone_that_it_lies_in(tmp_path: Path) -> None:
    found = head_in(put(tmp_path / "w.safetensors"), "b@1")
    assert found is not None
    assert (found.classes, found.mode, found.backbone_key, found.root) == (
        HEAD.classes,
        Mode.ONE,
        "b@1",
        False,
    )
    np.testing.assert_array_equal(found.weight, HEAD.weight)
    np.testing.assert_array_equal(found.bias, HEAD.bias)


def test_the_backbone_is_read_without_it(tmp_path: Path) -> None:
    assert list(load_state(put(tmp_path / "w.safetensors"))) == ["features.weight"]


def test_weights_without_one_have_none(tmp_path: Path) -> None:
    save_file({"features.weight": torch.ones(3)}, tmp_path / "w.safetensors")
    assert head_in(WeightsFile(tmp_path / "w.safetensors", "", ""), "b@1") is None


@pytest.mark.parametrize(
    ("header", "key", "value"),
    [
        ("{", WEIGHT, torch.ones(2, 4)),
        ('{"classes": ["a", "b", "c"], "mode": "one"}', WEIGHT, torch.ones(2, 4)),
        ('{"classes": ["a", "b"], "mode": "of no kind"}', WEIGHT, torch.ones(2, 4)),
        ('{"classes": ["a", "b"], "mode": "one"}', BIAS, torch.tensor([1.0, float("nan")])),
        ('{"classes": ["a", "b"], "mode": "one"}', BIAS, torch.ones(3)),
    ],
)
def test_a_damaged_one_is_an_error_that_names_the_file(
    tmp_path: Path, header: str, key: str, value: torch.Tensor
) -> None:
    file = put(tmp_path / "w.safetensors").path
    save_file({**load_file(file), key: value}, file, metadata={HEADER: header})
    with pytest.raises(WeightsError, match=r"w\.safetensors"):
        head_in(WeightsFile(file, "", ""), "b@1")
