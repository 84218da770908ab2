from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QListView, QToolButton, QVBoxLayout, QWidget

from portwatch.core.query import Query
from portwatch.ui.filter_box import DEBOUNCE, PAUSE, FilterBox
from portwatch.ui.query_problem import QueryProblem
from portwatch.ui.tokens import LIGHT, Tone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room


class Bench(QWidget):
    """A window with a filter box, and a list of what the box told."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.box = FilterBox(theme, icons)
        self.queries: list[str] = []
        self.left = self.entered = 0
        layout = QVBoxLayout(self)
        layout.addWidget(self.box)
        layout.addStretch(1)
        self.resize(600, 300)
        self.box.query_changed.connect(self._note)
        self.box.left.connect(self._count)
        self.box.entered.connect(self._enter)

    def _note(self, query: Query) -> None:
        self.queries.append(query.text)

    def _count(self) -> None:
        self.left += 1

    def _enter(self) -> None:
        self.entered += 1

    @property
    def problem(self) -> str:
        found = self.findChildren(QueryProblem)
        return found[0].text if found and found[0].isVisible() else ""

    @property
    def count(self) -> str:
        return self.box.findChildren(QLabel)[0].text()


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme, icons: Icons) -> Bench:
    made = Bench(theme, icons)
    qtbot.addWidget(made)
    made.show()
    made.box.setFocus()
    return made


def popup(bench: Bench) -> QListView:
    return bench.box._popup


def test_a_query_is_read_once_when_typing_rests(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.box.query_changed):
        qtbot.keyClicks(bench.box, "port:80 tcp")
    assert bench.queries == ["port:80 tcp"]
    assert bench.box.query == Query.parse("port:80 tcp")


def test_return_reads_at_once_and_leaves(bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClicks(bench.box, "xyz")
    qtbot.keyClick(bench.box, Qt.Key.Key_Return)
    assert bench.queries == ["xyz"]
    assert (bench.left, bench.entered) == (0, 1)


def test_a_wrong_query_is_told_and_the_last_good_one_stays(bench: Bench, qtbot: QtBot) -> None:
    bench.box.set_query("port:80")
    bench.box.set_query("port:80 prot:tcp")
    assert bench.queries == ["port:80"]
    assert bench.box.query.text == "port:80"
    assert "prot" in bench.problem
    assert "character 9" in bench.box.accessibleDescription()
    qtbot.keyClick(bench.box, Qt.Key.Key_Return)
    assert bench.entered == 0
    bench.box.set_query("port:81")
    assert bench.problem == ""
    assert bench.box.accessibleDescription() == ""
    assert bench.queries == ["port:80", "port:81"]


def test_the_wrong_place_is_underlined(bench: Bench) -> None:
    bench.box.set_query("port:80 prot:tcp")
    image = bench.box.grab().toImage()
    color = LIGHT.tones[Tone.SUSPICIOUS].color.lower()
    row = image.height() - 5
    marked = [x for x in range(8, image.width() - 8) if image.pixelColor(x, row).name() == color]
    metrics = bench.box.fontMetrics()
    assert marked == list(range(marked[0], marked[-1] + 1))
    assert len(marked) == pytest.approx(metrics.horizontalAdvance("prot:"), abs=2)


def test_the_message_stands_below_the_box_and_follows_it(bench: Bench) -> None:
    bench.box.set_query("port:x")
    message = bench.findChildren(QueryProblem)[0]

    def gap() -> int:
        return message.y() - bench.box.mapTo(bench, QPoint(0, bench.box.height())).y()

    assert 0 <= gap() <= 8
    bench.layout().setContentsMargins(0, 50, 0, 0)
    bench.layout().activate()
    assert 0 <= gap() <= 8
    assert message.geometry().right() <= bench.width()


def test_escape_clears_then_leaves(bench: Bench, qtbot: QtBot) -> None:
    bench.box.set_query("sshd")
    qtbot.keyClick(bench.box, Qt.Key.Key_Escape)
    assert bench.box.text() == ""
    assert bench.queries == ["sshd", ""]
    assert bench.left == 0
    qtbot.keyClick(bench.box, Qt.Key.Key_Escape)
    assert bench.left == 1


def test_the_count_takes_the_place_of_the_shortcut(bench: Bench) -> None:
    assert bench.count == "Ctrl+F"
    bench.box.set_query("ssh")
    bench.box.set_counts(1800, 12500)
    assert bench.count == "1,800 of 12,500"
    bench.box.set_query("")
    assert bench.count == "Ctrl+F"


def test_text_does_not_run_below_the_count(bench: Bench) -> None:
    bench.box.set_query("ssh")
    bench.box.set_counts(18, 25)
    label = bench.box.findChildren(QLabel)[0]
    assert bench.box.textMargins().right() >= label.width()
    assert label.geometry().right() < bench.box.width() - 20


def test_setting_the_same_query_again_tells_nothing(bench: Bench) -> None:
    bench.box.set_query("ssh")
    bench.box.set_query("ssh")
    assert bench.queries == ["ssh"]


def test_keys_and_values_are_completed(bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClicks(bench.box, "-rea")
    assert popup(bench).isVisible()
    qtbot.keyClick(popup(bench), Qt.Key.Key_Down)
    qtbot.keyClick(popup(bench), Qt.Key.Key_Return)
    assert bench.box.text() == "-reach:"
    assert popup(bench).isVisible()  # the values
    qtbot.keyClick(popup(bench), Qt.Key.Key_Down)
    qtbot.keyClick(popup(bench), Qt.Key.Key_Down)
    qtbot.keyClick(popup(bench), Qt.Key.Key_Return)
    assert bench.box.text() == "-reach:network"
    assert not popup(bench).isVisible()
    qtbot.keyClick(bench.box, Qt.Key.Key_Return)
    assert bench.queries == ["-reach:network"]


def test_values_of_the_list_on_show_are_offered(qtbot: QtBot, room: Room) -> None:
    box = room.window.filter_box
    qtbot.keyClicks(box, "program:w")
    assert box._popup.isVisible()
    qtbot.keyClick(box._popup, Qt.Key.Key_Down)
    qtbot.keyClick(box._popup, Qt.Key.Key_Return)
    assert box.text() == "program:worker"

    room.window.tab_row.choose(3)  # alerts: nothing is known of these
    box.setText("")
    qtbot.keyClicks(box, "program:w")
    assert not box._popup.isVisible()


def test_return_goes_on_at_once_if_nothing_that_is_offered_was_chosen(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.box.known = lambda _: ("worker", "work-horse")
    qtbot.keyClicks(bench.box, "program:work")
    assert popup(bench).isVisible()
    qtbot.keyClick(popup(bench), Qt.Key.Key_Return)

    assert not popup(bench).isVisible()
    assert bench.box.text() == "program:work"
    assert (bench.queries, bench.entered) == (["program:work"], 1)


def test_tab_takes_the_first_offer_and_leads_on_without_one(bench: Bench, qtbot: QtBot) -> None:
    bench.box.known = lambda _: ("worker", "work-horse")
    qtbot.keyClicks(bench.box, "prog")
    qtbot.keyClick(popup(bench), Qt.Key.Key_Tab)
    assert bench.box.text() == "program:"
    qtbot.keyClick(popup(bench), Qt.Key.Key_Down)
    qtbot.keyClick(popup(bench), Qt.Key.Key_Down)
    qtbot.keyClick(popup(bench), Qt.Key.Key_Tab)
    assert bench.box.text() == "program:work-horse"
    assert not popup(bench).isVisible()


def test_offers_do_not_hold_up_who_types_on(bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClicks(bench.box, "re")
    qtbot.keyClicks(popup(bench), "dis")
    assert not popup(bench).isVisible()
    assert bench.box.text() == "redis"


def test_escape_closes_the_offers_first(bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClicks(bench.box, "re")
    qtbot.keyClick(popup(bench), Qt.Key.Key_Escape)
    assert not popup(bench).isVisible()
    assert bench.box.text() == "re"


def test_everything_has_a_name(bench: Bench) -> None:
    assert bench.box.accessibleName()
    assert popup(bench).accessibleName()
    assert all(action.text() for action in bench.box.actions())


def test_who_is_still_typing_is_not_told_of_an_error(bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClicks(bench.box, "port:80,")
    qtbot.wait(3 * DEBOUNCE)
    assert bench.problem == ""
    red = LIGHT.tones[Tone.SUSPICIOUS].color
    assert red not in bench.box.styleSheet()

    qtbot.waitUntil(lambda: bench.problem != "", timeout=3000)
    assert red in bench.box.styleSheet()
    qtbot.keyClicks(bench.box, ",")
    assert bench.problem == ""
    assert red not in bench.box.styleSheet()


def test_return_tells_the_error_at_once(bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClicks(bench.box, "port:80,")
    qtbot.keyClick(bench.box, Qt.Key.Key_Return)
    assert bench.problem


def test_no_error_lies_below_an_open_completion(bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClicks(bench.box, "reach:")
    assert popup(bench).isVisible()
    qtbot.wait(DEBOUNCE + PAUSE + 200)
    assert popup(bench).isVisible()
    assert bench.problem == ""

    qtbot.keyClick(popup(bench), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bench.problem != "", timeout=3000)


def test_right_to_left_the_shortcut_leaves_the_icon_and_the_text_alone(bench: Bench) -> None:
    bench.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bench.box.set_counts(1800, 12500)
    (count,) = (one for one in bench.box.findChildren(QLabel) if one.text() == "Ctrl+F")

    assert count.isVisible()
    for button in bench.box.findChildren(QToolButton):
        assert not (button.isVisible() and button.geometry().intersects(count.geometry()))
    assert bench.box.textMargins().left() > count.width()
    assert bench.box.textMargins().right() == 0


def test_ways_to_go_on_stand_below_the_box_in_the_windows_colours(
    bench: Bench, qtbot: QtBot, theme: Theme
) -> None:
    qtbot.keyClicks(bench.box, "rea")
    found = popup(bench)

    assert found.isVisible()
    assert found.geometry().top() > bench.box.mapToGlobal(bench.box.rect().bottomLeft()).y()
    assert found.sizeHintForRow(0) == theme.px(26)
    ground = found.grab().toImage().pixelColor(found.width() - 4, found.height() // 2)
    assert ground.name().upper() == LIGHT.surface.upper()


def test_a_box_of_no_use_looks_like_it(bench: Bench, theme: Theme) -> None:
    bench.box.setEnabled(False)

    assert bench.count == ""
    ground = bench.box.grab().toImage().pixelColor(bench.box.width() // 2, 5)
    assert ground.name().upper() == theme.tokens.window.upper()
    bench.box.setEnabled(True)
    assert bench.count == "Ctrl+F"
