"""What a training leaves in its folder, while it learns and when it is done."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from safetensors.torch import save as to_bytes
from torch import Tensor

from engine.lab.runs import BEST, CHECKPOINT, Predictions, Trained
from engine.lab.starts import RANDOM
from engine.lab.training import standing, state, writing
from engine.lab.training.course import Course
from engine.lab.training.ledger import Ledger
from engine.lab.types import Epoch
from engine.vision.files import write_atomically

SAVE_SECONDS = 30.0
"""What a cut costs at most, but for a step."""
CURVE_SECONDS = 1.0
"""Whoever watches the curve sees an epoch so much later at most, unless the next one takes longer."""


class Keeper:
    """Keeps one training. Where it says done, all the rest is there."""

    def __init__(self, folder: Path, book: Ledger, course: Course) -> None:
        self._folder, self._book, self._course = folder, book, course
        self._saved = self._drawn = time.monotonic()

    def go_on(self) -> None:
        """From the checkpoint, where there is one."""
        found = standing.load(self._folder / CHECKPOINT, self._book.record.mark)
        if found is None:
            return
        self._course.resume(found)
        self._book.say(f"{self._name} goes on after {len(self._course.curve):d} epochs")

    def keep(self, epoch: Epoch | None) -> None:
        """Between two steps, and with every epoch at its end. Raises OSError."""
        now = time.monotonic()
        if epoch is not None:
            self._tell(epoch)
            if now - self._drawn >= CURVE_SECONDS:
                self._draw()
        if now - self._saved >= SAVE_SECONDS:
            self.save()

    def _tell(self, of: Epoch) -> None:
        self._book.say(
            f"{self._name}, epoch {of.number:d}: loss {of.train_loss:.4f}, {of.train_accuracy:.1%} right; "
            f"validation {of.loss:.4f}, {of.accuracy:.1%}; {of.seconds:.1f} s"
        )

    def _draw(self) -> None:
        writing.write_curve(self._folder, self._course.curve)
        self._drawn = time.monotonic()

    def save(self) -> None:
        """The checkpoint. Raises OSError."""
        self._draw()
        standing.save(self._folder / CHECKPOINT, self._book.record.mark, self._course.standing())
        self._saved = time.monotonic()

    def save_if_possible(self) -> None:
        """The same where it is stopped anyway: without it, it goes on from the checkpoint before."""
        with suppress(OSError):
            self.save()

    def done(self, said: Predictions, trained: Trained, *, keep_checkpoint: bool) -> None:
        """All that stays: the curve, the best weights, and what they say of the judged photos. Raises OSError."""
        self._draw()
        write_atomically(self._folder / BEST, to_bytes(self._weights()))
        writing.write_predictions(self._folder, said)
        if keep_checkpoint:
            self.save()
        writing.write_trained(trained)
        if not keep_checkpoint:
            (self._folder / CHECKPOINT).unlink(missing_ok=True)

    def _weights(self) -> dict[str, Tensor]:
        """What has learnt. What was frozen is in the weights that it began with, unless these were drawn at random."""
        net = self._course.net
        whole = net.begun == RANDOM
        return state.taken(net, frozenset(net.state_dict()) if whole else self._course.names)

    @property
    def _name(self) -> str:
        return "/".join(self._folder.parts[-2:])
