"""The settings in force: what is changed in the window holds at once, and is written soon."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from portwatch.core.said import say
from portwatch.core.saved_filters import FILTERS, with_saved
from portwatch.core.settings import OPTIONS, value_of, with_value
from portwatch.services.settings import SettingsError
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from portwatch.core.option import Value
    from portwatch.core.saved_filters import SavedFilter
    from portwatch.core.settings import Settings
    from portwatch.services.settings import Loaded, SettingsFile

_WRITE_AFTER = 300  # milliseconds: a number that is stepped through is written once


class SettingsKeeper(QObject):
    """One for the window. What cannot be written is kept, and tried again with the next change.

    Attributes:
        changed: Other settings are in force; carries the ``Settings``.
        problem_changed: Another thing is wrong with the file, or nothing is any more.
    """

    changed = Signal(object)
    problem_changed = Signal()

    def __init__(
        self, loaded: Loaded, file: SettingsFile | None, parent: QObject | None = None
    ) -> None:
        """What was read at the start is in force.

        Args:
            loaded: The settings.
            file: Where they are written; without one, a change holds for this run.
            parent: The owner.
        """
        super().__init__(parent)
        self._settings = loaded.settings
        self._place = str(loaded.path)
        self._file = file
        self._faults = dict(loaded.faults)
        self._problem = ""
        self._can_begin_anew = False
        self._pending: dict[str, Value | None] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WRITE_AFTER)
        self._soon.timeout.connect(self.flush)

    @property
    def settings(self) -> Settings:
        """What is in force."""
        return self._settings

    @property
    def place(self) -> str:
        """Path of the file; empty if nothing is written."""
        return "" if self._file is None else self._place

    @property
    def faults(self) -> dict[str, str]:
        """What the file says wrongly, one sentence for the key of each such option."""
        return dict(self._faults)

    @property
    def problem(self) -> str:
        """Why nothing is written, in a sentence; empty if it is."""
        return self._problem

    @property
    def can_begin_anew(self) -> bool:
        """Whether the file is broken, and a new one can take its place."""
        return self._can_begin_anew

    def change(self, key: str, value: Value) -> None:
        """Set an option.

        Raises:
            AttributeError: There is no such option.
        """
        if value != value_of(self._settings, key):
            self._pending[key] = value
            self._take(key, value)

    def reset(self, key: str) -> None:
        """Let the default of an option hold, and take the option out of the file."""
        self._pending[key] = None
        self._take(key, next(one.default for one in OPTIONS if one.key == key))

    def save_filter(self, one: SavedFilter) -> None:
        """Keep a filter under its name; one of the same name is replaced."""
        self._pending[f"{FILTERS}.{one.name}"] = one.query
        self._hold(replace(self._settings, filters=with_saved(self._settings.filters, one)))

    def remove_filter(self, name: str) -> None:
        """Keep the filter of this name no longer."""
        self._pending[f"{FILTERS}.{name}"] = None
        left = tuple(one for one in self._settings.filters if one.name != name)
        self._hold(replace(self._settings, filters=left))

    def look(self) -> None:
        """Read what is wrong in the file, which the person may have edited; nothing is changed."""
        if self._file is None:
            return
        found = self._file.look()
        self._faults = {key: one for key, one in found.faults.items() if key not in self._pending}
        if found.fault:
            told = self.tr("%1 cannot be read: %2.").replace("%1", found.path.name)
            told = self._session_only(told.replace("%2", translated(found.fault)))
            self._set_problem(told, can_begin_anew=found.can_be_set_aside)
        elif not self._pending:
            self._set_problem("", can_begin_anew=False)

    @Slot()
    def flush(self) -> None:
        """Write what is not written yet."""
        self._soon.stop()
        if self._file is None or not self._pending:
            return
        try:
            self._file.write(self._pending)
        except SettingsError as error:
            self._set_problem(self._session_only(_sentence(error)), can_begin_anew=error.is_broken)
            return
        self._pending.clear()
        self._set_problem("", can_begin_anew=False)

    def begin_anew(self) -> str:
        """Set the broken file aside, and write all that is in force into a new one.

        Returns:
            The name that the broken one has now; empty if it was mended meanwhile, or if it still
            cannot be done, which ``problem`` tells.
        """
        self.flush()
        self.look()
        if self._file is None or not self._can_begin_anew:
            return ""
        try:
            aside = self._file.begin_anew(self._settings)
        except SettingsError as error:
            self._set_problem(self._session_only(_sentence(error)), can_begin_anew=False)
            return ""
        self._pending.clear()
        self._set_problem("", can_begin_anew=False)
        return aside

    def _take(self, key: str, value: Value) -> None:
        had_fault = self._faults.pop(key, None) is not None
        self._hold(with_value(self._settings, key, value), had_fault=had_fault)

    def _hold(self, settings: Settings, *, had_fault: bool = False) -> None:
        before, self._settings = self._settings, settings
        self._soon.start()
        if settings != before or had_fault:
            self.changed.emit(settings)

    def _session_only(self, told: str) -> str:
        what_now = self.tr("What is changed here holds until portwatch ends.")
        return f"{told} {what_now}"

    def _set_problem(self, problem: str, *, can_begin_anew: bool) -> None:
        if (problem, can_begin_anew) != (self._problem, self._can_begin_anew):
            self._problem, self._can_begin_anew = problem, can_begin_anew
            self.problem_changed.emit()


def _sentence(error: SettingsError) -> str:
    return translated(say("{error}.", error=str(error)))
