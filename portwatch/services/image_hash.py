"""Hashes the images that run, a part at a time, so that no poll waits for a disk."""

from __future__ import annotations

import os
import stat
from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from portwatch.sources.silent_mounts import SilentMounts

if TYPE_CHECKING:
    import hashlib

    from portwatch.core.model import ProcessId

AT_MOST = 8 * 1024 * 1024
"""Bytes that one step reads unless told otherwise: some 5 ms of what is in memory already."""

READ_AT_ONCE = 2 * 1024 * 1024
"""Bytes between two polls: some 2 ms."""

READ_BY_ONE_LOOK = 64 * 1024 * 1024
"""Bytes for a command that looks only once: what runs of packages, and files that changed."""

_MOST_WANTED = 256  # processes that wait; more are not hashed until they are wanted again
_MOST_KEPT = 1024  # hashes; the one that was longest not asked for gives way
_LARGEST = 1024 * 1024 * 1024  # of an image; a larger one is not hashed
_PART = 1024 * 1024
_FLAGS = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)

File: TypeAlias = "tuple[int, int, int, int, int]"
"""Device, inode, size, modification time and change time (ns), of which nobody can set the last."""

Target: TypeAlias = "ProcessId | str"
"""What is hashed: the image of a process, or the file at a path."""


class _Open(NamedTuple):
    """The file that is being read.

    Attributes:
        checksum: Of what was read of it.
    """

    target: Target
    descriptor: int
    file: File
    checksum: hashlib._Hash


class ImageHasher:
    """Checksums of what processes run, as the kernel holds it (``/proc/PID/exe``), and of files.

    That is the image itself, also of one that was deleted, replaced or never had a file. Nothing
    is read until ``step``; one descriptor is open between steps. To be used from one thread.
    """

    def __init__(
        self, proc: str = "/proc", algorithm: str = "sha256", silent: SilentMounts | None = None
    ) -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
            algorithm: As ``hashlib`` calls it.
            silent: Knows which file systems do not answer.
        """
        self._proc = proc
        self._algorithm = algorithm
        self._silent = SilentMounts(proc) if silent is None else silent
        self._wanted: OrderedDict[Target, None] = OrderedDict()
        self._kept: OrderedDict[File, str] = OrderedDict()
        self._open: _Open | None = None

    def known(self, target: Target) -> str | None:
        """The hash in hexadecimal; ``None`` if it is not known yet, and is wanted from now on."""
        file = self._file(target)
        if file is None or file[2] > _LARGEST:
            return None
        told = self._kept.get(file)
        if told is not None:
            self._kept.move_to_end(file)
        elif len(self._wanted) < _MOST_WANTED:
            self._wanted[target] = None
        return told

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits to be read."""
        return self._open is None and not self._wanted

    def step(self, at_most: int = AT_MOST) -> frozenset[Target]:
        """Read on; what is known now that was not.

        Args:
            at_most: Bytes; the rest is left to the next steps.
        """
        done: set[Target] = set()
        left = at_most
        while left > 0 and (self._open is not None or self._open_next(done)):
            if self._open is not None and self._is_silent(self._open.target):
                break  # closing it may wait as well as reading it
            read = self._read_part(min(left, _PART), done)
            left -= max(read, 1)
        return frozenset(done)

    def close(self) -> None:
        """Give back the descriptor and forget what is wanted."""
        self._wanted.clear()
        if self._open is not None:
            os.close(self._open.descriptor)
            self._open = None

    def _open_next(self, done: set[Target]) -> bool:
        """Open the next image that is wanted; false if there is none."""
        while self._wanted:
            target, _ = self._wanted.popitem(last=False)
            file = self._file(target)
            if file is None:
                continue
            if file in self._kept:  # another process ran the same
                done.add(target)
                continue
            try:
                descriptor = os.open(self._path(target), _FLAGS)
            except OSError:  # gone, or another user's
                continue
            if identity(os.fstat(descriptor)) != file:
                os.close(descriptor)
                continue
            self._open = _Open(target, descriptor, file, self._new())
            return True
        return False

    def _read_part(self, size: int, done: set[Target]) -> int:
        """Read a part of the open image, and close it at its end; how many bytes that was."""
        if self._open is None:
            return 0
        target, descriptor, file, checksum = self._open
        try:
            part = os.read(descriptor, size)
        except OSError:  # its disk fails, or its network is gone
            os.close(descriptor)
            self._open = None
            return 0
        if part:
            checksum.update(part)
            return len(part)
        unchanged = identity(os.fstat(descriptor)) == file
        os.close(descriptor)
        self._open = None
        if unchanged:
            while len(self._kept) >= _MOST_KEPT:
                self._kept.popitem(last=False)
            self._kept[file] = checksum.hexdigest()
            done.add(target)
        return 0

    def _new(self) -> hashlib._Hash:
        import hashlib  # late: it loads all of OpenSSL, and a single look seldom hashes

        return hashlib.new(self._algorithm, usedforsecurity=False)  # managers chose it, not we

    def _path(self, target: Target) -> str:
        return target if isinstance(target, str) else f"{self._proc}/{target.pid}/exe"

    def _is_silent(self, target: Target) -> bool:
        if isinstance(target, str):
            return self._silent.on_way(0, target) is not None
        return self._silent.of_image(target.pid) is not None

    def _file(self, target: Target) -> File | None:
        """Of a regular file, as nothing else can be read to an end."""
        if self._is_silent(target):
            return None
        try:
            status = os.stat(self._path(target))  # noqa: PTH116 - as the other looks at /proc
        except (OSError, ValueError):
            return None
        return identity(status) if stat.S_ISREG(status.st_mode) else None


def identity(status: os.stat_result) -> File:
    """What tells one content of a file from another, without reading it."""
    return (
        status.st_dev,
        status.st_ino,
        status.st_size,
        status.st_mtime_ns,
        status.st_ctime_ns,
    )
