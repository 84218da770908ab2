"""The kernel's own counts of connections."""

from __future__ import annotations

from typing import NamedTuple


class Counters(NamedTuple):
    """The kernel's own TCP counters of this network namespace (``/proc/net/snmp``, RFC 4022).

    Attributes:
        opened: ActiveOpens + PassiveOpens since boot.
        established: CurrEstab: connections now in ESTABLISHED or CLOSE_WAIT.
    """

    opened: int
    established: int
