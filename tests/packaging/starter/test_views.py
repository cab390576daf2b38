from __future__ import annotations

from pathlib import Path
from random import Random

import numpy as np
import pytest
from PIL import Image

from starter.drawn import SIDE, pattern, wedding
from starter.sources import Source
from starter.views import ViewPlan, make_views

PLAN = ViewPlan(side=32, per_photo=3, weddings=1, patterns=2, seed=5)


@pytest.fixture
def photos(tmp_path: Path) -> list[Source]:
    draws = np.random.default_rng(0)
    found = []
    for name, size in (("wide", (80, 50, 3)), ("tall", (60, 40, 3))):
        path = tmp_path / f"{name}.jpg"
        Image.fromarray(draws.integers(0, 256, size, np.uint8)).save(path)
        found.append(Source(path, "made", "a test", "CC0-1.0"))
    return found


def test_views_are_the_same_again_from_the_same_seed(photos: list[Source], tmp_path: Path) -> None:
    one = make_views(PLAN, photos, tmp_path / "one", lambda *_: None)
    other = make_views(PLAN, photos, tmp_path / "other", lambda *_: None)
    everything = np.arange(len(one))
    assert len(one) == (2 + 1 + 2) * 3
    assert one.pixels(everything).shape == (15, 32, 32, 3)
    assert np.array_equal(one.pixels(everything), other.pixels(everything))
    assert one.tag == other.tag


def test_views_are_cut_once_and_in_the_order_asked_for(photos: list[Source], tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    views = make_views(PLAN, photos, tmp_path / "views", lambda done, total: heard.append((done, total)))
    assert heard[-1] == (5, 5)
    make_views(PLAN, photos, tmp_path / "views", lambda *_: pytest.fail("they were there"))
    chosen = views.pixels(np.array([7, 0, 7]))
    assert np.array_equal(chosen[0], chosen[2])
    assert np.array_equal(chosen[1], views.pixels(np.array([0]))[0])


def test_another_seed_or_other_photos_make_other_views(photos: list[Source], tmp_path: Path) -> None:
    tags = {
        make_views(plan, of, tmp_path / "views", lambda *_: None).tag
        for plan, of in (
            (PLAN, photos),
            (ViewPlan(side=32, per_photo=3, weddings=1, patterns=2, seed=6), photos),
            (PLAN, photos[:1]),
        )
    }
    assert len(tags) == 3


def test_patterns_fill_the_picture_and_differ(tmp_path: Path) -> None:
    drawn = [np.asarray(pattern(Random(seed))) for seed in range(30)]
    assert {of.shape for of in drawn} == {(SIDE, SIDE, 3)}
    assert len({of.tobytes() for of in drawn}) == 30
    assert min(of.std() for of in drawn) > 0
    assert np.array_equal(drawn[3], np.asarray(pattern(Random(3))))


def test_a_drawn_wedding_is_not_one_of_the_tours() -> None:
    from engine.sample.plan import plan
    from starter.drawn import WEDDINGS

    assert WEDDINGS not in (7, 1, 2, 3, 4, 5)
    assert plan(WEDDINGS, 5)[0] != plan(7, 5)[0]
    assert wedding(0, of=5).size[0] >= 250
