"""What somebody sent, as far as an answer needs it: small enough to be kept until the answer is out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from engine.photos.formats import kind_of

if TYPE_CHECKING:
    from telegram import Message, Update

MOST_BYTES = 20_000_000
"""What the Bot API hands out of one file."""


class Sent(StrEnum):
    """What kind of thing it is."""

    PHOTO = "photo"
    COMMAND = "command"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Order:
    """One message. `file` is what Telegram calls the photo, never the photo itself; `bytes` is its size as Telegram
    says it (0: not said); `album` is what the photos of one album have in common; `text` is a command's name."""

    update: int
    user: int
    chat: int
    message: int
    sent: Sent = Sent.OTHER
    file: str = ""
    name: str = ""
    bytes: int = 0
    album: str = ""
    text: str = ""
    private: bool = True


def order_of(update: Update) -> Order | None:
    """None for what nobody said: news of a channel, or of the chat itself."""
    message = update.message
    if message is None or message.from_user is None or message.from_user.is_bot:
        return None
    return Order(
        update=update.update_id,
        user=message.from_user.id,
        chat=message.chat.id,
        message=message.message_id,
        private=message.chat.type == "private",
        album=message.media_group_id or "",
        **_content(message),
    )


def _content(message: Message) -> dict[str, Any]:
    if message.photo:
        best = max(message.photo, key=lambda size: size.width * size.height)
        return {"sent": Sent.PHOTO, "file": best.file_id, "bytes": best.file_size or 0}
    document = message.document
    if document is not None and _is_photo(document.mime_type or "", document.file_name or ""):
        name = (document.file_name or "")[-80:]
        return {"sent": Sent.PHOTO, "file": document.file_id, "bytes": document.file_size or 0, "name": name}
    if (message.text or "").startswith("/"):
        return {"sent": Sent.COMMAND, "text": _command(message.text or "")}
    return {}


def _is_photo(mime: str, name: str) -> bool:
    """By what the sender's program says: the bytes themselves are asked once they are here."""
    return mime.startswith("image/") or kind_of(name.encode("utf-8", "replace")) is not None


def _command(text: str) -> str:
    """ "tags" of "/tags@some_bot now"."""
    return text.split()[0][1:].partition("@")[0].lower()[:32]


def as_json(order: Order) -> dict[str, Any]:
    """For the journal."""
    return asdict(order)


def from_json(said: Mapping[str, Any]) -> Order:
    """What `as_json` made. Raises TypeError, ValueError or KeyError for anything else."""
    return Order(**{**said, "sent": Sent(said["sent"])})
