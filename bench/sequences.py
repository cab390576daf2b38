"""exiv2, ExifTool and First Look change the keywords of the same photos by turns, in random sequences.

What must hold after each step of First Look: the pictures, every keyword and every value of the other programs are as
they were just before it. After each look at the folder: a class that another program has added to a photo or taken out
of it since the last look is a label, and no other label has changed. A sequence is told by its seed.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from bench.common import Bench, BrokenError, Figure, Report
from bench.readers import KEYWORDS, Metadata, metadata, pixels
from bench.scene import (
    DAMAGED,
    FOREIGN,
    FOREIGN_IPTC,
    FOREIGN_LOST,
    LABELS_LOST,
    LEFT,
    NOT_COMPLETED,
    SUBJECT,
    Problem,
    add_foreign,
    counts,
    paint,
)
from engine.errors import EngineError
from engine.jobs.undo_writes import UndoWish
from engine.library import Library
from engine.metadata.staging import STAGING
from engine.options import Options
from engine.types import Decider, Decision, DecisionKind, Mode, PhotoId, WriteTo

CLASSES = ("bride", "bouquet", "newlyweds", "reception room")
"""Of those that every new library has."""
PARENT = "First Look"
HIERARCHICAL, IPTC = "Xmp.lr.hierarchicalSubject", "Iptc.Application2.Keywords"
LONG_AGO = 1_500_000_000
"""Other programs' changes bear times from here on, each a second newer: a young file would be waited for."""
KINDS = (DAMAGED, FOREIGN_LOST, LABELS_LOST, NOT_COMPLETED, LEFT)
PATIENCE = 120.0


@dataclass(slots=True)
class Subject:
    """One photo, and what must be true of it. `yes` are its labels; `news` what other programs did to its classes
    since the last look; `theirs` the classes that First Look must leave in its keywords."""

    id: PhotoId
    path: Path
    holder: Path
    picture: str
    yes: set[str] = field(default_factory=set)
    news: dict[str, bool] = field(default_factory=dict)
    theirs: set[str] = field(default_factory=set)
    may_stay: set[str] = field(default_factory=set)
    undone: bool = False

    @property
    def subjects(self) -> list[str]:
        """Its dc:subject, by exiv2."""
        return list(_said(self.holder).keywords(SUBJECT)) if self.holder.exists() else []

    def added(self, name: str) -> None:
        """Another program has added a class. Where it had been taken out since we wrote it, it may count as ours."""
        if name not in self.news and not self.undone:
            self.theirs.add(name)
        self.may_stay.add(name)
        self._note(name, True)

    def removed(self, name: str) -> None:
        """Another program has taken a class out."""
        self.theirs.discard(name)
        self._note(name, False)

    def _note(self, name: str, verdict: bool) -> None:
        if self.news.get(name) is (not verdict):
            del self.news[name]
        else:
            self.news[name] = verdict


@dataclass(slots=True)
class Play:
    """One sequence under way."""

    library: Library
    subjects: list[Subject]
    sidecars: bool
    chance: random.Random
    number: int = 0
    told: list[str] = field(default_factory=list)

    def one(self) -> Subject:
        """A photo."""
        return self.chance.choice(self.subjects)

    def tell(self, text: str) -> None:
        """What was done, for whoever looks into a problem."""
        self.told.append(text)


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--seeds", type=int, default=12, help="sequences; every other one has sidecars")
    parser.add_argument("--steps", type=int, default=60, help="steps of each")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--photos", type=int, default=4)


def run(bench: Bench) -> Report:
    """Every seed in a copy of the same indexed library."""
    pristine = _pristine(bench)
    done: Counter[str] = Counter()
    failures: list[tuple[str, Problem]] = []
    for seed in range(bench.options.first, bench.options.first + bench.options.seeds):
        found = list(_played(bench, pristine, seed, done))
        failures += [(f"seed {seed}", one) for one in found]
        bench.tell(f"seed {seed}: {len(found)} problems")
    figures: dict[str, Figure] = {
        "sequences": bench.options.seeds,
        "steps": sum(done.values()),
        **dict(sorted(done.items())),
        **counts((one for _, one in failures), KINDS),
    }
    return Report(figures, (), tuple(f"{name}: {one}" for name, one in failures))


