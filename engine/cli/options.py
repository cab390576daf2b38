"""Arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from engine.options import Options
from engine.types import WriteTo

# Not checked by typer: what is wrong with a path is told by the engine, with what to do.
Folder = Annotated[
    Path, typer.Argument(metavar="FOLDER", help="The folder of photos: the library.", readable=False)
]
Json = Annotated[
    bool, typer.Option("--json", help="One JSON object on stdout; progress and messages on stderr.")
]
Index = Annotated[
    Path | None,
    typer.Option(
        "--index", metavar="DIR", readable=False, help="Keep the index here and not in FOLDER/.firstlook."
    ),
]
Weights = Annotated[
    Path | None,
    typer.Option(
        "--weights", metavar="FILE", readable=False, help="Weights of the backbone, as safetensors."
    ),
]
BackboneName = Annotated[
    str, typer.Option("--backbone", metavar="NAME", help="mobilenet_v2, resnet18 or resnet50.")
]
Device = Annotated[
    str, typer.Option("--device", metavar="DEVICE", help="auto, cuda, mps or cpu: where the backbone runs.")
]
Write = Annotated[
    WriteTo,
    typer.Option("--write", help="Keywords go into the files, into sidecars beside them, or nowhere."),
]


class Program(StrEnum):
    """A program whose own lists are made also in files that do not have them."""

    DIGIKAM = "digikam"
    PHOTO_MECHANIC = "photo-mechanic"
    WINDOWS = "windows"


Profiles = Annotated[
    list[Program] | None,
    typer.Option(
        "--profile",
        help="Also make the keyword list that this program reads; digikam is for Immich too. May be given again. "
        "A list that a file has is kept in step in any case.",
    ),
]


def _parent(text: str) -> str:
    text = " ".join(text.split())
    if "|" in text or "/" in text:
        raise typer.BadParameter("A keyword cannot hold | or /. Leave them out.")
    return text


Parent = Annotated[
    str,
    typer.Option(
        "--parent",
        metavar="TEXT",
        callback=_parent,
        help='The keyword under which the classes stand in keyword trees; "" for none.',
    ),
]
HeicInFiles = Annotated[
    bool,
    typer.Option("--heic-in-files", help="Write into HEIC and AVIF too, and not into sidecars beside them."),
]
DespiteCredentials = Annotated[
    bool,
    typer.Option(
        "--despite-credentials",
        help="Write also into files whose content credentials (C2PA) become invalid by it.",
    ),
]

DEFAULT_BACKBONE = "mobilenet_v2"
DEFAULT_PARENT = "First Look"


def options(
    *,
    weights: Path | None = None,
    backbone: str = DEFAULT_BACKBONE,
    device: str = "auto",
    write: WriteTo = WriteTo.FILES,
    profiles: Sequence[Program] | None = None,
    parent: str = DEFAULT_PARENT,
    heic_in_files: bool = False,
    despite_credentials: bool = False,
) -> Options:
    """The engine's options from what was typed."""
    return Options(
        write_to=write,
        device=device,
        backbone=backbone,
        weights=weights,
        who=_who(),
        parent_keyword=parent,
        digikam=Program.DIGIKAM in (profiles or ()),
        photo_mechanic=Program.PHOTO_MECHANIC in (profiles or ()),
        windows=Program.WINDOWS in (profiles or ()),
        embed_fragile=heic_in_files,
        into_credentials=despite_credentials,
    )


def _who() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user, as in some containers
        return "you"
