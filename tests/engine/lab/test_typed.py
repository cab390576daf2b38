"""Values as they are typed in a command."""

from __future__ import annotations

from typing import Any

import pytest

from engine.errors import EngineError
from engine.lab.keys import differing, with_values
from engine.lab.recipe import Recipe
from engine.lab.typed import typed_seeds, typed_values


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("training.rate=0.01", "training.rate", 0.01),
        ("training.rate=1e-4", "training.rate", 1e-4),
        ("training.rate = 1", "training.rate", 1.0),
        ("head=batchnorm", "head", "batchnorm"),
        ('head="batchnorm"', "head", "batchnorm"),
        ("training.freeze=last 2", "training.freeze", "last 2"),
        ("pretrained=false", "pretrained", False),
        ("seeds=0,1,2", "seeds", (0, 1, 2)),
        ("seeds=[3]", "seeds", (3,)),
        ("data.tags=nature, person", "data.tags", ("nature", "person")),
        ("data.source=/photos/a=b", "data.source", "/photos/a=b"),
        ("training.dropout=0.2", "training.dropout", 0.2),
    ],
)
def test_a_value_is_of_the_kind_that_its_key_has(text: str, key: str, value: Any) -> None:
    typed = typed_values([text])
    assert list(typed) == [key]
    changed = with_values(Recipe("a"), typed, "--set")
    assert differing(changed, with_values(Recipe("a"), {key: value}, "--set")) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("training.rate", "takes KEY=VALUE"),
        ("=3", "takes KEY=VALUE"),
        ("training.ratte=3", 'did you mean "training.rate"?'),
    ],
)
def test_what_is_no_value_is_told(text: str, said: str) -> None:
    with pytest.raises(EngineError, match=said.replace("?", r"\?")):
        typed_values([text])


def test_a_value_of_another_kind_is_told() -> None:
    with pytest.raises(EngineError, match=r'training\.rate is a number, not "fast"'):
        with_values(Recipe("a"), typed_values(["training.rate=fast"]), "--set")


def test_seeds_are_whole_numbers() -> None:
    assert typed_seeds("0, 1,2") == (0, 1, 2)
    with pytest.raises(EngineError, match="whole numbers"):
        typed_seeds("0,a")
