"""What is known of photos, in words."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from desktop.told import told
from desktop.words import number, tr
from engine import Photo, State

SOFT, HALF_SOFT = 0.35, 0.48
"""Of photos by professionals, some 1% and 6% are less sharp than these."""
DARK, HALF_DARK, HALF_BRIGHT, BRIGHT = 0.2, 0.3, 0.7, 0.8
"""Mean luminance; most photos lie between the two in the middle."""


def sharpness(value: float | None) -> str:
    """ "" where it is not known."""
    if value is None:
        return ""
    if value < SOFT:
        return tr("Soft")
    return tr("A little soft") if value < HALF_SOFT else tr("Sharp")


def exposure(value: float | None) -> str:
    """ "" where it is not known."""
    if value is None:
        return ""
    if value < HALF_DARK:
        return tr("Dark") if value < DARK else tr("A little dark")
    if value > HALF_BRIGHT:
        return tr("Very bright") if value > BRIGHT else tr("Bright")
    return tr("Balanced")


def pixels(size: tuple[int, int] | None) -> str:
    """6,000 × 4,000 (24 MP)."""
    if size is None:
        return ""
    width, height = size
    million = width * height / 1e6
    shown = QLocale().toString(million, "f", 0 if million >= 10 else 1)
    text = tr("{width} × {height}").format(width=number(width), height=number(height))
    return text if million < 0.1 else text + " " + tr("({n} MP)").format(n=shown)


def reason(text: str) -> str:
    """Why a picture cannot be shown, as a sentence. What the decoder says in its own words stays as it is."""
    known = {
        "no longer there": tr("The file is no longer there."),
        "no permission to read it": tr("You have no permission to read this file."),
        "0 bytes": tr("The file is empty."),
        "truncated": tr("The file is cut off: it was not copied whole."),
        "not a photo": tr("This file is no photo."),
        "damaged header": tr("The file is damaged."),
    }
    return known.get(text, tr("The photo cannot be read: {reason}.").format(reason=told(text).rstrip(".")))


def trouble(photo: Photo) -> str:
    """Why this photo is not at hand, as far as the library knows; "" where it is."""
    if State.OFFLINE in photo.states:
        return tr("The drive is not connected.")
    return reason(photo.unreadable) if photo.unreadable else ""


def day(text: str) -> str:
    """The date of a time in ISO 8601, in the language's short form; "" where it is none."""
    try:
        when = date.fromisoformat(text[:10])
    except ValueError:
        return ""
    return QLocale().toString(QDate(when.year, when.month, when.day), QLocale.FormatType.ShortFormat)


def lately(text: str, today: date) -> str:
    """A moment in ISO 8601 as one speaks of it: today 14:03, yesterday 9:12, or its date."""
    try:
        when = datetime.fromisoformat(text).astimezone()
    except ValueError:
        return text
    clock = QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)
    days = (today - when.date()).days
    if days == 0:
        return tr("today {time}").format(time=clock)
    return tr("yesterday {time}").format(time=clock) if days == 1 else day(when.date().isoformat())
