"""Ways in that are written down in a script, and some that are rarely thought of."""

from __future__ import annotations

from tests.corpus.attacks import LISTENING, PHP_SHELL, RUBY_SHELL
from tests.corpus.case import Case, Kind
from tests.corpus.image_attacks import PERL_SHELL

_A = Kind.ATTACK

SCRIPTS = (
    (
        "python",
        "{python}",
        "agent.py",
        LISTENING.replace(";", "\n") + "c = s.accept()[0]\n"
        "for n in (0, 1, 2): os.dup2(c.fileno(), n)\nos.execv('/bin/sh', ['sh'])\n",
    ),
    (
        "python commands",
        "{python}",
        "job.py",
        LISTENING.replace(";", "\n") + "c = s.accept()[0]\n"
        "import subprocess\nwhile True:\n"
        "    c.send(subprocess.getoutput(c.recv(99).decode()).encode())\n",
    ),
    ("perl", "perl", "agent.pl", PERL_SHELL),
    ("ruby", "ruby", "agent.rb", "require 'socket'\n" + RUBY_SHELL),
    ("php", "php", "agent.php", "<?php " + PHP_SHELL),
    (
        "node",
        "node",
        "agent.js",
        (
            "require('net').createServer(s => {{ "
            "const p = require('child_process').spawn('/bin/sh'); "
            "s.pipe(p.stdin); p.stdout.pipe(s) }}).listen({port}, '127.0.0.1')"
        ),
    ),
)
BY_SCRIPT = tuple(
    Case(
        f"{name} shell in a script",
        _A,
        (tool, f"{{home}}/{file}"),
        () if tool == "{python}" else (tool,),
        "risky",
        code="shell-on-socket",
        files=((f"{{home}}/{file}", text),),
    )
    for name, tool, file, text in SCRIPTS
)
_PY_RELAY = (
    LISTENING.replace(";", "\n")
    + """c = s.accept()[0]
p, f = pty.fork()
if not p:
    os.execv('/bin/sh', ['sh'])
while True:
    os.write(f, c.recv(99))
"""
)
_PY_UDP = """import socket, subprocess
s = socket.socket(type=socket.SOCK_DGRAM)
s.bind(('127.0.0.1', {port}))
while True:
    words, peer = s.recvfrom(999)
    s.sendto(subprocess.run(words, shell=True, capture_output=True).stdout, peer)
"""
BY_OTHERS = (
    Case(
        "terminal relay in a script, connected",
        _A,
        ("{python}", "{home}/x.py"),
        code="shell-on-socket",
        files=(("{home}/x.py", _PY_RELAY),),
        knocks=True,
    ),
    Case(
        "commands over UDP",
        _A,
        ("{python}", "{home}/x.py"),
        (),
        "risky",
        code="shell-on-socket",
        files=(("{home}/x.py", _PY_UDP),),
        udp=True,
    ),
    Case(
        "gawk",
        _A,
        ("gawk", 'BEGIN {{s="/inet/tcp/{port}/0/0"; s |& getline}}'),
        ("gawk",),
        "risky",
        code="raw-listener",
    ),
    Case("node shell", _A, ("node", "-e", SCRIPTS[-1][3]), ("node",), code="shell-on-socket"),
    Case(
        "hidden module",
        _A,
        ("{python}", "-m", "agent", "{port}"),
        (),
        "risky",
        code="exe-hidden",
        cwd="{home}/.x",
        copies=(("{programs}/serve.py", "{home}/.x/agent.py"),),
    ),
    Case(
        "script that everybody may change",
        _A,
        ("{python}", "{home}/x.py", "{port}"),
        ("root",),
        code="writable-by-others",
        copies=(("{programs}/serve.py", "{home}/x.py"),),
        modes=(("{home}/x.py", "666"),),
    ),
    Case(
        "copied bash that holds the socket",
        _A,
        ("{python}", "{programs}/hand_over.py", "{port}", "{home}/logger"),
        ("bash",),
        code="shell-on-socket",
        copies=(("/bin/bash", "{home}/logger"),),
    ),
    Case(
        "calls itself a unit's part",
        _A,
        ("{python}", "{home}/x.py", "{port}", "systemd-update"),
        code="masquerade",
        copies=(("{programs}/serve.py", "{home}/x.py"),),
    ),
    Case(
        "script from a descriptor",
        _A,
        ("bash", "-c", "exec {python} /dev/fd/7 {port} 7<{programs}/serve.py"),
        ("bash",),
        code="exe-memfd",
    ),
    Case(
        "socat EXEC behind another address",
        _A,
        ("socat", "TCP-LISTEN:{port},bind=127.0.0.1", "OPEN:/dev/null!!EXEC:/bin/sh"),
        ("socat",),
        code="pipe-to-shell",
    ),
    Case(
        "image in the folder of a log-in",
        _A,
        ("/run/user/portwatch-{port}/agent", "{port}"),
        ("cc", "root"),
        code="exe-temporary",
        copies=(("{listener}", "/run/user/portwatch-{port}/agent"),),
    ),
    Case(
        "web's port",
        _A,
        ("{python}", "{home}/x.py", "{port}"),
        (),
        "risky",
        code="wrong-program",
        port=80,
        copies=(("{programs}/serve.py", "{home}/x.py"),),
    ),
)
