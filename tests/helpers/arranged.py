"""Arrangements of made-up rows, and the columns they are shown in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.listener_columns import LISTENER_COLUMNS, LISTENER_TABLE
from portwatch.core.model import Instant
from portwatch.core.view import Arranger, View
from tests.helpers.rows import NOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.model import Listener
    from portwatch.core.row_state import Tombstone
    from portwatch.core.view import Arrangement

COLUMNS = [one for name in LISTENER_TABLE for one in LISTENER_COLUMNS if one.id == name]
"""Those that a table of listeners has unless others are chosen."""

FLAT = View(grouped=False, sort="port")
AT = Instant(100.0, NOW)


def arrange(
    rows: Sequence[Listener], view: View = FLAT, stones: tuple[Tombstone, ...] = ()
) -> Arrangement:
    """The rows as a table shows them, at ``AT``."""
    return Arranger().arrange(rows, stones, view, AT)
