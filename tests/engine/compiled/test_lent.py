import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.compiled.lent import lent


@given(width=st.integers(1, 300), height=st.integers(1, 300))
def test_it_is_the_pictures_own_memory_pixel_by_pixel(width: int, height: int) -> None:
    colours = np.random.default_rng(width).integers(0, 256, (height, width, 3), dtype=np.uint8)
    picture = Image.fromarray(colours)
    found = lent(picture)
    assert np.array_equal(found[..., :3], colours)
    picture.putpixel((0, 0), (1, 2, 3))
    assert found[0, 0, :3].tolist() == [1, 2, 3]


def test_it_outlives_the_picture() -> None:
    found = [lent(Image.new("RGB", (200, 100), (value, 0, 0))) for value in range(50)]
    assert [int(pixels[..., 0].min()) for pixels in found] == list(range(50))


def test_it_cannot_be_written_to() -> None:
    with pytest.raises(ValueError, match="read-only"):
        lent(Image.new("RGB", (2, 2)))[0, 0, 0] = 1


def test_what_lies_in_several_blocks_is_copied() -> None:
    found = lent(Image.new("RGB", (3000, 2000), (1, 2, 3)))
    assert found.shape == (2000, 3000, 3)
    assert found[-1, -1].tolist() == [1, 2, 3]
