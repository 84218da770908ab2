from __future__ import annotations

from dataclasses import replace

import pytest

from portwatch.core import connection_words, gap_words, wording
from portwatch.core.model import (
    Direction,
    Gap,
    GapCode,
    Match,
    Ownership,
    Process,
    Protocol,
    Reach,
    ReachLevel,
    Service,
    State,
    Verdict,
)
from portwatch.core.said import Said
from tests.helpers import rows

POSTGRES = Service("postgresql", "PostgreSQL", "A database.")


@pytest.mark.parametrize("code", GapCode)
@pytest.mark.parametrize("count", [0, 1, 12_345])
def test_every_gap_has_words(code: GapCode, count: int) -> None:
    gap = Gap(code, count)
    assert gap_words.title(gap)
    assert gap_words.text(gap).endswith(".")
    assert "{" not in gap_words.text(gap)
    assert gap_words.remedy(gap)
    assert gap_words.command(gap) in gap_words.remedy(gap)
    assert gap_words.remedy(gap).count("portwatch ") < 2  # a command stands there once


def test_a_gap_tells_how_many_sockets_it_concerns() -> None:
    told = [gap_words.text(Gap(GapCode.OWNERS_HIDDEN, count)) for count in (0, 1, 2, 1234)]
    assert [text.split(" of other users")[0] for text in told] == [
        "Owners of some sockets",
        "Owners of 1 socket",
        "Owners of 2 sockets",
        "Owners of 1,234 sockets",
    ]


def test_the_systems_own_words_are_cleaned() -> None:
    gap = Gap(GapCode.NETLINK_UNAVAILABLE, detail="denied\n\x1b[31m")
    assert gap_words.text(gap).endswith("(denied\\x0a\\x1b[31m).")


def test_closed_sets_have_a_word_for_each_member() -> None:
    assert set(wording.VERDICT_WORDS) == set(Verdict)
    assert set(wording.REACH_WORDS) == set(ReachLevel)
    assert set(connection_words.DIRECTION_WORDS) == set(Direction)
    assert set(connection_words.STATE_WORDS) == set(State)


@pytest.mark.parametrize(
    ("reach", "words"),
    [
        (rows.COMPUTER, "this computer only"),
        (Reach(ReachLevel.COMPUTER, place="Containers"), "containers on this computer only"),
        (rows.WIFI, "your whole Wi-Fi"),
        (Reach(ReachLevel.NETWORK, place="Ethernet"), "your whole wired network"),
        (Reach(ReachLevel.NETWORK, place="Network"), "your whole network"),
        (Reach(ReachLevel.NETWORK, place="Wi-Fi, VPN"), "every network this computer is on"),
        (Reach(ReachLevel.NETWORK, place="Any network"), "every network this computer joins"),
        (rows.INTERNET, "the internet"),
        (Reach(ReachLevel.UNKNOWN, place="Not known"), "an address that no network has now"),
    ],
)
def test_a_sentence_says_who_is_listened_to(reach: Reach, words: str) -> None:
    row = rows.listener("sshd", 22, reach=reach)
    assert wording.sentence(row) == f"sshd listens to {words} on port 22."


def test_what_is_bound_to_loopback_listens_to_this_computer_at_least() -> None:
    row = rows.listener("sshd", 22, reach=Reach(ReachLevel.UNKNOWN, place="Not known"))
    led = replace(row, socket=replace(row.socket, local_address="127.0.0.1"))
    assert wording.sentence(led) == "sshd listens to this computer and maybe others on port 22."


@pytest.mark.parametrize(
    ("name", "title", "subject"),
    [
        ("postgres", "PostgreSQL", "PostgreSQL"),
        ("redis-server", "Redis", "redis-server"),
        ("kdeconnectd", "GSConnect", "kdeconnectd (GSConnect)"),
        ("mystery", None, "mystery"),
    ],
)
def test_a_program_is_called_by_the_name_a_person_knows(
    name: str, title: str | None, subject: str
) -> None:
    row = rows.listener(name, service=Service("x", title, None))
    assert wording.sentence(row).startswith(f"{subject} listens to")


def python(*command: str) -> Process:
    return rows.process("python3", 48211, exe="/usr/bin/python3.11", command=command)


def test_an_interpreter_is_told_by_its_script() -> None:
    server = python("python3", "-m", "http.server")
    row = rows.listener(port=8000, reach=rows.WIFI, ownership=rows.held_by(server))
    expected = "python3 (http.server) listens to your whole Wi-Fi on port 8000."
    assert wording.sentence(row) == expected


def test_a_script_in_a_temporary_folder_is_told_by_its_folder() -> None:
    script = python("python3", "/tmp/.x/srv.py")
    row = rows.listener(
        port=4444, reach=rows.WIFI, reasons=[rows.TEMPORARY], ownership=rows.held_by(script)
    )
    expected = "A Python script in /tmp/.x listens to your whole Wi-Fi on port 4444."
    assert wording.sentence(row) == expected


def test_systemd_waits_for_others() -> None:
    first = rows.held_by(rows.process("systemd", 1))
    row = rows.listener(port=631, ownership=first, service=Service("ipp", "Printing", None))
    expected = (
        "systemd waits on port 631 and starts the service Printing"
        " when something asks from this computer only."
    )
    assert wording.sentence(row) == expected
    assert "starts a service" in wording.sentence(rows.listener(port=9, ownership=first))


def test_the_first_process_of_a_container_serves_for_itself() -> None:
    row = rows.listener(port=80, ownership=rows.held_by(rows.process("nginx", 1)))
    assert wording.sentence(row) == "nginx listens to this computer only on port 80."


