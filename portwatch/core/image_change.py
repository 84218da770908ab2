"""Whether the file of a program became another one, and what may explain that; pure."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from portwatch.core import subject
from portwatch.core.package import Manager
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.record import record
from portwatch.core.said import say
from portwatch.core.sign_images import hidden_part
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from portwatch.core.package import Package

_SHOWN = 12  # digits of a hash
_DEPTH = 16  # folders above an image that are looked at
# What lies in the folder of a project that its owner builds.
_OF_PROJECTS = (
    *(".git", ".hg", ".svn", ".jj", "Cargo.toml", "go.mod", "package.json", "pyproject.toml"),
    *("setup.py", "CMakeLists.txt", "Makefile", "meson.build", "build.gradle", "pom.xml"),
    *("build.gradle.kts", "Package.swift", "mix.exs", "stack.yaml", "dune-project", "build.zig"),
    *("WORKSPACE", "MODULE.bazel", "Gemfile", "composer.json"),
)


@record(frozen=True, slots=True)
class Content:
    """What a program's file held, and what had put it there.

    Attributes:
        sha256: Of the file, in hexadecimal.
        package: As ``Package.code``; ``None`` for what belongs to none.
        installation: As ``Package.installation``.
    """

    sha256: str
    package: str | None = None
    installation: str | None = None


@record(frozen=True, slots=True)
class ImageChange:
    """A program's file that holds something else than was expected.

    Attributes:
        path: Of the file.
        before: SHA-256 of what it held.
        after: SHA-256 of what runs now.
        recorded_at: Seconds since the epoch when it was last seen as it was.
        seen_at: When it was first seen as it is.
    """

    path: str
    before: str
    after: str
    recorded_at: float
    seen_at: float

    @property
    def reason(self) -> Reason:
        """The observation for people."""
        return Reason(
            ReasonCode.BINARY_CHANGED,
            Severity.MEDIUM,
            say(
                "Its program file holds something else than before, and no update of a package"
                " explains that."
            ),
            evidence=say(
                "{path}: SHA-256 {before}… on {day}, {after}… since {since}",
                path=clean(self.path, 200),
                before=self.before[:_SHOWN],
                day=_day(self.recorded_at),
                after=self.after[:_SHOWN],
                since=_day(self.seen_at),
            ),
            advice=say(
                "If you updated or built it yourself, expect it and accept this; else find out"
                " who changed the file."
            ),
            since=self.seen_at,
        )


def not_as_installed(
    path: str, package: Package, checksum: str, *, changed_at: float, is_put_back: bool
) -> Reason:
    """That what runs is not what the package of its path installed there.

    Args:
        path: Of the file.
        package: Of the file, as its manager's database tells.
        checksum: Of what runs.
        changed_at: When the file that runs was last changed, in seconds since the epoch: who
            accepted it as it was before has not accepted this.
        is_put_back: Whether the package's own file stands at the path again, and no update can
            have put it there.
    """
    text = say("Its program file is not the one that its package has.")
    if is_put_back:
        text = say(
            "What runs is not its package's program, and that one was put in its place after the"
            " start, without an update."
        )
    return Reason(
        ReasonCode.NOT_AS_INSTALLED,
        Severity.HIGH if is_put_back else Severity.MEDIUM,
        text,
        evidence=say(
            "{path} of {package}: what runs has the checksum {checksum}…",
            path=clean(path, 200),
            package=clean(package.text, 60),
            checksum=checksum[:_SHOWN],
        ),
        advice=say(
            "If you did not change that program yourself, find out who did; installing the"
            " package again and a restart bring back the real one."
        ),
        since=changed_at,
    )


def script_not_as_installed(
    path: str, package: Package, checksum: str, *, changed_at: float
) -> Reason:
    """That the script of an interpreter is not, as it stands now, what its package installed.

    Args:
        path: Of the script.
        package: As above.
        checksum: Of the file; what the interpreter has read of it before cannot be seen.
        changed_at: As above, of the file.
    """
    return Reason(
        ReasonCode.NOT_AS_INSTALLED,
        Severity.MEDIUM,
        say("The file of its script is not the one that its package has."),
        evidence=say(
            "{path} of {package}: the file has the checksum {checksum}…",
            path=clean(path, 200),
            package=clean(package.text, 60),
            checksum=checksum[:_SHOWN],
        ),
        advice=say(
            "If you did not change that script yourself, find out who did; installing the"
            " package again and a restart bring back the real one."
        ),
        since=changed_at,
    )


def content(sha256: str, package: Package) -> Content:
    """What a file holds now, by its package."""
    return Content(sha256, package.code, package.installation)


def is_update(before: Content, package: Package) -> bool:
    """Whether the package of a file was installed anew since, or took the file over.

    What cannot be told counts as one: nothing is claimed by guess.
    """
    if package.manager is Manager.NONE:
        return False
    if before.package != package.code:
        return True
    if package.manager.is_system and None in {before.installation, package.installation}:
        return True
    return before.installation != package.installation


def is_own_build(path: str, exists: Callable[[str], bool]) -> bool:
    """Whether a file is where people build programs, or tools update themselves.

    To be asked only of a file that belongs to who runs it.

    Args:
        path: Of the file, absolute.
        exists: Whether something is at a path, since before the file was recorded: else who
            changes the file could explain that by what he puts beside it.
    """
    if subject.is_installed(path):
        return False
    if subject.is_home(path) and "/." in path and hidden_part(path) is None:
        return True  # a folder of a well-known tool
    return any(exists(f"{folder}/{name}") for folder in _above(path) for name in _OF_PROJECTS)


def _above(path: str) -> Iterator[str]:
    """The folders that a file is in, the nearest first, but for a home and what it is in."""
    least = 3 if subject.is_home(path) and not path.startswith("/root/") else 2
    parts = path.split("/")[:-1]
    for end in range(len(parts), max(least, len(parts) - _DEPTH), -1):
        yield "/".join(parts[:end])


def _day(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M UTC")
