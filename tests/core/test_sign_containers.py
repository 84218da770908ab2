from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.firewall import Destination, Redirect
from portwatch.core.model import Container
from portwatch.core.sign_containers import containers
from tests.helpers.rows import COMPUTER, WIFI, held_by, listener, process

if TYPE_CHECKING:
    from portwatch.core.model import Process

WORDS = "docker-proxy -proto tcp -host-ip 0.0.0.0 -host-port 8080"
WORDS += " -container-ip 172.17.0.2 -container-port 80"
PROXY = process("docker-proxy", command=tuple(WORDS.split()), uid=0)
WEB = Container("docker", "0123456789ab", "web", 80)
TO_WEB = Redirect(frozenset({"tcp"}), ((8080, 8080),), Destination.at("172.17.0.2", None), "here")
OF_UDP = Redirect(frozenset({"udp"}), ((8080, 8080),), Destination.at("172.17.0.2", None), "here")


def told(
    owner: Process = PROXY, redirects: tuple[Redirect, ...] | None = None, **facts: Any
) -> list[str]:
    made = {"reach": WIFI, "container": WEB, **facts}
    row = listener(port=8080, ownership=held_by(owner), **made)
    return [one.evidence for one in containers(row, redirects)]


def test_a_published_port_is_told_with_where_it_leads() -> None:
    assert told() == ["port 8080 leads to the container web, port 80"]
    assert told(redirects=(OF_UDP, TO_WEB)) == told()


@pytest.mark.parametrize("redirects", [(), (OF_UDP,)])
def test_where_no_rule_leads_there_the_firewall_is_not_passed(
    redirects: tuple[Redirect, ...],
) -> None:
    assert told(redirects=redirects) == []


def test_what_is_published_for_this_computer_or_for_a_users_container_is_not_told() -> None:
    assert told(reach=COMPUTER) == []
    assert told(container=None) == []
    assert told(container=Container("docker", "0123456789ab", "web", 80, manager=1000)) == []
    assert told(process("nginx")) == []
