"""Ways into a program that let whoever connects run code in it: debuggers, shells of languages.

Told by its image and its command line, with the port where they tell one: a program that is
debugged has its own listeners too. Pure.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import programs
from portwatch.core.interpreters import OPTIONS
from portwatch.core.late_pattern import LatePattern
from portwatch.core.said import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Process

_JDWP = LatePattern(r"-(?:agentlib:jdwp=|Xrunjdwp:|agentpath:[^=]*jdwp[^=]*=)(.*)", re.DOTALL)
_ADDRESS = LatePattern(r"(?:^|,)address=(?:[^,]*:)?([0-9]{1,5})(?:,|$)")
_JMX = LatePattern(r"-Dcom\.sun\.management\.jmxremote(?:\.rmi)?\.port=([0-9]{1,5})")
_JMX_OPEN = "-Dcom.sun.management.jmxremote.authenticate=false"
_CLOJURE = LatePattern(r"-Dclojure\.server\.[\w.-]+=.*:port\s+([0-9]{1,5}).*", re.DOTALL)
_INSPECT = LatePattern(r"--inspect(?:-brk|-wait)?(?:=(.*))?")
_INSPECT_PORT = LatePattern(r"--(?:inspect|debug)-port=(?:.*:)?([0-9]{1,5})")
_BROWSER = LatePattern(r"--remote-debugging-port=([0-9]{1,5})")
_PORT = LatePattern(r"(?:.*[:/])?([0-9]{1,5})(?:/.*)?")
_QEMU = LatePattern(r"(?:tcp|telnet|mon:tcp|mon:telnet):[^:]*:([0-9]{1,5})\b.*")
_INSPECTED = {"Node.js": 9229, "Deno": 9229, "Bun": 6499}
_GDB_OF_QEMU = 1234
_MACHINES = ("qemu-system", "qemu-kvm", "qemu-dm")
_VERBS = frozenset({"run", "test", "serve", "eval", "x", "inspect"})

# Programs that are nothing else.
_STUBS = {
    "gdbserver": say("the GNU debugger's server"),
    "lldb-server": say("LLDB's server"),
    "lldb-platform": say("LLDB's server"),
    "debugserver": say("LLDB's server"),
    "frida-server": say("Frida's server"),
    "frida-portal": say("Frida's server"),
    "linux_server": say("IDA's debugger"),
    "linux_server64": say("IDA's debugger"),
    "openocd": say("OpenOCD, which debugs devices and has a console of its own"),
    "rdbg": say("Ruby's debugger"),
    "rpyc_classic.py": say("RPyC in its classic mode"),
    "rpyc_classic": say("RPyC in its classic mode"),
}
_DELVE = frozenset({"dlv", "dlv-dap"})
_MODULES = {
    "debugpy": say("Python's debugger (debugpy)"),
    "ptvsd": say("Python's debugger (ptvsd)"),
    "rpyc.cli.rpyc_classic": say("RPyC in its classic mode"),
    "nrepl.cmdline": say("a REPL of Clojure (nREPL)"),
}
_LISTENS = frozenset({"--listen", "--port", "-p"})


class WayIn(NamedTuple):
    """What runs the code of whoever connects.

    Attributes:
        text: What it is, for people.
        port: Where it listens; ``None`` for whatever port the program has.
    """

    text: str
    port: int | None = None


def ways_in(process: Process, more: tuple[str, ...] = ()) -> Iterator[WayIn]:
    """What of a program runs code for those who connect, without asking who they are.

    Args:
        process: Its image and its command line are asked.
        more: Options from elsewhere, as if they stood before its own.
    """
    words = (*more, *programs.words(process)[1:])
    called = programs.base(programs.image(process) or process.name)
    script = programs.base(programs.script(process) or "")
    stub = _STUBS.get(called) or _STUBS.get(script)
    if stub is not None:
        yield WayIn(stub)
    elif called in _DELVE and ("--headless" in words or "dap" in words):
        yield WayIn(say("Go's debugger (Delve)"))
    elif called.startswith(_MACHINES):
        yield from _of_qemu(words)
    language = programs.language(process)
    if language == "Java":
        yield from _of_java(words)
    elif language in _INSPECTED:
        yield from _of_inspector(words, _INSPECTED[language], OPTIONS[language].words)
    elif language in {"Python", "Ruby"}:
        yield from _of_modules(words)
    for word in words:
        found = _BROWSER.fullmatch(word)
        if found is not None:
            yield WayIn(say("the browser's debugger"), int(found[1]))


def _of_java(words: tuple[str, ...]) -> Iterator[WayIn]:
    for word in words:
        agent = _JDWP.fullmatch(word)
        if agent is not None and "server=n" not in agent[1]:
            address = _ADDRESS.search(agent[1])
            if address is not None:
                yield WayIn(say("Java's debugger (JDWP)"), int(address[1]))
        managed = _JMX.fullmatch(word)
        if managed is not None and _JMX_OPEN in words:
            yield WayIn(say("Java's management (JMX) without a password"), int(managed[1]))
        clojure = _CLOJURE.fullmatch(word)
        if clojure is not None:
            yield WayIn(say("a REPL of Clojure"), int(clojure[1]))
        if word in _MODULES:
            yield WayIn(_MODULES[word])


def _of_inspector(
    words: tuple[str, ...], usual: int, takes_word: frozenset[str]
) -> Iterator[WayIn]:
    moved = next((found for word in words if (found := _INSPECT_PORT.fullmatch(word))), None)
    rest = iter(words)
    for word in rest:
        found = _INSPECT.fullmatch(word)
        if found is None:
            if word in takes_word:
                next(rest, None)
            elif not word.startswith("-") and word not in _VERBS:
                return  # what follows are the script's own words
            continue
        told = _PORT.fullmatch(found[1] or "")
        port = int(told[1]) if told is not None else int(moved[1]) if moved is not None else usual
        yield WayIn(say("the debugger of JavaScript (inspector)"), port)


def _of_modules(words: tuple[str, ...]) -> Iterator[WayIn]:
    module = next((word for word in words if word in _MODULES), None)
    if module is None:
        if any(before == "-r" and after == "debug/open" for before, after in pairwise(words)):
            yield WayIn(say("Ruby's debugger"))
        return
    for option, value in pairwise((*words, "")):
        port = _PORT.fullmatch(value) if option in _LISTENS else None
        if port is not None:
            yield WayIn(_MODULES[module], int(port[1]))
            return
    if "--connect" not in words and "--pid" not in words:
        yield WayIn(_MODULES[module])


def _of_qemu(words: tuple[str, ...]) -> Iterator[WayIn]:
    if "-s" in words:
        yield WayIn(say("the machine's debugger (QEMU)"), _GDB_OF_QEMU)
    for option, value in pairwise((*words, "")):
        found = _QEMU.fullmatch(value) if option in {"-gdb", "-monitor", "-qmp"} else None
        if found is not None:
            yield WayIn(say("the machine's monitor or debugger (QEMU)"), int(found[1]))
