"""Rows for a given set of values, however large: SQLite takes a limited number of them in one statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlite_utils import Database

AT_ONCE = 500


def among(db: Database, query: str, values: Sequence[Any], *before: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of `query`, which says `IN (?*)` where the `values` belong; `before` fills the marks ahead of them.

    Asked in parts: an ORDER BY sorts within a part.
    """
    for start in range(0, len(values), AT_ONCE):
        part = values[start : start + AT_ONCE]
        yield from db.execute(query.replace("?*", ",".join("?" * len(part))), [*before, *part])
