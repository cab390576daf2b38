"""Dates as a person writes them, and as the filter has them: "2026-06-20"."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import QDate, QLocale


class Span(Enum):
    """The quick choices."""

    ALL = "all"
    THIS_YEAR = "this year"
    LAST_30_DAYS = "last 30 days"


def span_dates(span: Span, today: date) -> tuple[str | None, str | None]:
    """`since` and `until` of a quick choice."""
    if span is Span.THIS_YEAR:
        return f"{today.year:04}-01-01", f"{today.year:04}-12-31"
    if span is Span.LAST_30_DAYS:
        return (today - timedelta(days=29)).isoformat(), None
    return None, None


def as_filter(text: str) -> str | None:
    """What the filter gets for what was written: an ISO date where it is a date in the person's language; else the text
    as it is ("2026-06" means that month), which the engine refuses in a sentence where it makes no sense."""
    text = text.strip()
    if not text:
        return None
    for form in (_form(), QLocale().dateFormat(QLocale.FormatType.ShortFormat)):
        read = QLocale().toDate(text, form, 1970)  # two digits are a year of 1970–2069
        if read.isValid() and read.year() >= 1000:
            return read.toString("yyyy-MM-dd")
    return text


def as_written(value: str | None) -> str:
    """A date of the filter as the person writes it; anything else as it is."""
    if value is None:
        return ""
    day = as_day(value)
    return QLocale().toString(day, _form()) if day is not None else value


def as_day(value: str | None) -> QDate | None:
    """The day that "2026-06-20" names; None for anything else."""
    day = QDate.fromString(value, "yyyy-MM-dd") if value else QDate()
    return day if day.isValid() else None


def _form() -> str:
    """The language's short form with all four digits of the year."""
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return form if "yyyy" in form else form.replace("yy", "yyyy")
