from __future__ import annotations

import contextlib
import ctypes
import os
import re
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.services import preflight

if TYPE_CHECKING:
    from collections.abc import Iterator

X_FOLDER = Path("/tmp/.X11-unix")
X_REFUSAL = b"\x00\x04\x0b\x00\x00\x00\x01\x00nope"  # "Failed" of the X protocol's set-up

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="an X11 matter")


@contextlib.contextmanager
def server(family: int, address: object, greeting: bytes = b"") -> Iterator[socket.socket]:
    """A socket that takes every connection, answers ``greeting`` and hangs up."""
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.bind(address)
        listener.listen()
        thread = threading.Thread(target=serve, args=(listener, greeting))
        thread.start()
        try:
            yield listener
        finally:
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)  # wakes accept()
            thread.join()


def serve(listener: socket.socket, greeting: bytes) -> None:
    with contextlib.suppress(OSError):
        while True:
            end, _ = listener.accept()
            with end, contextlib.suppress(OSError):
                if greeting:
                    end.settimeout(5)
                    end.recv(4096)
                    end.sendall(greeting)


def free_number() -> int:
    """A display that nobody serves, on any of the three ways."""
    return 3000 + os.getpid() % 20000


@pytest.fixture
def wayland(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "wayland-7"
    with server(socket.AF_UNIX, str(path)):
        yield path


def test_without_any_display_the_way_without_a_window_is_named() -> None:
    told = preflight.display_problem({})

    assert told is not None
    assert "no display" in told
    assert "portwatch list" in told
    assert "\n" not in told


@linux
def test_the_whole_question_begins_with_the_display(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_binding(monkeypatch, "6.11.3")

    assert "portwatch list" in (preflight.problem({}) or "")


def test_an_abstract_x_socket_is_a_display() -> None:
    number = free_number()
    environ = {"DISPLAY": f":{number}"}

    assert preflight.display_problem(environ) is not None
    with server(socket.AF_UNIX, f"\0{X_FOLDER}/X{number}"):
        assert preflight.display_problem(environ) is None
        assert preflight.display_problem({"DISPLAY": f"unix/box:{number}.0"}) is None


@linux
def test_an_x_socket_in_the_folder_is_a_display() -> None:
    number = free_number() + 1
    path = X_FOLDER / f"X{number}"
    with contextlib.suppress(OSError):
        X_FOLDER.mkdir(mode=0o1777, exist_ok=True)
    if not os.access(X_FOLDER, os.W_OK):
        pytest.skip(f"{X_FOLDER} cannot be written")
    with server(socket.AF_UNIX, str(path)):
        try:
            assert preflight.display_problem({"DISPLAY": f":{number}.1"}) is None
        finally:
            path.unlink()
    assert preflight.display_problem({"DISPLAY": f":{number}.1"}) is not None


@pytest.mark.parametrize(
    ("family", "host", "spelled"),
    [
        (socket.AF_INET, "127.0.0.1", "127.0.0.1"),
        (socket.AF_INET, "127.0.0.1", "tcp/127.0.0.1"),
        (socket.AF_INET6, "::1", "[::1]"),
        (socket.AF_INET6, "::1", "::1"),
    ],
)
def test_an_x_server_behind_tcp_is_a_display(family: int, host: str, spelled: str) -> None:
    try:
        made = server(family, (host, 0))
        with made as listener:
            number = listener.getsockname()[1] - 6000
            environ = {"DISPLAY": f"{spelled}:{number}.0"}
            assert preflight.display_problem(environ) is None
    except OSError as error:
        pytest.skip(f"no loopback of this family: {error}")
    assert "no X server" in (preflight.display_problem(environ) or "")


def test_a_path_to_a_socket_is_a_display(tmp_path: Path) -> None:
    path = tmp_path / "org.x:0"
    with server(socket.AF_UNIX, str(path)):
        assert preflight.display_problem({"DISPLAY": str(path)}) is None


@pytest.mark.parametrize("display", ["nonsense", ":", ":0x", ":1.", "host:0:x", ":-1", "\x1b[2J"])
def test_a_display_that_cannot_be_read_is_named(display: str) -> None:
    told = preflight.display_problem({"DISPLAY": display})

    assert told is not None
    assert "does not name a display" in told
    assert "portwatch list" in told
    assert "\x1b" not in told


@pytest.mark.parametrize("display", [":59999", "127.0.0.1:59100", ":99999", "\udcff\x00:1"])
def test_a_display_that_nobody_serves_is_named(display: str) -> None:
    told = preflight.display_problem({"DISPLAY": display})

    assert told is not None
    assert "no X server" in told
    assert "portwatch list" in told


def test_a_wayland_socket_is_a_display(wayland: Path) -> None:
    folder = str(wayland.parent)

    assert preflight.display_problem({"WAYLAND_DISPLAY": str(wayland)}) is None
    found = {"WAYLAND_DISPLAY": wayland.name, "XDG_RUNTIME_DIR": folder}
    assert preflight.display_problem(found) is None
    assert preflight.display_problem({"WAYLAND_SOCKET": "5"}) is None


@pytest.mark.parametrize("folder", [{}, {"XDG_RUNTIME_DIR": "/nowhere"}])
def test_a_missing_wayland_socket_is_named(folder: dict[str, str]) -> None:
    told = preflight.display_problem({"WAYLAND_DISPLAY": "wayland-9", **folder})

    assert told is not None
    assert "Wayland" in told
    assert "portwatch list" in told


def test_x_is_enough_where_wayland_does_not_answer() -> None:
    number = free_number()
    environ = {"WAYLAND_DISPLAY": "/nowhere/wayland-0", "DISPLAY": f":{number}"}
    with server(socket.AF_UNIX, f"\0{X_FOLDER}/X{number}"):
        assert preflight.display_problem(environ) is None
    assert preflight.display_problem(environ) is not None


def test_wayland_is_enough_where_x_does_not_answer(wayland: Path) -> None:
    environ = {"WAYLAND_DISPLAY": str(wayland), "DISPLAY": ":59999"}

    assert preflight.display_problem(environ) is None
    assert preflight.display_problem({**environ, "QT_QPA_PLATFORM": "xcb"}) is not None


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "xcb;offscreen"])
def test_a_platform_without_a_screen_needs_no_display(platform: str) -> None:
    assert preflight.display_problem({"QT_QPA_PLATFORM": platform, "DISPLAY": "wrong"}) is None


