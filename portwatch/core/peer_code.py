"""Whether a script carries out what its peers send, as commands, as code or as objects; pure.

Names are followed from reading to running (``code_flow``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from portwatch.core import code_flow
from portwatch.core.code_flow import AnyOf
from portwatch.core.late_pattern import LatePattern
from portwatch.core.peer_words import SENT, SENT_WORDS, SERVES

if TYPE_CHECKING:
    from collections.abc import Iterator

# A connection itself, as a value.
_ACCEPTED = AnyOf(
    ((".accept",), r"\.accept(?:_nonblock)?\b"),
    (("_accept(",), r"\b(?:stream_)?socket_accept\("),
)
_READ = (
    r"(?<![\w$])(?:{0})(?:\.|->)(?:read\w{{0,12}}|recv\w{{0,12}}|gets|sysread)\b"
    r"|\b(?:fread|fgets|socket_read|stream_get_contents)\(\s{{0,3}}(?:{0})(?!\w)"
)
_CONNECTIONS_AT_MOST = 20
_CALLBACK = LatePattern(
    r"\.on\(\s{0,3}[\"'](?:data|message|line)[\"']\s{0,3},[^\w]{0,4}(?:function\s{0,3}\()?(\w{1,40})"
)
_ASKED = LatePattern(
    r"\bcreateServer\(\s{0,3}(?:async\s{0,3})?(?:function\s{0,3})?\(\s{0,3}(\w{1,40})\s{0,3},\s{0,3}\w{1,40}\s{0,3}\)"
)
_ROUTED = LatePattern(
    r"\.(?:get|post|put|patch|delete|all|use)\(\s{0,3}[\"'`][^\"'`\n]{0,80}[\"'`]\s{0,3},\s{0,3}"
    r"(?:async\s{0,3})?(?:function\s{0,3})?\(\s{0,3}(\w{1,40})\s{0,3},\s{0,3}\w{1,40}"
)
_FILLED = LatePattern(
    r"\b(?:sys)?(?:read|recv)\(\s{0,3}(?:\$?\w{1,40}\s{0,3},\s{0,3})?(?:my\s{1,3})?(\$\w{1,40})\s{0,3},"
)
# Perl reads each line into its topic where no name is given.
_TOPIC = LatePattern(r"\b(?:while|for|foreach)\s{0,3}\(\s{0,3}<\$\w{1,40}>\s{0,3}\)")
_TOPIC_MATCHED = LatePattern(
    r"(?<![=!]~)[\s(]/[^/\n]{0,80}\((?:\.|\\S|\[\^)[^)\n]{0,20}\)[^/\n]{0,40}/"
)
_AWAITED = LatePattern(
    r"\basync\s{1,3}for\s{1,3}(\w{1,40})\s{1,3}in\b"
    r"|\bfor\s{1,3}await\s{0,3}\(\s{0,3}(?:const|let|var)\s{1,3}(\w{1,40})\s{1,3}of\b"
)
# The parameters of what a web framework calls for a peer: parts of a path, or a query's.
_HANDLER = LatePattern(
    r"@(?:\w{1,40}\.)?(?:get|post|put|patch|delete|route|websocket)\([^\n]{0,200}\)\s{1,9}"
    r"(?:async\s{1,3})?def\s{1,3}\w{1,60}\(([^)]{1,200})\)"
)
# What frameworks call with what a peer sent.
_CALLED_WITH = LatePattern(
    r"\bdef\s{1,3}(?:(?:data|datagram|eof)_received|(?:line|data|datagram|rawData|string)Received"
    r"|on_message|receive_data)\(\s{0,3}self\s{0,3},\s{0,3}(\w{1,40})"
)
_PARAMETER = LatePattern(r"(?:^|,)\s{0,9}(\w{1,40})")
# What is handed over itself, to be called with what peers send.
_HANDED = LatePattern(
    r"\bregister_(?:function|instance)\(\s{0,3}(?:os|subprocess|eval|exec|builtins|__import__)\b"
    r"|\bThreadedServer\(\s{0,3}(?:\w{1,40}\.)?(?:Classic|Slave)Service\b|\bcode\.interact\(|\bInteractiveConsole\(|\b(?:Classic|Slave)Service\b.{0,99}Server\("
    r"|\bDRb\.start_service\b|\bDRb::DRbServer\.new\b"  # instance_eval is every object's
    r"|\brepl[\"']?\s?\)?\.start\(\s{0,3}\{[^}]{0,120}\binput\b"
    r"|\bregister\([^)\n]{0,80}\bcallable\s{0,3}=\s{0,3}(?:eval|exec|os\.|subprocess\.)"
    r"|\bposix_spawnp?\(\s{0,3}[\"'](?:/\w{1,9}){0,3}/?(?:ba|da|z)?sh[\"'][^\n]{0,160}SPAWN_DUP2"
)
_REGISTERED = LatePattern(r"\bregister_function\(\s{0,3}(\w{1,40})")
_DEFINED = LatePattern(r"\bdef\s{1,3}(\w{1,40})\(([^)]{1,200})\)")
_METHOD = LatePattern(r"\bdef\s{1,3}\w{1,60}\(\s{0,3}self\s{0,3},([^)]{1,200})\)")
_LAMBDA = LatePattern(r"\bregister_function\(\s{0,3}lambda\s{1,3}([\w\s,]{1,80}):")
# The name into which Tcl and awk read a line.
_READ_INTO = LatePattern(
    r"\bgets\s{1,3}\$\w{1,40}\s{1,3}(\w{1,40})|\|&\s{0,3}getline\s{1,3}(\w{1,40})"
)
_SET = LatePattern(r"\bset\s{1,3}(\w{1,40})\s{1,3}\[(?:gets|read)\b")
# What runs a value, first argument: commands of a shell, or code.
_RUNS = AnyOf(
    (
        ("exec", "eval", "system", "passthru", "popen"),
        (
            # Not a word in quotes, which is no call.
            r"(?:(?<!->)(?<![.\w$\"'|])|(?<=[\"']\.))(?:exec|eval|system|passthru|shell_exec|popen"
            r"|execSync|instance_eval)(?:\s?(?:\(|(?=[$@]))|\s(?=[\"']))"
        ),
    ),
    (("os.", "Kernel."), r"\b(?:os|Kernel)\.(?:system|popen|execute)\("),
    # Ruby calls what a text names, of all that a program may do.
    (("Kernel.", "Object."), r"\b(?:Kernel|Object)\.(?:public_)?send\(\s{0,3}(?=\w)"),
    ((").system(", ").popen("), r"\)\.(?:system|popen)\("),
    (("gdb.execute(",), r"\bgdb\.execute\("),
    (("CDLL",), r"\b\w{1,40}\.system\("),  # a function of C's library, by any name for it
    (("BINDING", "binding"), r"\b(?:TOPLEVEL_BINDING|binding)\.eval\("),
    (("popen(",), r"\b[iI][oO]\.popen\("),
    (("_shell(", "output("), r"create_subprocess_shell\(|getoutput\(|getstatusoutput\("),
    (
        ("sh",),
        r"[\"'](?:/bin/)?(?:ba|da|z)?sh[\"']\s{0,3},\s{0,3}[\"']-c[\"']\s{0,3},",
    ),
    (("builtin",), r"\bbuiltins?\w{0,2}\.(?:exec|eval)\("),
    (("exec", "eval"), r"[\"'](?:exec|eval)[\"']\s{0,3}[\])]\s{0,3}\("),
    (("ProcessBuilder", "getRuntime"), r"\.getRuntime\(\)\.exec\(|\bProcessBuilder\("),
    (("cmd(", "eval_string("), r"\bos:cmd\(|:os\.cmd\(|Code\.eval_string\("),
    (("Invoke-Expression", "iex"), r"\b(?:Invoke-Expression|iex)\s"),
    (("loadstring(", "load("), r"\bloadstring\(|\bassert\(\s{0,3}load\("),
    # The last argument is the code; those before it name its parameters.
    (
        ("Function(",),
        r"(?<![.\w])Function\((?:\s{0,3}[\"'][\w\s,]{0,60}[\"']\s{0,3},){0,4}",
    ),
    (("Worker(",), r"\bWorker\((?=[^\n]{1,120}\beval\s{0,3}:\s{0,3}true)"),
    (("instance_eval", "class_eval", "module_eval"), r"\.(?:instance|class|module)_eval[ (]"),
    (
        ("InteractiveInterpreter", "run"),
        r"\bInteractiveInterpreter\(|\.(?:runsource|runcode|runInThisContext|runInNewContext)\(",
    ),
    (("qx", "%x"), r"(?:\bqx\s?|%x)[{(\[|/]"),
    (("open",), r"\bopen\(?\s?(?=[\"']\|)"),
    (("Open3.",), r"\bOpen3\.\w{1,20}\(?\s?"),
    # PHP takes in files, calls what is named, and asserts code.
    (("include", "require"), r"\b(?:include|require)(?:_once)?\s{0,3}\(?\s{0,3}(?=\$)"),
    (("assert(",), r"(?<![\w.>$])assert\(\s{0,3}(?=\$_)"),
    (
        ("call_user_func", "array_map"),
        r"\b(?:call_user_func(?:_array)?|array_map)\(\s{0,3}(?=\$)",
    ),
    (("java.lang.",), r"\"java\.lang\.(?:Runtime|ProcessBuilder)\"[^;]{0,300},"),
    (
        ("-|",),
        r"\bopen\(?\s{0,3}(?:my\s{1,3})?\$?\w{1,40}\s{0,3},\s{0,3}[\"']-\|[\"']\s{0,3},",
    ),
    (
        ("(system", "(open-", "(eval", "(primitive-eval"),
        r"\((?:system|open-input-pipe|open-pipe|eval|eval-string|primitive-eval)\s",
    ),
)
# What makes objects of a value, and calls what that names.
_LOADS = LatePattern(
    r"\b(?:c?[pP]ickle|dill|cloudpickle|_pickle|jsonpickle|joblib|shelve)\.(?:loads?|decode|Unpickler)\("
    r"|\bUnpickler\(|\bmarshal\.loads?\(|\bMarshal\.load\(|\bunserialize\(|\byaml\.unsafe_load\("
    r"|\byaml\.load\((?=[^\n]{1,160}\b(?:UnsafeLoader|yaml\.Loader)\b)"
    r"|\bYAML\.unsafe_load\(|\bthaw\(|\bObjectInputStream\("
)
_LISTENER = LatePattern(r"(?<!\w)Listener\(((?:[^()]|\([^()]*\)){0,300})\)")
_OBJECT = LatePattern(r"\.recv\(\)")
# Functions of PHP that are called by the name that a variable holds.
_CALLED = LatePattern(r"(?<![\w>:$])(\$\w{1,40})\(")
# A table of what runs its argument, and a call of what is looked up in one.
_TABLE = LatePattern(
    r"[\"']\s{0,3}:\s{0,3}(?:os\.(?:system|popen)|eval|exec|subprocess\.getoutput)\s{0,3}[,}]"
)
_LOOKED_UP = LatePattern(r"\b\w{1,40}(?:\[[^\]\n]{1,60}\]|\.get\([^)\n]{1,60}\))\(")
WITH_SHELL = LatePattern(r"\b(?:run|call|check_call|check_output|Popen)\(")
"""Calls that start a program, of Python."""
SHELL_OPTION = LatePattern(r"shell\s{0,3}=\s{0,3}(?:True|1)\b")
"""The option of such a call that gives its words to a shell."""
_CHILD = LatePattern(r"(\w{1,40})\s{0,3}=\s{0,3}require\(\s{0,3}[\"'](?:node:)?child_process[\"']")
_REQUIRED = LatePattern(
    r"require\(\s{0,3}[\"'](?:node:)?(?:child_process|vm)[\"']\s{0,3}\)\.(?:exec|execSync|run\w{1,20})\("
)
# What starts a program, first argument: a peer's if it is not a list that begins with one's own.
_STARTS = AnyOf(
    (("subprocess.",), r"\bsubprocess\.(?:run|call|Popen|check_\w{4,6})\("),
    (("Popen(", "check_"), r"(?<![.\w])(?:Popen|check_output|check_call)\("),
    (("os.",), r"\bos\.(?:exec|spawn)\w{1,3}\("),
    (("_exec(",), r"\bcreate_subprocess_exec\("),
    (("spawn", "execFile"), r"\b(?:spawn|spawnSync|execFile)\("),
)
_OWN_LIST = LatePattern(r"\s{0,9}(?:\[\s{0,9})?[frbu]{0,2}[\"']")
# A command with its own program first, under a name.
_OWN_COMMAND = LatePattern(
    r"(?<!\w)(\w{1,40}+)\s{0,3}+(?::[^=\n]{1,40})?=\s{0,3}[\[(]\s{0,9}[frbu]{0,2}[\"']"
)
_QUOTED = LatePattern(
    r"\b(?:escapeshellarg|escapeshellcmd|(?:shlex|pipes)\.quote|Shellwords\.(?:shell)?escape"
    r"|shell_quote)\((?:[^()]|\([^()]*\))*\)"
)
_SHELL = LatePattern(r"[\"'](?:/bin/|/usr/bin/)?(?:ba|da|z)?sh[\"']")
_COMMON = frozenset({"self", "request", "req", "ws", "websocket", "response", "db", "cls", "this"})
_FED = LatePattern(r"\.stdin\.write\(")
_BARE = LatePattern(r"(?:exec|eval|open|uplevel|subst)\s[^\n;]{0,120}\$|\|&?\s{0,3}getline")
# Calls of Ruby need no brackets.
_RUBY = LatePattern(r"\brequire\s{1,3}[\"']\w")
_BARE_RUBY = LatePattern(r"(?<![.\w$\"'|])(?:eval|exec|system|spawn|instance_eval) (?=[a-z_@])")
_TICKS = LatePattern(r"`([^`\n]{1,200})`")


def serves(code: str) -> bool:
    """Whether a program waits for peers, as far as its words tell."""
    return SERVES.search(code.lower()) is not None


def carries_out(code: str) -> bool:
    """Whether what a peer sends comes to be carried out, as commands of a shell or as code."""
    code = code[: code_flow.LETTERS_AT_MOST]
    if not (code_flow.has_any(code, SENT_WORDS) and serves(code)):
        return False
    if _takes_objects(code):
        return True
    calls = _calls(code)
    others = (SHELL_OPTION, _BARE, _STARTS, _HANDED, _CALLED)
    # Between backticks a shell only gets what is filled in there.
    ticks = (_TICKS,) if "$" in code or "#{" in code else ()
    can_run = any(call.search(code) for call in (*calls, *ticks, *others))
    if not can_run:
        return False
    read_into = {one[1] or one[2] for one in _READ_INTO.finditer(code)} | set(_SET.findall(code))
    if any(_in_words(code, name) for name in sorted(read_into)[:20]):
        return True
    if _HANDED.search(code):
        return True
    taken = sorted(code_flow.names_of(code, _ACCEPTED))[:_CONNECTIONS_AT_MOST]
    if any(code_flow.holds(one, _ACCEPTED, {*taken}) for one in code_flow.arguments(code, _LOADS)):
        return True
    sent = _sent(taken)
    registered = frozenset(_REGISTERED.findall(code))

    def given(part: str) -> set[str]:
        return _given(part).union(_parameters_of(part, registered)) - _COMMON

    names = code_flow.names_of(code, sent, _given(code), parameters=True)
    if not (names or sent.search(code)):
        return False
    return _is_run(code, sent, names, calls) and any(
        _is_run(scope.code, sent, scope.names, calls)
        for scope in code_flow.scopes(code, sent, names, given, returned=True)
    )


def _takes_objects(code: str) -> bool:
    """Whether whoever connects may send any object of Python, as no key is asked for."""
    if "multiprocessing" not in code or _OBJECT.search(code) is None:
        return False
    return any("authkey" not in one for one in _LISTENER.findall(code))


def _sent(connections: list[str]) -> AnyOf:
    """What a peer sends, where these names are connections."""
    if not connections:
        return AnyOf(*SENT)
    names = "|".join(re.escape(name) for name in connections)
    return AnyOf(*SENT, (tuple(connections), _READ.format(names)))


def _is_run(code: str, sent: AnyOf, names: set[str], calls: list[LatePattern[str] | AnyOf]) -> bool:
    """Whether a part of a program runs what these names hold, or what it reads there."""
    if "<?php" in code and not names.isdisjoint(_CALLED.findall(code)):
        return True
    starts = [one for one in code_flow.arguments(code, _STARTS) if not _OWN_LIST.match(one)]
    if any(code_flow.holds(value, sent, names) for value in starts):
        others = names.difference(_OWN_COMMAND.findall(code))
        if any(code_flow.holds(value, sent, others) for value in starts):
            return True
    run = (_without_quoted(value) for value in _run(code, calls))
    return any(code_flow.holds(value, sent, names) for value in run) or any(
        _in_ticks(text, sent, names) for text in _TICKS.findall(code)
    )


def _without_quoted(value: str) -> str:
    """A command of one's own without the words that it quotes for the shell."""
    return _QUOTED.sub("", value) if _OWN_LIST.match(value) else value


