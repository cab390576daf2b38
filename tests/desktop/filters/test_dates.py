"""Dates, empty or not, written or picked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop.filters.date_words import Span, as_filter, as_written, span_dates
from tests.desktop.filters.conftest import Bench


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def american() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def write(edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.usefixtures("german")
def test_german_dates_are_read_and_written_with_the_whole_year() -> None:
    assert as_written("2026-06-20") == "20.06.2026"
    assert as_filter("20.06.2026") == as_filter(" 20.06.26 ") == "2026-06-20"


@pytest.mark.usefixtures("american")
def test_american_dates_are_read_and_written_with_the_whole_year() -> None:
    assert as_written("2026-06-20") == "6/20/2026"
    assert as_filter("6/20/2026") == as_filter("6/20/26") == "2026-06-20"
    assert as_filter("6/20/98") == "1998-06-20"


@pytest.mark.parametrize(
    ("text", "value"), [("", None), ("  ", None), ("2026", "2026"), ("2026-06", "2026-06")]
)
def test_nothing_is_no_date_and_a_year_or_month_stays_one(text: str, value: str | None) -> None:
    assert as_filter(text) == value
    assert as_filter(as_written(value)) == value


def test_quick_choices_count_today_in() -> None:
    today = date(2026, 1, 10)
    assert span_dates(Span.ALL, today) == (None, None)
    assert span_dates(Span.THIS_YEAR, today) == ("2026-01-01", "2026-12-31")
    assert span_dates(Span.LAST_30_DAYS, today) == ("2025-12-12", None)


def test_a_written_date_filters_and_an_emptied_field_does_not(bench: Bench) -> None:
    write(bench.panel.dates.since.edit, "2026-06-20")
    assert bench.shown.wanted.since == "2026-06-20"
    assert len(bench.shown.found.ids) == 0  # the painted photos have no date
    bench.panel.dates.since.edit.clear()
    assert bench.shown.wanted.since is None
    assert len(bench.shown.found.ids) == 7


def test_what_is_no_date_is_said_in_a_sentence_until_it_is_mended(bench: Bench) -> None:
    dates = bench.panel.dates
    assert not dates.wrong.isVisible()
    write(dates.until.edit, "last summer")
    assert dates.wrong.isVisible()
    assert dates.wrong.text() == bench.shown.wrong
    assert "last summer" in dates.wrong.text()
    assert not bench.panel.saved.save.isEnabled()
    write(dates.until.edit, "2026")
    assert not dates.wrong.isVisible()
    write(dates.since.edit, "2026-08")
    assert not dates.wrong.isVisible()  # August lies within 2026
    write(dates.since.edit, "2027")
    assert "after the last" in dates.wrong.text()


def test_quick_choices_are_marked_while_they_hold(bench: Bench) -> None:
    dates = bench.panel.dates

    def marked() -> list[Span]:
        return [span for span, button in dates.spans.items() if button.isChecked()]

    assert marked() == [Span.ALL]
    QTest.mouseClick(dates.spans[Span.THIS_YEAR], Qt.MouseButton.LeftButton)
    assert (bench.shown.wanted.since, bench.shown.wanted.until) == span_dates(Span.THIS_YEAR, date.today())
    assert marked() == [Span.THIS_YEAR]
    QTest.mouseClick(dates.spans[Span.THIS_YEAR], Qt.MouseButton.LeftButton)
    assert marked() == [Span.THIS_YEAR]
    write(dates.until.edit, "2020-01-01")
    assert marked() == []


def test_the_calendar_opens_by_key_at_the_date_and_a_pick_fills_the_field(bench: Bench) -> None:
    field = bench.panel.dates.until
    bench.shown.want(until="2026-06-20")
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    assert field.popup is not None
    assert field.popup.isVisible()
    assert field.popup.calendar.selectedDate() == QDate(2026, 6, 20)
    field.popup.calendar.activated.emit(QDate(2026, 6, 27))
    assert not field.popup.isVisible()
    assert bench.shown.wanted.until == "2026-06-27"
