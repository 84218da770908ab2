"""Looks at what holds a socket: its image, its streams, its relatives; see ``proc_pid(5)``.

Another user's process tells nothing of this without rights; its flags and its command line stay
readable. Some forty system calls a process, and only when somebody asks.
"""

from __future__ import annotations

import os
import re
import stat
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import code_from_input, package_path, programs, subject
from portwatch.core.evidence import Evidence, FileFacts, ImageKind, Placed, StreamKind
from portwatch.core.sign_images import is_temporary
from portwatch.sources import living_thread
from portwatch.sources.home_packages import HomePackages
from portwatch.sources.linux_build_ids import BuildIds
from portwatch.sources.linux_code import LinuxCode
from portwatch.sources.linux_environment import environment
from portwatch.sources.linux_mappings import Libraries
from portwatch.sources.linux_relatives import Relatives
from portwatch.sources.linux_replacements import is_replacement
from portwatch.sources.linux_start_folders import StartFolders
from portwatch.sources.linux_streams import streams
from portwatch.sources.linux_upgrades import has_successor
from portwatch.sources.script_numbers import ScriptNumbers
from portwatch.sources.small_file import first_part

if TYPE_CHECKING:
    from portwatch.core.code_look import CodeSign
    from portwatch.core.evidence import Relative, Streams
    from portwatch.core.model import Process, ProcessId
    from portwatch.sources.linux_relatives import Below

KEPT_FOR = 3.0
"""Seconds after which a process's children are looked at again if somebody asks."""

YOUNG_FOR = 10.0
"""Seconds in which what stands beside it is looked at too: pipelines start piece by piece."""

WHOLE_FOR = 30.0
"""Seconds after which everything is: its files may have been removed or made writable."""

_MOST = 2048  # processes kept; the oldest gives way
_MOST_BYTES = 4096
_SURELY_AFTER = 2.0  # seconds; the time of the boot is told in whole ones
_KERNEL_THREAD = 0x00200000  # PF_KTHREAD of include/linux/sched.h
_FLAGS, _STARTED = 6, 19  # fields of /proc/PID/stat, counted from the state
_MEMORY = ("/memfd:", "/dev/zero", "/SYSV", "/anon_hugepage")
_OPEN_FILE = re.compile(
    r"/(?:proc/(?:self|thread-self|[0-9]+)|dev)/fd/([0-9]+)|/dev/stdin|/proc/[^/]+/.*"
)
_MOUNTS = ("/tmp/.mount_",)  # noqa: S108 - looked for, not used
_SCRIPT_ENDS = (".py", ".pl", ".rb", ".php", ".js", ".mjs", ".cjs", ".sh", ".lua", ".tcl", ".ts")


class _Kept(NamedTuple):
    runs: tuple[str | None, tuple[str, ...]]
    met_at: float
    read_at: float
    whole_at: float
    below: Below | None
    evidence: Evidence


