"""What the models said, as messages."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.bot import texts
from engine.bot.replies import LONGEST, MOST_MODELS, Choice, Shown, messages, packed, units
from engine.bot.tags import Said, Tag, ask
from tests.engine.bot.conftest import Redness


class Balance(HTMLParser):
    """Whether every mark that is opened is closed, and only Telegram's are used."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fine = True
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)
        self.fine &= tag in ("b", "code", "pre") and not attrs

    def handle_endtag(self, tag: str) -> None:
        self.fine &= bool(self.open) and self.open.pop() == tag


def sound(html: str) -> bool:
    found = Balance(html)
    return found.fine and not found.open


def said(*tags: tuple[str, float], model: str = "m") -> Said:
    return Said(model, tuple(Tag(*of) for of in tags))


def test_the_likeliest_is_a_hashtag_even_where_no_model_is_sure() -> None:
    (text,) = messages([Shown((said(("a", 0.1), ("b", 0.05)),))], Choice(at_least=0.2))
    assert "<code>#a</code>" in text


def test_all_hashtags_of_an_album_are_those_that_a_model_is_sure_of() -> None:
    photos = [Shown((said(("a", 0.9), ("b", 0.3)),)), Shown((said(("c", 0.1), ("a", 0.05)),))]
    (text,) = messages(photos, Choice(at_least=0.2))
    assert "<b>Photo 2</b>\n<code>#c</code> 10%" in text
    assert text.endswith("<b>All together</b>\n<code>#a #b</code>")
    (unsure,) = messages(photos[1:] * 2, Choice(at_least=0.2))
    assert "All together" not in unsure


def test_tags_from_a_probability_on_are_hashtags_and_no_more_than_asked_for() -> None:
    shown = Shown((said(*((f"tag{number}", 0.9 - number / 100) for number in range(20))),))
    (text,) = messages([shown], Choice(at_least=0.5, count=3))
    assert "<code>#tag0 #tag1 #tag2</code>" in text
    assert len(re.findall("%", text)) == 3


def test_taggers_answers_are_put_with_the_likeliest_first() -> None:
    from PIL import Image

    (of,) = ask([Redness()], Image.new("RGB", (4, 4), (10, 0, 0)))
    assert [tag.name for tag in of.tags] == ["bride & groom", "wedding party"]


names = st.text(min_size=1, max_size=80)
tags = st.lists(st.tuples(names, st.floats(0, 1)), min_size=1, max_size=12, unique_by=lambda of: of[0])


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.lists(tags, min_size=1, max_size=MOST_MODELS), min_size=1, max_size=4), st.text(max_size=300)
)
def test_any_names_make_messages_that_telegram_takes(
    photos: list[list[list[tuple[str, float]]]], model: str
) -> None:
    models = len(photos[0])
    shown = [
        Shown(
            tuple(
                Said(f"{model}{number}", tuple(Tag(*of) for of in sorted(tags, key=lambda tag: -tag[1])))
                for number, tags in enumerate(photo)
            )
        )
        for photo in photos
        if len(photo) == models
    ]
    shown.append(Shown(reason="<truncated> & so on"))
    for text in messages(shown, Choice(0.0, 10)):
        assert 0 < units(text) <= LONGEST
        assert sound(text)


@given(st.lists(st.text(min_size=1, max_size=30), min_size=1), st.integers(30, 80))
def test_blocks_are_packed_whole_and_in_order(blocks: list[str], longest: int) -> None:
    blocks = [of.replace("\n", " ").encode("utf-8", "ignore").decode() or "x" for of in blocks]
    blocks = [of[:15] for of in blocks]
    done = packed(blocks, longest)
    assert "\n".join(done).split("\n") == blocks
    assert all(units(of) <= longest for of in done)


def test_the_bots_own_words_are_sound_html_and_short_enough() -> None:
    model = Redness("<studio> & sons", tuple(f"<class> {number} & more" for number in range(3000)))
    own = [texts.START, texts.HELP, texts.NO_PHOTO, texts.stranger(5), texts.full(0), texts.full(2)]
    for text in [*own, *texts.tags([model] * 3), *texts.models([model] * 3)]:
        assert sound(text), text
        assert 0 < units(text) <= LONGEST
    assert "and 2,800 more" in texts.tags([model])[-1]
