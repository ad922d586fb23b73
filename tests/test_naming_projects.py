"""Which column names the projects, and which row the columns: small tables, counted by hand."""

import openpyxl
import pandas as pd
import pytest

import kennisnet as kn

WHO = [
    ["Zoo Oost", "Bos; Duin"],
    ["Bos", "Zoo Oost; Kreek"],
    ["Duin", "Kreek; Bos"],
    ["Bos", "Duin"],
]
OWN = ["Oever", "Haven", "Polder", "Kade"]
AGAIN = ["Water", "Water", "Land", "Land"]
NOTES = ["gestart", "on hold", "nieuw", "klaar"]


def table(*headers, **columns):
    """Give a table with who leads and who takes part, and other columns before and after."""
    rows = [
        [cell for one in headers for cell in (row if one == "who" else [columns[one][n]])]
        for n, row in enumerate(WHO)
    ]
    names = [
        name for one in headers for name in (["Trekker", "Partners"] if one == "who" else [one])
    ]
    return pd.DataFrame(rows, columns=names)


def names(data, **how):
    return sorted(kn.read(data, **how).projects["name"])


def offered(data):
    with pytest.raises(kn.ReadingQuestion) as asked:
        kn.read(data)
    return [(one.choice, one.value) for one in asked.value.alternatives]


@pytest.mark.parametrize("header", ["Opgave", "Programma", "Onderwerp", "Thema", "Fonds", "Theme"])
def test_a_theme_that_never_recurs_names_the_projects(header):
    assert names(table(header, "who", **{header: OWN})) == sorted(OWN)
    assert names(table("who", header, **{header: OWN})) == sorted(OWN)


def test_a_theme_that_recurs_names_no_projects():
    assert names(table("Thema", "Actie", "who", Thema=AGAIN, Actie=OWN)) == sorted(OWN)
    net = kn.read(table("Thema", "Actie", "who", Thema=AGAIN, Actie=OWN))
    assert sorted(net.projects["spoor"]) == sorted(AGAIN)
    with pytest.raises(kn.InputError, match="no column with projects"):
        kn.read(table("Thema", "who", Thema=AGAIN))


def test_of_two_themes_the_one_that_never_recurs_names_the_projects():
    assert names(table("Programma", "Thema", "who", Programma=AGAIN, Thema=OWN)) == sorted(OWN)
    both = table("Programma", "Thema", "who", Programma=NOTES, Thema=OWN)
    assert offered(both) == [("project", "Programma"), ("project", "Thema")]


@pytest.mark.parametrize(
    "header", ["Bijzonderheden", "Opmerkingen", "Voortgang", "Remarks", "Anmerkungen", "Remarques"]
)
def test_remarks_are_no_names_beside_a_theme(header):
    data = table("Opgave", "who", header, **{"Opgave": OWN, header: NOTES})
    assert names(data) == sorted(OWN)
    data[header] = ["", "gestart", "gestart", ""]
    assert names(data) == sorted(OWN)
    data = table(header, "Opgave", "who", **{"Opgave": OWN, header: NOTES})
    assert names(data) == sorted(OWN)


def test_beside_a_theme_that_recurs_it_is_asked_whether_remarks_name_projects():
    data = table("Thema", "who", "Opmerkingen", Thema=AGAIN, Opmerkingen=NOTES)
    assert offered(data) == [("project", "Thema"), ("project", "Opmerkingen")]


def test_other_words_of_each_row_are_asked_about():
    data = table("Opgave", "who", "Wat", Opgave=OWN, Wat=NOTES)
    assert offered(data) == [("project", "Opgave"), ("project", "Wat")]
    assert names(data, project="Opgave") == sorted(OWN)


def test_persons_and_places_are_no_names_of_projects():
    persons = ["Jan Bos", "An Vis", "Piet Vos", "Els Kok"]
    data = table("Opgave", "Contactpersoon", "who", Opgave=OWN, Contactpersoon=persons)
    assert names(data) == sorted(OWN)
    numbers = ["1", "2", "3", "4"]
    data = table("Nr", "Accounthouder", "who", Nr=numbers, Accounthouder=persons)
    assert names(data) == numbers
    data = table("Nr", "Gemeente", "who", Nr=numbers, Gemeente=OWN)
    assert names(data) == numbers


def test_beside_a_number_words_of_each_row_name_the_projects():
    numbers = ["1", "2", "3", "4"]
    for header in ("Opgave", "Actie"):
        net = kn.read(table("Nr", header, "who", **{"Nr": numbers, header: OWN}))
        assert net.projects["name"].to_dict() == dict(zip(numbers, OWN, strict=True))
    assert names(table("Nr", "Thema", "who", Nr=numbers, Thema=AGAIN)) == numbers


