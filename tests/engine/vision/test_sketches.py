"""Sketches of vectors: they tell which few are worth comparing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.vision import sketches as sketches_module
from engine.vision.sketches import Sketches
from tests.engine.vision.clouds import WILD, cloud, cosines, directions


def sketched(vectors: np.ndarray, sample: np.ndarray | None = None) -> Sketches:
    """Of these vectors, with their rows as ids."""
    made = Sketches(vectors if sample is None else sample)
    made.add(range(len(vectors)), vectors)
    return made


@pytest.fixture
def few_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fewer than a vector has values."""
    monkeypatch.setattr(sketches_module, "VALUES", 24)


def photos(count: int) -> np.ndarray:
    """Vectors that differ much in some directions and a little in all others, as a backbone's."""
    draws = np.random.default_rng(2)
    spread = np.arange(1, 65) ** -1.0
    return np.asarray((draws.normal(size=(count, 64)) * spread + 0.1).astype(np.float16))


@pytest.mark.usefixtures("few_bytes")
def test_the_really_likest_are_among_five_times_as_many_by_their_sketches() -> None:
    vectors = photos(3000)
    made = sketched(vectors, vectors[::3])
    for row in (0, 17, 2999):
        likest = np.argsort(-cosines(vectors, vectors[row]))[:40]
        assert len(set(likest.tolist()) & set(made.likest(vectors[row], 200))) >= 39


@given(WILD, st.integers(0, 35))
def test_as_many_as_are_wanted_are_named_once_each_by_number(vectors: np.ndarray, count: int) -> None:
    found = sketched(vectors).likest(vectors[0], count)
    assert found == sorted(set(found))
    assert set(found) <= set(range(len(vectors)))
    assert len(found) == min(count, len(vectors))


@pytest.mark.usefixtures("few_bytes")
def test_photos_unlike_all_of_the_sample_still_find_their_like() -> None:
    usual, other = directions(2)
    vectors = np.concatenate([cloud(usual, 50, 0.05), cloud(usual + other, 50, 0.05)])
    made = sketched(vectors, vectors[:50])
    assert made.likest(vectors[60], 50) == list(range(50, 100))


def test_what_is_removed_is_no_longer_named_and_what_comes_again_is_as_it_is_now() -> None:
    vectors = photos(30)
    made = sketched(vectors)
    made.remove([3, 5, 99])
    assert made.likest(vectors[0], 99) == [row for row in range(30) if row not in (3, 5)]
    made.add([5], -vectors[:1])
    made.add([3], vectors[:1])
    assert len(made) == 30
    assert made.likest(vectors[0], 2) == [0, 3]
    assert 5 not in made.likest(vectors[0], 29)


def test_many_small_changes_leave_few_blocks_and_lose_no_photo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sketches_module, "BLOCK", 16)
    vectors = photos(100)
    made = sketched(vectors)
    for row in range(100):
        made.remove([row])
        made.add([row], vectors[row : row + 1])
    assert len(made._blocks) <= 2 * (100 // 16 + 8)
    assert made.likest(vectors[7], 100) == list(range(100))
    assert made.likest(vectors[7], 1) == [7]


def test_without_photos_none_is_named() -> None:
    vectors = photos(2)
    made = Sketches(vectors)
    made.add([], np.empty((0, 0), np.float16))
    assert made.likest(vectors[0], 5) == []
    made.add([4], vectors[:1])
    made.remove([4])
    assert made.likest(vectors[0], 0) == []
    assert len(made) == 0
