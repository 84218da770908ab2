"""The laptop of the demonstration: who uses it, what runs on it and what it listens on.

Every public address is from the ranges kept for documentation (RFC 5737, RFC 3849).
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

from typing import NamedTuple

MINUTE, HOUR, DAY = 60, 3600, 86400
ANY = "0.0.0.0"  # noqa: S104 - told, not bound
HERE = "192.168.1.23"
HERE_6 = "2001:db8:23::17"

INTERFACES = (
    ("lo", 1, "loopback", ("127.0.0.1", "::1")),
    ("wlan0", 2, "wifi", (HERE, HERE_6, "fe80::1a5d:eff:fe21:9c40")),
    ("docker0", 3, "bridge", ("172.17.0.1",)),
)
USERS = {
    0: "root",
    108: "avahi",
    112: "_chrony",
    115: "postgres",
    116: "redis",
    992: "systemd-resolve",
    995: "prometheus",
    1000: "anna",
}
_UIDS = {name: uid for uid, name in USERS.items()}


class Program(NamedTuple):
    """A process; ``age`` is in seconds at the start of the recording."""

    pid: int
    name: str
    exe: str
    command: str
    user: str
    age: int
    parents: tuple[tuple[int, str], ...] = ((1, "systemd"),)


class Waiting(NamedTuple):
    """A listener. ``holders`` is ``None`` where they are hidden; ``cgroup`` is of ``CGROUPS``."""

    protocol: str
    local: str
    holders: tuple[int, ...] | None
    user: str
    v6only: bool | None = None
    cgroup: int | None = None


_SESSION = ((1804, "systemd"), (1, "systemd"))
_SHELL = ((3120, "bash"), (3102, "konsole"), *_SESSION)
_DOCKERD = ((1107, "dockerd"), (1, "systemd"))
_POSTGRES = "/usr/lib/postgresql/16/bin/postgres"
_DOCKER_PROXY = "/usr/bin/docker-proxy -proto tcp -host-ip {} -host-port {} -container-ip {}"

PYTHON, MASTER, VITE, API, JUPYTER = 48211, 1423, 31877, 30544, 48702
FIREFOX, SYNCTHING, SPOTIFY, THUNDERBIRD, AVAHI, KDE = 4012, 2433, 5120, 4388, 701, 2391
PSQL = (29011, 29044, 29102)
SSH = (33010, 33542, 36120, 40377, 44809)
BACKENDS = tuple(range(30600, 30622))

CHRONY = 3344
CGROUPS = {CHRONY: "/system.slice/chrony.service"}
CONTAINERS = {"172.17.0.2": "web-shop", "172.17.0.3": "mailpit"}
_USER_UNITS = "/user.slice/user-1000.slice/user@1000.service/app.slice"
PLACES = {
    1: "/init.scope",
    731: CGROUPS[CHRONY],
    802: "/system.slice/systemd-resolved.service",
    911: "/system.slice/ssh.service",
    1012: "/system.slice/cups.service",
    1190: "/system.slice/redis-server.service",
    21880: "/system.slice/docker.service",
    21926: "/system.slice/docker.service",
    AVAHI: "/system.slice/avahi-daemon.service",
    FIREFOX: f"{_USER_UNITS}/app-firefox-{FIREFOX}.scope",
    KDE: f"{_USER_UNITS}/app-org.kde.kdeconnect.daemon@autostart.service",
    MASTER: "/system.slice/system-postgresql.slice/postgresql@16-main.service",
    SYNCTHING: f"{_USER_UNITS}/syncthing.service",
}
PACKAGES = {
    "avahi-daemon": "avahi-daemon",
    "chronyd": "chrony",
    "cupsd": "cups-daemon",
    "docker-proxy": "docker.io",
    "firefox": "firefox-esr",
    "kdeconnectd": "kdeconnect",
    "node": "nodejs",
    "postgres": "postgresql-16",
    "psql": "postgresql-client-16",
    "python3": "python3.11-minimal",
    "redis-server": "redis-server",
    "spotify": "spotify-client",
    "ssh": "openssh-client",
    "sshd": "openssh-server",
    "syncthing": "syncthing",
    "systemd": "systemd",
    "systemd-resolve": "systemd-resolved",
    "thunderbird": "thunderbird",
}

PROGRAMS = (
    Program(1, "systemd", "/usr/lib/systemd/systemd", "/sbin/init", "root", 6 * DAY, ()),
    Program(PYTHON, "python3", "/usr/bin/python3.11", "python3 /tmp/.x/relay.py --port 4444",
            "anna", 2 * MINUTE, _SHELL),
    Program(MASTER, "postgres", _POSTGRES,
            f"{_POSTGRES} -D /var/lib/postgresql/16/main -c listen_addresses=*",
            "postgres", 14 * MINUTE),
    Program(VITE, "node", "/usr/bin/node", "node /home/anna/shop/node_modules/.bin/vite --host",
            "anna", HOUR, ((31840, "npm run dev"), *_SHELL)),
    Program(API, "api", "/home/anna/.cache/go-build/7f/api", "/home/anna/.cache/go-build/7f/api",
            "anna", 3 * HOUR, ((30490, "go"), *_SHELL)),
    Program(21880, "docker-proxy", "/usr/bin/docker-proxy",
            _DOCKER_PROXY.format(ANY, 8080, "172.17.0.2 -container-port 80"),
            "root", 3 * HOUR, _DOCKERD),
    Program(21926, "docker-proxy", "/usr/bin/docker-proxy",
            _DOCKER_PROXY.format("127.0.0.1", 8025, "172.17.0.3 -container-port 8025"),
            "root", 3 * HOUR, _DOCKERD),
    Program(731, "chronyd", "/usr/sbin/chronyd", "/usr/sbin/chronyd -F 1", "_chrony", 6 * DAY),
    Program(1012, "cupsd", "/usr/sbin/cupsd", "/usr/sbin/cupsd -l", "root", 6 * DAY),
    Program(KDE, "kdeconnectd", "/usr/lib/libexec/kdeconnectd", "/usr/lib/libexec/kdeconnectd",
            "anna", 5 * HOUR, _SESSION),
    Program(1190, "redis-server", "/usr/bin/redis-server", "/usr/bin/redis-server 127.0.0.1:6379",
            "redis", 6 * DAY),
    Program(911, "sshd", "/usr/sbin/sshd", "sshd: /usr/sbin/sshd -D [listener] 0 of 10-100",
            "root", 6 * DAY),
    Program(SYNCTHING, "syncthing", "/usr/bin/syncthing", "/usr/bin/syncthing serve --no-browser",
            "anna", 5 * HOUR, _SESSION),
    Program(802, "systemd-resolve", "/usr/lib/systemd/systemd-resolved",
            "/usr/lib/systemd/systemd-resolved", "systemd-resolve", 6 * DAY),
    Program(AVAHI, "avahi-daemon", "/usr/sbin/avahi-daemon", "avahi-daemon: running [fern.local]",
            "avahi", 6 * DAY),
    Program(SPOTIFY, "spotify", "/usr/share/spotify/spotify", "/usr/share/spotify/spotify",
            "anna", 4 * HOUR, _SESSION),
    Program(FIREFOX, "firefox", "/usr/lib/firefox/firefox", "/usr/lib/firefox/firefox",
            "anna", 5 * HOUR, _SESSION),
    Program(THUNDERBIRD, "thunderbird", "/usr/lib/thunderbird/thunderbird", "thunderbird",
            "anna", 5 * HOUR, _SESSION),
    *(Program(pid, "psql", "/usr/lib/postgresql/16/bin/psql", "psql shop", "anna", 12 * MINUTE,
              _SHELL) for pid in PSQL),
    *(Program(pid, "ssh", "/usr/bin/ssh", f"ssh birch{number}.example.org", "anna", 2 * HOUR,
              _SHELL) for number, pid in enumerate(SSH)),
    *(Program(pid, "postgres", _POSTGRES, "postgres: 16/main: anna shop 127.0.0.1 idle",
              "postgres", 13 * MINUTE, ((MASTER, "postgres"), (1, "systemd"))) for pid in BACKENDS),
)  # fmt: skip

# It starts and ends while the recording runs.
JUPYTER_PROGRAM = Program(
    JUPYTER, "jupyter-lab", "/home/anna/notes/venv/bin/python3.11",
    "/home/anna/notes/venv/bin/python3 /home/anna/notes/venv/bin/jupyter-lab",
    "anna", 0, _SHELL,
)  # fmt: skip

LISTENERS = (
    Waiting("tcp", "0.0.0.0:4444", (PYTHON,), "anna"),
    Waiting("tcp", "0.0.0.0:5432", (MASTER,), "postgres"),
    Waiting("tcp", "[::]:5432", (MASTER,), "postgres", v6only=True),
    Waiting("tcp", "0.0.0.0:5173", (VITE,), "anna"),
    Waiting("tcp", "0.0.0.0:8080", (21880,), "root"),
    Waiting("tcp", "127.0.0.1:8025", (21926,), "root"),
    Waiting("udp", "127.0.0.1:323", None, "root", cgroup=CHRONY),
    Waiting("udp", "[::1]:323", None, "root", v6only=True, cgroup=CHRONY),
    Waiting("tcp", "127.0.0.1:631", (1, 1012), "root"),
    Waiting("tcp", "[::1]:631", (1, 1012), "root", v6only=True),
    Waiting("tcp", "[::]:1716", (KDE,), "anna", v6only=False),
    Waiting("udp", "[::]:1716", (KDE,), "anna", v6only=False),
    Waiting("tcp", "127.0.0.1:6379", (1190,), "redis"),
    Waiting("tcp", "0.0.0.0:22", (911,), "root"),
    Waiting("tcp", "[::]:22", (911,), "root", v6only=True),
    Waiting("tcp", "127.0.0.1:8384", (SYNCTHING,), "anna"),
    Waiting("tcp", "[::]:22000", (SYNCTHING,), "anna", v6only=False),
    Waiting("udp", "[::]:22000", (SYNCTHING,), "anna", v6only=False),
    Waiting("udp", "127.0.0.53:53", (802,), "systemd-resolve"),
    Waiting("tcp", "127.0.0.53:53", (802,), "systemd-resolve"),
    Waiting("udp", "0.0.0.0:5353", (AVAHI,), "avahi"),
    Waiting("udp", "[::]:5353", (AVAHI,), "avahi", v6only=True),
    Waiting("udp", "0.0.0.0:57621", (SPOTIFY,), "anna"),
    Waiting("tcp", "[::]:9100", None, "prometheus", v6only=False),
    Waiting("udp", "0.0.0.0:51820", (), "root"),  # the kernel's WireGuard: no process holds it
    Waiting("udp", "[::]:51820", (), "root", v6only=True),
)  # fmt: skip


def uid(user: str) -> int:
    """Id of a user by name."""
    return _UIDS[user]
