"""Runs a backbone: torch on CUDA or MPS; on the CPU ONNX Runtime, and torch where that fails."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.vision.backbones import Backbone
from engine.vision.fastest import calculates_in_bfloat16, fastest
from engine.vision.weights import WeightsFile

if TYPE_CHECKING:
    import torch

log = logging.getLogger(__name__)

DEVICES = ("auto", "cuda", "mps", "cpu")
BATCH = {"cpu": 32, "mps": 64, "cuda": 256}
"""Images in one pass at most."""

LANE_PHOTOS = 2
"""Photos that one thread of the CPU's engine runs at once: their activations stay in its cache. With twice as many, on
a core with 1 MB of its own, the backbone takes 1.03 times as long by itself, and 1.1 times beside decoders."""

MEMORY_SIGNS = ("bad_alloc", "bad allocation", "out of memory", "failed to allocate", "can't allocate memory")

Images = NDArray[np.uint8]
Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Pictures to vectors. `key` says which vectors are comparable: the backbone and its weights' checksum."""

    @property
    def backbone(self) -> Backbone: ...
    @property
    def device(self) -> str: ...
    @property
    def engine(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def at_once(self) -> int:
        """Batches that several threads may well embed at once."""

    def embed(self, images: Images) -> Vectors:
        """uint8 (n, s, s, 3), sRGB -> float32 (n, d). Raises EngineError when memory is short even for one."""


def vector_key(backbone: Backbone, weights: WeightsFile) -> str:
    """The identity of the vectors that this backbone makes with these weights."""
    return f"{backbone.name}@{weights.sha256[:12]}"


def open_embedder(
    backbone: Backbone,
    weights: WeightsFile,
    *,
    device: str = "auto",
    cache: Path,
    threads: int | None = None,
) -> Embedder:
    """Open the backbone on `device` ("auto": CUDA, then MPS, then the CPU). `cache` keeps the export for the CPU;
    `threads` limits the CPU's threads (all cores otherwise).

    Raises EngineError for a device that is not there, WeightsError for weights that do not fit.
    """
    chosen = find_device(device)
    if chosen != "cpu":
        return TorchEmbedder(backbone, weights, chosen)
    rivals: dict[str, Callable[[], Embedder]] = {
        OnnxEmbedder.engine: partial(OnnxEmbedder, backbone, weights, cache, threads)
    }
    if calculates_in_bfloat16():
        rivals["torch, bfloat16"] = partial(TorchEmbedder, backbone, weights, "cpu", threads, half=True)
    try:
        return fastest(rivals, cache)
    except EngineError:
        raise
    except Exception as error:  # noqa: BLE001 - exporter and session raise anything; torch does the same work
        log.warning("ONNX Runtime cannot be used for %s (%s); torch is used instead", backbone.name, error)
        return TorchEmbedder(backbone, weights, "cpu", threads)


def find_device(wanted: str = "auto") -> str:
    """ "cuda", "mps" or "cpu": what `wanted` means on this machine. Seconds where torch has to be asked.

    Raises EngineError for a device that is not there.
    """
    if wanted not in DEVICES:
        raise EngineError(f"no device is called {wanted!r}; there are {', '.join(DEVICES)}")
    if wanted == "cpu" or (wanted == "auto" and not _may_have_gpu()):
        return "cpu"
    import torch

    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if wanted == "auto":
        return next(name for name in ("cuda", "mps", "cpu") if there[name])
    if not there[wanted]:
        raise EngineError(
            f"{wanted} was asked for, and this computer has no {wanted.upper()} device that torch can use; "
            "choose auto or cpu"
        )
    return wanted


def device_name(device: str) -> str:
    """What a person knows it as: the graphics card's own name, "MPS", or "CPU"."""
    if device != "cuda":
        return device.upper()
    import torch

    return f"CUDA: {torch.cuda.get_device_name()}"


def _may_have_gpu() -> bool:
    """Whether it is worth importing torch (seconds) to ask for a GPU: on macOS, or with an NVIDIA driver."""
    import ctypes.util
    import sys

    if sys.platform == "darwin":
        return True
    if sys.platform == "win32":
        return ctypes.util.find_library("nvcuda") is not None
    return Path("/dev/nvidiactl").exists() or Path("/dev/dxg").exists()


class OnnxEmbedder:
    """The CPU's engine: each thread runs a few photos of the batch by itself.

    All threads on one pass wait for each other after every layer; on two cores that is hardly slower where nothing else
    runs (`make bench NAME=embedding`: 1.06 times), and 1.1 to 1.3 times where photos are decoded beside it. Nothing
    spins: the decoders need the cores.
    """

    device = "cpu"
    engine = "onnxruntime"
    at_once = 2  # the threads that are through with one batch begin the next

    def __init__(
        self, backbone: Backbone, weights: WeightsFile, cache: Path, threads: int | None = None
    ) -> None:
        from engine.vision.export import cached_graph
        from engine.vision.silent import onnxruntime_without_telemetry

        onnxruntime = onnxruntime_without_telemetry()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        graph = cached_graph(backbone, weights, cache)
        self.backbone = backbone
        self.key = vector_key(backbone, weights)
        self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self._batch = BATCH["cpu"]
        self.threads = threads or os.cpu_count() or 1
        self._lanes = ThreadPoolExecutor(self.threads, thread_name_prefix="backbone")

    def embed(self, images: Images) -> Vectors:
        """See `Embedder`."""
        vectors, batch = in_batches(self._run, images, self.backbone, self._batch)
        self._batch = min(self._batch, batch)  # another thread may have met the end of memory meanwhile
        return vectors

    def _run(self, images: Images) -> Vectors:
        size = min(LANE_PHOTOS, -(-len(images) // self.threads))
        parts = [images[at : at + size] for at in range(0, len(images), size)]
        return np.concatenate(list(self._lanes.map(self._pass, parts)))

    def _pass(self, images: Images) -> Vectors:
        return np.asarray(self._session.run(None, {"images": images})[0], np.float32)


class TorchEmbedder:
    """The GPU's engine, in half precision; on the CPU in single precision, or in bfloat16 where `half` is wished."""

    at_once = 1

    def __init__(
        self,
        backbone: Backbone,
        weights: WeightsFile,
        device: str,
        threads: int | None = None,
        *,
        half: bool = False,
    ) -> None:
        import torch

        from engine.vision.network import build
        from engine.vision.weights import load_state

        if device == "cpu" and threads:
            torch.set_num_threads(threads)
        self.backbone = backbone
        self.device = device
        self.engine = "torch, bfloat16" if half and device == "cpu" else "torch"
        self._half = half or device != "cpu"
        self.key = vector_key(backbone, weights)
        network = build(backbone, load_state(weights), weights.path)
        self._network = network.to(device).to(memory_format=torch.channels_last)
        self._batch = BATCH[device]

    def embed(self, images: Images) -> Vectors:
        """See `Embedder`."""
        vectors, self._batch = in_batches(self._run, images, self.backbone, self._batch)
        return vectors

    def _run(self, images: Images) -> Vectors:
        import torch

        kind = torch.bfloat16 if self.device == "cpu" else torch.float16
        half = torch.autocast(self.device, kind, enabled=self._half)
        with torch.inference_mode(), half:
            vectors: torch.Tensor = self._network(torch.from_numpy(images).to(self.device))
            return np.asarray(vectors.float().cpu().numpy(), np.float32)


def in_batches(
    run: Callable[[Images], Vectors], images: Images, backbone: Backbone, batch: int
) -> tuple[Vectors, int]:
    """Run all images, at most `batch` at once, and halve that whenever memory is short.

    Returns the vectors and the batch that worked. Raises EngineError when one image alone is too much.
    """
    side = backbone.input_size
    if images.dtype != np.uint8 or images.ndim != 4 or images.shape[1:] != (side, side, 3):
        raise ValueError(
            f"{backbone.name} takes uint8 (n, {side}, {side}, 3), not {images.dtype} {images.shape}"
        )
    vectors = np.empty((len(images), backbone.vector_length), np.float32)
    done = 0
    while done < len(images):
        part = np.ascontiguousarray(images[done : done + batch])
        try:
            vectors[done : done + len(part)] = run(part)
        except Exception as error:
            if not is_out_of_memory(error):
                raise
            if len(part) == 1:
                raise EngineError(
                    f"not enough memory to run {backbone.name} even on one photo; close other programs and try again"
                ) from error
            batch = len(part) // 2
            log.warning("out of memory with %d photos at once; going on with %d", len(part), batch)
            _release_memory()
        else:
            done += len(part)
    return vectors, batch


def is_out_of_memory(error: BaseException) -> bool:
    """Whether the error says that memory is short, in the words of Python, torch or ONNX Runtime."""
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    text = str(error).lower()
    return any(sign in text for sign in MEMORY_SIGNS)


def _release_memory() -> None:
    """Hand cached GPU memory back, if torch is in use at all."""
    import sys

    loaded: Any = sys.modules.get("torch")
    if loaded is not None and loaded.cuda.is_available():
        loaded.cuda.empty_cache()
