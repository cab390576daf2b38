"""The way through a review."""

from __future__ import annotations

import pytest

from desktop.review.walk import Walk
from engine import PhotoId


def ids(*numbers: int) -> tuple[PhotoId, ...]:
    return tuple(PhotoId(number) for number in numbers)


@pytest.fixture
def walk() -> Walk:
    return Walk([ids(1, 2), ids(3), ids(4, 5, 6)])


ALL = set(ids(1, 2, 3, 4, 5, 6))


def test_it_goes_no_further_than_its_end_and_its_beginning(walk: Walk) -> None:
    for _ in range(5):
        walk.forward()
    assert (walk.position, walk.here) == (3, ())
    for _ in range(5):
        walk.back()
    assert walk.here == ids(1, 2)


def test_an_item_is_passed_when_all_of_it_is_decided_elsewhere(walk: Walk) -> None:
    assert not walk.follow(ALL, set(ids(1)))
    assert walk.follow(ALL, set(ids(1, 2)))
    assert walk.here == ids(3)


def test_a_decision_that_is_taken_back_leads_back_to_it(walk: Walk) -> None:
    walk.follow(ALL, set(ids(1, 2)))
    walk.follow(ALL, set(ids(1, 2, 3)))
    assert walk.follow(ALL, set(ids(1, 3)))
    assert walk.here == ids(1, 2)


def test_an_item_that_was_decided_before_stays_in_hand(walk: Walk) -> None:
    walk.follow(ALL, set(ids(1, 2)))
    walk.back()
    assert not walk.follow(ALL, set(ids(1, 2)))
    assert walk.here == ids(1, 2)


def test_photos_that_are_gone_fall_out_and_the_item_in_hand_stays(walk: Walk) -> None:
    walk.forward()
    assert not walk.follow(ALL - set(ids(1, 2, 5)), set())
    assert (walk.position, walk.here, len(walk)) == (0, ids(3), 2)
    assert walk.follow(set(ids(4)), set())
    assert walk.here == ids(4)
