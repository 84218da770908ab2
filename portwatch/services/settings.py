"""The settings' file, ``config.toml``: for people to read and edit, and for the window to change.

What it may hold is declared in ``portwatch.core.settings``.
"""

from __future__ import annotations

from dataclasses import field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from portwatch.core.fault import fault_text
from portwatch.core.record import record
from portwatch.core.said import say, together
from portwatch.core.saved_filters import FILTERS, SavedFilter, fault_of
from portwatch.core.settings import OPTIONS, Settings, read
from portwatch.core.settings_edit import (
    text_of,
    with_filter,
    with_option,
    without_filter,
    without_option,
)
from portwatch.core.text import clean
from portwatch.core.toml_text import IntricateError, SettingsSyntaxError
from portwatch.services.folder_lock import alone_in
from portwatch.services.private_file import (
    UnusableFileError,
    asides,
    put_away,
    read_text,
    set_aside,
    write_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from portwatch.core.option import Value
    from portwatch.services.private_file import Aside

FILE_NAME = "config.toml"


class SettingsError(Exception):
    """A setting cannot be changed; the message is one line for people.

    Attributes:
        is_broken: Whether the file cannot be read, and may be set aside for a new one.
    """

    def __init__(self, message: str, *, is_broken: bool = False) -> None:
        super().__init__(message)
        self.is_broken = is_broken


@record(frozen=True, slots=True)
class Loaded:
    """What a file of settings says.

    Attributes:
        settings: To be used, whatever was wrong.
        path: Of the file, also if there is none.
        is_from_file: Whether the file was there and could be read.
        problems: What was wrong, one sentence each, cleaned.
        unknown: Keys in it that no option has; they are kept.
        set_aside: Broken files beside it.
        faults: What is wrong with single options, by their keys: the same sentences.
        fault: Why it cannot be read, in a few words; empty if it can, or is not there.
        can_be_set_aside: Whether it cannot be read, and may make room for a new one.
    """

    settings: Settings
    path: Path
    is_from_file: bool = False
    problems: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    set_aside: tuple[Aside, ...] = ()
    faults: Mapping[str, str] = field(default_factory=dict)
    fault: str = ""
    can_be_set_aside: bool = False

    @property
    def source(self) -> str:
        """Where the settings come from, in a few words."""
        place = clean(str(self.path), 200)
        return place if self.is_from_file else f"the defaults; {place} would change them"

    @property
    def asides(self) -> str:
        """Which broken files were set aside, and when; empty if none was."""
        said = ", ".join(f"{each.name} was set aside on {_day(each.at)}" for each in self.set_aside)
        in_force = "" if self.is_from_file or not said else "; the defaults are in force"
        return f"{said}{in_force}"


class SettingsFile:
    """A person's file of settings. It is read anew at each call: the person edits it as well."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read yet.

        Args:
            folder: Of the person's configuration (``Paths.config``).
        """
        self._path = folder / FILE_NAME

    def load(self) -> Loaded:
        """Read the settings; what is broken is set aside, and the defaults are used."""
        return self._read(may_rename=True)

    def look(self) -> Loaded:
        """Read the settings, and change nothing whatever is wrong with the file."""
        return self._read(may_rename=False)

    def _read(self, *, may_rename: bool) -> Loaded:
        try:
            text = read_text(self._path)
            if text is None:
                return Loaded(Settings(), self._path, set_aside=asides(self._path))
            found = read(text)
        except (UnusableFileError, SettingsSyntaxError) as error:
            return self._unread(error, may_rename=may_rename)
        problems = tuple(_of_file(problem) for problem in found.problems)
        aside = asides(self._path)
        faults = {key: _of_file(fault) for key, fault in found.faults.items()}
        return Loaded(found.settings, self._path, True, problems, found.unknown, aside, faults)

    def _unread(self, error: Exception, *, may_rename: bool) -> Loaded:
        """The defaults, for a file that cannot be used."""
        is_denied = isinstance(error, UnusableFileError) and error.is_denied
        may_rename = may_rename and not is_denied
        told = _unusable(str(error))
        problem = put_away(self._path, told) if may_rename else told
        return Loaded(
            Settings(),
            self._path,
            problems=(problem,),
            set_aside=asides(self._path),
            fault=clean(str(error), 200),
            can_be_set_aside=not may_rename and self._can_be_set_aside(error),
        )

    def change(self, key: str, value: Value) -> None:
        """Set one option; see ``write``."""
        self.write({key: value})

    def write(self, changes: Mapping[str, Value | None]) -> None:
        """Set options; everything else in the file stays, comments and unknown keys too.

        Args:
            changes: New values by the keys of their options; ``None`` takes one out, so that its
                default holds. ``filters.NAME`` is a filter, and its value the query.

        Raises:
            KeyError: There is no such option.
            ValueError: An option does not take this value.
            SettingsError: The file cannot be changed; it is as it was.
        """
        edits = [_edit(key, value) for key, value in changes.items()]
        try:
            with alone_in(self._path.parent) as is_alone:
                if not is_alone:
                    raise SettingsError(
                        say("{name} is being changed by another program", name=FILE_NAME)
                    )
                before = read_text(self._path)
                text = before or ""
                for edit in edits:
                    text = edit(text)
                if text != (before or ""):
                    write_text(self._path, text)
        except (UnusableFileError, SettingsSyntaxError) as error:
            raise SettingsError(
                _unchanged(error), is_broken=self._can_be_set_aside(error)
            ) from error
        except IntricateError as error:
            raise SettingsError(_unchanged(error)) from error
        except OSError as error:
            raise SettingsError(_unwritten(error)) from error

    def begin_anew(self, settings: Settings) -> str:
        """Set a broken file aside, as the person agreed to, and write a new one.

        Args:
            settings: What the new file says, as far as it differs from the defaults.

        Returns:
            The name that the broken file has now.

        Raises:
            SettingsError: It can be read again, is a link, or cannot be renamed or written.
        """
        if not self.look().can_be_set_aside:
            if self._path.is_symlink():
                raise SettingsError(say("{name} is a link, and was left as it is", name=FILE_NAME))
            raise SettingsError(say("{name} can be read again", name=FILE_NAME))
        aside = set_aside(self._path)
        if aside is None:
            raise SettingsError(say("{name} cannot be renamed", name=FILE_NAME))
        try:
            write_text(self._path, text_of(settings))
        except OSError as error:
            raise SettingsError(_unwritten(error)) from error
        return clean(aside.name, 100)

    def _can_be_set_aside(self, error: Exception) -> bool:
        """Whether a file that cannot be used is one that is ever renamed."""
        is_denied = isinstance(error, UnusableFileError) and error.is_denied
        return not (is_denied or self._path.is_symlink())


def _day(at: float) -> str:
    """The day of a moment, where the person is."""
    return datetime.fromtimestamp(at, UTC).astimezone().date().isoformat()


def _unusable(fault: str) -> str:
    return say(
        "{name} cannot be used ({fault}), so the defaults are.",
        name=FILE_NAME,
        fault=clean(fault, 200),
    )


def _unwritten(error: OSError) -> str:
    return say(
        "{name} cannot be written: {fault}", name=FILE_NAME, fault=clean(fault_text(error), 200)
    )


def _unchanged(error: Exception) -> str:
    return say("{name} cannot be changed: {fault}", name=FILE_NAME, fault=str(error))


def _of_file(problem: str) -> str:
    return together((f"{FILE_NAME}:", problem))


def _edit(key: str, value: Value | None) -> Callable[[str], str]:
    """What makes a text say this.

    Raises:
        KeyError: There is no such option.
        ValueError: The option does not take this value, or it is no filter.
    """
    table, _, name = key.partition(".")
    if table == FILTERS:
        return _filter_edit(name, value)
    option = {each.key: each for each in OPTIONS}[key]
    if value is None:
        return lambda text: without_option(text, option)
    accepted, fault = option.accept(value)
    if fault:
        raise ValueError(together((key, fault)))
    return lambda text: with_option(text, option, accepted)


def _filter_edit(name: str, query: Value | None) -> Callable[[str], str]:
    """What saves a filter, or takes it out.

    Raises:
        ValueError: It is no filter.
    """
    if query is None:
        return lambda text: without_filter(text, name)
    fault = fault_of(name, query)
    if fault:
        raise ValueError(together((f"{FILTERS}.{name}", fault)))
    return lambda text: with_filter(text, SavedFilter(name, str(query)))
