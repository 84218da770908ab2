"""What it costs the window to follow a busy machine, beside a plain model that is reset.

Figures are milliseconds of the window's thread; the gaps are those of the event loop while the
arranging runs on a thread of its own, beside those of an empty loop on the same machine.
"""

from __future__ import annotations

import gc
import itertools
import statistics
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from portwatch.core.connection_columns import CONNECTION_COLUMNS, CONNECTION_TABLE
from portwatch.core.model import Connection, Instant
from portwatch.core.view import Arrangement, Arranger, View
from portwatch.ui.icons import Icons
from portwatch.ui.table_model import SocketTableModel
from portwatch.ui.table_view import SocketTableView
from portwatch.ui.theme import Theme, ThemeChoice
from tests.helpers.rows import NOW, connection, held_by, process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.qt

SHARE = 0.02  # of the rows are replaced in each poll
SELECTED = 100
ROUNDS = {10_000: 40, 50_000: 15}
COLUMNS = [
    column for name in CONNECTION_TABLE for column in CONNECTION_COLUMNS if column.id == name
]
VIEW = View(grouped=False, sort="local_port")
_ids = itertools.count(1)


def fresh_row(number: int) -> Connection:
    row = connection(f"program{number % 200}", ownership=OWNERS[number % 200])
    socket = replace(row.socket, id=number, local_port=1024 + number % 60_000)
    return replace(row, socket=socket)


OWNERS = [held_by(process(f"program{n}", 1000 + n)) for n in range(200)]


class Machine:
    """Connections of which some are replaced at each poll."""

    def __init__(self, size: int) -> None:
        self.rows = {number: fresh_row(number) for number in itertools.islice(_ids, size)}
        self._polls = 0

    def poll(self) -> tuple[Connection, ...]:
        count = int(len(self.rows) * SHARE)
        gone = list(itertools.islice(self.rows, self._polls % 7, None, 40))[:count]
        for number in gone:
            del self.rows[number]
        self.rows.update((n, fresh_row(n)) for n in itertools.islice(_ids, len(gone)))
        self._polls += 1
        return tuple(self.rows.values())

    def now(self) -> Instant:
        return Instant(float(self._polls), NOW + self._polls)


class ResetModel(QAbstractTableModel):
    """What most programs do: throw all rows away and read them again."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Connection] = []

    def show(self, rows: tuple[Connection, ...]) -> None:
        self.beginResetModel()
        self.rows = sorted(rows, key=lambda row: row.socket.local_port)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: QModelIndex, role: int = 0) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return COLUMNS[index.column()].text(self.rows[index.row()], NOW)


def costs(
    rounds: int, prepare: Callable[[], object], draw: Callable[[object], None]
) -> list[float]:
    """Milliseconds of this thread's processor time for each drawing."""
    found = []
    for _ in range(rounds):
        value = prepare()
        began = time.thread_time()
        draw(value)
        found.append(1000 * (time.thread_time() - began))
    return found


def told(times: list[float]) -> str:
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]
    return f"median {statistics.median(times):6.1f}  p99 {p99:6.1f}  max {ordered[-1]:6.1f}"


@pytest.fixture
def table(qapp: QApplication) -> Iterator[SocketTableView]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    view = SocketTableView(SocketTableModel(COLUMNS), theme, Icons(theme))
    view.resize(1200, 920)
    view.show()
    yield view
    view.close()
    view.deleteLater()


def select_some(view: QTableView) -> None:
    rows = view.model().rowCount()
    view.setSelectionMode(QTableView.SelectionMode.MultiSelection)
    for row in range(0, rows, rows // SELECTED):
        view.selectRow(row)


@pytest.mark.parametrize("size", ROUNDS)
def test_following_keeps_the_selection_at_a_cost_near_a_reset_s(
    size: int, table: SocketTableView, capsys: pytest.CaptureFixture[str]
) -> None:
    machine, arranger = Machine(size), Arranger()

    def arrange() -> Arrangement:
        return arranger.arrange(machine.poll(), (), VIEW, machine.now())

    def draw(arrangement: object) -> None:
        assert isinstance(arrangement, Arrangement)
        table.show_arrangement(arrangement)
        QApplication.processEvents()

    plain = QTableView()
    plain.setModel(ResetModel())
    plain.resize(1200, 920)
    plain.show()

    def draw_plain(rows: object) -> None:
        plain.model().show(rows)
        QApplication.processEvents()

    costs(3, arrange, draw)
    costs(2, machine.poll, draw_plain)
    bare = costs(ROUNDS[size], arrange, draw)
    select_some(table)
    selected = costs(ROUNDS[size], arrange, draw)
    assert len(table.selectionModel().selectedRows()) > SELECTED // 4  # some were replaced
    reset = costs(ROUNDS[size], machine.poll, draw_plain)
    plain.close()
    plain.deleteLater()

    with capsys.disabled():
        print(
            f"\n{size:,} rows, {SHARE:.0%} replaced; ms of the window's thread, painting included"
        )
        print(f"  this table                {told(bare)}")
        print(f"  with {SELECTED} rows selected    {told(selected)}")
        print(f"  a plain model, reset      {told(reset)}  (selection lost)")
    assert statistics.median(selected) < 10 * statistics.median(reset)


@pytest.mark.parametrize("size", ROUNDS)
def test_gaps_of_the_event_loop_beside_an_empty_one(
    size: int, table: SocketTableView, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = gaps_of_loop(QWidget(), 2.0)
    machine, arranger = Machine(size), Arranger()
    box = [arranger.arrange(machine.poll(), (), VIEW, machine.now())]
    table.show_arrangement(box.pop())
    gc.collect()
    gc.freeze()  # as the program does once it has settled
    end = threading.Event()

    def work() -> None:
        while not end.wait(0.5):
            box.append(arranger.arrange(machine.poll(), (), VIEW, machine.now()))

    def draw() -> None:
        if box:
            table.show_arrangement(box.pop())
            box.clear()

    timer = QTimer(table)
    timer.timeout.connect(draw)
    timer.start(20)
    worker = threading.Thread(target=work)
    worker.start()
    busy = gaps_of_loop(table, 4.0)
    end.set()
    worker.join()
    timer.stop()
    gc.unfreeze()

    with capsys.disabled():
        print(f"\n{size:,} rows at 2 Hz; wall ms between turns of the event loop")
        print(f"  empty loop   {told(empty)}")
        print(f"  with table   {told(busy)}")
    assert table.model().rowCount() == size


def gaps_of_loop(parent: QWidget, seconds: float) -> list[float]:
    """Milliseconds between turns of an event loop that has a turn every 2 ms."""
    found: list[float] = []
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        found.append(1000 * (now - last[0]))
        last[0] = now

    loop = QEventLoop()
    timer = QTimer(parent)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(2)
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()
    timer.stop()
    return found
