"""What a rule of nftables asks of the flags of TCP: a packet that opens a connection has SYN alone.

``nft`` writes alternatives as a set, what belongs together as ``|`` or as a list, and what it has
no name for as a number.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from portwatch.core.knock import All, Condition, Fits, Fixed, Transport

_Json: TypeAlias = Any  # whatever a JSON text may hold; every look inside is guarded

_FIELD = {"payload": {"protocol": "tcp", "field": "flags"}}
_SYN = 2
_BITS = {"fin": 1, "syn": _SYN, "rst": 4, "psh": 8, "ack": 16, "urg": 32, "ecn": 64, "cwr": 128}
_ALL = 255


def flags(left: _Json, operator: str, right: _Json) -> Condition | None:
    """What is asked of TCP's flags; ``None`` if it is about something else.

    Args:
        left: The field, or the field behind a mask.
        operator: ``==`` and ``!=`` of all flags, ``in`` and ``!`` of any one.
        right: With what they are compared.
    """
    mask = _mask(left)
    if mask is None:
        return None
    several = isinstance(right, dict) and isinstance(right.get("set"), list)
    wanted = [_number(one) for one in (right["set"] if several else [right])]
    found = _answer(_SYN & mask, operator, wanted)
    if mask == _ALL and operator in {"==", "!="} and isinstance(right, list):
        found = Fits.UNKNOWN  # whether all of them or any is not told without a mask
    asked = Fixed(found, "tcp flags" if found is Fits.UNKNOWN else "")
    return All((Transport(frozenset({"tcp"})), asked))


def _mask(left: _Json) -> int | None:
    """The flags that are looked at; ``None`` if it is no question about flags."""
    if left == _FIELD:
        return _ALL
    parts = left.get("&") if isinstance(left, dict) and len(left) == 1 else None
    if not isinstance(parts, list) or len(parts) != 2 or parts[0] != _FIELD:  # noqa: PLR2004 - field and mask
        return None
    return _number(parts[1])


def _answer(seen: int, operator: str, wanted: list[int | None]) -> Fits:
    known = [one for one in wanted if one is not None]
    if len(known) < len(wanted):
        return Fits.UNKNOWN
    if operator in {"==", "!="}:
        found = seen in known
    elif operator in {"in", "!"}:
        found = any(seen & one for one in known)
    else:
        return Fits.UNKNOWN
    return Fits.YES if found is (operator in {"==", "in"}) else Fits.NO


def _number(value: _Json) -> int | None:
    """Flags as bits; ``None`` if they are not understood."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _BITS.get(value)
    parts = value.get("|") if isinstance(value, dict) and len(value) == 1 else value
    if not isinstance(parts, list):
        return None
    bits = 0
    for one in parts:
        some = _number(one)
        if some is None:
            return None
        bits |= some
    return bits
