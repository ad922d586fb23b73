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
