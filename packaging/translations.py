"""Brings the translations up to date: texts of the window into Qt Linguist's files, and those into what Qt reads.

    python packaging/translations.py            after a text was changed; then translate what is new in firstlook_de.ts,
                                                and say what is new in the singular in firstlook_en.ts
    python packaging/translations.py --check    whether all is up to date and complete; 1 where it is not

The pseudo language is made, not translated: every text longer by a third, accented and in brackets, so that one that
was never handed to Qt stands out, and one that has no room is cut off.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from sentences import sentences

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "de", "pseudo")
CONTEXT = "firstlook"
ENGINE = "engine.json"
"""The templates of the engine's sentences, each with those of its values that are words again."""
ACCENTS = str.maketrans("aeiouAEIOUcnsyzCNSYZ", "áéíóúÁÉÍÓÚçñšýžÇÑŠÝŽ")
PLACEHOLDER = re.compile(r"(\{[^}]*\}|%n|%\d|&\w;|\\n)")


def main(arguments: list[str]) -> int:
    """Updates, or checks; the exit code."""
    if "--check" not in arguments:
        FOLDER.mkdir(exist_ok=True)
        _update(FOLDER)
        return 0
    wrong = list(_problems())
    print("\n".join(wrong) or f"{len(LANGUAGES)} languages, all texts translated.")
    return 1 if wrong else 0


def _update(folder: Path) -> None:
    said = sentences(ROOT / "engine")
    templates = {one.template: list(one.inner) for one in said}
    _put((json.dumps(templates, ensure_ascii=False, indent=1) + "\n").encode(), folder / ENGINE)
    with tempfile.TemporaryDirectory() as scratch:
        engine = Path(scratch) / "engine.py"
        lines = (f'QCoreApplication.translate("engine", {json.dumps(of)})\n' for of in templates)
        engine.write_text("from PySide6.QtCore import QCoreApplication\n" + "".join(lines), "utf-8")
        _update_languages(folder, engine)


def _update_languages(folder: Path, engine: Path) -> None:
    for language in LANGUAGES:
        file = folder / f"firstlook_{language}.ts"
        known = _known(file)
        plural = ["-pluralonly"] if language == "en" else []
        target = ["-target-language", "en" if language == "pseudo" else language]
        sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "desktop").rglob("*.py"))
        _tool(
            "pyside6-lupdate",
            *sources,
            str(engine),
            "-ts",
            str(file),
            "-no-obsolete",
            "-locations",
            "none",
            *plural,
            *target,
        )
        if language == "pseudo":
            _fill(file)
        else:
            _repeat(file, {**known, **_known(file)})
        _release(file)


def _release(file: Path) -> None:
    """What Qt reads has one context: a text is the same in whatever class it stands (`desktop.language` asks so)."""
    root = ET.parse(file).getroot()
    one, seen = ET.Element("context"), set[str]()
    ET.SubElement(one, "name").text = CONTEXT
    for context in root.findall("context"):
        root.remove(context)
        for message in context.findall("message"):
            if message.findtext("source", "") not in seen:
                seen.add(message.findtext("source", ""))
                one.append(message)
    root.append(one)
    with tempfile.TemporaryDirectory() as scratch:
        merged = Path(scratch) / file.name
        made = merged.with_suffix(".qm")
        _write(ET.ElementTree(root), merged)
        _tool("pyside6-lrelease", str(merged), "-qm", str(made))
        _put(made.read_bytes(), file.with_suffix(".qm"))


def _put(data: bytes, file: Path) -> None:
    """In one go: a window that is open has the file of before in its memory, and would die of a shorter one."""
    staged = file.with_name(file.name + ".new")
    staged.write_bytes(data)
    staged.replace(file)


def _known(file: Path) -> dict[str, ET.Element]:
    """The translations that the file has, by their texts."""
    known: dict[str, ET.Element] = {}
    for message in ET.parse(file).iter("message") if file.exists() else ():
        target = message.find("translation")
        if target is not None and target.get("type") != "unfinished":
            known.setdefault(message.findtext("source", ""), target)
    return known


def _repeat(file: Path, known: dict[str, ET.Element]) -> None:
    """A text that is translated in one class is so in the others, and in the one that it moves to."""
    tree = ET.parse(file)
    for message in tree.iter("message"):
        target, same = message.find("translation"), known.get(message.findtext("source", ""))
        if target is not None and same is not None:
            place = list(message).index(target)
            message.remove(target)
            message.insert(place, same)
    _write(tree, file)


def _tool(name: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(name)
    done = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name}: {done.stdout}{done.stderr}")


def _fill(file: Path) -> None:
    """Every message of the file, by rule."""
    tree = ET.parse(file)
    for message in tree.iter("message"):
        source, target = message.findtext("source", ""), message.find("translation")
        assert target is not None
        target.attrib.pop("type", None)
        forms = target.findall("numerusform")
        for form in forms or [target]:
            form.text = _pseudo(source)
    _write(tree, file)


def _write(tree: ET.ElementTree[ET.Element], file: Path) -> None:
    body = ET.tostring(tree.getroot(), encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def _pseudo(source: str) -> str:
    parts = PLACEHOLDER.split(source)
    strange = "".join(part if PLACEHOLDER.fullmatch(part) else part.translate(ACCENTS) for part in parts)
    return f"[{strange}{'~' * (len(source) // 3)}]"


def _problems() -> Iterator[str]:
    for language in LANGUAGES:
        file = FOLDER / f"firstlook_{language}.ts"
        if not file.exists():
            yield f"{file.name} is missing: python packaging/translations.py"
            continue
        for message in ET.parse(file).iter("message"):
            target = message.find("translation")
            if target is None or target.get("type") == "unfinished":
                yield f"{file.name}: {message.findtext('source')!r} is not translated"
            elif wrong := _lost(message, target):
                yield f"{file.name}: {message.findtext('source')!r} lacks {wrong} in its translation"
    yield from _stale()


def _lost(message: ET.Element, target: ET.Element) -> str:
    """Placeholders of the text that its translation lacks."""
    wanted = set(re.findall(r"\{[^}]*\}", message.findtext("source", "")))
    texts = [form.text or "" for form in target.findall("numerusform")] or [target.text or ""]
    return ", ".join(sorted(of for of in wanted if any(of not in text for text in texts)))


def _stale() -> Iterator[str]:
    """Files that an update would change."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for file in FOLDER.glob("*.ts"):
            (folder / file.name).write_bytes(file.read_bytes())
        _update(folder)
        for file in sorted(folder.iterdir()):
            known = FOLDER / file.name
            if not known.exists() or known.read_bytes() != file.read_bytes():
                yield f"{file.name} is not up to date: python packaging/translations.py"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
