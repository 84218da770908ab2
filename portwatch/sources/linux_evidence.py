"""Looks at what holds a socket: its image, its streams, its relatives; see ``proc_pid(5)``.

Another user's process tells nothing of this without rights; its flags and its command line stay
readable. Some forty system calls a process, and only when somebody asks.
"""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import programs
from portwatch.core.code_look import NOTHING, CodeSign
from portwatch.core.evidence import Evidence, ImageKind, Placed
from portwatch.sources.linux_build_ids import BuildIds
from portwatch.sources.linux_environment import environment
from portwatch.sources.linux_guests import Guests
from portwatch.sources.linux_mappings import Libraries
from portwatch.sources.linux_process_view import ProcessView, is_same, status_of
from portwatch.sources.linux_relatives import Relatives
from portwatch.sources.linux_replacements import is_replacement
from portwatch.sources.linux_script_evidence import ScriptEvidence
from portwatch.sources.linux_socket_services import SocketServices
from portwatch.sources.linux_streams import streams
from portwatch.sources.linux_super_servers import starts
from portwatch.sources.linux_upgrades import has_successor
from portwatch.sources.silent_mounts import SilentMounts
from portwatch.sources.small_file import first_part

if TYPE_CHECKING:
    from portwatch.core.evidence import Relative, Streams
    from portwatch.core.guest import Guest
    from portwatch.core.model import Process, ProcessId
    from portwatch.sources.linux_relatives import Below

KEPT_FOR = 3.0
"""Seconds after which a process's children are looked at again if somebody asks."""

YOUNG_FOR = 10.0
"""Seconds in which what stands beside it is looked at too: pipelines start piece by piece."""

WHOLE_FOR = 30.0
"""Seconds after which everything is, the first time: its files may have been removed or made
writable. What has stood longer changes less often, so each look lasts as long as the process has
been known then."""

WHOLE_AT_MOST = 120.0
"""Seconds that such a look lasts at most."""

_MOST = 2048  # processes kept; the oldest gives way
_MOST_BYTES = 4096
_KERNEL_THREAD = 0x00200000  # PF_KTHREAD of include/linux/sched.h
_FLAGS, _STARTED = 6, 19  # fields of /proc/PID/stat, counted from the state
_MEMORY = ("/memfd:", "/dev/zero", "/SYSV", "/anon_hugepage")


class _Kept(NamedTuple):
    runs: tuple[str | None, tuple[str, ...]]
    met_at: float
    read_at: float
    whole_at: float
    below: Below | None
    evidence: Evidence

    @property
    def whole_until(self) -> float:
        """When everything is to be looked at again."""
        known_for = self.whole_at - self.met_at
        return self.whole_at + min(max(known_for, WHOLE_FOR), WHOLE_AT_MOST)


