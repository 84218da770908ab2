"""Two computers on one network, each in a network namespace: home, and a neighbour who knocks."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).parents[2]
LAN, TUNNEL, NEIGHBOURS = "10.8.0.1", "10.99.0.1", "10.8.0.2"
LAN6 = "fd08::1"

_HOME = """
import json, socket, sys
from portwatch.core import sockets
from portwatch.core.firewall import Ruleset
from portwatch.core.firewall_answers import FirewallAnswers
from portwatch.core.reach_by_firewall import reach_by_firewall
from portwatch.sources.linux_firewall import LinuxFirewall
from portwatch.sources.linux_interfaces import LinuxInterfaces
from portwatch.sources.netlink import NetlinkSockets
table, firewall, interfaces = NetlinkSockets(), LinuxFirewall(), LinuxInterfaces()
held, now = {}, 0.0
def open_(address, port, udp, v6only, device, transparent):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    one = socket.socket(family, socket.SOCK_DGRAM if udp else socket.SOCK_STREAM)
    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if v6only is not None:
        one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, v6only)
    if device:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, device.encode())
    if transparent:
        one.setsockopt(socket.SOL_IP, 19, 1)  # IP_TRANSPARENT
    one.bind(socket.getaddrinfo(address, port, type=one.type)[0][4])
    if not udp:
        one.listen()
    one.setblocking(False)
    held[port, udp] = one
def heard(port):
    if (port, False) in held:
        try:
            while True:
                held[port, False].accept()[0].close()  # or nobody gets in when the queue is full
        except BlockingIOError:
            pass
    got = False
    while True:
        try:
            held[port, True].recv(100)
        except BlockingIOError:
            return got
        got = True
def look():
    global now
    now += 60  # rules of the older iptables do not tell that they have changed
    rules = firewall.read(now)
    walls = rules.value
    if isinstance(walls, Ruleset):
        walls = FirewallAnswers(walls)
    up = interfaces.read().value
    told = {}
    names = {one.index: one.name for one in up}
    for one in sockets.rows(table.read().value, names, {}):
        if one.is_listener:
            found = reach_by_firewall(one, up, walls)
            told[f"{one.protocol}:{one.local_port}"] = [
                found.level, found.firewall, list(found.interfaces), found.text]
    return [told, [gap.detail for gap in rules.gaps]]
for line in sys.stdin:
    name, arguments = json.loads(line)
    result = {"open": open_, "heard": heard, "look": look}[name](*arguments)
    print(json.dumps(result), flush=True)
"""

_NEIGHBOUR = """
import json, socket, sys, threading
def knock(address, port, udp, found):
    try:
        kind = socket.SOCK_DGRAM if udp else socket.SOCK_STREAM
        family, kind, _, _, place = socket.getaddrinfo(address, port, type=kind)[0]
        with socket.socket(family, kind) as one:
            one.settimeout(0.6)
            one.connect(place)
            if udp:
                one.send(b"knock")
            else:
                found.add(port)
    except OSError:
        pass
for line in sys.stdin:
    udp, knocks = json.loads(line)
    found = set()
    threads = [threading.Thread(target=knock, args=(*one, udp, found)) for one in knocks]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    print(json.dumps(sorted(found)), flush=True)
"""


def lacks() -> str:
    """Why there can be no street here; empty if there can."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "needs Linux and root"
    missing = [one for one in ("ip", "nft", "iptables-save") if shutil.which(one) is None]
    if missing:
        return f"not installed: {', '.join(missing)}"
    name = f"portwatch-try-{os.getpid()}"
    if _may(["ip", "netns", "add", name]):
        able = _may(["ip", "netns", "exec", name, "nft", "add", "table", "inet", "x"])
        _may(["ip", "netns", "del", name])
        return "" if able else "nft may not change rules here"
    return "no network namespace may be made"


def _may(command: list[str]) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


