"""Programs that people run on purpose: packaged services, and a developer's day."""

from __future__ import annotations

from tests.corpus.case import Case, Kind
from tests.corpus.services import SERVICES

_O = Kind.ORDINARY
_NODE = "require('http').createServer().listen({port},'127.0.0.1')"
_SERVE = (("{programs}/serve.py", "{home}/project/app.py"),)
_APP = ("{python}", "{home}/project/app.py", "{port}")
_AGAIN = ("{python}", "{home}/project/app.py")
_STARTED = ("/bin/sh", "{home}/project/start.sh")

DEVELOPMENT = (
    Case(
        "http.server",
        _O,
        ("{python}", "-m", "http.server", "--bind", "127.0.0.1", "{port}"),
        cwd="{home}",
    ),
    Case(
        "http.server in /tmp",
        _O,
        ("{python}", "-m", "http.server", "--bind", "127.0.0.1", "{port}"),
        cwd="{tmp}",
    ),
    Case(
        "http.server on IPv6",
        _O,
        ("{python}", "-m", "http.server", "--bind", "::1", "{port}"),
        ipv6=True,
    ),
    Case("python application", _O, _APP, copies=_SERVE),
    Case("python application at 8000", _O, _APP, copies=_SERVE, port=8000),
    Case("python application at 5000", _O, _APP, copies=_SERVE, port=5000),
    Case("python application, connected", _O, _APP, copies=_SERVE, knocks=True),
    Case(
        "relative script", _O, ("{python}", "app.py", "{port}"), cwd="{home}/project", copies=_SERVE
    ),
    Case(
        "module of the project",
        _O,
        ("{python}", "-m", "app", "{port}"),
        cwd="{home}/project",
        copies=_SERVE,
    ),
    Case("named by itself", _O, (*_APP, "my-worker"), copies=_SERVE),
    Case("UDP application", _O, (*_APP, "", "udp"), copies=_SERVE, udp=True),
    Case(
        "python -c",
        _O,
        (
            "{python}",
            "-c",
            (
                "import http.server as h;"
                "h.HTTPServer(('127.0.0.1',{port}),h.BaseHTTPRequestHandler).serve_forever()"
            ),
        ),
    ),
    Case(
        "script of a virtual environment",
        _O,
        ("{python}", "{home}/project/.venv/bin/tool", "{port}"),
        copies=(("{programs}/serve.py", "{home}/project/.venv/bin/tool"),),
    ),
    Case(
        "script of ~/.local/bin",
        _O,
        ("{python}", "{home}/.local/bin/tool", "{port}"),
        copies=(("{programs}/serve.py", "{home}/.local/bin/tool"),),
    ),
    Case(
        "server of a test",
        _O,
        ("{python}", "/tmp/pytest-of-corpus{port}/pytest-0/app.py", "{port}"),
        copies=(("{programs}/serve.py", "/tmp/pytest-of-corpus{port}/pytest-0/app.py"),),
    ),
    Case(
        "go run",
        _O,
        ("/tmp/go-build{port}/b001/exe/api", "{port}"),
        ("cc",),
        copies=(("{listener}", "/tmp/go-build{port}/b001/exe/api"),),
    ),
    Case(
        "server that runs shell commands",
        _O,
        ("{python}", "{home}/project/jobs.py", "{port}", "pipe"),
        copies=(("{programs}/jobs.py", "{home}/project/jobs.py"),),
    ),
    Case(
        "server with a terminal in the browser",
        _O,
        ("{python}", "{home}/project/jobs.py", "{port}", "terminal"),
        copies=(("{programs}/jobs.py", "{home}/project/jobs.py"),),
    ),
    Case(
        "server whose log a shell reads",
        _O,
        ("sh", "-c", "{python} {home}/project/app.py {port} | while read line; do :; done"),
        copies=_SERVE,
    ),
    Case(
        "server started by a shell",
        _O,
        ("sh", "-c", "{python} app.py {port}; true"),
        cwd="{home}/project",
        copies=_SERVE,
    ),
    Case("double-forked server", _O, ("{python}", "{programs}/orphan.py", *_APP), copies=_SERVE),
    *(
        Case(
            name,
            _O,
            ("{python}", "{home}/project/run.py", "{port}", "{home}/turn", how, *words),
            copies=(
                ("{programs}/turn.py", "{home}/project/run.py"),
                ("{programs}/hold.py", "{home}/project/app.py"),
            ),
            files=(("{home}/project/start.sh", "exec {python} {home}/project/app.py"),),
            turns=True,
        )
        for name, how, words in (
            ("server that starts itself anew", "exec", _AGAIN),
            ("server that leaves its port to a new one", "leave", _AGAIN),
            ("start script that becomes its server", "exec", _STARTED),
        )
    ),
    Case("several workers", _O, ("{python}", "{programs}/workers.py", "{port}")),
    Case(
        "server that leaks its port to a shell",
        _O,
        ("{python}", "{home}/project/jobs.py", "{port}", "leak"),
        copies=(("{programs}/jobs.py", "{home}/project/jobs.py"),),
    ),
    Case(
        "node",
        _O,
        ("node", "{home}/project/server.js"),
        ("node",),
        files=(("{home}/project/server.js", _NODE),),
    ),
    Case("node -e", _O, ("node", "-e", _NODE), ("node",)),
    Case(
        "node --inspect",
        _O,
        ("node", "--inspect=127.0.0.1:{port}", "-e", "setInterval(()=>{{}},999)"),
        ("node",),
    ),
    Case(
        "node in node_modules",
        _O,
        ("node", "{home}/project/node_modules/.bin/vite"),
        ("node",),
        files=(("{home}/project/node_modules/.bin/vite", _NODE),),
    ),
    Case("php -S", _O, ("php", "-S", "127.0.0.1:{port}"), ("php",), cwd="{home}"),
    Case(
        "ruby server",
        _O,
        ("ruby", "{home}/project/app.rb"),
        ("ruby",),
        files=(
            (
                "{home}/project/app.rb",
                "require 'socket'; s=TCPServer.new('127.0.0.1',{port}); s.accept; sleep",
            ),
        ),
    ),
    Case(
        "perl server",
        _O,
        ("perl", "{home}/project/app.pl"),
        ("perl",),
        files=(
            (
                "{home}/project/app.pl",
                (
                    "use IO::Socket::INET; my $s=IO::Socket::INET->new(LocalAddr=>'127.0.0.1',"
                    "LocalPort=>{port},Listen=>5); sleep 99;"
                ),
            ),
        ),
    ),
    Case(
        "rebuilt while it runs",
        _O,
        ("/tmp/go-build{port}/b001/exe/api", "{port}"),
        ("cc",),
        copies=(("{listener}", "/tmp/go-build{port}/b001/exe/api"),),
        rebuilds=("/tmp/go-build{port}/b001/exe/api",),
    ),
)

