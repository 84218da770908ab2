from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core import programs
from portwatch.core.model import Process, ProcessId
from portwatch.core.redaction import redact
from tests.helpers import rows


def run(command: str | list[str], exe: str | None = None, name: str | None = None) -> Process:
    words = command.split() if isinstance(command, str) else command
    first = words[0] if words else ""
    return Process(
        id=ProcessId(7, 1),
        name=name if name is not None else first.rpartition("/")[2][:15],
        exe=exe or f"/usr/bin/{first.rpartition('/')[2]}",
        command=tuple(words),
    )


@pytest.mark.parametrize(
    ("process", "name"),
    [
        (run("sshd -D"), "sshd"),
        (run("/usr/sbin/gnome-remote-desktop-daemon"), "gnome-remote-desktop-daemon"),
        (run("x", exe="/usr/bin/gnome-remote-desktop-daemon (deleted)", name="gnome-remote-de"), "gnome-remote-desktop-daemon"),  # noqa: E501 - one line a case
        (run(["/usr/bin/python3", "/usr/bin/networkd-dispatcher"], "/usr/bin/python3.11", "networkd-dispat"), "networkd-dispatcher"),  # noqa: E501 - the same
        (run("renamed", exe="/usr/bin/other", name="renamed"), "renamed"),
        (run("x", exe="/usr/bin/other", name="exactly15letter"), "exactly15letter"),
        (run("x", exe="/usr/lib/firefox/firefox", name="MainThread"), "firefox"),
        (run("x", exe="/opt/node/bin/node", name="node-MainThread"), "node"),
        (run("x", exe="/memfd:evil (deleted)", name="MainThread"), "MainThread"),
        (run("x", name=""), "x"),
        (run([], exe="/memfd:x", name=""), "pid 7"),
        (run(["postgres.exe"], exe=r"C:\Program Files\PostgreSQL\postgres.exe"), "postgres.exe"),
    ],
)  # fmt: skip
def test_a_program_has_its_whole_name(process: Process, name: str) -> None:
    assert programs.name(process) == name


def test_a_cut_name_grows_to_no_more_than_a_file_can_be_called() -> None:
    boast = run(["aaaaaaaaaaaaaaa" + "x" * 1000], exe="/usr/bin/other", name="a" * 15)
    assert programs.name(boast) == "a" * 15


@pytest.mark.parametrize(
    ("exe", "language"),
    [
        ("/usr/bin/python3.11", "Python"),
        ("/usr/bin/python3.11 (deleted)", "Python"),
        ("/home/anna/.venv/bin/pypy3", "Python"),
        (r"C:\Python311\pythonw.exe", "Python"),
        ("/usr/bin/node", "Node.js"),
        ("/usr/bin/nodejs18", "Node.js"),
        ("/usr/bin/php8.2", "PHP"),
        ("/usr/bin/perl5.36.0", "Perl"),
        ("/usr/bin/ruby3.1", "Ruby"),
        ("/usr/bin/lua5.4", "Lua"),
        ("/usr/bin/tclsh8.6", "Tcl"),
        ("/usr/lib/jvm/17/bin/java", "Java"),
        ("/usr/bin/dash", "shell"),
        ("/usr/bin/sshd", None),
        ("/usr/sbin/php-fpm8.2", None),
        ("/usr/bin/pythonic", None),
        ("/usr/bin/...", None),
    ],
)
def test_an_interpreter_is_known_by_its_image(exe: str, language: str | None) -> None:
    assert programs.language(run("whatever", exe=exe)) == language


def test_an_interpreter_whose_image_is_hidden_is_known_by_its_name() -> None:
    assert programs.language(rows.process("python3", exe=None)) == "Python"
    assert programs.language(rows.process("sshd", exe=None)) is None


