"""Class names as hashtags."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.bot.hashtags import MOST, hashtag, hashtags


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("wedding party", "#weddingparty"),
        ("Bride & Groom", "#bridegroom"),
        ("T-shirt", "#tshirt"),
        ("#sunset", "#sunset"),
        ("first_dance", "#first_dance"),
        ("Größe", "#größe"),
        ("結婚式", "#結婚式"),
        ("свадьба 2026", "#свадьба2026"),
        ("शादी", "#शादी"),
        ("2026", "#_2026"),
        ("٢٠٢٦", "#_٢٠٢٦"),
        ("¹", ""),
        ("🎉!", ""),
        ("__", ""),
    ],
)
def test_letters_of_any_script_stay_and_digits_alone_get_an_underscore(name: str, tag: str) -> None:
    assert hashtag(name) == tag


def test_two_spellings_that_look_alike_are_one_hashtag() -> None:
    assert hashtag("Café") == hashtag(unicodedata.normalize("NFD", "CAFÉ"))
    assert hashtags(["wedding party", "Wedding-Party", "!!", "bride"]) == "#weddingparty #bride"


@given(st.text())
def test_a_hashtag_is_one_word_that_every_service_takes(name: str) -> None:
    tag = hashtag(name)
    if not tag:
        assert not any(c.isdecimal() or unicodedata.category(c).startswith("L") for c in name.lower()[:MOST])
        return
    assert tag[0] == "#"
    assert 1 < len(tag) <= MOST + 1
    assert not any(c.isspace() or c in "#&<>\"'-.,@" for c in tag[1:])
    assert all(c == "_" or c.isdecimal() or unicodedata.category(c)[0] in "LM" for c in tag[1:])
    assert not tag[1:].isdecimal()


@given(st.text())
def test_a_hashtag_of_a_hashtag_is_the_same(name: str) -> None:
    assert hashtag(hashtag(name)) == hashtag(name)
