"""The style sheets of the filter box and of the ways to go on below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from portwatch.ui.theme import Theme

_WAY = 26  # pixels of one of the ways to go on
_SHEET = """
QLineEdit {{
  background: {surface}; color: {text}; border: 1px solid {edge}; border-radius: {radius}px;
  padding: 0 {pad}px; placeholder-text-color: {text3};
  selection-background-color: {selection}; selection-color: {on_selection};
}}
QLineEdit:focus {{ border: 2px solid {focus}; padding: 0 {inner}px; }}
QLineEdit:disabled {{ background: {window}; border-color: {line}; }}
QLineEdit QLabel {{ color: {text3}; }}
"""
_WAYS = """
QListView {{ background: {surface}; border: 1px solid {edge}; outline: none; }}
QListView::item {{ color: {text}; padding: 0 {pad}px; height: {height}px; }}
QListView::item:hover {{ background: {hover}; }}
QListView::item:selected {{ background: {selection}; color: {on_selection}; }}
"""


def box_sheet(theme: Theme, *, is_wrong: bool) -> str:
    """How the box looks; one with a fault has another edge."""
    tokens = theme.tokens
    wrong = tokens.tones[Tone.SUSPICIOUS].color
    return _SHEET.format(
        surface=tokens.surface,
        window=tokens.window,
        line=tokens.line,
        text=tokens.text,
        text3=tokens.text3,
        edge=wrong if is_wrong else tokens.outline,
        focus=wrong if is_wrong else tokens.accent,
        selection=tokens.selection,
        on_selection=tokens.on_selection,
        radius=theme.px(4),
        pad=theme.px(4),
        inner=theme.px(4) - 1,
    )


def ways_sheet(theme: Theme) -> str:
    """How the list of the ways to go on looks."""
    tokens = theme.tokens
    return _WAYS.format(
        surface=tokens.surface,
        text=tokens.text,
        edge=tokens.edge,
        hover=tokens.hover,
        selection=tokens.selection,
        on_selection=tokens.on_selection,
        pad=theme.px(8),
        height=theme.px(_WAY),
    )
