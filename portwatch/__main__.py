"""``python -m portwatch`` and the command ``portwatch``."""

from __future__ import annotations

import sys

_INTERRUPTED = 130  # what a shell tells of a command ended by Ctrl-C


def main() -> int:
    """Run the command line; its exit code.

    Everything is imported here, so that Ctrl-C ends quietly from the first moment on.
    """
    try:
        from portwatch.cli.main import main as run

        return run()
    except KeyboardInterrupt:
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
