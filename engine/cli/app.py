"""All commands, put together."""

from __future__ import annotations

import functools
import sys
from collections.abc import Collection, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Annotated

import typer

COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "tag": ("tag", "tag"),
        "watch": ("tag", "watch"),
        "write": ("write", "write"),
        "undo": ("undo", "undo"),
        "strip": ("strip", "strip"),
        "list": ("look", "list_photos"),
        "similar": ("similar", "similar"),
        "label": ("label", "label"),
        "import": ("imports", "import_labels"),
        "retrain": ("model", "retrain"),
        "evaluate": ("judge", "evaluate"),
        "mistakes": ("judge", "mistakes"),
        "models": ("model", "models"),
        "weights": ("weights", "weights"),
        "classes": ("classes", "classes"),
        "mode": ("classes", "mode"),
        "status": ("look", "status"),
        "doctor": ("doctor", "doctor"),
        "sample": ("sample", "sample"),
        "bot": ("bot", "bot"),
        "lab": ("lab", "lab"),
    }
)
"""Each command with its module in `engine.cli` and its function there, in the order in which help lists them."""

OPEN = "open"


def put_together(names: Collection[str]) -> typer.Typer:
    """The command line with these commands."""
    app = typer.Typer(
        name="firstlook",
        invoke_without_command=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
        help="Sees what is in your photos, writes it as keywords, and learns from your corrections. "
        "All on this machine; no photo leaves it, but what is sent to the bot.",
        epilog="Alone, it opens the window. Without one, begin with: firstlook tag FOLDER. "
        "Every command explains itself: firstlook COMMAND --help",
    )
    for name in (name for name in COMMANDS if name in names):
        module, function = COMMANDS[name]
        found = getattr(import_module(f"engine.cli.{module}"), function)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)
    if OPEN in names:
        from engine.cli import window

        app.command(OPEN, context_settings=window.HELP)(window.open_window)
    app.callback()(_callback)
    return app


def needed(words: Sequence[str]) -> Collection[str]:
    """The command that is called, which need not load the others; all of them for help, or where there is none."""
    return words[:1] if words and (words[0] in COMMANDS or words[0] == OPEN) else (*COMMANDS, OPEN)


@functools.cache
def whole() -> typer.Typer:
    """The command line with all that it has."""
    return put_together((*COMMANDS, OPEN))


def _callback(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Say which version this is.", is_eager=True)
    ] = False,
) -> None:
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"firstlook {installed('firstlook')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        from engine.cli import window

        window.hand_over([])


def run() -> None:
    """The entry point `firstlook`."""
    put_together(needed(sys.argv[1:]))()
