"""Libraries that the environment of a program forces into it (``LD_PRELOAD``, ld.so(8)); pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import programs
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.said import say
from portwatch.core.sign_images import is_built_path
from portwatch.core.sign_libraries import is_notable
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.subject import Subject

_BY_HAND = "/usr/local/"
# Where packages of a distribution, of a sandbox and of a store leave libraries.
_PACKAGED = (
    *("/usr/", "/lib/", "/lib32/", "/lib64/", "/libx32/", "/snap/", "/nix/store/"),
    *("/gnu/store/", "/run/current-system/", "/run/opengl-driver"),
)
_OWN_TREE = 3  # parts of a path: "", "opt", what was installed


def is_strange(path: str) -> bool:
    """Whether no package leaves a library there, as the kernel tells its path."""
    return not path.startswith(_PACKAGED) or path.startswith(_BY_HAND)


def preloads(one: Subject) -> Iterator[Reason]:
    """Code that was forced into it, is there, and did not come with it or with a package.

    A person may do that to a program of his own, and an administrator with what he built.
    """
    if one.contained:
        return
    for library in one.evidence.libraries:
        path = library.path.removesuffix(programs.DELETED)
        if not library.is_forced or is_notable(library.path) or not is_strange(path):
            continue
        if is_built_path(path) or _came_with(path, one.image or ""):
            continue
        own = library.owner is not None and library.owner == one.process.uid != 0
        yield Reason(
            ReasonCode.CODE_PRELOADED,
            Severity.LOW if own or path.startswith(_BY_HAND) else Severity.MEDIUM,
            say(
                "A library that came with no package was loaded into it before its own code"
                " (LD_PRELOAD or LD_AUDIT)."
            ),
            evidence=clean(library.path, 200),
            advice=say("If you did not set this up yourself, stop it and look at that file."),
        )
        return


def _came_with(path: str, image: str) -> bool:
    """Whether a library is in the folder of what its program was installed with."""
    tree = path.split("/")[:_OWN_TREE]
    return path.startswith(("/opt/", _BY_HAND)) and image.split("/")[:_OWN_TREE] == tree
