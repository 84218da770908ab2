from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from portwatch.core.package import NOT_PACKAGED, Manager, Package
from portwatch.sources import linux_packages
from portwatch.sources.linux_packages import LinuxPackages, flatpak_application
from portwatch.sources.path_packages import PathPackages
from tests.helpers import package_lists

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

DEBIAN = Path("/var/lib/dpkg/info/coreutils.list")
SLEEP = "/usr/bin/sleep"
FLATPAK = b"[Context]\nname=org.x.Wrong\n\n[Application]\nname=org.gnome.Maps\nruntime=runtime/x\n"


def machine(root: Path, *files: Path, name: str = "tool") -> LinuxPackages:
    package_lists.dpkg(root, {name: [str(each) for each in files]})
    return LinuxPackages(str(root))


def program(folder: Path, name: str = "server") -> Path:
    path = folder / "bin" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"\x7fELF")
    return path


def asked(packages: LinuxPackages, *paths: object) -> list[Package | None]:
    """Asks, lets the databases be read, and asks again."""
    for path in paths:
        packages.known(str(path))
    packages.look_up()
    return [packages.known(str(path)) for path in paths]


@pytest.mark.skipif(not DEBIAN.exists(), reason="needs Debian's coreutils")
def test_the_package_of_a_running_program_of_this_machine() -> None:
    packages = LinuxPackages()
    with subprocess.Popen([SLEEP, "60"]) as child:
        try:
            exe = str(Path(f"/proc/{child.pid}/exe").readlink())
            assert packages.known(exe, child.pid) is None  # nothing is read yet
            assert packages.look_up() == {exe}
            assert packages.known(exe, child.pid) == Package(Manager.DPKG, "coreutils")
        finally:
            child.kill()


@pytest.mark.skipif(
    not DEBIAN.exists() or os.geteuid() != 0, reason="needs Debian, and another user to be"
)
def test_an_ordinary_user_is_told_the_same() -> None:
    code = (
        "import os, sys\n"
        "from portwatch.sources.linux_packages import LinuxPackages\n"
        "packages = LinuxPackages()\n"
        "os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        f"packages.known({SLEEP!r}); packages.look_up(); print(packages.known({SLEEP!r}).text)\n"
    )
    env = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env=env
    )
    assert done.stdout == "coreutils (dpkg)\n"


def test_belonging_to_no_package_is_not_the_same_as_not_known(tmp_path: Path) -> None:
    path = program(tmp_path)
    assert asked(LinuxPackages(str(tmp_path)), path) == [None]
    packages = machine(tmp_path, Path("/usr/bin/other"))
    assert asked(packages, path) == [NOT_PACKAGED]


def test_an_unreadable_database_makes_nothing_unpackaged(tmp_path: Path) -> None:
    path = program(tmp_path)
    packages = machine(tmp_path, Path("/usr/bin/other"))
    shutil.rmtree(tmp_path / "var/lib/dpkg/info")
    assert asked(packages, path) == [None]
    assert packages.unreadable == ("dpkg",)
    assert packages.look_up() == frozenset()  # it is not read again until it changes


def test_one_unreadable_database_of_two_makes_nothing_unpackaged(tmp_path: Path) -> None:
    path, ours = program(tmp_path), program(tmp_path, "ours")
    packages = machine(tmp_path, ours)
    (package_lists.pacman(tmp_path, {"a-1-1": []}) / "a-1-1/files").unlink()
    assert asked(packages, path, ours) == [None, Package(Manager.DPKG, "tool")]
    assert packages.unreadable == ("pacman",)


def test_a_second_database_without_packages_changes_nothing(tmp_path: Path) -> None:
    path = program(tmp_path)
    packages = machine(tmp_path, path)
    (tmp_path / "var/lib/pacman/local").mkdir(parents=True)
    assert asked(packages, path, tmp_path / "x") == [Package(Manager.DPKG, "tool"), NOT_PACKAGED]
    assert packages.unreadable == ()


