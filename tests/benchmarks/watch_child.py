"""``portwatch watch --json`` as another user; arguments: user id, data folder, options."""

from __future__ import annotations

import contextlib
import gc
import io
import os
import sys

from portwatch.cli.main import main as portwatch
from tests.helpers.load_holder import become, die_with_parent


def main() -> int:
    parent = os.getppid()
    gc.disable()  # as ``portwatch.__main__`` does
    # All modules are loaded first: nobody may read another user's Python.
    with contextlib.redirect_stdout(io.StringIO()):
        portwatch(["watch", "--json", "--for", "0.3"])
    become(int(sys.argv[1]))
    os.environ["PORTWATCH_DATA_DIR"] = sys.argv[2]
    die_with_parent(parent)
    gc.disable()
    return portwatch(["watch", "--json", *sys.argv[3:]])


if __name__ == "__main__":
    sys.exit(main())
