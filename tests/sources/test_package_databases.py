from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.package import Manager, Package
from portwatch.sources import package_databases
from portwatch.sources.package_databases import (
    ApkDatabase,
    DpkgDatabase,
    PacmanDatabase,
)
from portwatch.sources.rpm_database import RpmDatabase, rpm_answers
from tests.helpers import package_lists

pytestmark = pytest.mark.skipif(os.name != "posix", reason="paths of POSIX")

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

SYSTEM = Path("/var/lib/dpkg/status")
DIVERSIONS = """/usr/bin/perf
/usr/bin/perf.aside
a-wrapper
/bin/sh
/bin/sh.distrib
dash
/usr/sbin/local
/usr/sbin/local.orig
:
"""


def names(database: package_databases.Database, *paths: str) -> dict[str, str]:
    return {path: package.name for path, package in database.search(paths).packages.items()}


def test_dpkg_names_the_package_of_a_file(tmp_path: Path) -> None:
    lists = {"nginx": ["/usr/sbin/nginx"], "libc6:amd64": ["/usr/lib/ld.so"]}
    package_lists.dpkg(tmp_path, lists)
    found = DpkgDatabase(str(tmp_path)).search(["/usr/sbin/nginx", "/usr/lib/ld.so", "/usr/sbin/n"])
    assert found.complete
    assert found.packages == {
        "/usr/sbin/nginx": Package(Manager.DPKG, "nginx"),
        "/usr/lib/ld.so": Package(Manager.DPKG, "libc6"),
    }


def test_a_path_is_found_in_the_spelling_from_before_usr_was_merged(tmp_path: Path) -> None:
    package_lists.dpkg(tmp_path, {"iproute2": ["/bin/ss"], "bash": ["/usr/bin/bash"]})
    asked = ("/usr/bin/ss", "/bin/bash")
    assert names(DpkgDatabase(str(tmp_path)), *asked) == {}  # two files where it is not merged

    package_lists.merge_usr(tmp_path)
    told = names(DpkgDatabase(str(tmp_path)), *asked)
    assert told == {"/usr/bin/ss": "iproute2", "/bin/bash": "bash"}


def test_a_diverted_file_belongs_to_who_put_it_there(tmp_path: Path) -> None:
    package_lists.merge_usr(tmp_path)
    lists = {
        "linux-perf": ["/usr/bin/perf"],
        "a-wrapper": ["/usr/bin/perf"],
        "dash": ["/bin/sh"],
        "bash": ["/bin/sh"],
        "daemon": ["/usr/sbin/local"],
    }
    package_lists.dpkg(tmp_path, lists, DIVERSIONS)
    database = DpkgDatabase(str(tmp_path))
    assert names(
        database,
        "/usr/bin/perf",
        "/usr/bin/perf.aside",
        "/usr/bin/sh",
        "/usr/bin/sh.distrib",
        "/usr/sbin/local",
        "/usr/sbin/local.orig",
    ) == {
        "/usr/bin/perf": "a-wrapper",
        "/usr/bin/perf.aside": "linux-perf",
        "/usr/bin/sh": "dash",
        "/usr/bin/sh.distrib": "bash",
        "/usr/sbin/local.orig": "daemon",  # what stands in its place is the administrator's own
    }


