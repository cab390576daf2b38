"""All trainings of a run, one after the other: a network for each seed, from the same beginning on each split."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.lab.data.pictures import squares
from engine.lab.network import LabNet, build
from engine.lab.runs import Predictions, Trained, read_trained, training_folder
from engine.lab.training import device as devices
from engine.lab.training import state
from engine.lab.training.course import Course, Task
from engine.lab.training.dice import Dice
from engine.lab.training.facts import names
from engine.lab.training.inputs import Inputs, Photos, Vectors
from engine.lab.training.keeping import Keeper
from engine.lab.training.ledger import Ledger
from engine.lab.training.losses import Loss
from engine.lab.training.memory import Peak, Portion
from engine.lab.training.vectors import Embedded, embedded
from engine.lab.types import Dataset, Ints, LabProgress, Split
from engine.vision.finetune.student import half_type
from engine.vision.runtime import BATCH

Steps = Generator[LabProgress, None, None]


@dataclass(frozen=True, slots=True)
class Begun:
    """A seed's network, what it learns from, and the vectors where there are any."""

    net: LabNet
    inputs: Inputs
    embedded: Embedded | None


class Trainings:
    """Those that are not done yet. The splits are numbered from 1."""

    def __init__(
        self,
        dataset: Dataset,
        splits: Sequence[Split],
        vectors: Path,
        device: str,
        book: Ledger,
        keep_checkpoints: bool = False,
    ) -> None:
        self._keep_checkpoints = keep_checkpoints
        self.dataset, self.splits = dataset, splits
        self.recipe, self.folder = book.record.recipe, book.record.folder
        self.vectors, self.device, self.book = vectors, device, book
        self._at_once = BATCH[devices.kind_of(device)]
        self._portion = self._portion_of(self.recipe.training.batch)
        self._epochs = self.recipe.training.epochs
        self._total = len(self.recipe.seeds) * len(splits) * self._epochs

    def steps(self) -> Steps:
        """Trains them all. Raises as `train` says."""
        peak = Peak(self.device)
        for place, seed in enumerate(self.recipe.seeds):
            left = [
                (number, split)
                for number, split in enumerate(self.splits, start=1)
                if read_trained(training_folder(self.folder, seed, number)) is None
            ]
            if left:
                yield from self._seed(seed, place, left)
                self.book.change(peak_memory=max(peak.bytes(), self.book.record.peak_memory))

    def _seed(self, seed: int, place: int, left: Sequence[tuple[int, Split]]) -> Steps:
        begun = yield from in_epochs(self._begun(seed), place * len(self.splits) * self._epochs, self._total)
        first = state.taken(begun.net, state.learnt_names(begun.net))
        for number, split in left:
            state.put(begun.net, first)
            before = (place * len(self.splits) + number - 1) * self._epochs
            yield from self._training(begun, seed, number, split, before)
            if begun.embedded is not None:
                begun = replace(begun, embedded=replace(begun.embedded, shared=True))

    def _begun(self, seed: int) -> Generator[LabProgress, None, Begun]:
        with Dice(seed, "cpu"):
            net = build(self.recipe, len(self.dataset.classes))
        net.to(self.device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        if net.frozen_vectors and not self.recipe.augmentation.any:
            made = yield from self._embedded(net)
            inputs: Inputs = Vectors(net.head, made.vectors, self.device)
        else:
            pictures, made = (yield from self._squares(net)), None
            at_once = max(self._at_once, self.recipe.training.batch)
            inputs = Photos(net, pictures, self.recipe.augmentation, self.device, at_once)
        self._describe(net, inputs)
        return Begun(net, inputs, made)

    def _squares(self, net: LabNet) -> Generator[LabProgress, None, NDArray[np.uint8]]:
        return (yield from squares(self.dataset.files, net.side, self.vectors))

    def _embedded(self, net: LabNet) -> Generator[LabProgress, None, Embedded]:
        portion = self._portion_of(self._at_once)
        return (
            yield from embedded(
                net, self.dataset.files, lambda: self._squares(net), self.vectors, self.device, portion
            )
        )

    def _describe(self, net: LabNet, inputs: Inputs) -> None:
        every, learning = state.parameters(net)
        half = str(half_type(devices.kind_of(self.device))).removeprefix("torch.")
        self.book.change(
            device=devices.name_of(self.device),
            precision=half if inputs.half else "float32",
            parameters=every,
            learning_parameters=learning,
            weights_bytes=state.size(net),
        )
        self.book.say(f"the network began with {net.begun}; {learning:,} of {every:,} parameters learn")

    def _training(self, begun: Begun, seed: int, number: int, split: Split, before: int) -> Steps:
        course = Course(self._task(seed, number, split), begun.net, begun.inputs, self._portion)
        keeper = Keeper(training_folder(self.folder, seed, number), self.book, course)
        note = self._note(seed, split)
        keeper.go_on()
        try:
            for share, epoch in course.learn():
                keeper.keep(epoch)
                done = before + len(course.curve)
                yield LabProgress(done, self._total, note, epoch, 0.0 if epoch else share)
            logits = yield from shared_out(course.look(split.judged), before + len(course.curve), self._total)
        except GeneratorExit:
            keeper.save_if_possible()
            raise
        trained = self._trained(begun, course, seed, number, split)
        keeper.done(self._said(course, split, logits), trained, keep_checkpoint=self._keep_checkpoints)

    def _task(self, seed: int, number: int, split: Split) -> Task:
        own = int(np.random.SeedSequence((seed, number)).generate_state(1)[0])
        return Task(
            split,
            self.recipe.training,
            self._loss(split.train if self.recipe.training.balance else None),
            self._loss(None),
            own,
            self.device,
        )

    def _loss(self, balance: Ints | None) -> Loss:
        sigmoid, classes = self.recipe.output == "sigmoid", len(self.dataset.classes)
        return Loss(self.dataset.targets, classes, self.device, sigmoid=sigmoid, balance=balance)

    def _portion_of(self, size: int) -> Portion:
        return Portion(size, self.recipe.architecture, self.book.note)

    def _note(self, seed: int, split: Split) -> str:
        seeds = f", seed {seed:d}" if len(self.recipe.seeds) > 1 else ""
        sides = f", {split.name}" if len(self.splits) > 1 else ""
        return f"training {self.recipe.architecture}{seeds}{sides}"

    def _said(self, course: Course, split: Split, logits: Tensor) -> Predictions:
        every = names(self.dataset, Path(self.recipe.data.source))
        said = course.task.judge.probabilities(logits).cpu().numpy()
        rows = split.judged
        return Predictions(rows, tuple(every[row] for row in rows), self.dataset.targets[rows], said)

    def _trained(self, begun: Begun, course: Course, seed: int, number: int, split: Split) -> Trained:
        curve, made = course.curve, begun.embedded
        photos = (len(split.train) + len(split.validation)) * len(curve)
        return Trained(
            seed=seed,
            split=split.name,
            number=number,
            folder=training_folder(self.folder, seed, number),
            epochs=len(curve),
            best_epoch=course.stopping.best_epoch,
            best_loss=course.stopping.best_loss,
            seconds=sum(epoch.seconds for epoch in curve),
            photos_per_second=len(curve) / sum(1 / epoch.photos_per_second for epoch in curve),
            vector_seconds=made.seconds if made else None,
            vectors_shared=made.shared if made else False,
            saved_seconds_estimate=photos * made.seconds_per_photo if made else None,
            batch=course.portion.size,
        )


def in_epochs(
    steps: Generator[LabProgress, None, Begun], done: int, total: int
) -> Generator[LabProgress, None, Begun]:
    """What counts photos is told as a share; a run counts epochs."""
    try:
        while True:
            step = next(steps)
            share = step.done / step.total if step.total else step.share
            yield LabProgress(done, total, step.note, share=share)
    except StopIteration as end:
        begun: Begun = end.value
        return begun
    finally:
        steps.close()


def shared_out(
    steps: Generator[float, None, Tensor], done: int, total: int
) -> Generator[LabProgress, None, Tensor]:
    """The judgement at the end, in progress."""
    while True:
        try:
            share = next(steps)
        except StopIteration as end:
            logits: Tensor = end.value
            return logits
        yield LabProgress(done, total, "judging", share=share)
