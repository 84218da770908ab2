from __future__ import annotations

from portwatch.core.evidence import Placed
from tests.helpers.looked import NOBODYS, ROOTS, TERMINAL, streams, told
from tests.helpers.rows import process

ROOT = process("agent", exe="/srv/agent", uid=0)


def test_a_stranger_with_all_rights_is_told() -> None:
    assert told(ROOT, package=NOBODYS) == {"unpackaged-root": "medium"}


def test_it_is_milder_where_administrators_install_or_sit_before_it() -> None:
    for path in ("/opt/x/agent", "/usr/local/bin/agent"):
        owner = process("agent", exe=path, uid=0)
        assert told(owner, package=NOBODYS) == {"unpackaged-root": "low"}
    watched = told(ROOT, package=NOBODYS, streams=streams(TERMINAL, TERMINAL))
    assert watched == {"unpackaged-root": "low"}


def test_a_build_that_its_tool_just_started_is_milder() -> None:
    path = "/tmp/go-build1/b001/exe/api"
    owner = process("api", exe=path, uid=0)

    found = told(owner, package=NOBODYS, placed=Placed(path, ROOTS, ROOTS))

    assert found == {"unpackaged-root": "low", "exe-temporary": "low"}


def test_a_unit_or_a_container_accounts_for_it() -> None:
    assert told(ROOT, package=NOBODYS, row={"unit": "agent.service"}) == {}
    assert told(ROOT, package=NOBODYS, own_root=False) == {}
    session = told(ROOT, package=NOBODYS, row={"unit": "session-3.scope"})
    assert session == {"unpackaged-root": "medium"}


def test_anybody_elses_program_without_a_package_is_told_mildly() -> None:
    assert told(process("agent", exe="/srv/agent"), package=NOBODYS) == {"unpackaged": "low"}


def test_what_is_not_known_yet_is_not_told() -> None:
    assert told(ROOT, package=None) == {}


def test_a_root_folder_of_its_own_excuses_no_file_that_stands_here() -> None:
    jailed = process(uid=0, exe="/srv/jail/usr/sbin/nginx")
    facts = {"package": NOBODYS, "own_root": False}

    assert told(jailed, **facts, is_here=True) == {"unpackaged-root": "medium"}
    assert told(jailed, **facts, is_here=None) == {}
