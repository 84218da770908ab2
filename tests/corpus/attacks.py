"""Programs that open a way in, as people who break in start them."""

from __future__ import annotations

from tests.corpus.case import Case, Kind
from tests.corpus.image_attacks import PERL_SHELL

_A = Kind.ATTACK
_LISTEN = "socat TCP-LISTEN:{port},bind=127.0.0.1"
LISTENING = (
    "import socket,os,pty;s=socket.socket();s.setsockopt(1,2,1);"
    "s.bind(('127.0.0.1',{port}));s.listen(1);"
)
_PY_SHELL = LISTENING + (
    "c=s.accept()[0];[os.dup2(c.fileno(),n) for n in (0,1,2)];pty.spawn('/bin/sh')"
)
# So packed that no word of it can be read on the command line.
_PY_PACKED = "import base64;exec(base64.b64decode('{packed}'))"
RUBY_SHELL = "s=TCPServer.new('127.0.0.1',{port});c=s.accept;exec '/bin/sh','-i',[:in,:out,:err]=>c"
PHP_SHELL = (
    "$s=stream_socket_server('tcp://127.0.0.1:{port}');$c=stream_socket_accept($s,99);"
    "proc_open('/bin/sh -i',[$c,$c,$c],$p);sleep(99);"
)

BY_TOOLS = (
    Case(
        "nc -e",
        _A,
        ("nc.traditional", "-l", "-s", "127.0.0.1", "-p", "{port}", "-e", "/bin/sh"),
        ("nc.traditional",),
        code="pipe-to-shell",
    ),
    Case(
        "nc -lvpc",
        _A,
        ("nc.traditional", "-lvs", "127.0.0.1", "-p{port}", "-c", "sh -i"),
        ("nc.traditional",),
        code="pipe-to-shell",
    ),
    Case(
        "ncat --exec",
        _A,
        ("ncat", "-l", "127.0.0.1", "{port}", "--exec", "/bin/bash"),
        ("ncat",),
        code="pipe-to-shell",
    ),
    Case(
        "ncat --sh-exec",
        _A,
        ("ncat", "-kl", "127.0.0.1", "{port}", "--sh-exec=sh -i"),
        ("ncat",),
        code="pipe-to-shell",
    ),
    Case(
        "ncat -ke, connected",
        _A,
        ("ncat", "-k", "-l", "127.0.0.1", "{port}", "-e", "/bin/sh"),
        ("ncat",),
        code="pipe-to-shell",
        knocks=True,
    ),
    Case(
        "socat EXEC",
        _A,
        (*_LISTEN.split(), "EXEC:/bin/sh,pty,stderr"),
        ("socat",),
        code="pipe-to-shell",
    ),
    Case("socat SYSTEM", _A, (*_LISTEN.split(), "system:sh -i"), ("socat",), code="pipe-to-shell"),
    Case(
        "socat fork, connected",
        _A,
        ("socat", "TCP-LISTEN:{port},fork", "EXEC:/bin/bash"),
        ("socat",),
        code="pipe-to-shell",
        knocks=True,
    ),
    Case(
        "busybox nc -e",
        _A,
        ("busybox", "nc", "-ll", "-p", "{port}", "-e", "/bin/sh"),
        ("busybox",),
        code="pipe-to-shell",
    ),
    Case(
        "nc and a shell on a fifo",
        _A,
        (
            "sh",
            "-c",
            "mkfifo {tmp}/f; cat {tmp}/f | sh -i 2>&1 | nc.openbsd -l 127.0.0.1 {port} > {tmp}/f",
        ),
        ("nc.openbsd",),
        code="pipe-to-shell",
    ),
    Case(
        "nc into bash",
        _A,
        ("sh", "-c", "nc.openbsd -lk 127.0.0.1 {port} | bash; true"),
        ("nc.openbsd",),
        code="pipe-to-shell",
        given="",
    ),
    Case(
        "bash coproc of nc",
        _A,
        (
            "bash",
            "-c",
            "coproc nc.openbsd -lk 127.0.0.1 {port}; exec bash <&${{COPROC[0]}} >&${{COPROC[1]}}",
        ),
        ("nc.openbsd", "bash"),
        code="pipe-to-shell",
    ),
    Case(
        "socat UDP",
        _A,
        ("socat", "UDP-LISTEN:{port},bind=127.0.0.1,fork", "EXEC:/bin/sh"),
        ("socat",),
        code="pipe-to-shell",
        udp=True,
    ),
    Case(
        "ncat UDP",
        _A,
        ("ncat", "-u", "-l", "127.0.0.1", "{port}", "-c", "sh"),
        ("ncat",),
        code="pipe-to-shell",
        udp=True,
    ),
    Case(
        "socat IPv6 only",
        _A,
        ("socat", "TCP6-LISTEN:{port},bind=[::1],ipv6only=1", "EXEC:/bin/sh"),
        ("socat",),
        code="pipe-to-shell",
        ipv6=True,
    ),
    Case(
        "nc that waits for a file",
        _A,
        ("nc.openbsd", "-l", "127.0.0.1", "{port}"),
        ("nc.openbsd",),
        "risky",
        code="raw-listener",
    ),
    Case(
        "socat relay",
        _A,
        (*_LISTEN.split(), "TCP:127.0.0.1:9"),
        ("socat",),
        "risky",
        code="raw-listener",
    ),
)

