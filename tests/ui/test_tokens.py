"""The palette keeps its promises of contrast, whoever changes a colour."""

from __future__ import annotations

import pytest

from portwatch.core.model import Verdict
from portwatch.ui.tokens import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT, Tokens, Tone

STRONG = {"strong-light": STRONG_LIGHT, "strong-dark": STRONG_DARK}
ALL = {"light": LIGHT, "dark": DARK, **STRONG}
SCHEMES = pytest.mark.parametrize("tokens", ALL.values(), ids=ALL)
TEXT = 4.5  # WCAG 2.2, 1.4.3: text
STRONG_TEXT = 7.0  # WCAG 2.2, 1.4.6: text of the highest level
SHAPE = 3.0  # WCAG 2.2, 1.4.11: icons, outlines, areas of a chart
SLACK = 0.05  # the promises are rounded to one digit


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@SCHEMES
def test_text_is_readable_on_every_ground_it_stands_on(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.surface, tokens.button, tokens.hover):
        for text in (tokens.text, tokens.text2, tokens.text3, tokens.accent):
            assert contrast(text, ground) >= TEXT, (text, ground)
    for text in (tokens.on_selection, tokens.text2):
        assert contrast(text, tokens.selection) >= TEXT, text
    assert contrast(tokens.on_accent, tokens.accent) >= TEXT


@SCHEMES
def test_an_outline_is_seen_on_what_it_bounds(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.surface):
        assert contrast(tokens.outline, ground) >= SHAPE


@SCHEMES
@pytest.mark.parametrize("tone", Tone)
def test_a_tone_is_readable_as_word_and_seen_as_icon(tokens: Tokens, tone: Tone) -> None:
    colours = tokens.tones[tone]
    assert contrast(colours.color, colours.tint) >= TEXT
    assert contrast(colours.color, tokens.surface) >= TEXT
    for ground in (tokens.selection, tokens.hover, tokens.window):
        assert contrast(colours.color, ground) >= SHAPE


@SCHEMES
def test_tombstones_and_new_rows_keep_their_text_readable(tokens: Tokens) -> None:
    assert contrast(tokens.tones[Tone.CLOSED].color, tokens.surface) >= TEXT
    new = tokens.tones[Tone.NEW].tint
    assert contrast(tokens.text, new) >= TEXT
    assert contrast(tokens.text2, new) >= TEXT


@SCHEMES
def test_chart_colours_are_eight_and_seen_on_the_surface(tokens: Tokens) -> None:
    assert len(set(tokens.chart)) == 8
    for color in tokens.chart:
        assert contrast(color, tokens.surface) >= SHAPE - SLACK, color


@pytest.mark.parametrize(
    ("tokens", "promised"),
    [
        (LIGHT, {"text": 16.8, "text2": 6.7, "text3": 5.2, "outline": 3.6, "accent": 5.7}),
        (DARK, {"text": 12.7, "text2": 6.9, "text3": 5.9, "outline": 4.6, "accent": 9.7}),
    ],
    ids=["light", "dark"],
)
def test_the_promised_contrasts_on_the_surface(tokens: Tokens, promised: dict[str, float]) -> None:
    for role, ratio in promised.items():
        assert contrast(getattr(tokens, role), tokens.surface) >= ratio - SLACK, role


@pytest.mark.parametrize("tokens", STRONG.values(), ids=STRONG)
def test_where_contrast_is_wanted_text_and_edges_are_as_strong_as_they_can_be(
    tokens: Tokens,
) -> None:
    assert contrast(tokens.text, tokens.surface) == pytest.approx(21)
    for ground in (tokens.window, tokens.surface, tokens.button, tokens.hover, tokens.selection):
        for text in (tokens.text2, tokens.text3, tokens.accent):
            assert contrast(text, ground) >= STRONG_TEXT, (text, ground)
    for edge in (tokens.edge, tokens.outline):
        assert edge == tokens.text
    assert contrast(tokens.line, tokens.surface) >= STRONG_TEXT
    for colours in tokens.tones.values():
        for ground in (colours.tint, tokens.surface, tokens.selection):
            assert contrast(colours.color, ground) >= STRONG_TEXT, (colours, ground)
    for bar in (tokens.lane_network, tokens.lane_computer):
        assert contrast(bar, tokens.surface) >= SHAPE


TONE_PROMISES = {  # light and dark: icon on surface, word on its tint, icon on selection
    Tone.EXPECTED: ((5.0, 4.5, 3.9), (9.8, 8.1, 6.5)),
    Tone.UNEXPECTED: ((9.7, 8.2, 7.5), (5.6, 5.1, 3.7)),
    Tone.RISKY: ((6.0, 5.4, 4.6), (11.0, 8.8, 7.3)),
    Tone.SUSPICIOUS: ((10.6, 8.6, 8.2), (5.5, 5.0, 3.6)),
    Tone.NEW: ((5.7, 5.2, 4.4), (9.7, 8.3, 6.5)),
    Tone.CLOSED: ((6.0, 5.3, 4.6), (6.0, 5.1, 4.0)),
}


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize(("index", "tokens"), [(0, LIGHT), (1, DARK)], ids=["light", "dark"])
def test_the_promised_contrasts_of_a_tone(tone: Tone, index: int, tokens: Tokens) -> None:
    colours = tokens.tones[tone]
    grounds = (tokens.surface, colours.tint, tokens.selection)
    for ground, ratio in zip(grounds, TONE_PROMISES[tone][index], strict=True):
        assert contrast(colours.color, ground) >= ratio - SLACK, ground


def test_the_first_tones_are_the_verdicts() -> None:
    assert [Tone(verdict) for verdict in Verdict] == list(Tone)[:4]
