"""Where a picture is drawn: how large, and which part of it. Pure geometry, in pixels of the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

LARGEST = 8.0
"""Screen pixels for one of the picture: 800%."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Zoom:
    """A `picture` of so many pixels in a `view` of so many. `scale` is None where it is fitted; `centre` is the point
    of the picture in the middle of the view, None: its own middle."""

    picture: Point
    view: Point
    scale: float | None = None
    centre: Point | None = None

    @property
    def fit(self) -> float:
        """The scale at which all of it is seen; nothing is blown up for that."""
        return min(1.0, *(room / max(1.0, side) for room, side in zip(self.view, self.picture, strict=True)))

    @property
    def factor(self) -> float:
        """The scale in use."""
        return self.fit if self.scale is None else self.scale

    @property
    def is_fitted(self) -> bool:
        """Whether all of it is seen."""
        return self.scale is None

    @property
    def place(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of the whole picture in the view."""
        middle, factor = self._middle(), self.factor
        left, top = (room / 2 - at * factor for room, at in zip(self.view, middle, strict=True))
        return left, top, self.picture[0] * factor, self.picture[1] * factor

    def under(self, at: Point) -> Point:
        """The point of the picture under a point of the view."""
        left, top, _, _ = self.place
        return (at[0] - left) / self.factor, (at[1] - top) / self.factor

    def to(self, scale: float, at: Point | None = None) -> Zoom:
        """At another scale; what is under `at` stays there, as far as the picture reaches."""
        if scale <= self.fit * 1.001:
            return replace(self, scale=None, centre=None)
        scale = min(scale, max(LARGEST, self.fit))
        at = at or (self.view[0] / 2, self.view[1] / 2)
        point = self.under(at)
        centre = [
            of - (where - room / 2) / scale for of, where, room in zip(point, at, self.view, strict=True)
        ]
        return replace(self, scale=scale, centre=(centre[0], centre[1]))._settled()

    def by(self, step: float, at: Point | None = None) -> Zoom:
        """So many times as large; 100% is not stepped over."""
        old, new = self.factor, self.factor * step
        if (old - 1.0) * (new - 1.0) < 0 and abs(old - 1.0) > 0.001:
            new = 1.0
        return self.to(new, at)

    def toggled(self, at: Point | None = None) -> Zoom:
        """Whole, or 100%; a picture that is whole at 100%: 200%."""
        if not self.is_fitted:
            return replace(self, scale=None, centre=None)
        return self.to(1.0 if self.fit < 0.999 else 2.0, at)

    def moved(self, right: float, down: float) -> Zoom:
        """The picture pushed by so many pixels of the view; never further than its edges."""
        if self.is_fitted:
            return self
        x, y = self._middle()
        return replace(self, centre=(x - right / self.factor, y - down / self.factor))._settled()

    def in_view(self, view: Point) -> Zoom:
        """In a view of another size."""
        other = replace(self, view=view)
        return other if self.scale is None else other.to(self.scale)

    def of(self, picture: Point) -> Zoom:
        """Another picture at the same scale and place, so that the frames of a burst can be compared."""
        if self.scale is None or picture == self.picture:
            return replace(self, picture=picture)
        x, y = self._middle()
        centre = (x * picture[0] / max(1.0, self.picture[0]), y * picture[1] / max(1.0, self.picture[1]))
        other = replace(self, picture=picture, centre=centre)
        return other.to(self.scale) if self.scale > other.fit else replace(other, scale=None, centre=None)

    def _settled(self) -> Zoom:
        return replace(self, centre=self._middle())

    def _middle(self) -> Point:
        """The centre, moved so far that no edge of the picture leaves the view's edge where there is more of it."""
        wanted = self.centre or (self.picture[0] / 2, self.picture[1] / 2)
        x, y = (
            _held(at, side, room / self.factor)
            for at, side, room in zip(wanted, self.picture, self.view, strict=True)
        )
        return x, y


def _held(at: float, side: float, seen: float) -> float:
    return side / 2 if side <= seen else min(max(at, seen / 2), side - seen / 2)
