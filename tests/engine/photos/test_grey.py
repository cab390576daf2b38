import numpy as np
import pytest
from PIL import Image

from engine.photos.grey import grey
from tests.engine.conftest import without_loops

pytestmark = pytest.mark.usefixtures("compiled_loops")


def all_colours(step: int) -> Image.Image:
    values = np.arange(0, 256, step, dtype=np.uint8)
    red, green, blue = np.meshgrid(values, values, values)
    return Image.fromarray(np.stack([red, green, blue], axis=-1).reshape(len(values), -1, 3))


def test_every_third_of_all_colours_is_as_light_as_pillow_says() -> None:
    picture = all_colours(3)
    assert np.array_equal(grey(picture), np.asarray(picture.convert("L")))


def test_it_is_the_same_without_the_loops() -> None:
    picture = all_colours(17)
    with without_loops():
        alone = grey(picture)
    assert np.array_equal(grey(picture), alone)


def test_a_photo_larger_than_pillows_blocks_is_left_to_pillow() -> None:
    assert grey(Image.new("RGB", (3000, 2000), "white")).min() == 255
