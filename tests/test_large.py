"""Large networks: every verb gives what it gives in memory, faults are counted, memory is bounded."""

import os
import subprocess
import sys
import time

import numpy as np
import pandas as pd
import pytest
from engines import ENGINES, FAST, session, spark_lacks
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

import kennisnet as kn
from kennisnet.choices import SIDES, WEIGHTS
from kennisnet.files.escaping import escaped
from kennisnet.large import blocks, steps, ties
from kennisnet.suggestions.candidates import Ground
from kennisnet.suggestions.registries import PREDICTORS

ibis = pytest.importorskip("ibis")
pytest.importorskip("pyarrow_hotfix")

DAVIS = "EvelynTP LauraTP TheresaTP BrendaTP CharlotteTP"


def by_id(net):
    """Give a network with its rows in the order of their ids, as a large one has them."""
    pair = ["institution", "project"]
    links = net.participations.sort_values(pair, ignore_index=True)
    return kn.Network(net.institutions.sort_index(), net.projects.sort_index(), links, net.about)


def davis():
    import networkx as nx

    return by_id(kn.from_networkx(nx.davis_southern_women_graph()))


@pytest.fixture(scope="session")
def spark(tmp_path_factory):
    """One session for the run."""
    made = session(tmp_path_factory.mktemp("spark"))
    yield made
    made.stop()


@pytest.fixture(scope="module", params=ENGINES)
def engine(request):
    if request.param == "spark":
        request.getfixturevalue("spark")
    return request.param


@pytest.fixture(scope="module")
def pairs(tmp_path_factory, engine):
    """Leiden with units and kinds, and the women of Davis: in memory, and opened as large."""
    found = {}
    for name, net in {"leiden": by_id(kn.load_leiden()), "davis": davis()}.items():
        folder = tmp_path_factory.mktemp(name)
        kn.write(net, folder)
        found[name] = net, kn.open_large(folder, engine)
    yield found
    for _, large in found.values():
        large.close()


@pytest.fixture(params=["leiden", "davis"])
def both(pairs, request):
    return pairs[request.param]


def same(found, wanted):
    """Compare two tables; text that is not there is text as well."""
    wanted = wanted.astype({c: "str" for c in ("a", "b") if c in wanted})
    assert_frame_equal(found, wanted, check_exact=False, rtol=1e-9, atol=1e-12)


def written(net, folder):
    """Write three tables of parquet, the participations in two files."""
    net.institutions.reset_index().to_parquet(folder / "institutions.parquet")
    net.projects.reset_index().to_parquet(folder / "projects.parquet")
    (folder / "participations").mkdir()
    links = net.participations
    for number, some in enumerate((links.iloc[::2], links.iloc[1::2])):
        some.to_parquet(folder / "participations" / f"{number}.parquet")
    return folder


def test_a_part_that_is_all_of_it_is_the_network(both):
    net, large = both
    assert large.collect() == net
    assert list(large.collect().institutions.index) == list(net.institutions.index)


def test_figures(both):
    net, large = both
    found = large.describe(lang="en")
    wanted = kn.describe(net, *found.index, lang="en")
    same(found, wanted)
    assert {"hhi", "gini", "density", "leads", "centralization_degree"} <= {*found.index}
    assert {*found.index, *found.attrs["left_out"]} == {*kn.figures()["name"]}
    assert large.counts()["participations"] == net.named().incidence.sum()


@pytest.mark.parametrize("of", SIDES)
def test_measures(both, of):
    net, large = both
    found = large.measure(of=of)
    same(found, kn.measure(net, *found.columns, of=of))
    names = ("lead_share", "degree") if of == "institutions" else ("degree", "trekker_degree")
    same(large.measure(*names, of=of), kn.measure(net, *names, of=of))


