"""Starts the helper; run by pkexec or sudo, never by hand."""

from __future__ import annotations

import os
import signal
import stat
import sys

from portwatch.core.helper_answer import Greeting, encode_greeting
from portwatch.core.helper_request import Mode
from portwatch.helper.answers import Answers
from portwatch.helper.loop import Loop
from portwatch.helper.parent import end_with
from portwatch.helper.privileges import reduce
from portwatch.services.runtime import boot_id

_WRONG_USAGE, _FAILED = 2, 1
_CALLERS = ("PKEXEC_UID", "SUDO_UID")  # pkexec(1), sudo(8): who asked for it


def main(arguments: list[str]) -> int:
    """Serve whoever is at the other end of standard input and output."""
    problem = _problem(arguments)
    if problem:
        print(f"portwatch-helper: {problem}", file=sys.stderr)  # noqa: T201 - for who starts it
        return _WRONG_USAGE
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # meant for who started it, and told by its end
    mode, parent = Mode(arguments[0]), os.getppid()
    try:
        reduce(mode)
        end_with(0, parent)
        loop = Loop(Answers(mode, parent))
        loop.tell(encode_greeting(Greeting(mode, boot_id())))
        loop.run()
    except BrokenPipeError:
        return 0
    except OSError as error:
        print(f"portwatch-helper: {error}", file=sys.stderr)  # noqa: T201 - the same
        return _FAILED
    return 0


def _problem(arguments: list[str]) -> str:
    """Why it does not serve; empty if it does."""
    if len(arguments) != 1 or arguments[0] not in set(Mode):
        return f"started by portwatch only, with one word: {' or '.join(Mode)}"
    if os.geteuid() != 0:
        return "it has no rights; portwatch starts it by pkexec or sudo"
    if not any(os.environ.get(name, "").isdecimal() for name in _CALLERS):
        return "started by pkexec or sudo only, which tell who asked for it"
    if not all(map(_is_pipe, (0, 1))):
        return "it speaks through two pipes, with portwatch only"
    return ""


def _is_pipe(descriptor: int) -> bool:
    try:
        return stat.S_ISFIFO(os.fstat(descriptor).st_mode)
    except OSError:  # it was started without one
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
