"""The engine: photos in, classes and keywords out, learning in between. No Qt, no print, no global state.

This is all that the window imports: the facade, its values, the events and the errors.
"""

from importlib import import_module
from typing import TYPE_CHECKING

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
from engine.events import (
    ClassesChanged,
    Event,
    JobCancelled,
    JobFailed,
    JobFinished,
    JobProgress,
    JobStarted,
    ModelChanged,
    Notice,
    PhotosChanged,
)
from engine.options import Options, Places
from engine.types import (
    DEFAULT_PRECISION,
    DEFAULT_THRESHOLD,
    GUESSES,
    NEVER,
    OFFICIAL,
    STARTER,
    WEDDING_CLASSES,
    Assigned,
    CameraFacts,
    ClassId,
    Counts,
    Decider,
    Decision,
    DecisionKind,
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

if TYPE_CHECKING:
    from engine.errors import shown
    from engine.health import Finding, HealthVerdict, check_up
    from engine.index.class_changes import ClassChange, ClassChangeKind, Concerned
    from engine.index.classes import COLORS, PhotoClass
    from engine.index.journal import WriteRecord
    from engine.index.labels import LogEntry
    from engine.index.models import ModelVersion
    from engine.jobs.class_changes import ClassWish, Followed
    from engine.jobs.decide import Decided
    from engine.jobs.evaluate import Evaluated
    from engine.jobs.imports.run import ImportRecord
    from engine.jobs.imports.source import LabelSource, look_at_source
    from engine.jobs.imports.wishes import (
        BadLine,
        Clash,
        ClassCount,
        Imported,
        ImportPlan,
        ImportStep,
        ImportWish,
        SourceKind,
    )
    from engine.jobs.mistakes import LabelMistake
    from engine.jobs.retrain import Judged, Retrained
    from engine.jobs.score import Change
    from engine.jobs.strip import Stripped
    from engine.jobs.suggest import PhotoGroup
    from engine.jobs.tag import Tagged
    from engine.jobs.undo_writes import Undone, UndoWish
    from engine.jobs.write_metadata import PlannedChange, Written
    from engine.library import Library
    from engine.logs import log_file, start_logging
    from engine.overview import Facets, Found, Overview, Seen
    from engine.picture import Picture, read_picture
    from engine.places import data_folder, places_for
    from engine.sample import Sample, make_sample
    from engine.view import LibraryView
    from engine.vision.backbones import BACKBONES
    from engine.vision.compare import Comparison
    from engine.vision.evaluate import Evaluation
    from engine.vision.files import write_atomically
    from engine.vision.runtime import find_device
    from engine.watch import Watcher
    from engine.weights import Weights, get_weights, import_weights, list_weights, use_weights
    from engine.worker import JobHandle, Priority, Worker

__all__ = [
    "BACKBONES",
    "COLORS",
    "DEFAULT_PRECISION",
    "DEFAULT_THRESHOLD",
    "GUESSES",
    "NEVER",
    "OFFICIAL",
    "STARTER",
    "WEDDING_CLASSES",
    "Assigned",
    "BadLine",
    "CameraFacts",
    "Change",
    "Clash",
    "ClassChange",
    "ClassChangeKind",
    "ClassCount",
    "ClassError",
    "ClassId",
    "ClassWish",
    "ClassesChanged",
    "Comparison",
    "Concerned",
    "Counts",
    "Decided",
    "Decider",
    "Decision",
    "DecisionKind",
    "EngineError",
    "Evaluated",
    "Evaluation",
    "Event",
    "ExifToolError",
    "Facets",
    "Finding",
    "Followed",
    "Found",
    "HealthVerdict",
    "ImportPlan",
    "ImportRecord",
    "ImportStep",
    "ImportWish",
    "Imported",
    "IndexFileError",
    "JobCancelled",
    "JobFailed",
    "JobFinished",
    "JobHandle",
    "JobProgress",
    "JobStarted",
    "Judged",
    "LabelMistake",
    "LabelSource",
    "Library",
    "LibraryError",
    "LibraryView",
    "LogEntry",
    "MetadataError",
    "Mode",
    "ModelChanged",
    "ModelError",
    "ModelVersion",
    "Notice",
    "Options",
    "Overview",
    "Photo",
    "PhotoClass",
    "PhotoFilter",
    "PhotoGroup",
    "PhotoId",
    "PhotoUnreadable",
    "PhotosChanged",
    "Picture",
    "Places",
    "PlannedChange",
    "Priority",
    "Progress",
    "Quality",
    "Retrained",
    "Sample",
    "Seen",
    "Sort",
    "SourceKind",
    "State",
    "Stripped",
    "Tag",
    "Tagged",
    "UndoWish",
    "Undone",
    "Watcher",
    "Weights",
    "WeightsError",
    "Worker",
    "WriteBlocked",
    "WriteRecord",
    "WriteTo",
    "Written",
    "check_up",
    "data_folder",
    "find_device",
    "get_weights",
    "import_weights",
    "list_weights",
    "log_file",
    "look_at_source",
    "make_sample",
    "places_for",
    "read_picture",
    "shown",
    "start_logging",
    "use_weights",
    "write_atomically",
]


# Late, so that importing one room of the engine does not import all of it.
_LATE = {
    "BACKBONES": "engine.vision.backbones",
    "COLORS": "engine.index.classes",
    "BadLine": "engine.jobs.imports.wishes",
    "Change": "engine.jobs.score",
    "Clash": "engine.jobs.imports.wishes",
    "ClassChange": "engine.index.class_changes",
    "ClassChangeKind": "engine.index.class_changes",
    "ClassCount": "engine.jobs.imports.wishes",
    "ClassWish": "engine.jobs.class_changes",
    "Comparison": "engine.vision.compare",
    "Concerned": "engine.index.class_changes",
    "Decided": "engine.jobs.decide",
    "Evaluated": "engine.jobs.evaluate",
    "Evaluation": "engine.vision.evaluate",
    "Facets": "engine.overview",
    "Finding": "engine.health",
    "Followed": "engine.jobs.class_changes",
    "Found": "engine.overview",
    "HealthVerdict": "engine.health",
    "ImportPlan": "engine.jobs.imports.wishes",
    "ImportRecord": "engine.jobs.imports.run",
    "ImportStep": "engine.jobs.imports.wishes",
    "ImportWish": "engine.jobs.imports.wishes",
    "Imported": "engine.jobs.imports.wishes",
    "JobHandle": "engine.worker",
    "Judged": "engine.jobs.retrain",
    "LabelMistake": "engine.jobs.mistakes",
    "LabelSource": "engine.jobs.imports.source",
    "Library": "engine.library",
    "LibraryView": "engine.view",
    "LogEntry": "engine.index.labels",
    "ModelVersion": "engine.index.models",
    "Overview": "engine.overview",
    "PhotoClass": "engine.index.classes",
    "PhotoGroup": "engine.jobs.suggest",
    "Picture": "engine.picture",
    "PlannedChange": "engine.jobs.write_metadata",
    "Priority": "engine.worker",
    "Retrained": "engine.jobs.retrain",
    "Sample": "engine.sample",
    "Seen": "engine.overview",
    "SourceKind": "engine.jobs.imports.wishes",
    "Stripped": "engine.jobs.strip",
    "Tagged": "engine.jobs.tag",
    "UndoWish": "engine.jobs.undo_writes",
    "Undone": "engine.jobs.undo_writes",
    "Watcher": "engine.watch",
    "Weights": "engine.weights",
    "Worker": "engine.worker",
    "WriteRecord": "engine.index.journal",
    "Written": "engine.jobs.write_metadata",
    "check_up": "engine.health",
    "data_folder": "engine.places",
    "find_device": "engine.vision.runtime",
    "get_weights": "engine.weights",
    "import_weights": "engine.weights",
    "list_weights": "engine.weights",
    "log_file": "engine.logs",
    "look_at_source": "engine.jobs.imports.source",
    "make_sample": "engine.sample",
    "places_for": "engine.places",
    "read_picture": "engine.picture",
    "shown": "engine.errors",
    "start_logging": "engine.logs",
    "use_weights": "engine.weights",
    "write_atomically": "engine.vision.files",
}


def __getattr__(name: str) -> object:
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module 'engine' has no attribute {name!r}")