class LinuxEvidence:
    """Keeps what it saw for some seconds, by a process's identity.

    To be used from one thread at a time.
    """

    def __init__(
        self, proc: str = "/proc", tools: tuple[str, ...] = ("/usr/bin", "/usr/sbin")
    ) -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
            tools: Where well-known tools are, to know their copies by.
        """
        self._proc = proc
        self._tools = tools
        self._relatives = Relatives(proc)
        self._build_ids = BuildIds(tools)
        self._starts = StartFolders(proc)
        self._numbers = ScriptNumbers()
        self._homes = HomePackages()
        self._kept: dict[ProcessId, _Kept] = {}
        self._code = LinuxCode()
        self._libraries = Libraries()

    def of(self, process: Process, now: float) -> Evidence:
        """What is seen of a process; what cannot be seen is ``None`` in it.

        Args:
            process: As it was read; evidence of another one under its pid is never given.
            now: Monotonic seconds.
        """
        kept = self._kept.get(process.id)
        runs = process.exe, process.command  # one interpreter may run one script after another
        if kept is not None and kept.runs != runs:
            kept = None
        if kept is not None and now - kept.read_at < KEPT_FOR:
            return kept.evidence
        below = self._relatives.below(process.id.pid, now)
        if kept is not None and now - kept.whole_at < WHOLE_FOR:
            found = self._renewed(process, kept, below, now)
            return self._keep(process, kept._replace(read_at=now, below=below, evidence=found))
        met_at = now if kept is None else kept.met_at
        found = self._read(process, below, now)
        return self._keep(process, _Kept(runs, met_at, now, now, below, found))

    def _keep(self, process: Process, kept: _Kept) -> Evidence:
        self._kept.pop(process.id, None)
        while len(self._kept) >= _MOST:
            self._kept.pop(next(iter(self._kept)))
        self._kept[process.id] = kept
        return kept.evidence

    def _renewed(self, process: Process, kept: _Kept, below: Below | None, now: float) -> Evidence:
        """What changes as a process serves: its children."""
        before = kept.evidence
        if before.image is None or (below == kept.below and now - kept.met_at >= YOUNG_FOR):
            return before
        shells = self._shells(process.id.pid, before.streams, below, now)
        fields = self._stat(process.id.pid)
        if fields is None or fields[1] != process.id.started:
            return Evidence(process.id)
        return before if shells == before.shells else replace(before, shells=shells)

    def _shells(
        self, pid: int, own: Streams, below: Below | None, now: float
    ) -> tuple[Relative, ...] | None:
        return None if below is None else self._relatives.shells(pid, own, below, now)

    def _read(self, process: Process, below: Below | None, now: float) -> Evidence:
        pid = process.id.pid
        fields = self._stat(pid)
        if fields is None or fields[1] != process.id.started:
            return Evidence(process.id)
        kernel_thread = bool(fields[0] & _KERNEL_THREAD)
        if kernel_thread or process.exe is None:
            return Evidence(process.id, kernel_thread=kernel_thread)
        own = streams(pid, self._proc)
        if process.loaded is None:
            kind, placed = self._image(process, process.exe)
        else:
            kind, placed = self._loaded(pid, process.loaded)
        script, gone = self._script(process)
        there = None if script is None or gone else script.path
        own_root = self._own_root(pid)
        found = Evidence(
            process=process.id,
            image=kind,
            placed=placed,
            script=script,
            script_gone=gone,
            script_claims=there is not None and own_root is True and self._only_claims(there),
            script_numbers=frozenset() if there is None else self._script_numbers(pid, there),
            code=None if gone else self._code_of(process, script, own),
            changed=not gone and self._is_changed(process, script),
            streams=own,
            shells=self._shells(pid, own, below, now),
            kernel_thread=False,
            blank_command=self._is_blank(process),
            copy_of=self._build_ids.copy_of(self._runs(process), now),
            environment=()
            if programs.language(process) is None
            else environment(self._folder(pid)),
            libraries=self._libraries.of(process, self._folder(pid), now),
            own_root=own_root,
        )
        again = self._stat(pid)  # the pid may have passed to another process meanwhile
        return found if again is not None and again[1] == fields[1] else Evidence(process.id)

    def _image(self, process: Process, exe: str) -> tuple[ImageKind | None, Placed | None]:
        """How the image stands; paths are looked up as the process sees them."""
        pid = process.id.pid
        if exe.startswith(_MEMORY):
            return ImageKind.MEMORY, None
        running = _status(f"{self._folder(pid)}/exe")
        if running is None:
            return None, None
        there = self._seen_by(pid, exe)
        if not exe.endswith(programs.DELETED) or _is_same(there, running):
            return ImageKind.FILE, self._placed(pid, exe, running)
        path = exe.removesuffix(programs.DELETED)
        there = self._seen_by(pid, path)
        is_program = there is not None and stat.S_ISREG(there.st_mode) and there.st_mode & 0o111
        kind = ImageKind.DELETED
        if is_program:  # whoever deletes a file can put a link to any program there, or a copy
            kind = self._instead(self._folder(pid), path)
        elif there is None and self._is_upgraded(pid, path):
            kind = ImageKind.REPLACED
        return kind, self._placed(pid, path, running)

    def _loaded(self, pid: int, path: str) -> tuple[ImageKind | None, Placed | None]:
        """How the program stands that the image has loaded."""
        if path.startswith(_MEMORY):
            return ImageKind.MEMORY, None
        status = self._seen_by(pid, path)
        if status is None:
            return ImageKind.DELETED if self._can_look(pid, path) else None, Placed(path)
        return ImageKind.FILE, self._placed(pid, path, status)

    def _runs(self, process: Process) -> str:
        """Where the file of what runs can be read."""
        folder = self._folder(process.id.pid)
        return f"{folder}/exe" if process.loaded is None else f"{folder}/root{process.loaded}"

    def _is_upgraded(self, pid: int, path: str) -> bool:
        """Whether another version of it is there; looked for from our root, not in its mounts."""
        exe = f"{self._folder(pid)}/exe"
        return bool(self._own_root(pid)) and has_successor(exe, "", path, self._tools)

    def _instead(self, folder: str, path: str) -> ImageKind:
        """What a program is that stands where an image was deleted."""
        if _leads_elsewhere(f"{folder}/root", path):
            return ImageKind.LINKED
        if is_replacement(f"{folder}/exe", f"{folder}/root{path}", self._tools):
            return ImageKind.REPLACED
        return ImageKind.SUPPLANTED

    def _script(self, process: Process) -> tuple[Placed | None, bool]:
        """The script's file, and whether one is named by its path and is not there."""
        named = programs.script(process)
        if named is None or "\0" in named:
            return None, False
        if named.startswith("/"):
            return self._script_at(process, named, named) or (None, False)
        start = self._starts.of(process)
        found = [
            each
            for folder in start.folders
            if (each := self._script_at(process, named, os.path.normpath(f"{folder}/{named}")))
        ]
        if start.is_sure:
            return found[0] if found else (None, False)
        placed = self._unsurely([each for each, gone in found if not gone], process)
        return placed, False

    def _unsurely(self, found: list[Placed], process: Process) -> Placed | None:
        """Which script it most likely is, where the folder that it was started in is not sure.

        Whoever starts a program may name any folder for it, and the program may go to any:
        so what is installed is not believed, the worse one of two counts, and what its user owns
        counts before what he does not.
        """
        found = [each for each in found if not subject.is_installed(each.path)]
        worse = [each for each in found if self._is_doubtful(each, process.id.pid)]
        own = [each for each in found if each.file is None or each.file.owner == process.uid]
        return next(iter((*worse, *own, *found)), None)

    def _is_doubtful(self, script: Placed, pid: int) -> bool:
        if is_temporary(script.path):
            return True
        return bool(self._code.of(f"{self._folder(pid)}/root", script.path))

    def _script_at(self, process: Process, named: str, path: str) -> tuple[Placed, bool] | None:
        """A script that may be at a path, and whether it is gone."""
        pid = process.id.pid
        if _OPEN_FILE.fullmatch(path):  # what that is here is our own
            return Placed(path), False
        for each in _spellings(path, is_module=named == path or "/" not in named):
            status = self._seen_by(pid, each)
            if status is not None and stat.S_ISREG(status.st_mode):
                return self._placed(pid, each, status), False
        # Without an ending, only a whole path surely names a file: another word may be a command.
        is_file = named.endswith(_SCRIPT_ENDS) or named.startswith("/")
        gone = is_file and all(self._can_look(pid, f"{path}{end}") for end in _endings(path))
        return (Placed(path), True) if gone else None

    def _can_look(self, pid: int, path: str) -> bool:
        """Whether a file is missing, and not only hidden from us."""
        try:
            os.stat(f"{self._proc}/{pid}/root{path}")  # noqa: PTH116 - a Path costs more than it
        except (FileNotFoundError, NotADirectoryError):
            return self._own_root(pid) is not None
        except (OSError, ValueError):
            return False
        return False

    def _placed(self, pid: int, path: str, status: os.stat_result) -> Placed:
        folder = self._seen_by(pid, path.rpartition("/")[0] or "/")
        return Placed(
            path,
            _facts(status),
            None if folder is None else _facts(folder),
            path.startswith(_MOUNTS) and self._is_mounted(pid, status),
        )

    def _is_mounted(self, pid: int, status: os.stat_result) -> bool:
        above = self._seen_by(pid, "/tmp")  # noqa: S108 - looked at, not used
        return above is not None and above.st_dev != status.st_dev

    def _code_of(
        self, process: Process, script: Placed | None, own: Streams
    ) -> frozenset[CodeSign] | None:
        """What the words of its script tell, or of the file that its code is read from.

        Of code on its command line, what the modules tell that it names.
        """
        folder = self._folder(process.id.pid)
        if script is not None:
            opened = _OPEN_FILE.fullmatch(script.path)
            if opened is not None:
                number = "0" if script.path == "/dev/stdin" else opened[1]
                return None if number is None else self._code.of_input(f"{folder}/fd/{number}")
            return self._code.of(f"{folder}/root", script.path)
        if programs.language(process) is None:
            return None
        words = programs.words(process)[1:]
        if code_from_input.interpreter_reads(programs.base(programs.image(process) or ""), words):
            is_file = own.stdin is not None and own.stdin.kind is StreamKind.FILE
            return self._code.of_input(f"{folder}/fd/0") if is_file else None
        starts, code = self._starts.of(process).folders, "\n".join(words)
        told = (self._code.beside(f"{folder}/root", start, code) for start in starts)
        return next((each for each in told if each is not None), None)

    def _is_changed(self, process: Process, script: Placed | None) -> bool:
        """Whether a script is not what was started.

        When its content or its place was changed last: when it was written to can be set at will.
        """
        if script is None or script.file is None or process.started_at is None:
            return False
        status = self._seen_by(process.id.pid, script.path)
        return status is not None and status.st_ctime > process.started_at + _SURELY_AFTER

    def _script_numbers(self, pid: int, path: str) -> frozenset[int]:
        return self._numbers.of(f"{self._proc}/{pid}/root{path}")

    def _only_claims(self, path: str) -> bool:
        """Whether a script lies where a manager puts its own, and is none of those."""
        claimed = None if package_path.is_system(path) else package_path.from_path(path)
        return claimed is not None and not self._homes.speaks_for(claimed, os.path.realpath(path))

    def _seen_by(self, pid: int, path: str) -> os.stat_result | None:
        return _status(f"{self._folder(pid)}/root{path}")

    def _folder(self, pid: int) -> str:
        """Of the process, or of a thread that still tells what it runs."""
        return living_thread.running(pid, self._proc).folder

    def _own_root(self, pid: int) -> bool | None:
        theirs, ours = _status(f"{self._folder(pid)}/root"), _status("/")
        if theirs is None or ours is None:
            return None
        return _is_same(theirs, ours)

    def _is_blank(self, process: Process) -> bool | None:
        """Whether its command line is empty now too: it is, for a moment, in a new process."""
        if process.command:
            return False
        content = _content(f"{self._folder(process.id.pid)}/cmdline")
        return None if content is None else not content.strip(b"\0")

    def _stat(self, pid: int) -> tuple[int, int] | None:
        """Flags and start mark."""
        fields = (_content(f"{self._proc}/{pid}/stat") or b"").rpartition(b")")[2].split()
        try:
            return int(fields[_FLAGS]), int(fields[_STARTED])
        except (ValueError, IndexError):
            return None


