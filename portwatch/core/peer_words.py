"""How programs of many languages wait for peers and read what these send; pure."""

from __future__ import annotations

from portwatch.core.code_flow import AnyOf

SERVES = AnyOf(
    (("accept", "listen"), r"\baccept\b|\blisten\b"),
    (("recvfrom", "socket_create"), r"recvfrom|socket_create"),
    (("server",), r"tcpserver|create_?server|start_server|stream_socket_server|httpserver"),
    (("server",), r"serversocket|make-socket-server|threadedserver|xmlrpcserver"),
    (("server",), r"\bsocket\s{1,3}-server\b|server\s{0,3}=\s{0,3}true"),
    (("serve_forever", "createsocket", "tcplistener"), r"serve_forever|createsocket|tcplistener"),
    (("flask(", "api(", "express(", "run("), r"\bflask\(|fastapi\(|express\(|app\.run\("),
    ((".serve",), r"bun\.serve|deno\.serve|websockets?\.serve"),
    (("/inet/",), r"/inet/(?:tcp|udp)/"),
    (("bind(",), r"[.:]bind\(\s{0,3}[\"'(]"),
    (("$_",), r"\$_(?:get|post|request|cookie|files)\b"),
    (("requesthandler", "listen"), r"requesthandler\b|\blisten(?:tcp|udp|ssl)\b"),
    (("django",), r"\bdjango\.(?:http|urls|shortcuts|views)\b"),
    (("drb", "php://input"), r"\bdrb\.start_service\b|\bdrbserver\b|php://input"),
    (("multiprocessing",), r"multiprocessing\.connection\b"),
    (("run_app(", "bottle"), r"\brun_app\(|\bbottle\b"),
    (("uvicorn", "tornado", "webrick"), r"uvicorn|tornado|webrick"),
    (("sinatra", "http::daemon", "mojolicious"), r"sinatra|http::daemon|mojolicious"),
    # What a server of WSGI, of ASGI or of CGI calls.
    (
        ("query_", "path_", "wsgi."),
        r"\w(?:\[|\.get\(|\{)\s{0,3}[\"']?(?:query_string|path_info|wsgi\.)",
    ),
    (("scope[",), r"\bscope\[[\"'](?:query_string|path)\b"),
)
"""What waits for peers, in small letters."""

SENT_WORDS = (
    *(".recv", ".makefile(", "rfile", ".gets", "<$", ":receive(", "fgets(", "socket_read("),
    *(
        "stream_get_contents(",
        "await ",
        "parse_qs(",
        "self.path",
        "self.headers",
        "searchParams.get(",
        ".url",
    ),
    *("$_", "req.", "request.", "eadLine()", "gen_tcp", "gets ", "[read ", "(read-line"),
    *("readLines(", ".on(", "getline", "sock_recv(", "async for", "for await", "@app.", "@bp."),
    *("params[", "->param(", "ctx.", "register_", "get_argument(", "@router.", "@route("),
    *(
        "accept",
        "DRb",
        "php://input",
        "express",
        "environ",
        "QUERY_",
        "PATH_INFO",
        "query_string",
        "await receive(",
    ),
    *("_received", "Received(", "on_message", ".query[", "headers"),
    *("SlaveService", "ClassicService", "createServer(", "readline(", "callable", "SPAWN_DUP2"),
)
"""Of what a peer sends, at least one."""

SENT: tuple[tuple[tuple[str, ...], str], ...] = (
    (("php://input",), r"file_get_contents\(\s{0,3}[\"']php://input"),
    ((".recv",), r"\.recv(?:from|msg)?\("),
    ((".makefile(", "rfile"), r"\.makefile\(|\brfile\b"),
    ((".gets",), r"\.gets\b"),
    (("<$",), r"<\$\w{1,40}>"),
    ((":receive(",), r":receive\("),
    (("fgets(", "socket_read("), r"\bfgets\(|\bsocket_read\("),
    (("stream_get_contents(",), r"stream_get_contents\("),
    (
        ("await",),
        (
            r"\bawait\s{1,3}\w{1,40}\.(?:read(?:line|until|exactly)?|text|json|post|body|formData"
            r"|arrayBuffer)\("
        ),
    ),
    (("parse_qs(", "self."), r"\bparse_qs\(|\bself\.(?:path|headers)\b"),
    (("searchParams.get(", "URL("), r"searchParams\.get\(|\bURL\(\s{0,3}\w{1,40}\.url\b"),
    (("$_",), r"\$_(?:GET|POST|REQUEST|COOKIE)\b"),
    (
        ("req.", "request."),
        (
            r"\b(?:req|request)\.(?:args|form|values|json|get_json|data|GET|POST|query|body|params"
            r"|url|headers|cookies)\b"
        ),
    ),
    ((".query[",), r"\.query\["),
    (("sock_recv(", "params[", "->param("), r"\bsock_recv\(|\bparams\[|->param\("),
    (("readline(",), r"(?<![.\w])readline\([^)]"),
    (("get_argument(", "ctx."), r"\bget_argument\(|\bctx\.(?:query|params|request)\b"),
    (("eadLine()", "gen_tcp"), r"\.[rR]eadLine\(\)|\bgen_tcp[.:]recv\("),
    (("[gets", "[read"), r"\[(?:gets|read)\s{1,3}\$\w"),
    (("(read-line", "readLines("), r"\(read-line\b|\breadLines\("),
    (
        ("environ", "QUERY_", "PATH_INFO", "wsgi."),
        (
            r"\w(?:\[|\.get\(|\{)\s{0,3}[\"']?(?:QUERY_STRING|PATH_INFO|wsgi\.input)\b"
            r"|\benviron(?:\[|\.get\()\s{0,3}[\"'](?:REQUEST_URI|HTTP_(?!PROXY)\w{1,30})"
        ),
    ),
    (("get_request",), r"->get_request\b"),
    (("scope[", "receive("), r"\bscope\[[\"'](?:query_string|path)\b|\bawait\s{1,3}receive\("),
)
"""What a peer sends, as a value."""
