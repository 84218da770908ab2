"""Rows of containers' own networks: gathered by their network, calm where nothing can be seen."""

from __future__ import annotations

from portwatch.core import facts
from portwatch.core.exposure import reach
from portwatch.core.guess import Certainty, Guess
from portwatch.core.judge import STOOD_AT_START, Context, judge
from portwatch.core.model import Container, Instant, Listener, Match, Ownership, Verdict
from portwatch.core.place import parse_cgroup
from portwatch.core.view import Arranger, GroupLine, View
from portwatch.services.knowledge import load_knowledge
from tests.helpers import rows

AT = Instant(0.0, rows.NOW)
SHOP = Container("docker", "0123456789ab", "web-shop")


def hidden(port: int, namespace: int, container: Container | None = None) -> Listener:
    socket = rows.socket(port, "0.0.0.0", namespace=namespace)
    return rows.listener(
        port=port,
        ownership=rows.ownerless(),
        socket=socket,
        container=container,
        reach=reach(socket, ()),
    )


def heads(*listeners: Listener) -> list[tuple[str, int]]:
    lines = Arranger().arrange(listeners, (), View(), AT).lines
    return [(line.name, len(line.rows)) for line in lines if isinstance(line, GroupLine)]


def test_what_is_hidden_in_one_network_stands_under_one_head() -> None:
    inside = [hidden(port, 7, SHOP) for port in (80, 443)]
    other = [hidden(port, 8) for port in (80, 81, 82)]
    here = [rows.listener(port=port, ownership=rows.ownerless()) for port in (80, 81)]

    assert sorted(heads(*inside, *other, *here)) == [
        ("a network of its own", 3),
        ("container web-shop", 2),
    ]


def test_a_hidden_program_that_only_its_container_reaches_is_no_reason_to_look() -> None:
    context = Context(load_knowledge(), (), (0, 0))

    def judged(namespace: int) -> Listener:
        socket = rows.socket(80, "0.0.0.0", namespace=namespace)
        return judge(socket, rows.ownerless(), context, first_seen=None, stood_at_start=True)

    assert judged(7).reasons == ()
    assert (judged(7).verdict, judged(7).expected_by) == (Verdict.EXPECTED, STOOD_AT_START)
    assert judged(0).verdict is Verdict.UNEXPECTED


def test_what_only_its_own_container_reaches_is_expected_and_says_why() -> None:
    context = Context(load_knowledge(), (), (0, 0))
    socket = rows.socket(80, "0.0.0.0", namespace=7)
    mine = judge(
        socket, rows.held_by(rows.process("own")), context, first_seen=1.0, stood_at_start=False
    )
    planted = judge(
        socket,
        rows.held_by(rows.process("x", exe="/tmp/x", command=("/tmp/x",))),
        context,
        first_seen=1.0,
        stood_at_start=False,
    )

    assert (mine.verdict, mine.expected_by) == (Verdict.EXPECTED, "own-network")
    assert facts.why(mine) == "Only its own container or sandbox can reach it."
    assert planted.verdict is Verdict.SUSPICIOUS


def test_the_candidates_of_a_guess_are_told() -> None:
    guess = Guess((7, 8), None, Certainty.ONE_OF, parse_cgroup("/system.slice/nginx.service"))
    row = rows.listener(ownership=Ownership(Match.INFERRED, (), None, guess))
    many = guess._replace(candidates=tuple(range(100, 200)))
    crowd = rows.listener(ownership=Ownership(Match.INFERRED, (), None, many))

    def told(row: Listener) -> dict[str, str]:
        return {fact.label: fact.value for fact in facts.who(row, str)}

    assert told(row)["Candidates"] == "process 7 or 8"
    assert told(crowd)["Candidates"].endswith(", 111 or 88 more")
    assert "Candidates" not in told(rows.listener())


def test_the_proxies_of_published_ports_stand_together() -> None:
    proxy = rows.process("docker-proxy", 7)
    published = [
        rows.listener(
            port=port,
            ownership=rows.held_by(proxy),
            container=Container("docker", name, name, 80),
        )
        for port, name in ((8080, "web-shop"), (8025, "mailpit"))
    ]
    inside = [
        rows.listener(
            port=port, ownership=rows.held_by(proxy), container=Container("docker", name, name)
        )
        for port, name in ((80, "one"), (81, "other"))
    ]

    assert heads(*published) == [("docker-proxy", 2)]
    assert heads(*inside) == []