@pytest.mark.parametrize(
    ("command", "script"),
    [
        ("python3 shop.py --port 80", "shop.py"),
        ("python3 -E -u shop.py", "shop.py"),
        ("python3 -W ignore -X dev shop.py", "shop.py"),
        ("python3 -Wignore shop.py", "shop.py"),
        ("python3 -m http.server 8000", "http.server"),
        ("python3 -mhttp.server", "http.server"),
        ("python3 -um uvicorn app:app", "uvicorn"),
        ("python3 -c import(socket) shop.py", None),
        ("python3 -uc code", None),
        ("python3 -", None),
        ("python3 -- -odd.py", "-odd.py"),
        ("python3", None),
        ("python3 -m", None),
        ("node server.js", "server.js"),
        ("node --inspect=0.0.0.0 -r dotenv/config server.js", "server.js"),
        ("node inspect server.js", "server.js"),
        ("node -e code", None),
        ("node --eval=code", None),
        ("bun run dev", "dev"),
        ("deno run --allow-net server.ts", "server.ts"),
        ("deno eval code", None),
        ("ruby -r rack bin/rails server", "bin/rails"),
        ("ruby -ne code", None),
        ("php -S 0.0.0.0:8000", None),
        ("php -S 0.0.0.0:8000 -t public router.php", "router.php"),
        ("php -r code", None),
        ("php artisan serve", "artisan"),
        ("perl -w -Ilib server.pl", "server.pl"),
        ("perl -MIO::Socket -e code", None),
        ("perl -lne code", None),
        ("java -Xmx1g -p mods -cp a.jar:b.jar org.example.Main", "org.example.Main"),
        ("java --add-opens java.base/java.lang=ALL-UNNAMED -jar /opt/x/jenkins.war", "/opt/x/jenkins.war"),  # noqa: E501 - one line a case
        ("java --module=org.example/Main", "org.example/Main"),
        ("bash -e -o pipefail serve.sh", "serve.sh"),
        ("bash -lc code", None),
        ("sh -s", None),
        ("lua5.4 -l socket server.lua", "server.lua"),
        ("sshd -D shop.py", None),
    ],
)  # fmt: skip
def test_what_an_interpreter_runs_is_read_from_its_command_line(
    command: str, script: str | None
) -> None:
    assert programs.script(run(command)) == script


@pytest.mark.parametrize(
    ("command", "detail"),
    [
        ("python3 -m http.server", "http.server"),
        ("node /home/anna/shop/node_modules/.bin/vite --host", "vite"),
        ("node /home/anna/shop/index.js", "shop/index.js"),
        ("node index.js", "index.js"),
        ("node ./index.js", "index.js"),
        ("python3 /srv/blog/manage.py runserver", "blog/manage.py"),
        ("python3 /srv/blog/", "blog"),
        ("java -jar /opt/x/jenkins.war", "jenkins.war"),
        ("python3 /", ""),
        ("python3 -c code", ""),
        ("sshd -D", ""),
    ],
)
def test_a_detail_tells_one_script_from_another(command: str, detail: str) -> None:
    assert programs.detail(run(command)) == detail


def test_a_script_is_told_without_the_secrets_in_its_address() -> None:
    process = run("deno run --allow-net https://anna:hunter2@example.org/shop.ts")

    assert programs.script(process) == "https://anna:•••@example.org/shop.ts"
    assert programs.detail(process) == "shop.ts"


def test_paths_of_windows_are_taken_apart_too() -> None:
    process = run(["python.exe", r"C:\work\shop\app.py"], exe=r"C:\Python\python.exe")
    assert programs.detail(process) == "shop/app.py"
    assert programs.base(r"\\server\share\x.exe") == "x.exe"
    assert programs.base(r"/usr/bin/odd\name") == r"odd\name"


@given(
    st.sampled_from(
        ["python3", "node", "bun", "deno", "ruby", "php", "perl", "java", "bash", "sh"]
    ),
    st.lists(st.one_of(st.text(), st.sampled_from(["-c", "-m", "-", "--", "-e", "x", ""]))),
    st.text(max_size=20),
)
def test_no_command_line_is_too_odd(image: str, words: list[str], name: str) -> None:
    process = run([image, *words], exe=f"/usr/bin/{image}", name=name)
    ran = programs.script(process)

    assert ran is None or any(ran in word for word in redact([image, *words]))
    assert programs.name(process)
    assert isinstance(programs.detail(process), str)


def test_an_image_is_the_same_though_its_file_was_replaced() -> None:
    node = "/usr/bin/node"

    assert programs.is_same_image(f"{node} (deleted)", node)
    assert programs.is_same_image(node, f"{node} (deleted)")
    assert not programs.is_same_image(node, "/usr/bin/deno")
