"""The same store and machine as for the settings."""

from tests.desktop.settings.conftest import environ, machine, store

__all__ = ["environ", "machine", "store"]
