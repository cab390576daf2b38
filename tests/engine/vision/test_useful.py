"""Which photos teach most."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.vision.useful import most_useful
from tests.engine.vision.clouds import WILD, cloud, directions


def test_twins_wait_until_every_other_uncertain_photo_was_chosen() -> None:
    unlike = directions(6)
    burst = cloud(unlike[0], 10, 0.001)
    vectors = np.concatenate([burst, unlike[1:]])
    worth = np.array([1.0] * 10 + [0.6] * 5)
    chosen = most_useful(vectors, worth, 8)
    assert chosen[0] < 10
    assert sorted(chosen[1:6]) == [10, 11, 12, 13, 14]
    assert all(row < 10 for row in chosen[6:])


def test_of_photos_that_are_all_unlike_the_least_certain_come_first() -> None:
    worth = np.array([0.1, 0.9, 0.5, 0.7])
    assert most_useful(directions(4), worth, 4) == [1, 3, 2, 0]


def test_photos_that_all_look_the_same_are_each_chosen_once() -> None:
    vectors = np.ones((5, 8), np.float16)
    assert sorted(most_useful(vectors, [0.0] * 5, 5)) == [0, 1, 2, 3, 4]


def test_out_of_no_photos_none_is_chosen() -> None:
    assert most_useful(np.empty((0, 0), np.float16), [], 5) == []
    assert most_useful(np.empty((0, 8), np.float16), [], 5) == []


@given(WILD, st.data(), st.integers(-1, 40))
def test_as_many_photos_as_there_are_are_chosen_and_none_twice(
    vectors: np.ndarray, data: st.DataObject, count: int
) -> None:
    worth = data.draw(st.lists(st.floats(0, 1), min_size=len(vectors), max_size=len(vectors)))
    chosen = most_useful(vectors, worth, count)
    assert len(chosen) == len(set(chosen)) == max(0, min(count, len(vectors)))
    assert set(chosen) <= set(range(len(vectors)))


@given(WILD, st.data())
def test_a_choice_of_fewer_is_the_beginning_of_a_choice_of_more(
    vectors: np.ndarray, data: st.DataObject
) -> None:
    worth = data.draw(st.lists(st.floats(0, 1), min_size=len(vectors), max_size=len(vectors)))
    count = data.draw(st.integers(0, len(vectors)))
    assert most_useful(vectors, worth, len(vectors))[:count] == most_useful(vectors, worth, count)


def test_a_photo_that_stands_for_many_comes_before_one_that_stands_for_itself() -> None:
    common, odd = directions(2)
    vectors = np.concatenate([odd[None], cloud(common, 9, 0.02)])
    assert most_useful(vectors, [1.0] * 10, 1) != [0]
    assert most_useful(vectors, [1.0] + [0.1] * 9, 1) == [0], "unless the model is far less sure of it"


def test_photos_like_labelled_ones_come_later() -> None:
    done, new = directions(2)
    vectors = np.concatenate([cloud(done, 6, 0.02), cloud(new, 5, 0.02)])
    assert most_useful(vectors, [1.0] * 11, 1)[0] < 6
    assert most_useful(vectors, [1.0] * 11, 1, cloud(done, 3, 0.02))[0] >= 6