def _pristine(bench: Bench) -> Path:
    """Photos with metadata of other programs, indexed, with no label."""
    library = bench.scratch / "pristine"
    files = [paint(library / f"{number}.jpg", number) for number in range(bench.options.photos)]
    add_foreign(files, FOREIGN)
    add_foreign(files[::2], FOREIGN_IPTC)
    for file in files:
        os.utime(file, (LONG_AGO, LONG_AGO))
    with _opened(bench, library, sidecars=False) as opened:
        opened.tag().result(PATIENCE)
        opened.set_mode(Mode.SEVERAL)
    return library


def _opened(bench: Bench, folder: Path, *, sidecars: bool) -> Library:
    options = Options(
        write_to=WriteTo.SIDECARS if sidecars else WriteTo.FILES,
        weights=Path(bench.weights()),
        environ=bench.environ,
        parent_keyword=PARENT,
    )
    return Library(folder, options)


def _played(bench: Bench, pristine: Path, seed: int, done: Counter[str]) -> Iterator[Problem]:
    """One sequence, to its end or its first problem: what follows on that would say nothing."""
    folder, sidecars = bench.scratch / "library", bool(seed % 2)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(pristine, folder)
    with _opened(bench, folder, sidecars=sidecars) as library:
        play = Play(library, _subjects(library, folder, sidecars), sidecars, random.Random(seed))
        for number in range(bench.options.steps):
            play.number = number
            last = number == bench.options.steps - 1
            step = _look if last else play.chance.choices(list(STEPS), list(STEPS.values()))[0]
            play.told.clear()
            try:
                found = list(step(play)) + list(_whole(play))
            except EngineError as error:
                found = [Problem(NOT_COMPLETED, f"{type(error).__name__}: {error}")]
            done[_name(step)] += 1
            if found:
                yield from (
                    Problem(one.kind, f"step {number}, {'; '.join(play.told)}: {one.text}") for one in found
                )
                return
    yield from (Problem(LEFT, f"{path.name}") for path in folder.rglob(f"*{STAGING}*"))


def _subjects(library: Library, folder: Path, sidecars: bool) -> list[Subject]:
    subjects = []
    for path in sorted(folder.glob("*.jpg")):
        seen = pixels(path)
        if seen is None:
            raise BrokenError(f"{path} is no photo to begin with")
        [id_] = library.ids_of([path])
        subjects.append(Subject(id_, path, path.with_name(path.name + ".xmp") if sidecars else path, seen))
    return subjects


def _whole(play: Play) -> Iterator[Problem]:
    for one in play.subjects:
        if pixels(one.path) != one.picture:
            yield Problem(DAMAGED, f"{one.path.name} has other pixels, or does not open")


# What other programs do.


def _word_comes(play: Play) -> Iterator[Problem]:
    one, word = play.one(), f"word {play.number}"
    file = one.path if play.sidecars and play.chance.random() < 0.3 else one.holder
    _other(play, one, file, {SUBJECT: [word], HIERARCHICAL: [f"Places|{word}"]}, {})
    yield from ()


def _word_goes(play: Play) -> Iterator[Problem]:
    one = play.one()
    words = [text for text in one.subjects if text not in CLASSES]
    if words:
        word = play.chance.choice(words)
        _other(play, one, one.holder, {}, {SUBJECT: [word], HIERARCHICAL: [f"Places|{word}"], IPTC: [word]})
    yield from ()


def _class_comes(play: Play) -> Iterator[Problem]:
    one = play.one()
    names = [name for name in CLASSES if name not in one.subjects]
    if names:
        name = play.chance.choice(names)
        _other(play, one, one.holder, {SUBJECT: [name]}, {})
        one.added(name)
    yield from ()


def _class_goes(play: Play) -> Iterator[Problem]:
    """Only where our namespace stands: without it nobody can tell this from a photo that came back from a backup."""
    one = play.one()
    names = [name for name in one.subjects if name in CLASSES]
    if names and not one.undone:
        name = play.chance.choice(names)
        _other(play, one, one.holder, {}, _everywhere(name))
        one.removed(name)
    yield from ()


def _class_is_another(play: Play) -> Iterator[Problem]:
    """One keyword in the place of another, in one write."""
    one = play.one()
    has = [name for name in one.subjects if name in CLASSES]
    others = [name for name in CLASSES if name not in has]
    if has and others and not one.undone:
        old, new = play.chance.choice(has), play.chance.choice(others)
        _other(play, one, one.holder, {SUBJECT: [new]}, _everywhere(old))
        one.removed(old)
        one.added(new)
    yield from ()


def _tag_changes(play: Play) -> Iterator[Problem]:
    one = play.one()
    rating = play.chance.randrange(1, 6)
    play.tell(f"rates {one.holder.name}")
    if one.holder.exists():
        _ran("exiv2", "-M", f"set Xmp.xmp.Rating {rating}", str(one.holder))
        _dated(play, one.holder)
    yield from ()


