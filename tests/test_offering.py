"""Which columns are offered where it is asked who takes part, and that no answer ends in an error."""

import pandas as pd
import pytest
from readings import links

import kennisnet as kn


def table(header, *rows):
    frame = pd.DataFrame([row.split("|") for row in rows], columns=header.split("|"), dtype="str")
    return frame.mask(frame == "")


LED = ("Hogeschool Aa", "Gemeente Ee", "Stichting Oe")


def beside(header, *cells):
    """Give a table of projects with their leads, and one column more."""
    rows = (f"{p}|{who}|{cell}" for p, who, cell in zip("PQR", LED, cells, strict=True))
    return table(f"Project|Trekker|{header}", *rows)


def answers(frame, **how):
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(frame, **how)
    return asked.value.topic, [one.value for one in asked.value.alternatives]


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Volumen", ["4,2 Mio. EUR", "ca. 900 kEUR", "EUR 1.1M"]),
        ("Omvang", ["12 MW; 3 mln", "8 MW", "40 MW; 9 mln"]),
        ("Landen", ["NL, BE", "DE", "NL, FR"]),
        ("Waar (plaats)", ["Assen", "Emmen", "Delfzijl"]),
        ("Kort", ["Dit project onderzoekt hoe de zon schijnt op het dak van een schuur.",
                  "Hier gaat het over wind, regen en alle andere dingen die door de lucht gaan.",
                  "Wij kijken naar zout water en naar alles wat daarin leeft en groeit."]),
        ("Titel in het Engels", ["Sun on roofs", "Wind in town", "Salt water"]),
        ("Kanaal", ["#zon", "#wind", "#zout"]),
        ("Pad", ["zon-op-dak", "wind", "zout-water"]),
        ("Op kaart", ["ja // nee", "nee", "ja // ja"]),
        ("Voorzitter", ["Karin Smit", "Els Bos", "P. Vis"]),
    ],
)  # fmt: skip
def test_what_names_nobody_is_no_answer_to_who_the_partners_are(header, cells):
    assert answers(beside(header, *cells)) == ("partners", [[]])


def test_a_column_of_few_kinds_is_no_answer():
    rows = [f"P{n}|{LED[n % 3]} {n}|{('EFRO', 'JTF')[n % 2]}" for n in range(9)]
    assert answers(table("Project|Trekker|Pot", *rows)) == ("partners", [[]])


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Bondgenoten", ["Oe / Ie", "Hogeschool Aa", "Ui"]),
        ("Wie nog meer", ["TNO", "KWR", "NIOZ"]),
        ("Afdeling", ["Stichting Uu", "Stichting Ie", "Vereniging Au"]),
    ],
)
def test_what_looks_like_partners_is_the_first_answer(header, cells):
    assert answers(beside(header, *cells)) == ("partners", [header, []])


def test_none_goes_before_what_merely_holds_words():
    frame = beside("Aandacht", "Licht", "Lucht", "Water").assign(Erbij=["TNO", "KWR", "NIOZ"])
    assert answers(frame) == ("partners", ["Erbij", [], "Aandacht"])
    assert answers(frame.drop(columns="Erbij")) == ("partners", [[], "Aandacht"])


def test_without_leads_there_is_no_use_in_none():
    frame = table(
        "Project|Aandacht|Makers", "Zon|Groot|Ark / Sea", "Wind|Klein|Fire", "Zee|Breed|Sea / Ark"
    )
    assert answers(frame) == ("partners", ["Makers", "Aandacht", []])


def test_the_column_that_names_the_projects_is_not_offered():
    frame = table("Tool|Lead agency", "Alpha|Ark Trust", "Beta|Sea Society", "Gamma|Fire Union")
    assert answers(frame) == ("partners", [[]])
    assert set(kn.read(frame, partners=[]).projects["name"]) == {"Alpha", "Beta", "Gamma"}
    named = table(
        "Project|Partners|Jaar",
        "Museum voor allen|Uu, Ie, Au|2020",
        "Museum in de klas|Ie, Oe|2021",
        "School en museum|Au, Uu|2022",
    )
    assert not any(lead for *_, lead in links(kn.read(named)))


def test_yes_and_no_are_no_leads():
    frame = table(
        "Project|Leading participants|Participants",
        "Zon|true // false|Ark Trust; Sea Society",
        "Wind|false // true|Fire Union; Ark Trust",
        "Zee|true // false|Sea Society; Fire Union",
    )
    assert {who for _, who, _ in links(kn.read(frame))} == {
        "Ark Trust",
        "Sea Society",
        "Fire Union",
    }
    names = frame.assign(**{"Leading participants": ["Ark Trust", "Fire Union", "Sea Society"]})
    assert sum(lead for *_, lead in links(kn.read(names))) == 3


GRANTS = (
    "G1|Green light|Karin Smit|Els Bos, P. Vis|Ark University",
    "G2|Blue sea|Els Bos|Karin Smit|Sea University",
    "G3|Red fire|P. Vis|Els Bos, Karin Smit|Fire Institute",
)


