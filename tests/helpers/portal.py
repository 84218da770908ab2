"""A desktop's portal that tells whether the desktop is dark, and whether contrast is wanted."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Self

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.threading import DBusRouter, open_dbus_connection

if TYPE_CHECKING:
    from jeepney import Message

NAME = "org.freedesktop.portal.Desktop"
DARK, LIGHT = 1, 2
_SPACE, _KEY, _CONTRAST = "org.freedesktop.appearance", "color-scheme", "contrast"
_PLACE = DBusAddress("/org/freedesktop/portal/desktop", NAME, "org.freedesktop.portal.Settings")


class Portal:
    """Owns the name while it is used as a context manager; light at first."""

    def __init__(self, bus: str) -> None:
        self._connection = open_dbus_connection(bus)
        self._scheme = LIGHT
        self._is_strong = False
        self._thread = threading.Thread(target=self._serve, name="portal")

    def __enter__(self) -> Self:
        with DBusRouter(self._connection) as router:
            router.send_and_get_reply(message_bus.RequestName(NAME))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.interrupt()
        self._thread.join()
        self._connection.close()

    def turn(self, scheme: int) -> None:
        """The desktop is dark from now on, or light."""
        self._scheme = scheme
        self._tell(_KEY, scheme)

    def sharpen(self, *, strong: bool) -> None:
        """The person wants high contrast from now on, or does not."""
        self._is_strong = strong
        self._tell(_CONTRAST, int(strong))

    def _tell(self, key: str, value: int) -> None:
        change = (_SPACE, key, ("u", value))
        self._connection.send(new_signal(_PLACE, "SettingChanged", "ssv", change))

    def _serve(self) -> None:
        from jeepney.io.threading import ReceiveStopped

        while True:
            try:
                call = self._connection.receive()
            except ReceiveStopped:
                return
            if call.header.message_type is MessageType.method_call:
                self._connection.send(self._answer(call))

    def _answer(self, call: Message) -> Message:
        if call.header.fields.get(HeaderFields.member) == "ReadAll":
            told = {_SPACE: {_KEY: ("u", self._scheme), _CONTRAST: ("u", int(self._is_strong))}}
            return new_method_return(call, "a{sa{sv}}", (told,))
        return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")
