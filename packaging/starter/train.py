"""The student learns, phase by phase. A checkpoint every few minutes; a run that was cut off goes on from it.

Which views a step sees depends on the seed, the phase and the step alone, so that a run that was cut off sees what an
unbroken one would have seen.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torchvision.models.mobilenetv2 import MobileNetV2

from starter import checkpoint, folded, losses
from starter.checkpoint import Standing
from starter.descent import Descent
from starter.first import learn_first
from starter.progress import Log
from starter.recipe import Phase, Recipe
from starter.teaching import Teacher, lighter, planes_of, seen, vectors_of
from starter.views import Views

HINTED = (1, *range(3, 18))
"""Features whose maps are compared in a free phase: of the first, whose maps are large, every other one is enough."""
CHECKPOINT_SECONDS = 120.0
AVERAGED = 0.998
"""Decay of the running mean of the weights (EMA), which is what the student is in the end."""
MEASURED = 512
"""Views from which the teacher's usual figures are taken; the student is calibrated on an eighth of them."""
ALIGNED = 128
"""Views on which a phase that aligns does so."""


class Trainer:
    """A student on its way; `run()` brings it to the end of the recipe. `work` holds its checkpoint."""

    def __init__(
        self,
        recipe: Recipe,
        views: Mapping[int, Views],
        state: Mapping[str, Tensor],
        device: str,
        work: Path,
        told: Callable[[str], None],
    ) -> None:
        torch.manual_seed(recipe.seed)
        self._recipe, self._views, self._work, self._told = recipe, views, work, told
        self.teacher = Teacher(state, device, work.parent)
        self.student = folded.student()
        self._scale = self._measured()
        self.student.to(device)
        fresh = self._learnt()
        self._standing = Standing(0, 0, fresh, {k: v.clone() for k, v in fresh.items()}, None, 0.0)
        found = checkpoint.load(work, repr(recipe), device)
        if found is not None:
            self._take(found)
            told(f"going on from phase {found.phase + 1}, step {found.step:,}")

    @property
    def seconds(self) -> float:
        """Spent on learning so far, runs that were cut off included."""
        return self._standing.seconds

    def run(self) -> MobileNetV2:
        """Go through all phases; the student with its averaged weights."""
        for number, phase in enumerate(self._recipe.phases):
            if number >= self._standing.phase:
                self._begin(phase)
                (self._learn_first if phase.restarts else self._learn)(number, phase)
        self._put(self._standing.mean)
        return self.student

    def _begin(self, phase: Phase) -> None:
        if phase.align and not self._standing.step:
            self._align(phase)

    def _learn_first(self, number: int, phase: Phase) -> None:
        begun = time.monotonic()
        variance = self._scale.maps[1]
        views = self._views[phase.side]
        best = learn_first(self.teacher, views, phase, variance, (self._recipe.seed, number), self._told)
        nn.Sequential(*self._features[:2]).load_state_dict(best)
        self._reset_mean()
        self._save(number + 1, 0, None, time.monotonic() - begun)

    def _learn(self, number: int, phase: Phase) -> None:
        descent = Descent(
            phase, (of for feature in self._features[phase.frozen :] for of in feature.parameters())
        )
        first, kept = self._standing.step, self._standing.optimiser
        if kept is not None:
            descent.optimiser.load_state_dict(kept)
        teacher = self._kept_vectors(phase)
        log, since = Log(phase, first, self._told), time.monotonic()
        for step in range(first, phase.steps):
            log.add(self._step(number, phase, step, descent, teacher))
            if time.monotonic() - since > CHECKPOINT_SECONDS:
                self._save(number, step + 1, descent, time.monotonic() - since)
                since = time.monotonic()
        self._save(number + 1, 0, None, time.monotonic() - since)

    def _step(
        self, number: int, phase: Phase, step: int, descent: Descent, teacher: Tensor | None
    ) -> dict[str, Tensor]:
        draws = np.random.default_rng((self._recipe.seed, number, step))
        chosen = draws.integers(0, len(self._views[phase.side]), phase.batch)
        planes = self._planes(phase, chosen, draws)
        parts = self._parts(phase, planes, None if teacher is None else teacher[chosen].to(planes.device))
        weights = {name: getattr(phase, name) for name in parts}
        descent.down(torch.stack([weights[name] * value for name, value in parts.items()]).sum(), step)
        self._average(step)
        return {name: value.detach() for name, value in parts.items()}

    def _planes(self, phase: Phase, chosen: np.ndarray, draws: np.random.Generator) -> Tensor:
        planes = seen(self._views[phase.side], chosen, phase.crop, draws, self.teacher.device)
        if phase.mix and draws.random() < phase.mix:
            share = float(draws.random())
            planes = share * planes + (1 - share) * planes.roll(1, 0)
        return planes

    def _parts(self, phase: Phase, planes: Tensor, vectors: Tensor | None) -> dict[str, Tensor]:
        """The losses of one batch, by the names of their weights in the phase. Without hints the teacher is not asked:
        its vectors were kept."""
        if phase.forced:
            return {"hints": self._forced(phase, planes)}
        maps = self.teacher.maps(planes) if vectors is None else []
        wanted = vectors_of(maps[-1]) if vectors is None else vectors.float()
        with lighter(planes.device.type):
            last, hints = self._free(phase, planes, maps)
        said = vectors_of(last)
        parts = {"hints": hints} if phase.hints else {}
        for name, loss in (
            ("vectors", losses.vector_loss),
            ("angles", losses.angle_loss),
            ("outputs", losses.output_loss),
        ):
            if getattr(phase, name):
                parts[name] = loss(said, wanted, self._scale)
        return parts

    def _forced(self, phase: Phase, planes: Tensor) -> Tensor:
        """Every feature that is learnt, on the teacher's maps."""
        maps = self.teacher.maps(planes)
        errors = []
        with lighter(planes.device.type):
            for place in range(max(1, phase.frozen), len(maps)):
                said = self._features[place](maps[place - 1])
                errors.append(losses.hint_loss(said, maps[place], self._scale.maps[place]))
        return torch.stack(errors).mean()

    def _free(self, phase: Phase, planes: Tensor, maps: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
        """The student's last map, and how far those before it are from the teacher's."""
        x, errors = planes, []
        for place, feature in enumerate(self._features):
            with torch.set_grad_enabled(place >= phase.frozen):
                x = feature(x)
            if maps and place in HINTED and place >= phase.frozen:
                errors.append(losses.hint_loss(x, maps[place], self._scale.maps[place]))
        return x, torch.stack(errors).mean() if errors else x.new_zeros(())

    def _measured(self) -> losses.Scale:
        """The teacher's scale; and the student is calibrated by it."""
        views = self._views[min(self._views)]
        chosen = np.random.default_rng(self._recipe.seed).integers(0, len(views), MEASURED)
        planes = planes_of(views.pixels(chosen), self.teacher.device)
        maps = self.teacher.maps(planes)
        some = [of[: MEASURED // 8].float().cpu() for of in (planes, *maps)]
        for feature, entering, leaving in zip(self._features, some, some[1:], strict=False):
            folded.calibrate(feature, entering, leaving)
        return self.teacher.scale(maps)

    def _align(self, phase: Phase) -> None:
        self._put(self._standing.mean)
        views = self._views[phase.side]
        chosen = np.random.default_rng(self._recipe.seed).integers(0, len(views), ALIGNED)
        planes = planes_of(views.pixels(chosen), self.teacher.device)
        # Without its cache, which would go on with the biases as they were.
        with lighter(planes.device.type, cache_enabled=False):
            folded.align(self._features, planes, self.teacher.maps(planes))
        self._reset_mean()

    def _kept_vectors(self, phase: Phase) -> Tensor | None:
        """None where a phase needs the teacher's maps, or changes its views: then it is asked as the phase goes."""
        if phase.hints or phase.crop or phase.mix:
            return None
        return self.teacher.vectors(self._views[phase.side])

    @property
    def _features(self) -> Sequence[nn.Module]:
        return folded.features(self.student)

    def _learnt(self) -> dict[str, Tensor]:
        named = self.student.named_parameters()
        return {name: value.detach() for name, value in named if not name.startswith("classifier")}

    def _average(self, step: int) -> None:
        """The mean begins anew with each phase and soon remembers some 500 steps."""
        kept, now, mean = min(AVERAGED, step / (step + 20)), self._learnt(), self._standing.mean
        torch._foreach_lerp_(list(mean.values()), [now[name] for name in mean], 1 - kept)

    def _reset_mean(self) -> None:
        mean = {name: value.clone() for name, value in self._learnt().items()}
        self._standing = replace(self._standing, mean=mean)

    def _put(self, weights: Mapping[str, Tensor]) -> None:
        self.student.load_state_dict({**self.student.state_dict(), **weights})

    def _take(self, standing: Standing) -> None:
        self._put(standing.student)
        self._standing = standing

    def _save(self, phase: int, step: int, descent: Descent | None, seconds: float) -> None:
        self._standing = replace(
            self._standing,
            phase=phase,
            step=step,
            student=self._learnt(),
            optimiser=None if descent is None else descent.optimiser.state_dict(),
            seconds=self._standing.seconds + seconds,
        )
        checkpoint.save(self._work, repr(self._recipe), self._standing)
