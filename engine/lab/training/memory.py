"""Memory: how much a run takes at most, and what to do where it is short."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from engine.errors import EngineError
from engine.lab.training.device import kind_of
from engine.vision.runtime import is_out_of_memory

CLEAR, STATUS = Path("/proc/self/clear_refs"), Path("/proc/self/status")


class Portion:
    """How many photos go through the network at once: half as many whenever memory is short. A step of the optimiser
    stays one of the whole batch: its slopes are then added up from portions."""

    def __init__(self, size: int, what: str, say: Callable[[str], None]) -> None:
        self.size = size
        self._what, self._say = what, say

    def other(self, size: int) -> Portion:
        """The same for other work, with a size of its own."""
        return Portion(size, self._what, self._say)

    def parts(self, count: int) -> Iterator[slice]:
        """0 to `count` in portions. None is of one photo where there are more: batch norm cannot learn from one."""
        done = 0
        while done < count:
            end = min(done + self.size, count)
            end = count if count - end == 1 else end
            yield slice(done, end)
            done = end

    def attempt(self, work: Callable[[], None], *, again: Callable[[], None] = lambda: None) -> None:
        """`work()`, and again after `again()` in smaller portions where memory was short.

        Raises EngineError where it is short even for the smallest portion.
        """
        while _is_short(work):
            self._shrink()
            again()

    def _shrink(self) -> None:
        release()
        if self.size <= 2:
            raise EngineError(
                f"not enough memory to run {self._what} even on {self.size:d} photos at once; close other programs, "
                "choose a smaller side or another architecture, and start it again: it goes on where it was"
            )
        self._say(
            f"memory is short: photos go through the network {self.size // 2:d} at once instead of {self.size:d}"
        )
        self.size //= 2


def _is_short(work: Callable[[], None]) -> bool:
    """Outside of the `except`, whose error still holds what was calculated, the memory is free again."""
    try:
        work()
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        return True
    return False


def release() -> None:
    """Hands back what is not needed."""
    gc.collect()
    import torch

    if torch.cuda.is_available():
        torch.cuda.empty_cache()


class Peak:
    """The most memory since it was made: the graphics card's where it is one, else the process's."""

    def __init__(self, device: str) -> None:
        self._device = device
        if kind_of(device) == "cuda":
            import torch

            torch.cuda.reset_peak_memory_stats(device)
        else:
            _forget()

    def bytes(self) -> int:
        """0 where the system does not say. macOS and Windows count from the process's start."""
        if kind_of(self._device) == "cuda":
            import torch

            return int(torch.cuda.max_memory_allocated(self._device))
        return _of_process()


def _forget() -> None:
    """Linux counts anew from here, where it lets us."""
    if sys.platform == "linux":
        try:
            CLEAR.write_text("5")
        except OSError:
            return


def _of_process() -> int:
    if sys.platform == "win32":
        return _of_windows()
    try:
        return int(STATUS.read_text().split("VmHWM:")[1].split()[0]) * 1024
    except (OSError, IndexError, ValueError):
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes on macOS, which has no /proc


def _of_windows() -> int:
    if sys.platform != "win32":
        return 0
    import ctypes
    from ctypes import wintypes

    names = ("PeakWorkingSetSize", "WorkingSetSize", "a", "b", "c", "d", "e", "f")

    class Counters(ctypes.Structure):
        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in names),
        )

    counters = Counters(cb=ctypes.sizeof(Counters))
    kernel = ctypes.WinDLL("kernel32")
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.K32GetProcessMemoryInfo.argtypes = (wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD)
    told = kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.cb)
    return int(counters.PeakWorkingSetSize) if told else 0
