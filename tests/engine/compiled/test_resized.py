import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.Image import Resampling

from engine.compiled import resized as module
from engine.compiled.resized import resized
from engine.vision.backbones import squeezed
from tests.engine.conftest import without_loops

SIDES = st.integers(1, 1100)


pytestmark = pytest.mark.usefixtures("compiled_loops")


def picture(mode: str, width: int, height: int, seed: int) -> Image.Image:
    """Noise, or black and white alone, which rounds the most."""
    random = np.random.default_rng(seed)
    shape = (height, width, 3) if mode == "RGB" else (height, width)
    noise = random.integers(0, 256, shape, dtype=np.uint8)
    return Image.fromarray((noise > 127).astype(np.uint8) * 255 if seed % 3 == 0 else noise)


def fitting(width: int, height: int, side: int) -> tuple[int, int]:
    scale = min(1.0, side / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


@settings(max_examples=100, deadline=None)
@given(width=SIDES, height=SIDES, side=st.sampled_from([256, 400, 512]), seed=st.integers(0, 99))
def test_a_thumbnail_has_pillows_pixels(width: int, height: int, side: int, seed: int) -> None:
    photo, size = picture("RGB", width, height, seed), fitting(width, height, side)
    found = resized(photo, size, Resampling.HAMMING, gap=2.0)
    assert np.array_equal(found, np.asarray(photo.resize(size, Resampling.HAMMING, reducing_gap=2.0)))


@settings(max_examples=100, deadline=None)
@given(width=SIDES, height=SIDES, seed=st.integers(0, 99))
def test_the_grey_pictures_of_the_figures_have_pillows_pixels(width: int, height: int, seed: int) -> None:
    grey = picture("L", width, height, seed)
    for size, by in (
        ((9, 8), Resampling.LANCZOS),
        (fitting(width, height, 256), Resampling.BOX),
    ):
        assert np.array_equal(resized(grey, size, by), np.asarray(grey.resize(size, by)))


@settings(max_examples=100, deadline=None)
@given(width=st.integers(100, 640), height=st.integers(100, 640), seed=st.integers(0, 99))
def test_the_models_input_is_the_same_with_and_without_the_loops(width: int, height: int, seed: int) -> None:
    photo = picture("RGB", width, height, seed)
    found = squeezed(photo, 224, Resampling.BILINEAR)
    with without_loops():
        assert np.array_equal(found, squeezed(photo, 224, Resampling.BILINEAR))


@pytest.mark.parametrize(
    ("mode", "size", "to"),
    [
        ("RGB", (750, 500), (512, 341)),
        ("RGB", (500, 750), (341, 512)),
        ("L", (400, 533), (9, 8)),
        ("L", (512, 341), (256, 170)),
    ],
)
def test_the_usual_ones_are_made_by_the_loops(
    mode: str, size: tuple[int, int], to: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = picture(mode, *size, 1)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("Pillow was asked")

    monkeypatch.setattr(Image.Image, "resize", refuse)
    by = Resampling.HAMMING if mode == "RGB" else Resampling.LANCZOS
    assert resized(photo, to, by).shape[:2] == to[::-1]


@pytest.mark.parametrize("size", [(300, 900), (90, 60), (400, 200)])
def test_others_are_left_to_pillow(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the loops were asked")

    monkeypatch.setattr(module, "_resized", refuse)
    assert resized(picture("RGB", *size, 1), (50, 50), Resampling.HAMMING).shape == (50, 50, 3)
