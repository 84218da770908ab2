"""``python -m portwatch`` and the command ``portwatch``."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from portwatch.sources.early_links import EarlyLinks

_ONE_LOOK = frozenset({"list", "explain"})
_NO_LINKS = frozenset({"--all", "--connections", "--demo", "-h", "--help", "--version"})
_INTERRUPTED = 130  # what a shell tells of a command ended by Ctrl-C


def main() -> int:
    """Run the command line; its exit code.

    NumPy's threads for matrices are not started: portwatch has none, and they cost 0.1 s of
    processor time at each start.

    Garbage is not looked for while modules are loaded, which make none; ``portwatch.cli.main``
    lets that begin where a command goes on for longer than one look, and the window once it is
    there.

    Everything is imported here, so that Ctrl-C ends quietly from the first moment on.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.disable()
    try:
        early = _early(sys.argv[1:])  # before anything is loaded that takes time
        from portwatch.cli.main import main as run

        return run(early=early)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _early(words: list[str]) -> EarlyLinks | None:
    """Begin to read descriptors for a command that looks once, at listeners.

    Guessed from the words alone: what is begun in vain is closed when the command is known.
    """
    if not _ONE_LOOK.intersection(words) or _NO_LINKS.intersection(words):
        return None
    from portwatch.sources.early_links import begin

    return begin()


def start() -> NoReturn:
    """Run the command line as a program of its own, and end with its exit code.

    After one look, or a window that hardly was there (garbage was left alone), everything is
    closed, and the process ends at once: to take all modules apart first costs 0.03 s. Not with
    a debugger or a measurement of coverage, which have something to do at the end.
    """
    code = main()
    if not gc.isenabled() and sys.gettrace() is None:
        with suppress(OSError, ValueError):  # what could not be written has been told
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    start()
