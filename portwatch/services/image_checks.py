"""All that is told of a program by what its file holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.services.image_watch import ImageWatch
from portwatch.services.package_check import PackageCheck
from portwatch.sources.silent_mounts import SilentMounts

if TYPE_CHECKING:
    from portwatch.core.model import Gap, Instant, Listener, Ownership, ProcessId
    from portwatch.core.reason import Reason
    from portwatch.services.image_records import ImageRecords
    from portwatch.sources.origin_protocols import PackageSource


class ImageChecks:
    """Compares images with what they held before, and with what was installed.

    To be used from one thread.
    """

    def __init__(self, packages: PackageSource, records: ImageRecords | None = None) -> None:
        """Nothing is read yet.

        Args:
            packages: Tells what package a file is of.
            records: What the program files of expected listeners held.
        """
        silent = SilentMounts()
        self._check = PackageCheck(packages, silent=silent)
        self._watch = None if records is None else ImageWatch(records, packages, silent=silent)

    def reasons(self, ownership: Ownership) -> tuple[Reason, ...]:
        """What is known to speak against the file of a listener's program."""
        changed = None if self._watch is None else self._watch.reason(ownership)
        return tuple(filter(None, (self._check.reason(ownership), changed)))

    def gaps(self) -> tuple[Gap, ...]:
        """Installed programs that cannot be compared with what was installed."""
        return self._check.gaps()

    def judged(self, row: Listener) -> None:
        """A listener was judged: its program is compared later."""
        self._check.judged(row)
        if self._watch is not None:
            self._watch.judged(row)

    def step(self) -> None:
        """Read a little of what is to be hashed, between two polls."""
        self._check.step()
        if self._watch is not None:
            self._watch.step()

    def update(self, now: Instant) -> frozenset[ProcessId]:
        """Compare what is known by now; of whom something else is to be told than before."""
        found = self._check.update()
        return found if self._watch is None else found | self._watch.update(now)

    def finish(self, now: Instant) -> frozenset[ProcessId]:
        """As ``update``, for a command that looks only once: what is to be hashed is, at once."""
        found = self._check.finish()
        return found if self._watch is None else found | self._watch.finish(now)

    def close(self) -> None:
        """Write what is known only here, and give back what is held."""
        self._check.close()
        if self._watch is not None:
            self._watch.close()
