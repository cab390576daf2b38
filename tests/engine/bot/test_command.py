"""`firstlook bot` as a person starts it: a process of its own, the real backbone, and Telegram on loopback."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from engine.library import Library
from engine.options import Options
from tests.engine.bot.telegram import ANN, EVE, SECRET, TOKEN, FakeTelegram, Fault

ROOT = Path(__file__).resolve().parents[3]
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def token(tmp_path: Path) -> Path:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n")
    file.chmod(0o600)
    return file


@pytest.fixture
def photos(tmp_path: Path, environ: dict[str, str], runtime: Path) -> Path:
    """A library without a photo: its model are the first guesses. The backbone is exported already."""
    shutil.copytree(runtime, tmp_path / "data" / "runtime")
    folder = tmp_path / "weddings"
    folder.mkdir()
    with Library(folder, Options(environ=environ)):
        pass
    return folder


@pytest.fixture
def start(telegram: FakeTelegram, token: Path, environ: dict[str, str], tmp_path: Path) -> Iterator[Start]:
    """`start("weddings", "--allow", "1")` begins one with the token's file and this test's server."""
    kept = {key: value for key, value in environ.items() if "proxy" not in key.lower()}
    with ExitStack() as stack:

        def begin(*words: object, env: dict[str, str] | None = None) -> subprocess.Popen[str]:
            process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "engine.cli", "bot", "--token-file", str(token)),
                    *("--server", telegram.base),
                    *map(str, words),
                ],
                cwd=tmp_path,
                env={
                    **kept,
                    "FIRSTLOOK_DATA": str(tmp_path / "data"),
                    "PYTHONPATH": str(ROOT),
                    **(env or {}),
                },
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            stack.callback(_gone, process)
            return process

        yield begin


def _gone(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=120)
    assert SECRET not in out + err
    assert "Traceback" not in out + err
    return process.returncode, out, err


@pytest.mark.slow
@pytest.mark.shared
def test_a_real_photo_is_answered_by_the_real_backbone_and_ctrl_c_ends_it(
    telegram: FakeTelegram, start: Start, photos: Path, shared_data: Path
) -> None:
    process = start(photos, "--allow", ANN, "--json")
    file = next(of for of in sorted((shared_data / "photos" / "unlabelled").rglob("*.jpg")))
    number = telegram.photo(ANN, file.read_bytes())
    telegram.document(ANN, file.read_bytes(), "whole.jpg", "image/jpeg")
    telegram.photo(EVE, file.read_bytes())
    telegram.wait(lambda: len(telegram.answers(ANN)) == 2 and len(telegram.answers(EVE)) == 1, 120)
    one, other = telegram.answers(ANN)
    assert one == other
    assert "weddings, first guesses" in one
    assert re.search(r"<code>#\w+", one)
    assert re.search(r"\d+%", one)
    assert telegram.of("sendMessage", ANN)[0].reply_to == number
    assert str(EVE) in telegram.answers(EVE)[0]
    process.send_signal(signal.SIGINT)
    code, out, err = ended(process)
    assert code == 130
    assert json.loads(out) == {"answered": 2, "waiting": 0}
    assert "leave the machine of who sends them, through Telegram's servers" in err
    assert "@look_bot answers now" in err
    assert f"Answers only: {ANN}." in err


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_kill_between_receipt_and_answer_loses_nothing_and_the_system_ends_it_with_0(
    telegram: FakeTelegram, start: Start, photos: Path
) -> None:
    telegram.faults["download"].extend([Fault(drop=True)] * 1000)
    for _ in range(3):
        telegram.photo(ANN, (ROOT / "docs" / "gallery.jpg").read_bytes())
    first = start(photos, "--allow", ANN)
    telegram.wait(lambda: len(telegram.acknowledged) == 3, 120)
    first.kill()
    first.communicate()
    assert telegram.answers(ANN) == []
    telegram.faults["download"].clear()
    second = start(photos, "--allow", ANN)
    telegram.wait(lambda: len([of for of in telegram.answers(ANN) if "<code>" in of]) == 3, 120)
    second.send_signal(signal.SIGTERM)
    code, out, err = ended(second)
    assert (code, out) == (0, "Ended. 3 photos were answered.\n")
    assert "3 of the last time come first." in err


@pytest.mark.slow
def test_a_bad_token_is_a_message_and_1(telegram: FakeTelegram, start: Start, photos: Path) -> None:
    telegram.token = "123456789:another"
    code, out, err = ended(start(photos, "--allow", ANN))
    assert (code, out) == (1, "")
    assert err.splitlines()[-1].startswith("Error: Telegram does not accept the bot's token. BotFather shows")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--allow", "@ann"], "is no Telegram id"),
        (["--server", "http://example.org"], "begins with https://"),
        ([], "at least one library or run"),
        (["absent"], "There is no folder"),
    ],
)
def test_what_was_typed_wrong_is_said_before_anything_is_sent(
    telegram: FakeTelegram, start: Start, words: list[str], said: str
) -> None:
    code, _, err = ended(start(*words))
    assert code == 1
    assert said in err
    assert telegram.calls == []


def test_without_the_extra_one_learns_how_to_install_it(start: Start, tmp_path: Path) -> None:
    hiding = tmp_path / "hiding"
    hiding.mkdir()
    (hiding / "sitecustomize.py").write_text(
        "import importlib.util as of\nfind = of.find_spec\n"
        "of.find_spec = lambda name, *more: None if name == 'telegram' else find(name, *more)\n"
    )
    code, _, err = ended(start("absent", env={"PYTHONPATH": f"{hiding}{os.pathsep}{ROOT}"}))
    assert code == 1
    assert 'pip install "firstlook[bot]"' in err


def test_the_token_is_no_argument_and_help_loads_no_telegram(environ: dict[str, str]) -> None:
    script = (
        "import sys\nfrom engine.cli.app import put_together\n"
        "try: put_together(['bot', 'list'])(['bot', '--help'])\nexcept SystemExit: pass\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'telegram', 'httpx', 'torch', 'numpy'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environ, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == "[]", done.stderr
    assert "--token-file" in done.stdout
    assert not re.search(r"--token\b(?!-file)", done.stdout)
