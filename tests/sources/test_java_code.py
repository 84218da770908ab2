"""Java that was compiled for real, alone and in archives; and servers of every day."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from portwatch.core.code_look import CodeSign
from portwatch.sources.linux_code import LinuxCode
from portwatch.sources.linux_evidence import LinuxEvidence
from portwatch.sources.linux_processes import LinuxProcesses

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's"),
    pytest.mark.skipif(shutil.which("javac") is None, reason="no javac"),
]

SERVER = "new java.net.ServerSocket(Integer.parseInt(a[0])).accept().getInputStream()"
COMMANDS = f"""public class Main {{ public static void main(String[] a) throws Exception {{
  var in = new java.io.BufferedReader(new java.io.InputStreamReader({SERVER}));
  Runtime.getRuntime().exec(in.readLine()); }} }}"""
ECHO = f"""public class Main {{ public static void main(String[] a) throws Exception {{
  {SERVER}.read(); System.out.println(Runtime.getRuntime().availableProcessors()); }} }}"""
BUILDER = """public class Main { public static void main(String[] a) throws Exception {
  new ProcessBuilder("make").start(); System.out.println(a.length); } }"""
IN_TWO = f"""public class Main {{ public static void main(String[] a) throws Exception {{
  Work.on({SERVER}); }} }}
class Work {{ static void on(java.io.InputStream in) throws Exception {{
  new ProcessBuilder(new String(in.readAllBytes())).start(); }} }}"""
INSIDE = f"""public class Main {{ public static void main(String[] a) throws Exception {{
  new Work().on({SERVER}); }}
  static class Work {{ void on(java.io.InputStream in) throws Exception {{
    new ProcessBuilder(new String(in.readAllBytes())).start(); }} }} }}"""


def compiled(folder: Path, code: str) -> Path:
    source = folder / "Main.java"
    source.write_text(code)
    subprocess.run(["javac", "-d", str(folder), str(source)], check=True)
    source.unlink()
    return folder / "Main.class"


def packed(folder: Path, others: int = 0) -> Path:
    path = folder / "app.jar"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMain-Class: Main\n\n")
        for each in folder.glob("*.class"):
            archive.write(each, each.name)
        for number in range(others):
            archive.writestr(f"org/a/C{number}.class", b"\xca\xfe\xba\xbe")
    return path


def may_join(path: Path) -> bool:
    return CodeSign.MAY_JOIN in (LinuxCode().of("", str(path)) or ())


@pytest.mark.parametrize(
    ("code", "expected"),
    [(COMMANDS, True), (IN_TWO, True), (INSIDE, True), (ECHO, False), (BUILDER, False)],
)
def test_what_serves_and_starts_programs_is_told(
    tmp_path: Path, code: str, *, expected: bool
) -> None:
    main = compiled(tmp_path, code)

    assert may_join(main) is expected
    assert may_join(packed(tmp_path)) is expected


def test_in_a_large_application_only_what_one_class_does_is_told(tmp_path: Path) -> None:
    """The server of a build tool and what starts its workers are classes of their own."""
    compiled(tmp_path, IN_TWO)
    assert not may_join(packed(tmp_path, others=40))

    compiled(tmp_path, INSIDE)
    assert may_join(packed(tmp_path, others=40))


@pytest.mark.parametrize("words", [("-cp", "{0}", "Main"), ("-jar", "{0}/app.jar")])
def test_a_running_program_is_found_by_its_class_path(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    compiled(tmp_path, COMMANDS)
    packed(tmp_path)
    command = ["java", "-Xshare:auto", *(word.format(tmp_path) for word in words), "0"]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL) as running:
        process = LinuxProcesses(str).facts(running.pid)
        while process is None or "0" not in process.command:
            process = LinuxProcesses(str).facts(running.pid)
        seen = LinuxEvidence().of(process, 1.0)
        running.kill()

    assert seen.code is not None
    assert CodeSign.MAY_JOIN in seen.code
    assert seen.script is not None
    assert seen.script.path.startswith(str(tmp_path))
