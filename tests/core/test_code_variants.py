"""Many ways to carry out what peers send, in many languages, and servers that are like them."""

from __future__ import annotations

import pytest

from portwatch.core.code_look import NOTHING, CodeSign, look

SOCKET = "import socket, os, subprocess\ns = socket.create_server(a)\nc, _ = s.accept()\n"


@pytest.mark.parametrize(
    "code",
    [
        (
            "require('net').createServer(c=>c.on('data',d=>require('child_process').exec("
            "d.toString())))"
        ),
        (
            "const {exec}=require('child_process');require('http').createServer((q,r)=>exec("
            "q.url.slice(1))).listen(1)"
        ),
        (
            "const {spawn}=require('child_process');require('net').createServer(c=>c.on("
            "'data',d=>{const a=d.toString().split(' ');spawn(a[0],a.slice(1))}))"
        ),
        (
            "const u=require('dgram').createSocket('udp4');u.on('message',m=>require("
            "'vm').runInThisContext(m.toString()));u.bind(9)"
        ),
        (
            "const rl=require('readline');require('net').createServer(c=>rl.createInterface("
            "c).on('line',l=>c.write(require('child_process').execSync(l))))"
        ),
        (
            "import websockets,asyncio,os\nasync def h(websocket):\n  async for message "
            "in websocket:\n    os.system(message)\nwebsockets.serve(h,'',1)"
        ),
        ("app=FastAPI()\n@app.get('/run')\ndef run(cmd: str):\n    return os.popen(cmd).read()"),
        (
            "app = Flask(__name__)\n@app.route('/x/<cmd>')\ndef "
            "x(cmd):\n    return subprocess.check_output("
            "cmd, shell=True)\napp.run()"
        ),
        SOCKET + "subprocess.run(c.recv(9).decode().split())",
        SOCKET + "cmd = shlex.split(c.recv(9).decode())\nsubprocess.Popen(cmd, stdout=c)",
        SOCKET + "a = c.recv(9).split()\nos.execvp(a[0], a)",
        SOCKET + "__import__('os').system(c.recv(9).decode())",
        (
            "class H(socketserver.TCPServer):\n  def handle(self):\n    "
            "self.buf += self.request.recv("
            "9)\n    os.system(self.buf)"
        ),
        (
            "async def h(r, w):\n  line = await r.readline()\n  await "
            "asyncio.create_subprocess_exec("
            "*line.decode().split())\nasyncio.start_server(h)"
        ),
        "s.listen()\nd = await loop.sock_recv(c, 9)\nexec(d)",
        (
            "from xmlrpc.server import SimpleXMLRPCServer as X\ns=X(('127.0.0.1',1));"
            " s.register_function(os.system); s.serve_forever()"
        ),
        (
            "from rpyc.utils.server import ThreadedServer\nThreadedServer(rpyc.SlaveService,"
            " port=1).start()"
        ),
        "<?php system($_GET['c']);",
        (
            "$s=stream_socket_server('tcp://x');while($c=stream_socket_accept($s)){$l=fgets("
            "$c);fwrite($c,shell_exec($l));}"
        ),
        (
            "my $s=IO::Socket::INET->new(Listen=>5);while(my $c=$s->accept){my $l=<$c>;"
            "print $c qx{$l};}"
        ),
        (
            "my $s=IO::Socket::INET->new(Listen=>5);while(my $c=$s->accept){my $l=<$c>;"
            "open(my $p, '-|', $l);}"
        ),
        "require 'socket'; s=TCPServer.new 1; c=s.accept; eval(c.gets)",
        "require 'socket'; s=TCPServer.new 1; c=s.accept; l=c.gets; c.puts %x(#{l})",
        (
            "require 'socket';require 'open3'; s=TCPServer.new 1; c=s.accept; l=c.gets;"
            " o,_=Open3.capture2e(l); c.puts o"
        ),
        "require 'sinatra'\nget '/' do\n `#{params[:c]}`\nend",
        (
            "Deno.serve(async (req) => { const t = await req.text(); return new Response("
            "String(eval(t))) })"
        ),
        (
            "Bun.serve({async fetch(req){ const t=await req.text(); return new Response("
            "new Function(t)()) }})"
        ),
        (
            "class H(BaseHTTPRequestHandler):\n def do_POST(self):\n  b=self.rfile.read("
            "9)\n  exec(b)\nHTTPServer"
        ),
        (
            "$l=New-Object Net.Sockets.TcpListener 1;$l.Start();$c=$l.AcceptTcpClient("
            ");$r=New-Object IO.StreamReader($c.GetStream());$cmd=$r.ReadLine();iex "
            "$cmd"
        ),
        (
            "local s=require('socket').bind('*',1);local c=s:accept();local l=c:receive("
            "'*l');assert(load(l))()"
        ),
        (
            "(define s (socket PF_INET SOCK_STREAM 0))(listen s 5)(define c (car (accept "
            "s)))(system (read-line c))"
        ),
        (
            "using Sockets\ns = listen(8080)\nwhile true\n c = accept(s)\n l = readline("
            "c)\n run(`sh -c $l`)\nend"
        ),
        (
            "while(TRUE){con <- socketConnection(port=1, server=TRUE); l <- readLines("
            "con, 1); system(l)}"
        ),
        (
            "var s = new ServerSocket(1); var c = s.accept(); var r = new BufferedReader("
            "new InputStreamReader(c.getInputStream())); var l = r.readLine(); Runtime.getRuntime("
            ").exec(l);"
        ),
        (
            "{ok,L}=gen_tcp:listen(1,[]),{ok,S}=gen_tcp:accept(L),{ok,D}=gen_tcp:recv("
            "S,0),os:cmd(D)."
        ),
        (
            SOCKET + "pid, fd = pty.fork()\nif pid == 0:\n os.execlp('bash','bash')\nos.write(fd,"
            " c.recv(9))"
        ),
        SOCKET + "import code\nf=c.makefile('rw')\nsys.stdin=sys.stdout=f\ncode.interact()",
        SOCKET + "ctypes.CDLL(None).system(c.recv(9))",
        "socket -server a 1\nproc a {c h p} {while {[gets $c l]>=0} {puts $c [eval $l]}}",
        ("my $s=IO::Socket::INET->new(Listen=>5);$c=$s->accept;while(<$c>){print $c `$_`}"),
    ],
)
def test_what_peers_send_is_carried_out(code: str) -> None:
    assert CodeSign.JOINS in look(code)


