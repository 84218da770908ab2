from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.view import GroupLine
from portwatch.ui.actions import Command

if TYPE_CHECKING:
    from tests.helpers.room import Room


def heads(room: Room) -> list[str]:
    pane = room.window.current_pane()
    assert pane is not None
    return [line.name for line in pane.table.sockets.lines if isinstance(line, GroupLine)]


def chosen(room: Room) -> tuple[bool, bool]:
    actions = room.window.actions_
    return actions[Command.GROUP].isChecked(), actions[Command.GROUP_BY_REMOTE].isChecked()


def test_connections_are_gathered_by_their_other_end(room: Room) -> None:
    for port in (443, 80):
        room.machine.open(50_000 + port, 20, remote=("203.0.113.7", port))
    room.window.actions_[Command.CONNECTIONS].trigger()
    room.poll()
    assert heads(room) == []

    room.window.actions_[Command.GROUP_BY_REMOTE].trigger()
    room.poll()
    assert (heads(room), chosen(room)) == (["203.0.113.7"], (False, True))
    room.window.actions_[Command.GROUP].trigger()
    room.poll()
    assert (heads(room), chosen(room)) == (["worker"], (True, False))
    room.window.actions_[Command.GROUP].trigger()
    room.poll()
    assert (heads(room), chosen(room)) == ([], (False, False))


def test_each_table_keeps_its_own_way(room: Room) -> None:
    by_remote = room.window.actions_[Command.GROUP_BY_REMOTE]
    assert (chosen(room), by_remote.isEnabled()) == ((True, False), False)
    room.window.actions_[Command.CONNECTIONS].trigger()
    assert by_remote.isEnabled()
    by_remote.trigger()
    room.window.actions_[Command.LISTENING].trigger()
    assert chosen(room) == (True, False)
    room.window.actions_[Command.CONNECTIONS].trigger()
    assert chosen(room) == (False, True)
