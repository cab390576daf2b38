"""The keyword lists of a file, and how our classes are merged into them. Pure: nothing here touches a file.

Merge, never replace: a keyword is removed only if First Look itself had added it to that very list, which the
file's own `XMP-firstlook` namespace tells.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from engine.errors import ClassError
from engine.types import Decider, Tag

IPTC_BYTES = 64
"""The longest IPTC keyword; ExifTool cuts a longer one."""

XP_SEPARATOR = ";"
"""Between the keywords of Windows' own list, which is one text: none of them can hold it."""

_PROBABILITY_DIGITS = 4


class Field(StrEnum):
    """The keyword lists of a photo's file; the value is the field's name in `XMP-firstlook` and `KeywordLists`.

    The last three are Windows': the list that it shows together with dc:subject and IPTC, and what it notes that it
    last wrote into those two.
    """

    SUBJECT = "subject"
    HIERARCHICAL = "hierarchical"
    TAGS_LIST = "tags_list"
    IPTC = "iptc"
    XP_KEYWORDS = "xp_keywords"
    LAST_XMP = "last_xmp"
    LAST_IPTC = "last_iptc"


@dataclass(frozen=True, slots=True)
class KeywordLists:
    """The keyword lists as a file carries them; None where it does not carry the field.

    `iptc` is () where there is IPTC data without keywords. `xp_keywords` are the parts of Windows' text exactly as they
    stand there, also empty ones and those with spaces around them.
    """

    subject: tuple[str, ...] | None = None
    hierarchical: tuple[str, ...] | None = None
    tags_list: tuple[str, ...] | None = None
    iptc: tuple[str, ...] | None = None
    xp_keywords: tuple[str, ...] | None = None
    last_xmp: tuple[str, ...] | None = None
    last_iptc: tuple[str, ...] | None = None

    def of(self, field: Field) -> tuple[str, ...] | None:
        """The list of one field."""
        found: tuple[str, ...] | None = getattr(self, field.value)
        return found


@dataclass(frozen=True, slots=True)
class Profile:
    """How a person's other programs want keywords: under which parent ("" for none), and which further lists they
    read."""

    parent: str = "First Look"
    digikam: bool = False
    photo_mechanic: bool = False
    windows: bool = False


@dataclass(frozen=True, slots=True)
class OwnTag:
    """A class that First Look wrote into a file, with the keywords that it added there for it."""

    tag: Tag
    added: tuple[tuple[Field, str], ...] = ()

    @property
    def name(self) -> str:
        """The class."""
        return self.tag.name

    @property
    def decider(self) -> Decider:
        """Who decided."""
        return self.tag.decider

    @property
    def probability(self) -> float | None:
        """The model's probability, to four digits."""
        return self.tag.probability

    @property
    def version(self) -> int | None:
        """The model's version."""
        return self.tag.version


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be done to a file's lists and to our namespace in it."""

    before: KeywordLists
    after: KeywordLists
    own_before: tuple[OwnTag, ...]
    own_after: tuple[OwnTag, ...]
    adds: Mapping[Field, tuple[str, ...]]
    removes: Mapping[Field, tuple[str, ...]]

    @property
    def changes_keywords(self) -> bool:
        """Whether any list changes, and not only what our namespace says about it."""
        return bool(self.adds or self.removes)

    @property
    def is_empty(self) -> bool:
        """Whether the file already is as wanted."""
        return not self.changes_keywords and self.own_before == self.own_after


def merge(lists: KeywordLists, own: Sequence[OwnTag], wanted: Sequence[Tag], profile: Profile) -> Change:
    """The change that makes a file with `lists`, and `own` in our namespace, say exactly the `wanted` classes.

    digiKam's TagsList, IPTC and Windows' XPKeywords are kept in step where the file has them or the profile asks for
    them; what Windows notes of its own writes where the file has it. A class whose name holds ";" is left out of
    XPKeywords, which would part it there.
    """
    unique = tuple({tag.name: _rounded(tag) for tag in wanted}.values())
    adds: dict[Field, tuple[str, ...]] = {}
    removes: dict[Field, tuple[str, ...]] = {}
    owned_after: dict[Field, set[str]] = {}
    after: dict[str, Any] = {}
    for field in Field:
        current = lists.of(field) or ()
        texts = _texts(field, unique, profile) if _is_kept(field, lists, profile) else ()
        owned = {text for entry in own for where, text in entry.added if where is field}
        gone = tuple(text for text in dict.fromkeys(current) if text in owned and text not in texts)
        there = {text.strip() for text in current} if field is Field.XP_KEYWORDS else set(current)
        new = tuple(text for text in dict.fromkeys(texts) if text not in there)
        owned_after[field] = (owned & set(current)) | set(new)
        if gone:
            removes[field] = gone
        if new:
            adds[field] = new
        # An emptied list is gone from the file, except that IPTC data may stay without keywords.
        emptied = () if field is Field.IPTC and lists.iptc is not None else None
        after[field.value] = (*(text for text in current if text not in gone), *new) or emptied
    own_after = tuple(_own(tag, owned_after, lists, profile) for tag in unique)
    return Change(lists, KeywordLists(**after), tuple(own), own_after, adds, removes)


