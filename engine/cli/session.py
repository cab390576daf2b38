"""A command's run: the library opened, progress shown, errors turned into messages and exit codes."""

from __future__ import annotations

import contextlib
import functools
import logging
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import CancelledError
from concurrent.futures import TimeoutError as FutureTimeout
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import typer

from engine.cli.output import ProgressLine, answer, message
from engine.errors import EngineError, LibraryError, shown, typed
from engine.events import JobProgress
from engine.logs import start_logging
from engine.options import Options, Places
from engine.places import places_for
from engine.types import Progress, WriteTo

if TYPE_CHECKING:
    from engine.library import Library
    from engine.view import LibraryView
    from engine.worker import JobHandle

P = ParamSpec("P")
T = TypeVar("T")
log = logging.getLogger(__name__)

FAILED = 1
CANCELLED = 130


class Session:
    """An open library and the line that shows what it does."""

    def __init__(self, library: Library, line: ProgressLine) -> None:
        self.library = library
        self._line = line

    def wait(self, job: JobHandle[T]) -> T:
        """The job's result. Ctrl-C cancels it, waits until what it did is saved, and goes on up."""
        try:
            while True:
                with contextlib.suppress(FutureTimeout):
                    return job.result(timeout=0.2)
        except KeyboardInterrupt:
            job.cancel()
            with contextlib.suppress(CancelledError, EngineError):
                job.result()
            raise
        finally:
            self._line.clear()


def through(steps: Generator[Progress, None, T], name: str, *, quiet: bool) -> T:
    """Runs work that needs no library to its end, with progress on stderr; what it returns. Ctrl-C ends it."""
    from engine.worker import Meter

    line, meter = ProgressLine(quiet=quiet), Meter()
    with contextlib.closing(steps), contextlib.closing(line):
        while True:
            try:
                progress = next(steps)
            except StopIteration as stop:
                result: T = stop.value
                return result
            rate, left = meter.read(progress)
            line.hear(JobProgress(0, name, progress.done, progress.total, rate, left, progress.note))


@contextlib.contextmanager
def session(
    folder: Path,
    options: Options,
    *,
    index: Path | None = None,
    quiet: bool = False,
    must_exist: bool = False,
    keep: bool = True,
) -> Iterator[Session]:
    """Opens the library for one command. With `keep` the library keeps the options of writing that were chosen, for
    later commands and the window. `must_exist` for commands that ask something of an index: they
    refuse a folder that has none, and do not make one."""
    line = ProgressLine(quiet=quiet)
    if must_exist:
        _require_index(places_for(folder, index=index, environ=options.environ))
    from engine.library import Library

    with Library(folder, options, index=index, listener=line.hear) as library:
        if keep and options.chosen:
            # Not writing is for one command; what lets all wait for good is `firstlook write --hold`.
            once = {"write_to"} if options.write_to is WriteTo.NONE else set()
            library.keep_options(options.chosen - once)
        yield Session(library, line)


@contextlib.contextmanager
def look(folder: Path, options: Options, *, index: Path | None = None) -> Iterator[LibraryView]:
    """Opens the index for questions only, also while another First Look works on the library."""
    places = places_for(folder, index=index, environ=options.environ)
    _require_index(places)
    from engine.view import LibraryView

    with LibraryView(places) as view:
        yield view


def _require_index(places: Places) -> None:
    if not places.index.exists():
        root = places.root
        raise LibraryError(f"{shown(root)} has no index yet. Run: firstlook tag {typed(root)}")


def reports_errors(command: Callable[P, None]) -> Callable[P, None]:
    """Exit codes of every command: 1 with a message that says what to do, 130 when cancelled; never a traceback."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        signal.signal(signal.SIGTERM, _interrupt)
        start_logging(os.environ)
        try:
            command(*args, **kwargs)
        except EngineError as error:
            _fail(str(error), bool(kwargs.get("as_json")))
        except (KeyboardInterrupt, CancelledError):
            _stop(bool(kwargs.get("as_json")))
        except BrokenPipeError:
            # The reader (head, less) has had enough. Nothing may write to stdout again, not even at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None
        except (typer.Exit, typer.Abort, typer.BadParameter):
            raise
        except Exception as error:
            # The command line's boundary: a bug is logged and told.
            from engine.worker import as_engine_error

            known = as_engine_error(error)
            if known is None:
                log.exception("the command failed")
            _fail(str(known) if known else _bug(error), bool(kwargs.get("as_json")))

    return run


def _bug(error: Exception) -> str:
    from engine.logs import log_file

    where = log_file(os.environ)
    return (
        f"Something went wrong that should not have ({type(error).__name__}: {error}). "
        f"Nothing was lost. The details are in {shown(where)}."
    )


def _fail(text: str, as_json: bool) -> None:
    if as_json:
        answer(True, {"error": text}, ())
    message(f"Error: {text}")
    raise typer.Exit(FAILED)


def _stop(as_json: bool) -> None:
    if as_json:
        answer(True, {"cancelled": True}, ())
    message(
        "Cancelled. What was finished is kept and nothing is left half done; the same command goes on from there."
    )
    raise typer.Exit(CANCELLED) from None


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
