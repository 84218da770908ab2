"""Names that matter to the judgement: shells, tools that pass bytes on, daemons; pure."""

from __future__ import annotations

from portwatch.core import interpreters, programs
from portwatch.core.late_pattern import LatePattern

SHELLS = interpreters.of("shell") | {"ksh93", "rbash", "csh", "tcsh"}
"""Programs that carry out whatever they read."""

_INTERPRETERS = interpreters.NAMES - SHELLS
_RAW = frozenset(
    {
        *("nc", "ncat", "netcat", "nc.traditional", "nc.openbsd", "nc6", "cryptcat", "sbd"),
        *("socat", "socat1", "socat2", "pnetcat", "pwncat", "dbd", "websocat", "gawk", "mawk"),
    }
)
MANY = frozenset({"busybox", "toybox"})
"""Images that are many tools, told apart by the names that they are started by."""
_TLS = "openssl"
_WEB = frozenset({"-www", "-WWW", "-HTTP"})  # it answers browsers, and passes nothing on
_NETCATS = frozenset({"nc", "netcat"})
FORWARDERS = frozenset(
    {
        *("ssh", "sshd", "sshd-session", "autossh", "kubectl", "docker-proxy", "rootlessport"),
        *("pasta", "pasta.avx2", "slirp4netns", "wslrelay", "limactl", "colima", "conmon"),
        *("com.docker.backend", "systemd", "init", "launchd", "systemd-socket-proxyd"),
        *("inetd", "xinetd", "cloud_sql_proxy", "cloud-sql-proxy", "gvproxy", "vpnkit"),
        *(
            "containerd-shim",
            "containerd-shim-runc-v2",
            "podman",
            "tailscaled",
            "qemu-system-x86_64",
        ),
    }
)
"""Programs whose work is to listen on behalf of others."""

REMOTE_ACCESS = frozenset(
    {
        *("sshd", "dropbear", "tinysshd", "telnetd", "in.telnetd", "inetutils-telnetd"),
        *("x11vnc", "xvnc", "xtigervnc", "xrdp", "rlogind", "in.rlogind", "rshd", "in.rshd"),
    }
)
"""Services that let somebody work on this machine from elsewhere."""

SUPER_SERVERS = frozenset(
    {"inetd", "xinetd", "tcpserver", "tcpsvd", "inetutils-inetd", "rlinetd", "systemd"}
)
"""Programs that hand each connection to another one as its standard streams."""

STARTERS = frozenset(
    {
        *("tcpserver", "tcpsvd", "udpsvd", "sslserver", "systemd-socket-activate", "faucet"),
        *("s6-tcpserver", "s6-tcpserver4", "s6-tcpserver6", "s6-tlsserver", "s6-ipcserver"),
        *("s6-tcpserver4d", "s6-tcpserver6d", "tcpserver6", "websocketd", "micro-inetd"),
    }
)
"""Programs that start what their command line names for each who connects."""

# Never run from a home or under another name by people who mean well.
SYSTEM_DAEMONS = frozenset(
    {
        *("sshd", "systemd", "cron", "crond", "atd", "anacron", "dbus-daemon", "agetty"),
        *(
            "dbus-broker",
            "rsyslogd",
            "syslogd",
            "syslog-ng",
            "auditd",
            "udevd",
            "polkitd",
            "sd-pam",
        ),
        *("systemd-journald", "systemd-udevd", "systemd-logind", "systemd-resolved", "klogd"),
        *("systemd-networkd", "systemd-timesyncd", "NetworkManager", "wpa_supplicant", "cupsd"),
        *("cups-browsed", "avahi-daemon", "bluetoothd", "udisksd", "upowerd", "accounts-daemon"),
        *("rpcbind", "chronyd", "ntpd", "acpid", "irqbalance", "getty", "gdm3"),
        *("lightdm", "sddm", "smbd", "nmbd", "winbindd", "snmpd", "dhclient", "dhcpcd"),
        *("packagekitd", "thermald", "ModemManager", "rtkit-daemon", "colord", "fwupd", "snapd"),
        *(
            "multipathd",
            "lvmetad",
            "mdadm",
            "iscsid",
            "rpc.statd",
            "rpc.mountd",
            "systemd-machined",
        ),
    }
)
# Also built and run by people who develop with them.
_SERVERS = frozenset(
    {
        *("nginx", "apache2", "redis-server", "postgres", "mysqld", "mariadbd", "mongod"),
        *("memcached", "named", "unbound", "dnsmasq", "exim4", "postfix", "dovecot", "vsftpd"),
        *("proftpd", "dockerd", "containerd", "kubelet", "dropbear", "haproxy", "squid"),
        *("slapd", "mosquitto", "rsyncd", "tor", "openvpn", "pure-ftpd", "lighttpd", "httpd"),
    }
)
DAEMONS = SYSTEM_DAEMONS | _SERVERS
"""Native programs whose names people know and trust."""

