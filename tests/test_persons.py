"""Persons, and kinds that only their small letters tell: they are shown, and link nobody."""

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.naming.capitals import is_small_plural, small_plurals
from kennisnet.naming.persons import is_person, looks_like_person

PERSONS = {
    "nl": [
        "mevr. T. Wiel",
        "Dhr. J. van der Berg (zzp)",
        "prof. dr. ir. A. de Vries",
        "de heer K. Bos",
    ],
    "de": ["Frau Müller", "Herr Dr. Witt", "Prof. Dr. Ilse Aign"],
    "fr": ["Mme Claire Aubert", "M. Dupont", "Mlle Léa Roux"],
    "es": ["Sra. Peña", "D. Juan Gil", "Dra. Ruiz"],
    "it": ["Dott.ssa Anna Rossi", "Sig. Bianchi"],
    "pt": ["Sra. Ana Silva", "Eng. Costa"],
    "sv": ["Fru Lindgren", "Dr Åsa Ek"],
    "nb": ["Herr Olsen"],
    "da": ["Hr. Jensen", "Fru Bæk"],
    "fi": ["rouva Virtanen", "tohtori Aalto"],
    "pl": ["dr Anna Nowak", "mgr Ewa Żak"],
    "en": ["Mrs J Lamb", "Dr Sarah Okafor", "Rev. Peter Holt"],
}
NO_PERSONS = ["ING Bank", "IR Consult", "MR Solutions", "Dr. Kern GmbH", "Prof. Bavinck School", "DS Smith",
              "Familiehulp", "Frauenhaus Bonn", "Don Bosco", "M6", "Drama School"]  # fmt: skip


@pytest.mark.parametrize(("lang", "name"), [(k, n) for k, names in PERSONS.items() for n in names])
def test_a_form_of_address_makes_a_person(lang, name):
    assert is_person(name, [lang])


@pytest.mark.parametrize("name", NO_PERSONS)
@pytest.mark.parametrize("lang", PERSONS)
def test_a_name_that_only_begins_alike_is_no_person(lang, name):
    assert not is_person(name, [lang])


def test_what_looks_like_a_person_needs_two_words():
    assert looks_like_person("Kit Brown")
    assert not looks_like_person("TNO")
    assert not looks_like_person("Brown")


def named(net):
    return set(net.named().institutions["name"])


WIDE = pd.DataFrame(
    {
        "Project": ["Dijk", "Duin", "Dam"],
        "Trekker": ["Gemeente Ee", "Stichting Oe", "Gemeente Ee"],
        "Partners": ["Stichting Oe; mevr. T. Wiel", "Museum Aa; dhr. P. Snoek (zzp)", "Museum Aa"],
    }
)
LONG = pd.DataFrame(
    [
        ["Dijk", "Gemeente Ee", "trekker"],
        ["Dijk", "mevr. T. Wiel", "partner"],
        ["Duin", "Stichting Oe", "trekker"],
        ["Duin", "dhr. P. Snoek (zzp)", "partner"],
        ["Duin", "Museum Aa", "partner"],
    ],
    columns=["Project", "Organisatie", "Rol"],
)


@pytest.mark.parametrize("table", [WIDE, LONG])
def test_persons_are_counted_and_link_nobody(table):
    assert named(kn.read(table)) == {"Gemeente Ee", "Stichting Oe", "Museum Aa"}
    told = kn.check(table, lang="en").query("rule == 'persons'")
    assert len(told) == 1
    assert told["weight"].item() == "numbers"
    assert "2 are persons" in told["note"].item().replace("these ", "")


def test_a_person_that_is_called_a_name_is_one():
    assert "mevr. T. Wiel" in named(kn.read(WIDE, names=["mevr. T. Wiel"]))


def test_in_a_network_of_persons_they_stay():
    table = pd.DataFrame(
        {
            "Project": ["Dijk", "Duin"],
            "Trekker": ["dr. A. Bos", "dr. K. Vis"],
            "Partners": ["dr. K. Vis; dr. M. Ros", "dr. A. Bos"],
        }
    )
    assert named(kn.read(table)) == {"dr. A. Bos", "dr. K. Vis", "dr. M. Ros"}


