"""What stands within a cell beside names: brackets, numbers, words for a lead, ends of open lists."""

from __future__ import annotations

import pandas as pd
import pytest
from graphs import examples
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.files.reading import Call, read_with_notes
from kennisnet.files.recognising.evidence import is_number
from kennisnet.files.recognising.form import formed
from kennisnet.files.recognising.meanings import guesses
from kennisnet.files.recognising.nobody import denies
from kennisnet.files.recognising.numbering import listed
from kennisnet.naming import read_cell
from kennisnet.naming.ends import DOUBLE
from kennisnet.naming.leading import means_lead
from kennisnet.texts.words import WORDS


def table(text: str) -> pd.DataFrame:
    r"""Give the table that a text draws: columns apart by ``|``, empty cells missing, ``\n`` a line."""
    header, *rows = (
        [cell.strip().replace("\\n", "\n") for cell in line.split("|")]
        for line in text.strip().split("\n")
    )
    frame = pd.DataFrame(rows, columns=header, dtype="str")
    return frame.mask(frame == "")


def read(text: str, **said):
    """Give who takes part in each project, leads marked ``*``, and the rules of the notes."""
    found = read_with_notes(table(text), Call(**said))
    names = found.network.institutions["name"]
    links = found.network.participations
    who: dict[str, set[str]] = {name: set() for name in found.network.projects["name"]}
    called = found.network.projects["name"]
    for project, one, role in zip(
        links["project"], links["institution"], links["role"], strict=True
    ):
        who[called[project]].add(names[one] + "*" * (role == "trekker"))
    return who, [(note.rule, note.found, note.values.get("n")) for note in found.notes]


# Brackets


def test_a_bracket_that_tells_two_of_one_name_apart_belongs_to_it():
    who, notes = read("""
        Project | Lead            | Partners
        Aa      | Centre (Saltby) | UvN; TNX
        Bb      | UvN             | Centre (Westby); Centre (Saltby)
        Cc      | TNX             | UvN; Centre (Westby)
    """)
    assert who["Aa"] == {"Centre (Saltby)*", "UvN", "TNX"}
    assert who["Bb"] == {"UvN*", "Centre (Westby)", "Centre (Saltby)"}
    assert [note for note in notes if note[0] != "remark"] == [
        ("bracket-kept", "Centre (Saltby)", 2),
        ("bracket-kept", "Centre (Westby)", 2),
    ]


def test_a_name_that_never_stands_without_its_bracket_keeps_it():
    who, _ = read("""
        Project | Lead       | Partners
        Aa      | TNX        | Lab (Oost), UvN
        Bb      | Lab (Oost) | UvN, TNX
        Cc      | UvN        | TNX, Zon (West)
    """)
    assert who["Bb"] == {"Lab (Oost)*", "UvN", "TNX"}
    assert who["Cc"] == {"UvN*", "TNX", "Zon"}


@pytest.mark.parametrize(
    "bracket", ["lectoren", "partner", "deelnemer", "e.a.", "o.a.", "2x", "2024", "ym.", "Kumppani"]
)
def test_a_remark_stays_a_remark_however_often_it_stands(bracket):
    who, _ = read(f"""
        Project | Lead | Partners
        Aa      | TNX  | UvN ({bracket}); Zon
        Bb      | Zon  | UvN ({bracket}); TNX
        Cc      | TNX  | UvN; Zon
    """)
    assert who["Aa"] == {"TNX*", "UvN", "Zon"}
    assert who["Bb"] == {"Zon*", "UvN", "TNX"}


def test_two_remarks_that_recur_beside_the_bare_name_are_no_two_institutions():
    who, _ = read("""
        Project | Lead | Partners
        Aa      | UvN  | TNX (lectoren); Zon (studenten)
        Bb      | TNX  | UvN (lectoren); UvN (studenten)
        Cc      | Zon  | UvN (studenten); UvN (lectoren)
    """)
    assert who["Bb"] == {"TNX*", "UvN"}


