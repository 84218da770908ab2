from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.package import Manager, Package
from portwatch.core.package_path import from_path, from_unit, is_for_all, is_system

HASH = "5gxzf2zd8j1rdrkpbhnhw4hgkrzbcgd5"

TOLD = [
    ("/snap/firefox/4793/usr/lib/firefox/firefox", "snap:firefox", "4793"),
    ("/var/lib/snapd/snap/lxd/24061/bin/lxd", "snap:lxd", "24061"),
    ("/var/lib/flatpak/app/org.mozilla.firefox/x86_64/stable/0abc/files/bin/firefox", "flatpak:org.mozilla.firefox", "stable"),  # noqa: E501 - one line a case
    ("/home/anna/.local/share/flatpak/app/com.spotify.Client/current/active/files/bin/s", "flatpak:com.spotify.Client", "active"),  # noqa: E501 - the same
    ("/tmp/.mount_Nextclh7Qx2B/usr/bin/nextcloud", "appimage:Nextcl", None),
    ("/opt/homebrew/Cellar/redis/7.2.4/bin/redis-server", "brew:redis", "7.2.4"),
    ("/usr/local/Cellar/postgresql@16/16.2_1/bin/postgres", "brew:postgresql@16", "16.2_1"),
    ("/home/linuxbrew/.linuxbrew/Cellar/node/21.7.1/bin/node", "brew:node", "21.7.1"),
    (f"/nix/store/{HASH}-nginx-1.24.0/bin/nginx", "nix:nginx", "1.24.0"),
    (f"/nix/store/{HASH}-python3-3.11.8/bin/python3.11", "nix:python3", "3.11.8"),
    (f"/nix/store/{HASH}-apache-tomcat/bin/x", "nix:apache-tomcat", None),
    (f"/gnu/store/{HASH}-openssh-9.6p1/sbin/sshd", "guix:openssh", "9.6p1"),
    ("/home/anna/shop/node_modules/vite/bin/vite.js", "npm:vite", None),
    ("/home/anna/shop/node_modules/@esbuild/linux-x64/bin/esbuild", "npm:@esbuild/linux-x64", None),
    ("/home/anna/shop/node_modules/a/node_modules/b/c.js", "npm:b", None),
    ("/usr/local/lib/node_modules/pm2/bin/pm2", "npm:pm2", None),
    (r"C:\Users\anna\AppData\Roaming\npm\node_modules\serve\build\main.js", "npm:serve", None),
    ("/home/anna/.nvm/versions/node/v20.11.1/bin/node", "nvm:node", "20.11.1"),
    ("/home/anna/.nvm/versions/node/v20.11.1/lib/node_modules/pm2/bin/pm2", "npm:pm2", None),
    ("/home/anna/.local/share/fnm/node-versions/v20.1.0/installation/bin/node", "fnm:node", "20.1.0"),  # noqa: E501 - the same
    ("/home/anna/.volta/tools/image/node/20.1.0/bin/node", "volta:node", "20.1.0"),
    ("/root/.pyenv/versions/3.11.7/bin/python3.11", "pyenv:python", "3.11.7"),
    ("/root/.pyenv/versions/3.11.7/lib/python3.11/site-packages/ray/core/gcs_server", "pip:ray", None),  # noqa: E501 - the same
    ("/home/anna/.rbenv/versions/3.3.0/bin/ruby", "rbenv:ruby", "3.3.0"),
    ("/home/anna/.asdf/installs/erlang/26.2/bin/beam.smp", "asdf:erlang", "26.2"),
    ("/home/anna/.local/share/mise/installs/node/20.11.1/bin/node", "mise:node", "20.11.1"),
    ("/home/anna/.sdkman/candidates/java/21.0.2-tem/bin/java", "sdkman:java", "21.0.2-tem"),
    ("/srv/app/.venv/bin/uvicorn", "pip:uvicorn", None),
    ("/srv/app/venv/lib/python3.11/site-packages/playwright/driver/node", "pip:playwright", None),
    ("/usr/local/lib/python3.11/dist-packages/bottle.py", "pip:bottle", None),
    ("/home/anna/.local/share/pipx/venvs/glances/bin/glances", "pipx:glances", None),
    ("/home/anna/.local/share/uv/tools/jupyterlab/bin/jupyter-lab", "uv:jupyterlab", None),
    ("/home/anna/.local/share/uv/python/cpython-3.12.1-linux-x86_64-gnu/bin/python3.12", "uv:cpython", "3.12.1"),  # noqa: E501 - the same
    ("/var/lib/gems/3.1.0/gems/puma-6.4.2/bin/puma", "gem:puma", "6.4.2"),
    ("/home/anna/.cargo/bin/miniserve", "cargo:miniserve", None),
    ("/home/anna/.cargo/bin/rust-analyzer", "rustup:rustup", None),
    ("/home/anna/.rustup/toolchains/stable-x86_64-unknown-linux-gnu/bin/rustc", "rustup:rust", "stable-x86_64-unknown-linux-gnu"),  # noqa: E501 - the same
    ("/home/anna/go/bin/caddy", "go:caddy", None),
    ("/home/anna/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.22/bin/go", "go:golang.org/toolchain", "v0.0.1-go1.22"),  # noqa: E501 - the same
    (r"C:\Users\anna\scoop\apps\nginx\1.25.4\nginx.exe", "scoop:nginx", "1.25.4"),
]  # fmt: skip

