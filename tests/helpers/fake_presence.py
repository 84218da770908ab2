"""Stand-ins for logind and for a screen saver, with the same interfaces, on a real bus.

Where the tests run there is no logind, and no desktop that sets hints. These own the same names,
answer the same methods with the same types and send the same signals.
"""

from __future__ import annotations

import threading
from typing import Any, Self

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from portwatch.core.presence import LOGIND, LOGIND_ROOT, PROPERTIES, SAVER, SAVER_PATH, SESSION

SESSION_ID = "c7"
PATH = f"{LOGIND_ROOT}/session/c7"
OTHER = f"{LOGIND_ROOT}/session/_31"


class _Service:
    """Owns a name and answers calls on a thread of its own, while it is used."""

    name = ""

    def __init__(self, bus: str) -> None:
        self._connection = open_dbus_connection(bus)
        self._ends = False
        self._thread = threading.Thread(target=self._serve, name=self.name, daemon=True)
        self.asked: list[str] = []

    def __enter__(self) -> Self:
        self._connection.send_and_get_reply(message_bus.RequestName(self.name), timeout=10.0)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends = True
        self._thread.join(10.0)
        self._connection.close()

    def _serve(self) -> None:
        while not self._ends:
            try:
                message = self._connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                fields = message.header.fields
                self.asked.append(fields[HeaderFields.member])
                self._connection.send(self._answer(message, fields[HeaderFields.path]))

    def _answer(self, call: Message, path: str) -> Message:
        raise NotImplementedError

    def _say(self, path: str, interface: str, member: str, signature: str, *body: Any) -> None:
        address = DBusAddress(path, self.name, interface)
        self._connection.send(new_signal(address, member, signature, body))


class FakeLogind(_Service):
    """Knows two sessions of one user, of which the first is shown.

    Attributes:
        hints: The properties of the shown session, with their types.
        knows_id: Whether it knows the session by its id.
    """

    name = LOGIND

    def __init__(self, bus: str, *, knows_id: bool = True, kind: str = "x11") -> None:
        super().__init__(bus)
        self.knows_id = knows_id
        self.hints: dict[str, tuple[str, Any]] = {
            "Id": ("s", SESSION_ID),
            "Type": ("s", kind),
            "IdleHint": ("b", False),
            "LockedHint": ("b", False),
        }

    def set(self, path: str = PATH, **hints: bool) -> None:
        """Set hints of a session and tell of it."""
        changed = {name: ("b", value) for name, value in hints.items()}
        if path == PATH:
            self.hints.update(changed)
        self._say(path, PROPERTIES, "PropertiesChanged", "sa{sv}as", SESSION, changed, [])

    def _answer(self, call: Message, path: str) -> Message:
        member = call.header.fields[HeaderFields.member]
        if member == "GetSession" and self.knows_id and call.body == (SESSION_ID,):
            return new_method_return(call, "o", (PATH,))
        if member == "Get" and path == f"{LOGIND_ROOT}/user/self":
            return new_method_return(call, "v", (("(so)", (SESSION_ID, PATH)),))
        if member == "GetAll" and path == PATH and call.body == (SESSION,):
            return new_method_return(call, "a{sv}", (self.hints,))
        return new_error(call, "org.freedesktop.login1.NoSuchSession", "s", ("none",))


class FakeSaver(_Service):
    """A screen saver.

    Attributes:
        is_active: Whether it covers the screen.
    """

    name = SAVER

    def __init__(self, bus: str, *, is_active: bool = False) -> None:
        super().__init__(bus)
        self.is_active = is_active

    def turn(self, *, on: bool) -> None:
        """Cover the screen, or uncover it, and tell of it."""
        self.is_active = on
        self._say(SAVER_PATH, SAVER, "ActiveChanged", "b", on)

    def _answer(self, call: Message, path: str) -> Message:
        del path
        return new_method_return(call, "b", (self.is_active,))
