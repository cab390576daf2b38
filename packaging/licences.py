"""Writes packaging/licences.md, or checks it: which packages First Look brings, and under which licences.

The packages are found from the project's own metadata, dependency by dependency, and their licences in the
metadata of what is installed here. With --check nothing is written: the exit code is 1 when a licence is not
one that First Look may be given away with, or when the file no longer tells the truth.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PAGE = Path(__file__).resolve().parent / "licences.md"

# SPDX names, and two of our own. Permissive ones, and the LGPL for libraries that stay exchangeable.
ALLOWED = frozenset(
    {
        *(
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "LicenseRef-BSD",
            "MIT",
            "MIT-CMU",
            "ISC",
            "Zlib",
            "BSL-1.0",
        ),
        *("Apache-2.0", "Apache-2.0-WITH-LLVM-exception", "PSF-2.0"),
        *("CC0-1.0", "Unlicense", "LicenseRef-Public-Domain"),
        *("LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later"),
    }
)

# Of the extras, which a person installs by themselves and the app is not given away with: weak copyleft, file by file.
ALLOWED_IN_EXTRAS = ALLOWED | {"MPL-2.0"}
EXTRAS = ("lab", "bot")

# What older metadata writes in its own words, in lower case.
SPDX = {
    "apache 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd": "LicenseRef-BSD",
    "bsd license": "LicenseRef-BSD",
    "2-clause bsd license": "BSD-2-Clause",
    "bsd 2-clause license": "BSD-2-Clause",
    "3-clause bsd license": "BSD-3-Clause",
    "gplv3+/bsd": "GPL-3.0-or-later OR BSD-3-Clause",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "public domain": "LicenseRef-Public-Domain",
}

# Where the metadata says too little: read by a person in the package's own licence files, for any version.
READ_BY_A_PERSON = {
    "pi-heif": "BSD-3-Clause AND LGPL-3.0-or-later",  # its code, and the libheif and libde265 inside the wheel
    "scipy": "BSD-3-Clause",  # the field holds the text, not the name
}


@dataclass(frozen=True, slots=True)
class Licence:
    """A package and its licence as an SPDX expression; empty when the metadata names none."""

    package: str
    version: str
    expression: str


def is_allowed(expression: str, allowed: frozenset[str] = ALLOWED) -> bool:
    """Whether an SPDX expression can be met with `allowed` licences alone (AND binds tighter than OR, as SPDX says)."""
    text = re.sub(r"\s+WITH\s+", "-WITH-", expression)
    while inner := re.search(r"\(([^()]*)\)", text):
        text = text.replace(inner[0], "MIT" if is_met(inner[1], allowed) else "refused")
    return is_met(text, allowed)


def is_met(flat: str, allowed: frozenset[str] = ALLOWED) -> bool:
    """`is_allowed` for an expression without parentheses."""
    choices = (re.split(r"\s+AND\s+", choice) for choice in re.split(r"\s+OR\s+", flat))
    return any(all(part.strip() in allowed for part in parts) for parts in choices)


def expression_of(information: metadata.PackageMetadata) -> str:
    """The licence that a package's metadata states, as an SPDX expression where its words are known."""
    name = canonicalize_name(information["Name"])
    stated = information.get_all("License-Expression") or []
    if name in READ_BY_A_PERSON or stated:
        return READ_BY_A_PERSON.get(name) or stated[0]
    words = [line for line in (information.get_all("License") or []) if line and "\n" not in line]
    words += [
        line.rpartition("::")[2].strip()
        for line in information.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    return SPDX.get(words[0].lower(), words[0]) if words else ""


def comes_with_cuda(package: str) -> bool:
    """Whether torch's Linux wheels ask for `package` in order to use a graphics card."""
    return package.startswith(("nvidia-", "cuda-"))


def dependencies(project: str, extras: Sequence[str] = ()) -> Iterator[str]:
    """The packages that `project` needs here with these extras, direct and transitive, by canonical name."""
    seen: set[tuple[str, str]] = set()
    waiting = [(canonicalize_name(project), extra) for extra in ("", *extras)]
    while waiting:
        package, extra = waiting.pop()
        if (package, extra) in seen:
            continue
        seen.add((package, extra))
        for line in metadata.requires(package) or []:
            need = Requirement(line)
            if need.marker is None or need.marker.evaluate({"extra": extra}):
                waiting += [(canonicalize_name(need.name), wanted) for wanted in ("", *need.extras)]
    yield from sorted({package for package, _ in seen} - {canonicalize_name(project)})


@dataclass(frozen=True, slots=True)
class Collected:
    """The licences of what the app needs here, and of what its extras need besides."""

    own: tuple[Licence, ...]
    extras: tuple[Licence, ...] = ()


def collect(project: str, extras: Sequence[str] = ()) -> Collected:
    """The licences of everything that `project` needs here."""
    own = list(dependencies(project))
    besides = [package for package in dependencies(project, extras) if package not in own]
    return Collected(_licences(own), _licences(besides))


def _licences(packages: Iterable[str]) -> tuple[Licence, ...]:
    return tuple(
        Licence(package, metadata.version(package), expression_of(metadata.metadata(package)))
        for package in packages
    )


def refused(found: Collected) -> list[Licence]:
    """Those that First Look may not be given away with. CUDA's are told apart: see the page."""
    own = [one for one in found.own if not comes_with_cuda(one.package) and not is_allowed(one.expression)]
    return [*own, *(one for one in found.extras if not is_allowed(one.expression, ALLOWED_IN_EXTRAS))]


PAGE_TEXT = """\
# Licences

Made by `make licences` from the metadata of the installed packages; `make check` says when it is out of
date. Versions are in `constraints.txt`. First Look itself is under the MIT licence.

## What First Look needs

{own}

Where a package offers a choice, First Look takes the permissive one, or the LGPL (PySide6, shiboken6: used
unchanged as separate libraries, which a person may exchange). LicenseRef-BSD: the metadata says BSD and not
which of its versions. ExifTool is a program of its own, run as one and not part of First Look; it is under
the Artistic Licence or the GPL.

The starter weights in `resources/weights` are First Look's own, under the MIT licence: distilled from an
Apache-2.0 teacher on photos under CC0, CC-BY, CC-BY-SA, MIT, Unlicense and the Unsplash licence and on
pictures of our own drawing. No photo is part of them; the card beside them counts the photos under each
licence. torchvision's weights, which `firstlook weights get` downloads, are BSD-3-Clause.

## What the extras need besides

`firstlook[lab]` and `firstlook[bot]` are installed by whoever wants them, and are not part of the app that is
given away. MPL-2.0 is a weak copyleft: it holds for changes of those packages' own files, which First Look uses
unchanged. python-telegram-bot is used unchanged under the LGPL.

{extras}

## What torch brings along on Linux

torch's Linux packages ask for NVIDIA's CUDA libraries. Those marked as proprietary are not free software:
NVIDIA allows their use and redistribution under the CUDA Toolkit's terms. They serve torch on an NVIDIA
card; First Look calls none of them itself and works without such a card. On macOS and Windows they are not
installed.

{cuda}
"""


def page(found: Collected) -> str:
    """The text of licences.md. No versions: constraints.txt has them, and one place is enough."""
    return PAGE_TEXT.format(
        own=table(one for one in found.own if not comes_with_cuda(one.package)),
        extras=table(found.extras),
        cuda=table(one for one in found.own if comes_with_cuda(one.package)),
    )


def table(licences: Iterable[Licence]) -> str:
    rows = [f"| {one.package} | {one.expression or 'not stated in its metadata'} |" for one in licences]
    return "\n".join(["| package | licence |", "|---|---|", *rows])


def check(found: Collected, written: str) -> list[str]:
    """What is wrong, a line each. The page is compared on Linux alone, which installs the most packages."""
    problems = [
        f"{one.package} {one.version}: licence not allowed: {one.expression or 'none stated'}"
        for one in refused(found)
    ]
    if sys.platform == "linux" and not problems and page(found) != written:
        problems.append("packaging/licences.md is out of date: run make licences")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description="The licences of what First Look needs.")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail when something is not in order"
    )
    checking = parser.parse_args().check
    found = collect("firstlook", EXTRAS)
    if not checking:
        PAGE.write_text(page(found), encoding="utf-8")
    problems = check(found, PAGE.read_text(encoding="utf-8") if PAGE.exists() else "")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
