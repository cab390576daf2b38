"""All commands, put together."""

from __future__ import annotations

from typing import Annotated

import typer

from engine.cli import (
    classes,
    doctor,
    imports,
    judge,
    label,
    look,
    model,
    sample,
    strip,
    tag,
    undo,
    weights,
    window,
    write,
)

app = typer.Typer(
    name="firstlook",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    help="Sees what is in your photos, writes it as keywords, and learns from your corrections. "
    "All on this machine; no photo leaves it.",
    epilog="Alone, it opens the window. Without one, begin with: firstlook tag FOLDER. "
    "Every command explains itself: firstlook COMMAND --help",
)

for command in (
    tag.tag,
    tag.watch,
    write.write,
    undo.undo,
    strip.strip,
    look.list_photos,
    label.label,
    imports.import_labels,
    model.retrain,
    judge.evaluate,
    judge.mistakes,
    model.models,
    weights.weights,
    classes.classes,
    classes.mode,
    look.status,
    doctor.doctor,
    sample.sample,
):
    name = {"list_photos": "list", "import_labels": "import"}.get(command.__name__)
    app.command(name)(command)


app.command("open", context_settings=window.HELP)(window.open_window)


@app.callback()
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
        window.hand_over([])


def run() -> None:
    """The entry point `firstlook`."""
    app()
