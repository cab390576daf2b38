"""Where a backbone's weights are looked for, and how they are read: safetensors only, never a pickle from outside."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import WeightsError, shown
from engine.types import OFFICIAL
from engine.vision.backbones import Backbone
from engine.vision.files import sha256_of, write_atomically
from engine.vision.weights_card import read_card, require_unaltered

if TYPE_CHECKING:
    from torch import Tensor

CHOSEN = "--weights"
ENVIRONMENT = "FIRSTLOOK_WEIGHTS"
OWN = "the app's data folder"
SHIPPED = "resources"
IN_USE = "in-use.json"
OURS = "firstlook."
"""Tensors whose names begin so are no part of a backbone: see `engine.vision.weights_head`."""


@dataclass(frozen=True, slots=True)
class WeightsFile:
    """A file of weights as it was found; `origin` says where ("--weights", "the app's data folder" …), `name` what
    its card or its own name calls it ("starter")."""

    path: Path
    sha256: str
    origin: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to look. `named`: the person named this very place; not finding anything there is theirs to hear."""

    origin: str
    path: Path
    named: bool


def find_weights(
    backbone: Backbone,
    *,
    chosen: Path | None = None,
    environ: Mapping[str, str],
    data_folder: Path,
    resources: Path,
) -> WeightsFile:
    """The first weights file in: `chosen`; `FIRSTLOOK_WEIGHTS`; what `use` was told; the official ones or any other in
    `data_folder/weights`; `resources/weights`. Nothing is downloaded.

    Raises WeightsError that names each place looked in, or the file whose checksum is not the one in its card.
    """
    places = list(_named_places(chosen, environ))
    for place in places:
        found = _in_place(place, backbone)
        if found is not None:
            return measured(found, place.origin, backbone)
    kept = in_use(data_folder, backbone)
    own = list(own_places(data_folder, resources))
    for place in own:
        for path in files_in(place.path, backbone):
            if kept is None or name_of(path, backbone) == kept:
                return measured(path, place.origin, backbone)
    if kept is not None:
        raise WeightsError(
            f"the weights {kept!r} of {backbone.name} are in use and are gone from {shown(data_folder / 'weights')}. "
            "See what there is: firstlook weights; then: firstlook weights use NAME"
        )
    looked = "; ".join(f"{place.origin} ({shown(place.path)})" for place in (*places, *own))
    raise WeightsError(
        f"no weights for {backbone.name} were found. Looked in: {looked}. "
        f"Fetch them once with: firstlook weights get --backbone {backbone.name}; "
        f"or put a file named {backbone.name}.safetensors into one of these places, or name one with --weights FILE"
    )


def _named_places(chosen: Path | None, environ: Mapping[str, str]) -> Iterator[Place]:
    if chosen is not None:
        yield Place(CHOSEN, chosen, named=True)
    if environ.get(ENVIRONMENT):
        yield Place(ENVIRONMENT, Path(environ[ENVIRONMENT]), named=True)


def own_places(data_folder: Path, resources: Path) -> Iterator[Place]:
    """The folders that First Look itself puts weights into."""
    yield Place(OWN, data_folder / "weights", named=False)
    yield Place(SHIPPED, resources / "weights", named=False)


def files_in(folder: Path, backbone: Backbone) -> list[Path]:
    """The weights of this backbone in a folder: the official ones first, then by name."""
    found = sorted(folder.glob(f"*{backbone.name}*.safetensors"))
    return sorted(found, key=lambda path: name_of(path, backbone) != OFFICIAL)


def name_of(path: Path, backbone: Backbone) -> str:
    """`starter` of `starter-mobilenet_v2.safetensors`; of a file named otherwise, all of its name."""
    return path.stem.removesuffix(f"-{backbone.name}")


def in_use(data_folder: Path, backbone: Backbone) -> str | None:
    """The name that `use` was last told for this backbone on this machine."""
    try:
        name = json.loads((data_folder / "weights" / IN_USE).read_text("utf-8")).get(backbone.name)
    except (OSError, ValueError, AttributeError):
        return None
    return name if isinstance(name, str) else None


def note_in_use(data_folder: Path, backbone: Backbone, name: str) -> None:
    """From now on this machine uses the weights of this name. Raises OSError."""
    file = data_folder / "weights" / IN_USE
    try:
        known = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        known = {}
    kept = known if isinstance(known, dict) else {}
    write_atomically(file, json.dumps({**kept, backbone.name: name}, indent=2).encode())


def _in_place(place: Place, backbone: Backbone) -> Path | None:
    """The weights file in a place that a person named. A path has to exist; a folder may be without."""
    try:
        if place.path.is_dir():
            found = next(iter(files_in(place.path, backbone)), None)
            if found is None and place.origin == CHOSEN:
                raise WeightsError(f"{CHOSEN}: no *{backbone.name}*.safetensors lies in {shown(place.path)}")
            return found
        if place.path.is_file():
            return place.path
    except OSError as error:
        raise WeightsError(
            f"{place.origin}: {shown(place.path)} cannot be read ({error.strerror})"
        ) from error
    raise WeightsError(f"{place.origin} names {shown(place.path)}, and there is no such file or folder")


def measured(path: Path, origin: str, backbone: Backbone) -> WeightsFile:
    """The file with its checksum. Raises WeightsError where its card says another one, or it is no safetensors;
    where it has no card, also where it is visibly not whole."""
    require_safetensors(path)
    try:
        sha256 = sha256_of(path)
    except OSError as error:
        raise WeightsError(f"{shown(path)} cannot be read ({error.strerror})") from error
    card = read_card(path)
    if card is None:
        _require_whole(path)
    require_unaltered(path, sha256, card)
    return WeightsFile(path, sha256, origin, card.name if card is not None else name_of(path, backbone))


def require_safetensors(path: Path) -> None:
    """Raise WeightsError unless the name ends in .safetensors: other kinds can run code while they are read."""
    if path.suffix.lower() != ".safetensors":
        raise WeightsError(
            f"{shown(path)} is not a .safetensors file. Other kinds ({path.suffix or 'no ending'}) can run "
            f"programs while they are read, and are refused here; bring it in with: firstlook weights import"
        )


def load_state(file: WeightsFile) -> dict[str, Tensor]:
    """The backbone's tensors in the file; floating ones as float32. Raises WeightsError for anything but whole
    safetensors."""
    state = {key: value for key, value in read_safetensors(file.path).items() if not key.startswith(OURS)}
    return {key: value.float() if value.is_floating_point() else value for key, value in state.items()}


def read_safetensors(path: Path) -> dict[str, Tensor]:
    """All tensors as they are in the file. Raises WeightsError for anything but whole safetensors."""
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    require_safetensors(path)
    try:
        state: dict[str, Tensor] = load_file(path)
    except (SafetensorError, OSError, ValueError, KeyError) as error:
        raise _not_whole(path, error) from error
    return state


def _require_whole(path: Path) -> None:
    """Raise WeightsError unless the file has all the bytes that its header speaks of. None of them is loaded."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="np"):
            pass
    except (SafetensorError, OSError, ValueError) as error:
        raise _not_whole(path, error) from error


def _not_whole(path: Path, error: Exception) -> WeightsError:
    return WeightsError(f"{shown(path)} is not a whole safetensors file ({error}); download or copy it again")
