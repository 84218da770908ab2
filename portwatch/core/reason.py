"""What one reason is: its code, its weight, its words."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """Weight of one reason."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class ReasonCode(StrEnum):
    """Stable code of a reason; its title lives in ``portwatch.core.wording``."""

    SHELL_ON_SOCKET = "shell-on-socket"
    PIPE_TO_SHELL = "pipe-to-shell"
    RAW_LISTENER = "raw-listener"
    CODE_WITHOUT_FILE = "code-without-file"
    CODE_UNREAD = "code-unread"
    CODE_PRELOADED = "code-preloaded"
    EXE_MEMFD = "exe-memfd"
    EXE_DELETED = "exe-deleted"
    EXE_REPLACED = "exe-replaced"
    EXE_TEMPORARY = "exe-temporary"
    EXE_HIDDEN = "exe-hidden"
    MASQUERADE = "masquerade"
    WRONG_PROGRAM = "wrong-program"
    PORT_HIDING = "port-hiding"
    LOGINS_BY_OTHER_TERMS = "logins-by-other-terms"
    UNUSUAL_PORT = "unusual-port"
    SETTINGS_HIDDEN = "settings-hidden"
    OPEN_SERVICE = "open-service"
    INTERPRETER_EXPOSED = "interpreter-exposed"
    UNPACKAGED_ROOT = "unpackaged-root"
    UNPACKAGED = "unpackaged"
    WRITABLE_BY_OTHERS = "writable-by-others"
    EARLIER_HOLDER = "earlier-holder"
    FIREWALL_BYPASSED = "firewall-bypassed"
    OWNER_HIDDEN = "owner-hidden"
    PROCESS_HIDDEN = "process-hidden"
    SCOPE_WIDENED = "scope-widened"
    OWNER_CHANGED = "owner-changed"
    BINARY_CHANGED = "binary-changed"
    NOT_AS_INSTALLED = "not-as-installed"


class Reason(NamedTuple):
    """One observation that speaks for or against a listener, with its evidence.

    Attributes:
        since: Seconds since the epoch when something came to be as it is: who accepted the same
            before that has not accepted this. ``None`` where an acceptance is for good.
    """

    code: ReasonCode
    severity: Severity
    text: str
    evidence: str = ""
    advice: str = ""
    since: float | None = None


SPEAKS_OF_PROGRAM = frozenset(
    {
        ReasonCode.SHELL_ON_SOCKET,
        ReasonCode.PIPE_TO_SHELL,
        ReasonCode.EXE_MEMFD,
        ReasonCode.EXE_DELETED,
        ReasonCode.EXE_TEMPORARY,
        ReasonCode.MASQUERADE,
        ReasonCode.WRITABLE_BY_OTHERS,
        ReasonCode.EARLIER_HOLDER,
        ReasonCode.NOT_AS_INSTALLED,
        ReasonCode.PROCESS_HIDDEN,
    }
)
"""What makes a listener suspicious where it is of high severity."""
