import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
CONSTRAINTS = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8")
UV = (ROOT / "packaging" / "uv.txt").read_text(encoding="utf-8")
PINS = re.findall(r"^(\S+)==(\S+)", CONSTRAINTS, re.MULTILINE)


def asked_for() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    return [Requirement(line) for group in groups for line in group]


def test_every_package_of_the_project_file_is_pinned_to_a_version_that_it_allows() -> None:
    for need in asked_for():
        versions = [version for name, version in PINS if name == canonicalize_name(need.name)]
        assert versions, f"{need.name} is not in constraints.txt: make constraints"
        assert all(need.specifier.contains(version) for version in versions), need


@pytest.mark.parametrize("pinned", [CONSTRAINTS, UV])
def test_every_pin_carries_hashes(pinned: str) -> None:
    blocks = re.split(r"\n(?=\S)", pinned.strip())
    assert len(blocks) == len(re.findall(r"^\S+==", pinned, re.MULTILINE))
    assert [block for block in blocks if not re.search(r"--hash=sha256:[0-9a-f]{64}", block)] == []


@pytest.mark.parametrize("pinned", [CONSTRAINTS, UV])
def test_no_line_names_a_place_to_fetch_from(pinned: str) -> None:
    assert not re.search(r"://|@ |--(extra-)?index-url|--find-links|--trusted-host", pinned)
