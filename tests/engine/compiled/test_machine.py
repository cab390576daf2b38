"""How machine code is called."""

from __future__ import annotations

import re
import weakref
from typing import Any

import numpy as np
import pytest

from engine.compiled import bits, figures, huffman, resample
from engine.compiled.loop import Loop

pytestmark = pytest.mark.usefixtures("compiled_loops")

SCAN = np.frombuffer(b"..\xff\x00.\xff\xd0..\xff\xd9.", np.uint8)
ENDS = np.arange(256) == 0xD9


def test_arrays_and_numbers_go_in_and_a_number_comes_out() -> None:
    assert bits.next_marker(SCAN, 0, ENDS) == SCAN.tobytes().index(b"\xff\xd9")
    assert bits.next_marker(SCAN, 10, ENDS) == len(SCAN)


def test_several_numbers_come_out_as_a_tuple() -> None:
    out, starts = np.zeros(len(SCAN), np.uint8), np.zeros(2, np.int64)
    assert bits.unstuffed(SCAN, 0, out, starts) == (6, 2, 9)
    assert out[:6].tobytes() == b"..\xff..."
    assert starts.tolist() == [0, 4]


def test_a_truth_comes_out_as_one() -> None:
    table = np.zeros(huffman.LONG, np.uint16)
    counts = np.zeros(16, np.uint8)
    assert huffman.fill_codes(counts, np.zeros(0, np.uint8), table) is True
    counts[0] = 2  # the second one is of ones only
    assert huffman.fill_codes(counts, np.zeros(2, np.uint8), table) is False


def test_nothing_comes_out_of_a_loop_that_returns_nothing() -> None:
    out = np.zeros((2, 6), np.uint8)
    assert resample.three_of_four(np.full((2, 2), 0x04030201, np.uint32), out) is None
    assert out.tolist() == [[1, 2, 3, 1, 2, 3]] * 2


def test_an_array_without_anything_in_it_can_be_handed_over() -> None:
    assert bits.next_marker(np.zeros(0, np.uint8), 0, ENDS) == 0


def test_last_arguments_may_be_known_beforehand_one_after_the_other() -> None:
    some = bits.next_marker.ending(ENDS)
    assert some(SCAN, 0) == bits.next_marker(SCAN, 0, ENDS)
    assert bits.next_marker.machine is not None
    assert bits.next_marker.machine.ending(ENDS).ending(0)(SCAN) == some(SCAN, 0)


def test_what_is_known_beforehand_stays_although_nobody_else_has_it() -> None:
    out = np.zeros((1, 3), np.uint8)
    kept = weakref.ref(out)
    fill = resample.three_of_four.ending(out)
    del out
    fill(np.full((1, 1), 0x090807, np.uint32))
    there = kept()
    assert there is not None
    assert there.tolist() == [[7, 8, 9]]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((SCAN.astype(np.int8), 0, ENDS), "int8"),
        ((SCAN.reshape(1, -1), 0, ENDS), "(1, 12)"),
        ((SCAN[::2], 0, ENDS), "2,"),
        ((list(SCAN), 0, ENDS), "list"),
        ((SCAN, ENDS, ENDS), "bool"),
        ((SCAN, 0, 0), "int"),
        ((SCAN, 0), "more arguments"),
        ((SCAN, 0, ENDS, 0), "fewer arguments"),
    ],
)
def test_what_a_loop_was_not_compiled_for_is_refused_by_name(given: tuple[Any, ...], said: str) -> None:
    call: Any = bits.next_marker
    with pytest.raises(TypeError, match=rf"engine\.compiled\.bits\.next_marker .*{re.escape(said)}"):
        call(*given)


def test_what_tuples_hold_is_looked_at_too() -> None:
    call: Any = figures.figures
    with pytest.raises(TypeError, match=r"engine\.compiled\.figures\.figures takes"):
        call(*[np.zeros((4, 4), np.uint8)] * 4, (SCAN, SCAN), (), (), 0, 255)


def test_a_loop_that_is_not_loaded_says_so() -> None:
    def nothing() -> None: ...

    loop = Loop(nothing)
    for call in (loop, loop.ending):
        with pytest.raises(RuntimeError, match="nothing is not loaded"):
            call()
