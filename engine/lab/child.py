"""A process of the lab: `python -m engine.lab.child FOLDER`, where `FOLDER` holds its task.

It says how far it is in lines of JSON. When its input is closed it stops after the present step, so that what it did is
kept, and in any case within seconds: it never outlives the program that started it, however that came to its end.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

NICENESS = 10
GRACE_SECONDS = 4.0
"""How long a step may still take once the input is closed; less than the parent waits before it kills."""
FAILED, ENDED = 1, 3


def main(place: Path) -> int:
    """Does the task; 0 where it is done, 1 where it said why not, 3 where it was told to stop."""
    stop = threading.Event()
    threading.Thread(target=_stop_with_parent, args=(stop,), daemon=True).start()
    _step_back()
    from engine.worker import as_engine_error

    try:
        return _work(place, stop)
    except MemoryError:
        _say({"error": "not enough memory; close other programs and start again: it goes on where it was"})
    except Exception as error:
        known = as_engine_error(error)
        if known is None:
            raise
        _say({"error": str(known)})
    return FAILED


def _work(place: Path, stop: threading.Event) -> int:
    from engine.lab import task as tasks

    task = tasks.get(place)
    if task.threads:
        os.environ["OMP_NUM_THREADS"] = str(task.threads)  # before torch is loaded
    from engine.lab.work import steps_of

    steps = steps_of(task)
    try:
        for step in steps:
            _say(tasks.as_message(step))
            if stop.is_set():
                return ENDED
    finally:
        steps.close()
    return 0


def _say(said: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def _stop_with_parent(stop: threading.Event) -> None:
    while os.read(
        0, 4096
    ):  # not through sys.stdin: its lock, held by a thread, aborts the end of the program
        pass
    stop.set()
    time.sleep(GRACE_SECONDS)
    os._exit(ENDED)


def _step_back() -> None:
    """Whatever else the person does comes first. Ctrl-C is the parent's to hear: it closes the input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICENESS)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
