"""At which signs a column is cut into names: invented columns, read by hand; and properties."""

from __future__ import annotations

import pandas as pd
import pytest
from graphs import examples
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.files.columns import Understood
from kennisnet.files.grid import frame_grid
from kennisnet.files.recognising.separating import Separating, separating
from kennisnet.files.register import Register
from kennisnet.files.wide import wide
from kennisnet.naming import SEPARATORS, Alias, Aliases, decoded, read_cell


def mentions(cells: list[str], said: Separating) -> list[list[str]]:
    return [
        list(read_cell(cell, separators=said.separators, whole=said.whole).mentions)
        for cell in cells
    ]


# Each column with the names that a reader would find in it. Where an entry is a text, that cell is
# one name. `one`: the header promises one name a cell.
COLUMNS: dict[str, list[str | tuple[str, list[str]]]] = {
    "commas, as offices write them": [
        ("Hogeschool Noord, Gemeente Aldermeer", ["Hogeschool Noord", "Gemeente Aldermeer"]),
        ("TNX, Gemeente Bronhoven, ROC Delta", ["TNX", "Gemeente Bronhoven", "ROC Delta"]),
        "Waterschap Hollerdam",
        ("Gemeente Aldermeer, Zorggroep Zilver", ["Gemeente Aldermeer", "Zorggroep Zilver"]),
        ("Bibliotheek Plus, Theater De Kom, TNX", ["Bibliotheek Plus", "Theater De Kom", "TNX"]),
    ],
    "commas, and nothing ever recurs": [
        (
            "Zorgplein, Bakkerij Smit, Atelier Noord",
            ["Zorgplein", "Bakkerij Smit", "Atelier Noord"],
        ),
        (
            "Woonfonds, Het Anker, Scoutinggroep Vos",
            ["Woonfonds", "Het Anker", "Scoutinggroep Vos"],
        ),
        ("Kwekerij Groen, Imkers West", ["Kwekerij Groen", "Imkers West"]),
        (
            "Fablab, Roeiclub Eem, Boekhandel Pagina",
            ["Fablab", "Roeiclub Eem", "Boekhandel Pagina"],
        ),
    ],
    "the last name behind en": [
        ("TNX, Hogeschool Noord en Naturama", ["TNX", "Hogeschool Noord", "Naturama"]),
        ("Gemeente Bronhoven, TNX en Museum Lind", ["Gemeente Bronhoven", "TNX", "Museum Lind"]),
        ("Zilver, Wolkers en Taats", ["Zilver", "Wolkers", "Taats"]),
        ("TNX, Hogeschool van Aam en Nijwegen", ["TNX", "Hogeschool van Aam en Nijwegen"]),
    ],
    "en within names": [
        "Hogeschool van Aam en Nijwegen",
        ("TNX, Hogeschool van Aam en Nijwegen", ["TNX", "Hogeschool van Aam en Nijwegen"]),
        ("Centrum voor Kunst en Cultuur, TNX", ["Centrum voor Kunst en Cultuur", "TNX"]),
        ("TNX, Sport en bewegen Oost, UvN", ["TNX", "Sport en bewegen Oost", "UvN"]),
    ],
    "two names behind en": [
        ("UvN en TNX", ["UvN", "TNX"]),
        "UvN",
        "TNX",
        ("Gemeente Aldermeer en Gemeente Bronhoven", ["Gemeente Aldermeer", "Gemeente Bronhoven"]),
        ("ROC Delta, UvN", ["ROC Delta", "UvN"]),
    ],
    "a ministry lists its fields": [
        (
            "Ministerie van Onderwijs, Cultuur en Wetenschap, TNX",
            ["Ministerie van Onderwijs, Cultuur en Wetenschap", "TNX"],
        ),
        ("UvN, TNX, ROC Delta", ["UvN", "TNX", "ROC Delta"]),
        ("TNX, Provincie Oost", ["TNX", "Provincie Oost"]),
    ],
    "semicolons, with commas and slashes within names": [
        ("MIX; University of California, Davis", ["MIX", "University of California, Davis"]),
        ("Acme, Inc.; AC/DC Museum; MIX", ["Acme, Inc.", "AC/DC Museum", "MIX"]),
        ("Wellen University & Research; Bolt B.V.", ["Wellen University & Research", "Bolt B.V."]),
        "University of California, Berkeley",
    ],
    "line breaks": [
        ("UvN\nTNX\nGemeente Aldermeer", ["UvN", "TNX", "Gemeente Aldermeer"]),
        ("TNX\nHogeschool van Aam en Nijwegen", ["TNX", "Hogeschool van Aam en Nijwegen"]),
        ("Smit, De Vries & Zonen\nUvN", ["Smit, De Vries & Zonen", "UvN"]),
    ],
    "a line broken within a name": [
        ("Hogeschool van\nAldermeer\nTNX", ["Hogeschool van Aldermeer", "TNX"]),
        ("UvN\nTNX", ["UvN", "TNX"]),
        "Hogeschool van Aldermeer",
    ],
    "a comma before the end of each line": [
        ("UvN,\nTNX,\nROC Delta", ["UvN", "TNX", "ROC Delta"]),
        ("ROC Delta,\nGemeente Aldermeer", ["ROC Delta", "Gemeente Aldermeer"]),
        ("Acme, Inc.,\nUvN", ["Acme, Inc.", "UvN"]),
    ],
    "bullets": [
        ("• UvN\n• Smit en Zonen", ["UvN", "Smit en Zonen"]),
        ("- TNX\n- Water & Land", ["TNX", "Water & Land"]),
        "• UvN",
    ],
    "a bar": [
        ("UvN | TNX | Bolt, Ltd", ["UvN", "TNX", "Bolt, Ltd"]),
        ("TNX|ROC Delta", ["TNX", "ROC Delta"]),
    ],
    "tabs": [("UvN\tTNX", ["UvN", "TNX"]), ("TNX\tROC Delta", ["TNX", "ROC Delta"])],
    "slashes make the lists": [
        ("UvN / TNX / ROC Delta", ["UvN", "TNX", "ROC Delta"]),
        ("TNX / Gemeente Aldermeer / Naturama", ["TNX", "Gemeente Aldermeer", "Naturama"]),
        ("UvN / TU/e", ["UvN", "TU/e"]),
        "UvN",
    ],
    "slashes within names": [
        ("UT/ITC, UvN", ["UT/ITC", "UvN"]),
        ("UvN, UT, AC/DC Museum", ["UvN", "UT", "AC/DC Museum"]),
        ("TU/e, Dansk Bio A/S", ["TU/e", "Dansk Bio A/S"]),
        ("UT, Zorg c/o UvN", ["UT", "Zorg c/o UvN"]),
    ],
    "a slash between names that stand alone": [
        ("UvN/TNX, ROC Delta", ["UvN", "TNX", "ROC Delta"]),
        ("UvN, Naturama", ["UvN", "Naturama"]),
        "TNX",
        ("Naturama, TNX", ["Naturama", "TNX"]),
    ],
    "a plus": [
        ("UvN + TNX", ["UvN", "TNX"]),
        ("TNX + ROC Delta + Leiden+", ["TNX", "ROC Delta", "Leiden+"]),
    ],
    "dashes make the lists": [
        ("UvN - TNX - ROC Delta", ["UvN", "TNX", "ROC Delta"]),
        ("TNX – Gemeente Aam-Zuid – UvN", ["TNX", "Gemeente Aam-Zuid", "UvN"]),
        "UvN",
    ],
    "a dash within names": [
        ("Hotelschool - Den Aam, TNX, UvN", ["Hotelschool - Den Aam", "TNX", "UvN"]),
        ("UvN, TNX", ["UvN", "TNX"]),
    ],
    "Danish, a full stop behind each name": [
        ("Nordby Universitet.\nTNX.\nVind A/S.", ["Nordby Universitet", "TNX", "Vind A/S"]),
        ("Region Øst.", ["Region Øst"]),
        ("Hus og Have ApS.\nBolt B.V.", ["Hus og Have ApS", "Bolt B.V."]),
        ("Dansk And A/S.\nRegion Øst.", ["Dansk And A/S", "Region Øst"]),
    ],
    "full stops make the lists": [
        ("Nordby Universitet. Region Øst. TNX.", ["Nordby Universitet", "Region Øst", "TNX"]),
        ("Region Øst. Sundby Kommune.", ["Region Øst", "Sundby Kommune"]),
        ("Sundby Kommune.", ["Sundby Kommune"]),
    ],
    "abbreviations keep their full stop": [
        ("Bolt B.V., Gem. Aam, Acme Inc.", ["Bolt B.V.", "Gem. Aam", "Acme Inc."]),
        ("Prov. Oost, St. Anna Ziekenhuis", ["Prov. Oost", "St. Anna Ziekenhuis"]),
    ],
    "German": [
        ("Stadt Aalfeld, Müller GmbH & Co. KG", ["Stadt Aalfeld", "Müller GmbH & Co. KG"]),
        (
            "Institut für Bildung und Forschung, Hochschule Bergau",
            ["Institut für Bildung und Forschung", "Hochschule Bergau"],
        ),
        ("Stadt Aalfeld, Hochschule Bergau", ["Stadt Aalfeld", "Hochschule Bergau"]),
        ("Hochschule Bergau und Stadt Aalfeld", ["Hochschule Bergau", "Stadt Aalfeld"]),
    ],
    "French": [
        (
            "Université de Merle ; CNRX ; Ville de Brou",
            ["Université de Merle", "CNRX", "Ville de Brou"],
        ),
        ("CNRX ; École des arts et métiers", ["CNRX", "École des arts et métiers"]),
        ("Institut d&#039;eau ; CNRX", ["Institut d'eau", "CNRX"]),
    ],
    "Finnish": [
        ("Pohjan yliopisto, Suon kaupunki", ["Pohjan yliopisto", "Suon kaupunki"]),
        ("Suon kaupunki ja Pohjan yliopisto", ["Suon kaupunki", "Pohjan yliopisto"]),
        ("Vesi ja ympäristö ry, Metsä Oy", ["Vesi ja ympäristö ry", "Metsä Oy"]),
    ],
    "Spanish": [
        (
            "Universidad de Alba, Ayuntamiento de Río",
            ["Universidad de Alba", "Ayuntamiento de Río"],
        ),
        ("Ayuntamiento de Río, Ramón y Cajal SL", ["Ayuntamiento de Río", "Ramón y Cajal SL"]),
    ],
    "entities": [
        ("R&amp;D Noord; Caf&eacute; Plus; R&D; TNX", ["R&D Noord", "Café Plus", "R&D", "TNX"]),
        ("Smit &amp; Zonen;TNX", ["Smit & Zonen", "TNX"]),
    ],
    "legal forms behind a comma": [
        (
            "Acme, Inc., Bolt, LLC, Crane, S.A. de C.V.",
            ["Acme, Inc.", "Bolt, LLC", "Crane, S.A. de C.V."],
        ),
        ("Bolt, LLC, Delta Ltd.", ["Bolt, LLC", "Delta Ltd."]),
        ("Echo Corp, Acme, Inc.", ["Echo Corp", "Acme, Inc."]),
    ],
    "campuses": [
        (
            "MIX, University of California, Davis, TNX",
            ["MIX", "University of California, Davis", "TNX"],
        ),
        ("University of California, Davis", ["University of California, Davis"]),
        ("TNX, MIX", ["TNX", "MIX"]),
    ],
    "persons behind a comma": [
        ("Universiteit Aam, prof. dr. J. Bos, TNX", ["Universiteit Aam, prof. dr. J. Bos", "TNX"]),
        ("TNX, Universiteit Aam", ["TNX", "Universiteit Aam"]),
    ],
    "a unit, always behind the same name": [
        ("Universiteit Aam, FSW", ["Universiteit Aam, FSW"]),
        ("TNX, Universiteit Aam, FSW", ["TNX", "Universiteit Aam, FSW"]),
        "Universiteit Aam",
        ("TNX, UvN", ["TNX", "UvN"]),
    ],
    "short capital names in a list": [
        ("Universiteit Aam, TNX, CHD", ["Universiteit Aam", "TNX", "CHD"]),
        ("Universiteit Aam, LUX", ["Universiteit Aam", "LUX"]),
        "Universiteit Aam",
    ],
    "signs mixed between rows": [
        ("UvN; TNX; Naturama", ["UvN", "TNX", "Naturama"]),
        ("TNX, UvN", ["TNX", "UvN"]),
        ("Naturama\nROC Delta", ["Naturama", "ROC Delta"]),
        ("ROC Delta, Naturama en TNX", ["ROC Delta", "Naturama", "TNX"]),
    ],
    "a cell of two, where lists end in the word": [
        ("TNX, UvN et Naturama", ["TNX", "UvN", "Naturama"]),
        ("UvN, Rotonde et TNX", ["UvN", "Rotonde", "TNX"]),
        ("Musée des Ponts et ENS de Lorme", ["Musée des Ponts", "ENS de Lorme"]),
        ("V&A Dolmen et Université de Dolmen", ["V&A Dolmen", "Université de Dolmen"]),
        ("Arbalète et Université de Lorme", ["Arbalète", "Université de Lorme"]),
        "Arts et Métiers",
        "Institut de Recherche et Innovation Nord",
    ],
    "a cell of two that is one name, where lists end in the word": [
        ("Arup, Mott and TNX", ["Arup", "Mott", "TNX"]),
        ("TNX, Arup and Rotor", ["TNX", "Arup", "Rotor"]),
        "Research and Innovation Agency",
        "Institute for Water and ICT Research",
        "Ministry of Justice and EU Affairs",
        "Arts and Humanities Research Council",
        "City and University Library",
    ],
    "in small letters behind the word that ends lists": [
        ("Klods A/S, Arla og TNX", ["Klods A/S", "Arla", "TNX"]),
        ("TNX, Klods A/S og Arla", ["TNX", "Klods A/S", "Arla"]),
        ("Arla, Klods A/S og plejehjem", ["Arla", "Klods A/S", "plejehjem"]),
        ("TNX, Center for jord og klima", ["TNX", "Center for jord og klima"]),
    ],
    "phrases": [
        ("UvN i.s.m. TNX", ["UvN", "TNX"]),
        ("Naturama in samenwerking met Museum Lind", ["Naturama", "Museum Lind"]),
        ("UvN en/of TNX", ["UvN", "TNX"]),
    ],
    "open lists and remarks": [
        ("UvN, TNX e.a.", ["UvN", "TNX"]),
        ("o.a. TNX, ROC Delta (locatie Aam, Bron)", ["TNX", "ROC Delta"]),
        ("UvN (lector A, lector B), etc.", ["UvN"]),
    ],
    "numbers": [
        ("UvN, 1,5 miljoen stappen, TNX", ["UvN", "1,5 miljoen stappen", "TNX"]),
        ("TNX, UvN", ["TNX", "UvN"]),
    ],
    "one name a cell": ["UvN", "Gemeente Aldermeer", "TNX", "Stichting Het Anker"],
    "nothing": [("", []), (" ", [])],
}
ONE = {
    "one name a cell, commas": [
        "Universiteit Aam, FSW",
        "Universiteit Aam",
        "University of California, Davis",
        "Stadt Aalfeld, Amt für Umwelt",
        "Acme, Inc.",
    ],
    "one name a cell, and": [
        "Ministry of Trade and Industry",
        "Smit & Zonen",
        "Instituut voor Kunst en Cultuur",
        "Trade",
        "AC/DC Museum",
        "Hotelschool - Den Aam",
    ],
    "two leads": [
        ("UvN; TNX", ["UvN", "TNX"]),
        "UvN",
        "Universiteit Aam, FSW",
        ("Gemeente Aldermeer; UvN", ["Gemeente Aldermeer", "UvN"]),
    ],
    "two leads that stand alone as well": [
        ("UvN, TNX", ["UvN", "TNX"]),
        "UvN",
        "TNX",
        ("TNX en UvN", ["TNX", "UvN"]),
        "Smit en Zonen",
    ],
    "an address on lines of its own": [
        "UvN\nRijnsteeg 70\n2311 EZ Aam",
        "TNX\nPostbus 12\n2300 AA Aam",
        "Naturama",
    ],
}