class _Resident:
    """A Python program in a namespace, asked line by line."""

    def __init__(self, namespace: str, script: str) -> None:
        self._process = subprocess.Popen(
            ["ip", "netns", "exec", namespace, sys.executable, "-c", script],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        self._lock = threading.Lock()

    def ask(self, question: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with self._lock:
            self._process.stdin.write(json.dumps(question) + "\n")
            self._process.stdin.flush()
            return json.loads(self._process.stdout.readline())

    def leave(self) -> None:
        self._process.communicate()


class Street:
    """The two; use it as a context manager.

    ``lan0`` of the home is on the neighbour's network. The home also has ``tun0``, the end of a
    VPN, and the neighbour knows a way to its address.
    """

    def __init__(self) -> None:
        self.home = f"portwatch-home-{os.getpid()}"
        self._beside = f"portwatch-beside-{os.getpid()}"
        self._ports: list[int] = []

    def __enter__(self) -> Self:
        run = self._run
        run("ip", "netns", "add", self.home)
        run("ip", "netns", "add", self._beside)
        run(
            *("ip", "link", "add", "lan0", "netns", self.home, "type", "veth"),
            *("peer", "name", "lan1", "netns", self._beside),
        )
        for namespace, device, addresses in (
            (self.home, "lo", ()),
            (self.home, "lan0", (f"{LAN}/24", f"{LAN6}/64")),
            (self._beside, "lo", ()),
            (self._beside, "lan1", (f"{NEIGHBOURS}/24", "fd08::2/64")),
        ):
            for one in addresses:
                nodad = ("nodad",) if ":" in one else ()
                run("ip", "-n", namespace, "address", "add", one, "dev", device, *nodad)
            run("ip", "-n", namespace, "link", "set", device, "addrgenmode", "none")
            run("ip", "-n", namespace, "link", "set", device, "up")
        for namespace, device, address in (
            (self.home, "lan0", "fe80::1/64"),
            (self._beside, "lan1", "fe80::2/64"),
        ):
            run("ip", "-n", namespace, "address", "add", address, "dev", device, "nodad")
        run("ip", "-n", self.home, "tuntap", "add", "tun0", "mode", "tun")
        run("ip", "-n", self.home, "address", "add", f"{TUNNEL}/24", "dev", "tun0")
        run("ip", "-n", self.home, "link", "set", "tun0", "up")
        run("ip", "-n", self._beside, "route", "add", f"{TUNNEL}/32", "via", LAN)
        # What a transparent proxy is handed over carries this mark, and belongs to this computer.
        run("ip", "-n", self.home, "rule", "add", "fwmark", "7", "lookup", "100")
        run("ip", "-n", self.home, "route", "add", "local", "default", "dev", "lo", "table", "100")
        self._owner = _Resident(self.home, _HOME)
        self._stranger = _Resident(self._beside, _NEIGHBOUR)
        return self

    def __exit__(self, *_: object) -> None:
        self._owner.leave()
        self._stranger.leave()
        for one in (self.home, self._beside):
            _may(["ip", "netns", "del", one])

    def open(
        self,
        address: str,
        port: int,
        *,
        v6only: bool | None = None,
        device: str = "",
        transparent: bool = False,
    ) -> None:
        """Listen at home, by TCP and by UDP."""
        for udp in (False, True):
            self._owner.ask(["open", [address, port, udp, v6only, device, transparent]])
        self._ports.append(port)

    def look(self) -> tuple[dict[str, Any], list[str]]:
        """Level, firewall, interfaces and text of each ``protocol:port``; and the gaps."""
        told, gaps = self._owner.ask(["look", []])
        return told, gaps

    def knock(self, side: tuple[int, int] = (0, 0)) -> set[str]:
        """Which of ``protocol:port`` the neighbour gets in at, whatever address it tries.

        Args:
            side: A port that may lead to another one of TCP, and that other one.
        """
        places = [
            (address, port)
            for port in [*self._ports, side[0]]
            for address in (LAN, TUNNEL, LAN6, "fe80::1%lan1")
        ]
        answered = self._stranger.ask([False, places])
        found = {f"tcp:{side[1] if port == side[0] else port}" for port in answered}
        for port in self._ports:
            self._owner.ask(["heard", [port]])
        self._stranger.ask([True, places])
        threading.Event().wait(0.05)
        return found | {f"udp:{port}" for port in self._ports if self._owner.ask(["heard", [port]])}

    def at_home(self, *command: str, said: str = "") -> str:
        """Run a tool at home."""
        return self._run("ip", "netns", "exec", self.home, *command, said=said)

    def _run(self, *command: str, said: str = "") -> str:
        done = subprocess.run(command, check=False, capture_output=True, input=said, text=True)
        assert done.returncode == 0, (command, done.stderr)
        return done.stdout
