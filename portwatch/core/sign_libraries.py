"""Code that was loaded into a program beside its own: from where, and by whom; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import programs
from portwatch.core.late_pattern import LatePattern
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.said import say
from portwatch.core.sign_images import hidden_part, is_built_path, is_temporary
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.evidence import Library
    from portwatch.core.subject import Subject

_PATH_AT_MOST = 200
_MEMORY = "/memfd:"
# Where compilers at run time keep what they make: Qt and WebKit, .NET, libffi, Julia, QEMU, NVIDIA.
_COMPILED = LatePattern(
    r"/memfd:(?:JITCode:.{1,99}|doublemapper|libffi|julia-codegen|tcg-jit"
    r"|/\.(?:gl|nvidia_drv\.)\w{6}) \(deleted\)"
)
_LOOK = say("If you did not set this up yourself, stop it and look at that file.")
# Run times that unpack the libraries inside their archives there, to load them.
_UNPACK = ("java", "node", "bun", "deno", "electron", "mono", "dotnet", "code", "R", "julia")
# Where programs of one file unpack themselves, and where a closure's code is kept (libffi).
_UNPACKED = LatePattern(
    r"(?:/var)?/tmp/(?:_MEI\w+|onefile_[0-9]+_[0-9_]+|\.org\.chromium\.\w+|\.net/[^/]+)/.*"
    r"|/tmp/torchinductor_[^/]+/.*|/tmp/ffi\w{6} \(deleted\)"
)
# Where programs keep what they compile, unpack or have fetched as a plug-in for one person.
_KEPT_AT_HOME = frozenset(
    {
        *(".cache", ".config", ".triton", ".cupy", ".numba", ".nv", ".theano", ".net", ".R"),
        *(".mozilla", ".thunderbird", ".zoom", ".minecraft", ".lutris", ".openvino", ".renv"),
        *(".pyxbld", ".sagemath", ".octave", ".keras", ".paddle", ".ros", ".gimp", ".vst3"),
        ".libs",
    }
)


def is_notable(path: str) -> bool:
    """Whether code of this file, as the kernel tells its path, is worth a word."""
    if path.startswith(_MEMORY):
        return True
    path = path.removesuffix(programs.DELETED)
    if is_temporary(path):
        return not is_built_path(path)
    return hidden_part(path) is not None


def libraries(one: Subject) -> Iterator[Reason]:
    """What was loaded into it from where anybody, or nobody, leaves a library."""
    for library in one.evidence.libraries:
        told = _told(one, library) if is_notable(library.path) else None
        if told is not None:
            yield told
            return


def _told(one: Subject, library: Library) -> Reason | None:
    path = library.path
    plain = path.removesuffix(programs.DELETED)
    if plain in {one.image, one.runs}:
        return None
    if path.startswith(_MEMORY):
        if not library.is_forced and _COMPILED.fullmatch(path):
            return None
        code, weight = ReasonCode.EXE_MEMFD, Severity.MEDIUM
        text = (
            say(
                "A library in it lives in memory only before its own code (LD_PRELOAD or LD_AUDIT):"
                " there is no file of it."
            )
            if library.is_forced
            else say("A library in it lives in memory only: there is no file of it.")
        )
    elif is_temporary(plain):
        if not library.is_forced and _unpacks(one, path):
            return None
        code = ReasonCode.EXE_TEMPORARY
        weight = Severity.HIGH if library.is_forced else Severity.MEDIUM
        text = (
            say(
                "A library from a folder for temporary files was loaded into it before its own code"
                " (LD_PRELOAD or LD_AUDIT)."
            )
            if library.is_forced
            else say("A library from a folder for temporary files was loaded into it.")
        )
    else:
        part = clean(hidden_part(plain) or "", 60)
        if not library.is_forced and (part in _KEPT_AT_HOME or _is_at_home(one, plain)):
            return None
        code, weight = ReasonCode.EXE_HIDDEN, Severity.MEDIUM
        text = (
            say(
                "A library from {part}, which lists of files do not show, was loaded into it before"
                " its own code (LD_PRELOAD or LD_AUDIT).",
                part=part,
            )
            if library.is_forced
            else say(
                "A library from {part}, which lists of files do not show, was loaded into it.",
                part=part,
            )
        )
    return Reason(code, weight, text, evidence=clean(path, _PATH_AT_MOST), advice=_LOOK)


def _unpacks(one: Subject, path: str) -> bool:
    """Whether a run time or a program of one file has left it there for itself."""
    called = one.called.rstrip("0123456789.")
    return bool(_UNPACKED.fullmatch(path)) or called in _UNPACK


def _is_at_home(one: Subject, path: str) -> bool:
    """Whether a file is in the home of the user who runs the program, who keeps plug-ins there."""
    home = "/root/" if one.process.uid == 0 else f"/home/{one.process.user}/"
    return path.startswith(home)