@pytest.mark.parametrize(
    ("column", "several"),
    [*((column, True) for column in COLUMNS.values()), *((c, False) for c in ONE.values())],
    ids=[*COLUMNS, *ONE],
)
def test_a_column_is_read_as_a_person_reads_it(column, several):
    cells = [entry if isinstance(entry, str) else entry[0] for entry in column]
    wanted = [
        [" ".join(entry.split()).lstrip("• ")] if isinstance(entry, str) else entry[1]
        for entry in column
    ]
    said = separating(pd.Series(cells), several=several)
    assert mentions(cells, said) == wanted
    assert said.sure


# What is asked, and what is said


@pytest.mark.parametrize(
    ("cells", "separators", "alternatives"),
    [
        # Three of eleven with one comma, and no piece of them anywhere else.
        (["Foo, bar", "W, vee", "Q, ar", *"XYZTUPON"], (",",), ((),)),
        # Half of the cells with one dash, and nothing else.
        (["Foo - Bar", "Wol - Vee", "Qua - Ark", "Zoe"], (), (("-",),)),
    ],
)
def test_where_the_evidence_is_thin_it_is_a_question(cells, separators, alternatives):
    said = separating(pd.Series(cells), several=True)
    assert (said.separators, said.sure, said.alternatives) == (separators, False, alternatives)
    assert said.reason == "separators-unsure"


