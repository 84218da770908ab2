"""The look that the whole window shares: scheme, palette, fonts and the grid.

Built once by ``portwatch.app`` and handed to every widget; nothing here is global.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from portwatch.ui.tokens import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT, Tokens

GRID = 8
"""Pixels of one step of the grid, at a body text of ``BODY`` pixels."""

BODY = 13
"""Pixels of the body text that the sizes of the design are given for."""

# Styles that draw controls in their own colours, whatever the palette says.
_DEAF_STYLES = {"windows", "windowsvista", "windowsxp"}


class ThemeChoice(StrEnum):
    """Which scheme a person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Contrast(StrEnum):
    """How strongly a person wants text and edges to stand out."""

    SYSTEM = "system"
    NORMAL = "normal"
    HIGH = "high"


class Density(StrEnum):
    """How high a person wants the rows of tables."""

    COMPACT = "compact"
    NORMAL = "normal"


class Font(StrEnum):
    """Sizes of text, as ratios to the desktop's own; ``FIXED`` is its font for code."""

    HEADING = "heading"
    QUESTION = "question"
    SENTENCE = "sentence"
    BODY = "body"
    SMALL = "small"
    NOTE = "note"
    FIXED = "fixed"


# Pixels in the design, where the body text has BODY.
_PIXELS = {
    Font.HEADING: 20,
    Font.QUESTION: 17,
    Font.SENTENCE: 15,
    Font.BODY: BODY,
    Font.SMALL: 12,
    Font.NOTE: 11,
    Font.FIXED: 12,
}


_ROW, _COMPACT_ROW = 28, 24  # pixels in the design
_DARKER = 140  # percent by which Qt's style darkens the window's colour for an outline


