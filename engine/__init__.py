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
    from engine.lab.compare import Compared, SamePhotos
    from engine.lab.extra import require_extra
    from engine.lab.groups import Group, GroupKind, Rank
    from engine.lab.job import LabJob
    from engine.lab.lab import Lab
    from engine.lab.plan import LabPlan
    from engine.lab.recipe import DataChoice, Recipe
    from engine.lab.runs import RunRecord, Status
    from engine.lab.shelf import Shelved
    from engine.lab.task import LabTask, LabWork
    from engine.lab.types import Epoch, LabProgress
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
    "Compared",
    "Comparison",
    "Concerned",
    "Counts",
    "DataChoice",
    "Decided",
    "Decider",
    "Decision",
    "DecisionKind",
    "EngineError",
    "Epoch",
    "Evaluated",
    "Evaluation",
    "Event",
    "ExifToolError",
    "Facets",
    "Finding",
    "Followed",
    "Found",
    "Group",
    "GroupKind",
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
    "Lab",
    "LabJob",
    "LabPlan",
    "LabProgress",
    "LabTask",
    "LabWork",
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
    "Rank",
    "Recipe",
    "Retrained",
    "RunRecord",
    "SamePhotos",
    "Sample",
    "Seen",
    "Shelved",
    "Sort",
    "SourceKind",
    "State",
    "Status",
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
    "require_extra",
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
    "Compared": "engine.lab.compare",
    "Comparison": "engine.vision.compare",
    "Concerned": "engine.index.class_changes",
    "DataChoice": "engine.lab.recipe",
    "Decided": "engine.jobs.decide",
    "Epoch": "engine.lab.types",
    "Evaluated": "engine.jobs.evaluate",
    "Evaluation": "engine.vision.evaluate",
    "Facets": "engine.overview",
    "Finding": "engine.health",
    "Followed": "engine.jobs.class_changes",
    "Found": "engine.overview",
    "Group": "engine.lab.groups",
    "GroupKind": "engine.lab.groups",
    "HealthVerdict": "engine.health",
    "ImportPlan": "engine.jobs.imports.wishes",
    "ImportRecord": "engine.jobs.imports.run",
    "ImportStep": "engine.jobs.imports.wishes",
    "ImportWish": "engine.jobs.imports.wishes",
    "Imported": "engine.jobs.imports.wishes",
    "JobHandle": "engine.worker",
    "Judged": "engine.jobs.retrain",
    "Lab": "engine.lab.lab",
    "LabJob": "engine.lab.job",
    "LabPlan": "engine.lab.plan",
    "LabProgress": "engine.lab.types",
    "LabTask": "engine.lab.task",
    "LabWork": "engine.lab.task",
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
    "Rank": "engine.lab.groups",
    "Recipe": "engine.lab.recipe",
    "Retrained": "engine.jobs.retrain",
    "RunRecord": "engine.lab.runs",
    "SamePhotos": "engine.lab.compare",
    "Sample": "engine.sample",
    "Seen": "engine.overview",
    "Shelved": "engine.lab.shelf",
    "SourceKind": "engine.jobs.imports.wishes",
    "Status": "engine.lab.runs",
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
    "require_extra": "engine.lab.extra",
    "shown": "engine.errors",
    "start_logging": "engine.logs",
    "use_weights": "engine.weights",
    "write_atomically": "engine.vision.files",
}


def __getattr__(name: str) -> object:
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module 'engine' has no attribute {name!r}")