@pytest.mark.parametrize(
    ("cells", "several", "en", "nl"),
    [
        (
            ["UvN", "TNX"],
            True,
            "no cell holds anything that can part names",
            "geen enkele cel heeft iets dat namen kan scheiden",
        ),
        (
            ["UvN\nTNX", "TNX"],
            True,
            "1 of 2 different cells holds a line break, which hardly ever stands within a name",
            "1 van 2 verschillende cellen heeft een regeleinde, en dat staat bijna nooit in een naam",
        ),
        (
            ["UvN, TNX, Lab", "TNX"],
            True,
            "the header promises several names a cell, and 1 of 2 different cells holds “,”",
            "de kop belooft meer namen per cel, en 1 van 2 verschillende cellen heeft “,”",
        ),
        (
            ["UvN en TNX", "TNX", "UvN"],
            False,
            "what “and” parts stands elsewhere as a name by itself",
            "wat “en” scheidt, staat elders als naam op zichzelf",
        ),
        (
            ["Smit en Bos", "TNX"],
            False,
            "1 of 2 different cells holds something that can part names, but what it parts stands "
            "nowhere by itself",
            "1 van 2 verschillende cellen heeft iets dat namen kan scheiden, maar wat het scheidt "
            "staat nergens op zichzelf",
        ),
    ],
)
def test_it_is_said_why(cells, several, en, nl):
    said = separating(pd.Series(cells), several=several)
    assert (said.because(), said.because("nl")) == (en, nl)


