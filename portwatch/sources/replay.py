"""A recorded machine behind the same protocols as a live one.

Used for ``--demo``, for tests and for pictures: the frames advance with every reading of the
sockets and never with the clock, so the same number of readings always shows the same machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from portwatch.core import sockets
from portwatch.core.counters import Counters
from portwatch.core.document import DocumentError
from portwatch.core.model import Gap, GapCode, Process, ProcessId
from portwatch.sources.protocols import Reading, Sources
from portwatch.sources.recording import load_recording
from portwatch.sources.replay_origins import (
    RecordedContainers,
    RecordedInference,
    RecordedPackages,
    RecordedPlaces,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from portwatch.core.diff import Diff
    from portwatch.core.interface import Interface
    from portwatch.core.model import Protocol
    from portwatch.core.sockets import SocketTable
    from portwatch.core.traffic import Traffic
    from portwatch.sources.recording import RecordedProcess, Recording

__all__ = ["DocumentError", "load_recording", "replay_sources"]


def replay_sources(recording: Recording, *, epoch: float, loop: bool = True) -> Sources:
    """Play a recording.

    Args:
        recording: What to play.
        epoch: Seconds since the epoch at which the recording is taken to have started; processes
            are as old at that moment as they were when it was made.
        loop: Whether the first frame follows the last one; otherwise the last one stays.
    """
    player = _Player(recording, epoch, loop=loop)
    return Sources(
        sockets=_Sockets(player),
        owners=_Owners(player),
        processes=_Processes(player),
        interfaces=_Interfaces(recording.interfaces),
        counters=_Counters(player),
        users=_Users(recording.users),
        places=RecordedPlaces(player),
        inference=RecordedInference(player, recording),
        containers=RecordedContainers(recording),
        packages=RecordedPackages(player),
        ephemeral=recording.ephemeral,
    )


class _Player:
    """The recorded machine at one frame."""

    def __init__(self, recording: Recording, epoch: float, *, loop: bool) -> None:
        self._recording = recording
        self._epoch = epoch
        self._loop = loop
        self._next = 0
        self._round = 0
        self._opened_before = 0  # by the rounds before this one
        self.table = sockets.empty()
        self.holders: dict[int, tuple[int, ...] | None] = {}
        self.processes: dict[int, RecordedProcess] = {}
        self._counters: Counters | None = None

    def advance(self) -> None:
        """Go to the next frame."""
        frames = self._recording.frames
        if self._next == len(frames):
            if not self._loop:
                return
            self._rewind()
        frame = frames[self._next]
        self._next += 1
        gone = np.concatenate([frame.closed, frame.changed["id"]])
        if len(gone):
            self.table = self.table[~np.isin(self.table["id"], gone)]
        if len(frame.opened) or len(frame.changed):
            self.table = np.concatenate([self.table, frame.changed, frame.opened])
        for identity in frame.closed.tolist():
            del self.holders[identity]
        self.holders.update(frame.holders)
        for pid in frame.ended:
            del self.processes[pid]
        self.processes.update((process.pid, process) for process in frame.started)
        self._counters = frame.counters

    @property
    def counters(self) -> Counters | None:
        """The kernel's counters: they go on rising from round to round."""
        if self._counters is None:
            return None
        return Counters(
            self._counters.opened + self._opened_before,
            self._counters.established,
        )

    def facts(self, pid: int) -> Process | None:
        """A process; one that starts while the recording runs is a new one in every round."""
        known = self.processes.get(pid)
        if known is None:
            return None
        started_at = None
        shift = 0
        if known.started_ago is not None:
            started_at = self._epoch - known.started_ago
            if known.started_ago < 0:
                shift = self._round
                started_at += self._round * self._recording.duration
        return Process(
            id=ProcessId(pid, known.started + shift),
            name=known.name,
            exe=known.exe,
            command=known.command,
            uid=known.uid,
            user=known.user,
            started_at=started_at,
            parents=known.parents,
        )

    def _rewind(self) -> None:
        first, last = self._recording.frames[0].counters, self._counters
        if first is not None and last is not None:
            self._opened_before += max(0, last.opened - first.opened)
        self._next = 0
        self._round += 1
        self.table = sockets.empty()
        self.holders = {}
        self.processes = {}


