"""One training: a batch, the slopes of its loss, a step of the optimiser; judged after every epoch."""

from __future__ import annotations

import math
import time
from collections.abc import Generator, Iterator
from dataclasses import astuple, dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.errors import ModelError
from engine.lab.network import LabNet
from engine.lab.recipe import Training
from engine.lab.training import state
from engine.lab.training.augment import Changes
from engine.lab.training.device import kind_of
from engine.lab.training.dice import Dice
from engine.lab.training.inputs import Inputs, half_on, threads_for
from engine.lab.training.losses import Loss
from engine.lab.training.memory import Portion
from engine.lab.training.optimisers import optimiser
from engine.lab.training.standing import Standing
from engine.lab.training.stopping import Stopping
from engine.lab.types import Epoch, Ints, Split
from engine.vision.finetune.student import half_type

TURN = 0.2
"""Seconds of steps between two moments at which it can be stopped."""
JUDGED = 0.9
"""The share of an epoch that is behind it when its judgement begins."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is learnt, and how. `loss` is made small; `judge` says how good it is, and weighs no class more than
    another. `seed` is of this training alone."""

    split: Split
    training: Training
    loss: Loss
    judge: Loss
    seed: int
    device: str


class Course:
    """A task on its way. `resume` has it go on from where it stood, with the very same numbers as uninterrupted."""

    def __init__(self, task: Task, net: LabNet, inputs: Inputs, portion: Portion) -> None:
        self.task, self.net, self.inputs, self.portion = task, net, inputs, portion
        self._looking = portion.other(inputs.at_once)
        kind = kind_of(task.device)
        self.names = state.learnt_names(net)
        self._optimiser = optimiser(task.training, net.learning(), kind)
        self._scaler = torch.amp.GradScaler(kind, enabled=inputs.half and half_type(kind) is torch.float16)
        self._draws = torch.Generator().manual_seed(task.seed)
        self._dice = Dice(task.seed, task.device)
        self._order, self._step, self._seconds = _NOBODY, 0, 0.0
        self._tally = _nothing(task.device)
        self.stopping = Stopping(task.training.epochs, task.training.patience)
        self.best: dict[str, Tensor] = {}
        self.curve: list[Epoch] = []

    def learn(self) -> Iterator[tuple[float, Epoch | None]]:
        """Yields the share of the epoch that is done, and every epoch at its end; the best weights are in the network
        then. Raises ModelError where the loss is no number, EngineError where memory is short even for two photos."""
        while not self.stopping.over(len(self.curve)):
            if not len(self._order):
                self._order = self.task.split.train[self._shuffled()]
            batches = self._batches()
            while self._step < len(batches):
                self._some_steps(batches)
                yield JUDGED * self._step / len(batches), None
            yield 1.0, (yield from self._judged())
        state.put(self.net, self.best)

    def look(self, rows: Ints) -> Generator[float, None, Tensor]:
        """The logits (n, C) of these rows; yields the share that is done."""
        made, done = list[Tensor](), 0

        def some() -> None:
            nonlocal done
            part = rows[done : done + self._looking.size]
            made.append(self._seen(part))
            done += len(part)

        self.inputs.module.eval()
        while done < len(rows):
            self._looking.attempt(some)
            yield done / len(rows)
        return torch.cat(made)

    def _seen(self, rows: Ints) -> Tensor:
        half = half_on(self.task.device, self.inputs.half)
        with torch.inference_mode(), half, threads_for(self.inputs):
            logits: Tensor = self.inputs.module(self.inputs.take(rows))
            return logits.float()

    def _shuffled(self) -> NDArray[np.int64]:
        return torch.randperm(len(self.task.split.train), generator=self._draws).numpy()

    def _batches(self) -> list[Ints]:
        """No batch is of one photo where there are more: batch norm cannot learn from one."""
        count, size = len(self._order), self.task.training.batch
        edges = list(range(size, count, size))
        if edges and count - edges[-1] == 1:
            edges.pop()
        return np.split(self._order, edges)

    def _some_steps(self, batches: list[Ints]) -> None:
        begun = time.perf_counter()
        self.inputs.module.train()
        with self._dice, threads_for(self.inputs):
            for batch in batches[self._step :]:
                self._down(batch)
                self._step += 1
                if time.perf_counter() - begun >= TURN:
                    break
        self._require_number(float(self._tally[0]))
        self._seconds += time.perf_counter() - begun

    def _down(self, rows: Ints) -> None:
        """One step."""
        changes = self.inputs.draw(len(rows), self._draws)
        weight = self.task.loss.counted(self._on_device(rows)).sum()
        counted: list[Tensor] = []

        def slopes() -> None:
            for part in self.portion.parts(len(rows)):
                counted.append(self._slopes(rows[part], changes[part] if changes else None, weight))

        def afresh() -> None:
            counted.clear()
            self._optimiser.zero_grad()

        afresh()
        self.portion.attempt(slopes, again=afresh)
        self._scaler.step(self._optimiser)
        self._scaler.update()
        self._tally += torch.stack(counted).sum(0)

    def _slopes(self, rows: Ints, changes: Changes | None, weight: Tensor) -> Tensor:
        """Adds a portion's slopes to those of its batch, whose photos count `weight`. Returns what `_tally` counts."""
        with half_on(self.task.device, self.inputs.half):
            logits = self.inputs.module(self.inputs.take(rows, changes))
        where, logits = self._on_device(rows), logits.float()
        loss = self.task.loss.each(logits, where).sum()
        self._scaler.scale(loss / weight).backward()  # type: ignore[no-untyped-call]
        right = self.task.loss.right(logits.detach(), where).sum()
        counts = (
            loss.detach(),
            self.task.loss.counted(where).sum(),
            right,
            torch.full_like(right, len(rows)),
        )
        return torch.stack([of.to(self._tally.dtype) for of in counts])

    def _judged(self) -> Generator[tuple[float, None], None, Epoch]:
        """The end of an epoch. Where it is cut off, it begins again: nothing is kept before it is whole."""
        rows, begun, spent = self.task.split.validation, time.perf_counter(), 0.0
        looks = self.look(rows)
        while True:
            try:
                share = next(looks)
            except StopIteration as end:
                logits: Tensor = end.value
                break
            spent += time.perf_counter() - begun
            yield JUDGED + (1 - JUDGED) * share, None
            begun = time.perf_counter()
        loss, accuracy = self._figures(logits, self._on_device(rows))
        return self._closed(loss, accuracy, spent + time.perf_counter() - begun)

    def _figures(self, logits: Tensor, rows: Tensor) -> tuple[float, float]:
        loss = float(self.task.judge.each(logits, rows).cpu().double().mean())
        self._require_number(loss)
        return loss, float(self.task.judge.right(logits, rows).float().mean())

    def _closed(self, loss: float, accuracy: float, judging: float) -> Epoch:
        summed, weight, right, photos = self._tally.tolist()
        epoch = Epoch(
            number=len(self.curve) + 1,
            train_loss=summed / weight,
            train_accuracy=right / photos,
            loss=loss,
            accuracy=accuracy,
            seconds=self._seconds + judging,
            photos_per_second=photos / max(self._seconds, 1e-9),
        )
        if self.stopping.better(epoch.number, loss):
            self.best = state.taken(self.net, self.names)
        self.curve.append(epoch)
        self._order, self._step, self._seconds = _NOBODY, 0, 0.0
        self._tally = _nothing(self.task.device)
        return epoch

    def _require_number(self, loss: float) -> None:
        if math.isfinite(loss):
            return
        of = self.task.training
        raise ModelError(
            f"the loss was no number any more in epoch {len(self.curve) + 1:d}: the learning rate {of.rate:g} is "
            f"too high for {of.optimiser} with this network; try {of.rate / 10:g}"
        )

    def _on_device(self, rows: Ints) -> Tensor:
        return torch.from_numpy(rows).to(self.task.device)

    def standing(self) -> Standing:
        """Where it is, between two steps."""
        return Standing(
            model=state.taken(self.net, self.names),
            best=self.best,
            best_epoch=self.stopping.best_epoch,
            best_loss=self.stopping.best_loss,
            optimiser=self._optimiser.state_dict(),
            scaler=self._scaler.state_dict(),
            draws=self._draws.get_state(),
            dice=self._dice.states,
            order=torch.from_numpy(self._order),
            step=self._step,
            tally=self._tally.cpu(),
            seconds=self._seconds,
            curve=[list(astuple(epoch)) for epoch in self.curve],
            batch=self.portion.size,
        )

    def resume(self, at: Standing) -> None:
        """Goes on from there."""
        state.put(self.net, at.model)
        self.best = at.best
        self.stopping.best_epoch, self.stopping.best_loss = at.best_epoch, at.best_loss
        self._optimiser.load_state_dict(at.optimiser)
        self._scaler.load_state_dict(at.scaler)
        self._draws.set_state(at.draws)
        self._dice.states = at.dice
        self._order, self._step, self._seconds = at.order.numpy(), at.step, at.seconds
        self._tally = at.tally.to(self.task.device)
        self.curve = [Epoch(int(number), *figures) for number, *figures in at.curve]
        self.portion.size = at.batch


_NOBODY = np.zeros(0, np.int64)


def _nothing(device: str) -> Tensor:
    """The sums of an epoch: loss, weight, right, photos. Apple's graphics cards have no double precision."""
    return torch.zeros(4, dtype=torch.float32 if device == "mps" else torch.float64, device=device)
