"""What a cell consists of: names, what parts them, marks of an open list, brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kennisnet.naming.spelling import with_any_spaces
from kennisnet.texts.words import WORDS

HARD = ("line", "tab", ";", "|", "//")
"""Separators that hardly ever stand within a name."""
SOFT = (",", ".", "-", "/", "+", "x", "&", "and")
"""Separators that stand within names as well."""
SEPARATORS = HARD + SOFT
"""The words for all that can part names, as saved readings and the command line know them.

``line`` is a line break, ``.`` a full stop behind a word, ``-`` a dash between spaces, ``x`` a
lone small x or × between names, ``and`` the words of several languages and phrases such as
"i.s.m.". The others stand for themselves.
"""
_PHRASES = [*WORDS.patterns("between"), *WORDS.patterns("together")]
_AND = [*_PHRASES, *map(re.escape, sorted(WORDS.cells["and"]))]
_ELSEWHERE = "|".join(map(re.escape, sorted(WORDS.cells["and_elsewhere"])))
_FREE_AND = rf"(?<=\s)(?:{_ELSEWHERE})(?=\s(?!\s*al(?!\w)))"
"""Short words that are "and" in a language of which the table may know nothing: "et al." is not."""
_BULLET = r"^[^\S\n]*(?:[•▪‣·]\s*|[-–*]\s+(?=\S))"
_NO_STOP = "".join(rf"(?<!\b{word})" for word in sorted(WORDS.cells["abbreviations"]))
_LONG_WORD = r"(?-i:(?<=\w{5}) | (?<=[^\W\d_][A-ZÀ-ÖØ-Þ]) | (?<=/\w) | (?<=[)\]]))"
_SECOND_WORD = r"(?<=\w\s\w{2}) | (?<=\w\s\w{3}) | (?<=\w\s\w{4})"
_AT_END = r"(?<=\w\w)\.(?=\s*$)"
_SIGNS = {
    "line": r"\n",
    "tab": r"\t",
    ";": ";",
    "|": r"\|",
    # Beside a blank: not in an address, nor in "HES-SO//Wallis".
    "//": r"(?<=\s)//(?!/) | (?<![:/])//(?=\s)",
    # Not the decimal comma.
    ",": r"(?<!\d), | ,(?!\d)",
    # Behind a long word, a second one, two capitals or a bracket, or at the end of a line:
    # "B.V.", "Inc." and "Gem. Leiden" are parts of names.
    ".": rf"(?:{_LONG_WORD} | {_NO_STOP}(?:{_SECOND_WORD}))\.(?=\s|\Z) | {_NO_STOP}{_AT_END}",
    "-": r"(?<=\S)[^\S\n]+[-–—][^\S\n]+(?=\S)",
    # Not before or behind one letter: TU/e.
    "/": r"(?<!(?<!\w)\w)(?<!/)/(?!/|\w(?!\w))",
    # With a name on both sides.
    "+": r"(?<=[\w.)])\s*\+\s*(?=[\w(’'])",
    # Not "3 x 3".
    "x": r"(?<!\d)\s(?-i:[x×])\s(?!\d)",
    "&": r"\s&\s",
    "and": rf"(?<!\w)(?:{' | '.join(_AND)})(?!\w) | {_FREE_AND}",
}
_BEFORE_EVIDENCE = {
    **{sign: _SIGNS[sign] for sign in ("line", ";", "//", "/", "+", "&")},
    ",": ",",
    "and": rf"(?<!\w)(?:{' | '.join(_AND)})(?!\w)",
}
"""What parts names where nobody looked at the column: a cell that is read by itself."""
_MARK = rf"""
      (?:\.{{3,}} | …)
    | (?<!\w)(?:{" | ".join(WORDS.patterns("open"))})(?!\w)(?:[^\S\n]*[.:])*
"""
"""Says that a list is not whole. At the start or the end of a mention it is no part of it."""
MARK = re.compile(_MARK, re.IGNORECASE | re.VERBOSE)
_ADDRESS = r"\w+://[^\s,;()]+ | www\.[^\s,;()]+"
_PHRASE = re.compile("|".join(_PHRASES), re.IGNORECASE | re.VERBOSE)


def tokens(whole: Iterable[str] = (), separators: Iterable[str] | None = None) -> re.Pattern[str]:
    """Give the pattern of all that a cell consists of; ``whole`` must not be taken apart.

    Without ``separators`` that is what parts names in a cell of which the column is not known.

    >>> [token.lastgroup for token in tokens().finditer("UL en HsL")]
    ['text', 'text', 'between', 'text', 'text']
    """
    names = "|".join(with_any_spaces(name) for name in whole)
    kept = rf"(?<!\w)(?:{names})(?!\w)" if names else "(?!)"
    return re.compile(
        rf"""(?P<kept>{kept}) | (?P<between>{_between(separators)}) | (?P<mark>{_MARK})
            | (?P<bracket>[()]) | (?P<text>{_ADDRESS} | \w+ | .)""",
        re.IGNORECASE | re.VERBOSE | re.DOTALL | re.MULTILINE,
    )


def _between(separators: Iterable[str] | None) -> str:
    signs = _BEFORE_EVIDENCE if separators is None else {s: _SIGNS[s] for s in separators}
    bullet = _BULLET if "line" in signs else rf"\A{_BULLET}"
    # A quick no at each letter: all signs but "and" begin with something else.
    others = " | ".join([bullet, *(signs[sign] for sign in signs if sign != "and")])
    return " | ".join([rf"(?=\W)(?:{others})", *(signs[sign] for sign in signs if sign == "and")])


_SIGN = re.compile(r"[,;/|+×&\n\t•▪‣·*–—.-]")
_FREE_WORD = re.compile(
    rf"\s(?:{' | '.join([*_AND, _ELSEWHERE])} | x)\s", re.IGNORECASE | re.VERBOSE
)


def may_part(text: str) -> bool:
    """Say whether a text may hold something that parts names: a quick look, never wrong in its no.

    >>> may_part("Hogeschool Leiden"), may_part("UL en HsL"), may_part("B.V.")
    (False, True, True)
    """
    return bool(_SIGN.search(text) or _FREE_WORD.search(text))


def sign_of(between: str) -> str:
    r"""Say which separator a piece of text is; a bullet is a ``line``.

    >>> [sign_of(text) for text in ("\n", " & ", " – ", "i.s.m.", "- ", " × ", "//")]
    ['line', '&', '-', 'and', 'line', 'x', '//']
    """
    plain = between.strip()
    if "\t" in between and not plain:
        return "tab"
    if plain in _SIGNS:
        return "line" if plain == "-" and not between[0].isspace() else plain
    if plain == "×":
        return "x"
    if plain in {"–", "—"} and between[0].isspace():
        return "-"
    return "and" if plain[:1].isalnum() else "line"


def is_phrase(between: str) -> bool:
    """Say whether names are parted by more than "and": "i.s.m.", "together with"."""
    return _PHRASE.fullmatch(between.strip()) is not None
