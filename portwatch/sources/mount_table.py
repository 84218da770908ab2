"""File systems of which somebody else has the files, and may not answer; see ``proc(5)``."""

from __future__ import annotations

import os
import re

from portwatch.sources.small_file import content as file_content

_MOST_BYTES = 4 * 1024 * 1024
_KINDS = re.compile(  # the part before the mark is the same for all; "-" stands alone there
    rb"^(?:\S+ ){4}(\S+) [^\n]*? - "
    rb"(?:nfs4?|cifs|smb\w*|fuse(?:blk|\.\S+)?|9p|ceph|afs|autofs|virtiofs|lustre|gpfs|beegfs"
    rb"|orangefs|coda|glusterfs|ocfs2|gfs2|vboxsf|prl_fs|vmhgfs) ",
    re.MULTILINE,
)
_ESCAPED = re.compile(rb"\\([0-7]{3})")


def remote_mounts(content: bytes) -> frozenset[str]:
    """Where such file systems are mounted.

    Args:
        content: Of ``/proc/PID/mountinfo``.
    """
    return frozenset(os.fsdecode(_plain(each)) for each in _KINDS.findall(content))


def read_mounts(path: str) -> frozenset[str]:
    """The same of a file; none where it cannot be read.

    Args:
        path: Such as ``/proc/self/mountinfo``.
    """
    try:
        return remote_mounts(file_content(path, _MOST_BYTES))
    except OSError:
        return frozenset()


def _plain(point: bytes) -> bytes:
    return _ESCAPED.sub(lambda each: bytes([int(each[1], 8) & 0xFF]), point)
