from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt

from portwatch.core.listener_columns import LISTENER_TABLE
from portwatch.core.model import Instant, Listener, Match, Service, Verdict
from portwatch.core.query import Query
from portwatch.core.row_state import Tombstone
from portwatch.core.view import Arranger, GroupLine, View
from portwatch.ui.table_model import describe
from tests.helpers.arranged import AT, arrange
from tests.helpers.rows import NOW, WIFI, held_by, listener, ownerless, process

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.table_view import SocketTableView


NGINX = held_by(process("nginx", 700))
POSTGRESQL = Service("postgresql", "PostgreSQL", "Stores data for applications.")


def ports(view: SocketTableView) -> list[int]:
    return [line.row.socket.local_port for line in view.sockets.lines]


def cell(view: SocketTableView, row: int, column: str) -> str:
    model = view.sockets
    return str(model.index(row, model.position(column)).data())


def test_selection_current_row_and_scroll_stay_with_their_sockets(table: SocketTableView) -> None:
    rows = {port: listener(f"p{port}", port) for port in range(1000, 1400)}
    table.show_arrangement(arrange(list(rows.values())))
    table.selectRow(50)
    table.selectionModel().select(
        table.sockets.index(60, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    table.scrollTo(table.sockets.index(45, 0), table.ScrollHint.PositionAtTop)
    top = ports(table)[table.rowAt(0)]
    generator = random.Random(7)

    for _ in range(20):
        for port in generator.sample(sorted(rows.keys() - {1050, 1060, top}), 30):
            del rows[port]
        rows.update((p, listener(f"p{p}", p)) for p in generator.sample(range(2000, 9000), 25))
        rows.update((p, listener(f"p{p}", p)) for p in generator.sample(range(1, 999), 10))
        table.show_arrangement(arrange(list(rows.values())))

        selected = [line.row.socket.local_port for line in table.selected_lines()]
        assert selected == [1050, 1060]
        current = table.current_row()
        assert current is not None
        assert current.socket.local_port == 1050
        assert ports(table)[table.rowAt(0)] == top


def test_a_selected_row_that_goes_is_no_longer_selected(table: SocketTableView) -> None:
    rows = [listener(port=port) for port in (1, 2, 3)]
    table.show_arrangement(arrange(rows))
    table.selectRow(1)

    table.show_arrangement(arrange([rows[0], rows[2]]))

    assert table.selected_lines() == []
    assert table.current_line() is None


def test_the_row_looked_at_is_told_once_until_it_changes(table: SocketTableView) -> None:
    row = listener(port=80)
    told: list[Listener | None] = []
    table.row_selected.connect(told.append)
    table.show_arrangement(arrange([row, listener(port=90)]))
    table.selectRow(0)
    table.show_arrangement(arrange([listener(port=10), row]))
    worse = replace(row, verdict=Verdict.RISKY)
    table.show_arrangement(arrange([worse]))
    table.show_arrangement(arrange([]))

    assert [getattr(one, "verdict", None) for one in told] == [
        Verdict.EXPECTED,
        Verdict.RISKY,
        None,
    ]


def test_groups_fold_by_arrow_key_and_double_click(qtbot: QtBot, table: SocketTableView) -> None:
    rows = [listener("nginx", 80), listener("nginx", 443)]
    table.show_arrangement(arrange(rows, View()))
    table.selectRow(0)
    table.setFocus()
    head = table.sockets.lines[0]
    assert isinstance(head, GroupLine)

    with qtbot.waitSignal(table.toggled) as folded:
        qtbot.keyClick(table, Qt.Key.Key_Left)
    assert folded.args == [head.key]
    table.grab()  # what was never painted cannot be clicked
    with qtbot.waitSignal(table.toggled):
        place = table.visualRect(table.sockets.index(0, 1)).center()
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(table.toggled):
        arrow = table.visualRect(table.sockets.index(0, 0)).topLeft() + QPoint(20, 10)
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=arrow)


def test_left_on_a_row_goes_to_its_head(qtbot: QtBot, table: SocketTableView) -> None:
    table.show_arrangement(arrange([listener("nginx", 80), listener("nginx", 443)], View()))
    table.selectRow(2)
    qtbot.keyClick(table, Qt.Key.Key_Left)

    assert table.currentIndex().row() == 0


def test_enter_and_a_double_click_open_a_row(qtbot: QtBot, table: SocketTableView) -> None:
    row = listener(port=80)
    table.show_arrangement(arrange([row]))
    table.selectRow(0)

    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [row]
    table.grab()  # what was never painted cannot be clicked
    with qtbot.waitSignal(table.opened):
        place = table.visualRect(table.sockets.index(0, 1)).center()
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_head_sums_up_its_rows_only_while_they_are_hidden(table: SocketTableView) -> None:
    rows = [
        listener("nginx", 80, Verdict.RISKY, reach=WIFI),
        listener("nginx", 80),
    ]
    table.show_arrangement(arrange(rows, View()))
    unfolded = [cell(table, 0, name) for name in LISTENER_TABLE[1:]]
    key = str(table.sockets.lines[0].key)
    table.show_arrangement(arrange(rows, View(toggled=frozenset({key}))))

    assert unfolded == [""] * 7
    assert cell(table, 0, "program") == "nginx 2"
    assert cell(table, 0, "port") == "80"
    assert (cell(table, 0, "verdict"), cell(table, 0, "reach")) == ("Risky", "Wi-Fi")
    assert cell(table, 0, "address") == ""


def test_a_closed_row_says_so(table: SocketTableView) -> None:
    stone = Tombstone(listener(port=8080), Instant(98.0, NOW - 2))
    table.show_arrangement(arrange([], stones=(stone,)))

    assert cell(table, 0, "verdict") == "Closed"
    assert cell(table, 0, "since") == "2 s ago"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            listener("postgres", 5432, Verdict.RISKY, reach=WIFI, service=POSTGRESQL),
            "postgres, port 5432, PostgreSQL, reachable from Wi-Fi, risky",
        ),
        (listener("x", 1, service=Service()), "x, port 1, reachable"),
    ],
)
def test_a_screen_reader_gets_the_row_in_words(
    table: SocketTableView, row: Listener, said: str
) -> None:
    table.show_arrangement(arrange([row]))

    assert describe(table.sockets.lines[0]).startswith(said)
    index = table.sockets.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == describe(table.sockets.lines[0])


