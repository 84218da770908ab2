from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given

from portwatch.core.columns import program_name
from portwatch.core.encode import exact
from portwatch.core.guess import Certainty, Guess
from portwatch.core.model import Container, GapCode, Listener, Match, Ownership
from portwatch.core.place import Place
from portwatch.core.stored_listener import OWNERS_AT_MOST, document, instance, listener
from tests.helpers import rows
from tests.helpers.made_up_listeners import listeners


def stored(row: Listener) -> Listener:
    """What comes back from a file."""
    return listener(json.loads(json.dumps(document(row))), instance(row))


@given(listeners())
def test_what_was_stored_once_is_the_same_ever_after(row: Listener) -> None:
    once = stored(row)

    assert stored(once) == once
    assert document(once) == document(row)


@given(listeners())
def test_what_matters_of_a_listener_comes_back(row: Listener) -> None:
    back = stored(row)

    socket, was = back.socket, row.socket
    assert (socket.protocol, socket.family, socket.local_address, socket.local_port) == (
        (was.protocol, was.family, was.local_address, was.local_port)
    )
    assert socket.id == 0
    assert (back.verdict, back.reach.level, back.reach.firewall) == (
        (row.verdict, row.reach.level, row.reach.firewall)
    )
    assert [each.code for each in back.reasons] == [each.code for each in row.reasons]
    assert back.ownership.match is row.ownership.match
    assert back.ownership.gap is row.ownership.gap
    assert [one.name for one in back.ownership.owners] == [
        exact(one.name) for one in row.ownership.owners
    ]
    for one in row.ownership.owners[:1]:
        assert back.ownership.owners[0].id.pid == one.id.pid
        assert back.ownership.owners[0].started_at == one.started_at
    assert (back.container is None) == (row.container is None)
    assert program_name(back) or not program_name(row)


def test_the_same_program_on_other_ports_and_with_other_numbers_shares_a_document() -> None:
    first = rows.listener("node", 40_001, first_seen=rows.NOW)
    owner = replace(rows.process("node", 77), started_at=5.0)
    second = rows.listener("node", 40_002, ownership=rows.held_by(owner))

    assert document(first) == document(second)
    assert not {"40001", "40002", "77"} & set(json.dumps(document(first)).replace('"', " ").split())


def test_secrets_do_not_reach_the_document() -> None:
    owner = rows.process("mysqld", command=("mysqld", "--password=hunter2", "--token", "s3cr3t"))
    text = json.dumps(document(rows.listener(ownership=rows.held_by(owner))))

    assert "hunter2" not in text
    assert "s3cr3t" not in text
    assert "--password=" in text


def test_a_huge_command_line_becomes_a_small_document() -> None:
    owner = rows.process("java", command=("java", *("x" * 20_000 for _ in range(100))))
    many = rows.held_by(*(replace(owner, name=f"worker{number}") for number in range(100)))

    assert len(json.dumps(document(rows.listener(ownership=many)))) < 300_000
    assert len(stored(rows.listener(ownership=many)).ownership.owners) == OWNERS_AT_MOST


def test_a_guess_in_a_container_comes_back() -> None:
    container = Container("docker", "4f1d2c3b4a59", "shop", 80)
    guess = Guess((7, 8), None, Certainty.LIKELY, Place("/docker/4f", container=container))
    row = rows.listener(
        ownership=Ownership(Match.INFERRED, (), GapCode.OWNERS_HIDDEN, guess), container=container
    )
    back = stored(row)

    assert back.container == container
    found = back.ownership.guess
    assert found is not None
    assert (found.certainty, found.place, len(found.candidates)) == (
        (Certainty.LIKELY, guess.place, 2)
    )
