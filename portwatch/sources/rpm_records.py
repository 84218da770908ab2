"""The checksums that rpm keeps of the files it installed, as ``rpm --query`` itself tells them.

It may take seconds, so that it runs beside the polls, one call at a time, ended by its patience.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from portwatch.core.package import Recorded
from portwatch.sources.real_path import real_path
from portwatch.sources.tool_output import ToolError, output

if TYPE_CHECKING:
    from portwatch.core.package import Package

_MOST = 256  # answers kept; the oldest gives way
_FORMAT = r"%{INSTALLTIME}\t%{FILEDIGESTALGO}\n[%{FILEDIGESTS}\t%{FILENAMES}\n]"
_ALGORITHMS = {"1": "md5", "2": "sha1", "8": "sha256", "9": "sha384", "10": "sha512"}
_ALGORITHM = "md5"  # where a package says "(none)", as old ones do
_ASKED = Recorded("", "", 0.0, is_settled=False)


class RpmRecords:
    """Asks once about a file of a package; until there is an answer, that is not settled."""

    def __init__(self, root: str = "/") -> None:
        """Nothing is asked yet.

        Args:
            root: Where the system's root folder is.
        """
        self._root = root
        self._answers: dict[tuple[str, str], Recorded | None] = {}
        self._thread: threading.Thread | None = None

    def of(self, path: str, package: Package, *, wait: float = 0.0) -> Recorded | None:
        """What was written down of a file; ``None`` if nothing was, or rpm does not tell.

        Args:
            path: Absolute.
            package: As rpm named it.
            wait: Seconds for which an answer may be waited for.
        """
        key = f"{package.name}-{package.version}", path
        if key not in self._answers and (self._thread is None or not self._thread.is_alive()):
            # As a daemon: nobody waits for it at the end of the program.
            self._thread = threading.Thread(
                target=self._ask, args=key, name="rpm-records", daemon=True
            )
            self._thread.start()
        if key not in self._answers and self._thread is not None:
            self._thread.join(wait)
        return self._answers.get(key, _ASKED)

    def _ask(self, name: str, path: str) -> None:
        try:
            told = output(["rpm", "-q", "--qf", _FORMAT, name], self._root)
        except ToolError:
            told = ""
        while len(self._answers) >= _MOST:
            self._answers.pop(next(iter(self._answers)))
        self._answers[name, path] = rpm_record(told, path)


def rpm_record(told: str, path: str) -> Recorded | None:
    """One file's record in what rpm tells of its package.

    Args:
        told: A line with the time of installation and the algorithm, then one for each file.
        path: Of the file. A package may name it by a folder that is a link now.
    """
    head, *lines = told.split("\n")
    at, _, algorithm = head.partition("\t")
    known = _ALGORITHM if algorithm == "(none)" else _ALGORITHMS.get(algorithm)
    if known is None or not at.isdecimal():
        return None
    name = f"/{path.rpartition('/')[2]}"
    for line in lines:
        checksum, _, file = line.partition("\t")
        if checksum and file.endswith(name) and path in {file, real_path(file)}:
            return Recorded(known, checksum, float(at))
    return None
