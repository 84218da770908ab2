"""A tool of the firewall that the helper asks ends when the helper does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from portwatch.core.helper_request import Asked, ToolRequest, encode_request
from portwatch.services.stop import PidfdHandle
from tests.helpers.helped import COMMAND, NOBODY, identity
from tests.helpers.stopping import until

TOOL = Path("/usr/sbin/nft")
_MOUNTS = ("unshare", "-m")
_MAY_MOUNT = (
    sys.platform == "linux"
    and os.geteuid() == 0
    and TOOL.exists()
    and shutil.which("unshare") is not None
    and subprocess.run([*_MOUNTS, "true"], check=False).returncode == 0
)
pytestmark = pytest.mark.skipif(not _MAY_MOUNT, reason="needs root and a mount namespace")


@pytest.mark.parametrize("end", ["hang up", "kill"])
def test_it_ends_with_the_helper(tmp_path: Path, end: str) -> None:
    number, slow = tmp_path / "pid", tmp_path / "nft"
    slow.write_text(f"#!/bin/sh\necho $$ > {number}\nexec sleep 60\n", encoding="utf-8")
    slow.chmod(0o755)
    mounted = f'mount --bind {slow} {TOOL} && exec "$@"'
    helper = subprocess.Popen(
        [*_MOUNTS, "sh", "-c", mounted, "sh", *COMMAND, "see"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PKEXEC_UID": NOBODY},
    )
    assert helper.stdin is not None
    assert helper.stdout is not None
    helper.stdout.readline()
    helper.stdin.write(encode_request(Asked(1, ToolRequest("nft -j list ruleset"))))
    helper.stdin.flush()
    until(lambda: number.exists() and number.read_text().strip() != "")
    tool = PidfdHandle(identity(int(number.read_text())))
    try:
        if end == "kill":
            helper.kill()
        helper.stdin.close()

        assert tool.wait(2)
    finally:
        if not tool.has_ended():
            tool.force()
        tool.close()
        helper.stdout.close()
        helper.wait()
