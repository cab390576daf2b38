"""Who is next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.bot.line import Job, Line
from engine.bot.orders import Order, Sent


def job(user: int, update: int, photos: int = 1) -> Job:
    return Job(tuple(Order(update + at, user, user, update + at, Sent.PHOTO) for at in range(photos)))


def taken(line: Line) -> list[int]:
    """Whose turns come, each answered before the next begins."""
    users = []
    while (of := line.take()) is not None:
        users.append(of.user)
        line.release(of)
    return users


def test_people_take_turns_whatever_each_has_sent() -> None:
    line = Line()
    for update in range(5):
        line.add(job(1, update))
    line.add(job(2, 10))
    line.add(job(3, 11))
    assert taken(line) == [1, 2, 3, 1, 1, 1, 1]


def test_nobody_has_two_jobs_in_work_at_once() -> None:
    line = Line()
    line.add(job(1, 1))
    line.add(job(1, 2))
    first = line.take()
    assert first is not None
    assert line.take() is None
    line.add(job(2, 3))
    second = line.take()
    assert second is not None
    assert second.user == 2
    line.release(first)
    third = line.take()
    assert third is not None
    assert third.updates == (2,)


def test_an_album_counts_its_photos() -> None:
    line = Line()
    line.add(job(1, 1, photos=4))
    line.add(job(2, 9))
    assert (len(line), line.waiting(1), line.waiting(2), line.waiting(3)) == (5, 4, 1, 0)


@given(st.lists(st.integers(1, 5), max_size=40))
def test_places_are_the_order_in_which_turns_come_and_nothing_is_lost(users: list[int]) -> None:
    line = Line()
    for update, user in enumerate(users):
        line.add(job(user, update))
    expected = [of.user for of in line]
    places = line.places()
    assert all(expected.index(user) == place - 1 for user, (_, place) in places.items())
    order: dict[int, list[int]] = {}
    turns = []
    while (of := line.take()) is not None:
        turns.append(of.user)
        order.setdefault(of.user, []).extend(of.updates)
        line.release(of)
    assert turns == expected
    assert all(
        updates == [at for at, of in enumerate(users) if of == user] for user, updates in order.items()
    )
    most = max(map(users.count, users), default=0)
    assert all(turns.index(user) < len(set(users)) for user in set(users)), most