def test_who_investigates_is_a_person():
    read = links(kn.read(table("Code|Title|PI|CoI|Host institution", *GRANTS), partners=[]))
    assert read == {
        ("Green light", "Ark University", True),
        ("Blue sea", "Sea University", True),
        ("Red fire", "Fire Institute", True),
    }
    assert answers(table("Code|Title|PI|CoI|Host institution", *GRANTS)) == ("partners", [[]])


def test_institutions_below_such_a_header_are_asked_about():
    frame = table(
        "Code|Title|PI|CoI",
        "G1|Light|Ark University|Sea University",
        "G2|Sea|Sea University|Fire Institute, Ark University",
        "G3|Fire|Fire Institute|Ark University, Sea University",
    )
    assert answers(frame) == ("lead", ["PI", []])
    assert ("Sea", "Sea University", True) in links(kn.read(frame, lead="PI"))


def test_a_column_of_institutions_goes_before_one_of_persons_that_is_called_name():
    rows = ("A|Karin Smit|UL", "A|Els Bos|UL", "A|P. Vis|TNO", "B|Jan de Wit|TNO", "B|Els Bos|UL",
            "C|Anna Kok|KWR", "C|Karin Smit|UL", "C|Mies Dam|KWR")  # fmt: skip
    read = kn.read(table("project_id|name|institution", *rows))
    assert set(read.institutions["name"]) == {"UL", "TNO", "KWR"}
    bodies = table(
        "project_id|name|institution_id",
        *("A|Ark Trust|i1", "A|Sea Society|i2", "B|Sea Society|i2", "B|Fire Union|i3"),
        *("C|Ark Trust|i1", "C|Fire Union|i3"),
    )
    assert set(kn.read(bodies).institutions["name"]) == {"Ark Trust", "Sea Society", "Fire Union"}


def test_a_blank_code_beside_a_name_is_no_fault():
    wide = table(
        "Code|Project|Trekker|Partners", "A1|Zon|UL|HsL", "|Wind|HsL|UL; TNO", "A3|Zee|TNO|UL"
    )
    net = kn.read(wide)
    assert set(net.projects["name"]) == {"Zon", "Wind", "Zee"}
    assert {*net.projects.index} == {"A1", "wind", "A3"}
    assert ("Wind", "TNO", False) in links(net)


def test_a_blank_code_is_that_of_the_same_name_and_never_that_of_another_project():
    rows = (
        "A1|Zon|UL|lead",
        "A1|Zon|HsL|partner",
        "|Zon|TNO|partner",
        "a2|Zee|TNO|lead",
        "|A2|UL|lead",
    )
    net = kn.read(table("Code|Project|Organisation|Role", *rows))
    assert len(net.projects) == 3
    assert {who for project, who, _ in links(net) if project == "Zon"} == {"UL", "HsL", "TNO"}
    assert {who for project, who, _ in links(net) if project == "A2"} == {"UL"}


def test_addresses_make_no_row_a_header(tmp_path):
    path = tmp_path / "t.csv"
    rows = [f"Tool {n},https://x.org/tools/{n},,,Ark {n}" for n in range(8)]
    rows.append("Grid,https://x.org/project/partner/grid,https://x.org/code,https://x.org/lead,Sea")
    path.write_text("\n".join(["Name,Site,Source,List,Contributed by", *rows]), "utf-8")
    assert kn.recognise(path).header == 1


WALKED = [
    beside("Volumen", "4 Mio. EUR", "9 Mio. EUR", "1 Mio. EUR"),
    beside("Aandacht", "Licht", "Lucht", "Water"),
    beside("Bondgenoten", "Museum Uu en Stad Ie", "Hogeschool Aa", "Gemeente Ee"),
    beside("Deelnemende gemeenten", "Assen, Emmen", "Emmen", "Delfzijl"),
    table("Cluster|Lead agency", "Alpha|Ark Trust", "Beta|Sea Society", "Gamma|Fire Union"),
    table("Tool|Lead agency|About", "Alpha|Ark Trust|Maps", "Beta|Sea Society|Roads", "Gamma|Fire Union|Boats"),
    table("Project|Aandacht|Makers", "Zon|Groot|Ark / Sea", "Wind|Klein|Fire", "Zee|Breed|Sea / Ark"),
    table("Mission|Agency|Sensor", "One|Ark Trust|Far", "Two|Sea Society|Near", "Three|Ark Trust|Low"),
    table("Code|Title|PI|CoI|Host", *GRANTS[:2], "|Red fire|P. Vis|Els Bos|Fire Institute"),
    table("Code|Project|Trekker|Wie nog", "A|Zon|TNO|KWR", "|Wind|KWR|TNO", "C|Zee|NIOZ|KWR"),
]  # fmt: skip


@pytest.mark.parametrize("frame", WALKED)
def test_every_answer_leads_to_a_network(frame):
    waiting, ends = [{}], 0
    while waiting:
        how = waiting.pop()
        try:
            ends += len(kn.read(frame, **how).projects) == 3
        except kn.ReadingQuestion as question:
            assert len(how) < 4
            waiting += [{**how, one.choice: one.value} for one in question.alternatives]
    assert ends > 0
