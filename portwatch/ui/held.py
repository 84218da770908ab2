"""Whether the program of a row stands still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.services.stop import stands_still

if TYPE_CHECKING:
    from portwatch.core.model import Listener


def is_held(row: Listener) -> bool:
    """Whether the likely master of a listener stands still now."""
    owners = row.ownership.owners
    return bool(owners) and stands_still(owners[0].id)
