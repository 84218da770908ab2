from __future__ import annotations

from portwatch.core.model import GapCode, Instant, Row, State
from portwatch.core.view import Arranger, RowLine, View
from tests.helpers import rows

BY_PROGRAM = View(grouped=False, sort="program")


def names(found: list[Row]) -> list[str]:
    lines = Arranger().arrange(found, (), BY_PROGRAM, Instant(0.0, rows.NOW)).lines
    return [
        line.row.ownership.owners[0].name if line.row.ownership.owners else line.row.socket.state
        for line in lines
        if isinstance(line, RowLine)
    ]


def test_connections_that_no_program_has_any_more_come_last() -> None:
    dead = rows.connection(
        ownership=rows.ownerless(GapCode.OWNERS_GONE),
        socket=rows.socket(41_562, state=State.TIME_WAIT),
    )
    living = [rows.connection(name) for name in ("zoom", "curl")]

    assert names([dead, *living]) == ["curl", "zoom", "TIME_WAIT"]
