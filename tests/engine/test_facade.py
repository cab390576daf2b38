"""What the window may import, and that importing it is light."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import engine

SOURCE = ast.parse(Path(engine.__file__).read_text(encoding="utf-8"))


def late() -> dict[str, str]:
    """`_LATE` as the file has it: a name that stands there twice is seen here."""
    [table] = [
        node.value
        for node in SOURCE.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "_LATE"
    ]
    assert isinstance(table, ast.Dict)
    names = [ast.literal_eval(key) for key in table.keys if key is not None]
    assert len(names) == len(set(names)) == len(table.keys)
    return dict(zip(names, map(ast.literal_eval, table.values), strict=True))


def for_type_checkers() -> dict[str, str]:
    """Name -> module of what stands under `if TYPE_CHECKING`."""
    [block] = [
        node
        for node in SOURCE.body
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"
    ]
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    assert len(imports) == len(block.body)
    assert all(of.asname is None for node in imports for of in node.names)
    return {of.name: node.module or "" for node in imports for of in node.names}


@pytest.mark.parametrize("name", sorted(late()))
def test_every_late_name_is_what_its_module_holds(name: str) -> None:
    assert getattr(engine, name) is getattr(import_module(late()[name]), name)


def test_type_checkers_see_the_same_names_from_the_same_modules() -> None:
    assert for_type_checkers() == late()


def test_all_that_is_late_is_public_and_all_that_is_public_is_there() -> None:
    assert set(late()) <= set(engine.__all__)
    assert len(engine.__all__) == len(set(engine.__all__))
    for name in engine.__all__:
        assert hasattr(engine, name), name


def test_a_name_that_there_is_not_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'engine' has no attribute 'nonsense'"):
        engine.nonsense  # noqa: B018


HEAVY = ("torch", "torchvision", "onnxruntime", "numpy", "PIL", "sqlite_utils", "PySide6")


def loaded_by(code: str) -> set[str]:
    """The modules that a fresh Python has loaded after this code."""
    told = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(engine.__file__).parents[1],
        timeout=60,
    )
    return set(told.stdout.split())


def test_importing_the_engine_loads_nothing_heavy() -> None:
    loaded = loaded_by("import engine")
    assert "engine.types" in loaded
    assert not loaded & set(HEAVY)
    rooms = (
        "engine.photos",
        "engine.vision",
        "engine.metadata",
        "engine.index",
        "engine.jobs",
        "engine.library",
    )
    assert not [name for name in loaded if name.startswith(rooms)]


def test_the_window_gets_its_library_without_torch() -> None:
    loaded = loaded_by(
        "from engine import Library, Overview, PhotoGroup, Retrained, Comparison, read_picture"
    )
    assert "engine.library" in loaded
    assert not loaded & {"torch", "torchvision", "onnxruntime"}
