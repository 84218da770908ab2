"""Tooltips that take nothing for markup."""

from __future__ import annotations

import html


def plain_tip(text: str) -> str:
    """A tooltip that shows ``text`` as it is; empty for none.

    Qt takes what looks like markup for markup, unless markup with it escaped is around it.
    """
    escaped = html.escape(text).replace("\n", "<br>")
    return f"<p style='white-space:pre'>{escaped}</p>" if text else ""
