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
from engine.options import Options, Places
from engine.types import (
    Assigned,
    CameraFacts,
    ClassId,
    Counts,
    Decider,
    Mode,
    Photo,
    PhotoFilter,
    PhotoId,
    Progress,
    Quality,
    Sort,
    State,
    Tag,
    WriteTo,
)

__all__ = [
    "Assigned",
    "CameraFacts",
    "ClassError",
    "ClassId",
    "Counts",
    "Decider",
    "EngineError",
    "ExifToolError",
    "IndexFileError",
    "Library",
    "LibraryError",
    "LibraryView",
    "MetadataError",
    "Mode",
    "ModelError",
    "Options",
    "Photo",
    "PhotoFilter",
    "PhotoId",
    "PhotoUnreadable",
    "Places",
    "Progress",
    "Quality",
    "Sort",
    "State",
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
    if name == "LibraryView":
        from engine.view import LibraryView

        return LibraryView
    raise AttributeError(f"module 'engine' has no attribute {name!r}")
