"""`firstlook weights`: which there are, fetching the official ones, using others, bringing one's own."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.cli import options as opt
from engine.cli.output import answer, table
from engine.cli.session import reports_errors, through
from engine.errors import shown

if TYPE_CHECKING:
    from engine.options import Options
    from engine.weights import Weights

FOLLOWS = (
    "Each library follows with its next firstlook tag, watch or retrain: vectors are computed again from the "
    "thumbnails, and the model learns again from your labels. Nothing is lost; firstlook weights use NAME goes back."
)


class Action(StrEnum):
    """What to do with the weights."""

    LIST = "list"
    GET = "get"
    USE = "use"
    IMPORT = "import"


@reports_errors
def weights(
    action: Annotated[Action, typer.Argument(help="What to do.")] = Action.LIST,
    value: Annotated[
        str | None, typer.Argument(metavar="[NAME|FILE]", help="Weights to use; file to import.")
    ] = None,
    backbone: Annotated[
        str | None,
        typer.Option("--backbone", metavar="NAME", help="mobilenet_v2 (usual), resnet18 or resnet50."),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="What to call imported weights.")
    ] = None,
    licence: Annotated[
        str, typer.Option("--licence", metavar="TEXT", help="The licence of imported weights.")
    ] = "not known",
    as_json: opt.Json = False,
) -> None:
    """List the backbones' weights on this machine, download the official ones, use others, or import a file.

    The starter weights come with First Look. The official ones see more: torchvision's, trained on ImageNet, 14 MB,
    downloaded once and checked. With the bot it is the only command that uses the network, and only with get.
    import takes a torchvision state_dict: .safetensors, or a .pth of which no code is run.

    \b
    Examples:
      firstlook weights
      firstlook weights get
      firstlook weights use starter
      firstlook weights import mine.pth --name studio --licence MIT
    """
    if (value is None) != (action in (Action.LIST, Action.GET)):
        raise typer.BadParameter(f"weights {action} takes {'no value' if value else 'a name or a file'}")
    chosen = opt.options(backbone=backbone or opt.DEFAULT_BACKBONE)
    done = _act(chosen, action, value or "", backbone, name, licence, as_json)
    from engine.weights import list_weights

    known = list_weights(chosen)
    data = {"weights": [_data(of) for of in known], **({} if done is None else {"changed": _data(done)})}
    answer(as_json, data, [*_said(action, done), *_lines(known)])


def _act(
    chosen: Options,
    action: Action,
    value: str,
    backbone: str | None,
    name: str | None,
    licence: str,
    quiet: bool,
) -> Weights | None:
    from engine import weights as facade

    if action is Action.GET:
        return through(facade.get_weights(chosen), "weights", quiet=quiet)
    if action is Action.USE:
        return facade.use_weights(chosen, value)
    if action is Action.IMPORT:
        return facade.import_weights(chosen, Path(value), name=name, backbone=backbone, licence=licence)
    return None


def _said(action: Action, done: Weights | None) -> list[str]:
    if done is None:
        return []
    if action is Action.IMPORT:
        return [
            f"Imported as {done.name}. To use it: firstlook weights use {done.name} --backbone {done.backbone}",
            "",
        ]
    if not done.in_use:
        return [
            f"{done.name} would be used now, but FIRSTLOOK_WEIGHTS names others: "
            f"{shown(os.environ.get('FIRSTLOOK_WEIGHTS', ''))}",
            "",
        ]
    return [f"{done.backbone} now uses the weights {done.name}. {FOLLOWS}", ""]


def _data(of: Weights) -> dict[str, Any]:
    return {
        "backbone": of.backbone,
        "name": of.name,
        "in_use": of.in_use,
        "source": of.source,
        "licence": of.licence,
        "path": of.path,
        "sha256": of.sha256,
        "bytes": of.bytes,
        "wrong": of.wrong,
    }


def _lines(known: list[Weights]) -> list[str]:
    rows = [
        [
            f"{'*' if of.in_use else ' '} {of.backbone}",
            of.name,
            f"{of.bytes / 1e6:.1f} MB" if of.path else "",
            of.sha256[:12],
            of.licence,
            of.source,
        ]
        for of in known
    ]
    lines = table(rows, heads=["  backbone", "weights", "size", "sha256", "licence", "from"])
    return [*lines, *(f"{of.name}: {of.wrong}" for of in known if of.wrong)]