def _given(code: str) -> set[str]:
    """Names that are given what a peer sends by those who call."""
    found = {*_CALLBACK.findall(code), *_ASKED.findall(code), *_ROUTED.findall(code)}
    found.update(_FILLED.findall(code))
    found.update(one[1] or one[2] for one in _AWAITED.finditer(code))
    if _TOPIC.search(code):
        found.add("$_")
        if _TOPIC_MATCHED.search(code):
            found.add("$1")
    found.update(_handed_to(code))
    found.update(_CALLED_WITH.findall(code))
    for handler in _HANDLER.finditer(code):
        found.update(_PARAMETER.findall(handler[1]))
    return found - _COMMON


def _handed_to(code: str) -> Iterator[str]:
    """Parameters of what is registered to be called by peers, where that stands in the code."""
    if "register_" not in code:
        return
    for parameters in _LAMBDA.findall(code):
        yield from _PARAMETER.findall(parameters)
    if "register_instance(" in code:
        for parameters in _METHOD.findall(code)[:50]:
            yield from _PARAMETER.findall(parameters)
    yield from _parameters_of(code, frozenset(_REGISTERED.findall(code)))


def _parameters_of(code: str, functions: frozenset[str]) -> Iterator[str]:
    for function, parameters in _DEFINED.findall(code):
        if function in functions:
            yield from _PARAMETER.findall(parameters)


