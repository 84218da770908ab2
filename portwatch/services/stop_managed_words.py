"""How a stop by a manager is told; see ``stop_words`` for all others. Plain text, cleaned."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from portwatch.core.said import listed, say, say_count, together
from portwatch.core.text import clean
from portwatch.services.stop_outcome_words import not_stopped
from portwatch.services.stop_plan import Way
from portwatch.services.stop_words import LATE_ASK, Step, enumerated, holds, named, seconds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.model import Process
    from portwatch.services.stop_plan import Managed, StopPlan

_NAME = 100
_PART = say("It is only a part of that, and all the rest ends too.")
_ASKS = say("An administrator's password may be needed; there is a minute for it.")
_HELPED = say("The helper of See everything asks for you, so nobody has to type a password.")
_FORCED_BY_ENGINE = say("It forces what has not finished after 10 seconds by itself.")


def thing(managed: Managed) -> str:
    """``the service postgresql@16-main``, ``the container web-shop``."""
    name = clean(managed.title, _NAME)
    if managed.way is Way.UNIT:
        return say("the service {name}", name=name)
    return say("the container {name}", name=name)


def choice(managed: Managed) -> str:
    """What is chosen."""
    return say("Stop {thing}", thing=thing(managed))


def act(managed: Managed) -> str:
    """What a button does."""
    return say("Stop service") if managed.way is Way.UNIT else say("Stop container")


def hint(managed: Managed) -> str:
    """A word about the choice; empty if there is none."""
    parts = [_PART if managed.is_part else "", managed.later]
    if managed.sockets:
        parts.append(
            say(
                "{units}, which would start it again at the next connection, stops too.",
                units=listed([clean(one, _NAME) for one in managed.sockets]),
            )
        )
    return together(parts)


def otherwise(managed: Managed) -> str:
    """What happens if the process alone is ended."""
    if managed.is_part:
        return ""
    if managed.restarts:
        return say("{manager} starts it again within seconds.", manager=managed.manager)
    if managed.sockets:
        return say("{manager} starts it again at the next connection.", manager=managed.manager)
    return ""


def intro(plan: StopPlan, managed: Managed) -> str:
    """What it is stopped for, and why in this way."""
    return together((holds(plan), _reason(managed), _followed(managed)))


def _reason(managed: Managed) -> str:
    manager = managed.manager
    if managed.is_part:
        return say(
            "It is a part of {thing}; portwatch asks {manager} to stop all of that.",
            thing=thing(managed),
            manager=manager,
        )
    if managed.way is not Way.UNIT:
        it = say("It runs in {thing}", thing=thing(managed))
    else:
        it = say("It is your own service") if managed.is_own else say("It is a system service")
    if managed.restarts:
        return say(
            "{it}, so portwatch asks {manager} to stop it;"
            " ended any other way, {manager} would start it again.",
            it=it,
            manager=manager,
        )
    return say("{it}, so portwatch asks {manager} to stop it.", it=it, manager=manager)


def belongs(managed: Managed) -> str:
    """What a plan for the process alone tells of its manager."""
    again = otherwise(managed)
    if again:
        return say("It is a part of {thing}: {again}", thing=thing(managed), again=again)
    return say("It is a part of {thing}.", thing=thing(managed))


def steps(managed: Managed, patience: float, last: Step, late: str = LATE_ASK) -> tuple[Step, ...]:
    """What will happen, in order.

    Args:
        managed: What is stopped, and by whom.
        patience: Seconds that it gets.
        last: The look at the ports, as after any stop.
        late: What happens when it does not end in time; one of the ``LATE`` sentences.
    """
    asked = _ASKS if managed.may_ask else _HELPED if managed.is_helped else ""
    more = _FORCED_BY_ENGINE if managed.way is Way.CONTAINER else late
    manager = managed.manager
    if managed.way is Way.UNIT:
        what = say("{manager} is asked to stop the service", manager=manager)
    else:
        what = say("{manager} is asked to stop the container", manager=manager)
    return (
        Step(what, asked),
        Step(say("It gets {time} to finish", time=seconds(patience)), more),
        last,
    )


def rights(managed: Managed) -> str:
    """With whose rights the manager is asked."""
    if managed.is_helped:
        return "an administrator's, through the helper of See everything"
    if managed.may_ask:
        return f"your own; {managed.manager} may ask for an administrator's password"
    return "your own"


def command(managed: Managed) -> str:
    """The command that does the same in a terminal."""
    words = [managed.stop_command[0].rpartition("/")[2], *managed.stop_command[1:]]
    names = words[words.index("--") + 1 :]
    if not any(name.startswith("-") for name in names):
        words.remove("--")
    return clean(shlex.join(words), 10 * _NAME)


def moved(plan: StopPlan, managed: Managed) -> str:
    """The process is not a part of it any more."""
    why = say(
        "process {pid} is not a part of {thing} any more.",
        pid=plan.process.id.pid,
        thing=thing(managed),
    )
    return not_stopped(why)


def refused(managed: Managed, words: str) -> str:
    """The manager did not do it; these are its own words."""
    told = words or say("no reason told")
    if told.endswith((".", "!")):
        why = say("asked for it, {manager} said: {told}", manager=managed.manager, told=told)
    else:
        why = say("asked for it, {manager} said: {told}.", manager=managed.manager, told=told)
    return not_stopped(why)


def not_started(managed: Managed, detail: str) -> str:
    """Its tool cannot be started."""
    why = say(
        "{manager} cannot be asked: {detail}.",
        manager=managed.manager,
        detail=detail,
    )
    return not_stopped(why)


def still_running(
    managed: Managed,
    patience: float,
    *,
    waits: bool,
    forced: bool,
    others: Sequence[Process] = (),
) -> str:
    """The time is over.

    Args:
        managed: What was to end.
        patience: Seconds that it got.
        waits: Whether the manager has not answered yet.
        forced: Whether it was to be ended by force.
        others: What else of it runs, where the planned process has ended.
    """
    manager, time = managed.manager, seconds(patience)
    text = say("Still running after {time}", time=time)
    if others:
        text = say(
            "Still running after {time}, of {thing}, {who}",
            time=time,
            thing=thing(managed),
            who=named(others),
        )
    if waits and managed.may_ask:
        return say(
            "{still}: {manager} has not answered, and may wait for a password.",
            still=text,
            manager=manager,
        )
    if waits:
        return say("{still}: {manager} waits for it too.", still=text, manager=manager)
    if forced:
        return say("{still}, although {manager} has forced it.", still=text, manager=manager)
    return say(
        "{still}, although {manager} says that it has stopped it.", still=text, manager=manager
    )


def left(plan: StopPlan, managed: Managed, *, asked: bool) -> str:
    """The person did not wait for the end."""
    if not asked:
        return say("Process {pid} was not stopped.", pid=plan.process.id.pid)
    return say(
        "{manager} was asked to stop {thing}; whether it did was not waited for.",
        manager=managed.manager,
        thing=thing(managed),
    )


def _followed(managed: Managed) -> str:
    if not managed.followers:
        return ""
    return say_count(
        "{units}, which need it, stop with it.",
        "{units}, which needs it, stops with it.",
        len(managed.followers),
        units=enumerated(clean(one, _NAME) for one in managed.followers),
    )
