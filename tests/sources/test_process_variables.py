from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.sources.process_variables import started_in, variables

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def test_only_the_variables_that_are_asked_for_are_told_each_as_often_as_it_is_there(
    tmp_path: Path,
) -> None:
    (tmp_path / "environ").write_bytes(b"A=1\0B=\0no assignment\0C=x=y\0A=2\0A\0\0")

    assert variables(str(tmp_path), {b"A", b"C"}) == [(b"A", b"1"), (b"C", b"x=y"), (b"A", b"2")]
    assert variables(str(tmp_path), (b"B",)) == [(b"B", b"")]
    assert variables(str(tmp_path), ()) == []


def test_a_process_tells_where_it_was_started_if_that_is_a_whole_path() -> None:
    for folder, told in (("/srv", b"/srv"), ("srv", None)):
        environment = {"PWD": folder, "OTHER": "1"}
        with subprocess.Popen(
            ["cat"], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            # Its variables are there a moment after the start: once it answers, they are.
            process.stdin.write("here\n")
            process.stdin.flush()
            process.stdout.readline()
            found = started_in(f"/proc/{process.pid}")
            process.stdin.close()

        assert found == told