@pytest.mark.parametrize("platform", ["xcb", "wayland", "wayland-egl;xcb"])
def test_a_platform_with_a_screen_needs_a_display(platform: str) -> None:
    assert preflight.display_problem({"QT_QPA_PLATFORM": platform}) is not None


@pytest.mark.parametrize("name", ["nonsense", "", "nonsense:x;also", "\x1b[2J"])
def test_a_platform_that_qt_does_not_have_is_named(tmp_path: Path, name: str) -> None:
    plugins = plugins_in(tmp_path, "libqxcb.so", "libqwayland-generic.so", "libqoffscreen.so")
    told = preflight.platform_problem({"QT_QPA_PLATFORM": name}, [plugins])

    if not name:
        assert told is None
        return
    assert told is not None
    assert "QT_QPA_PLATFORM" in told
    assert "offscreen, wayland, xcb" in told
    assert "portwatch list" in told
    assert told.isprintable()


@pytest.mark.parametrize(
    "name",
    ["xcb", "XCB", "nonsense;offscreen:size=8x6", "wayland", "wayland-egl", "windows", "cocoa"],
)
def test_a_platform_that_qt_has_is_no_problem(tmp_path: Path, name: str) -> None:
    plugins = plugins_in(tmp_path / "1", "libqxcb.so", "libqoffscreen.so", "libqwayland-egl.so")
    others = plugins_in(tmp_path / "2", "qwindows.dll", "libqcocoa.dylib", "README")

    assert preflight.platform_problem({"QT_QPA_PLATFORM": name}, [plugins, others]) is None


def test_where_no_plugins_are_found_nothing_is_said(tmp_path: Path) -> None:
    """A distribution may keep them anywhere; Qt itself knows."""
    assert preflight.platform_problem({"QT_QPA_PLATFORM": "nonsense"}, [tmp_path / "no"]) is None


