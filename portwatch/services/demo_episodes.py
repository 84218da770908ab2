"""The listeners of the demonstration's past, made of the bars that its lanes show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from portwatch.core.history_records import (
    AlertEntry,
    AlertState,
    Entry,
    EntryKind,
    Episode,
    Page,
    Peer,
)
from portwatch.core.listener_past import ListenerPast, Part, spells
from portwatch.core.model import (
    Family,
    Listener,
    Match,
    Ownership,
    Parent,
    Process,
    ProcessId,
    Protocol,
    Reach,
    ReachLevel,
    Service,
    Socket,
    State,
)
from portwatch.core.query_said import alert_fits, pause_fits
from portwatch.core.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from portwatch.core.history_records import Bar, Lane, Pause
    from portwatch.core.query import Query
    from portwatch.services.demo_alerts import DemoAlert
    from portwatch.services.demo_rows import Rows

_KNOWN_FROM = 7 * 86_400.0  # seconds before the demonstration at which watching began
_PID = 40_417
_EARLIER = 400  # by how much the number of an earlier process is less
_STARTS_WITHIN = 60.0  # seconds from the start of a process to its listening, and more
_ADDRESSES = {True: "0.0.0.0", False: "127.0.0.1"}  # noqa: S104 - told, not bound


class DemoEpisodes:
    """Answers what is asked about single listeners."""

    def __init__(
        self,
        began: float,
        lanes: Sequence[Lane],
        rows: Rows,
        alerts: Iterable[tuple[float, DemoAlert]],
        pauses: Iterable[Pause],
    ) -> None:
        """Make them all; they are few.

        Args:
            began: When the demonstration begins, in seconds since the epoch.
            lanes: All lanes up to then.
            rows: What the recording has of them.
            alerts: When, in seconds since the epoch, and what was announced.
            pauses: When nothing was watched.
        """
        self._lanes = {(lane.program, lane.protocol, lane.port): lane for lane in lanes}
        self._parts = {
            key: tuple(reversed(list(_parts(lane, began, rows.get((*key[:2], key[2] or 0))))))
            for key, lane in self._lanes.items()
        }
        every = (part for parts in self._parts.values() for part in parts)
        self._by_number = {part.episode.id: part for part in every}
        self._alerts = tuple(self._alert(n, *told) for n, told in enumerate(alerts, 1))
        entries = list(self._entries(pauses))
        self._timeline = sorted(entries, key=lambda entry: -entry.at)

    def timeline(self, query: Query, before: float | None, most: int) -> Page:
        """A page of what happened, the latest first."""
        found = [
            entry
            for entry in self._timeline
            if (before is None or entry.at < before) and self._fits(entry, query)
        ]
        if len(found) <= most:
            return Page(tuple(found), 0.0, is_last=True)
        last = found[most - 1].at  # all of one moment is on one page
        return Page(tuple(one for one in found if one.at >= last), last, is_last=False)

    def between(self, since: float, until: float, query: Query, most: int) -> tuple[Episode, ...]:
        """What was up in a span, the latest opened first."""
        found = [
            part.episode
            for part in self._by_number.values()
            if part.episode.opened < until
            and (part.episode.is_open or part.episode.last_seen >= since)
            and query.matches(part.episode.listener)
        ]
        return tuple(sorted(found, key=lambda one: -one.opened)[:most])

    def episode(self, number: int) -> Episode | None:
        """One episode."""
        part = self._by_number.get(number)
        return None if part is None else part.episode

    def of_listener(self, number: int, most: int) -> tuple[Episode, ...]:
        """Those of the same program on the same port."""
        return tuple(part.episode for part in self._beside(number))[:most]

    def find(self, program: str, protocol: str, port: int) -> ListenerPast | None:
        """What is remembered of a program on a port."""
        parts = self._parts.get((program, protocol, port), ())
        if not parts:
            return None
        first = parts[-1].episode
        return ListenerPast(
            first.opened,
            first.stood,
            spells(parts),
            is_all=True,
            parts=parts,
            peers=self.peers(parts[0].episode.id),
        )

    def peers(self, number: int) -> tuple[Peer, ...]:
        """Somebody in the Wi-Fi, where a network could reach it."""
        one = self.episode(number)
        if one is None or one.listener.reach.level is ReachLevel.COMPUTER:
            return ()
        last = one.last_seen
        return (
            Peer("192.168.1.42", 14, last - 700, last - 20, 2_400_000, 36_000),
            Peer("192.168.1.7", 2, last - 300, last - 290, 9_000, 1_200),
        )

    def alerts(self, before: float | None, most: int) -> tuple[AlertEntry, ...]:
        """What was announced, the latest first."""
        found = [one for one in self._alerts if before is None or one.at < before]
        return tuple(sorted(found, key=lambda one: -one.at)[:most])

    def _beside(self, number: int) -> tuple[Part, ...]:
        """All parts of the same lane."""
        for parts in self._parts.values():
            if any(part.episode.id == number for part in parts):
                return parts
        return ()

    def _alert(self, number: int, at: float, told: DemoAlert) -> AlertEntry:
        about = [
            part.episode.id
            for part in self._by_number.values()
            if part.episode.opened == at and part.episode.listener.verdict is told.verdict
        ]
        handled = None if told.state is AlertState.NEW else at
        return AlertEntry(
            number, at, told.verdict, told.title, told.text, told.state, handled, tuple(about)
        )

    def _fits(self, entry: Entry, query: Query) -> bool:
        one, alert = entry.episode, entry.alert
        if query.is_empty:
            return entry.kind is not EntryKind.OPENED or one is None or not one.stood
        if alert is not None:
            spoken_of = [self._by_number[number].episode.listener for number in alert.episodes]
            return alert_fits(alert, query, spoken_of)
        if entry.pause is not None:
            return pause_fits(entry.pause, query)
        return one is not None and query.matches(one.listener)

    def _entries(self, pauses: Iterable[Pause]) -> Iterator[Entry]:
        for part in self._by_number.values():
            one = part.episode
            beside = self._beside(one.id)
            if one.opened not in {each.episode.closed for each in beside}:
                yield Entry(one.opened, EntryKind.OPENED, episode=one)
            goes_on = one.closed in {each.episode.opened for each in beside}
            if one.closed is not None and not goes_on:
                yield Entry(one.closed, EntryKind.CLOSED, episode=one)
        for alert in self._alerts:
            yield Entry(alert.at, EntryKind.ALERT, alert=alert)
        for pause in pauses:
            yield Entry(pause.until, EntryKind.PAUSE, pause=pause)


def _parts(lane: Lane, began: float, row: Listener | None) -> Iterator[Part]:
    """A lane's bars as parts of episodes, oldest first; ``row`` as the recording has it."""
    for bar in lane.bars:
        opened = max(bar.since, began - _KNOWN_FROM)
        stood = bar.since < opened
        made = _listener(lane, bar, opened, row)
        made = replace(made, first_seen=None if stood else opened)
        one = Episode(
            bar.episode,
            replace(made, text=sentence(made)),
            opened,
            stood,
            closed=None if bar.is_open else bar.until,
            last_seen=began if bar.is_open else bar.until,
            lasted=(began if bar.is_open else bar.until) - opened,
            is_open=bar.is_open,
        )
        yield Part(one, lane.port or 0)


