"""What is seen of the script that an interpreter runs: its file, and what its words tell."""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING

from portwatch.core import (
    class_path,
    code_from_input,
    code_parts,
    code_variables,
    loaded_code,
    package_path,
    programs,
    served_code,
    subject,
)
from portwatch.core.code_look import NOTHING
from portwatch.core.evidence import Placed, ScriptChange, StreamKind
from portwatch.core.sign_images import is_temporary
from portwatch.sources.home_packages import HomePackages
from portwatch.sources.linux_code import LinuxCode
from portwatch.sources.linux_start_folders import StartFolders
from portwatch.sources.path_below import below
from portwatch.sources.real_path import real_path
from portwatch.sources.script_numbers import ScriptNumbers

if TYPE_CHECKING:
    from portwatch.core.code_look import CodeSign
    from portwatch.core.evidence import Streams
    from portwatch.core.model import Process, ProcessId
    from portwatch.sources.linux_process_view import ProcessView
    from portwatch.sources.silent_mounts import SilentMounts

_MOST = 2048  # first looks kept; the oldest gives way
_SURELY_AFTER = 2.0  # seconds; the time of the boot is told in whole ones
_OPEN_FILE = re.compile(
    r"/(?:proc/(?:self|thread-self|[0-9]+)|dev)/fd/([0-9]+)|/dev/stdin|/proc/[^/]+/.*"
)
_SCRIPT_ENDS = (".py", ".pl", ".rb", ".php", ".js", ".mjs", ".cjs", ".sh", ".lua", ".tcl", ".ts")


