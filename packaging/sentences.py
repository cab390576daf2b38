"""The sentences that the engine can say to a person, read from its source: what the window has to translate.

A sentence is a template as it stands in the source: `There is no class {name}.` The window turns it round
(`desktop.told`): it finds the template that a sentence came from, and says it in its own language.
"""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

BESIDES = (
    "BadLine",
    "Finding",
    "Notice",
    "Opened",
    "Comparison",
    "Progress",
    "LabProgress",
    "JobFailed",
    "block",
)
"""Calls, apart from those of errors, whose texts reach a person."""
NAMED = ("note", "reason", "notice", "wrong")
"""Arguments of whatever call that do so too."""
INSIDE = ("LayoutError", "AssertionError", "AttributeError", "RuntimeError")
"""Errors that nobody is told: bugs, and what a reader of files uses to say that it gives up."""
ELSEWHERE = ("cli/", "bot/")
"""Rooms that the window does not hear."""
TEXTS = re.compile(r"error|stopped|reason|why|wrong|text|short|todo", re.IGNORECASE)
"""What a value is called that holds words of an error, not a name or a path."""
DEEPEST = 10
"""So many steps from a call to the words that it is given."""
WORD = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True)
class Sentence:
    """`template` names its values in braces, with the format of numbers: `{limit:,}`. `inner` are those values that may
    be words of the engine again, and so have to be translated too."""

    template: str
    inner: tuple[str, ...]


def sentences(engine: Path) -> list[Sentence]:
    """All of them, in the order of the alphabet, each once."""
    rooms = _rooms(engine)
    errors = {*_errors(rooms), *BESIDES}.difference(INSIDE)
    found: dict[str, set[str]] = {}
    for room in rooms.values():
        for one in room.told(errors):
            found.setdefault(one.template, set()).update(one.inner)
    return [Sentence(template, tuple(sorted(found[template]))) for template in sorted(found)]


def _rooms(engine: Path) -> dict[str, Room]:
    rooms: dict[str, Room] = {}
    for file in sorted(engine.rglob("*.py")):
        inside = file.relative_to(engine).with_suffix("").as_posix()
        if not inside.startswith(ELSEWHERE):
            name = f"engine.{inside}".replace("/", ".").removesuffix(".__init__")
            rooms[name] = Room(ast.parse(file.read_text("utf-8")), rooms)
    return rooms


def _errors(rooms: dict[str, Room]) -> set[str]:
    """The names of all classes of errors, and of `ValueError`, which says why inside other sentences."""
    known = {"ValueError", "Exception", "OSError"}
    for _ in range(4):  # as deep as the tree of errors is
        for room in rooms.values():
            for of in ast.walk(room.tree):
                if isinstance(of, ast.ClassDef) and known.intersection(map(_last, of.bases)):
                    known.add(of.name)
    return known


class Room:
    """One module: where its names and functions get their texts from."""

    def __init__(self, tree: ast.Module, rooms: dict[str, Room]) -> None:
        self.tree, self._rooms = tree, rooms
        self._functions = {of.name: of for of in ast.walk(tree) if isinstance(of, ast.FunctionDef)}
        self._imports = {
            (alias.asname or alias.name): (of.module or "", alias.name)
            for of in ast.walk(tree)
            if isinstance(of, ast.ImportFrom)
            for alias in of.names
        }

    def told(self, sinks: set[str]) -> Iterator[Sentence]:
        """What is handed to these calls."""
        handlers = [of for of in ast.walk(self.tree) if isinstance(of, ast.ExceptHandler)]
        if "ValueError" not in {_last(name) for of in handlers for name in _names(of)}:
            sinks = sinks - {"ValueError"}  # a bug: nobody catches it to say why
        for scope in (self.tree, *self._functions.values()):
            for of in _own(scope):
                for argument in _handed(of, sinks) if isinstance(of, ast.Call) else ():
                    yield from self.texts(argument, scope)

    def texts(self, of: ast.expr, scope: ast.AST, depth: int = 0) -> Iterator[Sentence]:
        """The sentences that this expression can be or hold."""
        if depth > DEEPEST:
            return
        if isinstance(of, ast.Constant) and isinstance(of.value, str):
            yield from _worth(of.value, ())
        elif isinstance(of, ast.JoinedStr):
            yield from self._joined(of, scope, depth)
        else:
            for part in self._parts(of, scope):
                yield from part.room.texts(part.of, part.scope, depth + 1)

    def _joined(self, of: ast.JoinedStr, scope: ast.AST, depth: int) -> Iterator[Sentence]:
        template, names, inner = "", dict[str, str](), []
        for part in of.values:
            if isinstance(part, ast.Constant):
                template += str(part.value)
            elif isinstance(part, ast.FormattedValue):
                name = _called(part.value, names)
                template += "{" + name + _format(part) + "}"
                within = list(self.texts(part.value, scope, depth + 1))
                yield from within
                if within or (part.conversion == -1 and TEXTS.search(ast.unparse(part.value))):
                    inner.append(name)
        yield from _worth(template, tuple(inner))

    def _parts(self, of: ast.expr, scope: ast.AST) -> Iterator[Part]:
        yield from (Part(self, one, scope) for one in _within(of))
        function = self._functions.get(_last(of.func)) if isinstance(of, ast.Call) else None
        for one in _own(function) if function is not None else ():
            if isinstance(one, ast.Return) and one.value is not None:
                yield Part(self, one.value, function or scope)
        if isinstance(of, ast.Name):
            yield from self._assigned(of.id, scope)

    def _assigned(self, name: str, scope: ast.AST) -> Iterator[Part]:
        """What a name stands for: in its function, or else in its module, or in the one that it comes from."""
        if local := [value for of in _own(scope) for value in _value(of, name)]:
            yield from (Part(self, value, scope) for value in local)
            return
        yield from (Part(self, value, self.tree) for of in _own(self.tree) for value in _value(of, name))
        module, original = self._imports.get(name, ("", ""))
        if (room := self._rooms.get(module)) is not None:
            yield from (
                Part(room, value, room.tree) for of in _own(room.tree) for value in _value(of, original)
            )


