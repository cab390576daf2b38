"""A Bot API server of the tests' own, on loopback, over real HTTP."""

from __future__ import annotations

import json
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN = "123456789:AAtheSecretPartOfTheTokenOfTheTests_-"
SECRET = TOKEN.partition(":")[2]
ANN, BOB, EVE = 1001, 1002, 6666


@dataclass(frozen=True, slots=True)
class Call:
    """One request, as it came."""

    method: str
    params: dict[str, str]
    at: float

    @property
    def text(self) -> str:
        return self.params.get("text", "")

    @property
    def chat(self) -> int:
        return int(self.params["chat_id"])

    @property
    def reply_to(self) -> int | None:
        said = json.loads(self.params.get("reply_parameters", "null"))
        return None if said is None else int(said["message_id"])


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to one request instead of its answer; `drop`: the connection ends. `after`: only once it is done."""

    status: int = 500
    description: str = "Internal Server Error"
    retry_after: int | None = None
    drop: bool = False
    after: bool = False
    hold: threading.Event | None = None


@dataclass(slots=True)
class FakeTelegram:
    """What Telegram knows of one bot."""

    token: str = TOKEN
    updates: list[dict[str, Any]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    messages: dict[int, str] = field(default_factory=dict)
    acknowledged: list[int] = field(default_factory=list)
    base: str = ""
    changed: threading.Condition = field(default_factory=threading.Condition)
    _next_update: int = 500
    _next_message: int = 1
    _next_sent: int = 100_000

    # What people do.

    def says(self, user: int, text: str, **more: Any) -> int:
        """A message; its number."""
        return self._message(user, {"text": text, **more})

    def photo(self, user: int, data: bytes, **more: Any) -> int:
        """A photo as Telegram sends it: in several sizes, of which the last is the photo."""
        file = self._file(data)
        sizes = [
            {"file_id": f"{file}-small", "file_unique_id": "s", "width": 90, "height": 60, "file_size": 900},
            {"file_id": file, "file_unique_id": "l", "width": 1280, "height": 853, "file_size": len(data)},
        ]
        return self._message(user, {"photo": sizes, **more})

    def document(self, user: int, data: bytes, name: str, mime: str = "", size: int | None = None) -> int:
        """A file."""
        said: dict[str, Any] = {"file_id": self._file(data), "file_unique_id": "d", "file_name": name}
        said["file_size"] = len(data) if size is None else size
        said |= {"mime_type": mime} if mime else {}
        return self._message(user, {"document": said})

    def _file(self, data: bytes) -> str:
        name = f"file-{len(self.files)}"
        self.files[name] = data
        return name

    def _message(self, user: int, content: dict[str, Any]) -> int:
        with self.changed:
            number, self._next_message = self._next_message, self._next_message + 1
            chat = content.pop("chat", {"id": user, "type": "private", "first_name": "A"})
            message = {
                "message_id": number,
                "date": 1_780_000_000,
                "chat": chat,
                "from": {"id": user, "is_bot": False, "first_name": "A"},
                **content,
            }
            self.updates.append({"update_id": self._next_update, "message": message})
            self._next_update += 1
            self.changed.notify_all()
            return number

    # What the tests ask.

    def of(self, method: str, chat: int | None = None) -> list[Call]:
        with self.changed:
            return [
                of
                for of in self.calls
                if of.method == method and (chat is None or of.params.get("chat_id") == str(chat))
            ]

    def answers(self, chat: int) -> list[str]:
        """The texts that were sent to a chat."""
        return [of.text for of in self.of("sendMessage", chat)]

    def wait(self, is_true: Callable[[], bool], seconds: float = 20) -> None:
        deadline = time.monotonic() + seconds
        while not is_true():
            assert time.monotonic() < deadline, [(of.method, of.params) for of in self.calls[-20:]]
            with self.changed:
                self.changed.wait(0.02)

    def wait_for_answers(self, chat: int, count: int = 1) -> list[str]:
        self.wait(lambda: len(self.answers(chat)) >= count)
        return self.answers(chat)

    # What the bot asks.

    def answer(self, method: str, params: dict[str, str]) -> Any:
        """The result, or a Fault."""
        with self.changed:
            self.calls.append(Call(method, params, time.monotonic()))
            fault = self.faults[method].popleft() if self.faults[method] else None
            self.changed.notify_all()
        if fault is not None and fault.hold is not None:
            fault.hold.wait(20)
        elif fault is not None and not fault.after:
            return fault
        done = getattr(self, f"_{method}", lambda _: True)(params)
        return fault if fault is not None and fault.after else done

    def _getMe(self, _: dict[str, str]) -> Any:  # noqa: N802 - as the Bot API calls it
        return {
            "id": int(self.token.split(":")[0]),
            "is_bot": True,
            "first_name": "B",
            "username": "look_bot",
        }

    def _getUpdates(self, params: dict[str, str]) -> Any:  # noqa: N802
        deadline = time.monotonic() + float(params.get("timeout", 0))
        with self.changed:
            if "offset" in params:
                gone = [of["update_id"] for of in self.updates if of["update_id"] < int(params["offset"])]
                self.acknowledged += gone
                self.updates = [of for of in self.updates if of["update_id"] not in gone]
            while not self.updates and time.monotonic() < deadline:
                self.changed.wait(max(0.0, deadline - time.monotonic()))
            return self.updates[:100]

    def _sendMessage(self, params: dict[str, str]) -> Any:  # noqa: N802
        with self.changed:
            number, self._next_sent = self._next_sent, self._next_sent + 1
            self.messages[number] = params["text"]
        return self._sent(number, params)

    def _editMessageText(self, params: dict[str, str]) -> Any:  # noqa: N802
        number = int(params["message_id"])
        if number not in self.messages:
            return Fault(400, "Bad Request: message to edit not found")
        if self.messages[number] == params["text"]:
            return Fault(400, "Bad Request: message is not modified")
        self.messages[number] = params["text"]
        return self._sent(number, params)

    def _deleteMessage(self, params: dict[str, str]) -> Any:  # noqa: N802
        return self.messages.pop(int(params["message_id"]), None) is not None

    def _sent(self, number: int, params: dict[str, str]) -> Any:
        chat = {"id": int(params["chat_id"]), "type": "private"}
        return {"message_id": number, "date": 1_780_000_000, "chat": chat, "text": params["text"]}

    def _getFile(self, params: dict[str, str]) -> Any:  # noqa: N802
        file = params["file_id"]
        if file not in self.files:
            return Fault(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
        return {"file_id": file, "file_unique_id": "u", "file_path": f"photos/{file}.jpg"}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    telegram: FakeTelegram

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        params = {key: values[0] for key, values in parse_qs(body, keep_blank_values=True).items()}
        _, bot, method = urlsplit(self.path).path.split("/")
        if bot != f"bot{self.telegram.token}":
            self._say(Fault(401, "Unauthorized"))
        else:
            self._say(self.telegram.answer(method, params))

    def do_GET(self) -> None:
        _, _, bot, _, name = self.path.split("/")
        file = name.removesuffix(".jpg")
        done = self.telegram.answer("download", {"file": file, "bot": bot})
        if isinstance(done, Fault):
            self._say(done)
        elif file not in self.telegram.files:
            self._say(Fault(404, "Not Found"))
        else:
            self._send(200, self.telegram.files[file])

    def _say(self, done: Any) -> None:
        if not isinstance(done, Fault):
            self._send(200, json.dumps({"ok": True, "result": done}).encode())
        elif done.drop:
            self.close_connection = True
        else:
            said: dict[str, Any] = {"ok": False, "error_code": done.status, "description": done.description}
            said |= {} if done.retry_after is None else {"parameters": {"retry_after": done.retry_after}}
            self._send(done.status, json.dumps(said).encode())

    def _send(self, status: int, body: bytes) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:  # the bot has gone
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Nothing on stderr."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        """A connection that the bot has cut is none of ours."""


@contextmanager
def running() -> Iterator[FakeTelegram]:
    """Listens on a free port."""
    telegram = FakeTelegram()
    handler = type("Handler", (_Handler,), {"telegram": telegram})
    with _Server(("127.0.0.1", 0), handler) as server:
        telegram.base = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=lambda: server.serve_forever(0.02), daemon=True)
        thread.start()
        try:
            yield telegram
        finally:
            server.shutdown()
            thread.join()