PLURALS = {
    "nl": ["dierenartspraktijken", "schoolbesturen"],
    "de": ["ambulante Pflegedienste", "örtliche Feuerwehren"],
    "fr": ["cantines scolaires", "hébergeurs"],
    "es": ["comedores escolares"],
    "it": ["aziende agricole", "agriturismi"],
    "pt": ["cantinas escolares"],
    "sv": ["lokala handlare"],
    "nb": ["barnehager"],
    "da": ["lokale håndværkere"],
    "fi": ["paikalliset kyläyhdistykset"],
    "pl": ["stołówki szkolne", "rolnicy"],
    "en": ["dairy farms"],
}
SINGULAR = {
    "nl": ["mboRijnland", "de Volksbank", "iHub", "dorpshuis"],
    "de": ["betahaus", "örtliche Kirche"],
    "fr": ["réseau des écoles", "campus"],
    "es": ["red de escuelas"],
    "it": ["associazione sportiva"],
    "pt": ["museu"],
    "sv": ["kulturcenter"],
    "nb": ["kultursenter"],
    "da": ["kulturcenter"],
    "fi": ["koulu"],
    "pl": ["szkoła"],
    "en": ["innovation hub", "eBay"],
}


def cases(words):
    return [(lang, one) for lang, those in words.items() for one in those]


@pytest.mark.parametrize(("lang", "text"), cases(PLURALS))
def test_plurals_in_small_letters(lang, text):
    assert is_small_plural(text, [lang])


@pytest.mark.parametrize(("lang", "text"), cases(SINGULAR))
def test_what_is_no_plural_in_small_letters(lang, text):
    assert not is_small_plural(text, [lang])


NAMES = {f"n{n}": f"Museum {n}" for n in range(10)}


def test_small_letters_tell_nothing_where_they_are_a_habit():
    some = {"a": "fietskoeriers", "b": "iHub"}
    assert small_plurals({**NAMES, "a": "fietskoeriers"}, ["nl"]) == {"a"}
    assert small_plurals({**NAMES, **some}, ["nl"]) == frozenset()
    few = dict(list(NAMES.items())[:9])
    assert small_plurals({**few, "a": "fietskoeriers"}, ["nl"]) == frozenset()


def test_a_name_that_also_bears_a_capital_is_a_name():
    names = {**NAMES, "a": "fietskoeriers"}
    assert small_plurals(names, ["nl"], {"a": ["fietskoeriers", "fietskoeriers."]}) == {"a"}
    assert small_plurals(names, ["nl"], {"a": ["fietskoeriers", "Fietskoeriers"]}) == frozenset()


def test_a_plural_without_capital_among_names_is_told():
    names = [f"Museum {one}" for one in "ABCDEFGHIJ"]
    table = pd.DataFrame(
        {
            "Project": [f"P{n}" for n in range(5)],
            "Trekker": names[:5],
            "Partners": [
                "; ".join((*names[5:], more)) for more in ("fietskoeriers", "", "", "", "")
            ],
        }
    )
    net = kn.read(table)
    assert named(net) == set(names)
    assert "generic-small" in set(kn.check(table)["rule"])
    assert "fietskoeriers" in named(kn.read(table, names=["fietskoeriers"]))


@pytest.mark.parametrize(
    "word", ["n.n.b.", "n.n.b", "N.N.", "m.fl.", "m.fl", "e.a.", "and others", "u.a."]
)
@pytest.mark.parametrize("ids", [False, True])
def test_nobody_in_a_row_of_its_own(word, ids):
    rows = [
        ["Dijk", "Gemeente Ee", "trekker", "11112222"],
        ["Dijk", word, "partner", None],
        ["Duin", "Stichting Oe", "trekker", "33334444"],
        ["Duin", "Gemeente Ee", "partner", "11112222"],
    ]
    table = pd.DataFrame(rows, columns=["Project", "Organisatie", "Rol", "KvK"])
    net = kn.read(table if ids else table.drop(columns="KvK"))
    assert set(net.institutions["name"]) == {"Gemeente Ee", "Stichting Oe"}
