"""For which services a manager listens, from folders of unit files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Protocol
from portwatch.sources import linux_activation
from portwatch.sources.linux_activation import Activation

if TYPE_CHECKING:
    from pathlib import Path

TCP, UDP = Protocol.TCP, Protocol.UDP


class Units:
    """Two folders of unit files, of the administrator and of the system."""

    def __init__(self, root: Path) -> None:
        self.etc, self.lib = root / "etc", root / "lib"
        self.etc.mkdir()
        self.lib.mkdir()
        self.activation = Activation((str(self.etc), str(root / "absent"), str(self.lib)))

    def write(self, folder: Path, name: str, *lines: str) -> None:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(["[Socket]", *lines]))


@pytest.fixture
def units(tmp_path: Path) -> Units:
    return Units(tmp_path)


def test_the_service_of_a_port_and_of_a_unit(units: Units) -> None:
    units.write(units.lib, "ssh.socket", "ListenStream=22")
    units.write(units.lib, "dns.socket", "ListenDatagram=53", "Service=resolver.service")

    assert units.activation.started_at(TCP, 22, 1.0) == "ssh.service"
    assert units.activation.started_at(UDP, 22, 1.0) is None
    assert units.activation.started_at(UDP, 53, 1.0) == "resolver.service"
    assert units.activation.started_by("dns.socket", 1.0) == "resolver.service"
    assert units.activation.started_by("other.socket", 1.0) == "other.service"
    assert units.activation.started_by("other@1.socket", 1.0) is None


def test_what_is_no_file_is_no_unit(units: Units) -> None:
    os.mkfifo(units.etc / "ssh.socket")
    pipe = os.open(units.etc / "ssh.socket", os.O_RDWR | os.O_NONBLOCK)
    try:
        os.write(pipe, b"[Socket]\nListenStream=22\n")
        assert units.activation.started_at(TCP, 22, 1.0) is None
    finally:
        os.close(pipe)


def test_the_administrators_file_and_drop_ins_are_stronger(units: Units) -> None:
    units.write(units.lib, "ssh.socket", "ListenStream=22")
    units.write(units.etc, "ssh.socket", "ListenStream=23")
    units.write(units.lib, "ssh.socket.d/port.conf", "ListenStream=24")
    units.write(units.lib, "ssh.socket.d/more.conf", "ListenStream=25")
    units.write(units.etc, "ssh.socket.d/port.conf", "ListenStream=26")
    ports = [port for port in range(22, 28) if units.activation.started_at(TCP, port, 1.0)]

    assert ports == [23, 25, 26]


def test_units_that_differ_name_none(units: Units) -> None:
    units.write(units.lib, "a.socket", "ListenStream=80")
    units.write(units.lib, "b.socket", "ListenStream=80")
    assert units.activation.started_at(TCP, 80, 1.0) is None


def test_masked_units_and_other_names_of_units(units: Units) -> None:
    units.write(units.lib, "a.socket", "ListenStream=80")
    units.write(units.lib, "masked.socket", "ListenStream=80")
    (units.etc / "masked.socket").symlink_to("/dev/null")
    (units.etc / "alias.socket").symlink_to(units.lib / "a.socket")

    assert units.activation.started_at(TCP, 80, 1.0) == "a.service"


def test_an_answer_is_good_for_a_minute(units: Units) -> None:
    assert units.activation.started_at(TCP, 80, 1.0) is None
    units.write(units.lib, "a.socket", "ListenStream=80")
    assert units.activation.started_at(TCP, 80, 60.0) is None
    assert units.activation.started_at(TCP, 80, 61.0) == "a.service"


def test_units_are_bounded(units: Units, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux_activation, "_MOST_UNITS", 3)
    for number in range(8):
        units.write(units.lib, f"{number}.socket", f"ListenStream={1000 + number}")
    units.activation.started_at(TCP, 80, 1.0)

    assert len(units.activation._units) == 3


def test_a_pipe_in_the_place_of_a_file_does_not_hold_up(units: Units) -> None:
    os.mkfifo(units.lib / "a.socket")

    assert units.activation.started_by("a.socket", 1.0) == "a.service"


SHELL = ("[Service]", "ExecStart=-/bin/sh -i", "StandardInput=socket")


def write(units: Units, *lines: str, accept: str = "Accept=yes", folder: str = "etc") -> None:
    where = getattr(units, folder)
    units.write(where, "door.socket", "ListenStream=127.0.0.1:4444", accept)
    for name in ("door@.service", "door.service"):
        (where / name).write_text("\n".join(lines))


def test_what_a_unit_starts_for_those_who_connect(units: Units) -> None:
    write(units, *SHELL)

    (found,) = units.activation.starts(1.0)

    assert found.words == ("/bin/sh", "-i")
    assert (found.protocol, found.port) == (TCP, 4444)
    assert found.path == str(units.etc / "door@.service")


def test_a_service_that_takes_the_socket_itself_starts_nothing(units: Units) -> None:
    write(units, "[Service]", "ExecStart=/usr/bin/python3 /srv/a.py", accept="Accept=no")
    assert units.activation.starts(1.0) == ()


def test_one_that_reads_the_listening_socket_does(units: Units) -> None:
    write(units, *SHELL, accept="Accept=no")
    assert [one.words for one in units.activation.starts(1.0)] == [("/bin/sh", "-i")]


def test_a_drop_in_makes_a_packages_unit_anybodys(
    units: Units, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linux_activation, "_PACKAGED", (str(units.lib),))
    write(units, "[Service]", "ExecStart=@/usr/sbin/sshd sshd -i", folder="lib")
    assert units.activation.starts(1.0) == ()

    drop_in = units.etc / "door@.service.d" / "x.conf"
    drop_in.parent.mkdir()
    drop_in.write_text("[Service]\nExecStart=\nExecStart=/bin/sh\n")
    assert [one.words for one in units.activation.starts(1.0)] == [("/bin/sh",)]
