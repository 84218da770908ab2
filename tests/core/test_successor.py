from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from portwatch.core.successor import now_of, successor
from tests.helpers import rows

if TYPE_CHECKING:
    from portwatch.core.model import Listener

SEEN = rows.listener("redis-server", 6379)


def run(name: str, *command: str) -> Listener:
    """The same socket, held by the same process that runs something else now."""
    exe = f"/usr/bin/{name}"
    made = rows.process(name, 1000 + 6379, exe=exe, command=command or (exe,))
    return replace(SEEN, ownership=rows.held_by(made))


def test_another_program_at_the_same_socket_is_a_successor() -> None:
    other = run("evil")

    assert successor(SEEN, [other]) == other
    assert successor(SEEN, [SEEN]) is None
    assert successor(SEEN, []) is None


def test_another_script_of_the_same_interpreter_is_one_too() -> None:
    one, other = run("python3", "python3", "/srv/a.py"), run("python3", "python3", "/srv/b.py")

    assert successor(one, [other]) == other
    assert successor(one, [one]) is None


def test_what_is_remembered_is_found_by_its_place() -> None:
    then = replace(SEEN, socket=replace(SEEN.socket, id=0))
    other = run("evil")
    elsewhere = rows.listener("evil", 6379, reach=rows.WIFI)

    assert now_of(then, [elsewhere, other]) == other
    assert successor(then, [other]) == other
    assert successor(then, [SEEN, elsewhere]) is None


def test_what_cannot_be_seen_is_not_said_to_be_another() -> None:
    hidden = replace(SEEN, ownership=rows.ownerless())

    assert successor(SEEN, [hidden]) is None
    assert successor(hidden, [SEEN]) is None


def test_a_path_that_can_be_read_on_one_side_only_proves_nothing() -> None:
    unread = rows.process("redis-server", 1000 + 6379, exe=None, command=())
    then = replace(SEEN, ownership=rows.held_by(unread))

    assert successor(then, [SEEN]) is None
    assert successor(then, [run("evil")]) is not None
