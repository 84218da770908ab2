"""Folders whose files a server runs, rather than sends, for whoever asks for them; pure.

Those of the servers for development that come with PHP and with Python (``http.server --cgi``),
and of busybox.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from portwatch.core.programs import base

_OF_PHP = (".php", ".phtml", ".php5", ".inc")
_GATEWAYS = ("cgi-bin", "htbin")
_SERVER = frozenset({"-S", "--server"})
_ROOT = frozenset({"-t", "--docroot"})
_HOME = frozenset({"-h"})
_FOLDER = frozenset({"-d", "--directory"})


class Served(NamedTuple):
    """A folder of code.

    Attributes:
        folder: Its path; a relative one starts where the server was started.
        endings: Of the files that are run; empty if all are.
    """

    folder: str
    endings: tuple[str, ...] = ()


def served(language: str, script: str | None, words: tuple[str, ...]) -> tuple[Served, ...]:
    """The folders of code that a server runs.

    Args:
        language: As ``interpreters.spoken_by`` tells.
        script: What the interpreter runs, as its command line tells.
        words: The command line, without the first word.
    """
    if language == "PHP" and not _SERVER.isdisjoint(words):
        return (Served(_value(words, _ROOT, "-t"), _OF_PHP),)
    if language == "Python" and script == "http.server" and "--cgi" in words:
        root = _value(words, _FOLDER, "--directory=")
        return tuple(Served(f"{root}/{name}") for name in _GATEWAYS)
    return ()


def by_native(program: str, words: tuple[str, ...]) -> tuple[Served, ...]:
    """The same of a server that is no interpreter: the one of busybox runs what is a gateway.

    Args:
        program: Name of its image.
        words: Its command line, itself first.
    """
    if program != "busybox" or "httpd" not in {base(word) for word in words[:2]}:
        return ()
    return (Served(f"{_value(words, _HOME, '-h')}/cgi-bin"),)


def _value(words: tuple[str, ...], options: frozenset[str], attached: str) -> str:
    """The folder that an option names, as the next word or attached; where it stands, else."""
    for word, following in pairwise((*words, "")):
        if word in options and following:
            return following
        if word.startswith(attached) and word != attached:
            return word.removeprefix(attached)
    return "."
