from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from portwatch.core.query import Query
from portwatch.ui.empty_state import Emptiness, EmptyState, Failed, NoMatch, Paused, State

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


@pytest.fixture
def empty(qtbot: QtBot, theme: Theme, icons: Icons) -> EmptyState:
    made = EmptyState(theme, icons)
    qtbot.addWidget(made)
    made.resize(640, 266)
    made.show()
    return made


def buttons(empty: EmptyState) -> dict[str, QPushButton]:
    return {one.text(): one for one in empty.findChildren(QPushButton) if one.isVisible()}


@pytest.mark.parametrize(
    ("state", "title", "ways"),
    [
        (Emptiness.LOADING, "Looking for the first time…", []),
        (Emptiness.LISTENERS, "Nothing listens on this computer", ["Show connections"]),
        (Emptiness.CONNECTIONS, "No open connections", []),
        (Paused("14:31"), "Paused at 14:31", ["Go on"]),
        (NoMatch(Query.parse("sshd")), "Nothing matches sshd", ["Clear filter"]),
        (
            NoMatch(Query.parse("port:8080")),
            "Nothing matches port:8080",
            ["Clear filter", "Explain 8080"],
        ),
        (
            NoMatch(Query.parse("port:8080"), listens=True),
            "No connection matches port:8080",
            ["Clear filter", "Show what listens on it"],
        ),
        (Failed("boom"), "This list cannot be read now", []),
    ],
)
def test_each_state_has_its_words_and_its_ways_out(
    empty: EmptyState, state: State, title: str, ways: list[str]
) -> None:
    empty.show_state(Failed("something before"))
    empty.show_state(state)
    assert empty.title == title
    assert list(buttons(empty)) == ways
    assert title in empty.accessibleName()
    assert all(label.text() for label in empty.findChildren(QLabel))


def test_the_buttons_tell_what_is_wanted(empty: EmptyState, qtbot: QtBot) -> None:
    told: list[object] = []
    empty.clear_requested.connect(lambda: told.append("clear"))
    empty.explain_requested.connect(told.append)
    empty.connections_requested.connect(lambda: told.append("connections"))
    empty.resume_requested.connect(lambda: told.append("resume"))
    for state in (NoMatch(Query.parse("port:8080")), Emptiness.LISTENERS, Paused("14:31")):
        empty.show_state(state)
        for button in buttons(empty).values():
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == ["clear", 8080, "connections", "resume"]


def test_hostile_text_is_cleaned_and_cut(empty: EmptyState) -> None:
    empty.show_state(Failed("<b>x</b>\u202e\n" + 1000 * "y"))
    texts = [label.text() for label in empty.findChildren(QLabel)]
    assert any(text.startswith("<b>x</b>\\u202e\\x0a") and len(text) <= 300 for text in texts)
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in empty.findChildren(QLabel)
    )
    empty.show_state(NoMatch(Query.parse(200 * "z")))
    assert len(empty.title) < 60


def test_two_lines_have_room_for_two_lines(empty: EmptyState) -> None:
    empty.show_state(Failed(10 * "permission denied "))
    text = [label for label in empty.findChildren(QLabel) if label.text().startswith("permission")]
    assert text[0].height() >= 2 * text[0].fontMetrics().height()
