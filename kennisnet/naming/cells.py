"""From the text of a cell to the mentions in it.

A cell holds names as somebody typed them: separated by commas, semicolons, slashes, line breaks,
``en``, ``x``, ``+`` or ``&``; with remarks in brackets; with "etc." at the end. `read_cell` gives the
mentions in their order and says whether the list is open. Which of these signs part names, the
column says (`files.recognising.separating`): in one cell alone nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import Any, Protocol, TypeAlias

from kennisnet.naming.adding import added_by, at_end, parting
from kennisnet.naming.around import before_form, without_lead_up
from kennisnet.naming.ends import without_double, without_end, without_marks
from kennisnet.naming.entities import decoded
from kennisnet.naming.items import Item
from kennisnet.naming.leading import means_lead
from kennisnet.naming.spelling import BLANKS, close_up, squash
from kennisnet.naming.tokens import MARK, tokens
from kennisnet.naming.unnamed import NOBODY, says_nobody
from kennisnet.texts.words import WORDS

Separators: TypeAlias = tuple[str, ...] | None
"""At what names are cut; None: the column is not known, so at all that often parts names."""
_WORD = re.compile(r"\w+")
_BRACKETS = re.compile(rf"{BLANKS}\([^()]*\)")
_FOOTNOTE = re.compile(r"(?<=[\w.)])\s*[*†‡¹²³]+\)?$")
"""The sign of a footnote behind a name."""
LONGEST_END = 2 * max(map(len, WORDS.ends))
"""No text that says only that a list goes on is longer."""
_BEGINS = re.compile(r"[^\W\d_]{4,}(?=[ ,(]|\Z)")
"""A word with which a text begins: it is a part of a name, unless it is one of these."""
_SAYS_NOTHING = frozenset(
    begun
    for phrase in NOBODY | WORDS.ends | WORDS.cells["counting"]
    for begun in accumulate(re.findall(r"[^\W\d_]+", phrase.casefold()))
)
"""The letters with which phrases begin that name nobody, or not all; stops and blanks can be missing."""
MOST_PIECES = 12
"""A name that stays whole has at most so many pieces."""


class Known(Protocol):
    """What is known of mentions while a cell is read: `Aliases`, or nothing."""

    def meaning(self, mention: str, code: str = "") -> Sequence[Any] | None:
        """Give what a mention means in a project, or None."""

    def tokens(self, code: str = "", separators: Separators = None) -> re.Pattern[str]:
        """Give what a cell of a project consists of."""


class _Nothing:
    """Nothing is known: every mention is a name."""

    def meaning(self, mention: str, code: str = "") -> None:
        """Know no meaning."""

    def tokens(
        self,
        code: str = "",  # noqa: ARG002 - as `Aliases` has it
        separators: Separators = None,
    ) -> re.Pattern[str]:
        """Give what any cell consists of."""
        return plain_tokens(separators)


@lru_cache
def plain_tokens(separators: Separators = None) -> re.Pattern[str]:
    """Give what any cell consists of, while no name is known."""
    return tokens(separators=separators)


NOTHING = _Nothing()


@dataclass(frozen=True)
class Cell:
    """What a cell says: mentions in their order, whether the list is open, what was set aside."""

    mentions: tuple[str, ...] = ()
    open_ended: bool = False
    remarks: tuple[str, ...] = ()
    bracketed: tuple[tuple[str, str], ...] = field(default=(), repr=False, compare=False)
    """Mentions with a remark behind them: alone, and with it."""
    leads: tuple[str, ...] = field(default=(), repr=False, compare=False)
    """Mentions of which brackets say that they lead: "UL (coord.)"."""


def read_cell(
    text: str,
    aliases: Known | None = None,
    code: str = "",
    separators: Separators = None,
    whole: frozenset[str] = frozenset(),
) -> Cell:
    """Take a cell apart into mentions.

    With ``separators``, words of `tokens.SEPARATORS`, nothing else parts names; ``whole`` holds
    names, as `spelled` gives them, that stay whole nevertheless, also with their brackets. Entities
    of HTML are decoded first. Without separators they are commas, semicolons, slashes, line breaks,
    a plus between names, a free
    ``en``, ``and`` or ``&``, and phrases such as "i.s.m."; a mention of the alias table that
    holds a separator stays whole. "etc.", "e.a.", "o.a.", "diverse", "and others", "…" make the
    list open and are no mention, and so do such words of other languages at the end of an item.
    Text in brackets is a remark, unless the alias table knows it, it is a word for a lead, or it
    adds names: "(+ TNO)", "(i.s.m. UL)".

    >>> read_cell("HsL/UL /GL, Leiden+, div. scholen, e.a.").mentions
    ('HsL', 'UL', 'GL', 'Leiden+', 'scholen')
    >>> read_cell("UL (lectoren) en W&N, etc.")
    Cell(mentions=('UL', 'W&N'), open_ended=True, remarks=('lectoren',))
    >>> from kennisnet.naming import Alias, Aliases
    >>> read_cell("Leiden & Partners", Aliases([Alias("Leiden & Partners", "lp")])).mentions
    ('Leiden & Partners',)
    >>> read_cell("AC/DC Museum; Davis, Inc.; UL", separators=(";",)).mentions
    ('AC/DC Museum', 'Davis, Inc.', 'UL')
    >>> read_cell("UL, HsL (penv.), m.fl.").leads
    ('HsL',)
    >>> read_cell("UL (+ HsL, TNO); LUMC (with GL)", separators=(";",)).mentions
    ('UL', 'HsL', 'TNO', 'LUMC', 'GL')
    >>> read_cell("Lab (Ost); Lab (West)", separators=(";",), whole=frozenset({"lab (ost)"})).mentions
    ('Lab (Ost)', 'Lab')
    """
    if text.strip().casefold() in WORDS.ends:
        return Cell(open_ended=True)
    reader = _CellReader(aliases or NOTHING, code, separators, whole)
    plain = lines(text)
    ended = without_end(plain)
    reader.open_ended = ended != plain
    return reader.read(ended)


def plainly_a_name(text: str) -> bool:
    """Say, without reading it, whether a text is sure to name somebody, and no more; never wrong in its yes.

    >>> plainly_a_name("Hogeschool Leiden"), plainly_a_name("e.a."), plainly_a_name("onbekend")
    (True, False, False)
    >>> plainly_a_name("Davis, Inc. (US)"), plainly_a_name("onbekend (US)")
    (True, False)
    """
    if text.isdecimal() or begins_as_a_name(text):
        return True
    if len(text) <= LONGEST_END and not without_end(text).strip():
        return False
    words = text.casefold().replace(".", " ").split()
    worded = any(map(str.isalpha, text)) and "(" not in text and "," not in text
    folded = text.casefold()
    said = NOBODY & {*words, " ".join(words), folded, folded.strip(" .:;")} or says_nobody(folded)
    return worded and not said and not MARK.search(text)


def begins_as_a_name(text: str) -> bool:
    """Say whether the first word of a text, which is squashed, is sure to be a part of a name.

    Then it names somebody, whatever follows.

    >>> begins_as_a_name("Davis, Inc. (US)"), begins_as_a_name("onbekend"), begins_as_a_name("A/B")
    (True, False, False)
    """
    word = _BEGINS.match(text)
    if word is None or word[0].casefold() in _SAYS_NOTHING:
        return False
    token = plain_tokens().match(text)
    return token is not None and token.lastgroup == "text"


def lines(text: str) -> str:
    """Decode a text, and let all its lines end in the same sign."""
    plain = decoded(text)
    return plain if plain.isprintable() else "\n".join(plain.splitlines())


class _CellReader:
    """Collects what one cell says, item by item; inside brackets further brackets separate."""

    def __init__(
        self,
        aliases: Known,
        code: str,
        separators: Separators,
        whole: frozenset[str],
        *,
        inside: bool = False,
    ) -> None:
        self.aliases, self.code, self.inside = aliases, code, inside
        self.separators, self.whole = separators, whole
        self.mentions: list[str] = []
        self.remarks: list[str] = []
        self.bracketed: list[tuple[str, str]] = []
        self.leads: list[str] = []
        self.open_ended = False

    def read(self, text: str) -> Cell:
        item = Item()
        for kind, piece in self._pieces(text):
            if kind == "between":
                self._take(item)
                item = Item(later=True)
            elif kind == "remark" and means_lead(piece):
                item.leads = True
                item.add("text", " ")
            elif kind == "added" and item.begun and not self._kept(item, piece):
                self._take(item)
                item = Item(later=True)
                self._add(added_by(piece))
            elif kind in {"remark", "added"} and item.begun:
                item.remarks.append(piece)
                item.add("remark", f"({piece})")
            elif kind in {"remark", "added"}:
                self._remark(piece)
            else:
                item.add(kind, piece)
        self._take(item)
        return Cell(
            tuple(self.mentions),
            self.open_ended,
            tuple(self.remarks),
            tuple(self.bracketed),
            tuple(self.leads),
        )

    def _pieces(self, text: str) -> Iterator[tuple[str, str]]:
        """Cut a text into ``kept``, ``between``, ``mark``, ``remark`` and ``text``."""
        pattern = self.aliases.tokens(self.code, self.separators)
        closing = {} if self.inside else closing_brackets(text)
        whole = within_whole(text, pattern, closing, self.whole) if self.whole else ()
        position = 0
        while token := pattern.match(text, position):
            start, position = token.span()
            if start in whole:
                yield "text", token[0]
            elif start in closing:
                inside = text[position : closing[start]]
                position = closing[start] + 1
                adds = not self.inside and added_by(inside) and at_end(text, position, pattern)
                yield ("added" if adds else "remark"), inside
            elif token.lastgroup == "bracket":
                yield "between" if self.inside else "text", token[0]
            else:
                yield str(token.lastgroup), token[0]

    def _take(self, item: Item) -> None:
        """Take in what stands between two separators: a mention, or nothing."""
        mention = self._named(item)
        self.open_ended |= item.open_ended
        if mention:
            self.mentions.append(mention)
            self.leads += [mention] * item.leads
        for remark in item.remarks:
            self._remark(remark)

    def _kept(self, item: Item, bracket: str) -> bool:
        """Say whether an item with this bracket behind it is a name that stays whole."""
        whole = f"{item.mention(bracketed=True)} ({bracket})"
        return bool(self.whole) and spelled(whole) in self.whole

    def _add(self, text: str) -> None:
        """Take in whom a bracket adds."""
        signs = parting(text, self.separators)
        cell = _CellReader(self.aliases, self.code, signs, self.whole).read(text)
        self.mentions += cell.mentions
        self.remarks += cell.remarks
        self.open_ended |= cell.open_ended or without_end(text) != text

    def _named(self, item: Item) -> str:
        """Give the mention of an item: with its brackets where they belong to the name."""
        mention = item.mention()
        if item.remarks:
            full = item.mention(bracketed=True)
            if spelled(full) in self.whole or before_form(full):
                item.remarks.clear()
                return full
            self.bracketed.append((mention, full))
        if self.separators is not None and spelled(mention) not in self.whole:
            mention = _FOOTNOTE.sub("", mention)
        ended = without_end(mention)
        if ended == mention and self.separators is not None and spelled(mention) not in self.whole:
            ended = without_double(mention)
        item.open_ended |= ended != mention
        if self.separators is None or spelled(ended) in self.whole:
            return ended
        return without_lead_up(ended, later=item.later)

    def _remark(self, text: str) -> None:
        """Keep what stands in brackets as a remark, except for mentions that the table knows."""
        inner = _CellReader(self.aliases, self.code, None, frozenset(), inside=True).read(text)
        named = [m for m in inner.mentions if self.aliases.meaning(m, self.code) is not None]
        self.mentions.extend(named)
        only_marks = inner.open_ended and not inner.mentions
        self.open_ended |= inner.open_ended and (only_marks or bool(named))
        if squash(text) and not named and not only_marks:
            self.remarks.append(squash(text))


@lru_cache(maxsize=1 << 16)
def spelled(name: str) -> str:
    """Give the form in which a name that holds separators is the same name.

    >>> spelled("A / B,") == spelled("a/b")
    True
    """
    return close_up(name.strip(" \t\n,;:"))


def cuts(text: str, pattern: re.Pattern[str], closing: dict[int, int]) -> list[tuple[int, int]]:
    """Say where, outside brackets, a text is cut: start and end of each separator."""
    found, free = [], 0
    for token in pattern.finditer(text):
        start, end = token.span()
        if start < free:
            continue
        if start in closing:
            free = closing[start] + 1
        elif token.lastgroup == "between":
            found.append((start, end))
    return found


def without_brackets(name: str) -> str:
    """Give a name with a space for what stands in brackets.

    >>> without_brackets("Lab (Ost) Bonn")
    'Lab  Bonn'
    """
    return _BRACKETS.sub(" ", name) if "(" in name else name


def first_word(name: str) -> str:
    """Give what a name begins with: letters and digits, or nothing."""
    found = _WORD.search(spelled(name))
    return found[0] if found else ""


@lru_cache
def first_words(names: frozenset[str]) -> frozenset[str]:
    """Give what these names, as `spelled` gives them, begin with."""
    return frozenset(map(first_word, names))


def within_whole(
    text: str, pattern: re.Pattern[str], closing: dict[int, int], whole: frozenset[str]
) -> set[int]:
    """Say which separators stand within a name of ``whole``, by where they start."""
    begin = first_words(whole)
    separators = cuts(text, pattern, closing)
    starts = [0, *(end for _, end in separators)]
    ends = [*(start for start, _ in separators), len(text)]
    within: set[int] = set()
    first = 0
    bare = without_marks if MARK.search(text) else str
    while first < len(separators):
        if first_word(bare(text[starts[first] : ends[first]])) not in begin:
            first += 1
            continue
        for last in range(min(len(starts), first + MOST_PIECES) - 1, first, -1):
            if spelled(without_brackets(bare(text[starts[first] : ends[last]]))) in whole:
                within |= {start for start, _ in separators[first:last]}
                first = last
                break
        first += 1
    return within


def closing_brackets(text: str) -> dict[int, int]:
    """Say for each bracket that is closed where that is."""
    opened: list[int] = []
    closing = {}
    for bracket in re.finditer(r"[()]", text):
        if bracket[0] == "(":
            opened.append(bracket.start())
        elif opened:
            closing[opened.pop()] = bracket.start()
    return closing
