"""What JSON tells of a process; the rest of it is tested where it is printed."""

from __future__ import annotations

from dataclasses import replace

from portwatch.core import encode
from portwatch.core.model import Match, Ownership, Parent, Process, ProcessId

NODE = Process(
    id=ProcessId(10, 5),
    name="node",
    exe="/usr/bin/node",
    command=("node", "--token=abc"),
    user="ann",
    started_at=0.0,
    parents=(Parent(1, "init"),),
)


def test_a_process_is_told_without_its_secrets() -> None:
    assert encode.process(NODE) == {
        "pid": 10,
        "started": "1970-01-01T00:00:00.000+00:00",
        "name": "node",
        "exe": "/usr/bin/node",
        "command": ["node", "--token=•••"],
        "user": "ann",
        "parents": [{"pid": 1, "name": "init"}],
    }


def test_who_holds_many_sockets_is_put_into_json_once() -> None:
    one, other = (Ownership(Match.EXACT, (process,)) for process in (NODE, replace(NODE)))

    assert encode.owners(one)[0] is encode.owners(other)[0]


def test_another_name_of_the_same_process_is_told() -> None:
    encode.process(NODE)

    assert encode.process(replace(NODE, name="web"))["name"] == "web"
    assert encode.process(NODE)["name"] == "node"
