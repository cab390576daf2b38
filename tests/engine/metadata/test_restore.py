"""Taking writes back, on lists alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.metadata.keywords import Field, KeywordLists, OwnTag, Profile, merge
from engine.metadata.restore import Step, as_json, lists_of, own_as_json, own_of, stripped, undone
from engine.types import Decider, Tag

OURS = ("bride", "bouquet", "hall")
FOREIGN = ("Paris", "Rome", "bride", "x;y")
PROFILES = (Profile(), Profile(digikam=True), Profile("", photo_mechanic=True))
EDITED = (Field.SUBJECT, Field.HIERARCHICAL, Field.IPTC)

tags = st.lists(
    st.builds(Tag, st.sampled_from(OURS), st.sampled_from(Decider), st.none(), st.none()), max_size=2
)
writes = st.tuples(st.just("write"), tags, st.sampled_from(PROFILES))
edits = st.tuples(st.just("edit"), st.sampled_from(EDITED), st.sampled_from(FOREIGN), st.booleans())


def write(
    lists: KeywordLists, own: tuple[OwnTag, ...], wanted: list[Tag], profile: Profile = PROFILES[0]
) -> Step:
    change = merge(lists, own, wanted, profile)
    return Step(change.before, change.after, change.own_before, change.own_after)


def _edited(lists: KeywordLists, field: Field, text: str, adds: bool) -> KeywordLists:
    now = lists.of(field) or ()
    now = (*now, text) if adds and text not in now else tuple(t for t in now if adds or t != text)
    fields: dict[str, Any] = {field.value: now or None}
    return replace(lists, **fields)


def _foreign(lists: KeywordLists, field: Field, own: tuple[OwnTag, ...]) -> list[str]:
    claimed = {text for tag in own for of, text in tag.added if of is field}
    return [text for text in lists.of(field) or () if text not in claimed]


@example(
    [
        ("write", [Tag("bride", Decider.PERSON, None, None)], PROFILES[2]),
        ("write", [Tag("bride", Decider.PERSON, None, None)], PROFILES[0]),
        ("edit", Field.HIERARCHICAL, "bride", True),
    ]
)
@example(
    [
        ("write", [Tag("bride", Decider.PERSON, None, None)], PROFILES[0]),
        ("write", [Tag("bride", Decider.PERSON, None, None)], PROFILES[0]),
        ("edit", Field.SUBJECT, "bride", False),
    ]
)
@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(writes, edits), max_size=8))
def test_whatever_was_done_in_between_no_keyword_of_others_is_lost_or_reordered(doings: list[Any]) -> None:
    lists, own, steps = KeywordLists(subject=("Berlin", "Oslo")), tuple[OwnTag, ...](), list[Step]()
    for kind, *what in doings:
        if kind == "edit":
            lists = _edited(lists, *what)
            continue
        step = write(lists, own, *what)
        lists, own = step.after, step.own_after
        steps.insert(0, step)
    change = undone(lists, own, steps)
    for field in Field:
        left = list(change.after.of(field) or ())
        mine = [text for text in _foreign(lists, field, own) if text in left]
        assert mine == _foreign(lists, field, own), field
        assert [text for text in left if text in mine] == mine
    if steps:
        gone = {pair for tag in own for pair in tag.added if pair[1] in (lists.of(pair[0]) or ())}
        assert not {text for of, text in gone for after in [change.after.of(of) or ()] if text in after}
        assert change.own_after == ()


@given(tags, tags, st.sampled_from(PROFILES))
def test_untouched_since_all_is_word_for_word_as_before(
    first: list[Tag], second: list[Tag], profile: Profile
) -> None:
    lists = KeywordLists(subject=("Paris", "bride", "Rome"), iptc=())
    one = write(lists, (), first, profile)
    two = write(one.after, one.own_after, second, profile)
    back = undone(two.after, two.own_after, [two, one])
    assert (back.after, back.own_after) == (lists, ())
    back = undone(two.after, two.own_after, [two])
    assert (back.after, back.own_after) == (one.after, one.own_after)


def test_what_was_removed_by_us_is_not_put_back_into_a_list_that_others_have_changed() -> None:
    one = write(KeywordLists(), (), [Tag("bride", Decider.PERSON)])
    two = write(one.after, one.own_after, [Tag("hall", Decider.PERSON)])
    changed = replace(two.after, subject=("hall", "Rome"))
    back = undone(changed, two.own_after, [two])
    assert (back.after.subject, back.after.hierarchical, back.own_after) == (("Rome",), None, ())


def test_of_a_write_that_may_not_have_been_made_nothing_is_believed_but_what_the_file_says() -> None:
    step = replace(write(KeywordLists(), (), [Tag("bride", Decider.PERSON)]), is_certain=False)
    theirs = KeywordLists(subject=("bride", "Rome"))
    assert undone(theirs, (), [step]).is_empty


def test_a_file_that_lost_our_namespace_is_undone_by_the_journal() -> None:
    step = write(KeywordLists(subject=("Paris",)), (), [Tag("bride", Decider.PERSON)])
    assert undone(replace(step.after, subject=("Paris", "bride", "Rome")), (), [step]).after.subject == (
        "Paris",
        "Rome",
    )


def test_a_keyword_that_the_model_and_a_person_share_stays_when_the_models_go() -> None:
    shared = ((Field.IPTC, "long"),)
    own = (
        OwnTag(Tag("long 1", Decider.MODEL, 0.9, 1), shared),
        OwnTag(Tag("long 2", Decider.PERSON), shared),
    )
    lists = KeywordLists(iptc=("long",))
    change = stripped(lists, own, labels_too=False)
    assert (change.after, change.own_after, change.own_before) == (lists, (), own)
    assert stripped(lists, own, labels_too=True).after.iptc == ()


def test_the_journal_keeps_lists_and_tags_as_they_are() -> None:
    lists = KeywordLists(subject=("a",), iptc=())
    own = (OwnTag(Tag("bride", Decider.MODEL, 0.9134, 3), ((Field.SUBJECT, "bride"),)),)
    assert (lists_of(as_json(lists)), own_of(own_as_json(own))) == (lists, own)
