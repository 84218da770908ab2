"""Folders that are named by a version or a hash, as managers of packages make beside each other.

Sources: the layouts of Homebrew (``Cellar/redis/7.2.3``), nvm (``versions/node/v18.17.0``) and
Visual Studio Code (``.vscode-server/bin/`` and a commit's hash).
"""

from __future__ import annotations

import re

from portwatch.core.late_pattern import LatePattern

_NAMED = r"(?P<name>[A-Za-z][A-Za-z0-9._+-]*?[-_@])?"
_VERSION = LatePattern(
    _NAMED + r"(?P<mark>v?)(?:(?<=v)[0-9]{1,8}|[0-9]{1,8}(?:\.[0-9]{1,8})+)"
    r"(?P<rest>(?:[._+~-][0-9A-Za-z]{1,20}){0,8})"
)
_HASH = LatePattern(_NAMED + r"(?P<hash>[0-9a-f]{12,64})")
_LONGEST = 255  # NAME_MAX of Linux


def are_versions_of_one(one: str, other: str) -> bool:
    """Whether two names of folders differ in a version or a hash, and in nothing else.

    Args:
        one: A part of a path.
        other: That of a folder beside it.
    """
    if one == other or max(len(one), len(other)) > _LONGEST:
        return False
    first, second = _VERSION.fullmatch(one), _VERSION.fullmatch(other)
    if first and second:
        return first.group("name", "mark") == second.group("name", "mark")
    first, second = _HASH.fullmatch(one), _HASH.fullmatch(other)
    if not first or not second:
        return False
    hashes = first["hash"], second["hash"]
    mixed = all(re.search("[0-9]", each) and re.search("[a-f]", each) for each in hashes)
    return mixed and first["name"] == second["name"] and len(hashes[0]) == len(hashes[1])
