"""A worker object together with the thread that it lives on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QThread

if TYPE_CHECKING:
    from collections.abc import Callable


class WorkerThread:
    """Started and stopped as one with its worker, which lives on it."""

    def __init__(
        self,
        worker: QObject,
        name: str,
        *,
        begin: Callable[[], None] | None = None,
        end: Callable[[], None],
    ) -> None:
        """Nothing runs before ``start``.

        Args:
            worker: Kept until the thread has ended.
            name: Of the thread, for debuggers.
            begin: A slot of the worker that is called when the thread has started.
            end: A slot of the worker that is called, on its thread, before that ends.
        """
        self._worker = worker
        self._thread = QThread()
        self._thread.setObjectName(name)
        worker.moveToThread(self._thread)
        if begin is not None:
            self._thread.started.connect(begin)
        self._thread.finished.connect(end, Qt.ConnectionType.DirectConnection)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def stop(self, patience: int | None = None) -> bool:
        """End, and wait for the thread: Qt aborts a program that drops a live one.

        Args:
            patience: Milliseconds to wait at most; ``None`` waits for as long as it takes.

        Returns:
            Whether the thread has ended: what is under way is not interrupted.
        """
        self._thread.quit()
        if patience is None:
            return self._thread.wait(QDeadlineTimer(QDeadlineTimer.ForeverConstant.Forever))
        return self._thread.wait(patience)
