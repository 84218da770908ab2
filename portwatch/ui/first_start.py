"""The sheet of the first start: what the program does, that it stays here, what it cannot see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from portwatch.core import gap_words
from portwatch.ui import sheet
from portwatch.ui.button import Button, Kind
from portwatch.ui.check import Check
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import IconName, app_icon, quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.language import figure, translated
from portwatch.ui.panel import Section
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from portwatch.core.model import Gap
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_WIDTH = 600
_PADDING = 32
_LOGO = 58
_SHOWN = 3  # gaps that are told with their sentence
_DAY = 24


class _Point(QWidget):
    """An icon, a few strong words, and what they mean."""

    def __init__(self, theme: Theme, icons: Icons, icon: IconName) -> None:
        super().__init__()
        px = theme.px
        drawing = IconLabel(theme, icons, 20)
        drawing.show_icon(icon)
        self._title = TextBlock(theme, strong=True)
        self._text = TextBlock(theme, tint=quiet_tint)
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self.column.addWidget(self._title)
        self.column.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        row.addWidget(drawing, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.column, 1)

    @property
    def text(self) -> str:
        """All that it says."""
        return f"{self._title.text}\n{self._text.text}"

    def tell(self, title: str, text: str) -> None:
        """Say this."""
        self._title.show_text(title, self.tr("Point"))
        self._text.show_text(text, title)


class FirstStartSheet(QDialog):
    """Modal to its window; Enter and Escape close it.

    Attributes:
        remedies_requested: The person wants to know what to do about what cannot be seen.
    """

    remedies_requested = Signal()

    def __init__(
        self,
        hours: float,
        theme: Theme,
        icons: Icons,
        parent: QWidget,
        *,
        login: QAction,
        menu: QAction,
    ) -> None:
        """Everything is told but what cannot be seen, which a look at the machine shows.

        Args:
            hours: How long it will learn.
            theme: Colours, fonts and sizes.
            icons: The drawings.
            parent: The window.
            login: Whether the program starts with the session; not asked if it is hidden.
            menu: Whether it is in the menu of applications; not asked if it is hidden.
        """
        super().__init__(parent)
        self._theme = theme
        self._window = parent
        self._gaps: tuple[Gap, ...] | None = None
        self._heading = TextBlock(theme, Font.HEADING, strong=True)
        self._lead = TextBlock(theme, tint=quiet_tint)
        self._home = _Point(theme, icons, IconName.LOCK)
        self._learning = _Point(theme, icons, IconName.BOOK)
        self._unseen = _Point(theme, icons, IconName.GAP)
        self._remedies = Button(theme, self.tr("What to do about it"), Kind.LINK)
        self._begin = Button(theme, self.tr("Start watching"), Kind.PRIMARY)
        self._last: QWidget = self._remedies  # before the button, in the order of the keyboard
        self._body = QWidget()
        self._choices = Section(theme)
        self._build()
        hint = self.tr("An entry and an icon of your own, as no package of the system has them.")
        self._offer(menu, hint)
        hint = self.tr("Needed if you want to hear about changes while the window is closed.")
        self._offer(login, hint)
        self._tell(hours)

    @property
    def text(self) -> str:
        """All that it says."""
        points = (self._home, self._learning, self._unseen)
        return "\n".join((self._heading.text, self._lead.text, *(one.text for one in points)))

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Tell what a look at the machine could not see; the same again changes nothing."""
        if tuple(gaps) == self._gaps:
            return
        self._gaps = tuple(gaps)
        count = len(self._gaps)
        self._remedies.setVisible(count > 0)
        if not count:
            self._unseen.tell(
                self.tr("Everything can be seen here"),
                self.tr("What portwatch asks the system for, it is told."),
            )
        else:
            title = self.tr("1 thing cannot be seen here")
            if count > 1:
                title = self.tr("%n things cannot be seen here", "", count)
            told = [translated(gap_words.text(one)) for one in self._gaps[:_SHOWN]]
            if count > _SHOWN:
                told.append(self.tr("And %n more.", "", count - _SHOWN))
            self._unseen.tell(title, " ".join(told))
        self._settle_size()

    def _tell(self, hours: float) -> None:
        self._heading.show_text(self.tr("See what listens on this computer"), self.windowTitle())
        self._lead.show_text(
            self.tr(
                "portwatch names every program that waits for connections, says who can reach it,"
                " and tells you when that changes."
            ),
            self.tr("In short"),
        )
        self._home.tell(
            self.tr("It stays on this computer"),
            self.tr(
                "No account, no traffic of its own. What it keeps is in files that only you"
                " can read."
            ),
        )
        if hours > 0:
            title = self.tr("It learns for %1 hours").replace("%1", figure(f"{hours:g}"))
            if hours == _DAY:
                title = self.tr("It learns for a day")
            text = self.tr(
                "What listens in the next %1 hours in which portwatch runs counts as expected,"
                " unless it looks risky. Nothing suspicious is learnt silently."
            ).replace("%1", figure(f"{hours:g}"))
        else:
            title = self.tr("It learns nothing")
            text = self.tr("Only what is well known, and what you expect yourself, is expected.")
        self._learning.tell(title, text)
        self._unseen.tell(
            self.tr("What cannot be seen here"), self.tr("Looking for the first time…")
        )
        self._settle_size()

    def _build(self) -> None:
        px = self._theme.px
        self.setWindowTitle(self.tr("Welcome to portwatch"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(px(_WIDTH))
        indent = QHBoxLayout()
        indent.setContentsMargins(0, px(4), 0, 0)
        indent.addWidget(self._remedies)
        indent.addStretch(1)
        self._unseen.column.addLayout(indent)
        self._remedies.hide()
        self._remedies.clicked.connect(self._ask_for_remedies)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(px(_PADDING), px(28), px(_PADDING), px(24))
        inner.setSpacing(px(16))
        inner.addLayout(self._made_head())
        for point in (self._home, self._learning, self._unseen):
            inner.addWidget(point)
        inner.addStretch(1)
        scroll = sheet.scroller(self._body, self._theme, self.windowTitle())
        sheet.stack(self, scroll, self._choices, self._made_foot())
        self._choices.hide()
        self._theme.changed.connect(self._paper)
        self._paper()
        self._begin.setFocus()

    def _offer(self, choice: QAction, hint: str) -> None:
        """Ask what the desktop shall keep: an answer counts at once."""
        if not choice.isVisible():
            return
        made = Check(self._theme, choice.text(), hint)
        made.box.setChecked(choice.isChecked())
        made.box.clicked.connect(choice.trigger)
        choice.toggled.connect(made.box.setChecked)
        self._choices.set_padding(_PADDING)
        self._choices.column.addWidget(made)
        self._choices.show()
        self.setTabOrder(self._last, made.box)
        self.setTabOrder(made.box, self._begin)
        self._last = made.box

    def _made_head(self) -> QGridLayout:
        px = self._theme.px
        logo = QLabel()
        logo.setAccessibleName("portwatch")
        logo.setPixmap(app_icon().pixmap(px(_LOGO), px(_LOGO)))
        head = QGridLayout()
        head.setHorizontalSpacing(px(20))
        head.setVerticalSpacing(px(4))
        head.addWidget(logo, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._heading, 0, 1)
        head.addWidget(self._lead, 1, 1)
        head.setColumnStretch(1, 1)
        return head

    def _made_foot(self) -> Section:
        once = Label(self._theme, self.tr("This is told only once."), tint=quiet_tint)
        self._foot = sheet.foot(self._theme, _PADDING, once, self._begin)
        self._remedies.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._begin.clicked.connect(self.accept)
        self._begin.setDefault(True)
        return self._foot

    @Slot()
    def _ask_for_remedies(self) -> None:
        self.accept()
        self.remedies_requested.emit()

    @Slot()
    def _paper(self) -> None:
        sheet.paint(self, self._foot, self._theme)

    def _settle_size(self) -> None:
        """As high as what it says, if the screen allows, and in the middle of its window."""
        for part in (self._home, self._learning, self._unseen, self._body):
            layout = part.layout()
            if layout is not None:
                layout.activate()  # else it measures what was told before
        width = self._theme.px(_WIDTH)
        height = self._body.heightForWidth(width) + self._foot.sizeHint().height()
        if not self._choices.isHidden():
            height += self._choices.heightForWidth(width)
        sheet.place(self, self._window, width, height, self._theme)


class FirstStart(QObject):
    """Shows the sheet as soon as the window is on show, and tells when it was read.

    Attributes:
        closed: The person has read it.
        remedies_requested: And wants to know what to do about what cannot be seen.
    """

    closed = Signal()
    remedies_requested = Signal()

    def __init__(
        self,
        hours: float,
        theme: Theme,
        icons: Icons,
        window: QWidget,
        *,
        login: QAction,
        menu: QAction,
    ) -> None:
        """Nothing is shown yet.

        Args:
            hours: How long it will learn.
            theme: Colours, fonts and sizes.
            icons: The drawings.
            window: What the sheet stands over.
            login: Whether the program starts with the session; not asked if it is hidden.
            menu: Whether it is in the menu of applications; not asked if it is hidden.
        """
        super().__init__(window)
        self._hours = hours
        self._login = login
        self._menu = menu
        self._theme = theme
        self._icons = icons
        self._window = window
        self._gaps: tuple[Gap, ...] | None = None
        self._sheet: FirstStartSheet | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._open)
        window.installEventFilter(self)

    @property
    def sheet(self) -> FirstStartSheet | None:
        """The sheet, while it is on show."""
        return self._sheet

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """What the newest look at the machine could not see."""
        self._gaps = tuple(gaps)
        if self._sheet is not None:
            self._sheet.show_gaps(self._gaps)

    def leave(self) -> None:
        """The program ends: whoever has not read it meets it again."""
        self._window.removeEventFilter(self)
        made, self._sheet = self._sheet, None
        if made is not None:
            made.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The window comes on show, at the start or out of the tray."""
        if watched is self._window and event.type() == QEvent.Type.Show and self._sheet is None:
            self._soon.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _open(self) -> None:
        if self._sheet is not None or not self._window.isVisible():
            return
        self._window.removeEventFilter(self)
        made = self._sheet = FirstStartSheet(
            self._hours,
            self._theme,
            self._icons,
            self._window,
            login=self._login,
            menu=self._menu,
        )
        made.remedies_requested.connect(self.remedies_requested)
        made.finished.connect(self._end)
        if self._gaps is not None:
            made.show_gaps(self._gaps)
        made.open()

    @Slot()
    def _end(self) -> None:
        made, self._sheet = self._sheet, None
        if made is not None:
            made.deleteLater()
            self.closed.emit()
