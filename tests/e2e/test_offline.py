"""A machine that reaches nothing: the whole loop runs on what came with First Look, and nothing is even tried."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import SAMPLE_COUNT, AlmostSample

ROOT = Path(__file__).resolve().parents[2]
LISTENER = """
import os, sys
def heard(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        with open(os.environ["HEARD"], "a") as file:
            file.write(f"{event} {arguments[1:] if event.startswith('socket.c') else arguments}\\n")
sys.addaudithook(heard)
"""
"""Loaded by every Python that the command starts (as sitecustomize); it notes what would leave the machine."""


@dataclass(frozen=True, slots=True)
class Ran:
    """How a program ended that ran where there is no network. `tried` is what its Pythons asked of one; `packets`
    what the kernel counted as sent or as having no way to go (None where no such place can be made)."""

    code: int
    out: str
    err: str
    tried: str
    packets: int | None


def isolated(tmp_path: Path, *command: object, env: Mapping[str, str] | None = None) -> Ran:
    """Runs it with an empty home, none of our variables, and no network."""
    place = tmp_path / "isolated"
    (place / "home").mkdir(parents=True, exist_ok=True)
    (place / "sitecustomize.py").write_text(LISTENER)
    heard = place / "heard"
    heard.write_text("")
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "LANG", "LC_ALL", "TMPDIR")}
    environ = {
        **kept,
        "HOME": str(place / "home"),
        "PYTHONPATH": f"{place}:{ROOT}",
        "HEARD": str(heard),
        **(env or {}),
    }
    counted = _can_cut_off()
    script = [str(part) for part in command]
    if counted:
        script = [
            "unshare",
            "--net",
            "sh",
            "-c",
            '"$@"; code=$?; cat /proc/net/snmp >"$0"; exit $code',
            str(place / "snmp"),
            *script,
        ]
    done = subprocess.run(
        script, cwd=tmp_path, env=environ, capture_output=True, text=True, timeout=280, check=False
    )
    packets = _packets((place / "snmp").read_text()) if counted else None
    return Ran(done.returncode, done.stdout, done.stderr, heard.read_text(), packets)


def _can_cut_off() -> bool:
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "--net", "true"], capture_output=True, check=False).returncode == 0


def _packets(snmp: str) -> int:
    names, values = (line.split()[1:] for line in snmp.splitlines() if line.startswith("Ip:"))
    counts = dict(zip(names, map(int, values), strict=True))
    return counts["OutRequests"] + counts["OutNoRoutes"]


def firstlook(tmp_path: Path, *arguments: object, env: Mapping[str, str] | None = None) -> Ran:
    return isolated(tmp_path, sys.executable, "-m", "engine.cli", *arguments, env=env)


def weights_in_use(tmp_path: Path) -> Sequence[str]:
    listed = json.loads(firstlook(tmp_path, "weights", "--json").out)["weights"]
    return [of["name"] for of in listed if of["in_use"]]


@pytest.mark.slow
def test_the_whole_tour_runs_on_a_machine_with_nothing_and_tries_no_connection(
    almost_sample: AlmostSample, tmp_path: Path
) -> None:
    almost_sample(tmp_path / "photos")
    ran = isolated(tmp_path, sys.executable, "-m", "engine.cli.tour", "photos", "--count", SAMPLE_COUNT)
    assert ran.code == 0, ran.out + ran.err
    assert f"of {SAMPLE_COUNT} photos have the right class" in ran.out
    assert ran.tried == ""
    assert not ran.packets
    status = json.loads(firstlook(tmp_path, "status", "photos", "--json").out)
    assert status["weights"] == "starter"
    versions = json.loads(firstlook(tmp_path, "models", "photos", "--json").out)["versions"]
    assert versions[-1]["weights"] == "starter"


def test_what_would_notice_a_connection_does(tmp_path: Path) -> None:
    """A witness that cannot speak proves nothing."""
    ran = isolated(
        tmp_path,
        sys.executable,
        "-c",
        "import socket\nfor kind in 1, 2:\n try: socket.socket(2, kind).connect(('192.0.2.1', 9))\n except OSError: 0",
    )
    assert ran.code == 0, ran.err
    assert ran.tried.count("socket.connect") == 2
    assert ran.packets is None or ran.packets > 0


def test_doctor_names_the_starter_and_offers_the_official_weights(tmp_path: Path) -> None:
    ran = firstlook(tmp_path, "doctor")
    assert "weights   starter, of mobilenet_v2, from resources" in ran.out
    assert "firstlook weights get" in ran.out
    assert ran.tried == ""


def test_get_without_a_network_is_a_message_and_the_starter_stays_in_use(tmp_path: Path) -> None:
    if not _can_cut_off():
        pytest.skip("no place without a network can be made here")
    ran = firstlook(tmp_path, "weights", "get")
    assert ran.code == 1
    assert ran.err.rpartition("Error: ")[2].startswith("the weights could not be downloaded from https://")
    assert "Traceback" not in ran.err
    assert "download.pytorch.org" in ran.tried, "asked for, it does try"
    assert weights_in_use(tmp_path) == ["starter"]
    assert list((tmp_path / "isolated" / "home").rglob("*.safetensors")) == []


def test_a_backbone_without_weights_is_not_fetched_unasked(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    shutil.copy(ROOT / "docs" / "gallery.jpg", tmp_path / "photos")
    os.utime(tmp_path / "photos" / "gallery.jpg", (1_780_000_000, 1_780_000_000))
    ran = firstlook(tmp_path, "tag", "photos", "--backbone", "resnet18")
    assert ran.code == 1
    assert "firstlook weights get --backbone resnet18" in ran.err
    assert ran.tried == ""
    assert not ran.packets
