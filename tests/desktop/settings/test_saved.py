"""Settings come back from their file as they were, and what makes no sense there harms nothing else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.settings.saved import (
    DEVICES,
    LANGUAGES,
    LARGEST,
    NAMES,
    RECENT,
    SMALLEST,
    Settings,
    decoded,
    encoded,
)
from desktop.theme import Theme
from engine import WriteTo

TEXTS = st.text(max_size=20)
ANYTHING = st.builds(
    Settings,
    theme=st.sampled_from(Theme),
    language=st.sampled_from(LANGUAGES),
    write_to=st.sampled_from(WriteTo),
    parent_keyword=TEXTS,
    keep_mtime=st.booleans(),
    digikam=st.booleans(),
    photo_mechanic=st.booleans(),
    windows=st.booleans(),
    embed_fragile=st.booleans(),
    into_credentials=st.booleans(),
    device=st.sampled_from(DEVICES),
    workers=st.none() | st.integers(1, 64),
    tile=st.integers(SMALLEST, LARGEST),
    stack_bursts=st.booleans(),
    inspector=st.booleans(),
    notify=st.booleans(),
    recent=st.lists(st.text(st.characters(), max_size=20), max_size=RECENT).map(tuple),
    geometry=TEXTS,
    state=TEXTS,
    steps_done=st.dictionaries(TEXTS, st.lists(TEXTS, max_size=3).map(tuple), max_size=3),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)


def as_json(settings: Settings) -> dict[str, object]:
    return {name: encoded(settings, name) for name in NAMES}


@given(ANYTHING)
def test_all_settings_come_back_as_they_were(settings: Settings) -> None:
    assert decoded(json.loads(json.dumps(as_json(settings)))) == settings


@given(st.sampled_from(NAMES), JSON)
def test_a_field_that_makes_no_sense_leaves_the_others_as_they_are(name: str, value: object) -> None:
    mine = Settings(theme=Theme.DARK, device="cpu", parent_keyword="Weddings", recent=("/a",), tile=300)
    read = decoded({**as_json(mine), name: value})
    assert {of: getattr(read, of) for of in NAMES if of != name} == {
        of: getattr(mine, of) for of in NAMES if of != name
    }
    assert decoded(as_json(read)) == read


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "sepia"),
        ("device", "abacus"),
        ("device", ["cpu"]),
        ("write_to", 3),
        ("keep_mtime", 1),
        ("into_credentials", "yes"),
        ("tile", "large"),
        ("tile", True),
        ("recent", "/a"),
        ("steps_done", {"/a": "look"}),
    ],
)
def test_what_this_version_does_not_know_has_its_usual_value(name: str, value: object) -> None:
    assert getattr(decoded({name: value}), name) == getattr(Settings(), name)


def test_numbers_out_of_range_are_brought_into_it() -> None:
    read = decoded({"tile": 10**9, "workers": 0})
    assert (read.tile, read.workers) == (LARGEST, 1)
