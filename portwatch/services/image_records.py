"""What the program files of expected listeners held, kept from one start to the next."""

from __future__ import annotations

import json
import logging
from collections import OrderedDict
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from portwatch.core.fault import fault_text
from portwatch.core.image_change import Content
from portwatch.core.record import record
from portwatch.services.private_file import UnusableFileError, read_text, set_aside, write_text

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.model import Instant
    from portwatch.services.image_hash import File

_log = logging.getLogger(__name__)

FILE_NAME = "images.json"
AT_MOST = 1000
"""Files that are kept in mind; the one that was longest not met gives way."""

PATH_AT_MOST = 1000
"""Characters of a path; a file with a longer one is not kept."""

_SIZE_AT_MOST = 8 * 1024 * 1024  # a letter of a path takes six bytes at most
_SAVE_EVERY = 10.0  # seconds between two writings, so that a start writes once
_HASH = 64
_LATEST = 1e11  # seconds since the epoch, some three thousand years


@record(frozen=True, slots=True)
class ImageRecord:
    """A program's file as it was taken for good.

    Attributes:
        content: What it held.
        file: By which that is known again without reading it.
        at: Seconds since the epoch when it was seen so.
        other: SHA-256 of what it held instead, when it was last seen otherwise.
        other_at: Seconds since the epoch when that was first seen.
    """

    content: Content
    file: File
    at: float
    other: str | None = None
    other_at: float | None = None


class ImageRecords:
    """The records by path. Bounded, and written some seconds after a change."""

    def __init__(self, folder: Path, *, writes: bool = False) -> None:
        """Read what is kept.

        Args:
            folder: Of the program's state (``Paths.state``).
            writes: Whether new ones are taken up; a command that looks once leaves them alone.
        """
        self.writes = writes
        self._path = folder / FILE_NAME
        self._records: OrderedDict[str, ImageRecord] = OrderedDict()
        self._is_saved = True
        self._saved_at: float | None = None
        self._load()

    def get(self, path: str) -> ImageRecord | None:
        """The record of a file."""
        return self._records.get(path)

    def put(self, path: str, record: ImageRecord) -> None:
        """Keep a record of a file, in the place of the one before."""
        if len(path) > PATH_AT_MOST or self._records.get(path) == record:
            return
        self._records[path] = record
        self._records.move_to_end(path)
        while len(self._records) > AT_MOST:
            self._records.popitem(last=False)
        self._is_saved = False

    def save_if_due(self, now: Instant) -> None:
        """Write what is new, but not more often than every some seconds."""
        if self._is_saved or not self.writes:
            return
        if self._saved_at is None or now.monotonic - self._saved_at >= _SAVE_EVERY:
            self._saved_at = now.monotonic
            self.save()

    def save(self) -> None:
        """Write what is new; where that fails, it is recorded anew one day."""
        if self._is_saved or not self.writes:
            return
        self._is_saved = True
        found = [{"path": path, **asdict(one)} for path, one in self._records.items()]
        try:
            write_text(self._path, json.dumps({"images": found}, indent=1))
        except OSError as error:
            _log.info("checksums of programs cannot be kept: %s", fault_text(error))

    def _load(self) -> None:
        try:
            text = read_text(self._path, _SIZE_AT_MOST)
            if text is None:
                return
            found = [_record(each) for each in json.loads(text)["images"]]
        except UnusableFileError as error:
            self._leave(is_denied=error.is_denied)
            return
        except (ValueError, TypeError, KeyError, RecursionError, ArithmeticError):
            self._leave(is_denied=False)
            return
        self._records.update(found[-AT_MOST:])

    def _leave(self, *, is_denied: bool) -> None:
        if self.writes and not is_denied:
            set_aside(self._path)


def _record(found: dict[str, Any]) -> tuple[str, ImageRecord]:
    held = found["content"]
    device, inode, size, modified, changed = (int(each) for each in found["file"])
    other, other_at = found["other"], found["other_at"]
    if not all(0 <= float(at) < _LATEST for at in (found["at"], other_at or 0)):
        raise ValueError("no such time")
    record = ImageRecord(
        Content(_hash(held["sha256"]), _text(held["package"]), _text(held["installation"])),
        (device, inode, size, modified, changed),
        float(found["at"]),
        None if other is None else _hash(other),
        None if other_at is None else float(other_at),
    )
    path = str(found["path"])
    if not path.startswith("/") or (record.other is None) != (record.other_at is None):
        raise ValueError("no such path")
    return path, record


def _hash(found: object) -> str:
    if not isinstance(found, str) or len(found) != _HASH:
        raise ValueError("no such hash")
    return found


def _text(found: object) -> str | None:
    return None if found is None else str(found)
