"""The network interfaces that are up: names, kinds and addresses.

Names and numbers come from the kernel (``if_nameindex(3)``), addresses from one ``RTM_GETADDR``
dump (``rtnetlink(7)``), what an interface is from ``/sys/class/net``, and whether it leads to
loopback from ``/proc/sys/net/ipv4/conf``, of whose change the kernel tells nobody.
"""

from __future__ import annotations

import socket
import struct
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from portwatch.core.fault import fault_text
from portwatch.core.interface import Interface, InterfaceKind
from portwatch.core.model import Gap, GapCode
from portwatch.sources.netlink_wire import Channel, DumpError, DumpInterrupted, attributes, messages
from portwatch.sources.protocols import Reading
from portwatch.sources.small_file import first_part

if TYPE_CHECKING:
    from collections.abc import Mapping

NETLINK_ROUTE = 0
_SOL_NETLINK, _ADD_MEMBERSHIP = 270, 1  # include/linux/socket.h, include/uapi/linux/netlink.h
_GROUPS = (1, 5, 9)  # RTNLGRP_LINK, RTNLGRP_IPV4_IFADDR, RTNLGRP_IPV6_IFADDR
_NEWS_AT_MOST = 1000  # taken at once; what is left is news at the next reading
_RTM_NEWADDR, _RTM_GETADDR = 20, 22
_IFA_ADDRESS, _IFA_LOCAL = 1, 2  # on point-to-point links the first is the peer's
_ADDRESS = struct.Struct("=BBBBI")  # struct ifaddrmsg: family, prefix, flags, scope, index
_SIZES: Final = {int(socket.AF_INET): 4, int(socket.AF_INET6): 16}
_IFF_UP = 0x1  # include/uapi/linux/if.h
_IFF_TUN = 0x1  # include/uapi/linux/if_tun.h; without it the device carries Ethernet frames
_ARPHRD_ETHER, _ARPHRD_PPP, _ARPHRD_LOOPBACK, _ARPHRD_NONE = 1, 512, 772, 65534
_DEVTYPES: Final = {
    "wireguard": InterfaceKind.VPN,
    "wlan": InterfaceKind.WIFI,
}
_NAMES: Final = (
    ("tailscale", InterfaceKind.VPN),
    ("wg", InterfaceKind.VPN),
    ("tun", InterfaceKind.VPN),
    ("ppp", InterfaceKind.VPN),
    ("veth", InterfaceKind.BRIDGE),
)
# Of bridges, where nothing but the name is told: Open vSwitch calls br-ex what leads out.
_BRIDGE_NAMES: Final = ("docker", "br-", "virbr")
# Members of a bridge by which it is on the network of other machines.
_LEAD_OUT: Final = {"vlan", "vxlan", "geneve", "macsec"}


KEEP_FOR: Final = 6
"""Readings for which nothing is read anew while the kernel tells of no change.

With ten seconds between two polls that is a minute.
"""


