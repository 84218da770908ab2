"""Desktop notifications over D-Bus (org.freedesktop.Notifications, specification 1.2).

Qt's own D-Bus cannot send the unsigned integers that Notify wants, so this speaks through
jeepney, with Qt watching its socket: no thread, and nothing here waits for an answer.
"""

from __future__ import annotations

import html
import logging
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney.io.blocking import DBusConnection

    from portwatch.core.alerts import Alert

_SERVER = DBusAddress(
    "/org/freedesktop/Notifications",
    bus_name="org.freedesktop.Notifications",
    interface="org.freedesktop.Notifications",
)
_TEXT_AT_MOST = 600
"""Characters of a body: servers draw whatever they get."""

SHOWN_AT_MOST = 50
"""Cap on the notifications whose click is still understood; the oldest go first."""

_log = logging.getLogger(__name__)


class DesktopNotifier(QObject):
    """Sends alerts to the desktop's notification server, if there is one.

    Attributes:
        activated: A person clicked a notification; carries its ``Alert``.
        refused: An alert could not be shown after all; carries it.
    """

    activated = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection: DBusConnection | None = None
        self._readable: QSocketNotifier | None = None
        self._capabilities: frozenset[str] | None = None
        self._answers: dict[int, Callable[[Message], None]] = {}
        self._shown: dict[int, Alert] = {}
        self._waiting: list[Alert] = []
        self._last = 0  # number of the newest one on show

    @property
    def is_available(self) -> bool:
        """Whether a server has answered, or may still answer."""
        return self._connection is not None

    def open(self) -> None:
        """Connect to the session bus and ask the server what it can do."""
        try:
            self._connection = open_dbus_connection("SESSION", auth_timeout=1.0)
        except (OSError, KeyError, ValueError, RuntimeError) as error:
            # KeyError: no address of a bus in the environment; ValueError: one that makes no sense.
            _log.info("no session bus: %s", error)
            return
        notifier = QSocketNotifier(self._connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._read)
        self._readable = notifier
        for member in ("ActionInvoked", "NotificationClosed"):
            rule = MatchRule(type="signal", interface=_SERVER.interface, member=member)
            self._send(message_bus.AddMatch(rule), lambda _: None)
        self._send(new_method_call(_SERVER, "GetCapabilities"), self._learn)

    def close(self) -> None:
        """Give back the connection."""
        if self._readable is not None:
            self._readable.setEnabled(False)
            self._readable.deleteLater()
            self._readable = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        waiting, self._waiting = self._waiting, []
        for alert in waiting:
            self.refused.emit(alert)

    def notify(self, alert: Alert) -> None:
        """Show an alert; it waits until the server has told what it can do."""
        if self._connection is None:
            self.refused.emit(alert)
            return
        if self._capabilities is None:
            self._waiting.append(alert)
            return
        body = alert.body[:_TEXT_AT_MOST]
        if "body-markup" in self._capabilities:
            body = html.escape(body, quote=False)
        actions = ["default", self.tr("Show")] if "actions" in self._capabilities else []
        hints = {"urgency": ("y", 1), "desktop-entry": ("s", "portwatch")}
        replaces = self._last if alert.continues else 0
        arguments = ("portwatch", replaces, "portwatch", alert.title, body, actions, hints, -1)
        call = new_method_call(_SERVER, "Notify", "susssasa{sv}i", arguments)
        self._send(call, lambda reply: self._remember(reply, alert))

    def _send(self, message: Message, answer: Callable[[Message], None]) -> None:
        if self._connection is None:
            return
        serial = next(self._connection.outgoing_serial)
        self._answers[serial] = answer
        try:
            self._connection.send(message, serial=serial)
        except OSError as error:
            self._lose(error)

    @Slot()
    def _read(self) -> None:
        while self._connection is not None:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except (OSError, EOFError) as error:
                self._lose(error)
                return
            self._handle(message)

    def _handle(self, message: Message) -> None:
        header = message.header
        if header.message_type in {MessageType.method_return, MessageType.error}:
            answer = self._answers.pop(header.fields.get(HeaderFields.reply_serial, 0), None)
            if answer is not None:
                answer(message)
        elif header.message_type is MessageType.signal:
            self._heed(header.fields.get(HeaderFields.member), message.body)

    def _heed(self, member: str | None, body: tuple[Any, ...]) -> None:
        """A signal of the server: a click, or that a notification is gone."""
        if member == "ActionInvoked" and body and body[0] in self._shown:
            self.activated.emit(self._shown[body[0]])
        elif member == "NotificationClosed" and body:
            self._shown.pop(body[0], None)

    def _learn(self, reply: Message) -> None:
        if reply.header.message_type is MessageType.error:
            _log.info("nobody shows notifications: %s", reply.body)
            self.close()
            return
        self._capabilities = frozenset(reply.body[0])
        waiting, self._waiting = self._waiting, []
        for alert in waiting:
            self.notify(alert)

    def _remember(self, reply: Message, alert: Alert) -> None:
        if reply.header.message_type is MessageType.error:
            _log.info("a notification was refused: %s", reply.body)
            self.refused.emit(alert)
            return
        self._last = reply.body[0]
        self._shown[self._last] = alert
        while len(self._shown) > SHOWN_AT_MOST:
            del self._shown[next(iter(self._shown))]

    def _lose(self, error: Exception) -> None:
        _log.info("the session bus is gone: %s", error)
        self.close()
