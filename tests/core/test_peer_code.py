"""Scripts that carry out what their peers send, and those that only look like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.peer_code import carries_out

ASYNC = "import asyncio\nasync def peer(reader, writer):\n{}\nasyncio.start_server(peer)"
HTTP = "import http.server, os\nclass H(http.server.BaseHTTPRequestHandler):\n{}\nHTTPServer"
SOCKET = "import socket, os, subprocess\ns = socket.create_server(a)\nc, _ = s.accept()\n{}"
NODE = "const cp = require('child_process');\nrequire('http').createServer((q, r) => {{ {} }})"
PERL = "my $s = IO::Socket::INET->new(Listen => 5); while (my $c = $s->accept) {{ {} }}"


@pytest.mark.parametrize(
    "code",
    [
        ASYNC.format(
            " line = (await reader.readline()).decode()\n p = await create_subprocess_shell(line)"
        ),
        ASYNC.format(
            " p = await f('/bin/sh')\n while d := await reader.read(9):\n  p.stdin.write(d)"
        ),
        HTTP.format(" q = parse_qs(urlparse(self.path).query)\n os.popen(q['c'][0])"),
        HTTP.format(" cmd = self.rfile.readline()\n subprocess.run(cmd,\n  shell=True)"),
        HTTP.format(" subprocess.check_output(['sh', '-c', self.path])"),
        "require('net').createServer(c => require('repl').start({input: c, output: c}))",
        "require 'socket'\ns = TCPServer.new 1\nc = s.accept\neval c.gets",
        "<?php echo '<pre>'.shell_exec($_REQUEST['c']).'</pre>';",
        "<?php passthru($_COOKIE['k']);",
        "sub run { my ($c) = @_; return `$c`; }" + PERL.format("my $l = <$c>; print run($l);"),
        "sub run { my $c = shift; system($c); }" + PERL.format("my $l = <$c>; run($l);"),
        "require('net').createServer(c => c.on('data', d => Function(d + '')()))",
        "require 'webrick'\ns.mount_proc('/') { |q, r| r.body = `#{q.query['c']}` }",
        "require 'socket'\nc = TCPServer.new(1).accept\nc.puts open('|' + c.gets).read",
        (
            "class P(asyncio.Protocol):\n  def data_received(self, data):\n    os.popen(data)\n"
            "loop.create_server(P)"
        ),
        (
            "class L(LineReceiver):\n  def lineReceived(self, line):\n    getoutput(line)\n"
            "reactor.listenTCP(1, f)"
        ),
        "from django.http import HttpResponse\ndef x(request):\n  os.popen(request.GET['c'])",
        "h.SimpleHTTPRequestHandler.do_GET = g\ndef g(self): os.popen(self.headers.get('X'))",
        "import os\ndef app(e, s):\n    return [os.popen(e['QUERY_STRING']).read()]",
        "use CGI;\nmy $q = $ENV{QUERY_STRING};\nprint `$q`;",
        "require 'socket'\ns = TCPServer.new 1\nc = s.accept\nx = c.gets\nsystem x",
        SOCKET.format("exec(c.recv(9999).decode())"),
        SOCKET.format("f = c.makefile()\nfor line in f:\n  os.system('cd /; ' + line)"),
        SOCKET.format(
            "first = c.recv(9)\nsecond = first.strip()\nthird = [second]\neval(third[0])"
        ),
        NODE.format("q.on('data', d => cp.exec(d.toString()))"),
        NODE.format("cp.execSync(new URL(q.url, b).searchParams.get('c'))"),
        "require('net').createServer(s => s.on('data', function (d) { eval(String(d)) }))",
        PERL.format("while (my $l = <$c>) { print $c `$l`; }"),
        PERL.format("my $l = <$c>; system($l);"),
        "require 'socket'; s = TCPServer.new 1; c = s.accept; l = c.gets; c.puts `#{l}`",
        "<?php $s = stream_socket_server($a); system($_GET['c']);",
        "app = Flask(x)\ncmd = ['sh', '-c', request.args['name']]\nsubprocess.run(cmd)",
        (
            "async def post(request):\n    data = await request.json()\n    again(data['x'])\n\n"
            "def again(path):\n    os.execv(path, ['x'])\n\nweb.run_app(app)"
        ),
        (
            "async def post(request):\n    path = (await request.json())['x']\n"
            "    os.system(path)\n\n"
            "def again(path):\n    os.execv(path, ['x'])\n\nweb.run_app(app)"
        ),
        "local s = require('socket'); s:listen(); l = c:receive('*l'); io.popen(l)",
        HTTP.format(" cmd = self.headers.get('X-Cmd')\n os.popen(cmd)"),
        SOCKET.format("libc = ctypes.CDLL(None)\nlibc.system(c.recv(999))"),
        SOCKET.format(
            "os.posix_spawn('/bin/sh', ['sh'], e, file_actions=[(os.POSIX_SPAWN_DUP2, n, 0)])"
        ),
        "M.register('ev', callable=eval)\nBaseManager(a).get_server().serve_forever()",
        "require('net').createServer(s => { repl.start({input: s, output: s}) }).listen(1)",
        "s = TCPServer.new(1); c = s.accept; l = c.gets; c.puts(TOPLEVEL_BINDING.eval(l))",
        HTTP.format(" os.system(shlex.quote(self.path))"),  # the peer chooses the program
        HTTP.format(" subprocess.run(self.path,\n  env={},\n  shell=True)"),
    ],
)
def test_what_a_peer_sends_is_carried_out(code: str) -> None:
    assert carries_out(code)


@pytest.mark.parametrize(
    "code",
    [
        ASYNC.format(" line = await reader.readline()\n p = await create_subprocess_shell('make')"),
        ASYNC.format(" p = await f('git', 'pull')\n out = await p.stdout.read()\n eval('1')"),
        HTTP.format(" body = self.rfile.read(9)\n subprocess.run('git pull && make', shell=True)"),
        HTTP.format(" name = self.path\n subprocess.run(['ls', name], shell=False)"),
        SOCKET.format("data = c.recv(9)\nos.system('make')\nprint(data)"),
        NODE.format("cp.exec('git rev-parse HEAD', (e, o) => r.end(q.url))"),
        NODE.format("q.on('data', d => { const m = /GET (.*)/.exec(d.toString()); r.end(m[1]) })"),
        NODE.format("q.on('data', d => r.end(`hello ${d}`))"),
        PERL.format("my $v = `git --version`; my $l = <$c>; print $c $v;"),
        "app = Flask(x)\ncmd = ['ffmpeg', '-i', request.args['name']]\nsubprocess.run(cmd)",
        ASYNC.format(
            " cmd = ('git', 'log', await reader.readline())\n await create_subprocess_exec(*cmd)"
        ),
        (
            "app = FastAPI()\n@app.get('/x')\ndef show(path: str):\n    return path\n\n\n"
            "def backup(path):\n    command = ['tar', 'c', path]\n    subprocess.run(command)\n"
        ),
        (
            "async def peer(reader, writer):\n    path = await reader.readline()\n\n"
            "async def work(args):\n    path = args.path\n"
            "    await create_subprocess_exec(path)\n\n"
            "asyncio.start_server(peer)"
        ),
        (
            "async def post(request):\n    data = await request.json()\n    path = data['x']\n\n"
            "def again(path):\n    os.execv(path, ['x'])\n\nweb.run_app(app)"
        ),
        "<?php echo '<pre>'.htmlspecialchars($_REQUEST['c']).'</pre>'; shell_exec('uptime');",
        "import os\ndef app(e, s):\n    os.system('true')\n    return [e['QUERY_STRING']]",
        "sub run { my ($c) = @_; return `uptime`; }" + PERL.format("print run(<$c>);"),
        "const f = Function('return this'); io.on('data', this.ondata); createServer(f)",
        "require 'socket'\nc = TCPServer.new(1).accept\nc.puts open('|uptime').read, c.gets",
        (
            "class P(asyncio.Protocol):\n  def data_received(self, data):\n"
            "    subprocess.run(['git', 'pull'])\nloop.create_server(P)"
        ),
        "require 'socket'\n# eval what is read\nc = TCPServer.new(1).accept\nputs c.gets",
        "require 'socket'\nx = TCPServer.new(1).accept.gets\nsystem name",
        "line = input()\nexec(line)",
        "f = open('x')\nfor line in f:\n  os.system(line)",
        "",
        HTTP.format(" d = json.loads(self.rfile.read(9))\n m = [{'role': 'system', 'x': d['q']}]"),
        HTTP.format(" d = json.loads(self.rfile.read(9))\n f(\"system\", d['q'])"),
        HTTP.format(" m = json.loads(self.rfile.read(9))\n if m['op'] == \"eval\": n = len(m)"),
        HTTP.format(' RX = re.compile(r"exec|eval")\n d = json.loads(self.rfile.read(9))'),
        HTTP.format(
            " f = self.rfile.readline()\n subprocess.run(['ffmpeg', '-i', f])\n"
            " subprocess.run('systemctl reload nginx', shell=True)"
        ),
        "require('http').createServer(f).listen(1); repl.start('> ')",
        SOCKET.format("c.recv(9); name = platform.system()"),
        HTTP.format(" f = self.rfile.readline()\n os.system('identify ' + shlex.quote(f))"),
        (
            "<?php $s = stream_socket_server($a); $c = stream_socket_accept($s); $l = fgets($c);"
            ' exec("identify ".escapeshellarg(trim($l)), $o);'
        ),
    ],
)
def test_what_a_server_says_itself_is_its_own_matter(code: str) -> None:
    assert not carries_out(code)


@pytest.mark.parametrize(
    "code",
    [
        "def read(c):\n    global cmd\n    cmd = c.recv(9)\n\n\ndef work():\n    os.system(cmd)\n",
        (
            "def read(c):\n    data = c.recv(9)\n    return data\n\n\n"
            "def work(c):\n    data = read(c)\n    os.system(data)\n"
        ),
        "def serve(c):\n    run(c, c.recv(9))\n\n\ndef run(c, line):\n    os.system(line)\n",
        "line = ''\n\n\ndef read(c):\n    line = c.recv(9)\n\n\ndef work():\n    exec(line)\n",
    ],
)
def test_what_is_sent_is_followed_from_one_function_to_another(code: str) -> None:
    assert carries_out(SOCKET.format(code))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("def app(environ, start):\n    return [os.popen(environ['QUERY_STRING']).read()]", True),
        ("def app(environ, start):\n    os.system('true')\n    return environ['PATH_INFO']", False),
        (("async def app(scope, receive, send):\n    m = await receive()\n    exec(m['body'])\n"
         "    p = scope['path']"), True),
        ("proxy = os.environ['HTTP_PROXY']\nos.system(f'curl -x {proxy}')\nserve_forever()", False),
    ],
)  # fmt: skip
def test_what_a_server_calls_for_a_peer_is_followed(code: str, *, expected: bool) -> None:
    assert carries_out(code) is expected


@pytest.mark.parametrize(
    "code",
    [
        "<?php include $_GET['page'];",
        "<?php @assert($_POST['x']);",
        "<?php echo `{$_GET['c']}`;",
        "<?php $f = $_GET['f']; $f($_GET['a']);",
        "<?php call_user_func($_REQUEST['f'], $_REQUEST['a']);",
        (
            "const app = require('express')(); const { execSync } = require('child_process');"
            "app.get('/x', (q, r) => r.send(execSync(q.query.c))); app.listen(1)"
        ),
        PERL.format("$c->sysread(my $b, 999); print $c qx($b)"),
        SOCKET.format("ops = {'run': os.system}\nop, arg = c.recv(9).split()\nops[op](arg)"),
        (
            "var s = new ServerSocket(1).accept(); String l = in.readLine(); Class.forName("
            '"java.lang.Runtime").getMethod("exec", String.class).invoke(r, l);'
        ),
    ],
)
def test_rarer_ways_to_run_it_are_known(code: str) -> None:
    assert carries_out(code)


@pytest.mark.parametrize(
    "code",
    [
        "<?php include 'head.php'; echo htmlspecialchars($_GET['q']);",
        "<?php $show = fn($x) => $x; echo $show($_GET['q']);",
        "<?php $all = array_map('trim', $_POST['names']); exec('make');",
        "<?php assert($n > 0); echo $_GET['q']; `git fetch`;",
        (
            "const app = require('express')(); const { execSync } = require('child_process');"
            "app.get('/x', (q, r) => r.send(execSync('git log') + q.query.c)); app.listen(1)"
        ),
        PERL.format("$c->sysread(my $b, 999); system('make'); print $c $b"),
        SOCKET.format("ops = {'run': work}\nop, arg = c.recv(9).split()\nops[op](arg); os.nice(1)"),
        (
            "var s = new ServerSocket(1).accept(); String l = in.readLine(); Class.forName("
            '"com.acme.Work").getMethod("on", String.class).invoke(r, l);'
        ),
    ],
)
def test_their_twins_are_not_told(code: str) -> None:
    assert not carries_out(code)


@pytest.mark.parametrize(
    ("door", "call", "expected"),
    [
        ("Listener(a)", "recv()", True),
        ("Listener(('localhost', 6000))", "recv()", True),
        ("Listener(('localhost', 6000), authkey=key())", "recv()", False),
        ("Listener(a)", "recv_bytes()", False),
    ],
)
def test_any_object_of_a_peer_is_taken_where_no_key_is_asked_for(
    door: str, call: str, *, expected: bool
) -> None:
    code = "from multiprocessing.connection import Listener\nwith {} as l:\n    l.accept().{}\n"
    assert carries_out(code.format(door, call)) is expected


@given(st.text(alphabet="acdeginrstuvx$`(){};=.,:'\" \n", max_size=400))
def test_any_text_is_answered(text: str) -> None:
    carries_out(f"accept recv( {text}")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("new Worker(b, {eval: true})", True),
        ("new Worker(__dirname + '/w.js', {workerData: b})", False),
        ("new Function('x', b)()", True),
        ("new Function('b', 'return `' + fs.readFileSync('b.html') + '`')(1)", False),
    ],
)
def test_node_runs_what_it_is_given_as_code(code: str, *, expected: bool) -> None:
    server = f"require('http').createServer((q, r) => q.on('data', b => {code})).listen(1)\n"

    assert carries_out(server) is expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("Object.new.instance_eval(c.gets)", True),
        ("n, a = c.gets.split; Kernel.send(n, a)", True),
        ("c.gets; app.instance_eval(File.read('routes.rb'))", False),
        ('n = c.gets; Api.public_send("do_#{n}")', False),
    ],
)
def test_ruby_runs_what_it_is_given_as_code(code: str, *, expected: bool) -> None:
    server = f"require 'socket'\ns = TCPServer.new(1)\nc = s.accept\n{code}\n"

    assert carries_out(server) is expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("while (<$c>) { if (/^X-Run: (.*)/) { print $c qx{$1}; } }", True),
        ("my $l = <$c>; if ($l =~ /^run ([^ ]+)/) { system($1); }", True),
        ('while (<$c>) { if (/^X-Name: (.*)/) { print $c "$1"; } } my $v = qx{uname};', False),
        ('my $l = <$c>; if ($l =~ /^show (\\w+)/) { system("make $1"); }', False),
    ],
)
def test_what_a_pattern_takes_from_a_line_is_the_peers(code: str, *, expected: bool) -> None:
    server = f"my $s = IO::Socket::INET->new(Listen => 5); my $c = $s->accept; {code}\n"

    assert carries_out(server) is expected


@pytest.mark.parametrize(
    ("loader", "expected"), [("yaml.UnsafeLoader", True), ("yaml.SafeLoader", False)]
)
def test_objects_of_yaml_are_made_by_a_loader_that_asks_nothing(
    loader: str, *, expected: bool
) -> None:
    code = f"s = socket.create_server(a)\nc, _ = s.accept()\nyaml.load(c.recv(9), {loader})\n"

    assert carries_out(code) is expected
