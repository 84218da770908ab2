"""The processes below the one that a stop asks first: held, asked and forced together.

They are asked parents before children: a master whose workers are ended first takes that for a
crash and starts new ones. Each is held by a handle that was opened while it was still below its
parent, so that it cannot be mistaken after it was orphaned.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from portwatch.core.programs import is_same_image
from portwatch.services.stop import ProcessEnded
from portwatch.services.stop_check import runs
from portwatch.services.stop_family import descendants

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from portwatch.core.model import ProcessId
    from portwatch.services.stop import Handle
    from portwatch.services.stop_guard import Guard
    from portwatch.services.stop_hands import Hands


class Rest:
    """Those descendants that are held; closed by who made it, for it has descriptors.

    Attributes:
        changed: Those that run something else since they were asked.
        refused: Those that may not be signalled.
    """

    def __init__(self, planned: ProcessId, hands: Hands, guard: Guard) -> None:
        """None is held yet.

        Args:
            planned: The process that they descend from; never one of them.
            hands: What opens handles.
            guard: What must live.
        """
        self.changed: set[ProcessId] = set()
        self.refused: set[ProcessId] = set()
        self._planned = planned
        self._hands = hands
        self._guard = guard
        self._held: dict[ProcessId, Handle] = {}
        self._images: dict[ProcessId, str | None] = {}  # what each ran when it was asked
        self._unheld: set[ProcessId] = set()  # those that no handle could be opened on

    def running(self) -> tuple[ProcessId, ...]:
        """Those held that have not ended."""
        return tuple(one for one, handle in self._held.items() if not handle.has_ended())

    def unheld(self) -> tuple[ProcessId, ...]:
        """Those that could not be held on to, and run."""
        return tuple(one for one in self._unheld if runs(one))

    def gather(
        self, found: Iterable[ProcessId], above: Handle, *, strictly: bool = False
    ) -> list[ProcessId]:
        """Hold on to processes below another one; gives those that are new.

        Where one cannot be held on to, the others are; it is tried again at the next look.

        Raises:
            OSError: One cannot be, where that is to be told before anything is done (``strictly``).
        """
        new = []
        for one in found:
            if one in self._held or one == self._planned or self._guard.protects(one.pid):
                continue
            try:
                handle = self._hands.open(one, under=above)
            except ProcessEnded:
                continue
            except OSError as error:
                if error.errno == errno.ESTALE:  # it is not below that any more
                    continue
                if strictly:
                    raise
                self._unheld.add(one)
            else:
                self._unheld.discard(one)
                if handle.has_ended():  # nobody has waited for it yet
                    handle.close()
                    continue
                self._held[one] = handle
                new.append(one)
        return new

    def follow(self) -> None:
        """Hold and ask what they start in their last moments."""
        for one in self.running():
            self.ask(self.gather(descendants(one), self._held[one]))

    def ask(self, chosen: Iterable[ProcessId]) -> None:
        """Ask some of those held to end."""
        asked = list(chosen)
        self._images |= {one: self._hands.image(one.pid) for one in asked}
        self._to_each(asked, lambda handle: handle.ask())

    def force(self) -> set[ProcessId]:
        """End them, each only if it runs what it ran when it was asked; gives whom it met."""
        running = self.running()
        self.changed |= {one for one in running if self._runs_another(one)}
        same = (one for one in running if one not in self.changed)
        return self._to_each(same, lambda handle: handle.force())

    def drop_ended(self) -> None:
        """Give back what holds those that have ended: more may be started all the time.

        Not of one that may not be signalled: what is below it may be bound by it, in a helper.
        """
        for one, handle in list(self._held.items()):
            if one not in self.refused and handle.has_ended():
                del self._held[one]
                handle.close()

    def close(self) -> None:
        """Give back the handles."""
        handles, self._held = [*self._held.values()], {}
        for handle in handles:
            handle.close()

    def _runs_another(self, one: ProcessId) -> bool:
        before, now = self._images.get(one), self._hands.image(one.pid)
        return before is not None and now is not None and not is_same_image(before, now)

    def _to_each(
        self, chosen: Iterable[ProcessId], act: Callable[[Handle], None]
    ) -> set[ProcessId]:
        """Gives those that it was done to."""
        done = set()
        for one in chosen:
            try:
                act(self._held[one])
            except ProcessEnded:
                continue
            except PermissionError:  # it changed its user, most likely
                self.refused.add(one)
            except OSError as error:  # a helper's: it does not spare the others
                if error.errno == errno.ESTALE:  # it is not what it was when it was asked
                    self.changed.add(one)
            else:
                done.add(one)
        return done
