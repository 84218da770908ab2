"""What the names in a small native program tell: what it takes from its libraries; pure.

An ELF file has the names of the functions that it takes from elsewhere as text, each between two
zeros (elf(5), string tables). Nothing of it is run. Of a large program, or of one without
libraries, such names tell nothing.
"""

from __future__ import annotations

from portwatch.core.code_look import NOTHING, CodeSign
from portwatch.core.late_pattern import LatePattern

AT_MOST = 256 * 1024
"""Bytes of a program that is looked at; what joins a socket and a shell needs few of them."""

_MAGIC = b"\x7fELF"
# All that it takes to let a shell speak to whoever connects.
_NEEDED = (
    LatePattern(rb"\0accept4?\0"),
    LatePattern(rb"\0listen\0"),
    LatePattern(rb"\0dup[23]\0"),
    LatePattern(rb"\0(?:exec(?:l|le|lp|v|ve|vp|vpe)|posix_spawnp?)\0"),
    LatePattern(rb"/(?:ba|da|z|k|a)?sh\0"),
)


def is_program(code: bytes) -> bool:
    """Whether a file begins as a native program of Linux does."""
    return code.startswith(_MAGIC)


def look(code: bytes) -> frozenset[CodeSign]:
    """Whether a program names all that it would need to hand a shell to whoever connects."""
    if is_program(code) and all(each.search(code) for each in _NEEDED):
        return frozenset({CodeSign.MAY_JOIN})
    return NOTHING
