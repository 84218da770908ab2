from __future__ import annotations

import pytest

from portwatch.core.remote_code import ways_in
from tests.helpers.rows import process

JDWP = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address={}"
PYTHON, JAVA, NODE = "/usr/bin/python3.11", "/usr/lib/jvm/17/bin/java", "/usr/bin/node"


def ports(exe: str, *words: str) -> list[int | None]:
    owner = process(exe.rpartition("/")[2], exe=exe, command=(exe, *words))
    return [way.port for way in ways_in(owner)]


@pytest.mark.parametrize(
    ("exe", "words", "port"),
    [
        (JAVA, (JDWP.format("*:5005"), "-jar", "a.jar"), 5005),
        (JAVA, (JDWP.format("8000"), "Main"), 8000),
        (JAVA, ("-Xrunjdwp:transport=dt_socket,address=0.0.0.0:9,server=y", "Main"), 9),
        (JAVA, ("-Dclojure.server.repl={:port 5555 :accept clojure.core/repl}", "x"), 5555),
        (
            JAVA,
            (
                "-Dcom.sun.management.jmxremote.port=9010",
                "-Dcom.sun.management.jmxremote.authenticate=false",
            ),
            9010,
        ),
        (NODE, ("--inspect", "app.js"), 9229),
        (NODE, ("--env-file", ".env", "--inspect", "app.js"), 9229),
        ("/usr/libexec/qemu-kvm", ("-gdb", "tcp::1234"), 1234),
        ("/usr/libexec/qemu-kvm", ("-monitor", "telnet:0.0.0.0:5555,server"), 5555),
        (NODE, ("--inspect=0.0.0.0", "app.js"), 9229),
        (NODE, ("--inspect-brk=0.0.0.0:4000", "app.js"), 4000),
        (NODE, ("--inspect", "--inspect-port=0.0.0.0:4001", "app.js"), 4001),
        ("/home/a/.deno/bin/deno", ("run", "--inspect=0.0.0.0:9", "a.ts"), 9),
        (PYTHON, ("-m", "debugpy", "--listen", "0.0.0.0:5678", "app.py"), 5678),
        (PYTHON, ("-m", "debugpy", "--listen", "5678", "--wait-for-client", "app.py"), 5678),
        (PYTHON, ("/home/a/bin/rpyc_classic.py", "--host", "0.0.0.0"), None),
        ("/usr/bin/ruby3.1", ("/usr/bin/rdbg", "--open", "--port", "9"), None),
        ("/usr/bin/gdbserver", (":2345", "./app"), None),
        ("/home/a/go/bin/dlv", ("debug", "--headless", "--listen=:2345"), None),
        ("/usr/bin/chromium", ("--remote-debugging-port=9222",), 9222),
        ("/usr/bin/qemu-system-x86_64", ("-s", "-S"), 1234),
        ("/usr/bin/qemu-system-arm", ("-monitor", "tcp:0.0.0.0:4444,server"), 4444),
    ],
)
def test_what_runs_the_code_of_whoever_connects_is_known(
    exe: str, words: tuple[str, ...], port: int | None
) -> None:
    assert ports(exe, *words) == [port]


@pytest.mark.parametrize(
    ("exe", "words"),
    [
        (JAVA, ("-jar", "a.jar")),
        (JAVA, (JDWP.format("host:5005").replace("server=y", "server=n"), "Main")),
        (JAVA, ("-Dcom.sun.management.jmxremote.port=9010", "Main")),  # it asks by default
        (NODE, ("app.js", "--inspect")),  # a word of the script
        (PYTHON, ("-m", "http.server")),
        (PYTHON, ("-m", "debugpy", "--connect", "10.0.0.1:5678", "app.py")),
        ("/usr/bin/dlv", ("version",)),
        ("/usr/bin/qemu-system-x86_64", ("-m", "4G")),
        ("/usr/sbin/nginx", ()),
    ],
)
def test_its_nearest_twins_are_not(exe: str, words: tuple[str, ...]) -> None:
    assert ports(exe, *words) == []
