import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def licences() -> ModuleType:
    spec = importlib.util.spec_from_file_location("firstlook_licences", ROOT / "packaging" / "licences.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "expression",
    [
        "MIT",
        "GPL-3.0-or-later OR BSD-3-Clause",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "Apache-2.0 AND Apache-2.0 WITH LLVM-exception AND Zlib",
        "(GPL-2.0-only OR MIT) AND ISC",
        "MIT OR GPL-2.0-only AND ISC",
    ],
)
def test_a_licence_that_leaves_a_permissive_choice_is_allowed(licences: ModuleType, expression: str) -> None:
    assert licences.is_allowed(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "GPL-3.0-only",
        "AGPL-3.0-or-later",
        "MIT AND GPL-2.0-only",
        "GPL-2.0-only WITH Classpath-exception-2.0",
        "(MIT OR ISC) AND GPL-2.0-only",
        "LicenseRef-NVIDIA-Proprietary",
        "some words of a lawyer",
    ],
)
def test_a_licence_that_binds_our_code_or_is_unknown_is_refused(
    licences: ModuleType, expression: str
) -> None:
    assert not licences.is_allowed(expression)


def test_one_refused_package_is_named_with_its_licence(licences: ModuleType) -> None:
    good = licences.Licence("pillow", "13.0", "MIT-CMU")
    bad = licences.Licence("pillow-heif", "1.0", "GPL-2.0-or-later")
    problems = licences.check(licences.Collected((good, bad)), written="")
    assert problems == ["pillow-heif 1.0: licence not allowed: GPL-2.0-or-later"]


def test_cuda_is_listed_apart_and_not_among_what_the_app_needs(licences: ModuleType) -> None:
    own = licences.Licence("torch", "2.15", "BSD-3-Clause")
    cuda = licences.Licence("nvidia-cublas", "13.4", "LicenseRef-NVIDIA-Proprietary")
    assert licences.refused(licences.Collected((own, cuda))) == []
    needed, brought = licences.page(licences.Collected((own, cuda))).split(
        "## What torch brings along on Linux"
    )
    assert "torch | BSD-3-Clause" in needed
    assert "nvidia-cublas" not in needed
    assert "nvidia-cublas | LicenseRef-NVIDIA-Proprietary" in brought


def test_a_weak_copyleft_is_for_extras_alone_and_they_are_listed_apart(licences: ModuleType) -> None:
    weak = licences.Licence("certifi", "2026.10", "MPL-2.0")
    assert licences.refused(licences.Collected((weak,))) == [weak]
    assert licences.refused(licences.Collected((), (weak,))) == []
    strong = licences.Licence("other", "1.0", "GPL-3.0-only")
    assert licences.refused(licences.Collected((), (strong,))) == [strong]
    page = licences.page(licences.Collected((), (weak,)))
    assert "certifi | MPL-2.0" in page.split("## What the extras need besides")[1]


def test_the_app_needs_nothing_of_its_extras(licences: ModuleType) -> None:
    found = licences.collect("firstlook", licences.EXTRAS)
    own, extras = ({one.package for one in of} for of in (found.own, found.extras))
    assert {"timm", "optuna", "python-telegram-bot"} <= extras
    assert not own & {"timm", "optuna", "python-telegram-bot", "httpx", "sqlalchemy"}


def test_dependencies_are_followed_to_the_end_and_tools_for_development_stay_out(
    licences: ModuleType,
) -> None:
    found = set(licences.dependencies("firstlook"))
    assert {"torch", "mpmath", "pi-heif"} <= found  # mpmath: torch -> sympy -> mpmath
    assert not {"firstlook", "pytest", "mypy", "scikit-learn"} & found


def test_what_is_installed_here_may_be_given_away_and_the_page_says_so(licences: ModuleType) -> None:
    assert (
        licences.check(
            licences.collect("firstlook", licences.EXTRAS), licences.PAGE.read_text(encoding="utf-8")
        )
        == []
    )
