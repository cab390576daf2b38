"""Fixtures that more than one room's tests use."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[1].parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real photos, weights and camera files that stands beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip(f"the real data in {SHARED} are absent")
    return SHARED
