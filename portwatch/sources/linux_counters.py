"""The kernel's own TCP counters."""

from __future__ import annotations

from portwatch.core.counters import Counters
from portwatch.core.fault import fault_text
from portwatch.core.model import Gap, GapCode
from portwatch.sources.protocols import Reading
from portwatch.sources.tcp_counters import TcpCounters


class LinuxCounters:
    """Reads ``/proc/net/snmp``: exact counts of this network namespace, readable by anybody."""

    def __init__(self, proc: str = "/proc", counters: TcpCounters | None = None) -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
            counters: May have been read for the same poll already.
        """
        self._counters = TcpCounters(proc) if counters is None else counters
        self._told: tuple[bytes, Reading[Counters | None]] | None = None

    def read(self) -> Reading[Counters | None]:
        """Counters now; ``None`` with a gap where they cannot be read."""
        try:
            lines = self._counters.take()
            if self._told is None or self._told[0] != lines:
                self._told = lines, Reading(parse(lines.decode("ascii", "replace")))
            return self._told[1]
        except (OSError, ValueError) as error:
            detail = fault_text(error)
        return Reading(None, (Gap(GapCode.COUNTERS_UNAVAILABLE, detail=detail),))

    def close(self) -> None:
        """Give back the descriptor; see ``CounterSource``."""
        self._counters.close()


def parse(text: str) -> Counters:
    """The counters in the text of ``/proc/net/snmp``: a line of names, then one of values.

    Raises:
        ValueError: The text has no such lines, or not with the names of RFC 4022.
    """
    lines = [line.split()[1:] for line in text.splitlines() if line.startswith("Tcp:")]
    if len(lines) < 2:  # noqa: PLR2004 - names and values
        raise ValueError("no TCP counters")
    names, values = lines[0], lines[1]
    if len(names) != len(values):
        raise ValueError("TCP counters without a name")
    table = dict(zip(names, values, strict=True))
    return Counters(
        opened=_number(table, "ActiveOpens") + _number(table, "PassiveOpens"),
        established=_number(table, "CurrEstab"),
    )


def _number(table: dict[str, str], name: str) -> int:
    value = table.get(name, "")
    if not (value.isascii() and value.isdigit()):
        raise ValueError(f"no number for {name}")
    return int(value)
