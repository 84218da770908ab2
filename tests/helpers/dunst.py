"""Asks the notification daemon dunst what it shows and has shown, over D-Bus."""

from __future__ import annotations

from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection

_DUNST = DBusAddress(
    "/org/freedesktop/Notifications",
    bus_name="org.freedesktop.Notifications",
    interface="org.dunstproject.cmd0",
)


class Dunst:
    """The daemon on one session bus."""

    def __init__(self, bus: str) -> None:
        self._bus = bus

    @property
    def shown(self) -> int:
        """How many notifications are on the screen."""
        return int(self._call(Properties(_DUNST).get("displayedLength"))[0][1])

    def close_all(self) -> None:
        """Put all that is on the screen into the history."""
        self._call(new_method_call(_DUNST, "NotificationCloseAll"))

    def act(self) -> None:
        """Do what a click on the first notification does."""
        self._call(new_method_call(_DUNST, "NotificationAction", "u", (0,)))

    def choose_action(self) -> None:
        """Let the program that dunst has for that choose among the actions on the screen."""
        self._call(new_method_call(_DUNST, "ContextMenuCall"))

    def history(self) -> list[dict[str, Any]]:
        """What was on the screen and is not any more, the newest first."""
        (rows,) = self._call(new_method_call(_DUNST, "NotificationListHistory"))
        return [{name: value for name, (_, value) in row.items()} for row in rows]

    def _call(self, message: Any) -> tuple[Any, ...]:
        with open_dbus_connection(self._bus) as connection:
            reply = connection.send_and_get_reply(message, timeout=10)
        if reply.header.message_type is MessageType.error:
            raise RuntimeError(str(reply.body))
        body: tuple[Any, ...] = reply.body
        return body
