from __future__ import annotations

from dataclasses import replace

import pytest

from portwatch.core import programs
from portwatch.core.guess import Certainty, Guess
from portwatch.core.identity import ProgramIdentity, identity_of, is_lent, program_key
from portwatch.core.model import Container, GapCode, Listener, Match, Ownership, Process
from portwatch.core.place import parse_cgroup
from portwatch.core.programs import PROCESSES_KEPT
from tests.helpers.rows import held_by, listener, ownerless, process, socket


def row(owner: Process, **facts: object) -> Listener:
    return replace(listener(ownership=held_by(owner)), **facts)


def python(*words: str, exe: str = "/usr/bin/python3.11") -> Process:
    return process("python3", exe=exe, command=("python3", *words))


def known(one: Listener) -> ProgramIdentity:
    found = identity_of(one)
    assert found is not None
    return found


def test_a_program_is_known_by_its_image_and_its_package() -> None:
    nginx = known(row(process("nginx", exe="/usr/sbin/nginx"), package="nginx"))

    assert (nginx.program, nginx.package, nginx.name) == ("/usr/sbin/nginx", "nginx", None)


def test_it_is_the_same_after_a_restart_and_an_update() -> None:
    before = row(process("nginx", pid=10, exe="/usr/sbin/nginx"))
    after = row(process("nginx: worker", pid=99, exe="/usr/sbin/nginx (deleted)"))
    snap = row(process("spotify", exe="/snap/spotify/81/usr/share/spotify"))
    newer = row(process("spotify", exe="/snap/spotify/82/usr/share/spotify"))

    assert known(before).covers(known(after))
    assert known(snap).covers(known(newer))


def test_its_name_in_another_place_is_another_program() -> None:
    rule = known(row(process("nginx", exe="/usr/sbin/nginx")))

    assert not rule.covers(known(row(process("nginx", exe="/home/anna/nginx"))))


def test_an_interpreter_is_known_by_its_script() -> None:
    shop, other = "/home/anna/shop/manage.py", "/home/eve/manage.py"
    rule = known(row(replace(python("manage.py", "runserver"), script_file=shop)))
    newer = known(row(python(shop, exe="/usr/bin/python3.13")))

    assert (rule.title, rule.script) == ("manage.py", shop)
    assert rule.covers(newer)
    assert not rule.covers(known(row(replace(python("manage.py"), script_file=other))))
    assert not rule.covers(known(row(python(shop, exe="/tmp/python3"))))
    assert not rule.covers(known(row(process("x", exe="/usr/bin/x", command=("x", shop)))))


def test_a_script_whose_folder_is_not_known_identifies_nobody_and_a_module_does() -> None:
    assert identity_of(row(python("manage.py"))) is None
    assert known(row(python("-m", "http.server"))).script == "http.server"


def test_a_unit_of_a_users_own_manager_is_not_the_systems() -> None:
    server = process("shop", exe="/opt/shop")
    rule = known(row(server, unit="shop.service"))
    theirs = known(row(server, unit="shop.service", unit_user=1234))

    assert (rule.unit, theirs.unit) == ("shop.service", "1234/shop.service")
    assert not ProgramIdentity(unit="shop.service").covers(theirs)


def test_an_interpreter_with_code_of_the_moment_is_nobody_but_a_unit() -> None:
    assert identity_of(row(python("-c", "import socket"))) is None
    assert identity_of(row(process("bash"))) is None
    unit = known(row(python("-c", "pass"), unit="relay.service"))
    assert unit.covers(unit)
    assert not unit.covers(known(row(python("-c", "pass"), unit="other.service")))
    assert not unit.covers(known(row(python("/opt/relay.py"), unit="relay.service")))


def test_what_lives_in_memory_only_is_nobody() -> None:
    assert identity_of(row(process("x", exe="/memfd:x (deleted)"))) is None


def test_a_container_is_known_by_its_name_and_nothing_in_it() -> None:
    shop = Container("docker", "a" * 12, "web-shop")
    again = Container("docker", "b" * 12, "web-shop")
    rule = known(row(process("nginx"), container=shop))

    assert rule == ProgramIdentity(container="docker:web-shop")
    assert rule.covers(known(row(process("other"), container=again)))
    assert not rule.covers(known(row(process("nginx"))))
    assert not known(row(process("nginx"))).covers(rule)


