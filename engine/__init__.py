"""The engine: photos in, classes and keywords out, learning in between. No Qt, no print, no global state.

This is all that the window imports: the facade, its values, the events and the errors.
"""

from importlib import import_module

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
    "Weights",
    "WeightsError",
    "WriteBlocked",
    "WriteTo",
    "get_weights",
    "import_weights",
    "list_weights",
    "use_weights",
]


# Late, so that importing one room of the engine does not import all of it.
_LATE = {
    "Library": "engine.library",
    "LibraryView": "engine.view",
    "Weights": "engine.weights",
    "get_weights": "engine.weights",
    "import_weights": "engine.weights",
    "list_weights": "engine.weights",
    "use_weights": "engine.weights",
}


def __getattr__(name: str) -> object:
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module 'engine' has no attribute {name!r}")
