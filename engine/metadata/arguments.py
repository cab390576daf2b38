"""From a change to ExifTool's arguments, with every value escaped so that none can be taken for anything else.

All commands use -E: a value is written with numeric entities for whatever is not a letter or a digit, so that
line breaks, leading blanks, `#`, `@`, `<` and `&#xa;` itself arrive as they are.
"""

from __future__ import annotations

from collections.abc import Iterable

from engine.metadata.iptc import Encoding
from engine.metadata.keywords import XP_SEPARATOR, Change, Field, OwnTag

FIELD_TAGS = {
    Field.SUBJECT: "XMP-dc:Subject",
    Field.HIERARCHICAL: "XMP-lr:HierarchicalSubject",
    Field.TAGS_LIST: "XMP-digiKam:TagsList",
    Field.IPTC: "IPTC:Keywords",
    Field.LAST_XMP: "XMP-microsoft:LastKeywordXMP",
    Field.LAST_IPTC: "XMP-microsoft:LastKeywordIPTC",
}
"""Lists of the file; Windows' XPKeywords is one text instead."""
XP_TAG = "EXIF:XPKeywords"
"""As hexadecimal bytes, by our configuration of ExifTool."""
OWN_TAG = "XMP-firstlook:Tags"


def escaped(value: str) -> str:
    """`value` for a command with -E."""
    return "".join(char if char.isalnum() and char.isascii() else f"&#x{ord(char):x};" for char in value)


def edits(
    change: Change, *, recode_iptc: bool, others: Encoding = Encoding.ASCII, renew_digest: bool = False
) -> list[str]:
    """The arguments that make `change`.

    `recode_iptc`: the IPTC text there is not marked as UTF-8, and must become so before ours joins it; `others` is
    the encoding of its values that are no keywords. ASCII ones are not touched: ExifTool would cut long ones.
    `renew_digest`: the file has a digest of its IPTC data, which change. One that fitted them fits them afterwards;
    else programs would take the IPTC text, cut as it may be, for newer than the XMP.
    """
    args = ["-E", *(_recoded(change, others) if recode_iptc else ())]
    for field, tag in FIELD_TAGS.items():
        if field is Field.IPTC and recode_iptc:
            continue
        args += [f"-{tag}-={escaped(text)}" for text in change.removes.get(field, ())]
        args += [f"-{tag}+={escaped(text)}" for text in change.adds.get(field, ())]
    args += _windows(change)
    if change.adds.get(Field.IPTC) or recode_iptc:
        args.append("-IPTC:CodedCharacterSet=UTF8")
    if renew_digest:
        args += ["-Photoshop:IPTCDigest-=old", "-Photoshop:IPTCDigest=new"]
    if change.own_before != change.own_after:
        args += [f"-{OWN_TAG}={escaped(_struct(own))}" for own in change.own_after] or [f"-{OWN_TAG}="]
    return args


def _recoded(change: Change, others: Encoding) -> list[str]:
    """All IPTC text again, as UTF-8."""
    args: list[str] = []
    if others is not Encoding.ASCII:
        args += ["-charset", "iptc=UTF8"] if others is Encoding.UTF8 else []
        args += ["-tagsFromFile", "@", "-IPTC:all", "--IPTC:Keywords"]
    return args + (
        [f"-IPTC:Keywords={escaped(text)}" for text in change.after.iptc or ()] or ["-IPTC:Keywords="]
    )


def _windows(change: Change) -> list[str]:
    """UTF-16, whatever the file's byte order, with a zero at the end; nothing takes the text away."""
    if not (change.adds.get(Field.XP_KEYWORDS) or change.removes.get(Field.XP_KEYWORDS)):
        return []
    text = XP_SEPARATOR.join(change.after.xp_keywords or ())
    return [f"-{XP_TAG}={(text + chr(0)).encode('utf-16-le', 'surrogatepass').hex() if text else ''}"]


def _struct(own: OwnTag) -> str:
    fields = [f"Class={_text(own.tag.name)}", f"Decider={own.tag.decider.value}"]
    if own.tag.probability is not None:
        fields.append(f"Probability={own.tag.probability:.4f}")
    if own.tag.version is not None:
        fields.append(f"Model={own.tag.version}")
    if own.added:
        fields.append(f"Added=[{_listed(f'{field.value}={text}' for field, text in own.added)}]")
    return "{" + ",".join(fields) + "}"


def _listed(texts: Iterable[str]) -> str:
    return ",".join(_text(text) for text in texts)


def _text(value: str) -> str:
    """A scalar inside ExifTool's structure syntax, where | escapes."""
    marked = "".join(f"|{char}" if char in ",|{}[]" else char for char in value)
    return f"|{marked}" if marked[:1].isspace() else marked
