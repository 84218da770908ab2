"""What a process is called, and what it really runs: an interpreter is not the program."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from portwatch.core.ports import COMM_LENGTH

if TYPE_CHECKING:
    from portwatch.core.model import Process

DELETED = " (deleted)"
"""What Linux adds to the path of an image that was removed (``/proc/PID/exe``)."""

_INTERPRETERS = {
    "python": "Python",
    "pypy": "Python",
    "node": "Node.js",
    "nodejs": "Node.js",
    "ruby": "Ruby",
    "php": "PHP",
    "perl": "Perl",
    "bun": "Bun",
    "deno": "Deno",
    "bash": "shell",
    "sh": "shell",
    "dash": "shell",
    "zsh": "shell",
    "java": "Java",
}
# Options of interpreters that take the next word with them.
_TAKES_A_WORD = {
    "Python": frozenset({"-W", "-X", "--check-hash-based-pycs"}),
    "Node.js": frozenset({"-r", "--require", "--import", "--loader", "-C", "--conditions"}),
    "Ruby": frozenset({"-I", "-r", "-C"}),
    "PHP": frozenset({"-d", "-c", "-t"}),
    "Perl": frozenset({"-I", "-M"}),
    "Java": frozenset({"-cp", "-classpath", "--class-path", "--module-path", "-p"}),
}
_CODE = frozenset({"-c", "-e", "--eval", "-p", "--print", "-E", "-r"})
_MEMORY = ("/memfd:", "/dev/zero")


def image(process: Process) -> str | None:
    """Path of the running image without the kernel's mark of a deleted one."""
    return None if process.exe is None else process.exe.removesuffix(DELETED)


def name(process: Process) -> str:
    """The program's name: whole where the kernel cut it, the image's where a thread renamed it."""
    path = image(process)
    base = posixpath.basename(path) if path and not path.startswith(_MEMORY) else ""
    cut = len(process.name.encode(errors="replace")) >= COMM_LENGTH
    if base and ((cut and base.startswith(process.name)) or process.name.endswith("MainThread")):
        return base
    return process.name or base or f"pid {process.id.pid}"


def language(process: Process) -> str | None:
    """A person's name for the interpreter that the process is, if it is one."""
    path = image(process) or process.name
    base = posixpath.basename(path).lower().removesuffix(".exe").rstrip("0123456789.")
    return _INTERPRETERS.get(base)


def script(process: Process) -> str | None:
    """What an interpreter runs: a path, a module's name, or ``None`` if that cannot be told."""
    spoken = language(process)
    if spoken is None:
        return None
    words = iter(process.command[1:])
    for word in words:
        if word == "-m" and spoken == "Python":
            return next(words, None)
        if word == "-jar" and spoken == "Java":
            return next(words, None)
        if word in _CODE and not (word == "-r" and spoken in {"Node.js", "Ruby"}):
            return None
        if word in _TAKES_A_WORD.get(spoken, ()):
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


def detail(process: Process) -> str:
    """A few words that tell one interpreter's process from another (``http.server``)."""
    ran = script(process)
    if not ran:
        return ""
    base = posixpath.basename(ran.rstrip("/"))
    if base in {"index.js", "main.py", "__main__.py", "server.js", "app.py", "manage.py"}:
        folder = posixpath.basename(posixpath.dirname(ran))
        return f"{folder}/{base}" if folder else base
    return base
