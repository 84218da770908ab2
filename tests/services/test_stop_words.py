from __future__ import annotations

from dataclasses import replace

import pytest

from portwatch.core.model import Family, Parent, Process, ProcessId, Protocol, Socket, State
from portwatch.services import stop_outcome_words as outcome_words
from portwatch.services import stop_words as words
from portwatch.services.stop_plan import Effect, Peer, StopPlan
from portwatch.services.stop_supervisor import likely_supervisor, restarted_by
from portwatch.services.stop_survey import Ends, overlaps

HOSTILE = "evil\x1b[2J\n\u202egnp.<b>%s{0}</b>"


def process(pid: int = 1423, name: str = "postgres", *parents: tuple[int, str]) -> Process:
    return Process(
        id=ProcessId(pid, 99),
        name=name,
        user="anna",
        parents=tuple(Parent(*parent) for parent in parents),
    )


def listener(
    port: int = 5432,
    address: str = "127.0.0.1",
    *,
    protocol: Protocol = Protocol.TCP,
    accepts_ipv4: bool | None = None,
) -> Socket:
    return Socket(
        id=port,
        protocol=protocol,
        family=Family.IPV6 if ":" in address else Family.IPV4,
        state=State.LISTEN,
        local_address=address,
        local_port=port,
        accepts_ipv4=accepts_ipv4,
    )


def plan(
    who: Process | None = None, *sockets: Socket, sharers: tuple[Process, ...] = ()
) -> StopPlan:
    who = who or process()
    sockets = sockets or (listener(),)
    effect = Effect((who,), freed=sockets)
    return StopPlan(
        process=who,
        sockets=sockets,
        bound=sockets,
        sharers=sharers,
        alone=effect,
        tree=effect,
        supervisor=likely_supervisor(who, sharers),
        known=frozenset(one.id for one in sockets),
    )


def test_the_words_of_the_design() -> None:
    made = plan()
    assert words.question(made) == "Stop postgres?"
    assert outcome_words.stopped(made, forced=False, seen=True, others_follow=False) == (
        "Stopped. Port 5432 is closed."
    )
    assert outcome_words.still_running(
        made, (made.process.id,), 10.0, closed=False, forced=False
    ) == ("Still running after 10 seconds.")
    assert outcome_words.ended_before(made, reused=True) == (
        "Not stopped: process 1423 had ended before, and its number is in use by another program."
    )
    step = words.steps(made, 10.0)[1]
    assert (step.what, step.more) == (
        "It gets 10 seconds to finish",
        "If it is still running then, you are asked before it is forced.",
    )


def test_ports_are_told_with_their_addresses() -> None:
    both = (listener(5432, "0.0.0.0"), listener(5432, "::"))
    assert words.ports(both) == "port 5432 tcp on 0.0.0.0 and [::]"
    several = (*both, listener(53, "::1", protocol=Protocol.UDP))
    assert words.ports(several) == "port 5432 tcp on 0.0.0.0 and [::] and port 53 udp on [::1]"
    text = outcome_words.stopped(plan(None, *several), forced=False, seen=True, others_follow=False)
    assert text == "Stopped. Ports 53 and 5432 are closed."


def test_the_processes_that_end_are_counted_and_numbered() -> None:
    assert words.processes_text(Effect((process(),))) == "1, postgres"
    some = tuple(process(number) for number in range(1423, 1426))
    assert words.processes_text(Effect(some)) == "3, all postgres: 1423, 1424 and 1425"
    mixed = (process(1), process(2, "sh"))
    assert words.processes_text(Effect(mixed)) == "2, postgres and sh: 1 and 2"


def test_what_is_freed_is_told_with_what_closes_beside_it() -> None:
    effect = Effect((process(),), freed=(listener(80),), also=(listener(443, "::"),))
    assert words.freed_text(effect) == "80 tcp on 127.0.0.1 and 443 tcp on [::]"
    assert words.freed_text(Effect((process(),))) == "none"


def test_what_could_not_be_seen_is_not_told_as_closed() -> None:
    text = outcome_words.stopped(plan(), forced=False, seen=False, others_follow=False)
    assert text == "Stopped. Whether port 5432 is closed cannot be seen."


def test_who_shares_a_socket_is_told_before() -> None:
    text = words.intro(plan(None, sharers=(process(1424), process(1425))))
    assert "Process 1424 (postgres) and process 1425 (postgres) hold the same socket" in text
    assert "only when all have ended" in text


def test_many_names_are_counted() -> None:
    peers = [Peer(f"p{number}", 10 - number) for number in range(9)]
    assert words.connections_text(peers) == (
        "54 open: p0 (10), p1 (9), p2 (8), p3 (7), p4 (6) and 4 more"
    )