class Theme(QObject):
    """The scheme now, and what follows from it.

    Attributes:
        changed: Another scheme, contrast or height of rows is in force; the application's palette
            already is.
        chosen: The person chose; carries the ``ThemeChoice``.
    """

    changed = Signal()
    chosen = Signal(object)

    def __init__(
        self,
        application: QApplication,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        density: Density = Density.NORMAL,
        contrast: Contrast = Contrast.SYSTEM,
    ) -> None:
        """Give the application its style, font and palette.

        Args:
            application: Whose palette follows the theme.
            choice: The scheme to start with.
            density: How high rows are at the start.
            contrast: How strong text and edges are at the start.
        """
        super().__init__()
        self._application = application
        self._hints = application.styleHints()
        if _may_be_deaf() and application.style().name().lower() in _DEAF_STYLES:
            application.setStyle("Fusion")
        # Where the platform does not tell its scheme, the palette it came with does.
        self._looks_dark = _is_dark(application.palette())
        self._choice = choice
        self._density = density
        self._contrast = contrast
        self._is_dark = False
        self._tokens: Tokens | None = None
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._unit = max(GRID, round(GRID * QFontInfo(system).pixelSize() / BODY))
        application.setFont(self.font(Font.BODY))
        # Queued: the signal comes before the platform has made its new palette.
        self._hints.colorSchemeChanged.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        if hasattr(self._hints, "accessibility"):  # Qt 6.10
            told = self._hints.accessibility()
            told.contrastPreferenceChanged.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        self.choose(choice)

    @property
    def tokens(self) -> Tokens:
        """The colours of the scheme in force."""
        return self._tokens or LIGHT

    @property
    def is_dark(self) -> bool:
        """Whether the dark scheme is in force."""
        return self._is_dark

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose."""
        return self._choice

    @property
    def density(self) -> Density:
        """How high the person wants rows."""
        return self._density

    @property
    def row_height(self) -> int:
        """Pixels of a row of a table."""
        return self.dense(_ROW, _COMPACT_ROW)

    def dense(self, normal: int, compact: int) -> int:
        """Pixels of what is lower where rows are.

        Args:
            normal: Pixels of the design.
            compact: As many where the person wants lower rows.
        """
        return self.px(compact if self._density is Density.COMPACT else normal)

    def pack(self, density: Density) -> None:
        """Make the rows of all tables and lists higher or lower."""
        if density is not self._density:
            self._density = density
            self.changed.emit()

    def sharpen(self, contrast: Contrast) -> None:
        """Take the system's contrast, or one of our two whatever the system has."""
        self._contrast = contrast
        self._follow()

    def choose(self, choice: ThemeChoice) -> None:
        """Take the system's scheme, or one of our two whatever the system has."""
        self._choice = choice
        match choice:
            case ThemeChoice.LIGHT:
                self._hints.setColorScheme(Qt.ColorScheme.Light)
            case ThemeChoice.DARK:
                self._hints.setColorScheme(Qt.ColorScheme.Dark)
            case ThemeChoice.SYSTEM:
                self._hints.unsetColorScheme()
        self._follow()
        self.chosen.emit(choice)

    def font(self, kind: Font = Font.BODY, *, strong: bool = False) -> QFont:
        """A font of the desktop in one of our sizes, with figures of equal width.

        Args:
            kind: The size.
            strong: Weight 600 instead of 400; there are no others.
        """
        role = QFontDatabase.SystemFont.GeneralFont
        if kind is Font.FIXED:
            role = QFontDatabase.SystemFont.FixedFont
        font = QFontDatabase.systemFont(role)
        ratio = _PIXELS[kind] / BODY
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * ratio)
        else:
            font.setPixelSize(max(1, round(font.pixelSize() * ratio)))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        # PySide6 6.8, which Debian 13 has, makes no tag of a text.
        with suppress(TypeError):
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def px(self, length: int) -> int:
        """A length of the design (at scale 1) on the grid that fits the desktop's font."""
        return round(length * self._unit / GRID)

    @Slot()
    def _follow(self) -> None:
        """Take over the scheme that choice and system give now, if it is another one."""
        light, dark = (STRONG_LIGHT, STRONG_DARK) if self._is_strong() else (LIGHT, DARK)
        self._is_dark = self._wants_dark()
        wanted = dark if self._is_dark else light
        if wanted is self._tokens:
            return
        self._tokens = wanted
        palette = _palette(wanted)
        self._application.setPalette(palette)
        of_menus = _menu_palette(palette, self._tokens)
        # The stubs err: it takes a string, and refuses bytes.
        self._application.setPalette(of_menus, "QMenu")  # type: ignore[arg-type]
        QToolTip.setPalette(palette)
        self.changed.emit()

    def _is_strong(self) -> bool:
        if self._contrast is not Contrast.SYSTEM:
            return self._contrast is Contrast.HIGH
        if not hasattr(self._hints, "accessibility"):
            return False
        return (
            self._hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        )

    def _wants_dark(self) -> bool:
        if self._choice is not ThemeChoice.SYSTEM:
            return self._choice is ThemeChoice.DARK
        scheme = self._hints.colorScheme()
        if scheme is Qt.ColorScheme.Unknown:
            return self._looks_dark
        return scheme is Qt.ColorScheme.Dark


def _may_be_deaf() -> bool:
    """Whether it is worth to look at the style, which takes a hundredth of the program's start.

    Only Windows comes with one that is deaf; elsewhere somebody has to choose it.
    """
    chosen = {"QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"}
    return sys.platform == "win32" or not chosen.isdisjoint(os.environ)


def _is_dark(palette: QPalette) -> bool:
    return palette.window().color().lightness() < palette.windowText().color().lightness()


def _menu_palette(palette: QPalette, tokens: Tokens) -> QPalette:
    """Qt's style draws the boxes of a menu in the darker colour of a window, whatever that is."""
    found = QPalette(palette)
    outline = QColor(tokens.outline).lighter(_DARKER)
    found.setColor(QPalette.ColorRole.Window, outline)
    return found


def _palette(tokens: Tokens) -> QPalette:
    """All of Qt's roles in our colours, so that no platform's palette shines through."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.window,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.text3,
        role.Button: tokens.button,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_accent,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.on_selection,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Accent: tokens.accent,
        role.Light: tokens.surface,
        role.Midlight: tokens.hover,
        role.Mid: tokens.line,
        role.Dark: tokens.edge,
        role.Shadow: tokens.outline,
    }
    palette = QPalette()
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.off))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.line))
    return palette