@pytest.mark.parametrize("of", SIDES)
@pytest.mark.parametrize("weight", WEIGHTS)
def test_overlap(both, of, weight, monkeypatch):
    net, large = both
    wanted = kn.overlap(net, of, weight)
    same(large.overlap(of, weight), wanted)
    work, desk = ties.work(large.tables.rows(of)), large.tables.desk
    least = int(desk.value(work["work"].sum())) // 5
    monkeypatch.setattr("kennisnet.large.blocks.LEAST", least)
    monkeypatch.setattr("kennisnet.large.blocks.PAIR", 1e9)
    assert len(blocks.blocks(desk, work, least)) > 3
    same(large.overlap(of, weight), wanted)
    lazy = large.overlap(of, weight, lazy=True).execute()
    same(lazy, wanted)


def test_the_strongest_ties_of_each(both):
    net, large = both
    whole = kn.overlap(net, weight="jaccard")
    turned = whole.rename(columns={"a": "b", "b": "a"})
    both_ways = pd.concat([whole, turned]).sort_values(
        ["a", "weight", "b"], ascending=[True, False, True]
    )
    wanted = both_ways.groupby("a").head(3)[["a", "b", "shared", "weight"]].reset_index(drop=True)
    same(large.overlap(weight="jaccard", top=3), wanted)


@pytest.mark.parametrize("count", ["memberships", "institutions"])
def test_coverage(pairs, count):
    net, large = pairs["leiden"]
    found = large.coverage(count=count)
    wanted = kn.coverage(net, count=count, samples=20, hangs=False)
    same(found, wanted[found.columns])
    assert {*found.columns, *found.attrs["left_out"]} == {*wanted.columns}
    same(
        large.coverage("parent", "status"),
        kn.coverage(net, "parent", "status", samples=20, hangs=False)[found.columns],
    )


def candidates(net, predictor):
    """Give the candidates of the predictors in memory, those with a shared partner, both ways."""
    ground = Ground(net.named())
    every = ground.every()
    ids = net.named().institutions.index.to_numpy()
    table = pd.DataFrame({"a": ids[every.i], "b": ids[every.j]})
    table["score"] = every.score(PREDICTORS[predictor])
    table["partners"] = every.score(PREDICTORS["count"]).astype("int64")
    table = table[table["partners"] > 0]
    table = pd.concat([table, table.rename(columns={"a": "b", "b": "a"})])
    return table.sort_values(["a", "b"], ignore_index=True)[["a", "b", "score", "partners"]]


@pytest.mark.slow
@pytest.mark.parametrize("predictor", steps.PREDICTORS)
def test_unlinked(both, predictor, monkeypatch):
    net, large = both
    wanted = candidates(net, predictor)
    found = large.unlinked(predictor=predictor, top=1000)
    same(found.sort_values(["a", "b"], ignore_index=True), wanted)
    desk = large.tables.desk
    least = int(desk.value(large._steps["work"].sum())) // 3
    monkeypatch.setattr("kennisnet.large.blocks.LEAST", least)
    monkeypatch.setattr("kennisnet.large.blocks.PAIR", 1e9)
    assert len(blocks.blocks(desk, large._steps, least)) > 1
    cut = large.unlinked(predictor=predictor, top=1000)
    same(cut, found)
    three = large.unlinked(predictor=predictor, top=3)
    same(three, found.groupby("a").head(3).reset_index(drop=True))
    rises = three.groupby("a")["score"].diff().dropna()
    assert (rises <= 1e-6 * three["score"].max()).all()


def test_unlinked_of_some(both):
    _, large = both
    whole = large.unlinked(predictor="newman", top=5)
    some = list(dict.fromkeys(whole["a"]))[:2]
    wanted = whole[whole["a"].isin(some)].reset_index(drop=True)
    same(large.unlinked(some, "newman", top=5), wanted)
    same(
        large.unlinked(some[1], "newman", top=5),
        whole[whole["a"] == some[1]].reset_index(drop=True),
    )
    with pytest.raises(kn.InputError, match="nobody"):
        large.unlinked("nobody")


