"""Sidecars in which nothing but keywords and our own tags stands, read and made without ExifTool.

They have one form, byte for byte the one that ExifTool writes. A file is taken for such a sidecar only if what was read
from it, put into that form again, gives the very same bytes: so nothing of another program can be lost with a write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from engine.metadata.keywords import Field, KeywordLists, OwnTag
from engine.types import Decider, Tag

LARGEST = 1 << 20
"""Bytes; a sidecar of ours has one or two thousand."""

TOOLKIT = "First Look"

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_OWN = ("firstlook", "https://firstlook.app/ns/1.0/", "Tags", "Bag")
_LISTS = {
    Field.SUBJECT: ("dc", "http://purl.org/dc/elements/1.1/", "subject", "Bag"),
    Field.TAGS_LIST: ("digiKam", "http://www.digikam.org/ns/1.0/", "TagsList", "Seq"),
    Field.HIERARCHICAL: ("lr", "http://ns.adobe.com/lightroom/1.0/", "hierarchicalSubject", "Bag"),
}
_HEAD = f"""<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x='adobe:ns:meta/' x:xmptk='%s'>
<rdf:RDF xmlns:rdf='{_RDF}'>
"""
_TAIL = """</rdf:RDF>
</x:xmpmeta>
<?xpacket end='w'?>"""

_TOOLKIT = re.compile(rb"x:xmptk='([A-Za-z0-9:. ]*)'")
_QUOTES = {"'": "&#39;", '"': "&quot;"}
_UNSOUND = re.compile("[^ -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, and controls, which programs read in different ways."""


class _AnotherForm(Exception):
    """What is told or read has no place in a packet."""


@dataclass(frozen=True, slots=True)
class Packet:
    """All that such a sidecar says."""

    lists: KeywordLists
    tags: tuple[OwnTag, ...]


def render(lists: KeywordLists, tags: Sequence[OwnTag], toolkit: str = TOOLKIT) -> bytes | None:
    """The whole sidecar; None where it cannot say that: other lists, or texts with controls or blanks at an end."""
    try:
        return "".join([_HEAD % toolkit, *_blocks(lists, tags), _TAIL]).encode()
    except _AnotherForm:
        return None


def parse(data: bytes) -> Packet | None:
    """What a sidecar says; None where anything else stands in it too, or it stands there in any other form."""
    toolkit = _TOOLKIT.search(data[:200])
    if toolkit is None or len(data) > LARGEST or b"<!" in data:
        return None
    try:
        packet = _read(ET.fromstring(data))
    except (ET.ParseError, _AnotherForm):
        return None
    return packet if render(packet.lists, packet.tags, toolkit.group(1).decode()) == data else None


def _blocks(lists: KeywordLists, tags: Sequence[OwnTag]) -> Iterator[str]:
    """ExifTool's order: by the prefixes of the namespaces."""
    if any(lists.of(field) for field in Field if field not in _LISTS):
        raise _AnotherForm
    items = {_LISTS[field]: [f"    {_item(text)}" for text in lists.of(field) or ()] for field in _LISTS}
    items[_OWN] = [line for tag in tags for line in _structure(tag)]
    for (prefix, uri, name, kind), lines in sorted(items.items()):
        if lines:
            yield "\n".join(
                [
                    f"\n <rdf:Description rdf:about=''\n  xmlns:{prefix}='{uri}'>",
                    f"  <{prefix}:{name}>\n   <rdf:{kind}>",
                    *lines,
                    f"   </rdf:{kind}>\n  </{prefix}:{name}>\n </rdf:Description>\n",
                ]
            )


def _structure(own: OwnTag) -> Iterator[str]:
    yield "    <rdf:li rdf:parseType='Resource'>"
    if own.added:
        yield "     <firstlook:Added>\n      <rdf:Bag>"
        yield from (f"       {_item(f'{field.value}={text}')}" for field, text in own.added)
        yield "      </rdf:Bag>\n     </firstlook:Added>"
    for name, value in _fields(own):
        yield f"     <firstlook:{name}>{_escaped(value)}</firstlook:{name}>"
    yield "    </rdf:li>"


def _fields(own: OwnTag) -> Iterator[tuple[str, str]]:
    yield "Class", own.name
    yield "Decider", own.decider.value
    if own.version is not None:
        yield "Model", str(own.version)
    if own.probability is not None:
        yield "Probability", f"{own.probability:.4f}"


def _item(text: str) -> str:
    return f"<rdf:li>{_escaped(text)}</rdf:li>"


def _escaped(text: str) -> str:
    if not text or text != text.strip() or _UNSOUND.search(text):
        raise _AnotherForm
    return escape(text, _QUOTES)


def _read(root: ET.Element) -> Packet:
    """What is not looked at here is missing from the bytes that it is compared with."""
    found = {child.tag: child for child in root.iterfind(f"{{{_RDF}}}RDF/{{{_RDF}}}Description/*")}
    fields: dict[str, Any] = {
        field.value: tuple(_texts(found.get(f"{{{uri}}}{name}"))) or None
        for field, (_, uri, name, _) in _LISTS.items()
    }
    own = found.get(f"{{{_OWN[1]}}}Tags")
    return Packet(KeywordLists(**fields), tuple(_own_tag(item) for item in _items(own)))


def _items(parent: ET.Element | None) -> Iterable[ET.Element]:
    return () if parent is None else parent.iterfind(f"*/{{{_RDF}}}li")


def _texts(parent: ET.Element | None) -> Iterator[str]:
    return (item.text or "" for item in _items(parent))


def _own_tag(item: ET.Element) -> OwnTag:
    fields = {child.tag.partition("}")[2]: child for child in item}
    texts = {name: child.text or "" for name, child in fields.items()}
    try:
        tag = Tag(
            texts["Class"],
            Decider(texts["Decider"]),
            float(texts["Probability"]) if "Probability" in texts else None,
            int(texts["Model"]) if "Model" in texts else None,
        )
        return OwnTag(tag, tuple(_added(_texts(fields.get("Added")))))
    except (KeyError, ValueError) as error:
        raise _AnotherForm from error


def _added(texts: Iterable[str]) -> Iterator[tuple[Field, str]]:
    for text in texts:
        field, _, keyword = text.partition("=")
        yield Field(field), keyword
