from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from engine.photos.layout import CutOff, LayoutError, jpeg
from tests.engine.conftest import without_loops

BYTES = st.sampled_from([0x00, 0x01, 0x07, 0x80, 0xD0, 0xD7, 0xD8, 0xD9, 0xDA, 0xFE, 0xFF, 0xFF, 0xFF])


pytestmark = pytest.mark.usefixtures("compiled_loops")


def ended(data: bytes, at: int) -> int | None:
    try:
        return jpeg._scan_end(data, at)
    except CutOff:
        return None


@settings(max_examples=200, deadline=None)
@given(before=st.binary(max_size=200), wild=st.lists(BYTES, max_size=150), at=st.integers(0, 300))
@example(before=b"", wild=[], at=0)
@example(before=b"\0" * 63, wild=[0xFF, 0xD9], at=0)
@example(before=b"\0" * 64, wild=[0xFF, 0xFF, 0xD9], at=1)
def test_a_scan_ends_where_numpy_finds_its_end(before: bytes, wild: list[int], at: int) -> None:
    data = before + bytes(wild)
    found = ended(data, at)
    with without_loops():
        assert found == ended(data, at)


def test_a_jpeg_has_the_same_layout_with_and_without_compiled_loops(
    scene: Callable[[int, int], Image.Image], encoded: Callable[..., bytes]
) -> None:
    for options in ({}, {"progressive": True}, {"restart_marker_blocks": 2}):
        data = encoded(scene(300, 200), "JPEG", **options)
        with_loops = jpeg.layout(data + b"a film")
        with without_loops():
            assert jpeg.layout(data + b"a film") == with_loops
        assert with_loops.end == len(data)
        with pytest.raises(LayoutError):
            jpeg.layout(data[:-2])
