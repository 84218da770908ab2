"""Our own drawings, tinted when they are painted, sharp at every scale of the screen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from portwatch.core.model import Direction, Reach, ReachLevel, Verdict
from portwatch.services.runtime import resource
from portwatch.ui.program_icons import ProgramIcons
from portwatch.ui.tokens import Tokens, Tone

if TYPE_CHECKING:
    from portwatch.ui.theme import Theme

PIXMAPS_AT_MOST = 512
"""Cap on the drawn pixmaps kept; the one longest unused goes first."""

TRAY_SIZES = (16, 22, 32, 64)
APP_SIZES = (16, 24, 32, 48, 64, 128, 256)

Tint: TypeAlias = Callable[[Tokens], str]
"""Picks an icon's colour out of the scheme in force."""


class IconName(StrEnum):
    """The drawings, by the name of their file."""

    VERDICT_EXPECTED = "verdict-expected"
    VERDICT_UNEXPECTED = "verdict-unexpected"
    VERDICT_RISKY = "verdict-risky"
    VERDICT_SUSPICIOUS = "verdict-suspicious"
    TONE_NEW = "tone-new"
    TONE_CLOSED = "tone-closed"
    GAP = "gap"
    SEARCH = "search"
    SEARCH_MENU = "search-menu"
    CLEAR = "clear"
    PAUSE = "pause"
    PLAY = "play"
    MENU = "menu"
    GROUP = "group"
    CLOSE = "close"
    COPY = "copy"
    CHECK = "check"
    MORE = "more"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    PLUS = "plus"
    CHEVRON_DOWN = "chevron-down"
    WIFI = "wifi"
    ETHERNET = "ethernet"
    VPN = "vpn"
    COMPUTER = "computer"
    GLOBE = "globe"
    NETWORK = "network"
    CONTAINER = "container"
    UNKNOWN = "unknown"
    LOCK = "lock"
    BOOK = "book"
    ARROW_IN = "arrow-in"
    ARROW_OUT = "arrow-out"
    ARROW_LOCAL = "arrow-local"
    EXPORT = "export"
    BELL = "bell"
    MOON = "moon"
    POWER = "power"
    CLOCK = "clock"


_TONES = {
    Tone.EXPECTED: IconName.VERDICT_EXPECTED,
    Tone.UNEXPECTED: IconName.VERDICT_UNEXPECTED,
    Tone.RISKY: IconName.VERDICT_RISKY,
    Tone.SUSPICIOUS: IconName.VERDICT_SUSPICIOUS,
    Tone.NEW: IconName.TONE_NEW,
    Tone.CLOSED: IconName.TONE_CLOSED,
}
_PLACES = {
    "Wi-Fi": IconName.WIFI,
    "Ethernet": IconName.ETHERNET,
    "VPN": IconName.VPN,
    "Container": IconName.CONTAINER,
    "Containers": IconName.CONTAINER,
}
_LEVELS = {
    ReachLevel.COMPUTER: IconName.COMPUTER,
    ReachLevel.NETWORK: IconName.NETWORK,
    ReachLevel.INTERNET: IconName.GLOBE,
    ReachLevel.UNKNOWN: IconName.UNKNOWN,
}
_DIRECTIONS = {
    Direction.IN: IconName.ARROW_IN,
    Direction.OUT: IconName.ARROW_OUT,
    Direction.LOCAL: IconName.ARROW_LOCAL,
    Direction.UNKNOWN: IconName.UNKNOWN,
}


def tone_icon_name(tone: Tone) -> IconName:
    """The shape of a meaning; no two meanings share one."""
    return _TONES[tone]


def reach_icon_name(reach: Reach) -> IconName:
    """The drawing for who can reach a listener: of the one kind of network, or of networks."""
    return _PLACES.get(reach.place, _LEVELS[reach.level])


def direction_icon_name(direction: Direction) -> IconName:
    """The drawing for who opened a connection."""
    return _DIRECTIONS[direction]


def text_tint(tokens: Tokens) -> str:
    """The colour of an icon that is read like text."""
    return tokens.text