def test_an_abbreviation_that_stands_alone_elsewhere_is_told_and_no_part_of_the_name():
    who, _ = read("""
        Project | Lead  | Partners
        Aa      | Noord | Huis van Kunst (HVK); Zon
        Bb      | Zon   | Huis van Kunst (HVK); Noord
        Cc      | Noord | HVK; Zon
    """)
    assert who["Aa"] == {"Noord*", "Huis van Kunst", "Zon"}


def test_tables_of_names_say_what_belongs_to_a_name():
    text = """
        Project | Lead | Partners
        Aa      | TNX  | Lab (Oost); Zon
        Bb      | Zon  | Lab (Oost); TNX
    """
    bare = pd.DataFrame({"id": ["lab"], "name": ["Lab"]})
    assert read(text)[0]["Aa"] == {"TNX*", "Lab (Oost)", "Zon"}
    assert read(text, institutions=bare)[0]["Aa"] == {"TNX*", "Lab", "Zon"}
    full = pd.DataFrame({"id": ["lab", "oost"], "name": ["Lab", "Lab (Oost)"]})
    assert read(text, institutions=full)[0]["Aa"] == {"TNX*", "Lab (Oost)", "Zon"}


def test_a_name_with_a_sign_and_a_bracket_stays_whole_with_or_without_it():
    cell = "Bakker & Zonen (Ost); UvN"
    for whole, name in (
        ({"bakker&zonen"}, "Bakker & Zonen"),
        ({"bakker&zonen", "bakker&zonen (ost)"}, "Bakker & Zonen (Ost)"),
    ):
        found = read_cell(cell, separators=(";", "&"), whole=frozenset(whole))
        assert found.mentions == (name, "UvN")


NAME = st.sampled_from(["Lab", "UvN", "Huis", "Zon"])
BRACKET = st.sampled_from(["", " (Oost)", " (West)", " (oud)", " (coord.)", " (e.a.)"])
CELL = st.lists(st.tuples(NAME, BRACKET).map("".join), min_size=1, max_size=4).map("; ".join)


@examples(30)
@given(st.lists(CELL, min_size=2, max_size=6), st.randoms())
def test_the_order_of_the_rows_makes_no_difference(cells, chance):
    rows = [(f"P{n}", cell) for n, cell in enumerate(cells)]
    turned = chance.sample(rows, len(rows))
    nets = [kn.read(pd.DataFrame(one, columns=["Project", "Partners"])) for one in (rows, turned)]
    first, second = ({*zip(*_names(net), strict=True)} for net in nets)
    assert first == second


def _names(net):
    links = net.participations
    return (
        links["project"].map(net.projects["name"]),
        links["institution"].map(net.institutions["name"]),
        links["role"],
    )


# Leads


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Entidades participantes", ["Museo (coord.) / Escuela", "Escuela / Museo (coord.) / Lab"]),
        ("Partners", ["Museo (penvoerder); Escuela", "Escuela; Museo (Penv.); Lab"]),
        ("Partners", ["Lead: Museo; Partners: Escuela", "Lead: Museo; Partners: Escuela; Lab"]),
        (
            "Partner",
            ["Koordinator: Museo - Partner: Escuela", "Koordinator: Museo, Partner: Escuela, Lab"],
        ),
        (
            "Parceiros",
            ["Líder: Museo\\nParceiros: Escuela", "Parceiros: Escuela, Lab\\nLíder: Museo"],
        ),
    ],
)
def test_a_word_in_the_list_says_who_leads(header, cells):
    who, notes = read(f"""
        Project | {header}
        Aa      | {cells[0]}
        Bb      | {cells[1]}
        Cc      | Lab
    """)
    assert who == {"Aa": {"Museo*", "Escuela"}, "Bb": {"Museo*", "Escuela", "Lab"}, "Cc": {"Lab"}}
    assert notes == [("leads-in-list", header, 2)]


