"""Files of its own that a script names: its modules and what it includes; pure."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from portwatch.core.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_AT_MOST = 120
_WORDS_AT_MOST = 20
# Servers of Python that are given the module of an application, and where it is else.
_SERVERS = frozenset(
    {
        *("gunicorn", "uvicorn", "hypercorn", "daphne", "waitress-serve", "waitress", "flask"),
        *("granian", "fastapi", "sanic", "bjoern", "litestar", "quart", "rpyc", "streamlit"),
    }
)
_USUAL = {"flask": ("app", "wsgi"), "fastapi": ("main", "app"), "quart": ("app",)}
# Code that they load as their settings, if it is there or an option names it.
_SETTINGS_OF = {"gunicorn": "gunicorn.conf.py"}
_CONFIGURED = frozenset({"-c", "--config"})
# Options of theirs that name where the module is looked for.
_FOLDERS = frozenset({"--chdir", "--pythonpath", "--app-dir"})
_FILE = LatePattern(r"(?:--app=)?([^\s:=]{1,200}\.py)(?::[\w.]{1,60}(?:\(\))?)?")
_APPLICATION = LatePattern(r"(?:--app=)?([A-Za-z_][\w.]{0,80}?)(?:\.py)?(?::[\w.]{1,60}(?:\(\))?)?")
_IMPORT = LatePattern(
    r"(?:^|;)[ \t]{0,40}(?:from|import)[ \t]{1,8}"
    r"([\w.]{1,80}(?:[ \t]{0,4},[ \t]{0,4}[\w.]{1,80}){0,9})",
    re.MULTILINE,
)
_BY_NAME = LatePattern(
    r"(?:import_module|__import__|run_module|require)\(?\s{0,3}[\"'](\w[\w.]{0,80})[\"']"
)
_USE = LatePattern(r"^\s{0,8}use\s{1,4}([A-Z]\w{0,60}(?:::\w{1,60}){0,4})", re.MULTILINE)
_QUOTED = LatePattern(
    r"[\"'](?:\./|/)?([\w][\w./-]{0,80}\.(?:py|pyc|pl|pm|rb|php|js|mjs|cjs|lua|tcl|scm|sh))[\"']"
)
# What is read and run, whatever its name ends in.
_RUN = LatePattern(
    r"\b(?:(?:exec|eval)\(\s{0,3}(?:compile\(\s{0,3})?open|run_path|execfile|dofile|loadfile|load_source)"
    r"\(\s{0,3}[\"']([\w./-]{1,120})[\"']"
)
# The settings of an application of Django, beside which stands what it answers.
_SETTINGS = LatePattern(
    r"DJANGO_SETTINGS_MODULE[\"']\s{0,3}[,=\]]\s{0,3}=?\s{0,3}[\"']([\w.]{1,80})\.\w{1,40}[\"']"
)
_REQUIRED = LatePattern(
    r"(?:require|require_relative|from|import)\s{0,3}\(?\s{0,3}[\"']\./([\w./-]{1,80})[\"']"
)
_RELATIVE = LatePattern(r"\brequire_relative\s{1,3}[\"'](?:\./)?([\w/-]{1,80})[\"']")
_SOURCED = LatePattern(r"^\s{0,8}(?:source|\.)\s{1,4}(?:\./)?([\w./-]{1,80})", re.MULTILINE)


def parts(code: str) -> tuple[str, ...]:
    """Paths at which what a script runs besides itself may stand, as its words tell.

    Most are relative to its folder.
    """
    found: dict[str, None] = {}
    for path in islice(_named(code), _AT_MOST):
        if ".." not in path.split("/"):
            found[path] = None
    return tuple(found)


def applications(called: str, words: Iterable[str]) -> tuple[str, ...]:
    """Paths of the application that a server is told to run, as its words name it.

    Args:
        called: Name of the server, or of its module.
        words: Its command line.
    """
    if called not in _SERVERS:
        return ()
    told = tuple(words)
    named = (one[1].replace(".", "/") for word in told if (one := _APPLICATION.fullmatch(word)))
    found = (*islice(named, _WORDS_AT_MOST), *_USUAL.get(called, ()))
    files = (one[1] for word in told if "/" in word and (one := _FILE.fullmatch(word)))
    paths = [path for one in found for path in (f"{one}.py", f"{one}/__init__.py")]
    below = (f"{folder}/{path}" for folder in _folders(told) for path in paths)
    settings = _settings(called, told)
    return tuple(dict.fromkeys((*islice(files, _WORDS_AT_MOST), *settings, *below, *paths)))


def _settings(called: str, words: tuple[str, ...]) -> Iterator[str]:
    """Files of code that hold a server's settings."""
    usual = _SETTINGS_OF.get(called)
    if usual is not None:
        yield from (one.removeprefix("file:") for one in _values(words, _CONFIGURED))
        yield usual


def _folders(words: tuple[str, ...]) -> Iterator[str]:
    return _values(words, _FOLDERS)


def _values(words: tuple[str, ...], options: frozenset[str]) -> Iterator[str]:
    """What follows some options, as the next word or attached."""
    for word, following in pairwise((*words, "")):
        option, _, attached = word.partition("=")
        if option in options and (attached or following):
            yield attached or following


def _named(code: str) -> Iterator[str]:
    for one in (*_QUOTED.finditer(code), *_RUN.finditer(code)):
        yield one[1].removeprefix("./")
    for one in _SETTINGS.finditer(code):
        folder = one[1].replace(".", "/")
        yield from (f"{folder}/urls.py", f"{folder}/views.py")
    for one in _RELATIVE.finditer(code):
        yield f"{one[1]}.rb"
    for one in _REQUIRED.finditer(code):
        yield from (one[1], f"{one[1]}.js", f"{one[1]}/index.js", f"{one[1]}.mjs")
    for one in _SOURCED.finditer(code):
        yield one[1]
    for one in _USE.finditer(code):
        yield one[1].replace("::", "/") + ".pm"
    for one in (*_IMPORT.finditer(code), *_BY_NAME.finditer(code)):
        for name in one[1].split(","):
            path = name.strip().strip(".").replace(".", "/")
            if path:
                yield from (f"{path}.py", f"{path}/__init__.py", f"{path}.lua", f"{path}.pyc")
