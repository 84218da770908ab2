from __future__ import annotations

import pytest

from portwatch.core.served_code import by_native


@pytest.mark.parametrize(
    ("program", "words", "folders"),
    [
        ("busybox", "busybox httpd -f -h /srv/web", ["/srv/web/cgi-bin"]),
        ("busybox", "/usr/sbin/httpd -f -p 80", ["./cgi-bin"]),
        ("busybox", "busybox nc -l -p 80 httpd", []),
        ("httpd", "httpd -f -h /srv/web", []),
    ],
)
def test_the_server_of_busybox_runs_gateways(program: str, words: str, folders: list[str]) -> None:
    assert [each.folder for each in by_native(program, tuple(words.split()))] == folders
