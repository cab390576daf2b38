"""Numbers and times as people read them, in their language."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from engine import State


def tr(text: str, note: str = "", count: int = -1) -> str:
    """A translated text of no particular widget."""
    return QCoreApplication.translate("words", text, note or None, count)


def number(value: int) -> str:
    """12,345, or 12.345 in German."""
    return QLocale().toString(value)


def percent(share: float) -> str:
    """0.874 as 87%; what is not quite 1 never becomes 100%."""
    whole = 100 if share >= 1 else min(99, round(100 * share))
    return tr("{number}%").format(number=whole)


def duration(seconds: float) -> str:
    """The time left, in the unit that matters: 8 s, 3 min, 2 h 10 min."""
    whole = max(0, round(seconds))
    if whole < 60:
        return tr("{n} s").format(n=whole)
    minutes = round(whole / 60)
    if minutes < 60:
        return tr("{n} min").format(n=minutes)
    return tr("{h} h {m} min").format(h=minutes // 60, m=minutes % 60)


def moment(text: str) -> str:
    """A time in ISO 8601 in the language's short form; as it is where it is none. A time with an offset is shown in
    the time of this machine."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return text
    local = when.astimezone().replace(tzinfo=None) if when.tzinfo else when
    return QLocale().toString(
        QDateTime.fromString(local.isoformat()[:19], "yyyy-MM-ddTHH:mm:ss"), QLocale.FormatType.ShortFormat
    )


def state_name(state: State) -> str:
    """What a state is called."""
    return {
        State.PREDICTED: tr("Predicted"),
        State.LABELLED: tr("Labelled by you"),
        State.REVIEW: tr("Needs review"),
        State.UNREADABLE: tr("Unreadable"),
        State.OFFLINE: tr("Offline"),
        State.WAITING: tr("Not looked at yet"),
    }[state]
