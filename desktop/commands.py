"""What the window's actions do to an open library, by name."""

from __future__ import annotations

from collections.abc import Callable

from desktop.workspace import Workspace

COMMANDS: dict[str, Callable[[Workspace], object]] = {
    "look": lambda at: at.look_at_folder(),
    "import_labels": lambda at: at.import_labels(),
    "undo": lambda at: at.session.undo_stack.undo(),
    "redo": lambda at: at.session.undo_stack.redo(),
    "select_all": lambda at: at.gallery.view.selectAll(),
    "select_none": lambda at: at.gallery.view.clearSelection(),
    "burst": lambda at: at.show_burst(at.gallery.view.ids()),
    "similar": lambda at: _similar(at),
    "search": lambda at: at.filters.focus_search(),
    "clear": lambda at: at.shown.clear(),
    "stack": lambda at: at.gallery.stack_button.toggle(),
    "review": lambda at: at.start_review(),
    "retrain": lambda at: at.start_training(),
    "deepen": lambda at: at.start_training(deep=True),
    "versions": lambda at: at.show_versions(),
    "lab": lambda at: at.show_lab(),
    "activity": lambda at: at.go_to("activity"),
    "writing": lambda at: at.show_writing(at.writing.pending),
    "writes": lambda at: at.show_writing(at.writing.recent),
    "traces": lambda at: at.show_writing(at.writing.traces),
}


def _similar(at: Workspace) -> None:
    current = at.gallery.view.current()
    if current is not None:
        at.show_similar(current)
