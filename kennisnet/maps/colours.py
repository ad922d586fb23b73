"""Colours that everybody can tell apart, and text that can be read on them."""

from __future__ import annotations

from functools import cache

import pandas as pd

PALETTE = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#F0E442", "#8C6D46")
"""Okabe & Ito 2008, Color universal design, without black; brown as an eighth."""
INSTITUTION = "#39424E"
PROJECT = "#7A828C"
KIND = "#6F7883"
TIE = "#8A94A0"
SUGGESTION = "#B3005E"
INK = "#1D232B"
PANEL = "#F3F5F7"
"""Of a box behind texts, the darkest ground that they stand on."""
SHADE = "#C4CCD4"
"""Of ranges, behind what they belong to."""
GRID = "#E3E7EB"
"""Of the lines that help the eye in a chart."""


def luminance(colour: str) -> float:
    """Give the relative luminance (WCAG 2.2), from 0 (black) to 1 (white).

    >>> round(luminance("#ffffff"), 3), round(luminance("#000000"), 3)
    (1.0, 0.0)
    """
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]  # noqa: PLR2004 - sRGB
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours (WCAG 2.2), from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink_on(colour: str) -> str:
    """Choose white or black text, whichever stands out more: always at least 4.5 to 1.

    >>> ink_on("#0072B2"), ink_on("#F0E442")
    ('#FFFFFF', '#000000')
    """
    return max(("#FFFFFF", "#000000"), key=lambda ink: contrast(ink, colour))


@cache
def darker(colour: str, least: float = 4.5) -> str:
    """Darken a colour until it can be read as text on white, and on a panel."""
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    while contrast(colour, PANEL) < least:
        parts = [int(part * 0.95) for part in parts]
        colour = "#" + "".join(f"{part:02X}" for part in parts)
    return colour


def categories(values: pd.Series) -> dict[str, str]:
    """Give every category a colour: the eight of the palette, or seven and that of the others.

    Categories stand in the order of their first appearance by sorted id; where there are more
    than eight, the most frequent ones have a colour of their own.
    """
    there = list(dict.fromkeys(values.dropna().sort_index()))
    if len(there) <= len(PALETTE):
        return dict(zip(there, PALETTE, strict=False))
    most = values.value_counts()
    kept = sorted(there, key=lambda v: (-most.get(v, 0), v))[: len(PALETTE) - 1]
    own = dict(zip([v for v in there if v in kept], PALETTE, strict=False))
    return {**dict.fromkeys(there, PROJECT), **own}


THEME = {
    "paper": ("#FFFFFF", "#14181D"),
    "panel": (PANEL, "#1F262E"),
    "ink": ("#1F2733", "#E8ECF1"),
    "grey": ("#5B6572", "#AAB4C0"),
    "node": ("#3B4351", "#C3CBD5"),
    "faint": ("#C3CAD2", "#56616E"),
    "rule": ("#D9DEE3", "#3A434E"),
    "suggestion": ("#8F004F", "#FF8CC0"),
    "came": ("#00735C", "#4BC9A5"),
}
"""What scenes call colours: on white paper, and on a dark screen."""


def light(colour: str) -> str:
    """Give the colour of a word of `THEME` on white paper; any other colour is what it is.

    >>> light("ink"), light("#0072B2")
    ('#1F2733', '#0072B2')
    """
    return THEME[colour][0] if colour in THEME else colour
