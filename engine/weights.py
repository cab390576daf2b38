"""The weights of this machine: which there are, which are in use, fetching the official ones, bringing one's own.

Changing them changes no library by itself: the next pass over one computes its vectors again and learns its head again
(`engine.jobs.follow_weights`).
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import EngineError, WeightsError, shown
from engine.jobs.context import resources_folder
from engine.jobs.weights import Download
from engine.options import Options
from engine.places import data_folder
from engine.types import OFFICIAL, Progress
from engine.vision import weights as found_weights
from engine.vision.backbones import BACKBONES, DEFAULT_BACKBONE, Backbone
from engine.vision.backbones import backbone as backbone_named
from engine.vision.files import sha256_of, write_atomically
from engine.vision.weights import ENVIRONMENT, OWN, WeightsFile, find_weights
from engine.vision.weights_card import WeightsCard, read_card, write_card

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights that there are, or that can be fetched (`path` is None). `wrong` says why they cannot be used."""

    backbone: str
    name: str
    source: str
    licence: str
    path: Path | None = None
    sha256: str = ""
    bytes: int = 0
    in_use: bool = False
    wrong: str = ""


def list_weights(options: Options) -> list[Weights]:
    """By backbone, then the official ones, then by name. What `--weights` or `FIRSTLOOK_WEIGHTS` names is in it."""
    return [of for backbone in BACKBONES.values() for of in _of_backbone(backbone, options)]


def _of_backbone(backbone: Backbone, options: Options) -> Iterator[Weights]:
    data = data_folder(options.environ)
    used = _used(backbone, options)
    places = found_weights.own_places(data, resources_folder())
    paths = [(path, of.origin) for of in places for path in found_weights.files_in(of.path, backbone)]
    if used is not None and used.path not in [path for path, _ in paths]:
        paths.insert(0, (used.path, used.origin))
    known = [_described(path, origin, backbone, used) for path, origin in paths]
    if OFFICIAL not in [of.name for of in known]:
        which = "" if backbone.name == DEFAULT_BACKBONE else f" --backbone {backbone.name}"
        source = f"torchvision; not here yet: firstlook weights get{which}"
        yield Weights(backbone.name, OFFICIAL, source, backbone.licence)
    yield from known


def _used(backbone: Backbone, options: Options) -> WeightsFile | None:
    """A single file that the environment names is taken for weights of the chosen backbone."""
    environ = dict(options.environ)
    if backbone.name != options.backbone and not Path(environ.get(ENVIRONMENT, "")).is_dir():
        environ.pop(ENVIRONMENT, None)
    try:
        return find_weights(
            backbone,
            chosen=options.weights if backbone.name == options.backbone else None,
            environ=environ,
            data_folder=data_folder(options.environ),
            resources=resources_folder(),
        )
    except WeightsError:
        return None


def _described(path: Path, origin: str, backbone: Backbone, used: WeightsFile | None) -> Weights:
    name, source, licence, wrong, sha256 = found_weights.name_of(path, backbone), origin, "not known", "", ""
    try:
        card = read_card(path)
        if card is not None:
            name, source, licence = card.name, card.source, card.licence
        sha256 = found_weights.measured(path, origin, backbone).sha256
    except WeightsError as error:
        wrong = str(error)
    mine = used is not None and used.path == path
    return Weights(backbone.name, name, source, licence, path, sha256, path.stat().st_size, mine, wrong)


def get_weights(options: Options) -> Generator[Progress, None, Weights]:
    """Downloads torchvision's ImageNet weights of the chosen backbone, checked, and uses them from now on. Closing
    the generator cancels. Raises WeightsError; what was in use stays in use then."""
    from engine.jobs.aside import aside

    backbone = backbone_named(options.backbone)
    target = data_folder(options.environ) / "weights" / f"{OFFICIAL}-{backbone.name}.safetensors"
    with closing(Download()) as download:
        yield from aside(lambda: _fetched(backbone, target, download), download.progress)
    return use_weights(options, OFFICIAL)


