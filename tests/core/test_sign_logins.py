from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.looked import told
from tests.helpers.rows import WIFI, process

if TYPE_CHECKING:
    from portwatch.core.model import Process

WEAK = {"logins-by-other-terms": "medium"}
MILD = {"logins-by-other-terms": "low"}


def sshd(*words: str, as_title: bool = True) -> dict[str, str]:
    return told(server(words, as_title=as_title), port=22, reach=WIFI)


def server(words: tuple[str, ...], *, as_title: bool = True) -> Process:
    line = " ".join(("/usr/sbin/sshd", *words))
    title = (f"sshd: {line} [listener] 0 of 10-100 startups",)
    return process(
        "sshd", exe="/usr/sbin/sshd", command=title if as_title else ("/usr/sbin/sshd", *words)
    )


@pytest.mark.parametrize("as_title", [True, False])
@pytest.mark.parametrize(
    "words",
    [
        ("-D", "-f", "/opt/x/config"),
        ("-Df/tmp/config",),
        ("-f", "/etc/../tmp/config"),
        ("-D", "-o", "PermitEmptyPasswords=yes"),
        ("-oPermitEmptyPasswords", "yes"),
        ("-De", "-o", "ForceCommand=/bin/sh"),
        ("-o", "forcecommand", "/bin/sh"),
        ("-o", "AuthorizedKeysCommand=/tmp/k"),
        ("-o", "AuthorizedKeysFile=/tmp/keys"),
        ("-p", "22", "-o", "TrustedUserCAKeys=/x/ca"),
    ],
)
def test_terms_of_somebodys_own_are_told(words: tuple[str, ...], *, as_title: bool) -> None:
    assert sshd(*words, as_title=as_title) == WEAK


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("-D",),
        ("-D", "-f", "/etc/ssh/sshd_config"),
        ("-D", "-o", "PermitEmptyPasswords=no"),
        ("-o", "PasswordAuthentication=no"),
        ("-o", "AuthorizedKeysFile=.ssh/authorized_keys"),
        ("-o", "ForceCommand=none"),
        ("-o", "ForceCommand=internal-sftp"),
        ("-E", "-f", "-D"),  # the log is a file of that name
    ],
)
def test_the_computers_own_terms_are_not(words: tuple[str, ...]) -> None:
    assert sshd(*words) == {}


def test_its_unit_may_say_so_if_an_administrator_wrote_it() -> None:
    one = server(("-f", "/srv/config"))
    assert told(one, port=22, reach=WIFI, row={"unit": "ssh.service"}) == {}
    assert told(one, port=22, reach=WIFI, row={"unit": "run-u1.service"}) == WEAK
    mine = {"unit": "ssh.service", "unit_user": 1000}
    assert told(one, port=22, reach=WIFI, row=mine) == WEAK


def test_a_server_for_a_test_on_this_computer_is_told_mildly() -> None:
    assert told(server(("-f", "/home/anna/test/config")), port=22) == MILD
    assert told(server(("-o", "ForceCommand=/bin/sh")), port=22) == WEAK


def test_another_program_may_have_such_words() -> None:
    other = process("nginx", exe="/usr/sbin/nginx", command=("nginx", "-f", "/tmp/x"))
    assert told(other, port=80, reach=WIFI) == {}
