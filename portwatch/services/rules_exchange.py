"""Takes rules out of another file, and hands the file of rules on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.expectation_toml import HEAD, read
from portwatch.core.fault import fault_text
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.core.toml_text import SettingsSyntaxError
from portwatch.services.expectations_file import SIZE_AT_MOST, ExpectationsError
from portwatch.services.private_file import UnusableFileError, read_text, write_text

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.services.expectations_file import ExpectationsFile


class Imported(NamedTuple):
    """What became of the rules of another file.

    Attributes:
        added: How many are new.
        known: How many were there already.
        problems: What is wrong with the others, one sentence each, cleaned.
    """

    added: int
    known: int
    problems: tuple[str, ...]


def import_rules(file: ExpectationsFile, path: Path) -> Imported:
    """Add the rules of another file; the file that they come from is only read.

    Raises:
        ExpectationsError: That file has no rules to be read, or the own one cannot be changed.
    """
    told = clean(path.name, 100)
    try:
        text = read_text(path, SIZE_AT_MOST)
        if text is None:
            raise ExpectationsError(say("{name} is not there any more", name=told))
        found = read(text)
    except (UnusableFileError, SettingsSyntaxError) as error:
        why = clean(str(error), 200)
        raise ExpectationsError(say("{name} cannot be read: {why}", name=told, why=why)) from error
    before = {rule.id for rule in file.load(sets_aside=False).rules}
    made = {rule.id for rule in file.add(found.rules)} if found.rules else set()
    added = len(made - before)
    return Imported(added, len(found.rules) - added, found.problems)


def export_rules(file: ExpectationsFile, path: Path) -> int:
    """Write all rules to another file: as they are kept, with comments and what is wrong.

    Returns:
        How many rules of it hold.

    Raises:
        ExpectationsError: It cannot be written.
    """
    try:
        text = read_text(file.path, SIZE_AT_MOST)
        write_text(path, HEAD if text is None else text, is_own_folder=False)
    except (UnusableFileError, OSError) as error:
        told = str(error) if isinstance(error, UnusableFileError) else fault_text(error)
        raise ExpectationsError(
            say(
                "{name} cannot be written: {why}",
                name=clean(path.name, 100),
                why=clean(told, 200),
            )
        ) from error
    return len(file.load(sets_aside=False).rules)
