"""For which services the service manager listens, from its unit files; see ``systemd.unit(5)``.

The files are for everybody to read. They tell what was meant and not what is so: where units
differ on a port, none is named.
"""

from __future__ import annotations

import os
import pwd
from pathlib import Path
from typing import TYPE_CHECKING

from portwatch.core.evidence import Started
from portwatch.core.service_unit import parse_service_unit
from portwatch.core.socket_unit import parse_socket_unit
from portwatch.sources.small_file import content

if TYPE_CHECKING:
    from portwatch.core.model import Protocol
    from portwatch.core.socket_unit import SocketUnit

SYSTEM = (
    "/etc/systemd/system.control",
    "/run/systemd/system.control",
    "/run/systemd/transient",
    "/run/systemd/generator.early",
    "/etc/systemd/system",
    "/run/systemd/system",
    "/run/systemd/generator",
    "/usr/local/lib/systemd/system",
    "/usr/lib/systemd/system",
    "/lib/systemd/system",
    "/run/systemd/generator.late",
)
"""Folders of the system's units, the strongest first (systemd.unit(5), "Unit File Load Path")."""

USER = (
    "~/.config/systemd/user",
    "/etc/systemd/user",
    "/run/systemd/user",
    "~/.local/share/systemd/user",
    "/usr/local/lib/systemd/user",
    "/usr/lib/systemd/user",
)
"""Folders of the units of the user that looks, the strongest first."""

_PACKAGED = ("/usr/lib/systemd/", "/lib/systemd/")
_OF_SESSION = ("~/.config/systemd/user.control", "/run/user/{uid}/systemd/transient")
_MOST_UNITS = 512
_MOST_DROP_INS = 16  # of one unit
_MOST_BYTES = 64 * 1024  # of a file
_READ_AGAIN = 60.0  # seconds that an answer is good for


def folders_of(uid: int) -> tuple[str, ...]:
    """Folders of the units of a user's own service manager, the strongest first."""
    try:
        home = pwd.getpwuid(uid).pw_dir
    except (KeyError, OverflowError):
        home = "/nonexistent"
    folders = (*_OF_SESSION, *USER)
    return tuple(folder.replace("~", home, 1).format(uid=uid) for folder in folders)


class Activation:
    """The ``.socket`` units of one service manager, read when first asked for."""

    def __init__(self, folders: tuple[str, ...] = SYSTEM) -> None:
        """Nothing is read yet.

        Args:
            folders: Where unit files are, the strongest first.
        """
        self._folders = [Path(os.path.expanduser(folder)) for folder in folders]  # noqa: PTH111 - the home of nobody is no error here
        self._units: dict[str, SocketUnit] = {}
        self._read: float | None = None

    def started_by(self, unit: str, now: float) -> str | None:
        """The service that a ``.socket`` unit starts; by its own name if there is no such file.

        Args:
            unit: Name of the unit.
            now: Seconds on a clock that never jumps.
        """
        found = self._all(now).get(unit)
        if found is not None:
            return found.service
        return None if "@" in unit else f"{unit.removesuffix('.socket')}.service"

    def started_at(self, protocol: Protocol, port: int, now: float) -> str | None:
        """The service that is started from a port; ``None`` unless units agree on it.

        Args:
            protocol: Transport protocol.
            port: Port.
            now: Seconds on a clock that never jumps.
        """
        found = [unit.service for unit in self._all(now).values() if (protocol, port) in unit.ports]
        return found[0] if len(found) == 1 else None

    def starts(self, now: float) -> tuple[Started, ...]:
        """What is started for those who connect, with the connection as its input or beside it.

        Not what the distribution's own units start in a service that reads the connection itself:
        only with a drop-in, or from elsewhere, is a unit anybody's work.

        Args:
            now: Seconds on a clock that never jumps.
        """
        found = []
        for unit in self._all(now).values():
            files = self._files(unit.service)
            service = parse_service_unit(_text(path) for path in files)
            if not (unit.accepts or service.reads_socket):
                continue
            if all(str(path.resolve()).startswith(_PACKAGED) for path in files):
                continue
            for words in service.commands:
                found += [
                    Started(words, str(files[0]), protocol, port) for protocol, port in unit.ports
                ]
        return tuple(found)

    def _all(self, now: float) -> dict[str, SocketUnit]:
        if self._read is None or now - self._read >= _READ_AGAIN:
            self._read = now
            self._units = self._load()
        return self._units

    def _load(self) -> dict[str, SocketUnit]:
        names = {name for folder in self._folders for name in _names(folder, ".socket")}
        units = {}
        for name in sorted(names)[:_MOST_UNITS]:
            texts = [_text(path) for path in self._files(name)]
            if texts:
                units[name] = parse_socket_unit(name, texts)
        return units

    def _files(self, name: str) -> list[Path]:
        """The unit's strongest file and its drop-ins in their order, those by name once each."""
        fragments = [folder / name for folder in self._folders if (folder / name).exists()]
        if not fragments or fragments[0].resolve().name != name:  # absent, masked, or an alias
            return []
        drop_ins: dict[str, Path] = {}
        for folder in reversed(self._folders):
            inside = folder / f"{name}.d"
            drop_ins.update({each: inside / each for each in _names(inside, ".conf")})
        return [fragments[0], *(drop_ins[each] for each in sorted(drop_ins)[:_MOST_DROP_INS])]


def _names(folder: Path, ending: str) -> list[str]:
    try:
        return [name for name in os.listdir(folder) if name.endswith(ending)]  # noqa: PTH208 - names only
    except OSError:
        return []


def _text(path: Path) -> str:
    """The start of a regular file; empty where there is none to be read."""
    try:
        return content(path, _MOST_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""
