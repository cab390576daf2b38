"""Figures and recipes in words."""

from __future__ import annotations

import pytest

from engine.lab.outcome import Spread
from engine.lab.recipe import Recipe, Training
from engine.lab.report import words


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.04, "40 ms"),
        (0, "0.0 s"),
        (0.1, "0.1 s"),
        (9.94, "9.9 s"),
        (48.2, "48 s"),
        (125, "2 min"),
        (5369, "89 min"),
        (11_000, "3.1 h"),
    ],
)
def test_time_is_said_as_a_person_would(seconds: float, said: str) -> None:
    assert words.time(seconds) == said


@pytest.mark.parametrize(
    ("recipe", "said"),
    [
        (Recipe("a"), "mobilenet_v2 with only its head learning"),
        (Recipe("a", training=Training(freeze="none")), "mobilenet_v2 with all of it learning"),
        (Recipe("a", training=Training(freeze="last 4")), "mobilenet_v2 with its last 4 blocks learning"),
        (Recipe("a", training=Training(freeze="last 1")), "mobilenet_v2 with its last block learning"),
        (Recipe("a", pretrained=False), "mobilenet_v2 from scratch"),
        (Recipe("a", architecture="stacked_cnn"), "stacked_cnn from scratch"),
    ],
)
def test_a_recipe_is_said_by_what_learns(recipe: Recipe, said: str) -> None:
    assert words.described(recipe) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/home/me/a b/run.json cannot be read", "b/run.json cannot be read"),
        ("'/home/me/a b/run.json' cannot be read", "'run.json' cannot be read"),
        ("~/photos/a.jpg: truncated", "a.jpg: truncated"),
        (r"C:\Users\me\a.jpg is damaged", "a.jpg is damaged"),
        ("80/20 and photos/a.jpg stay", "80/20 and photos/a.jpg stay"),
    ],
)
def test_whole_paths_become_names(text: str, said: str) -> None:
    assert words.without_places(text).endswith(said)
    assert "me" not in words.without_places(text).split("/")


def test_figures_have_their_interval_where_it_is_known() -> None:
    assert words.share(Spread(0.921, (0.909, 0.931))) == "92.1% (90.9 to 93.1%)"
    assert words.share(Spread(0.921)) == "92.1%"
    assert words.points(-0.0123) == "\u22121.2"
    assert (words.size(13_600_000), words.size(2.5e9)) == ("13.6 MB", "2.50 GB")
    assert (words.photos(1), words.runs(1), words.photos(3068)) == ("1 photo", "1 run", "3,068 photos")