def test_a_service_that_systemd_shares_with_its_program_is_the_programs() -> None:
    both = rows.held_by(rows.process("cupsd", 900), rows.process("systemd", 1))
    row = rows.listener(port=631, ownership=both)
    assert wording.sentence(row) == "cupsd listens to this computer only on port 631."


def test_a_temporary_socket_most_likely_waits_for_an_answer() -> None:
    row = rows.listener("firefox", 44_321, temporary=True)
    assert "most likely for an answer" in wording.sentence(row)


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (GapCode.OWNERS_HIDDEN, "which program cannot be seen from here"),
        (GapCode.OWNERS_KERNEL, "51820: the kernel itself for WireGuard, most likely."),
        (GapCode.OWNERS_UNFOUND, "No process was found that holds port 51820; it may be hidden"),
        (GapCode.OWNERS_NOWHERE, "No process holds port 51820, though every one was looked at"),
        (
            GapCode.OWNERS_COVERED,
            "A mount in /proc covers the process that holds port 51820, most likely.",
        ),
        (GapCode.OWNERS_PERHAPS_COVERED, "; a mount in /proc covers one that may."),
        (GapCode.OWNERS_VANISHED, "its program ended before it could be looked at"),
        (GapCode.OWNERS_GONE, "No program holds port 51820 any more"),
    ],
)
def test_an_ownerless_listener_says_why(gap: GapCode, words: str) -> None:
    service = Service("wireguard", "WireGuard", None)
    row = rows.listener(port=51_820, ownership=rows.ownerless(gap), service=service)
    assert words in wording.sentence(row)


def test_names_in_sentences_are_cleaned() -> None:
    hostile = rows.process("evil\u202e\n<b>", 66, exe=None)
    listener = rows.listener(ownership=rows.held_by(hostile))
    connection = rows.connection(ownership=rows.held_by(hostile))
    for text in (wording.sentence(listener), connection_words.connection_sentence(connection)):
        assert text.startswith("evil\\u202e\\x0a<b>")


@pytest.mark.parametrize(
    ("direction", "expected"),
    [
        (Direction.OUT, "firefox called 203.0.113.7 port 443; the connection is open."),
        (
            Direction.IN,
            "firefox was called by 203.0.113.7, on its port 41562; the connection is open.",
        ),
        (Direction.LOCAL, "firefox talks to port 443 on this computer; the connection is open."),
        (Direction.UNKNOWN, "firefox talks to 203.0.113.7 port 443; the connection is open."),
    ],
)
def test_a_connection_says_who_called(direction: Direction, expected: str) -> None:
    assert connection_words.connection_sentence(rows.connection(direction=direction)) == expected


def test_udp_has_no_state() -> None:
    row = rows.connection()
    row = replace(row, socket=replace(row.socket, protocol=Protocol.UDP))
    assert (
        connection_words.connection_sentence(row) == "firefox called 203.0.113.7 port 443, by UDP."
    )


@pytest.mark.parametrize("gap", [code for code in GapCode if code.startswith("owners-")])
def test_a_connection_without_a_program_says_why(gap: GapCode) -> None:
    row = rows.connection(ownership=rows.ownerless(gap))
    told = connection_words.connection_sentence(row)
    assert told.startswith(("A program ", "The kernel "))
    assert "None" not in told


@pytest.mark.parametrize(
    ("ownership", "word", "certainty"),
    [
        (rows.held_by(rows.process("sshd")), "sshd", "exact"),
        (rows.held_by(rows.process("nginx", 7), rows.process("nginx", 8)), "nginx", "2 processes"),
        (rows.held_by(rows.process("cupsd"), match=Match.INFERRED), "cupsd", "inferred"),
        (rows.held_by(rows.process("not visible")), '"not visible"', "exact"),
        (rows.held_by(rows.process("Not  visible ")), '"Not  visible "', "exact"),
        (rows.held_by(rows.process("kernel")), '"kernel"', "exact"),
        (rows.ownerless(GapCode.OWNERS_KERNEL), "kernel", "kernel"),
        (rows.ownerless(GapCode.OWNERS_UNFOUND), "not found", "not found: it may be hidden"),
        (rows.ownerless(GapCode.OWNERS_GONE), "no program", "closed"),
        (rows.ownerless(GapCode.OWNERS_VANISHED), "ended program", "ended"),
        (rows.ownerless(), "not visible", "not visible from here"),
    ],
)
def test_owners_and_how_they_are_known(ownership: Ownership, word: str, certainty: str) -> None:
    assert wording.owner_word(ownership) == word
    assert certainty in wording.match_text(ownership)


def test_an_administrator_is_not_told_to_become_one() -> None:
    hidden = Gap(GapCode.OWNERS_HIDDEN, 2)
    shielded = Gap(GapCode.OWNERS_HIDDEN, 2, "the descriptors of 1 process may not be read")

    assert "sudo" in gap_words.remedy(hidden)
    assert "sudo" not in gap_words.remedy(shielded) + gap_words.text(shielded)
    assert gap_words.command(shielded) == ""
    assert "1 process" in gap_words.text(shielded)


def test_want_of_open_files_is_told_as_that() -> None:
    starved = Gap(GapCode.OWNERS_HIDDEN, 2, gap_words.NO_MORE_FILES)

    told = gap_words.text(starved)
    assert told == "Owners of 2 sockets could not be read: portwatch may open too few files."
    assert "sudo" not in gap_words.remedy(starved)
    assert "ulimit -n" in gap_words.remedy(starved)


def test_words_for_what_has_no_name_are_said_anew_when_they_are_remembered() -> None:
    for word in ("not visible", "kernel", "no process"):
        assert isinstance(wording.recalled(word), Said)
        assert wording.recalled(word) == word
    for name in ("nginx", '"not visible"', "Not visible"):
        assert wording.recalled(name) is name