@pytest.mark.parametrize(
    "wanted",
    [
        {"sector": "knowledge"},
        {"spoor": ["De stad als lab", "Campusontwikkeling"], "role": "trekker"},
        {"role": "partner"},
        {"status": "lopend", "sector": ["knowledge", "government"]},
    ],
    ids=str,
)
def test_a_part(pairs, wanted):
    net, large = pairs["leiden"]
    part = large.subset(**wanted)
    assert part.collect() == net.subset(**wanted)
    same(part.overlap(weight="newman"), kn.overlap(net.subset(**wanted), weight="newman"))
    names = part.describe().index
    same(part.describe(), kn.describe(net.subset(**wanted), *names))


def test_a_part_by_ids(pairs):
    net, large = pairs["leiden"]
    projects = net.projects.index[:7]
    part = large.subset(projects=projects)
    wanted = net.subset(projects=net.projects.index.isin(projects))
    assert part.collect() == wanted
    linked = wanted.incidence.sum(axis=1) > 0
    assert part.collect(isolates=False) == wanted.subset(institutions=linked)
    with pytest.raises(kn.ArgumentError, match="colour"):
        large.subset(colour="red")


links = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("PQRSTU"), st.booleans()), max_size=30
)


def any_small_network(test):
    """Draw who takes part in what, who is a kind of organisation, and what is asked."""
    return given(
        links=links,
        generic=st.sets(st.sampled_from("abcdefgh"), max_size=2),
        of=st.sampled_from(SIDES),
        weight=st.sampled_from(WEIGHTS),
    )(test)


def as_in_memory(engine, folder, links, generic, of, weight):
    rows = [
        {"institution": i, "project": p, "role": "trekker" if lead else "partner"}
        for i, p, lead in links
    ]
    table = pd.DataFrame(rows, columns=["institution", "project", "role"], dtype="str")
    nodes = [{"id": i, "generic": i in generic} for i in "abcdefgh"]
    net = kn.Network(nodes, [{"id": p} for p in "PQRSTU"], table)
    table.to_parquet(folder / "participations.parquet")
    net.institutions.reset_index().to_parquet(folder / "institutions.parquet")
    net.projects.reset_index().to_parquet(folder / "projects.parquet")
    with kn.open_large(folder, engine) as large:
        assert large.collect() == net
        same(large.describe(), kn.describe(net, *large.describe().index))
        same(large.measure(), kn.measure(net, *large.measure().columns))
        same(large.overlap(of, weight), kn.overlap(net, of, weight))
        wanted = candidates(net, "adamic_adar")
        found = large.unlinked(top=100).sort_values(["a", "b"], ignore_index=True)
        same(found, wanted)


@pytest.mark.slow
@settings(max_examples=20)
@any_small_network
def test_any_small_network(tmp_path_factory, links, generic, of, weight):
    """The same institution twice in a project, kinds, nobody at all."""
    as_in_memory("duckdb", tmp_path_factory.mktemp("any"), links, generic, of, weight)


@pytest.mark.slow
@pytest.mark.xdist_group("spark")
@settings(max_examples=5)
@any_small_network
def test_any_small_network_on_spark(spark, tmp_path_factory, links, generic, of, weight):
    as_in_memory("spark", tmp_path_factory.mktemp("any"), links, generic, of, weight)


def test_the_table_of_export(tmp_path, pairs, engine):
    """In a long table nobody stands without a participation."""
    net = pairs["leiden"][0]
    path = kn.export(net, tmp_path / "net.parquet")
    with kn.open_large(path, engine) as large:
        taking_part = net.subset(institutions=net.incidence.sum(axis=1) > 0)
        found = large.collect()
        assert list(found.institutions.index) == list(taking_part.institutions.index)
        assert found.institutions["name"].to_dict() == taking_part.institutions["name"].to_dict()
        assert found.participations["role"].tolist() == net.participations["role"].tolist()
        same(large.overlap(weight="newman"), kn.overlap(net, weight="newman"))
        columns = ["row", "column", "observed", "open_ended"]
        wanted = kn.coverage(taking_part, samples=20, hangs=False)[columns]
        same(large.coverage(), wanted)


