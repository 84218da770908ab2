"""Whether somebody is there, as the desktop says it over D-Bus; pure.

logind keeps two hints of each session that the desktop sets (org.freedesktop.login1(5)): that
nobody has touched anything for a while, and that the screen is locked. Screen savers of some
desktops tell of themselves (org.freedesktop.ScreenSaver).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

LOGIND = "org.freedesktop.login1"
LOGIND_ROOT = "/org/freedesktop/login1"
SESSION = "org.freedesktop.login1.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"

SAVER = "org.freedesktop.ScreenSaver"
SAVER_PATH = "/org/freedesktop/ScreenSaver"

_DRAWN = frozenset({"x11", "wayland", "mir"})
_PATHS = f"{LOGIND_ROOT}/session/"


class Question(NamedTuple):
    """A method that logind is asked by."""

    path: str
    interface: str
    member: str
    signature: str
    body: tuple[str, ...]


def session_questions(session_id: str) -> tuple[Question, ...]:
    """What to ask logind for the path of the session, until one is answered.

    Args:
        session_id: Of ``XDG_SESSION_ID``; empty where that is not set, as for what the user's own
            service manager starts: then it is the session that the user sees.
    """
    own = Question(LOGIND_ROOT, f"{LOGIND}.Manager", "GetSession", "s", (session_id,))
    shown = Question(
        f"{LOGIND_ROOT}/user/self", PROPERTIES, "Get", "ss", (f"{LOGIND}.User", "Display")
    )
    return (own, shown) if session_id else (shown,)


def session_path(body: tuple[Any, ...]) -> str | None:
    """The path of the session in an answer to one of the questions; ``None`` if there is none."""
    found: object = body[0] if body else None
    if isinstance(found, tuple) and len(found) == 2:  # noqa: PLR2004 - a variant: type and value
        found = found[1][1] if isinstance(found[1], tuple) and len(found[1]) > 1 else None
    return found if isinstance(found, str) and found.startswith(_PATHS) else None


def is_absent(properties: Mapping[str, tuple[str, object]]) -> bool:
    """Whether the properties of a session say that nobody is there.

    Of a session without a screen of its own (ssh, a console) only the lock counts: there idle is
    who does not type into that very terminal.
    """
    values = {name: value for name, (_, value) in properties.items()}
    if values.get("LockedHint") is True:
        return True
    return values.get("IdleHint") is True and values.get("Type") in _DRAWN
