"""The listeners of the demonstration as its recording has them: what its past is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.columns import program_name
from portwatch.core.model import Instant
from portwatch.services.machine import open_monitor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from portwatch.core.model import Listener

Rows: TypeAlias = "Mapping[tuple[str, str, int], Listener]"
"""By program, protocol and port."""

_SECONDS = 8  # of the recording: by then everything has opened that its past tells of


def demo_rows(began: float) -> Rows:
    """What listens as the demonstration begins, and in its first seconds; IPv4 and IPv6 are one.

    Args:
        began: When that is, in seconds since the epoch.

    Raises:
        SourceError: The recording is damaged.
    """
    found: dict[tuple[str, str, int], Listener] = {}
    monitor = open_monitor(demo=True, epoch=began)
    try:
        for second in range(_SECONDS):
            for row in monitor.tick(Instant(float(second), began + second)).listeners:
                key = (program_name(row), row.socket.protocol.value, row.socket.local_port)
                found.setdefault(key, row)
    finally:
        monitor.close()
    return found
