"""Tells which well-known tool an image is a copy of, by the build id that linkers leave in it.

A build id (``NT_GNU_BUILD_ID``; see ``ld(1)``, ``--build-id``, and ``elf(5)``) is a hash of what
was linked. It lies in the first pages of the file, so that reading it costs some microseconds.
"""

from __future__ import annotations

import os
import struct
from contextlib import suppress
from typing import TypeAlias

from portwatch.sources.real_path import real_path

_MOST_BYTES = 4096
_MOST_HEADERS = 32
_MOST_NOTES = 16
_MOST_TOOLS = 64
_MOST_KEPT = 512  # answers; the oldest gives way
_REREAD_AFTER = 600.0  # seconds; tools may be installed or upgraded

_ELF_64_LITTLE = b"\x7fELF\x02\x01"
_PT_NOTE = 4
_NT_GNU_BUILD_ID = 3
_GNU = b"GNU\0"
_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_SEGMENT = struct.Struct("<IIQQQQQQ")
_NOTE = struct.Struct("<III")

# Their names, and those of which a version may follow the name.
_TOOLS = frozenset(
    {
        *("nc.traditional", "nc.openbsd", "ncat", "socat", "socat1", "busybox", "toybox", "ssh"),
        *("bash", "dash", "zsh", "ksh93", "mksh", "fish", "dropbear", "sshd", "openssl", "gawk"),
        *("mawk", "gdbserver", "perl", "node", "tclsh", "lua", "luajit", "php", "ruby", "python"),
        *("inetd", "xinetd", "stunnel4", "stunnel", "tcpserver", "systemd-socket-activate"),
    }
)
_VERSION = "0123456789."

File: TypeAlias = "tuple[int, int, int]"
"""Device, inode and modification time (ns)."""


class BuildIds:
    """Remembers the tools of this machine, and what was found of a file.

    To be used from one thread at a time. Memory: some 100 kB at most.
    """

    def __init__(self, folders: tuple[str, ...] = ("/usr/bin", "/usr/sbin")) -> None:
        """Nothing is read yet.

        Args:
            folders: Where the tools are.
        """
        self._folders = folders
        self._tools: dict[bytes, tuple[str, File]] = {}
        self._read_at: float | None = None
        self._kept: dict[File, bytes | None] = {}

    def copy_of(self, image: str, now: float) -> str | None:
        """Path of the tool that a file is a copy of; ``None`` for the tool's own file.

        Args:
            image: Any path, such as ``/proc/PID/exe``.
            now: Monotonic seconds.
        """
        found = _file(image)
        if found is None:
            return None
        if self._read_at is None or now - self._read_at > _REREAD_AFTER:
            self._read_at = now
            self._read_tools()
        if found not in self._kept:
            while len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[found] = build_id(image)
        told = self._kept[found]
        tool = self._tools.get(told) if told else None
        return None if tool is None or tool[1][:2] == found[:2] else tool[0]

    def _read_tools(self) -> None:
        self._tools.clear()
        paths: list[str] = []
        for folder in self._folders:
            with suppress(OSError):
                names = sorted(os.listdir(folder))  # noqa: PTH208 - thousands, of which few matter
                paths += [
                    f"{folder}/{name}"
                    for name in names
                    if name in _TOOLS or name.rstrip(_VERSION) in _TOOLS
                ]
        for path in paths[:_MOST_TOOLS]:
            real = real_path(path)
            file, told = _file(real), build_id(real)
            if file is not None and told is not None:
                self._tools.setdefault(told, (real, file))


def build_id(path: str) -> bytes | None:
    """The build id of a program; ``None`` if it has none, or is none, or cannot be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY)
    except (OSError, ValueError):
        return None
    try:
        return parse_build_id(os.read(descriptor, _MOST_BYTES))
    except OSError:
        return None
    finally:
        os.close(descriptor)


def parse_build_id(content: bytes) -> bytes | None:
    """The build id in the first bytes of a 64-bit little-endian program; else ``None``."""
    if not content.startswith(_ELF_64_LITTLE) or len(content) < _HEADER.size:
        return None
    header = _HEADER.unpack_from(content)
    offset, size, count = header[5], header[9], min(header[10], _MOST_HEADERS)
    if size != _SEGMENT.size:
        return None
    for index in range(count):
        at = offset + index * size
        if at + size > len(content):
            return None
        segment = _SEGMENT.unpack_from(content, at)
        if segment[0] == _PT_NOTE:
            found = _in_notes(content[segment[2] : segment[2] + segment[5]])
            if found:
                return found
    return None


def _in_notes(notes: bytes) -> bytes | None:
    at = 0
    for _ in range(_MOST_NOTES):
        if at + _NOTE.size > len(notes):
            return None
        name_size, size, kind = _NOTE.unpack_from(notes, at)
        name_at = at + _NOTE.size
        value_at = name_at + (name_size + 3) // 4 * 4
        if kind == _NT_GNU_BUILD_ID and notes[name_at : name_at + name_size] == _GNU:
            value = notes[value_at : value_at + size]
            return value if len(value) == size else None
        at = value_at + (size + 3) // 4 * 4
    return None


def _file(path: str) -> File | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path for each of many looks costs more than it
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino, status.st_mtime_ns