BY_SUPER_SERVERS = (
    Case(
        "inetd with a shell",
        _A,
        ("/usr/sbin/inetd", "-i", "{home}/inetd.conf"),
        ("inetd", "root"),
        code="pipe-to-shell",
        files=(("{home}/inetd.conf", "{port} stream tcp nowait root /bin/sh sh -i\n"),),
    ),
    Case(
        "inetd by another name with a shell",
        _A,
        ("{home}/agent", "-i", "{home}/agent.conf"),
        ("inetd", "root"),
        code="pipe-to-shell",
        copies=(("/usr/sbin/inetd", "{home}/agent"),),
        files=(("{home}/agent.conf", "{port} stream tcp nowait root /bin/sh sh -i\n"),),
    ),
    Case(
        "stunnel with a shell",
        _A,
        ("stunnel4", "{home}/stunnel.conf"),
        ("stunnel4", "openssl"),
        code="pipe-to-shell",
        files=(
            (
                "{home}/stunnel.conf",
                (
                    "foreground = yes\npid =\n[agent]\nciphers = PSK\nPSKsecrets = {home}/keys\n"
                    "accept = 127.0.0.1:{port}\nexec = /bin/sh\nexecArgs = sh -i\n"
                ),
            ),
            ("{home}/keys", f"one:{'0' * 32}\n"),
        ),
        modes=(("{home}/keys", "600"),),
    ),
    Case(
        "systemd-socket-activate with a shell",
        _A,
        (
            *("systemd-socket-activate", "--inetd", "-a", "-l", "127.0.0.1:{port}"),
            *("/bin/bash", "-i"),
        ),
        ("systemd-socket-activate",),
        code="pipe-to-shell",
    ),
    Case(
        "socat by another name and a shell with options",
        _A,
        ("{home}/agent", "TCP-LISTEN:{port},bind=127.0.0.1", "EXEC:bash -i,pty"),
        ("socat",),
        code="pipe-to-shell",
        copies=(("/usr/bin/socat", "{home}/agent"),),
    ),
)

BY_CODE = (
    Case("python pty shell", _A, ("{python}", "-c", _PY_SHELL), code="shell-on-socket"),
    Case(
        "python pty shell, connected",
        _A,
        ("{python}", "-c", _PY_SHELL),
        code="shell-on-socket",
        knocks=True,
    ),
    Case("perl shell", _A, ("perl", "-e", PERL_SHELL), ("perl",), code="shell-on-socket"),
    Case(
        "ruby shell", _A, ("ruby", "-rsocket", "-e", RUBY_SHELL), ("ruby",), code="shell-on-socket"
    ),
    Case("php shell", _A, ("php", "-r", PHP_SHELL), ("php",), code="shell-on-socket"),
    Case(
        "packed python",
        _A,
        ("{python}", "-c", _PY_PACKED),
        at_least="risky",
        code="code-without-file",
    ),
    Case(
        "python from its input",
        _A,
        ("{python}", "-"),
        at_least="risky",
        code="code-without-file",
        given=LISTENING + "\nimport time; time.sleep(99)\n",
    ),
    Case(
        "script that opens a shell, connected",
        _A,
        ("{python}", "{home}/agent.py", "{port}"),
        code="shell-on-socket",
        knocks=True,
        copies=(("{programs}/shell.py", "{home}/agent.py"),),
    ),
    Case(
        "server that forks twice for a shell, connected",
        _A,
        ("{python}", "{programs}/adrift.py", "{port}", "sh", "-i"),
        code="shell-on-socket",
        knocks=True,
    ),
    Case(
        "bash that holds the socket",
        _A,
        ("{python}", "{programs}/hand_over.py", "{port}", "/bin/bash"),
        ("bash",),
        code="shell-on-socket",
    ),
    Case(
        "script in /tmp",
        _A,
        ("{python}", "{tmp}/x.py", "{port}"),
        code="exe-temporary",
        copies=(("{programs}/serve.py", "{tmp}/x.py"),),
    ),
    Case(
        "script in /tmp, by a short name",
        _A,
        ("{python}", "x.py", "{port}"),
        code="exe-temporary",
        cwd="{tmp}",
        copies=(("{programs}/serve.py", "{tmp}/x.py"),),
    ),
    Case(
        "deleted script",
        _A,
        ("{python}", "{home}/x.py", "{port}"),
        at_least="risky",
        code="exe-deleted",
        copies=(("{programs}/serve.py", "{home}/x.py"),),
        deletes=("{home}/x.py",),
    ),
    Case(
        "orphan in /tmp",
        _A,
        ("{python}", "{programs}/orphan.py", "{python}", "{tmp}/x.py", "{port}"),
        code="exe-temporary",
        copies=(("{programs}/serve.py", "{tmp}/x.py"),),
    ),
    Case(
        "orphaned nc -e",
        _A,
        ("{python}", "{programs}/orphan.py", "ncat", "-l", "127.0.0.1", "{port}", "-e", "/bin/sh"),
        ("ncat",),
        code="pipe-to-shell",
    ),
)

ATTACKS = (*BY_TOOLS, *BY_SUPER_SERVERS, *BY_CODE)
