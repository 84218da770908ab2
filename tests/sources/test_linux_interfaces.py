from __future__ import annotations

import socket
import struct
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.interface import InterfaceKind
from portwatch.core.model import GapCode
from portwatch.sources import linux_interfaces
from portwatch.sources.linux_interfaces import LinuxInterfaces, kind, parse_addresses
from portwatch.sources.netlink_wire import DumpError
from tests.helpers.netlink_bytes import attribute, done, message

if TYPE_CHECKING:
    from pathlib import Path

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


def address(family: int, index: int, *attributes: tuple[int, bytes]) -> bytes:
    """One ``RTM_NEWADDR`` message."""
    head = struct.pack("=BBBBI", family, 24, 0, 0, index)
    return message(20, head + b"".join(attribute(which, value) for which, value in attributes))


def device(root: Path, name: str = "dev", **files: str) -> str:
    """A folder such as ``/sys/class/net/NAME``; an empty content makes a folder."""
    folder = root / name
    folder.mkdir(parents=True)
    for file, content in files.items():
        if content:
            (folder / file).write_text(content + "\n")
        else:
            (folder / file).mkdir()
    return str(folder)


@linux
def test_loopback_and_its_addresses() -> None:
    with closing(LinuxInterfaces()) as source:
        reading = source.read()
    (loopback,) = [one for one in reading.value if one.name == "lo"]

    assert reading.gaps == ()
    assert loopback.kind is InterfaceKind.LOOPBACK
    assert loopback.index == socket.if_nametoindex("lo")
    assert "127.0.0.1" in loopback.addresses


@linux
def test_the_same_interfaces_and_addresses_as_psutil() -> None:
    with closing(LinuxInterfaces()) as source:
        found = {one.name: set(one.addresses) for one in source.read().value}
    up = {name for name, status in psutil.net_if_stats().items() if "up" in status.flags}
    expected = {
        name: {
            entry.address.partition("%")[0]
            for entry in entries
            if entry.family in {socket.AF_INET, socket.AF_INET6}
        }
        for name, entries in psutil.net_if_addrs().items()
        if name in up
    }

    assert {name: found[name] for name in expected} == expected
    assert set(found) == up


@pytest.mark.parametrize(
    ("name", "files", "expected"),
    [
        ("lo", {"type": "772"}, InterfaceKind.LOOPBACK),
        ("lo", {}, InterfaceKind.LOOPBACK),
        ("eth0", {"type": "1"}, InterfaceKind.ETHERNET),
        ("wlan0", {"type": "1", "uevent": "DEVTYPE=wlan\nINTERFACE=wlan0"}, InterfaceKind.WIFI),
        ("eth1", {"type": "1", "wireless": ""}, InterfaceKind.WIFI),
        ("eth1", {"type": "1", "phy80211": ""}, InterfaceKind.WIFI),
        ("lan", {"type": "1", "bridge": ""}, InterfaceKind.BRIDGE),
        ("lan", {"type": "1", "uevent": "DEVTYPE=bridge"}, InterfaceKind.BRIDGE),
        ("office", {"type": "65534", "uevent": "DEVTYPE=wireguard"}, InterfaceKind.VPN),
        ("work", {"type": "65534", "tun_flags": "0x1001"}, InterfaceKind.VPN),
        ("vnet0", {"type": "1", "tun_flags": "0x1002"}, InterfaceKind.OTHER),
        ("tailscale0", {}, InterfaceKind.VPN),
        ("wg0", {"type": "65534"}, InterfaceKind.VPN),
        ("ppp0", {"type": "512"}, InterfaceKind.VPN),
        ("docker0", {}, InterfaceKind.BRIDGE),
        ("br-1f2e", {"type": "1", "bridge": ""}, InterfaceKind.BRIDGE),
        ("br-ex", {"type": "1"}, InterfaceKind.ETHERNET),  # Open vSwitch's, with a cable in it
        ("virbr0", {"type": "1", "uevent": "DEVTYPE=vlan"}, InterfaceKind.ETHERNET),
        ("docker0", {"type": "512"}, InterfaceKind.VPN),
        ("veth12ab", {"type": "1"}, InterfaceKind.BRIDGE),
        ("can0", {"type": "280"}, InterfaceKind.OTHER),
        ("odd", {"type": "many"}, InterfaceKind.OTHER),
        ("gone", {}, InterfaceKind.OTHER),
    ],
)
def test_kinds(tmp_path: Path, name: str, files: dict[str, str], expected: InterfaceKind) -> None:
    assert kind(name, device(tmp_path, name, **files)) is expected


