"""Inline messages above the gallery: nothing is lost behind a dialog, nothing blocks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.status.message import Kind, Message
from desktop.theme import SPACE

MOST = 3


class Banner(QWidget):
    """Hidden while there is nothing to say. The newest message is at the bottom; a fourth pushes out the oldest note,
    or the oldest of all where none is a note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banners")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._messages: list[Message] = []
        self._line = QVBoxLayout(self)
        self._line.setContentsMargins(SPACE, SPACE, SPACE, 0)
        self._line.setSpacing(SPACE // 2)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is shown, from top to bottom."""
        return [message.text for message in self._messages]

    def say(
        self, text: str, kind: Kind = "note", action: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """Shows a message, unless the same is shown already. `action` is a button's name and what it does; pressing it
        puts the message away."""
        for message in self._messages:
            if message.text == text:
                message.again()
                return
        if len(self._messages) == MOST:
            self._oldest().put_away()
        self._add(Message(text, kind, action))

    def follow_on(self, other: Banner) -> None:
        """Says what `other` does, but not what it offered to do."""
        for message in other._messages:
            self.say(message.text, message.kind)

    def clear(self) -> None:
        """Puts all messages away."""
        for message in list(self._messages):
            message.put_away()

    def _oldest(self) -> Message:
        notes = [message for message in self._messages if message.kind == "note"]
        return (notes or self._messages)[0]

    def _add(self, message: Message) -> None:
        self._messages.append(message)
        self._line.addWidget(message)
        message.gone.connect(lambda: self._remove(message))
        message.show()
        self.show()
        message.announce()

    def _remove(self, message: Message) -> None:
        self._messages.remove(message)
        self._line.removeWidget(message)
        message.deleteLater()
        self.setVisible(bool(self._messages))
