from __future__ import annotations

from dataclasses import replace

import pytest

from portwatch.core.evidence import FileFacts, ImageKind, Placed
from portwatch.core.model import Parent
from portwatch.core.package import NOT_PACKAGED, Manager, Package
from portwatch.core.sign_images import hidden_part
from tests.helpers.looked import DEBIAN, NOBODYS, ROOTS, told
from tests.helpers.rows import WIFI, process

ANNAS = FileFacts(1000, 1000, 0o755)
OPEN = FileFacts(0, 0, 0o777)
STICKY = FileFacts(0, 0, 0o1777)


def test_a_program_in_memory_is_told() -> None:
    owner = process("agent", exe="/memfd:agent (deleted)", command=("agent",))

    found = told(owner, image=ImageKind.MEMORY, placed=None, package=NOBODYS)

    assert found == {"exe-memfd": "high"}


@pytest.mark.parametrize("path", ["/dev/fd/63", "/proc/self/fd/3", "/proc/812/fd/3"])
def test_a_script_that_is_an_open_descriptor_is_told(path: str) -> None:
    owner = process("python3", exe="/usr/bin/python3.11", command=("python3", path))

    assert told(owner, script=Placed(path)) == {"exe-memfd": "high"}


def test_a_deleted_image_is_worse_than_a_replaced_one() -> None:
    owner = process("agent", exe="/opt/agent (deleted)")

    assert told(owner, image=ImageKind.DELETED) == {"exe-deleted": "high"}
    assert told(owner, image=ImageKind.REPLACED) == {"exe-replaced": "low"}
    assert told(owner, image=ImageKind.FILE) == {}


def test_a_program_whose_file_system_was_taken_away_is_told() -> None:
    owner = replace(process("agent", exe="/agent"), uid=0)

    assert told(owner, image=ImageKind.CUT_OFF) == {"exe-deleted": "high"}
    assert told(replace(owner, uid=1000), image=ImageKind.CUT_OFF)["exe-deleted"] == "medium"


def test_a_link_in_the_place_of_a_deleted_image_is_an_update_only_of_a_package() -> None:
    owner = process("agent", exe="/opt/agent (deleted)")

    for package in (None, NOBODYS, Package(Manager.NPM, "agent")):
        assert told(owner, image=ImageKind.LINKED, package=package) == {"exe-deleted": "high"}
    assert told(owner, image=ImageKind.LINKED, package=DEBIAN) == {"exe-replaced": "low"}


def test_a_file_that_is_no_later_version_excuses_no_deleted_image() -> None:
    owner = process("agent", exe="/home/anna/agent (deleted)")

    assert told(owner, image=ImageKind.SUPPLANTED, package=None) == {"exe-deleted": "high"}
    assert told(owner, image=ImageKind.SUPPLANTED, package=DEBIAN) == {"exe-replaced": "low"}


def test_a_script_that_is_gone_is_told() -> None:
    owner = process("python3", exe="/usr/bin/python3.11", command=("python3", "/srv/x.py"))

    assert told(owner, script=Placed("/srv/x.py"), script_gone=True) == {"exe-deleted": "medium"}


@pytest.mark.parametrize(
    "path",
    [
        "/tmp/agent",
        "/var/tmp/agent",
        "/dev/shm/agent",
        "/run/lock/agent",
        "/home/anna/Downloads/agent",
        "/tmp/go-builder/agent",
    ],
)
def test_a_place_for_temporary_files_is_told(path: str) -> None:
    assert told(process("agent", exe=path)) == {"exe-temporary": "high"}


def test_a_folder_that_everybody_may_write_to_is_told() -> None:
    owner = process("agent", exe="/srv/open/agent")

    assert told(owner, placed=Placed("/srv/open/agent", ANNAS, OPEN)) == {"exe-temporary": "high"}
    assert told(owner, placed=Placed("/srv/open/agent", ANNAS, ROOTS)) == {}
    foreign = Placed("/srv/open/agent", ANNAS, OPEN)
    assert told(owner, placed=foreign, own_root=False) == {}


@pytest.mark.parametrize(
    "path",
    [
        *("/tmp/go-build12/b001/exe/api", "/tmp/pytest-of-anna/x/agent", "/tmp/npm-1f/agent"),
        "/tmp/appimage_extracted_0123456789abcdef/usr/bin/agent",
    ],
)
def test_a_fresh_build_is_mild_for_its_builder_on_this_computer(path: str) -> None:
    owner = process("agent", exe=path)

    assert told(owner, placed=Placed(path, ANNAS, ANNAS)) == {"exe-temporary": "low"}
    assert told(owner, placed=Placed(path, ROOTS, ANNAS)) == {"exe-temporary": "high"}
    wide = told(owner, placed=Placed(path, ANNAS, ANNAS), reach=WIFI)
    assert wide == {"exe-temporary": "medium"}
    foreign = told(owner, placed=Placed(path, ROOTS, ANNAS), reach=WIFI)
    assert foreign == {"exe-temporary": "high"}


