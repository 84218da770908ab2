"""Makes the memory of this version that later ones must be able to read.

``python -m tests.helpers.history_fixture`` from the checkout, once when a version is released:
the files of earlier versions stay as they are.
"""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from portwatch.core.history_batch import Batch
from portwatch.core.history_peers import Talk
from portwatch.core.history_records import (
    Act,
    ActKind,
    AlertEntry,
    ChurnMinute,
    Pause,
    PauseKind,
    RuleAction,
    RuleChange,
)
from portwatch.core.model import Verdict
from portwatch.services import history_file, history_schema
from portwatch.services.history_tables import HistoryTables
from tests.helpers import rows
from tests.helpers.remembering import BOOT, EPHEMERAL, at, begun, changed, closed, opened

FOLDER = Path(__file__).resolve().parent.parent / "data" / "history"


def main() -> int:
    path = FOLDER / f"version-{history_schema.VERSION}.sqlite"
    if path.exists():
        sys.stderr.write(f"{path.name} is there already\n")
        return 1
    ssh, node = rows.listener("sshd", 22), rows.listener("node", 8080, reach=rows.WIFI)
    minute = ChurnMinute(int(rows.NOW // 60), 60.0, 5, 4, 3, 3, 1, False, 7.5, 2, {"ssh": 1.5})
    made = history_file.open_to_write(path)
    with closing(made.connection) as connection:
        tables = HistoryTables(connection, BOOT, EPHEMERAL)
        tables.write(begun(0, ssh))
        tables.write(opened(node, 5))
        tables.write(Batch(at(6), talks=(Talk(node.socket.id, "192.0.2.7", 2, 10, 20),)))
        tables.write(changed(replace(node, verdict=Verdict.RISKY), 7))
        tables.add_alert(AlertEntry(0, at(7).wall, Verdict.RISKY, "node", "a"), [node.socket.id])
        tables.add_rule(RuleChange(at(8).wall, RuleAction.LEARNT, "sshd-22", "sshd on 22"))
        tables.add_act(Act(at(9).wall, ActKind.STOP, "node, process 4", "process", "stopped", "a"))
        pause = Pause(at(9).wall, at(99).wall, PauseKind.ASLEEP)
        tables.write(Batch(at(99), minutes=(minute,), pauses=(pause,)))
        tables.write(closed(node, 100))
        tables.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
