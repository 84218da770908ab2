"""What portwatch says of the programs of the corpus: from outside, or by its parts."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from portwatch.core.judge import verdict
from portwatch.core.model import Instant, Protocol, Verdict
from portwatch.core.signs import merged, signs
from portwatch.services.machine import open_monitor
from portwatch.sources.linux_evidence import LinuxEvidence
from tests.helpers.program import portwatch_json, start_portwatch

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

    from portwatch.core.model import Listener
    from portwatch.services.monitor import Monitor


_WATCHED = 9.0  # seconds: holders that changed are found within five


@dataclass(frozen=True, slots=True)
class Said:
    """The verdict on a port, and why."""

    verdict: Verdict
    reasons: tuple[tuple[str, str], ...]


Verdicts = dict[tuple[bool, int], Said]
"""By whether it is UDP, and port."""


def from_outside(but: Container[tuple[bool, int]] = ()) -> Verdicts:
    """As ``portwatch list --json`` tells; without some."""
    told: Verdicts = {}
    listing: Mapping[str, Any] = portwatch_json("list")
    for row in listing["listeners"]:
        if _key(row) not in but:
            _add_row(told, row)
    return told


def watched(act: Callable[[], None]) -> Verdicts:
    """As ``portwatch watch --json`` tells at last of what another program came to hold.

    Args:
        act: What happens while it watches.
    """
    last: dict[tuple[bool, int], Mapping[str, Any]] = {}
    with start_portwatch("watch", "--json", "--for", str(_WATCHED)) as process:
        assert process.stdout is not None
        ticks = 0
        for line in process.stdout:
            event = json.loads(line)
            if event["event"] == "tick":
                ticks += 1
                if ticks == 2:  # what listens has been looked at
                    act()
            elif event["event"] == "changed" and ticks >= 2:
                last[_key(event["listener"])] = event["listener"]
        process.communicate()
    told: Verdicts = {}
    for row in last.values():
        _add_row(told, row)
    return told


def _key(row: Mapping[str, Any]) -> tuple[bool, int]:
    return row["protocol"] == Protocol.UDP, row["port"]


def _add_row(told: Verdicts, row: Mapping[str, Any]) -> None:
    _add(
        told,
        row["protocol"],
        row["port"],
        row["verdict"],
        [(reason["code"], reason["severity"]) for reason in row["reasons"]],
    )


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
