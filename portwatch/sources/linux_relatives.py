"""The shells around a process: what it started, who started it, what was started beside it.

See ``proc_tid_children(5)``: the list of children needs no look at all processes.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.evidence import Relative, StreamKind, Streams
from portwatch.core.interactive import carries_out_input, carries_out_pipe
from portwatch.core.tool_names import is_shell, may_be_shell
from portwatch.sources.linux_births import Births
from portwatch.sources.linux_build_ids import BuildIds
from portwatch.sources.linux_folder import parent_of
from portwatch.sources.linux_streams import stream
from portwatch.sources.silent_mounts import SilentMounts
from portwatch.sources.small_file import first_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.evidence import Stream

_MOST_BYTES = 16 * 1024
_MOST_THREADS = 64
_MOST_BELOW = 128  # processes below one that are looked at
_MOST_BESIDE = 512
_MOST_SHELLS = 32
_MOST_KEPT = 8192  # processes
_DEPTH = 4
_PASSED_AT_MOST = 4  # programs between two in a pipeline
_CHILDLESS_FOR = 25  # moments at which nothing was born, until children are looked for all the same
_DELETED = " (deleted)"

Below: TypeAlias = "tuple[tuple[int, str | None, Relative | None], ...]"
"""The processes below one: number, what it executes (``None`` if that is not told), and all of it
where that is a shell, whose streams may be led elsewhere at any time."""

KEPT_FOR = 3.0
"""Seconds for which what was read is kept."""


class Relatives:
    """Finds shells.

    What is read of a process serves all its relatives for ``KEPT_FOR`` seconds: fifty workers of
    one master would else be read fifty times over.
    """

    def __init__(
        self,
        proc: str = "/proc",
        build_ids: BuildIds | None = None,
        silent: SilentMounts | None = None,
    ) -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
            build_ids: Tells of which tool a file is a copy.
            silent: Knows which file systems do not answer.
        """
        self._proc = proc
        self._silent = SilentMounts(proc) if silent is None else silent
        self._build_ids = BuildIds() if build_ids is None else build_ids
        self._read_at = 0.0
        self._shells: dict[int, Relative | None] = {}
        self._passes: dict[int, tuple[Stream, Stream]] = {}  # pipe to write to, and to read from
        self._lists: dict[int, list[int] | None] = {}
        self._around: dict[int, tuple[Relative, ...]] = {}  # by the parent of those beside
        # An orphan comes only to one that had a child before.
        self._births = Births(proc, ends=False, spared_at_most=_CHILDLESS_FOR)
        self._asked_at: float | None = None
        self._childless: set[int] = set()  # pids that had no children when something was born last

    def below(self, pid: int, now: float) -> Below | None:
        """What a process has started and what that started; ``None`` if it is not told.

        Cheap where there is nothing, and as long as it stays the same, so do the shells.

        Args:
            pid: The process.
            now: Monotonic seconds.
        """
        if now != self._asked_at:
            self._asked_at = now
            if not self._births.are_none() or len(self._childless) > _MOST_KEPT:
                self._childless.clear()
        if pid in self._childless:
            return ()
        layer = self._read_children(pid)
        if layer is None:
            return None
        if not layer:
            self._childless.add(pid)
        found: list[int] = []
        for _ in range(_DEPTH):
            found += layer
            if not layer or len(found) >= _MOST_BELOW:
                break
            layer = [child for each in layer for child in self._read_children(each) or ()]
        return tuple(self._state(each, now) for each in found[:_MOST_BELOW])

    def shells(self, pid: int, own: Streams, below: Below, now: float) -> tuple[Relative, ...]:
        """The shells among the relatives of a process.

        Those beside and above it are looked at only where a pipe could join them.

        Args:
            pid: The process.
            own: Its standard streams.
            below: What is below it.
            now: Monotonic seconds.
        """
        if not 0 <= now - self._read_at < KEPT_FOR or len(self._shells) > _MOST_KEPT:
            self._read_at = now
            self._shells.clear()
            self._passes.clear()
            self._lists.clear()
            self._around.clear()
        found = [shell for _, _, shell in below if shell is not None]
        if any(
            each is not None and each.kind is StreamKind.PIPE for each in (own.stdin, own.stdout)
        ):
            met = {pid, *(each for each, _, _ in below)}
            found += [shell for shell in self._beside(pid) if shell.pid not in met]
        return tuple(found[:_MOST_SHELLS])

    def shell(self, pid: int, now: float) -> Relative | None:
        """A process by itself, if it carries out what it reads; not as one below another."""
        found = self._state(pid, now)[2]
        return None if found is None else replace(found, is_below=False)

    def _state(self, pid: int, now: float) -> tuple[int, str | None, Relative | None]:
        image = self._image(pid)
        if image is None:
            return pid, None, None
        shell = self._read_shell(pid, image) if may_be_shell(image) else None
        return pid, image, shell or self._read_connected(pid, image, now)

    def _read_connected(self, pid: int, image: str, now: float) -> Relative | None:
        """A process if it carries out what it reads from a connection, and answers there."""
        stdin = self._stream(pid, 0)
        if stdin is None or stdin.kind is not StreamKind.NETWORK:
            return None
        given = self._streams(pid)
        if given.stdout != stdin:
            return None
        command = self._command(pid)
        answers = self._silent.on_way(pid, image) is None
        tool = (
            self._build_ids.copy_of(f"{self._proc}/{pid}/exe", now) if answers else None
        ) or image
        if not carries_out_input(tool, command):
            return None
        return Relative(pid, image, command, streams=given)

    def _beside(self, pid: int) -> tuple[Relative, ...]:
        """The shells among a process's parents, itself and those that are started beside it."""
        parent = parent_of(self._proc, pid)
        if not parent:
            return ()
        if parent not in self._around:
            family = list(self._family(parent))
            shells = [shell for each in family if (shell := self._shell(each)) is not None]
            passed = dict(self._passes[each] for each in family if each in self._passes)
            self._around[parent] = tuple(
                replace(shell, is_below=False, fed_by=_led(shell.streams.stdin, passed))
                for shell in shells
            )
        return self._around[parent]

    def _family(self, parent: int) -> Iterator[int]:
        """A process, its children and what these started, and its own parent."""
        yield parent
        above = parent_of(self._proc, parent)
        if above > 1:
            yield above
        count = 0
        for sibling in self._children(parent) or ():
            for each in (sibling, *(self._children(sibling) or ())):
                count += 1
                if count > _MOST_BESIDE:
                    return
                yield each

    def _shell(self, pid: int) -> Relative | None:
        """A process if it is a shell, or carries out what comes through a pipe."""
        if pid not in self._shells:
            image = self._image(pid)
            self._shells[pid] = None if image is None else self._read_beside(pid, image)
        return self._shells[pid]

    def _read_beside(self, pid: int, image: str) -> Relative | None:
        """As ``_shell``; of a process that is neither, no more is read than tells that."""
        shell = self._read_shell(pid, image) if may_be_shell(image) else None
        return shell or self._read_piped(pid, image)

    def _read_shell(self, pid: int, image: str) -> Relative | None:
        command = self._command(pid)
        if not is_shell(image, command):
            return None
        return Relative(pid, image, command, streams=self._streams(pid))

    def _read_piped(self, pid: int, image: str) -> Relative | None:
        stdin = self._stream(pid, 0)
        if stdin is None or stdin.kind is not StreamKind.PIPE:
            return None
        command = self._command(pid)
        if not carries_out_pipe(image, command):
            stdout = self._stream(pid, 1)
            if stdout is not None and stdout.kind is StreamKind.PIPE:
                self._passes[pid] = stdout, stdin
            return None
        return Relative(pid, image, command, streams=self._streams(pid))

    def _streams(self, pid: int) -> Streams:
        return Streams(*(self._stream(pid, number) for number in range(3)))

    def _stream(self, pid: int, number: int) -> Stream | None:
        """Where a stream leads; that of a file that does not answer cannot be seen."""
        path = f"{self._proc}/{pid}/fd/{number}"
        try:
            target = os.readlink(path)  # noqa: PTH115 - a Path costs more than it
        except OSError:
            return None
        is_file = target.startswith("/") and not target.startswith("/dev/")
        if is_file and self._silent.on_way(pid, target) is not None:
            return None
        return stream(path)

    def _command(self, pid: int) -> tuple[str, ...]:
        content = self._content(f"{pid}/cmdline") or b""
        told = content.rstrip(b"\0").split(b"\0")
        return tuple(os.fsdecode(word) for word in told) if content else ()

    def _image(self, pid: int) -> str | None:
        try:
            image = os.readlink(f"{self._proc}/{pid}/exe")  # noqa: PTH115 - a Path costs more than it
        except OSError:
            return None
        return image.removesuffix(_DELETED)

    def _children(self, pid: int) -> list[int] | None:
        """Of all threads; ``None`` where the process is gone or the kernel does not tell."""
        if pid in self._childless:
            return []
        if pid not in self._lists:
            found = self._lists[pid] = self._read_children(pid)
            if found == []:
                self._childless.add(pid)
        return self._lists[pid]

    def _read_children(self, pid: int) -> list[int] | None:
        try:
            threads = os.listdir(f"{self._proc}/{pid}/task")[:_MOST_THREADS]  # noqa: PTH208 - names alone are wanted
        except OSError:
            return None
        told = [self._content(f"{pid}/task/{thread}/children") for thread in threads]
        if all(each is None for each in told):
            return None
        return [int(word) for each in told for word in (each or b"").split() if word.isdigit()]

    def _content(self, name: str) -> bytes | None:
        try:
            return first_part(f"{self._proc}/{name}", _MOST_BYTES)
        except OSError:  # gone, refused, or it ends while it is read
            return None


def _led(stdin: Stream | None, passed: dict[Stream, Stream]) -> tuple[Stream, ...]:
    """The pipes by which others hand on what comes to an input."""
    found: list[Stream] = []
    while len(found) < _PASSED_AT_MOST and stdin in passed:
        stdin = passed[stdin]
        found.append(stdin)
    return tuple(found)
