"""The `firstlook` command."""

from __future__ import annotations


def main() -> None:
    """Runs the command line; see `engine.cli.app`."""
    from engine.cli.app import run

    run()
