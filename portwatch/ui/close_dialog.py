"""The dialog that closes one connection: which one, then what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from portwatch.core import facts, wording
from portwatch.core.columns import endpoint
from portwatch.core.connection_words import STATE_WORDS
from portwatch.core.facts import Fact
from portwatch.core.model import Family
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.services.connection_close import CloseCode, CloseOutcome
from portwatch.services.stop_plan import needs_rights
from portwatch.ui import sheet
from portwatch.ui.button import Button, Kind
from portwatch.ui.code_box import CodeBox
from portwatch.ui.fact_list import FactList
from portwatch.ui.icons import quiet_tint
from portwatch.ui.language import translated
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Connection
    from portwatch.ui.close_worker import CloseWorker
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_WIDTH = 520
_PADDING = 24
_LABELS = 96


class CloseDialog(QDialog):
    """Modal to its window; the work is done by a ``CloseWorker`` on another thread.

    Attributes:
        close_requested: The person agreed; carries the connection.
        rights_requested: An administrator's rights shall be asked for; nothing was closed.
    """

    close_requested = Signal(object)
    rights_requested = Signal()

    def __init__(
        self,
        connection: Connection,
        worker: CloseWorker,
        theme: Theme,
        icons: Icons,
        parent: QWidget,
        *,
        can_ask: bool = False,
    ) -> None:
        """Nothing is closed before the person agrees.

        Args:
            connection: Which.
            worker: Closes it; on its own thread already.
            theme: Colours, fonts and sizes.
            icons: The drawings.
            parent: The window.
            can_ask: Whether rights can be asked for.
        """
        super().__init__(parent)
        self._can_ask = can_ask
        self._connection = connection
        self._theme = theme
        self._icons = icons
        self._window = parent
        self._title = TextBlock(theme, Font.QUESTION, strong=True)
        self._text = TextBlock(theme, tint=quiet_tint)
        self._facts = FactList(theme, _LABELS)
        self._cancel = Button(theme, self.tr("Cancel"))
        self._close = Button(theme, self.tr("Close connection"), kind=Kind.PRIMARY)
        self._see = Button(theme, self.tr("See everything"))
        self._see.hide()
        self._outcome: CloseOutcome | None = None
        self._build()
        worker.reached.connect(self._show_outcome)
        self.close_requested.connect(worker.close_connection)

    @property
    def title(self) -> str:
        """What it says first."""
        return self._title.text

    @property
    def text(self) -> str:
        """What it says below the title."""
        return self._text.text

    @property
    def outcome(self) -> CloseOutcome | None:
        """What became of it, if that is known."""
        return self._outcome

    def _build(self) -> None:
        px = self._theme.px
        self.setWindowTitle(self.tr("Close a connection"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._head = QWidget()
        column = self._column = QVBoxLayout(self._head)
        column.setContentsMargins(px(_PADDING), px(20), px(_PADDING), px(16))
        column.setSpacing(px(4))
        for part in (self._title, self._text):
            column.addWidget(part)
        column.addSpacing(px(8))
        column.addWidget(self._facts)
        buttons = (self._see, self._cancel, self._close)
        for button in buttons:
            button.setAutoDefault(True)  # Return presses the one that has the keyboard
        self._foot = sheet.foot(self._theme, _PADDING, None, *buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head, 1)
        layout.addWidget(self._foot)
        self._cancel.clicked.connect(self.reject)
        self._close.clicked.connect(self._begin)
        self._see.clicked.connect(self.reject)
        self._see.clicked.connect(self.rights_requested)
        self._theme.changed.connect(self._paper)
        self._paper()
        self._facts.show_facts(tuple(_lines(self._connection)))
        told = self.tr(
            "Its program gets an error and the other end a reset: what is under way is lost."
        )
        self._say(self.tr("Close this connection?"), told)
        self._cancel.setDefault(True)
        self._cancel.setFocus()

    @Slot()
    def _paper(self) -> None:
        sheet.paint(self, self._foot, self._theme)

    def _say(self, title: str, text: str) -> None:
        self._title.show_text(title, self.tr("Close a connection"))
        self._text.show_text(text, self.tr("About it"))
        width = self._theme.px(_WIDTH)
        self._column.activate()
        height = self._head.heightForWidth(width) + self._foot.sizeHint().height()
        sheet.place(self, self._window, width, height, self._theme)

    @Slot()
    def _begin(self) -> None:
        self._close.setEnabled(False)
        self.close_requested.emit(self._connection)

    @Slot(object)
    def _show_outcome(self, outcome: CloseOutcome) -> None:
        self._outcome = outcome
        self._close.hide()
        self._see.setVisible(self._can_ask and needs_rights(outcome.remedy))
        self._cancel.setText(self.tr("Close"))
        self._cancel.setDefault(True)
        self._cancel.setFocus()
        if outcome.remedy:
            self._column.addSpacing(self._theme.px(8))
            self._column.addWidget(CodeBox(self._theme, self._icons, outcome.remedy))
        done = outcome.code is CloseCode.CLOSED
        title = self.tr("Closed") if done else self.tr("Not closed")
        self._say(title, outcome.more)


def _lines(connection: Connection) -> Iterator[Fact]:
    """Both ends, and whose it is here."""
    socket = connection.socket
    family = Family(socket.family)
    yield Fact(say("Here"), endpoint(family, socket.local_address, socket.local_port))
    yield Fact(say("There"), endpoint(family, socket.remote_address, socket.remote_port))
    owners = connection.ownership.owners
    name = clean(translated(wording.owner_word(connection.ownership)), 60)
    if owners:
        name = say("{name}, process {pid}", name=name, pid=owners[0].id.pid)
    yield Fact(say("Program"), name)
    state = say("{state} ({code})", state=STATE_WORDS[socket.state], code=str(socket.state))
    yield Fact(say("State"), state)
    user = next((one for one in facts.who(connection, lambda _: "") if one.label == "User"), None)
    if user is not None:
        yield user