class LinuxEvidence:
    """Keeps what it saw for some seconds, by a process's identity.

    To be used from one thread at a time.
    """

    def __init__(
        self,
        proc: str = "/proc",
        tools: tuple[str, ...] = ("/usr/bin", "/usr/sbin"),
        silent: SilentMounts | None = None,
    ) -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
            tools: Where well-known tools are, to know their copies by.
            silent: Knows which file systems do not answer.
        """
        self._silent = SilentMounts(proc) if silent is None else silent
        self._proc = proc
        self._tools = tools
        self._build_ids = BuildIds(tools)
        self._relatives = Relatives(proc, self._build_ids, self._silent)
        self._guests = Guests(self._relatives, proc)
        self._view = ProcessView(proc)
        self._scripts = ScriptEvidence(self._view, proc, self._silent)
        self._kept: dict[ProcessId, _Kept] = {}
        self._libraries = Libraries(self._silent)
        self._sockets = SocketServices()

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
        silent = self._silent.of(process)
        if silent is not None:
            met_at = now if kept is None else kept.met_at
            found = self._unseen(process, None if kept is None else kept.evidence, silent)
            return self._keep(process, _Kept(runs, met_at, now, now, below, found))
        if kept is not None and now < kept.whole_until and not _is_unread(kept.evidence):
            found = self._renewed(process, kept, below, now)
            return self._keep(process, kept._replace(read_at=now, below=below, evidence=found))
        met_at = now if kept is None else kept.met_at
        found = self._read(process, below, now)
        return self._keep(process, _Kept(runs, met_at, now, now, below, found))

    def guests(self, now: float) -> tuple[Guest, ...]:
        """Shells that talk to a peer, whoever started them."""
        return self._guests.read(now)

    def take_time(self) -> None:
        """Whoever asks looks only once, and waits some seconds rather than not know."""
        self._scripts.budget.take_time()

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

    def _unseen(self, process: Process, before: Evidence | None, silent: str) -> Evidence:
        """What was seen before, or nothing, where its files do not answer now."""
        fields = self._stat(process.id.pid)
        if fields is None or fields[1] != process.id.started:
            return Evidence(process.id)
        seen = before or Evidence(process.id, kernel_thread=False)
        return replace(seen, code=(seen.code or NOTHING) | {CodeSign.UNREAD}, silent=silent)

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
        self._view.meet(pid)
        own = streams(pid, self._proc)
        if process.loaded is None:
            kind, placed = self._image(process, process.exe)
        else:
            kind, placed = self._loaded(pid, process.loaded)
        script, gone = self._scripts.find(process)
        self._scripts.budget.fill(now)
        there = None if script is None or gone else script.path
        own_root = self._view.own_root(pid)
        copy_of = self._build_ids.copy_of(self._runs(process), now)
        is_interpreter = programs.language(process) is not None
        given = environment(self._view.folder(pid)) if is_interpreter else ()
        found = Evidence(
            process=process.id,
            image=kind,
            placed=placed,
            in_project=kind is ImageKind.DELETED
            and placed is not None
            and self._view.in_project(pid, placed.path, process.started_at),
            script=script,
            script_gone=gone,
            script_claims=there is not None
            and own_root is True
            and self._scripts.only_claims(there),
            script_numbers=frozenset() if there is None else self._scripts.numbers(pid, there),
            code=None if gone else self._code(process, script, own, given),
            changed=None if gone else self._scripts.change(process, script),
            streams=own,
            shells=self._shells(pid, own, below, now),
            starts=starts(process, self._view.folder(pid), copy_of)
            + self._sockets.starts(process, now, own_root=own_root),
            kernel_thread=False,
            blank_command=self._is_blank(process),
            copy_of=copy_of,
            environment=given,
            libraries=self._libraries.of(process, self._view.folder(pid), now),
            own_root=own_root,
            is_here=self._view.is_here(pid, process.exe) if kind is ImageKind.FILE else None,
        )
        again = self._stat(pid)  # the pid may have passed to another process meanwhile
        return found if again is not None and again[1] == fields[1] else Evidence(process.id)

    def _code(
        self,
        process: Process,
        script: Placed | None,
        own: Streams,
        given: tuple[tuple[str, str], ...],
    ) -> frozenset[CodeSign] | None:
        """What the words of its script tell, or the names in its program."""
        if programs.language(process) is None and script is None:
            return self._scripts.program(process, self._runs(process))
        return self._scripts.code(process, script, own, given)

    def _image(self, process: Process, exe: str) -> tuple[ImageKind | None, Placed | None]:
        """How the image stands; paths are looked up as the process sees them."""
        pid = process.id.pid
        if exe.startswith(_MEMORY):
            return ImageKind.MEMORY, None
        running = status_of(f"{self._view.folder(pid)}/exe")
        if running is None:
            return None, None
        there = self._view.status(pid, exe)
        if not exe.endswith(programs.DELETED) or is_same(there, running):
            kind = ImageKind.CUT_OFF if there is None and self._is_cut_off(pid, exe) else None
            return kind or ImageKind.FILE, self._view.placed(pid, exe, running)
        path = exe.removesuffix(programs.DELETED)
        there = self._view.status(pid, path)
        is_program = there is not None and stat.S_ISREG(there.st_mode) and there.st_mode & 0o111
        kind = ImageKind.DELETED
        if is_program:  # whoever deletes a file can put a link to any program there, or a copy
            kind = self._instead(self._view.folder(pid), path)
        elif there is None and self._is_upgraded(pid, path):
            kind = ImageKind.REPLACED
        return kind, self._view.placed(pid, path, running)

    def _is_cut_off(self, pid: int, exe: str) -> bool:
        """Whether no path leads to its image, though the image was not removed.

        Of another root folder's paths nothing can be said from here.
        """
        try:
            told = os.readlink(f"{self._view.folder(pid)}/exe")  # noqa: PTH115 - as the kernel tells it
        except OSError:
            return False
        return told == exe and bool(self._view.own_root(pid)) and self._view.lacks(pid, exe)

    def _loaded(self, pid: int, path: str) -> tuple[ImageKind | None, Placed | None]:
        """How the program stands that the image has loaded."""
        if path.startswith(_MEMORY):
            return ImageKind.MEMORY, None
        status = self._view.status(pid, path)
        if status is None:
            return ImageKind.DELETED if self._view.lacks(pid, path) else None, Placed(path)
        return ImageKind.FILE, self._view.placed(pid, path, status)

    def _runs(self, process: Process) -> str:
        """Where the file of what runs can be read."""
        folder = self._view.folder(process.id.pid)
        return f"{folder}/exe" if process.loaded is None else f"{folder}/root{process.loaded}"

    def _is_upgraded(self, pid: int, path: str) -> bool:
        """Whether another version of it is there; looked for from our root, not in its mounts."""
        exe = f"{self._view.folder(pid)}/exe"
        return bool(self._view.own_root(pid)) and has_successor(exe, "", path, self._tools)

    def _instead(self, folder: str, path: str) -> ImageKind:
        """What a program is that stands where an image was deleted."""
        if _leads_elsewhere(f"{folder}/root", path):
            return ImageKind.LINKED
        if is_replacement(f"{folder}/exe", f"{folder}/root{path}", self._tools):
            return ImageKind.REPLACED
        return ImageKind.SUPPLANTED

    def _is_blank(self, process: Process) -> bool | None:
        """Whether its command line is empty now too: it is, for a moment, in a new process."""
        if process.command:
            return False
        content = _content(f"{self._view.folder(process.id.pid)}/cmdline")
        return None if content is None else not content.strip(b"\0")

    def _stat(self, pid: int) -> tuple[int, int] | None:
        """Flags and start mark."""
        fields = (_content(f"{self._proc}/{pid}/stat") or b"").rpartition(b")")[2].split()
        try:
            return int(fields[_FLAGS]), int(fields[_STARTED])
        except (ValueError, IndexError):
            return None


def _is_unread(seen: Evidence) -> bool:
    """Whether there was no time yet to look at its code."""
    return seen.code is not None and CodeSign.UNREAD in seen.code


def _content(path: str, limit: int = _MOST_BYTES) -> bytes | None:
    try:
        return first_part(path, limit)
    except OSError:  # gone, refused, or it ends while it is read
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