@pytest.mark.skipif(not SYSTEM.is_file() or shutil.which("dpkg") is None, reason="needs dpkg")
def test_it_says_what_dpkg_says_about_this_machines_programs() -> None:
    folders = [Path("/usr/bin"), Path("/usr/sbin"), Path("/usr/local/bin")]
    paths = [str(each) for folder in folders for each in sorted(folder.iterdir())]
    spelled = [*paths, *(path.removeprefix("/usr") for path in paths)]
    told = subprocess.run(
        ["dpkg", "-S", *spelled],
        check=False,
        capture_output=True,
        text=True,
        env={"LC_ALL": "C", "PATH": os.environ["PATH"]},
    ).stdout
    diverted = set(re.findall(r"^diversion by \S+ (?:from|to): (.*)$", told, re.MULTILINE))
    owner = {}
    for line in told.splitlines():
        name, _, path = line.partition(": ")
        whole = path if path.startswith("/usr/") else f"/usr{path}"
        if not line.startswith("diversion ") and whole not in diverted:
            owner.setdefault(whole, set()).update(re.split(r"(?::\w+)?, |:\w+$", name))

    mine = names(DpkgDatabase(), *(path for path in paths if path not in diverted))

    assert len(mine) > 100
    assert mine.keys() == owner.keys() & set(paths)
    assert [(path, name) for path, name in mine.items() if name not in owner[path]] == []


def test_an_unreadable_list_leaves_what_is_missing_unknown(tmp_path: Path) -> None:
    folder = package_lists.dpkg(tmp_path, {"a": ["/usr/bin/a"], "b": ["/usr/bin/b"]})
    (folder / "info/b.list").unlink()
    (folder / "info/b.list").symlink_to("nowhere")
    found = DpkgDatabase(str(tmp_path)).search(["/usr/bin/a", "/usr/bin/b"])
    assert found.packages.keys() == {"/usr/bin/a"}
    assert found.complete is False


def test_a_list_of_monstrous_length_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package_databases, "_MOST_BYTES", 1000)
    package_lists.dpkg(tmp_path, {"a": ["/usr/bin/a"] * 200})
    found = DpkgDatabase(str(tmp_path)).search(["/usr/bin/a"])
    assert (found.packages, found.complete) == ({}, False)


def test_long_lists_are_searched_whole(tmp_path: Path) -> None:
    files = [f"/usr/share/doc/{number}" for number in range(100_000)]
    package_lists.dpkg(tmp_path, {"big": [*files, "/usr/bin/last"]})
    assert names(DpkgDatabase(str(tmp_path)), "/usr/bin/last", *files[-5:]) == dict.fromkeys(
        ["/usr/bin/last", *files[-5:]], "big"
    )


@pytest.mark.parametrize("kind", [DpkgDatabase, PacmanDatabase, ApkDatabase])
def test_a_database_without_packages_says_nothing(
    tmp_path: Path, kind: type[DpkgDatabase | PacmanDatabase | ApkDatabase]
) -> None:
    for folder in ("var/lib/dpkg/info", "var/lib/pacman/local", "lib/apk/db"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "lib/apk/db/installed").touch()
    assert kind(str(tmp_path)).search(["/usr/bin/a"]).complete is None


def test_pacman_names_package_and_version(tmp_path: Path) -> None:
    lists = {"nginx-1.26.2-1": ["/usr/bin/nginx"], "python-foo-2:3.1-4": ["/usr/bin/foo"]}
    folder = package_lists.pacman(tmp_path, lists)
    database = PacmanDatabase(str(tmp_path))
    found = database.search(["/usr/bin/nginx", "/usr/bin/foo", "/usr/bin/none", "/etc/x.conf"])
    assert found.complete
    assert found.packages == {
        "/usr/bin/nginx": Package(Manager.PACMAN, "nginx", "1.26.2-1"),
        "/usr/bin/foo": Package(Manager.PACMAN, "python-foo", "2:3.1-4"),
    }
    (folder / "nginx-1.26.2-1/files").unlink()
    assert database.search(["/usr/bin/nginx"]).complete is False