def test_separators_that_are_given_are_used_and_no_others():
    cells = ["UvN, Acme, Inc.; TNX", "Smit en Bos"]
    said = separating(pd.Series(cells), several=True, given=[","])
    assert (said.separators, said.sure, said.reason) == ((",",), True, "separators-given")
    assert mentions(cells, said) == [["UvN", "Acme, Inc.; TNX"], ["Smit en Bos"]]
    uncut = separating(pd.Series(cells), several=True, given=[])
    assert mentions(cells, uncut) == [[cell] for cell in cells]


def test_a_name_that_is_known_is_never_cut():
    cells = ["UvN;Water;Land", "UvN;TNX", "Smit, Bos en Vis, TNX", "Smit", "Bos", "Vis"]
    said = separating(pd.Series(cells), several=True, known=["Water; Land", "Smit, Bos en Vis"])
    assert mentions(cells, said)[:3] == [
        ["UvN", "Water;Land"],
        ["UvN", "TNX"],
        ["Smit, Bos en Vis", "TNX"],
    ]


def test_leads_tell_which_pieces_are_names():
    """ "X / Y" is two names once both lead something."""
    cells = pd.Series(["Foo / Bar, Lab", "Lab, TNX"])
    alone = separating(cells, several=True)
    told = separating(cells, several=True, elsewhere=pd.Series(["Foo", "Bar"]))
    assert mentions(list(cells), alone)[0] == ["Foo / Bar", "Lab"]
    assert mentions(list(cells), told)[0] == ["Foo", "Bar", "Lab"]


