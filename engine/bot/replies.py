"""What the models said, as a message: a table to read, and hashtags to tap and paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from engine.bot.hashtags import hashtags
from engine.bot.tags import Said, Tag

LONGEST = 4096
"""Of one message, in UTF-16 units, without its marks; we count them in, to be on the safe side."""
WIDEST = 22
"""Characters of a class name in a table: phones show about 35 in a line."""
LISTED_FROM = 0.01
MOST_HASHTAGS = 30
"""Of one post on Instagram."""
LETTERS = "ABCDEFGHIJ"
MOST_MODELS = len(LETTERS)


@dataclass(frozen=True, slots=True)
class Choice:
    """A tag becomes a hashtag from this probability on, and so many do at most; the likeliest always does."""

    at_least: float = 0.2
    count: int = 10

    def of(self, said: Said) -> tuple[Tag, ...]:
        """The tags that become hashtags, the likeliest first."""
        chosen = tuple(tag for tag in said.tags if tag.probability >= self.at_least)[: self.count]
        return chosen or said.tags[:1]


@dataclass(frozen=True, slots=True)
class Shown:
    """What there is to say of one photo: what the models said, or why they could not look at it."""

    said: tuple[Said, ...] = ()
    reason: str = ""


def messages(photos: Sequence[Shown], choice: Choice) -> list[str]:
    """HTML of one message, or of as many as the length of a message asks for."""
    if len(photos) == 1:
        return packed(_one(photos[0], choice))
    return packed(_album(photos, choice))


def packed(blocks: Iterable[str], longest: int = LONGEST) -> list[str]:
    """Blocks, each a line or more and whole by itself, in as few messages as hold them."""
    done: list[str] = []
    for block in blocks:
        together = f"{done[-1]}\n{block}" if done else block
        if done and units(together) <= longest:
            done[-1] = together
        else:
            done.append(block.lstrip("\n"))
    return done


def units(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _one(photo: Shown, choice: Choice) -> Iterator[str]:
    if photo.reason:
        yield unseen(photo.reason)
        return
    names = _names(photo.said)
    yield from _legend(photo.said, names)
    yield f"<pre>{escape(_table(photo.said, names, choice.count), quote=False)}</pre>"
    for name, said in zip(names, photo.said, strict=True):
        yield f"{name and name + ' '}{_code(choice.of(said))}"


def _album(photos: Sequence[Shown], choice: Choice) -> Iterator[str]:
    first = next((photo.said for photo in photos if photo.said), ())
    names = _names(first)
    yield from _legend(first, names)
    for number, photo in enumerate(photos, 1):
        yield f"\n<b>Photo {number}</b>"
        if photo.reason:
            yield unseen(photo.reason)
        for name, said in zip(names, photo.said, strict=False):
            chosen = choice.of(said)
            shares = ", ".join(percent(tag.probability) for tag in chosen)
            yield f"{name and name + ' '}{_code(chosen)} {shares}"
    sure = (tag for photo in photos for said in photo.said for tag in choice.of(said))
    every = [tag.name for tag in sure if tag.probability >= choice.at_least]
    if every:
        together = " ".join(hashtags(every).split()[:MOST_HASHTAGS])
        yield f"\n<b>All together</b>\n<code>{escape(together, quote=False)}</code>"


def unseen(reason: str) -> str:
    """Why there is nothing to say of a photo."""
    return f"This photo cannot be looked at: {escape(reason, quote=False)}."


def percent(share: float) -> str:
    """Whole percents."""
    return f"{100 * share:.0f}%"


def _names(said: Sequence[Said]) -> tuple[str, ...]:
    """A letter for each model; none where there is one model only."""
    return ("",) if len(said) == 1 else tuple(LETTERS[: len(said)])


def _legend(said: Sequence[Said], names: Sequence[str]) -> Iterator[str]:
    for name, of in zip(names, said, strict=True):
        yield f"{name and name + ' = '}{escape(of.model[:200], quote=False)}"


def _table(said: Sequence[Said], names: Sequence[str], count: int) -> str:
    """A row for each tag, a column for each model; a dash where a model does not know the tag."""
    columns = [{tag.name: tag.probability for tag in of.tags} for of in said]
    best: dict[str, float] = {}
    for name, share in ((name, share) for column in columns for name, share in column.items()):
        best[name] = max(share, best.get(name, 0.0))
    rows = sorted(best, key=lambda name: (-best[name], name))[:count]
    rows = [name for name in rows if best[name] >= LISTED_FROM] or rows[:1]
    width = min(WIDEST, max((len(name) for name in rows), default=0))
    heads = [f"{'':{width}}{''.join(f'{name:>5}' for name in names)}"] if len(names) > 1 else []
    return "\n".join([*heads, *(_row(name, width, columns) for name in rows)])


def _row(name: str, width: int, columns: Sequence[dict[str, float]]) -> str:
    short = name if len(name) <= width else f"{name[: width - 1]}…"
    cells = (f"{percent(column[name]) if name in column else '–':>5}" for column in columns)
    return f"{short:{width}}{''.join(cells)}"


def _code(tags: Sequence[Tag]) -> str:
    """Telegram copies it whole at a tap."""
    found = hashtags(tag.name for tag in tags)
    return f"<code>{escape(found, quote=False)}</code>" if found else "–"