def test_hostile_names_are_plain_text_everywhere(table: SocketTableView) -> None:
    row = listener(ownership=held_by(process("<b>x</b>\n\x1b", exe="/x")), text="<img src=x>")
    table.show_arrangement(arrange([row]))
    index = table.sockets.index(0, 0)

    assert "\n" not in str(index.data())
    assert "\x1b" not in str(index.data())
    assert "&lt;img" in str(index.data(Qt.ItemDataRole.ToolTipRole))


def test_how_an_owner_is_known_is_tagged_where_it_is_not_exact(table: SocketTableView) -> None:
    rows = [
        listener("a", 1, ownership=held_by(process(), match=Match.INFERRED)),
        listener("b", 2, ownership=held_by(process(pid=5), process(pid=6))),
        listener("c", 3, ownership=ownerless()),
    ]
    table.show_arrangement(arrange(rows))
    assert not table.grab().isNull()  # every kind of cell can be painted

    assert cell(table, 2, "program") == "not visible"


def test_narrow_tables_leave_out_the_least_telling_columns(table: SocketTableView) -> None:
    table.show_arrangement(arrange([listener()]))

    def hidden() -> set[str]:
        return {name for number, name in enumerate(LISTENER_TABLE) if table.isColumnHidden(number)}

    table.resize(960, 400)
    assert hidden() == set()
    table.resize(820, 400)
    assert hidden() == {"address"}
    table.resize(700, 400)
    assert hidden() >= {"address", "service"}


def test_a_click_on_a_header_asks_for_that_order(qtbot: QtBot, table: SocketTableView) -> None:
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 20, 10)

    with qtbot.waitSignal(table.sorted_by) as sorted_by:
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert sorted_by.args == ["port"]


def test_the_model_survives_any_sequence_of_arrangements(table: SocketTableView) -> None:
    generator = random.Random(3)
    pool = [listener(f"p{n % 9}", 100 + n) for n in range(80)]
    arranger = Arranger()
    for _ in range(40):
        view = View(grouped=generator.random() < 0.5, sort=generator.choice(LISTENER_TABLE))
        if generator.random() < 0.3:
            view = replace(view, query=Query.parse("p3"))
        rows = generator.sample(pool, generator.randrange(0, 80))
        table.show_arrangement(arranger.arrange(rows, (), view, AT))
        assert table.sockets.rowCount() == len(table.sockets.lines)
    assert table.sockets.index(0, 0, QModelIndex()).isValid() or not table.sockets.lines


def test_who_looks_at_the_top_stays_there_when_rows_come_before_the_current_one(
    table: SocketTableView,
) -> None:
    row = listener("z", 9000)
    table.show_arrangement(arrange([row]))
    table.selectRow(0)

    table.show_arrangement(arrange([*(listener("a", port) for port in range(100, 500)), row]))

    assert table.verticalScrollBar().value() == 0
    assert table.current_row() is row


def test_a_head_acts_on_what_still_listens(table: SocketTableView) -> None:
    gone = Tombstone(listener("nginx", 79, ownership=NGINX), AT)
    rows = [listener("nginx", port, ownership=NGINX) for port in (80, 443)]
    table.show_arrangement(arrange(rows, View(sort="port"), (gone,)))
    table.selectRow(0)

    assert cell(table, 0, "program") == "nginx 2"
    assert table.current_row() is rows[0]
    table.show_arrangement(
        arrange([], View(sort="port"), tuple(Tombstone(row, AT) for row in rows))
    )
    assert table.currentIndex().row() == 0
    assert table.current_row() is None
    assert describe(table.sockets.lines[0]) == "nginx, 2 sockets, unfolded, closed"


def test_a_folded_head_tells_that_all_have_closed(table: SocketTableView) -> None:
    stones = tuple(Tombstone(listener("nginx", port, ownership=NGINX), AT) for port in (80, 443))
    key = str(arrange([], View(), stones).lines[0].key)
    table.show_arrangement(arrange([], View(toggled=frozenset({key})), stones))

    assert len(table.sockets.lines) == 1
    assert cell(table, 0, "verdict") == "Closed"


def test_home_and_end_go_to_the_first_and_the_last_row(
    qtbot: QtBot, table: SocketTableView
) -> None:
    table.show_arrangement(arrange([listener(port=port) for port in range(1, 200)]))
    table.setFocus()
    for key, row in ((Qt.Key.Key_End, 198), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(table, key)
        assert table.currentIndex().row() == row
        assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
