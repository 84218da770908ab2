from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.model import Protocol
from portwatch.core.sign_super_servers import weight
from portwatch.core.super_server import (
    FILES,
    Start,
    file_of,
    included,
    of_inetd,
    of_ser2net,
    of_stunnel,
    of_xinetd,
)

_INETD = """
# ftp stream tcp nowait root /usr/sbin/tcpd in.ftpd
4001 stream tcp nowait root /bin/sh sh -i
127.0.0.1:4002\tstream  tcp6 nowait.50 nobody:nogroup /usr/sbin/tcpd /bin/bash -l
tftp dgram udp wait nobody /usr/sbin/in.tftpd in.tftpd /srv
echo stream tcp nowait root internal
cut short
"""
_XINETD = """
defaults { instances = 60 }
service agent
{
    # server = /bin/false
    socket_type = stream
    port = 4003
    server = /bin/sh
    server_args = -i
}
service off
{
    disable = yes
    server = /bin/sh
}
service tftp { socket_type = dgram
    server = /usr/sbin/in.tftpd
}
includedir /etc/xinetd.d
"""
_STUNNEL = """
cert = /etc/stunnel/stunnel.pem
[sh]
accept = 127.0.0.1:4004
exec = /bin/sh
execArgs = sh -i
; [old]
[web]
accept = 443
connect = 80
"""

_SER2NET = """%YAML 1.1
---
connection: &sh
    accepter: tcp,127.0.0.1,4005
    connector: 'stdio(),/bin/sh -i'
connection: &login
    accepter: telnet(rfc2217),tcp,4006
    connector: pty,/bin/login
connection: &line
    accepter: tcp,4007
    # connector: stdio,/bin/sh
    connector: serialdev,/dev/ttyS0,9600n81,local
"""


def test_inetd_starts_what_its_lines_name() -> None:
    assert list(of_inetd(_INETD)) == [
        Start(("/bin/sh", "-i"), "4001"),
        Start(("/bin/bash", "-l"), "4002"),
        Start(("/usr/sbin/in.tftpd", "/srv"), "tftp", Protocol.UDP),
    ]


def test_xinetd_starts_what_its_services_name() -> None:
    assert list(of_xinetd(_XINETD)) == [
        Start(("/bin/sh", "-i"), "4003"),
        Start(("/usr/sbin/in.tftpd",), "tftp", Protocol.UDP),
    ]
    assert included(_XINETD) == ["/etc/xinetd.d"]


def test_stunnel_starts_what_its_sections_name() -> None:
    assert list(of_stunnel(_STUNNEL)) == [Start(("/bin/sh", "-i"), "4004")]


def test_ser2net_starts_what_its_connections_name() -> None:
    assert list(of_ser2net(_SER2NET)) == [
        Start(("/bin/sh", "-i"), "4005"),
        Start(("/bin/login",), "4006"),
    ]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for _, read in FILES.values():
        list(read(text))


@pytest.mark.parametrize(
    ("words", "path"),
    [
        (("inetd",), "/etc/inetd.conf"),
        (("/usr/sbin/inetd", "-R", "9", "-d", "my.conf"), "my.conf"),
        (("busybox", "inetd", "-f", "/x.conf"), "/x.conf"),
        (("xinetd", "-dontfork", "-f", "/x.conf"), "/x.conf"),
        (("xinetd", "-pidfile", "/run/x.pid", "-stayalive"), "/etc/xinetd.conf"),
        (("stunnel", "/etc/stunnel/a.conf"), "/etc/stunnel/a.conf"),
        (("stunnel", "-fd", "0"), None),
        (("/usr/sbin/ser2net", "-d", "-c", "/x.yaml"), "/x.yaml"),
        (("ser2net", "-n", "-P", "/run/ser2net.pid"), "/etc/ser2net.yaml"),
        (("nginx",), None),
    ],
)
def test_where_a_super_server_reads(words: tuple[str, ...], path: str | None) -> None:
    called = words[1] if words[0] == "busybox" else words[0].rpartition("/")[2]

    assert file_of(called, words) == path


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("/bin/sh", "high"),
        ("/bin/sh -i", "high"),
        ("/usr/bin/env PS1=x bash --norc -i", "high"),
        ("/usr/bin/timeout 9 /bin/sh", "high"),
        ("/usr/bin/busybox sh", "high"),
        ("/usr/bin/python3 -i", "high"),
        ("/lib64/ld-linux-x86-64.so.2 /bin/sh", "high"),
        ("/bin/sh -c 'date'", "medium"),
        ("/usr/bin/python3 /home/ada/serve.py", "medium"),
        ("/tmp/agent", "medium"),
        ("/usr/bin/perl /usr/share/munin/munin-node", None),
        ("/bin/sh /usr/lib/thing/serve.sh", None),
        ("/usr/sbin/in.tftpd /srv", None),
        ("/usr/bin/rsync --daemon sh", None),
    ],
)
def test_what_weighs_on_a_program_that_is_started(command: str, told: str | None) -> None:
    assert weight(tuple(command.split())) == told