@pytest.mark.parametrize("path", ["/tmp/go-build1/agent", "/tmp/go-build12/x/exe/api"])
def test_a_folder_that_is_only_called_like_one_of_a_build_is_none(path: str) -> None:
    assert told(process("a", exe=path), placed=Placed(path, ANNAS, ANNAS)) == {
        "exe-temporary": "high"
    }


def test_a_program_of_one_file_is_mild_where_that_has_started_it() -> None:
    path = "/tmp/onefile_4711_1700000000_12/app"
    facts = {"placed": Placed(path, ANNAS, ANNAS)}
    own = process("app", exe=path, parents=(Parent(4711, "app.bin"), Parent(1, "init")))
    other = process("app", exe=path, parents=(Parent(1, "init"),))

    assert told(own, **facts) == {"exe-temporary": "low"}
    assert told(other, **facts) == {"exe-temporary": "high"}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/home/anna/shop/target/debug/api", "medium"),
        ("/home/anna/shop/node_modules/esbuild/bin/esbuild", "medium"),
        ("/home/anna/agent", "high"),
        ("/srv/target/debug/api", "high"),
    ],
)
def test_a_build_that_was_cleaned_away_under_it_weighs_less_on_this_computer(
    path: str, expected: str
) -> None:
    owner = process("api", exe=path)
    shared = FileFacts(1000, 1000, 0o775)
    facts = {"image": ImageKind.DELETED, "placed": Placed(path, ANNAS, shared)}

    assert told(owner, **facts) == {"exe-deleted": expected}
    assert told(owner, reach=WIFI, **facts) == {"exe-deleted": "high"}
    supplanted = {**facts, "image": ImageKind.SUPPLANTED}
    assert told(owner, package=NOBODYS, **supplanted)["exe-deleted"] == "high"


@pytest.mark.parametrize(
    ("path", "uid"),
    [("/home/anna/shop/api", 1000), ("/data/shop/api", 1000), ("/root/api", 0), ("/srv/b/api", 0)],
)
def test_a_build_that_is_made_anew_is_no_more_than_a_risk(path: str, uid: int) -> None:
    own = FileFacts(uid, uid, 0o755)
    owner = process("api", exe=path, uid=uid)
    facts = {"image": ImageKind.DELETED, "placed": Placed(path, own, own)}

    assert told(owner, **facts) == {"exe-deleted": "medium"}
    assert told(owner, **facts, reach=WIFI) == {"exe-deleted": "medium"}
    assert told(owner, **facts, in_project=True) == {"exe-deleted": "low"}
    assert told(owner, **facts, in_project=True, reach=WIFI) == {"exe-deleted": "medium"}
    path = f"{path.rpartition('/')[0]}/#4711"  # that was never called anything
    owner = process("api", exe=f"{path} (deleted)", uid=uid)
    assert (
        told(owner, image=ImageKind.DELETED, placed=Placed(path, own, own))["exe-deleted"] == "high"
    )


@pytest.mark.parametrize(
    ("path", "file", "folder"),
    [
        ("/usr/bin/agent", ROOTS, ROOTS),
        ("/tmp/b/agent", ROOTS, ROOTS),
        ("/dev/shm/agent", ROOTS, ROOTS),
        ("/var/lib/b/agent", ROOTS, ROOTS),
        ("/root/.x/agent", ROOTS, ROOTS),
        ("/home/anna/agent", ROOTS, ANNAS),
        ("/home/anna/agent", ANNAS, ANNAS),
        ("/srv/b/agent", ROOTS, OPEN),
        ("/srv/b/agent", ROOTS, None),
    ],
)
def test_elsewhere_a_deleted_image_keeps_its_weight(
    path: str, file: FileFacts, folder: FileFacts | None
) -> None:
    owner = process("agent", exe=path, uid=0)
    facts = {"image": ImageKind.DELETED, "placed": Placed(path, file, folder)}

    assert told(owner, **facts, in_project=True, reach=WIFI)["exe-deleted"] == "high"


def test_a_build_of_a_test_that_has_tidied_up_weighs_less_on_this_computer() -> None:
    path = "/tmp/pytest-of-anna/pytest-3/agent"
    owner = process("agent", exe=path)
    facts = {"image": ImageKind.DELETED, "placed": Placed(path, ANNAS, ANNAS)}

    assert told(owner, **facts) == {"exe-deleted": "medium", "exe-temporary": "low"}


def test_a_folder_that_is_only_called_like_a_mount_excuses_nothing() -> None:
    path = "/tmp/.mount_x/agent"

    assert told(process("agent", exe=path), placed=Placed(path, ANNAS, ANNAS)) == {
        "exe-temporary": "high"
    }


def test_a_build_in_a_folder_that_everybody_may_write_to_is_none() -> None:
    path = "/tmp/go-build12/b001/exe/api"

    assert told(process("agent", exe=path), placed=Placed(path, ANNAS, OPEN)) == {
        "exe-temporary": "high"
    }