def keyword_for(field: Field, name: str, profile: Profile) -> str:
    """The keyword that stands for the class `name` in one list."""
    if field is Field.HIERARCHICAL:
        return f"{profile.parent}|{name}" if profile.parent else name
    if field is Field.TAGS_LIST:
        return f"{profile.parent}/{name}" if profile.parent else name
    if field in (Field.IPTC, Field.LAST_IPTC):
        return name.encode()[:IPTC_BYTES].decode("utf-8", "ignore")
    return name


def all_keywords(lists: KeywordLists) -> tuple[str, ...]:
    """Every flat keyword of all lists, once, in the order in which programs look: XMP, IPTC, Windows' list, then leaves
    of trees. What Windows notes of its own writes is shown by no program."""
    flat = [*(lists.subject or ()), *(lists.iptc or ())]
    flat += [text.strip() for text in lists.xp_keywords or () if text.strip() and _is_sound(text)]
    leaves = [text.rsplit("|", 1)[-1] for text in lists.hierarchical or ()]
    leaves += [text.rsplit("/", 1)[-1] for text in lists.tags_list or ()]
    return tuple(dict.fromkeys([*flat, *leaves]))


def check_class_name(name: str) -> None:
    """Raises ClassError for a name that cannot be a keyword in every list."""
    if not name or name.isspace():
        raise ClassError("A class needs a name.")
    if name != name.strip():
        raise ClassError(f"The class name {name!r} begins or ends with a space; keywords cannot.")
    if "/" in name or "|" in name:
        raise ClassError(
            f"The class name {name!r} holds / or |, which part the levels of hierarchical keywords; "
            "choose one without them."
        )
    if any(unicodedata.category(char) in ("Cc", "Cs", "Cn", "Zl", "Zp") for char in name):
        raise ClassError(f"The class name {name!r} holds a character that keywords cannot hold.")
    if name.casefold() in ("true", "false"):
        raise ClassError(
            f"{name!r} cannot be a class name: programs read it back as a yes or no, not as a word."
        )
    if len(name) > 200:
        raise ClassError("A class name can have at most 200 characters.")


def class_name_warning(name: str) -> str | None:
    """What a person should know of an allowed but unlucky name."""
    if len(name.encode()) > IPTC_BYTES:
        cut = keyword_for(Field.IPTC, name, Profile())
        return f"IPTC keywords hold at most {IPTC_BYTES} bytes; older programs will see “{cut}”."
    if XP_SEPARATOR in name:
        return (
            "Windows parts keywords at “;”: the class is left out of the list that Windows keeps for itself."
        )
    return None


def _is_sound(text: str) -> bool:
    """Half a character, as stands in a damaged list, is no text that anything else could hold."""
    return not any("\ud800" <= char <= "\udfff" for char in text)


def _is_kept(field: Field, lists: KeywordLists, profile: Profile) -> bool:
    if field is Field.TAGS_LIST:
        return profile.digikam or lists.tags_list is not None
    if field is Field.IPTC:
        return profile.photo_mechanic or lists.iptc is not None
    if field is Field.XP_KEYWORDS:
        return profile.windows or lists.xp_keywords is not None
    if field in (Field.LAST_XMP, Field.LAST_IPTC):
        return lists.of(field) is not None
    return True


def _texts(field: Field, tags: Sequence[Tag], profile: Profile) -> tuple[str, ...]:
    texts = (keyword_for(field, tag.name, profile) for tag in tags)
    return tuple(text for text in texts if field is not Field.XP_KEYWORDS or XP_SEPARATOR not in text)


def _own(tag: Tag, owned: Mapping[Field, set[str]], lists: KeywordLists, profile: Profile) -> OwnTag:
    pairs = (
        (field, keyword_for(field, tag.name, profile)) for field in Field if _is_kept(field, lists, profile)
    )
    return OwnTag(tag, tuple((field, text) for field, text in pairs if text in owned[field]))


def _rounded(tag: Tag) -> Tag:
    if tag.probability is None:
        return tag
    return replace(tag, probability=round(float(tag.probability), _PROBABILITY_DIGITS))
