"""The bot at work, against a Bot API server on loopback."""

from __future__ import annotations

import gc
import logging
import os
import threading
import time
import weakref
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from engine.bot import journal, texts
from engine.bot.access import Access
from engine.bot.desk import Limits
from engine.bot.link import BotError, Link, Pace
from tests.engine.bot.conftest import Redness, StartBot, jpeg, wait_until
from tests.engine.bot.telegram import ANN, BOB, EVE, SECRET, TOKEN, FakeTelegram, Fault

RED, BLUE = jpeg((255, 0, 0)), jpeg((0, 0, 255))


def downloads(telegram: FakeTelegram) -> list[str]:
    return [of.params["file"] for of in telegram.of("download")]


def _downloaded(telegram: FakeTelegram, times: int) -> bool:
    return len(downloads(telegram)) == times


def holding(model: Redness) -> threading.Event:
    """The model looks at nothing until this is set."""
    go = threading.Event()

    def wait(_: Image.Image) -> None:
        assert go.wait(20)

    model.before = wait
    return go


def test_a_photo_comes_back_with_tags_probabilities_and_hashtags(
    telegram: FakeTelegram, start_bot: StartBot
) -> None:
    bot = start_bot()
    number = telegram.photo(ANN, jpeg((128, 0, 0)))
    (answer,) = telegram.wait_for_answers(ANN)
    assert "studio, version 3" in answer
    assert "<pre>wedding party  50%\nbride &amp; groom  50%</pre>" in answer
    assert "<code>#weddingparty #bridegroom</code>" in answer
    (sent,) = telegram.of("sendMessage", ANN)
    assert sent.reply_to == number
    assert sent.params["parse_mode"] == "HTML"
    assert bot.stop() == (1, 0)


def test_models_stand_side_by_side_and_one_that_does_not_know_a_tag_has_a_dash(
    telegram: FakeTelegram, start_bot: StartBot
) -> None:
    start_bot(taggers=[Redness(), Redness("run vgg16", ("red", "bride & groom"))])
    telegram.photo(ANN, RED)
    (answer,) = telegram.wait_for_answers(ANN)
    assert "A = studio, version 3\nB = run vgg16" in answer
    assert "<pre>                 A    B\nred              – 100%\nwedding party 100%    –</pre>" in answer
    assert "A <code>#weddingparty</code>\nB <code>#red</code>" in answer


def test_an_album_is_answered_once_and_in_its_order(
    telegram: FakeTelegram, model: Redness, start_bot: StartBot
) -> None:
    start_bot()
    first = telegram.photo(ANN, RED, media_group_id="7")
    time.sleep(0.05)
    telegram.photo(ANN, BLUE, media_group_id="7")
    telegram.document(ANN, b"not a photo at all", "c.jpg")
    telegram.updates[-1]["message"]["media_group_id"] = "7"
    (answer,) = telegram.wait_for_answers(ANN)
    parts = answer.split("<b>Photo ")
    assert [of[:1] for of in parts[1:]] == ["1", "2", "3"]
    assert "#weddingparty</code> 100%" in parts[1]
    assert "#bridegroom</code> 100%" in parts[2]
    assert "cannot be looked at: not a photo." in parts[3]
    assert answer.endswith("<b>All together</b>\n<code>#weddingparty #bridegroom</code>")
    assert telegram.of("sendMessage", ANN)[0].reply_to == first
    assert len(model.seen) == 2


def test_an_uncompressed_photo_is_a_document_and_other_files_are_never_downloaded(
    telegram: FakeTelegram, start_bot: StartBot, tmp_path: Path
) -> None:
    start_bot()
    png = tmp_path / "a.png"
    Image.new("RGB", (50, 40), (255, 0, 0)).save(png)
    telegram.document(ANN, png.read_bytes(), "a.png", "image/png")
    assert "#weddingparty" in telegram.wait_for_answers(ANN)[0]
    telegram.document(ANN, b"%PDF", "contract.pdf", "application/pdf")
    assert telegram.wait_for_answers(ANN, 2)[1] == texts.NO_PHOTO
    assert len(downloads(telegram)) == 1


def test_a_file_above_the_limit_is_refused_without_a_download(
    telegram: FakeTelegram, start_bot: StartBot
) -> None:
    start_bot()
    telegram.document(ANN, RED, "large.tif", "image/tiff", size=31_000_000)
    (answer,) = telegram.wait_for_answers(ANN)
    assert "it has 31 MB, and Telegram gives bots at most 20 MB" in answer
    assert downloads(telegram) == []


