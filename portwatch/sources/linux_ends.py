"""What has ended on Linux, from the kernel's destroy multicast."""

from __future__ import annotations

from portwatch.core.ends import Ends, Fresh, no_ends
from portwatch.core.fault import fault_text
from portwatch.core.model import Gap, GapCode
from portwatch.sources.end_kinds import classify
from portwatch.sources.protocols import Reading
from portwatch.sources.sock_destroy import DestroyedSockets

_NOTHING: Reading[Ends | None] = Reading(no_ends())


class LinuxEnds:
    """Tells every TCP and UDP socket of this network namespace that has ended.

    Where the kernel or a sandbox has no such multicast it tells nothing, and a gap says so.
    """

    def __init__(self) -> None:
        """From now on ends are heard."""
        self._heard: DestroyedSockets | None = None
        self._gaps: tuple[Gap, ...] = ()
        self._ahead: frozenset[int] | None = frozenset()  # what ``peek`` has not told yet
        try:
            self._heard = DestroyedSockets()
        except OSError as error:
            self._fail(error)

    def receive(self) -> int:
        """How many messages came since the last ``drain``; never waits."""
        if self._heard is None:
            return 0
        try:
            return self._heard.receive()
        except OSError as error:
            self.close()
            self._fail(error)
            return 0

    def fresh(self) -> Fresh | None:
        """What has been received or drained since this was last asked; see ``EndSource``."""
        return None if self._heard is None else self._heard.fresh()

    def peek(self) -> frozenset[int] | None:
        """Cookies of what has ended since this was last asked, drained or not; never waits.

        ``None`` if that is not known.
        """
        ahead, self._ahead = self._ahead, frozenset()
        if self._heard is None:
            return None
        try:
            found = self._heard.peek()
        except OSError as error:
            self.close()
            self._fail(error)
            return None
        return None if found is None or ahead is None else ahead | found

    def ahead(self) -> frozenset[int]:
        """As far as is known, what ``peek`` will tell when it is asked next."""
        self._ahead = self.peek()
        return self._ahead or frozenset()

    def drain(self) -> Reading[Ends | None]:
        """What ended since the last call; ``None`` where that is not told. Never waits."""
        if self._heard is None:
            return Reading(None, self._gaps)
        try:
            ends = self._heard.drain()
        except OSError as error:
            self.close()
            self._fail(error)
            return Reading(None, self._gaps)
        if not len(ends.table) and not ends.overflows:
            return _NOTHING
        kinds = classify(ends)
        return Reading(
            Ends(ends.table, kinds, ends.sent, ends.received, ends.order, ends.overflows)
        )

    def close(self) -> None:
        """Give back the descriptor."""
        if self._heard is not None:
            self._heard.close()
            self._heard = None

    def _fail(self, error: OSError) -> None:
        self._gaps = (Gap(GapCode.ENDS_UNAVAILABLE, detail=fault_text(error)),)
