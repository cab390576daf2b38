from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from engine.errors import ModelError
from engine.lab.data.named import Found, Named, at_most, counts, with_enough


def photos(**each: int) -> tuple[Named, ...]:
    return tuple(
        Named(Path(f"{name}/{number}.jpg"), (name,))
        for name, count in each.items()
        for number in range(count)
    )


def test_a_class_under_the_minimum_is_left_out_and_told_of() -> None:
    found = with_enough(Found(photos(hat=5, sock=2, dress=4, tie=0), asked=("tie",)), 3, several=False)
    assert counts(found.photos, several=False) == {"hat": 5, "dress": 4}
    assert found.notes == ("Left out, for fewer than 3 photos: sock 2, tie 0.",)


def test_with_classes_enough_nothing_is_said() -> None:
    found = Found(photos(hat=3, sock=3))
    assert with_enough(found, 3, several=False) is found


def test_too_few_classes_are_an_error_with_each_count() -> None:
    with pytest.raises(
        ModelError, match=r"two classes have 4 photos or more: hat 5, sock 3, tie 0\..*min_photos"
    ):
        with_enough(Found(photos(hat=5, sock=3), asked=("tie",)), 4, several=False)


def test_one_class_alone_is_an_error() -> None:
    with pytest.raises(ModelError, match=r"but one class, hat \(5 photos\)"):
        with_enough(Found(photos(hat=5)), 1, several=False)


def test_a_photo_keeps_those_of_its_classes_that_have_enough() -> None:
    both = Named(Path("x.jpg"), ("rare", "hat"))
    only_rare = Named(Path("y.jpg"), ("rare",))
    found = with_enough(Found((*photos(hat=3, sock=3), both, only_rare)), 3, several=True)
    assert found.photos[-1] == Named(Path("x.jpg"), ("hat",))
    assert only_rare not in found.photos


def test_so_many_of_each_class_are_the_same_ones_each_time_and_anywhere() -> None:
    several = photos(hat=30, sock=20, tie=2)
    moved = tuple(Named(Path("/elsewhere") / of.file, of.classes) for of in several)
    few = at_most(several, 4, several=False)
    assert counts(few, several=False) == {"hat": 4, "sock": 4, "tie": 2}
    assert [of.file.name for of in few] == [of.file.name for of in at_most(moved, 4, several=False)]
    assert at_most(several, 0, several=False) == several


def test_no_class_gets_more_than_that_where_photos_have_several() -> None:
    both = tuple(Named(Path(f"{number}.jpg"), ("a", "b") if number % 2 else ("a",)) for number in range(40))
    counted = Counter(name for of in at_most(both, 5, several=True) for name in of.classes)
    assert counted["a"] == 5
    assert counted["b"] <= 5