class Part(NamedTuple):
    """An expression, and where its names mean something."""

    room: Room
    of: ast.expr
    scope: ast.AST


def _within(of: ast.expr) -> list[ast.expr]:
    """The expressions of which this one is one, or which it puts together."""
    if isinstance(of, ast.IfExp):
        return [of.body, of.orelse]
    if isinstance(of, ast.BoolOp):
        return of.values
    if isinstance(of, ast.BinOp):
        return [of.left, of.right]
    if isinstance(of, ast.GeneratorExp | ast.ListComp):
        return [of.elt]
    return _held(of)


def _held(of: ast.expr) -> list[ast.expr]:
    if isinstance(of, ast.List):
        return of.elts
    if isinstance(of, ast.Subscript | ast.Starred):
        return [of.value]
    return of.args if isinstance(of, ast.Call) and _last(of.func) == "join" else []


def _handed(call: ast.Call, sinks: set[str]) -> list[ast.expr]:
    """What reaches a person of a call's arguments."""
    told = _last(call.func) in sinks
    named = [of.value for of in call.keywords if told or of.arg in NAMED]
    return [*call.args, *named] if told else named


def _own(scope: ast.AST) -> Iterator[ast.AST]:
    """What stands in this function or module itself, not in the functions in it."""
    for of in ast.iter_child_nodes(scope):
        yield of
        if not isinstance(of, ast.FunctionDef):
            yield from _own(of)


def _value(of: ast.AST, name: str) -> Iterator[ast.expr]:
    """What a statement or `:=` gives this name."""
    if isinstance(of, ast.Assign):
        for target in of.targets:
            if isinstance(target, ast.Name) and target.id == name:
                yield of.value
            elif isinstance(target, ast.Tuple) and isinstance(of.value, ast.Tuple):
                pairs = zip(target.elts, of.value.elts, strict=False)
                yield from (value for one, value in pairs if _last(one) == name)
    elif isinstance(of, ast.AnnAssign | ast.AugAssign | ast.NamedExpr) and of.value is not None:
        yield from (of.value,) if _last(of.target) == name else ()


def _worth(template: str, inner: tuple[str, ...]) -> Iterator[Sentence]:
    """Only where there is a word in it."""
    if WORD.search(re.sub(r"\{[^}]*\}", " ", template)):
        yield Sentence(template, inner)


def _called(of: ast.expr, names: dict[str, str]) -> str:
    """A name for a value, the same for the same one."""
    text = ast.unparse(of)
    words = re.findall(r"[A-Za-z]\w*", re.sub(r"'[^']*'", "", text))
    telling = [word for word in words if word not in ("shown", "str", "join") and not keyword.iskeyword(word)]
    name = telling[-1].lower() if telling else "what"
    while names.get(name, text) != text:
        name += "_"
    names[name] = text
    return name


def _format(part: ast.FormattedValue) -> str:
    if not isinstance(part.format_spec, ast.JoinedStr):
        return ""
    return ":" + "".join(str(of.value) for of in part.format_spec.values if isinstance(of, ast.Constant))


def _names(of: ast.ExceptHandler) -> list[ast.expr]:
    if isinstance(of.type, ast.Tuple):
        return of.type.elts
    return [of.type] if of.type is not None else []


def _last(of: ast.expr) -> str:
    """`name` of `a.b.name`."""
    if isinstance(of, ast.Attribute):
        return of.attr
    return of.id if isinstance(of, ast.Name) else ""
