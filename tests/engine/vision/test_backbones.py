from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.vision.backbones import BACKBONES, preprocess

MOBILENET = BACKBONES["mobilenet_v2"]


@given(st.integers(1, 600), st.integers(1, 600), st.sampled_from(["RGB", "L", "RGBA"]))
def test_a_picture_of_any_shape_becomes_a_square(width: int, height: int, mode: str) -> None:
    square = preprocess(Image.new(mode, (width, height)), MOBILENET)
    assert square.shape == (224, 224, 3)
    assert square.dtype == np.uint8


@pytest.mark.parametrize(("size", "kept"), [((300, 300), 1.0), ((450, 300), 0.8), ((300, 450), 0.8)])
def test_half_of_what_is_too_long_is_cut_off_on_both_sides_alike(size: tuple[int, int], kept: float) -> None:
    axis = 1 if size[0] > size[1] else 0
    ramp = np.linspace(0, 255, max(size))
    picture = np.broadcast_to(ramp[None, :] if axis else ramp[:, None], (size[1], size[0]))
    square = preprocess(Image.fromarray(picture.astype(np.uint8)), MOBILENET).astype(float)
    line = square[:, :, 0].mean(axis=1 - axis)
    assert (line.max() - line.min()) / 255 == pytest.approx(kept, abs=0.02)
    assert line.mean() == pytest.approx(127.5, abs=1.5)


def test_channels_stay_red_green_blue() -> None:
    assert preprocess(Image.new("RGB", (40, 30), (200, 100, 50)), MOBILENET)[7, 7].tolist() == [200, 100, 50]
