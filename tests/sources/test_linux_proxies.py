"""Docker's proxies by their command lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import Protocol
from portwatch.sources.linux_proxies import Proxies
from tests.helpers import rows

if TYPE_CHECKING:
    from portwatch.core.model import Process


class Machine:
    """Processes by pid, and how often they were asked for."""

    def __init__(self) -> None:
        self.processes: dict[int, Process] = {}
        self.asked = 0

    def facts(self, pid: int) -> Process | None:
        self.asked += 1
        return self.processes.get(pid)

    def proxy(self, pid: int, port: int, uid: int = 0) -> None:
        line = (
            f"/usr/bin/docker-proxy -proto tcp -host-ip 0.0.0.0 -host-port {port}"
            " -container-ip 172.17.0.2 -container-port 80"
        )
        self.processes[pid] = rows.process(
            "docker-proxy", pid, uid=uid, command=tuple(line.split())
        )


def test_a_port_that_several_claim_is_nobodys() -> None:
    machine = Machine()
    machine.proxy(7, 8080)
    machine.proxy(8, 8081)
    machine.proxy(9, 8081)

    found = Proxies(machine.facts).publishing(1, (7, 8, 9))

    assert found == {(Protocol.TCP, 8080): machine.processes[7].id}


def test_only_the_administrators_proxies_are_believed() -> None:
    machine = Machine()
    machine.proxy(7, 8080, uid=1000)
    machine.processes[8] = rows.process("nginx", 8, uid=0)

    assert Proxies(machine.facts).publishing(1, (7, 8, 9)) == {}


def test_processes_are_read_once_while_they_stay_the_same() -> None:
    machine = Machine()
    machine.proxy(7, 8080)
    proxies = Proxies(machine.facts)
    for _ in range(3):
        assert proxies.publishing(1, (7,))
    assert machine.asked == 1
    machine.proxy(8, 8081)
    assert len(proxies.publishing(1, (7, 8))) == 2
    proxies.keep({2})
    proxies.publishing(1, (7, 8))

    assert machine.asked == 5
