"""What somebody sent, as far as an answer needs it."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Update

from engine.bot.orders import Order, Sent, as_json, from_json, order_of

CHAT = {"id": 5, "type": "private", "first_name": "A"}
PERSON = {"id": 5, "is_bot": False, "first_name": "A"}


def order(**content: Any) -> Order | None:
    message = {"message_id": 9, "date": 1, "chat": CHAT, "from": PERSON, **content}
    update = Update.de_json({"update_id": 3, "message": message}, None)
    assert update is not None
    return order_of(update)


def size(name: str, width: int, height: int) -> dict[str, Any]:
    return {"file_id": name, "file_unique_id": name, "width": width, "height": height, "file_size": width}


def test_the_largest_size_of_a_photo_counts() -> None:
    found = order(photo=[size("s", 90, 60), size("l", 1280, 800), size("m", 320, 200)], media_group_id="7")
    assert found == Order(3, 5, 5, 9, Sent.PHOTO, file="l", bytes=1280, album="7")


@pytest.mark.parametrize(
    ("name", "mime", "sent"),
    [
        ("a.HEIC", "", Sent.PHOTO),
        ("a.cr2", "application/octet-stream", Sent.PHOTO),
        ("", "image/png", Sent.PHOTO),
        ("a.pdf", "application/pdf", Sent.OTHER),
        ("", "", Sent.OTHER),
        ("\ud800.txt", "", Sent.OTHER),
    ],
)
def test_a_file_is_a_photo_by_its_name_or_kind(name: str, mime: str, sent: Sent) -> None:
    found = order(document={"file_id": "d", "file_unique_id": "d", "file_name": name, "mime_type": mime})
    assert found is not None
    assert found.sent is sent


@pytest.mark.parametrize(
    ("text", "command"),
    [("/tags", "tags"), ("/Tags@look_bot please", "tags"), ("/", ""), ("hello /tags", None)],
)
def test_a_command_is_its_name_without_the_bots(text: str, command: str | None) -> None:
    found = order(text=text)
    assert found is not None
    assert (found.sent, found.text) == ((Sent.OTHER, "") if command is None else (Sent.COMMAND, command))


def test_what_nobody_said_is_no_order() -> None:
    assert order_of(Update(1)) is None
    assert order(**{"from": {**PERSON, "is_bot": True}}, text="/start") is None
    assert order(**{"from": None}, text="/start") is None


def test_the_journal_gives_back_what_it_was_given() -> None:
    found = order(photo=[size("s", 90, 60)], chat={"id": -4, "type": "group", "title": "g"})
    assert found is not None
    assert not found.private
    assert from_json(as_json(found)) == found
