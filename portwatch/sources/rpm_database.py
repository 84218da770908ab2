"""The package of a file on Fedora, SUSE and their kin, as ``rpm`` itself tells it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from portwatch.core.package import Manager, Package
from portwatch.sources.package_databases import Found, file_stamp

if TYPE_CHECKING:
    from collections.abc import Collection

    from portwatch.sources.package_databases import Stamp

_PATIENCE = 5.0  # seconds for one call of rpm
_CALLS_AT_MOST = 16  # where a batch cannot be told apart
_PLAIN = re.compile(r"/[A-Za-z0-9_./+@:,~-]+")  # no sign that rpm might take for a pattern


class RpmDatabase:
    """Fedora, SUSE and their kin, by ``rpm --query --file``: its database has several formats."""

    manager = Manager.RPM

    def __init__(self, root: str = "/", patience: float = _PATIENCE) -> None:
        """Nothing is started yet.

        Args:
            root: Where the system's root folder is.
            patience: Seconds that rpm may take.
        """
        self._root = root
        self._patience = patience

    def stamp(self) -> Stamp | None:
        """Of whichever files hold the database; SQLite writes beside it first."""
        files = ("rpmdb.sqlite", "rpmdb.sqlite-wal", "Packages", "Packages.db")
        stamps = (
            file_stamp(os.path.join(self._root, folder, file))  # noqa: PTH118 - a Path a call costs more
            for folder in ("usr/lib/sysimage/rpm", "var/lib/rpm")
            for file in files
        )
        stamp = tuple(number for each in stamps for number in each or (0,))
        return stamp if any(stamp) and self._tool() else None

    def search(self, paths: Collection[str]) -> Found:
        """One call of rpm for all; one for each of some where its answers cannot be told apart.

        What is not there any more, and a name with signs that rpm may take for a pattern, stays
        without an answer.
        """
        asked = [path for path in paths if _PLAIN.fullmatch(path) and os.path.lexists(path)]
        unsure = frozenset(paths) - frozenset(asked)
        found = self._ask(asked) if asked else {}
        if found is not None:
            return Found(found, complete=True, unsure=unsure)
        packages: dict[str, Package] = {}
        for path in asked[:_CALLS_AT_MOST]:
            one = self._ask([path])
            if one is None:
                return Found(packages, complete=False)
            packages.update(one)
        return Found(packages, complete=True, unsure=unsure.union(asked[_CALLS_AT_MOST:]))

    def _ask(self, paths: list[str]) -> dict[str, Package] | None:
        """What rpm says; ``None`` if it fails, or says more or less than a line for each."""
        import subprocess  # late: it takes longer than all the rest, and most machines have no rpm

        tool = self._tool()
        if tool is None:
            return None
        command = [tool, "-qf", "--qf", r"%{NAME}\t%{VERSION}-%{RELEASE}\n", *paths]
        clean = {"LC_ALL": "C", "PATH": "/usr/bin:/bin"}
        try:
            done = subprocess.run(
                command,
                check=False,
                capture_output=True,
                env=clean,
                stdin=subprocess.DEVNULL,
                timeout=self._patience,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return rpm_answers(paths, done.stdout, one=len(paths) == 1) if not done.stderr else None

    def _tool(self) -> str | None:
        for place in ("usr/bin/rpm", "bin/rpm"):  # never by PATH, which is a person's
            tool = os.path.join(self._root, place)  # noqa: PTH118 - as above
            if os.access(tool, os.X_OK):
                return tool
        return None


def rpm_answers(paths: list[str], told: bytes, *, one: bool = False) -> dict[str, Package] | None:
    """The packages in the output of rpm, which answers in order, but several times for some.

    Args:
        paths: What was asked.
        told: Its standard output: a line of name and version, or a sentence that names the path.
        one: Whether all lines are about one path; the first package is taken.

    Returns:
        ``None`` if the lines cannot be told apart.
    """
    lines = os.fsdecode(told).splitlines()
    unowned = {f"file {path} is not owned by any package": path for path in paths}
    if one and len(lines) > 1:
        lines = lines[:1]
    if len(lines) != len(paths):
        return None
    packages = {}
    for path, line in zip(paths, lines, strict=True):
        name, tab, version = line.partition("\t")
        if tab and name:
            packages[path] = Package(Manager.RPM, name, version)
        elif unowned.get(line) != path:
            return None
    return packages
