"""The dialog that gives a filter a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from portwatch.core.saved_filters import NAME_AT_MOST, SavedFilter, fault_of
from portwatch.core.text import clean
from portwatch.ui import sheet
from portwatch.ui.button import Button, Kind
from portwatch.ui.field import TextField
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import ElidedLabel, Label
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from portwatch.ui.theme import Theme

_WIDTH, _PADDING = 440, 24


class SaveFilterDialog(QDialog):
    """Modal to its window; ``chosen`` is what to keep once it was accepted.

    Attributes:
        name: What the person writes.
        save: Agrees; says "Replace" where the name is taken.
    """

    def __init__(
        self, query: str, there: tuple[SavedFilter, ...], theme: Theme, parent: QWidget
    ) -> None:
        """The query proposes itself as the name.

        Args:
            query: To be saved.
            there: What is saved already.
            theme: Colours, fonts and sizes.
            parent: The window.
        """
        super().__init__(parent)
        self._query = query
        self._there = {one.name: one for one in there}
        self._theme = theme
        self._window = parent
        self.name = TextField(theme, self.tr("Name"))
        self.save = Button(theme, self.tr("Save"), kind=Kind.PRIMARY)
        self._note = ElidedLabel(theme, kind=Font.SMALL, tint=quiet_tint)
        self._cancel = Button(theme, self.tr("Cancel"))
        self._build()
        self.name.textChanged.connect(self._follow)
        known = next((one.name for one in there if one.query == query), "")
        self.name.setText(known or clean(query, NAME_AT_MOST))
        self.name.selectAll()
        self._follow()

    @property
    def chosen(self) -> SavedFilter:
        """The filter under its name."""
        return SavedFilter(self.name.text().strip(), self._query)

    @property
    def note(self) -> str:
        """What it says below the name."""
        return self._note.text()

    def _build(self) -> None:
        px = self._theme.px
        self.setWindowTitle(self.tr("Save this filter"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(_PADDING), px(20), px(_PADDING), px(16))
        column.setSpacing(px(8))
        title = self.tr("Save this filter")
        column.addWidget(Label(self._theme, title, Font.QUESTION, strong=True))
        column.addWidget(ElidedLabel(self._theme, self._query, tint=quiet_tint))
        column.addWidget(self.name)
        column.addWidget(self._note)
        buttons = (self._cancel, self.save)
        for button in buttons:
            button.setAutoDefault(True)  # Return presses the one that has the keyboard
        self._foot = sheet.foot(self._theme, _PADDING, None, *buttons)
        sheet.stack(self, head, self._foot)
        self._cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        self.save.setDefault(True)
        self._theme.changed.connect(self._paper)
        self._paper()
        self.name.setFocus()
        height = head.sizeHint().height() + self._foot.sizeHint().height()
        sheet.place(self, self._window, px(_WIDTH), height, self._theme)

    @Slot()
    def _paper(self) -> None:
        sheet.paint(self, self._foot, self._theme)

    @Slot()
    def _follow(self) -> None:
        """Say what saving would do."""
        name = self.name.text().strip()
        taken = self._there.get(name)
        is_there = taken is not None and taken.query == self._query
        is_usable = not fault_of(name, self._query)
        note = self.tr("It stands in the menu of the filter box then.")
        if not is_usable:
            note = self.tr("A name has 1 to %1 letters.").replace("%1", str(NAME_AT_MOST))
        elif is_there:
            note = self.tr("It is saved under this name already.")
        elif taken is not None:
            note = self.tr("The filter of this name is replaced: %1").replace("%1", taken.query)
        self._note.setText(note)
        self.name.mark_wrong(not is_usable and bool(name))
        self.save.setEnabled(is_usable)
        self.save.setText(self.tr("Save") if taken is None or is_there else self.tr("Replace"))
