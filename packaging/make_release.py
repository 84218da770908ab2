"""What packaging/release does; see there."""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "portwatch/__init__.py"
CHANGELOG = ROOT / "CHANGELOG.md"
UNRELEASED = "## [Unreleased]"
BY_HAND = """\
by hand, before and after:
  packaging/translations, and look whether anything is unfinished
  an address: [project.urls] in pyproject.toml, and that of the maintainers in make_deb.py
  packaging/trial, as root: the Debian packages in fresh systems
  packaging/trial_bundle: the frozen bundle, and its start beside the wheel's
  packaging/check_recipes: those for other systems, by their tools
  packaging/pictures, and look at each of them
  git push, with the tag; then upload what is in dist/
"""
_VERSION = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)
_SEMANTIC = re.compile(r"\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?")


class Wish(NamedTuple):
    """What is wanted.

    Attributes:
        version: To be released.
        today: Its date.
        is_tested: Whether the tests have just passed.
    """

    version: str
    today: date
    is_tested: bool


def git(*arguments: str) -> str:
    """What git says of this tree."""
    command = ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def is_semantic(wish: Wish) -> str:
    """The version is one of Semantic Versioning."""
    return "" if _SEMANTIC.fullmatch(wish.version) else f"{wish.version} is none"


def is_newer(wish: Wish) -> str:
    """No release has had it or a later one."""
    tags = git("tag", "--list", "v*").split()
    later = [tag for tag in tags if _order(tag[1:]) >= _order(wish.version)]
    return f"there is {', '.join(later)}" if later else ""


def is_clean(wish: Wish) -> str:
    """Everything is committed, on a branch."""
    del wish
    if git("status", "--porcelain"):
        return "git status tells what is not"
    return "" if git("branch", "--show-current") else "no branch is checked out"


def has_notes(wish: Wish) -> str:
    """The changelog tells what is new."""
    del wish
    _, found, rest = CHANGELOG.read_text(encoding="utf-8").partition(UNRELEASED)
    notes = rest.partition("\n## [")[0]
    return "" if found and "\n- " in notes else f"nothing stands below {UNRELEASED}"


def is_tested(wish: Wish) -> str:
    """All tests pass (packaging/test)."""
    if wish.is_tested or subprocess.run([ROOT / "packaging/test"], check=False).returncode == 0:
        return ""
    return "they do not"


CHECKS: tuple[Callable[[Wish], str], ...] = (
    is_semantic,
    is_newer,
    is_clean,
    has_notes,
    is_tested,
)


def _order(version: str) -> tuple[tuple[int, ...], bool, str]:
    """A version that comes later is greater; one with a suffix comes before the one without."""
    numbers, _, suffix = version.partition("-")
    return tuple(int(each) for each in re.findall(r"\d+", numbers)), not suffix, suffix


def write(wish: Wish) -> None:
    """The version and the heading of the changelog."""
    package = PACKAGE.read_text(encoding="utf-8")
    PACKAGE.write_text(_VERSION.sub(f'__version__ = "{wish.version}"', package), encoding="utf-8")
    heading = f"{UNRELEASED}\n\n## [{wish.version}] - {wish.today.isoformat()}"
    told = CHANGELOG.read_text(encoding="utf-8")
    CHANGELOG.write_text(told.replace(UNRELEASED, heading, 1), encoding="utf-8")


def release(wish: Wish) -> None:
    """Write, commit and build; what was built gets the tag."""
    write(wish)
    git("add", str(PACKAGE), str(CHANGELOG))
    git("commit", "--quiet", "--message", f"Release {wish.version}")
    epoch = {"SOURCE_DATE_EPOCH": git("log", "-1", "--format=%ct")}
    folder = ROOT / "dist" / wish.version
    python = [sys.executable, "-m"]
    build = ["build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run([*python, *build], env=os.environ | epoch, check=True)
    packages = [str(each) for each in sorted(folder.iterdir())]
    subprocess.run([*python, "twine", "check", "--strict", *packages], check=True)
    git("tag", "--annotate", "--message", f"portwatch {wish.version}", f"v{wish.version}")


def main() -> int:
    """Answer the command line."""
    parser = argparse.ArgumentParser(prog="packaging/release")
    parser.add_argument("version")
    parser.add_argument("--do", action="store_true", help="do it; else it is only said")
    parser.add_argument("--tested", action="store_true", help="the tests have just passed")
    told = parser.parse_args()
    today = datetime.now(UTC).date()  # noqa: TID251 - a tool of those who release
    wish = Wish(told.version, today, told.tested)
    for check in CHECKS:
        problem = check(wish)
        sys.stdout.write(f"{'NO ' if problem else 'yes'} {(check.__doc__ or '').strip()}\n")
        if problem:
            sys.stdout.write(f"    {problem}\n")
            return 1
    if told.do:
        release(wish)
        sys.stdout.write(f"done: v{wish.version}, and dist/{wish.version}\n")
    else:
        sys.stdout.write(
            f"nothing is changed; --do writes {wish.version} into portwatch/__init__.py and"
            " CHANGELOG.md, commits, builds and tags\n"
        )
    sys.stdout.write(BY_HAND)
    return 0


if __name__ == "__main__":
    sys.exit(main())
