from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QLabel, QMenu

from portwatch.ui.field import TextField
from portwatch.ui.theme import Contrast, Density, Font, Theme, ThemeChoice
from portwatch.ui.tokens import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def colour(application: QApplication, role: QPalette.ColorRole) -> str:
    return application.palette().color(role).name().upper()


def test_a_choice_puts_its_colours_into_the_palette(qapp: QApplication, theme: Theme) -> None:
    assert theme.tokens is LIGHT
    assert not theme.is_dark
    assert colour(qapp, QPalette.ColorRole.Window) == LIGHT.window
    theme.choose(ThemeChoice.DARK)
    assert theme.tokens is DARK
    assert theme.is_dark
    assert theme.choice is ThemeChoice.DARK
    assert colour(qapp, QPalette.ColorRole.Window) == DARK.window
    assert colour(qapp, QPalette.ColorRole.Text) == DARK.text


def test_the_palette_is_new_when_the_change_is_told(qapp: QApplication, theme: Theme) -> None:
    seen: list[str] = []
    theme.changed.connect(lambda: seen.append(colour(qapp, QPalette.ColorRole.Base)))
    theme.choose(ThemeChoice.DARK)
    theme.choose(ThemeChoice.DARK)
    theme.choose(ThemeChoice.LIGHT)
    assert seen == [DARK.surface, LIGHT.surface]


def test_a_binding_that_makes_no_tags_leaves_the_figures_as_they_are(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Tag:  # of PySide6 6.8, which Debian 13 has
        def __init__(self) -> None: ...

    monkeypatch.setattr(QFont, "Tag", Tag)

    assert theme.font(Font.BODY, strong=True).weight() == QFont.Weight.DemiBold


def test_widgets_follow(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("text")
    qtbot.addWidget(label)
    theme.choose(ThemeChoice.DARK)
    qapp.processEvents()
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.text


def test_no_role_is_left_to_the_platform(qapp: QApplication, theme: Theme) -> None:
    def all_roles() -> dict[tuple[QPalette.ColorGroup, QPalette.ColorRole], str]:
        groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
        roles = [
            role
            for role in QPalette.ColorRole
            if role not in {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}
        ]
        return {(g, r): qapp.palette().color(g, r).name() for g in groups for r in roles}

    light = all_roles()
    theme.choose(ThemeChoice.DARK)
    dark = all_roles()
    assert [key for key in light if light[key] == dark[key]] == []


def test_without_a_scheme_of_the_platform_the_palette_it_came_with_decides(
    qapp: QApplication, theme: Theme
) -> None:
    theme.choose(ThemeChoice.DARK)  # what follows finds a dark palette
    assert Theme(qapp).is_dark
    theme.choose(ThemeChoice.LIGHT)
    assert not Theme(qapp).is_dark


@pytest.mark.parametrize(
    ("kind", "ratio"),
    [
        (Font.HEADING, 20 / 13),
        (Font.QUESTION, 17 / 13),
        (Font.SENTENCE, 15 / 13),
        (Font.BODY, 1),
        (Font.SMALL, 12 / 13),
        (Font.NOTE, 11 / 13),
    ],
)
def test_sizes_are_ratios_of_the_desktops_font(theme: Theme, kind: Font, ratio: float) -> None:
    body = theme.font().pointSizeF()
    assert theme.font(kind).pointSizeF() == pytest.approx(body * ratio, rel=0.01)


def test_there_are_two_weights(theme: Theme) -> None:
    weights = {
        theme.font(kind, strong=strong).weight() for kind in Font for strong in (False, True)
    }
    assert weights == {QFont.Weight.Normal, QFont.Weight.DemiBold}


def test_figures_have_equal_widths(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font())
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_code_is_set_in_a_fixed_font(theme: Theme) -> None:
    assert QFontInfo(theme.font(Font.FIXED)).fixedPitch()


def test_lengths_stay_on_whole_pixels_of_the_grid(theme: Theme) -> None:
    assert theme.px(8) >= 8
    assert theme.px(48) == 6 * theme.px(8)
    assert theme.px(4) * 2 in {theme.px(8), theme.px(8) + 1, theme.px(8) - 1}


def test_rows_are_as_high_as_the_density_wants(theme: Theme) -> None:
    told: list[int] = []
    theme.changed.connect(lambda: told.append(theme.row_height))
    assert theme.row_height == theme.px(28)

    theme.pack(Density.COMPACT)
    theme.pack(Density.COMPACT)

    assert theme.density is Density.COMPACT
    assert theme.row_height == theme.px(24)
    theme.pack(Density.NORMAL)
    assert told == [theme.px(24), theme.px(28)]


def luminance(color: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in
             (color.redF(), color.greenF(), color.blueF())]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_box_of_a_switch_in_a_menu_is_seen(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction("Pause")
    action.setCheckable(True)
    menu.addAction("x")
    menu.resize(menu.sizeHint())
    picture = menu.grab().toImage()
    row = menu.actionGeometry(action)
    middle = row.center().y()
    # From inside of the menu's own edge to the words.
    across = [picture.pixelColor(x, middle) for x in range(row.left() + 4, row.left() + 24)]
    ground = luminance(picture.pixelColor(row.right() - 8, middle))
    best = max(
        (max(each, ground) + 0.05) / (min(each, ground) + 0.05) for each in map(luminance, across)
    )

    assert best >= 3


def test_contrast_is_chosen_whatever_the_scheme_is(qapp: QApplication, theme: Theme) -> None:
    seen: list[str] = []
    theme.changed.connect(lambda: seen.append(colour(qapp, QPalette.ColorRole.Window)))

    theme.sharpen(Contrast.HIGH)
    assert theme.tokens is STRONG_LIGHT
    assert not theme.is_dark
    theme.choose(ThemeChoice.DARK)
    assert theme.tokens is STRONG_DARK
    assert theme.is_dark
    theme.sharpen(Contrast.NORMAL)
    assert theme.tokens is DARK
    theme.sharpen(Contrast.SYSTEM)  # which wants none here

    assert theme.tokens is DARK
    assert seen == [STRONG_LIGHT.window, STRONG_DARK.window, DARK.window]


def test_what_a_field_asks_for_is_as_readable_as_other_text(qtbot: QtBot, theme: Theme) -> None:
    field = TextField(theme, "Port")
    qtbot.addWidget(field)
    field.show()

    shown = field.palette().color(QPalette.ColorRole.PlaceholderText)

    assert (shown.name().upper(), shown.alpha()) == (LIGHT.text3, 255)
