"""Makes the plan of a stop from a fresh look at the machine, or says why there can be none."""

from __future__ import annotations

import os
import shlex
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from portwatch.core.model import GapCode, Protocol
from portwatch.core.redaction import redact
from portwatch.core.said import say, together
from portwatch.core.text import clean
from portwatch.services import stop_managed_words as managed_words
from portwatch.services import stop_outcome_words as outcome_words
from portwatch.services import stop_refusals as refusals
from portwatch.services.stop import ProcessEnded, stands_still
from portwatch.services.stop_family import descendants
from portwatch.services.stop_managers import Managers
from portwatch.services.stop_plan import (
    Effect,
    PidTarget,
    PortTarget,
    Refusal,
    RefusalCode,
    SocketTarget,
    StopPlan,
    Supervisor,
    Way,
)
from portwatch.services.stop_supervisor import likely_supervisor
from portwatch.services.stop_survey import Ends

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from portwatch.core.model import Ownership, Process, ProcessId, Socket
    from portwatch.services.stop_guard import Guard
    from portwatch.services.stop_plan import Managed, Target
    from portwatch.services.stop_survey import Held, Survey, Surveyor
    from portwatch.services.stop_tool import Tools

_FIRST = 1  # the pid of the first process
_SYSTEMD = "systemd"
_HIDDEN = frozenset(
    {
        *(GapCode.OWNERS_HIDDEN, GapCode.OWNERS_UNFOUND, GapCode.OWNERS_NOWHERE),
        *(GapCode.OWNERS_COVERED, GapCode.OWNERS_PERHAPS_COVERED),
    }
)


