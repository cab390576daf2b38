"""Which of the engine's texts a person is told, as they are read from its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from sentences import Sentence, sentences

ROOT = Path(__file__).resolve().parents[2]


def found(tmp_path: Path, source: str, **others: str) -> dict[str, tuple[str, ...]]:
    for name, text in {"room": source, **others}.items():
        (tmp_path / f"{name}.py").write_text(text, "utf-8")
    return {of.template: of.inner for of in sentences(tmp_path)}


@pytest.mark.parametrize(
    ("source", "template"),
    [
        ('raise OSError("no such thing")', "no such thing"),
        ('class Own(Exception): ...\nraise Own(path, f"cut off at {shown(path)}")', "cut off at {path}"),
        ('emit(Notice(f"{count:,} photos wait"))', "{count:,} photos wait"),
        ('WHY = "too old"\nraise OSError(WHY)', "too old"),
        ('def f():\n    why = "a" if x else f"of {name}"\n    raise OSError(why)', "of {name}"),
        ('def why():\n    return "gone meanwhile"\nraise OSError(why())', "gone meanwhile"),
        ('raise OSError("; ".join(f"{key} is missing" for key in keys))', "{key} is missing"),
        ('card = replace(card, note=f"imported from {name}")', "imported from {name}"),
    ],
)
def test_a_sentence_is_found_wherever_it_comes_from(source: str, template: str, tmp_path: Path) -> None:
    assert template in found(tmp_path, source)


def test_a_constant_of_another_module_is_found_where_it_is_said(tmp_path: Path) -> None:
    said = found(
        tmp_path, 'from engine.other import CURE\nraise OSError(f"bad; {CURE}")', other='CURE = "copy it"'
    )
    assert said == {"bad; {cure}": ("cure",), "copy it": ()}


def test_what_may_be_a_reason_is_told_apart_from_names(tmp_path: Path) -> None:
    assert found(tmp_path, 'raise OSError(f"{shown(path)}: {error}")') == {}  # no word of its own
    assert found(tmp_path, 'raise OSError(f"in {shown(path)} not {name!r}: {error}")') == {
        "in {path} not {name}: {error}": ("error",)
    }


def test_bugs_and_what_stays_in_the_engine_are_left_out(tmp_path: Path) -> None:
    source = 'raise ValueError("nobody hears this")\nlog.info("nor this")\nraise AssertionError("nor that")'
    assert found(tmp_path, source) == {}
    caught = 'try:\n    raise ValueError("heard after all")\nexcept ValueError: ...'
    assert found(tmp_path, caught) == {"heard after all": ()}


def test_the_engine_says_what_is_known_of_it() -> None:
    assert Sentence("There is a class {name} already.", ()) in sentences(ROOT / "engine")