def _spellings(path: str, *, is_module: bool) -> tuple[str, ...]:
    """Where a script that was named like this may be; a module is named without its ending."""
    if not is_module or path.endswith(_SCRIPT_ENDS):
        return (path,)
    folder, _, name = path.rpartition("/")
    module = f"{folder}/{name.replace('.', '/')}"
    return path, f"{module}.py", f"{module}/__main__.py"


def _endings(path: str) -> tuple[str, ...]:
    """What may stand at the end of a script's name that is named without."""
    return ("",) if path.endswith(_SCRIPT_ENDS) else ("", *_SCRIPT_ENDS)


def _content(path: str, limit: int = _MOST_BYTES) -> bytes | None:
    try:
        return first_part(path, limit)
    except OSError:  # gone, refused, or it ends while it is read
        return None


def _status(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116 - a Path for each of many looks costs more than it
    except (OSError, ValueError):  # gone, refused, or no path at all
        return None


def _leads_elsewhere(root: str, path: str) -> bool:
    """Whether a link stands in the path of an image, which the kernel had told without any."""
    above = ""
    for name in path.strip("/").split("/"):
        above = f"{above}/{name}"
        try:
            if stat.S_ISLNK(os.lstat(f"{root}{above}").st_mode):
                return True
        except (OSError, ValueError):
            return True
    return False


def _is_same(one: os.stat_result | None, other: os.stat_result) -> bool:
    return one is not None and (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino)


def _facts(status: os.stat_result) -> FileFacts:
    return FileFacts(status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode), status.st_dev)
