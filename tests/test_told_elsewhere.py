"""What other cells and columns tell of a text with a sign in it: one name, or several."""

import pandas as pd
import pytest

import kennisnet as kn

HEADER = ["Project", "Trekker", "Partners"]


def read(*rows, header=HEADER, **how):
    return kn.read(pd.DataFrame(rows, columns=header), **how)


def said(net, project, role=None):
    """Give the names of those who take part in a project, in their order."""
    names = net.institutions["name"]
    links = net.participations.query("project == @project")
    links = links if role is None else links[links["role"] == role]
    return [names[one] for one in links["institution"]]


@pytest.mark.parametrize("end", ["e.a.", "etc.", "…", "et al.", "m.fl.", "en andere partners"])
@pytest.mark.parametrize("name", ["Witteveen+Bos", "Davis, Inc.", "Bosch en Duin", "A&B", "A & B"])
def test_and_others_behind_a_name_is_no_part_of_it(name, end):
    net = read(
        ["Alfa", "Vitens", f"TNO, {name} {end}"],
        ["Beta", name, "Vitens, TNO"],
        ["Gamma", "TNO", "KWR, Vitens"],
    )
    assert said(net, "alfa", "partner") == ["TNO", name]
    assert net.projects["open_ended"].tolist() == [True, False, False]


@pytest.mark.parametrize(
    "cell", ["o.a. Witteveen+Bos, TNO", "Witteveen+Bos e.a., TNO", "Witteveen+Bos m.fl.\nTNO"]
)
def test_marks_of_an_open_list_stand_around_names_anywhere(cell):
    net = read(["Alfa", "Vitens", cell], ["Beta", "Witteveen+Bos", "Vitens"])
    assert said(net, "alfa", "partner") == ["Witteveen+Bos", "TNO"]


def test_a_name_that_stands_elsewhere_with_and_others_behind_it():
    net = read(
        ["Alfa", "Vitens", "TNO, Witteveen+Bos"],
        ["Beta", "Witteveen+Bos e.a.", "Vitens, TNO"],
    )
    assert said(net, "alfa", "partner") == ["TNO", "Witteveen+Bos"]


@pytest.mark.parametrize("sign", [" + ", " en ", " / ", "; "])
def test_and_others_behind_a_list_ends_it(sign):
    net = read(
        ["Alfa", "Vitens", f"TNO{sign}KWR e.a."],
        ["Beta", "KWR", f"Vitens{sign}TNO{sign}WUR"],
        ["Gamma", "TNO", f"KWR{sign}Vitens etc."],
    )
    assert said(net, "alfa", "partner") == ["TNO", "KWR"]
    assert said(net, "gamma", "partner") == ["KWR", "Vitens"]


@pytest.mark.parametrize("sign", [" / ", "/", " + ", " & ", " en ", ", "])
@pytest.mark.parametrize("header", ["Trekker", "Trekkers"])
def test_two_leads_that_stand_alone_in_lists_of_partners(sign, header):
    net = read(
        ["Taal", f"TNO{sign}WUR", "KNMI; LTO; PBL"],
        ["Bus", "LTO", "WUR; PBL"],
        ["Dak", f"PBL{sign}KNMI", "TNO; LTO"],
        header=["Project", header, "Partners"],
    )
    assert said(net, "taal", "trekker") == ["TNO", "WUR"]
    assert said(net, "dak", "trekker") == ["PBL", "KNMI"]
    assert len(net.institutions) == 5


def test_what_is_cut_in_a_column_of_one_name_a_cell_is_told():
    rows = [["Taal", "TNO / WUR", "KNMI, LTO"], ["Bus", "LTO", "WUR, KNMI, TNO"]]
    told = kn.check(pd.DataFrame(rows, columns=HEADER), lang="en")
    assert told.loc[told["rule"] == "cut", "weight"].tolist() == ["numbers"]
    assert "TNO | WUR" in told.loc[told["rule"] == "cut", "note"].iloc[0]


def test_leads_that_recur_together_are_two_where_both_stand_alone():
    net = read(
        ["Taal", "TNO / WUR", "KNMI, LTO"],
        ["Bus", "TNO / WUR", "PBL, KNMI"],
        ["Dak", "PBL", "WUR, TNO"],
    )
    assert said(net, "taal", "trekker") == said(net, "bus", "trekker") == ["TNO", "WUR"]


def test_two_partners_that_stand_in_one_cell_of_leads_too():
    net = read(
        ["Taal", "TNO / WUR", "KNMI / LTO / PBL"],
        ["Bus", "LTO", "TNO / WUR"],
        ["Dak", "PBL", "WUR / KNMI"],
        ["Erf", "TNO", "PBL"],
    )
    assert said(net, "taal", "trekker") == said(net, "bus", "partner") == ["TNO", "WUR"]
    assert len(net.institutions) == 5


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("AC/DC Museum", "Vitens, LTO"),
        ("HvA/UvA", "Vitens, LTO"),  # none of the two stands alone
        ("HvA/UvA", "HvA, LTO"),  # only one of them does
        ("Witteveen+Bos", "Bos, LTO"),
        ("UL / FSW", "UL, LTO"),
        ("Ernst & Young", "Young, LTO"),
        ("Erasmus MC, Rotterdam", "Rotterdam, LTO"),
    ],
)
def test_a_name_of_which_the_parts_do_not_all_stand_alone_stays_whole(name, others):
    net = read(
        ["Taal", name, "LTO, PBL"],
        ["Bus", "LTO", f"{name}, PBL"],
        ["Dak", "PBL", others],
    )
    assert said(net, "taal", "trekker") == [name]
    assert name in said(net, "bus", "partner")


def test_one_that_stands_alone_is_enough_for_and_between_two_that_can():
    net = read(
        ["Natte teelten", "Waterschap De Dommel en ZLTO", "Ministerie van LNV, Rabobank"],
        ["Bos", "Gemeente Oirschot en Rabobank", "Ministerie van LNV"],
        ["Dorp", "Rabobank", "Waterschap De Dommel"],
    )
    assert said(net, "natte-teelten", "trekker") == ["Waterschap De Dommel", "ZLTO"]
    assert said(net, "bos", "trekker") == ["Gemeente Oirschot", "Rabobank"]


def test_and_within_a_name_stays():
    net = read(
        ["Taal", "Stichting Bos en Duin", "LTO, Rabobank"],
        ["Bus", "Rabobank", "LTO, Stichting Bos en Duin"],
        ["Dak", "Stichting Zorg en Welzijn", "Rabobank"],
    )
    assert said(net, "taal", "trekker") == ["Stichting Bos en Duin"]
    assert said(net, "dak", "trekker") == ["Stichting Zorg en Welzijn"]


def test_a_city_behind_a_name_that_has_it_is_its_place():
    net = read(
        ["Taal", "Universiteit Utrecht, Utrecht", "TNO, KWR"],
        ["Bus", "TNO", "Universiteit Utrecht, KWR"],
        ["Dak", "KWR", "TNO, Utrecht"],
    )
    assert said(net, "taal", "trekker") == ["Universiteit Utrecht, Utrecht"]


def test_what_the_caller_says_of_two_leads_stays():
    rows = [["Taal", "TNO / WUR", "KNMI, LTO"], ["Bus", "LTO", "WUR, TNO"]]
    for how in ({"names": ["TNO / WUR"]}, {"separators": {"lead": [], "partners": [","]}}):
        assert said(read(*rows, **how), "taal", "trekker") == ["TNO / WUR"]