UNTOLD = [
    "",
    "/",
    "nginx",
    "/usr/sbin/nginx",
    "/usr/bin/python3.11",
    "/home/anna/bin/server",
    "/app/bin/server",  # a flatpak, and the commonest folder in containers
    "/snap/firefox",
    "/snap/bin/firefox",
    "/home/x/snap/firefox/1/evil",
    "/home/anna/shop/node_modules/.bin/vite",
    "/home/anna/shop/node_modules/../evil",
    "/srv/app/.venv/bin/python3",
    "/srv/app/.venv/bin/python3.11",
    "/nix/store/short-nginx-1.24.0/bin/nginx",
    "/tmp/node_modules/firefox/evil",
    "/dev/shm/.cargo/bin/evil",
    "/var/tmp/venv/bin/gunicorn",
    "/home/x/node_modules/<b>bold</b>/x",
    "/home/x/node_modules/a\nb/x",
    "/home/x/node_modules/a\u202eb/x",
    "/home/x/.cargo/bin/a:b",
    "/home/x/.cargo/bin/" + "a" * 200,
    "/" + "node_modules/" * 400 + "x/y",
]


@pytest.mark.parametrize(("path", "code", "version"), TOLD)
def test_a_path_names_its_package(path: str, code: str, version: str | None) -> None:
    found = from_path(path)
    assert found is not None
    assert (found.code, found.version) == (code, version)


@pytest.mark.parametrize("path", UNTOLD)
def test_a_path_that_names_none(path: str) -> None:
    assert from_path(path) is None


@given(st.text(st.sampled_from("/.@-1av:\n\\"), max_size=60), st.sampled_from(TOLD))
def test_no_path_makes_a_name_with_a_hidden_sign(text: str, case: tuple[str, str, str]) -> None:
    for path in (text, case[0][:20] + text, case[0] + text, text + case[0]):
        found = from_path(path)
        if found is not None:
            assert found.name.isprintable()
            assert found.name.isascii()
            assert ":" not in found.name
            assert not found.manager.is_system


@pytest.mark.parametrize("part", ["/node_modules/@a", "/site-packages/a", "/gems/a-", "/pkg/mod/"])
def test_a_path_four_times_as_long_costs_no_more_than_that(part: str) -> None:
    def cost(length: int) -> float:
        path = "/home" + (part * length)[:length]
        started = time.process_time()
        for _ in range(100):
            from_path(path)
        return time.process_time() - started

    ratio = min(cost(4000) / cost(1000) for _ in range(3))
    assert ratio < 10  # 16 if it were quadratic


@pytest.mark.parametrize(
    ("path", "system"),
    [
        ("/usr/bin/x", True),
        ("/usr/share/nodejs/node_modules/x/y", True),
        ("/lib64/ld.so", True),
        ("/opt/google/chrome/chrome", True),
        ("/usr/local/lib/node_modules/x/y", False),
        ("/opt/homebrew/Cellar/x/1/y", False),
        ("/home/anna/.cargo/bin/x", False),
    ],
)
def test_where_a_distribution_installs(path: str, system: bool) -> None:  # noqa: FBT001 - a case
    assert is_system(path) is system


@pytest.mark.parametrize(
    ("unit", "package"),
    [
        ("app-flatpak-org.mozilla.firefox-1234.scope", "flatpak:org.mozilla.firefox"),
        ("app-flatpak-org.x.two\\x2dwords-9.scope", "flatpak:org.x.two-words"),
        ("snap.lxd.daemon.service", "snap:lxd"),
        ("snap.firefox.firefox-0123abcd-01.scope", "snap:firefox"),
    ],
)
def test_a_unit_names_its_flatpak_or_snap(unit: str, package: str) -> None:
    found = from_unit(unit)
    assert found is not None
    assert found.code == package


@pytest.mark.parametrize(
    "unit", ["", "nginx.service", "app-flatpak-x-1.scope", "snap..x.service", "snap.A b.c.scope"]
)
def test_another_unit_names_none(unit: str) -> None:
    assert from_unit(unit) is None


def test_a_flatpaks_version_is_its_branch() -> None:
    path = "/var/lib/flatpak/app/org.gnome.Maps/x86_64/stable/0abc/files/bin/maps"
    assert from_path(path) == Package(Manager.FLATPAK, "org.gnome.Maps", "stable")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/nix/store/x/bin/caddy", True),
        ("/snap/mysql/1/bin/mysqld", True),
        ("/usr/local/Cellar/redis/7.2.3/bin/redis-server", True),
        ("/home/anna/.local/share/flatpak/app/x", False),
        ("/home/linuxbrew/.linuxbrew/Cellar/redis/7.2.3/bin/redis-server", False),
        ("/home/anna/.cargo/bin/mdbook", False),
    ],
)
def test_a_store_for_all_is_not_a_persons_own(path: str, *, expected: bool) -> None:
    assert is_for_all(path) is expected
