"""Make the recording that ``portwatch --demo`` plays: one believable laptop over five minutes.

    python packaging/make_demo.py resources/demo/demo.json

The recording is a ring: what is open at a moment depends only on the moment's place in it, and
the last frame is the first one again. So a round follows the last with nothing more to see than a
second in which nothing happens. The same seed always makes the same bytes.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import NamedTuple, TypeAlias

import demo_machine as machine

FRAMES = 300
RING = FRAMES - 1  # the last frame is the first one
TIME_WAIT = 60  # seconds the kernel keeps one (TCP_TIMEWAIT_LEN)
EVER = RING
JUPYTER_UP, JUPYTER_DOWN = 6, 276
API_UP, API_DOWN = 287, 8
OPENED_SINCE_BOOT = 418_230

Json: TypeAlias = dict[str, object]
End: TypeAlias = tuple[str, int]


class Life(NamedTuple):
    """A socket and when it is open: from ``start`` on the ring for ``length`` frames."""

    start: int
    length: int
    socket: Json

    def is_open(self, at: int) -> bool:
        """Whether it is open at a place of the ring."""
        return (at - self.start) % RING < self.length


class Maker:
    """Makes up sockets; every choice comes from one seeded stream of numbers."""

    def __init__(self) -> None:
        self._random = random.Random(1716)  # noqa: S311 - made-up traffic, no secret
        self._next = 4100
        self.lives: list[Life] = []
        self.unseen = [0] * RING  # connections too short for a poll to see, by frame

    def below(self, end: int) -> int:
        """A number from 0 to ``end - 1``; ``random()`` alone is the same in every Python."""
        return int(self._random.random() * end)

    def chance(self, share: float) -> bool:
        """True in that share of the calls."""
        return self._random.random() < share

    def port(self) -> int:
        """An ephemeral port."""
        return 32768 + self.below(60999 - 32768)

    def add(
        self,
        when: tuple[int, int],
        protocol: str,
        state: str,
        ends: tuple[str, str | None],
        *,
        user: str | None,
        holders: tuple[int, ...] | None,
        v6only: bool | None = None,
        cgroup: int | None = None,
    ) -> None:
        """One socket; without a user it has no inode either, as in TIME_WAIT."""
        self._next += 1 + self.below(3)
        socket: Json = {"id": self._next, "protocol": protocol, "local": ends[0]}
        if ends[1] is not None:
            socket["remote"] = ends[1]
        socket["state"] = state
        if user is not None:
            socket["inode"] = 31_000 + 7 * self._next
            socket["uid"] = machine.uid(user)
        socket["holders"] = None if holders is None else list(holders)
        if v6only is not None:
            socket["v6only"] = v6only
        if cgroup is not None:
            socket["cgroup"] = cgroup
        socket["queues"] = [0, 128] if state == "LISTEN" else [0, 0]
        self.lives.append(Life(when[0] % RING, min(when[1], RING), socket))

    def connect(
        self, when: tuple[int, int], pid: int, user: str, remote: End, *, six: bool = False
    ) -> None:
        """A connection out to the network; one in four lingers in TIME_WAIT."""
        here = f"[{machine.HERE_6}]" if six else machine.HERE
        there = f"[{remote[0]}]" if six else remote[0]
        ends = (f"{here}:{self.port()}", f"{there}:{remote[1]}")
        self.add(when, "tcp", "ESTABLISHED", ends, user=user, holders=(pid,))
        if when[1] < EVER and self.chance(0.25):
            self.add(
                (when[0] + when[1], TIME_WAIT), "tcp", "TIME_WAIT", ends, user=None, holders=()
            )

    def connect_inside(
        self, when: tuple[int, int], client: tuple[int, str], server: tuple[int, str], port: int
    ) -> None:
        """A connection within the machine: both its ends are sockets here."""
        ends = (f"127.0.0.1:{self.port()}", f"127.0.0.1:{port}")
        self.add(when, "tcp", "ESTABLISHED", ends, user=client[1], holders=(client[0],))
        self.add(
            when, "tcp", "ESTABLISHED", (ends[1], ends[0]), user=server[1], holders=(server[0],)
        )

    def server(self) -> tuple[End, bool]:
        """A web server somewhere, and whether it is reached by IPv6."""
        if self.chance(0.3):
            return (f"2001:db8:{self.below(40):x}::{1 + self.below(200):x}", 443), True
        nets = ("192.0.2", "198.51.100", "203.0.113")
        return (f"{nets[self.below(3)]}.{1 + self.below(254)}", 443), False


def main() -> int:
    """Write the recording to the path given."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and one path
        sys.stderr.write("usage: make_demo.py OUTPUT\n")
        return 2
    Path(sys.argv[1]).write_text(render(), encoding="utf-8", newline="\n")
    return 0


