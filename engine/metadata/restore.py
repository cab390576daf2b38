"""How the lists of a file become again what they were before we wrote. Pure: nothing here touches a file.

A keyword of another program or of a person is never taken out, also where it was changed after our write.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from engine.metadata.keywords import Change, Field, KeywordLists, OwnTag, Profile, merge
from engine.types import Decider, Tag

_Pair = tuple[Field, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One write of ours: the lists and our own tags before and after it. `is_certain` is False where we were cut off
    and do not know whether it was made."""

    before: KeywordLists
    after: KeywordLists
    own_before: tuple[OwnTag, ...]
    own_after: tuple[OwnTag, ...]
    is_certain: bool = True


def undone(lists: KeywordLists, own: Sequence[OwnTag], steps: Sequence[Step]) -> Change:
    """The change that takes back `steps`, newest first, in a file with `lists` and `own` in our namespace.

    Where the file still says what a step left there, all is as before it. Else only what the step added is taken out,
    and what it had removed is not put back. A list that the step had made disappears again when nothing else is in it.
    """
    after, own_after = lists, tuple(own) or _believed(steps)
    for step in steps:
        after, own_after = _back(after, own_after, step)
    return _change(lists, after, tuple(own), _standing(own_after, after))


def stripped(lists: KeywordLists, own: Sequence[OwnTag], *, labels_too: bool) -> Change:
    """The change that takes out what the model decided, as far as we had added it, and all of our namespace; with
    `labels_too` also what a person decided."""
    stay = [] if labels_too else [tag for tag in own if tag.decider is not Decider.MODEL]
    kept = {pair for tag in stay for pair in tag.added}
    goes = [
        replace(tag, added=tuple(pair for pair in tag.added if pair not in kept))
        for tag in own
        if tag not in stay
    ]
    return replace(merge(lists, goes, (), Profile()), own_before=tuple(own), own_after=())


def as_json(lists: KeywordLists) -> dict[str, Any]:
    """The lists that are there, by field, for the journal."""
    return {field: value for field, value in asdict(lists).items() if value is not None}


def lists_of(found: Mapping[str, Any]) -> KeywordLists:
    """From the journal."""
    fields: dict[str, Any] = {
        field.value: tuple(found[field.value]) for field in Field if field.value in found
    }
    return KeywordLists(**fields)


def own_as_json(own: Sequence[OwnTag]) -> list[list[Any]]:
    """Our own tags, for the journal: [class, decider, probability, version, [[field, keyword], …]] each."""
    return [
        [tag.name, tag.decider.value, tag.probability, tag.version, [list(pair) for pair in tag.added]]
        for tag in own
    ]


def own_of(found: Sequence[Any]) -> tuple[OwnTag, ...]:
    """From the journal."""
    return tuple(
        OwnTag(
            Tag(name, Decider(decider), probability, version), tuple((Field(of), text) for of, text in added)
        )
        for name, decider, probability, version, added in found
    )


def _back(
    lists: KeywordLists, own: tuple[OwnTag, ...], step: Step
) -> tuple[KeywordLists, tuple[OwnTag, ...]]:
    claimed, added = {pair for tag in own for pair in tag.added}, set(_added(step))
    # Lists can look as the step left them since another program made them so: then what it added is not all ours.
    was_made = (step.is_certain or own == step.own_after) and added <= claimed
    if was_made and all(_still(step, field, lists) for field in Field):
        return step.before, step.own_before
    gone = claimed & added
    after = lists
    for field in Field:
        after = _without(after, field, {text for of, text in gone if of is field}, step)
    return after, _own_left(own, step)


def _still(step: Step, field: Field, lists: KeywordLists) -> bool:
    """The same keywords, those of others in the same order; ours may stand where ExifTool put them."""
    planned, now = step.after.of(field) or (), lists.of(field) or ()
    ours = set(planned) - set(step.before.of(field) or ())
    others = [[text for text in texts if text not in ours] for texts in (planned, now)]
    return Counter(planned) == Counter(now) and others[0] == others[1]


def _added(step: Step) -> list[_Pair]:
    """Only what the step itself says is ours: a keyword that was in another's list before is not."""
    return [
        (field, text)
        for field in Field
        for text in step.after.of(field) or ()
        if text not in (step.before.of(field) or ())
    ]


def _believed(steps: Sequence[Step]) -> tuple[OwnTag, ...]:
    """Of a file without our namespace the journal's word counts: another program has left it out. Not of a write that
    may never have been made."""
    return steps[0].own_after if steps and steps[0].is_certain else ()


def _without(lists: KeywordLists, field: Field, gone: set[str], step: Step) -> KeywordLists:
    current = lists.of(field)
    if current is None or not gone:
        return lists
    left = tuple(text for text in current if text not in gone)
    emptied = () if field is Field.IPTC and step.before.iptc is not None else None
    fields: dict[str, Any] = {field.value: left or emptied}
    return replace(lists, **fields)


def _own_left(own: tuple[OwnTag, ...], step: Step) -> tuple[OwnTag, ...]:
    """What our namespace may say: of each class as before the step, as far as it is claimed in the file now."""
    former = {tag.name: tag for tag in step.own_before}
    touched = {tag.name for tag in step.own_after} | former.keys()
    kept = [former.get(tag.name, tag) for tag in own if tag.name in former or tag.name not in touched]
    claimed = {pair for tag in own for pair in tag.added}
    return tuple(replace(tag, added=tuple(pair for pair in tag.added if pair in claimed)) for tag in kept)


def _standing(own: tuple[OwnTag, ...], lists: KeywordLists) -> tuple[OwnTag, ...]:
    """Only classes whose keyword stands. One without it would read as if a person had taken the keyword out."""
    return tuple(
        replace(tag, added=tuple((of, text) for of, text in tag.added if text in (lists.of(of) or ())))
        for tag in own
        if tag.name in (lists.subject or ())
    )


def _change(
    before: KeywordLists, after: KeywordLists, own: tuple[OwnTag, ...], own_after: tuple[OwnTag, ...]
) -> Change:
    pairs = [(field, before.of(field) or (), after.of(field) or ()) for field in Field]
    adds = {field: tuple(t for t in new if t not in old) for field, old, new in pairs}
    removes = {field: tuple(t for t in old if t not in new) for field, old, new in pairs}
    return Change(
        before,
        after,
        own,
        own_after,
        {field: texts for field, texts in adds.items() if texts},
        {field: texts for field, texts in removes.items() if texts},
    )
