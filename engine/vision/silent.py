"""ONNX Runtime without its telemetry: from 1.29 on its official builds report to their maker over the network."""

from __future__ import annotations

import os
from types import ModuleType


def onnxruntime_without_telemetry() -> ModuleType:
    """The module; nothing in the engine may import it in another way.

    The variable is read once, when the library is loaded: set before that, no uploader, device number or cache is made
    (its Privacy.md). The call is for builds that know only that (Windows, before 1.29).
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    module: ModuleType = onnxruntime
    return module
