"""Which program listens, told so that it is the same one after a restart, and no other is.

Never a pid, never a port. What a process says of itself (its name, its command line) counts only
beside what the system says of it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core import programs
from portwatch.core.encode import exact
from portwatch.core.late_pattern import LatePattern
from portwatch.core.model import GapCode
from portwatch.core.record import record
from portwatch.core.said import say, together
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Container, Listener, Process

Key: TypeAlias = tuple[str, str]
"""A fact by which rules are looked up: what it is, and its value."""

TEXT_AT_MOST = 1000
"""Characters of one fact; what is longer identifies nothing."""

_SHOWN = 60
_MEMORY = ("/memfd:", "/dev/zero")
_VERSION = "0123456789."
_FIRST_PROCESS = 1
_MANAGERS = frozenset({"systemd", "init", "launchd"})
# Units that are another one each time: sessions, desktops' applications, systemd-run.
_PASSING_UNIT = LatePattern(
    r"init\.scope|session-.*|user@.*|app-.*|run-.*|dbus-:.*|.*\.(?:scope|mount|swap)", re.DOTALL
)
_FILE = LatePattern(r"\.(?:py|pyw|js|mjs|cjs|ts|rb|php|pl|lua|jar|sh)$", re.IGNORECASE)
# Folders with a name of their own for each revision or run of the same program.
_PASSING_FOLDERS = (
    (LatePattern(r"(/snap/[^/]+)/x?[0-9]+/"), r"\1/current/"),
    (LatePattern(r"/nix/store/[a-z0-9]{32}-"), "/nix/store/"),
    (LatePattern(r"/gnu/store/[a-z0-9]{32}-"), "/gnu/store/"),
    (LatePattern(r"/tmp/\.mount_[^/]+/"), "/tmp/.mount/"),  # noqa: S108 - compared, not used
)


@record(frozen=True, slots=True)
class ProgramIdentity:
    """What a program is known by; ``None`` for what is not known, or, in a rule, not asked.

    Attributes:
        package: What installed it, as ``Package.code``.
        program: Path of its image, without what changes at each update; of an interpreter
            without its version.
        script: What an interpreter runs. With it, ``program`` is the interpreter.
        unit: The service manager's lasting name for it; of a user's own manager after the user's
            number and a slash.
        container: Engine and name, ``docker:web-shop``; nothing else is asked of a container.
        name: The kernel's name of it, where its image may not be read.
        user: Whose it is; only beside ``name``.
        kernel: Whether the kernel itself is meant.
        elsewhere: Whether it listens in another network namespace than this one.
    """

    package: str | None = None
    program: str | None = None
    script: str | None = None
    unit: str | None = None
    container: str | None = None
    name: str | None = None
    user: str | None = None
    kernel: bool = False
    elsewhere: bool = False

    @property
    def is_told(self) -> bool:
        """Whether it names a program at all."""
        facts = (self.package, self.program, self.script, self.unit, self.container, self.name)
        return self.kernel or any(facts)

    @property
    def rank(self) -> int:
        """How closely it names a program, the closest first."""
        close = self.kernel or self.container or self.script or self.program
        return 0 if close else 1 if self.package else 2 if self.unit else 3

    @property
    def is_one(self) -> bool:
        """Whether it names one program: not whatever an interpreter runs, and no name alone."""
        if self.script or self.container or self.kernel:
            return True
        if is_interpreter(self.program or ""):
            return False
        return bool(self.program or self.unit)

    @property
    def is_manager(self) -> bool:
        """Whether it is the service manager, which holds sockets for others."""
        return programs.base(self.program or "") in _MANAGERS

    @property
    def title(self) -> str:
        """What it is called, in a word or two; cleaned."""
        told = self.container and self.container.partition(":")[2]
        told = told or (self.script and _short(self.script)) or programs.base(self.program or "")
        told = told or self.name or self.unit or self.package or ("kernel" if self.kernel else "")
        return clean(told, _SHOWN) or say("any program")

    @property
    def text(self) -> str:
        """All that it asks for, in half a sentence; cleaned."""
        if self.kernel:
            return say("the kernel")
        told = together(self._facts(), ", ")
        return say("{told}, in a network of its own", told=told) if self.elsewhere else told

    def _facts(self) -> Iterator[str]:
        if self.container:
            yield say("the container {name}", name=_named(self.container.partition(":")[2]))
        if self.script:
            yield say("the script {script}", script=_named(self.script))
        if self.program and self.script:
            yield say("run by {program}", program=_named(self.program))
        elif self.program:
            yield _named(self.program)
        if self.name and not self.program:
            yield say("the name {name}", name=_named(self.name))
        if self.user and not self.program:
            yield say("user {name}", name=_named(self.user))
        if self.package:
            yield say("package {name}", name=_named(self.package))
        if self.unit:
            yield say("unit {name}", name=_named(self.unit))

    def keys(self) -> Iterator[Key]:
        """The facts of a program that was seen, by which the rules for it are found."""
        yield from self.rule_keys()
        if self.package and (self.script or self.program or self.unit):
            yield "package", self.package
        if self.program:
            yield "name", programs.base(self.program)

    def rule_keys(self) -> Iterator[Key]:
        """The facts by which this, as a rule, is found; as few as can be."""
        if self.container:
            yield "container", self.container
            return
        if self.kernel:
            yield "kernel", ""
        if self.script:
            yield "script", self.script
        elif self.program:
            yield "program", self.program
        if self.unit:
            yield "unit", self.unit
        if self.package and not (self.script or self.program or self.unit):
            yield "package", self.package
        if self.name:
            yield "name", self.name

    def covers(self, seen: ProgramIdentity) -> bool:
        """Whether this, as a rule, means the program that was seen.

        Something must be the same, and nothing that both know may differ. The unit speaks for a
        program only where its image is not known, or the rule asks for nothing more: what breaks
        into a service runs in its unit.
        """
        if self.elsewhere != seen.elsewhere or self.container != seen.container:
            return False
        if self.container or self.kernel or seen.kernel:
            return self.kernel == seen.kernel
        if self.package and seen.package and self.package != seen.package:
            return False
        if self.script or self.program:
            return self._runs_what(seen)
        if self.package:
            return _same(self.package, seen.package) and self.unit in {None, seen.unit}
        if self.unit:
            return _same(self.unit, seen.unit)
        return self._has_name_of(seen)

    def _runs_what(self, seen: ProgramIdentity) -> bool:
        if seen.program is None:
            return _same(self.unit, seen.unit) or self._has_name_of(seen)
        if self.script != seen.script or self.program not in {None, seen.program}:
            return False
        needs_unit = not self.script and is_interpreter(self.program or "")
        return not needs_unit or _same(self.unit, seen.unit)

    def _has_name_of(self, seen: ProgramIdentity) -> bool:
        called = seen.name or programs.base(seen.program or "")
        return _same(self.name, called) and _same(self.user, seen.user)


def identity_of(row: Listener) -> ProgramIdentity | None:
    """The identity of the program that holds a listener; ``None`` if it cannot be told.

    An interpreter whose script cannot be told is nobody in particular, but for one of a unit.
    """
    elsewhere = row.socket.namespace != 0
    if row.container is not None:
        return ProgramIdentity(container=container_key(row.container), elsewhere=elsewhere)
    if row.ownership.gap is GapCode.OWNERS_KERNEL:
        return ProgramIdentity(kernel=True, elsewhere=elsewhere)
    guess = row.ownership.guess
    unit = lasting_unit(guess.opened_for if guess and guess.opened_for else row.unit)
    if unit is not None and row.unit_user is not None:  # anybody may call a unit as root's is
        unit = f"{row.unit_user}/{unit}"
    if not row.ownership.owners:
        return ProgramIdentity(unit=unit, elsewhere=elsewhere) if unit else None
    owner = row.ownership.owners[0]
    if (owner.exe or "").startswith(_MEMORY):
        return None
    script = _script_key(owner)
    if programs.language(owner) is not None and not script and not unit:
        return None
    program = program_key(owner)
    made = ProgramIdentity(
        package=_fact(row.package),
        program=program,
        script=_fact(script),
        unit=unit,
        name=None if program else _fact(programs.name(owner)),
        user=_fact(owner.user or (None if owner.uid is None else str(owner.uid))),
        elsewhere=elsewhere,
    )
    whole = made.program or made.unit or (made.name and made.user)
    return made if whole else None


def _script_key(process: Process) -> str | None:
    """What an interpreter runs: a file by its whole path, or a module by its name."""
    path = programs.script_path(process)
    if path is not None:
        return path
    claimed = programs.script(process)
    if claimed is None or "/" in claimed or _FILE.search(claimed):
        return None  # a name alone may be any folder's
    return claimed


def runs(process: Process) -> str | None:
    """What it runs, as rules have it: an interpreter's script, else the image."""
    return _fact(_script_key(process)) if programs.language(process) else program_key(process)


