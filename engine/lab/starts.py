"""The numbers that a network begins with: those of a file, those that this machine has, or random ones.

Nothing is ever downloaded here. First Look's own backbones are found as everywhere in First Look. The others are
looked for in its folders too, under the name that their source gave them, and then where torchvision and timm keep what
they have downloaded.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import WeightsError, shown
from engine.jobs.context import resources_folder
from engine.lab.architectures import ARCHITECTURES, Architecture, Source
from engine.lab.recipe import Recipe
from engine.places import data_folder
from engine.vision.backbones import BACKBONES, Backbone
from engine.vision.files import sha256_of
from engine.vision.weights import ENVIRONMENT, WeightsFile, files_in, find_weights, measured, own_places

if TYPE_CHECKING:
    from torch import Tensor

    from engine.lab.bodies import Body

RANDOM = "random numbers"
RECIPE = "the recipe"


@dataclass(frozen=True, slots=True)
class Start:
    """Weights of a file, without those of the layers that are left out here."""

    file: WeightsFile
    backbone: Backbone
    state: dict[str, Tensor]

    @property
    def told(self) -> str:
        """Which weights these are, without where this machine keeps them."""
        return f"{shown(self.file.path.name)} ({self.file.origin}), sha256 {self.file.sha256[:12]}"

    def into(self, body: Body) -> None:
        """Gives the body these numbers. Raises WeightsError that says what does not fit."""
        from engine.vision.network import require_fit

        try:
            require_fit(self.backbone, body.model.state_dict(), self.state)
        except WeightsError as error:
            raise WeightsError(f"{shown(self.file.path)}: {error}") from error
        body.model.load_state_dict(self.state, strict=False)


def start_of(made: Architecture, recipe: Recipe, environ: Mapping[str, str] | None = None) -> Start | None:
    """What the recipe's network begins with; None for random numbers. Raises WeightsError where the file is no whole
    file of numbers, or this machine has none."""
    file = file_of(made, recipe, os.environ if environ is None else environ)
    return None if file is None else Start(file, as_backbone(made), _read(file, made))


def file_of(made: Architecture, recipe: Recipe, environ: Mapping[str, str]) -> WeightsFile | None:
    """Where these numbers are, unread; None for random ones. Raises WeightsError where this machine has none."""
    if made.from_scratch and recipe.weights:
        raise WeightsError(
            f"{made.name} begins at random: it takes no weights. Leave weights out of the recipe"
        )
    if made.from_scratch or not (recipe.weights or recipe.pretrained):
        return None
    return _named(recipe.weights) if recipe.weights else _found(made, environ)


def seems_there(made: Architecture, environ: Mapping[str, str]) -> bool:
    """Whether this machine seems to have pretrained weights of it: a look that loads neither torch nor timm, and only
    guesses by names at what these have downloaded."""
    if made.name in BACKBONES:
        try:
            return _apps(made, environ) is not None
        except WeightsError:
            return False
    return next(_kept(made, environ), None) is not None or any(_named_like(made, environ))


def _named_like(made: Architecture, environ: Mapping[str, str]) -> Iterator[Path]:
    cache = Path(environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    torch_home = Path(environ.get("TORCH_HOME") or cache / "torch")
    hugging = Path(environ.get("HF_HOME") or cache / "huggingface")
    name = made.builder.removeprefix("legacy_")  # timm's own name for it; the file was called before
    yield from (torch_home / "hub" / "checkpoints").glob(f"{name}[-_]*")
    yield from (hugging / "hub").glob(f"models--timm--{made.weights}*")


def as_backbone(made: Architecture) -> Backbone:
    """As First Look's own look-up of weights knows an architecture."""
    known = BACKBONES.get(made.name)
    return known or Backbone(
        made.builder,  # resnet50v2 would be taken for a resnet50
        made.length,
        made.side,
        made.mean,
        made.std,
        made.licence,
        made.builder,
        made.weights,
        made.top[0],
    )


def _read(file: WeightsFile, made: Architecture) -> dict[str, Tensor]:
    from engine.vision.weights_import import read_state

    return {
        key: value.float() if value.is_floating_point() else value
        for key, value in read_state(file.path).items()
        if key.partition(".")[0] not in made.top
    }