def _fetched(backbone: Backbone, target: Path, download: Download) -> None:
    from engine.vision.download import fetch, official_url
    from engine.vision.network import misfits

    def check(state: dict[str, Tensor]) -> None:
        if wrong := misfits(backbone, state):
            raise WeightsError(f"what was downloaded does not fit {backbone.name}: {wrong[0]}")

    url = official_url(backbone)
    fetch(url, target, download.tell, check)
    _write_card(target, WeightsCard(OFFICIAL, backbone.name, url, backbone.licence, _today(), "", 0))


def use_weights(options: Options, name: str) -> Weights:
    """Uses the weights of this name for the chosen backbone from now on, on this machine. Raises WeightsError where
    there are none of that name, or they are damaged; then nothing changes."""
    backbone = backbone_named(options.backbone)
    there = [
        of for of in _of_backbone(backbone, options) if of.path is not None and _is_ours(of.path, options)
    ]
    wanted = next((of for of in there if of.name == name), None)
    if wanted is None:
        names = ", ".join(of.name for of in there) or "none"
        hint = " Fetch them with: firstlook weights get" if name == OFFICIAL else ""
        raise WeightsError(f"there are no weights {name!r} of {backbone.name}; there are: {names}.{hint}")
    if wanted.wrong:
        raise WeightsError(wanted.wrong)
    _noted(options, backbone, name)
    return next(of for of in _of_backbone(backbone, options) if of.path == wanted.path)


def import_weights(
    options: Options,
    file: Path,
    *,
    name: str | None = None,
    backbone: str | None = None,
    licence: str = "not known",
) -> Weights:
    """Keeps a copy of a torchvision state_dict as weights of this machine, under `name` or the file's own. They are
    not used yet. Raises WeightsError for a file that is not whole, holds code, or does not fit."""
    from engine.vision import weights_import

    state = weights_import.read_state(file)
    wanted = None if backbone is None else backbone_named(backbone)
    fits = weights_import.fitting_backbone(state, wanted, file)
    given = weights_import.check_name(name or found_weights.name_of(file, fits))
    _keep_in_use(options, fits)
    target = data_folder(options.environ) / "weights" / f"{given}-{fits.name}.safetensors"
    _keep(state, target)
    _write_card(target, WeightsCard(given, fits.name, f"imported from {file.name}", licence, _today(), "", 0))
    return _described(target, OWN, fits, _used(fits, options))


def _keep_in_use(options: Options, backbone: Backbone) -> None:
    """What is used stays in use when more is there to choose from."""
    own = {key: value for key, value in options.environ.items() if key != ENVIRONMENT}
    used = _used(backbone, replace(options, weights=None, environ=own))
    if used is not None and found_weights.in_use(data_folder(own), backbone) is None:
        _noted(options, backbone, used.name)


def _keep(state: dict[str, Tensor], target: Path) -> None:
    from safetensors.torch import save

    data = save({key: value.contiguous() for key, value in state.items()})
    try:
        if target.exists() and target.read_bytes() != data:
            raise WeightsError(
                f"there are other weights of that name already: {shown(target)}. Choose another with --name"
            )
        write_atomically(target, data)
    except OSError as error:
        raise WeightsError(f"{shown(target)} could not be written: {error.strerror}") from error


def _write_card(target: Path, card: WeightsCard) -> None:
    try:
        write_card(target, replace(card, sha256=sha256_of(target), bytes=target.stat().st_size))
    except OSError as error:
        raise WeightsError(f"the card of {shown(target)} could not be written: {error.strerror}") from error


def _noted(options: Options, backbone: Backbone, name: str) -> None:
    try:
        found_weights.note_in_use(data_folder(options.environ), backbone, name)
    except OSError as error:
        raise EngineError(f"which weights to use could not be noted: {error.strerror}") from error


def _is_ours(path: Path, options: Options) -> bool:
    """Whether the file lies where `use` can find it again: not one that --weights or the environment names."""
    return path.parent in [
        of.path for of in found_weights.own_places(data_folder(options.environ), resources_folder())
    ]


def _today() -> str:
    return date.today().isoformat()