def test_a_lead_in_the_list_leads_beside_that_of_the_column_of_leads():
    who, notes = read("""
        Project | Trekker | Partners
        Aa      | UvN     | TNX (trekker); Zon
        Bb      | TNX     | UvN; Zon (lectoren)
    """)
    assert who == {"Aa": {"UvN*", "TNX*", "Zon"}, "Bb": {"TNX*", "UvN", "Zon"}}
    assert [note[0] for note in notes] == ["remark", "leads-in-list"]


@pytest.mark.parametrize("lang", WORDS.by_language)
def test_words_for_a_lead_of_every_language_lead(lang):
    partners = WORDS.roles["partner"] | WORDS.headers("table")["partners"]
    told = WORDS.answers["yes"] | WORDS.answers["no"]
    words = {w for w in WORDS.by_language[lang]["roles"]["trekker"] if len(w) >= 4} - told
    assert words
    assert all(map(means_lead, words))
    assert not any(means_lead(word.title()) for word in partners)


@pytest.mark.parametrize("text", ["Main", "Port", "T", "LP", "ja", "lectoren", "Leiden", "part."])
def test_other_brackets_say_nothing_about_leading(text):
    assert not means_lead(text)


# Numbers


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1. UvN\n2. TNX", ["UvN", "TNX"]),
        ("1) UvN 2) TNX 3) Zon", ["UvN", "TNX", "Zon"]),
        ("(1) UvN; (2) TNX", ["UvN", "TNX"]),
        ("a) UvN\nb) TNX", ["UvN", "TNX"]),
        ("1.UvN, 2.TNX", ["UvN", "TNX"]),
        ("1. Huis 2 Zon\n2. TNX", ["Huis 2 Zon", "TNX"]),
        ("1. UvN 3. TNX", []),
        ("2. UvN 3. TNX", []),
        ("1. FC Aam", []),
        ("UvN 1. TNX 2. Zon", []),
        ("a.s.r. Huis", []),
        ("", []),
    ],
)
def test_a_numbered_list_in_a_cell(text, items):
    assert listed(text) == items


@given(st.lists(st.text("bcdfgh", min_size=2, max_size=6).map(str.title), min_size=2, max_size=12))
def test_any_list_that_is_numbered_comes_back(names):
    for sign in (".", ")"):
        numbered = [f"{n}{sign} {name}" for n, name in enumerate(names, 1)]
        assert listed("\n".join(numbered)) == listed(" ".join(numbered)) == names


def test_numbers_go_and_commas_within_an_item_stay():
    who, notes = read(r"""
        Project | Lider | Konsorcjanci
        Aa      | UvN   | 1. Instytut Gleby, Wody i Klimatu\n2. TNX
        Bb      | TNX   | 1. UvN
        Cc      | Zon   | TNX
    """)
    assert who == {
        "Aa": {"UvN*", "Instytut Gleby, Wody i Klimatu", "TNX"},
        "Bb": {"TNX*", "UvN"},
        "Cc": {"Zon*", "TNX"},
    }
    assert notes == [("numbered", "Konsorcjanci", 2)]


def test_one_number_alone_belongs_to_the_name():
    who, _ = read("""
        Project | Lead | Partners
        Aa      | TNX  | 1. FC Aam, Zon
        Bb      | Zon  | TNX, Huis
    """)
    assert "1. FC Aam" in who["Aa"]


# Open lists


@pytest.mark.parametrize("word", sorted(WORDS.ends))
def test_every_end_of_an_open_list_opens_it(word):
    cells = [f"UvN, Huis, {word}", word]
    cells += [] if word in DOUBLE else [f"UvN, Huis {word}", f"UvN, Huis {word.rstrip('.')}..."]
    for cell in cells:
        found = read_cell(cell, separators=(",",))
        assert found.open_ended
        assert found.mentions == (() if cell == word else ("UvN", "Huis"))


