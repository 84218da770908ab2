"""How a stop by a manager is told; see ``stop_words`` for all others. Plain text, cleaned."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from portwatch.core.text import clean
from portwatch.services.stop_plan import Way
from portwatch.services.stop_words import LATE_ASK, Step, enumerated, named, ports, seconds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.model import Process
    from portwatch.services.stop_plan import Managed, StopPlan

_NAME = 100
_PART = "It is only a part of that, and all the rest ends too."
_ASKS = "An administrator's password may be needed; there is a minute for it."
_HELPED = "The helper of See everything asks for you, so nobody has to type a password."
_FORCED_BY_ENGINE = "It forces what has not finished after 10 seconds by itself."


def thing(managed: Managed) -> str:
    """``the service postgresql@16-main``, ``the container web-shop``."""
    return f"the {_noun(managed)} {clean(managed.title, _NAME)}"


def choice(managed: Managed) -> str:
    """What is chosen."""
    return f"Stop {thing(managed)}"


def act(managed: Managed) -> str:
    """What a button does."""
    return f"Stop {_noun(managed)}"


def hint(managed: Managed) -> str:
    """A word about the choice; empty if there is none."""
    parts = [_PART if managed.is_part else "", managed.later]
    if managed.sockets:
        units = " and ".join(clean(one, _NAME) for one in managed.sockets)
        parts.append(f"{units}, which would start it again at the next connection, stops too.")
    return " ".join(filter(None, parts))


def otherwise(managed: Managed) -> str:
    """What happens if the process alone is ended."""
    if managed.is_part:
        return ""
    if managed.restarts:
        return f"{managed.manager} starts it again within seconds."
    if managed.sockets:
        return f"{managed.manager} starts it again at the next connection."
    return ""


def intro(plan: StopPlan, managed: Managed) -> str:
    """What it is stopped for, and why in this way."""
    whose = "your own" if managed.is_own else "a system"
    it = f"It is {whose} service" if managed.way is Way.UNIT else f"It runs in {thing(managed)}"
    if managed.is_part:
        asks = f"portwatch asks {managed.manager} to stop all of that"
        text = f"It is a part of {thing(managed)}; {asks}"
        return f"It holds {ports(plan.sockets)}. {text}.{_followed(managed)}"
    text = f"{it}, so portwatch asks {managed.manager} to stop it"
    if managed.restarts:
        text = f"{text}; ended any other way, {managed.manager} would start it again"
    return f"It holds {ports(plan.sockets)}. {text}.{_followed(managed)}"


def belongs(managed: Managed) -> str:
    """What a plan for the process alone tells of its manager."""
    it = thing(managed)
    again = otherwise(managed)
    told = f"It is a part of {it}"
    return f"{told}: {again}" if again else f"{told}."


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
    return (
        Step(f"{managed.manager} is asked to stop the {_noun(managed)}", asked),
        Step(f"It gets {seconds(patience)} to finish", more),
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
    pid = plan.process.id.pid
    return f"Not stopped: process {pid} is not a part of {thing(managed)} any more."


def refused(managed: Managed, words: str) -> str:
    """The manager did not do it; these are its own words."""
    told = words or "no reason told"
    end = "" if told.endswith((".", "!")) else "."
    return f"Not stopped: asked for it, {managed.manager} said: {told}{end}"


def not_started(managed: Managed, detail: str) -> str:
    """Its tool cannot be started."""
    return f"Not stopped: {managed.manager} cannot be asked: {detail}."


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
    who = f", of {thing(managed)}, {named(others)}" if others else ""
    text = f"Still running after {seconds(patience)}{who}"
    if waits and managed.may_ask:
        return f"{text}: {managed.manager} has not answered, and may wait for a password."
    if waits:
        return f"{text}: {managed.manager} waits for it too."
    if forced:
        return f"{text}, although {managed.manager} has forced it."
    return f"{text}, although {managed.manager} says that it has stopped it."


def left(plan: StopPlan, managed: Managed, *, asked: bool) -> str:
    """The person did not wait for the end."""
    if not asked:
        return f"Process {plan.process.id.pid} was not stopped."
    return (
        f"{managed.manager} was asked to stop {thing(managed)}; whether it did was not waited for."
    )


def _followed(managed: Managed) -> str:
    if not managed.followers:
        return ""
    names = enumerated(clean(one, _NAME) for one in managed.followers)
    need, stop = ("needs", "stops") if len(managed.followers) == 1 else ("need", "stop")
    return f" {names}, which {need} it, {stop} with it."


def _noun(managed: Managed) -> str:
    return "service" if managed.way is Way.UNIT else "container"
