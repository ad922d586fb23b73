"""A sign at a name in a list that says who leads: "NIOZ*, TNO", and "* = lead" near the table.

Bold letters are such a sign too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.grid import Grid
from kennisnet.files.recognising.bold import bold_leads, in_bold, with_word
from kennisnet.files.recognising.legend import LEAD, legend_of, role_by_word, role_in
from kennisnet.network.cells import distinct
from kennisnet.texts.words import WORDS

MARKS = ("*", "**", "†", "‡", "¹", "²", "³")
"""What can stand at a name and is explained elsewhere."""
SAID = "coordinator"
"""What every reader of cells knows to mean a lead, in brackets behind a name."""
FEWEST, NEARLY_ALL = 2, 0.8
"""A sign at one name in so many different cells, and in such a share of them, is no footnote."""
FEW_WORDS = 4
"""What explains a sign at the start of a line has no more words; more are a remark."""
_ANY, _WORD = re.compile("[*†‡¹²³]"), re.compile(r"\w+")
_CUT = re.compile(
    rf"([,;|\n]|\s[/+&]\s|(?<=[*†‡¹²³])[/+&]|\s(?:{'|'.join(sorted(WORDS.cells['and']))})(?=\s))"
)
"""What can part names: a sign at one of them belongs to that one only."""


def led_by_marks(
    grid: Grid, partners: Sequence[str], leads: Sequence[str], legend: Iterable[str]
) -> tuple[Grid, list[Note]]:
    """Say with a word who leads, where a sign at names does and a line near the table explains it.

    Where nothing explains a sign that stands at one name in nearly every cell, and no column has
    the ``leads``, that is noted. So it is of bold letters.
    """
    notes: list[Note] = []
    changed: dict[str, pd.Series] = {}
    lines = [*legend, *map(str, grid.frame.columns)]
    for column in dict.fromkeys(partners):
        texts = distinct(grid.frame[column])
        signed = [text for text in texts if _ANY.search(text)]
        for mark in MARKS if signed else ():
            counts = {text: n for text in signed if (n := len(marked(text, mark)))}
            if counts and means_lead(mark, lines):
                new = {text: in_words(text, mark) for text in counts}
                changed[column] = changed.get(column, grid.frame[column]).replace(new)
                signed = [new.get(text, text) for text in signed]
                continue
            once = sum(n == 1 for n in counts.values())
            often = once >= max(FEWEST, NEARLY_ALL * len(texts)) and len(counts) == once
            if often and not leads and not explained(mark, lines):
                notes.append(
                    Note("perhaps-marked", mark, grid.file, None, column, {"header": column})
                )
        bold = in_bold(texts, grid.strong, _CUT) if grid.strong else {}
        if bold and bold_leads(lines):
            new = {text: with_word(text, names, SAID) for text, names in bold.items()}
            changed[column] = changed.get(column, grid.frame[column]).replace(new)
        elif not leads and _once_in_lists(texts, bold):
            example = next(text[a:b] for text, ((a, b), *_) in bold.items())
            notes.append(Note("perhaps-bold", example, grid.file, None, column, {"header": column}))
    return replace(grid, frame=grid.frame.assign(**changed)) if changed else grid, notes


def _once_in_lists(texts: Sequence[str], bold: Mapping[str, Sequence[tuple[int, int]]]) -> bool:
    """Say whether exactly one name is bold in nearly every list of names."""
    lists = [text for text in texts if _CUT.search(text)]
    once = sum(len(bold.get(text, ())) == 1 for text in lists)
    return once >= max(FEWEST, NEARLY_ALL * len(lists))


@lru_cache
def _sign(mark: str) -> str:
    """Give the pattern of a mark that is not doubled."""
    one = re.escape(mark[0])
    return rf"(?<!{one}){re.escape(mark)}(?!{one})"


@lru_cache
def _named(mark: str) -> re.Pattern[str]:
    behind = rf"(?P<behind>.*[^\s*])\s?{_sign(mark)}(?P<rest>\s*(?:\([^()]*\))?)"
    return re.compile(rf"\s*(?:{behind}|{_sign(mark)}(?P<before>\w.*?))\s*", re.DOTALL)


def marked(text: str, mark: str) -> list[str]:
    """Give the names in a text that have a mark behind them, or right before them.

    >>> marked("NIOZ*, *TNO en UL **/ 3 * 4, KWR* (NL)", "*")
    ['NIOZ', 'TNO', 'KWR']
    """
    found = map(_named(mark).fullmatch, _CUT.split(text))
    return [(one["behind"] or one["before"]).strip() for one in found if one]


def in_words(text: str, mark: str) -> str:
    """Put a word for a lead behind the names with a mark.

    >>> in_words("TNO en NIOZ*, *UL; KWR* (NL)", "*")
    'TNO en NIOZ (coordinator), UL (coordinator); KWR (coordinator) (NL)'
    """
    return "".join(_in_words(piece, mark) for piece in _CUT.split(text))


def _in_words(piece: str, mark: str) -> str:
    one = _named(mark).fullmatch(piece)
    if one is None:
        return piece
    name = (one["behind"] or one["before"]).strip()
    return f"{' ' * piece[0].isspace()}{name} ({SAID}){one['rest'] or ''}"


def means_lead(mark: str, lines: Iterable[str]) -> bool:
    """Say whether a line explains a mark as that of the lead.

    >>> [means_lead("*", [line]) for line in ("* = penvoerder", "*lead partner", "Trekker: *")]
    [True, True, True]
    >>> [means_lead("*", [line]) for line in ("The coordinator has an *.", "Partners (* = lead)")]
    [True, True]
    >>> [means_lead("*", [line]) for line in ("* = partner", "* not yet sure", "** = lead", "UL*")]
    [False, False, False, False]
    """
    own = [line for line in lines if re.search(_sign(mark), line)]
    if legend_of(own, [mark]).get(mark) == LEAD:
        return True
    return any(role_in(text) == LEAD for line in own for text in _told(mark, line))


def _told(mark: str, line: str) -> Iterator[str]:
    """Give what a line without "=" says of a mark: a few words behind it, or those around it."""
    for part in map(str.strip, line.split("|")):
        if part.startswith(mark):
            after = part.removeprefix(mark).strip()
            if 0 < len(after.split()) <= FEW_WORDS:
                yield after
        elif re.search(rf"(?<!\w){_sign(mark)}(?!\w)", part):
            yield re.sub(_sign(mark), " ", part)


def explained(mark: str, lines: Iterable[str]) -> bool:
    """Say whether a line begins with a mark and explains it as something else than a lead.

    >>> explained("*", ["* subject to approval"]), explained("*", ["* the lead, not yet sure"])
    (True, False)
    """
    begun = [line.strip() for line in lines if line.strip().startswith(mark)]
    texts = [line.removeprefix(mark).strip(" =:–-").casefold() for line in begun]
    return any(text and LEAD not in map(role_by_word, _WORD.findall(text)) for text in texts)
