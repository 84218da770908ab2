"""Code that says in a roundabout way that it carries out what peers send, and its twins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.code_look import NOTHING, CodeSign, look
from portwatch.core.code_spelling import spelt_out


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(
            (
                "require 'socket'\n"
                "s=TCPServer.new('127.0.0.1',4000)\n"
                "loop do\n"
                " c=s.accept\n"
                " o=Marshal.load(c)\n"
                " puts o\n"
                "end\n"
            ),
            id="ruby marshal load sock",
        ),
        pytest.param(
            (
                "require 'socket'\n"
                "s=TCPServer.new('127.0.0.1',4000)\n"
                "loop { c=s.accept; d=c.read; Marshal.load(d) }\n"
            ),
            id="ruby marshal read",
        ),
        pytest.param(
            (
                "require 'drb'\n"
                "class S\n"
                " def run(x) eval(x) end\n"
                "end\n"
                "DRb.start_service('druby://127.0.0.1:4000', S.new)\n"
                "DRb.thread.join\n"
            ),
            id="drb eval",
        ),
        pytest.param(
            (
                "require 'drb/drb'\n"
                "DRb.start_service('druby://127.0.0.1:4000', Object.new)\n"
                "DRb.thread.join\n"
            ),
            id="drb instance",
        ),
        pytest.param(
            (
                "import socket,pickle\n"
                "s=socket.create_server(('127.0.0.1',4000))\n"
                "conn,_=s.accept()\n"
                "pickle.loads(conn.recv(4096))\n"
            ),
            id="pickle conn",
        ),
        pytest.param(
            (
                "import socket,pickle\n"
                "s=socket.create_server(('127.0.0.1',4000))\n"
                "conn,_=s.accept()\n"
                "f=conn.makefile('rb')\n"
                "x=pickle.load(f)\n"
            ),
            id="pickle file",
        ),
        pytest.param(
            (
                "from multiprocessing.connection import Listener\n"
                "l=Listener(('127.0.0.1',4000))\n"
                "while True:\n"
                " c=l.accept()\n"
                " eval(c.recv())\n"
            ),
            id="mp connection",
        ),
        pytest.param(
            (
                "from xmlrpc.server import SimpleXMLRPCServer\n"
                "s=SimpleXMLRPCServer(('127.0.0.1',4000))\n"
                "def run(code):\n"
                "    return eval(code)\n"
                "s.register_function(run)\n"
                "s.serve_forever()\n"
            ),
            id="xmlrpc eval fn",
        ),
        pytest.param(
            (
                "from xmlrpc.server import SimpleXMLRPCServer\n"
                "s=SimpleXMLRPCServer(('127.0.0.1',4000))\n"
                "s.register_function(eval,'run')\n"
                "s.serve_forever()\n"
            ),
            id="xmlrpc eval",
        ),
        pytest.param(
            (
                "from xmlrpc.server import SimpleXMLRPCServer\n"
                "s=SimpleXMLRPCServer(('127.0.0.1',4000))\n"
                "s.register_function(lambda c: eval(c),'run')\n"
                "s.serve_forever()\n"
            ),
            id="xmlrpc lambda",
        ),
        pytest.param(
            (
                "from xmlrpc.server import SimpleXMLRPCServer\n"
                "import os\n"
                "class A:\n"
                "    def run(self, cmd):\n"
                "        return os.popen(cmd).read()\n"
                "s=SimpleXMLRPCServer(('127.0.0.1',4000))\n"
                "s.register_instance(A())\n"
                "s.serve_forever()\n"
            ),
            id="xmlrpc class",
        ),
        pytest.param(
            ("<?php\n$d=unserialize(file_get_contents('php://input'));\necho $d;\n"),
            id="php unserialize input",
        ),
        pytest.param(
            (
                "<?php\n"
                "$s=stream_socket_server('tcp://127.0.0.1:4000');\n"
                "$c=stream_socket_accept($s);\n"
                "$d=unserialize(fread($c,4096));\n"
            ),
            id="php unserialize sock",
        ),
        pytest.param(
            ("<?php eval(file_get_contents('php://input'));"),
            id="php eval input",
        ),
        pytest.param(
            (
                "import socket\n"
                "s=socket.create_server(('127.0.0.1',4000))\n"
                "c,_=s.accept()\n"
                "f=getattr(__builtins__,'ev'+'al')\n"
                "f(c.recv(999))\n"
            ),
            id="getattr built",
        ),
        pytest.param(
            (
                "import socket,builtins\n"
                "s=socket.create_server(('127.0.0.1',4000))\n"
                "c,_=s.accept()\n"
                "getattr(builtins,'ex'+'ec')(c.recv(999).decode())\n"
            ),
            id="getattr inline",
        ),
        pytest.param(
            (
                "import socket\n"
                "s=socket.create_server(('127.0.0.1',4000))\n"
                "c,_=s.accept()\n"
                "__builtins__.__dict__['ex'+'ec'](c.recv(999).decode())\n"
            ),
            id="builtins dict",
        ),
        pytest.param(
            (
                "import socket,os\n"
                "s=socket.create_server(('127.0.0.1',4000))\n"
                "c,_=s.accept()\n"
                "getattr(os,'sys'+'tem')(c.recv(999).decode())\n"
            ),
            id="getattr os",
        ),
        pytest.param(
            (
                "import socket\n"
                "s=socket.create_server(('127.0.0.1',4000))\n"
                "c,_=s.accept()\n"
                "f=eval\n"
                "f(c.recv(999))\n"
            ),
            id="alias",
        ),
        pytest.param(
            (
                "import socket\n"
                "s=socket.create_server(('127.0.0.1',4000))\n"
                "c,_=s.accept()\n"
                "m=__import__('o'+'s')\n"
                "m.popen(c.recv(999).decode())\n"
            ),
            id="import built",
        ),
        pytest.param(
            (
                "const cp=require('child_'+'process');require('net').createServer(s=>{s.on('dat"
                "a',d=>{cp.exec(d.toString(),(e,o)=>s.write(o))})}).listen(4000,'127.0.0.1')\n"
            ),
            id="node built",
        ),
        pytest.param(
            (
                "require('net').createServer(s=>{s.on('data',d=>{require('child_'+'process').ex"
                "ec(d.toString(),(e,o)=>s.write(o))})}).listen(4000,'127.0.0.1')\n"
            ),
            id="node built inline",
        ),
        pytest.param(
            (
                "require('net').createServer(s=>{s.on('data',d=>{global['ev'+'al'](d.toString()"
                ")})}).listen(4000,'127.0.0.1')\n"
            ),
            id="node global",
        ),
        pytest.param(
            (
                "const cp=require(`child_process`);require('net').createServer(s=>{s.on('data',"
                "d=>{cp.exec(`${d}`)})}).listen(4000)\n"
            ),
            id="node template",
        ),
        pytest.param(
            (
                "const {exec}=require('child_process');require('net').createServer(s=>{s.on('da"
                "ta',d=>{exec(d.toString(),(e,o)=>s.write(o))})}).listen(4000)\n"
            ),
            id="node destr",
        ),
        pytest.param(
            (
                "import java.net.*;import java.io.*;class A{public static void main(String[] a)"
                "throws Exception{ServerSocket s=new ServerSocket(4000);Socket c=s.accept();Buf"
                "feredReader r=new BufferedReader(new InputStreamReader(c.getInputStream()));St"
                "ring l=r.readLine();Runtime.getRuntime().exec(l);}}"
            ),
            id="java src",
        ),
        pytest.param(
            (
                "import gdb, socket\n"
                "s=socket.create_server(('127.0.0.1',4000))\n"
                "c,_=s.accept()\n"
                "gdb.execute(c.recv(999).decode())\n"
            ),
            id="gdb py",
        ),
        pytest.param(
            (
                "require 'socket'\n"
                "s=TCPServer.new('127.0.0.1',4000)\n"
                "c=s.accept\n"
                "Kernel.send('ev'+'al', c.gets)\n"
            ),
            id="ruby send",
        ),
        pytest.param(
            (
                "use IO::Socket::INET; my $s=IO::Socket::INET->new(LocalPort=>4000,Listen=>5); "
                "my $c=$s->accept; my $l=<$c>; eval $l;"
            ),
            id="perl eval str",
        ),
    ],
)
def test_what_peers_send_is_carried_out(code: str) -> None:
    assert CodeSign.JOINS in look(code)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(
            (
                "import socket,pickle\n"
                "m=pickle.load(open('model.pkl','rb'))\n"
                "s=socket.create_server(('127.0.0.1',4000))\n"
                "c,_=s.accept()\n"
                "x=c.recv(9)\n"
                "c.send(m.predict(x))\n"
            ),
            id="pickle own file",
        ),
        pytest.param(
            (
                "import socket\n"
                "s=socket.create_server(('127.0.0.1',4000))\n"
                "c,_=s.accept()\n"
                "name=c.recv(99).decode()\n"
                "f=getattr(h,'do_'+name,None)\n"
                "f(c)\n"
            ),
            id="getattr method",
        ),
        pytest.param(
            (
                "const h={};require('net').createServer(s=>{s.on('data',d=>{h['on'+'Data'](d)})"
                "}).listen(4000)\n"
            ),
            id="node handlers",
        ),
        pytest.param(
            (
                "from xmlrpc.server import SimpleXMLRPCServer\n"
                "s=SimpleXMLRPCServer(('127.0.0.1',4000))\n"
                "def add(a,b):\n"
                "    return a+b\n"
                "s.register_function(add)\n"
                "s.serve_forever()\n"
            ),
            id="xmlrpc add",
        ),
        pytest.param(
            (
                "from xmlrpc.server import SimpleXMLRPCServer\n"
                "import subprocess\n"
                "s=SimpleXMLRPCServer(('127.0.0.1',4000))\n"
                "def up():\n"
                "    return subprocess.run(['uptime']).returncode\n"
                "s.register_function(up)\n"
                "s.serve_forever()\n"
            ),
            id="xmlrpc ls",
        ),
        pytest.param(
            ("<?php $x=unserialize(file_get_contents('/var/lib/x.ser')); echo $_GET['a'];"),
            id="php session",
        ),
        pytest.param(
            (
                "require 'socket'\n"
                "c=Marshal.load(File.read('cache'))\n"
                "s=TCPServer.new(4000)\n"
                "x=s.accept.gets\n"
                "puts c[x]\n"
            ),
            id="ruby cache",
        ),
        pytest.param(
            (
                "const m=require('./lib/'+'db');require('http').createServer((q,r)=>{r.end(m.ge"
                "t(q.url))}).listen(4000)\n"
            ),
            id="node req built",
        ),
        pytest.param(
            (
                "const re=/a/;require('net').createServer(s=>{s.on('data',d=>{re.exec(d.toStrin"
                "g())})}).listen(4000)\n"
            ),
            id="node regex exec",
        ),
        pytest.param(
            (
                "from multiprocessing.connection import Listener\n"
                "l=Listener(('127.0.0.1',4000),authkey=k())\n"
                "while True:\n"
                " c=l.accept()\n"
                " print(c.recv())\n"
            ),
            id="mp conn",
        ),
    ],
)
def test_its_twin_does_not(code: str) -> None:
    assert look(code) == NOTHING


@pytest.mark.parametrize(
    ("code", "plain"),
    [
        ("'ev'+'al'", "'eval'"),
        ("'e' + 'v' + \"al\"", "'eval'"),
        ("$f='sys'.'tem';", "$f='system';"),
        ("chr(101)+chr(118)+'al'", "'eval'"),
        ("getattr(builtins, 'exec')(x)", "exec(x)"),
        ("getattr(builtins, name[::-1])(x)", "eval(x)"),
        ("getattr(os, 'popen')(x)", "os.popen(x)"),
        ("vars(builtins)['ex' + 'ec'](x)", "exec(x)"),
        ("__import__('o' + 's').system(x)", "os.system(x)"),
        ("import os as o\no.system(x)", "import os as o\nos.system(x)"),
        ("from os import system as s\ns(x)", "from os import system as s\nos.system(x)"),
        ("run = os.popen\nrun(x)", "run = os.popen\nos.popen(x)"),
        ("Kernel.send(:eval, x)", "eval( x)"),
        ("getattr(handler, 'do_' + name)(x)", "getattr(handler, 'do_' + name)(x)"),
        ("a = 'x' + name + 'y'", "a = 'x' + name + 'y'"),
    ],
)
def test_names_are_written_plainly(code: str, plain: str) -> None:
    assert spelt_out(code) == plain


@given(st.text())
def test_any_text_can_be_spelt_out(text: str) -> None:
    assert isinstance(spelt_out(text), str)
