from __future__ import annotations

import pytest

from portwatch.core.evidence import Library
from tests.helpers.looked import told
from tests.helpers.rows import process

NGINX = process("nginx", exe="/usr/sbin/nginx", command=("nginx",), uid=0)
PUMA = process("ruby", exe="/opt/gitlab/embedded/bin/ruby", command=("ruby", "/opt/g/p"), uid=998)


@pytest.mark.parametrize(
    "path", ["/opt/a4/plugin.so", "/srv/plugin.so (deleted)", "/root/w/hook.so", "/var/lib/x.so"]
)
def test_a_library_that_is_no_packages_is_told_where_it_was_forced_in(path: str) -> None:
    assert told(NGINX, libraries=(Library(path, is_forced=True, owner=0),)) == {
        "code-preloaded": "medium"
    }
    assert told(NGINX, libraries=(Library(path, owner=0),)) == {}


@pytest.mark.parametrize(
    "path",
    [
        "/usr/lib/x86_64-linux-gnu/libjemalloc.so.2",
        "/usr/lib/x86_64-linux-gnu/libeatmydata.so.1.3.0 (deleted)",
        "/nix/store/0a-jemalloc-5.3.0/lib/libjemalloc.so",
        "/snap/gnome-42/1/lib/bindtextdomain.so",
    ],
)
def test_libraries_of_packages_may_be_forced_in(path: str) -> None:
    assert told(NGINX, libraries=(Library(path, is_forced=True, owner=0),)) == {}


def test_what_was_installed_with_its_program_is_not_told() -> None:
    own = Library("/opt/gitlab/embedded/lib/libjemalloc.so", is_forced=True, owner=0)
    other = Library("/opt/other/lib/libjemalloc.so", is_forced=True, owner=0)

    assert told(PUMA, libraries=(own,)) == {}
    assert told(PUMA, libraries=(other,)) == {"code-preloaded": "medium"}


def test_who_forces_his_own_code_into_his_own_program_is_told_mildly() -> None:
    hers = process("nginx", exe="/usr/sbin/nginx", command=("nginx",), uid=1000)
    overlay = "/home/anna/games/overlay.so"
    by_hand = Library("/usr/local/lib/libjemalloc.so", is_forced=True, owner=0)

    assert told(hers, libraries=(Library(overlay, is_forced=True, owner=1000),)) == {
        "code-preloaded": "low"
    }
    assert told(hers, libraries=(Library(overlay, is_forced=True, owner=1001),)) == {
        "code-preloaded": "medium"
    }
    assert told(NGINX, libraries=(by_hand,)) == {"code-preloaded": "low"}


def test_a_containers_libraries_are_its_own() -> None:
    hook = Library("/opt/hook.so", is_forced=True, owner=0)

    assert told(NGINX, libraries=(hook,), own_root=False) == {}
