"""Who is at a wedding: bride, groom, bridesmaids, groomsmen, dressed to its colours."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from engine.sample.clothes import Outfit
from engine.sample.faces import MENS_HAIR, WOMENS_HAIR, Head
from engine.sample.palette import RGB, mix
from engine.sample.people import Look
from engine.sample.recipe import Person, Wedding, recipe


def bride_of(
    wedding: Wedding,
    rng: Random,
    *,
    turn: float = 0.0,
    back: bool = False,
    closed: bool = False,
    plain: bool = False,
) -> Look:
    """The bride; `plain` leaves her veil at home, as in group pictures."""
    person = wedding.bride
    head = replace(_head(person, rng, turn, back, closed), crown=person.crown)
    veil = "" if plain or rng.random() < 0.2 else person.veil
    outfit = Outfit(
        person.kind,
        person.dress,
        person.neck,
        person.sleeve,
        person.lace,
        veil=veil,
        train=rng.choice((0.0, 0.6, 1.0)),
    )
    return Look(head, outfit, 0.98, leads=True)


def groom_of(
    wedding: Wedding, rng: Random, *, turn: float = 0.0, back: bool = False, closed: bool = False
) -> Look:
    """The groom."""
    head = _head(wedding.groom, rng, turn, back, closed)
    tie = wedding.tie
    outfit = Outfit(
        "suit",
        wedding.suits[0],
        tie=tie,
        bow=wedding.season == "winter",
        waistcoat=wedding.season == "autumn",
    )
    return Look(head, outfit, 1.04, leads=True)


def maid(wedding: Wedding, rng: Random) -> Look:
    """A bridesmaid: the wedding's colour in a shade and cut of her own."""
    book = recipe()
    skin = rng.choice(book.skins)
    head = Head(
        skin, _hair(skin, rng), rng.choice(WOMENS_HAIR), turn=rng.uniform(-0.5, 0.5),
        smile=rng.uniform(0.3, 1.0),
    )  # fmt: skip
    kind = rng.choice(("aline", "aline", "sheath", "knee"))
    outfit = Outfit(kind, rng.choice(wedding.maids), rng.choice(("v", "straight", "sweetheart")))
    return Look(head, outfit, rng.uniform(0.92, 1.0))


def groomsman(wedding: Wedding, rng: Random) -> Look:
    """A groomsman: the groom's cloth, a little darker or lighter."""
    book = recipe()
    skin = rng.choice(book.skins)
    head = Head(
        skin, _hair(skin, rng), rng.choice(MENS_HAIR), turn=rng.uniform(-0.5, 0.5),
        smile=rng.uniform(0.3, 1.0), beard=rng.random() < 0.35,
    )  # fmt: skip
    tone = mix(rng.choice(wedding.suits), (90, 90, 96), rng.uniform(0.0, 0.2))
    outfit = Outfit(
        "suit", tone, tie=wedding.tie, bow=wedding.season == "winter", waistcoat=rng.random() < 0.3
    )
    return Look(head, outfit, rng.uniform(0.98, 1.08))


def _hair(skin: RGB, rng: Random) -> RGB:
    """Fair and red hair goes with light skin; the recipe lists the dark hairs first."""
    hairs = recipe().hairs
    return rng.choice(hairs if sum(skin) > 480 else hairs[:3])


def _head(person: Person, rng: Random, turn: float, back: bool, closed: bool) -> Head:
    style = rng.choice(person.styles)
    return Head(person.skin, person.hair, style, turn, back, rng.uniform(0.4, 0.95), closed, person.beard)
