"""Words for "not given" where a name should stand: decided from the table, never from the word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

import numpy as np
import pandas as pd

from kennisnet.files.recognising.nobody import can_be_a_name, denies, perhaps_nobody, says_nothing
from kennisnet.network.cells import coded

FILLER = 2
"""A word that empty cells of so many other columns hold stands for nothing here as well."""
SOME_IDS = 2
"""A name that goes with so many ids is no name."""
LISTED = re.compile(r"[,;|\n]")
"""What can part such a word from a name in the same cell; no slash: "n/a" is one word."""


def pieces(cells: pd.Series) -> Counter[str]:
    """Count what stands in cells, also between the signs of a list, in order.

    >>> pieces(pd.Series(["UL, nan", None, "n/a", "UL"]))
    Counter({'UL': 2, 'nan': 1, 'n/a': 1})
    """
    codes, texts = coded(cells)
    times = np.bincount(codes[codes >= 0], minlength=len(texts)).tolist()
    whole = dict(zip(map(str.strip, texts), times, strict=True))
    if len(whole) == len(texts) and not LISTED.search("".join(texts)):
        return Counter(whole)
    found: Counter[str] = Counter()
    for text, n in zip(texts, times, strict=True):
        for piece in LISTED.split(text):
            found[piece.strip()] += n
    return found


def times_of(words: Iterable[str], columns: Iterable[pd.Series]) -> Counter[str]:
    """Count how often these words are `pieces` of the cells of some columns.

    >>> times_of(["nan"], [pd.Series(["UL, nan", "Renan", "nan"])])["nan"]
    2
    """
    found: Counter[str] = Counter()
    for cells in columns:
        codes, texts = coded(cells)
        times = np.bincount(codes[codes >= 0], minlength=len(texts))
        for word in words:
            for place in [n for n, text in enumerate(texts) if word in text]:
                stood = [piece.strip() for piece in LISTED.split(texts[place])].count(word)
                found[word] += stood * int(times[place])
    return found


def with_others(frame: pd.DataFrame, names: Sequence[str], words: Sequence[str]) -> pd.DataFrame:
    """Write what a caller says to mean "and others" as a mark that every reader of cells knows.

    >>> cells = pd.DataFrame({"Partners": ["UL en Vele Buren", "Vele buren van Oost, UL"]})
    >>> with_others(cells, ["Partners"], ["en vele buren", "vele buren"])["Partners"].tolist()
    ['UL e.a.', 'Vele buren van Oost, UL']
    """
    said = [r"\s+".join(map(re.escape, word.split())) for word in words if word.strip()]
    if not said:
        return frame
    longest = "|".join(sorted(said, key=len, reverse=True))
    mark = re.compile(rf"(?<!\w)(?:{longest})(?=\s*(?:[,;|/\n).]|$))", re.IGNORECASE)
    return frame.assign(**{one: frame[one].str.replace(mark, "e.a.", regex=True) for one in names})


def not_given(
    frame: pd.DataFrame, names: Sequence[str], ids: Sequence[str], known: Collection[str] = ()
) -> dict[str, tuple[str, ...]]:
    """Give the words in columns of names that name nobody: those that surely do, and by evidence.

    ``sure``: words that can mean nothing else, also a phrase such as "geen partners".
    ``evidence``: words that could be a name ("NA"), and are none here, since other columns use them for empty cells too, or since they go with
    several ids. ``name``: such words for which nothing of the sort speaks. What is ``known`` as a
    name is none of these.
    """
    found: dict[str, dict[str, None]] = {"sure": {}, "evidence": {}, "name": {}}
    for column in names:
        for word in perhaps_nobody(pieces(frame[column])):
            denied = denies(word, column)
            if word in known or not (denied or says_nothing(word)):
                continue
            if denied or not can_be_a_name(word):
                found["sure"][word] = None
            else:
                elsewhere = [c for c in frame.columns if c not in names]
                speaks = _fills(frame, elsewhere, word) or _has_ids(frame, column, ids, word)
                found["evidence" if speaks else "name"][word] = None
    return {kind: tuple(words) for kind, words in found.items()}


def _fills(frame: pd.DataFrame, columns: Sequence[str], word: str) -> bool:
    """Say whether several columns that hold longer values hold this word as well."""
    told = 0
    for column in columns:
        cells = frame[column].dropna()
        if (cells == word).any():
            others = cells[cells != word]
            codes = not others.empty and (others.str.len() == len(word)).all()
            told += not codes
    return told >= FILLER


def _has_ids(frame: pd.DataFrame, column: str, ids: Sequence[str], word: str) -> bool:
    here = frame[frame[column] == word]
    return any(here[one].nunique() >= SOME_IDS for one in ids if one != column)