def is_lent(row: Listener) -> bool:
    """Whether only the first process holds it: for a service that starts when it is wanted."""
    return [owner.id.pid for owner in row.ownership.owners] == [_FIRST_PROCESS]


def container_key(container: Container) -> str:
    """What a container is known by after a restart: its name, which its number is not."""
    return exact(f"{container.engine}:{container.name or container.id}")[:TEXT_AT_MOST]


def lasting_unit(unit: str | None) -> str | None:
    """A unit that has the same name at its next start; ``None`` for all others."""
    return None if unit is None or _PASSING_UNIT.fullmatch(unit) else _fact(unit)


@lru_cache(programs.PROCESSES_KEPT)
def program_key(process: Process) -> str | None:
    """Path of its image as rules have it; ``None`` if it may not be read."""
    path = programs.image(process)
    if not path:
        return None
    for passing, lasting in _PASSING_FOLDERS:
        path = passing.sub(lasting, path, count=1)
    if programs.language(process) is not None:
        path = without_version(path)
    return _fact(path)


def without_version(interpreter: str) -> str:
    """The path of an interpreter without the version at its end."""
    return interpreter.removesuffix(".exe").rstrip(_VERSION)


def is_interpreter(program: str) -> bool:
    """Whether the path of a program is that of an interpreter."""
    return programs.is_interpreter(programs.base(program))


def _fact(text: str | None) -> str | None:
    """A text of the machine, so that a file can hold it; what is too long tells nothing."""
    return exact(text) if text and len(text) <= TEXT_AT_MOST else None


def _same(asked: str | None, seen: str | None) -> bool:
    return asked is not None and asked == seen


def _named(text: str) -> str:
    return clean(text, 200)


def _short(path: str) -> str:
    return programs.base(path) or path