def test_in_and_out(tmp_path, pairs, engine):
    net, large = pairs["leiden"]
    folder = large.to_parquet(tmp_path / "out", partitions=3)
    assert len(list((folder / "participations").iterdir())) == 3
    with kn.open_large(folder, engine) as again:
        assert again.collect() == net
    with pytest.raises(kn.InputError, match="out"):
        large.to_parquet(folder)


def test_folders_that_name_a_column(tmp_path, engine):
    for role, who in (("trekker", "a"), ("partner", "b")):
        folder = tmp_path / f"role={role}"
        folder.mkdir()
        table = pd.DataFrame({"institution": [who], "project": ["01"]})
        table.to_parquet(folder / "part.parquet")
    with kn.open_large(tmp_path, engine) as large:
        assert large.counts() == {"institutions": 2, "projects": 1, "participations": 2, "leads": 1}
        assert large.collect().projects.index.tolist() == ["01"]


@pytest.mark.slow
def test_pairs_in_files(tmp_path, pairs, monkeypatch):
    net, large = pairs["leiden"]
    monkeypatch.setattr("kennisnet.large.blocks.LEAST", 300)
    monkeypatch.setattr("kennisnet.large.blocks.PAIR", 1e9)
    folder = large.overlap(weight="cosine", path=tmp_path / "ties")
    assert len(list(folder.iterdir())) > 3
    same(
        pd.read_parquet(folder).sort_values(["a", "b"], ignore_index=True),
        kn.overlap(net, weight="cosine"),
    )
    monkeypatch.setattr("kennisnet.large.blocks.LEAST", 50_000)
    folder = large.unlinked(predictor="newman", top=2, path=tmp_path / "meet")
    same(pd.read_parquet(folder), large.unlinked(predictor="newman", top=2))


def test_too_many_pairs_are_refused_as_in_memory(pairs, monkeypatch, tmp_path):
    net, large = pairs["leiden"]
    monkeypatch.setenv("KENNISNET_LIMITS", "0.00001")
    with pytest.raises(kn.ArgumentError) as wanted:
        kn.overlap(net)
    with pytest.raises(kn.ArgumentError) as found:
        large.overlap()
    told = str(wanted.value).partition(", or")[0]  # what memory can do beside that is other
    assert "pairs, more than" in told
    assert str(found.value).startswith(told)
    assert "top=" in str(found.value)
    assert "path=" in str(found.value)
    assert large.overlap(path=tmp_path / "ties").is_dir()
    with pytest.raises(kn.ArgumentError, match="participations"):
        large.collect()


def parquet(folder, **tables):
    for name, rows in tables.items():
        pd.DataFrame(rows).to_parquet(folder / f"{name}.parquet")
    return folder


def refused(path, engine):
    with pytest.raises(kn.InputError) as error:
        kn.open_large(path, engine)
    return error.value


def test_each_kind_of_fault_is_told_once_with_a_count(tmp_path, engine):
    folder = parquet(
        tmp_path,
        institutions={
            "id": ["a", "a", None, "P"],
            "parent": [None, "z", None, None],
            "generic": ["no", "no", "", "perhaps"],
        },
        projects={"id": ["P", "Q"]},
        participations={
            "institution": ["a", "x", "y", None, "a"],
            "project": ["P", "P", "P", "P", "R"],
            "role": ["boss", "chief", "Trekker", "", None],
        },
    )
    error = refused(folder, engine)
    rules = {fault.values["what"].fault.rule: fault.values["n"] for fault in error.faults}
    assert rules == {
        "role-unknown": 2,
        "institution-unknown": 2,
        "project-unknown": 1,
        "id-missing": 1,
        "id-double": 1,
        "id-shared": 1,
        "parent-unknown": 1,
        "not-yes-no": 1,
    }
    assert len(error.faults) == 9  # an id is missing in two tables
    assert "2 rows, for example: “boss” is no role" in str(error)
    assert "2 rijen, bijvoorbeeld: “boss” is geen rol" in error.text("nl")


