"""Where Java finds the class that it is told to run; pure. See ``java(1)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import programs

if TYPE_CHECKING:
    from portwatch.core.model import Process

_OPTIONS = frozenset({"-cp", "-classpath", "--class-path"})
_ATTACHED = "--class-path="
_ARCHIVES = (".jar", ".war", ".zip")
_MOST = 16


def files_of(process: Process, named: str) -> tuple[str, ...]:
    """Files where a class may be, relative or absolute: its own, and archives of the class path.

    Args:
        process: Its command line is asked; the environment's class path is not known.
        named: The class; a file is at its own place, which needs no looking.
    """
    if named.endswith((*_ARCHIVES, ".java")) or "/" in named:
        return ()
    entries = _entries(programs.words(process)[1:])
    classes = [f"{each or '.'}/{named.replace('.', '/')}.class" for each in entries]
    archives = [each for each in entries if each.endswith(_ARCHIVES)]
    return tuple(path for path in (*classes, *archives) if "\0" not in path)


def _entries(words: tuple[str, ...]) -> list[str]:
    """The class path: the last one that is given, else the folder that it was started in."""
    told = "."
    rest = iter(words)
    for word in rest:
        if word in _OPTIONS:
            told = next(rest, ".")
        elif word.startswith(_ATTACHED):
            told = word.removeprefix(_ATTACHED)
        elif not word.startswith("-"):
            break
    return told.split(":")[:_MOST]
