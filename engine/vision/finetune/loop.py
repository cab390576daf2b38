"""The learning: stage by stage, epoch by epoch, with an average of the weights, judged on photos held out."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from engine.errors import ModelError
from engine.types import Mode
from engine.vision.finetune.augment import augmented
from engine.vision.finetune.judge import Judge
from engine.vision.finetune.recipe import Stage
from engine.vision.finetune.standing import Standing
from engine.vision.finetune.student import Student, half_type, has_half, looks
from engine.vision.finetune.task import Learnt, Task

log = logging.getLogger(__name__)

LONGEST = 1.0
"""Norm to which a longer slope is cut."""
FAULTS = 5
"""Steps in a row whose loss is no number, before it is given up."""
BETAS = (0.9, 0.99)


@dataclass(frozen=True, slots=True)
class Step:
    """How far it is: steps `done` of `total` of all stages, the loss, and the last accuracy on held-out photos."""

    done: int
    total: int
    loss: float
    accuracy: float


class Course:
    """One task on its way from step to step; `standing` says where it is, and a new course goes on from there."""

    def __init__(
        self, task: Task, squares: NDArray[np.uint8], student: Student, standing: Standing | None
    ) -> None:
        self.task, self.recipe, self.squares = task, task.recipe, squares
        self.rows = np.flatnonzero(~task.held_out)
        self.student, self.first = student, _copied(student)
        self.half = has_half(task.device)
        self.scaler = torch.amp.GradScaler(
            task.device, enabled=half_type(task.device) is torch.float16 and self.half
        )
        self.judge = Judge(task)
        self.targets = torch.from_numpy(task.targets).to(task.device)
        self.share = torch.from_numpy(_shares(task)).to(task.device)
        self.draws = torch.Generator().manual_seed(task.recipe.seed)
        self.mean = AveragedModel(student, multi_avg_fn=_averaging(self.recipe.mean))
        self.standing = standing if standing is not None else self._begun()
        self._take_up(self.standing)

    def _begun(self) -> Standing:
        accuracy, loss = self.look(self.student)
        state = _copied(self.student)
        curve = [("", math.nan, accuracy, loss)]
        return Standing(state, state, state, loss, math.inf, self.draws.get_state(), curve=curve)

    def _take_up(self, standing: Standing) -> None:
        self.student.load_state_dict(standing.student)
        self.mean.module.load_state_dict(standing.mean)
        self.draws.set_state(standing.draws)
        self.mean.n_averaged.fill_(standing.stage + standing.step)  # 0 would begin the average anew

    @property
    def steps(self) -> int:
        """Steps in an epoch. With few photos it shows them several times: else there would be no time to learn."""
        return max(self.recipe.least_steps, math.ceil(len(self.rows) / self.recipe.batch))

    def look(self, student: nn.Module) -> tuple[float, float]:
        """(accuracy, log loss) on the photos held out."""
        squares = self.squares[self.task.held_out]
        logits = np.concatenate(list(looks(student, squares, self.task.device, self.half)))
        return self.judge.figures(logits)

    def part_way(self) -> dict[str, Tensor]:
        """The weights between those that it began with and the best: a recipe's `way`."""
        best = self.standing.best
        return {
            key: torch.lerp(first, best[key], self.recipe.way) if first.is_floating_point() else best[key]
            for key, first in self.first.items()
        }

    def batch(self, epoch: int, number: int) -> Tensor:
        """The rows of a batch: each epoch has its own order, which follows from the seed."""
        draws = np.random.default_rng((self.recipe.seed, epoch))
        times = math.ceil(self.steps * self.recipe.batch / len(self.rows))
        order = np.concatenate([draws.permutation(self.rows) for _ in range(times)])
        return torch.from_numpy(order[number * self.recipe.batch : (number + 1) * self.recipe.batch])

    def loss(self, rows: Tensor, much: float = 1.0) -> Tensor:
        """Of one batch, every photo in other words, and `much` of it, with the rest of another one laid over it."""
        pictures = torch.from_numpy(self.squares[rows.numpy()]).to(self.task.device)
        rows = rows.to(self.task.device)
        planes = augmented(pictures, self.recipe, self.draws)
        planes = much * planes + (1 - much) * planes.flip(0)
        with torch.autocast(self.task.device, half_type(self.task.device), enabled=self.half):
            logits = self.student(planes, self._kept(len(planes)))
        return much * self._counted(logits.float(), rows) + (1 - much) * self._counted(
            logits.float(), rows.flip(0)
        )

    def _counted(self, logits: Tensor, rows: Tensor) -> Tensor:
        each = _loss(logits, self.targets[rows], self.task.mode, self.recipe.smoothing)
        return (each * self.share[rows]).mean()

    def much(self, stage: Stage) -> float:
        """How much of each photo is to be seen in the next batch. It follows from the seed and the step alone."""
        where = self.standing
        if not self.recipe.mixed or where.step >= (stage.epochs - 1) * self.steps:
            return 1.0
        draws = np.random.default_rng((self.recipe.seed, 1, where.stage, where.step))
        return float(draws.beta(self.recipe.mixed, self.recipe.mixed))

    def _kept(self, count: int) -> Tensor:
        """Dropout's mask, from our own dice: a checkpoint holds where they stand."""
        drawn = torch.rand(count, self.student.head.in_features, generator=self.draws)
        return ((drawn >= self.recipe.dropout) / (1 - self.recipe.dropout)).to(self.task.device)


