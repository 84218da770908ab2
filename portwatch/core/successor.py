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
    return now if _runs_another(seen, now) else None


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


def _runs_another(seen: Listener, now: Listener) -> bool:
    if seen.container is not None and now.container is not None:
        return container_key(seen.container) != container_key(now.container)
    if not (seen.ownership.owners and now.ownership.owners):
        return False
    one, two = seen.ownership.owners[0], now.ownership.owners[0]
    if _differ(programs.script_path(one), programs.script_path(two)):
        return True
    images = program_key(one), program_key(two)
    return _differ(*images) if all(images) else programs.name(one) != programs.name(two)


def _differ(one: str | None, two: str | None) -> bool:
    """Whether both are known, and not the same."""
    return one is not None and two is not None and one != two
