"""Kinds of organisations and parts of institutions: by rules that are data, in the table's language."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.errors import InputError
from kennisnet.files.recognising.languages import languages_of
from kennisnet.naming import Kinds, is_kind
from kennisnet.naming.units import says_unit
from kennisnet.texts.words import WORDS

KINDS = {
    "nl": "basisscholen|mkb-bedrijven|MKB-bedrijven|zorginstellingen|bewonersgroepen|Basisscholen"
    "|bedrijven uit de regio|scholen in de wijk|diverse lokale bedrijven|12 scholen|een stichting"
    "|kleine en middelgrote bedrijven|scholen en bedrijven|Overige scholen.|MKB|lokale overheden",
    "en": "local schools|SMEs|Companies|small and medium-sized companies|schools in the region"
    "|other universities|NGOs|a foundation",
    "de": "Schulen|lokale Unternehmen|Grundschulen|Unternehmen aus der Region|KMU|weitere Hochschulen"
    "|unternehmen|IT-Unternehmen|Bürgerinnen und Bürger",
    "fr": "entreprises locales|écoles|Autres communes|PME|entreprises de la région|associations",
    "sv": "lokala skolor|företag i regionen|grundskolor|Andra kommuner",
    "da": "lokale virksomheder|folkeskoler",
    "nb": "lokale bedrifter|ungdomsskoler",
    "fi": "peruskoulut|paikalliset yritykset|alueen kunnat",
    "es": "empresas locales|otras universidades|empresas de la región",
    "pt": "empresas locais|outras escolas",
    "it": "imprese locali|altre scuole|imprese del territorio",
    "pl": "szkoły|lokalne firmy",
}
NAMES = {
    "nl": "Scholen in de Kunst|Bedrijven Oost|Scholen aan Zee|Samenwerkende Scholen|Ondernemers van Nu"
    "|Vereniging van Scholen|Vereniging van scholen|De Bibliotheken|Stichting Scholen|Lokale Scholen"
    "|bedrijven uit Leiden e.o.|Bedrijven uit Leiden|McScholen|ABC-scholen|Hogeschool|schools|Stadtwerke"
    "|scholen voor muziek|BEDRIJVEN|Schulen|stichting uit de regio|",
    "en": "scholen|Schools of Art|Industry Ltd|Foundation of Energy Saving|Local Government Association",
    "de": "Stadtwerke|Verkehrsbetriebe|Münchner Schulen|Schulen am Meer|scholen",
    "fr": "Entreprises de Bretagne|Les Bibliothèques|schools|Université",
    "sv": "banken|Banken|scholen|Sparbanken",
    "fi": "schools|Companies|scholen|koulu",
}


@pytest.mark.parametrize(("lang", "mentions"), KINDS.items())
def test_kinds_in_their_language(lang, mentions):
    assert [one for one in mentions.split("|") if not is_kind(one, [lang])] == []


@pytest.mark.parametrize(("lang", "mentions"), NAMES.items())
def test_names_stay_names(lang, mentions):
    assert [one for one in mentions.split("|") if is_kind(one, [lang])] == []


def test_what_could_be_a_kind_is_told():
    kinds = Kinds(["nl"])
    told = ["bedrijven uit Leiden e.o.", "Scholen in de Kunst", "Lokale Scholen", "local schools"]
    assert {kinds.of(one) for one in told} == {"perhaps"}
    assert {kinds.of(one) for one in ("Bedrijven Oost", "schools", "TNO", "De Bibliotheken")} == {
        ""
    }


def _with_capitals():
    """Give every word of the data that bears a capital: those are kinds as they stand."""
    lists = [words for of in WORDS.generic.values() for words in of.values()]
    return {part for words in lists for word in words for part in word.replace("-", " ").split()}


BESIDE = sorted(
    {w for of in WORDS.generic.values() for name in of for w in of[name]} | {"TNO", "Oost"}
)
GERMAN = tuple(end.lower() for end in WORDS.generic["de"]["ends"])


@given(st.lists(st.sampled_from(BESIDE), min_size=1, max_size=4), st.data())
def test_a_capital_beyond_the_first_letter_makes_a_name(words, data):
    """Whatever the words: a capital that the data do not have makes a name of a mention."""
    text = " ".join(words)
    place = data.draw(st.integers(1, max(1, len(text) - 1)))
    text = text[:place] + text[place : place + 1].upper() + text[place + 1 :]
    tokens = text.replace("-", " ").split()
    strange = [
        word
        for n, word in enumerate(tokens)
        if (word[1:] if n == 0 else word) != (word[1:] if n == 0 else word).lower()
        and word not in _with_capitals()
        and not word.lower().endswith(GERMAN)
    ]
    if strange:
        assert not any(is_kind(text, [lang]) for lang in WORDS.generic)


@pytest.mark.parametrize(
    ("headers", "names", "wanted"),
    [
        (["Project", "Trekker", "Partners"], [], ("nl",)),
        (["Project title", "Lead partner", "Partners"], [], ("en",)),
        (["Hanke", "Hakija", "Kumppanit", "Status"], [], ("fi",)),
        (["Projet / Operation", "Partenaires / Members"], [], ("en", "fr")),
        (["Projekt", "Partner"], ["Örebro kommun", "Lunds högskola", "Nybro kommun"], ("sv",)),
        ([], [], ("nl", "en")),
    ],
)
def test_the_language_of_a_table(headers, names, wanted):
    assert languages_of(headers, names) == wanted
    assert languages_of(reversed(headers), reversed(names)) == wanted


def read(rows, headers=("Project", "Trekker", "Partners"), **how):
    return kn.read(pd.DataFrame(rows, columns=list(headers)), **how)


def parents(net):
    table = net.institutions
    told = table["parent"].dropna() if "parent" in table else {}
    return {table.loc[one, "name"]: table.loc[whole, "name"] for one, whole in told.items()}


def generic(net):
    return set(net.institutions.loc[net.institutions["generic"], "name"])


def test_a_table_in_another_language_is_not_judged_by_dutch_or_english_words():
    rows = [
        ("A", "Oulun kaupunki", "schools; Banken; koulut"),
        ("B", "Oulun yliopisto", "scholen; koulut"),
    ]
    assert generic(read(rows, ("Hanke", "Hakija", "Kumppanit"))) == {"koulut"}
    assert generic(read(rows, ("Project", "Trekker", "Partners"))) == {"Banken", "scholen"}


ROWS = [
    ("A", "UT", "UT/ITC; TNO; UL"),
    ("B", "UL", "UT/ITC; HsL"),
    ("C", "TNO", "Universiteit Leiden, Faculteit der Letteren; TNO"),
    ("D", "UT", "Universiteit Leiden, Den Haag; UT; HsL"),
    ("E", "UL", "Universiteit Leiden; TNO; Universiteit Leiden (LUMC)"),
]


def test_parts_of_institutions_are_found_in_lists():
    net = read(ROWS)
    wanted = {"UT/ITC": "UT", "Universiteit Leiden, Faculteit der Letteren": "Universiteit Leiden"}
    assert parents(net) == wanted
    assert len(net.rolled_up().institutions) == len(net.institutions) - 2
    table = kn.check(pd.DataFrame(ROWS, columns=["Project", "Trekker", "Partners"]), lang="en")
    told = table[table["rule"] == "unit"]
    assert set(told["found"]) == set(wanted)
    assert set(told["weight"]) == {"numbers"}
    assert "part of UT (2 times)" in told.set_index("found")["note"]["UT/ITC"]


def long(*names):
    rows = [(f"P{n}", name) for n, name in enumerate(names)]
    return kn.read(pd.DataFrame(rows, columns=["Project", "Deelnemer"]))


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (["UT", "UT/ITC", "UT/ITC"], {"UT/ITC": "UT"}),
        (["UT", "UT/ITC"], {}),  # once, and a row is no list
        (["UT", "UT/ITC", "UT/ITC", "ITC"], {}),  # it stands alone
        (["UT", "UT/ITC", "UT/ITC", "VU/ITC"], {}),  # with another one too
        (["UT", "UT/ITC", "UT/ITC", "International Training Centre"], {}),  # perhaps in full
        (["UT/ITC", "UT/ITC"], {}),  # the whole stands nowhere
        (["UL", "UL, NL", "UL, NL", "UL/USA", "UL/USA"], {}),  # countries
        (["Universiteit Leiden", *["Universiteit Leiden, LEIDEN"] * 2], {}),
        (["Université de Lyon", *["Université de Lyon, METZ"] * 2], {}),  # perhaps a place
        (["European Space Agency", *["European Space Agency (ESA)"] * 2], {}),  # in short
        (["UL", *["UL, FSW"] * 2], {"UL, FSW": "UL"}),
        (["UL", "UL, vakgroep Recht"], {"UL, vakgroep Recht": "UL"}),
        (
            ["UL", "UL (Faculteit Recht)", "UL – Rechtenfaculteit"],
            {"UL (Faculteit Recht)": "UL", "UL – Rechtenfaculteit": "UL"},
        ),
        (
            ["UL", "UL, Faculteit Recht", "UL, Faculteit Recht, vakgroep X"],
            {"UL, Faculteit Recht": "UL"},
        ),
        (["scholen", "scholen, afdeling Zuid"], {}),  # kinds have no parts
        (["UL", "UL, Den Haag", "UL, Den Haag", "UL, Faculty of Law"], {}),  # a Dutch table
    ],
)
def test_parts_in_a_table_with_a_name_a_row(names, wanted):
    assert parents(long(*names)) == wanted


def test_an_abbreviation_in_a_list_that_was_kept_whole_is_no_part():
    """Where commas part names, "UL, FSW" may be two of them."""
    rows = [
        ("A", "TNO", "HsL, UL, FSW"),
        ("B", "HsL", "TNO, UL, FSW"),
        ("C", "UL", "TNO, HsL, LUMC"),
    ]
    assert parents(read(rows)) == {}


def test_a_part_that_was_cut_off_its_institution():
    rows = [
        ("A", "UL", "Universiteit Leiden, Faculteit Recht, TNO, HsL"),
        ("B", "TNO", "Universiteit Leiden, HsL, UL, GGD"),
        ("C", "HsL", "TNO, UL, GGD, Universiteit Leiden"),
    ]
    assert parents(read(rows)) == {"Faculteit Recht": "Universiteit Leiden"}
    rows[2] = ("C", "HsL", "TNO, Faculteit Recht, GGD, Universiteit Leiden")
    assert parents(read(rows)) == {}


@pytest.mark.parametrize(
    ("lang", "units"),
    {
        "en": "Faculty of Law|Dept. of History|School of Law|Institute of Physics",
        "de": "Fakultät für Physik|Lehrstuhl für Statistik|Institut für Physik|Rechtsfakultät",
        "fr": "UFR Lettres|Faculté de droit|Laboratoire de physique",
        "sv": "Institutionen för fysik|Juridiska fakulteten",
        "da": "Det Juridiske Fakultet|Institut for Fysik",
        "nb": "Det juridiske fakultet|Institutt for fysikk",
        "fi": "Oikeustieteellinen tiedekunta|fysiikan laitos",
        "es": "Facultad de Derecho|Departamento de Física",
        "pt": "Faculdade de Direito",
        "it": "Facoltà di Lettere|Dipartimento di Fisica",
        "pl": "Wydział Prawa|Instytut Fizyki",
        "nl": "Fac. Letteren|Lectoraat Zorg|Afdeling Economie",
    }.items(),
)
def test_words_for_parts_in_their_language(lang, units):
    assert [one for one in units.split("|") if not says_unit(one, (lang,))] == []
    assert not says_unit("Den Haag", (lang,))


def test_the_users_own_words_and_names(tmp_path):
    table = tmp_path / "projecten.csv"
    pd.DataFrame(ROWS, columns=["Project", "Trekker", "Partners"]).assign(
        Partners=[f"{row[2]}; buurthubs; scholen" for row in ROWS]
    ).to_csv(table, index=False)
    assert generic(kn.read(table)) == {"scholen"}
    settings = tmp_path / "projecten.kennisnet.toml"
    settings.write_text('kinds = ["Buurthubs"]\nnames = ["UT/ITC", "scholen"]\n', "utf-8")
    net = kn.read(table)
    assert generic(net) == {"buurthubs"}
    assert "UT/ITC" not in parents(net)
    assert len(parents(net)) == 1
    saved = kn.recognise(table).save(tmp_path / "again.toml")
    again = kn.read(table, reading=saved)
    pd.testing.assert_frame_equal(again.institutions, net.institutions)
    settings.write_text("kinds = 3\n", "utf-8")
    with pytest.raises(InputError):
        kn.read(table)


def test_a_name_of_the_user_is_never_cut():
    rows = [
        ("A", "UL", "Kunst; Cultuur"),
        ("B", "UL", "Kunst, Cultuur; TNO"),
        ("C", "TNO", "Kunst; TNO"),
    ]
    assert "Kunst, Cultuur" in set(read(rows, names=["Kunst, Cultuur"]).institutions["name"])
    rows = [
        ("A", "UL", "Jansen en Zonen; TNO en HsL"),
        ("B", "UL", "TNO; HsL"),
        ("C", "HsL", "Zonen; Jansen"),
    ]
    assert "Jansen en Zonen" not in set(read(rows).institutions["name"])
    assert "Jansen en Zonen" in set(read(rows, names=["Jansen en Zonen"]).institutions["name"])


def test_the_table_of_institutions_goes_before_any_rule():
    table = pd.DataFrame(
        {
            "id": ["ut", "itc", "s", "ul"],
            "name": ["UT", "UT/ITC", "scholen", "Universiteit Leiden"],
            "parent": ["", "", "", ""],
            "generic": ["", "", "nee", "ja"],
        }
    )
    net = read([*ROWS, ("F", "UT", "scholen; TNO")], institutions=table)
    assert parents(net) == {}
    assert generic(net) == {"Universiteit Leiden"}
