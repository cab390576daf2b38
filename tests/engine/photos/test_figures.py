import imagehash
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from engine.photos import figures as module
from engine.photos.figures import figures
from tests.engine.conftest import without_loops

SIDES = st.integers(1, 640)

pytestmark = pytest.mark.usefixtures("compiled_loops")


def photo(width: int, height: int, seed: int) -> Image.Image:
    """Noise over a slope of light; every third one black and white alone, which rounds the most."""
    noise = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    slope = np.linspace(0, 255, width, dtype=np.uint8)[None, :, None]
    return Image.fromarray((noise > 127).astype(np.uint8) * 255 if seed % 3 == 0 else noise // 2 + slope // 2)


@settings(max_examples=150, deadline=None)
@given(width=SIDES, height=SIDES, seed=st.integers(0, 99))
@example(512, 341, 1)
@example(400, 533, 0)
def test_figures_are_the_same_with_and_without_compiled_loops(width: int, height: int, seed: int) -> None:
    picture = photo(width, height, seed)
    with without_loops():
        alone = figures(picture)
    assert figures(picture) == alone


@pytest.mark.parametrize("size", [(512, 341), (341, 512), (533, 400), (640, 480), (400, 700)])
def test_thumbnails_of_usual_shapes_are_looked_at_by_the_loops(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("Pillow was asked")

    monkeypatch.setattr(Image.Image, "convert", refuse)
    picture = photo(*size, 1)
    assert figures(picture) == figures(picture)


def test_every_third_of_all_colours_is_as_light_as_pillow_says() -> None:
    values = np.arange(0, 256, 3, dtype=np.uint8)
    colours = np.stack(np.meshgrid(values, values, values), axis=-1).reshape(-1, 3)
    picture = Image.fromarray(colours[: 797 * 798].reshape(797, 798, 3))
    with without_loops():
        alone = figures(picture)
    assert figures(picture) == alone


def test_the_dhash_is_imagehashs() -> None:
    picture = photo(512, 341, 1)
    assert figures(picture).dhash == int(str(imagehash.dhash(picture)), 16)


def test_a_thread_keeps_room_for_few_sizes() -> None:
    for width in range(400, 420):
        figures(photo(width, 300, 1))
        figures(photo(399, 300, 1))
    assert len(module._ROOMS.by_size) == module._MOST_ROOMS
    assert (399, 300) in module._ROOMS.by_size, "a size that goes on being seen"


def test_figures_that_come_out_otherwise_make_the_loops_unused(monkeypatch: pytest.MonkeyPatch) -> None:
    with without_loops():
        monkeypatch.setattr(module, "BLACK", 100)
        with pytest.raises(RuntimeError, match="otherwise"):
            module._warm()
