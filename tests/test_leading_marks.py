"""A sign at names in a list says who leads, if a line near the table explains it."""

import openpyxl
import pandas as pd
import pytest
from readings import rules

import kennisnet as kn

LISTS = [
    ["Project", "Deelnemers"],
    ["Dijk", "Rijnhof*, Wadland"],
    ["Duin", "Wadland, Bosrand*"],
    ["Dam", "Zeelust*, Wadland, Rijnhof"],
]
LEADS = {("Dijk", "Rijnhof"), ("Duin", "Bosrand"), ("Dam", "Zeelust")}


@pytest.fixture
def book(tmp_path):
    def write(*rows):
        workbook = openpyxl.Workbook()
        for row in rows:
            workbook.active.append(row)
        workbook.save(tmp_path / "t.xlsx")
        return tmp_path / "t.xlsx"

    return write


def read(path):
    """Give the leads, and how many links there are."""
    net = kn.read(path)
    rows = net.named().participations
    who, what = net.institutions["name"], net.projects["name"]
    leads = {
        (what[one.project], who[one.institution])
        for one in rows.itertuples()
        if one.role == "trekker"
    }
    return leads, len(rows)


@pytest.mark.parametrize(
    "line", ["* = penvoerder", "* penvoerder", "*: lead partner", "* = chef de file", "Trekker = *"]
)
def test_a_line_below_or_above_explains_the_sign(book, line):
    for path in (book(*LISTS, [line]), book([line], *LISTS), book(*LISTS, [], [line])):
        assert read(path) == (LEADS, 7)
        assert "leads-in-list" in rules(path)


def test_the_header_or_a_column_beside_explains_it(book):
    assert read(book(["Project", "Partners (* = trekker)"], *LISTS[1:])) == (LEADS, 7)
    beside = [[*row, None, text] for row, text in zip(LISTS, ["Legenda", "* = penvoerder", None, None], strict=True)]  # fmt: skip
    assert read(book(*beside)) == (LEADS, 7)


def test_other_signs_and_places(book):
    rows = [["Dijk", "Rijnhof †; Wadland"], ["Duin", "Wadland; Bosrand† (NL)"], ["Dam", "†Zeelust; Wadland; Rijnhof"]]  # fmt: skip
    assert read(book(LISTS[0], *rows, ["† = coördinator"])) == (LEADS, 7)


def test_of_two_signs_the_explained_one_counts(book):
    rows = [["Dijk", "Rijnhof**, Wadland*"], ["Duin", "Wadland*, Bosrand**"], ["Dam", "Zeelust**, Wadland, Rijnhof"]]  # fmt: skip
    path = book(LISTS[0], *rows, ["* = onder voorbehoud"], ["** = penvoerder"])
    assert read(path) == (LEADS, 7)


@pytest.mark.parametrize("line", ["* = nieuwe partner", "* onder voorbehoud van subsidie"])
def test_a_sign_for_something_else_leads_nobody(book, line):
    path = book(*LISTS, [line])
    assert read(path) == (set(), 7)
    assert "perhaps-marked" not in rules(path)


def test_a_sign_that_nothing_explains_is_told(book):
    path = book(*LISTS)
    assert read(path) == (set(), 7)
    told = kn.check(path, lang="en").set_index("rule").loc["perhaps-marked"]
    assert (told["weight"], told["found"], told["column"]) == ("numbers", "*", "Deelnemers")


def test_a_footnote_now_and_then_is_not_told(book):
    rows = [["Dijk", "Rijnhof*, Wadland"], ["Duin", "Wadland, Bosrand"], ["Dam", "Zeelust, Wadland"]]  # fmt: skip
    assert "perhaps-marked" not in rules(book(LISTS[0], *rows))
    led = [["Project", "Trekker", "Partners"], *([p, "Kanaal", who] for p, who in LISTS[1:])]
    assert "perhaps-marked" not in rules(book(*led))


def test_the_sign_is_no_part_of_a_name():
    frame = pd.DataFrame(LISTS[1:], columns=LISTS[0], dtype="str")
    assert not kn.read(frame).institutions["name"].str.contains("*", regex=False).any()
