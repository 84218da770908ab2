"""A server that makes a peer its own input and output, and starts a shell then: a real one."""

from __future__ import annotations

import shutil
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Verdict
from tests.helpers import handover
from tests.helpers.real_watch import Watch, told

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="it looks at /proc"),
    pytest.mark.skipif(shutil.which("cc") is None, reason="no compiler"),
]

CODE = """
#include <arpa/inet.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof at;
    int held = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(held, (void *)&at, size) || listen(held, 5)) return 1;
    getsockname(held, (void *)&at, &size);
    printf("%d %d\\n", ntohs(at.sin_port), held);
    fflush(stdout);
    int peer = accept(held, 0, 0);
    for (int number = 0; number < 3 && PASSED; number++) dup2(peer, number);
    if (!fork()) {
        close(held);
        execl("/bin/sh", "sh", (char *)0);
    }
    pause();
}
"""


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    made = Watch(tmp_path)
    yield made
    made.monitor.close()


@pytest.mark.parametrize(("passed", "tells"), [(1, [("shell-on-socket", "high")]), (0, [])])
def test_only_a_shell_that_inherits_the_peer_is_told(
    watch: Watch, passed: int, tells: list[tuple[str, str]]
) -> None:
    code = CODE.replace("PASSED", str(passed))
    with (
        handover.folder(Path.home()) as home,
        handover.program(home / "server", code) as server,
        socket.create_connection(("127.0.0.1", server.port)),
    ):
        row = watch.when(server.port, lambda row: bool(tells) is bool(_shells(told(row))))

    assert _shells(told(row)) == tells
    assert (row.verdict is Verdict.SUSPICIOUS) is bool(tells)


def _shells(reasons: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [each for each in reasons if each[0] == "shell-on-socket"]