def _calls(code: str) -> list[LatePattern[str] | AnyOf]:
    """What runs its first argument, in this program."""
    patterns: list[LatePattern[str] | AnyOf] = [_RUNS, _LOADS, _REQUIRED]
    patterns += [
        LatePattern(rf"\b{re.escape(name)}\.exec(?:Sync)?\(") for name in _CHILD.findall(code)[:4]
    ]
    if _RUBY.search(code):
        patterns.append(_BARE_RUBY)
    if _TABLE.search(code):
        patterns.append(_LOOKED_UP)
    return [*patterns, _FED] if _SHELL.search(code) else patterns


def _run(code: str, calls: list[LatePattern[str] | AnyOf]) -> Iterator[str]:
    """The first arguments of all that runs a value."""
    yield from code_flow.arguments(code, *calls)
    yield from code_flow.calls_before(code, WITH_SHELL, SHELL_OPTION)


def _in_words(code: str, name: str) -> bool:
    """Whether Tcl or awk carries out a line that was read: it stands there without brackets."""
    each = re.escape(name)
    return bool(
        re.search(rf"(?:exec|eval|open|uplevel|subst)\s[^\n;]{{0,120}}\$\{{?{each}\b", code)
        or re.search(
            rf"system\(\s{{0,3}}{each}\b|(?<![\w$]){each}\s{{0,3}}\|&?\s{{0,3}}getline", code
        )
    )


def _in_ticks(text: str, sent: AnyOf, names: set[str]) -> bool:
    """Whether a command between backticks has it: in a template of JavaScript they mean nothing."""
    if ("#{" in text or "$_" in text) and sent.search(text):
        return True
    return any(
        (name.startswith("$") and code_flow.holds(text, sent, {name}))
        or f"#{{{name}" in text
        or re.search(rf"\${re.escape(name)}\b", text) is not None
        for name in names
    )
