from __future__ import annotations

from portwatch.core.model import Instant
from portwatch.core.view import Arranger, GroupLine, RowLine, View
from tests.helpers.rows import NOW, connection, held_by, listener, process, socket

AT = Instant(100.0, NOW)
BY_PROGRAM = View(sort="program")
BY_REMOTE = View(sort="program", by_remote=True)
FIREFOX, CURL = held_by(process("firefox", 10)), held_by(process("curl", 11))


def rows() -> list[object]:
    return [
        connection(remote=("203.0.113.7", 443), ownership=FIREFOX),
        connection(remote=("203.0.113.7", 80), ownership=CURL),
        connection(remote=("198.51.100.1", 443), ownership=FIREFOX),
    ]


def test_what_has_the_same_address_at_its_other_end_is_one_group() -> None:
    found = Arranger().arrange(rows(), (), BY_REMOTE, AT).lines  # type: ignore[arg-type]

    heads = [(line.name, len(line.rows)) for line in found if isinstance(line, GroupLine)]
    assert heads == [("203.0.113.7", 2)]
    told = [line for line in found if isinstance(line, RowLine) and line.child]
    assert len(told) == 2
    assert not any(line.under_program for line in told)  # each is to say whose it is


def test_an_ipv6_address_has_its_brackets() -> None:
    two = [
        connection(socket=socket(40_000 + n, "fd00::2", remote=("fd00::1", 443))) for n in range(2)
    ]
    head = Arranger().arrange(two, (), BY_REMOTE, AT).lines[0]
    assert isinstance(head, GroupLine)
    assert head.name == "[fd00::1]"


def test_the_same_rows_are_gathered_anew_when_that_is_wanted() -> None:
    arranger, some = Arranger(), rows()
    for view, names in ((BY_PROGRAM, ["firefox"]), (BY_REMOTE, ["203.0.113.7"])) * 2:
        lines = arranger.arrange(some, (), view, AT).lines  # type: ignore[arg-type]
        assert [line.name for line in lines if isinstance(line, GroupLine)] == names


def test_a_program_s_rows_still_say_what_differs_below_its_head() -> None:
    lines = Arranger().arrange(rows(), (), BY_PROGRAM, AT).lines  # type: ignore[arg-type]
    assert [line.under_program for line in lines if isinstance(line, RowLine)].count(True) == 2


def test_listeners_have_no_other_end() -> None:
    some = [listener("a", 1), listener("b", 2)]
    lines = Arranger().arrange(some, (), BY_REMOTE, AT).lines
    assert all(isinstance(line, RowLine) for line in lines)
