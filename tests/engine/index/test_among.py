"""Asking for many rows at once."""

from __future__ import annotations

from sqlite_utils import Database

from engine.index.among import AT_ONCE, among


def test_more_values_than_one_statement_takes_are_asked_in_parts(db: Database) -> None:
    db.execute("CREATE TABLE numbers (n INTEGER, parity TEXT)")
    db.conn.executemany(
        "INSERT INTO numbers VALUES (?, ?)", [(n, "odd" if n % 2 else "even") for n in range(2000)]
    )
    asked = list(range(2 * AT_ONCE + 7))
    query = "SELECT n FROM numbers WHERE parity = ? AND n IN (?*)"
    assert sorted(n for (n,) in among(db, query, asked, "odd")) == [n for n in asked if n % 2]
    assert list(among(db, query, [], "odd")) == []
