from __future__ import annotations

import json
import subprocess
import sys

import pytest

# In a process of its own: what imports do holds for a whole process.
SCRIPT = """
import json, linecache, sys
import PySide6.QtCore
if {plain}:
    from portwatch.ui.plain_imports import keep_imports_plain
    keep_imports_plain()
import colorsys
from PySide6.QtGui import QColor
json.dump([colorsys.__file__ in linecache.cache, QColor("red").red()], sys.stdout)
"""


@pytest.mark.parametrize("plain", [False, True])
def test_the_source_of_what_is_imported_is_not_read_and_kept(*, plain: bool) -> None:
    told = subprocess.check_output([sys.executable, "-c", SCRIPT.format(plain=plain)])

    is_kept, red = json.loads(told)

    assert is_kept is not plain  # if PySide6 no longer does it, this module has done its work
    assert red == 255  # and Qt is as it was
