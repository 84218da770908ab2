"""The program's end of the conversation, with a helper that is none."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.core.helper_request import OwnersRequest, RulesRequest, parse_request
from portwatch.services.helper_link import HelperEndedError, HelperLink, HelperSilentError

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the helper runs on Linux")


def test_a_link_that_was_closed_touches_no_descriptor_any_more() -> None:
    link = HelperLink(("cat",))
    link.close()
    taken = [os.pipe() for _ in range(4)]  # they get the numbers that the link had

    link.interrupt()
    with pytest.raises(HelperEndedError):
        link.ask(RulesRequest())
    link.close()

    for read, write in taken:
        os.set_blocking(read, False)
        with pytest.raises(BlockingIOError):
            os.read(read, 1)
        os.close(read)
        os.close(write)


def test_nothing_is_asked_when_the_time_is_over() -> None:
    link = HelperLink(("cat",))

    with pytest.raises(HelperSilentError):
        link.ask(RulesRequest(), patience=0.0)

    assert link._number == 0
    link.close()


def test_an_end_is_told_while_somebody_else_holds_its_standard_error() -> None:
    link = HelperLink(("sh", "-c", "exec 3<&0; cat <&3 >/dev/null & exit 3"))

    with pytest.raises(HelperEndedError) as caught:
        link.greet()

    assert (caught.value.code, caught.value.said) == (3, "")
    link.close()


_LATE = """
import shutil, sys, time
time.sleep(1)
with open(sys.argv[1], "wb") as file:
    shutil.copyfileobj(sys.stdin.buffer, file)
"""


def test_half_a_line_is_written_to_its_end_before_the_next_one(tmp_path: Path) -> None:
    """Joined to it, the next one would be no question, and never be answered."""
    kept = tmp_path / "lines"
    link = HelperLink((sys.executable, "-c", _LATE, str(kept)))
    large = OwnersRequest(tuple(range(2**63, 2**63 + 2000)))
    for patience in (0.1, 0.1, 0.1, 0.1, 5.0):
        with pytest.raises(HelperSilentError):
            link.ask(large if patience < 1 else RulesRequest(), patience)
    link.close()

    asked = [parse_request(line) for line in kept.read_bytes().splitlines()]
    assert len(asked) > 1
    assert {one.request for one in asked[:-1]} == {large}
    assert asked[-1].request == RulesRequest()