def test_the_unit_speaks_only_where_the_image_cannot_be_read() -> None:
    whole = known(row(process("nginx", exe="/usr/sbin/nginx"), unit="nginx.service"))
    hidden = known(row(process("nginx", exe=None), unit="nginx.service"))
    intruders = [
        known(row(process("x", exe="/tmp/x"), unit="nginx.service")),
        known(row(process("bash"), unit="nginx.service")),
    ]

    assert whole.covers(hidden)
    assert not any(map(whole.covers, intruders))
    assert not whole.covers(known(row(process("nginx", exe=None), unit="other.service")))


@pytest.mark.parametrize(
    "unit",
    [
        "session-3.scope",
        "user@1000.service",
        "app-gnome-x@7.service",
        "run-u7.service",
        "init.scope",
    ],
)
def test_a_unit_of_another_name_each_time_tells_nothing(unit: str) -> None:
    assert known(row(process("x"), unit=unit)).unit is None


def test_a_hidden_image_is_known_by_name_and_user_together() -> None:
    rule = known(row(process("cupsd", exe=None, user="root")))

    assert rule.covers(known(row(process("cupsd", exe=None, user="root"))))
    assert not rule.covers(known(row(process("cupsd", exe=None, user="anna"))))
    assert identity_of(row(process("cupsd", exe=None, user=None, uid=None))) is None


def test_without_an_owner_only_unit_or_kernel_tell_it() -> None:
    guess = Guess((), None, Certainty.OPENED_BY, parse_cgroup("/init.scope"), "cups.service")
    lent = Ownership(Match.INFERRED, (), guess=guess)

    assert identity_of(listener(ownership=ownerless())) is None
    assert known(listener(ownership=ownerless(GapCode.OWNERS_KERNEL))).kernel
    assert known(listener(ownership=lent, unit="init.scope")).unit == "cups.service"


def test_another_network_is_another_place() -> None:
    there = row(process("nginx"), socket=socket(80, namespace=7))

    assert not known(row(process("nginx"))).covers(known(there))


def test_packages_that_differ_are_different_programs_and_an_unknown_one_is_not() -> None:
    rule = known(row(process("x"), package="x"))

    assert rule.covers(known(row(process("x"))))
    assert not rule.covers(known(row(process("x"), package="y")))


def test_only_the_first_process_lends() -> None:
    assert is_lent(row(process("systemd", pid=1)))
    assert not is_lent(row(process("systemd", pid=2)))


def test_hostile_names_are_told_cleaned_and_kept_writable() -> None:
    evil = known(row(process("x", exe="/home/a/\udcff\x1b[31m\u202e")))

    assert evil.program is not None
    evil.program.encode()
    assert "\x1b" not in evil.text + evil.title
    assert "\u202e" not in evil.text + evil.title
    assert identity_of(row(process("x", exe="/" + "a" * 5000, user=None, uid=None))) is None


def test_what_is_remembered_of_processes_is_bounded_and_of_the_program_that_runs() -> None:
    for number in range(PROCESSES_KEPT + 10):
        owner = process("nginx", pid=number + 1, exe=f"/usr/sbin/nginx-{number}")
        assert known(row(owner)).program == f"/usr/sbin/nginx-{number}"
        assert programs.name(owner) == "nginx"
    other = replace(owner, exe="/usr/bin/python3.12", command=("python3", "/srv/a.py"))

    assert known(row(other)).program == "/usr/bin/python"
    for remembered in (program_key, programs.language, programs.name):
        assert remembered.cache_info().currsize == PROCESSES_KEPT


def test_an_interpreter_without_a_script_is_no_program_of_its_own_in_a_unit_either() -> None:
    python = ProgramIdentity(program="/usr/bin/python", unit="jobs.service")

    assert not python.is_one
    assert replace(python, script="/srv/app.py").is_one
    assert replace(python, program="/usr/sbin/nginx").is_one
    assert ProgramIdentity(unit="jobs.service").is_one
