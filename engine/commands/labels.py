"""What a person says of photos: saved within a moment, before whatever else is under way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.commands.working import Working
from engine.jobs import decide
from engine.jobs.decide import Decided, decided
from engine.types import Decision, DecisionKind, PhotoId
from engine.worker import JobHandle, Priority, Steps


class LabelCommands(Working):
    """Labels, and taking them back."""

    def decide(self, ids: Sequence[PhotoId], decision: Decision) -> JobHandle[Decided]:
        """Records what a person says of these photos; `undo` takes the job."""
        return self._soon("label", lambda: decided(self._ctx, ids, decision))

    def undo(self, job: JobHandle[Decided]) -> JobHandle[Decided]:
        """The labels as they were before `job`, which runs first where it still waits. Undoing this does it again."""
        return self._soon("undo", lambda: decide.undo(self._ctx, decided=job.result(timeout=0)))

    def label(self, ids: Sequence[PhotoId], names: Sequence[str]) -> list[PhotoId]:
        """These photos show these classes; which ones that changed."""
        return self._decided(ids, Decision(DecisionKind.CLASSES, tuple(names)))

    def label_not(self, ids: Sequence[PhotoId], names: Sequence[str]) -> list[PhotoId]:
        """These photos do not show these classes; only where a photo may have several."""
        return self._decided(ids, Decision(DecisionKind.NOT, tuple(names)))

    def reopen(self, ids: Sequence[PhotoId], names: Sequence[str]) -> list[PhotoId]:
        """Takes back what was said of these classes alone; only where a photo may have several."""
        return self._decided(ids, Decision(DecisionKind.OPEN, tuple(names)))

    def label_none(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """These photos show none of the classes."""
        return self._decided(ids, Decision(DecisionKind.NONE))

    def accept(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """The predictions of these photos are right."""
        return self._decided(ids, Decision(DecisionKind.ACCEPT))

    def unlabel(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """Takes decisions back."""
        return self._decided(ids, Decision(DecisionKind.CLEAR))

    def keep_labels(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """The labels of these photos are right: they are not called in question again, as long as they stay."""
        return list(self._soon("label", lambda: decide.keep(self._ctx, ids=ids)).result().changed)

    def _soon(self, name: str, function: Callable[[], Decided]) -> JobHandle[Decided]:
        def steps() -> Steps[Decided]:
            return function()
            yield  # makes this a generator of one step

        return self._worker.submit(name, steps, Priority.AT_ONCE)

    def _decided(self, ids: Sequence[PhotoId], decision: Decision) -> list[PhotoId]:
        return list(self.decide(ids, decision).result().changed)
