"""Redis refuses others by itself, and hides whether it was told not to."""

from __future__ import annotations

import pytest

from portwatch.core import reasons
from portwatch.core.model import Verdict
from portwatch.services.knowledge import load_knowledge
from tests.helpers.rows import WIFI, held_by, listener, process

KNOWLEDGE = load_knowledge()


def told(port: int, *command: str, name: str = "redis-server") -> list[tuple[str, str]]:
    holder = held_by(process(name, exe=f"/usr/bin/{name}", command=command))
    row = listener(name, port, Verdict.UNEXPECTED, reach=WIFI, ownership=holder)
    return [(str(one.code), str(one.severity)) for one in reasons.reasons(row, KNOWLEDGE)]


@pytest.mark.parametrize("port", [6379, 21971])
def test_a_redis_whose_protection_is_switched_off_is_open_at_any_port(port: int) -> None:
    words = ("redis-server", "--port", str(port))

    assert told(port, *words, "--protected-mode", "no") == [("open-service", "medium")]
    assert told(port, *words) == []
    assert told(port, *words, "--protected-mode", "no", name="valkey-server") != []


@pytest.mark.parametrize("port", [6379, 21971])
@pytest.mark.parametrize("name", ["redis-server", "redis-check-rdb"])
def test_it_is_told_mildly_that_its_protection_cannot_be_seen(port: int, name: str) -> None:
    assert told(port, f"redis-server *:{port}", name=name) == [("settings-hidden", "low")]


def test_an_address_that_was_asked_for_at_its_own_port_is_a_risk() -> None:
    assert told(6379, "redis-server 0.0.0.0:6379") == [("open-service", "medium")]
    assert told(21971, "redis-server 0.0.0.0:21971") == [("settings-hidden", "low")]


def test_what_its_file_of_settings_says_is_not_known() -> None:
    assert told(6379, "redis-server", "/etc/redis.conf") == [("open-service", "medium")]