@pytest.mark.parametrize(
    "name",
    [
        "Zorg YM",
        "Jne Advies",
        "UA",
        "MM",
        "Huis mm",
        "Ym Groep",
        "OSV",
        "Stichting Itp",
        "ECC",
        "Energie U.A.",
    ],
)
def test_a_name_is_no_end_of_a_list(name):
    found = read_cell(f"UvN, {name}", separators=(",",))
    assert found.mentions == ("UvN", name)
    assert not found.open_ended


def test_what_is_a_legal_form_or_the_end_of_a_list_the_column_says():
    ends, _ = read("""
        Projekt | Koordinator | Partner
        Aa      | Uni Aam     | Stadt Bee, Uni Cee u.a.
        Bb      | Stadt Bee   | Uni Cee, Uni Aam u.a.
    """)
    assert ends == {
        "Aa": {"Uni Aam*", "Stadt Bee", "Uni Cee"},
        "Bb": {"Stadt Bee*", "Uni Cee", "Uni Aam"},
    }
    form, _ = read("""
        Project | Trekker | Partners
        Aa      | UvN     | Energie Wal u.a., TNX
        Bb      | TNX     | UvN, Energie Wal u.a.
    """)
    assert "Energie Wal u.a." in form["Aa"] & form["Bb"]


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        (["Kreis Oste u. a.", "Hof Wiese, Wald BW u. a."], {"Kreis Oste", "Hof Wiese", "Wald BW"}),
        (["Kreis Oste u. a.", "Wald BW, Kreis Oste u. a."], {"Kreis Oste", "Wald BW"}),
        (["Kreis Oste u.a.", "Wald BW"], {"Kreis Oste", "Wald BW"}),
        (["Coöperatie Wal u.a.", "Wald BW"], {"Coöperatie Wal u.a.", "Wald BW"}),
        (["Energie Wal u.a.", "Wald BW, Energie Wal u.a."], {"Energie Wal u.a.", "Wald BW"}),
        (["Energie Wal u.a., TNX", "Wald BW"], {"Energie Wal u.a.", "TNX", "Wald BW"}),
    ],
)
def test_what_ends_a_list_of_one_name_is_a_legal_form_of_cooperatives(cells, names):
    found = kn.read(pd.DataFrame({"Projekt": ["Aa", "Bb"], "Träger": "Alm", "Partner": cells}))
    assert {*found.institutions["name"]} == names | {"Alm"}
    assert found.projects["open_ended"].any() == ("Kreis Oste" in names)


@pytest.mark.parametrize(
    "end", ["+ others", "& others", "+3 others", "+ weitere", "u.w.", "u.s.w.", "+ autres"]
)
def test_a_sign_can_lead_up_to_and_others(end):
    found = read_cell(f"Bouw & Co {end}", separators=(",",))
    assert (found.mentions, found.open_ended) == (("Bouw & Co",), True)


@pytest.mark.parametrize("name", ["Kohle & Weitere Felder", "A + Other Worlds", "Zee & Meer"])
def test_a_sign_before_such_a_word_in_a_name_ends_no_list(name):
    assert read_cell(name, separators=(",",)).mentions == (name,)


def test_a_project_with_an_open_list_is_open():
    net = kn.read(
        table("""
        Hanke | Hakija | Kumppanit
        Aa    | UvN    | TNX, Zon, ym.
        Bb    | TNX    | Zon, UvN
    """)
    )
    assert net.projects["open_ended"].tolist() == [True, False]
    assert sorted(net.institutions["name"]) == ["TNX", "UvN", "Zon"]


# Nobody


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("Partners", "geen partners"),
        ("Partners", "Geen overige partners."),
        ("Osatoteuttajat", "ei osatoteuttajia"),
        ("Partenaires", "aucun partenaire"),
        ("Partner", "keine weiteren Partner"),
        ("Konsorcjanci", "brak"),
        ("Konsorcjanci", "brak partnerów"),
        ("Partnere", "ingen partnere"),
        ("Parceiros", "sem parceiros"),
        ("Socios", "sin socios"),
        ("Partners", "no other partners"),
        ("Partners", "N.V.T."),
        ("Partners", "s.o"),
        ("Partners", "S.O."),
        ("Partners", "k. a."),
    ],
)
def test_a_phrase_for_nobody_is_no_name_and_is_told(header, text):
    who, notes = read(f"""
        Project | Lead | {header}
        Aa      | UvN  | {text}
        Bb      | UvN  | TNX
        Cc      | UvN  | {text}
    """)
    assert who == {"Aa": {"UvN*"}, "Bb": {"UvN*", "TNX"}, "Cc": {"UvN*"}}
    assert notes == [("not-given", text, 2)]