def learn(course: Course, save: Callable[[Standing], None]) -> Generator[Step, None, Learnt]:
    """All stages that gain; at the end `course.student` has the weights that are to be used. `save` is called after
    every epoch and whenever it likes to be, with where the learning stands.

    Raises ModelError where the loss is no number again and again.
    """
    begun, spent = time.monotonic(), course.standing.seconds
    stages = course.recipe.stages
    while course.standing.stage < len(stages):
        before = min(course.standing.before, course.standing.lowest)
        for step in _stage(course, stages[course.standing.stage], save):
            course.standing.seconds = spent + time.monotonic() - begun
            yield step
        course.standing.stage += 1
        course.standing.step = course.standing.waited = 0
        course.standing.optimiser = None
        _from_best(course)
        save(course.standing)
        if course.standing.lowest > before - course.recipe.least_gain:
            log.info("stage %d brought too little to open more", course.standing.stage)
            break
    now = course.standing
    course.student.load_state_dict(course.part_way())
    accuracy, loss = course.look(course.student)
    log.info("part of the way: held out %.3f right, log loss %.3f", accuracy, loss)
    gained = loss < now.before - course.recipe.least_gain
    return Learnt(gained, now.before, loss, accuracy, tuple(now.curve), now.seconds)


def _from_best(course: Course) -> None:
    """The next stage begins where this one was best."""
    course.standing.student = course.standing.mean = course.standing.best
    course._take_up(course.standing)


def _stage(course: Course, stage: Stage, save: Callable[[Standing], None]) -> Generator[Step, None, None]:
    standing, recipe = course.standing, course.recipe
    course.student.open_from(stage.first)
    groups = course.student.learning(recipe.decay, recipe.rate, recipe.head_rate)
    optimiser = torch.optim.AdamW(groups, betas=BETAS, fused=course.task.device != "mps")
    if standing.optimiser is not None:
        optimiser.load_state_dict(standing.optimiser)
    rates = [float(group["lr"]) for group in groups]  # type: ignore[arg-type]
    total, losses, faults = stage.epochs * course.steps, list[float](), 0
    while standing.step < total and standing.waited < recipe.patience:
        epoch, number = divmod(standing.step, course.steps)
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * share_of_rate(standing.step, total, recipe.warm_up)
        rows = course.batch(standing.stage * 1000 + epoch, number)
        loss = _down(course, optimiser, course.loss(rows, course.much(stage)))
        faults = 0 if math.isfinite(loss) else faults + 1
        if faults >= FAULTS:
            raise ModelError(
                "the loss is no number any more; nothing of it is used. Start the training again"
            )
        losses.append(loss)
        standing.step += 1
        if standing.step % course.steps == 0:
            _end_of_epoch(course, stage, float(np.nanmean(losses)))
            losses.clear()
        _note(course, optimiser)
        save(standing)
        yield Step(_done(course), _total(course), loss, standing.curve[-1][2])


