"""Names that are not what they say; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import interpreters, programs, subject, tool_names
from portwatch.core.package import Manager
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.said import say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.subject import Subject

_PATH_AT_MOST = 200
_OF_DISTRIBUTIONS = ("/usr/", "/bin/", "/sbin/", "/lib")
_ADVICE = say("Find out what that file is and who started it; stop it if nobody knows it.")


def names(one: Subject) -> Iterator[Reason]:
    """A false kernel thread, a false daemon, a tool under another name: the first that fits."""
    for sign in (
        _kernel_thread,
        _copy,
        _mounted_over,
        _daemon_elsewhere,
        _called_daemon,
        _nameless,
        _titled,
    ):
        told = sign(one)
        if told is not None:
            severity, text, evidence = told
            yield Reason(ReasonCode.MASQUERADE, severity, text, evidence, _ADVICE)
            return


def _kernel_thread(one: Subject) -> tuple[Severity, str, str] | None:
    """The kernel's own threads have a flag that no program can set."""
    if one.evidence.kernel_thread is not False:
        return None
    process = one.process
    first = process.command[0] if process.command else ""
    if not tool_names.looks_like_kernel_thread(process.name, first):
        return None
    shown = first if first.startswith("[") else process.name
    return (
        Severity.HIGH,
        say(
            "It calls itself {name} like a part of the kernel, and is a program.",
            name=clean(shown, 60),
        ),
        _image(one),
    )


def _copy(one: Subject) -> tuple[Severity, str, str] | None:
    """The image is a well-known tool's, byte for byte, under a name that hides that."""
    original = one.evidence.copy_of
    if original is None or tool_names.kin(programs.base(original), one.called):
        return None
    return (
        Severity.HIGH,
        say(
            "Its file is a copy of {name} under another name.",
            name=clean(programs.base(original), 40),
        ),
        say(
            "{image} is the same program as {original}",
            image=_image(one),
            original=clean(original, _PATH_AT_MOST),
        ),
    )


def _mounted_over(one: Subject) -> tuple[Severity, str, str] | None:
    """Another file was mounted over a program, where nobody but the process sees it."""
    path = one.image or ""
    if one.evidence.is_here is not False or one.contained:
        return None
    is_distribution = path.startswith(_OF_DISTRIBUTIONS) and not subject.is_by_hand(path)
    return (
        Severity.HIGH if is_distribution else Severity.MEDIUM,
        say("For it alone, another file was mounted over the program of its path."),
        _image(one),
    )


def _daemon_elsewhere(one: Subject) -> tuple[Severity, str, str] | None:
    """A file that is called like a daemon, where no daemon is installed."""
    path = one.runs
    if path is None or one.contained or path.startswith(("/memfd:", "/proc/", "/dev/fd/")):
        return None
    called = programs.base(path)
    if tool_names.daemon(called) is None:
        return None
    is_image = path == one.image
    if is_image and one.package is not None and one.package.manager is not Manager.NONE:
        return None
    if subject.is_installed(path) and not (is_image and _is_foreign_file(one, path)):
        return None
    if subject.is_home(path) and not tool_names.is_system_daemon(called):
        return None  # people who develop with a server build it themselves
    return (
        Severity.HIGH,
        say("It is called {name}, and is not where that is installed.", name=clean(called, 40)),
        clean(path, _PATH_AT_MOST),
    )


def _is_foreign_file(one: Subject, path: str) -> bool:
    """Whether a file stands among a distribution's own, and no package has it.

    Nobody installs a part of systemd beside it, as people do with servers.
    """
    is_part = programs.base(path).startswith("systemd-")
    return one.unpackaged and (is_part or not subject.is_by_hand(path))


def _called_daemon(one: Subject) -> tuple[Severity, str, str] | None:
    """A process that calls itself like a daemon, and runs something else."""
    if one.contained or one.image is None:
        return None
    own = {one.called, programs.base(one.runs or "")}
    for word in _claims(one):
        claimed = tool_names.daemon(word)
        if claimed is None or any(tool_names.daemon(name) == claimed for name in own):
            continue
        if _may_call_itself(one, claimed):
            continue
        return (
            Severity.HIGH,
            say("It calls itself {name}, and runs another program.", name=clean(claimed, 40)),
            _image(one),
        )
    return None


def _may_call_itself(one: Subject, claimed: str) -> bool:
    """Whether the image's makers may have named it so: threads, links and old names."""
    if one.is_raw or one.is_shell or one.interprets:
        return False
    if one.package is not None and one.package.manager is not Manager.NONE:
        return True
    if one.package is None and subject.is_installed(one.image or ""):
        return True
    return one.called.startswith(claimed) or claimed.startswith(one.called)


def _claims(one: Subject) -> Iterator[str]:
    """The names that a process gives itself."""
    yield one.process.name
    if one.process.command:
        first = one.process.command[0].lstrip("-(").split(":")[0].split(" ")[0]
        yield programs.base(first).rstrip(")")


def _nameless(one: Subject) -> tuple[Severity, str, str] | None:
    if one.evidence.blank_command is not True or one.evidence.kernel_thread is not False:
        return None
    return (
        Severity.MEDIUM,
        say("It shows no command line, as only parts of the kernel do."),
        _image(one),
    )


def _titled(one: Subject) -> tuple[Severity, str, str] | None:
    """An interpreter whose title is written like the command line of another script.

    A title is one word with spaces in it. Those of ordinary daemons tell what a worker does.
    """
    command, language = one.process.command, programs.language(one.process)
    if language is None or len(command) != 1 or one.contained:
        return None
    words = command[0].split()
    if not words or interpreters.spoken_by(programs.base(words[0])) != language:
        return None
    claimed = interpreters.run_by(language, iter(words[1:]))
    if claimed is None or not claimed.startswith("/"):
        return None
    return (
        Severity.LOW if one.supervised else Severity.MEDIUM,
        say(
            "It wrote another command line over its own: it says that it runs {script}.",
            script=clean(claimed, 100),
        ),
        one.shown,
    )


def _image(one: Subject) -> str:
    if one.image:
        return say("its file is {path}", path=clean(one.image, _PATH_AT_MOST))
    return say("its file is not visible")