def test_what_was_deleted_has_the_package_of_its_path(tmp_path: Path) -> None:
    path = program(tmp_path)
    packages = machine(tmp_path, path)
    path.unlink()
    assert asked(packages, f"{path} (deleted)") == [Package(Manager.DPKG, "tool")]


@pytest.mark.parametrize("exe", ["/memfd:x (deleted)", "/dev/zero (deleted)"])
def test_an_image_without_a_file_belongs_to_no_package(exe: str) -> None:
    assert LinuxPackages().known(exe) == NOT_PACKAGED


def test_the_databases_are_read_once_for_all_that_wait(tmp_path: Path) -> None:
    paths = [program(tmp_path, f"p{number}") for number in range(50)]
    packages = machine(tmp_path, *paths)
    assert [packages.known(str(path)) for path in paths] == [None] * 50
    assert packages.look_up() == {str(path) for path in paths}
    shutil.rmtree(tmp_path / "var/lib/dpkg/info")  # nobody looks again
    assert packages.look_up() == frozenset()
    assert {packages.known(str(path)) for path in paths} == {Package(Manager.DPKG, "tool")}


def test_another_file_at_the_path_is_looked_up_anew(tmp_path: Path) -> None:
    path = program(tmp_path)
    packages = machine(tmp_path, path)
    assert asked(packages, path) == [Package(Manager.DPKG, "tool")]
    program(tmp_path, "new").rename(path)
    assert packages.known(str(path)) is None
    packages.look_up()
    assert packages.known(str(path)) == Package(Manager.DPKG, "tool")


def test_after_a_change_of_the_database_all_answers_are_looked_up_anew(tmp_path: Path) -> None:
    path, kept = program(tmp_path), program(tmp_path, "kept")
    packages = machine(tmp_path, kept)
    assert asked(packages, path, kept) == [NOT_PACKAGED, Package(Manager.DPKG, "tool")]

    package_lists.dpkg(tmp_path, {"tool": [str(kept)], "late": [str(path)]})
    assert packages.look_up() == frozenset()  # it may be written still
    assert packages.look_up() == {str(path)}  # it stood still
    assert packages.known(str(path)) == Package(Manager.DPKG, "late")
    assert packages.look_up() == frozenset()


def test_a_file_that_was_replaced_is_told_again_though_it_is_of_the_same_package(
    tmp_path: Path,
) -> None:
    path = program(tmp_path)
    packages = machine(tmp_path, path)
    assert asked(packages, path) == [Package(Manager.DPKG, "tool")]
    fresh = program(tmp_path, "fresh")
    fresh.rename(path)

    assert packages.known(str(path)) is None  # whoever asked has to ask again
    assert packages.look_up() == {str(path)}
    assert packages.known(str(path)) == Package(Manager.DPKG, "tool")


def test_no_more_answers_are_kept_than_the_cap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linux_packages, "_MOST", 3)
    paths = [program(tmp_path, f"p{number}") for number in range(5)]
    packages = machine(tmp_path, *paths)
    told = asked(packages, *paths)
    assert told == [None, None, *[Package(Manager.DPKG, "tool")] * 3]
    assert len(packages._kept) == 3


def test_no_more_paths_wait_than_the_cap(tmp_path: Path) -> None:
    packages = machine(tmp_path, Path("/usr/bin/other"))
    for number in range(5000):
        packages.known(f"/usr/bin/{number}")
    assert len(packages._wanted) == linux_packages._MOST_WANTED


def test_a_database_knows_better_than_a_path_where_distributions_install(tmp_path: Path) -> None:
    ours, theirs = "/usr/lib/node_modules/npm/bin/npm", "/usr/lib/node_modules/pm2/bin/pm2"
    packages = machine(tmp_path, Path(ours), name="nodejs")
    assert asked(packages, ours, theirs) == [
        Package(Manager.DPKG, "nodejs"),
        Package(Manager.NPM, "pm2"),
    ]


