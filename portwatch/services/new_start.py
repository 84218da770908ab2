"""Starts the program anew, for what holds from its next start on."""

from __future__ import annotations

import os
import subprocess
import sys

_HIDDEN = "--minimized"  # the person has the window before them


def start_again() -> None:
    """In the place of this process, with the words that it was started with.

    All that is open must have been closed before. On Windows, which cannot do that, another process
    follows this one.

    Raises:
        OSError: The program is not there any more.
    """
    words = [sys.executable, *(word for word in sys.orig_argv[1:] if word != _HIDDEN)]
    if sys.platform == "win32":
        subprocess.Popen(words)
    else:
        os.execv(sys.executable, words)  # noqa: S606 - ourselves, and no shell is wanted
