"""Opens the file of the memory, and copes with one that is damaged, newer or not to be written."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from portwatch.core.fault import fault_text
from portwatch.core.record import record
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.services import history_links, history_schema
from portwatch.services.private_file import set_aside

FILE_NAME = "history.sqlite"

BUSY = 5.0
"""Seconds that one connection waits for another."""

_CACHE = -4096  # KiB of pages a connection keeps, as SQLite wants it: 4 MB
_MODE = 0o600
_ACTS = say("has triggers or views, which portwatch never made")


@record(frozen=True, slots=True)
class Opened:
    """A memory that can be written to.

    Attributes:
        connection: In autocommit mode; for the thread that opened it.
        uri: Where a reader finds the same.
        problem: What is wrong, one sentence; empty if nothing is. With one, what was in the file
            is not there, or what is written lasts as long as the program.
        is_kept: Whether what is written outlives the program.
    """

    connection: sqlite3.Connection
    uri: str
    problem: str = ""
    is_kept: bool = True


def open_to_write(path: Path, *, keep: bool = True) -> Opened:
    """Open the memory; where its file cannot be used, one that lasts as long as the program.

    Links are left alone, and nothing is written through one. A damaged file is set aside under a
    new name and a new one is begun; a newer one is left as it is. After a run that did not end in
    order it is looked for damage, which takes a second for some hundred megabytes.

    Args:
        path: Of the file, in a folder that may be absent.
        keep: Whether to remember beyond the program's end; if not, what was remembered goes.
    """
    if not keep:
        return _forgotten(path)
    link = history_links.problem(path)
    if link:
        return _forgetful(link)
    try:
        return Opened(_opened(path), file_uri(path))
    except _NewerError as error:
        problem: str = say(
            "{name} was written by a newer portwatch ({error}); it is left alone",
            name=path.name,
            error=str(error),
        )
    except sqlite3.DatabaseError as error:
        if _is_damage(error):
            return _begun_anew(path, say("was damaged ({error})", error=clean(str(error), 200)))
        problem = _unwritable(path, str(error))
    except _StrangeError as error:
        return _begun_anew(path, error.args[0])
    except OSError as error:
        problem = _unwritable(path, fault_text(error))
    return _forgetful(problem)


def open_to_read(uri: str) -> sqlite3.Connection:
    """A connection that changes nothing.

    Raises:
        sqlite3.Error: There is no such file, or it cannot be read.
    """
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY, isolation_level=None)
    try:
        connection.execute(f"PRAGMA cache_size = {_CACHE}")
        _refuse_strange(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def file_uri(path: Path, *, frozen: bool = False) -> str:
    """Where a reader finds a file.

    Args:
        path: Of the file.
        frozen: Whether nobody writes to it and nothing can be written beside it, as on a disk
            that is mounted read-only.
    """
    return f"file:{quote(str(path))}?mode=ro{'&immutable=1' if frozen else ''}"


class Identity(NamedTuple):
    """What tells a file from another one of its name.

    Attributes:
        file: Of the file; ``None`` if there is none.
        log: Of what SQLite has written beside it and not yet into it.
    """

    file: tuple[int, int] | None
    log: tuple[int, int] | None


def identity(path: Path) -> Identity:
    """Which file has that name now."""
    return Identity(_inode(path), _inode(_log_of(path)))


def is_gone(path: Path, was: Identity) -> bool:
    """Whether the file was deleted, or another one has its name."""
    return _inode(path) != was.file


def is_replaced(path: Path, was: Identity) -> bool:
    """Whether another file has its name; not while there is none."""
    found = _inode(path)
    return found is not None and found != was.file


def path_of(connection: sqlite3.Connection) -> Path | None:
    """The file that a connection reads; ``None`` for a memory without one.

    Raises:
        sqlite3.Error: It cannot be told.
    """
    found = connection.execute("PRAGMA database_list").fetchone()
    return Path(found[2]) if found and found[2] and Path(found[2]).exists() else None


def clear_log(path: Path, was: Identity) -> None:
    """Delete what was not yet written into a file that is gone: SQLite would put it into another.

    Nobody may have it open, and one that belongs to another file stays.
    """
    if was.log is None or _inode(_log_of(path)) != was.log:
        return
    for ending in history_links.SIDE_FILES:
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _inode(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def uri_to_look(path: Path) -> str:
    """Where to find a file for a moment, so that nothing is made beside it.

    SQLite makes two files beside one that is in WAL mode, even to read it, and cannot do so on a
    disk that is mounted read-only. They are there while anybody writes.
    """
    return file_uri(path, frozen=not _log_of(path).exists())


class _NewerError(Exception):
    """The file is of a version that is not known here."""


class _StrangeError(Exception):
    """What has the name of the file is no memory; the message goes on from the name."""


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not _make_or_find(path):
        _look_at(path)
    connection = sqlite3.connect(path, timeout=BUSY, isolation_level=None)
    try:
        set_up(connection)
        history_schema.migrate(connection)
        _check(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _make_or_find(path: Path) -> bool:
    """Have a private file; whether it was made.

    Raises:
        OSError: It cannot be made, or not be written to.
        _StrangeError: There is something else.
    """
    try:
        found = path.lstat()
    except FileNotFoundError:
        # SQLite would make it for everybody that the umask allows.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, _MODE))
        return True
    if not stat.S_ISREG(found.st_mode):
        raise _StrangeError(say("is no regular file"))
    os.close(os.open(path, os.O_RDWR))
    if stat.S_IMODE(found.st_mode) != _MODE:
        with suppress(OSError):
            path.chmod(_MODE)
    return not found.st_size


def _forgotten(path: Path) -> Opened:
    """A memory that was never kept, and none of an earlier time."""
    problem: str = ""
    for name in (path.name, *(path.name + ending for ending in history_links.SIDE_FILES)):
        try:
            path.with_name(name).unlink(missing_ok=True)
        except OSError as error:
            problem = say(
                "{name} cannot be deleted ({fault}).",
                name=name,
                fault=clean(fault_text(error), 200),
            )
    return _in_memory(problem)


def _refuse_strange(connection: sqlite3.Connection) -> None:
    version = history_schema.version_of(connection)
    if not version and not history_schema.names(connection):
        raise sqlite3.DatabaseError(say("there is nothing in it yet"))
    if not history_schema.is_ours(connection):
        raise sqlite3.DatabaseError(say("it is another program's"))
    if version > history_schema.VERSION:
        raise sqlite3.DatabaseError(say("it was written by a newer portwatch"))
    if history_schema.acts_by_itself(connection):
        raise sqlite3.DatabaseError(say("it has triggers or views, which portwatch never made"))


def _look_at(path: Path) -> None:
    """Refuse what is not ours in a way that changes no byte, even of what a lost process left."""
    connection = sqlite3.connect(uri_to_look(path), uri=True, timeout=BUSY, isolation_level=None)
    try:
        version = history_schema.version_of(connection)
        is_ours = history_schema.is_ours(connection)
        is_empty = not history_schema.names(connection)
        acts = history_schema.acts_by_itself(connection)
    finally:
        connection.close()
    if not is_empty and not is_ours:
        raise _StrangeError(say("belongs to another program"))
    if version > history_schema.VERSION:
        raise _NewerError(
            say(
                "version {version}, this one knows {known}",
                version=version,
                known=history_schema.VERSION,
            )
        )
    if acts:
        raise _StrangeError(_ACTS)


def set_up(connection: sqlite3.Connection) -> None:
    """How the file is written: a reader never waits, and a lost process loses nothing written.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    if not connection.execute("PRAGMA user_version").fetchone()[0]:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = {_CACHE}")
    connection.execute("PRAGMA journal_size_limit = 8388608")