def test_columns_that_lack(tmp_path, engine):
    folder = parquet(tmp_path, participations={"institution": ["a"]})
    assert "“project”" in str(refused(folder, engine))
    (tmp_path / "participations.parquet").unlink()
    assert "parquet" in str(refused(tmp_path, engine))
    assert "there is no file" in str(refused(tmp_path / "nowhere", engine))


def test_contradictions_of_a_long_table(tmp_path, engine):
    rows = {"institution": ["a", "a"], "project": ["P", "Q"], "sector": ["care", "arts"]}
    assert "“a”" in str(refused(parquet(tmp_path, participations=rows), engine))


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1 and no more PAR1", b"\0" * 99])
def test_what_is_no_parquet(tmp_path, content, engine):
    (tmp_path / "x.parquet").write_bytes(content)
    assert "parquet" in str(refused(tmp_path / "x.parquet", engine))


HOSTILE = [
    "'; DROP TABLE links; --",
    '"quoted"',
    "a*b?[x]",
    "=1+1",
    "\u202e",
    "a\nb",
    "{x}",
    "%s",
    "'t Lef",
    "-2; =3",
]


@pytest.mark.parametrize("form", ["pair", "parquet"])
def test_hostile_names_are_names(tmp_path, form, engine):
    folder = tmp_path / 'it\'s a "folder" [x] {y} 100%s'
    folder.mkdir()
    rows = [{"id": name, 'say "hi"; --': name} for name in HOSTILE]
    links = [{"institution": name, "project": f"P {name}"} for name in HOSTILE]
    links += [{"institution": name, "project": "P"} for name in HOSTILE]
    projects = [{"id": f"P {name}"} for name in HOSTILE] + [{"id": "P"}]
    net = by_id(kn.Network(rows, projects, links))
    if form == "pair":
        kn.write(net, folder)
    else:
        written(net, folder)
    with kn.open_large(folder, engine) as large:
        assert large.collect() == net
        same(large.overlap(), kn.overlap(net))
        part = large.subset(institutions=HOSTILE[:3])
        assert sorted(part.collect().institutions.index) == sorted(HOSTILE[:3])
        out = large.overlap(path=folder / "o'ut")
        assert len(pd.read_parquet(out)) == 45


@settings(max_examples=60)
@given(
    st.lists(
        st.text(
            st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
            min_size=1,
            max_size=8,
        ),
        max_size=20,
    )
)
def test_apostrophes_of_a_pair_are_taken_away_as_in_memory(texts):
    from kennisnet.large.engines.on_duckdb import DuckDB
    from kennisnet.large.sources import unescaped

    table = pd.DataFrame({"text": pd.Series([escaped(text) for text in texts], dtype="str")})
    found = unescaped(ibis.memtable(table)["text"], DuckDB.group).execute()
    assert sorted(found.tolist()) == sorted(texts)


@pytest.mark.slow
def test_what_does_not_fit_is_spilled_and_goes_away(tmp_path):
    """A project of 3,000 makes 4.5 million pairs; 60 MB do not hold them."""
    rng = np.random.default_rng(0)
    many = 200_000
    table = pd.DataFrame(
        {
            "institution": rng.integers(0, 60_000, many),
            "project": -1 - rng.integers(0, 50_000, many),
        }
    )
    hub = pd.DataFrame({"institution": np.arange(3_000), "project": -1})
    pd.concat([table, hub]).to_parquet(tmp_path / "links.parquet")
    with kn.open_large(tmp_path / "links.parquet", memory="60MB", folder=tmp_path) as large:
        assert len(list(tmp_path.iterdir())) == 2
        found = large.overlap(top=2)
        assert found.groupby("a").size().max() == 2
        named = large.measure("degree")["degree"]
        assert named.sum() == len(pd.concat([table, hub]).drop_duplicates())
    assert [one.name for one in tmp_path.iterdir()] == ["links.parquet"]


