"""At which signs a column is cut into names: invented columns, read by hand; and properties."""

from __future__ import annotations

import pandas as pd
import pytest

from kennisnet.files.recognising.separating import Separating, separating
from kennisnet.naming import read_cell


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
