from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Container, Direction, Instant, Match, Verdict
from portwatch.services.knowledge import load_knowledge
from portwatch.services.monitor import Monitor
from portwatch.services.runtime import resource
from portwatch.sources.replay import load_recording, replay_sources

if TYPE_CHECKING:
    from portwatch.core.model import Listener
    from portwatch.core.tick import Tick

EPOCH = 1_700_000_000.0


@pytest.fixture(scope="module")
def ticks() -> list[Tick]:
    text = resource("demo/demo.json").read_text(encoding="utf-8")
    sources = replay_sources(load_recording(text), epoch=EPOCH)
    monitor = Monitor(sources, load_knowledge(), connections=True)
    return [monitor.tick(Instant(float(second), EPOCH + second)) for second in range(305)]


def at_port(rows: tuple[Listener, ...], port: int) -> list[Listener]:
    return [row for row in rows if row.socket.local_port == port]


def test_listeners_get_every_verdict(ticks: list[Tick]) -> None:
    verdicts = {row.verdict for row in ticks[10].listeners}

    assert verdicts == set(Verdict)


def test_the_script_in_tmp_is_suspicious_and_the_printer_is_not(ticks: list[Tick]) -> None:
    first = ticks[0].listeners

    assert [row.verdict for row in at_port(first, 4444)] == [Verdict.SUSPICIOUS]
    assert {row.verdict for row in at_port(first, 631)} == {Verdict.EXPECTED}
    assert {row.verdict for row in at_port(first, 5173)} == {Verdict.RISKY}


def test_what_is_recorded_opens_and_closes_in_the_ticks(ticks: list[Tick]) -> None:
    opened = {t.number: {row.socket.local_port for row in t.opened} for t in ticks}
    closed = {t.number: {one.row.socket.local_port for one in t.closed} for t in ticks}

    assert 8888 in opened[6]
    assert 3000 in closed[8]
    assert 8888 in closed[276]
    assert 3000 in opened[287]
    assert not opened[299] | closed[299] | opened[300] | closed[300]


def test_only_what_is_new_is_announced(ticks: list[Tick]) -> None:
    alerts = {
        (tick.number, row.socket.local_port, row.verdict) for tick in ticks for row in tick.alerts
    }

    assert alerts == {(6, 8888, Verdict.UNEXPECTED)}


def test_young_client_sockets_are_temporary_and_services_are_not(ticks: list[Tick]) -> None:
    temporary = {row for tick in ticks for row in tick.listeners if row.temporary}

    programs = {row.ownership.owners[0].name for row in temporary}
    assert programs >= {"firefox"}
    assert not {5353, 1716, 51820, 57621} & {row.socket.local_port for row in temporary}


def test_hidden_owners_are_told(ticks: list[Tick]) -> None:
    (exporter,) = at_port(ticks[0].listeners, 9100)

    assert exporter.ownership.match is Match.NONE


def test_connections_have_every_direction(ticks: list[Tick]) -> None:
    connections = ticks[0].connections
    assert connections is not None

    assert {row.direction for row in connections} >= {
        Direction.IN,
        Direction.OUT,
        Direction.LOCAL,
    }


def test_exact_churn_goes_on_rising_in_the_second_round(ticks: list[Tick]) -> None:
    for tick in ticks[1:]:
        assert tick.churn.opened is not None
        assert tick.churn.opened >= tick.churn.opened_seen
    assert sum(tick.churn.opened or 0 for tick in ticks[301:]) > 0


def test_units_containers_packages_and_guesses_are_told(ticks: list[Tick]) -> None:
    listeners = ticks[0].listeners
    (shop,) = at_port(listeners, 8080)
    clock = at_port(listeners, 323)
    (cache,) = at_port(listeners, 6379)

    assert shop.container == Container("docker", "172.17.0.2", "web-shop", 80)
    assert {row.ownership.match for row in clock} == {Match.INFERRED}
    assert {row.ownership.owners[0].name for row in clock} == {"chronyd"}
    assert (cache.unit, cache.package) == ("redis-server.service", "redis-server")