def test_a_code_that_recurs_is_the_project_whatever_stands_beside_it():
    data = table("Nr", "Thema", "who", Nr=["1", "1", "2", "2"], Thema=OWN)
    with pytest.raises(kn.InputError, match="contradicts"):
        kn.read(data)


def test_a_theme_is_the_project_where_rows_are_participations():
    rows = [["Kust", "Bos", "trekker"], ["Kust", "Duin", "partner"], ["Zon", "Duin", "trekker"]]
    net = kn.read(pd.DataFrame(rows, columns=["Opgave", "Organisatie", "Rol"]))
    assert len(net.projects) == 2
    assert len(net.participations) == 3
    with_activity = [[row[0], f"fase {n}", *row[1:]] for n, row in enumerate(rows)]
    columns = ["Opgave", "Activiteit", "Organisatie", "Rol"]
    net = kn.read(pd.DataFrame(with_activity, columns=columns))
    assert len(net.projects) == 3


def test_a_row_that_goes_on_with_a_theme_adds_partners(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("Opgave,Trekker,Partners\nKust,Bos,Duin\n,,Kreek\nZon,Duin,Bos\n,,Kreek\n")
    net = kn.read(path)
    assert sorted(net.projects["name"]) == ["Kust", "Zon"]
    assert len(net.participations) == 6


BODY = """Herplant,Bosbeheer,"Coda; Domein"
Hof,Coda,"Orfeus; Gigant"
Zorg,Gelre,"Kap; Coda"
"""


@pytest.mark.parametrize(
    "last",
    [
        "Taxi,Coda,n.t.b.",
        "Taxi,Coda,N.N.",
        "Taxi,Gemeente Best,Coda",
        "Taxi,Provincie Drenthe,Regio Twente",
        "Doel,Pilot,Regie",
    ],
)
def test_the_last_row_is_no_header(tmp_path, last):
    path = tmp_path / "t.csv"
    path.write_text(f"Actie,Kwartiermaker,Samen\n{BODY}{last}\n")
    net = kn.read(path, lead="Kwartiermaker", partners="Samen", project="Actie")
    assert sorted(net.projects["name"]) == sorted(["Herplant", "Hof", "Zorg", last.split(",")[0]])


def test_a_header_without_rows_stays_a_header(tmp_path):
    path = tmp_path / "t.csv"
    for above in ("Overzicht,,\nStand,1 mei,\n", "Overzicht,2024,intern\n"):
        path.write_text(above + "Project,Trekker,Partners\n")
        with pytest.raises(kn.InputError, match="no row is filled in yet"):
            kn.read(path)


def test_a_number_is_still_a_header(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("NR,Wat,Trekker,Partners\n1,Kade,Bos,Duin\n2,Oever,Duin,n.t.b.\n")
    net = kn.read(path)
    assert net.projects["name"].to_dict() == {"1": "Kade", "2": "Oever"}
    assert net.projects["open_ended"].to_dict() == {"1": False, "2": True}


def book(path, second, *more):
    sheet = openpyxl.Workbook()
    page = sheet.active
    page.append(["Project", "Trekker", "Partners", None, "Budget"])
    page.merge_cells("C1:D1")
    for row in (second, *more):
        page.append(row)
    sheet.save(path)
    return path


@pytest.mark.parametrize("unit", [None, "x € 1.000", "(x 1.000)", "in euro's", "€", "toegekend"])
def test_words_over_numbers_below_a_header_belong_to_it(tmp_path, unit):
    rows = [
        ["Groen", "Bos", "Gemeente Best", "Fontein", 1],
        ["Wind", "Duin", "Gemeente Goes", "Kreek", 2],
    ]
    net = kn.read(book(tmp_path / "t.xlsx", [None, None, "Overheid", "Onderwijs", unit], *rows))
    assert sorted(net.projects["name"]) == ["Groen", "Wind"]
    assert sorted(net.institutions["name"]) == [
        "Bos", "Duin", "Fontein", "Gemeente Best", "Gemeente Goes", "Kreek",
    ]  # fmt: skip


def test_words_over_words_are_a_row_of_the_table(tmp_path):
    rows = [["Groen", "Bos", "Best", "Kreek", "loopt"], ["Wind", "Duin", "Goes", "Kreek", "klaar"]]
    with pytest.raises(kn.InputError, match="names no project"):
        kn.read(book(tmp_path / "t.xlsx", [None, None, "Overheid", "Onderwijs", "loopt"], *rows))