def leads_of(frame):
    net = kn.read(frame)
    names = net.institutions["name"]
    leads = net.participations[net.participations["role"] == "trekker"]
    return [
        [names[one] for one in of["institution"]] for _, of in leads.groupby("project", sort=False)
    ]


SLASHED = ["Provincie Zand / Rijkswater", "Scalda", "ADRX / ZorgSaamhuis", "Zeewind"]
CUT_AT_SLASHES = [
    ["Provincie Zand", "Rijkswater"],
    ["Scalda"],
    ["ADRX", "ZorgSaamhuis"],
    ["Zeewind"],
]
ONE_EACH = [[lead] for lead in SLASHED]


@pytest.mark.parametrize(
    ("header", "partner", "leads", "told"),
    [
        ("Trekker(s)", "Provincie Zand", CUT_AT_SLASHES, {"cut": 2}),
        ("Trekkers", "Delta", ONE_EACH, {"kept-whole": 2}),
        ("Trekker", "Provincie Zand", ONE_EACH, {"kept-whole": 2}),
    ],
)
def test_leads_at_a_slash_between_blanks(header, partner, leads, told):
    cells = ["Gemeente Vee, Gemeente Slui", f"ZLX, {partner}", "Emergo, CZX", "Delta, CZX"]
    frame = pd.DataFrame({"Project": [*"ABCD"], header: SLASHED, "Partners": cells})
    assert leads_of(frame) == leads
    rules = kn.check(frame)["rule"]
    assert rules[rules.isin(["cut", "kept-whole"])].value_counts().to_dict() == told


