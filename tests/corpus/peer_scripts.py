"""Scripts that carry out what their peers send, other rare ways in, and their nearest twins."""

from __future__ import annotations

from tests.corpus.case import Case, Kind

_A, _O = Kind.ATTACK, Kind.ORDINARY
_SOCKET = "import os, socket\ns = socket.create_server(('127.0.0.1', {port}))\nc, _ = s.accept()\n"
_ASYNC = """import asyncio
async def peer(reader, writer):
{body}
async def main():
    async with await asyncio.start_server(peer, '127.0.0.1', {{port}}) as server:
        await server.serve_forever()
asyncio.run(main())
"""
_HTTP = """import http.server, os, subprocess, urllib.parse
class Handler(http.server.BaseHTTPRequestHandler):
{body}
http.server.HTTPServer(('127.0.0.1', {{port}}), Handler).serve_forever()
"""
_PERL = (
    "use IO::Socket::INET; my $v = `uname`; my $s = IO::Socket::INET->new("
    "LocalAddr => '127.0.0.1', LocalPort => {port}, Listen => 5); "
    "while (my $c = $s->accept) {{ while (my $l = <$c>) {{ BODY }} }}"
)
_NODE = (
    "const cp = require('child_process');"
    "require('MODULE').createServer((q, r) => {{ BODY }}).listen({port}, '127.0.0.1')"
)


def _node(body: str, module: str = "http") -> str:
    return _NODE.replace("MODULE", module).replace("BODY", body)


_RUBY = "require 'socket'\ns = TCPServer.new('127.0.0.1', {port})\nc = s.accept\n"
_ROUNDABOUT = (
    ("ruby objects of a peer", "a.rb", _RUBY + "puts Marshal.load(c)\n"),
    (
        "ruby objects for peers",
        "a.rb",
        "require 'drb'\nDRb.start_service('druby://127.0.0.1:{port}', [])\nDRb.thread.join\n",
    ),
    ("pickle of a peer", "a.py", "import pickle\n" + _SOCKET + "pickle.loads(c.recv(4096))\n"),
    (
        "function for XML-RPC that evaluates",
        "a.py",
        (
            "from xmlrpc.server import SimpleXMLRPCServer as S\ns = S(('127.0.0.1', {port}))\n"
            "def run(code):\n    return eval(code)\ns.register_function(run)\ns.serve_forever()\n"
        ),
    ),
    (
        "php objects of a peer",
        "a.php",
        (
            "<?php $s = stream_socket_server('tcp://127.0.0.1:{port}');\n"
            "$c = stream_socket_accept($s, 99);\n$o = unserialize(fread($c, 4096));\n"
        ),
    ),
    (
        "python by a name in pieces",
        "a.py",
        _SOCKET + "f = getattr(__builtins__, 'ev' + 'al')\nf(c.recv(99))\n",
    ),
    (
        "node by a name in pieces",
        "a.js",
        (
            "const cp = require('child_' + 'process');\nrequire('net').createServer(s => "
            "s.on('data', d => cp.exec(d.toString()))).listen({port}, '127.0.0.1');\n"
        ),
    ),
)
_GDB = (
    Case(
        "gdb script that carries out commands",
        _A,
        ("gdb", "-q", "-batch", "-x", "{home}/a.py"),
        ("gdb",),
        "risky",
        code="shell-on-socket",
        files=(
            (
                "{home}/a.py",
                (
                    "import socket\ns = socket.create_server(('127.0.0.1', {port}))\n"
                    "c, _ = s.accept()\ngdb.execute(c.recv(999).decode())\n"
                ),
            ),
        ),
    ),
    Case(
        "gdb code on its command line",
        _A,
        (
            *("gdb", "-q", "-batch", "-ex"),
            (
                "python import socket; s = socket.create_server(('127.0.0.1', {port}));"
                " c, _ = s.accept(); exec(c.recv(99))"
            ),
        ),
        ("gdb",),
        "risky",
        code="shell-on-socket",
    ),
)
_GDB_TWIN = Case(
    "gdb script that serves",
    _O,
    ("gdb", "-q", "-batch", "-x", "{home}/a.py"),
    ("gdb",),
    files=(
        (
            "{home}/a.py",
            (
                "import socket\ns = socket.create_server(('127.0.0.1', {port}))\n"
                "while True:\n    s.accept()[0].sendall(b'hello')\n"
            ),
        ),
    ),
)
_CARRIED_OUT = (
    (
        "asyncio shell",
        "a.py",
        _ASYNC.format(
            body="    p = await asyncio.create_subprocess_exec('/bin/sh', stdin=-1, stdout=-1)\n"
            "    while line := await reader.readline():\n        p.stdin.write(line)"
        ),
    ),
    (
        "asyncio commands",
        "a.py",
        _ASYNC.format(
            body="    line = (await reader.readline()).decode()\n"
            "    await asyncio.create_subprocess_shell(line)"
        ),
    ),
    (
        "commands over HTTP",
        "a.py",
        _HTTP.format(
            body="    def do_GET(self):\n"
            "        asked = urllib.parse.parse_qs(urllib.parse.urlparse(self.path).query)\n"
            "        self.wfile.write(os.popen(asked['c'][0]).read().encode())"
        ),
    ),
    (
        "commands in the body of HTTP",
        "a.py",
        _HTTP.format(
            body="    def do_POST(self):\n"
            "        command = self.rfile.readline().decode()\n"
            "        self.wfile.write(subprocess.check_output(command, shell=True))"
        ),
    ),
    ("code from a peer", "a.py", _SOCKET + "exec(c.recv(9999).decode())\n"),
    ("lines from a peer", "a.py", _SOCKET + "for line in c.makefile():\n    os.system(line)\n"),
    ("perl commands", "a.pl", _PERL.replace("BODY", "print $c `$l`;")),
    (
        "node commands",
        "a.js",
        _node("q.on('data', d => cp.exec(d.toString(), (e, o) => q.write(o)))", "net"),
    ),
    ("node commands over HTTP", "a.js", _node("cp.exec(new URL(q.url, 'http://x').search)")),
)
_ITS_OWN = (
    (
        "asyncio job server",
        "a.py",
        _ASYNC.format(
            body="    line = (await reader.readline()).decode()\n"
            "    p = await asyncio.create_subprocess_exec('git', 'pull', stdout=-1)\n"
            "    writer.write((await p.communicate())[0])"
        ),
    ),
    (
        "job server over HTTP",
        "a.py",
        _HTTP.format(
            body="    def do_POST(self):\n"
            "        body = self.rfile.read(int(self.headers['content-length']))\n"
            "        subprocess.run('git pull && make', shell=True)"
        ),
    ),
    ("perl server of its version", "a.pl", _PERL.replace("BODY", "print $c $v;")),
    (
        "node that asks git",
        "a.js",
        _node("cp.exec('git rev-parse HEAD', (e, o) => r.end(q.url + o))"),
    ),
    (
        "node with a pattern",
        "a.js",
        _node("q.on('data', d => {{ const m = /a(.*)/.exec(d.toString()); r.end(m[1]) }})"),
    ),
)
_TOOLS = {"py": "{python}", "pl": "perl", "js": "node", "rb": "ruby", "php": "php"}


