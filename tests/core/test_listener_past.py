from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.listener_past import ListenerPast, Part, Spell, spells
from portwatch.core.model import Verdict
from tests.helpers import rows
from tests.helpers.episodes import episode

if TYPE_CHECKING:
    from portwatch.core.model import Listener

NARROW = rows.listener("postgres")
WIDE = rows.listener("postgres", reach=rows.WIFI, socket=NARROW.socket)


def part(
    number: int,
    since: float,
    until: float | None,
    *,
    socket: int = 1,
    row: Listener = NARROW,
    stood: bool = False,
) -> Part:
    end = 1000.0 if until is None else until
    one = episode(
        number, since, until, listener=row, last_seen=end, lasted=end - since, stood=stood
    )
    return Part(one, socket)


def past(*parts: Part) -> ListenerPast:
    latest_first = tuple(sorted(parts, key=lambda one: -one.episode.opened))
    first = latest_first[-1].episode
    return ListenerPast(first.opened, first.stood, spells(parts), is_all=True, parts=latest_first)


def test_parts_of_one_socket_are_one_spell() -> None:
    found = spells([part(1, 10, 20), part(2, 20, 50), part(3, 50, None)])
    assert found == (Spell(10, 1000, 990, is_open=True, was_seen_closing=False),)


def test_a_socket_that_begins_again_is_another_spell() -> None:
    found = spells([part(1, 10, 20), part(2, 30, 50)])
    assert [(one.since, one.until, one.lasted) for one in found] == [(30, 50, 20), (10, 20, 10)]


def test_two_sockets_at_once_are_told_once() -> None:
    found = spells([part(1, 10, 40), part(2, 10.2, 60, socket=2), part(3, 80, 90, socket=3)])
    assert [(one.since, one.until) for one in found] == [(80, 90), (10, 60)]


def test_until_then_it_was_otherwise() -> None:
    row = rows.listener("postgres", reach=rows.WIFI, socket=NARROW.socket)
    found = past(part(1, 10, 20), part(2, 20, None, row=row)).former(row)
    assert found is not None
    assert (found.until, found.same_socket) == (20, True)
    assert found.listener.reach == rows.COMPUTER


def test_the_time_before_counts_too_and_another_verdict_is_another_state() -> None:
    risky = rows.listener("postgres", verdict=Verdict.RISKY, socket=NARROW.socket)
    found = past(part(1, 10, 20), part(2, 30, None, socket=2, row=risky)).former(risky)
    assert found is not None
    assert not found.same_socket
    assert found.listener.verdict is Verdict.EXPECTED


def test_what_was_alike_or_at_the_same_time_is_no_before() -> None:
    assert past(part(1, 10, 20), part(2, 20, None)).former(NARROW) is None
    assert past(part(2, 20, None)).former(NARROW) is None
    beside = part(1, 10, 40, socket=2, row=WIDE)
    other = rows.listener("postgres", socket=rows.socket(5432, "127.0.0.2"))
    assert past(beside, part(2, 20, None, row=other)).former(other) is None


def test_a_live_listener_is_found_by_its_address() -> None:
    six = rows.listener("sshd", 22, socket=rows.socket(22, "::1"))
    found = past(part(1, 10, None), part(2, 11, None, socket=2, row=six))
    assert found.number_of(NARROW) == 1
    assert found.number_of(six) == 2
    assert found.number_of(rows.listener(socket=rows.socket(22, "10.0.0.1"))) is None
