"""Reads what a super-server has been told to start, in its own file; see ``inetd(8)``."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

from portwatch.core import programs, super_server, tool_names
from portwatch.core.evidence import Started
from portwatch.sources.path_below import below
from portwatch.sources.small_file import content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Process
    from portwatch.core.super_server import Start

_MOST_BYTES = 256 * 1024
_MOST_FILES = 64


def starts(process: Process, folder: str, copy_of: str | None = None) -> tuple[Started, ...]:
    """The programs that a process starts for those who connect; empty if it is no such server.

    Args:
        process: Its image and its command line are asked.
        folder: Of the process, such as ``/proc/PID``.
        copy_of: Path of the tool that its image is a copy of.
    """
    called = programs.base(copy_of or programs.image(process) or process.name)
    if called in tool_names.MANY:
        called = tool_names.applet(process.command)
    path = super_server.file_of(called, process.command)
    if path is None:
        return ()
    if not path.startswith("/"):
        path = f"{_working_folder(folder)}/{path}"
    read = super_server.FILES[called][1]
    return tuple(
        Started(one.words, name, one.protocol, port)
        for name, text in _texts(f"{folder}/root", path)
        for one in read(text)
        if (port := _port(one)) is not None
    )


def _texts(root: str, path: str) -> Iterator[tuple[str, str]]:
    """Path and content of a file, and of those that it takes in."""
    text = _text(below(root, path))
    if text is None:
        return
    yield path, text
    for each in super_server.included(text):
        for one in _files(root, each):
            more = _text(below(root, one))
            if more is not None:
                yield one, more


def _files(root: str, path: str) -> list[str]:
    """The files of a folder, or the file itself."""
    try:
        names = sorted(os.listdir(below(root, path)))  # noqa: PTH208 - names alone are wanted
    except (OSError, ValueError):
        return [path]
    return [f"{path.rstrip('/')}/{name}" for name in names[:_MOST_FILES]]


def _text(path: str) -> str | None:
    try:
        return content(path, _MOST_BYTES).decode("utf-8", "replace")
    except (OSError, ValueError):
        return None


def _working_folder(folder: str) -> str:
    try:
        return os.readlink(f"{folder}/cwd")  # noqa: PTH115 - a link of /proc
    except OSError:
        return ""


def _port(start: Start) -> int | None:
    if start.service.isdecimal():
        return int(start.service)
    try:
        return socket.getservbyname(start.service, start.protocol.value)
    except (OSError, ValueError, UnicodeError):
        return None
