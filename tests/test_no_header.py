"""A table without a row of headers: header=0, and columns that are called by their number."""

from __future__ import annotations

import pandas as pd
import pytest

import kennisnet as kn
from kennisnet.cli import main
from kennisnet.errors import ArgumentError, InputError

ROWS = [["P1", "UL", "trekker"], ["P1", "HsL", "partner"], ["P2", "HsL", "trekker"]]
SAID = {"project": "column 1", "institution": "column 2", "role": "column 3"}


def written(path):
    if path.suffix == ".xlsx":
        pd.DataFrame(ROWS).to_excel(path, index=False, header=False)
    else:
        path.write_text("\n".join(map(",".join, ROWS)), "utf-8")
    return path


@pytest.mark.parametrize("name", ["t.csv", "t.xlsx"])
def test_the_first_row_is_a_row_of_the_table(name, tmp_path):
    path = written(tmp_path / name)
    net = kn.read(path, header=0, **SAID)
    headed = pd.DataFrame(ROWS, columns=["Projectcode", "Organisatie", "Rol"])
    assert net.participations.equals(kn.read(headed).participations)
    assert len(net.participations) == 3


def test_a_saved_reading_keeps_that_there_is_no_header(tmp_path):
    path = written(tmp_path / "t.csv")
    reading = kn.recognise(path, header=0, **SAID)
    assert reading.options["header"] == 0
    reading.save(tmp_path / "t.kennisnet.toml")
    assert len(kn.read(path).participations) == 3


def test_a_long_plain_table_reads_the_same_way(tmp_path):
    path = tmp_path / "t.csv"
    rows = [[f"P{n % 5_000}", f"Instelling {n % 700}", "partner"] for n in range(9_000)]
    path.write_text("\n".join(map(",".join, rows)), "utf-8")
    pairs = {(project, who) for project, who, _ in rows}
    assert len(kn.read(path, header=0, **SAID).participations) == len(pairs)


def test_several_sheets_without_headers_are_read_together(tmp_path):
    path = tmp_path / "t.xlsx"
    with pd.ExcelWriter(path) as book:
        for sheet, row in zip("ab", ([["P1", "UL"]] * 2, [["P2", "HsL"]] * 2), strict=True):
            pd.DataFrame(row).to_excel(book, sheet_name=sheet, index=False, header=False)
    said = {"project": "column 1", "institution": "column 2", "form": "participations"}
    net = kn.read(path, header=0, sheet=["a", "b"], **said)
    assert sorted(net.projects.index) == ["P1", "P2"]


def test_columns_that_nothing_tells_are_named_by_their_number(tmp_path):
    path = written(tmp_path / "t.csv")
    with pytest.raises(InputError) as caught:
        kn.read(path, header=0)
    assert "column 1, column 2, column 3" in str(caught.value)
    assert "row 0" not in str(caught.value)


def test_it_can_be_typed(tmp_path, capsys):
    path = written(tmp_path / "t.csv")
    words = [word for name, column in SAID.items() for word in (f"--{name}", column)]
    with pytest.raises(SystemExit) as ended:
        main(["check", str(path), "--header", "0", *words, "--lang", "en"])
    assert ended.value.code == 0
    assert "participations: 3" in (said := capsys.readouterr().out)
    assert "no headers" in said


def test_no_row_stands_before_the_first(tmp_path):
    with pytest.raises(ArgumentError):
        kn.read(written(tmp_path / "t.csv"), header=-1)
    (tmp_path / "none.csv").write_text("", "utf-8")
    with pytest.raises(InputError):
        kn.read(tmp_path / "none.csv", header=0)
