"""How much room the word of a verdict needs, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.wording import VERDICT_WORDS
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics


def widest_verdict(metrics: QFontMetrics) -> int:
    """Pixels of the widest of the words, without icon and ground.

    Args:
        metrics: Of the font that they are told in.
    """
    # The advance is rounded; what is cut to it is not.
    return 1 + max(metrics.horizontalAdvance(translated(word)) for word in VERDICT_WORDS.values())
