"""Scripts, their modules, compiled code and archives, as they stand in files."""

from __future__ import annotations

import marshal
import os
import struct
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from importlib.util import MAGIC_NUMBER
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from portwatch.core.code_look import NOTHING, CodeSign
from portwatch.core.evidence import ScriptChange
from portwatch.sources.linux_code import LinuxCode
from portwatch.sources.linux_evidence import LinuxEvidence
from portwatch.sources.linux_processes import LinuxProcesses
from portwatch.sources.silent_mounts import SilentMounts

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

COMMANDS = (
    "import socket, subprocess\ns = socket.create_server(('127.0.0.1', 0))\n"
    "c, _ = s.accept()\n"
    "while True:\n    c.send(subprocess.getoutput(c.recv(9).decode()).encode())\n"
)
ECHO = "import socket\ns = socket.create_server(('127.0.0.1', 0))\nc, _ = s.accept()\n"
JOINS = frozenset({CodeSign.JOINS})


def told(path: Path) -> frozenset[CodeSign] | None:
    return LinuxCode().of("", str(path))


def compiled(path: Path, code: str) -> Path:
    path.write_bytes(MAGIC_NUMBER + bytes(12) + marshal.dumps(compile(code, "x.py", "exec")))
    return path


@pytest.mark.parametrize(("code", "expected"), [(COMMANDS, JOINS), (ECHO, NOTHING)])
def test_a_script_and_a_module_beside_it_are_looked_at(
    tmp_path: Path, code: str, expected: frozenset[CodeSign]
) -> None:
    script = tmp_path / "main.py"
    script.write_text(code)
    assert told(script) == expected

    (tmp_path / "payload.py").write_text(code)
    script.write_text("import os, payload\npayload.go()\n")
    assert told(script) == expected


def test_modules_of_modules_and_of_the_whole_package_are_looked_at(tmp_path: Path) -> None:
    package = tmp_path / "srv"
    (package / "lib").mkdir(parents=True)
    for folder in (package, package / "lib"):
        (folder / "__init__.py").write_text("")
    (package / "main.py").write_text("from srv.lib.net import go\ngo()\n")
    (package / "lib" / "net.py").write_text(COMMANDS)
    (tmp_path / "one.py").write_text("import two\n")
    (tmp_path / "two.py").write_text("import three\n")
    (tmp_path / "three.py").write_text(COMMANDS)

    assert told(package / "main.py") == JOINS
    assert told(tmp_path / "one.py") == JOINS


