"""The person's session as logind knows it: whether it is idle or locked."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.core.presence import (
    LOGIND,
    LOGIND_ROOT,
    PROPERTIES,
    SESSION,
    is_absent,
    session_path,
    session_questions,
)
from portwatch.ui.bus_peer import Bus, BusError, BusPeer

if TYPE_CHECKING:
    from portwatch.core.presence import Question
    from portwatch.ui.bus_peer import Reply

_log = logging.getLogger(__name__)


class LoginSession(QObject):
    """Follows it on the system bus, through an end and a start of logind.

    Attributes:
        told: Nobody is there, or somebody is, as far as the session tells; carries which.
    """

    told = Signal(bool)

    def __init__(self, session_id: str, parent: QObject | None = None) -> None:
        """Ask for the session.

        Args:
            session_id: Of ``XDG_SESSION_ID``; empty if that is not set.
            parent: The owner.

        Raises:
            BusError: There is no system bus.
        """
        super().__init__(parent)
        self._questions = session_questions(session_id)
        self._session: BusPeer | None = None
        self._round = 0  # counts the starts of logind: answers of earlier ones are no news
        self._logind = self._peer(LOGIND_ROOT, PROPERTIES, ())
        self._logind.owner_changed.connect(self._find)
        self._logind.lost.connect(self._lose)
        self._find()

    def close(self) -> None:
        """Give back the connections."""
        self._let_go()
        self._logind.close()

    @Slot()
    def _find(self) -> None:
        self._round += 1
        self._let_go()
        self.told.emit(False)
        self._ask_for_path(self._questions)

    def _ask_for_path(self, questions: tuple[Question, ...]) -> None:
        if not questions:
            _log.info("logind tells of no session of this program")
            return
        first, *rest = questions
        self._logind.call(
            first.member,
            first.signature,
            first.body,
            partial(self._learn_path, self._round, tuple(rest)),
            at=(first.path, first.interface),
        )

    def _learn_path(self, asked_in: int, rest: tuple[Question, ...], reply: Reply) -> None:
        if asked_in != self._round:
            return
        path = None if reply.is_error else session_path(reply.body)
        if path is None:
            self._ask_for_path(rest)
            return
        try:
            self._session = self._peer(path, PROPERTIES, ("PropertiesChanged",))
        except BusError as error:
            _log.info("%s", error)
            return
        self._session.told.connect(self._ask)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        if self._session is not None:
            self._session.call("GetAll", "s", (SESSION,), partial(self._learn, self._round))

    def _learn(self, asked_in: int, reply: Reply) -> None:
        if asked_in == self._round and not reply.is_error and reply.body:
            self.told.emit(is_absent(reply.body[0]))

    @Slot()
    def _lose(self) -> None:
        self.told.emit(False)

    def _let_go(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session.deleteLater()
            self._session = None

    def _peer(self, path: str, interface: str, signals: tuple[str, ...]) -> BusPeer:
        return BusPeer(
            LOGIND, path, signals, self, interface=interface, bus=Bus.SYSTEM, starts=False
        )