def _down(course: Course, optimiser: torch.optim.Optimizer, loss: Tensor) -> float:
    """One step; a loss that is no number moves nothing."""
    value = float(loss.detach())
    optimiser.zero_grad()
    if not math.isfinite(value):
        return value
    course.scaler.scale(loss).backward()  # type: ignore[no-untyped-call]
    course.scaler.unscale_(optimiser)
    learnt = [of for group in optimiser.param_groups for of in group["params"]]
    nn.utils.clip_grad_norm_(learnt, LONGEST)
    course.scaler.step(optimiser)
    course.scaler.update()
    course.mean.update_parameters(course.student)
    return value


def _end_of_epoch(course: Course, stage: Stage, loss: float) -> None:
    standing = course.standing
    accuracy, held_out = course.look(course.mean.module)
    standing.curve.append((stage.first, loss, accuracy, held_out))
    log.info("%s: loss %.3f, held out %.3f right, log loss %.3f", stage.first, loss, accuracy, held_out)
    standing.waited += 1
    if held_out < standing.lowest:
        standing.waited, standing.lowest, standing.best = 0, held_out, _copied(course.mean.module)


def _note(course: Course, optimiser: torch.optim.Optimizer) -> None:
    """Only references: `save` copies where it writes."""
    standing = course.standing
    standing.student, standing.mean = course.student.state_dict(), course.mean.module.state_dict()
    standing.optimiser, standing.draws = optimiser.state_dict(), course.draws.get_state()


def share_of_rate(step: int, total: int, warm_up: float) -> float:
    """A warm-up, then half a cosine down to a hundredth (Loshchilov & Hutter 2017)."""
    wave = 0.5 + 0.5 * math.cos(math.pi * (step + 1) / max(1, total))
    return min(1.0, (step + 1) / max(1.0, warm_up * total)) * (0.01 + 0.99 * wave)


def _done(course: Course) -> int:
    before = sum(stage.epochs for stage in course.recipe.stages[: course.standing.stage])
    return before * course.steps + course.standing.step


def _total(course: Course) -> int:
    return course.recipe.epochs * course.steps


def _averaging(kept: float) -> Callable[..., None]:
    """The exponential moving average of weights."""
    made: Callable[..., None] = get_ema_multi_avg_fn(kept)  # type: ignore[no-untyped-call]
    return made


def _copied(module: nn.Module) -> dict[str, Tensor]:
    return {key: value.detach().clone() for key, value in module.state_dict().items()}


def _shares(task: Task) -> NDArray[np.float32]:
    """What a photo counts, with each class weighed by the root of its rareness: half way to balance, since a photo of a
    rare class that counts ten times is learnt by heart. Their mean over the photos learnt from is 1."""
    share = task.share.astype(np.float64)
    learnt = ~task.held_out
    if task.mode is Mode.ONE:
        of = np.bincount(task.targets[learnt], weights=share[learnt], minlength=len(task.classes))
        share = share * np.sqrt(1.0 / np.maximum(of, 1.0))[task.targets]
    return np.asarray(share / share[learnt].mean(), np.float32)


def _loss(logits: Tensor, targets: Tensor, mode: Mode, smoothing: float) -> Tensor:
    """(n,): cross-entropy of smoothed labels; of several, the mean over the classes of which something is known."""
    if mode is Mode.ONE:
        return nn.functional.cross_entropy(logits, targets, label_smoothing=smoothing, reduction="none")
    known = ~torch.isnan(targets)
    wanted = torch.nan_to_num(targets) * (1 - smoothing) + smoothing / 2
    each = nn.functional.binary_cross_entropy_with_logits(logits, wanted.to(logits.dtype), reduction="none")
    return (each * known).sum(1) / known.sum(1).clamp(min=1)
