"""A run of the lab as a tagger: the network that its best training ended with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from engine.bot.tags import Tag
from engine.errors import ModelError, shown


@dataclass(frozen=True, slots=True)
class RunTagger:
    """`net` is a `LabNet` in evaluation mode on `device`. `each`: its classes are judged each by itself."""

    name: str
    classes: tuple[str, ...]
    net: Any
    device: str
    each: bool

    def tags(self, picture: Image.Image) -> Sequence[Tag]:
        """See `Tagger`."""
        import torch

        from engine.lab.data.pictures import squeezed
        from engine.lab.training.inputs import planes_of

        planes = planes_of(squeezed(picture, self.net.side)[None], self.device)
        with torch.inference_mode():
            logits = self.net(planes).float()
            said = (logits.sigmoid() if self.each else logits.softmax(1))[0].tolist()
        return [Tag(name, share) for name, share in zip(self.classes, said, strict=True)]


def open_run(folder: Path, device: str = "auto") -> RunTagger:
    """Raises EngineError where there is no run, ModelError where it has trained nothing yet."""
    from engine.lab.extra import require_extra
    from engine.lab.runs import find_runs, read_run
    from engine.lab.training.best import trained_network
    from engine.lab.training.device import find

    require_extra()
    members = find_runs(folder)
    if len(members) > 1:
        names = ", ".join(shown(of.relative_to(folder)) for of in members[:20])
        raise ModelError(f"{shown(folder)} holds {len(members):,} runs; name one of them with --run: {names}")
    record = read_run(members[0] if members else folder)
    if not record.trainings:
        raise ModelError(f"The run {shown(folder)} has finished no training yet. Finish it, or name another.")
    best = min(record.trainings, key=lambda of: of.best_loss)
    chosen = find(device)
    return RunTagger(
        name=f"run {folder.absolute().name}",
        classes=record.classes,
        net=trained_network(record, best).to(chosen),
        device=chosen,
        each=record.several or record.recipe.output == "sigmoid",
    )