def test_a_slash_in_one_name():
    """A part of an institution, and a name in two languages, beside leads that a slash parts."""
    leads = [
        "Gemeente Aam / Afdeling Wonen",
        "TNX / UvN",
        "Universiteit Aam / Aam University",
        "TNX",
    ]
    cells = ["TNX, UvN", "Gemeente Aam, KWX", "TNX, KWX", "UvN, Gemeente Aam"]
    frame = pd.DataFrame({"Project": [*"ABCD"], "Trekkers": leads, "Partners": cells})
    assert leads_of(frame) == [[leads[0]], ["TNX", "UvN"], [leads[2]], ["TNX"]]


def test_both_readings_of_a_doubtful_cut_are_told():
    cells = ["UvN, Hogeschool van Aam en Nijwegen", "UvN en Naturama, TNX"]
    said = separating(pd.Series(cells), several=True)
    assert dict(said.doubtful) == {
        "Hogeschool van Aam en Nijwegen": ("Hogeschool van Aam", "Nijwegen"),
        "UvN en Naturama": ("UvN", "Naturama"),
    }
    told = [
        (doubt.text, doubt.kept)
        for cell, names in zip(cells, mentions(cells, said), strict=True)
        for doubt in said.doubts(cell, names)
    ]
    assert told == [("Hogeschool van Aam en Nijwegen", True), ("UvN en Naturama", False)]


def test_a_long_column_of_single_names_is_not_cut_whatever_its_header_says():
    """Seventy names of one beneficiary each, one in seven with a comma or an "and"."""
    names = [f"Foundation {n}" for n in range(60)]
    names += [f"University {n}, Dept {n}" for n in range(5)] + [
        f"Care {n} and Cure {n}" for n in range(5)
    ]
    said = separating(pd.Series(names), several=True)
    assert (said.separators, said.sure) == ((), True)


def test_lists_of_a_labelled_cell_are_looked_at_one_side_at_a_time():
    cells = ["T: UvN P: TNX, Lab", "T: Lab P: UvN, Zon, TNX"]
    said = separating(pd.Series(cells), several=True)
    assert said.separators == (",",)
    assert said.values["n"] == 4


def test_a_wide_table_is_cut_as_it_is_said_and_notes_what_is_doubtful():
    table = pd.DataFrame(
        [
            ("Lab", "AC/DC Museum", "UvN, Hogeschool van Aam en Nijwegen"),
            ("Zon", "TNX", "UvN en Naturama, TNX"),
        ],
        columns=["Project", "Trekker", "Partners"],
    )
    grid = frame_grid(table, "table")
    columns = {"project": "Project", "name": "Project", "lead": "Trekker", "partners": "Partners"}
    splitting = {
        "lead": separating(table["Trekker"], several=False),
        "partners": separating(table["Partners"], several=True),
    }
    understood = Understood("wide", columns, coded=False, splitting=splitting)
    draft = wide(grid, understood, Register())
    assert draft.participations.frame["mention"].tolist() == [
        "AC/DC Museum",
        "UvN",
        "Hogeschool van Aam en Nijwegen",
        "TNX",
        "UvN",
        "Naturama",
        "TNX",
    ]
    assert [(note.row, note.column, note.sentence("nl")) for note in draft.notes] == [
        (
            1,
            "Partners",
            "“Hogeschool van Aam en Nijwegen” is als één naam gelezen; misschien zijn het er meer: "
            "Hogeschool van Aam | Nijwegen; is het er één, dan onthoudt kennisnet check --save dat "
            "(Python: recognise(…).save); zijn het er meer, zeg dan wat ze scheidt: --separator "
            "(Python: separators=)",
        ),
        (
            2,
            "Partners",
            "“UvN en Naturama” is als meer namen gelezen: UvN | Naturama; klopt dat, dan onthoudt "
            "kennisnet check --save het (Python: recognise(…).save); is het één naam, zeg dat dan: "
            "--one-name (Python: names=)",
        ),
    ]


