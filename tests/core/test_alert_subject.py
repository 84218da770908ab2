from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from portwatch.core.alert_subject import ports_text, source_of, sources, subject_of
from portwatch.core.model import GapCode, Protocol
from portwatch.core.reason import Severity
from tests.helpers import rows

if TYPE_CHECKING:
    from portwatch.core.model import Listener
    from portwatch.core.reason import Reason


def test_a_program_is_the_same_at_any_port_but_not_with_another_reach() -> None:
    one, other = rows.listener("vite", 5173), rows.listener("vite", 5174)

    assert source_of(one) == source_of(other)
    assert source_of(one) != source_of(rows.listener("vite", 5173, reach=rows.WIFI))
    assert source_of(one) != source_of(rows.listener("node", 5173))


def test_of_many_listeners_each_source_is_its_own() -> None:
    one = rows.listener("vite", 5173)
    found = [
        *(replace(one, socket=rows.socket(5173)) for _ in range(3)),
        replace(one, reach=rows.WIFI),
        replace(one, unit="web.service"),
        replace(one, package="vite"),
        replace(one, reasons=(rows.TEMPORARY._replace(severity=Severity.LOW),)),
        rows.listener("vite", 5173),
        rows.listener("x", 1000, ownership=rows.ownerless()),
        rows.listener("x", 1001, ownership=rows.ownerless(GapCode.OWNERS_KERNEL)),
    ]

    assert list(sources(found)) == [(row, source_of(row)) for row in found]


def test_what_is_not_known_is_told_apart_by_its_port() -> None:
    one = rows.listener("x", 1000, ownership=rows.ownerless())
    other = rows.listener("x", 1001, ownership=rows.ownerless())

    assert source_of(one) != source_of(other)
    assert subject_of(one).who == "A program that cannot be seen"


def test_programs_are_named_with_their_ports() -> None:
    found = [
        subject_of(rows.listener("vite", 5174)),
        subject_of(rows.listener("dnsmasq", socket=rows.socket(53, protocol=Protocol.UDP))),
        subject_of(rows.listener("vite", 5173)),
        subject_of(rows.listener("vite", 5173)),
        subject_of(rows.listener("", 9, ownership=rows.ownerless(GapCode.OWNERS_KERNEL))),
    ]

    assert ports_text(found) == "vite: 5173, 5174. dnsmasq: 53 udp. The kernel: 9."


def test_of_many_the_rest_is_counted() -> None:
    found = [subject_of(rows.listener("vite", port)) for port in range(1, 30)]
    assert ports_text(found, most=3) == "vite: 1, 2, 3 and 26 more."

    found = [subject_of(rows.listener(f"p{n}", n + 1)) for n in range(9)]
    assert ports_text(found, most=2) == "p0: 1. p1: 2. And 7 more programs."


def test_a_hostile_name_is_cleaned() -> None:
    assert "\n" not in ports_text([subject_of(rows.listener("a\n\x1b[31mb", 1))])


def test_two_scripts_in_a_folder_for_temporary_files_are_two_unless_that_is_usual() -> None:
    """``go run`` has another path each time, which is usual; what is suspicious is told apart."""
    usual = rows.TEMPORARY._replace(severity=Severity.LOW)

    def script(path: str, reason: Reason) -> Listener:
        made = rows.process("python3", exe="/usr/bin/python3", command=("python3", path))
        return rows.listener("python3", 4444, ownership=rows.held_by(made), reasons=(reason,))

    one, other = script("/tmp/a.py", rows.TEMPORARY), script("/tmp/b.py", rows.TEMPORARY)
    assert source_of(one) != source_of(other)
    assert source_of(script("/tmp/a.py", usual)) == source_of(script("/tmp/b.py", usual))
