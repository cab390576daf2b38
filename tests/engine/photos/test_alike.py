"""Every pair that differs little is found, once, however the hashes lie."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.photos.alike import BLOCK, alike

WHOLE = st.integers(0, 2**64 - 1)
FEW_BITS = st.sets(st.integers(0, 63), max_size=9).map(lambda bits: sum(1 << bit for bit in bits))
NEAR_ONE = FEW_BITS.map(lambda bits: bits ^ 0x5A5A_F00F_5A5A_0FF0)
SAME_HALF = st.integers(0, 2**12).map(lambda low: low * 0x0101 | 0xDEAD_BEEF << 32)


def one_by_one(hashes: np.ndarray) -> set[tuple[int, int]]:
    """The rule as it is written."""
    numbers = [int(value) for value in hashes]
    return {
        (i, j)
        for j, other in enumerate(numbers)
        for i, one in enumerate(numbers[:j])
        if (one ^ other).bit_count() <= 6 and 5 * (one ^ other).bit_count() <= (one | other).bit_count()
    }


def found(hashes: np.ndarray) -> list[tuple[int, int]]:
    return [
        (min(i, j), max(i, j))
        for one, other in alike(hashes)
        for i, j in zip(one.tolist(), other.tolist(), strict=True)
    ]


@given(
    st.one_of(*(st.sets(of, max_size=40) for of in (WHOLE, FEW_BITS, NEAR_ONE, SAME_HALF, WHOLE | NEAR_ONE)))
)
def test_the_pairs_are_those_that_comparing_each_with_each_finds(values: set[int]) -> None:
    hashes = np.array(list(values), np.uint64)
    pairs = found(hashes)
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == one_by_one(hashes)


@pytest.mark.parametrize("kind", ["anywhere", "in bursts", "few set bits", "one half"])
def test_it_is_so_for_as_many_as_are_looked_up_by_their_parts(kind: str) -> None:
    draws = np.random.default_rng(len(kind))
    count = 900
    flipped = np.uint64(1) << draws.integers(0, 64, (4, count), dtype=np.uint64)
    noise = np.bitwise_xor.reduce(flipped, axis=0)
    hashes = np.unique(
        {
            "anywhere": draws.integers(0, 2**64, count, dtype=np.uint64),
            "in bursts": np.repeat(draws.integers(0, 2**64, count // 6, dtype=np.uint64), 6) ^ noise,
            "few set bits": noise,
            "one half": draws.integers(0, 2**18, count, dtype=np.uint64) << np.uint64(7),
        }[kind]
    )
    pairs = found(hashes)
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == one_by_one(hashes)


def test_hashes_that_are_all_alike_are_told_in_blocks() -> None:
    hashes = np.array([2**64 - 1 ^ (1 << i) ^ (1 << j) for i in range(64) for j in range(i)], np.uint64)
    sizes = [len(one) for one, _ in alike(hashes)]
    assert sum(sizes) == len(hashes) * (len(hashes) - 1) // 2
    assert max(sizes) < 2 * BLOCK


def test_rows_that_are_known_to_belong_together_are_not_told() -> None:
    hashes = np.array([2**64 - 1 ^ (1 << i) for i in range(64)], np.uint64)
    assert found(hashes)
    assert not [pair for one, _ in alike(hashes, lambda rows: True) for pair in one]
