"""Where a backbone's weights are looked for, and how they are read: safetensors only, never a pickle from outside."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import WeightsError, shown
from engine.vision.backbones import Backbone
from engine.vision.files import sha256_of

if TYPE_CHECKING:
    from torch import Tensor

log = logging.getLogger(__name__)

CHOSEN = "--weights"
ENVIRONMENT = "FIRSTLOOK_WEIGHTS"


@dataclass(frozen=True, slots=True)
class WeightsFile:
    """A file of weights as it was found; `origin` says where ("--weights", "the app's data folder" …)."""

    path: Path
    sha256: str
    origin: str


@dataclass(frozen=True, slots=True)
class _Place:
    origin: str
    path: Path
    named: bool
    """Whether the person named this very place: then not finding anything there is their error to hear of."""


def find_weights(
    backbone: Backbone,
    *,
    chosen: Path | None = None,
    environ: Mapping[str, str],
    data_folder: Path,
    resources: Path,
    download: bool,
    progress: Callable[[int, int | None], None] | None = None,
) -> WeightsFile:
    """The first weights file in: `chosen`, `FIRSTLOOK_WEIGHTS`, `data_folder/weights`, `resources/weights`, and,
    with `download`, torchvision's own file, which is checked and kept in `data_folder/weights`.

    `progress` hears (bytes so far, bytes in all or None) while downloading. Raises WeightsError that names each
    place looked in.
    """
    places = list(_places(chosen, environ, data_folder, resources))
    for place in places:
        found = _in_place(place, backbone)
        if found is not None:
            return _measured(found, place.origin)
    looked = "; ".join(f"{place.origin} ({shown(place.path)})" for place in places)
    if download:
        return _downloaded(backbone, data_folder / "weights", progress, looked)
    raise WeightsError(
        f"no weights for {backbone.name} were found. Looked in: {looked}. "
        f"Put a file named {backbone.name}.safetensors into one of these places, name one with --weights FILE, "
        "or allow the download"
    )


def _downloaded(
    backbone: Backbone, folder: Path, progress: Callable[[int, int | None], None] | None, looked: str
) -> WeightsFile:
    from engine.vision.download import download_weights

    try:
        path = download_weights(backbone, folder, progress)
    except WeightsError as error:
        raise WeightsError(f"{error}. There are none in: {looked}") from error
    return _measured(path, "downloaded from torchvision")


def _places(
    chosen: Path | None, environ: Mapping[str, str], data_folder: Path, resources: Path
) -> Iterator[_Place]:
    if chosen is not None:
        yield _Place(CHOSEN, chosen, named=True)
    if environ.get(ENVIRONMENT):
        yield _Place(ENVIRONMENT, Path(environ[ENVIRONMENT]), named=True)
    yield _Place("the app's data folder", data_folder / "weights", named=False)
    yield _Place("resources", resources / "weights", named=False)


def _in_place(place: _Place, backbone: Backbone) -> Path | None:
    """The weights file in a place, if there is one. A path that the person named has to exist."""
    try:
        if place.path.is_dir():
            found = min(place.path.glob(f"*{backbone.name}*.safetensors"), default=None)
            if found is None and place.origin == CHOSEN:
                raise WeightsError(f"{CHOSEN}: no *{backbone.name}*.safetensors lies in {shown(place.path)}")
            return found
        if place.path.is_file():
            return place.path
    except OSError as error:
        raise WeightsError(
            f"{place.origin}: {shown(place.path)} cannot be read ({error.strerror})"
        ) from error
    if place.named:
        raise WeightsError(f"{place.origin} names {shown(place.path)}, and there is no such file or folder")
    return None


def _measured(path: Path, origin: str) -> WeightsFile:
    require_safetensors(path)
    try:
        return WeightsFile(path, sha256_of(path), origin)
    except OSError as error:
        raise WeightsError(f"{shown(path)} cannot be read ({error.strerror})") from error


def require_safetensors(path: Path) -> None:
    """Raise WeightsError unless the name ends in .safetensors: other kinds can run code while they are read."""
    if path.suffix.lower() != ".safetensors":
        raise WeightsError(
            f"{shown(path)} is not a .safetensors file. Other kinds ({path.suffix or 'no ending'}) can run "
            "programs while they are read, and are refused; convert it with safetensors.torch.save_file first"
        )


def load_state(file: WeightsFile) -> dict[str, Tensor]:
    """All tensors of the file; floating ones as float32. Raises WeightsError for anything but whole safetensors."""
    import torch
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    require_safetensors(file.path)
    try:
        state: dict[str, torch.Tensor] = load_file(file.path)
    except (SafetensorError, OSError, ValueError, KeyError) as error:
        raise WeightsError(
            f"{shown(file.path)} is not a whole safetensors file ({error}); download or copy it again"
        ) from error
    return {key: value.float() if value.is_floating_point() else value for key, value in state.items()}