class ScriptEvidence:
    """Finds the script of a process and reads its beginning; keeps what was read of a file.

    Attributes:
        budget: How much code may be looked at.
    """

    def __init__(
        self, view: ProcessView, proc: str = "/proc", silent: SilentMounts | None = None
    ) -> None:
        """Nothing is read yet.

        Args:
            view: Sees the files of a process.
            proc: Where the proc file system is mounted.
            silent: Knows which file systems do not answer.
        """
        self._view = view
        self._starts = StartFolders(proc)
        self._numbers = ScriptNumbers()
        self._homes = HomePackages()
        self._code = LinuxCode(silent)
        self.budget = self._code.budget
        self._first: dict[tuple[ProcessId, str], tuple[int, int]] = {}

    def find(self, process: Process) -> tuple[Placed | None, bool]:
        """The script's file, and whether one is named by its path and is not there."""
        named = programs.script(process)
        if named is None or "\0" in named:
            return None, False
        if named.startswith("/"):
            return self._script_at(process, named, named) or (None, False)
        start = self._starts.of(process)
        classes = class_path.files_of(process, named) if _is_java(process) else ()
        for path in (os.path.join(above, each) for above in start.folders for each in classes):  # noqa: PTH118 - as the process names it
            placed, gone = self._script_at(process, path, os.path.normpath(path)) or (None, True)
            if placed is not None and not gone:
                return placed, False
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
        return bool(self._code.of(f"{self._view.folder(pid)}/root", script.path))

    def _script_at(self, process: Process, named: str, path: str) -> tuple[Placed, bool] | None:
        """A script that may be at a path, and whether it is gone."""
        pid = process.id.pid
        if _OPEN_FILE.fullmatch(path):  # what that is here is our own
            return Placed(path), False
        for each in _spellings(path, is_module=named == path or "/" not in named):
            status = self._view.status(pid, each)
            if status is not None and stat.S_ISREG(status.st_mode):
                return self._view.placed(pid, each, status), False
        # Without an ending, only a whole path surely names a file: another word may be a command.
        is_file = named.endswith(_SCRIPT_ENDS) or named.startswith("/")
        gone = is_file and all(self._view.lacks(pid, f"{path}{end}") for end in _endings(path))
        return (Placed(path), True) if gone else None

    def code(
        self,
        process: Process,
        script: Placed | None,
        own: Streams,
        environment: tuple[tuple[str, str], ...] = (),
    ) -> frozenset[CodeSign] | None:
        """What the words of its script tell, or of the file that its code is read from.

        Of code on its command line, what the modules tell that it names; of a server that is told
        which application or which pages to run, what these tell too; and of what is loaded first.

        Args:
            process: Its command line is asked.
            script: Its file, if that was found.
            own: Its standard streams.
            environment: Variables by which it finds code.
        """
        own_words = self._own(process, script, own)
        told = self._besides(process, environment)
        return told | own_words if own_words is not None else told or None

    def _besides(
        self, process: Process, environment: tuple[tuple[str, str], ...]
    ) -> frozenset[CodeSign]:
        """What code tells that is not the script's own."""
        language = programs.language(process)
        if language is None:
            return NOTHING
        named, words = programs.script(process), programs.words(process)[1:]
        called = programs.base(named or "")
        applications = code_parts.applications(
            called, (*words, *code_variables.application(environment))
        )
        first = tuple(
            path
            for path in loaded_code.loaded(language, words, environment)
            if not subject.is_installed(path)
        )
        folders = served_code.served(language, named, words)
        if not (applications or first or folders):
            return NOTHING
        root = f"{self._view.folder(process.id.pid)}/root"
        told = NOTHING
        for start in self._starts.of(process).folders:
            told |= self._code.named(root, start, first)
            told |= self._code.named(root, start, applications)
            for each in folders:
                told |= self._served(root, start, each)
        return told

    def _served(self, root: str, start: str, one: served_code.Served) -> frozenset[CodeSign]:
        path = os.path.normpath(f"{start}/{one.folder}")
        whole = one.folder if one.folder.startswith("/") else path
        return self._code.served(root, whole, one.endings)

    def program(self, process: Process, path: str) -> frozenset[CodeSign] | None:
        """What the names in a native program tell, and what it runs for those who ask.

        Args:
            process: Its command line is asked.
            path: Where its file can be read; see ``LinuxCode.of_program``.
        """
        own = self._code.of_program(path)
        called = programs.base(programs.image(process) or "")
        folders = served_code.by_native(called, programs.words(process))
        if not folders:
            return own
        root = f"{self._view.folder(process.id.pid)}/root"
        told = own or NOTHING
        for start in self._starts.of(process).folders:
            for each in folders:
                told |= self._served(root, start, each)
        return told

    def _own(
        self, process: Process, script: Placed | None, own: Streams
    ) -> frozenset[CodeSign] | None:
        folder = self._view.folder(process.id.pid)
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

    def change(self, process: Process, script: Placed | None) -> ScriptChange | None:
        """Whether a script is not what was started.

        When its content was written to can be set at will, so that an old time tells nothing; when
        anything of it was changed cannot, but a new name or another owner are changes too.
        """
        if script is None or script.file is None or process.started_at is None:
            return None
        status = self._view.status(process.id.pid, script.path)
        if status is None:
            return None
        content, of = (status.st_size, status.st_mtime_ns), (process.id, script.path)
        if of not in self._first and len(self._first) >= _MOST:
            self._first.pop(next(iter(self._first)))
        first = self._first.setdefault(of, content)
        surely_after = process.started_at + _SURELY_AFTER
        if status.st_ctime <= surely_after:
            return None
        is_sure = content != first or status.st_mtime > surely_after
        return ScriptChange.SURE if is_sure else ScriptChange.POSSIBLE

    def numbers(self, pid: int, path: str) -> frozenset[int]:
        """Numbers in a script that may be ports, if there are few of them."""
        return self._numbers.of(below(f"{self._view.folder(pid)}/root", path))

    def only_claims(self, path: str) -> bool:
        """Whether a script lies where a manager puts its own, and is none of those."""
        claimed = None if package_path.is_system(path) else package_path.from_path(path)
        return claimed is not None and not self._homes.speaks_for(claimed, real_path(path))


def _is_java(process: Process) -> bool:
    return programs.language(process) == "Java"


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