@linux
def test_the_plugins_of_the_installed_qt_are_found(tmp_path: Path) -> None:
    pytest.importorskip("PySide6")
    more = {"QT_QPA_PLATFORM_PLUGIN_PATH": str(plugins_in(tmp_path, "libqmine.so"))}

    assert "offscreen" in (preflight.problem({"QT_QPA_PLATFORM": "nonsense"}) or "")
    assert "mine" in (preflight.problem({"QT_QPA_PLATFORM": "nonsense", **more}) or "")
    assert preflight.problem({"QT_QPA_PLATFORM": "offscreen"}) is None


@pytest.mark.parametrize(
    ("version", "python", "works"),
    [
        ("6.12.0", (3, 11), False),
        ("6.12.0", (3, 12), True),
        ("6.12.0", (3, 13), True),
        ("6.11.3", (3, 11), True),
        ("6.12.1", (3, 11), True),
        ("", (3, 11), True),
    ],
)
def test_the_broken_binding_is_told(version: str, python: tuple[int, int], *, works: bool) -> None:
    assert (preflight.broken_binding(version, python) is None) is works


def test_the_broken_binding_stops_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_binding(monkeypatch, "6.12.0")
    monkeypatch.setattr(sys, "version_info", (3, 11, 2, "final", 0))

    assert "6.12.0" in (preflight.problem({}) or "")


def test_a_missing_binding_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)

    told = preflight.problem({"QT_QPA_PLATFORM": "offscreen"}) or ""
    assert "PySide6" in told
    assert "portwatch list" in told


@linux
def test_missing_libraries_are_named_by_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_binding(monkeypatch, "6.11.3")
    gone = {"libxcb-cursor.so.0", "libglib-2.0.so.0", "libgthread-2.0.so.0"}
    monkeypatch.setattr(ctypes, "CDLL", loader_without(gone))

    assert preflight.missing_libraries() == ("libglib2.0-0", "libxcb-cursor0")
    assert preflight.missing_libraries(("offscreen",)) == ("libglib2.0-0",)
    told = preflight.problem({"QT_QPA_PLATFORM": "offscreen"})
    assert told is not None
    assert "apt-get install libglib2.0-0;" in told
    assert "\n" not in told


@linux
def test_only_what_the_display_needs_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, wayland: Path
) -> None:
    pretend_binding(monkeypatch, "6.11.3")
    gone = {"libxcb-cursor.so.0", "libwayland-cursor.so.0"}
    monkeypatch.setattr(ctypes, "CDLL", loader_without(gone))

    told = preflight.problem({"WAYLAND_DISPLAY": str(wayland)}) or ""
    assert "install libwayland-cursor0;" in told
    assert preflight.problem({"QT_QPA_PLATFORM": "offscreen"}) is None


@linux
def test_every_library_of_the_platform_plugin_is_known() -> None:
    """What the wheel's own plugin asks for, read from its file, is in the list."""
    binding = pytest.importorskip("PySide6")
    plugin = Path(binding.__path__[0]) / "Qt/plugins/platforms/libqxcb.so"
    if not plugin.exists():
        pytest.skip("PySide6 is not from a wheel")
    named = set(re.findall(rb"lib(?:xcb|X11|xkbcommon)[\w-]*\.so\.\d+", plugin.read_bytes()))

    known = {name.encode() for name in (*preflight._BASE, *preflight._XCB)}
    assert named - known <= {b"libxcb.so.1"}, "libxcb.so.1 comes with every other one"


@linux
def test_a_server_that_refuses_this_user_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_binding(monkeypatch, "6.11.3")
    monkeypatch.setattr(preflight, "missing_libraries", lambda _platforms: ())
    try:
        ctypes.CDLL("libxcb.so.1")
    except OSError:
        pytest.skip("no libxcb here")
    number = free_number()
    with server(socket.AF_UNIX, f"\0{X_FOLDER}/X{number}", X_REFUSAL):
        told = preflight.problem({"DISPLAY": f":{number}"})

    assert told is not None
    assert "refuses" in told


def test_asking_does_not_load_qt() -> None:
    code = (
        "import os, sys; from portwatch.services import preflight; preflight.problem(os.environ); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)

    assert done.returncode == 0


def plugins_in(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).touch()
    return folder


def pretend_binding(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: object_spec())
    monkeypatch.setattr(preflight, "_version", lambda _origin: version)


def object_spec() -> object:
    return type("Spec", (), {"origin": None})()


def loader_without(names: set[str]) -> object:
    def load(name: str) -> object:
        if name in names:
            raise OSError(name)
        return object()

    return load