class _Asked(SilentMounts):
    """Counts the questions."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def on_way(self, pid: int, *paths: str | None) -> str | None:
        self.count += 1
        return super().on_way(pid, *paths)


def test_what_mounts_are_on_the_way_to_many_names_is_asked_once(tmp_path: Path) -> None:
    counts = []
    for name, modules in (("few", 2), ("many", 40)):
        asked = _Asked()
        script = tmp_path / f"{name}.py"
        script.write_text("".join(f"import module_{number}\n" for number in range(modules)))
        assert LinuxCode(asked).of("", str(script)) == NOTHING
        counts.append(asked.count)
    assert counts[0] == counts[1]


def test_modules_that_name_one_another_have_an_end(tmp_path: Path) -> None:
    for number in range(99):
        named = "".join(f"import m{other}\n" for other in range(99))
        (tmp_path / f"m{number}.py").write_text(named)

    assert told(tmp_path / "m0.py") == NOTHING


@pytest.mark.parametrize("name", ["data.bin", "{}/data.bin"])
def test_a_file_that_is_read_and_run_is_looked_at_whatever_it_is_called(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "data.bin").write_text(COMMANDS)
    script = tmp_path / "main.py"
    script.write_text(f"exec(open('{name.format(tmp_path)}').read())\n")
    assert CodeSign.JOINS in (told(script) or NOTHING)

    script.write_text(f"data = open('{name.format(tmp_path)}').read()\n")
    assert CodeSign.JOINS not in (told(script) or NOTHING)


def test_the_views_of_an_application_of_django_are_looked_at(tmp_path: Path) -> None:
    script, views = tmp_path / "manage.py", tmp_path / "shop" / "urls.py"
    script.write_text("os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n")
    views.parent.mkdir()
    views.write_text("from django.http import HttpResponse\ndef x(request):\n  return 1\n")
    assert told(script) == NOTHING

    views.write_text("from django.urls import path\ndef x(request):\n  eval(request.GET['c'])\n")
    assert told(script) == JOINS


def test_a_module_that_stands_elsewhere_is_not_the_scripts(tmp_path: Path) -> None:
    (tmp_path / "payload.py").write_text(COMMANDS)
    script = tmp_path / "sub" / "main.py"
    script.parent.mkdir()
    script.write_text("import payload\n")

    assert told(script) == NOTHING


def test_compiled_code_is_known_by_its_names_and_by_its_source(tmp_path: Path) -> None:
    attack = compiled(tmp_path / "a.pyc", COMMANDS)
    twin = compiled(tmp_path / "b.pyc", ECHO)
    assert told(attack) == {CodeSign.MAY_JOIN, CodeSign.SOURCELESS}
    assert told(twin) == {CodeSign.SOURCELESS}

    looks = LinuxCode()
    assert looks.of("", str(twin)) == {CodeSign.SOURCELESS}
    (tmp_path / "b.py").write_text(ECHO)
    assert looks.of("", str(twin)) == NOTHING


@pytest.mark.parametrize(("code", "expected"), [(COMMANDS, JOINS), (ECHO, NOTHING)])
@pytest.mark.parametrize("start", [b"", b"#!/usr/bin/env python3\n"])
def test_an_archive_is_looked_into(
    tmp_path: Path, code: str, expected: frozenset[CodeSign], start: bytes
) -> None:
    path = tmp_path / "app.pyz"
    with path.open("wb") as file:
        file.write(start)
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("__main__.py", code)

    assert told(path) == expected


@pytest.mark.parametrize("content", [b"PK\x03\x04" + b"\xff" * 99, b"", b"\0\0\r\n", b"\xff" * 99])
def test_damaged_files_tell_nothing_of_their_own(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x"
    path.write_bytes(content)

    assert told(path) in ((NOTHING, {CodeSign.SOURCELESS}) if content else (None,))
    assert LinuxCode().of("", str(tmp_path)) is None
    assert LinuxCode().of("", str(tmp_path / "none")) is None


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_unpacks_without_a_bound_is_not_unpacked(tmp_path: Path, method: int) -> None:
    path = tmp_path / "app.pyz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.py", COMMANDS)
        archive.writestr("__main__.py", COMMANDS, method)
    content = path.read_bytes()
    start = content.index(b"__main__.py") + len("__main__.py")
    path.write_bytes(content[:start] + bytes(40) + content[start + 40 :])

    assert told(path) == JOINS  # of the other one


def test_a_directory_longer_than_any_archive_for_python_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "app.pyz"
    entry = BytesIO()
    with zipfile.ZipFile(entry, "w") as archive:
        archive.writestr("__main__.py", COMMANDS)
    whole = entry.getvalue()
    start, end = whole.index(b"PK\x01\x02"), whole.index(b"PK\x05\x06")
    directory = whole[start:end] * 20_000
    record = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), start, 0)
    path.write_bytes(whole[:start] + directory + record)

    assert told(path) == NOTHING


@pytest.mark.parametrize("at", range(0, 140, 4))
def test_an_archive_whose_numbers_lead_nowhere_is_answered(tmp_path: Path, at: int) -> None:
    path = tmp_path / "app.pyz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("__main__.py", ECHO)
    content = bytearray(path.read_bytes())
    content[-at - 4 : len(content) - at] = b"\xff\xff\xff\x7f"
    path.write_bytes(content)

    assert told(path) == NOTHING


@pytest.mark.parametrize("link", ["/proc/kmsg", "/proc/self/status"])
def test_what_has_no_bytes_of_its_own_is_not_read(tmp_path: Path, link: str) -> None:
    (tmp_path / "x.py").symlink_to(link)

    assert told(tmp_path / "x.py") is None


@pytest.mark.parametrize("start", [b"/*\r\n*/", b"//\r\n"])
def test_a_text_from_windows_is_no_compiled_code(tmp_path: Path, start: bytes) -> None:
    path = tmp_path / "x.js"
    path.write_bytes(start + b"console.log(1)")
    assert told(path) == NOTHING

    path.write_bytes(start + b"require('net').createServer(s => s.on('data', d => { eval(d) }))")
    assert told(path) == JOINS


def test_a_change_that_hides_behind_an_old_time_is_seen(tmp_path: Path) -> None:
    path, looks = tmp_path / "x.py", LinuxCode()
    path.write_text(ECHO + "#" * (len(COMMANDS) - len(ECHO)))
    status = path.stat()
    assert looks.of("", str(path)) == NOTHING

    while path.stat().st_ctime_ns == status.st_ctime_ns:  # a clock's tick
        path.write_text(COMMANDS)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert looks.of("", str(path)) == JOINS


def test_a_file_is_read_again_only_when_it_was_changed(tmp_path: Path) -> None:
    path, looks = tmp_path / "x.py", LinuxCode()
    path.write_text(ECHO)
    assert looks.of("", str(path)) == NOTHING
    path.write_text(COMMANDS)

    assert looks.of("", str(path)) == JOINS


@pytest.mark.parametrize(("code", "expected"), [(COMMANDS, JOINS), (ECHO, NOTHING)])
def test_code_from_a_file_that_is_the_input_is_looked_at(
    tmp_path: Path, code: str, expected: frozenset[CodeSign]
) -> None:
    path = tmp_path / "given"
    path.write_text("print(1, flush=True)\n" + code)
    with (
        path.open() as given,
        subprocess.Popen([sys.executable, "-"], stdin=given, stdout=subprocess.PIPE) as child,
    ):
        assert child.stdout is not None
        child.stdout.readline()
        path.unlink()  # as a shell does with a here-document
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        found = LinuxEvidence().of(process, 0.0)
        child.kill()

    assert found.code == expected


@pytest.mark.parametrize(("code", "expected"), [(COMMANDS, JOINS), (ECHO, NOTHING)])
def test_a_script_that_is_an_open_descriptor_is_looked_at_as_the_process_has_it(
    tmp_path: Path, code: str, expected: frozenset[CodeSign]
) -> None:
    path = tmp_path / "given"
    path.write_text("print(1, flush=True)\n" + code)
    with path.open() as given:
        number = given.fileno()
        words = [sys.executable, f"/dev/fd/{number}"]
        with subprocess.Popen(words, pass_fds=[number], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            process = LinuxProcesses(lambda _: None).facts(child.pid)
            assert process is not None
            given.close()
            found = LinuxEvidence().of(process, 0.0)
            child.kill()

    assert (found.code, found.changed) == (expected, None)


@pytest.mark.parametrize(("code", "expected"), [(COMMANDS, JOINS), (ECHO, None)])
def test_a_module_that_code_on_the_command_line_names_is_looked_at(
    tmp_path: Path, code: str, expected: frozenset[CodeSign] | None
) -> None:
    (tmp_path / "work.py").write_text(code)
    words = [sys.executable, "-c", "print(1, flush=True); input(); import work"]
    with subprocess.Popen(
        words, cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        found = LinuxEvidence().of(process, 0.0)
        child.kill()

    assert found.code == expected


def test_a_file_of_data_as_input_is_no_code(tmp_path: Path) -> None:
    path = tmp_path / "data"
    path.write_text(COMMANDS)
    words = [sys.executable, "-c", "print(1, flush=True); import time; time.sleep(60)"]
    with path.open() as data, subprocess.Popen(words, stdin=data, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        found = LinuxEvidence().of(process, 0.0)
        child.kill()

    assert found.code is None


def test_a_script_that_was_changed_since_the_start_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.py"
    path.write_text("print(1, flush=True); input()")
    with subprocess.Popen(
        [sys.executable, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        looks = LinuxEvidence()
        before = looks.of(process, 0.0)
        earlier = replace(process, started_at=time.time() - 3600)
        os.utime(path, (0, 0))
        path.chmod(0o600)
        touched = LinuxEvidence().of(earlier, 0.0)
        path.write_text("pass")
        os.utime(path, (0, 0))  # that is no use: what it was is known
        after = looks.of(earlier, 3600.0)
        path.write_text("pass")
        written = LinuxEvidence().of(earlier, 0.0)
        child.kill()

    assert (before.changed, touched.changed) == (None, ScriptChange.POSSIBLE)
    assert (after.changed, written.changed) == (ScriptChange.SURE, ScriptChange.SURE)
