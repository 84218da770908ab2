"""Stands in for pkexec: root starts the real helper for an ordinary user who calls it.

Only a setuid program could do what pkexec does, so the test, which is root, listens at two named
pipes, and a script with the name of pkexec leads there.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tests.helpers.helped import COMMAND, NOBODY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RELAY = """#!/bin/sh
for mode; do :; done
echo "$mode" >>"{folder}/asked"
cat "{folder}/out" &
exec cat >"{folder}/in"
"""


class Relay:
    """Where the script is, and what it started.

    Attributes:
        folder: To stand first in ``PATH``.
        pids: Of the helpers, the latest last.
    """

    def __init__(self, folder: Path, mode: str, before: Sequence[str] = ()) -> None:
        self.folder = folder
        self.pids: list[int] = []
        self._mode = mode
        self._before = before
        self._is_over = False
        for name in ("in", "out"):
            os.mkfifo(folder / name)
            (folder / name).chmod(0o666)
        (folder / "asked").touch()
        (folder / "asked").chmod(0o666)
        self.write(_RELAY.format(folder=folder))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    @property
    def path(self) -> dict[str, str]:
        """The variable that makes a program find it."""
        return {"PATH": f"{self.folder}:/usr/bin:/bin"}

    def write(self, script: str) -> None:
        """Have the script do something else."""
        (self.folder / "pkexec").write_text(script, encoding="utf-8")
        (self.folder / "pkexec").chmod(0o755)

    def close(self) -> None:
        """End whatever waits for somebody who asks."""
        self._is_over = True
        while self._thread.is_alive():
            with suppress(OSError):  # nobody waits there yet, or no longer
                os.close(os.open(self.folder / "in", os.O_WRONLY | os.O_NONBLOCK))
            self._thread.join(0.02)

    def _serve(self) -> None:
        while not self._is_over:
            ours = os.open(self.folder / "in", os.O_RDONLY)  # until somebody asks
            if not self._is_over:
                theirs = os.open(self.folder / "out", os.O_WRONLY)
                environ = {**os.environ, "PKEXEC_UID": NOBODY}
                made = subprocess.Popen(
                    [*self._before, *COMMAND, self._mode], stdin=ours, stdout=theirs, env=environ
                )
                self.pids.append(made.pid)
                os.close(theirs)
                os.close(ours)
                made.wait()
            else:
                os.close(ours)


@contextmanager
def relay(mode: str = "act", before: Sequence[str] = ()) -> Iterator[Relay]:
    """A pkexec that gives everybody rights, in a folder that everybody may read.

    Args:
        mode: What the helper does.
        before: Words of a command that starts it.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        made = Relay(folder, mode, before)
        try:
            yield made
        finally:
            made.close()