_BY_KEY = {name[:15]: name for name in DAEMONS}  # what the kernel keeps of a name
# What the kernel calls its own threads, as far as no program is called so.
_KERNEL_NAME = LatePattern(
    r"kworker(?:/|$)|ksoftirqd/|migration/|kthreadd$|rcu_(?:sched|preempt|bh|gp|par_gp)|rcub/|rcuc/|rcuog/"
    r"|rcuop/|cpuhp/|idle_inject/|irq/[0-9]|kswapd[0-9]|kcompactd[0-9]|khugepaged$|ksmd$|khungtaskd$"
    r"|kdevtmpfs$|kauditd$|oom_reaper$|jbd2/|kblockd$|kintegrityd$|watchdogd?/|xfsaild/|scsi_eh_"
    r"|ata_sff$|mm_percpu_wq$|kthrotld$|inet_frag_wq$|writeback$|kmpath_|edac-poller$|devfreq_wq$"
    r"|psimon$|zswap-shrink$|ecryptfs-kthrea|card[0-9]-crtc|nvme-(?:wq|reset|delete)|ttm_swap$"
)
_BRACKETED = LatePattern(r"\[[^\[\]]+\]")


def daemon(name: str) -> str | None:
    """The daemon that a process or a file is called like; names may be cut by the kernel."""
    if name.startswith("systemd-"):
        return name
    return _BY_KEY.get(name[:15]) if len(name) <= 15 else (name if name in DAEMONS else None)  # noqa: PLR2004 - what the kernel keeps of a name


def is_system_daemon(name: str) -> bool:
    """Whether it is a part of the system, which nobody builds and runs from a home."""
    return name in SYSTEM_DAEMONS or name.startswith("systemd-")


def looks_like_kernel_thread(name: str, first_word: str) -> bool:
    """Whether a process shows itself as lists of processes show the kernel's own threads."""
    return bool(_KERNEL_NAME.match(name) or _BRACKETED.fullmatch(first_word.strip()))


def may_be_shell(image: str) -> bool:
    """Whether the words of a program of this image can make it a shell."""
    called = programs.base(image)
    return called in SHELLS or called in MANY


def is_shell(image: str, command: tuple[str, ...] = ()) -> bool:
    """Whether a program is a shell; those of one image with many tools tell by their words."""
    called = programs.base(image)
    return called in SHELLS or (called in MANY and applet(command) in SHELLS)


def is_raw(image: str, command: tuple[str, ...] = ()) -> bool:
    """Whether a program passes the bytes of a connection on as they are: netcat and its kin."""
    called = programs.base(image)
    if called == _TLS:
        return command[1:2] == ("s_server",) and _WEB.isdisjoint(command)
    return called in _RAW or (called in MANY and applet(command) in _NETCATS)


def applet(command: tuple[str, ...]) -> str:
    """Which tool of a many-tool image runs: the name it was started by, or its first word."""
    for word in command[:2]:
        called = programs.base(word).removeprefix("-")
        if called not in MANY:
            return called
    return ""


def kin(one: str, other: str) -> bool:
    """Whether two names are of one family, such as ``python`` and ``python3.11``."""
    if one == other or one.split(".", maxsplit=1)[0] == other.split(".", maxsplit=1)[0]:
        return True
    return family(one) is not None and family(one) == family(other)


def family(name: str) -> str | None:
    """What kind of tool a name is of, if it is one that takes orders from anybody."""
    if name in SHELLS:
        return "shell"
    if name in _RAW:
        return "netcat"
    stem = name.rstrip("0123456789.").rstrip("-").removesuffix("w")
    return stem if stem in _INTERPRETERS else None
