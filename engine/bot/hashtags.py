"""Class names as hashtags that Telegram, Instagram and others take: letters, digits, underscores, in one word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

MOST = 64
"""Characters of a hashtag; longer ones are not made into links."""


def hashtag(name: str) -> str:
    """ "wedding party" -> "#weddingparty"; letters of any script stay, with their marks. What has digits alone is no
    hashtag anywhere, so it gets an underscore: "2024" -> "#_2024". "" where nothing is left."""
    word = _normal("".join(c for c in _normal(name) if _stays(c)))[:MOST].lstrip("_")
    word = word[_leading_marks(word) :]
    if not word.strip("_"):
        return ""
    return f"#{word}" if any(_is_letter(c) for c in word) else f"#_{word[: MOST - 1]}"


def hashtags(names: Iterable[str]) -> str:
    """Ready to paste; what comes out the same stands there once."""
    found = dict.fromkeys(hashtag(name) for name in names)
    return " ".join(of for of in found if of)


def _normal(text: str) -> str:
    """Composed, and in small letters: of two spellings that look alike there is one hashtag."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())


def _stays(character: str) -> bool:
    return character == "_" or unicodedata.category(character)[0] in "LM" or character.isdecimal()


def _is_letter(character: str) -> bool:
    return unicodedata.category(character).startswith("L")


def _leading_marks(word: str) -> int:
    """How many marks stand before the first character that they could belong to."""
    return next((at for at, c in enumerate(word) if not unicodedata.category(c).startswith("M")), len(word))
