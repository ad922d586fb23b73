"""What a table leaves open is asked or told, never decided in silence: small tables, by hand."""

import openpyxl
import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.files.reading import Call, read_with_notes
from kennisnet.files.recognising.question import ReadingQuestion


def read(*rows, **how):
    header, *body = rows
    return kn.read(pd.DataFrame(body, columns=header), **how)


def findings(*rows, **how):
    header, *body = rows
    return kn.check(pd.DataFrame(body, columns=header), lang="en", **how)


def book(path, sheets):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        page = workbook.create_sheet(name)
        for row in rows:
            page.append(row)
    workbook.save(path)
    return path


def pairs(net, role=None):
    links = net.participations
    links = links if role is None else links[links["role"] == role]
    project, name = net.projects["name"], net.institutions["name"]
    return {(project[row.project], name[row.institution]) for row in links.itertuples()}


# The row of the header

ODD = [
    ["Klus", "Baas", "Maatjes"],
    ["Pilot zorg", "UL", "Partner BV; TNO"],
    ["Weg", "HsL", "UL; TNO"],
    ["Dijk", "TNO", "UL; HsL"],
]


def test_a_header_of_unknown_words_is_asked_for(tmp_path):
    # "Pilot" and "Partner" are known words, but that row goes on as the rows below it do.
    path = book(tmp_path / "t.xlsx", {"Blad1": ODD})
    with pytest.raises(ReadingQuestion) as asked:
        kn.read(path)
    assert [one.value for one in asked.value.alternatives] == [1, 2]
    for lang in ("en", "nl"):
        text = asked.value.text(lang)
        assert "--header 1" in text
        assert "header=1)" in text
        assert "Klus | Baas | Maatjes" in text
    net = kn.read(path, header=1, name="Klus", lead="Baas", partners="Maatjes")
    assert ("Pilot zorg", "UL") in pairs(net, "trekker")
    assert len(net.projects) == 3


def test_the_header_is_asked_for_before_what_its_columns_are(tmp_path):
    rows = [
        ["Proosjek", "Liidster", "Meidwaanders"],
        ["Brug", "Gemeente Dal", "Universiteit Wal; TNO"],
        ["Weg", "Universiteit Wal", "Gemeente Dal; TNO"],
    ]
    with pytest.raises(ReadingQuestion, match="--header 1"):
        kn.read(book(tmp_path / "t.xlsx", {"Blad1": rows}))


def test_a_line_above_a_header_that_is_known_in_part_can_be_the_header(tmp_path):
    rows = [["Dienst", "Zorg", "Mei"], ["Klus", "Baas", "Partners"], *ODD[1:]]
    with pytest.raises(ReadingQuestion) as asked:
        kn.read(book(tmp_path / "t.xlsx", {"Blad1": rows}))
    # What is likeliest comes first: no name of row 2 stands in the table again.
    assert [one.value for one in asked.value.alternatives][0] == 2


def test_a_known_header_below_a_full_line_is_no_question(tmp_path):
    rows = [["Dienst", "Zorg", "Mei"], ["Project", "Trekker", "Partners"], *ODD[1:]]
    net = kn.read(book(tmp_path / "t.xlsx", {"Blad1": rows}))
    assert len(net.projects) == 3


def test_a_list_with_a_name_of_the_table_is_no_header(tmp_path):
    # Two cells of the first project have a known word, of its header only one.
    rows = [["Klus", "Trekker", "Partners"], ["Pilot Lead", "UL", "Partner BV; UL"], *ODD[2:]]
    net = kn.read(book(tmp_path / "t.xlsx", {"Blad1": rows}), name="Klus")
    assert len(net.projects) == 3
    assert read_with_notes(tmp_path / "t.xlsx", Call(name="Klus")).reading.header == 1
