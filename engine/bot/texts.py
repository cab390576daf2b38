"""The bot's own words, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from engine.bot.orders import MOST_BYTES
from engine.bot.replies import packed
from engine.bot.tags import Tagger

COMMANDS = (
    ("start", "what this bot does"),
    ("tags", "the tags that it knows"),
    ("models", "the models that look"),
    ("help", "how to send photos"),
)

PRIVACY = (
    "Photos that you send here leave your device: they go through Telegram's servers to the machine that runs this "
    "bot. There they are kept in memory only, and are gone after the answer. Telegram keeps its own copy in this chat."
)
"""The rest of First Look never sends a photo anywhere, so this is said before the first one is sent."""

LEAVES = (
    "Photos that are sent to this bot leave the machine of who sends them, through Telegram's servers: unlike all else "
    "in First Look. Here they are kept in memory only, and are gone after the answer."
)
"""The same for who starts it."""

START = (
    f"Send me a photo, and I send back hashtags for it, with how sure each model is.\n\n{PRIVACY}\n\n/help"
)

HELP = (
    "Send photos one by one, as an album, or uncompressed as files (JPEG, PNG, TIFF, WebP, HEIC, AVIF, camera RAW; up "
    f"to {MOST_BYTES // 1_000_000} MB). The hashtags are copied by a tap on them.\n\n"
    + "\n".join(f"/{name}: {what}" for name, what in COMMANDS)
    + f"\n\n{PRIVACY}"
)

NO_PHOTO = "Send me a photo, or a photo as a file. /help"

FAILED = "something went wrong here; who runs this bot finds it in the log"

GONE = "Telegram does not hand it out any more; send it again"

STUCK = "Telegram did not hand it out in several tries; send it again"


def too_big(bytes_: int) -> str:
    """The reason for a file that the Bot API does not hand out."""
    size = f"it has {bytes_ / 1e6:.0f} MB, and " if bytes_ else ""
    return f"{size}Telegram gives bots at most {MOST_BYTES // 1_000_000} MB of a file; send it as a photo"


def stranger(user: int) -> str:
    """For who is not on the list."""
    return f"Sorry, this bot answers only people on its list; your id is <code>{user}</code>."


def full(waiting: int) -> str:
    """For who sends more than may wait."""
    own = f"{photos(waiting)} of yours wait" if waiting else "Very many photos wait"
    return (
        f"{own} already, so this one was not taken. Send it, and what comes after it, once they are answered."
    )


def place(number: int, waiting: int) -> str:
    """Where somebody's next photo stands in line."""
    more = f"; {photos(waiting)} of yours wait" if waiting > 1 else ""
    return f"Place in line: {number}{more}."


def stopping(waiting: int) -> str:
    """For who waits when the bot is stopped."""
    return f"The bot is being stopped. {photos(waiting)} of yours: answered when it runs again."


def photos(count: int) -> str:
    """ "1 photo", "2 photos"."""
    return f"{count:,} photo{'' if count == 1 else 's'}"


def models(taggers: Sequence[Tagger]) -> list[str]:
    """The answer to /models."""
    return packed(f"{escape(of.name, quote=False)}: {len(of.classes):,} tags" for of in taggers)


def tags(taggers: Sequence[Tagger], most: int = 200) -> list[str]:
    """The answer to /tags."""
    return packed(block for of in taggers for block in _tags_of(of, most))


def _tags_of(of: Tagger, most: int) -> list[str]:
    names = [escape(name[:100], quote=False) for name in of.classes[:most]]
    more = [f"and {len(of.classes) - most:,} more"] if len(of.classes) > most else []
    lines = [", ".join(names[at : at + 20]) for at in range(0, len(names), 20)]
    return [f"\n<b>{escape(of.name, quote=False)}</b>", *lines, *more]
