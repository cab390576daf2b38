"""Comparing columns."""

from __future__ import annotations

from dataclasses import fields

import numpy as np

from engine.index.columns import Columns, Said


def assert_same(one: Columns, other: Columns) -> None:
    """Every column of both is equal, an unknown uncertainty to an unknown one."""
    for name in (of.name for of in fields(Columns)):
        left, right = getattr(one, name), getattr(other, name)
        pairs = (
            [(left, right)]
            if not isinstance(left, Said)
            else [(getattr(left, of.name), getattr(right, of.name)) for of in fields(Said)]
        )
        for mine, theirs in pairs:
            np.testing.assert_array_equal(mine, theirs, err_msg=name)