def test_a_path_that_names_its_package_needs_no_database(tmp_path: Path) -> None:
    packages = LinuxPackages(str(tmp_path))
    assert packages.known("/snap/lxd/24061/bin/lxd") == Package(Manager.SNAP, "lxd", "24061")
    assert packages.look_up() == frozenset()


class Process:
    """A process below a proc file system of links."""

    def __init__(self, proc: Path, pid: int, image: Path, root: Path) -> None:
        (proc / str(pid)).mkdir(parents=True)
        (proc / str(pid) / "exe").symlink_to(image)
        (proc / str(pid) / "root").symlink_to(root)
        (proc / str(pid) / "ns").mkdir()
        (proc / str(pid) / "ns/user").symlink_to("/proc/self/ns/user")


def test_a_path_inside_a_container_is_not_this_machines(tmp_path: Path) -> None:
    ours = program(tmp_path)
    inside = tmp_path / "inside"
    inside.mkdir()
    theirs = program(inside)
    package_lists.dpkg(tmp_path, {"tool": [str(ours)]})
    proc = tmp_path / "proc"
    Process(proc, 1, ours, Path("/"))
    Process(proc, 2, theirs, inside)
    Process(proc, 3, ours, inside)  # shut into a folder after its start: the same image
    packages = LinuxPackages(str(tmp_path), str(proc))
    packages.known(str(ours), 1)
    packages.look_up()

    tool = Package(Manager.DPKG, "tool")
    assert packages.known(str(ours), 1) == tool
    assert packages.known(str(ours), 2) is None
    assert packages.known(str(ours), 3) == tool
    assert packages.known(str(ours), 4) is None  # gone
    assert packages.known(f"{ours} (deleted)", 1) == tool
    assert packages.known(f"{ours} (deleted)", 2) is None
    assert packages.script(str(ours), 1) == tool
    assert packages.script(str(ours), 2) is None
    assert packages.script("/srv/node_modules/vite/bin/vite.js", 2) is None
    assert packages.known("/srv/node_modules/vite/bin/server", 2) is None


def test_what_rpm_is_asked_is_told_at_a_later_look(tmp_path: Path) -> None:
    package_lists.rpm(tmp_path)
    path, other = tmp_path / "sshd", tmp_path / "other"
    gate = tmp_path / "sshd.gate"
    for each in (path, other, gate):
        each.touch()
    packages = LinuxPackages(str(tmp_path))
    assert packages.known(str(path)) is None
    assert packages.look_up() == frozenset()
    assert packages.known(str(path)) is None
    gate.unlink()
    for _ in range(1000):
        if packages.look_up() == {str(path)}:
            break
        time.sleep(0.01)
    sshd = Package(Manager.RPM, "openssh-server", "9.6p1-1.fc40")
    assert packages.known(str(path)) == sshd
    assert packages.known(str(other)) is None

    assert packages.look_up(may_wait=True) == {str(other)}
    assert packages.known(str(other)) == NOT_PACKAGED
    assert packages.known(str(path)) == sshd
    packages.close()


FLATPAK_UNIT = (
    "/user.slice/user-7.slice/user@7.service/app.slice/app-flatpak-org.gnome.Maps-1.scope"
)


def test_a_flatpak_is_named_by_its_own_root_and_its_unit(tmp_path: Path) -> None:
    (tmp_path / ".flatpak-info").write_bytes(FLATPAK)
    proc = tmp_path / "proc"
    other = "/user.slice/user-7.slice/user@7.service/app.slice/app-flatpak-org.x.Other-1.scope"
    for pid, root, unit in (
        (1, tmp_path, FLATPAK_UNIT),
        (2, tmp_path / "nowhere", FLATPAK_UNIT),
        (3, tmp_path, other),
        (4, tmp_path, "/user.slice/user-7.slice/session-2.scope"),
        (5, tmp_path, FLATPAK_UNIT),
    ):
        Process(proc, pid, tmp_path, root)
        (proc / f"{pid}/cgroup").write_text(f"0::{unit}\n")
        mounts = "/proc/self/ns/mnt" if pid == 5 else "/proc/self/ns/net"  # any other file
        (proc / f"{pid}/ns/mnt").symlink_to(mounts)
    packages = LinuxPackages(str(tmp_path), str(proc))

    maps = Package(Manager.FLATPAK, "org.gnome.Maps")
    assert packages.known("/app/bin/maps", 1) == maps
    assert packages.known("/usr/bin/python3.11", 1) == maps  # of its runtime
    for pid in (2, 3, 4, 5):  # a container, most likely, or somebody who only says so
        assert packages.known("/app/bin/maps", pid) is None, pid