def render() -> str:
    """The recording as text, a frame a line."""
    maker = Maker()
    listen(maker)
    stand(maker)
    browse(maker)
    query(maker)
    murmur(maker)
    head = {
        "recording": 1,
        "host": "fern",
        "platform": "linux",
        "ephemeral": [32768, 60999],
        "interfaces": [
            {"name": name, "index": index, "kind": kind, "addresses": list(addresses)}
            for name, index, kind, addresses in machine.INTERFACES
        ],
        "users": {str(uid): name for uid, name in machine.USERS.items()},
        "cgroups": {str(number): path for number, path in machine.CGROUPS.items()},
        "containers": machine.CONTAINERS,
    }
    frames = ",\n".join(_compact(frame) for frame in make_frames(maker))
    return f'{_compact(head)[:-1]},"frames":[\n{frames}\n]}}\n'


def listen(maker: Maker) -> None:
    """What waits for peers."""
    for one in machine.LISTENERS:
        _wait(maker, (0, EVER), one)
    up = (JUPYTER_UP, JUPYTER_DOWN - JUPYTER_UP)
    for local, v6only in (("127.0.0.1:8888", None), ("[::1]:8888", True)):
        one = machine.Waiting("tcp", local, (machine.JUPYTER,), "anna", v6only)
        _wait(maker, up, one)
    _wait(
        maker,
        (API_UP, RING - API_UP + API_DOWN),
        machine.Waiting("tcp", "127.0.0.1:3000", (machine.API,), "anna"),
    )


def stand(maker: Maker) -> None:
    """Connections that last longer than the recording."""
    for number in range(24):
        remote, six = maker.server()
        length = EVER if number < 18 else 200 + maker.below(80)  # noqa: PLR2004 - some come and go
        maker.connect((maker.below(RING), length), machine.FIREFOX, "anna", remote, six=six)
    for number in range(13):
        program = (machine.VITE if number < 10 else machine.API, "anna")  # noqa: PLR2004 - a pool
        maker.connect_inside((0, EVER), program, (machine.BACKENDS[number], "postgres"), 5432)
    for backend, pid in zip(machine.BACKENDS[13:], machine.PSQL, strict=False):
        maker.connect_inside((0, EVER), (pid, "anna"), (backend, "postgres"), 5432)
    for _ in range(3):
        maker.connect_inside((0, EVER), (machine.FIREFOX, "anna"), (machine.VITE, "anna"), 5173)
    for _ in range(13):
        remote, six = maker.server()
        maker.connect((0, EVER), machine.SYNCTHING, "anna", (remote[0], 22000), six=six)
    for _ in range(8):
        remote, six = maker.server()
        maker.connect((0, EVER), machine.SPOTIFY, "anna", (remote[0], 4070), six=six)
    for pid in machine.SSH:
        maker.connect((0, EVER), pid, "anna", (f"198.51.100.{10 + maker.below(8)}", 22))
    for _ in range(4):
        maker.connect((0, EVER), machine.THUNDERBIRD, "anna", ("203.0.113.25", 993))
    phone = (f"{machine.HERE}:1716", "192.168.1.40:39114")
    maker.add((0, EVER), "tcp", "ESTABLISHED", phone, user="anna", holders=(machine.KDE,))
    stale = (f"{machine.HERE}:{maker.port()}", "192.0.2.77:443")
    maker.add((0, EVER), "tcp", "CLOSE_WAIT", stale, user="anna", holders=(machine.SPOTIFY,))


def browse(maker: Maker) -> None:
    """Pages are opened in bursts; most connections of one are soon idle and closed."""
    at = 3
    while at < RING:
        page = 5 + maker.below(10)
        for _ in range(page):
            remote, six = maker.server()
            length = 2 + maker.below(6) if maker.chance(0.5) else 12 + maker.below(50)
            when = (at + maker.below(3), length)
            maker.connect(when, machine.FIREFOX, "anna", remote, six=six)
        for later in range(4):
            maker.unseen[(at + later) % RING] += maker.below(5)
        if maker.chance(0.7):  # QUIC: an unconnected UDP socket that only asks
            local = f"0.0.0.0:{maker.port()}"
            when = (at, 9 + maker.below(40))
            maker.add(
                when, "udp", "UNCONNECTED", (local, None), user="anna", holders=(machine.FIREFOX,)
            )
        at += 6 + maker.below(24)


