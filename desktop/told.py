"""What the engine says, in the language of the window.

The engine speaks English and knows nothing of languages. `packaging/translations.py` reads its sentences from its
source ("There is no class {name}."); here the one that a text was made from is found, and said in the window's language
with the same values. What is found nowhere, and values that are names or paths, stay as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLocale

CONTEXT = "engine"
DEEPEST = 5
"""Reasons within reasons; a text that goes deeper is no sentence of ours."""
LONGEST = 4000
"""Longer texts are logs or traces."""
_VALUE = re.compile(r"\{(\w+)(:[^}]*)?\}")
_NUMBER = r"[-+]?[\d,]*\.?\d+(?:e[-+]?\d+)?"
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
"""What can only be a number, whoever wrote it."""
_PARTS = ("; ", ", ", ": ")
"""How the engine strings sentences together: a list of reasons, or a file's name and its reason."""


def told(text: str) -> str:
    """A text of the engine as a person reads it here."""
    return _told(text, DEEPEST) or text


def reason_of(error: Exception) -> str:
    """Why something could not be done, after the error that says so."""
    return told(str(error))


def _told(text: str, deep: int) -> str | None:
    """None where it is no sentence of the engine, or has no translation."""
    if not text or not deep or len(text) > LONGEST:
        return None
    return _whole(text, deep) or _in_parts(text, deep)


def _whole(text: str, deep: int) -> str | None:
    found = _source(text)
    if found is None:
        return None
    pattern, values = found
    said = QCoreApplication.translate(CONTEXT, pattern.template)
    if said == pattern.template:
        return None
    for name in pattern.inner:
        values[name] = _listed(values[name], deep - 1) or _told(values[name], deep - 1) or values[name]
    return _VALUE.sub(lambda of: _value(of, values), said)


def _listed(text: str, deep: int) -> str | None:
    """A list in which each part is a sentence: "bride has 1 label, cake has 2 labels" is not one about a class of the
    name "bride has 1 label, cake"."""
    said = [_told(part, deep) for part in text.split(", ")]
    return None if None in said else ", ".join(part or "" for part in said)


def _value(of: re.Match[str], values: dict[str, str]) -> str:
    name, spec = of.groups()
    value = values.get(name, of.group())
    counts = spec is not None and ("," in spec or "f" in spec)
    return _number(value) if counts or _GROUPED.fullmatch(value) else value


def _number(english: str) -> str:
    """1,234.5 as it is written here."""
    try:
        value = float(english.replace(",", ""))
    except ValueError:
        return english
    return QLocale().toString(value, "f", len(english.partition(".")[2]))


def _in_parts(text: str, deep: int) -> str | None:
    """Where a text is strung together of what are sentences, and of what are not."""
    for between in _PARTS:
        parts = text.split(between)
        said = [_told(part, deep - 1) for part in parts] if len(parts) > 1 else []
        if any(said):
            return between.join(new or old for new, old in zip(said, parts, strict=True))
    return None


@dataclass(frozen=True)
class _Pattern:
    template: str
    inner: tuple[str, ...]
    longest: str
    """The longest piece that is always there: looked for first, since that is quick."""
    fixed: int
    """How many characters are always there: the more, the surer a match."""


@lru_cache(512)
def _match(text: str) -> tuple[_Pattern, tuple[tuple[str, str], ...]] | None:
    for pattern in _patterns():
        if pattern.longest in text and (match := _compiled(pattern.template).fullmatch(text)):
            return pattern, tuple(match.groupdict().items())
    return None


def _source(text: str) -> tuple[_Pattern, dict[str, str]] | None:
    """The sentence that a text was made from, with its values."""
    found = _match(text)
    return None if found is None else (found[0], dict(found[1]))


@cache
def _patterns() -> tuple[_Pattern, ...]:
    """All sentences of the engine, those that say most first."""
    data = files("resources").joinpath("translations", "engine.json").read_text("utf-8")
    made = (_pattern(template, tuple(inner)) for template, inner in json.loads(data).items())
    return tuple(sorted(made, key=lambda of: -of.fixed))


def _pattern(template: str, inner: tuple[str, ...]) -> _Pattern:
    pieces = [piece for piece in _pieces(template) if isinstance(piece, str)]
    return _Pattern(template, inner, max(pieces, key=len), sum(map(len, pieces)))


@cache
def _compiled(template: str) -> re.Pattern[str]:
    """When it is first needed: all of them take 30 ms."""
    return re.compile("".join(_regex(template)), re.DOTALL)


def _pieces(template: str) -> Iterator[str | re.Match[str]]:
    """The words of a template, and its values between them."""
    at = 0
    for value in _VALUE.finditer(template):
        yield template[at : value.start()]
        yield value
        at = value.end()
    yield template[at:]


def _regex(template: str) -> Iterator[str]:
    seen = set[str]()
    for piece in _pieces(template):
        if isinstance(piece, str):
            yield re.escape(piece)
            continue
        name, spec = piece.groups()
        if name in seen:
            yield f"(?P={name})"
        else:
            yield f"(?P<{name}>{_NUMBER if spec else '.*?'})"
        seen.add(name)
