"""The engine's jobs in a person's words: what is done now, what a job was, and how it ended."""

from __future__ import annotations

from desktop.told import told
from desktop.words import tr


def stage(note: str, job: str) -> str:
    """What the engine does now, after the note of its progress ("looking at photos"); without one, after the job."""
    if not note:
        return _doing(job)
    known = {
        "looking for photos": tr("Looking for photos"),
        "waiting for files that are being copied": tr("Waiting for files that are being copied"),
        "looking at photos": tr("Looking at photos"),
        "looking again with other weights": tr("Looking at photos again with other weights"),
        "getting the backbone ready": tr("Getting ready to look at photos"),
        "downloading weights, MB": tr("Downloading weights (MB)"),
        "reading keywords": tr("Reading keywords"),
        "classifying": tr("Predicting classes"),
        "comparing": tr("Comparing predictions"),
        "comparing keywords": tr("Comparing keywords"),
        "taking keywords back": tr("Undoing writes"),
        "taking keywords out": tr("Removing traces"),
        "writing keywords": tr("Writing keywords"),
        "training": tr("Learning from your labels"),
        "choosing photos": tr("Choosing photos to review"),
        "grouping photos": tr("Grouping similar photos"),
        "looking for similar photos": tr("Looking for similar photos"),
        "importing labels": tr("Importing labels"),
        "reading the table, kB": tr("Reading the table (kB)"),
        "comparing labels": tr("Comparing labels"),
        "looking for label mistakes": tr("Looking for label mistakes"),
        "measuring how labels help": tr("Measuring how much labels help"),
        "writing the report": tr("Writing the report"),
    }
    return known.get(note) or _sentence(told(note))


def title(job: str) -> str:
    """What a job is called in a list."""
    known = {
        "tag": tr("Look at photos"),
        "write": tr("Write keywords"),
        "retrain": tr("Retrain"),
        "train deeper": tr("Train deeper"),
        "evaluate": tr("Measure the model version"),
        "report": tr("Make a report"),
        "mistakes": tr("Look for label mistakes"),
        "use model": tr("Change the model version"),
        "import": tr("Import"),
        "look at labels": tr("Look at labels to import"),
        "export": tr("Export a model version"),
        "review": tr("Choose photos to review"),
        "similar": tr("Find similar photos"),
        "label": tr("Save labels"),
        "undo": tr("Undo"),
        "preview": tr("Compare keywords"),
        "undo writes": tr("Undo writes"),
        "strip": tr("Remove all traces"),
        "classes": tr("Change the classes"),
        "settings": tr("Change the settings"),
    }
    return known.get(job, _sentence(job))


def _doing(job: str) -> str:
    known = {
        "tag": tr("Looking for photos"),
        "write": tr("Writing keywords"),
        "retrain": tr("Learning from your labels"),
        "train deeper": tr("Training deeper"),
        "evaluate": tr("Measuring the model version"),
        "report": tr("Making a report"),
        "mistakes": tr("Looking for label mistakes"),
        "use model": tr("Changing the model version"),
        "import": tr("Importing"),
        "export": tr("Exporting a model version"),
        "review": tr("Choosing photos to review"),
        "similar": tr("Looking for similar photos"),
    }
    return known.get(job, title(job))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
