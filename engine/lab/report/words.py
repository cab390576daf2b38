"""Figures and recipes in words that a studio's owner reads. Nothing of it is escaped yet."""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath

from engine.lab.intervals import Interval
from engine.lab.outcome import Spread
from engine.lab.recipe import Recipe

PLACES = re.compile(r"(?<![\w.~])(?:~?/[^\s/:;,'\"()]+(?:/[^\s/:;,'\"()]*)*|[A-Za-z]:\\[^\s:;,'\"()]+)")
QUOTED = re.compile(r"(['\"])((?:~?/|[A-Za-z]:\\).+?)\1")


def percent(share: float) -> str:
    """ "92.1%"."""
    return f"{share:.1%}"


def between(interval: Interval | None) -> str:
    """ "90.9 to 93.1%", empty for None."""
    return "" if interval is None else f"{100 * interval[0]:.1f} to {interval[1]:.1%}"


def share(of: Spread) -> str:
    """ "92.1% (90.9 to 93.1%)"."""
    return f"{percent(of.value)} ({between(of.interval)})" if of.interval else percent(of.value)


def points(value: float) -> str:
    """A difference of shares: "+1.2"."""
    return f"{100 * value:+.1f}".replace("-", "\u2212")


def signed(value: float) -> str:
    """A difference of figures from 0 to 1: "+0.012"."""
    return f"{value:+.3f}".replace("-", "\u2212")


def time(seconds: float) -> str:
    """ "40 ms", "0.3 s", "48 s", "12 min", "3.1 h"."""
    if 0 < seconds < 0.0995:
        return f"{1000 * seconds:.0f} ms"
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    if seconds < 119.5:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5370 else f"{seconds / 3600:.1f} h"


def size(count: float) -> str:
    """Bytes as "13.6 MB", as disks are sold."""
    return f"{count / 1e9:.2f} GB" if count >= 1e9 else f"{count / 1e6:.1f} MB"


def photos(count: int) -> str:
    """ "1,200 photos"."""
    return "1 photo" if count == 1 else f"{count:,} photos"


def runs(count: int) -> str:
    """ "12 runs"."""
    return "1 run" if count == 1 else f"{count:,} runs"


def from_scratch(recipe: Recipe) -> bool:
    """Whether nothing of the network was learnt elsewhere."""
    from engine.lab.architectures import architecture

    return not recipe.pretrained or architecture(recipe.architecture).from_scratch


def described(recipe: Recipe) -> str:
    """What the network is and what of it learns: "mobilenet_v2 with its last 4 blocks learning"."""
    if from_scratch(recipe):
        return f"{recipe.architecture} from scratch"
    freeze = recipe.training.freeze
    if freeze == "all":
        return f"{recipe.architecture} with only its head learning"
    if freeze == "none":
        return f"{recipe.architecture} with all of it learning"
    blocks = freeze.removeprefix("last ").strip()
    return f"{recipe.architecture} with its last {f'{blocks} blocks' if blocks != '1' else 'block'} learning"


def without_places(text: str) -> str:
    """The text with a file's name where its whole path stood: the page names no folders of the machine."""
    text = QUOTED.sub(lambda found: found[1] + _last(found[2]) + found[1], text)
    return PLACES.sub(lambda found: _last(found[0]), text)


def _last(place: str) -> str:
    kind = PureWindowsPath if "\\" in place else PurePosixPath
    return kind(place).name or place
