"""Paths of cgroups as service managers, desktops and container engines make them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.model import Container
from portwatch.core.place import (
    App,
    AppKind,
    Place,
    container_folder,
    is_called,
    parse_cgroup,
    parse_membership,
    unescape,
)

ID = "0123456789ab" * 5 + "cdef"
SHORT = "0123456789ab"
USER = "/user.slice/user-1000.slice/user@1000.service"
HOSTILE = ['",pid=1,', "a\nb", "\x1b[31m", "\u202ex", "sshd.service", "..", "user@0.service", "_"]


@pytest.mark.parametrize(
    ("path", "unit", "manager"),
    [
        ("/system.slice/nginx.service", "nginx.service", None),
        ("/system.slice/ssh.socket", "ssh.socket", None),
        ("/system.slice/system-getty.slice/getty@tty1.service", "getty@tty1.service", None),
        ("/system.slice/_cpu.service", "cpu.service", None),
        ("/init.scope", "init.scope", None),
        ("/user.slice/user-1000.slice/session-3.scope", "session-3.scope", None),
        (f"{USER}/init.scope", "init.scope", 1000),
        (f"{USER}/app.slice/syncthing.service", "syncthing.service", 1000),
        (f"{USER}/app.slice/sub/deeper", "user@1000.service", None),
        (USER, "user@1000.service", None),
        ("/delegated/system.slice/nginx.service", "nginx.service", None),
        ("/system.slice/web.service/workers/one.service", "web.service", None),
        ("/", None, None),
        ("", None, None),
        ("/system.slice", None, None),
        ("/system.slice/.service", None, None),
        ("/machine.slice/machine-qemu\\x2d1\\x2dvm.scope", "machine-qemu\\x2d1\\x2dvm.scope", None),
        (f"/system.slice/libpod-conmon-{ID}.scope", f"libpod-conmon-{ID}.scope", None),
        ("/docker/short", None, None),
    ],
)
def test_units(path: str, unit: str | None, manager: int | None) -> None:
    assert parse_cgroup(path) == Place(path, unit, manager)


@pytest.mark.parametrize(
    ("path", "engine", "name", "unit", "manager"),
    [
        (f"/system.slice/docker-{ID}.scope", "docker", SHORT, None, None),
        (f"/docker/{ID}", "docker", SHORT, None, None),
        (f"/docker/{ID}/system.slice/sshd.service", "docker", SHORT, None, None),
        (f"/docker/{ID}/docker/{ID[::-1]}", "docker", SHORT, None, None),
        (f"/ecs/task/{ID}", "docker", SHORT, None, None),
        (f"/machine.slice/libpod-{ID}.scope/container", "podman", SHORT, None, None),
        (f"/libpod_parent/libpod-{ID}", "podman", SHORT, None, None),
        (f"{USER}/user.slice/libpod-{ID}.scope", "podman", SHORT, None, 1000),
        (f"{USER}/user.slice/docker-{ID}.scope", "docker", SHORT, None, 1000),
        (
            f"/system.slice/web.service/libpod-payload-{ID}",
            "podman",
            SHORT,
            "web.service",
            None,
        ),
        (
            f"/kubepods.slice/kubepods-pod1.slice/cri-containerd-{ID}.scope",
            "containerd",
            SHORT,
            None,
            None,
        ),
        (f"/kubepods.slice/kubepods-pod1.slice/crio-{ID}.scope", "cri-o", SHORT, None, None),
        (
            f"/system.slice/kubepods-pod1.slice:cri-containerd:{ID}",
            "containerd",
            SHORT,
            None,
            None,
        ),
        (
            f"/system.slice/containerd.service/kubepods-pod1.slice:cri-containerd:{ID}",
            "containerd",
            SHORT,
            "containerd.service",
            None,
        ),
        (f"{USER}/app.slice/web.service/libpod-payload-{ID}", "podman", SHORT, "web.service", 1000),
        (
            f"{USER}/user.slice/user-libpod_pod_1.slice/libpod-{ID}.scope",
            "podman",
            SHORT,
            None,
            1000,
        ),
        (f"{USER}/user.slice/nerdctl-{ID}.scope", "containerd", SHORT, None, 1000),
        (f"/kubepods/burstable/pod1/{ID}", "kubernetes", SHORT, None, None),
        (f"/system.slice/nerdctl-{ID}.scope", "containerd", SHORT, None, None),
        ("/lxc/web/init.scope", "lxc", "web", None, None),
        ("/lxc.payload.my-box/system.slice/sshd.service", "lxc", "my-box", None, None),
        ("/machine.slice/machine-debian\\x2dtest.scope", "nspawn", "debian-test", None, None),
        ("/machine.slice/systemd-nspawn@box.service/payload", "nspawn", "box", None, None),
        ("/machine.slice/machine-lxc\\x2d12\\x2dweb.scope", "lxc", "web", None, None),
    ],
)
def test_containers(
    path: str, engine: str, name: str, unit: str | None, manager: int | None
) -> None:
    marked = Container(engine, name, manager=manager)
    assert parse_cgroup(path) == Place(path, unit, manager, marked)


@pytest.mark.parametrize(
    ("unit", "app"),
    [
        ("app-gnome-firefox-1234.scope", App(AppKind.DESKTOP, "firefox")),
        ("app-org.kde.konsole-1234.scope", App(AppKind.DESKTOP, "org.kde.konsole")),
        ("app-gnome-google\\x2dchrome-77.scope", App(AppKind.DESKTOP, "google-chrome")),
        ("app-code@autostart.service", App(AppKind.DESKTOP, "code")),
        ("app-gnome-org.gnome.Maps@7.service", App(AppKind.DESKTOP, "org.gnome.Maps")),
        ("app-flatpak-org.mozilla.firefox-99.scope", App(AppKind.FLATPAK, "org.mozilla.firefox")),
        ("snap.firefox.firefox-0a1b-2c.scope", App(AppKind.SNAP, "firefox")),
        ("snap.firefox.firefox.0a1b-2c.scope", App(AppKind.SNAP, "firefox")),
        ("snap.cups.cupsd.service", App(AppKind.SNAP, "cups")),
        ("app-a-b-c-d.scope", None),
        ("app-77.scope", None),
        ("app.service", None),
        ("vte-spawn-0a1b.scope", None),
        ("app-gnome-firefox-1.socket", None),
    ],
)
def test_applications(unit: str, app: App | None) -> None:
    path = f"{USER}/app.slice/{unit}"

    assert parse_cgroup(path) == Place(path, unit, 1000, None, app)


def test_managers_and_what_they_open_for_services() -> None:
    assert parse_cgroup("/init.scope").is_manager
    assert parse_cgroup(f"{USER}/init.scope").is_manager
    assert not parse_cgroup("/lxc/web/init.scope").is_manager
    assert not parse_cgroup("/system.slice/ssh.socket").is_manager
    assert parse_cgroup("/system.slice/ssh.socket").is_activation
    assert not parse_cgroup(f"/docker/{ID}/system.slice/ssh.socket").is_activation
    assert not parse_cgroup("/system.slice/ssh.service").is_activation


@pytest.mark.parametrize(
    "inner",
    [
        "system.slice/sshd.service",
        "init.scope",
        "user.slice/user-0.slice/user@0.service/app.slice/x.service",
        "machine.slice/machine-web.scope",
        "lxc/web",
        "lxc.payload.web",
        f"app.slice/docker-{ID}.scope",
        f"docker/{ID}",
        f"docker-{ID}.scope",
        f"user.slice/cri-containerd-{ID}.scope",
        f"kubepods.slice/kubepods-pod1.slice/cri-containerd-{ID}.scope",
        f"ecs/task/{ID}",
        f"a.service/user.slice/docker-{ID}.scope",
        f"a.service/b/libpod-payload-{ID}",
        f"machine.slice/libpod-{ID}.scope",
    ],
)
def test_what_a_user_may_name_is_never_taken_for_the_systems(inner: str) -> None:
    under_user = parse_cgroup(f"{USER}/{inner}")
    under_service = parse_cgroup(f"/system.slice/web.service/{inner}")
    under_session = parse_cgroup(f"/user.slice/user-1000.slice/session-3.scope/{inner}")

    assert under_user.manager == 1000 or under_user.unit == "user@1000.service"
    assert under_user.container is None
    assert (under_service.unit, under_service.manager) == ("web.service", None)
    assert under_service.container is None
    assert (under_session.unit, under_session.container) == ("session-3.scope", None)


@given(st.lists(st.one_of(st.text(), st.sampled_from(HOSTILE)), max_size=6))
def test_a_unit_is_a_whole_part_of_the_path(names: list[str]) -> None:
    place = parse_cgroup("/system.slice/" + "/".join(names))
    parts = [part for name in names for part in name.split("/") if part]

    assert place.manager is None
    if place.unit is not None:
        assert place.unit in {part.removeprefix("_") for part in parts}
    # Whatever stands within a service is the service's.
    inside = parse_cgroup("/system.slice/nginx.service/" + "/".join(names))
    assert inside.unit == "nginx.service"


@pytest.mark.parametrize("name", [name for name in HOSTILE if not name.endswith(".service")])
def test_a_hostile_name_is_kept_whole(name: str) -> None:
    assert parse_cgroup(f"/system.slice/x{name}.service").unit == f"x{name}.service"


@pytest.mark.parametrize(
    ("content", "path"),
    [
        (b"0::/system.slice/nginx.service\n", "/system.slice/nginx.service"),
        (b"0::/a b:c\n", "/a b:c"),
        (b"0::/x.service (deleted)\n", "/x.service"),
        (b"0::/\n", "/"),
        (b"9:name=systemd:/system.slice/a.service\n1:cpu:/\n0::/\n", "/system.slice/a.service"),
        (b"4:memory:/docker/1\n3:pids:/docker/2\n0::/\n", "/docker/2"),
        (b"2:cpu,cpuacct:/x\n1:name=systemd:/y\n", "/y"),
        (b"0::/\xff.service\n", "/\udcff.service"),
        (b"", None),
        (b"nonsense\n0::relative\n", None),
    ],
)
def test_membership(content: bytes, path: str | None) -> None:
    assert parse_membership(content) == path


@given(st.binary())
def test_any_bytes_are_a_membership_or_none(content: bytes) -> None:
    path = parse_membership(content)

    assert path is None or path.startswith("/")


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        (f"/system.slice/docker-{ID}.scope", f"/system.slice/docker-{ID}.scope"),
        (f"/system.slice/docker-{ID}.scope/init.scope", f"/system.slice/docker-{ID}.scope"),
        (f"/docker/{ID}/docker/{ID[::-1]}", f"/docker/{ID}"),
        (
            f"/system.slice/a.service/libpod-payload-{ID}/b",
            f"/system.slice/a.service/libpod-payload-{ID}",
        ),
        ("/system.slice/nginx.service", None),
        ("/", None),
    ],
)
def test_the_cgroup_of_a_container(path: str, folder: str | None) -> None:
    assert container_folder(parse_cgroup(path)) == folder


def test_escapes() -> None:
    assert unescape("a\\x2db\\xc3\\xa4") == "a-bä"
    assert unescape("\\xff") == "\xff"
    assert unescape("\\x2") == "\\x2"


@pytest.mark.parametrize(
    ("name", "unit", "is_so"),
    [
        ("sshd", "ssh.service", True),
        ("nginx", "nginx.service", True),
        ("redis-server", "redis-server@6379.service", True),
        ("systemd-resolve", "systemd-resolved.service", True),
        ("google-chrome", "google\\x2dchrome.service", True),
        ("wrapper.sh", "code.service", False),
        ("", "d.service", False),
        ("sshd", "sshd-session.service", False),
        ('",pid=1,', "ssh.service", False),
    ],
)
def test_called_like_the_unit(name: str, unit: str, is_so: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_called(name, unit) is is_so