# One cell


@pytest.mark.parametrize(
    ("text", "separators", "names"),
    [
        ("A1; B2, C3", (), ["A1; B2, C3"]),
        ("A1; B2, C3", (";",), ["A1", "B2, C3"]),
        ("A1|B2", ("|",), ["A1", "B2"]),
        ("A1\tB2", ("tab",), ["A1", "B2"]),
        ("Aa - Bb-Cc – Dd", ("-",), ["Aa", "Bb-Cc", "Dd"]),
        ("Aa und Bb et Cc", ("and",), ["Aa", "Bb", "Cc"]),
        ("Aa et al.", ("and",), ["Aa"]),
        ("Museum. Bolt B.V. TNX.", (".",), ["Museum", "Bolt B.V. TNX"]),
        ("Acme Inc. Bolt Ltd.", (".",), ["Acme Inc. Bolt Ltd."]),
        ("Aa\nBb", (), ["Aa Bb"]),
        ("- Aa", (), ["Aa"]),
        ("Aa,\nBb;", ("line",), ["Aa", "Bb"]),
        ("Aa (x, y), Bb", (",",), ["Aa", "Bb"]),
        ("Aa 1,5, Bb", (",",), ["Aa 1,5", "Bb"]),
    ],
)
def test_a_cell_is_cut_at_what_is_named(text, separators, names):
    assert list(read_cell(text, separators=separators).mentions) == names


def test_names_of_the_alias_table_stay_whole_with_any_separators():
    table = Aliases([Alias("A - B", "ab"), Alias("C|D", "cd"), Alias("Van Gend en Loos", "vgl")])
    for separators in (None, (), SEPARATORS):
        for alias in table.rows:
            cell = read_cell(alias.mention, table, separators=separators)
            assert cell.mentions == (alias.mention,)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("R&amp;D", "R&D"),
        ("R&amp;amp;D", "R&D"),
        ("l&#039;eau", "l'eau"),
        ("&eacute;&#xe9;", "éé"),
        ("R&D; H&M;", "R&D; H&M;"),
        ("a&ampb", "a&ampb"),
        ("UL<br />TNO", "UL\nTNO"),
    ],
)
def test_entities_are_decoded_when_they_are_whole(text, plain):
    assert decoded(text) == plain


# Properties

WORD = st.text("bcdfghjklmn", min_size=3, max_size=7).map(lambda word: f"X{word}")
PLAIN = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
INNER = [", ", " en ", " and ", "/", " & ", " - ", " + ", " und "]
SIGNED = [f"Xa{n}b{sign}Xc{n}d" for n, sign in enumerate(INNER * 2)]
"""Names that hold a sign, of which no side is ever met alone."""
HARD_LISTS = st.lists(
    st.lists(st.one_of(PLAIN, st.sampled_from(SIGNED)), min_size=2, max_size=5), min_size=1
)


@examples(100)
@given(HARD_LISTS, st.sampled_from(["; ", ";", "\n", "\t", " | "]))
def test_names_that_are_joined_by_a_hard_sign_come_back(lists, sign):
    cells = [sign.join(names) for names in lists]
    assert mentions(cells, separating(pd.Series(cells), several=True)) == lists


@examples(100)
@given(st.lists(st.lists(PLAIN, min_size=1, max_size=5), min_size=1), st.booleans())
def test_names_without_signs_that_are_joined_by_commas_come_back(lists, spaced):
    cells = [(", " if spaced else ",").join(names) for names in lists]
    assert mentions(cells, separating(pd.Series(cells), several=True)) == lists


@examples(100)
@given(HARD_LISTS, st.sampled_from(["; ", ", ", "\n", " + "]), st.booleans())
def test_what_stands_whole_elsewhere_is_never_cut(lists, sign, several):
    cells = [sign.join(names) for names in lists]
    said = separating(pd.Series(cells), several=several, elsewhere=pd.Series(SIGNED))
    whole = [name for names in mentions(cells, said) for name in names]
    for name in {name for names in lists for name in names if name in SIGNED}:
        assert any(name in one for one in whole)


