"""Arguments and options that several commands share."""

from __future__ import annotations

import functools
import inspect
import shlex
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from inspect import Parameter, Signature
from pathlib import Path
from typing import Annotated, Any

import typer

from engine.options import Options
from engine.types import WriteTo

KEPT = """How keywords are written (--write, --profile, --parent, --heic-in-files, --despite-credentials) is kept with
    the library: later commands, and the window, do the same until you say otherwise. `firstlook status` shows it.
"""

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
    WriteTo | None,
    typer.Option(
        "--write",
        help="Keywords go into the files (at first), into sidecars beside them, or, for this command alone, nowhere.",
        show_default=False,
    ),
]


class Program(StrEnum):
    """A program whose own lists are made also in files that do not have them."""

    DIGIKAM = "digikam"
    PHOTO_MECHANIC = "photo-mechanic"
    WINDOWS = "windows"
    NONE = "none"


Profiles = Annotated[
    list[Program] | None,
    typer.Option(
        "--profile",
        help="Also make the keyword list that this program reads; digikam is for Immich too. May be given again; none "
        "is for none of them. A list that a file has already stays, and is kept in step in any case.",
        show_default=False,
    ),
]


def _parent(text: str | None) -> str | None:
    if text is None:
        return None
    text = " ".join(text.split())
    if "|" in text or "/" in text:
        raise typer.BadParameter("A keyword cannot hold | or /. Leave them out.")
    return text


Parent = Annotated[
    str | None,
    typer.Option(
        "--parent",
        metavar="TEXT",
        callback=_parent,
        help='The keyword under which the classes stand in keyword trees, "First Look" at first; "" for none.',
        show_default=False,
    ),
]
HeicInFiles = Annotated[
    bool | None,
    typer.Option(
        "--heic-in-files/--no-heic-in-files",
        help="Write into HEIC and AVIF too, and not into sidecars beside them.",
        show_default=False,
    ),
]
DespiteCredentials = Annotated[
    bool | None,
    typer.Option(
        "--despite-credentials/--no-despite-credentials",
        help="Write also into files whose content credentials (C2PA) become invalid by it.",
        show_default=False,
    ),
]
DespiteCredentialsNow = Annotated[
    bool, typer.Option("--despite-credentials", help="Also where content credentials (C2PA) become invalid.")
]

NoPreviews = Annotated[
    bool,
    typer.Option(
        "--no-previews",
        help="Decode every JPEG itself, also where its camera put a preview into it that by all signs shows the same.",
    ),
]

DEFAULT_BACKBONE = "mobilenet_v2"


@dataclass(frozen=True, slots=True)
class Writing:
    """How keywords are to be written, as far as it was typed."""

    write: WriteTo | None = None
    profiles: Sequence[Program] | None = None
    parent: str | None = None
    heic_in_files: bool | None = None
    despite_credentials: bool | None = None

    def given(self) -> dict[str, Any]:
        """By the names of the engine's options; what was not typed is as the library has kept it."""
        given: dict[str, Any] = {
            "write_to": self.write,
            "parent_keyword": self.parent,
            "embed_fragile": self.heic_in_files,
            "into_credentials": self.despite_credentials,
        }
        if self.profiles:
            given |= {of.name.lower(): of in self.profiles for of in Program if of is not Program.NONE}
        return {name: value for name, value in given.items() if value is not None}


_WRITING = [
    Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=annotation)
    for name, annotation in [
        ("write", Write),
        ("profiles", Profiles),
        ("parent", Parent),
        ("heic_in_files", HeicInFiles),
        ("despite_credentials", DespiteCredentials),
    ]
]


def takes_writing(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options of `Writing`, and its help a word on them; it gets them as one value, its argument
    `writing`."""

    @functools.wraps(command)
    def run(**typed: Any) -> None:
        writing = Writing(**{of.name: typed.pop(of.name) for of in _WRITING if of.name in typed})
        command(**typed, writing=writing)

    own = inspect.signature(command, eval_str=True).parameters.values()
    named = [of.replace(kind=Parameter.KEYWORD_ONLY) for of in own if of.name != "writing"]
    at = next((number for number, of in enumerate(named) if of.name == "index"), len(named))
    run.__signature__ = Signature([*named[:at], *_WRITING, *named[at:]])  # type: ignore[attr-defined]
    run.__doc__ = (command.__doc__ or "").replace("    \b\n    Ex", f"    {KEPT}\n    \b\n    Ex", 1)
    return run


def options(
    *,
    weights: Path | None = None,
    backbone: str = DEFAULT_BACKBONE,
    device: str = "auto",
    writing: Writing | None = None,
    no_previews: bool = False,
) -> Options:
    """The engine's options from what was typed."""
    given = (writing or Writing()).given()
    return Options(
        device=device,
        backbone=backbone,
        weights=weights,
        who=_who(),
        use_previews=not no_previews,
        chosen=frozenset(given),
        **given,
    )


def told(options: Mapping[str, Any]) -> str:
    """How a library's keywords are written, from `Options.writing`, as options that would say so."""
    programs = [of.value for of in Program if options.get(of.name.lower())] or [Program.NONE.value]
    flags = {"embed_fragile": "--heic-in-files", "into_credentials": "--despite-credentials"}
    parts = [
        f"--write {options['write_to']}",
        *(f"--profile {name}" for name in programs),
        f"--parent {shlex.quote(options['parent_keyword'])}",
        *(flag for name, flag in flags.items() if options[name]),
    ]
    return " ".join(parts)


def _who() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user, as in some containers
        return "you"
