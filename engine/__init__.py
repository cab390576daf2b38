"""The engine: photos in, classes and keywords out, learning in between. No Qt, no print, no global state.

This is all that the window imports: the facade, its values, the events and the errors.
"""

from engine.errors import (
    ClassError,
    EngineError,
    ExifToolError,
    IndexFileError,
    LibraryError,
    MetadataError,
    ModelError,
    PhotoUnreadable,
    WeightsError,
    WriteBlocked,
)
from engine.types import (
    CameraFacts,
    ClassId,
    Decider,
    Mode,
    PhotoId,
    Progress,
    Quality,
    Tag,
    WriteTo,
)

__all__ = [
    "CameraFacts",
    "ClassError",
    "ClassId",
    "Decider",
    "EngineError",
    "ExifToolError",
    "IndexFileError",
    "Library",
    "LibraryError",
    "MetadataError",
    "Mode",
    "ModelError",
    "Options",
    "PhotoId",
    "PhotoUnreadable",
    "Progress",
    "Quality",
    "Tag",
    "WeightsError",
    "WriteBlocked",
    "WriteTo",
]


def __getattr__(name: str) -> object:
    # Late, so that importing one room of the engine does not import all of it.
    if name == "Library":
        from engine.library import Library

        return Library
    if name == "Options":
        from engine.jobs.context import Options

        return Options
    raise AttributeError(f"module 'engine' has no attribute {name!r}")