def _everywhere(name: str) -> dict[str, list[str]]:
    return {SUBJECT: [name], HIERARCHICAL: [name, f"{PARENT}|{name}"], IPTC: [name]}


EXIFTOOL_TAGS = {
    SUBJECT: "XMP-dc:Subject",
    HIERARCHICAL: "XMP-lr:HierarchicalSubject",
    IPTC: "IPTC:Keywords",
}


def _other(
    play: Play, one: Subject, file: Path, adds: dict[str, list[str]], removes: dict[str, list[str]]
) -> None:
    """By exiv2 or by ExifTool, which alone makes a sidecar where there is none."""
    by_exiv2 = file.exists() and play.chance.random() < 0.5
    play.tell(f"{'exiv2' if by_exiv2 else 'ExifTool'} on {file.name}: +{adds} -{removes}")
    before = _said(file) if file.exists() else Metadata({})
    has = {key: list(before.keywords(key)) for key in (SUBJECT, HIERARCHICAL, IPTC)}
    gone = {key: [text for text in texts if text in has[key]] for key, texts in removes.items() if key in has}
    if by_exiv2:
        _by_exiv2(file, has, adds, gone)
    else:
        words = [f"-{EXIFTOOL_TAGS[key]}-={text}" for key, texts in gone.items() for text in texts]
        words += [f"-{EXIFTOOL_TAGS[key]}+={text}" for key, texts in adds.items() for text in texts]
        _ran("exiftool", "-q", "-q", "-overwrite_original", *words, str(file))
    _dated(play, file)


def _by_exiv2(
    file: Path, has: dict[str, list[str]], adds: dict[str, list[str]], gone: dict[str, list[str]]
) -> None:
    """exiv2 has no word for taking one item out: a list is set anew."""
    changes = []
    for key, texts in has.items():
        more, less = adds.get(key, []), gone.get(key, [])
        if less:
            changes.append(f"del {key}")
        for text in [*(text for text in texts if less and text not in less), *more]:
            changes.append(f"add {key} {text}" if key == IPTC else f"set {key} XmpBag {text}")
    _ran("exiv2", *(word for change in changes for word in ("-M", change)), str(file))


def _ran(*words: str) -> None:
    done = subprocess.run(words, capture_output=True, timeout=PATIENCE)
    if done.returncode:
        raise BrokenError(f"{' '.join(words)}: {done.stderr.decode('utf-8', 'replace')[:300]}")


def _dated(play: Play, file: Path) -> None:
    when = LONG_AGO + 10 * (play.number + 1)
    os.utime(file, (when, when))


# What First Look does.


def _look(play: Play) -> Iterator[Problem]:
    """Afterwards the labels are what the other programs have said, and the keywords what the labels say."""

    def work() -> None:
        play.library.tag().result(PATIENCE)

    yield from _ours(play, "tag", work)
    held = _held(play.library)
    for one in play.subjects:
        one.yes = {*one.yes, *(name for name, said in one.news.items() if said)}
        one.yes -= {name for name, said in one.news.items() if not said}
        one.news.clear()
        one.undone = one.id in held
        yield from _labels_compared(play, one)
        if not one.undone:
            yield from _keywords_compared(one)


def _labels_compared(play: Play, one: Subject) -> Iterator[Problem]:
    [photo] = play.library.photos([one.id])
    has = {given.name for given in photo.classes if given.decider is Decider.PERSON}
    if has != one.yes:
        yield Problem(
            LABELS_LOST, f"{one.path.name} is labelled {sorted(has)} where it must be {sorted(one.yes)}"
        )


def _keywords_compared(one: Subject) -> Iterator[Problem]:
    has = {text for text in one.subjects if text in CLASSES}
    if not one.yes <= has or not has <= one.yes | one.may_stay:
        yield Problem(
            LABELS_LOST, f"{one.holder.name} says {sorted(has)} where its labels are {sorted(one.yes)}"
        )


def _label(play: Play) -> Iterator[Problem]:
    """As `firstlook label` does it: decided and written, without a look at the folder first."""
    yield from _decided(play, wanted=True)


def _label_not(play: Play) -> Iterator[Problem]:
    yield from _decided(play, wanted=False)


