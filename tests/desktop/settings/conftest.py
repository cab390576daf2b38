"""A store, a machine on which nothing was fetched, and weights to fetch without a network."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.settings.store import SettingsStore
from engine import Options


@pytest.fixture
def store(qapp: object, tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.json")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key != "FIRSTLOOK_WEIGHTS"}
    return {**kept, "FIRSTLOOK_DATA": str(tmp_path / "machine")}


@pytest.fixture
def machine(environ: dict[str, str]) -> Options:
    return Options(environ=environ, device="cpu")
