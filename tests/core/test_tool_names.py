from __future__ import annotations

import pytest

from portwatch.core import interpreters, tool_names


def test_a_name_that_the_kernel_cut_is_still_a_daemons() -> None:
    assert tool_names.daemon("systemd-journal") == "systemd-journal"
    assert tool_names.daemon("accounts-daemon"[:15]) == "accounts-daemon"
    assert tool_names.daemon("NetworkManager") == "NetworkManager"
    assert tool_names.daemon("my-nginx") is None


@pytest.mark.parametrize(
    ("one", "other", "related"),
    [
        ("python3.11", "python", True),
        ("python3.11", "python3", True),
        ("php8.2", "php", True),
        ("bash", "sh", True),
        ("nc.openbsd", "nc", True),
        ("ncat", "netcat", True),
        ("ncat", "updater", False),
        ("python3.11", "nginx", False),
        ("busybox", "busybox", True),
    ],
)
def test_names_of_one_family_are_kin(one: str, other: str, *, related: bool) -> None:
    assert tool_names.kin(one, other) is related


def test_a_server_of_openssl_passes_bytes_on_unless_it_answers_browsers() -> None:
    assert tool_names.is_raw("/usr/bin/openssl", ("openssl", "s_server", "-accept", "4"))
    assert not tool_names.is_raw(
        "/usr/bin/openssl", ("openssl", "s_server", "-www", "-accept", "4")
    )
    assert not tool_names.is_raw("/usr/bin/openssl", ("openssl", "ocsp", "-port", "4"))


def test_an_image_with_many_tools_tells_by_its_words() -> None:
    assert tool_names.is_raw("/usr/bin/busybox", ("busybox", "nc", "-l"))
    assert tool_names.is_raw("/usr/bin/busybox", ("nc", "-l"))
    assert tool_names.is_shell("/bin/busybox", ("/bin/sh",))
    assert tool_names.is_shell("/bin/busybox", ("-sh",))
    assert not tool_names.is_shell("/usr/bin/busybox", ("busybox", "httpd"))
    assert not tool_names.is_raw("/usr/bin/busybox", ())


@pytest.mark.parametrize("name", sorted(interpreters.NAMES))
def test_what_speaks_a_language_is_of_a_family(name: str) -> None:
    assert tool_names.family(name) is not None
    assert (tool_names.family(name) == "shell") == (interpreters.spoken_by(name) == "shell")