@pytest.mark.parametrize(
    "name",
    [
        "Zonder Grenzen",
        "Sin Fronteras",
        "No Limits",
        "Ei Oy",
        "Ohne Partner e.V.",
        "Geen idee",
        "Brak Instytut",
    ],
)
def test_a_name_with_a_negation_is_a_name(name):
    assert not denies(name, "Partners")


def test_two_capitals_can_be_a_name():
    who, notes = read("""
        Project | Lead | Partners
        Aa      | UvN  | SO
        Bb      | TNX  | UvN
    """)
    assert who["Aa"] == {"UvN*", "SO"}
    assert notes == [("perhaps-not-given", "SO", 1)]


# Numbers of registers


@pytest.mark.parametrize(
    "text", ["740-718-34-22", "123 456 789", "PL 740-718-34-22", "FI12345678", "+31 71 527", "12.5"]
)
def test_a_number_of_any_kind_is_no_name(text):
    assert is_number(text)
    for header in ("Lead", "Partners", "Instytucja wiodąca"):
        found = {one.meaning for one in guesses(pd.DataFrame({header: [text, text]}, dtype="str"))}
        assert not found & {"lead", "partners"}


@pytest.mark.parametrize("text", ["4TU", "Agency 2100", "2-Tango", "Ende", "5-HT2020 Lab"])
def test_a_name_with_digits_is_a_name(text):
    assert not is_number(text)


@pytest.mark.parametrize(
    ("header", "number"),
    [
        ("NIP lidera", "740-718-34-22"),
        ("KvK-nummer penvoerder", "12345678"),
        ("SIRET du chef de file", "123 456 789 00012"),
        ("Org.nr. prosjekteier", "987 654 321"),
    ],
)
def test_the_number_of_a_lead_is_nobody_in_a_table_of_projects(header, number):
    frame = pd.DataFrame(
        {"Project": ["Aa", "Bb"], header: [number, number], "Consortium": ["UvN; TNX", "TNX; Zon"]},
        dtype="str",
    )
    (one,) = [guess for guess in guesses(frame) if guess.header == header]
    assert one.meaning == "register_id"
    shape = formed(frame, guesses(frame), {})
    assert shape.form == "projects"
    assert header not in {h for headers in shape.headers.values() for h in headers}


def test_the_number_of_a_lead_says_who_takes_part_only_where_it_goes_with_the_name():
    def ids(numbers):
        frame = table("""
            Project | Organisatie | Rol
            Aa      | UvN         | trekker
            Aa      | TNX         | partner
            Bb      | TNX         | trekker
            Bb      | UvN         | partner
        """).assign(**{"KvK-nummer penvoerder": numbers})
        return formed(frame, guesses(frame), {}).headers["institution"]

    assert ids(["11111111", "22222222", "22222222", "11111111"]) == ("KvK-nummer penvoerder",)
    assert ids(["11111111", "11111111", "22222222", "22222222"]) == ("Organisatie",)


@pytest.mark.parametrize("sign", ["-", "/", "+", "|"])
@pytest.mark.parametrize("end", ["e.a.", "e altri", "y otros", "u. a.", "m.fl.", "and others"])
def test_what_parts_a_name_from_and_others_is_no_part_of_it(sign, end):
    cell = read_cell(f"Hal {sign} Teatro Verdi {sign} {end}", separators=(sign,))
    assert (cell.mentions, cell.open_ended) == (("Hal", "Teatro Verdi"), True)