def query(maker: Maker) -> None:
    """The shop's server asks its database, in waves."""
    client, server = (machine.VITE, "anna"), (machine.BACKENDS[16], "postgres")
    at = 5
    while at < RING:
        for number in range(1 + maker.below(4)):
            backend = (server[0] + number, "postgres")
            maker.connect_inside((at, 2 + maker.below(9)), client, backend, 5432)
        maker.unseen[at] += 2 * maker.below(4)
        at += 3 + maker.below(11)


def murmur(maker: Maker) -> None:
    """What the others do meanwhile."""
    for at in range(RING):
        maker.unseen[at] += maker.below(3)
        if maker.chance(0.55):
            remote, six = maker.server()
            maker.connect((at, 2 + maker.below(14)), machine.FIREFOX, "anna", remote, six=six)
        if maker.chance(0.16):
            remote, six = maker.server()
            program = machine.SYNCTHING if maker.chance(0.5) else machine.SPOTIFY
            length = 4 + maker.below(40)
            maker.connect((at, length), program, "anna", remote, six=six)
        if maker.chance(0.05):
            local = f"0.0.0.0:{maker.port()}"
            pid, user = ((731, "_chrony"), (802, "systemd-resolve"), (machine.AVAHI, "avahi"))[
                maker.below(3)
            ]
            when = (at, 7 + maker.below(25))
            maker.add(when, "udp", "UNCONNECTED", (local, None), user=user, holders=(pid,))


def make_frames(maker: Maker) -> list[Json]:
    """One frame after another, each with what differs from the one before."""
    frames: list[Json] = []
    opened_ever = OPENED_SINCE_BOOT
    before: dict[object, Life] = {}
    for at in range(FRAMES):
        now = {life.socket["id"]: life for life in maker.lives if life.is_open(at % RING)}
        fresh = [life.socket for identity, life in now.items() if identity not in before]
        if at:
            opened_ever += sum(map(_is_connection, fresh))
            opened_ever += maker.unseen[at] if at < RING else 0
        frame: Json = {
            "at": at,
            "opened": fresh,
            "closed": [identity for identity in before if identity not in now],
            "started": _started(at),
            "ended": [machine.JUPYTER] if at == JUPYTER_DOWN + 1 else [],
            "counters": {
                "opened": opened_ever,
                "established": sum(_is_connection(life.socket) for life in now.values()),
            },
        }
        frames.append({key: value for key, value in frame.items() if value != []})
        before = now
    return frames


def _wait(maker: Maker, when: tuple[int, int], one: machine.Waiting) -> None:
    state = "LISTEN" if one.protocol == "tcp" else "UNCONNECTED"
    ends = (one.local, None)
    maker.add(
        when,
        one.protocol,
        state,
        ends,
        user=one.user,
        holders=one.holders,
        v6only=one.v6only,
        cgroup=one.cgroup,
    )


def _started(at: int) -> list[Json]:
    if at == 0:
        return [_process(program, program.age) for program in machine.PROGRAMS]
    return [_process(machine.JUPYTER_PROGRAM, -at)] if at == JUPYTER_UP - 1 else []


def _process(program: machine.Program, age: int) -> Json:
    boot = 6 * machine.DAY + 40  # seconds before the recording starts
    told: Json = {
        "pid": program.pid,
        "started": (boot - age) * 100,  # clock ticks since boot, a hundred a second
        "started_ago": age,
        "name": program.name,
        "exe": program.exe,
        "command": program.command.split(),
        "uid": machine.uid(program.user),
        "user": program.user,
        "parents": [list(parent) for parent in program.parents],
    }
    if program.pid in machine.PLACES:
        told["cgroup"] = machine.PLACES[program.pid]
    if program.name in machine.PACKAGES:
        told["package"] = machine.PACKAGES[program.name]
    return told


def _is_connection(socket: Json) -> bool:
    """Whether the kernel counts it in CurrEstab."""
    return socket["protocol"] == "tcp" and socket["state"] in {"ESTABLISHED", "CLOSE_WAIT"}


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


if __name__ == "__main__":
    sys.exit(main())
