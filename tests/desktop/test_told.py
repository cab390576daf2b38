"""What the engine says, in German: every sentence of it, and some as they really come."""

from __future__ import annotations

import json
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale

from desktop.language import install
from desktop.told import reason_of, told
from engine import PhotoUnreadable
from tests.desktop.conftest import OpenSession

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES: dict[str, list[str]] = json.loads(
    (ROOT / "resources" / "translations" / "engine.json").read_text("utf-8")
)
VALUE = re.compile(r"\{(\w+)(:[^}]*)?\}")


@pytest.fixture(scope="module", autouse=True)
def _german(qapp: QCoreApplication) -> Iterator[None]:
    before = QLocale()
    install(qapp, "de")
    yield
    install(qapp, "en")
    QLocale.setDefault(before)


def filled(template: str, values: dict[str, str]) -> str:
    return VALUE.sub(lambda of: values[of[1]] if not of[2] else format(1234.5, _real(of[2])), template)


def _real(spec: str) -> str:
    return spec[1:].replace("02", "02.0f").replace("d", ".0f")


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_sentence_of_the_engine_is_said_in_german_with_its_values(template: str) -> None:
    german = QCoreApplication.translate("engine", template)
    names = {of[1] for of in VALUE.finditer(template) if not of[2]}
    values = {name: f"/Wert/{name}.jpg" for name in names}
    said = told(filled(template, values))
    assert all(value in said for value in values.values())
    assert said == VALUE.sub(lambda of: values[of[1]] if not of[2] else _here(of[2]), german)


def _here(spec: str) -> str:
    english = format(1234.5, _real(spec))
    if "," not in spec and "f" not in spec:
        return english
    return english.translate(str.maketrans(",.", ".,")) if "," in spec else "1.234,500"[: len(english) + 1]


@given(
    st.sampled_from([of for of in sorted(TEMPLATES) if re.search(r"\{\w+\}", of)]),
    st.text(string.ascii_letters + " /-_'", max_size=30),
)
@settings(max_examples=100, deadline=None)
def test_whatever_is_put_into_a_sentence_comes_out_of_it(template: str, value: str) -> None:
    values = {of[1]: value for of in VALUE.finditer(template)}
    said = told(filled(template, values))
    assert value in said


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_a_text_of_somebody_else_is_shown_as_it_is(text: str) -> None:
    assert told(f"§{text}§") == f"§{text}§"


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("truncated", "abgeschnitten"),
        ("/photos/a: b.jpg: truncated", "/photos/a: b.jpg: abgeschnitten"),
        (
            "what was written cannot be read back (no longer there)",
            "was geschrieben wurde, lässt sich nicht zurücklesen (nicht mehr da)",
        ),
        ("2.5 GB, above the limit of 2 GB", "2,5 GB, über der Grenze von 2 GB"),
        (
            "40,000 × 30,000 = 1,200 million pixels, above the limit of 400 million",
            "40.000 × 30.000 = 1.200 Millionen Pixel, über der Grenze von 400 Millionen",
        ),
        (
            "bride has 1 label, cake has 0 labels; at least 2 classes with 2 labels each are needed, 5 or more make it "
            "worth training. Label some more photos first",
            "bride hat 1 Label, cake hat 0 Labels; nötig sind mindestens 2 Klassen mit je 2 Labels, ab 5 lohnt sich "
            "das Training. Ordnen Sie zuerst noch einige Fotos zu",
        ),
        ("cannot identify image file 'x.jpg'", "cannot identify image file 'x.jpg'"),
        ("", ""),
    ],
)
def test_reasons_within_reasons_are_german_too(english: str, german: str) -> None:
    assert told(english) == german


def test_the_file_of_a_photo_that_cannot_be_read_stays_as_it_is() -> None:
    assert (
        reason_of(PhotoUnreadable(Path("/photos/truncated.jpg"), "truncated"))
        == "/photos/truncated.jpg: abgeschnitten"
    )


def test_what_the_engine_refuses_is_said_in_german(open_session: OpenSession) -> None:
    session = open_session(tagged=False)
    said: list[str] = []
    session.trouble.connect(said.append)
    with pytest.raises(Exception, match="There is no model version 99") as refused:
        session.use_model(99)
    session.complain(refused.value)
    assert said == ["Eine Modellversion 99 gibt es nicht. Versionen: noch keine."]
