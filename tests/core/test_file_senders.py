from __future__ import annotations

import pytest

from portwatch.core.file_senders import sends_files
from portwatch.core.reasons import reasons
from tests.helpers.looked import KNOWLEDGE
from tests.helpers.rows import COMPUTER, WIFI, held_by, listener, process


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("openssl s_server -HTTP -accept 4", True),
        ("openssl s_server -WWW -port 4", True),
        ("openssl s_server -WWW -Verify 1", False),  # it asks for a certificate
        ("openssl s_server -www -accept 4", False),  # a page about itself
        ("busybox httpd -f -p 4 -h /srv", True),
        ("busybox httpd -f -c /etc/httpd.conf", False),
        ("busybox nc -l -p 4", False),
        ("caddy file-server --listen :4", True),
        ("caddy run --config Caddyfile", False),
        ("darkhttpd /srv --auth a:b", False),
        ("miniserve /srv", True),
        ("miniserve --auth=a:b /srv", False),
        ("git-daemon --export-all", True),
        ("git daemon --base-path=/srv", True),
        ("git gui", False),
        ("nginx", False),
    ],
)
def test_who_sends_files_without_a_password_is_known(command: str, *, expected: bool) -> None:
    program, *words = command.split()

    assert sends_files(program, tuple(words)) is expected


def test_it_is_told_in_reach_of_others_unless_a_service_of_the_system_does() -> None:
    owner = process(
        "openssl", exe="/usr/bin/openssl", command=("openssl", "s_server", "-HTTP", "-port", "4")
    )

    def codes(**facts: object) -> list[str]:
        row = listener(port=4999, ownership=held_by(owner), **facts)
        return [f"{one.code} {one.severity}" for one in reasons(row, KNOWLEDGE)]

    assert codes(reach=WIFI) == ["open-service medium"]
    assert codes(reach=COMPUTER) == []
    assert codes(reach=WIFI, unit="files.service") == []