def _listener(lane: Lane, bar: Bar, opened: float, row: Listener | None) -> Listener:
    if row is None:
        return _gone(lane, bar, opened)
    wide = row.reach.level is not ReachLevel.COMPUTER
    reach, address = row.reach, row.socket.local_address
    if wide is not bar.is_wide:
        reach, address = _reach(wide=bar.is_wide), _ADDRESSES[bar.is_wide]
    return replace(
        row,
        socket=replace(row.socket, id=0, local_address=address),
        ownership=_ownership(row.ownership, opened),
        reach=reach,
        verdict=bar.verdict,
        reasons=row.reasons if row.verdict is bar.verdict else (),
    )


def _ownership(now: Ownership, opened: float) -> Ownership:
    """Whose it was: of a program that was started since, an earlier process."""
    owners = []
    for owner in now.owners:
        parents = tuple(Parent(0, each.name) for each in owner.parents)
        known = replace(owner, parents=parents)
        if owner.started_at is not None and owner.started_at > opened + _STARTS_WITHIN:
            earlier = ProcessId(owner.id.pid - _EARLIER, 0)
            known = replace(known, id=earlier, started_at=opened)
        owners.append(known)
    return replace(now, owners=tuple(owners))


def _reach(*, wide: bool) -> Reach:
    if wide:
        return Reach(ReachLevel.NETWORK, ("wlan0",), place="Wi-Fi", text="Reachable from Wi-Fi.")
    return Reach(ReachLevel.COMPUTER, ("lo",), place="This computer", text="This computer only.")


def _gone(lane: Lane, bar: Bar, opened: float) -> Listener:
    """A listener that the recording does not have any more."""
    exe = f"/usr/bin/{lane.program}"
    command = (exe, "-l", "-p", str(lane.port))
    owner = Process(
        ProcessId(_PID, 0),
        lane.program,
        exe,
        command,
        user="anna",
        started_at=opened,
        parents=(Parent(0, "bash"), Parent(0, "systemd")),
    )
    socket = Socket(
        id=0,
        protocol=Protocol(lane.protocol),
        family=Family.IPV4,
        state=State.LISTEN,
        local_address=_ADDRESSES[bar.is_wide],
        local_port=lane.port or 0,
    )
    ownership = Ownership(Match.EXACT, (owner,))
    return Listener(socket, ownership, Service(), _reach(wide=bar.is_wide), bar.verdict)
