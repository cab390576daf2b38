from __future__ import annotations

import pytest

from engine.lab.types import Dataset
from tests.engine.lab.training.small import make_photos


@pytest.fixture(scope="session")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Nothing writes there."""
    return make_photos(tmp_path_factory.mktemp("photos"))