def test_a_link_in_place_of_a_flatpaks_description_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(FLATPAK)
    (tmp_path / "7").mkdir()
    (tmp_path / "7/root").mkdir()
    (tmp_path / "7/root/.flatpak-info").symlink_to(tmp_path / "secret")

    assert LinuxPackages(str(tmp_path), str(tmp_path)).known("/app/bin/x", 7) is None


def test_a_pipe_in_place_of_a_flatpaks_description_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".flatpak-info")
    Process(tmp_path / "proc", 1, tmp_path, tmp_path)
    packages = LinuxPackages(str(tmp_path), str(tmp_path / "proc"))
    assert packages.known("/app/bin/maps", 1) is None


@pytest.mark.parametrize(
    "content", [b"", b"[Application]", b"[Application]\nname=\xff", b"[Application]\nname=a b.c.d"]
)
def test_a_hostile_description_names_no_flatpak(content: bytes) -> None:
    assert flatpak_application(content) is None


def test_links_to_a_script_are_followed(tmp_path: Path) -> None:
    home = Path("/home/anna/shop/node_modules/vite/bin/vite.js")
    link = tmp_path / "vite"
    link.symlink_to(home)
    packages = LinuxPackages(str(tmp_path))
    assert packages.script(str(link)) == Package(Manager.NPM, "vite")
    assert PathPackages().script(str(link)) == Package(Manager.NPM, "vite")


def test_a_packaged_script_has_a_package_of_its_own(tmp_path: Path) -> None:
    path = program(tmp_path)
    link = tmp_path / "link"
    link.symlink_to(path)
    packages = machine(tmp_path, path, name="networkd-dispatcher")
    packages.script(str(link))
    assert packages.look_up() == {str(path)}
    assert packages.script(str(link)) == Package(Manager.DPKG, "networkd-dispatcher")


@pytest.mark.parametrize("path", ["", "app.py", "http.server", "/x\0y", "/" + "a" * 5000])
def test_what_is_no_path_has_no_package(tmp_path: Path, path: str) -> None:
    packages = LinuxPackages(str(tmp_path))
    assert packages.script(path) is None
    assert packages.known(path) is None
    assert packages.look_up() == frozenset()


def test_by_paths_alone_nothing_is_ever_unpackaged() -> None:
    packages = PathPackages()
    assert packages.known("/usr/bin/x (deleted)") is None
    cellar = "/opt/homebrew/Cellar/redis/7.2.4/bin/redis-server"
    assert packages.known(cellar, 7) == Package(Manager.BREW, "redis", "7.2.4")
    assert packages.look_up() == frozenset()


def test_a_file_of_nobodys_stays_nobodys_while_it_is_built_anew(tmp_path: Path) -> None:
    path = program(tmp_path)
    packages = machine(tmp_path, tmp_path / "bin/other")
    assert asked(packages, path) == [NOT_PACKAGED]

    path.unlink()

    assert packages.known(f"{path} (deleted)") == NOT_PACKAGED  # not unknown until the next look
    packages.look_up()
    assert packages.known(f"{path} (deleted)") == NOT_PACKAGED
    program(tmp_path)
    package_lists.dpkg(tmp_path, {"tool": [str(path)]})
    assert asked(packages, path) == [Package(Manager.DPKG, "tool")]