_WEBHOOK = """import http.server, subprocess
class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        subprocess.run("git pull && make", shell=True, check=True)
http.server.HTTPServer(("127.0.0.1", {port}), Hook).serve_forever()
"""
_PROXY = """import asyncio
async def peer(reader, writer):
    while data := await reader.read(999):
        writer.write(data)
async def main():
    async with await asyncio.start_server(peer, "127.0.0.1", {port}) as server:
        await server.serve_forever()
asyncio.run(main())
"""
_BUILDER = """import socket, subprocess
s = socket.create_server(("127.0.0.1", {port}))
while True:
    peer, _ = s.accept()
    subprocess.run(["make"], stdout=peer, stdin=subprocess.DEVNULL)
"""
_NODE_BUILD = """const {{ spawn }} = require('child_process');
const build = spawn('sh', ['-c', 'sleep 60']);
build.stdout.pipe(process.stdout);
require('http').createServer().listen({port}, '127.0.0.1');
"""
SCRIPTS = tuple(
    Case(
        name,
        _O,
        (tool, f"{{home}}/project/{file}"),
        needs,
        files=((f"{{home}}/project/{file}", text),),
    )
    for name, tool, file, text, needs in (
        ("webhook that runs make", "{python}", "hook.py", _WEBHOOK, ()),
        ("asyncio proxy", "{python}", "proxy.py", _PROXY, ()),
        ("build server", "{python}", "build.py", _BUILDER, ()),
        ("node that runs a build", "node", "dev.js", _NODE_BUILD, ("node",)),
    )
)

SUPER_SERVERS = (
    Case(
        "inetd with a program",
        _O,
        ("/usr/sbin/inetd", "-i", "{home}/inetd.conf"),
        ("inetd", "root"),
        files=(("{home}/inetd.conf", "{port} stream tcp nowait nobody /usr/bin/cat cat\n"),),
    ),
    Case(
        "stunnel that forwards",
        _O,
        ("stunnel4", "{home}/stunnel.conf"),
        ("stunnel4",),
        files=(
            (
                "{home}/stunnel.conf",
                (
                    "foreground = yes\npid =\n[web]\nciphers = PSK\nPSKsecrets = {home}/keys\n"
                    "accept = 127.0.0.1:{port}\nconnect = 127.0.0.1:9\n"
                ),
            ),
            ("{home}/keys", f"one:{'0' * 32}\n"),
        ),
        modes=(("{home}/keys", "600"),),
    ),
)

ORDINARY = (*SUPER_SERVERS, *SCRIPTS, *SERVICES, *DEVELOPMENT)
