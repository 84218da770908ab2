"""What portwatch says of the programs of the corpus: from outside, or by its parts."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from portwatch.core.judge import verdict
from portwatch.core.model import Instant, Protocol, Verdict
from portwatch.core.signs import merged, signs
from portwatch.services.machine import open_monitor
from portwatch.sources.linux_evidence import LinuxEvidence
from tests.helpers.program import portwatch_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from portwatch.core.model import Listener
    from portwatch.services.monitor import Monitor


@dataclass(frozen=True, slots=True)
class Said:
    """The verdict on a port, and why."""

    verdict: Verdict
    reasons: tuple[tuple[str, str], ...]


Verdicts = dict[tuple[bool, int], Said]
"""By whether it is UDP, and port."""


def from_outside() -> Verdicts:
    """As ``portwatch list --json`` tells."""
    told: Verdicts = {}
    listing: Mapping[str, Any] = portwatch_json("list")
    for row in listing["listeners"]:
        _add(
            told,
            row["protocol"],
            row["port"],
            row["verdict"],
            [(reason["code"], reason["severity"]) for reason in row["reasons"]],
        )
    return told


def by_parts() -> Verdicts:
    """As the signs tell that nothing asks for yet, together with the reasons of the rows."""
    told: Verdicts = {}
    monitor = open_monitor(connections=False, baseline=False)
    try:
        monitor.tick(_now())
        rows = monitor.settle(_now()).listeners
        evidence = LinuxEvidence()
        for row in rows:
            found = _reasons(monitor, row, evidence)
            _add(
                told,
                row.socket.protocol,
                row.socket.local_port,
                verdict(found, row.expected_by),
                [(reason.code, reason.severity) for reason in found],
            )
    finally:
        monitor.sources.close()
    return told


def _reasons(monitor: Monitor, row: Listener, evidence: LinuxEvidence) -> Any:
    owners = row.ownership.owners
    package = None
    if owners and owners[0].exe:
        package = monitor.sources.packages.known(owners[0].exe, owners[0].id.pid)
    seen = [evidence.of(owner, time.monotonic()) for owner in owners]
    return merged(signs(row, seen, monitor.knowledge, package), row.reasons)


def _add(
    told: Verdicts, protocol: str, port: int, worst: str, reasons: Iterable[tuple[str, str]]
) -> None:
    key = protocol == Protocol.UDP, port
    said = Said(Verdict(worst), tuple((str(code), str(weight)) for code, weight in reasons))
    if key not in told or said.verdict.rank > told[key].verdict.rank:
        told[key] = said


def _now() -> Instant:
    return Instant(time.monotonic(), time.time())
