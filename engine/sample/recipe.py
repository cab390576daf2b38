"""The recipe of the sample, read from `resources/sample/recipe.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from engine.sample.palette import RGB, Light, rgb


@dataclass(frozen=True, slots=True)
class Person:
    """How bride or groom looks; the clothes' words are those of `clothes.Outfit`."""

    skin: RGB
    hair: RGB
    styles: tuple[str, ...]
    beard: bool = False
    kind: str = "suit"
    neck: str = "sweetheart"
    sleeve: str = ""
    lace: bool = False
    veil: str = ""
    crown: str = ""
    dress: RGB = (246, 240, 230)


@dataclass(frozen=True, slots=True, eq=False)
class Wedding:
    """One wedding: where and when, its colours, its couple. `places` maps the kinds' words to backgrounds."""

    folder: str
    date: str
    season: str
    places: dict[str, tuple[str, ...]]
    flowers: tuple[RGB, ...]
    green: RGB
    ribbon: RGB
    maids: tuple[RGB, ...]
    suits: tuple[RGB, ...]
    tie: RGB
    linen: RGB
    napkin: RGB
    chair: RGB
    bride: Person
    groom: Person


@dataclass(frozen=True, slots=True)
class Camera:
    """A photographer's camera; `name` formats its running number, `share` is how often it is used."""

    make: str
    model: str
    lens: str
    name: str
    first: int
    share: int
    focal: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the day: its folder, and from when to when (minutes after midnight)."""

    folder: str
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of picture."""

    class_name: str
    pose: str
    chapters: tuple[int, ...]
    places: tuple[str, ...]
    frames: tuple[str, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that the planner and the painters choose from."""

    bursts: tuple[int, ...]
    singles: int
    lights: dict[str, Light]
    place_light: dict[str, tuple[tuple[str, ...], ...]]
    chapters: tuple[Chapter, ...]
    cameras: tuple[Camera, ...]
    weddings: tuple[Wedding, ...]
    skins: tuple[RGB, ...]
    hairs: tuple[RGB, ...]
    kinds: tuple[Kind, ...]
    foreign_one_in: int
    foreign_tool: str
    foreign: tuple[tuple[str, ...], ...]


@cache
def recipe() -> Recipe:
    """The recipe that comes with the program."""
    text = files("resources").joinpath("sample", "recipe.toml").read_text("utf-8")
    raw = tomllib.loads(text)
    return Recipe(
        bursts=tuple(raw["bursts"]),
        singles=raw["singles_between_bursts"],
        lights={name: Light(name=name, **_colours(values)) for name, values in raw["light"].items()},
        place_light={name: tuple(map(tuple, times)) for name, times in raw["place_light"].items()},
        chapters=tuple(Chapter(c["folder"], _minutes(c["from"]), _minutes(c["to"])) for c in raw["chapter"]),
        cameras=tuple(Camera(**_tuples(camera)) for camera in raw["camera"]),
        weddings=tuple(map(_wedding, raw["wedding"])),
        skins=tuple(map(rgb, raw["guests"]["skins"])),
        hairs=tuple(map(rgb, raw["guests"]["hairs"])),
        kinds=tuple(Kind(class_name=kind.pop("class"), **_tuples(kind)) for kind in raw["kind"]),
        foreign_one_in=raw["foreign"]["one_in"],
        foreign_tool=raw["foreign"]["creator_tool"],
        foreign=tuple(map(tuple, raw["foreign"]["keywords"])),
    )


def _wedding(raw: dict[str, Any]) -> Wedding:
    places = {name: tuple(raw.pop(name)) for name in ("outdoors", "ceremony", "evening", "rooms")}
    places |= {"window": ("window",), "studio": ("studio",)}
    couple = {who: Person(**_tuples(_colours(raw.pop(who)))) for who in ("bride", "groom")}
    rest: dict[str, Any] = _tuples(_colours(raw))
    return Wedding(places=places, bride=couple["bride"], groom=couple["groom"], **rest)


def _colours(raw: dict[str, Any]) -> dict[str, Any]:
    return {name: _colour(value) for name, value in raw.items()}


def _colour(value: Any) -> Any:
    if isinstance(value, list):
        return [_colour(item) for item in value]
    return rgb(value) if isinstance(value, str) and value.startswith("#") else value


def _tuples(raw: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
