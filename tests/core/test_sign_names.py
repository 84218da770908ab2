from __future__ import annotations

import pytest

from portwatch.core.evidence import Placed
from portwatch.core.model import Container
from tests.helpers.looked import DEBIAN, NOBODYS, ROOTS, told
from tests.helpers.rows import process

PYTHON = "/usr/bin/python3.11"


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("kworker/0:2", "agent"),
        ("kthreadd", "agent"),
        ("rcu_preempt", "agent"),
        ("agent", "[kworker/u8:1]"),
        ("agent", "[anything]"),
    ],
)
def test_a_program_that_shows_itself_as_the_kernel_is_told(name: str, first: str) -> None:
    owner = process(name, exe="/srv/agent", command=(first,))

    assert told(owner) == {"masquerade": "high"}
    assert told(owner, kernel_thread=True) == {}
    assert told(owner, kernel_thread=None) == {}


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("kworker-pool", "x"),
        ("migration", "x"),
        ("x", "[celeryd: a] -active-"),
        ("irqbalance", "x"),
    ],
)
def test_names_that_only_resemble_are_not_told(name: str, first: str) -> None:
    assert told(process(name, exe="/usr/bin/x", command=(first,))) == {}


def test_a_program_without_a_command_line_is_told() -> None:
    owner = process("agent", command=())

    assert told(owner, blank_command=True) == {"masquerade": "medium"}
    assert told(owner, blank_command=None) == {}


@pytest.mark.parametrize(
    "path",
    ["/srv/sshd", "/home/anna/cron", "/var/lib/x/systemd-networkd", "/opt/x/systemd-resolved"],
)
def test_a_daemons_name_in_a_wrong_place_is_told(path: str) -> None:
    found = told(process(path.rpartition("/")[2], exe=path), package=NOBODYS)

    assert found["masquerade"] == "high"


@pytest.mark.parametrize(
    "path",
    [
        "/usr/sbin/cron",
        "/usr/local/sbin/nginx",
        "/opt/ssh/sbin/sshd",
        "/home/anna/nginx/objs/nginx",
    ],
)
def test_a_daemon_where_it_belongs_or_is_developed_is_not_told(path: str) -> None:
    package = DEBIAN if path.startswith("/usr/sbin") else NOBODYS

    assert "masquerade" not in told(process(path.rpartition("/")[2], exe=path), package=package)


def test_a_file_among_the_systems_own_that_no_package_has_is_told() -> None:
    owner = process("cron", exe="/usr/sbin/cron")

    assert told(owner, package=NOBODYS)["masquerade"] == "high"
    assert told(owner, package=None) == {}  # it is not known yet


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("cron", ("python3", "/srv/x.py")),
        ("python3", ("/usr/sbin/cron",)),
        ("python3", ("nginx: worker process",)),
        ("systemd-journal", ("python3", "/srv/x.py")),
        ("python3", ("(sd-pam)",)),
    ],
)
def test_an_interpreter_that_calls_itself_a_daemon_is_told(
    name: str, command: tuple[str, ...]
) -> None:
    assert told(process(name, exe=PYTHON, command=command))["masquerade"] == "high"


@pytest.mark.parametrize(
    ("name", "exe", "command"),
    [
        ("mysqld", "/usr/sbin/mariadbd", ("/usr/sbin/mysqld",)),  # the old name is a link
        ("nginx", "/usr/sbin/nginx", ("nginx: worker process",)),
        ("cron", "/usr/bin/renamed", ("cron",)),  # a package's own program may call itself so
        ("MainThread", "/usr/bin/node", ("node", "server.js")),
        ("rsyslogd", "/usr/sbin/rsyslogd", ("rsyslogd", "-n")),
    ],
)
def test_a_packaged_program_may_rename_its_threads(
    name: str, exe: str, command: tuple[str, ...]
) -> None:
    assert told(process(name, exe=exe, command=command)) == {}


def test_a_packaged_script_is_called_by_its_own_name() -> None:
    owner = process("fwupd", exe=PYTHON, command=("python3", "/usr/libexec/fwupd"))

    assert told(owner, script=Placed("/usr/libexec/fwupd", ROOTS, ROOTS)) == {}


def test_a_copy_of_a_tool_is_told_unless_its_name_says_what_it_is() -> None:
    hidden = process("updater", exe="/srv/updater", command=("/srv/updater",))
    honest = process("python", exe="/srv/venv/bin/python", command=("python", "-m", "app"))

    found = told(hidden, copy_of="/usr/bin/ncat")
    assert found == {"masquerade": "high", "raw-listener": "medium"}
    assert told(honest, copy_of=PYTHON) == {}


def test_a_container_has_daemons_of_its_own() -> None:
    owner = process("cron", exe="/srv/cron", command=("cron",))

    assert told(owner, package=NOBODYS, own_root=False) == {}
    inside = {"container": Container("docker", "abc")}
    assert told(owner, package=NOBODYS, row=inside) == {}


def test_a_hostile_name_cannot_speak_in_the_sentence() -> None:
    owner = process("kworker/\x1b[2J\n", exe="/srv/agent", command=("x",))

    assert told(owner) == {"masquerade": "high"}


@pytest.mark.parametrize(
    ("path", "weight"), [("/usr/sbin/nginx", "high"), ("/usr/local/sbin/web", "medium")]
)
def test_what_was_mounted_over_a_program_for_itself_alone_is_told(path: str, weight: str) -> None:
    masked = process(name="web", exe=path)

    assert told(masked, package=None, is_here=False)["masquerade"] == weight
    for innocent in ({"is_here": True}, {"is_here": None}, {"is_here": False, "own_root": False}):
        assert "masquerade" not in told(masked, package=None, **innocent)


def test_an_interpreter_that_wrote_a_false_command_line_is_told() -> None:
    claim = process("perl", exe="/usr/bin/perl", command=("/usr/bin/perl /opt/a/m.pl",))
    honest = process("perl", exe="/usr/bin/perl", command=("/usr/bin/perl", "/opt/a/m.pl"))

    assert told(claim)["masquerade"] == "medium"
    assert told(claim, row={"unit": "mail.service"})["masquerade"] == "low"
    assert "masquerade" not in told(honest)


@pytest.mark.parametrize(
    ("exe", "title"),
    [
        ("/usr/bin/perl", "spamd child"),
        ("/usr/bin/perl", "amavisd (master)"),
        (PYTHON, "gunicorn: master [shop:app]"),
        (PYTHON, "[celeryd: celery@host:MainProcess] -active- (worker --loglevel=info)"),
        (PYTHON, "python3 -m celery worker"),
        ("/usr/bin/ruby3.1", "puma 5.6.5 (tcp://0.0.0.0:3000) [shop]"),
    ],
)
def test_titles_of_daemons_are_innocent(exe: str, title: str) -> None:
    assert "masquerade" not in told(process("worker", exe=exe, command=(title,)))