class LinuxInterfaces:
    """Reads the interfaces of this network namespace.

    Names, flags and addresses are read again when the kernel tells of a change, and after
    ``KEEP_FOR`` readings in any case; each time where it may not be listened to. The kind of an
    interface never changes, so it is read once for each name and number and forgotten with the
    interface; only that of a bridge depends on its members and is read with the names.
    """

    def __init__(self, sys: str = "/sys", proc: str = "/proc") -> None:
        """Begin to listen for changes; nothing is read yet.

        Args:
            sys: Where the sys file system is mounted.
            proc: Where the proc file system is mounted.
        """
        self._conf = f"{proc}/sys/net/ipv4/conf"
        self._root = f"{sys}/class/net"
        self._kinds: dict[tuple[str, int], InterfaceKind] = {}
        self._news: socket.socket | None = None
        self._kept: Reading[tuple[Interface, ...]] | None = None
        self._age = 0
        with suppress(OSError):  # refused: then every reading is a new one
            self._news = _listen()

    def read(self) -> Reading[tuple[Interface, ...]]:
        """Interfaces now, by index; with a gap where names or addresses cannot be read."""
        self._age += 1
        changed = self._news is None or _heard(self._news)
        if self._kept is None or changed or self._age >= KEEP_FOR:
            reading = self._read()
            self._kept = None if reading.gaps else reading
            self._age = 0
            return reading
        return self._kept

    def close(self) -> None:
        """Give back the descriptor; later readings are all new."""
        if self._news is not None:
            self._news.close()
            self._news = None

    def _read(self) -> Reading[tuple[Interface, ...]]:
        try:
            present = sorted((index, name) for index, name in socket.if_nameindex())
        except OSError as error:
            return Reading((), (_gap(error),))
        gaps: tuple[Gap, ...] = ()
        addresses: Mapping[int, tuple[str, ...]] = {}
        try:
            addresses, gaps = _addresses()
        except (OSError, DumpError) as error:
            gaps = (_gap(error),)
        kept = {(name, index) for index, name in present}
        self._kinds = {key: kind for key, kind in self._kinds.items() if key in kept}
        all_do = self._routes_loopback("all")
        found = tuple(
            Interface(
                name,
                index,
                self._kind(name, index),
                addresses.get(index, ()),
                all_do or self._routes_loopback(name),
            )
            for index, name in present
            if self._is_up(name, has_address=index in addresses)
        )
        return Reading(found, gaps)

    def _routes_loopback(self, name: str) -> bool:
        """Whether packets to 127.0.0.0/8 are let in (``route_localnet`` of ip-sysctl)."""
        return bool(_number(_text(f"{self._conf}/{name}/route_localnet")))

    def _is_up(self, name: str, *, has_address: bool) -> bool:
        flags = _number(_text(f"{self._root}/{name}/flags"))
        return has_address if flags is None else bool(flags & _IFF_UP)

    def _kind(self, name: str, index: int) -> InterfaceKind:
        known = self._kinds.get((name, index))
        if known is not None:
            return known
        folder = f"{self._root}/{name}"
        found = kind(name, folder)
        if not _is_bridge(Path(folder), _devtype(_text(f"{folder}/uevent"))):
            self._kinds[name, index] = found
        return found


def _listen() -> socket.socket:
    """A socket that the kernel tells of every change of interfaces and addresses.

    Raises:
        OSError: This kernel or sandbox does not.
    """
    kind = socket.SOCK_RAW | socket.SOCK_CLOEXEC | socket.SOCK_NONBLOCK
    found = socket.socket(socket.AF_NETLINK, kind, NETLINK_ROUTE)
    try:
        # Before joining: without an own port the kernel takes the socket for its own.
        found.bind((0, 0))
        found.connect((0, 0))  # nobody but the kernel can send to it
        for group in _GROUPS:
            found.setsockopt(_SOL_NETLINK, _ADD_MEMBERSHIP, group)
    except OSError:
        found.close()
        raise
    return found


def _heard(news: socket.socket) -> bool:
    """Whether anything has been told since the last call, or was lost."""
    heard = False
    for _ in range(_NEWS_AT_MOST):
        try:
            news.recv(1)  # that there is a message is all that counts: the rest is dropped
        except BlockingIOError:
            break
        except OSError:  # ENOBUFS: there were more than the kernel keeps
            heard = True
            continue
        heard = True
    return heard


def _addresses() -> tuple[dict[int, tuple[str, ...]], tuple[Gap, ...]]:
    """Addresses by number of their interface.

    Asked twice if the answer was disturbed; if that one was too, it is better than none.
    """
    try:
        return parse_addresses(_ask()), ()
    except DumpInterrupted:
        dump = _ask()
    try:
        return parse_addresses(dump), ()
    except DumpInterrupted as error:
        return parse_addresses(dump, interrupted=True), (_gap(error),)


def _ask() -> bytes:
    with closing(Channel(NETLINK_ROUTE)) as channel:
        return bytes(channel.dump(_RTM_GETADDR, _ADDRESS.pack(0, 0, 0, 0, 0)))