class Planner:
    """Plans stops on one machine."""

    def __init__(self, surveyor: Surveyor, guard: Guard, tools: Tools | None = None) -> None:
        """Nothing is read yet.

        Args:
            surveyor: Looks at the machine.
            guard: What must live.
            tools: How managers of services and containers are asked; ``None`` if they are not.
        """
        self._managers = Managers(surveyor.sources, tools, surveyor.hands)
        self._surveyor = surveyor
        self._guard = guard
        self._processes = surveyor.sources.processes
        self._ephemeral = surveyor.sources.ephemeral

    def plan(self, target: Target) -> tuple[StopPlan | Refusal, ...]:
        """One plan or refusal for each program that the target means; empty if it means none."""
        if self._surveyor.is_recorded:
            text = say("This is a recording: its processes do not run on this computer.")
            return (Refusal(RefusalCode.RECORDED, text),)
        survey = self._surveyor.look()
        match target:
            case PortTarget():
                return self._by_port(survey, target)
            case PidTarget(pid):
                return self._by_pid(survey, pid)
            case SocketTarget():
                return (self._by_socket(survey, target),)

    def _by_port(self, survey: Survey, target: PortTarget) -> tuple[StopPlan | Refusal, ...]:
        found = self._lasting(
            held
            for held in survey.listeners
            if held.socket.local_port == target.port
            and target.protocol in {None, held.socket.protocol}
        )
        groups: dict[ProcessId, list[Held]] = {}
        refused: dict[Refusal, None] = {}
        for held in found:
            if held.ownership.owners:
                groups.setdefault(self._holder(held).id, []).append(held)
            else:
                refused[refusals.ownerless(held)] = None
        made = [
            self._make(survey, self._holder(group[0]), group, bound=group)
            for group in groups.values()
        ]
        return (*made, *refused)

    def _by_pid(self, survey: Survey, pid: int) -> tuple[StopPlan | Refusal, ...]:
        process = self._processes.facts(pid)
        if process is None:
            return (Refusal(RefusalCode.GONE, say("There is no process {pid}.", pid=pid)),)
        refusal = self._guard.refuses(process) or refusals.kernel_thread(process)
        if refusal is not None:
            return (refusal,)
        group = self._lasting(_held_by(survey, process.id))
        if group:
            return (self._make(survey, process, group, bound=()),)
        try:
            hidden = self._surveyor.hands.holds(pid, ()) is None
        except OSError as error:
            return (refusals.failed(process, error),)
        return (refusals.not_permitted(process),) if hidden else ()

    def _by_socket(self, survey: Survey, target: SocketTarget) -> StopPlan | Refusal:
        port = target.socket.local_port
        if target.socket.namespace:
            return refusals.elsewhere(target.socket)
        held = next((one for one in survey.listeners if one.socket.id == target.socket.id), None)
        if held is None:
            return Refusal(RefusalCode.LET_GO, say("Port {port} was closed meanwhile.", port=port))
        # A guess may have stood in the place of a holder.
        if target.holder is None or held.ownership.gap in _HIDDEN:
            return refusals.ownerless(held)
        for holder in held.ownership.owners:
            if holder.id == target.holder:
                process = self._holder(held) if self._is_manager(holder) else holder
                same = (held.socket.protocol, port)
                group = [
                    one
                    for one in _held_by(survey, process.id)
                    if (one.socket.protocol, one.socket.local_port) == same
                ]
                return self._make(survey, process, group, bound=(held,))
        return self._lost(target.holder, held.socket)

    def _holder(self, held: Held) -> Process:
        """Who is stopped for a socket: the likely master, or for whom a service manager opened it.

        A manager that listens until its service starts holds the socket beside that from then on.
        """
        owners = held.ownership.owners
        served = (one for one in owners if not self._is_manager(one))
        return next(served, owners[0]) if self._is_manager(owners[0]) else owners[0]

    def _is_manager(self, process: Process) -> bool:
        if process.id.pid == _FIRST:
            return True
        place = self._surveyor.sources.places.place_of(process.id.pid)
        return place is not None and place.is_manager and process.name == _SYSTEMD

    def _is_own(self, process: Process) -> bool | None:
        """See ``StopPlan``."""
        of_user = _is_of_user(process)
        return not self._managers.is_apart(process) if of_user else of_user

    def _is_session_manager(self, process: Process) -> bool:
        """Whether it runs all services of a user, who may be the one who asks.

        Only the first process starts one; others can only call themselves so and move there.
        """
        parent = process.parents[0].pid if process.parents else _FIRST
        return parent == _FIRST and self._is_manager(process)

    def _lost(self, holder: ProcessId, socket: Socket) -> Refusal:
        """Why a process that was seen to hold a port does not do so now."""
        now = self._processes.facts(holder.pid)
        if now is not None and now.id == holder:
            text = outcome_words.holds_no_more(holder, (socket,))
            return Refusal(RefusalCode.LET_GO, text, process=holder)
        return refusals.gone(holder, reused=now is not None)

    def _make(
        self, survey: Survey, process: Process, group: Iterable[Held], *, bound: Iterable[Held]
    ) -> StopPlan | Refusal:
        group = tuple(group)
        refusal = self._guard.refuses_at(process, [held.socket for held in group])
        if refusal is None and self._is_session_manager(process):
            refusal = refusals.session_manager(process)
        if refusal is not None and self._is_manager(process):
            refusal = self._with_unit(refusal, process, [held.socket for held in group])
        mark = self._examine(process, group) if refusal is None else refusal
        if isinstance(mark, Refusal):
            return mark
        owned = {held.socket: held.ownership for held in group}
        try:
            family = self._family(process)
        except OSError as error:
            return refusals.failed(process, error)
        tree_refusal = self._guard.refuses_any(family)
        whole = (process, *family) if tree_refusal is None else (process,)
        sharers = _sharers(process, owned.values())
        ports = {(one.protocol, one.local_port) for one in owned}
        managed, barred = self._managed(survey, process, owned, sharers)
        return StopPlan(
            process=_shown(process),
            sockets=tuple(owned),
            bound=tuple(held.socket for held in bound),
            sharers=sharers,
            alone=self._effect(survey, (process,), owned),
            tree=self._effect(survey, whole, owned),
            supervisor=self._supervisor(process, sharers, managed),
            known=frozenset(
                held.socket.id
                for held in survey.listeners
                if (held.socket.protocol, held.socket.local_port) in ports
            ),
            tree_refusal=tree_refusal,
            managed=managed,
            barred=barred,
            mark=mark,
            beside=_beside(survey, owned, {process.id, *(one.id for one in sharers)}),
            is_paused=stands_still(process.id),
            is_own=self._is_own(process),
        )

    def _examine(self, process: Process, group: Iterable[Held]) -> Refusal | int | None:
        """Its mark if it still runs and may be signalled, or why not; nothing is sent."""
        sockets = tuple(held.socket for held in group)
        try:
            hands, exe = self._surveyor.hands, process.exe
            with closing(hands.open(process.id, sockets=sockets, exe=exe)) as handle:
                if handle.has_ended():
                    return refusals.gone(process.id, reused=False)
                handle.check()
                return handle.mark
        except ProcessEnded as error:
            return refusals.gone(process.id, reused=error.reused)
        except PermissionError:
            return refusals.not_permitted(process)
        except OSError as error:
            return refusals.failed(process, error)

    def _managed(
        self,
        survey: Survey,
        process: Process,
        owned: dict[Socket, Ownership],
        sharers: tuple[Process, ...],
    ) -> tuple[tuple[Managed, ...], tuple[tuple[Way, Refusal], ...]]:
        """What can be stopped as a whole, and why other ways are barred."""
        made: list[Managed] = []
        barred: list[tuple[Way, Refusal]] = []
        for way, found in (
            (Way.CONTAINER, self._managers.container_of(process)),
            (Way.UNIT, self._managers.unit_of(process, sharers)),
        ):
            if isinstance(found, Refusal):
                barred.append((way, found))
                continue
            refusal = self._guard.refuses_any(found.members)
            if refusal is not None:
                barred.append((way, refusal))
                continue
            managers = {
                one.id
                for ownership in owned.values()
                for one in ownership.owners
                if found.managed.sockets and self._is_manager(one)
            }
            effect = self._effect(survey, found.members, owned, frozenset(managers))
            made.append(replace(found.managed, effect=effect))
        return tuple(made), tuple(barred)

    def _supervisor(
        self, process: Process, sharers: tuple[Process, ...], managed: tuple[Managed, ...]
    ) -> Supervisor | None:
        """Who will start it again: its manager knows that better than its parents' names tell."""
        likely = likely_supervisor(process, sharers)
        for one in managed:
            if managed_words.otherwise(one):
                return Supervisor(0, one.manager, managed_words.belongs(one))
        return None if managed and likely is not None and likely.name == _SYSTEMD else likely

    def _with_unit(self, refusal: Refusal, manager: Process, sockets: Iterable[Socket]) -> Refusal:
        """A manager may listen for a service that is not started yet: name the way."""
        is_system = manager.id.pid == _FIRST
        user = _own_user()
        if not is_system and manager.uid != user:
            return refusal
        unit = self._managers.socket_unit_at(sockets, of_user=not is_system)
        if unit is None:
            return refusal
        asked = ("systemctl",) if is_system else ("systemctl", "--user")
        command = clean(shlex.join((*asked, "stop", unit)), 200)
        text = together((refusal.text, say("It listens for {unit}.", unit=clean(unit, 100))))
        may = user == 0 or not is_system
        return replace(refusal, text=text, remedy=command if may else f"sudo {command}")

    def _family(self, process: Process) -> list[Process]:
        """All below a process now, parents before their children."""
        return [
            facts
            for one in descendants(process.id)
            if (facts := self._processes.facts(one.pid)) is not None and facts.id == one
        ]

    def _effect(
        self,
        survey: Survey,
        processes: tuple[Process, ...],
        owned: dict[Socket, Ownership],
        letting_go: frozenset[ProcessId] = frozenset(),
    ) -> Effect:
        """What ends with processes; others (``letting_go``) live on and close their sockets."""
        ending = {one.id for one in processes} | letting_go
        closed = self._lasting(
            held
            for held in survey.listeners
            if held.ownership.owners
            and ending.issuperset(_ids(held.ownership))
            and not letting_go.issuperset(_ids(held.ownership))
        )
        return Effect(
            processes=tuple(map(_shown, processes)),
            freed=tuple(one for one in owned if ending.issuperset(_ids(owned[one]))),
            also=tuple(held.socket for held in closed if held.socket not in owned),
            peers=self._surveyor.peers(one.id.pid for one in processes),
        )

    def _lasting(self, found: Iterable[Held]) -> list[Held]:
        """Without the UDP sockets that most likely wait for an answer, if there are others."""
        everything = sorted(found, key=lambda held: _order(held.socket))
        low, high = self._ephemeral
        lasting = [
            held
            for held in everything
            if held.socket.protocol is Protocol.TCP or not low <= held.socket.local_port <= high
        ]
        return lasting or everything


