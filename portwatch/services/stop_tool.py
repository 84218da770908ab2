"""Starts the tool of a service manager or of a container engine.

Without a shell, with every word as one argument, and never from a folder that another user can
write to. What it says is kept, a little of it, and it never outlives whoever started it.
"""

from __future__ import annotations

import errno
import os
import stat
import subprocess
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from portwatch.core.model import ProcessId
from portwatch.core.record import record
from portwatch.core.text import clean
from portwatch.services.stop import ProcessEnded, open_handle, started

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Self

_SYSTEMD = Path("/run/systemd/system")  # sd_booted(3)
_PATIENCE = 3.0  # seconds for an answer; managers give it in some milliseconds
_GRACE = 1.0  # seconds that a tool gets to end when nobody waits for it any more
_LARGEST = 64 * 1024  # bytes of what a tool says
_WORDS = 300  # characters of an error that are shown
_ROOT = Path("/")
_MOST_LINKS = 40  # as the kernel follows (path_resolution(7))
_SEALS = 0x0002 | 0x0004 | 0x0001  # F_SEAL_SHRINK, F_SEAL_GROW, F_SEAL_SEAL (linux/fcntl.h)
_F_ADD_SEALS = 1033
_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_OWN_PATH = "/usr/sbin:/usr/bin:/sbin:/bin"  # for what the tool itself starts
_NAMES = ("HOME", "USER", "LOGNAME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "TERM")
_ROOTS_PLACES = f"{_OWN_PATH}:/usr/local/bin:/run/current-system/sw/bin"
_NOWHERE = "/nonexistent"
_DOCKER = "unix:///var/run/docker.sock"
_LOCAL = "unix:"  # an engine on another computer has no process of this one


class ToolError(Exception):
    """A tool did not do what it was started for; the text is its own words, cleaned.

    Attributes:
        let_go: Whether what it was to be started for is not so any more.
    """

    def __init__(self, text: str, *, let_go: bool = False) -> None:
        super().__init__(text)
        self.let_go = let_go


class AnyTool(Protocol):
    """A tool that runs, here or in the helper."""

    @property
    def code(self) -> int | None:
        """How it ended: 0 if all went well; ``None`` while it runs."""
        ...

    @property
    def error(self) -> str:
        """What it has complained of so far, one line of plain text."""
        ...

    def wait(self, seconds: float) -> bool:
        """Block until it has ended or the time is over; whether it has ended."""
        ...

    def close(self) -> None:
        """End it if it still runs: what it has asked a manager for goes on without it."""
        ...


@record(frozen=True, slots=True)
class Tools:
    """Where tools are looked for, and what they are told.

    Attributes:
        path: Folders, as in ``PATH``.
        environ: Variables for the tools.
        on_terminal: Whether a tool may ask for a password on the terminal.
        systemd: A folder that is there while systemd is the first process.
        begin: Called in each tool's process before it is executed, where threads of this one are
            gone: by who has no others that hold anything (fork(2)).
    """

    path: str
    environ: Mapping[str, str] = field(default_factory=dict)
    on_terminal: bool = False
    systemd: Path = _SYSTEMD
    begin: Callable[[], None] | None = None

    @classmethod
    def of_root(cls, begin: Callable[[], None]) -> Tools:
        """Those that the helper starts: by their places, and told nothing that a person set.

        The engines are asked where they listen by default; root's own settings may name another
        computer (``docker context``).
        """
        told = {"PATH": _OWN_PATH, "LC_ALL": "C", "SYSTEMD_COLORS": "0", "SYSTEMD_PAGER": ""}
        told |= {"HOME": _NOWHERE, "DOCKER_CONFIG": _NOWHERE, "DOCKER_HOST": _DOCKER}
        return cls(_ROOTS_PLACES, told, begin=begin)

    @classmethod
    def here(cls, environ: Mapping[str, str], *, on_terminal: bool = False) -> Tools:
        """Those of this program's surroundings.

        Args:
            environ: This program's environment.
            on_terminal: Whether a tool may ask for a password on the terminal.
        """
        told = {name: environ[name] for name in _NAMES if name in environ}
        engine = environ.get("DOCKER_HOST", "")
        if engine.startswith(_LOCAL):
            told["DOCKER_HOST"] = engine
        told |= {"PATH": _OWN_PATH, "LC_ALL": "C", "SYSTEMD_COLORS": "0", "SYSTEMD_PAGER": ""}
        return cls(environ.get("PATH", _OWN_PATH), told, on_terminal)

    def has_systemd(self) -> bool:
        """Whether systemd manages this machine (sd_booted(3))."""
        return self.systemd.is_dir()

    def find(self, name: str) -> str | None:
        """Absolute path of a tool that no other user can have put there or changed."""
        for folder in self.path.split(os.pathsep):
            path = Path(folder, name)
            if path.is_absolute() and os.access(path, os.X_OK) and _is_safe(path):
                return str(path)
        return None

    def ask(self, command: Sequence[str]) -> str:
        """What a tool answers.

        Raises:
            ToolError: It gives no answer, or not in time.
        """
        with Tool(command, self.environ, begin=self.begin) as tool:
            if not tool.wait(_PATIENCE):
                raise ToolError("it takes too long")
            if tool.code != 0:
                raise ToolError(tool.error)
            return tool.output

    def start(self, command: Sequence[str]) -> Tool:
        """Start a tool that takes its time.

        Raises:
            ToolError: It cannot be started.
        """
        return Tool(command, self.environ, on_terminal=self.on_terminal, begin=self.begin)


class Tool:
    """One tool that runs; a context manager. On Linux only."""

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str],
        *,
        on_terminal: bool = False,
        begin: Callable[[], None] | None = None,
    ) -> None:
        """Start it.

        Args:
            command: Absolute path of the tool, and its arguments.
            environ: All variables that it is told.
            on_terminal: Whether it may read from the terminal.
            begin: Called in its process before it is executed; see ``Tools``.

        Raises:
            ToolError: It cannot be started.
        """
        self._said, self._error = _memory(), _memory()
        try:
            self._process = subprocess.Popen(
                list(command),
                env=dict(environ),
                stdin=None if on_terminal else subprocess.DEVNULL,
                stdout=self._said,
                stderr=self._error,
                preexec_fn=begin,  # noqa: PLW1509 - see ``Tools``
            )
        except OSError as error:
            self._give_back()
            raise ToolError(clean(error.strerror or str(error), _WORDS)) from error

    @property
    def code(self) -> int | None:
        """How it ended: 0 if all went well; ``None`` while it runs."""
        return self._process.poll()

    @property
    def output(self) -> str:
        """What it has said so far."""
        return _content(self._said)

    @property
    def error(self) -> str:
        """What it has complained of so far, one line of plain text."""
        lines = [line.strip() for line in _content(self._error).splitlines()]
        return clean(" ".join(filter(None, lines)), _WORDS)

    def wait(self, seconds: float) -> bool:
        """Block until it has ended or the time is over.

        Returns:
            Whether it has ended.
        """
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(max(0.0, seconds))
        return self.code is not None

    def close(self) -> None:
        """End it if it still runs: what it has asked a manager for goes on without it."""
        if self.code is None:
            self._end()
        self._give_back()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _end(self) -> None:
        """Nobody else has its number before it is waited for."""
        pid = self._process.pid
        with suppress(ProcessEnded, OSError):
            handle = open_handle(ProcessId(pid, started(pid) or 0))
            try:
                handle.ask()
                if not self.wait(_GRACE):
                    handle.force()
                    self.wait(_GRACE)
            finally:
                handle.close()

    def _give_back(self) -> None:
        for descriptor in (self._said, self._error):
            if descriptor >= 0:
                os.close(descriptor)
        self._said = self._error = -1