def test_no_name_gets_out_of_its_place() -> None:
    who = process(7, HOSTILE, (6, HOSTILE), (1, "systemd"))
    who = replace(who, user=HOSTILE, exe=f"/tmp/{HOSTILE}", command=(HOSTILE, "-m", HOSTILE))
    made = plan(who, sharers=(process(6, HOSTILE),))
    effect = Effect((who, process(8, HOSTILE)), peers=(Peer(HOSTILE, 2),))
    texts = [
        words.question(made),
        words.intro(made),
        words.processes_text(effect),
        words.connections_text(effect.peers),
        outcome_words.not_permitted(made),
        outcome_words.forbidden(who),
        outcome_words.taken_again(made, (who,), forced=True),
        outcome_words.still_held(made, (who,), forced=False),
        outcome_words.failed(made.process.id, HOSTILE),
        *(part for step in words.steps(made, 10, tree=True) for part in step),
    ]
    for text in texts:
        assert text.isprintable() or not text, text
    assert "<b>%s{0}</b>" in words.question(made)  # shown as it is, for it is no markup here


@pytest.mark.parametrize(
    ("parents", "told"),
    [
        ([(1, "systemd")], "systemd (process 1) looks after it"),
        ([(900, "systemd"), (1, "systemd")], "systemd (process 900) of your session"),
        ([(40, "containerd-shim"), (1, "systemd")], "It runs in a container"),
        ([(40, "tini"), (39, "containerd-shim")], "It runs in a container"),
        (
            [(40, "supervisord"), (1, "systemd")],
            "supervisor (process 40, by its name) most likely starts it",
        ),
        (
            [(40, "sh"), (39, "supervisord")],
            "supervisor (process 39, by its name) most likely starts it",
        ),
        ([(40, "PM2 v5.3.0: God"), (1, "systemd")], "PM2 (process 40, by its name)"),
        ([(40, "gunicorn: master"), (1, "systemd")], "gunicorn (process 40, by its name)"),
        ([(40, "s6-supervise"), (39, "s6-svscan")], "s6 (process 40, by its name)"),
        ([(40, "sh"), (39, "nodemon")], "nodemon (process 39, by its name)"),
        ([(40, "bash"), (1, "systemd")], "systemd (process 1) looks after it"),
    ],
)
def test_who_starts_it_again_is_told_from_its_parents(
    parents: list[tuple[int, str]], told: str
) -> None:
    supervisor = likely_supervisor(process(7, "server", *parents))
    assert supervisor is not None
    assert supervisor.text.startswith(told)


@pytest.mark.parametrize(
    "parents",
    [
        [],
        [(1, "tini")],
        [(1, "bash")],
        [(40, "bash"), (39, "sshd"), (1, "systemd")],
        [(40, "bash"), (39, "gnome-terminal-"), (900, "systemd"), (1, "systemd")],
        [(40, "zsh"), (1, "systemd")],
    ],
)
def test_a_program_started_by_a_person_has_no_supervisor(parents: list[tuple[int, str]]) -> None:
    assert likely_supervisor(process(7, "server", *parents)) is None


def test_a_parent_that_holds_the_socket_is_the_master() -> None:
    worker = process(7, "nginx", (6, "nginx"), (1, "systemd"))
    supervisor = likely_supervisor(worker, (process(6, "nginx"),))
    assert supervisor is not None
    assert supervisor.text == "It is a worker of nginx (process 6), which may start another one."


def test_a_common_parent_started_both() -> None:
    old, new = process(7, "server", (6, "make")), process(8, "server", (6, "make"))
    supervisor = restarted_by(new, old)
    assert supervisor is not None
    assert supervisor.text == "make (process 6) started both, and may start another one."
    assert supervisor.remedy == "portwatch stop 6 --tree"
    again = restarted_by(process(8, "server", (5, "make")), old)
    assert again is not None
    assert again.text == "make (process 5) started it, and may start another one."
    assert restarted_by(process(8, "another", (5, "make")), old) is None
    orphan = process(8, "server", (1, "init"))
    assert restarted_by(orphan, process(7, "server", (1, "init"))) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (listener(80, "127.0.0.1"), listener(80, "127.0.0.1"), True),
        (listener(80, "127.0.0.1"), listener(81, "127.0.0.1"), False),
        (listener(80, "127.0.0.1"), listener(80, "127.0.0.2"), False),
        (listener(80, "127.0.0.1"), listener(80, "0.0.0.0"), True),
        (listener(80, "127.0.0.1"), listener(80, "::", accepts_ipv4=True), True),
        (listener(80, "127.0.0.1"), listener(80, "::", accepts_ipv4=False), False),
        (listener(80, "127.0.0.1"), listener(80, "::", accepts_ipv4=None), True),
        (listener(80, "127.0.0.1"), listener(80, "::ffff:127.0.0.1"), True),
        (listener(80, "127.0.0.1"), listener(80, "::ffff:0.0.0.0"), True),
        (
            listener(80, "::ffff:1", accepts_ipv4=False),
            listener(80, "::", accepts_ipv4=False),
            True,
        ),
        (listener(80, "127.0.0.1"), listener(80, "::1", accepts_ipv4=False), False),
        (listener(80, "0.0.0.0"), listener(80, "::1", accepts_ipv4=False), False),
        (listener(80, "0.0.0.0"), listener(80, "0.0.0.0", protocol=Protocol.UDP), False),
    ],
)
def test_listeners_are_in_each_others_way(one: Socket, other: Socket, *, expected: bool) -> None:
    assert overlaps(one, other) is expected
    assert overlaps(other, one) is expected
    assert Ends([one]).meet(other) is expected
    assert Ends([other, other]).meet(one) is expected
