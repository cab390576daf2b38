"""The `firstlook` command."""

from __future__ import annotations


def main() -> None:
    """Runs the command line; see `engine.cli.app`."""
    try:
        from engine.cli.app import run

        run()
    except KeyboardInterrupt:  # while modules are still being loaded
        raise SystemExit(130) from None
