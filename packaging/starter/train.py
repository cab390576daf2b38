"""The student learns, phase by phase. A checkpoint every few minutes; a run that was cut off goes on from it.

Which views a step sees depends on the seed, the phase and the step alone, so that a run that was cut off sees what an
unbroken one would have seen.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torchvision.models.mobilenetv2 import MobileNetV2

from starter import folded, losses
from starter.recipe import Phase, Recipe
from starter.views import Bytes, Views

MEAN = (123.675, 116.28, 103.53)
DEVIATION = (58.395, 57.12, 57.375)
"""torchvision's normalisation for ImageNet, in grey levels."""
HINTED = (1, *range(3, 18))
"""Features whose maps are compared in a free phase: of the first, whose maps are large, every other one is enough."""
CHECKPOINT_SECONDS = 120.0
LOG_STEPS = 50
AVERAGED = 0.998
"""Decay of the running mean of the weights (EMA), which is what the student is in the end."""
WARM_UP = 100
BETAS = (0.9, 0.99)
ALIGNED = 128
"""Views on which a phase that aligns does so."""
LOOKED_AT = 5000
"""Views on which the student's own last layer is fitted."""

Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Machine:
    """Where the work is done: bf16 everywhere, channels last."""

    device: str
    work: Path


class Trainer:
    """A student on its way; `run()` brings it to the end of the recipe."""

    def __init__(
        self, recipe: Recipe, views: dict[int, Views], state: dict[str, Tensor], machine: Machine, told: Told
    ) -> None:
        torch.manual_seed(recipe.seed)
        self._recipe, self._views, self._machine, self._told = recipe, views, machine, told
        self._half = folded.teacher(state).to(machine.device).to(torch.bfloat16)
        self._teaching = folded.features(self._half)
        self.student: MobileNetV2 = folded.student()
        self._learning = folded.features(self.student)
        self.scale = self._measured(state)
        self.student.to(machine.device)
        self._mean: dict[str, Tensor] = {k: v.clone() for k, v in self._learnt().items()}
        self._place = (0, 0)
        self._optimiser: torch.optim.Optimizer | None = None
        self._kept: dict[str, Any] | None = None
        self.seconds = 0.0
        """Spent on learning so far, runs that were cut off included."""
        self._resume()

    @torch.no_grad()
    def look(self, student: MobileNetV2, views: Views, count: int = LOOKED_AT) -> tuple[Tensor, Tensor]:
        """What student and teacher say of `count` views, spread evenly: vectors (n, d) of each, on the CPU."""
        said, wanted = [], []
        for numbers in np.array_split(np.linspace(0, len(views) - 1, count).astype(int), -(-count // 64)):
            planes = planes_of(views.pixels(numbers), self._machine.device)
            wanted.append(self._maps(planes)[-1].float().mean((2, 3)).cpu())
            with torch.autocast(planes.device.type, torch.bfloat16):
                maps = student.to(planes.device).features(planes)
            said.append(maps.float().mean((2, 3)).cpu())
        student.cpu()
        return torch.cat(said), torch.cat(wanted)

    def run(self) -> MobileNetV2:
        """Go through all phases; the student with its averaged weights."""
        first, begun = self._place
        for number, phase in enumerate(self._recipe.phases):
            if number >= first:
                self._run(number, phase, begun if number == first else 0)
        self.student.load_state_dict({**self.student.state_dict(), **self._mean})
        return self.student

    def _run(self, number: int, phase: Phase, begun: int) -> None:
        if phase.restarts:
            self._first(number, phase)
            return
        self._optimiser = self._optimiser_of(phase)
        if self._kept is not None:
            self._optimiser.load_state_dict(self._kept)
            self._kept = None
        if phase.align and not begun:
            self._align(phase)
        teacher = self._vectors_of(phase)
        log, saved = Log(phase, begun, self._told), time.monotonic()
        for step in range(begun, phase.steps):
            begun_at = time.monotonic()
            log.add(self._step(number, phase, step, teacher))
            self.seconds += time.monotonic() - begun_at
            if time.monotonic() - saved > CHECKPOINT_SECONDS:
                self._save(number, step + 1)
                saved = time.monotonic()
        self._save(number + 1, 0)

    def _first(self, number: int, phase: Phase) -> None:
        """Stem and first block, as one, again and again from new random numbers; the best stay. The block has no
        expansion, so that each of its 32 filters hangs on one of the stem's: most beginnings end where some filters
        never find what they should see."""
        found: list[tuple[float, dict[str, Tensor]]] = []
        for start in range(phase.restarts):
            begun_at = time.monotonic()
            unit, loss = self._begun_anew(phase, start)
            for step in range(phase.steps):
                error = self._first_step(unit, phase, (self._recipe.seed, number, start, step), step)
                loss = float(error.detach()) if step == 0 else 0.99 * loss + 0.01 * float(error.detach())
            found.append((loss, {name: value.clone() for name, value in unit.state_dict().items()}))
            self.seconds += time.monotonic() - begun_at
            self._told(f"{phase.name}  {start + 1}/{phase.restarts}  hints {loss:.4f}")
        best = min(found, key=lambda one: one[0])[1]
        nn.Sequential(*self._learning[:2]).load_state_dict(best)
        self._mean = {name: value.clone() for name, value in self._learnt().items()}
        self._save(number + 1, 0)

    def _begun_anew(self, phase: Phase, start: int) -> tuple[nn.Sequential, float]:
        torch.manual_seed(self._recipe.seed * 1000 + start)
        unit = nn.Sequential(*folded.features(folded.student())[:2])
        chosen = np.random.default_rng(start).integers(0, len(self._views[phase.side]), 32)
        entering = planes_of(self._views[phase.side].pixels(chosen), self._machine.device)
        unit.to(entering.device)
        for feature, teaching in zip(unit, self._teaching, strict=False):
            leaving = teaching(entering.to(torch.bfloat16)).float()
            folded.calibrate(feature, entering, leaving)
            entering = leaving
        rows = [{"params": list(unit.parameters()), "lr": phase.rate, "highest": phase.rate}]
        self._optimiser = torch.optim.AdamW(rows, betas=BETAS, weight_decay=0.0, fused=True)
        return unit, 0.0

    def _first_step(self, unit: nn.Sequential, phase: Phase, seed: Sequence[int], step: int) -> Tensor:
        draws = np.random.default_rng(seed)
        planes = self._planes(phase, draws.integers(0, len(self._views[phase.side]), phase.batch), draws)
        with torch.no_grad():
            wanted = self._teaching[1](self._teaching[0](planes.to(torch.bfloat16)))
        with torch.autocast(planes.device.type, torch.bfloat16):
            said = unit(planes)
        error = losses.hint_loss(said, wanted, self.scale.maps[1])
        self._descend(error, phase, step, unit)
        return error

    def _descend(self, loss: Tensor, phase: Phase, step: int, module: nn.Module) -> None:
        """One step of the optimiser at this moment's rate."""
        assert self._optimiser is not None
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(module.parameters(), 1.0)
        for group in self._optimiser.param_groups:
            group["lr"] = group["highest"] * _share_of_rate(phase, step)
        self._optimiser.step()
        self._optimiser.zero_grad()

    def _align(self, phase: Phase) -> None:
        self.student.load_state_dict({**self.student.state_dict(), **self._mean})
        chosen = np.random.default_rng(self._recipe.seed).integers(0, len(self._views[phase.side]), ALIGNED)
        planes = planes_of(self._views[phase.side].pixels(chosen), self._machine.device)
        # Without its cache, which would go on with the biases as they were.
        with torch.autocast(planes.device.type, torch.bfloat16, cache_enabled=False):
            folded.align(self._learning, planes, self._maps(planes))
        self._mean = {name: value.clone() for name, value in self._learnt().items()}

    def _step(self, number: int, phase: Phase, step: int, teacher: Tensor | None) -> dict[str, Tensor]:
        draws = np.random.default_rng((self._recipe.seed, number, step))
        chosen = draws.integers(0, len(self._views[phase.side]), phase.batch)
        planes = self._planes(phase, chosen, draws)
        parts = self._parts(phase, planes, None if teacher is None else teacher[chosen].to(planes.device))
        weighed = {
            "hints": phase.hints,
            "vectors": phase.vectors,
            "angles": phase.angles,
            "outputs": phase.outputs,
        }
        loss = torch.stack([weighed[name] * value for name, value in parts.items()]).sum()
        self._descend(loss, phase, step, self.student)
        self._average(step)
        return {name: value.detach() for name, value in parts.items()}

    def _planes(self, phase: Phase, chosen: np.ndarray, draws: np.random.Generator) -> Tensor:
        pixels = self._views[phase.side].pixels(chosen)
        if phase.crop:
            left, top = draws.integers(0, phase.side - phase.crop + 1, 2)
            pixels = pixels[:, top : top + phase.crop, left : left + phase.crop]
        planes = planes_of(pixels, self._machine.device)
        if phase.mix and draws.random() < phase.mix:
            share = float(draws.random())
            planes = share * planes + (1 - share) * planes.roll(1, 0)
        return planes

    def _parts(self, phase: Phase, planes: Tensor, vectors: Tensor | None) -> dict[str, Tensor]:
        """The losses of one batch. Without hints the teacher is not asked: its vectors were kept."""
        if phase.forced:
            return {"hints": self._forced(phase, planes)}
        maps = self._maps(planes) if vectors is None else []
        wanted = maps[-1].float().mean((2, 3)) if vectors is None else vectors.float()
        with torch.autocast(planes.device.type, torch.bfloat16):
            last, hints = self._free(phase, planes, maps)
        said = last.float().mean((2, 3))
        parts = {"hints": hints} if maps else {}
        if phase.vectors:
            parts["vectors"] = losses.vector_loss(said, wanted, self.scale)
        if phase.angles:
            parts["angles"] = losses.angle_loss(said, wanted, self.scale)
        if phase.outputs:
            parts["outputs"] = losses.output_loss(said, wanted, self.scale)
        return parts

    def _forced(self, phase: Phase, planes: Tensor) -> Tensor:
        """Every feature that is learnt, on the teacher's maps."""
        maps = self._maps(planes)
        errors = []
        with torch.autocast(planes.device.type, torch.bfloat16):
            for place in range(phase.frozen, len(self._learning)):
                said = self._learning[place](maps[place - 1])
                errors.append(losses.hint_loss(said, maps[place], self.scale.maps[place]))
        return torch.stack(errors).mean()

    def _free(self, phase: Phase, planes: Tensor, maps: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
        x, errors = planes, []
        for place, feature in enumerate(self._learning):
            with torch.set_grad_enabled(place >= phase.frozen):
                x = feature(x)
            if maps and place in HINTED and place >= phase.frozen:
                errors.append(losses.hint_loss(x, maps[place], self.scale.maps[place]))
        return x, torch.stack(errors).mean() if errors else x.new_zeros(())

    @torch.no_grad()
    def _maps(self, planes: Tensor) -> list[Tensor]:
        x, maps = planes.to(torch.bfloat16), []
        for feature in self._teaching:
            x = feature(x)
            maps.append(x)
        return maps

    def _measured(self, state: dict[str, Tensor]) -> losses.Scale:
        """The teacher's scale on 512 views, and a student that begins on it."""
        views = self._views[min(self._views)]
        chosen = np.random.default_rng(self._recipe.seed).integers(0, len(views), 512)
        planes = planes_of(views.pixels(chosen), self._machine.device)
        maps = self._maps(planes)
        entering = [planes, *maps]
        for place, feature in enumerate(self._learning):
            folded.calibrate(feature, *(entering[place + more][:64].float().cpu() for more in (0, 1)))
        vectors = maps[-1].float().mean((2, 3))
        weight, bias = (state[f"classifier.1.{part}"].to(planes.device) for part in ("weight", "bias"))
        return losses.scale_of(maps, vectors, weight, bias)

    def _vectors_of(self, phase: Phase) -> Tensor | None:
        """The teacher's vectors of all views of this size, (n, d) half precision: asked once, then kept. None where
        a phase needs the teacher's maps, or changes its views: then it is asked as the phase goes."""
        if phase.hints or phase.crop or phase.mix:
            return None
        views = self._views[phase.side]
        path = self._machine.work / f"teacher-{views.side}-{views.tag}.npy"
        if not path.exists():
            self._told(f"the teacher looks at {len(views):,} views of {views.side} pixels")
            found = [maps[-1].float().mean((2, 3)).half().cpu() for maps in self._looks(views)]
            with path.with_suffix(".part").open("wb") as file:
                np.save(file, torch.cat(found).numpy())
            path.with_suffix(".part").replace(path)
        return torch.from_numpy(np.load(path))

    def _looks(self, views: Views) -> Iterator[list[Tensor]]:
        for first in range(0, len(views), 64):
            numbers = np.arange(first, min(first + 64, len(views)))
            yield self._maps(planes_of(views.pixels(numbers), self._machine.device))

    def _optimiser_of(self, phase: Phase) -> torch.optim.Optimizer:
        learnt = [of for feature in self._learning[phase.frozen :] for of in feature.parameters()]
        rows = [
            {
                "params": [of for of in learnt if (of.ndim > 1) == bool(decay)],
                "lr": phase.rate,
                "highest": phase.rate,
                "weight_decay": decay,
            }
            for decay in (phase.decay, 0.0)
        ]
        return torch.optim.AdamW(rows, betas=BETAS, fused=True)

    def _learnt(self) -> dict[str, Tensor]:
        return {
            name: value.detach()
            for name, value in self.student.named_parameters()
            if not name.startswith("classifier")
        }

    def _average(self, step: int) -> None:
        kept = min(AVERAGED, step / (step + 20))
        now = self._learnt()
        torch._foreach_lerp_(list(self._mean.values()), [now[name] for name in self._mean], 1 - kept)

    @property
    def _checkpoint(self) -> Path:
        return self._machine.work / "checkpoint.pt"

    def _save(self, number: int, step: int) -> None:
        """Whole or not at all."""
        assert self._optimiser is not None
        staged = self._checkpoint.with_suffix(".part")
        state = {
            "recipe": repr(self._recipe),
            "place": (number, step),
            "student": self._learnt(),
            "mean": self._mean,
            "optimiser": self._optimiser.state_dict() if step else None,
            "seconds": self.seconds,
        }
        torch.save(state, staged)
        staged.replace(self._checkpoint)

    def _resume(self) -> None:
        """Go on from the checkpoint, if it is of this very recipe."""
        if not self._checkpoint.exists():
            return
        found = torch.load(self._checkpoint, map_location=self._machine.device, weights_only=True)
        if found["recipe"] != repr(self._recipe):
            self._told("the checkpoint is of another recipe; starting anew")
            return
        self.student.load_state_dict({**self.student.state_dict(), **found["student"]})
        self._mean, self._kept = found["mean"], found["optimiser"]
        self._place, self.seconds = (int(found["place"][0]), int(found["place"][1])), float(found["seconds"])
        self._told(f"going on from phase {self._place[0] + 1}, step {self._place[1]:,}")


class Log:
    """Tells now and then how far a phase is and how its losses stand."""

    def __init__(self, phase: Phase, begun: int, told: Told) -> None:
        self._phase, self._told = phase, told
        self._step, self._begun, self._since = begun, begun, time.monotonic()
        self._sums: dict[str, Tensor] = {}

    def add(self, parts: dict[str, Tensor]) -> None:
        """The losses of one step."""
        self._step += 1
        for name, value in parts.items():
            self._sums[name] = self._sums.get(name, torch.zeros_like(value)) + value
        if self._step % LOG_STEPS == 0 or self._step == self._phase.steps:
            self._tell()

    def _tell(self) -> None:
        pace = (time.monotonic() - self._since) / (self._step - self._begun)
        left = pace * (self._phase.steps - self._step)
        count = (self._step - 1) % LOG_STEPS + 1
        shown = "  ".join(f"{name} {float(value) / count:.4f}" for name, value in self._sums.items())
        rate = self._phase.batch / pace
        self._told(
            f"{self._phase.name}  {self._step:,}/{self._phase.steps:,}  {shown}  {rate:.0f} views/s  "
            f"{left / 60:.1f} min left"
        )
        self._sums = {}


def planes_of(pixels: Bytes, device: str) -> Tensor:
    """Bytes (n, s, s, 3) -> normalised (n, 3, s, s), channels last in memory."""
    planes = torch.from_numpy(pixels).to(device).permute(0, 3, 1, 2).float()
    mean, deviation = (torch.tensor(of, device=device).view(1, 3, 1, 1) for of in (MEAN, DEVIATION))
    return ((planes - mean) / deviation).contiguous(memory_format=torch.channels_last)


def _share_of_rate(phase: Phase, step: int) -> float:
    """Warm-up, then half a cosine down to `floor` (Loshchilov & Hutter 2017)."""
    wave = 0.5 + 0.5 * math.cos(math.pi * step / max(1, phase.steps))
    return min(1.0, (step + 1) / WARM_UP) * (phase.floor + (1 - phase.floor) * wave)
