"""A manager's tool that runs in the helper, as this program sees it."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING

from portwatch.core.helper_answer import Refused, Trouble, Working
from portwatch.core.manager_order import ManagerNewsRequest
from portwatch.core.text import clean
from portwatch.services.helper_link import HelperEndedError, HelperSilentError
from portwatch.services.stop import ProcessEnded
from portwatch.services.stop_tool import ToolError

if TYPE_CHECKING:
    from portwatch.core.manager_order import ManagerRequest
    from portwatch.services.helper_link import HelperLink

_STEP = 0.05  # seconds between two questions
_WORDS = 300  # characters of an error that are shown
_LOST = Working(-1, "the helper has ended")  # and its tools with it


class HelpedTool:
    """An ``AnyTool``; let go of with the process that it was started for."""

    def __init__(self, link: HelperLink, order: ManagerRequest) -> None:
        """Have it started.

        Raises:
            ToolError: The helper refused, or does not answer; the text says why.
            ProcessEnded: The process has ended.
        """
        self._link = link
        self._bound = order.bound
        self._news = Working(None)
        try:
            answer = link.ask(order)
        except HelperEndedError:
            raise ToolError("there is no helper any more") from None
        except HelperSilentError:
            raise ToolError("the helper does not answer in time") from None
        if isinstance(answer, Refused):
            if answer.trouble is Trouble.STALE:
                raise ProcessEnded
            let_go = answer.trouble is Trouble.LET_GO
            raise ToolError(clean(answer.text, _WORDS), let_go=let_go)
        if not isinstance(answer, Working):
            raise ToolError("the helper does not answer what was asked")
        self._news = answer

    @property
    def code(self) -> int | None:
        """How it ended: 0 if all went well; ``None`` while it runs."""
        if self._news.code is None:
            self._ask()
        return self._news.code

    @property
    def error(self) -> str:
        """What it has complained of so far, one line of plain text."""
        return clean(self._news.words, _WORDS)

    def wait(self, seconds: float) -> bool:
        """Block until it has ended or the time is over; whether it has ended."""
        left = seconds
        while self.code is None and left > 0:
            sleep(min(left, _STEP))
            left -= _STEP
        return self.code is not None

    def close(self) -> None:
        """Nothing is held here: the helper ends it when the process is let go of."""

    def _ask(self) -> None:
        try:
            answer = self._link.ask(ManagerNewsRequest(self._bound))
        except HelperEndedError:
            self._news = _LOST
            return
        except HelperSilentError:  # it may do better next time
            return
        if isinstance(answer, Refused):
            answer = Working(-1, answer.text)
        if isinstance(answer, Working):
            self._news = answer
