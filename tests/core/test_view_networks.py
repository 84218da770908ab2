"""Rows of containers' own networks: gathered by their network, calm where nothing can be seen."""

from __future__ import annotations

from portwatch.core.exposure import reach
from portwatch.core.judge import STOOD_AT_START, Context, judge
from portwatch.core.model import Container, Instant, Listener, Verdict
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
