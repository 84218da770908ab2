"""What lets a window come to the front under Wayland, where a program may not do so by itself.

Whoever the person has just used (a launcher, a notification) gets a token from the compositor and
gives it on (the protocol xdg-activation); Qt takes it from the environment when a window is next
activated. On X11 nobody gives one, and nothing changes.
"""

from __future__ import annotations

import os

VARIABLE = "XDG_ACTIVATION_TOKEN"

LENGTH_AT_MOST = 200
"""Characters of a token; real ones have some dozens."""


def given_token() -> str:
    """The token that this process was started with; empty if there is none, or it is none."""
    token = os.environ.get(VARIABLE, "")
    return token if _is_token(token) else ""


def use_token(token: str) -> None:
    """The window that is activated next comes by this token; what cannot be one is left alone."""
    if _is_token(token):
        os.environ[VARIABLE] = token


def _is_token(text: str) -> bool:
    is_plain = text.isascii() and text.isprintable() and " " not in text
    return is_plain and 0 < len(text) <= LENGTH_AT_MOST