@pytest.mark.parametrize("place", ["lib/apk/db", "usr/lib/apk/db"])
def test_apk_names_package_and_version(tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(parents=True)
    (tmp_path / place / "installed").write_text(package_lists.APK)
    database = ApkDatabase(str(tmp_path))
    assert database.stamp() is not None
    found = database.search(["/usr/sbin/nginx", "/lib/ld-musl-x86_64.so.1", "/usr/bin/nginx"])
    assert found.complete
    assert found.packages == {
        "/usr/sbin/nginx": Package(Manager.APK, "nginx", "1.26.2-r0"),
        "/lib/ld-musl-x86_64.so.1": Package(Manager.APK, "musl", "1.2.5-r0"),
    }


def test_a_pipe_in_place_of_a_list_keeps_nobody_waiting(tmp_path: Path) -> None:
    package_lists.dpkg(tmp_path, {"a": ["/usr/bin/a"]})
    pipe = tmp_path / "var/lib/dpkg/info/b.list"
    os.mkfifo(pipe)
    flags = os.O_WRONLY | os.O_NONBLOCK  # whoever waits for a writer is let go
    writer = threading.Timer(3, lambda: os.close(os.open(pipe, flags)))
    writer.start()
    try:
        found = DpkgDatabase(str(tmp_path)).search(["/usr/bin/b"])
        assert (found.packages, found.complete) == ({}, False)
        assert writer.is_alive()
    finally:
        writer.cancel()
        writer.join()


@linux
def test_rpm_is_asked_once_for_all(tmp_path: Path) -> None:
    package_lists.rpm(tmp_path)
    paths = [str(tmp_path / name) for name in ("own", "sshd", "other")]
    for path in paths:
        Path(path).touch()
    gone = str(tmp_path / "gone")
    odd = str(tmp_path / "od*d")
    Path(odd).touch()
    found = RpmDatabase(str(tmp_path)).search([*paths, gone, odd])
    assert found.packages == {paths[1]: Package(Manager.RPM, "openssh-server", "9.6p1-1.fc40")}
    assert found.complete
    assert found.unsure == {gone, odd}


@linux
def test_rpm_is_asked_one_by_one_where_its_answers_cannot_be_told_apart(tmp_path: Path) -> None:
    package_lists.rpm(tmp_path)
    paths = [str(tmp_path / name) for name in ("twice", "sshd", "other")]
    for path in paths:
        Path(path).touch()
    assert names(RpmDatabase(str(tmp_path)), *paths) == {
        paths[0]: "first",
        paths[1]: "openssh-server",
    }


@linux
def test_two_answers_for_one_are_not_taken_for_anothers(tmp_path: Path) -> None:
    package_lists.rpm(tmp_path)
    paths = [str(tmp_path / name) for name in ("twice", "broken")]
    for path in paths:
        Path(path).touch()
    found = RpmDatabase(str(tmp_path)).search(paths)
    assert found.packages == {paths[0]: Package(Manager.RPM, "first", "1-1")}
    assert found.complete is False


@linux
@pytest.mark.parametrize("name", ["slow", "broken"])
def test_a_rpm_that_does_not_answer_leaves_it_unknown(tmp_path: Path, name: str) -> None:
    package_lists.rpm(tmp_path)
    (tmp_path / name).touch()
    found = RpmDatabase(str(tmp_path), patience=0.2).search([str(tmp_path / name)])
    assert (found.packages, found.complete) == ({}, False)


def come(database: RpmDatabase, *paths: str) -> tuple[dict[str, str], bool]:
    """Look again and again until rpm has answered for all, without waiting in any look.

    Returns:
        The packages' names by path, and whether nothing failed.
    """
    told: dict[str, str] = {}
    left = frozenset(paths)
    for _ in range(1000):
        database.refresh(may_wait=False)
        found = database.search(sorted(left))
        told |= {path: package.name for path, package in found.packages.items()}
        left = found.waiting
        if not left:
            return told, bool(found.complete)
        time.sleep(0.01)
    raise AssertionError("rpm never answers")


@linux
def test_a_look_that_may_not_wait_is_told_later(tmp_path: Path) -> None:
    package_lists.rpm(tmp_path)
    one, other = str(tmp_path / "sshd"), str(tmp_path / "other")
    gate = tmp_path / "sshd.gate"
    for path in (one, other, gate):
        Path(path).touch()
    database = RpmDatabase(str(tmp_path))
    database.refresh(may_wait=False)
    first = database.search([one])
    assert (first.packages, first.waiting) == ({}, {one})
    database.refresh(may_wait=False)
    second = database.search([one, other])  # the other is asked about when rpm is free
    assert (second.packages, second.waiting) == ({}, {one, other})
    gate.unlink()

    assert come(database, one, other) == ({one: "openssh-server"}, True)


@linux
def test_answers_that_cannot_be_told_apart_are_asked_for_one_by_one_later(tmp_path: Path) -> None:
    package_lists.rpm(tmp_path)
    paths = [str(tmp_path / name) for name in ("twice", "sshd")]
    for path in paths:
        Path(path).touch()
    database = RpmDatabase(str(tmp_path))

    found = come(database, *paths)
    assert found == ({paths[0]: "first", paths[1]: "openssh-server"}, True)


@linux
def test_a_rpm_that_hangs_keeps_no_look_waiting_and_ends(tmp_path: Path) -> None:
    package_lists.rpm(tmp_path)
    (tmp_path / "slow").touch()
    database = RpmDatabase(str(tmp_path), patience=0.3)
    database.refresh(may_wait=False)
    assert database.search([str(tmp_path / "slow")]).waiting
    assert database._job is not None
    pid = database._job.call.process.pid

    assert come(database, str(tmp_path / "slow")) == ({}, False)
    assert not Path(f"/proc/{pid}").exists()


@linux
def test_what_runs_at_the_end_is_reaped(tmp_path: Path) -> None:
    package_lists.rpm(tmp_path)
    (tmp_path / "sshd").touch()
    database = RpmDatabase(str(tmp_path))
    database.refresh(may_wait=False)
    database.search([str(tmp_path / "sshd")])
    assert database._job is not None
    pid = database._job.call.process.pid
    database.close()

    assert not Path(f"/proc/{pid}").exists()


def test_without_its_database_rpm_is_not_started(tmp_path: Path) -> None:
    base = package_lists.rpm(tmp_path)
    database = RpmDatabase(str(tmp_path))
    assert database.stamp() is not None
    base.unlink()
    assert database.stamp() is None


def test_a_machine_without_rpm_is_asked_for_its_two_folders_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []
    stat = os.stat
    monkeypatch.setattr(
        package_databases.os, "stat", lambda path: (looked_at.append(path), stat(path))[1]
    )

    assert RpmDatabase(str(tmp_path)).stamp() is None
    assert looked_at == [f"{tmp_path}/usr/lib/sysimage/rpm", f"{tmp_path}/var/lib/rpm"]


@given(st.lists(st.sampled_from(["/a", "/b c", "/d"]), max_size=4), st.binary(max_size=80))
def test_no_output_of_rpm_is_taken_for_another_files(paths: list[str], told: bytes) -> None:
    found = rpm_answers(paths, told)
    if found:
        assert len(os.fsdecode(told).splitlines()) == len(paths)
        assert found.keys() <= set(paths)


@pytest.mark.parametrize("path", ["", "/", "\n", "/a\nb", "/x\0y", "/\udcff", "/%FILES%"])
def test_hostile_paths_are_in_no_list(tmp_path: Path, path: str) -> None:
    package_lists.dpkg(tmp_path, {"a": ["/usr/bin/a"]})
    package_lists.pacman(tmp_path, {"a-1-1": ["/usr/bin/a"]})
    package_lists.rpm(tmp_path)
    (tmp_path / "lib/apk/db").mkdir(parents=True)
    (tmp_path / "lib/apk/db/installed").write_text(package_lists.APK)
    for kind in (DpkgDatabase, PacmanDatabase, ApkDatabase, RpmDatabase):
        database = kind(str(tmp_path))
        assert database.search([path]).packages == {}