def quiet_tint(tokens: Tokens) -> str:
    """The colour of most icons."""
    return tokens.text2


def reversed_tint(tokens: Tokens) -> str:
    """On the ground that text has the colour of, as that of a message over a list."""
    return tokens.surface


def tone_tint(tone: Tone) -> Tint:
    """The colour of a meaning."""
    return lambda tokens: tokens.tones[tone].color


class Icons:
    """Draws icons and keeps what it has drawn, at most ``PIXMAPS_AT_MOST`` pixmaps.

    The files are read when they are first needed and kept: they are as many as ``IconName``.

    Attributes:
        programs: The desktop's icons of programs, which are not ours.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.programs = ProgramIcons()
        self._sources: dict[IconName, bytes] = {}
        self._pixmaps: OrderedDict[tuple[IconName, str, int, float], QPixmap] = OrderedDict()

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._theme.tokens

    def icon(self, name: IconName, tint: Tint = quiet_tint) -> QIcon:
        """An icon for controls; it takes its colour whenever it is painted."""
        return QIcon(_TintedEngine(self, name, tint))

    def pixmap(self, name: IconName, color: str, size: int, ratio: float) -> QPixmap:
        """A square drawing, for delegates and labels.

        Args:
            name: Which.
            color: ``#RRGGBB``.
            size: Edge in device-independent pixels.
            ratio: Device pixels for each of those.
        """
        key = (name, color, size, ratio)
        found = self._pixmaps.get(key)
        if found is not None:
            self._pixmaps.move_to_end(key)
            return found
        source = self._source(name).replace(b"currentColor", color.encode())
        made = _rendered(source, round(size * ratio))
        made.setDevicePixelRatio(ratio)
        self._pixmaps[key] = made
        if len(self._pixmaps) > PIXMAPS_AT_MOST:
            self._pixmaps.popitem(last=False)
        return made

    def _source(self, name: IconName) -> bytes:
        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = resource(f"icons/{name}.svg").read_bytes()
        return source


class _TintedEngine(QIconEngine):
    """Paints one drawing in the colour that its tint picks at that moment."""

    def __init__(self, icons: Icons, name: IconName, tint: Tint) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._tint = tint

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._icons, self._name, self._tint)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        ratio = painter.device().devicePixelRatio()
        edge = min(rect.width(), rect.height())
        pixmap = self._icons.pixmap(self._name, self._color(mode), edge, ratio)
        corner = QPoint((rect.width() - edge) // 2, (rect.height() - edge) // 2)
        painter.drawPixmap(rect.topLeft() + corner, pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802 - Qt's name
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        del state
        edge = min(size.width(), size.height())
        return self._icons.pixmap(self._name, self._color(mode), edge, scale)

    def _color(self, mode: QIcon.Mode) -> str:
        tokens = self._icons.tokens
        return tokens.outline if mode is QIcon.Mode.Disabled else self._tint(tokens)


def tray_icon(worst: Verdict, *, new: bool, dark_panel: bool) -> QIcon:
    """The door in the panel: closed when all is as expected, else open with a badge.

    Args:
        worst: The worst verdict among the listeners.
        new: Whether something opened that nobody has looked at yet.
        dark_panel: Whether the panel is dark; a panel does not tell, so take the desktop's scheme.
    """
    state = "well" if worst is Verdict.EXPECTED else worst.value
    if new and worst in {Verdict.EXPECTED, Verdict.UNEXPECTED}:
        state = "new"
    return _many_sizes(f"tray-{state}-{'dark' if dark_panel else 'light'}-panel", TRAY_SIZES)


def app_icon() -> QIcon:
    """The program's own icon."""
    return _many_sizes("app", APP_SIZES)


def _many_sizes(name: str, sizes: tuple[int, ...]) -> QIcon:
    source = resource(f"icons/{name}.svg").read_bytes()
    icon = QIcon()
    for size in sizes:
        icon.addPixmap(_rendered(source, size))
    return icon


def _rendered(source: bytes, edge: int) -> QPixmap:
    pixmap = QPixmap(edge, edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    return pixmap