MESSY = st.lists(
    st.one_of(
        PLAIN, st.sampled_from([*SIGNED, "TNX", "UvN", "Acme, Inc.", "Gemeente Aam", "Xal."])
    ),
    min_size=1,
    max_size=4,
)
COLUMN = st.lists(
    st.tuples(MESSY, st.sampled_from(["; ", ", ", "\n", " en ", "/", " - ", ". "])).map(
        lambda said: said[1].join(said[0])
    ),
    min_size=1,
    max_size=12,
)


@examples(100)
@given(COLUMN, st.booleans(), st.randoms())
def test_the_order_of_the_rows_makes_no_difference(cells, several, chance):
    shuffled = list(cells)
    chance.shuffle(shuffled)
    one = separating(pd.Series(cells), several=several)
    assert separating(pd.Series(shuffled), several=several) == one


@examples(100)
@given(COLUMN)
def test_names_that_were_read_are_read_again(cells):
    """Joined by a hard sign, in cells of at least two, what was found is found again."""
    found = [
        names
        for names in mentions(cells, separating(pd.Series(cells), several=True))
        if len(names) > 1
    ]
    again = ["; ".join(names) for names in found]
    assert mentions(again, separating(pd.Series(again, dtype="str"), several=True)) == found


def with_leads(leads):
    """Give a table with these leads, whose partners say nothing of them."""
    rows = {"Project": [f"Plan {k}" for k in range(len(leads))], "Lead organisation": leads}
    return pd.DataFrame(rows).assign(Partners="Zeewind")


MANY = ["Aalto / Brug", "Cove / Delta Lab", "Eem", "Fjord / Gate", "Hub", "Isle / Jet / Kade"]


def test_a_spaced_slash_in_many_cells_of_leads_is_asked_about():
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(with_leads(MANY))
    answers = [a.value for a in asked.value.alternatives if a.choice == "separators"]
    assert answers == [[], ["/"]]


def test_a_spaced_slash_in_few_cells_of_leads_is_told():
    few = [
        "Aalto / Brug",
        "Cove",
        "Eem",
        "Fjord",
        "Hub",
        "UvA / Faculteit Recht",
        "BMZ/GTZ",
        "TU/e",
    ]
    found = kn.check(with_leads(few))
    kept = found[found["rule"] == "kept-whole"]["found"].tolist()
    assert kept == ["Aalto / Brug", "BMZ/GTZ"]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Aalto // Brug", ["Aalto", "Brug"]),
        ("Aalto//Brug // Cove", ["Aalto//Brug", "Cove"]),
        ("https://aalto.example // Brug", ["https://aalto.example", "Brug"]),
    ],
)
def test_two_slashes_part_names(cell, names):
    assert list(read_cell(cell, separators=("//",)).mentions) == names
    assert kn.read(with_leads(["Zon", cell]), separators=["//"]).institutions["name"].isin(
        names
    ).sum() == len(names)


@pytest.mark.parametrize("sign", ["x", "×"])
def test_a_lone_x_parts_names_and_is_told(sign):
    cells = [
        f"Zonneschool {sign}  Oever Groep",
        "Delta Lab",
        f"Kade 3 {sign} 3",
        f"Stad {sign} water",
        "Exa X Labs",
    ]
    frame = pd.DataFrame({"Project": [*"ABCDE"], "Lead": "Eem", "Partners": cells})
    names = {
        "Zonneschool",
        "Oever Groep",
        "Delta Lab",
        f"Kade 3 {sign} 3",
        f"Stad {sign} water",
        "Exa X Labs",
        "Eem",
    }
    assert {*kn.read(frame).institutions["name"]} == names
    found = kn.check(frame)
    told = found[found["rule"].isin(["cut", "kept-whole"])]
    assert told["found"].str.split().str[0].tolist() == ["Zonneschool", "Stad"]
    rows = pd.DataFrame(
        {"Project": [*"ABAB"], "Organisation": ["Eem", "Delta", f"Zon {sign} Oever", "Kade"]}
    )
    assert "row-list" in {*kn.check(rows)["rule"]}
