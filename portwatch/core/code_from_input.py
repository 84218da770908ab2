"""Whether a command line leaves its code to come through the standard input; pure.

Command lines are claims: what is told here is what a shell or an interpreter would do with one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import programs
from portwatch.core.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_STDIN = LatePattern(r"/dev/stdin|/dev/fd/0|/proc/(?:self|thread-self|[0-9]+)/fd/0")
_WITH_FILE = frozenset({"--rcfile", "--init-file"})  # of bash; the word after them is no script
# Options of interpreters that name no code: of Python, and those of others that are alike.
_PLAIN = LatePattern(r"-[uBIsEnqOSPbdviw]+")
_OF_PYTHON = frozenset({"-X", "-W"})


def shell_reads(command: tuple[str, ...]) -> bool:
    """Whether a shell of this command line carries out what it reads.

    It does if it was given neither a script nor a command (sh(1), bash(1)).
    """
    words = iter(command[1:])
    if command and programs.base(command[0]).startswith("busybox"):
        next(words, None)  # which of its tools it is
    for word in words:
        if word in {"-", "--"}:
            break
        if word.startswith("--"):
            if word in _WITH_FILE:
                next(words, None)
        elif word.startswith(("-", "+")):
            if word.startswith("-") and "c" in word:
                return False
            if word.startswith("-") and "s" in word:
                return True  # what follows are its arguments
            for _ in range(word.count("o") + word.count("O")):
                next(words, None)
        else:
            return _is_stdin(word)
    return _is_stdin(next(words, None))


def interpreter_reads(image: str, words: tuple[str, ...]) -> bool:
    """Whether an interpreter reads its code, given these words.

    Args:
        image: Its name.
        words: Its command line, without the first word.
    """
    is_python = programs.base(image).startswith(("python", "pypy"))
    left: Iterator[str] = iter(words)
    for word in left:
        if word == "-" or _STDIN.fullmatch(word):
            return True
        if word in _OF_PYTHON and is_python:
            next(left, None)
        elif not (_PLAIN.fullmatch(word) or word.startswith(("-X", "-W"))):
            return False
    return True


def _is_stdin(script: str | None) -> bool:
    return script is None or _STDIN.fullmatch(script) is not None
