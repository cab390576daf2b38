from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import ClassError
from engine.metadata.keywords import (
    Field,
    KeywordLists,
    OwnTag,
    Profile,
    all_keywords,
    check_class_name,
    class_name_warning,
    keyword_for,
    merge,
)
from engine.types import Decider, Tag

NAMES = st.sampled_from(["bride", "bouquet", "newlyweds", "wedding party", "a;b", "é" * 40, "é" * 40 + "b"])
WORDS = st.one_of(
    NAMES, NAMES.map("First Look|{}".format), NAMES.map("First Look/{}".format), st.text(min_size=1)
)
LISTS = st.one_of(st.none(), st.lists(WORDS, min_size=1, max_size=6, unique=True).map(tuple))
TAGS = st.builds(Tag, NAMES, st.just(Decider.MODEL), st.floats(0, 1), st.integers(1, 99))
WANTED = st.lists(TAGS, max_size=4).map(tuple)
PARTS = st.one_of(st.none(), st.text().filter(bool).map(lambda text: tuple(text.split(";"))))
FILES = st.builds(KeywordLists, LISTS, LISTS, LISTS, st.one_of(LISTS, st.just(())), PARTS, LISTS, LISTS)
PROFILES = st.builds(
    Profile, st.sampled_from(["First Look", ""]), st.booleans(), st.booleans(), st.booleans()
)


@given(FILES, WANTED, WANTED, PROFILES)
def test_keywords_of_others_are_never_lost_and_keep_their_order(
    lists: KeywordLists, first: tuple[Tag, ...], second: tuple[Tag, ...], profile: Profile
) -> None:
    once = merge(lists, (), first, profile)
    twice = merge(once.after, once.own_after, second, profile)
    for field in Field:
        before = lists.of(field) or ()
        assert (once.after.of(field) or ())[: len(before)] == before
        assert (twice.after.of(field) or ())[: len(before)] == before


@given(FILES, WANTED, PROFILES)
def test_writing_twice_is_nothing_the_second_time(
    lists: KeywordLists, wanted: tuple[Tag, ...], profile: Profile
) -> None:
    once = merge(lists, (), wanted, profile)
    assert merge(once.after, once.own_after, wanted, profile).is_empty


@given(FILES, WANTED, WANTED, PROFILES)
def test_writing_and_withdrawing_restores_the_lists_exactly(
    lists: KeywordLists, first: tuple[Tag, ...], second: tuple[Tag, ...], profile: Profile
) -> None:
    once = merge(lists, (), first, profile)
    twice = merge(once.after, once.own_after, second, profile)
    gone = merge(twice.after, twice.own_after, (), Profile())
    assert (gone.after.subject, gone.after.hierarchical) == (lists.subject, lists.hierarchical)
    assert gone.after.tags_list == lists.tags_list
    assert (gone.after.iptc or ()) == (lists.iptc or ())
    assert gone.after.xp_keywords == lists.xp_keywords
    assert (gone.after.last_xmp, gone.after.last_iptc) == (lists.last_xmp, lists.last_iptc)
    assert gone.own_after == ()


@given(FILES, WANTED, PROFILES)
def test_every_wanted_class_is_in_every_list_that_is_kept(
    lists: KeywordLists, wanted: tuple[Tag, ...], profile: Profile
) -> None:
    after = merge(lists, (), wanted, profile).after
    for field in Field:
        if field in (Field.SUBJECT, Field.HIERARCHICAL) or lists.of(field) is not None:
            names = {tag.name for tag in wanted if field is not Field.XP_KEYWORDS or ";" not in tag.name}
            there = {text.strip() if field is Field.XP_KEYWORDS else text for text in after.of(field) or ()}
            assert {keyword_for(field, name, profile) for name in names} <= there


def test_a_keyword_that_was_there_before_us_stays_when_ours_is_withdrawn() -> None:
    lists = KeywordLists(subject=("bride", "Paris"))
    once = merge(lists, (), (Tag("bride", Decider.PERSON),), Profile())
    assert dict(once.adds) == {Field.HIERARCHICAL: ("First Look|bride",)}
    assert merge(once.after, once.own_after, (), Profile()).after == lists


def test_a_class_withdrawn_leaves_all_lists_together() -> None:
    paris = ("Paris",)
    lists = KeywordLists(paris, None, ("Places/Paris",), (), ("Paris", ""), paris, paris)
    once = merge(lists, (), (Tag("bride", Decider.PERSON),), Profile())
    assert (once.after.iptc, once.after.xp_keywords) == (("bride",), ("Paris", "", "bride"))
    assert once.after.last_xmp == once.after.last_iptc == ("Paris", "bride")
    assert once.after.tags_list == ("Places/Paris", "First Look/bride")
    assert set(merge(once.after, once.own_after, (), Profile()).removes) == set(Field)


def test_windows_list_is_made_for_its_profile_alone_and_what_it_noted_is_never_made() -> None:
    wanted = (Tag("bride", Decider.PERSON), Tag("a;b", Decider.PERSON))
    assert merge(KeywordLists(), (), wanted, Profile()).after.xp_keywords is None
    after = merge(KeywordLists(), (), wanted, Profile(windows=True)).after
    assert after == KeywordLists(
        ("bride", "a;b"), ("First Look|bride", "First Look|a;b"), xp_keywords=("bride",)
    )


def test_a_class_that_windows_wrote_with_a_space_before_it_is_not_written_twice() -> None:
    lists = KeywordLists(xp_keywords=("Paris", " bride"))
    once = merge(lists, (), (Tag("bride", Decider.PERSON),), Profile())
    assert once.after.xp_keywords == lists.xp_keywords
    assert all_keywords(lists) == ("Paris", "bride")


def test_a_new_parent_moves_our_keywords_and_nobody_elses() -> None:
    wanted = (Tag("bride", Decider.PERSON),)
    once = merge(KeywordLists(hierarchical=("First Look|groom",)), (), wanted, Profile())
    moved = merge(once.after, once.own_after, wanted, Profile(parent=""))
    assert moved.after.hierarchical == ("First Look|groom", "bride")


def test_a_probability_that_is_the_same_to_four_digits_is_no_change() -> None:
    own = (
        OwnTag(
            Tag("x", Decider.MODEL, 0.9123, 1), ((Field.SUBJECT, "x"), (Field.HIERARCHICAL, "First Look|x"))
        ),
    )
    lists = KeywordLists(("x",), ("First Look|x",))
    assert merge(lists, own, (Tag("x", Decider.MODEL, 0.91234, 1),), Profile()).is_empty
    assert not merge(lists, own, (Tag("x", Decider.MODEL, 0.95, 1),), Profile()).is_empty


@pytest.mark.parametrize(
    "name", ["", "  ", " bride", "a/b", "a|b", "a\nb", "a\x7fb", "a\u2028b", "True", "x" * 201, "\ufffe"]
)
def test_names_that_cannot_be_keywords_are_refused(name: str) -> None:
    with pytest.raises(ClassError):
        check_class_name(name)


@pytest.mark.parametrize("name", ["bride", "réception", "👰🏽‍♀️", "-@#,{}[]<&>", "2024", "007", "1e5"])
def test_other_names_are_allowed(name: str) -> None:
    check_class_name(name)
    assert class_name_warning(name) is None


def test_a_name_that_windows_would_part_is_warned_of() -> None:
    check_class_name("a;b")
    assert "Windows parts keywords" in (class_name_warning("a;b") or "")


def test_a_name_too_long_for_iptc_is_warned_of() -> None:
    assert "64 bytes" in (class_name_warning("é" * 33) or "")
