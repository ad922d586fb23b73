"""From the text of a cell to the institutions it means. Pure functions, no files.

A cell holds names as somebody typed them: separated by commas, semicolons, slashes, line breaks,
``en``, ``+`` or ``&``; with remarks in brackets; with "etc." at the end. `read_cell` gives the
mentions in their order and says whether the list is open; `Aliases` says what a mention means.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

CERTAINTIES = ("certain", "likely", "doubtful")
PAIRS = "||"
"""What separates the pairs in a cell where a project prints several lead/partners pairs."""

_BETWEEN = r"""
      [,;\n]                                  # comma, semicolon, line break
    | (?<!:)/(?!/)                            # a slash, but not that of an address
    | (?<=[\w.)])\s*\+\s*(?=[\w(’'])          # a plus with a name on both sides
    | \s&\s                                   # an ampersand that stands free
    | (?<!\w)(?:en|and)(?!\w)
    | (?<!\w)(?:i\.?s\.?m\.? | o\.?l\.?v\.?
      | in\s(?:\w+\s)?samenwerking\smet | samen\smet | onder\sleiding\svan
      | in\s(?:\w+\s)?(?:collaboration|cooperation|partnership)\swith | together\swith | led\sby
      )(?!\w)
"""
_UNNAMED = r"""
      etc(?:etera)? | enz(?:ovoorts?)? | e\.\s?a | ea | e\.\s?d | o\.\s?a | oa | et\sal
    | w\.\s?o | wo(?=\s*:) | div(?:erse?|ers)? | waaronder | onder\s(?:andere|meer)
    | including | among\sothers | various
"""
_MARK_BEFORE = re.compile(rf"^(?:{_UNNAMED})(?!\w)[.:\s]*", re.IGNORECASE | re.VERBOSE)
_MARK_AFTER = re.compile(rf"(?<!\w)(?:{_UNNAMED})[.:\s]*$", re.IGNORECASE | re.VERBOSE)
_OTHERS = frozenset({"andere", "anderen", "overigen", "others", "other", "more", "meer"})
_UNKNOWN = frozenset({"onbekend", "unknown", "n.t.b.", "ntb", "nader te bepalen", "tbd", "?"})
_NONE = frozenset({"-", "–", "—", ".", "n.v.t.", "nvt", "n/a", "geen", "none"})
_APOSTROPHES = str.maketrans("‘’ʼ`´", "'''''")
_LABEL = re.compile(r"(?<!\w)([TP])\s*:\s*")

KINDS = frozenset(
    kind.replace("_", " ")
    for kind in [
        "aannemers",
        "aanbieders",
        "alumni",
        "artsen",
        "bedrijf",
        "bedrijven",
        "bedrijfsleven",
        "beleidsmakers",
        "bewoners",
        "bibliotheken",
        "buurtbewoners",
        "burgers",
        "corporaties",
        "culturele_instellingen",
        "docenten",
        "gemeenten",
        "gemeentes",
        "hogescholen",
        "huisartsen",
        "inwoners",
        "instellingen",
        "investeerders",
        "jongeren",
        "kennisinstellingen",
        "kennisinstituten",
        "leerlingen",
        "lokale_partijen",
        "maatschappelijke_organisaties",
        "maatschappelijke_partners",
        "mkb",
        "musea",
        "onderwijsinstellingen",
        "ondernemers",
        "onderzoekers",
        "onderzoeksinstituten",
        "ouderen",
        "ouders",
        "overheden",
        "overheid",
        "partners",
        "partijen",
        "private_partijen",
        "provincies",
        "scholen",
        "sportverenigingen",
        "stichtingen",
        "studenten",
        "studentenverenigingen",
        "universiteiten",
        "verenigingen",
        "vrijwilligers",
        "wijkverenigingen",
        "woningcorporaties",
        "ziekenhuizen",
        "zorginstellingen",
        "zorgpartners",
        "zorgverleners",
        "businesses",
        "citizens",
        "companies",
        "cultural_institutions",
        "entrepreneurs",
        "firms",
        "foundations",
        "governments",
        "hospitals",
        "industry",
        "inhabitants",
        "institutions",
        "knowledge_institutions",
        "municipalities",
        "museums",
        "ngos",
        "parents",
        "private_parties",
        "researchers",
        "residents",
        "schools",
        "smes",
        "startups",
        "students",
        "universities",
        "volunteers",
    ]
)
"""Kinds of organisations and people: words of a cell that name nobody."""
_WHICH = re.compile(
    r"^(?:overige|andere|lokale|regionale|leidse|other|local|regional)\s+", re.IGNORECASE
)


def squash(text: str) -> str:
    r"""Put text in composed form with single spaces and without invisible characters.

    >>> squash("  Hoge\u00adschool\n Leiden\u200b ")
    'Hogeschool Leiden'
    """
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
        self._meaning: dict[tuple[str, str], list[Alias]] = defaultdict(list)
        for row in self.rows:
            self._meaning[row.code, key(row.mention)].append(row)

    def meaning(self, mention: str, code: str = "") -> list[Alias] | None:
        """Give the rows for a mention, those of the project before the general ones; or None."""
        spelled = key(mention)
        return self._meaning.get((code, spelled)) or self._meaning.get(("", spelled))

    @cached_property
    def _whole(self) -> Mapping[str, tuple[str, ...]]:
        """Mentions that hold a separator, a bracket or a mark themselves, by project."""
        by_code: dict[str, list[str]] = defaultdict(list)
        for row in self.rows:
            plain = read_cell(row.mention)
            if plain.mentions != (squash(row.mention),) or plain.open_ended:
                by_code[row.code].append(squash(row.mention))
        return {code: tuple(found) for code, found in by_code.items()}

    def whole(self, code: str = "") -> tuple[str, ...]:
        """Give the mentions that must not be taken apart in this project, longest first."""
        own = self._whole.get(code, ()) if code else ()
        return tuple(sorted({*own, *self._whole.get("", ())}, key=lambda m: (-len(m), m)))


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
    holds a separator stays whole. "etc.", "e.a.", "o.a.", "diverse", "and others" make the list
    open and are no mention. Text in brackets is a remark, unless the alias table knows it.

    >>> read_cell("HsL/UL /GL, Leiden+, div. scholen, e.a.").mentions
    ('HsL', 'UL', 'GL', 'Leiden+', 'scholen')
    >>> read_cell("UL (lectoren) en W&N, etc.")
    Cell(mentions=('UL', 'W&N'), open_ended=True, remarks=('lectoren',), joined=('UL / W&N',))
    >>> read_cell("Leiden & Partners", Aliases([Alias("Leiden & Partners", "lp")])).mentions
    ('Leiden & Partners',)
    """
    aliases = aliases or Aliases()
    whole = aliases.whole(code) if aliases.rows else ()
    return _CellReader(aliases, code, _tokens(whole)).read(text)


def _tokens(whole: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(r"\s+".join(map(re.escape, name.split())) for name in whole)
    kept = rf"(?<!\w)(?:{names})(?!\w)" if names else "(?!)"
    return re.compile(
        rf"(?P<kept>{kept}) | \((?P<remark>[^()]*)\) | (?P<between>{_BETWEEN}) | (?P<text>\w+|.)",
        re.IGNORECASE | re.VERBOSE | re.DOTALL,
    )


class _CellReader:
    """Collects what one cell says, item by item."""

    def __init__(self, aliases: Aliases, code: str, tokens: re.Pattern[str]) -> None:
        self.aliases, self.code, self.tokens = aliases, code, tokens
        self.mentions: list[str] = []
        self.remarks: list[str] = []
        self.joined: list[str] = []
        self.open_ended = False

    def read(self, text: str) -> Cell:
        word, remarks, joint, last = "", list[str](), False, ""
        for token in self.tokens.finditer(text):
            if token["between"] is None:
                if token["remark"] is not None:
                    if word.strip():
                        remarks.append(token["remark"])
                    else:
                        self._remark(token["remark"])
                    word += " "
                else:
                    word += token[0]
                continue
            item = self._item(word, remarks)
            self._note_joined(joint, last, item)
            joint, last = token["between"].strip().lower() in {"en", "and", "&"}, item
            word, remarks = "", []
        self._note_joined(joint, last, self._item(word, remarks))
        return Cell(tuple(self.mentions), self.open_ended, tuple(self.remarks), tuple(self.joined))

    def _note_joined(self, joint: bool, left: str, right: str) -> None:
        if joint and left and right:
            self.joined.append(f"{left} / {right}")

    def _item(self, word: str, remarks: list[str]) -> str:
        """Take in what stands between two separators; give the mention, or nothing."""
        mention = self._mention(squash(word))
        if mention:
            self.mentions.append(mention)
        for remark in remarks:
            self._remark(remark)
        return mention

    def _mention(self, text: str) -> str:
        while text and self.aliases.meaning(text, self.code) is None:
            bare = _MARK_AFTER.sub("", _MARK_BEFORE.sub("", text)).strip()
            if bare == text:
                break
            self.open_ended, text = True, bare
        text = re.sub(r"(?<=\w{5})\.$", "", text).strip(" :")
        plain = text.casefold()
        if plain in _OTHERS or plain in _UNKNOWN:
            self.open_ended = True
        return "" if plain in _OTHERS | _UNKNOWN | _NONE else text

    def _remark(self, text: str) -> None:
        """Keep what stands in brackets as a remark, except for mentions that the table knows."""
        inner = _CellReader(self.aliases, self.code, self.tokens).read(text)
        known = [m for m in inner.mentions if self.aliases.meaning(m, self.code) is not None]
        self.mentions.extend(known)
        self.open_ended |= inner.open_ended and bool(known)
        if not known and squash(text):
            self.remarks.append(squash(text))


def pairs(lead: str, partners: str) -> list[tuple[str, str]]:
    """Give the lead/partners pairs that a project prints, in order.

    Several pairs are parted by ``||`` in both cells; text that carries its own labels
    (``T: … P: …``) is taken apart by them, also where all of it stands in one cell.

    >>> pairs("LUMC || gemeente", "FSW, VO || LUMC")
    [('LUMC', 'FSW, VO'), ('gemeente', 'LUMC')]
    >>> pairs("T: LUMC P: VO T: gemeente P: LUMC", "")
    [('LUMC', 'VO'), ('gemeente', 'LUMC')]
    """
    if not partners.strip() and len(_LABEL.findall(lead)) > 1:
        return _labelled(lead)
    leads = [_LABEL.sub("", part, count=1).strip() for part in lead.split(PAIRS)]
    others = [_LABEL.sub("", part, count=1).strip() for part in partners.split(PAIRS)]
    length = max(len(leads), len(others))
    leads += [""] * (length - len(leads))
    others += [""] * (length - len(others))
    return list(zip(leads, others, strict=True))


def _labelled(text: str) -> list[tuple[str, str]]:
    _, *pieces = _LABEL.split(text)
    found: list[tuple[str, str]] = []
    for label, words in zip(pieces[::2], pieces[1::2], strict=True):
        if label == "T" or not found or found[-1][1]:
            found.append((words.strip(), "") if label == "T" else ("", words.strip()))
        else:
            found[-1] = (found[-1][0], words.strip())
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

    Names that would get the same id, or one that is taken, get four signs of their checksum.

    >>> readable_ids(["Hogeschool Leiden", "Café 't Hoekje", "W&N", "W N"])
    {'Hogeschool Leiden': 'hogeschool-leiden', "Café 't Hoekje": 'cafe-t-hoekje', 'W&N': 'w-n-cb72', 'W N': 'w-n-c971'}
    """
    slugs = {name: _slug(name) for name in names}
    count: dict[str, int] = defaultdict(int)
    for slug in slugs.values():
        count[slug] += 1
    reserved = set(taken)
    return {
        name: slug if slug and count[slug] == 1 and slug not in reserved else _signed(slug, name)
        for name, slug in slugs.items()
    }


def _slug(name: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", bare.casefold()).strip("-")[:60].rstrip("-")


def _signed(slug: str, name: str) -> str:
    sign = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{slug or 'name'}-{sign[:4] if slug else sign[:8]}"
