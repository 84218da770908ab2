"""Whether another program holds a listener by now than the one that a person was told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import programs
from portwatch.core.identity import container_key, program_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import Listener


def now_of(seen: Listener, rows: Iterable[Listener]) -> Listener | None:
    """A listener as it is now; ``None`` if it has closed.

    Args:
        seen: As it was told; what is remembered is found by where it listens.
        rows: All that listens now.
    """
    return next((row for row in rows if _is_same_socket(seen, row)), None)


def successor(seen: Listener, rows: Iterable[Listener]) -> Listener | None:
    """As ``now_of``, if another program has it: its process executed that, or handed it over.

    Where either cannot be seen nothing is claimed.
    """
    now = now_of(seen, rows)
    if now is None:
        return None
    before, after = _runs(seen), _runs(now)
    is_another = before is not None and after is not None and before != after
    return now if is_another else None


def _is_same_socket(seen: Listener, row: Listener) -> bool:
    one, two = seen.socket, row.socket
    if one.id:
        return one.id == two.id
    return (one.protocol, one.local_address, one.local_port, one.namespace) == (
        two.protocol,
        two.local_address,
        two.local_port,
        two.namespace,
    )


def _runs(row: Listener) -> tuple[str | None, ...] | None:
    """What the first holder runs; ``None`` if that is not known."""
    if row.container is not None:
        return (container_key(row.container),)
    if not row.ownership.owners:
        return None
    first = row.ownership.owners[0]
    program = program_key(first)
    return (program or programs.name(first), programs.script_path(first) or programs.script(first))