def test_without_the_extra_one_sentence(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "ibis", None)
    with pytest.raises(kn.ArgumentError) as error:
        kn.open_large(tmp_path)
    assert 'pip install "kennisnet[large]"' in str(error.value)
    assert 'pip install "kennisnet[large]"' in error.value.text("nl")


@pytest.mark.parametrize(
    "wrong",
    [{"memory": "much"}, {"memory": "0GB"}, {"memory": 5}, {"engine": "oracle"}, {"threads": 0}],
    ids=str,
)
def test_arguments(tmp_path, wrong):
    with pytest.raises(kn.ArgumentError, match=next(iter(wrong))):
        kn.open_large(tmp_path, **wrong)


def test_what_is_no_count_says_where_to_ask(pairs):
    large = pairs["davis"][1]
    for call in (lambda: large.describe("opsahl"), lambda: large.measure("betweenness")):
        with pytest.raises(kn.ArgumentError, match="subset"):
            call()
    with pytest.raises(kn.ArgumentError, match="nonsense"):
        large.measure("nonsense")
    with pytest.raises(kn.ArgumentError, match="nonsense"):
        large.describe("nonsense")
    with pytest.raises(kn.MissingColumn, match="sector"):
        large.coverage()


def test_an_engine_that_runs_out_of_memory_is_no_fault_of_the_file():
    """Only what is wrong with the input is told as such; each other thing is what it is."""
    import duckdb

    from kennisnet.large.engines import desk_of

    full = 'Failed to commit: Could not write file "/x/tables.duckdb.wal": No space left on device'
    desk = desk_of("duckdb", memory="100MB")
    for raised, told in {
        duckdb.OutOfMemoryException("failed to allocate data"): "memory of 100MB.*memory=.200MB",
        OSError("Out of Memory Error: through Arrow"): "memory=",
        duckdb.TransactionException(full): "disk is full.*folder=",
    }.items():
        with pytest.raises(kn.ArgumentError, match=told), desk.told():
            raise raised
    for other in (duckdb.ConversionException("no number"), ValueError("of the caller")):
        with pytest.raises(type(other)) as error, desk.told():
            raise other
        assert error.value is other
    desk.close()


def test_nothing_is_left_where_it_cannot_be_opened(tmp_path):
    """The folder of the engine goes away also when the tables have faults."""
    (tmp_path / "x.parquet").write_bytes(b"no table")
    with pytest.raises(kn.InputError):
        kn.open_large(tmp_path / "x.parquet", folder=tmp_path)
    with pytest.raises(kn.InputError, match="nowhere"):
        kn.open_large(tmp_path / "x.parquet", folder=tmp_path / "nowhere")
    assert [one.name for one in tmp_path.iterdir()] == ["x.parquet"]


def test_the_same_twice_in_a_project_counts_once_and_as_a_lead(tmp_path, engine):
    """By hand: a leads P in one of two rows, b takes part; a file is looked at by itself."""
    rows = [("a", "P", "partner"), ("a", "P", "Trekker"), ("b", "P", None), (" b ", "Q", "partner")]
    table = pd.DataFrame(rows, columns=["institution", "project", "role"])
    table.to_parquet(tmp_path / "links.parquet")
    with kn.open_large(tmp_path / "links.parquet", engine) as large:
        assert large.counts() == {"institutions": 2, "projects": 2, "participations": 3, "leads": 1}
        assert large.measure("lead_share")["lead_share"].tolist() == [1.0, 0.0]
        assert large.subset(role="partner").counts()["participations"] == 2


PARTNERS = {"institution": ["a", "b", "b", "c"], "project": ["P", "P", "Q", "Q"]}


