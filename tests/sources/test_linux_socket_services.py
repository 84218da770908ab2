from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.evidence import Evidence
from portwatch.core.signs import signs
from portwatch.sources.linux_socket_services import SocketServices
from tests.helpers.looked import KNOWLEDGE
from tests.helpers.rows import WIFI, held_by, listener, process

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.model import Process

INIT = process("systemd", 1, exe="/usr/lib/systemd/systemd", uid=0, user="root")


def unit(folder: Path, command: str) -> SocketServices:
    (folder / "door.socket").write_text("[Socket]\nListenStream=4444\nAccept=yes\n")
    service = f"[Service]\nExecStart={command}\nStandardInput=socket\n"
    (folder / "door@.service").write_text(service)
    return SocketServices((str(folder),))


def told(services: SocketServices, owner: Process, port: int = 4444) -> dict[str, str]:
    seen = Evidence(owner.id, starts=services.starts(owner, 1.0, own_root=True))
    row = listener(port=port, ownership=held_by(owner), reach=WIFI)
    return {str(one.code): str(one.severity) for one in signs(row, [seen], KNOWLEDGE)}


def test_a_unit_that_hands_a_shell_to_whoever_connects_is_told(tmp_path: Path) -> None:
    services = unit(tmp_path, "-/bin/sh -i")

    assert told(services, INIT)["pipe-to-shell"] == "high"
    assert "pipe-to-shell" not in told(services, INIT, port=80)


def test_one_that_starts_a_server_is_not(tmp_path: Path) -> None:
    assert "pipe-to-shell" not in told(unit(tmp_path, "-/usr/sbin/sshd -i"), INIT)


def test_only_a_manager_of_this_machine_is_asked(tmp_path: Path) -> None:
    services = unit(tmp_path, "/bin/sh")
    other = process("nginx", 1, exe="/usr/sbin/nginx")

    assert services.starts(other, 1.0, own_root=True) == ()
    assert services.starts(INIT, 1.0, own_root=False) == ()
    assert len(services.starts(INIT, 1.0, own_root=True)) == 1
