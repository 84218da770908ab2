"""What speaks for or against a listener: observations with their evidence, never accusations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import password_words, programs, subject, tool_names
from portwatch.core.evidence import Evidence, Placed
from portwatch.core.file_senders import sends_files
from portwatch.core.model import GapCode, ReachLevel
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.redaction import redact
from portwatch.core.said import say, together
from portwatch.core.sign_containers import containers
from portwatch.core.sign_debuggers import debugger
from portwatch.core.sign_images import temporary
from portwatch.core.signs import by_weight
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from portwatch.core.firewall import Redirect
    from portwatch.core.model import Listener, Process
    from portwatch.core.ports import Knowledge, KnownService

_HIDDEN = frozenset({GapCode.OWNERS_HIDDEN, GapCode.OWNERS_MOVED, GapCode.OWNERS_UNFOUND})
_OUTSIDE = frozenset({ReachLevel.NETWORK, ReachLevel.INTERNET})
_INSTALLED = ("/usr/bin/", "/usr/sbin/", "/usr/lib/", "/usr/libexec/", "/usr/share/")
# Installed tools whose server is the work of whoever starts them, unless a service does.
_OF_DEVELOPERS = frozenset(
    {
        *("rails", "puma", "rackup", "thin", "jekyll", "flask", "django-admin", "gunicorn"),
        *("uvicorn", "hypercorn", "waitress-serve", "vite", "webpack-dev-server", "webpack"),
        *("next", "nuxt", "nuxi", "astro", "parcel", "http-server", "serve", "live-server"),
        *("browser-sync", "jupyter", "jupyter-lab", "jupyter-notebook", "streamlit", "mkdocs"),
        *("sphinx-autobuild", "json-server", "nodemon", "ts-node", "tsx", "bokeh", "panel"),
    }
)
# Redis' and Valkey's server; packages have it as a link to one of its other names.
_PROTECTED = frozenset(
    {f"{name}-{tool}" for name in ("redis", "valkey") for tool in ("server", "check-rdb")}
)
_DEVELOPMENT = frozenset(
    {
        *("Python", "Node.js", "Ruby", "PHP", "Perl", "Bun", "Deno", "shell", "Lua", "Tcl"),
        *("Guile", "R", "Julia", "PowerShell", "OCaml", "Racket", "Lisp", "WebAssembly"),
    }
)


def reasons(
    row: Listener,
    knowledge: Knowledge,
    redirects: tuple[Redirect, ...] | None = None,
    *,
    may_be_client: bool = False,
    own_uid: int | None = None,
) -> tuple[Reason, ...]:
    """What can be told of a listener without a look at its programs, the weightiest first.

    Args:
        row: The listener; its verdict and reasons are not looked at.
        knowledge: What is known about ports.
        redirects: The firewall's rules that lead packets elsewhere; ``None`` if not readable.
        may_be_client: Whether it may only wait for answers, as far as its port and its owners tell.
        own_uid: User id of who looks.
    """
    found = [*_temporary_image(row), *_open_service(row, knowledge)]
    found += [] if found or may_be_client else _interpreter(row)
    found += _hidden_owner(row, own_uid)
    found += containers(row, redirects)
    return by_weight(found)


def _temporary_image(row: Listener) -> Iterator[Reason]:
    """What runs from a folder for temporary files, by its path alone."""
    for process in row.ownership.owners:
        path = programs.script_path(process)
        evidence = Evidence(process.id, script=None if path is None else Placed(path))
        told = next(temporary(subject.of(row, process, evidence, None)), None)
        if told is not None:
            yield told
            return


def _open_service(row: Listener, knowledge: Knowledge) -> Iterator[Reason]:
    owners = row.ownership.owners
    if row.reach.level not in _OUTSIDE or not owners:
        return
    way = debugger(row, owners[0])
    if way is not None:
        yield way
        return
    hides = programs.name(owners[0]) in _PROTECTED and _has_title(owners[0])
    # At every address it is by default, and closed; an address was asked for by somebody.
    closed = hides and " *:" in owners[0].command[0]
    told = None if closed else _without_password(row, owners[0], knowledge)
    if hides and told is None:
        yield _unseen_protection(row, owners[0])
    if told is not None:
        text, evidence, advice = told
        internet = row.reach.level is ReachLevel.INTERNET
        weight = Severity.HIGH if internet else Severity.MEDIUM
        yield Reason(ReasonCode.OPEN_SERVICE, weight, text, evidence, advice)


def _without_password(
    row: Listener, process: Process, knowledge: Knowledge
) -> tuple[str, str, str] | None:
    """A service that asks for no password by default, or that was told not to."""
    name, words = programs.name(process), programs.words(process)[1:]
    advice = say("Let it listen to this computer only (127.0.0.1), or give it a password.")
    if password_words.is_told_not_to(name, words):
        told = clean(" ".join(redact(process.command)), 200)
        text = say("It was told to ask for no password, and others can reach it.")
        return text, told, advice
    by_system = subject.is_service(row.unit) and row.unit_user is None
    if sends_files(name, words) and not by_system:
        told = clean(" ".join(redact(process.command)), 200)
        text = say("It sends the files of a folder to whoever asks, from elsewhere too.")
        return text, told, advice
    known = _known(row, process, knowledge)
    if known is None or known.asks_password is not False or known.risk != "high":
        return None
    closed = _is_protected(name, words) and not _has_title(process)
    if closed or password_words.asks(name, words):
        return None
    text = say("{name} asks for no password by default, and others can reach it.", name=known.name)
    if _has_title(process):
        hidden = say("Its configuration is hidden: whether it was given one is not known.")
        text = together([text, hidden])
    return text, known.risk_reason, advice


def _known(row: Listener, process: Process, knowledge: Knowledge) -> KnownService | None:
    """The service it is known for at its port.

    A native daemon is the same at any; but where its words cannot be seen, who moved it to another
    port has set up more.
    """
    name = programs.name(process)
    known = knowledge.known(row.socket.protocol, row.socket.local_port, name)
    if known is not None and known.is_run_by(name):
        return known
    if name not in tool_names.DAEMONS or _has_title(process):
        return None
    served = knowledge.served_by(name)
    is_its_own = served is not None and row.socket.protocol in served.protocols
    return served if is_its_own else None


def _is_protected(name: str, words: Sequence[str]) -> bool:
    """Whether it refuses all who come from another computer, as it was given no password.

    Redis and Valkey do (``protected-mode``) unless that is switched off. What a file of settings
    says is not known.
    """
    has_file = bool(words) and not words[0].startswith("-")
    return name in _PROTECTED and not has_file


def _unseen_protection(row: Listener, process: Process) -> Reason:
    """That a title hides whether the protection was switched off."""
    name = clean(programs.name(process), 40)
    return Reason(
        ReasonCode.SETTINGS_HIDDEN,
        Severity.LOW,
        say(
            "Its configuration is hidden: {name} refuses others until its protected mode is"
            " switched off or it is given a password, and its title does not say whether it was.",
            name=name,
        ),
        evidence=say(
            "port {port}: {command}",
            port=row.socket.local_port,
            command=clean(" ".join(process.command), 100),
        ),
        advice=say(
            "Ask it: CONFIG GET protected-mode, CONFIG GET requirepass. Or let it listen to this"
            " computer only (127.0.0.1)."
        ),
    )


def _has_title(process: Process) -> bool:
    """Whether a title stands where its command line did: one word, with spaces in it."""
    return len(process.command) == 1 and " " in process.command[0].strip()


def _interpreter(row: Listener) -> Iterator[Reason]:
    owners = row.ownership.owners
    if row.reach.level not in _OUTSIDE or not owners:
        return
    spoken = programs.language(owners[0])
    if spoken not in _DEVELOPMENT:
        return
    script = programs.script(owners[0]) or ""
    path = programs.script_path(owners[0]) or ""
    by_system = subject.is_service(row.unit) and row.unit_user is None
    called = programs.base(path).removesuffix(".js").removesuffix(".py")
    is_packaged = path.startswith(_INSTALLED)
    # By a name alone it may have come from any folder before it went to an installed one.
    is_tool = is_packaged and script.startswith("/") and called not in _OF_DEVELOPERS
    if is_tool or ((is_packaged or subject.is_by_hand(path)) and by_system):
        return
    shown = clean(script, 200) or say("a command given on the spot")
    yield Reason(
        ReasonCode.INTERPRETER_EXPOSED,
        Severity.MEDIUM,
        say("A script's own server can be reached by others, not only by this computer."),
        evidence=say("{language} runs {script}", language=spoken, script=shown),
        advice=say("If it is for yourself, start it for this computer only (127.0.0.1)."),
    )


def _hidden_owner(row: Listener, own_uid: int | None) -> Iterator[Reason]:
    if row.ownership.gap in {GapCode.OWNERS_COVERED, GapCode.OWNERS_PERHAPS_COVERED}:
        is_likely = row.ownership.gap is GapCode.OWNERS_COVERED
        yield Reason(
            ReasonCode.PROCESS_HIDDEN,
            Severity.HIGH if is_likely else Severity.MEDIUM,
            say(
                "A mount covers the folder of a process in /proc, so that nobody can see which"
                " program it is; most likely that one listens."
            )
            if is_likely
            else say(
                "A mount covers the folder of a process in /proc, so that nobody can see which"
                " program it is; it may be what listens."
            ),
            evidence=say("/proc/self/mountinfo names a mount over the folder of a process"),
            advice=say(
                "findmnt -R /proc shows the mount; umount takes it away, and shows the process."
            ),
        )
        return
    if row.ownership.gap is GapCode.OWNERS_NOWHERE:
        yield Reason(
            ReasonCode.OWNER_HIDDEN,
            Severity.MEDIUM,
            say(
                "It listens, and no process holds it, though every one was looked at, several"
                " times."
            ),
            evidence=say(
                "socket {inode}: no descriptor of any process leads to it", inode=row.socket.inode
            ),
            advice=say(
                "io_uring, a message that waits in a Unix socket, a module of the kernel or a"
                " process that hides may hold it. ss -ltnpe shows the socket; lsmod the modules."
            ),
        )
        return
    if row.ownership.gap not in _HIDDEN:
        return
    if row.socket.namespace:  # nobody but its own container reaches it
        return
    if row.ownership.gap is GapCode.OWNERS_HIDDEN and own_uid and row.socket.uid == own_uid:
        yield _withheld(row)
        return
    yield Reason(
        ReasonCode.OWNER_HIDDEN,
        Severity.LOW,
        say("Which program listens was not found.")
        if row.ownership.gap is GapCode.OWNERS_UNFOUND
        else say("Which program listens cannot be seen from here."),
        advice=say("Why, and what helps here: portwatch doctor"),
    )


def _withheld(row: Listener) -> Reason:
    """What can be told of a socket of who looks, though others' processes cannot be seen.

    One's own processes can, but for those that may not be looked at.
    """
    return Reason(
        ReasonCode.OWNER_HIDDEN,
        Severity.LOW,
        say(
            "It was opened under your own account, and no program of yours that may be looked at"
            " holds it."
        ),
        evidence=say("socket {inode} of user id {uid}", inode=row.socket.inode, uid=row.socket.uid),
        advice=say(
            "A forwarding of sshd, or a program with more rights than yours, does not let you"
            " look at it. If sudo portwatch list does not name one of these either, something"
            " hides: io_uring, or a message that waits in a Unix socket."
        ),
    )
