from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.ui.line_text import LineText
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from portwatch.ui.theme import Theme

WORDS = ("Wider", "Zu weit", "Verdächtig", "Unerwartet", "Riskant", "超出范围", "if it fits, fi")


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize("font", [Font.SMALL, Font.BODY])
def test_what_is_as_wide_as_its_room_is_written_whole(
    theme: Theme, font: Font, *, strong: bool
) -> None:
    text = LineText(theme, theme)
    for word in WORDS:
        width = text.metrics(font, strong=strong).horizontalAdvance(word)

        shown, _ = text._made(word, width, font, strong=strong)

        assert shown.text() == word
        cut, _ = text._made(word, width - 8, font, strong=strong)
        assert cut.text().endswith("…")
