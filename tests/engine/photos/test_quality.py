from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageFilter

from engine.photos import quality as module
from engine.types import Quality


def quality(picture: Image.Image) -> Quality:
    return module.quality(picture.convert("L"))


def _noise(width: int, height: int) -> Image.Image:
    """Blocks of random grey, four pixels wide for a width of 512: detail of the same kind at any size."""
    blocks = np.random.default_rng(5).integers(60, 200, (96, 128), dtype=np.uint8)
    return Image.fromarray(blocks).resize((width, height), Image.Resampling.BICUBIC).convert("RGB")


def test_exposure_is_the_mean_luminance() -> None:
    assert quality(Image.new("RGB", (40, 30), (128, 128, 128))).exposure == pytest.approx(128 / 255)
    assert quality(Image.new("RGB", (40, 30), "white")).exposure == 1.0


def test_clipped_is_the_share_of_black_and_white() -> None:
    picture = Image.new("RGB", (100, 100), (128, 128, 128))
    picture.paste((0, 0, 0), (0, 0, 10, 100))
    picture.paste((255, 255, 255), (90, 0, 100, 100))
    assert quality(picture).clipped == pytest.approx(0.2)


def test_sharpness_falls_with_every_blur() -> None:
    picture = _noise(512, 384)
    figures = [
        quality(picture.filter(ImageFilter.GaussianBlur(radius))).sharpness for radius in (0, 2, 4, 8, 16)
    ]
    assert figures == sorted(figures, reverse=True)
    assert figures[0] > 3 * figures[-1]


def test_a_sharp_subject_before_a_blurred_background_is_sharp() -> None:
    picture = _noise(512, 384)
    blurred = picture.filter(ImageFilter.GaussianBlur(12))
    subject = blurred.copy()
    subject.paste(picture.crop((128, 96, 384, 288)), (128, 96))
    assert quality(subject).sharpness > 0.8 * quality(picture).sharpness > 2 * quality(blurred).sharpness


def test_sharpness_hardly_depends_on_the_thumbnails_size() -> None:
    large, small = quality(_noise(512, 384)).sharpness, quality(_noise(512, 384).resize((320, 240))).sharpness
    assert small == pytest.approx(large, rel=0.15)


@pytest.mark.parametrize("size", [(1, 1), (1, 512), (512, 2), (3, 3), (5, 400)])
def test_slivers_have_figures_too(size: tuple[int, int]) -> None:
    found = quality(Image.new("RGB", size, (10, 200, 10)))
    assert 0 <= found.sharpness <= 1
    assert 0 <= found.exposure <= 1


def test_figures_of_a_scene_are_between_0_and_1(scene: Callable[[int, int], Image.Image]) -> None:
    found = quality(scene(300, 200))
    assert all(0 <= value <= 1 for value in (found.exposure, found.clipped, found.sharpness))
