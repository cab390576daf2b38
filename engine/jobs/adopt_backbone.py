"""A backbone that was trained elsewhere on this machine becomes the library's own: all vectors anew, a head fitted to
the library's labels, and the gate of every retrain.

The photos that it has learnt from never judge it, where the library has them too.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import ModelError, shown
from engine.index.connect import now
from engine.jobs import own_backbones
from engine.jobs.context import Context, Tools
from engine.jobs.retrain import Retrained, follow_current, retrain
from engine.jobs.training_data import require_labels
from engine.types import Progress

if TYPE_CHECKING:
    from engine.vision.weights import WeightsFile

FROM_THE_LAB = "trained in the lab"


@dataclass(frozen=True, slots=True)
class Brought:
    """A safetensors file of a backbone's weights under torchvision's names, the name of that backbone, and the photos
    that it has learnt from: none where it was left as it was."""

    weights: Path
    backbone: str
    photos: tuple[Path, ...] = ()


Bring = Callable[[Path], Generator[Progress, None, Brought]]
"""Puts the weights into the folder that it is given."""


def adopt_backbone(
    ctx: Context, bring: Bring, *, force: bool = False, ask: bool = False
) -> Generator[Progress, None, Retrained]:
    """A version on the backbone that `bring` brings; `force` and `ask` as in `retrain`. Where its weights are those
    that this machine has anyway, the head alone is fitted. The versions before stay, with their backbones and vectors.

    Raises `ModelError` where there are no labels to fit a head to, or where it is not the library's kind of backbone;
    nothing has changed then.
    """
    require_labels(ctx)
    with tempfile.TemporaryDirectory(prefix="firstlook-") as folder:
        brought = yield from bring(Path(folder))
        _require_kind(ctx, brought)
        if not brought.photos and _is_the_machines(ctx, brought.weights):
            done = yield from _on_the_machines(ctx, force=force, ask=ask)
        else:
            done = yield from _on_own(ctx, brought, force=force, ask=ask)
    if done.used:
        follow_current(ctx)
    return done


def _require_kind(ctx: Context, brought: Brought) -> None:
    if brought.backbone != ctx.options.backbone:
        raise ModelError(
            f"The library looks at its photos with {ctx.options.backbone}, and this is a {brought.backbone}. Open it "
            f"with --backbone {brought.backbone} first"
        )


def _on_the_machines(ctx: Context, *, force: bool, ask: bool) -> Generator[Progress, None, Retrained]:
    """The head alone, also where the current version has a backbone of its own."""
    plain = replace(ctx, tools=Tools(ctx.places, ctx.options))
    with closing(plain.tools):
        return (yield from retrain(plain, force=force, ask=ask))


def _on_own(
    ctx: Context, brought: Brought, *, force: bool, ask: bool
) -> Generator[Progress, None, Retrained]:
    """All vectors anew, then the head. A backbone that no version uses in the end goes again."""
    seen = yield from _hashes(brought.photos)
    own, is_new = _kept(ctx, brought, seen)
    deep = replace(ctx, tools=ctx.tools.with_own(own))
    try:
        return (yield from retrain(deep, force=force, ask=ask))
    except BaseException:
        if is_new:
            own_backbones.remove(ctx.places, deep.tools.backbone_key())
        raise
    finally:
        deep.tools.close()


def _kept(ctx: Context, brought: Brought, seen: Sequence[bytes]) -> tuple[WeightsFile, bool]:
    """The library's own, and whether it was not there before."""
    from engine.vision.files import sha256_of

    key = f"{brought.backbone}@{sha256_of(brought.weights)[:12]}"
    known = own_backbones.trained_here(ctx.places, key)
    own = own_backbones.keep(ctx.places, brought.weights, brought.backbone, seen, now(), source=FROM_THE_LAB)
    return own, not known


def _hashes(files: Sequence[Path]) -> Generator[Progress, None, list[bytes]]:
    """What identifies the photos, wherever the library has them. Raises ModelError for one that is gone."""
    found: list[bytes] = []
    for number, file in enumerate(files):
        yield Progress(number, len(files), "looking at the photos that it has learnt from")
        found.append(_hash(file))
    return found


def _hash(file: Path) -> bytes:
    from engine.photos.fingerprint import content_hash
    from engine.photos.formats import HEAD_BYTES, kind_of_data

    try:
        data = file.read_bytes()
    except OSError as error:
        raise ModelError(
            f"The backbone has learnt from {shown(file)}, which cannot be read ({error.strerror or error}). Without it "
            "nothing could say honestly how good the new version is. Bring it back, or train anew"
        ) from error
    kind = kind_of_data(data[:HEAD_BYTES], file.name)
    if kind is None:
        raise ModelError(f"{shown(file)} is no photo any more. Bring it back, or train anew")
    return content_hash(data, kind)


def _is_the_machines(ctx: Context, weights: Path) -> bool:
    """Whether these are the weights that this machine uses for it, in whatever precision. The last layer, ImageNet's,
    does not count."""
    from engine.vision.backbones import BACKBONES
    from engine.vision.weights import WeightsFile, load_state

    tools, top = Tools(ctx.places, ctx.options), BACKBONES[ctx.options.backbone].classifier
    one, other = load_state(tools.weights()), load_state(WeightsFile(weights, "", ""))
    names = [name for name in one if not name.startswith(f"{top}.") and not name.endswith("batches_tracked")]
    return all(name in other and bool((one[name].half() == other[name].half()).all()) for name in names)
