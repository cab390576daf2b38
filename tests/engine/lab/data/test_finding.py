from __future__ import annotations

import unicodedata
from pathlib import Path

from engine.lab.data.finding import Finder, base_of, ids_in, source_of
from engine.lab.recipe import DataChoice
from tests.engine.lab.data.drawn import draw


def test_paths_are_found_as_other_systems_write_them(tmp_path: Path) -> None:
    made = draw(tmp_path / "a" / unicodedata.normalize("NFC", "Fräulein.jpg"), 1)
    finder = Finder(tmp_path)
    assert finder.find(unicodedata.normalize("NFD", "a/Fräulein.jpg")) == made
    assert finder.find("a\\Fräulein.jpg") == made
    assert finder.find(str(made)) == made
    assert finder.find("a/none.jpg") is None
    assert finder.find("a\0b") is None


def test_a_bare_name_is_found_wherever_it_is_but_not_where_two_have_it(tmp_path: Path) -> None:
    one = draw(tmp_path / "x" / "10001.JPG", 1)
    draw(tmp_path / "x" / "twice.jpg", 2)
    draw(tmp_path / "y" / "twice.jpg", 3)
    finder = Finder(tmp_path)
    assert finder.find("10001") == finder.find("10001.jpg") == one
    assert finder.find("twice.jpg") is None


def test_an_id_of_unsplash_is_found_within_a_name() -> None:
    assert "OoA3fbBcXsA" in ids_in("jane-doe-OoA3fbBcXsA-unsplash")
    assert "-_Xy0123456" in ids_in("-_Xy0123456")
    assert ids_in("photo") == {"photo"}


def test_photos_are_named_from_the_folder_or_from_the_tables(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("")
    assert base_of(DataChoice(str(tmp_path))) == base_of(DataChoice(str(tmp_path / "t.csv"))) == tmp_path
    assert source_of(DataChoice("~/photos")) == Path.home() / "photos"
