"""What a review says where there is no photo to show: before it begins, when it ends, and when it cannot go on."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.told import reason_of
from desktop.training.message import Act, MessagePage
from engine import EngineError


class Endings(MessagePage):
    """A sentence, and what can be done next."""

    again = Signal()
    retrain = Signal()
    closed = Signal()

    def searching(self) -> None:
        """The engine has been asked."""
        self.say(self.tr("Looking for what to review…"), "")

    def nothing(self, why: str) -> None:
        """It found nothing."""
        self.say(why, "", [self._close("primary")])

    def ended(self, decided: int) -> None:
        """All were seen, and so many of them decided."""
        if not decided:
            heading, text = self.tr("You skipped all of them"), self.tr("Nothing was decided.")
            self.say(heading, text, [self._again(self.tr("Start over")), self._close()])
            return
        self.say(
            self.tr("%n photos decided. Retrain now?", "", decided),
            self.tr("The model learns from what you decided, and shows what would change."),
            [
                Act(self.tr("Retrain"), self.retrain.emit, "primary"),
                Act(self.tr("Review more"), self.again.emit),
                self._close(),
            ],
        )

    def failed(self, error: Exception) -> None:
        """It could not look."""
        text = reason_of(error) if isinstance(error, EngineError) else self.tr("Nothing was changed.")
        heading = self.tr("There is no review just now")
        self.say(heading, text, [self._again(self.tr("Try again")), self._close()])

    def cancelled(self) -> None:
        """The person did not want to wait."""
        heading, text = self.tr("Cancelled"), self.tr("Nothing was changed.")
        self.say(heading, text, [self._again(self.tr("Try again")), self._close()])

    def _again(self, text: str) -> Act:
        return Act(text, self.again.emit, "primary")

    def _close(self, kind: str = "") -> Act:
        return Act(self.tr("Close"), self.closed.emit, kind)
