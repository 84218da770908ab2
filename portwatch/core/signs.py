"""All that the looks at a listener's programs tell, as reasons; pure."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import subject
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.sign_code import native, unread
from portwatch.core.sign_debuggers import debugger
from portwatch.core.sign_images import images
from portwatch.core.sign_libraries import libraries
from portwatch.core.sign_logins import logins
from portwatch.core.sign_names import names
from portwatch.core.sign_options import options
from portwatch.core.sign_packages import packages
from portwatch.core.sign_ports import ports
from portwatch.core.sign_preloads import preloads
from portwatch.core.sign_shells import shells
from portwatch.core.sign_super_servers import handed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from portwatch.core.evidence import Evidence
    from portwatch.core.model import Listener
    from portwatch.core.package import Package
    from portwatch.core.ports import Knowledge
    from portwatch.core.subject import Subject

OWNERS_AT_MOST = 8
"""Holders of one socket that are looked at: a server and some of its workers."""

_PROGRAMS_KEPT = 1024
_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}
_ABOUT_ORIGIN = frozenset({ReasonCode.UNPACKAGED, ReasonCode.UNPACKAGED_ROOT})


class Holder(NamedTuple):
    """One who holds a listener.

    Attributes:
        subject: The process with all that speaks of it.
        reasons: What is told of it.
    """

    subject: Subject
    reasons: tuple[Reason, ...]


def holders(
    row: Listener,
    evidence: Iterable[Evidence],
    knowledge: Knowledge,
    package: Package | None = None,
) -> tuple[Holder, ...]:
    """What speaks of each of the programs that hold a listener.

    Args:
        row: The listener; its verdict and reasons are not looked at.
        evidence: What was seen of its owners; those without any are not spoken of.
        knowledge: What is known about ports.
        package: Of the first owner's image; of another owner it holds if the image is the same.
    """
    looked = {each.process: each for each in evidence}
    owners = row.ownership.owners[:OWNERS_AT_MOST]
    found = []
    for process in owners:
        seen = looked.get(process.id)
        if seen is None:
            continue
        same = process.exe == owners[0].exe
        one = subject.of(row, process, seen, package if same else None)
        of_program = _of_program(one)
        of_port = (*ports(one, row, knowledge), *_debuggers(one, row), *handed(one, row))
        of_port += tuple(logins(one, row))
        found.append(Holder(one, (*of_program[0], *of_port, *of_program[1])))
    return tuple(found)


def signs(
    row: Listener,
    evidence: Iterable[Evidence],
    knowledge: Knowledge,
    package: Package | None = None,
) -> tuple[Reason, ...]:
    """What speaks of a listener's programs; arguments as for ``holders``."""
    return of_all(holders(row, evidence, knowledge, package))


def of_all(found: Iterable[Holder]) -> tuple[Reason, ...]:
    """What speaks of all who hold a listener, the weightiest first; one a code."""
    told: dict[ReasonCode, Reason] = {}
    for one in found:
        for reason in one.reasons:
            before = told.get(reason.code)
            if before is None or _WEIGHT[reason.severity] > _WEIGHT[before.severity]:
                told[reason.code] = reason
    if any(
        reason.severity is not Severity.LOW
        for code, reason in told.items()
        if code not in _ABOUT_ORIGIN
    ):
        told.pop(ReasonCode.UNPACKAGED, None)  # says less than what is told already
    return by_weight(told.values())


def by_weight(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The weightiest first; else as they came."""
    return tuple(sorted(reasons, key=lambda one: -_WEIGHT[one.severity]))


def merged(signs_told: Sequence[Reason], others: Sequence[Reason]) -> tuple[Reason, ...]:
    """Reasons of both kinds, one a code: of two that are told twice the signs' stands."""
    codes = {one.code for one in signs_told}
    return by_weight((*signs_told, *(one for one in others if one.code not in codes)))


@lru_cache(_PROGRAMS_KEPT)
def _of_program(one: Subject) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """What holds at any port, in two parts: what speaks of the port is told between them."""
    of_files = (*images(one), *_loads(one), *native(one), *unread(one))
    return (*shells(one), *of_files, *names(one)), tuple(packages(one))


def _debuggers(one: Subject, row: Listener) -> Iterator[Reason]:
    """A debugger that its environment has opened; of one on its command line the row tells."""
    if one.evidence.environment:
        told = debugger(row, one.process, one.evidence.environment)
        if told is not None:
            yield told


def _loads(one: Subject) -> Iterator[Reason]:
    """What it loads beside its own program: what is loaded already, and what it was told to."""
    yield from libraries(one)
    yield from preloads(one)
    yield from options(one)
