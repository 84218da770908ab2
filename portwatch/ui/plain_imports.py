"""Keeps imports as Python has them while Qt is loaded."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - it is what changes them


def keep_imports_plain() -> None:
    """Take back that PySide6 reads the source of every module that is imported after it.

    It does so to find out which of them may want other names of its methods
    (``from __feature__ import snake_case``), which none here does, and all that it has read stays
    in memory. What PySide6 leaves in ``builtins`` for itself is the import that was there before.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
