"""One window for each data folder: a second start shows the first one and ends."""

from __future__ import annotations

import logging
import os
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot

from portwatch.ui.activation import LENGTH_AT_MOST, given_token, use_token

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

ATTEMPTS = 50
"""Tries to become the first, or to reach it, while it is starting or ending."""

PATIENCE = 5000
"""Milliseconds for an answer of the first one."""

_TRY = 100  # milliseconds
_FILLED = 300  # milliseconds of the loop after which the window has its first rows
_BEGUN = 3  # tries after which one that starts has locked what it made
_SHOW, _STAY, _DONE = b"show", b"stay", b"done\n"
_WISH_AT_MOST = len(_SHOW) + 1 + LENGTH_AT_MOST + 1
"""Bytes of ``show TOKEN``, ``show`` or ``stay`` with the end of the line."""

_AT_ONCE = 8
"""Cap on the starts that are answered at the same time."""

_log = logging.getLogger(__name__)


class Claim(Enum):
    """What became of the wish to be the only one."""

    FIRST = auto()
    ANSWERED = auto()
    """Another one runs, and did what was asked of it."""

    UNANSWERED = auto()
    """Another one runs, and does not answer."""

    UNKNOWN = auto()
    """Nothing can be written there, so nobody can tell."""


class SingleInstance(QObject):
    """Is the first by a lock, which ends with its process however that ends, and hears the next.

    A socket that a killed process left is replaced by whoever has the lock. Who comes while the
    window is still made tries again until it is heard: Qt's network is loaded after that.

    Attributes:
        requested: Another start wants this one's window to be shown.
    """

    requested = Signal()

    def __init__(self, folder: Path, name: str) -> None:
        """Nothing is claimed yet.

        Args:
            folder: For sockets, this person's only (0700).
            name: What runs: those of another name do not count.
        """
        super().__init__()
        self._path = str(folder / f"{name}.sock")
        self._lock = QLockFile(str(folder / f"{name}.lock"))
        self._lock.setStaleLockTime(0)  # never stale by its age: a window may stay for months
        self._server: QLocalServer | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_FILLED)
        self._soon.timeout.connect(self._listen)

    @property
    def holder(self) -> int:
        """Number of the process that has the lock; 0 if that is not known."""
        return next((one for one in self._lock.getLockInfo() if type(one) is int), 0)

    def claim(self, *, show: bool = True) -> Claim:
        """Be the first, or ask the first one for its window.

        Args:
            show: Whether a window is wanted; else it is only found out whether one runs.
        """
        for attempt in range(ATTEMPTS):
            if self._lock.tryLock(_TRY):
                _close_to_others(self._lock.fileName())
                self._soon.start()
                return Claim.FIRST
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                _log.info("whether portwatch runs already cannot be told: %s", self._path)
                return Claim.UNKNOWN
            from PySide6.QtNetwork import QLocalSocket

            socket = QLocalSocket()
            socket.connectToServer(self._path)
            if socket.waitForConnected(_TRY):
                return Claim.ANSWERED if _asked(socket, show=show) else Claim.UNANSWERED
            if attempt >= _BEGUN:
                self._drop_lost_lock()
        return Claim.UNANSWERED

    def close(self) -> None:
        """Let the next one be the first."""
        self._soon.stop()
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _drop_lost_lock(self) -> None:
        """Delete the lock of a process that is gone, however it went.

        Qt does so too, but only after it has written another lock, which a full disk refuses. A
        process keeps its own locked by the kernel, and such a one is not deleted.
        """
        if self._lock.removeStaleLockFile():
            _log.info("a lock was left by a process that is gone: %s", self._lock.fileName())

    @Slot()
    def _listen(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(_AT_ONCE)
        server.newConnection.connect(self._meet)
        QLocalServer.removeServer(self._path)  # of one that was killed: the lock is ours
        if not server.listen(self._path):
            _log.info("a second start cannot reach this one: %s", server.errorString())
            return
        _close_to_others(self._path)  # Qt leaves the x bits
        self._server = server

    @Slot()
    def _meet(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setReadBufferSize(_WISH_AT_MOST)
            socket.readyRead.connect(self._heed)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._answer(socket)

    @Slot()
    def _heed(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine() and socket.bytesAvailable() < _WISH_AT_MOST:
            return
        line = bytes(socket.readLine(_WISH_AT_MOST + 1).data())
        wish, _, token = line.removesuffix(b"\n").partition(b" ")
        if wish == _SHOW:
            use_token(token.decode("ascii", "replace"))
            self.requested.emit()
        if wish in {_SHOW, _STAY}:
            socket.write(_DONE)
        socket.disconnectFromServer()


def _close_to_others(path: str) -> None:
    if os.name == "posix":
        Path(path).chmod(0o600)


def _asked(socket: QLocalSocket, *, show: bool) -> bool:
    """Whether the first one has done what was asked."""
    wish = b"%s %s" % (_SHOW, given_token().encode()) if show else _STAY
    socket.write(wish.strip() + b"\n")
    while not socket.canReadLine():
        if not socket.waitForReadyRead(PATIENCE):
            return False
    return bytes(socket.readLine().data()) == _DONE
