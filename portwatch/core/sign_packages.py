"""Programs that came with no package; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import subject
from portwatch.core.evidence import ImageKind, StreamKind
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.said import say
from portwatch.core.sign_images import is_fresh_build
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.subject import Subject


def packages(one: Subject) -> Iterator[Reason]:
    """That no package, no unit and no container accounts for the image."""
    path = one.image
    if not one.unpackaged or path is None or not one.is_accountable or one.supervised:
        return
    if one.evidence.image is ImageKind.MEMORY:
        return  # it has no file that could be packaged, which is told
    if one.process.uid == 0:
        mild = subject.is_by_hand(path) or one.interprets or is_fresh_build(one)
        mild = mild or _is_watched(one)
        yield Reason(
            ReasonCode.UNPACKAGED_ROOT,
            Severity.LOW if mild else Severity.MEDIUM,
            say("It runs with all rights, and no package, unit or container accounts for it."),
            evidence=clean(path, 200),
            advice=say("If you did not install it, find out where it came from."),
        )
        return
    yield Reason(
        ReasonCode.UNPACKAGED,
        Severity.LOW,
        say("No package accounts for its program."),
        evidence=clean(path, 200),
        advice=say("If you did not install or build it, find out where it came from."),
    )


def _is_watched(one: Subject) -> bool:
    """Whether somebody sits before it: it was started in a terminal and talks to it."""
    stdin = one.evidence.streams.stdin
    return stdin is not None and stdin.kind is StreamKind.TERMINAL
