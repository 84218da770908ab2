from __future__ import annotations

import errno
import os

import pytest

from portwatch.core.fault import fault_text


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "No space left on device"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory", "/a/b"), "Not a directory"),
        (OSError("the table is torn"), "the table is torn"),
        (ValueError("line 3"), "line 3"),
        (OSError(), "OSError"),
    ],
)
def test_an_error_is_told_in_words_alone(error: Exception, told: str) -> None:
    assert fault_text(error) == told
