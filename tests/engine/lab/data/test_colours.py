from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from engine.lab.data.colours import MOST, NAMES, dominant, lab


def halves(*colours: tuple[int, int, int]) -> Image.Image:
    stripes = np.repeat(np.array(colours, np.uint8), 120 // len(colours), axis=0)
    return Image.fromarray(np.broadcast_to(stripes[None], (90, len(stripes), 3)).copy())


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        ((250, 250, 250), "white"), ((10, 10, 12), "black"), ((128, 130, 127), "grey"), ((190, 20, 35), "red"),
        ((20, 30, 90), "blue"), ((130, 170, 220), "blue"), ((40, 110, 50), "green"), ((245, 215, 60), "yellow"),
        ((100, 60, 35), "brown"), ((240, 160, 190), "pink"), ((235, 125, 25), "orange"), ((110, 50, 150), "purple"),
    ],
)  # fmt: skip
def test_a_plain_picture_has_the_colour_that_it_is(colour: tuple[int, int, int], name: str) -> None:
    assert dominant(halves(colour)) == (name,)


def test_the_largest_colour_comes_first_and_small_ones_do_not_count() -> None:
    picture = halves((200, 30, 40), (200, 30, 40), (250, 250, 250))
    picture.paste((20, 200, 30), (0, 0, 12, 12))
    assert dominant(picture) == ("red", "white")


def test_the_folds_of_a_red_dress_are_one_red() -> None:
    folds = 110 + 90 * np.sin(np.linspace(0, 25, 120))[None, :, None] ** 2
    dress = np.broadcast_to(folds * np.array([1.0, 0.13, 0.18]), (90, 120, 3)).astype(np.uint8)
    assert dominant(Image.fromarray(dress.copy())) == ("red",)


def test_the_same_picture_has_the_same_colours_at_any_size() -> None:
    picture = halves((40, 80, 190), (40, 80, 190), (250, 250, 250), (40, 80, 190), (190, 20, 35))
    for size in ((31, 23), (120, 90), (1200, 900)):
        assert set(dominant(picture.resize(size))) == {"blue", "white", "red"}
        assert dominant(picture.resize(size))[0] == "blue"


def test_noise_has_colours_of_the_palette_and_few() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (60, 60, 3), np.uint8)
    found = dominant(Image.fromarray(noise))
    assert 1 <= len(found) <= MOST
    assert set(found) <= set(NAMES)


def test_lab_is_what_the_standard_says() -> None:
    known = lab(np.array([[255, 255, 255], [255, 0, 0], [0, 0, 0]], np.uint8))
    assert known == pytest.approx(np.array([[100, 0, 0], [53.24, 80.09, 67.20], [0, 0, 0]]), abs=0.05)
