"""Names users from the system's user database."""

from __future__ import annotations

import pwd

_MOST = 1024  # names kept; the oldest gives way


class PasswdUsers:
    """Login names by ``getpwuid(3)``, so from every place the machine is set up to ask.

    A name is asked for once and kept, "none" too: some machines ask over the network.
    """

    def __init__(self) -> None:
        self._names: dict[int, str | None] = {}

    def name(self, uid: int) -> str | None:
        """Login name of a user id; ``None`` if it has none."""
        if uid in self._names:
            return self._names[uid]
        if len(self._names) >= _MOST:
            self._names.pop(next(iter(self._names)))
        found = self._names[uid] = _look_up(uid)
        return found


def _look_up(uid: int) -> str | None:
    try:
        return pwd.getpwuid(uid).pw_name
    except (KeyError, OverflowError, OSError):
        return None
