"""What the computing is done on. Devices that this machine has not cannot be chosen, and say why."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.settings.choices import Choices, bind_choices
from desktop.settings.parts import column
from desktop.settings.store import SettingsStore
from desktop.tasks import Tasks
from engine import HealthVerdict, Options, check_up

GetOptions = Callable[[], Options]


def best_device(options: Options) -> str | None:
    """ "cuda", "mps" or "cpu", whichever is the fastest here; None where that cannot be told. Takes seconds."""
    for finding in check_up(None, replace(options, device="auto")):
        if finding.check == "device":
            known = finding.verdict is not HealthVerdict.BAD
            return finding.text.partition(",")[0] if known else None
    return None


class DevicePage(QWidget):
    """Looks what there is when it is first seen."""

    def __init__(self, store: SettingsStore, options: GetOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._tasks = Tasks(self)
        self._looked = False
        self.device = Choices[str](
            [
                ("auto", self.tr("Automatic"), self.tr("The fastest that this machine has.")),
                ("cpu", self.tr("CPU"), self.tr("The processor. It always works.")),
                ("cuda", self.tr("CUDA"), self.tr("Looking for it…")),
                ("mps", self.tr("MPS"), self.tr("Looking for it…")),
            ]
        )
        bind_choices(store, "device", self.device)
        column(self).addWidget(self.device)
        self._rule_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._looked:
            self._looked = True
            self._tasks.run(lambda: best_device(self._options()), self.show_best)

    def show_best(self, best: str | None) -> None:
        """What was found. Where nothing could be told, whatever is possible may be chosen."""
        names = {"cpu": self.tr("CPU"), "cuda": self.tr("CUDA"), "mps": self.tr("MPS")}
        if best in names:
            text = self.tr("The fastest that this machine has: {device}.").format(device=names[best])
            self.device.describe("auto", text)
        for device, note, missing in self._graphics():
            there = best in (device, None)
            self.device.describe(device, note if there else missing, possible=there)
        self._rule_out(other=False)

    def _graphics(self) -> list[tuple[str, str, str]]:
        return [
            (
                "cuda",
                self.tr("An NVIDIA graphics card."),
                self.tr("No NVIDIA graphics card was found that can be used."),
            ),
            (
                "mps",
                self.tr("The graphics of an Apple computer."),
                self.tr("The graphics of this computer cannot be used."),
            ),
        ]

    def _rule_out(self, *, other: bool = True) -> None:
        """What this system can never have. `other`: the rest is not known yet."""
        on_mac = sys.platform == "darwin"
        if on_mac:
            self.device.describe("cuda", self.tr("Apple computers do not have it."), possible=False)
        else:
            self.device.describe("mps", self.tr("Only Apple computers have it."), possible=False)
        if other:
            rest = "mps" if on_mac else "cuda"
            self.device.describe(rest, self.tr("Looking for it…"), possible=False)
