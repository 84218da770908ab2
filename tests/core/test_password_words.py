from __future__ import annotations

import pytest

from portwatch.core.password_words import asks, is_told_not_to


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("redis-server", "--port 6379 --requirepass x"),
        ("redis-server", "--requirepass=x"),
        ("mongod", "--auth --bind_ip_all"),
        ("mongod", "--bind_ip_all --auth"),
        ("mongod", "--keyFile /etc/key"),
        ("memcached", "-S -l 0.0.0.0"),
        ("memcached", "-Y /etc/memcached.pw"),
        ("dockerd", "-H tcp://0.0.0.0:2376 --tlsverify"),
        ("etcd", "--client-cert-auth --listen-client-urls https://0.0.0.0:2379"),
        ("x11vnc", "-rfbauth /home/a/.vnc/passwd"),
        ("java", "-Expack.security.enabled=true"),
        ("jupyter-lab", "--ServerApp.token= --ServerApp.password=argon2:x"),
        ("redis-server", "--protected-mode no --requirepass s"),
    ],
)
def test_what_is_asked_for_is_seen(program: str, words: str) -> None:
    assert asks(program, words.split())
    assert not is_told_not_to(program, words.split())


@pytest.mark.parametrize(
    "words",
    [
        ("--requirepass", ""),
        ("--requirepass", "--port", "6379"),
        ("--authenticationDatabase", "admin"),
        ("--passive",),
        ("--auth=none",),
        ("-S",),
        (),
    ],
)
def test_what_only_looks_like_it_is_not(words: tuple[str, ...]) -> None:
    assert not asks("mongod", words)


@pytest.mark.parametrize(
    "words",
    [
        "--ServerApp.token= --ip 0.0.0.0",
        "--NotebookApp.token='' --ip 0.0.0.0",
        "--auth none --bind-addr 0.0.0.0:8080",
        "--auth=none",
        "--noauth",
        "-nopw -forever",
        "-SecurityTypes None",
        "-SecurityTypes None -rfbauth /home/a/.vnc/passwd",
        "--auth none --password x",
        "--ServerApp.token= --ServerApp.password=",
        "--protected-mode no",
        "--skip-grant-tables",
    ],
)
def test_that_it_is_told_not_to_ask_is_seen(words: str) -> None:
    assert is_told_not_to("x", words.split())

    assert is_told_not_to("Xvfb", (":7", "-listen", "tcp", "-ac"))
    assert not is_told_not_to("x", ("-ac",))
    assert is_told_not_to("git-daemon", ("--export-all", "--enable=receive-pack"))
    assert not is_told_not_to("git-daemon", ("--export-all",))


@pytest.mark.parametrize("words", ["--auth", "--auth --port 9", "--ServerApp.token=abc", ""])
def test_that_it_asks_is_not_taken_for_it(words: str) -> None:
    assert not is_told_not_to("x", words.split())
