"""`firstlook open`: hands over to the window, which is a program of its own: the engine knows nothing of it."""

from __future__ import annotations

import os
import sys

import typer

HELP = {"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": []}


def open_window(context: typer.Context) -> None:
    """Open the window: on a folder, on the library that was open last, or to choose one."""
    hand_over(context.args)


def hand_over(arguments: list[str]) -> None:
    """Becomes the window. Does not return."""
    command = [sys.executable, "-m", "desktop", *arguments]
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":  # where exec gives the shell back before the window is closed
        import subprocess

        raise typer.Exit(subprocess.run(command, check=False).returncode)
    os.execv(sys.executable, command)
