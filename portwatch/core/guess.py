"""Who may hold a socket that no visible process holds, and how sure that is; pure.

The kernel remembers in which cgroup a socket was opened, and tells everybody. It does not tell
the process, and a socket can be passed on: every sentence here stays true where that happened.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.said import say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from portwatch.core.place import Place

_NAME_AT_MOST = 60

MANAGER = say("service manager")
"""Stands for a service manager that listens for a service which is not known."""


class Certainty(StrEnum):
    """How sure it is which process holds a socket, surest first."""

    ONLY = "only"
    """It is the only process of the cgroup that the socket was opened in."""
    LIKELY = "likely"
    """It opened something in the very moment, or the others there can hardly hold it."""
    MAIN = "main"
    """It is the main process of a unit of several, any of which may hold the socket."""
    ONE_OF = "one-of"
    """One of several, or of those that came later: nothing tells which."""
    OPENED_BY = "opened-by"
    """A service manager opened it, to hand it to a service on demand."""
    EMPTIED = "emptied"
    """Nobody is left there that could hold it: it was passed on, or its holder moved."""


class Guess(NamedTuple):
    """What is known of the holder of a socket that no visible process holds.

    Attributes:
        candidates: The processes that may hold it, lowest pid first, which says nothing.
        pid: The one that ``certainty`` speaks of; ``None`` if of none in particular.
        certainty: How sure it is.
        place: Where the socket was opened.
        opened_for: The unit that it was opened for, as unit files tell; ``OPENED_BY`` only.
        started: Start mark of the process ``pid``, as in ``ProcessId``: the pid may pass to
            another one. ``None`` if it is not known, or of no process that is named.
    """

    candidates: tuple[int, ...]
    pid: int | None
    certainty: Certainty
    place: Place
    opened_for: str | None = None
    started: int | None = None

    @property
    def names_a_process(self) -> bool:
        """Whether ``pid`` may stand where a program's name stands, marked as inferred."""
        return self.pid is not None and self.certainty in {Certainty.ONLY, Certainty.LIKELY}

    @property
    def is_managers(self) -> bool:
        """Whether a service manager itself opened it, for a service that is not known."""
        return self.place.is_manager and self.opened_for is None


def place_text(place: Place) -> str:
    """A few words for a place, cleaned."""
    container = place.container
    if container is not None:
        name = container.name or container.id
        return say(
            "the {engine} container {name}",
            engine=clean(container.engine, 20),
            name=clean(name, _NAME_AT_MOST),
        )
    if place.is_manager:
        if place.manager is None:
            return say("the system's service manager")
        return say("the user's service manager")
    if place.app is not None:
        return say(
            "the {kind} application {name}",
            kind=place.app.kind,
            name=clean(place.app.name, _NAME_AT_MOST),
        )
    if place.unit is not None:
        return clean(place.unit, _NAME_AT_MOST)
    return say("the cgroup {path}", path=clean(place.path or "/", _NAME_AT_MOST))


def holder_text(guess: Guess) -> str:
    """What stands where a program's name stands when none can be told: the unit or container."""
    if guess.opened_for is not None:
        return clean(guess.opened_for, _NAME_AT_MOST)
    if guess.is_managers:
        return MANAGER
    place = guess.place
    if place.container is not None:
        return clean(place.container.name or place.container.id, _NAME_AT_MOST)
    if place.app is not None:
        return clean(place.app.name, _NAME_AT_MOST)
    return clean(place.unit or place.path or "/", _NAME_AT_MOST)


def guess_text(guess: Guess, program: str | None) -> str:
    """How the holder is known, in a sentence's half.

    Args:
        guess: What is known.
        program: Name of the process ``guess.pid``, as the machine tells it.
    """
    where = place_text(guess.place)
    count = len(guess.candidates)
    name = clean(program, _NAME_AT_MOST) if program else say("a process")
    named = say("{name} (pid {pid})", name=name, pid=guess.pid)
    match guess.certainty:
        case Certainty.ONLY:
            return say(
                "inferred: opened in {where}, whose only process is {named}",
                where=where,
                named=named,
            )
        case Certainty.LIKELY:
            if count > 1:
                return say(
                    "inferred: very probably {named}, one of {count} processes of {where}",
                    named=named,
                    count=count,
                    where=where,
                )
            return say("inferred: very probably {named} in {where}", named=named, where=where)
        case Certainty.MAIN:
            return say(
                "inferred: one of {count} processes of {where}, whose main process is {named}",
                count=count,
                where=where,
                named=named,
            )
        case Certainty.OPENED_BY:
            return _opened(guess)
        case Certainty.EMPTIED:
            return say(
                "not known: opened in {where}, where no process can hold it now", where=where
            )
    if count == 1:
        return say(
            "not known: opened in {where}, by its one process or by one that has ended", where=where
        )
    return say("inferred: one of {count} processes of {where}", count=count, where=where)


def _opened(guess: Guess) -> str:
    unit, opener = guess.opened_for, _opener(guess.place)
    if not unit:
        return say("inferred: opened by {opener}, to start a service", opener=opener)
    unit = clean(unit, _NAME_AT_MOST)
    return say("inferred: opened by {opener}, for {unit}", opener=opener, unit=unit)


def opener_text(place: Place) -> str:
    """Who listens on behalf of a service, as the subject of a sentence."""
    if place.is_manager:
        if place.manager is None:
            return say("The system's service manager")
        return say("The user's service manager")
    return say("The service manager, by {place},", place=place_text(place))


def _opener(place: Place) -> str:
    """As ``opener_text``, within a sentence: the ``.socket`` unit if that is told."""
    if place.is_manager:
        return place_text(place)
    return say("{place} of the service manager", place=place_text(place))
