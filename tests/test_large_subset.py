"""A part of a large network is the part that a `Network` of the same tables gives, or a refusal at once."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

import kennisnet as kn

pytest.importorskip("ibis")
pytest.importorskip("pyarrow_hotfix")

INSTITUTIONS = {
    "id": list("abc"),
    "sector": ["x", "5", None],
    "age": [1, 2, 3],
    "budget": [0.5, None, 2.0],
    "joined": [date(2020, 1, 1), None, date(2021, 1, 1)],
    "code": ["7", "8", "9"],
    "door": ["007", "8", "9"],
    "convenant_since": [2019, 2020, 2021],
}
PROJECTS = {
    "id": list("PQ"),
    "spoor": ["s", None],
    "open_ended": [True, False],
    "start": ["2011", "2012"],
}
LINKS = {
    "institution": list("abbc"),
    "project": list("PPQQ"),
    "role": ["trekker", "partner", "trekker", "partner"],
    "part": [1, 2, 1, None],
}


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The tables opened as large, and all of them as a network in memory."""
    folder = tmp_path_factory.mktemp("net")
    tables = {"institutions": INSTITUTIONS, "projects": PROJECTS, "participations": LINKS}
    for name, rows in tables.items():
        pd.DataFrame(rows).to_parquet(folder / f"{name}.parquet")
    with kn.open_large(folder) as large:
        yield large, large.collect()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("age", 1.0),
        ("age", "1"),
        ("age", [1, 2.5, True, 2**70, float("inf")]),
        ("age", np.int64(2)),
        ("budget", 0.5),
        ("budget", "0.5"),
        ("budget", None),
        ("budget", float("nan")),
        ("sector", pd.NA),
        ("sector", 5),
        ("sector", "5"),
        ("sector", None),
        ("sector", ["x", None]),
        ("sector", b"x"),
        ("sector", []),
        ("sector", "\0"),
        ("spoor", float("nan")),
        ("open_ended", "ja"),
        ("open_ended", 1),
        ("open_ended", True),
        ("start", 2011),
        ("start", "2011"),
        ("code", 7),
        ("code", "7"),
        ("door", 7),
        ("door", "007"),
        ("convenant_since", 2020),
        ("convenant_since", "2020"),
        ("part", 1),
        ("part", "1"),
        ("part", None),
        ("role", None),
        ("role", b"trekker"),
        ("role", ["partner", 5]),
    ],
    ids=repr,
)
def test_values_are_those_of_memory(both, column, value):
    large, net = both
    wanted = net.subset(**{column: value})
    part = large.subset(**{column: value})
    assert part.counts()["participations"] == wanted.named().incidence.sum()
    assert part.collect() == wanted
    part.overlap()


@pytest.mark.parametrize("column", ["id", "nonsense", "number"])
def test_columns_that_no_table_has(both, column):
    large, net = both
    for one in (large, net):
        with pytest.raises(kn.ArgumentError, match=f"no table has a column “{column}”"):
            one.subset(**{column: "a"})


def test_dates_of_ones_own(both):
    large, _ = both
    assert large.subset(joined=date(2020, 1, 1)).counts()["institutions"] == 1
    assert large.subset(joined=None).counts()["institutions"] == 1
    with pytest.raises(kn.ArgumentError, match="joined"):
        large.subset(joined="2020-01-01")
    with pytest.raises(kn.ArgumentError, match=r"sector.*object"):
        large.subset(sector=object())


@pytest.mark.parametrize(
    "mask", [[True, False, True], np.array([True, True, True]), pd.Series([False] * 3)], ids=type
)
def test_a_mask_is_no_list_of_ids(both, mask):
    with pytest.raises(kn.ArgumentError, match="institutions= takes ids"):
        both[0].subset(institutions=mask)


def test_ids_that_nobody_has(both):
    large, _ = both
    many = [f"typo {n:02}" for n in range(13)]
    with pytest.raises(kn.InputError) as error:
        large.subset(institutions=["a", *many])
    told = str(error.value).splitlines()[1:]
    assert told[0] == "- “typo 00” is no institution of this network"
    assert told[10:] == ["- and 3 more of these"]
    with pytest.raises(kn.InputError, match="“R” is no project"):
        large.subset(projects="R")
    assert large.subset(institutions=[]).counts()["institutions"] == 0


def test_nothing_at_all_fits_nothing(tmp_path):
    table = pd.DataFrame({"institution": ["a", "b"], "project": "P", "own": None})
    table.to_parquet(tmp_path / "participations.parquet")
    for kind, ids in (("institutions", ["a", "b"]), ("projects", ["P"])):
        nodes = pd.DataFrame({"id": ids, "other": None, "sector": None})
        nodes.to_parquet(tmp_path / f"{kind}.parquet")
    with kn.open_large(tmp_path) as large:
        assert large.subset(other=None).counts()["projects"] == 1
        assert large.collect().institutions.columns.tolist() == ["name", "generic"]
        assert large.subset(own="x").counts()["participations"] == 0
        assert large.subset(own=None).counts()["participations"] == 2


def test_a_column_without_anything_in_it(tmp_path):
    """Reading leaves it out, so there is nothing to ask for."""
    kn.write(kn.Network([{"id": "a"}], [{"id": "P"}], pd.DataFrame(LINKS).iloc[:1]), tmp_path)
    with kn.open_large(tmp_path) as large:
        for one in (large, large.collect()):
            with pytest.raises(kn.ArgumentError, match="no table has a column “mention”"):
                one.subset(mention="x")
