"""Groups that grow together are those that following the links one by one gives."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.photos.joined import Joined

LINKS = st.lists(st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=20), max_size=4)


@given(LINKS)
def test_each_number_is_that_of_following_the_links_one_by_one(batches: list[list[tuple[int, int]]]) -> None:
    joined, group = Joined(30), list(range(30))
    for batch in batches:
        pairs = np.array(batch, np.intp).reshape(-1, 2)
        joined.join((pairs[:, 0], pairs[:, 1]))
        for one, other in batch:
            group = [group[one] if of == group[other] else of for of in group]
    assert joined.numbers().tolist() == [sorted(set(group), key=group.index).index(of) for of in group]


def test_a_long_chain_is_one_group() -> None:
    joined, links = Joined(50_000), np.random.default_rng(0).permutation(49_999)
    joined.join((links, links + 1))
    assert joined.is_one(np.arange(50_000))
    assert not joined.numbers().any()


def test_nothing_is_joined_without_links() -> None:
    assert Joined(0).numbers().tolist() == []
    assert Joined(2).numbers().tolist() == [0, 1]