@pytest.mark.parametrize("verb", ["overlap", "collect"])
def test_a_file_that_is_taken_away_is_one_sentence(tmp_path, engine, verb):
    folder = parquet(tmp_path, participations=PARTNERS, institutions={"id": list("abc")})
    with kn.open_large(folder, engine) as large:
        (folder / "participations.parquet").unlink()
        with pytest.raises(kn.InputError) as error:
            getattr(large, verb)()
    assert "the file “participations.parquet” was changed or taken away" in str(error.value)
    assert "het bestand “participations.parquet” is veranderd" in error.value.text("nl")
    assert len(error.value.faults) == 1


def test_files_that_changed_are_opened_as_they_are(tmp_path, engine):
    """What an engine remembers of a path is that of the handle."""
    folder = parquet(tmp_path, participations=PARTNERS)
    with kn.open_large(folder, engine) as large:
        assert large.counts()["participations"] == 4
        parquet(tmp_path, participations={"institution": ["a"], "project": ["Z"]})
        with kn.open_large(folder, engine) as again:
            assert again.counts()["participations"] == 1
            assert again.collect().projects.index.tolist() == ["Z"]


def test_numbers_and_dates_as_ids_are_text_as_in_memory(tmp_path, engine):
    """Whole numbers without a point; columns without any cell are not there."""
    table = pd.DataFrame({"institution": [1.0, 2.0, 2.5], "project": [7, 7, 8]})
    table = table.assign(start=pd.to_datetime("2024-05-06").date(), role=None, note=None)
    folder = parquet(tmp_path, participations=table)
    with kn.open_large(folder, engine) as large:
        assert large.overlap()[["a", "b"]].to_numpy().tolist() == [["1", "2"]]
        part = large.collect()
        assert part.institutions.index.tolist() == ["1", "2", "2.5"]
        assert part.projects["start"].tolist() == ["2024-05-06", "2024-05-06"]


def test_times_are_written_as_they_are(tmp_path, engine, monkeypatch):
    """Also where the clock of this machine is another."""
    folder, times = tmp_path / "net", pd.to_datetime(["2024-07-01 00:30"] * 3 + [None])
    folder.mkdir()
    table = pd.DataFrame({**PARTNERS, "a.b": times, "signed": times.tz_localize("UTC")})
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    with kn.open_large(parquet(folder, participations=table), engine) as large:
        out = large.to_parquet(tmp_path / "out") / "participations"
    monkeypatch.undo()
    time.tzset()
    found = pd.read_parquet(out).sort_values("project", kind="stable")
    for column in ("a.b", "signed"):
        told = found[column].dropna().astype(str).unique().tolist()
        assert [one.removesuffix("+00:00") for one in told] == ["2024-07-01 00:30:00"]
        assert found[column].isna().sum() == 1


def test_the_session_of_the_user_is_left_as_it_was(spark, tmp_path):
    spark.conf.set("spark.sql.session.timeZone", "Europe/Amsterdam")
    before = spark.conf.getAll
    folder = parquet(tmp_path, participations=PARTNERS)
    with kn.open_large(folder, "spark") as large:
        large.overlap()
        assert spark.conf.getAll == before
        assert spark.catalog.listTables() == []
    assert spark.range(3).count() == 3


def test_an_address_is_read_by_spark(spark, tmp_path):
    folder = parquet(tmp_path, participations=PARTNERS, institutions={"id": list("abcd")})
    net = kn.Network([{"id": i} for i in "abcd"], [{"id": p} for p in "PQ"], pd.DataFrame(PARTNERS))
    with kn.open_large(f"file://{folder}", "spark") as large:
        assert large.counts() == {"institutions": 4, "projects": 2, "participations": 4, "leads": 0}
        same(large.overlap(), kn.overlap(net))
        with pytest.raises(kn.ArgumentError, match="lazy=True"):
            large.overlap(path=f"file://{folder}/ties")
        large.overlap(lazy=True).to_parquet(f"file://{folder}/ties")
        same(pd.read_parquet(folder / "ties"), kn.overlap(net))
        (folder / "participations.parquet").unlink()
        with pytest.raises(kn.InputError, match="participations"):
            large.collect()
    table = pd.DataFrame({**PARTNERS, "role": "partner"})
    table.to_parquet(folder / "links", partition_cols=["role"])
    with kn.open_large(f"file://{folder}/links", "spark") as large:
        same(large.overlap(), kn.overlap(net))
    with pytest.raises(kn.InputError, match="nowhere"):
        kn.open_large(f"file://{folder}/nowhere", "spark")


