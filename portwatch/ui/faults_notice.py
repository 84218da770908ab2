"""What is wrong with a person's files, in the one line there is for notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from portwatch.core.text import clean
from portwatch.ui.icons import IconName
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.ui.notice_bar import NoticeBar


class FaultsNotice(QObject):
    """Tells what was found at the start together with what is found soon after it.

    The memory is opened beside the window, so that its faults come when those of the settings
    are on show already: they are added, and nothing is lost that nobody has read.
    """

    def __init__(self, notice: NoticeBar, at_start: Iterable[str]) -> None:
        """Nothing is shown yet.

        Args:
            notice: Where it is told; the parent.
            at_start: What was wrong when the window was built, one sentence each.
        """
        super().__init__(notice)
        self._notice = notice
        self._at_start = [clean(translated(problem)) for problem in at_start]
        self._shown = ""

    def begin(self) -> None:
        """Tell what was found at the start, if anything was."""
        if self._at_start:
            self._show(self._at_start)

    @Slot(object)
    def tell(self, text: str) -> None:
        """What is wrong with the rules or the memory is this now; empty if nothing is."""
        told = clean(translated(text))
        is_on_show = not self._notice.isHidden() and self._notice.text == self._shown
        # What was put away, or gave way to something newer, has been told.
        left = [problem for problem in self._at_start if problem not in told]
        self._at_start = left if is_on_show else []
        if told or is_on_show:
            self._show([*self._at_start, *filter(None, [told])])

    def _show(self, told: list[str]) -> None:
        self._shown = clean(" ".join(told))
        if not told:
            self._notice.hide()
            return
        whole = "\n".join(told) if len(told) > 1 else ""
        self._notice.show_notice(IconName.GAP, self._shown, whole=whole)