def _named(name: str) -> WeightsFile:
    path = Path(name).expanduser()
    try:
        return WeightsFile(path, sha256_of(path), RECIPE, path.stem)
    except OSError as error:
        raise WeightsError(
            f'weights = "{shown(path)}" cannot be read ({error.strerror}); name a .safetensors or .pth file, '
            "or leave it out for the weights of this machine"
        ) from error


def _found(made: Architecture, environ: Mapping[str, str]) -> WeightsFile:
    if made.name in BACKBONES:
        return _apps(made, environ)
    found = next(_kept(made, environ), None) or _downloaded(made)
    if found is None:
        folder = shown(data_folder(environ) / "weights")
        raise WeightsError(
            f"this machine has no pretrained weights of {made.name}. Fetch them once with: {_fetching(made)}; or put "
            f"a file named {made.builder}.safetensors into {folder}; or say in the recipe: "
            'weights = "FILE", or pretrained = false to begin at random'
        )
    return found


def _apps(made: Architecture, environ: Mapping[str, str]) -> WeightsFile:
    """A single file that the environment names is for one backbone only: not for another, if its name says which."""
    given = dict(environ)
    named = Path(given.get(ENVIRONMENT, ""))
    others = [of for of in ARCHITECTURES.values() if of.builder in named.name]
    if others and made not in others and not named.is_dir():
        del given[ENVIRONMENT]
    try:
        return find_weights(
            BACKBONES[made.name],
            environ=given,
            data_folder=data_folder(given),
            resources=resources_folder(),
        )
    except WeightsError as error:
        raise WeightsError(
            f'{error}; or say in the recipe: weights = "FILE", or pretrained = false to begin at random'
        ) from error


def _kept(made: Architecture, environ: Mapping[str, str]) -> Iterator[WeightsFile]:
    """Of the architectures that only the lab knows: what lies in First Look's folders under their source's name."""
    backbone, named = as_backbone(made), environ.get(ENVIRONMENT)
    if named and made.builder in Path(named).name and Path(named).is_file():
        yield measured(Path(named), ENVIRONMENT, backbone)
    folders = [(ENVIRONMENT, Path(named))] if named and Path(named).is_dir() else []
    folders += [(of.origin, of.path) for of in own_places(data_folder(environ), resources_folder())]
    for origin, folder in folders:
        yield from (measured(path, origin, backbone) for path in files_in(folder, backbone))


def _downloaded(made: Architecture) -> WeightsFile | None:
    """What torchvision or timm has downloaded before. Raises WeightsError where it is not whole."""
    path = _hub_file(made)
    if path is None or not path.is_file():
        return None
    sha256 = sha256_of(path)
    stated = path.stem.rpartition("-")[2]
    if path.suffix == ".pth" and not sha256.startswith(stated):
        raise WeightsError(
            f"{shown(path)} is damaged: its sha256 is {sha256[:12]}…, its name says {stated}. Remove it, and fetch it "
            f"again with: {_fetching(made)}"
        )
    return WeightsFile(path, sha256, f"{made.source}'s own", made.weights)


def _hub_file(made: Architecture) -> Path | None:
    import torch

    from engine.lab.bodies import load_timm

    if made.source is Source.TIMM:
        config = load_timm(made).get_pretrained_cfg(made.weights)
        if config is not None and config.hf_hub_id:
            return _hugging_file(config.hf_hub_id)
        url = str(config.url or "") if config is not None else ""
    else:
        from engine.vision.download import official_url

        url = official_url(as_backbone(made))
    return Path(torch.hub.get_dir()) / "checkpoints" / url.rpartition("/")[2] if url else None


def _hugging_file(repository: str) -> Path | None:
    from huggingface_hub import try_to_load_from_cache

    found = try_to_load_from_cache(repository, "model.safetensors")
    return Path(found) if isinstance(found, str) else None


def _fetching(made: Architecture) -> str:
    """The command that has torchvision or timm download its weights to where they are found."""
    if made.source is Source.TIMM:
        return f"python -c \"import timm; timm.create_model('{made.weights}', pretrained=True)\""
    return (
        f"python -c \"from torchvision.models import get_model; get_model('{made.builder}', "
        f"weights='{made.weights.rpartition('.')[2]}')\""
    )
