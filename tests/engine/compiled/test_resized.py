import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.Image import Resampling

from engine.compiled import resized as module
from engine.compiled.resized import columns_first, resized, resized_picture
from engine.vision.backbones import squeezed
from tests.engine.conftest import without_loops

SIDES = st.integers(1, 1100)
SEEDS = st.integers(0, 99)


pytestmark = pytest.mark.usefixtures("compiled_loops")


def noise(shape: tuple[int, ...], seed: int) -> np.ndarray:
    """Of all values, or of black and white alone, which rounds the most."""
    found = np.random.default_rng(seed).integers(0, 256, shape, dtype=np.uint8)
    return (found > 127).astype(np.uint8) * 255 if seed % 3 == 0 else found


def photo(width: int, height: int, seed: int) -> Image.Image:
    return Image.fromarray(noise((height, width, 3), seed))


def fitting(width: int, height: int, side: int) -> tuple[int, int]:
    scale = min(1.0, side / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


@settings(max_examples=100, deadline=None)
@given(width=SIDES, height=SIDES, side=st.sampled_from([256, 400, 512]), seed=SEEDS)
def test_a_thumbnail_has_pillows_pixels(width: int, height: int, side: int, seed: int) -> None:
    seen, size = photo(width, height, seed), fitting(width, height, side)
    found = resized_picture(seen, size, Resampling.HAMMING, 2.0)
    expected = seen.resize(size, Resampling.HAMMING, reducing_gap=2.0)
    assert np.array_equal(np.asarray(found), np.asarray(expected))
    assert (found.mode, found.size) == (expected.mode, expected.size)


@settings(max_examples=100, deadline=None)
@given(width=SIDES, height=SIDES, seed=SEEDS)
def test_the_models_input_is_the_same_with_and_without_the_loops(width: int, height: int, seed: int) -> None:
    seen = photo(width, height, seed)
    found = squeezed(seen, 224, Resampling.BILINEAR)
    with without_loops():
        assert np.array_equal(found, squeezed(seen, 224, Resampling.BILINEAR))


@settings(max_examples=100, deadline=None)
@given(data=st.data(), width=SIDES, height=SIDES, seed=SEEDS)
def test_a_part_of_a_photo_has_pillows_pixels_at_any_size(
    data: st.DataObject, width: int, height: int, seed: int
) -> None:
    seen, by = photo(width, height, seed), data.draw(st.sampled_from(list(Resampling)))
    left, top = (data.draw(st.floats(0, side / 2)) for side in (width, height))
    right, bottom = (data.draw(st.floats(side / 2 + 0.25, side)) for side in (width, height))
    size = data.draw(st.tuples(st.integers(1, width), st.integers(1, height)))
    by, box = by if by != Resampling.NEAREST else Resampling.BOX, (left, top, right, bottom)
    assert np.array_equal(resized(seen, size, by, box), np.asarray(seen.resize(size, by, box=box)))


def refuse(*_: object, **__: object) -> None:
    raise AssertionError("it was asked")


@pytest.mark.parametrize("size", [(750, 500), (500, 750), (400, 533), (533, 400), (300, 900), (90, 60)])
def test_photos_of_all_shapes_are_shrunk_by_the_loops(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = photo(*size, 1)
    monkeypatch.setattr(Image.Image, "resize", refuse)
    to = fitting(*size, 50)
    assert resized(seen, to, Resampling.HAMMING).shape == (*to[::-1], 3)


def test_a_photo_larger_than_pillows_blocks_is_left_to_pillow(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = photo(2600, 1800, 1)
    monkeypatch.setattr(module, "_resized", refuse)
    found = resized(seen, (1400, 1000), Resampling.BILINEAR)
    assert np.array_equal(found, np.asarray(seen.resize((1400, 1000), Resampling.BILINEAR)))


@pytest.mark.parametrize("size", [(400, 300), (600, 100), (50, 400)])
def test_what_does_not_shrink_is_left_to_pillow(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_resized", refuse)
    assert resized(photo(400, 300, 1), size, Resampling.HAMMING).shape == (*size[::-1], 3)


def test_what_pillow_averages_beforehand_is_left_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_resized", refuse)
    assert resized_picture(photo(400, 300, 1), (50, 50), Resampling.HAMMING, 2.0).size == (50, 50)


def test_columns_are_shrunk_first_where_the_height_loses_more_than_twice_what_the_width_does() -> None:
    assert columns_first((400, 533), (341, 400))
    assert not columns_first((400, 533), (224, 224))
    assert columns_first((300, 900), (200, 699))
    assert not columns_first((300, 900), (200, 700))


@pytest.mark.parametrize("first", [True, False])
def test_loops_that_shrink_in_another_order_than_this_pillow_are_not_used(
    first: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "columns_first", lambda *_: first)
    with pytest.raises(RuntimeError, match="Pillow's pixels are others"):
        module._warm()
