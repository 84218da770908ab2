"""What stands in a table's place when there is nothing in it: why, and a way on."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portwatch.core.inbox import Shelf
from portwatch.core.record import record
from portwatch.core.text import clean
from portwatch.ui.button import Button
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import IconName, quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.language import translated
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from portwatch.core.query import Query
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_ICON = 28
_WIDTH = 372
_QUERY_AT_MOST = 40
_TEXT_AT_MOST = 300


class Emptiness(Enum):
    """Why there is nothing, where that needs no more to be said."""

    LISTENERS = auto()
    CONNECTIONS = auto()
    LOADING = auto()
    MEMORY = auto()
    SEARCHING_MEMORY = auto()
    SPAN = auto()
    ALERTS = auto()
    OPEN_ALERTS = auto()
    UNREAD_ALERTS = auto()
    LOADING_ALERTS = auto()
    RULES = auto()
    NO_SUCH_RULES = auto()


@record(frozen=True, slots=True)
class NoMatch:
    """Rows there are, but none that matches this query.

    Attributes:
        query: What was asked for.
        remembered: Whether it was looked for in what is remembered.
        shelf: Of what was looked for among the alerts: among which.
        listens: Whether a listener matches it, looked for among the connections.
    """

    query: Query
    remembered: bool = False
    shelf: Shelf | None = None
    listens: bool = False


@record(frozen=True, slots=True)
class Paused:
    """Nothing was there when the panes were paused, at this time of day."""

    at: str


@record(frozen=True, slots=True)
class Failed:
    """The rows could not be read; the text says why, and is not trusted.

    Attributes:
        text: Why.
        can_retry: Whether they are read only when somebody asks again.
    """

    text: str
    can_retry: bool = False


State: TypeAlias = Emptiness | NoMatch | Paused | Failed


class _Act(Enum):
    CLEAR = auto()
    EXPLAIN = auto()
    CONNECTIONS = auto()
    RESUME = auto()
    RETRY = auto()
    LISTENERS = auto()
    SAME_LISTENERS = auto()
    ALERTS = auto()
    SEARCH_ALERTS = auto()


class _Words(NamedTuple):
    icon: IconName
    title: str
    text: str
    acts: tuple[_Act, ...] = ()
    port: int | None = None


class EmptyState(QWidget):
    """An icon, a title, one line of why, and at most two buttons.

    Attributes:
        clear_requested: The filter shall go.
        explain_requested: A port shall be explained; carries its number.
        connections_requested: The connections shall be shown.
        resume_requested: The panes shall go on.
        retry_requested: What could not be read shall be read again.
        listeners_requested: What listens now shall be shown.
        same_listeners_requested: The listeners that match the query shall be shown.
        all_alerts_requested: Also the alerts that are settled shall be shown.
    """

    clear_requested = Signal()
    explain_requested = Signal(int)
    connections_requested = Signal()
    resume_requested = Signal()
    retry_requested = Signal()
    listeners_requested = Signal()
    same_listeners_requested = Signal()
    all_alerts_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._state: State | None = None
        self._port = 0
        self._icon = IconLabel(theme, icons, _ICON)
        self._title = Label(theme, kind=Font.SENTENCE, strong=True)
        self._text = Label(theme, tint=quiet_tint)
        self._buttons = {act: Button(theme) for act in _Act}
        self._build()
        self.show_state(Emptiness.LOADING)

    @property
    def title(self) -> str:
        """What it says first."""
        return self._title.text()

    def show_state(self, state: State) -> None:
        """Say why there is nothing."""
        if state == self._state:
            return
        self._state = state
        words = self._words(state)
        self._port = words.port or 0
        self._icon.show_icon(words.icon)
        for label, text in ((self._title, words.title), (self._text, words.text)):
            label.setText(text)
            label.setFixedHeight(label.heightForWidth(label.width()))
        self.setAccessibleName(f"{words.title}. {words.text}")
        explain = self.tr("Explain {port}").format(port=self._port)
        self._buttons[_Act.EXPLAIN].setText(explain)
        for act, button in self._buttons.items():
            button.setVisible(act in words.acts)

    def _build(self) -> None:
        px = self._theme.px
        center = Qt.AlignmentFlag.AlignHCenter
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        for label in (self._title, self._text):
            label.setAlignment(center)
            label.setWordWrap(True)
            label.setFixedWidth(px(_WIDTH))
        self._buttons[_Act.CLEAR].setText(self.tr("Clear filter"))
        self._buttons[_Act.CONNECTIONS].setText(self.tr("Show connections"))
        self._buttons[_Act.RESUME].setText(self.tr("Go on"))
        self._buttons[_Act.RETRY].setText(self.tr("Try again"))
        self._buttons[_Act.LISTENERS].setText(self.tr("Show what listens now"))
        self._buttons[_Act.SAME_LISTENERS].setText(self.tr("Show what listens on it"))
        self._buttons[_Act.ALERTS].setText(self.tr("Show all alerts"))
        self._buttons[_Act.SEARCH_ALERTS].setText(self.tr("Search all alerts"))
        for act in (_Act.ALERTS, _Act.SEARCH_ALERTS):
            self._buttons[act].clicked.connect(self.all_alerts_requested)
        self._buttons[_Act.CLEAR].clicked.connect(self.clear_requested)
        self._buttons[_Act.EXPLAIN].clicked.connect(self._explain)
        self._buttons[_Act.CONNECTIONS].clicked.connect(self.connections_requested)
        self._buttons[_Act.RESUME].clicked.connect(self.resume_requested)
        self._buttons[_Act.RETRY].clicked.connect(self.retry_requested)
        self._buttons[_Act.LISTENERS].clicked.connect(self.listeners_requested)
        self._buttons[_Act.SAME_LISTENERS].clicked.connect(self.same_listeners_requested)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._icon, 0, center)
        column.addSpacing(px(12))
        column.addWidget(self._title, 0, center)
        column.addSpacing(px(4))
        column.addWidget(self._text, 0, center)
        column.addSpacing(px(16))
        column.addLayout(row)
        column.addStretch(1)

    @Slot()
    def _explain(self) -> None:
        self.explain_requested.emit(self._port)

    def _words(self, state: State) -> _Words:
        match state:
            case NoMatch():
                return self._no_match(state)
            case Paused(at):
                return _Words(
                    IconName.PAUSE,
                    self.tr("Paused at {time}").format(time=at),
                    self.tr(
                        "What opens and closes meanwhile is still recorded"
                        " and shown when you go on."
                    ),
                    (_Act.RESUME,),
                )
            case Failed(text, can_retry):
                return _Words(
                    IconName.UNKNOWN,
                    self.tr("This list cannot be read now"),
                    clean(translated(text), _TEXT_AT_MOST),
                    (_Act.RETRY,) if can_retry else (),
                )
            case (
                Emptiness.MEMORY
                | Emptiness.SEARCHING_MEMORY
                | Emptiness.SPAN
                | Emptiness.RULES
                | Emptiness.NO_SUCH_RULES
            ):
                return self._kept_words(state)
            case (
                Emptiness.ALERTS
                | Emptiness.OPEN_ALERTS
                | Emptiness.UNREAD_ALERTS
                | Emptiness.LOADING_ALERTS
            ):
                return self._alert_words(state)
            case Emptiness.LISTENERS:
                return _Words(
                    IconName.COMPUTER,
                    self.tr("Nothing listens on this computer"),
                    self.tr("No program waits for connections, from here or from a network."),
                    (_Act.CONNECTIONS,),
                )
            case Emptiness.CONNECTIONS:
                return _Words(
                    IconName.TONE_CLOSED,
                    self.tr("No open connections"),
                    self.tr("When a program connects, it appears here within a second."),
                )
        return _Words(
            IconName.SEARCH,
            self.tr("Looking for the first time…"),
            self.tr("What listens appears here in a moment."),
        )

    def _kept_words(self, state: Emptiness) -> _Words:
        if state in {Emptiness.RULES, Emptiness.NO_SUCH_RULES}:
            return self._rule_words(state)
        if state is Emptiness.SEARCHING_MEMORY:
            return _Words(
                IconName.SEARCH,
                self.tr("Looking into the memory…"),
                self.tr("What opened and closed appears here in a moment."),
            )
        if state is Emptiness.SPAN:
            return _Words(
                IconName.TONE_CLOSED,
                self.tr("Nothing is remembered of that time"),
                self.tr("Nothing was open, or nobody watched."),
                (_Act.LISTENERS,),
            )
        return _Words(
            IconName.TONE_CLOSED,
            self.tr("Nothing is remembered yet"),
            self.tr("What opens and closes while portwatch runs appears here within seconds."),
            (_Act.LISTENERS,),
        )

    def _rule_words(self, state: Emptiness) -> _Words:
        if state is Emptiness.NO_SUCH_RULES:
            return _Words(
                IconName.SEARCH,
                self.tr("No expectation matches the filter"),
                self.tr("Every word is looked for in the program, the port, the source and notes."),
                (_Act.CLEAR,),
            )
        return _Words(
            IconName.BOOK,
            self.tr("No expectations yet"),
            self.tr("What portwatch learns and what you expect stands here, to be edited."),
        )

    def _alert_words(self, state: Emptiness) -> _Words:
        if state is Emptiness.LOADING_ALERTS:
            return _Words(
                IconName.SEARCH,
                self.tr("Looking into the memory…"),
                self.tr("What was announced appears here in a moment."),
            )
        text = self.tr("When something opens a port that is not expected, it is told here.")
        if state is Emptiness.ALERTS:
            return _Words(IconName.BELL, self.tr("No alerts yet"), text, (_Act.LISTENERS,))
        if state is Emptiness.UNREAD_ALERTS:
            text = self.tr("You have looked at every alert. All of them are kept.")
            return _Words(IconName.CHECK, self.tr("No unread alerts"), text, (_Act.ALERTS,))
        kept = self.tr("Those that are settled are kept.")
        return _Words(IconName.CHECK, self.tr("No alerts"), f"{text} {kept}", (_Act.ALERTS,))

    def _no_match(self, state: NoMatch) -> _Words:
        query = state.query
        if state.listens:
            return self._no_connection(query)
        title = self.tr("Nothing matches {query}").format(query=clean(query.text, _QUERY_AT_MOST))
        if state.shelf is not None:
            return self._no_alert_matches(title, state.shelf)
        if state.remembered:
            text = self.tr(
                "No opening, closing or alert that is remembered fulfils every word of the filter."
                " What has stood since watching began is among the listeners."
            )
            return _Words(IconName.SEARCH, title, text, (_Act.CLEAR,))
        if query.port is None:
            text = self.tr("Nothing that is open now fulfils every word of the filter.")
            return _Words(IconName.SEARCH, title, text, (_Act.CLEAR,))
        text = self.tr("Nothing here is on port {port} now.").format(port=query.port)
        return _Words(IconName.SEARCH, title, text, (_Act.CLEAR, _Act.EXPLAIN), query.port)

    def _no_connection(self, query: Query) -> _Words:
        """Somebody waits for connections there, and has none."""
        text = self.tr("Port {port} is open all the same: see what listens on it.")
        return _Words(
            IconName.SEARCH,
            self.tr("No connection matches {query}").format(
                query=clean(query.text, _QUERY_AT_MOST)
            ),
            text.format(port=query.port),
            (_Act.CLEAR, _Act.SAME_LISTENERS),
        )

    def _no_alert_matches(self, title: str, shelf: Shelf) -> _Words:
        if shelf is Shelf.ALL:
            text = self.tr("No alert that is remembered fulfils every word of the filter.")
            return _Words(IconName.SEARCH, title, text, (_Act.CLEAR,))
        kind = self.tr("open") if shelf is Shelf.OPEN else self.tr("unread")
        text = self.tr("No %1 alert fulfils every word of the filter; others may.")
        return _Words(
            IconName.SEARCH, title, text.replace("%1", kind), (_Act.CLEAR, _Act.SEARCH_ALERTS)
        )