@pytest.mark.parametrize(
    ("member", "files", "expected"),
    [
        ("veth12ab", {"type": "1"}, InterfaceKind.BRIDGE),
        ("vnet0", {"type": "1", "tun_flags": "0x1002"}, InterfaceKind.BRIDGE),
        ("eth0", {"type": "1", "device": ""}, InterfaceKind.ETHERNET),
        ("bond0", {"type": "1", "bonding": ""}, InterfaceKind.ETHERNET),
        ("eth0.7", {"type": "1", "uevent": "DEVTYPE=vlan"}, InterfaceKind.ETHERNET),
        ("vx9", {"type": "1", "uevent": "DEVTYPE=vxlan"}, InterfaceKind.ETHERNET),
        ("gnv0", {"type": "1", "uevent": "DEVTYPE=geneve"}, InterfaceKind.ETHERNET),
    ],
)
def test_a_bridge_with_a_cable_in_it_is_no_inner_network(
    tmp_path: Path, member: str, files: dict[str, str], expected: InterfaceKind
) -> None:
    device(tmp_path, member, **files)
    folder = device(tmp_path, "br0", type="1", uevent="DEVTYPE=bridge")
    (tmp_path / "br0" / "brif" / member).mkdir(parents=True)

    assert kind("br0", folder) is expected


def test_addresses_are_canonical_and_by_interface() -> None:
    dump = (
        address(2, 1, (1, b"\x7f\0\0\1"), (2, b"\x7f\0\0\1"), (3, b"lo\0"))
        + address(10, 3, (1, b"\xfe\x80" + bytes(13) + b"\1"))
        + address(2, 3, (1, b"\x0a\0\0\2"), (2, b"\x0a\0\0\1"))  # the peer's, then ours
        + address(28, 3, (1, b"other"))
        + done()
    )

    assert parse_addresses(dump) == {1: ("127.0.0.1",), 3: ("fe80::1", "10.0.0.1")}


@pytest.mark.parametrize(
    "dump",
    [
        b"",
        address(2, 1, (2, b"\x7f\0\0\1")),
        address(2, 1) + done(),
        address(2, 1, (2, b"\x7f\0")) + done(),
        message(20, b"\2\0") + done(),
        message(16, bytes(16)) + done(),
        done(-1),
    ],
)
def test_addresses_that_make_no_sense_are_refused(dump: bytes) -> None:
    with pytest.raises(DumpError):
        parse_addresses(dump)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(dump: bytes) -> None:
    try:
        parse_addresses(dump)
    except DumpError:
        return


@linux
def test_an_interface_that_is_down_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        linux_interfaces.socket, "if_nameindex", lambda: [(9002, "b"), (9001, "a"), (9003, "c")]
    )
    device(tmp_path / "class" / "net", "a", type="1", flags="0x1003")
    device(tmp_path / "class" / "net", "b", type="1", flags="0x1002")

    with closing(LinuxInterfaces(str(tmp_path))) as source:
        found = source.read().value

    assert [(one.name, one.index, one.addresses) for one in found] == [("a", 9001, ())]


@linux
def test_a_bridge_that_gets_a_cable_later_is_no_inner_network_any_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linux_interfaces, "_heard", lambda _: True)
    monkeypatch.setattr(linux_interfaces.socket, "if_nameindex", lambda: [(9001, "br0")])
    net = tmp_path / "class" / "net"
    device(net, "br0", type="1", flags="0x1003", uevent="DEVTYPE=bridge")
    device(net, "eth0", type="1", device="")

    with closing(LinuxInterfaces(str(tmp_path))) as source:
        before = source.read().value[0].kind
        (net / "br0" / "brif" / "eth0").mkdir(parents=True)
        after = source.read().value[0].kind

    assert (before, after) == (InterfaceKind.BRIDGE, InterfaceKind.ETHERNET)


@linux
def test_without_sysfs_what_has_an_address_is_up(tmp_path: Path) -> None:
    with closing(LinuxInterfaces(str(tmp_path))) as source:
        found = source.read().value

    assert ("lo", InterfaceKind.LOOPBACK) in [(one.name, one.kind) for one in found]
    assert all(one.addresses for one in found)


@linux
def test_addresses_that_cannot_be_read_are_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(linux_interfaces, "Channel", refuse)

    with closing(LinuxInterfaces()) as source:
        reading = source.read()

    assert "lo" in [one.name for one in reading.value]
    assert [gap.code for gap in reading.gaps] == [GapCode.INTERFACES_UNAVAILABLE]
    assert reading.gaps[0].detail == "Operation not permitted"


@linux
def test_the_kind_is_read_once_and_forgotten_with_the_interface(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(linux_interfaces, "_heard", lambda _: True)
    with closing(LinuxInterfaces()) as source:
        source.read()
        known = set(source._kinds)
        monkeypatch.setattr(linux_interfaces.socket, "if_nameindex", list)
        source.read()

        assert known
        assert not source._kinds
