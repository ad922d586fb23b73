"""Bold letters in lists of names say who leads, if a line near the table says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kennisnet.files.headers import plain
from kennisnet.files.recognising.legend import LEAD, role_by_word, says_bold
from kennisnet.files.recognising.lexicon import LEXICON, LONGEST

_SENTENCES = re.compile(r"[.;|\n]")
_HARD = re.compile(r"[;|\n]")
_NOT = frozenset(("niet", "not", "nicht", "pas", "non", "ikke", "inte", "nie", "ei"))


def bold_leads(lines: Iterable[str]) -> bool:
    """Say whether a line says that bold letters mean the lead.

    >>> bold_leads(["Het museum dat penvoerder is, is vet gedrukt."]), bold_leads(["bold = lead"])
    (True, True)
    >>> bold_leads(["Fett: neue Partner"]), bold_leads(["The lead is first. Bold: not yet sure"])
    (False, False)
    """
    for line in lines:
        for sentence in filter(says_bold, _SENTENCES.split(line)):
            words = plain(sentence).split()
            if _NOT.isdisjoint(words) and any(map(_means_lead, _phrases(words))):
                return True
    return False


def _phrases(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for first in range(len(words)):
        for length in range(1, LONGEST + 1):
            yield tuple(words[first : first + length])


def _means_lead(phrase: tuple[str, ...]) -> bool:
    text = " ".join(phrase)
    return len(text) > 1 and (LEXICON.get(phrase) == "lead" or role_by_word(text) == LEAD)


def bold_names(text: str, parts: Sequence[str], cut: re.Pattern[str]) -> list[tuple[int, int]]:
    """Give where the names in a text stand that are bold as a whole; ``cut`` parts names.

    >>> sign = re.compile("[,;]")
    >>> bold_names("UL, HsL (NL)", ["HsL"], sign), bold_names("UL, HsL", ["UL, HsL"], sign)
    ([(4, 7)], [])
    """
    places = [(found.start(), found.end()) for found in cut.finditer(text)]
    firsts = [0, *(end for _, end in places)]
    lasts = [*(start for start, _ in places), len(text)]
    starts = {len(text) - len(text[first:].lstrip()) for first in firsts}
    ends = {len(text[:last].rstrip()) for last in lasts}
    found = []
    for part in dict.fromkeys(parts):
        if cut.search(part) and (_HARD.search(part) or not _HARD.search(text)):
            continue  # several names, or one that nobody can tell from several
        there = [
            (at.start(), at.end())
            for at in re.finditer(re.escape(part), text)
            if at.start() in starts
            and (at.end() in ends or text[at.end() : at.end() + 2].lstrip()[:1] == "(")
        ]
        found += there if len(there) == 1 else []
    return sorted(found)


def with_word(text: str, names: Sequence[tuple[int, int]], word: str) -> str:
    """Put a word in brackets behind these names.

    >>> with_word("UL, HsL (NL)", [(4, 7)], "lead")
    'UL, HsL (lead) (NL)'
    """
    for _, end in reversed(names):
        text = f"{text[:end]} ({word}){text[end:]}"
    return text


def in_bold(
    texts: Iterable[str], strong: Mapping[str, tuple[str, ...]], cut: re.Pattern[str]
) -> dict[str, list[tuple[int, int]]]:
    """Give the bold names of the texts that have any, and a place in each of them."""
    found = {
        text: bold_names(text, parts, cut) for text in texts if (parts := strong.get(text, ()))
    }
    return {text: names for text, names in found.items() if names}
