"""Which blocks of a backbone learn: "all" are frozen, "none" is, or the "last N" learn."""

from __future__ import annotations

import re

from engine.errors import ModelError
from engine.lab.architectures import Architecture

LAST = re.compile(r"last ([1-9]\d{0,5})")


def learning_blocks(rule: str, architecture: Architecture) -> int:
    """How many blocks learn, counted from the last. Raises ModelError for a rule that is unknown or asks for more
    blocks than there are; networks from scratch have none: for them only "all" and "none" are taken, and mean nothing.
    """
    if rule in ("all", "none"):
        return 0 if rule == "all" else len(architecture.blocks)
    asked = LAST.fullmatch(rule)
    if asked is None:
        raise ModelError(
            f'freeze = "{rule}" is not known; there are "all", "none" and "last N", as in "last 2"'
        )
    return _at_most(int(asked.group(1)), architecture)


def _at_most(count: int, architecture: Architecture) -> int:
    names = [block.name for block in architecture.blocks]
    if not names:
        raise ModelError(
            f'freeze = "last {count}": {architecture.name} begins from scratch and learns as a whole; leave freeze out'
        )
    if count > len(names):
        raise ModelError(
            f'freeze = "last {count}": {architecture.name} has {len(names)} blocks, {names[0]} to {names[-1]}; '
            f'ask for "last {len(names)}" at most'
        )
    return count