def _own_user() -> int | None:
    return os.geteuid() if hasattr(os, "geteuid") else None


def _is_of_user(process: Process) -> bool | None:
    """Of the user who asks.

    ``None`` where users have no numbers, or that of the process is not told; and for root of what
    the first process has started, which may be the system's.
    """
    user = _own_user()
    if user is None or process.uid is None:
        return None
    if process.uid != user:
        return False
    is_of_first = bool(process.parents) and process.parents[0].pid == _FIRST
    return None if user == 0 and is_of_first else True


def _order(socket: Socket) -> tuple[int, str, str, int]:
    return socket.local_port, socket.protocol, socket.family, socket.id


def _ids(ownership: Ownership) -> set[ProcessId]:
    return {one.id for one in ownership.owners}


def _held_by(survey: Survey, process: ProcessId) -> list[Held]:
    return [held for held in survey.listeners if process in _ids(held.ownership)]


def _sharers(process: Process, ownerships: Iterable[Ownership]) -> tuple[Process, ...]:
    found = {one.id: _shown(one) for ownership in ownerships for one in ownership.owners}
    found.pop(process.id, None)
    return tuple(found.values())


def _beside(
    survey: Survey, owned: Collection[Socket], known: Collection[ProcessId]
) -> tuple[Process, ...]:
    """Who else takes connections there (``SO_REUSEPORT``, socket(7))."""
    ends = Ends(owned)
    others = (
        held.ownership.owners
        for held in survey.listeners
        if held.socket not in owned and ends.meet(held.socket)
    )
    found = {one.id: _shown(one) for owners in others for one in owners if one.id not in known}
    return tuple(found.values())


def _shown(process: Process) -> Process:
    """Its facts without secrets."""
    return replace(process, command=redact(process.command))
