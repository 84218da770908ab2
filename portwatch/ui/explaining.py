"""Explains a port at the side: of a row, or one that the person writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Slot

from portwatch.core.model import Connection, Direction
from portwatch.ui.ask_port import ask_port

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from portwatch.core.explain import Explanation
    from portwatch.core.model import Listener, Protocol, Row
    from portwatch.core.tick import Tick
    from portwatch.ui.side_panel import SidePanel
    from portwatch.ui.side_place import SidePlace
    from portwatch.ui.theme import Theme

Explainer: TypeAlias = "Callable[[Protocol | None, int, list[Listener]], Explanation]"


class Explaining(QObject):
    """Shows what is known of a port, and who holds it now."""

    def __init__(
        self,
        window: QWidget,
        side: SidePanel,
        place: SidePlace,
        explain: Explainer,
        tick: Callable[[], Tick | None],
        *,
        theme: Theme,
    ) -> None:
        """Nothing is explained yet.

        Args:
            window: Over which is asked.
            side: Where it is told.
            place: Opens that.
            explain: Explains a port, given the listeners that hold it now.
            tick: The newest poll, if there is one.
            theme: Colours, fonts and sizes.
        """
        super().__init__(window)
        self._window = window
        self._side = side
        self._place = place
        self._explain = explain
        self._tick = tick
        self._theme = theme

    @Slot(object)
    def explain_row(self, row: Row) -> None:
        """Explain the port of a row; of a connection from here, its peer's."""
        socket = row.socket
        port = socket.local_port
        if isinstance(row, Connection) and row.direction is not Direction.IN:
            port = socket.remote_port or port
        self._show(socket.protocol, port)

    @Slot(int)
    def explain_number(self, port: int) -> None:
        """Explain a port by its number."""
        self._show(None, port)

    @Slot()
    def ask(self) -> None:
        """Explain a port that the person writes."""
        port = ask_port(self._theme, self._window)
        if port is not None:
            self._show(None, port)

    def _show(self, protocol: Protocol | None, port: int) -> None:
        tick = self._tick()
        holders = [] if tick is None else tick.on_port(port, protocol)
        self._side.show_explanation(self._explain(protocol, port, holders))
        self._place.open()