class _Sockets:
    """The sockets of the recording; every reading goes one frame on."""

    name = "replay"

    def __init__(self, player: _Player) -> None:
        self._player = player

    def read(self, *, afresh: bool = False) -> Reading[SocketTable]:
        """The next frame's sockets."""
        del afresh
        self._player.advance()
        return Reading(self._player.table)

    def glance(self, protocol: Protocol) -> SocketTable | None:
        """Not told: a recording goes on with readings only."""
        del protocol
        return None

    def want_bytes(self, wanted: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Not told: a recording has no such counts."""
        del wanted

    def traffic(self) -> Traffic | None:
        """Nothing."""
        return None

    def close(self) -> None:
        """Nothing to give back."""


class _Owners:
    """The recorded holders of sockets."""

    def __init__(self, player: _Player) -> None:
        self._player = player
        self._told: dict[int, tuple[int, ...]] = {}

    def update(
        self, table: SocketTable, changes: Diff, now: float
    ) -> Reading[Mapping[int, tuple[int, ...]]]:
        """Holders of what is new, and of what changed hands."""
        del now  # the frames go on with readings, not with the clock
        for identity in changes.closed["id"].tolist():
            self._told.pop(identity, None)
        new = frozenset(changes.opened["id"].tolist())
        found: dict[int, tuple[int, ...]] = {}
        for identity, pids in self._player.holders.items():
            if identity in new or self._told.get(identity) != (pids or ()):
                found[identity] = self._told[identity] = pids or ()
        return Reading(found, self._gaps(table))

    def find(self, opened: SocketTable, closed: SocketTable) -> Mapping[int, tuple[int, ...]]:
        """The holders in this frame; nothing opens between two frames."""
        del closed
        holders = self._player.holders
        return {identity: holders.get(identity) or () for identity in opened["id"].tolist()}

    def tend(self, now: float) -> None:
        """Nothing: the frames tell it."""

    def unowned(self, identity: int) -> GapCode:
        """As recorded: hidden, or held by no process."""
        hidden = self._player.holders.get(identity) is None
        return GapCode.OWNERS_HIDDEN if hidden else GapCode.OWNERS_KERNEL

    def close(self) -> None:
        """Nothing to give back."""

    def _gaps(self, table: SocketTable) -> tuple[Gap, ...]:
        # A socket without an inode (TIME_WAIT) is in nobody's hands, and that is no gap.
        bodies = table["id"][table["inode"] != 0].tolist()
        holders = [self._player.holders.get(identity) for identity in bodies]
        counts = {
            GapCode.OWNERS_HIDDEN: sum(pids is None for pids in holders),
            GapCode.OWNERS_KERNEL: sum(pids == () for pids in holders),
        }
        return tuple(Gap(code, count) for code, count in counts.items() if count)


class _Processes:
    """The recorded processes."""

    def __init__(self, player: _Player) -> None:
        self._player = player

    def facts(self, pid: int) -> Process | None:
        """Facts of a process that is up in this frame."""
        return self._player.facts(pid)

    def prune(self, pids: frozenset[int]) -> None:
        """Nothing is cached."""


class _Interfaces:
    """The recorded interfaces; they are the same in every frame."""

    def __init__(self, interfaces: tuple[Interface, ...]) -> None:
        self._interfaces = interfaces

    def read(self) -> Reading[tuple[Interface, ...]]:
        """All of them."""
        return Reading(self._interfaces)

    def close(self) -> None:
        """Nothing to give back."""


class _Counters:
    """The recorded counters."""

    def __init__(self, player: _Player) -> None:
        self._player = player

    def read(self) -> Reading[Counters | None]:
        """This frame's counters."""
        return Reading(self._player.counters)

    def close(self) -> None:
        """Nothing to give back."""


class _Users:
    """The recorded login names."""

    def __init__(self, users: Mapping[int, str]) -> None:
        self._users = users

    def name(self, uid: int) -> str | None:
        """Login name of a user id."""
        return self._users.get(uid)
