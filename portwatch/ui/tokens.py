"""The palette: every colour of the window by its role, for the light and the dark scheme.

Colours are ``#RRGGBB``; meaning is never told by colour alone, so each ``Tone`` has a shape too
(``portwatch.ui.icons``). The contrasts are tested.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping


class Tone(StrEnum):
    """What a coloured mark means; the first four are the verdicts, with their values."""

    EXPECTED = "expected"
    UNEXPECTED = "unexpected"
    RISKY = "risky"
    SUSPICIOUS = "suspicious"
    NEW = "new"
    CLOSED = "closed"


@record(frozen=True, slots=True)
class ToneColours:
    """The colours of a meaning.

    Attributes:
        color: Of its icon and its word.
        tint: Of the ground below its word.
    """

    color: str
    tint: str


@record(frozen=True, slots=True)
class Tokens:
    """One scheme.

    Attributes:
        window: Ground of the window, its tabs and its strip.
        surface: Ground of tables and panels.
        button: Face of a button.
        hover: A row below the pointer.
        selection: A selected row; also a switched-on button.
        line: Lines between things; decorative.
        edge: Edge of buttons and tags; decorative.
        text: What is read.
        text2: What is read second; also icons.
        text3: Placeholders and separators; not on a selection.
        outline: Edge of what can be typed into or switched.
        off: Text of what cannot be used now.
        accent: Links, the current tab, the default button, the focus.
        on_selection: Text on ``selection``.
        on_accent: Text on ``accent``.
        tones: Colours of the meanings.
        chart: Eight colours in fixed order, told apart by colour-blind people; the eighth is for
            what remains.
        lane_network: Bar of a listener that a network can reach.
        lane_computer: Bar of a listener that this computer alone can reach.
    """

    window: str
    surface: str
    button: str
    hover: str
    selection: str
    line: str
    edge: str
    text: str
    text2: str
    text3: str
    outline: str
    off: str
    accent: str
    on_selection: str
    on_accent: str
    tones: Mapping[Tone, ToneColours]
    chart: tuple[str, ...]
    lane_network: str
    lane_computer: str


LIGHT = Tokens(
    window="#F4F5F7",
    surface="#FFFFFF",
    button="#FAFBFC",
    hover="#F0F3F7",
    selection="#D5E4F9",
    line="#E2E5EA",
    edge="#BFC5CF",
    text="#1A1D23",
    text2="#565C68",
    text3="#666C78",
    outline="#7F8693",
    off="#7F8693",
    accent="#1467B8",
    on_selection="#12233F",
    on_accent="#FFFFFF",
    tones=MappingProxyType(
        {
            Tone.EXPECTED: ToneColours("#2A7C5D", "#EAF5F0"),
            Tone.UNEXPECTED: ToneColours("#4E2A9E", "#ECEAFB"),
            Tone.RISKY: ToneColours("#985000", "#FDF1DE"),
            Tone.SUSPICIOUS: ToneColours("#7F0A26", "#FBE1E6"),
            Tone.NEW: ToneColours("#1467B8", "#EDF5FF"),
            Tone.CLOSED: ToneColours("#5D636E", "#F0F1F4"),
        }
    ),
    chart=(
        "#5399D1",
        "#B36C12",
        "#26A773",
        "#5B233E",
        "#6645E9",
        "#346579",
        "#785036",
        "#868991",
    ),
    lane_network="#3F6E9E",
    lane_computer="#9DB4CC",
)
"""Dark on light."""

DARK = Tokens(
    window="#1B1D21",
    surface="#222529",
    button="#282B30",
    hover="#2A2E34",
    selection="#2C4163",
    line="#34383F",
    edge="#4C525C",
    text="#E8EAEE",
    text2="#A9AFBA",
    text3="#9AA1AD",
    outline="#868D99",
    off="#868D99",
    accent="#A9D3F8",
    on_selection="#F2F6FC",
    on_accent="#0E1A2C",
    tones=MappingProxyType(
        {
            Tone.EXPECTED: ToneColours("#94DDC2", "#25362F"),
            Tone.UNEXPECTED: ToneColours("#A78BFA", "#2C2748"),
            Tone.RISKY: ToneColours("#FFD66B", "#40331A"),
            Tone.SUSPICIOUS: ToneColours("#FD6B76", "#45202A"),
            Tone.NEW: ToneColours("#A9D3F8", "#223144"),
            Tone.CLOSED: ToneColours("#9DA2AF", "#2D3036"),
        }
    ),
    chart=(
        "#5574BB",
        "#AA6214",
        "#56E0B4",
        "#D23A70",
        "#C7A0F1",
        "#C8E9F3",
        "#D79562",
        "#888D99",
    ),
    lane_network="#8FB6DE",
    lane_computer="#5B6F88",
)
"""Light on dark."""

STRONG_LIGHT = replace(
    LIGHT,
    window="#FFFFFF",
    button="#FFFFFF",
    hover="#E3E9F2",
    selection="#C9DFFB",
    line="#595959",
    edge="#000000",
    text="#000000",
    text2="#1F2329",
    text3="#33383F",
    outline="#000000",
    off="#595959",
    accent="#003E8F",
    on_selection="#000000",
    tones=MappingProxyType(
        {
            Tone.EXPECTED: ToneColours("#004D36", "#EAF5F0"),
            Tone.UNEXPECTED: ToneColours("#351577", "#ECEAFB"),
            Tone.RISKY: ToneColours("#613200", "#FDF1DE"),
            Tone.SUSPICIOUS: ToneColours("#6B0019", "#FBE1E6"),
            Tone.NEW: ToneColours("#003E8F", "#EDF5FF"),
            Tone.CLOSED: ToneColours("#333A45", "#F0F1F4"),
        }
    ),
    lane_network="#1F4E7A",
    lane_computer="#5C7590",
)
"""Black on white, for people who need the strongest contrast."""

STRONG_DARK = replace(
    DARK,
    window="#000000",
    surface="#000000",
    button="#000000",
    hover="#1E242C",
    selection="#10315E",
    line="#B0B0B0",
    edge="#FFFFFF",
    text="#FFFFFF",
    text2="#EDEFF2",
    text3="#D6DAE0",
    outline="#FFFFFF",
    off="#B0B0B0",
    accent="#B8DCFF",
    on_selection="#FFFFFF",
    on_accent="#000000",
    tones=MappingProxyType(
        {
            Tone.EXPECTED: ToneColours("#A6EBD2", "#25362F"),
            Tone.UNEXPECTED: ToneColours("#CDBDFF", "#2C2748"),
            Tone.RISKY: ToneColours("#FFDF8A", "#40331A"),
            Tone.SUSPICIOUS: ToneColours("#FFB3B9", "#45202A"),
            Tone.NEW: ToneColours("#B8DCFF", "#223144"),
            Tone.CLOSED: ToneColours("#CDD1D9", "#2D3036"),
        }
    ),
    lane_computer="#8095AD",
)
"""White on black, for the same."""
