"""Programs that were given their code in rare ways, or loaded by others; and their twins."""

from __future__ import annotations

from tests.corpus.case import Case, Kind

_A, _O = Kind.ATTACK, Kind.ORDINARY
_LOADER = "/lib64/ld-linux-x86-64.so.2"
_SOCKET = "import os, socket\ns = socket.create_server(('127.0.0.1', {port}))\nc, _ = s.accept()\n"
_COMMANDS = (
    _SOCKET + "import subprocess\nc.send(subprocess.getoutput(c.recv(9).decode()).encode())\n"
)
_ECHO = _SOCKET + "import subprocess\nsubprocess.run('make', shell=True)\nc.send(c.recv(9))\n"
_TCL = (
    "proc a {{c h p}} {{ gets $c line; puts $c ANSWER }}\n"
    "socket -server a -myaddr 127.0.0.1 {port}\nvwait x\n"
)


def _script(name: str, kind: Kind, code: str, sign: str | None) -> Case:
    path = "{home}/project/app.py"
    return Case(name, kind, ("{python}", path), (), "risky", code=sign, files=((path, code),))


LAUNCHED = (
    Case(
        "image in /tmp, loaded by ld.so",
        _A,
        (_LOADER, "{tmp}/agent", "{port}"),
        ("cc", _LOADER),
        code="exe-temporary",
        copies=(("{listener}", "{tmp}/agent"),),
    ),
    Case(
        "ncat loaded by ld.so",
        _A,
        (_LOADER, "/usr/bin/ncat", "-l", "127.0.0.1", "{port}", "-e", "/bin/sh"),
        ("ncat", _LOADER),
        code="pipe-to-shell",
    ),
    Case(
        "commands on a command line",
        _A,
        ("{python}", "-c", _COMMANDS),
        (),
        "risky",
        code="shell-on-socket",
    ),
    Case(
        "commands in a file as input",
        _A,
        ("sh", "-c", "exec {python} - < {home}/given"),
        (),
        "risky",
        code="shell-on-socket",
        files=(("{home}/given", _COMMANDS),),
    ),
    Case(
        "commands in a module beside the script",
        _A,
        ("{python}", "{home}/project/app.py"),
        (),
        "risky",
        code="shell-on-socket",
        files=(
            ("{home}/project/app.py", "import work\n"),
            ("{home}/project/work.py", _COMMANDS),
        ),
    ),
    Case(
        "commands by runpy",
        _A,
        ("{python}", "-m", "runpy", "work"),
        (),
        "risky",
        code="shell-on-socket",
        cwd="{home}",
        files=(("{home}/work.py", _COMMANDS),),
    ),
    _script(
        "objects from the network",
        _A,
        _SOCKET + "import pickle\nd = c.recv(99)\npickle.loads(d)\n",
        "shell-on-socket",
    ),
    _script(
        "packed script",
        _A,
        "import base64\nx = '{packed}'\nexec(base64.b64decode(x))\n",
        "code-without-file",
    ),
    _script(
        "machine code from the network",
        _A,
        _SOCKET + "import ctypes, mmap\nm = mmap.mmap(-1, 99, prot=mmap.PROT_EXEC | 3)\n"
        "m.write(c.recv(99))\nctypes.CFUNCTYPE(None)(ctypes.addressof(m))()\n",
        "code-without-file",
    ),
    Case(
        "tcl commands",
        _A,
        ("tclsh", "{home}/a.tcl"),
        ("tclsh",),
        "risky",
        code="shell-on-socket",
        files=(("{home}/a.tcl", _TCL.replace("ANSWER", "[exec sh -c $line]")),),
    ),
)

LAUNCHED_TWINS = (
    Case(
        "http.server loaded by ld.so",
        _O,
        (_LOADER, "{python}", "-m", "http.server", "--bind", "127.0.0.1", "{port}"),
        (_LOADER,),
        cwd="{home}",
        env=(("PYTHONHOME", "{prefix}"),),
    ),
    Case("server on a command line that runs make", _O, ("{python}", "-c", _ECHO)),
    Case(
        "server in a file as input",
        _O,
        ("sh", "-c", "exec {python} - < {home}/given"),
        files=(("{home}/given", _ECHO),),
    ),
    Case(
        "server in a module beside the script",
        _O,
        ("{python}", "{home}/project/app.py"),
        files=(("{home}/project/app.py", "import work\n"), ("{home}/project/work.py", _ECHO)),
    ),
    Case(
        "server by runpy",
        _O,
        ("{python}", "-m", "runpy", "work"),
        cwd="{home}",
        files=(("{home}/work.py", _ECHO),),
    ),
    _script(
        "server with a model of its own",
        _O,
        "import pickle\npickle.dumps(1)\nmodel = pickle.loads(pickle.dumps(2))\n" + _ECHO,
        None,
    ),
    _script(
        "server that unpacks data",
        _O,
        "import base64, zlib\nx = zlib.decompress(zlib.compress(base64.b64decode('aGk=')))\n"
        "y = eval('1 + 1')\n" + _ECHO,
        None,
    ),
    Case(
        "tcl server",
        _O,
        ("tclsh", "{home}/a.tcl"),
        ("tclsh",),
        files=(("{home}/a.tcl", _TCL.replace("ANSWER", "$line")),),
    ),
)
