"""Arguments and options that several commands share."""

from __future__ import annotations

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

DEFAULT_BACKBONE = "mobilenet_v2"


def options(
    *,
    weights: Path | None = None,
    backbone: str = DEFAULT_BACKBONE,
    device: str = "auto",
    write: WriteTo = WriteTo.FILES,
) -> Options:
    """The engine's options from what was typed."""
    return Options(
        write_to=write,
        device=device,
        backbone=backbone,
        weights=weights,
        who=_who(),
    )


def _who() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user, as in some containers
        return "you"
