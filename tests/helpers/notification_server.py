"""A notification server that does only what a test says."""

from __future__ import annotations

from typing import Any, Self

from jeepney import HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import DBusAddress

NAME = "org.freedesktop.Notifications"
PATIENCE = 10.0  # seconds for a message that is on its way
_ADDRESS = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)


class NotificationServer:
    """Owns the name while it is used as a context manager; reads nothing until it is asked to."""

    def __init__(self, bus: str) -> None:
        self._connection = open_dbus_connection(bus)
        self._calls: list[Message] = []

    def __enter__(self) -> Self:
        self._say(message_bus.RequestName(NAME))
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def next_call(self, member: str) -> Message:
        """The next method call that was sent to it; it must be of that name."""
        while not self._calls:
            self._hear(self._connection.receive(timeout=PATIENCE))
        call = self._calls.pop(0)
        assert call.header.fields[HeaderFields.member] == member
        return call

    def answer_capabilities(self, *capabilities: str) -> None:
        """Answer the question what it can do."""
        call = self.next_call("GetCapabilities")
        self._connection.send(new_method_return(call, "as", (list(capabilities),)))

    def show(self, number: int) -> tuple[Any, ...]:
        """Take the next notification and give it a number; what it holds."""
        call = self.next_call("Notify")
        self.answer(call, number)
        body: tuple[Any, ...] = call.body
        return body

    def answer(self, call: Message, number: int) -> None:
        """Answer a ``Notify`` with the number of what is shown."""
        self._connection.send(new_method_return(call, "u", (number,)))

    def refuse(self) -> None:
        """Answer the next notification with an error."""
        call = self.next_call("Notify")
        self._connection.send(new_error(call, "org.test.Full", "s", ("no more",)))

    def click(self, number: int, action: str = "default") -> None:
        """Tell that a person clicked a notification, or one of its buttons."""
        self._connection.send(new_signal(_ADDRESS, "ActionInvoked", "us", (number, action)))

    def give_token(self, number: int, token: str) -> None:
        """Tell the token by which a window may come to the front, as before a click."""
        self._connection.send(new_signal(_ADDRESS, "ActivationToken", "us", (number, token)))

    def has_calls(self, seconds: float = 0.2) -> bool:
        """Whether another call comes within this time."""
        try:
            while not self._calls:
                self._hear(self._connection.receive(timeout=seconds))
        except TimeoutError:
            return False
        return True

    def _say(self, message: Message) -> None:
        serial = next(self._connection.outgoing_serial)
        self._connection.send(message, serial=serial)
        while True:
            heard = self._connection.receive(timeout=PATIENCE)
            if heard.header.fields.get(HeaderFields.reply_serial) == serial:
                return
            self._hear(heard)

    def _hear(self, message: Message) -> None:
        if message.header.message_type is MessageType.method_call:
            self._calls.append(message)
