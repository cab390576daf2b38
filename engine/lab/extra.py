"""Whether the lab's extra is installed."""

from __future__ import annotations

from importlib.util import find_spec

from engine.errors import EngineError

NEEDED = ("timm", "optuna")


def require_extra() -> None:
    """Raises EngineError that says how to install it."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise EngineError(
            f'The lab needs {" and ".join(missing)}, which are not installed. Run: pip install "firstlook[lab]"'
        )
