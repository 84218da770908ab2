"""Looks once more, at the last moment, whether a process is the one that a plan was made for."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING

from portwatch.core.programs import is_same_image
from portwatch.services import stop_outcome_words as outcome_words
from portwatch.services.stop import ProcessEnded, open_handle
from portwatch.services.stop_outcome import Outcome, OutcomeCode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from portwatch.core.model import Process, ProcessId, Socket
    from portwatch.services.stop import Handle
    from portwatch.services.stop_hands import Hands
    from portwatch.services.stop_plan import StopPlan
    from portwatch.services.stop_survey import Surveyor


def attempt(plan: StopPlan, act: Callable[[], Outcome | None]) -> Outcome | None:
    """Do something to the planned process; what the system says against it is an outcome."""
    try:
        return act()
    except ProcessEnded as error:
        text = outcome_words.ended_before(plan, reused=error.reused)
        return Outcome(OutcomeCode.ENDED_BEFORE, text)
    except PermissionError:
        return Outcome(OutcomeCode.NOT_PERMITTED, outcome_words.not_permitted(plan))
    except OSError as error:
        text = outcome_words.failed(plan.process.id, error.strerror or "")
        return Outcome(OutcomeCode.FAILED, text)


def bound_handle(plan: StopPlan, hands: Hands) -> Handle:
    """A handle on the very process that the plan was made for, which has not ended.

    Raises:
        ProcessEnded: It has, or another one has its number.
        OSError: As ``open_handle``.
    """
    handle = hands.open(plan.process.id, sockets=plan.bound, exe=plan.process.exe)
    is_another = plan.mark is not None and handle.mark not in {None, plan.mark}
    if is_another or handle.has_ended():
        handle.close()
        raise ProcessEnded(reused=is_another)
    return handle


def runs(process: ProcessId) -> bool:
    """Whether this very process has not ended; a zombie has. Where it cannot be told, it runs."""
    try:
        with closing(open_handle(process)) as handle:
            return not handle.has_ended()
    except ProcessEnded:
        return False
    except OSError:  # no descriptor is left, say
        return True


def objection(plan: StopPlan, surveyor: Surveyor) -> Outcome | None:
    """What speaks against it now: another program in the process, or a socket it let go of.

    To be asked while a handle is held on the process, and just before something is done to it.

    Raises:
        OSError: Its descriptors cannot be read.
    """
    if runs_another(plan.process, surveyor):
        return Outcome(OutcomeCode.LET_GO, outcome_words.another_program(plan))
    if plan.bound:
        still = holds_any(plan, plan.bound, surveyor)
        if still is None:
            return Outcome(OutcomeCode.NOT_PERMITTED, outcome_words.unreadable(plan))
        if not still:
            return Outcome(OutcomeCode.LET_GO, outcome_words.let_go(plan))
    return None


def lapse(plan: StopPlan, surveyor: Surveyor) -> Outcome | None:
    """Why a plan that nobody has agreed to yet came to nothing; ``None`` as far as it holds.

    Nothing is done to the process. It only tells a person earlier: what is looked at here is
    looked at again at the last moment.
    """
    if not runs(plan.process.id):
        text = outcome_words.ended_meanwhile(plan)
        return Outcome(OutcomeCode.ENDED_BEFORE, text)
    try:
        found = objection(plan, surveyor)
    except OSError:  # that can be told when it matters
        return None
    return found if found is not None and found.code is OutcomeCode.LET_GO else None


def holds_any(plan: StopPlan, wanted: Sequence[Socket], surveyor: Surveyor) -> bool | None:
    """Whether the planned process holds one of these sockets now; ``None`` if not shown.

    Raises:
        OSError: Its descriptors cannot be read.
    """
    identity = plan.process.id
    inodes = [one.inode for one in wanted if one.inode]
    if inodes and sys.platform == "linux":
        return surveyor.hands.holds(identity.pid, inodes)
    ids = {one.id for one in wanted}
    return any(
        held.socket.id in ids and identity in {one.id for one in held.ownership.owners}
        for held in surveyor.look().listeners
    )


def runs_another(process: Process, surveyor: Surveyor) -> bool:
    """Whether it has executed another program since (execve(2)): it keeps pid and start mark.

    Of an interpreter, what it runs is the program, where both are known.
    """
    if process.exe is None or sys.platform != "linux":
        return False
    exe = surveyor.hands.image(process.id.pid)
    if exe is not None and not is_same_image(exe, process.exe):
        return True
    if process.script_file is None:
        return False
    now = surveyor.sources.processes.facts(process.id.pid)
    script = None if now is None or now.id != process.id else now.script_file
    return script is not None and script != process.script_file
