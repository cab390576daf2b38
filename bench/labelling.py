"""What to label next, and groups: how many labels and keystrokes it takes until a model is good enough.

A person is played by the labels that the clothing photos have. They retrain after each list of photos. One key labels a
photo, or all of a group but those that were clicked out of it; these are asked next, with one key for all that are one
class, and so on. Beside them somebody labels photos as they come, one key each.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from bench.clothes import Clothes, clothes, told
from bench.common import Bench, BrokenError, Goal, Report
from engine.index.scores import uncertainty
from engine.types import Mode
from engine.vision.groups import of_one_class
from engine.vision.head import Head
from engine.vision.nearest import apart
from engine.vision.useful import most_useful

WANTED = 0.80
LIST = 20
"""Photos of a list; the first is chosen by nothing but what the photos look like."""
MOST = 600
POOL = 0.85
"""The share of the photos that there are to choose from: each seed has others."""
MOST_LABELS, MOST_KEYS = 0.6, 0.3
Ints = NDArray[np.int64]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--seeds", type=int, default=15, help="times that each is measured (at least 2)")


def run(bench: Bench) -> Report:
    """Three people label the same photos, each in their way, until the model is right so often on unseen ones."""
    photos = clothes(bench)
    seeds = range(bench.options.seeds)
    ways: dict[str, Callable[[Person], Ints]] = {
        "random": by_chance, "k-centre": by_k_centre, "useful": useful, "groups": grouped,
    }  # fmt: skip
    people = {name: [Person(photos, seed) for seed in seeds] for name in ways}
    for name, way in ways.items():
        for person in people[name]:
            person.labels_until(WANTED, way)
        bench.tell(name)
    reached = {name: [of.reached() for of in people[name]] for name in ways}
    mean = {name: statistics.fmean(found) for name, found in reached.items()}
    groups = [group for person in people["groups"] for group in person.groups]
    return Report(
        {
            f"accuracy wanted on {len(photos.unseen)} photos never seen": WANTED,
            "labels by chance": told(reached["random"], digits=0),
            "labels with k-centre, weighed by uncertainty": told(reached["k-centre"], digits=0),
            "labels with what to label next": told(reached["useful"], digits=0),
            "keystrokes with groups": told(reached["groups"], digits=0),
            "clicks besides": told([float(of.clicks) for of in people["groups"]], digits=0),
            "labels with groups": told([float(len(of.rows)) for of in people["groups"]], digits=0),
            "photos in a group": statistics.fmean(len(of) for of, _ in groups),
            "groups, expected purity": statistics.fmean(expected for _, expected in groups),
            "groups, true purity": statistics.fmean(float(of.mean()) for of, _ in groups),
        },
        (
            Goal("labels, of those by chance", mean["useful"] / mean["random"], MOST_LABELS, at_least=False),
            Goal(
                "keystrokes, of those by chance", mean["groups"] / mean["random"], MOST_KEYS, at_least=False
            ),
        ),
    )


@dataclass
class Person:
    """Somebody who labels `rows` with `keys` strokes. `head` knows the classes `known`; `course` is how right it was
    after how many strokes; `groups` which photos of each were the group's class, and the purity expected; `clicks` how
    often one was clicked out of a group."""

    photos: Clothes
    seed: int
    rows: list[int] = field(default_factory=list)
    keys: int = 0
    clicks: int = 0
    head: Head | None = None
    known: list[int] = field(default_factory=list)
    course: list[tuple[int, float]] = field(default_factory=list)
    groups: list[tuple[NDArray[np.bool_], float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.draws = np.random.default_rng(self.seed)
        self.pool = self.photos.some(POOL, self.seed)

    @property
    def left(self) -> Ints:
        """Photos that nobody has labelled."""
        return np.setdiff1d(self.pool, self.rows)

    @property
    def done(self) -> NDArray[np.float16]:
        """The vectors of those that somebody has."""
        return self.photos.vectors[self.rows]

    def labels_until(self, accuracy: float, way: Callable[[Person], Ints]) -> None:
        """List after list; `way` chooses one and counts its strokes."""
        while self.keys < MOST and (not self.course or self.course[-1][1] < accuracy):
            self.rows += way(self).tolist()
            self._learn()

    def reached(self) -> float:
        """Strokes at which the accuracy was reached, between two lists in proportion. Raises BrokenError where it never
        was: a mean without this one would flatter."""
        strokes, right = zip(*self.course, strict=True)
        at = next((number for number, of in enumerate(right) if of >= WANTED), None)
        if at is None:
            raise BrokenError(f"seed {self.seed}: {max(right):.3f} at best with {self.keys} strokes")
        if at == 0:
            return float(strokes[0])
        part = (WANTED - right[at - 1]) / (right[at] - right[at - 1])
        return float(strokes[at - 1] + part * (strokes[at] - strokes[at - 1]))

    def _learn(self) -> None:
        rows = np.array(self.rows, np.int64)
        self.known = np.unique(self.photos.truth[rows]).tolist()
        self.head = self.photos.learn(rows, self.known).head
        said = self.says(self.photos.unseen).argmax(axis=1)
        right = np.array(self.known)[said] == self.photos.truth[self.photos.unseen]
        self.course.append((self.keys, float(right.mean())))

    def unsure(self) -> NDArray[np.float32]:
        """How uncertain each photo that is left is; all alike where nothing is learnt."""
        if self.head is None:
            return np.ones(len(self.left), np.float32)
        return uncertainty(self.says(self.left), Mode.ONE)

    def says(self, rows: Ints) -> NDArray[np.float32]:
        """The probabilities of these photos, a column for each class known."""
        assert self.head is not None
        return self.head.probabilities(self.photos.vectors[rows])


def by_chance(person: Person) -> Ints:
    """As the photos come."""
    person.keys += LIST
    return person.draws.permutation(person.left)[:LIST]


def by_k_centre(person: Person) -> Ints:
    """Again and again the photo whose uncertainty times its distance from all chosen and labelled ones is largest
    (Sener & Savarese 2018)."""
    left, unsure = person.left, person.unsure()
    rows, done = apart(person.photos.vectors[left]), apart(person.photos.vectors[person.rows])
    distance = np.clip(1 - rows @ done.T, 0, None).min(axis=1) if len(done) else np.ones(len(rows))
    chosen: list[int] = []
    for _ in range(LIST):
        chosen.append(int(np.argmax((unsure + 1e-6) * distance)))
        distance = np.minimum(distance, np.clip(1 - rows @ rows[chosen[-1]], 0, None))
        distance[chosen] = -1.0
    person.keys += LIST
    return left[chosen]


def useful(person: Person) -> Ints:
    """What the app says to label next."""
    left = person.left
    person.keys += LIST
    return left[most_useful(person.photos.vectors[left], person.unsure(), LIST, person.done)]


def grouped(person: Person) -> Ints:
    """The app's groups; where nothing is learnt yet, what to label next."""
    if person.head is None:
        return useful(person)
    left, truth = person.left, person.photos.truth
    said = person.says(left)
    found = of_one_class(
        person.photos.vectors[left], said.argmax(axis=1).tolist(), said.max(axis=1), person.done
    )
    if not found:
        return useful(person)
    for group in found:
        shows = truth[left[list(group.rows)]]
        counts = np.sort(np.bincount(shows)[np.unique(shows)])[::-1]
        person.keys += len(counts)
        person.clicks += int((len(shows) - np.cumsum(counts)).sum())
        person.groups.append((shows == np.bincount(shows).argmax(), group.purity or 0.0))
    return np.array([left[row] for group in found for row in group.rows], np.int64)
