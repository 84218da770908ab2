"""The settings' file, ``config.toml``: for people to read and edit, and for the window to change.

What it may hold is declared in ``portwatch.core.settings``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from portwatch.core.fault import fault_text
from portwatch.core.settings import OPTIONS, Settings, read
from portwatch.core.text import clean
from portwatch.core.toml_text import SettingsSyntaxError, parse
from portwatch.services.private_file import (
    UnusableFileError,
    asides,
    read_text,
    set_aside,
    write_text,
)

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.settings import Option
    from portwatch.services.private_file import Aside

FILE_NAME = "config.toml"


class SettingsError(Exception):
    """A setting cannot be changed; the message is one line for people."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file of settings says.

    Attributes:
        settings: To be used, whatever was wrong.
        path: Of the file, also if there is none.
        is_from_file: Whether the file was there and could be read.
        problems: What was wrong, one sentence each, cleaned.
        unknown: Keys in it that no option has; they are kept.
        set_aside: Broken files beside it.
    """

    settings: Settings
    path: Path
    is_from_file: bool = False
    problems: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    set_aside: tuple[Aside, ...] = ()

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
        fault = ""
        try:
            text = read_text(self._path)
            if text is None:
                return Loaded(Settings(), self._path, set_aside=asides(self._path))
            found = read(text)
        except UnusableFileError as error:
            fault, may_rename = str(error), may_rename and not error.is_denied
        except SettingsSyntaxError as error:
            fault = str(error)
        if fault:
            problem = self._put_away(fault) if may_rename else _unusable(fault)
            return Loaded(Settings(), self._path, problems=(problem,), set_aside=asides(self._path))
        problems = tuple(f"{FILE_NAME}: {problem}" for problem in found.problems)
        aside = asides(self._path)
        return Loaded(found.settings, self._path, True, problems, found.unknown, aside)

    def change(self, key: str, value: float | bool) -> None:  # noqa: FBT001 - a setting's value
        """Set one option; everything else in the file stays, comments and unknown keys too.

        Args:
            key: Of the option.
            value: Its new value.

        Raises:
            KeyError: There is no such option.
            ValueError: The option does not take this value.
            SettingsError: The file cannot be changed; it is as it was.
        """
        option = {each.key: each for each in OPTIONS}[key]
        accepted, fault = option.accept(value)
        if fault:
            raise ValueError(f"{key} {fault}")
        try:
            before = read_text(self._path) or ""
            wanted = parse(before)
            table, name = key.split(".")
            if not isinstance(wanted.setdefault(table, {}), dict):
                raise SettingsError(f"{FILE_NAME} cannot be changed: {table} in it is no table")
            wanted[table][name] = accepted
            text = _changed(before, option, accepted)
            if parse(text) != wanted:
                raise SettingsError(f"{FILE_NAME} is too intricate; set {key} in it by hand")
            write_text(self._path, text)
        except (UnusableFileError, SettingsSyntaxError) as error:
            raise SettingsError(f"{FILE_NAME} cannot be changed: {error}") from error
        except OSError as error:
            raise SettingsError(f"{FILE_NAME} cannot be written: {fault_text(error)}") from error

    def _put_away(self, fault: str) -> str:
        """Set the file aside, so that nothing is ever written over it; what is told then."""
        told = _unusable(fault)
        if self._path.is_symlink():  # the file is kept elsewhere, and its owner wants it there
            return f"{told} It is a link, and was left as it is."
        aside = set_aside(self._path)
        return told if aside is None else f"{told} It is called {clean(aside.name, 100)} now."


def _day(at: float) -> str:
    """The day of a moment, where the person is."""
    return datetime.fromtimestamp(at, UTC).astimezone().date().isoformat()


def _unusable(fault: str) -> str:
    return f"{FILE_NAME} cannot be used ({clean(fault, 200)}), so the defaults are."


def _changed(text: str, option: Option, value: float | bool) -> str:  # noqa: FBT001 - as above
    """The text with one option set; a new one gets its help as a comment."""
    import tomlkit  # 30 ms that only a change needs
    from tomlkit.exceptions import TOMLKitError

    table, name = option.key.split(".")
    shown: Any = int(value) if value == int(value) and not isinstance(value, bool) else value
    try:
        document = tomlkit.parse(text)
        if table not in document:
            document[table] = tomlkit.table()
        there: Any = document[table]
        if name not in there and hasattr(there, "comment") and not _is_inline(there):
            there.add(tomlkit.comment(f"{option.help} ({option.values})"))
        there[name] = shown
        return tomlkit.dumps(document)
    except (TOMLKitError, ValueError, TypeError, RecursionError) as error:
        raise SettingsError(f"{FILE_NAME} is too intricate; set {option.key} by hand") from error


def _is_inline(table: object) -> bool:
    from tomlkit.items import InlineTable

    return isinstance(table, InlineTable)
