"""The page of the expectations in a window of plain Python, on a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit

from portwatch.core.model import Instant
from portwatch.ui.actions import Command
from portwatch.ui.rules_desk import RulesDesk
from tests.helpers.rows import NOW, listener

if TYPE_CHECKING:
    from portwatch.core.model import Listener
    from portwatch.services.expectations_file import ExpectationsFile
    from portwatch.ui.icons import Icons
    from portwatch.ui.rules_page import RulesPage
    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room

WRONG = '[[expect]]\nid = "z"\nport = 3\nreach = "computer"\n'


class Stage:
    """The page in its window."""

    def __init__(self, room: Room, theme: Theme, icons: Icons, file: ExpectationsFile) -> None:
        self.room = room
        self.file = file
        self.rows: list[Listener] = [listener("postgres", 5432)]
        self.told: list[str] = []
        self.desk = RulesDesk(
            room.window,
            file,
            theme=theme,
            icons=icons,
            rows=lambda: self.rows,
            clock=lambda: Instant(0.0, NOW),
            is_usual=lambda row: row.expected_by == "built-in",
        )
        self.desk.failed.connect(self.told.append)
        self.desk.done.connect(self.told.append)
        room.window.actions_[Command.EXPECTATIONS].triggered.connect(self.desk.open)

    @property
    def page(self) -> RulesPage:
        return self.desk.page

    def open(self) -> None:
        self.room.window.actions_[Command.EXPECTATIONS].trigger()
        QApplication.processEvents()

    def cells(self, column: str) -> list[str]:
        model = self.page.table.rules
        return [model.cell(row, column) for row in model.rows]

    def select(self, title: str) -> None:
        self.page.table.selectRow(self.cells("program").index(title))

    def write(self, field: str, text: str) -> None:
        """As a person does."""
        edit: QLineEdit = self.page.panel.form.fields[field]
        edit.selectAll()
        edit.insert(text)
        edit.textEdited.emit(edit.text())

    def text(self) -> str:
        return self.file.path.read_text() if self.file.path.exists() else ""

    def ids(self) -> list[str]:
        return [rule.id for rule in self.file.load().rules]
