"""How many blocks learn."""

from __future__ import annotations

import pytest

from engine.errors import ModelError
from engine.lab.architectures import architecture
from engine.lab.freezing import learning_blocks


@pytest.mark.parametrize(("rule", "count"), [("all", 0), ("none", 5), ("last 1", 1), ("last 5", 5)])
def test_a_rule_is_so_many_blocks_from_the_last(rule: str, count: int) -> None:
    assert learning_blocks(rule, architecture("vgg16")) == count


def test_more_blocks_than_there_are_are_refused_with_their_number() -> None:
    with pytest.raises(ModelError, match=r'"last 6": vgg16 has 5 blocks, block1 to block5; ask for "last 5"'):
        learning_blocks("last 6", architecture("vgg16"))


@pytest.mark.parametrize(
    "rule", ["", "last", "last 0", "last -1", "last 2.5", "first 2", "ALL", "last 9999999"]
)
def test_an_unknown_rule_is_told_which_there_are(rule: str) -> None:
    with pytest.raises(ModelError, match=r'there are "all", "none" and "last N"'):
        learning_blocks(rule, architecture("vgg16"))


def test_a_network_from_scratch_has_no_blocks_to_choose_from() -> None:
    made = architecture("stacked_cnn")
    assert learning_blocks("all", made) == learning_blocks("none", made) == 0
    with pytest.raises(ModelError, match="stacked_cnn begins from scratch and learns as a whole"):
        learning_blocks("last 1", made)