def _memory() -> int:
    """Memory that cannot grow: a tool that says too much fails."""
    import fcntl  # late: not every system has it, and only Linux comes here

    made = os.memfd_create("portwatch-tool", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    os.ftruncate(made, _LARGEST)
    fcntl.fcntl(made, _F_ADD_SEALS, _SEALS)
    return made


def _content(descriptor: int) -> str:
    if descriptor < 0:
        return ""
    written = os.lseek(descriptor, 0, os.SEEK_CUR)
    return os.pread(descriptor, written, 0).decode("utf-8", "replace")


def _is_safe(path: Path) -> bool:
    """Whether no other user but root can change the file or put another in its place."""
    try:
        real = path.resolve(strict=True)
        found = real.stat()
        if not stat.S_ISREG(found.st_mode) or not _is_ours(found) or found.st_mode & _OTHERS:
            return False
        folders, links = _walked(path)
        return all(_is_closed(folder.stat()) for folder in folders) and all(
            _is_ours(link.lstat()) for link in links
        )
    except OSError:
        return False


def _walked(path: Path) -> tuple[set[Path], set[Path]]:
    """The folders and the links on the way to a file (path_resolution(7)).

    Whoever can change one of them changes the end.

    Raises:
        OSError: A link cannot be read, or there are too many.
    """
    folders: set[Path] = set()
    links: set[Path] = set()
    here, waiting = _ROOT, [*reversed(path.parts[1:])]
    left = _MOST_LINKS
    while waiting:
        folders.add(here)
        name = waiting.pop()
        one = here.parent if name == ".." else here / name
        if name != ".." and one.is_symlink():
            left -= 1
            if left < 0:
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
            links.add(one)
            target = one.readlink()
            here = _ROOT if target.is_absolute() else here
            waiting += reversed(target.parts[1:] if target.is_absolute() else target.parts)
        else:
            here = one
    return folders, links


def _is_closed(folder: os.stat_result) -> bool:
    """In a sticky folder (``/tmp``) only a thing's owner can rename it."""
    is_sticky = bool(folder.st_mode & stat.S_ISVTX)
    return _is_ours(folder) and (is_sticky or not folder.st_mode & _OTHERS)


def _is_ours(found: os.stat_result) -> bool:
    return found.st_uid in {0, os.geteuid()}
