from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from portwatch.core.model import Reach, ReachLevel, Verdict
from portwatch.services.runtime import resource
from portwatch.ui.icons import (
    PIXMAPS_AT_MOST,
    TRAY_SIZES,
    IconName,
    Icons,
    app_icon,
    reach_icon_name,
    text_tint,
    tone_icon_name,
    tone_tint,
    tray_icon,
)
from portwatch.ui.theme import Theme, ThemeChoice
from portwatch.ui.tokens import DARK, LIGHT, Tone

if TYPE_CHECKING:
    from collections.abc import Iterable


def inks(image: QImage) -> set[str]:
    """Colours of the pixels that are drawn whole."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


def shape(image: QImage) -> bytes:
    """Where something is drawn, whatever its colour."""
    return bytes(image.convertToFormat(QImage.Format.Format_Alpha8).constBits())


def differ(images: Iterable[QImage]) -> bool:
    shapes = [shape(image) for image in images]
    return len(set(shapes)) == len(shapes)


def painted(icon: QIcon, size: int, ratio: float) -> QImage:
    """The icon as a widget would paint it on a screen of this ratio."""
    target = QPixmap(round(size * ratio), round(size * ratio))
    target.setDevicePixelRatio(ratio)
    target.fill(QColor(0, 0, 0, 0))
    painter = QPainter(target)
    icon.paint(painter, 0, 0, size, size)
    painter.end()
    return target.toImage()


@pytest.mark.parametrize("name", IconName)
def test_every_drawing_is_there_in_one_colour_that_can_be_chosen(
    icons: Icons, name: IconName
) -> None:
    assert b"currentColor" in resource(f"icons/{name}.svg").read_bytes()
    image = icons.pixmap(name, "#FF0000", 32, 2.0).toImage()
    assert inks(image) == {"#FF0000"}


def test_no_file_is_without_a_name() -> None:
    files = {path.stem for path in resource("icons").iterdir() if path.suffix == ".svg"}
    others = {name for name in files if name.startswith("tray-")} | {"app"}
    assert files - others == {name.value for name in IconName}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_pixmap_is_as_sharp_as_the_screen(icons: Icons, ratio: float) -> None:
    pixmap = icons.pixmap(IconName.SEARCH, "#123456", 16, ratio)
    assert pixmap.size() == QSize(round(16 * ratio), round(16 * ratio))
    assert pixmap.devicePixelRatio() == ratio
    assert pixmap.deviceIndependentSize().toSize() == QSize(16, 16)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_an_icon_is_drawn_anew_for_each_ratio(icons: Icons, ratio: float) -> None:
    edge = round(16 * ratio)
    expected = icons.pixmap(IconName.GLOBE, LIGHT.text2, 16, ratio).toImage()
    icon = icons.icon(IconName.GLOBE)
    by_size = icon.pixmap(QSize(16, 16), ratio)
    assert by_size.size() == QSize(edge, edge)
    assert by_size.devicePixelRatio() == ratio
    assert shape(by_size.toImage()) == shape(expected)
    assert shape(painted(icon, 16, ratio)) == shape(expected)


def test_an_icon_takes_the_colour_of_the_scheme_in_force(theme: Theme, icons: Icons) -> None:
    icon = icons.icon(IconName.MENU, text_tint)
    assert inks(painted(icon, 32, 2.0)) == {LIGHT.text}
    theme.choose(ThemeChoice.DARK)
    assert inks(painted(icon, 32, 2.0)) == {DARK.text}
    assert inks(icon.pixmap(QSize(32, 32), 2.0).toImage()) == {DARK.text}


def test_a_switched_off_icon_is_paler(icons: Icons) -> None:
    pixmap = icons.icon(IconName.MENU).pixmap(QSize(32, 32), 2.0, QIcon.Mode.Disabled)
    assert inks(pixmap.toImage()) == {LIGHT.outline}


def test_icons_and_their_copies_outlive_the_collector(icons: Icons) -> None:
    copies = [QIcon(icons.icon(name, tone_tint(Tone.NEW))) for name in IconName]
    for copy in copies:
        copy.addPixmap(QPixmap(8, 8))  # detaches: Qt clones the engine
    gc.collect()
    for copy in copies:
        assert not painted(copy, 16, 1.0).isNull()


def test_what_was_drawn_is_kept_up_to_a_cap(icons: Icons) -> None:
    first = icons.pixmap(IconName.CLOSE, "#000000", 8, 1.0)
    assert icons.pixmap(IconName.CLOSE, "#000000", 8, 1.0).cacheKey() == first.cacheKey()
    for number in range(PIXMAPS_AT_MOST + 10):
        icons.pixmap(IconName.CLOSE, f"#{number:06X}", 8, 1.0)
    assert len(icons._pixmaps) == PIXMAPS_AT_MOST


def test_no_two_meanings_share_a_shape(icons: Icons) -> None:
    assert differ(icons.pixmap(tone_icon_name(tone), "#000000", 14, 1.0).toImage() for tone in Tone)


@pytest.mark.parametrize(
    ("reach", "name"),
    [
        (Reach(ReachLevel.COMPUTER, place="This computer"), IconName.COMPUTER),
        (Reach(ReachLevel.COMPUTER, place="Containers"), IconName.CONTAINER),
        (Reach(ReachLevel.NETWORK, place="Wi-Fi"), IconName.WIFI),
        (Reach(ReachLevel.NETWORK, place="Ethernet"), IconName.ETHERNET),
        (Reach(ReachLevel.NETWORK, place="VPN"), IconName.VPN),
        (Reach(ReachLevel.NETWORK, place="Wi-Fi, Ethernet"), IconName.NETWORK),
        (Reach(ReachLevel.NETWORK, place="Any network"), IconName.NETWORK),
        (Reach(ReachLevel.INTERNET, place="Internet"), IconName.GLOBE),
        (Reach(ReachLevel.UNKNOWN, place="Not known"), IconName.UNKNOWN),
    ],
)
def test_reach_has_the_icon_of_its_place(reach: Reach, name: IconName) -> None:
    assert reach_icon_name(reach) is name


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("dark_panel", [False, True])
def test_the_tray_tells_states_apart_by_shape(dark_panel: bool) -> None:  # noqa: FBT001 - a case
    states = [
        *(tray_icon(verdict, new=False, dark_panel=dark_panel) for verdict in Verdict),
        tray_icon(Verdict.EXPECTED, new=True, dark_panel=dark_panel),
    ]
    for size in TRAY_SIZES:
        assert all(QSize(size, size) in icon.availableSizes() for icon in states)
        assert differ(icon.pixmap(size, size).toImage() for icon in states)


@pytest.mark.usefixtures("qapp")
def test_the_tray_shows_the_worst_before_the_new() -> None:
    def drawn(verdict: Verdict, *, new: bool) -> QImage:
        return tray_icon(verdict, new=new, dark_panel=False).pixmap(32, 32).toImage()

    assert drawn(Verdict.RISKY, new=True) == drawn(Verdict.RISKY, new=False)
    assert drawn(Verdict.UNEXPECTED, new=True) == drawn(Verdict.EXPECTED, new=True)
    assert drawn(Verdict.EXPECTED, new=True) != drawn(Verdict.EXPECTED, new=False)


@pytest.mark.usefixtures("qapp")
def test_the_programs_own_icon_has_many_sizes() -> None:
    icon = app_icon()
    assert len(icon.availableSizes()) >= 5
    assert not icon.pixmap(64, 64).isNull()
