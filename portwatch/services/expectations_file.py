"""The file of expectations, ``expectations.toml``: for people to read and edit.

What it may hold is declared in ``portwatch.core.expectation_toml``.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.expectation_edit import added, entry, fresh_id, removed, replaced
from portwatch.core.expectation_toml import HEAD, read
from portwatch.core.fault import fault_text
from portwatch.core.record import record
from portwatch.core.said import say, together
from portwatch.core.text import clean
from portwatch.core.toml_text import IntricateError, SettingsSyntaxError
from portwatch.services.folder_lock import alone_in
from portwatch.services.private_file import UnusableFileError, put_away, read_text, write_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from portwatch.core.expectation import Expectation

FILE_NAME = "expectations.toml"

SIZE_AT_MOST = 4 << 20
"""Bytes of a file of expectations: 5,000 learnt ones take one million."""

Mark: TypeAlias = tuple[int, int, int, int]
"""What tells one state of the file from another: device, inode, time of change, size."""


class ExpectationsError(Exception):
    """The expectations cannot be changed; the message is one line for people."""


@record(frozen=True, slots=True)
class LoadedRules:
    """What the file says.

    Attributes:
        rules: Those that hold, whatever was wrong.
        path: Of the file, also if there is none.
        is_from_file: Whether the file was there and could be read.
        problems: What was wrong, one sentence each, cleaned.
        unknown: Keys in it that mean nothing; they are kept.
    """

    rules: tuple[Expectation, ...]
    path: Path
    is_from_file: bool = False
    problems: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


class ExpectationsFile:
    """A person's file of rules. It is read anew at each call: the person edits it as well."""

    def __init__(self, folder: Path, *, sets_aside: bool = True) -> None:
        """Nothing is read yet.

        Args:
            folder: Of the person's configuration (``Paths.config``).
            sets_aside: Whether a broken file is ever renamed; not by who only looks, or the window
                that is started next would find none, and tell nothing of the lost rules.
        """
        self._sets_aside = sets_aside
        self.path = folder / FILE_NAME
        self._last: tuple[str | None, str] | None = None

    def mark(self) -> Mark | None:
        """What changes whenever the file does; ``None`` if there is none."""
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size

    def load(self, *, sets_aside: bool = True) -> LoadedRules:
        """Read the rules.

        Args:
            sets_aside: Whether a file that is broken as a whole is renamed, so that nothing is
                ever written over it. Not while somebody may be in the middle of editing it.
        """
        return self._read(self._put_away if sets_aside else _broken)

    def _read(self, tell: Callable[[Exception], str]) -> LoadedRules:
        """Read the rules; of a file that is broken as a whole, what is told of it."""
        try:
            text = read_text(self.path, SIZE_AT_MOST)
            if text is None:
                return LoadedRules((), self.path)
            found = read(text)
        except (UnusableFileError, SettingsSyntaxError) as error:
            return LoadedRules((), self.path, problems=(tell(error),))
        problems = tuple(together((f"{FILE_NAME}:", problem)) for problem in found.problems)
        return LoadedRules(found.rules, self.path, True, problems, found.unknown)

    def close(self) -> None:
        """Give back what is held: nothing, of a file of the person's."""

    @property
    def can_write(self) -> bool:
        """Whether the file may be changed, as far as permissions tell."""
        place = self.path.parent
        while not place.exists() and place != place.parent:
            place = place.parent
        return os.access(place, os.W_OK | os.X_OK)

    def make(self) -> None:
        """Make a file without rules where there is none, for a person to write in.

        Raises:
            ExpectationsError: It cannot be made.
        """
        self._change(lambda text: text or HEAD, can_undo=False)

    def add(
        self, rules: Iterable[Expectation], *, can_undo: bool = True
    ) -> tuple[Expectation, ...]:
        """Add rules at the end of the file; everything that is in it stays.

        A rule that is there already, whenever it was made, is not written once more.

        Args:
            rules: New ones; their ids do not count.
            can_undo: Whether it is a change of the person's, which ``undo`` takes back.

        Returns:
            The rules with the ids that they got, or that they had.

        Raises:
            ExpectationsError: The file cannot be changed; it is as it was.
        """
        wanted = tuple(rules)
        results: list[tuple[Expectation, ...]] = []

        def edit(text: str) -> str:
            taken = list(read(text).rules)
            there = {_content(rule): rule for rule in reversed(taken)}
            made: list[Expectation] = []
            fresh: list[Expectation] = []
            for rule in wanted:
                one = there.get(_content(rule))
                if one is None:
                    one = replace(rule, id=fresh_id(rule, taken))
                    taken.append(one)
                    fresh.append(one)
                made.append(one)
            results.append(tuple(made))
            return added(text, fresh) if fresh else text

        self._change(edit, can_undo=can_undo)
        return results[0]

    def remove(self, identifier: str) -> Expectation:
        """Take a rule out of the file.

        Raises:
            KeyError: There is no such rule.
            ExpectationsError: The file cannot be changed; it is as it was.
        """
        found: list[Expectation] = []

        def edit(text: str) -> str:
            found.extend(one for one in read(text).rules if one.id == identifier)
            return removed(text, identifier)

        self._change(edit, can_undo=True)
        return found[0]

    def replace(self, identifier: str, rule: Expectation) -> Expectation:
        """Put another rule in the place of one.

        Args:
            identifier: Of the rule that goes.
            rule: The one that comes; it gets the same id.

        Raises:
            KeyError: There is no such rule.
            ExpectationsError: The file cannot be changed; it is as it was.
        """
        made = replace(rule, id=identifier)
        self._change(lambda text: replaced(text, identifier, made), can_undo=True)
        return made

    def withdraw(self, identifiers: Iterable[str]) -> None:
        """Take rules out that ``undo`` is not to bring back, as far as they are there.

        Raises:
            ExpectationsError: The file cannot be changed.
        """
        unwanted = set(identifiers)

        def edit(text: str) -> str:
            for rule in read(text).rules:
                if rule.id in unwanted:
                    text = removed(text, rule.id)
            return text

        if unwanted:
            self._change(edit, can_undo=False)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change that ``undo`` takes back."""
        return self._last is not None

    def undo(self) -> None:
        """Take back the last change that was made through this object; once.

        Where others have changed the file since, rules that were added are taken out of it.

        Raises:
            ExpectationsError: Nothing was changed, somebody edited the file since, or it cannot
                be written.
        """
        if self._last is None:
            raise ExpectationsError(say("there is nothing to undo"))
        before, after = self._last
        try:
            with alone_in(self.path.parent) as is_alone:
                _demand(is_alone=is_alone)
                present = read_text(self.path, SIZE_AT_MOST)
                if present != after:
                    write_text(self.path, _without_added(before or "", after, present or ""))
                elif before is None:
                    self.path.unlink()
                else:
                    write_text(self.path, before)
        except (UnusableFileError, SettingsSyntaxError, IntricateError) as error:
            raise ExpectationsError(_unchanged(error)) from error
        except OSError as error:
            raise ExpectationsError(_unwritten(error)) from error
        self._last = None

    def _change(self, edit: Callable[[str], str], *, can_undo: bool) -> None:
        """Read, edit and write, alone: what others add meanwhile is never lost."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with alone_in(self.path.parent) as is_alone:
                _demand(is_alone=is_alone)
                before = read_text(self.path, SIZE_AT_MOST)
                text = edit(before or "")
                if len(text.encode()) > SIZE_AT_MOST:
                    raise ExpectationsError(
                        say("{file} would be too large; remove rules first", file=FILE_NAME)
                    )
                if text == before:
                    return
                write_text(self.path, text)
        except (UnusableFileError, SettingsSyntaxError, IntricateError) as error:
            raise ExpectationsError(_unchanged(error)) from error
        except OSError as error:
            raise ExpectationsError(_unwritten(error)) from error
        if can_undo:
            self._last = (before, text)
        elif self._last is not None:  # what was learnt since stays if it is undone
            self._last = (edit(self._last[0] or ""), text) if before == self._last[1] else None

    def _put_away(self, error: Exception) -> str:
        """Set the file aside, so that nothing is ever written over it; what is told of it."""
        why = clean(str(error), 200)
        told = say(
            "{file} cannot be used ({why}), so no rule of it holds.", file=FILE_NAME, why=why
        )
        is_denied = isinstance(error, UnusableFileError) and error.is_denied
        if is_denied or not self._sets_aside:
            return told
        return put_away(self.path, told)


def _broken(error: Exception) -> str:
    return say("{file} cannot be used ({why}).", file=FILE_NAME, why=clean(str(error), 200))


def _content(rule: Expectation) -> str:
    """What it says as it is written, whatever it is called and whenever it was made."""
    return entry(replace(rule, id="", created=None))


def _demand(*, is_alone: bool) -> None:
    if not is_alone:
        raise ExpectationsError(say("{file} is being changed by another program", file=FILE_NAME))


def _without_added(before: str, after: str, present: str) -> str:
    """The present text without the rules that a change added, if they are as it left them."""
    stood, left = read(before).rules, read(after).rules
    fresh = [rule for rule in left if rule not in stood]
    there = read(present).rules
    if len(fresh) != len(left) - len(stood) or not all(rule in there for rule in fresh):
        raise ExpectationsError(
            say("{file} was edited since; undo it there by hand", file=FILE_NAME)
        )
    for rule in fresh:
        present = removed(present, rule.id)
    return present


def _unwritten(error: OSError) -> str:
    return say("{name} cannot be written: {why}", name=FILE_NAME, why=clean(fault_text(error), 200))


def _unchanged(error: Exception) -> str:
    return say("{file} cannot be changed: {why}", file=FILE_NAME, why=str(error))
