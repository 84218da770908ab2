"""One object of a service on a bus (D-Bus specification 0.43), which may come and go.

Qt's own D-Bus cannot send unsigned integers from Python, so this speaks through jeepney, with Qt
watching its socket: no thread, and nothing here waits for an answer. jeepney is there on Linux
only, so whoever wants a bus imports this module late.
"""

from __future__ import annotations

import logging
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageFlag,
    MessageType,
    new_method_call,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jeepney.io.blocking import DBusConnection

ANSWERS_AT_MOST = 100
"""Cap on the answers that are still listened for; the oldest go first."""

_log = logging.getLogger(__name__)


class Bus(StrEnum):
    """Which bus; the values are jeepney's words."""

    SESSION = "SESSION"
    SYSTEM = "SYSTEM"


class BusError(Exception):
    """There is no such bus."""


class Reply(NamedTuple):
    """The answer to a call, which may be an error, and the values in it."""

    is_error: bool
    body: tuple[Any, ...]


class Told(NamedTuple):
    """A signal of the service: its name and the values in it."""

    member: str
    body: tuple[Any, ...]


class BusPeer(QObject):
    """Calls an object of a service and hears it; the service need not be there.

    Attributes:
        told: The service sent one of the signals that are heard; carries a ``Told``.
        owner_changed: Another program offers the service now, or none does.
        lost: The bus is gone; nothing is answered any more.
    """

    told = Signal(object)
    owner_changed = Signal()
    lost = Signal()

    def __init__(
        self,
        name: str,
        path: str,
        signals: Iterable[str],
        parent: QObject | None = None,
        *,
        interface: str | None = None,
        bus: Bus = Bus.SESSION,
        starts: bool = True,
    ) -> None:
        """Connect to the bus.

        Args:
            name: Of the service.
            path: Of its object.
            signals: Names of the object's signals that are to be heard.
            parent: The owner.
            interface: Of the object; called as the service if not given.
            bus: On which it is.
            starts: Whether a call may start the service.

        Raises:
            BusError: There is no such bus.
        """
        super().__init__(parent)
        self._name = name
        self._interface = interface or name
        self._bus = bus
        self._starts = starts
        self._address = DBusAddress(path, bus_name=name, interface=self._interface)
        self._answers: dict[int, Callable[[Reply], None]] = {}
        try:
            connection = open_dbus_connection(bus, auth_timeout=1.0)
        except (OSError, KeyError, ValueError, RuntimeError) as error:
            # KeyError: no address of a bus in the environment; ValueError: one that makes no sense.
            raise BusError(f"no {bus.lower()} bus: {error}") from error
        self._connection: DBusConnection | None = connection
        self._readable = QSocketNotifier(connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._readable.activated.connect(self._read)
        for member in signals:
            rule = MatchRule(
                type="signal", sender=name, interface=self._interface, member=member, path=path
            )
            self._hear(rule)
        owners = MatchRule(type="signal", sender=message_bus.bus_name, member="NameOwnerChanged")
        owners.add_arg_condition(0, name)
        self._hear(owners)

    def close(self) -> None:
        """Give back the connection."""
        self._answers.clear()
        if self._connection is not None:
            self._readable.setEnabled(False)
            self._connection.close()
            self._connection = None

    def call(
        self,
        member: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
        answer: Callable[[Reply], None] | None = None,
        *,
        at: tuple[str, str] | None = None,
    ) -> None:
        """Call a method of the object.

        Args:
            member: Its name.
            signature: The types of ``body``, in the letters of D-Bus.
            body: The arguments.
            answer: Is called with the answer, which may come late or never.
            at: Path and interface of another object of the service.
        """
        address = self._address
        if at is not None:
            address = DBusAddress(at[0], bus_name=self._name, interface=at[1])
        message = new_method_call(address, member, signature or None, body)
        if not self._starts:
            message.header.flags |= MessageFlag.no_auto_start
        self._send(message, answer)

    def _hear(self, rule: MatchRule) -> None:
        self._send(message_bus.AddMatch(rule), None)

    def _send(self, message: Message, answer: Callable[[Reply], None] | None) -> None:
        if self._connection is None:
            return
        serial = next(self._connection.outgoing_serial)
        if answer is not None:
            self._answers[serial] = answer
            while len(self._answers) > ANSWERS_AT_MOST:
                del self._answers[next(iter(self._answers))]
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
        kind, fields = message.header.message_type, message.header.fields
        if kind in {MessageType.method_return, MessageType.error}:
            answer = self._answers.pop(fields.get(HeaderFields.reply_serial, 0), None)
            if answer is not None:
                answer(Reply(kind is MessageType.error, message.body))
        elif kind is MessageType.signal:
            member = fields.get(HeaderFields.member, "")
            if fields.get(HeaderFields.interface) == self._interface:
                self.told.emit(Told(member, message.body))
            elif member == "NameOwnerChanged" and message.body[:1] == (self._name,):
                self.owner_changed.emit()

    def _lose(self, error: Exception) -> None:
        _log.info("the %s bus is gone: %s", self._bus.lower(), error)
        self.close()
        self.lost.emit()
