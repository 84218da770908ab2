"""What one reason is: its code, its weight, its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Weight of one reason."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class ReasonCode(StrEnum):
    """Stable code of a reason; its wording lives in ``portwatch.core.wording``."""

    OPEN_SERVICE = "open-service"
    INTERPRETER_EXPOSED = "interpreter-exposed"
    EXE_TEMPORARY = "exe-temporary"
    OWNER_HIDDEN = "owner-hidden"


@dataclass(frozen=True, slots=True)
class Reason:
    """One observation that speaks for or against a listener, with its evidence."""

    code: ReasonCode
    severity: Severity
    text: str
    evidence: str = ""
    advice: str = ""