@pytest.mark.parametrize(
    "code",
    [
        (
            "class H(BaseHTTPRequestHandler):\n def do_POST(self):\n  b=json.loads(self.rfile.read("
            "9))\n  if b['ref']=='x': subprocess.run(['git','pull'])\nHTTPServer"
        ),
        SOCKET + "name=c.recv(9)\nsubprocess.run(['ls', name])",
        (
            "app = Flask(__name__)\n@app.route('/u/<name>')\ndef user(name):\n    return "
            "render_template('u.html', name=name)\napp.run()"
        ),
        (
            "const app=express();app.get('/',(req,res)=>{const m=/x(.*)/.exec(req.url);"
            "res.json(db.exec('select 1'))})"
        ),
        (
            "async def h(websocket):\n  async for message in websocket:\n    await websocket.send("
            "message)\nwebsockets.serve(h,'',1)"
        ),
        (
            "io.on('connection', s=>{s.on('message', m=>io.emit('message', m))}); require("
            "'http').createServer().listen(1); cp.spawn('vite', ['build'])"
        ),
        (
            "<?php $id=(int)$_GET['id']; $pdo->exec('update x set y=1'); echo htmlspecialchars("
            "$_GET['q']);"
        ),
        (
            "app=FastAPI()\n@app.get('/item/{item_id}')\ndef item(item_id: int, q: str "
            "= ''):\n    return {'id': item_id}\nsubprocess.run(['make'])"
        ),
        (
            "my $s=IO::Socket::INET->new(Listen=>5);while(my $c=$s->accept){my $l=<$c>;"
            "print $c $l; system('date');}"
        ),
        "require 'sinatra'\nget '/' do\n params[:name].to_s + `uptime`\nend",
        (
            "from xmlrpc.server import SimpleXMLRPCServer as X\ns=X(('127.0.0.1',1));"
            " s.register_function(pow); s.serve_forever(); os.system('date')"
        ),
        "my $s=IO::Socket::INET->new(Listen=>5);$c=$s->accept;while(<$c>){print $c $_;} `date`",
    ],
)
def test_an_ordinary_server_does_not(code: str) -> None:
    assert look(code) == NOTHING