def _needs_check(connection: sqlite3.Connection) -> bool:
    """Whether the last run did not end in order."""
    last = connection.execute("SELECT ended FROM run ORDER BY id DESC LIMIT 1").fetchone()
    return last is not None and not last[0]


def _check(connection: sqlite3.Connection) -> None:
    """Look for damage; in every page only after a run that did not end in order."""
    if not history_schema.is_whole(connection):
        raise sqlite3.DatabaseError(say("malformed: a table or an index is not as it was made"))
    if _needs_check(connection):
        told = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if told != "ok":
            raise sqlite3.DatabaseError(f"malformed: {told}")


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the file itself is broken; not full, locked, or in a place that is read-only."""
    name = getattr(error, "sqlite_errorname", "") or ""
    return name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or (
        not name and "malformed" in str(error)
    )


def _begun_anew(path: Path, why: str) -> Opened:
    """Set aside what is there and begin; ``why`` goes on from the file's name."""
    aside = set_aside(path)
    if aside is None:
        return _in_memory(
            say(
                "{name} {why} and cannot be renamed: what happens now is forgotten when portwatch"
                " ends.",
                name=path.name,
                why=why,
            )
        )
    for ending in history_links.SIDE_FILES:
        place = aside.with_name(aside.name + ending)
        if not os.path.lexists(place):
            with suppress(OSError):
                path.with_name(path.name + ending).rename(place)
    opened = _once_more(path, why)
    problem = say(
        "{name} {why} and is now called {aside}; a new one begins.",
        name=path.name,
        why=why,
        aside=aside.name,
    )
    return Opened(opened.connection, opened.uri, opened.problem or problem, opened.is_kept)


def _once_more(path: Path, why: str) -> Opened:
    try:
        return Opened(_opened(path), file_uri(path))
    except (sqlite3.Error, OSError, _StrangeError, _NewerError) as error:
        return _in_memory(
            say(
                "{name} {why}, and a new one cannot be written ({error}): what happens now is"
                " forgotten when portwatch ends.",
                name=path.name,
                why=why,
                error=clean(str(error), 200),
            )
        )


def _unwritable(path: Path, error: str) -> str:
    return say("{name} cannot be written ({error})", name=path.name, error=clean(error, 200))


def _forgetful(problem: str) -> Opened:
    """A memory that ends with the program, since its file cannot be used."""
    text = say("{problem}: what happens now is forgotten when portwatch ends.", problem=problem)
    return _in_memory(text)


def _in_memory(problem: str) -> Opened:
    """A memory without a file, which a reader in the same process finds by its name."""
    # Not a shared cache: there a reader and the writer refuse each other instead of waiting.
    uri = f"file:/portwatch-{os.urandom(8).hex()}?vfs=memdb"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY, isolation_level=None)
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    history_schema.migrate(connection)
    return Opened(connection, uri, problem, is_kept=False)