def test_an_appimage_is_mild_only_where_it_is_mounted() -> None:
    path = "/tmp/.mount_KritaAbCdEf/usr/bin/krita"
    owner = process("krita", exe=path)
    package = Package(Manager.APPIMAGE, "Krita")

    mounted = told(owner, package=package, placed=Placed(path, mounted=True), reach=WIFI)
    assert mounted == {"exe-temporary": "low"}
    made = told(owner, package=package, placed=Placed(path), reach=WIFI)
    assert made == {"exe-temporary": "high"}


@pytest.mark.parametrize(
    ("path", "hides"),
    [
        ("/home/anna/.x/agent", ".x"),
        ("/usr/share/.agent", ".agent"),
        ("/home/anna/.local/share/.y/agent", ".y"),
        ("/home/anna/.config/agent/agent", ".config"),
        ("/home/anna/.cache/agent/agent", ".cache"),
        ("/home/anna/.cargo/.bin2/x", ".bin2"),
        ("/home/anna/.local/bin/tool", None),
        ("/home/anna/.cargo/bin/tool", None),
        ("/home/anna/.cache/uv/archive/x", None),
        ("/home/anna/.vscode-server/bin/1/node", None),
        ("/home/anna/src/app/.venv/bin/python", None),
        ("/home/anna/src/app/.next/standalone/server.js", None),
        ("/nix/store/abcdefghijklmnopqrstuvwxyz012345-vim-9/bin/.vim-wrapped", None),
        ("/usr/bin/python3.11", None),
        ("relative/.x/agent", None),
    ],
)
def test_what_lists_do_not_show_is_hidden_but_for_the_homes_of_tools(
    path: str, hides: str | None
) -> None:
    assert hidden_part(path) == hides


def test_a_path_that_only_looks_like_a_package_s_hides_as_any_other() -> None:
    path = "/home/anna/.cfg/env/bin/server"
    owner = process("server", exe=path)
    given = Placed(path, ANNAS, ANNAS)

    hidden = told(owner, package=NOT_PACKAGED, placed=given)
    assert hidden == {"exe-hidden": "medium"}
    assert told(owner, package=Package(Manager.PIP, "server"), placed=given) == {}
    assert told(owner, package=None, placed=given) == {}  # that is not known yet


@pytest.mark.parametrize(("claims", "tells"), [(True, {"exe-hidden": "medium"}), (False, {})])
def test_a_script_hides_too_behind_a_folder_that_only_looks_like_a_package_s(
    claims: bool,  # noqa: FBT001 - a parameter of the test
    tells: dict[str, str],
) -> None:
    path = "/home/anna/.cfg/env/bin/server"
    owner = process("python3", exe="/usr/bin/python3.11", command=("python3", path))
    placed = Placed(path, ANNAS, ANNAS)

    assert told(owner, script=placed, script_claims=claims) == tells


def test_a_hidden_script_is_told() -> None:
    owner = process("python3", exe="/usr/bin/python3.11", command=("python3", "/home/a/.x/x.py"))

    assert told(owner, script=Placed("/home/a/.x/x.py", ANNAS, ANNAS)) == {"exe-hidden": "medium"}


@pytest.mark.parametrize(
    ("file", "folder", "fires"),
    [
        (ROOTS, ROOTS, False),
        (FileFacts(0, 0, 0o777), ROOTS, True),
        (ANNAS, ROOTS, True),
        (ROOTS, ANNAS, True),
        (FileFacts(0, 1000, 0o775), ROOTS, True),
        (FileFacts(0, 50, 0o775), FileFacts(0, 50, 0o2775), False),  # staff, as in /usr/local
        (FileFacts(33, 33, 0o755), ROOTS, False),  # a system's own user
        (FileFacts(65534, 65534, 0o755), ROOTS, False),
    ],
)
def test_what_others_may_change_is_told_of_root_alone(
    file: FileFacts, folder: FileFacts, *, fires: bool
) -> None:
    path = "/srv/agent"
    root, anna = process("agent", exe=path, uid=0), process("agent", exe=path, uid=1000)
    placed = Placed(path, file, folder)

    assert told(root, placed=placed) == ({"writable-by-others": "high"} if fires else {})
    assert told(anna, placed=placed) == {}


def test_a_folder_with_the_sticky_bit_lets_nobody_replace_a_file() -> None:
    path = "/srv/agent"

    found = told(process("agent", exe=path, uid=0), placed=Placed(path, ROOTS, STICKY))

    assert "writable-by-others" not in found


def test_what_somebody_runs_by_sudo_is_milder() -> None:
    owner = process("agent", exe="/srv/agent", uid=0, parents=(Parent(7, "sudo"),))

    found = told(owner, placed=Placed("/srv/agent", ANNAS, ROOTS), package=DEBIAN)

    assert found == {"writable-by-others": "medium"}


@pytest.mark.parametrize(
    "path",
    [
        r"C:\Users\anna\AppData\Local\Temp\x.exe",
        r"C:\Windows\Temp\x.exe",
        r"C:\Users\anna\Downloads\x.exe",
        "/private/tmp/x",
        "/Users/anna/Downloads/x",
    ],
)
def test_folders_for_temporary_files_of_other_systems_are_known(path: str) -> None:
    assert told(process("x", exe=path), package=None)["exe-temporary"] == "high"
