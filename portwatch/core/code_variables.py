"""Environment variables by which an interpreter finds code, or more options; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FOLDERS = {
    "PYTHONPATH": "Python",
    "NODE_PATH": "Node.js",
    "PERL5LIB": "Perl",
    "PERLLIB": "Perl",
    "RUBYLIB": "Ruby",
    "CLASSPATH": "Java",
    "LUA_INIT": "Lua",
    "TCLLIBPATH": "Tcl",
    "GUILE_LOAD_PATH": "Guile",
    "JULIA_LOAD_PATH": "Julia",
}
_OPTIONS = {
    "NODE_OPTIONS": "Node.js",
    "PERL5OPT": "Perl",
    "RUBYOPT": "Ruby",
    "JAVA_TOOL_OPTIONS": "Java",
    "JDK_JAVA_OPTIONS": "Java",
    "_JAVA_OPTIONS": "Java",
}
_APPLICATION = "FLASK_APP"
NAMES = frozenset({*_FOLDERS, *_OPTIONS, _APPLICATION})
"""All of them. What only an interpreter at a terminal loads is not among them."""


def folders(environment: Iterable[tuple[str, str]], language: str) -> Iterator[str]:
    """Values that name where an interpreter of this language finds code."""
    return (value for name, value in environment if _FOLDERS.get(name) == language)


def options(environment: Iterable[tuple[str, str]], language: str | None) -> tuple[str, ...]:
    """Options that an interpreter of this language takes as if they stood before its own."""
    return tuple(
        word
        for name, value in environment
        if _OPTIONS.get(name, "") == language
        for word in value.split()
    )


def application(environment: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Words that name the application of a server, where a variable does."""
    return tuple(f"--app={value}" for name, value in environment if name == _APPLICATION)
