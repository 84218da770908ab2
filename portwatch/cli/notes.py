"""Where all goes that is no result: it must never spoil one."""

from __future__ import annotations

import contextlib
import io


class Notes(io.TextIOWrapper):
    """Standard error, passed over where it cannot be written to: a full disk, a reader gone."""

    def write(self, text: str, /) -> int:
        """Write what can be written."""
        with contextlib.suppress(OSError):
            super().write(text)
        return len(text)

    def flush(self) -> None:
        """Pass on what can be passed on."""
        with contextlib.suppress(OSError):
            super().flush()