def _decided(play: Play, *, wanted: bool) -> Iterator[Problem]:
    """Not of a class that another program has just changed too: who is right there, nobody can say."""
    one, name = play.one(), play.chance.choice(CLASSES)
    if name in one.news:
        return
    kind = DecisionKind.CLASSES if wanted else DecisionKind.NOT

    def work() -> None:
        play.library.decide([one.id], Decision(kind, (name,))).result(PATIENCE)
        play.library.write().result(PATIENCE)

    yield from _ours(play, f"label {one.path.name} {'' if wanted else 'not '}{name}", work)
    (one.yes.add if wanted else one.yes.discard)(name)


def _undo(play: Play) -> Iterator[Problem]:
    """The newest writes, those of one photo, or all."""
    wishes = [UndoWish(last=play.chance.randrange(1, 4)), UndoWish(ids=(play.one().id,)), UndoWish()]
    wish = play.chance.choices(wishes, [5, 4, 1])[0]
    yield from _turned(play, wish)


def _redo(play: Play) -> Iterator[Problem]:
    yield from _turned(play, UndoWish(last=play.chance.randrange(1, 3), undos=True))


def _turned(play: Play, wish: UndoWish) -> Iterator[Problem]:
    def work() -> None:
        done = play.library.undo_writes(wish).result(PATIENCE)
        if done.blocked:
            raise BrokenError(f"could not be undone: {dict(done.blocked)}")

    yield from _ours(play, str(wish), work)
    held = _held(play.library)
    for one in play.subjects:
        one.undone = one.undone or one.id in held


def _write_now(play: Play) -> Iterator[Problem]:
    def work() -> None:
        play.library.write(now=True).result(PATIENCE)

    yield from _ours(play, "write --now", work)


def _ours(play: Play, name: str, work: Callable[[], None]) -> Iterator[Problem]:
    """A step of First Look, and what it must have left alone."""
    play.tell(name)
    before = [_everything(one) for one in play.subjects]
    work()
    for one, had in zip(play.subjects, before, strict=True):
        for (file, then), now in zip(had.items(), _everything(one).values(), strict=True):
            yield from _left_alone(one, file, then, now)


def _everything(one: Subject) -> dict[Path, Metadata | None]:
    """The photo's and its sidecar's metadata; None where there is none."""
    files = dict.fromkeys((one.path, one.holder))
    return {file: _said(file) if file.exists() else None for file in files}


def _left_alone(one: Subject, file: Path, before: Metadata | None, now: Metadata | None) -> Iterator[Problem]:
    """A sidecar may go where it says nothing that its photo does not say."""
    if before is None:
        return
    here = now or (_said(one.path) if file != one.path else Metadata({}))
    if now is None:  # exiv2 makes EXIF and IPTC of a sidecar's XMP
        before = Metadata({key: texts for key, texts in before.values.items() if key.startswith("Xmp.")})
    for key in KEYWORDS[:3] if now is None else KEYWORDS:
        had, has = (_words(one, said.keywords(key)) for said in (before, here))
        if had != has:
            yield Problem(FOREIGN_LOST, f"{file.name}: {key} was {had} and is {has}")
    for key, value in before.values.items():
        if key not in KEYWORDS and not key.startswith("Xmp.firstlook.") and here.values.get(key) != value:
            yield Problem(FOREIGN_LOST, f"{file.name}: {key} was {value} and is {here.values.get(key)}")
    if file == one.holder and (lost := one.theirs - {*here.keywords(SUBJECT)}):
        yield Problem(FOREIGN_LOST, f"{file.name}: {sorted(lost)} of another program went")


def _words(one: Subject, texts: tuple[str, ...]) -> list[str]:
    return [text for text in texts if text.rpartition("|")[2] not in CLASSES]


def _said(file: Path) -> Metadata:
    found = metadata(file)
    if found is None:
        raise BrokenError(f"exiv2 cannot read {file}")
    return found


def _held(library: Library) -> set[PhotoId]:
    with closing(sqlite3.connect(library.places.index)) as db:
        return {PhotoId(id_) for (id_,) in db.execute("SELECT photo_id FROM holds")}


Step = Callable[[Play], Iterator[Problem]]
STEPS: dict[Step, int] = {
    _word_comes: 10,
    _word_goes: 4,
    _class_comes: 12,
    _class_goes: 10,
    _class_is_another: 6,
    _tag_changes: 3,
    _look: 22,
    _label: 12,
    _label_not: 6,
    _undo: 7,
    _redo: 2,
    _write_now: 5,
}
"""How often each comes."""


def _name(step: Step) -> str:
    who = "First Look" if step in (_look, _label, _label_not, _undo, _redo, _write_now) else "other program"
    return f"{who}: {step.__name__.strip('_').replace('_', ' ')}"
