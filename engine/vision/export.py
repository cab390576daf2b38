"""A backbone as an ONNX file: exported once, kept in a cache, checked each time that it is opened."""

from __future__ import annotations

import contextlib
import io
import logging
import warnings
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from engine.vision.backbones import Backbone
from engine.vision.files import sha256_of, write_atomically
from engine.vision.weights import WeightsFile, load_state

log = logging.getLogger(__name__)

GRAPH = 1
"""Raised when `Network` computes something else, so that no old export is used."""
OPSET = 17


def cached_graph(backbone: Backbone, weights: WeightsFile, cache: Path) -> Path:
    """The ONNX file of these weights: input "images" uint8 (n, s, s, 3), output "vectors" float32 (n, d), any n.

    Taken from `cache` when it is whole (no torch is imported then), otherwise exported again. Raises
    WeightsError, and whatever torch's exporter or the disk raises.
    """
    path = cache / f"{backbone.name}-{weights.sha256[:12]}-{GRAPH}.{OPSET}-torch{_torch_version()}.onnx"
    if not _is_whole(path):
        graph = export(backbone, weights)
        write_atomically(path, graph)
        write_atomically(_stamp(path), sha256_of(path).encode())
    return path


def export(backbone: Backbone, weights: WeightsFile) -> bytes:
    """The backbone as an ONNX model. What torch's exporter prints and warns of stays in our log."""
    import torch

    from engine.vision.network import build

    network = build(backbone, load_state(weights), weights.path)
    example = torch.zeros(2, backbone.input_size, backbone.input_size, 3, dtype=torch.uint8)
    graph, said = io.BytesIO(), io.StringIO()
    with warnings.catch_warnings(), contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            (example,),
            graph,  # type: ignore[arg-type]
            input_names=["images"],
            output_names=["vectors"],
            dynamic_axes={"images": {0: "n"}, "vectors": {0: "n"}},
            opset_version=OPSET,
            dynamo=False,  # 0.7 s; the newer exporter takes 10 s and its graph is no faster
        )
    if said.getvalue():
        log.debug("export of %s: %s", backbone.name, said.getvalue())
    return graph.getvalue()


def _is_whole(path: Path) -> bool:
    """A flipped bit in the weights would load without a word, hence the checksum."""
    try:
        return _stamp(path).read_text("ascii") == sha256_of(path)
    except (OSError, UnicodeDecodeError):
        return False


def _stamp(path: Path) -> Path:
    return path.with_name(path.name + ".sha256")


def _torch_version() -> str:
    try:
        return version("torch")
    except PackageNotFoundError:
        return ""
