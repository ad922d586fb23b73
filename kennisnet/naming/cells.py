"""From the text of a cell to the institutions it means. Pure functions, no files.

A cell holds names as somebody typed them: separated by commas, semicolons, slashes, line breaks,
``en``, ``+`` or ``&``; with remarks in brackets; with "etc." at the end. `read_cell` gives the
mentions in their order and says whether the list is open; `Aliases` says what a mention means.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby, pairwise, zip_longest
from operator import itemgetter

CERTAINTIES = ("certain", "likely", "doubtful")
PAIRS = "||"
"""What separates the pairs in a cell where a project prints several lead/partners pairs."""

_BETWEEN = r"""
      ^[^\S\n]*(?:[•▪‣·]\s* | [-–*]\s+(?=\S))  # the bullet of a list, at the start of a line
    | [,;\n]                                   # comma, semicolon, line break
    | (?<!(?<!\w)\w)/(?!\w(?!\w))              # a slash, but not before or behind one letter (TU/e)
    | (?<=[\w.)])\s*\+\s*(?=[\w(’'])           # a plus with a name on both sides
    | \s&\s                                    # an ampersand that stands free
    | (?<!\w)(?:en\s*/\s*of | and\s*/\s*or | en | and)(?!\w)
    | (?<!\w)(?:i\.?s\.?m\.? | o\.?l\.?v\.?
      | in\s(?:\w+\s)?samenwerking\smet | samen\smet | onder\sleiding\svan
      | in\s(?:\w+\s)?(?:collaboration|cooperation|partnership)\swith | together\swith | led\sby
      )(?!\w)
"""
_MARK = r"""
      (?:\.{3,} | …)
    | (?<!\w)(?:
        e\.\s?a | e\.\s?d | o\.\s?a | w\.\s?o | et\sal | div(?=\.) | (?:etc|enz)(?!\s+\w)
      | (?-i:[Ee]tc | [Ee]nz | [Dd]iv | ea | oa | wo(?=\s*:))  # in capitals it may be a name
      | etcetera | enzovoorts? | diverse? | various | waaronder | including
      | onder\s(?:andere|meer) | among(?:st)?\sothers
      | (?:vele|veel|many|several)\s(?:anderen?|others?|more)
      )(?!\w)(?:[^\S\n]*[.:])*
"""
"""Says that a list is not whole. At the start or the end of a mention it is no part of it."""
_ADDRESS = r"\w+://[^\s,;()]+ | www\.[^\s,;()]+"
_OTHERS = frozenset({"andere", "anderen", "overigen", "others", "other", "more", "meer"})
_UNKNOWN = frozenset({"onbekend", "unknown", "n.t.b.", "ntb", "nader te bepalen", "tbd", "?"})
_NONE = frozenset({"-", "–", "—", ".", "n.v.t.", "nvt", "n/a", "geen", "none"})
_APOSTROPHES = str.maketrans("‘’ʼ`´", "'''''")
_LABEL = re.compile(r"(?:^|(?<=[\s,;/|.)]))([TP])\s*:\s*")

_KINDS = """
    _ aannemers aanbieders alumni artsen bedrijf bedrijven bedrijfsleven beleidsmakers bewoners
    bibliotheken buurtbewoners burgers corporaties culturele_instellingen docenten gemeenten
    gemeentes hogescholen huisartsen inwoners instellingen investeerders jongeren
    kennisinstellingen kennisinstituten leerlingen lokale_partijen maatschappelijke_organisaties
    maatschappelijke_partners mkb musea onderwijsinstellingen ondernemers onderzoekers
    onderzoeksinstituten ouderen ouders overheden overheid partners partijen private_partijen
    provincies scholen sportverenigingen stichting stichtingen studenten studentenverenigingen
    universiteiten verenigingen vrijwilligers wijkverenigingen woningcorporaties ziekenhuizen
    zorginstellingen zorgpartners zorgverleners businesses citizens companies
    cultural_institutions entrepreneurs firms foundation foundations governments hospitals industry
    inhabitants institutions knowledge_institutions municipalities museums ngos parents
    private_parties researchers residents schools smes startups students universities volunteers
"""
KINDS = frozenset(kind.replace("_", " ") for kind in _KINDS.split())
"""Kinds of organisations and people: words of a cell that name nobody."""
_WHICH = re.compile(
    r"^(?:een|overige|andere|lokale|regionale|an?|other|local|regional)\s+", re.IGNORECASE
)


def squash(text: str) -> str:
    r"""Put text in composed form with single spaces and without invisible characters.

    >>> squash("  Hoge\u00adschool\n Leiden\u200b ")
    'Hogeschool Leiden'
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(
        " " if c.isspace() or unicodedata.category(c) == "Cc" else c
        for c in composed
        if c not in "\u00ad\u200b\u200c\u200d\u2060\ufeff"
    )
    return " ".join(visible.split())


def key(mention: str) -> str:
    """Give the form in which two spellings are the same mention.

    Case, spaces, the kind of apostrophe and a last full stop make no difference.

    >>> key("Prov.") == key("prov"), key("‘t  LEF") == key("'t Lef"), key("UL") == key("U L")
    (True, True, False)
    """
    plain = squash(unicodedata.normalize("NFKC", mention)).casefold().rstrip(".").rstrip()
    return plain.translate(_APOSTROPHES)


@dataclass(frozen=True)
class Alias:
    """What a mention means: an institution, or none of them where ``institution`` is empty."""

    mention: str
    institution: str
    certainty: str = "certain"
    code: str = ""


class Aliases:
    """A table of what mentions mean, with readings of its own for one project (``code``).

    >>> table = Aliases([Alias("UL", "ul"), Alias("HR", "rotterdam"), Alias("HR", "rijnland", code="5i")])
    >>> [a.institution for a in table.meaning("hr")], [a.institution for a in table.meaning("HR", "5i")]
    (['rotterdam'], ['rijnland'])
    >>> table.meaning("VU") is None
    True
    """

    def __init__(self, rows: Iterable[Alias] = ()) -> None:
        self.rows = tuple(rows)
        self.codes = frozenset(row.code for row in self.rows if row.code)
        self._meaning: dict[tuple[str, str], list[Alias]] = defaultdict(list)
        for row in self.rows:
            self._meaning[row.code, _close_up(row.mention)].append(row)
        self._tokens: dict[str, re.Pattern[str]] = {}

    def meaning(self, mention: str, code: str = "") -> list[Alias] | None:
        """Give the rows for a mention, those of the project before the general ones; or None.

        Spaces around a separator make no difference: "A / B" is "A/B".
        """
        if not self.rows:
            return None
        spelled = _close_up(mention)
        return self._meaning.get((code, spelled)) or self._meaning.get(("", spelled))

    @cached_property
    def _whole(self) -> Mapping[str, frozenset[str]]:
        """Mentions that hold a separator, a bracket or a mark themselves, by project."""
        by_code: dict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            plain = read_cell(row.mention)
            taken_apart = plain.mentions != (squash(row.mention),) or plain.open_ended
            if taken_apart or _SEPARATOR.search(row.mention):
                by_code[row.code].add(squash(row.mention))
        return {code: frozenset(found) for code, found in by_code.items()}

    def tokens(self, code: str = "") -> re.Pattern[str]:
        """Give what a cell of a project consists of; names that must stay whole go first."""
        code = code if code in self._whole else ""
        if code not in self._tokens:
            whole = {m for c in {code, ""} for m in self._whole.get(c, ())} - {""}
            self._tokens[code] = _tokens(sorted(whole, key=lambda m: (-len(m), m)))
        return self._tokens[code]


_SEPARATOR = re.compile(r"(?<=\S)\s*([,;/+&])\s*(?=\S)")


def _close_up(mention: str) -> str:
    """Give the key of a mention without the spaces around separators."""
    return _SEPARATOR.sub(r"\1", key(mention))


def _with_spaces(mention: str) -> str:
    """Give the pattern of a mention, whatever the spaces around its separators."""
    words = _SEPARATOR.sub(r" \1 ", mention).split()
    apart = [r"\s*" if {a, b} & set(",;/+&") else r"\s+" for a, b in pairwise(words)]
    return "".join(re.escape(w) + space for w, space in zip_longest(words, apart, fillvalue=""))


@dataclass(frozen=True)
class Cell:
    """What a cell says: mentions in their order, whether the list is open, what was set aside."""

    mentions: tuple[str, ...] = ()
    open_ended: bool = False
    remarks: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    """Pairs that were taken apart at ``en``, ``and`` or a free ``&``: perhaps one name."""


def read_cell(text: str, aliases: Aliases | None = None, code: str = "") -> Cell:
    """Take a cell apart into mentions.

    Separators are commas, semicolons, slashes, line breaks, a plus between names, a free
    ``en``, ``and`` or ``&``, and phrases such as "i.s.m."; a mention of the alias table that
    holds a separator stays whole. "etc.", "e.a.", "o.a.", "diverse", "and others", "…" make the
    list open and are no mention. Text in brackets is a remark, unless the alias table knows it.

    >>> read_cell("HsL/UL /GL, Leiden+, div. scholen, e.a.").mentions
    ('HsL', 'UL', 'GL', 'Leiden+', 'scholen')
    >>> read_cell("UL (lectoren) en W&N, etc.")
    Cell(mentions=('UL', 'W&N'), open_ended=True, remarks=('lectoren',), joined=('UL en W&N',))
    >>> read_cell("Leiden & Partners", Aliases([Alias("Leiden & Partners", "lp")])).mentions
    ('Leiden & Partners',)
    """
    aliases = aliases or _NO_ALIASES
    return _CellReader(aliases, code).read("\n".join(text.splitlines()))


def _tokens(whole: Iterable[str] = ()) -> re.Pattern[str]:
    """Give the pattern of all that a cell consists of; ``whole`` must not be taken apart."""
    names = "|".join(_with_spaces(name) for name in whole)
    kept = rf"(?<!\w)(?:{names})(?!\w)" if names else "(?!)"
    return re.compile(
        rf"""(?P<kept>{kept}) | (?P<between>{_BETWEEN}) | (?P<mark>{_MARK}) | (?P<bracket>[()])
            | (?P<text>{_ADDRESS} | \w+ | .)""",
        re.IGNORECASE | re.VERBOSE | re.DOTALL | re.MULTILINE,
    )


_NO_ALIASES = Aliases()


class _CellReader:
    """Collects what one cell says, item by item; inside brackets further brackets separate."""

    def __init__(self, aliases: Aliases, code: str, *, inside: bool = False) -> None:
        self.aliases, self.code, self.inside = aliases, code, inside
        self.mentions: list[str] = []
        self.remarks: list[str] = []
        self.joined: list[str] = []
        self.open_ended = False

    def read(self, text: str) -> Cell:
        item, joint, last = _Item(), "", ""
        for kind, piece in self._pieces(text):
            if kind == "between":
                mention = self._take(item)
                self._note_joined(joint, last, mention)
                sign = piece.strip()
                item, last = _Item(), mention
                joint = sign if sign.lower() in {"en", "and", "&"} else ""
            elif kind == "remark" and item.begun:
                item.remarks.append(piece)
                item.add("text", " ")
            elif kind == "remark":
                self._remark(piece)
            else:
                item.add(kind, piece)
        self._note_joined(joint, last, self._take(item))
        return Cell(tuple(self.mentions), self.open_ended, tuple(self.remarks), tuple(self.joined))

    def _pieces(self, text: str) -> Iterator[tuple[str, str]]:
        """Cut a text into ``kept``, ``between``, ``mark``, ``remark`` and ``text``."""
        tokens = self.aliases.tokens(self.code)
        closing = {} if self.inside else _closing(text)
        position = 0
        while token := tokens.match(text, position):
            start, position = token.span()
            if start in closing:
                yield "remark", text[position : closing[start]]
                position = closing[start] + 1
            elif token.lastgroup == "bracket":
                yield "between" if self.inside else "text", token[0]
            else:
                yield str(token.lastgroup), token[0]

    def _note_joined(self, joint: str, left: str, right: str) -> None:
        if joint and left and right:
            self.joined.append(f"{left} {joint} {right}")

    def _take(self, item: _Item) -> str:
        """Take in what stands between two separators; give the mention, or nothing."""
        mention = item.mention()
        self.open_ended |= item.open_ended
        if mention:
            self.mentions.append(mention)
        for remark in item.remarks:
            self._remark(remark)
        return mention

    def _remark(self, text: str) -> None:
        """Keep what stands in brackets as a remark, except for mentions that the table knows."""
        inner = _CellReader(self.aliases, self.code, inside=True).read(text)
        known = [m for m in inner.mentions if self.aliases.meaning(m, self.code) is not None]
        self.mentions.extend(known)
        only_marks = inner.open_ended and not inner.mentions
        self.open_ended |= inner.open_ended and (only_marks or bool(known))
        if squash(text) and not known and not only_marks:
            self.remarks.append(squash(text))


@dataclass
class _Item:
    """What stands between two separators, piece by piece."""

    pieces: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    begun: bool = False
    open_ended: bool = False

    def add(self, kind: str, piece: str) -> None:
        self.pieces.append((kind, piece))
        self.begun |= not piece.isspace()

    def mention(self) -> str:
        """Give the mention without the marks around it; nothing where it names nobody."""
        words = [
            place
            for place, (kind, piece) in enumerate(self.pieces)
            if kind != "mark" and not piece.isspace()
        ]
        start, stop = (words[0], words[-1] + 1) if words else (0, 0)
        around = self.pieces[:start] + self.pieces[stop:]
        inner = self.pieces[start:stop]
        text = re.sub(r"(?<=\w{5})\.$", "", squash("".join(piece for _, piece in inner)))
        text = text.strip(" :")
        nobody = "" if any(kind == "kept" for kind, _ in inner) else text.casefold()
        self.open_ended |= any(kind == "mark" for kind, _ in around)
        self.open_ended |= nobody in _OTHERS | _UNKNOWN
        return "" if nobody in _OTHERS | _UNKNOWN | _NONE else text


def _closing(text: str) -> dict[int, int]:
    """Say for each bracket that is closed where that is."""
    opened: list[int] = []
    closing = {}
    for bracket in re.finditer(r"[()]", text):
        if bracket[0] == "(":
            opened.append(bracket.start())
        elif opened:
            closing[opened.pop()] = bracket.start()
    return closing


def pairs(lead: str, partners: str) -> list[tuple[str, str]]:
    """Give the lead/partners pairs that a project prints, in order.

    Several pairs are parted by ``||`` in both cells, or carry their own labels (``T: … P: …``),
    also where all of it stands in one cell. Leads that follow one another belong, in their order,
    to the partners that follow them.

    >>> pairs("LUMC || gemeente", "FSW, VO || LUMC")
    [('LUMC', 'FSW, VO'), ('gemeente', 'LUMC')]
    >>> pairs("T: LUMC P: VO T: gemeente P: LUMC", "")
    [('LUMC', 'VO'), ('gemeente', 'LUMC')]
    """
    labelled = [*_labelled(lead, "T"), *_labelled(partners, "P")]
    runs = [[words for _, words in run] for _, run in groupby(labelled, key=itemgetter(0))]
    if labelled and labelled[0][0] == "P":
        runs.insert(0, [])
    found = [
        pair
        for leads, others in zip_longest(runs[::2], runs[1::2], fillvalue=list[str]())
        for pair in zip_longest(leads, others, fillvalue="")
    ]
    return found or [("", "")]


def _labelled(text: str, label: str) -> list[tuple[str, str]]:
    """Give the parts of a cell, each with its label (T or P) or else with that of the column."""
    found: list[tuple[str, str]] = []
    for part in text.split(PAIRS) if text.strip() else ():
        before, *rest = _LABEL.split(part)
        if before.strip() or not rest:
            found.append((label, before.strip()))
        found += [(mark, words.strip()) for mark, words in zip(rest[::2], rest[1::2], strict=True)]
    return found


def is_kind(mention: str) -> bool:
    """Say whether a mention is a kind of organisation ("scholen") and no organisation.

    Only whole, common words of Dutch and English count; a table of institutions knows better.

    >>> is_kind("Bedrijven"), is_kind("overige scholen"), is_kind("Bedrijven Oost")
    (True, True, False)
    """
    return _WHICH.sub("", key(mention)) in KINDS


def readable_ids(names: Iterable[str], taken: Iterable[str] = ()) -> dict[str, str]:
    """Give each name an id that a person can read, the same whatever the order of the names.

    Names that would get the same id, or one that is taken, get signs of their checksum: four, or
    as many as it takes.

    >>> readable_ids(["Hogeschool Leiden", "Café 't Hoekje", "W&N", "W N"])
    {'Hogeschool Leiden': 'hogeschool-leiden', "Café 't Hoekje": 'cafe-t-hoekje', 'W&N': 'w-n-cb72', 'W N': 'w-n-c971'}
    """
    slugs = {name: _slug(name) for name in names}
    ids: dict[str, str] = {}
    used = {*taken, ""}
    left, length = list(slugs), 0
    while left:
        tried = {name: _signed(slugs[name], name, length) for name in left}
        count = Counter(tried.values())
        made = {n: i for n, i in tried.items() if count[i] == 1 and i not in used}
        ids |= made
        used |= set(made.values())
        left = [name for name in left if name not in made]
        length = 2 * length or 4
    return {name: ids[name] for name in slugs}


def code_of(one: str, name: str) -> str:
    """Give an id where it is a code of its own, and nothing where `readable_ids` made it of the name.

    >>> code_of("4a", "Lab"), code_of("lab", "Lab"), code_of("w-n-cb72", "W&N")
    ('4a', '', '')
    """
    slug = _slug(name) or "name"
    made = one in {name, slug, f"project-{slug}"}
    return "" if made or re.fullmatch(rf"{re.escape(slug)}-[0-9a-f]+", one) else one


def _slug(name: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", bare.casefold()).strip("-")[:60].rstrip("-")


def _signed(slug: str, name: str, length: int) -> str:
    if not length:
        return slug
    sign = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{slug or 'name'}-{(sign * length)[:length]}"