def test_what_is_broken_or_made_to_fill_memory_gets_a_reason_and_the_next_photo_an_answer(
    telegram: FakeTelegram, start_bot: StartBot, tmp_path: Path
) -> None:
    start_bot()
    bomb = tmp_path / "bomb.png"
    Image.new("1", (12_000, 12_000)).save(bomb)
    telegram.document(ANN, bomb.read_bytes(), "bomb.png", "image/png")
    telegram.photo(ANN, RED[: len(RED) // 2])
    telegram.photo(ANN, b"")
    telegram.photo(ANN, RED)
    telegram.wait(lambda: any("#weddingparty" in of for of in telegram.answers(ANN)))
    answers = [of for of in telegram.answers(ANN) if "Place" not in of]
    assert "144 million pixels, above the limit of 120 million" in answers[0]
    assert "cannot be looked at" in answers[1]
    assert "0 bytes" in answers[2]
    assert "#weddingparty" in answers[3]


def test_commands_are_answered_and_listed(telegram: FakeTelegram, start_bot: StartBot) -> None:
    start_bot()
    for text in ("/start", "/help@look_bot", "/tags", "/models", "/nonsense", "hello"):
        telegram.says(ANN, text)
    answers = telegram.wait_for_answers(ANN, 6)
    assert texts.START in answers
    assert "leave your device: they go through Telegram's servers" in texts.START
    assert texts.HELP in answers
    assert answers.count(texts.NO_PHOTO) == 2
    assert "<b>studio, version 3</b>\nwedding party, bride &amp; groom" in answers
    assert "studio, version 3: 2 tags" in answers
    assert {of[0] for of in texts.COMMANDS} == {"start", "tags", "models", "help"}
    telegram.wait(lambda: bool(telegram.of("setMyCommands")))
    assert "what this bot does" in telegram.of("setMyCommands")[0].params["commands"]


def test_a_stranger_gets_one_sentence_with_their_id_and_nothing_is_downloaded(
    telegram: FakeTelegram, model: Redness, start_bot: StartBot
) -> None:
    start_bot()
    for _ in range(5):
        telegram.photo(EVE, RED)
    group = {"id": -5, "type": "group", "title": "g"}
    telegram.photo(EVE, RED, chat=group)
    telegram.photo(BOB, RED)
    telegram.wait_for_answers(BOB)
    assert telegram.wait_for_answers(EVE) == [
        f"Sorry, this bot answers only people on its list; your id is <code>{EVE}</code>."
    ]
    assert telegram.answers(-5) == []
    assert len(downloads(telegram)) == 1
    assert len(model.seen) == 1


def test_open_to_everyone_lets_in_all(telegram: FakeTelegram, start_bot: StartBot) -> None:
    start_bot(access=Access(everyone=True))
    telegram.photo(EVE, RED)
    assert "#weddingparty" in telegram.wait_for_answers(EVE)[0]


def test_who_floods_does_not_make_others_wait_and_is_told_once_that_the_line_is_full(
    telegram: FakeTelegram, model: Redness, start_bot: StartBot
) -> None:
    go = holding(model)
    start_bot(limits=Limits(each=20))
    for _ in range(60):
        telegram.photo(ANN, RED)
    telegram.wait(lambda: bool(telegram.of("download")))
    telegram.photo(BOB, BLUE)
    telegram.wait(lambda: len(telegram.of("download")) == 2)
    go.set()
    telegram.wait_for_answers(BOB)
    sent = [(of.chat, of.text) for of in telegram.of("sendMessage")]
    first_of_bob = next(at for at, (chat, _) in enumerate(sent) if chat == BOB)
    before_bob = sent[:first_of_bob]
    assert len([text for _, text in before_bob if "#weddingparty" in text]) <= 2
    telegram.wait(lambda: len([of for of in telegram.answers(ANN) if "#weddingparty" in of]) >= 20)
    time.sleep(0.2)
    answered = [of for of in telegram.answers(ANN) if "#weddingparty" in of]
    refused = [of for of in telegram.answers(ANN) if "was not taken" in of]
    assert 20 <= len(answered) <= 21  # with the one that was in work
    assert len(refused) == 1
    assert len(telegram.of("download")) == len(answered) + 1


def test_who_waits_sees_their_place_move_in_one_message_that_goes_at_the_end(
    telegram: FakeTelegram, model: Redness, start_bot: StartBot
) -> None:
    turns = threading.Semaphore(0)

    def wait(_: Image.Image) -> None:
        assert turns.acquire(timeout=20)

    model.before = wait
    start_bot()
    for _ in range(4):
        telegram.photo(ANN, RED)
    telegram.wait(lambda: "Place in line: 1; 3 photos of yours wait." in telegram.answers(ANN))
    turns.release()
    telegram.wait(
        lambda: any("2 photos of yours wait" in of.text for of in telegram.of("editMessageText", ANN))
    )
    for _ in range(3):
        turns.release()
    telegram.wait(lambda: len([of for of in telegram.answers(ANN) if "#weddingparty" in of]) == 4)
    telegram.wait(lambda: bool(telegram.of("deleteMessage", ANN)))
    assert len([of for of in telegram.answers(ANN) if "Place" in of]) == 1
    assert not any("Place" in text for text in telegram.messages.values())


def test_too_many_requests_are_made_again_no_sooner_than_telegram_asks(
    telegram: FakeTelegram, start_bot: StartBot
) -> None:
    telegram.faults["sendMessage"].append(Fault(429, "Too Many Requests: retry after 1", retry_after=1))
    start_bot()
    telegram.photo(ANN, RED)
    telegram.wait(lambda: len(telegram.of("sendMessage")) == 2)
    first, second = telegram.of("sendMessage")
    assert second.at - first.at >= 1
    between = [
        of
        for of in telegram.calls
        if first.at < of.at < first.at + 0.99 and of.method in ("sendMessage", "getFile", "download")
    ]
    assert between == []


@pytest.mark.parametrize("method", ["getMe", "getUpdates", "getFile", "download", "sendMessage"])
def test_errors_of_the_server_and_cut_connections_lose_nothing(
    telegram: FakeTelegram, start_bot: StartBot, told: list[str], method: str
) -> None:
    telegram.faults[method].extend(
        [Fault(502, "Bad Gateway"), Fault(drop=True), Fault(500), Fault(drop=True)]
    )
    start_bot(pace=Pace(poll=1, first_pause=0.02, longest_pause=0.1, tries=10))
    telegram.photo(ANN, RED)
    telegram.wait(lambda: any("#weddingparty" in text for text in telegram.messages.values()))
    wait_until(lambda: "Telegram is reached again." in told)
    assert len([text for text in telegram.messages.values() if "#weddingparty" in text]) == 1
    assert len([line for line in told if "is not reached" in line]) == told.count(
        "Telegram is reached again."
    )


def test_a_file_that_telegram_never_hands_out_does_not_hold_up_the_line(
    telegram: FakeTelegram, start_bot: StartBot
) -> None:
    telegram.faults["download"].extend([Fault(500)] * 50)
    start_bot(pace=Pace(poll=0, first_pause=0.01, longest_pause=0.02, tries=4))
    telegram.photo(ANN, RED)
    assert texts.STUCK in telegram.wait_for_answers(ANN)[0]
    telegram.faults["download"].clear()
    telegram.photo(ANN, RED)
    assert "#weddingparty" in telegram.wait_for_answers(ANN, 2)[1]


@pytest.mark.parametrize("fault", [Fault(404, "Not Found"), Fault(400, "Bad Request: file is too big")])
def test_a_file_that_is_gone_gets_a_reason_and_the_bot_goes_on(
    telegram: FakeTelegram, start_bot: StartBot, fault: Fault
) -> None:
    telegram.faults["download"].append(fault)
    bot = start_bot()
    telegram.photo(ANN, RED)
    assert "cannot be looked at" in telegram.wait_for_answers(ANN)[0]
    assert bot.stop() == (1, 0)


def test_who_has_blocked_the_bot_is_given_up(telegram: FakeTelegram, start_bot: StartBot) -> None:
    telegram.faults["sendMessage"].append(Fault(403, "Forbidden: bot was blocked by the user"))
    bot = start_bot()
    telegram.photo(ANN, RED)
    telegram.wait(lambda: bool(telegram.of("sendMessage")))
    telegram.photo(BOB, RED)
    telegram.wait_for_answers(BOB)
    assert bot.stop()[1] == 0


def test_a_token_that_is_not_accepted_ends_the_bot_with_what_to_do(
    telegram: FakeTelegram, start_bot: StartBot
) -> None:
    telegram.token = "123456789:another"
    with pytest.raises(BotError, match=r"Telegram does not accept the bot's token\. BotFather") as raised:
        start_bot().join()
    assert SECRET not in str(raised.value)


def test_a_token_that_is_revoked_meanwhile_ends_the_bot_and_keeps_what_waits(
    telegram: FakeTelegram, model: Redness, start_bot: StartBot
) -> None:
    go = holding(model)
    bot = start_bot()
    telegram.photo(ANN, RED)
    telegram.wait(lambda: bool(telegram.of("download")))
    telegram.token = "123456789:another"
    telegram.says(BOB, "/start")
    go.set()
    with pytest.raises(BotError, match="does not accept"):
        bot.join()
    telegram.token = TOKEN
    start_bot()
    assert "#weddingparty" in telegram.wait_for_answers(ANN)[0]


def test_another_bot_that_polls_is_believed_only_when_it_stays(
    telegram: FakeTelegram, start_bot: StartBot
) -> None:
    conflict = Fault(409, "Conflict: terminated by other getUpdates request")
    telegram.faults["getUpdates"].append(conflict)
    bot = start_bot()
    telegram.photo(ANN, RED)
    telegram.wait_for_answers(ANN)
    bot.stop()
    telegram.faults["getUpdates"].extend([conflict] * 3)
    with pytest.raises(BotError, match="Another program answers for this bot"):
        start_bot().join()


def test_a_crash_between_receipt_and_answer_loses_nothing_and_answers_once(
    telegram: FakeTelegram, model: Redness, start_bot: StartBot
) -> None:
    go = holding(model)
    bot = start_bot()
    telegram.photo(ANN, RED)
    telegram.photo(ANN, BLUE, media_group_id="3")
    telegram.photo(ANN, BLUE, media_group_id="3")
    telegram.wait(lambda: len(telegram.acknowledged) == 3 and bool(telegram.of("download")))
    go.set()
    model.before = lambda _: time.sleep(0.3)
    bot.die()
    answered = len(telegram.answers(ANN))
    model.before = lambda _: None
    again = start_bot()
    telegram.wait_for_answers(ANN, 2)
    time.sleep(0.2)
    assert again.stop() == (3 - answered, 0)
    assert len(telegram.answers(ANN)) == 2
    assert "Photo 2" in telegram.answers(ANN)[1]


def test_what_telegram_sends_again_is_not_answered_again(telegram: FakeTelegram, start_bot: StartBot) -> None:
    """An answered update is confirmed with the next question only: a crash before it brings it again."""
    bot = start_bot()
    telegram.photo(ANN, RED)
    telegram.wait_for_answers(ANN)
    kept = telegram.of("getUpdates")
    assert "offset" not in kept[0].params
    bot.die()
    telegram.updates = [{"update_id": 500, "message": _message_of(telegram, ANN)}]
    start_bot()
    telegram.says(BOB, "/start")
    telegram.wait_for_answers(BOB)
    assert len(telegram.answers(ANN)) == 1


def _message_of(telegram: FakeTelegram, user: int) -> dict[str, object]:
    telegram.photo(user, RED)
    message: dict[str, object] = telegram.updates.pop()["message"]
    return message


def test_an_update_is_not_confirmed_before_it_is_on_the_disk(
    telegram: FakeTelegram, start_bot: StartBot, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    full = threading.Event()
    full.set()
    fsync = os.fsync

    def on_a_full_disk(handle: int) -> None:
        if full.is_set():
            raise OSError(28, "No space left on device")
        fsync(handle)

    bot = start_bot()
    telegram.wait(lambda: bool(telegram.of("getUpdates")))
    monkeypatch.setattr(os, "fsync", on_a_full_disk)
    telegram.photo(ANN, RED)
    telegram.wait(lambda: len(telegram.of("getUpdates")) > 3)
    assert telegram.acknowledged == []
    assert telegram.answers(ANN) == []
    full.clear()
    assert "#weddingparty" in telegram.wait_for_answers(ANN)[0]
    assert any("No space left on device" in line for line in told)
    assert bot.stop() == (1, 0)


def test_stopping_finishes_what_is_in_work_and_tells_who_waits(
    telegram: FakeTelegram, model: Redness, start_bot: StartBot
) -> None:
    go = holding(model)
    bot = start_bot()
    for _ in range(3):
        telegram.photo(ANN, RED)
    telegram.wait(lambda: len(telegram.acknowledged) == 3 and bool(telegram.of("download")))
    bot.ask_to_stop()
    stopping = "The bot is being stopped. 2 photos of yours: answered when it runs again."
    telegram.wait(lambda: stopping in telegram.messages.values())
    go.set()
    assert bot.stop() == (1, 2)
    assert len([of for of in telegram.answers(ANN) if "#weddingparty" in of]) == 1
    assert start_bot().stop()[1] in (0, 1, 2)
    start_bot()
    telegram.wait(lambda: len([of for of in telegram.answers(ANN) if "#weddingparty" in of]) == 3)


def test_a_bot_that_never_reached_telegram_stops_when_asked(
    telegram: FakeTelegram, start_bot: StartBot, told: list[str]
) -> None:
    telegram.faults["getMe"].extend([Fault(drop=True)] * 10_000)
    bot = start_bot()
    wait_until(lambda: any("is not reached" in line for line in told))
    assert bot.stop() == (0, 0)


def test_a_photo_that_ends_the_process_twice_is_not_looked_at_a_third_time(
    telegram: FakeTelegram, model: Redness, start_bot: StartBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal.Journal, "looked", lambda *_: None)
    model.before = lambda _: time.sleep(0.3)
    telegram.photo(ANN, RED)
    for looks in (1, 2):
        bot = start_bot()
        telegram.wait(partial(_downloaded, telegram, looks))
        time.sleep(0.1)
        bot.die()
    start_bot()
    assert texts.FAILED in telegram.wait_for_answers(ANN)[0]
    assert len(downloads(telegram)) == 2


def test_a_model_that_fails_is_logged_and_the_sender_gets_a_sentence(
    telegram: FakeTelegram, model: Redness, start_bot: StartBot, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Image.Image) -> None:
        raise RuntimeError("a bug in a model")

    model.before = fail
    start_bot()
    telegram.photo(ANN, RED)
    assert texts.FAILED in telegram.wait_for_answers(ANN)[0]
    assert "a bug in a model" in caplog.text


def test_a_bug_beside_the_models_costs_one_answer_and_not_the_bot(
    telegram: FakeTelegram, start_bot: StartBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise ValueError("a bug")

    bot = start_bot()
    with monkeypatch.context() as broken:
        broken.setattr(Link, "fetch", fail)
        telegram.photo(ANN, RED)
        assert texts.FAILED in telegram.wait_for_answers(ANN)[0]
    telegram.photo(ANN, RED)
    assert "#weddingparty" in telegram.wait_for_answers(ANN, 2)[1]
    assert bot.stop()[1] == 0


def test_a_photo_is_nowhere_once_it_is_answered(
    telegram: FakeTelegram,
    model: Redness,
    start_bot: StartBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "cwd"
    place.mkdir()
    monkeypatch.chdir(place)
    monkeypatch.setenv("TMPDIR", str(place))
    seen: list[weakref.ref[Image.Image]] = []
    model.before = lambda picture: seen.append(weakref.ref(picture))
    bot = start_bot()
    telegram.photo(ANN, RED)
    telegram.wait_for_answers(ANN)
    wait_until(lambda: gc.collect() >= 0 and seen[0]() is None)
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert sorted(path.name for path in written) == ["123456789.jsonl", "123456789.lock"]
    assert not any(RED[20:60] in path.read_bytes() for path in written)
    assert written[0].parent == tmp_path / "data" / "bot"
    bot.stop()


def test_the_token_is_in_no_log_whatever_goes_wrong(
    telegram: FakeTelegram,
    model: Redness,
    start_bot: StartBot,
    told: list[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """httpx logs the address of each request, httpcore and python-telegram-bot more than that."""
    caplog.set_level(logging.DEBUG)
    for name in ("httpx", "httpcore", "telegram"):
        caplog.set_level(logging.DEBUG, logger=name)

    def fail(_: Image.Image) -> None:
        raise RuntimeError(f"https://api.telegram.org/bot{TOKEN}/getFile")

    telegram.faults["getFile"].extend([Fault(drop=True), Fault(500), Fault(429, "wait", retry_after=1)])
    model.before = fail
    bot = start_bot()
    telegram.photo(ANN, RED)
    telegram.wait_for_answers(ANN)
    bot.stop()
    telegram.token = "123456789:another"
    with pytest.raises(BotError):
        start_bot().join()
    loggers = {of.name.partition(".")[0] for of in caplog.records}
    assert {"httpx", "httpcore", "telegram", "engine"} <= loggers
    assert "HTTP Request: POST" in caplog.text
    assert "bot<token>/getFile" in caplog.text
    assert SECRET not in caplog.text
    assert [str(vars(of)) for of in caplog.records if SECRET in str(vars(of))] == []
    assert SECRET not in "".join(told)