def parse_addresses(
    dump: bytes | memoryview, *, interrupted: bool = False
) -> dict[int, tuple[str, ...]]:
    """Addresses by number of their interface, in canonical text without zone.

    Args:
        dump: Every byte of the answer.
        interrupted: Take also a dump that the kernel says is inconsistent.

    Raises:
        DumpError: The kernel refused, or the bytes are cut or contradict themselves.
    """
    found: dict[int, list[str]] = {}
    for message, start, end in messages(dump, interrupted=interrupted):
        if message != _RTM_NEWADDR or end - start < _ADDRESS.size:
            raise DumpError(f"a message of type {message} and {end - start} bytes")
        family, _, _, _, index = _ADDRESS.unpack_from(dump, start)
        size = _SIZES.get(family)
        if size is None:
            continue
        values = {
            which: bytes(dump[first:past])
            for which, first, past in attributes(dump, start + _ADDRESS.size, end)
            if which in {_IFA_ADDRESS, _IFA_LOCAL}
        }
        value = values.get(_IFA_LOCAL, values.get(_IFA_ADDRESS, b""))
        if len(value) != size:
            raise DumpError(f"an address of {len(value)} bytes")
        found.setdefault(index, []).append(socket.inet_ntop(family, value))
    return {index: tuple(texts) for index, texts in found.items()}


def kind(name: str, folder: str) -> InterfaceKind:
    """What an interface leads to, by its folder in ``/sys/class/net`` and then by its name."""
    hardware = _number(_text(f"{folder}/type"))
    devtype = _devtype(_text(f"{folder}/uevent"))
    tunnel = _number(_text(f"{folder}/tun_flags"))
    if hardware == _ARPHRD_LOOPBACK or (hardware is None and name == "lo"):
        return InterfaceKind.LOOPBACK
    if devtype in _DEVTYPES:
        return _DEVTYPES[devtype]
    if any(Path(folder, part).exists() for part in ("wireless", "phy80211")):
        return InterfaceKind.WIFI
    if _is_bridge(Path(folder), devtype):
        return InterfaceKind.ETHERNET if _leads_out(Path(folder)) else InterfaceKind.BRIDGE
    if tunnel is not None:
        return InterfaceKind.VPN if tunnel & _IFF_TUN else InterfaceKind.OTHER
    return _by_name(name, hardware)


def _by_name(name: str, hardware: int | None) -> InterfaceKind:
    """What an interface leads to that says no more of itself."""
    if hardware is None and name.startswith(_BRIDGE_NAMES):
        return InterfaceKind.BRIDGE
    for beginning, meaning in _NAMES:
        if name.startswith(beginning):
            return meaning
    if hardware in {_ARPHRD_PPP, _ARPHRD_NONE}:
        return InterfaceKind.VPN
    return InterfaceKind.ETHERNET if hardware == _ARPHRD_ETHER else InterfaceKind.OTHER


def _is_bridge(folder: Path, devtype: str) -> bool:
    return devtype == "bridge" or (folder / "bridge").exists()


def _leads_out(folder: Path) -> bool:
    """Whether a bridge has a cable or a tunnel in it, so that it is on the network of that.

    Containers and virtual machines hang on a bridge by pairs and taps, which are no devices.
    """
    try:
        members = [folder.parent / member.name for member in (folder / "brif").iterdir()]
    except OSError:
        return False
    return any(
        any((member / part).exists() for part in ("device", "bonding"))
        or _devtype(_text(f"{member}/uevent")) in _LEAD_OUT
        for member in members
    )


def _devtype(uevent: str) -> str:
    for line in uevent.splitlines():
        if line.startswith("DEVTYPE="):
            return line.removeprefix("DEVTYPE=")
    return ""


def _number(text: str) -> int | None:
    """A number as sysfs writes it: decimal, or hexadecimal after ``0x``."""
    try:
        return int(text, 0)
    except ValueError:
        return None


def _text(path: str) -> str:
    """The content of a small file; empty if there is none."""
    try:
        return first_part(path, 4096).decode("ascii", "replace").strip()
    except OSError:
        return ""


def _gap(error: Exception) -> Gap:
    return Gap(GapCode.INTERFACES_UNAVAILABLE, detail=fault_text(error))
