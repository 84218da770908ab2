"""What the service managers start for those who connect: their ``.socket`` units' services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import programs
from portwatch.sources.linux_activation import SYSTEM, Activation, folders_of

if TYPE_CHECKING:
    from portwatch.core.evidence import Started
    from portwatch.core.model import Process

_MANAGER = "systemd"
_FIRST_PROCESS = 1
_MOST_USERS = 64


class SocketServices:
    """Reads the units of a manager when that is seen to hold a socket; one answer a minute."""

    def __init__(self, system: tuple[str, ...] = SYSTEM) -> None:
        """Nothing is read yet.

        Args:
            system: Folders of the system's units, the strongest first.
        """
        self._system = Activation(system)
        self._users: dict[int, Activation] = {}

    def starts(self, process: Process, now: float, *, own_root: bool | None) -> tuple[Started, ...]:
        """The programs that a service manager starts; empty for all other processes.

        Args:
            process: Its image, its number and its user are asked.
            now: Monotonic seconds.
            own_root: Whether its paths are this machine's; those of a container are not read.
        """
        if programs.base(programs.image(process) or "") != _MANAGER or own_root is not True:
            return ()
        if process.id.pid == _FIRST_PROCESS:
            return self._system.starts(now)
        if process.uid is None:
            return ()
        found = self._users.get(process.uid)
        if found is None:
            while len(self._users) >= _MOST_USERS:
                self._users.pop(next(iter(self._users)))
            found = self._users[process.uid] = Activation(folders_of(process.uid))
        return found.starts(now)
