from __future__ import annotations

import pytest

from portwatch.core.evidence import Library
from portwatch.core.sign_libraries import is_notable
from tests.helpers.looked import told
from tests.helpers.rows import process

NGINX = process("nginx", exe="/usr/sbin/nginx", command=("nginx",))
JAVA = process("java", exe="/usr/lib/jvm/17/bin/java", command=("java", "-jar", "/opt/a.jar"))


@pytest.mark.parametrize(
    ("path", "forced", "expected"),
    [
        ("/var/tmp/k/lib.so", True, {"exe-temporary": "high"}),
        ("/dev/shm/lib.so (deleted)", True, {"exe-temporary": "high"}),
        ("/var/tmp/k/lib.so", False, {"exe-temporary": "medium"}),
        ("/home/a/.x/lib.so", True, {"exe-hidden": "medium"}),
        ("/memfd:x (deleted)", False, {"exe-memfd": "medium"}),
        ("/memfd:JITCode:QtQml (deleted)", False, {}),
        ("/memfd:JITCode:QtQml (deleted)", True, {"exe-memfd": "medium"}),
        ("/memfd:doublemapper (deleted)", False, {}),
        ("/memfd:doublemapper2 (deleted)", False, {"exe-memfd": "medium"}),
        ("/srv/src/.libs/libx.so", False, {}),
        ("/tmp/_MEI4fk2/libz.so.1", False, {}),  # a program of one file that unpacked itself
        ("/tmp/ffiAb12Cd (deleted)", False, {}),
        ("/home/a/.cache/torch_extensions/x.so", False, {}),
        ("/home/a/.cache/torch_extensions/x.so", True, {"exe-hidden": "medium"}),
        ("/home/a/.x/lib.so", False, {"exe-hidden": "medium"}),
    ],
)
def test_a_library_from_where_none_belongs_is_told(
    path: str, *, forced: bool, expected: dict[str, str]
) -> None:
    assert told(NGINX, libraries=(Library(path, forced),)) == expected


@pytest.mark.parametrize(
    ("path", "forced", "expected"),
    [
        ("/home/anna/.lv2/x.lv2/x.so", False, {}),
        ("/home/anna/.lv2/x.lv2/x.so", True, {"exe-hidden": "medium"}),
        ("/home/berta/.lv2/x.lv2/x.so", False, {"exe-hidden": "medium"}),
        ("/srv/.lv2/x.so", False, {"exe-hidden": "medium"}),
    ],
)
def test_a_person_keeps_plug_ins_in_hidden_folders_at_home(
    path: str, *, forced: bool, expected: dict[str, str]
) -> None:
    own = process("kodi", exe="/usr/bin/kodi", command=("kodi",), user="anna", uid=1000)

    assert told(own, libraries=(Library(path, forced),)) == expected


def test_a_run_time_may_unpack_its_own_libraries() -> None:
    unpacked = "/tmp/libnetty_transport_native_epoll_x86_64123.so (deleted)"

    assert told(JAVA, libraries=(Library(unpacked),)) == {}
    assert told(JAVA, libraries=(Library(unpacked, is_forced=True),)) == {"exe-temporary": "high"}


@pytest.mark.parametrize(
    "path",
    [
        "/usr/lib/x86_64-linux-gnu/libc.so.6 (deleted)",
        "/home/a/.local/lib/python3.11/site-packages/x.so",
        "/home/a/src/target/debug/deps/libx.so",
        "/tmp/pytest-of-a/pytest-0/lib.so",
        "/opt/x/lib.so",
    ],
)
def test_where_libraries_belong_nothing_is_notable(path: str) -> None:
    assert not is_notable(path)