def test_an_address_is_not_read_by_duckdb():
    with pytest.raises(kn.ArgumentError, match="spark"):
        kn.open_large("s3a://bucket/links")


@pytest.mark.parametrize("asked", [{"threads": 7}, {"memory": "3GiB"}], ids=str)
def test_what_a_session_that_runs_does_not_have_is_refused(spark, tmp_path, asked):
    folder = parquet(tmp_path, participations=PARTNERS)
    with pytest.raises(kn.ArgumentError, match=f"leave out {next(iter(asked))}"):
        kn.open_large(folder, "spark", **asked)
    with kn.open_large(folder, "spark", threads=2, memory="1GiB") as large:
        assert large.counts()["projects"] == 2


def test_less_memory_than_spark_begins_with(tmp_path):
    pytest.importorskip("pyspark", reason="PySpark is not installed: run make spark")
    with pytest.raises(kn.ArgumentError, match="512MiB"):
        kn.open_large(tmp_path, "spark", memory="60MB")
    with pytest.raises(kn.InputError, match="nowhere"):
        kn.open_large(tmp_path, "spark", folder=tmp_path / "nowhere")


def test_without_spark_one_sentence(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with pytest.raises(kn.ArgumentError) as error:
        kn.open_large(tmp_path, "spark")
    assert 'pip install "kennisnet[spark]"' in str(error.value)
    assert 'pip install "kennisnet[spark]"' in error.value.text("nl")


BEGIN = """
import sys
from pathlib import Path
import kennisnet as kn
folder, place, kept = map(Path, sys.argv[1:])
try:
    with kn.open_large(folder, "spark", threads=1, memory="600MiB", folder=place) as large:
        print(large.counts(), any(place.iterdir()))
    from pyspark.sql import SparkSession
    SparkSession.getActiveSession().sparkContext.setCheckpointDir(str(kept))
    with kn.open_large(folder, "spark") as large:
        print(large.counts(), any(kept.rglob("part-*")))
except kn.KennisnetError as error:
    print(error)
"""


def begun(*folders, **environment):
    """Open a folder in a Python of its own, where no session runs yet; then with one that keeps tables."""
    told = subprocess.run(
        [sys.executable, "-c", BEGIN, *folders],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
    )
    return told.stdout.strip()


@pytest.mark.slow
@pytest.mark.xdist_group("spark")
def test_spark_is_begun_on_this_machine_as_asked(tmp_path):
    if told := spark_lacks():
        pytest.skip(told)
    folder, place, kept = (tmp_path / name for name in ("net", "place", "kept"))
    folder.mkdir()
    place.mkdir()
    parquet(folder, participations=PARTNERS)
    settings = "".join(f"{key} {value}\n" for key, value in FAST.items())
    (tmp_path / "spark-defaults.conf").write_text(settings, "utf-8")
    wanted = {"institutions": 3, "projects": 2, "participations": 4, "leads": 0}
    assert (
        begun(folder, place, kept, SPARK_CONF_DIR=str(tmp_path)) == f"{wanted} True\n{wanted} True"
    )
    assert list(place.iterdir()) == []


@pytest.mark.xdist_group("spark")
def test_without_java_one_sentence(tmp_path):
    pytest.importorskip("pyspark", reason="PySpark is not installed: run make spark")
    told = begun(tmp_path, tmp_path, tmp_path, JAVA_HOME=str(tmp_path))
    assert told == "Spark did not start: it needs Java 17 or newer on this machine"
