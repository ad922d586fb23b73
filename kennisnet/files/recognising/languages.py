"""In which languages a table is: by the words of its headers, else by the names in it.

A language stands if it explains headers that no other language explains as well, and at least half
as many as the one that explains most: a Finnish table with one English header is Finnish, one with
"Projet / Project" is French and English. Where several languages explain the same headers ("Projekt",
"Partner"), those with most words for an institution in the cells stand, and where nothing tells
either, those among them in which we write. A table without a known header is judged like that too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice

from kennisnet.files.recognising.headers import read_header
from kennisnet.naming.spelling import BLANKS
from kennisnet.texts import LANGUAGES
from kennisnet.texts.words import WORDS

SHARE = 0.5
"""A language explains at least so large a part of what the best one explains."""
LOOKED_AT = 2_000
"""So many names are looked at."""
_SIDES = re.compile(rf"{BLANKS}[/|\n()\[\]]\s*|(?<!\s)\s+[-–—]\s+")


def languages_of(headers: Iterable[str], names: Iterable[str] = ()) -> tuple[str, ...]:
    """Say in which languages a table with these headers is; ``names`` stand in its cells.

    >>> languages_of(["Projectnaam", "Trekker", "Partners"]), languages_of(["Hanke", "Kumppanit"])
    (('nl',), ('fi',))
    >>> languages_of(["Projet / Operation", "Partenaires / Members"])
    ('en', 'fr')
    >>> languages_of(["Projekt", "Partner"], ["Stadt Bonn", "Universität Bonn"]), languages_of(["x"])
    (('de',), ('nl', 'en'))
    """
    explained: dict[str, set[str]] = {lang: set() for lang in WORDS.by_language}
    for side in {side for header in headers for side in _SIDES.split(header)}:
        for lang in _explaining(side):
            explained[lang].add(side)
    most = max(map(len, explained.values()))
    if not most:
        return _by_names(names, tuple(explained)) or LANGUAGES
    told = {lang: sides for lang, sides in explained.items() if len(sides) >= SHARE * most}
    best = {
        lang: sides
        for lang, sides in told.items()
        if not any(sides < other for other in told.values())
    }
    chosen = set(_settled(best, names))
    return tuple(lang for lang in explained if lang in chosen)


def _explaining(side: str) -> Iterator[str]:
    """Give the languages that know every word by which a side of a header was understood."""
    said = [word for one in read_header(side).meanings.values() for word in one.word.split()]
    if said:
        yield from (lang for lang, words in WORDS.of_headers.items() if words.issuperset(said))


def _settled(best: Mapping[str, set[str]], names: Iterable[str]) -> Iterator[str]:
    """Choose among languages that explain the same headers."""
    groups: dict[frozenset[str], list[str]] = {}
    for lang, sides in best.items():
        groups.setdefault(frozenset(sides), []).append(lang)
    for langs in groups.values():
        if len(langs) == 1:
            yield from langs
        else:
            yield from _by_names(names, langs) or (one for one in langs if one in LANGUAGES)


def _by_names(names: Iterable[str], langs: Iterable[str]) -> tuple[str, ...]:
    """Give the languages of which most words stand in the names; none where there are none."""
    texts = [text.casefold() for text in islice(sorted(set(names)), LOOKED_AT)]
    times = {lang: sum(bool(_of(lang).search(text)) for text in texts) for lang in langs}
    most = max(times.values(), default=0)
    return tuple(lang for lang, n in times.items() if n and n >= SHARE * most)


@cache
def _of(lang: str) -> re.Pattern[str]:
    words = sorted(WORDS.of_names[lang], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