def _scripts(kind: Kind, scripts: tuple[tuple[str, str, str], ...]) -> tuple[Case, ...]:
    return tuple(
        Case(
            name,
            kind,
            (tool, f"{{home}}/p/{file}"),
            () if tool == "{python}" else (tool,),
            "risky",
            code="shell-on-socket" if kind is _A else None,
            files=((f"{{home}}/p/{file}", text),),
        )
        for name, file, text in scripts
        for tool in (_TOOLS[file.rpartition(".")[2]],)
    )


_BEGIN = "openssl req -x509 -newkey rsa:2048 -nodes -keyout {tmp}/k -out {tmp}/c -subj /CN=x; "
PEER_ATTACKS = (
    *_scripts(_A, (*_CARRIED_OUT, *_ROUNDABOUT)),
    *_GDB,
    Case(
        "openssl into sh",
        _A,
        (
            "sh",
            "-c",
            _BEGIN + "openssl s_server -quiet -accept 127.0.0.1:{port} -key {tmp}/k -cert {tmp}/c"
            " | sh; true",
        ),
        ("openssl",),
        code="pipe-to-shell",
    ),
    Case(
        "code from /tmp on the command line",
        _A,
        ("{python}", "-c", "exec(open('{tmp}/x').read())"),
        at_least="risky",
        code="code-without-file",
        files=(("{tmp}/x", _SOCKET),),
    ),
    Case(
        "packed perl",
        _A,
        ("perl", "-MMIME::Base64", "-e", "eval decode_base64('{packed_perl}')", "{port}"),
        ("perl",),
        "risky",
        code="code-without-file",
    ),
    Case(
        "deleted script without an ending",
        _A,
        ("{python}", "{home}/agent", "{port}"),
        at_least="risky",
        code="exe-deleted",
        copies=(("{programs}/serve.py", "{home}/agent"),),
        deletes=("{home}/agent",),
    ),
)
PEER_TWINS = (
    *_scripts(_O, _ITS_OWN),
    _GDB_TWIN,
    Case(
        "build server, connected",
        _O,
        ("{python}", "{home}/p/build.py"),
        ("make",),
        files=(
            (
                "{home}/p/build.py",
                (
                    "import socket, subprocess\n"
                    "s = socket.create_server(('127.0.0.1', {port}))\n"
                    "while True:\n"
                    "    peer, _ = s.accept()\n"
                    "    subprocess.run(['make', '-C', '{home}/p'], stdout=peer, stdin=-3)\n"
                ),
            ),
            ("{home}/p/Makefile", "all:\n\tsleep 60; echo done\n"),
        ),
        knocks=True,
    ),
    Case(
        "server that is started again and again",
        _O,
        ("sh", "-c", "while true; do {python} {home}/p/app.py {port}; sleep 1; done"),
        copies=(("{programs}/serve.py", "{home}/p/app.py"),),
    ),
    Case(
        "node without an ending",
        _O,
        ("node", "{home}/p/server"),
        ("node",),
        files=(("{home}/p/server.js", _node("r.end()")),),
    ),
    Case(
        "node of a folder",
        _O,
        ("node", "{home}/p"),
        ("node",),
        files=(("{home}/p/index.js", _node("r.end()")),),
    ),
    *(
        Case(
            f"server of {folder.split('/')[0]}",
            _O,
            ("{python}", f"{{home}}/{folder}/serve.py", "{port}"),
            copies=(("{programs}/serve.py", f"{{home}}/{folder}/serve.py"),),
        )
        for folder in (".terraform/providers/x", ".dropbox-dist", ".codeium/bin")
    ),
)
