from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bench.starter import Draw, Photos, Table, _closed, _probed, _shown, _split


def photos(*, fixed: bool = False) -> Photos:
    """60 pictures of three classes in bursts of two."""
    return Photos(
        name="made",
        pictures=np.zeros((60, 1, 1, 3), np.uint8),
        targets=np.arange(60) % 3,
        classes=("a", "b", "c"),
        groups=np.arange(60) // 2,
        judged=np.arange(60) >= 48 if fixed else None,
    )


@pytest.mark.parametrize("shots", [0, 4])
def test_no_burst_is_both_learnt_from_and_judged(shots: int) -> None:
    for draw in range(5):
        known, asked = _split(photos(), shots, draw)
        assert not set(known // 2) & set(asked // 2)
        assert len(asked) == 20
        assert len(known) == (12 if shots else 40)
        assert not shots or np.bincount(known % 3).tolist() == [4, 4, 4]


def test_photos_that_are_judged_by_order_are_the_same_in_every_draw() -> None:
    asked = {tuple(_split(photos(fixed=True), 4, draw)[1]) for draw in range(5)}
    known = {tuple(_split(photos(fixed=True), 4, draw)[0]) for draw in range(5)}
    assert asked == {tuple(range(48, 60))}
    assert len(known) == 5


def test_all_other_photos_are_judged_where_that_is_asked() -> None:
    of = replace(photos(), others=True)
    known, asked = _split(of, 4, 0)
    assert sorted([*known, *asked]) == list(range(60))
    assert len(_split(of, 0, 0)[1]) == 20


def test_vectors_that_tell_classes_apart_are_told_apart() -> None:
    of = photos()
    good = np.eye(3, dtype=np.float32)[of.targets] + np.random.default_rng(0).normal(0, 0.1, (60, 3))
    known, asked = _split(of, 4, 0)
    assert _probed(of, good.astype(np.float32), known, asked).accuracy > 0.9


def test_the_share_closed_and_the_intervals() -> None:
    draws = {"starter": 80, "teacher": 90, "random weights": 40}
    table: Table = {("flowers", 0, kind): [Draw(right, 100)] * 5 for kind, right in draws.items()}
    assert _closed(table, 0) == pytest.approx(0.8)
    assert _shown([Draw(80, 100)] * 5) == "0.800 ± 0.078"
    assert _shown([Draw(right, 100) for right in (78, 79, 80, 81, 82)]) == "0.800 ± 0.020"
