from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.lab.data.duplicates import FIELDS_APART, duplicates
from engine.lab.data.facts import Facts
from engine.photos.alike import FEWEST_SET, OF_SET_BITS, SAME

QUICK = settings(max_examples=30, deadline=None)
HASHES = (0xF0F0_F0F0_F0F0_F0F0, 0xF0F0_F0F0_F0F0_F0F1, 0xFFFF_0000_FFFF_0000, 0b11, 0)
"""Two that are alike, one that is not, and two that say nothing."""


def facts(number: int, dhash: int, level: int) -> Facts:
    return Facts(bytes([number]) * 16, dhash, 0.5, bytes([level]) * 192)


def are_alike(one: Facts, other: Facts) -> bool:
    if one.content == other.content:
        return True
    differ, either = (one.dhash ^ other.dhash).bit_count(), (one.dhash | other.dhash).bit_count()
    telling = min(one.dhash.bit_count(), other.dhash.bit_count()) >= FEWEST_SET
    near = abs(one.fields[0] - other.fields[0]) <= FIELDS_APART
    return telling and near and differ <= SAME and OF_SET_BITS * differ <= either


@QUICK
@given(
    st.lists(
        st.builds(facts, st.integers(0, 6), st.sampled_from(HASHES), st.sampled_from([0, 5, 10, 90])),
        max_size=14,
    )
)
def test_photos_are_joined_by_chains_of_pairs_that_are_alike(photos: list[Facts]) -> None:
    expected = np.arange(len(photos))
    for _ in photos:
        for i, one in enumerate(photos):
            for j, other in enumerate(photos):
                if are_alike(one, other):
                    expected[j] = expected[i] = min(expected[i], expected[j])
    _, numbers = np.unique(expected, return_inverse=True)
    assert duplicates(photos).numbers().tolist() == numbers.tolist()


def test_very_many_of_one_dhash_are_compared_with_the_first() -> None:
    photos = [
        Facts(number.to_bytes(16, "big"), HASHES[0], 0.5, bytes([number % 2 * 90]) * 192)
        for number in range(200)
    ]
    numbers = duplicates(photos).numbers()
    assert len(set(numbers[::2].tolist())) == 1
    assert numbers[0] not in numbers[1::2]
