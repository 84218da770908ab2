"""Honest programs that look like ways in by odd tools, libraries and settings."""

from __future__ import annotations

from tests.corpus.case import Kind
from tests.corpus.odd_ways import ACCEPTS, HTTP, PAGES
from tests.corpus.side_doors import case

_O = Kind.ORDINARY
_FLASK = "import subprocess\nfrom flask import Flask, request\napp = Flask(__name__)\n"
ODD_TWINS = (
    case(
        "gearmand",
        _O,
        ("gearmand", "-L", "127.0.0.1", "-p", "@port@", "-l", "stderr"),
        needs=("gearmand",),
    ),
    case(
        "ngircd",
        _O,
        (
            "sh",
            "-c",
            (
                "printf "
                "'[Global]\\nName=a.b\\nInfo=x\\nPorts=@port@\\nListen=127.0.0.1\\nPidFile=@home@/p\\n"
                "ServerUID=0\\n' > c; exec ngircd -n -f @home@/c"
            ),
        ),
        needs=("ngircd",),
    ),
    case(
        "unbound",
        _O,
        (
            "sh",
            "-c",
            (
                'printf \'server:\\n port: @port@\\n interface: 127.0.0.1\\n chroot: ""\\n '
                'username: ""\\n pidfile: ""\\nremote-control:\\n control-enable: no\\n\' > c;'
                " exec unbound -d -c @home@/c"
            ),
        ),
        needs=("unbound",),
    ),
    case(
        "privoxy",
        _O,
        (
            "sh",
            "-c",
            "printf 'listen-address 127.0.0.1:@port@\\n' > c; exec privoxy --no-daemon @home@/c",
        ),
        needs=("privoxy",),
    ),
    case(
        "squid",
        _O,
        (
            "sh",
            "-c",
            (
                "printf 'http_port 127.0.0.1:@port@\\npid_filename none\\ncache_log "
                "stdio:/dev/null\\naccess_log none\\n' > c; exec squid -N -f @home@/c"
            ),
        ),
        needs=("squid",),
    ),
    case(
        "dropbear",
        _O,
        ("dropbear", "-F", "-E", "-R", "-p", "127.0.0.1:@port@"),
        needs=("dropbear",),
    ),
    case(
        "git of a project",
        _O,
        (
            "git",
            "daemon",
            "--reuseaddr",
            "--base-path=@home@",
            "--port=@port@",
            "--listen=127.0.0.1",
        ),
        needs=("git",),
    ),
    case(
        "log into awk",
        _O,
        (
            "sh",
            "-c",
            (
                "@python@ -u -m http.server --bind 127.0.0.1 @port@ 2>&1 | awk '/ 500 /{ n++ } "
                "END { print n }'"
            ),
        ),
    ),
    case(
        "log into sed",
        _O,
        (
            "sh",
            "-c",
            "@python@ -u -m http.server --bind 127.0.0.1 @port@ 2>&1 | sed -u 's/^/web: /'",
        ),
    ),
    case(
        "make that serves",
        _O,
        (
            "sh",
            "-c",
            "printf 'serve:\\n\\t@python@ -m http.server --bind 127.0.0.1 @port@\\n' | make -f -",
        ),
    ),
    case(
        "python with ctypes",
        _O,
        ("@python@", "@home@/a.py"),
        (
            "a.py",
            "import ctypes\nctypes.CDLL(None).prctl(15, b'worker', 0, 0, 0)\n"
            + ACCEPTS
            + "    c.send(c.recv(999))\n",
        ),
    ),
    case(
        "zip of a tool",
        _O,
        ("sh", "-c", "cd @home@ && @python@ -m zipapp src -o tool.pyz && exec @python@ tool.pyz"),
        (
            "src/__main__.py",
            "import subprocess\nV = subprocess.getoutput('git --version')\n"
            + ACCEPTS
            + "    c.send(c.recv(99) + V.encode())\n",
        ),
    ),
    case(
        "flask that draws",
        _O,
        ("flask", "--app", "draw", "run", "-p", "@port@"),
        (
            "draw.py",
            _FLASK
            + (
                "@app.post('/')\ndef go():\n"
                "    return subprocess.run(['cat'], input=request.get_data(), "
                "capture_output=True).stdout\n"
            ),
        ),
        needs=("flask",),
    ),
    case(
        "python that reads literals",
        _O,
        ("@python@", "@home@/a.py"),
        (
            "a.py",
            "import ast\n"
            + ACCEPTS
            + "    c.send(repr(ast.literal_eval(c.recv(99).decode())).encode())\n",
        ),
    ),
    case(
        "functions of one's own by XML-RPC",
        _O,
        ("@python@", "@home@/a.py"),
        (
            "a.py",
            (
                "import os\nfrom xmlrpc.server import SimpleXMLRPCServer\nclass Api:\n"
                "    def load(self):\n        return os.getloadavg()\n"
                "s = SimpleXMLRPCServer(('127.0.0.1', @port@))\ns.register_instance(Api())\n"
                "s.serve_forever()\n"
            ),
        ),
    ),
    case(
        "node with templates",
        _O,
        ("node", "@home@/a.js"),
        (
            "a.js",
            (
                "const fs = require('fs');\n"
                "const t = new Function('d', 'return `' + fs.readFileSync(__dirname + "
                "'/t.html') + '`');\n"
            )
            + HTTP.replace("BODY", "r.end(t(JSON.parse(b)))"),
        ),
        ("t.html", "<p>${d.x}</p>"),
    ),
    case(
        "node's worker of a file",
        _O,
        ("node", "@home@/a.js"),
        (
            "a.js",
            "const { Worker } = require('worker_threads');\n"
            + HTTP.replace("BODY", "new Worker(__dirname + '/w.js', { workerData: b }); r.end()"),
        ),
        ("w.js", ""),
    ),
    case(
        "ruby with a language of its own",
        _O,
        ("ruby", "@home@/a.rb"),
        (
            "a.rb",
            (
                "require 'socket'\nclass App\n  def get(p, &b) (@r ||= {})[p] = b end\n"
                "  def call(p) @r[p]&.call end\nend\na = App.new\n"
                "a.instance_eval(File.read(__dir__ + '/routes.rb'))\n"
                "s = TCPServer.new('127.0.0.1', @port@)\nloop do\n  c = s.accept\n"
                "  c.puts a.call(c.gets.split[1])\n  c.close\nend\n"
            ),
        ),
        ("routes.rb", "get('/') { 'hello' }\n"),
    ),
    case(
        "ruby that sends a known name",
        _O,
        ("ruby", "@home@/a.rb"),
        (
            "a.rb",
            (
                "require 'socket'\nmodule Api\n  def self.do_time(_) Time.now end\nend\n"
                "s = TCPServer.new('127.0.0.1', @port@)\nloop do\n  c = s.accept\n"
                "  n, a = c.gets.split(' ', 2)\n"
                '  c.puts(Api.respond_to?("do_#{n}") ? Api.public_send("do_#{n}", a) : \'no\')\n'
                "end\n"
            ),
        ),
    ),
    case(
        "pages behind one",
        _O,
        PAGES,
        (
            "web/index.php",
            (
                "<?php $page = basename($_GET['page'] ?? 'home'); $known = ['home', 'about']; "
                'if (in_array($page, $known, true)) { include __DIR__ . "/pages/$page.php"; } '
                "$act = ['x' => 'strtoupper']; echo $act['x']($_GET['q'] ?? '');"
            ),
        ),
        ("web/pages/home.php", "hi"),
    ),
    case(
        "settings of gunicorn of a project",
        _O,
        ("gunicorn", "shop:app"),
        ("shop.py", "def app(e, s):\n    s('200 OK', [])\n    return []\n"),
        (
            "gunicorn.conf.py",
            (
                "import multiprocessing, os, subprocess\nbind = '127.0.0.1:@port@'\n"
                "workers = 2\ndef on_starting(server):\n"
                "    subprocess.run(['git', '--version'])\n"
            ),
        ),
    ),
    case(
        "redis with another allocator",
        _O,
        (
            "sh",
            "-c",
            (
                "LD_PRELOAD=$(ldconfig -p | awk '/libjemalloc|libstdc/{print $NF; exit}') exec "
                "redis-server --port @port@ --bind 127.0.0.1 --save ''"
            ),
        ),
        needs=("redis-server",),
    ),
    case(
        "java debugger of a project",
        _O,
        (
            "java",
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:@port@",
            "@home@/A.java",
        ),
        (
            "A.java",
            (
                "public class A { public static void main(String[] a) throws Exception { "
                "Thread.sleep(600000); } }"
            ),
        ),
    ),
    case(
        "server of .asdf",
        _O,
        (
            "sh",
            "-c",
            (
                "mkdir -p @home@/.asdf/installs/python/3.11/bin && cp @home@/a.py "
                "@home@/.asdf/installs/python/3.11/bin/srv && exec @python@ "
                "@home@/.asdf/installs/python/3.11/bin/srv"
            ),
        ),
        ("a.py", ACCEPTS + "    c.close()\n"),
    ),
    case(
        "server of .emacs.d",
        _O,
        ("@python@", "@home@/.emacs.d/lsp/a.py"),
        (".emacs.d/lsp/a.py", ACCEPTS + "    c.close()\n"),
    ),
    case(
        "server of .platformio",
        _O,
        ("@python@", "@home@/.platformio/penv/bin/pio"),
        (".platformio/penv/bin/pio", ACCEPTS + "    c.close()\n"),
    ),
    case(
        "perl with settings",
        _O,
        ("perl", "@home@/a.pl"),
        (
            "a.pl",
            (
                "use IO::Socket::INET; my $cfg = do './c.pl'; my $s = "
                "IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => @port@, Listen "
                "=> 5);\nmy $v = qx{uname -r};\n"
                "while (my $c = $s->accept) { while (<$c>) { if (/^X-Name: (.*)/) { print $c "
                '"$1 $v"; } } }\n'
            ),
        ),
        ("c.pl", "{ a => 1 }"),
    ),
    case(
        "busybox that serves a folder",
        _O,
        ("busybox", "httpd", "-f", "-p", "127.0.0.1:@port@", "-h", "@home@/web"),
        ("web/cgi-bin/x.sh", "#!/bin/sh\necho\ndate\necho \"$QUERY_STRING\" | sed 's/[^a-z]//g'\n"),
        needs=("busybox",),
    ),
)
