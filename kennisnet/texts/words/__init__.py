"""The words that tables use: headers, roles, statuses, kinds of organisation, "not given".

They are data, one file a language; whoever reads a table asks here and holds no word itself. Tables
come in more languages than our sentences: there may be a file of words without a catalogue. Such a
file has no ``cells``, ``labels`` or ``organisations``, so that a cell of a Dutch table is never taken
apart at a word of another language. Only its ``ends`` count in every cell, at the end of an item, and
its ``dates`` in columns with dates. Its
``generic`` and ``units`` count in a table in that language, and nowhere else.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeAlias

from kennisnet.texts import LANGUAGES

Words: TypeAlias = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Vocabulary:
    """What the files of words say, all languages together."""

    by_language: Mapping[str, Mapping[str, Any]]

    def _gathered(self, *path: str) -> dict[str, list[str]]:
        """Join the lists of a section over the languages, in their order, each word once."""
        found: dict[str, dict[str, None]] = {}
        for words in self.by_language.values():
            section: Any = words
            for part in path:
                section = section.get(part, {})
            for name, listed in section.items():
                found.setdefault(name, {}).update(dict.fromkeys(listed))
        return {name: list(listed) for name, listed in found.items()}

    def _sets(self, *path: str) -> Words:
        return {name: frozenset(words) for name, words in self._gathered(*path).items()}

    def headers(self, table: str) -> Words:
        """Give how files call the columns of ``table``, ``institutions`` or ``aliases``.

        >>> "penvoerder" in WORDS.headers("table")["lead"]
        True
        """
        return self._sets("headers", table)

    @cached_property
    def registers(self) -> Words:
        """How headers call the numbers of each register of organisations.

        >>> "kvk nummer" in WORDS.registers["kvk"], "siret" in WORDS.registers["siret"]
        (True, True)
        """
        return self._sets("headers", "registers")

    @cached_property
    def parts(self) -> Words:
        """Words of which headers consist: ``leading``, ``called``, ``filler``, ``nothing`` …."""
        return self._sets("headers", "parts")

    @cached_property
    def cities(self) -> frozenset[str]:
        """Words of a header that say: the column names cities or municipalities."""
        return self._sets("headers", "parts").get("cities", frozenset())

    @cached_property
    def titles(self) -> frozenset[str]:
        """Words of a header that say: the column holds titles of projects."""
        return self._sets("headers", "parts").get("titles", frozenset())

    @cached_property
    def callers(self) -> frozenset[str]:
        """Words of a header that say: persons stand below it, beside what else it names."""
        return self._sets("headers", "callers")["words"]

    @cached_property
    def granting(self) -> frozenset[str]:
        """Words of headers that name who pays or grants, which is no partner.

        >>> {"geldgever", "financeur"} <= WORDS.granting
        True
        """
        return self._sets("headers", "granting")["words"]

    @cached_property
    def labels(self) -> Words:
        """What stands before the ``lead`` and the ``partners`` within a cell."""
        return self._sets("labels")

    @cached_property
    def roles(self) -> Words:
        """Words in a column of roles, by the role that they mean."""
        return self._sets("roles")

    def usual(self, section: str, one: str, lang: str) -> str:
        """Give the usual word for a role, decision, tier or state in a language: the first listed.

        >>> WORDS.usual("roles", "trekker", "nl"), WORDS.usual("decisions", "part of", "nl")
        ('trekker', 'onderdeel van')
        >>> WORDS.usual("tiers", "ask", "en"), WORDS.usual("states", "no match", "nl")
        ('perhaps', 'geen match')
        """
        return str(self.by_language[lang][section][one][0])

    @cached_property
    def decided(self) -> Mapping[str, str]:
        """What each word for a decision about names means.

        >>> WORDS.decided["zelfde"], WORDS.decided["part of"]
        ('same', 'part of')
        """
        return {word: one for one, words in self._sets("decisions").items() for word in words}

    @cached_property
    def states(self) -> Mapping[str, str]:
        """What each word for the state of an introduction means.

        >>> WORDS.states["gesproken"], WORDS.states["no match"]
        ('talked to', 'no match')
        """
        return {word: one for one, words in self._sets("states").items() for word in words}

    @cached_property
    def tiers(self) -> Mapping[str, str]:
        """What each word means for how sure it is that two names are one.

        >>> WORDS.tiers["waarschijnlijk"], WORDS.tiers["ask"]
        ('group', 'ask')
        """
        return {word: one for one, words in self._sets("tiers").items() for word in words}

    @cached_property
    def crosses(self) -> Words:
        """Signs in a matrix of crosses, by the role that they mean."""
        return self._sets("crosses")

    @cached_property
    def bold(self) -> frozenset[str]:
        """Words that say that letters are bold.

        >>> {"vet", "gras"} <= WORDS.bold
        True
        """
        return self._sets("bold")["words"]

    @cached_property
    def answers(self) -> Words:
        """Words that mean ``yes`` or ``no``."""
        return self._sets("answers")

    @cached_property
    def ended(self) -> frozenset[str]:
        """Words in a status that mean: nobody can join this project any more."""
        return self._sets("statuses")["ended"]

    @cached_property
    def running(self) -> frozenset[str]:
        """Words in a status that mean: this project runs, or is still to begin.

        >>> "lopend" in WORDS.running, WORDS.running & WORDS.ended
        (True, frozenset())
        """
        return self._sets("statuses")["running"]

    @cached_property
    def dates(self) -> Words:
        """Words of dates and periods: ``quarters``, ``from``, ``until``, ``ongoing`` and such.

        >>> {"t/m", "bis"} <= WORDS.dates["until"], "heden" in WORDS.dates["ongoing"]
        (True, True)
        """
        return self._sets("dates")

    @cached_property
    def organisations(self) -> Words:
        """Words about organisations: ``legal_forms``, ``articles``, ``heads`` and such."""
        return self._sets("organisations")

    @cached_property
    def names(self) -> Words:
        """What stands in the names of organisations: ``kinds`` and ``legal_forms``.

        Not the same as `generic`, whose kinds name nobody.
        """
        return self._sets("names")

    @cached_property
    def same(self) -> Mapping[str, Words]:
        """What shows that two names mean the same, all languages together.

        ``forms`` and ``small`` words (under ``words``); ``kinds`` and ``fields``: what one word
        of any language means, by its meaning; ``places`` and ``countries``, likewise.

        >>> {"universiteit", "yliopisto"} <= WORDS.same["kinds"]["university"]
        True
        """
        of = [words["same"] for words in self.by_language.values()]
        listed = {
            name: frozenset(word for one in of for word in one[name]) for name in ("forms", "small")
        }
        kinds = self._gathered("same", "kinds")
        for meaning, words in self._gathered("same", "elsewhere").items():
            kinds[meaning] = [*kinds.get(meaning, []), *words]
        return {
            "words": listed,
            "kinds": {meaning: frozenset(words) for meaning, words in kinds.items()},
            **{part: self._sets("same", part) for part in ("fields", "places", "countries")},
        }

    @cached_property
    def generic(self) -> Mapping[str, Words]:
        """Kinds of organisations and people, and what stands around them, by language.

        >>> "scholen" in WORDS.generic["nl"]["kinds"], "scholen" in WORDS.generic["sv"]["kinds"]
        (True, False)
        """
        return self._apart("generic")

    @cached_property
    def units(self) -> Mapping[str, Words]:
        """Words for a part of an institution, by language: ``units``, and ``also`` less sure ones."""
        return self._apart("units")

    @cached_property
    def plurals(self) -> Mapping[str, Words]:
        """How plurals end, by language, what ends so and is none, and whether the noun goes first."""
        return self._apart("plurals")

    @cached_property
    def persons(self) -> Mapping[str, Words]:
        """Forms of address of a person, by language: ``titles``."""
        return self._apart("persons")

    @cached_property
    def of_headers(self) -> Mapping[str, frozenset[str]]:
        """Every word that stands in a header or means a role, by language."""
        found: dict[str, frozenset[str]] = {}
        for lang, of in self.by_language.items():
            lists = (of["headers"]["table"], of["headers"].get("parts", {}), of["roles"])
            phrases = (phrase for one in lists for words in one.values() for phrase in words)
            found[lang] = frozenset(word for phrase in phrases for word in phrase.split())
        return found

    @cached_property
    def of_names(self) -> Mapping[str, frozenset[str]]:
        """What stands in the names of organisations, by language: kinds and legal forms."""
        sections = {lang: of["names"].values() for lang, of in self.by_language.items()}
        return {lang: frozenset().union(*lists) for lang, lists in sections.items()}

    def _apart(self, section: str) -> Mapping[str, Words]:
        """Give the lists of a section for each language by itself."""
        return {
            lang: {name: frozenset(words) for name, words in of[section].items()}
            for lang, of in self.by_language.items()
        }

    @cached_property
    def streets(self) -> frozenset[str]:
        """Words that make an address together with a number."""
        return self._sets("addresses")["streets"]

    @cached_property
    def not_given(self) -> frozenset[str]:
        """What can say in a column that nothing was filled in; whether it does, the column tells."""
        said = self._sets("not_given")
        return said["words"] | said["pending"]

    @cached_property
    def negations(self) -> frozenset[str]:
        """What says together with a word for partners that there are none ("geen partners")."""
        return self._sets("not_given")["negations"]

    @cached_property
    def ditto(self) -> frozenset[str]:
        """What says in a cell that it is as the one above ("idem")."""
        return self._sets("ditto")["words"]

    @cached_property
    def ends(self) -> frozenset[str]:
        """What says at the end of an item, in any language, that a list is not whole.

        >>> {"m.fl.", "entre otros"} <= WORDS.ends
        True
        """
        return self._sets("ends")["words"]

    @cached_property
    def before_ends(self) -> frozenset[str]:
        """What can stand before it beside "and" and a number, in any language: "plus", "sowie"."""
        return self._sets("ends")["before"]

    @cached_property
    def more(self) -> frozenset[str]:
        """What says as all of an item that there are more, in any language.

        >>> {"overige", "otros", "other partners"} <= WORDS.more
        True
        """
        return self.cells["others"] | self._sets("ends")["alone"]

    @cached_property
    def pending(self) -> frozenset[str]:
        """What says as all of an item that it is not known yet who, in any language.

        >>> {"nog te bepalen", "à définir", "tbc"} <= WORDS.pending
        True
        """
        return self.cells["unknown"] | self._sets("not_given")["pending"]

    @cached_property
    def joints(self) -> Words:
        """What stands between two names and within one ("and"), by language.

        >>> WORDS.joints["nl"], WORDS.joints["fr"]
        (frozenset({'en'}), frozenset({'et'}))
        """
        words = self.by_language.items()
        return {lang: frozenset(of["joints"]["and"]) for lang, of in words}

    @cached_property
    def stop(self) -> Mapping[str, frozenset[str]]:
        """Words that do not say what a project is about, by language.

        >>> "voor" in WORDS.stop["nl"], "wijk" in WORDS.stop["nl"]
        (True, False)
        """
        return {lang: frozenset(of["stop"]["words"]) for lang, of in self.by_language.items()}

    @cached_property
    def cells(self) -> Words:
        """Words of a cell: ``none``, ``unknown``, ``others``, ``and``, ``abbreviations`` and such."""
        return self._sets("cells")

    @cached_property
    def introduced(self) -> frozenset[str]:
        """What who takes part is called in one word, in any language: "partners", "partenaires".

        >>> {"partners", "partenaires"} <= WORDS.introduced, "lid" in WORDS.introduced
        (True, False)
        """
        of = (words["headers"]["table"]["partners"] for words in self.by_language.values())
        return frozenset(one for words in of for one in words if " " not in one and len(one) > 5)  # noqa: PLR2004 - "met" names nobody

    @cached_property
    def rows(self) -> Words:
        """How rows begin that are no projects: ``total``, ``footnote``; what heads a ``legend``.

        >>> "subtotaal" in WORDS.rows["total"]
        True
        """
        return self._sets("rows")

    @cached_property
    def sheets(self) -> Words:
        """Words in names of sheets: ``bare`` say nothing, ``apart`` name no theme but a state.

        >>> "afgewezen" in WORDS.sheets["apart"], "worksheet" in WORDS.sheets["bare"]
        (True, True)
        """
        return self._sets("sheets")

    def patterns(self, name: str) -> list[str]:
        """Give the regular expressions of ``between``, ``together`` or ``open``, in their order."""
        return self._gathered("cells")[name]

    @cached_property
    def both_headers(self) -> list[str]:
        """Regular expressions for the header of a column with leads and partners together."""
        return self._gathered("headers", "both")["wide"]


def _read() -> dict[str, Mapping[str, Any]]:
    """Read every file of words there is, those of the languages of our sentences first."""
    there = {Path(file.name).stem: file for file in files(__package__).iterdir()}
    found = sorted(lang for lang, file in there.items() if file.name.endswith(".toml"))
    order = [*LANGUAGES, *(lang for lang in found if lang not in LANGUAGES)]
    return {lang: tomllib.loads(there[lang].read_text("utf-8")) for lang in order}


WORDS = Vocabulary(_read())
"""The words that are shipped."""
