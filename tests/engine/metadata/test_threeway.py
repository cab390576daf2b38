"""Who changed a photo's classes: a person here, another program, or both."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.metadata.threeway import Clash, FileSays, Follow, Known, Names, decision, news
from engine.types import Mode

NAMES = st.frozensets(st.sampled_from(("bride", "bouquet", "cake")))
VERDICTS = st.dictionaries(st.sampled_from(("bride", "bouquet", "cake")), st.booleans(), max_size=3)


def names(text: str) -> Names:
    return frozenset(text.split())


def outcome(
    *,
    own: str = "",
    lost: str = "",
    keywords: str = "",
    former: str = "",
    written: str = "",
    labels: str = "",
    relayed: bool = False,
    mode: Mode = Mode.ONE,
) -> Follow | Clash | None:
    """`labels` are names, with ! before a no."""
    verdicts = {name.lstrip("!"): not name.startswith("!") for name in labels.split()}
    file = FileSays(names(own), names(lost), names(keywords))
    known = Known(names(former), names(written), verdicts, relayed)
    return decision(news(file, known), known, mode)


BRIDE: dict[str, Any] = {"own": "bride", "former": "bride", "written": "bride"}


@pytest.mark.parametrize("labels", ["bride", "", "!bride"])
def test_a_file_as_we_left_it_changes_nothing(labels: str) -> None:
    assert outcome(**BRIDE, keywords="bride", labels=labels) is None


@pytest.mark.parametrize("labels", ["bride", ""])
def test_what_only_the_other_side_changed_is_a_persons_label(labels: str) -> None:
    swapped = outcome(**BRIDE, lost="bride", keywords="cake", labels=labels)
    assert swapped == Follow({"cake": True}, keep_others=False)
    removed = outcome(**BRIDE, lost="bride", labels=labels)
    assert removed == Follow({"bride": False}, keep_others=True)
    added = outcome(**BRIDE, keywords="bride cake", labels=labels)
    assert added == Follow({"cake": True}, keep_others=False)


def test_both_sides_changed_the_class_and_differ() -> None:
    assert outcome(**BRIDE, lost="bride", keywords="cake", labels="bouquet") == Clash(names("cake"))
    assert outcome(**BRIDE, lost="bride", keywords="cake", labels="!bride !cake !bouquet") == Clash(
        names("cake")
    )
    assert outcome(**BRIDE, keywords="bride cake bouquet", labels="bride") == Clash(names("cake bouquet"))


def test_both_sides_changed_the_class_and_say_the_same() -> None:
    assert outcome(**BRIDE, lost="bride", keywords="cake", labels="cake") is None
    assert outcome(**BRIDE, lost="bride", labels="bouquet") is None


def test_our_own_write_is_accounted_for_by_our_namespace() -> None:
    assert outcome(own="bride", keywords="bride", labels="bride") is None
    assert outcome(own="bride", keywords="bride", labels="cake") is None


def test_a_keyword_that_was_there_before_is_no_news() -> None:
    assert outcome(**{**BRIDE, "former": "bride cake"}, keywords="bride cake", labels="bride") is None


def test_a_file_without_anything_of_ours_says_nothing() -> None:
    assert outcome(former="bride", written="bride", labels="bride") is None
    assert outcome(former="bride", written="bride", keywords="bride", labels="bride") is None


def test_until_we_write_again_the_last_word_of_the_other_program_counts() -> None:
    relayed: dict[str, Any] = {
        "own": "bride",
        "written": "bride",
        "former": "cake",
        "labels": "cake",
        "relayed": True,
    }
    assert outcome(**relayed, lost="bride", keywords="cake") is None
    assert outcome(**relayed, keywords="bride") == Follow({"bride": True}, keep_others=False)
    assert outcome(**relayed, lost="bride") == Follow({"cake": False}, keep_others=True)


@given(NAMES, NAMES, NAMES, VERDICTS)
def test_with_several_classes_both_sides_always_agree(
    own: Names, keywords: Names, former: Names, verdicts: dict[str, bool]
) -> None:
    known = Known(former, own, verdicts)
    found = decision(news(FileSays(own, own - keywords, keywords), known), known, Mode.SEVERAL)
    assert not isinstance(found, Clash)
    after = {**verdicts, **(found.verdicts if found else {})}
    assert all(after[name] is False for name in own - keywords)
    assert all(after[name] is True for name in keywords - former - own)


@given(NAMES, NAMES, VERDICTS, st.sampled_from(Mode))
def test_a_file_as_we_left_it_is_never_news(
    own: Names, others: Names, verdicts: dict[str, bool], mode: Mode
) -> None:
    """Whatever a person has said since, and whatever else stood among the keywords before."""
    known = Known(own | others, own, verdicts)
    assert decision(news(FileSays(own, frozenset(), own | others), known), known, mode) is None
