"""Learning, and the versions that come of it."""

from __future__ import annotations

from pathlib import Path

from engine.commands.working import Working
from engine.errors import EngineError
from engine.events import Notice
from engine.index import models
from engine.jobs import share
from engine.jobs.adopt_backbone import Bring, adopt_backbone
from engine.jobs.deepen import deepen
from engine.jobs.evaluate import Evaluated, evaluate_current, report
from engine.jobs.mistakes import LabelMistake, label_mistakes
from engine.jobs.retrain import Retrained, follow_current, retrain, use_version
from engine.types import GUESSES
from engine.worker import JobHandle, Priority, Steps


class ModelCommands(Working):
    """Training, judging, choosing and sharing model versions."""

    def retrain(self, *, force: bool = False, ask: bool = False) -> JobHandle[Retrained]:
        """Learns from the labels; see `engine.jobs.retrain`."""
        return self._work("retrain", lambda: retrain(self._ctx, force=force, ask=ask), Priority.PERSON)

    def deepen(self, *, force: bool = False, ask: bool = False) -> JobHandle[Retrained]:
        """Trains the backbone too; see `engine.jobs.deepen`. Other work goes on beside it."""

        def steps() -> Steps[Retrained]:
            done = yield from deepen(self._ctx, force=force, ask=ask)
            self._follow_model()  # the settings, and the tools with them, may be others than when it began
            return done

        return self._work("train deeper", steps, Priority.BACKGROUND)

    def adopt_backbone(self, bring: Bring, *, force: bool = False, ask: bool = False) -> JobHandle[Retrained]:
        """A version on a backbone that the lab has trained; see `engine.jobs.adopt_backbone`."""

        def steps() -> Steps[Retrained]:
            done = yield from adopt_backbone(self._ctx, bring, force=force, ask=ask)
            self._follow_model()
            return done

        return self._work("use backbone", steps, Priority.PERSON)

    def evaluate(self) -> JobHandle[Evaluated]:
        """The current model's figures on the labelled photos."""
        return self._worker.submit("evaluate", lambda: evaluate_current(self._ctx), Priority.PERSON)

    def report(self, folder: Path) -> JobHandle[Evaluated]:
        """The figures, with the curve and the worst mistakes, as a page in `folder`; see `engine.jobs.evaluate`."""
        return self._worker.submit("report", lambda: report(self._ctx, folder=folder), Priority.PERSON)

    def label_mistakes(self, *, background: bool = False) -> JobHandle[tuple[LabelMistake, ...]]:
        """Labels for a second look; see `engine.jobs.mistakes`."""
        priority = Priority.BACKGROUND if background else Priority.PERSON
        return self._worker.submit("mistakes", lambda: label_mistakes(self._ctx), priority)

    def use_model(self, version: int) -> JobHandle[int]:
        """Goes to another version; how many photos have another class now."""
        if version != GUESSES:
            models.find(self._read(), version)
        return self._work("use model", lambda: use_version(self._ctx, version), Priority.PERSON)

    def remove_model(self, version: int) -> None:
        """A version that is not in use goes for good."""
        self._worker.call("models", lambda: share.remove_version(self._ctx, version=version))

    def export_model(self, version: int, file: Path) -> None:
        """A model version as one file to share: no photos, no paths."""
        self._worker.call("export", lambda: share.export_model(self._ctx, version=version, file=file))

    def import_model(self, file: Path) -> int:
        """A shared model as a new version, not yet current; its number."""
        return self._worker.call("import", lambda: share.import_model(self._ctx, file=file))

    def _follow_model(self) -> None:
        """Uses the backbone of the current version, where it was trained here; tells where it cannot be used."""
        try:
            follow_current(self._ctx)
        except EngineError as error:
            self._ctx.emit(Notice(f"The backbone of the current model cannot be used: {error}"))
