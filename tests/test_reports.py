"""The report: its findings are true, its tables are whole, its bytes are the same every time."""

import csv
import os
import re
import subprocess
import sys
from html import unescape

import networkx as nx
import pandas as pd
import pytest
from graphs import net
from hostile import TEXTS, hostile

import kennisnet as kn
from kennisnet.reports.narrative import Narrator
from kennisnet.reports.writing import SECTIONS

NAMES = [
    *("map.html", "report.html", "institutions.csv", "map.png", "map.svg", "matrix.png"),
    *("matrix.svg", "pairs.csv", "projects_alike.csv", "suggestions.csv", "tables.xlsx"),
    *("groups.csv", "leaving.csv", "fragile.csv"),
    *("ranks.png", "ranks.svg", "removal.png", "removal.svg"),
]


@pytest.fixture(scope="module")
def leiden():
    return kn.load_leiden().named().rolled_up()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    where = tmp_path_factory.mktemp("report") / "leiden"
    kn.report(kn.load_leiden(), where)
    return where


def words(folder, name="report.html") -> str:
    """Give what a reader sees of a page, without the frame of the map."""
    html = re.sub(
        r"<iframe.*?</iframe>|<style>.*?</style>",
        "",
        (folder / name).read_text("utf-8"),
        flags=re.DOTALL,
    )
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_it_writes_these_files_and_leaves_nothing_beside_them(folder):
    assert sorted(p.name for p in folder.iterdir()) == sorted(NAMES)


def test_findings_are_true(leiden):
    """Each number counted anew from the tables."""
    texts = [f"{f.heading} {f.text}" for f in Narrator(leiden, "en").findings()]
    links = leiden.participations
    degree = links["institution"].value_counts()
    assert len(texts) == 5
    four = degree.nlargest(4)
    assert degree.nlargest(3).sum() < len(links) / 2 <= four.sum()
    assert f"{four.sum()} of the {len(links)} participations" in texts[0]
    assert set(four.index) == {
        "gemeente-leiden",
        "universiteit-leiden",
        "lumc",
        "hogeschool-leiden",
    }
    graph = leiden.without("gemeente-leiden", "universiteit-leiden").graph
    most = max(
        sum(graph.nodes[n]["kind"] == "institution" for n in part)
        for part in nx.connected_components(graph)
    )
    assert f"{most} of the remaining 67" in texts[1]
    assert "most would still be connected" in texts[1]
    assert f"{(degree == 1).sum()} of the 69" in texts[2]
    spoor = links["project"].map(leiden.projects["spoor"])
    reach = spoor.groupby(links["institution"]).nunique()
    assert f"{(reach > 1).sum()} of 69 institutions take part in more than one spoor" in texts[3]
    assert all(short in texts[3] for short in ("LUMC", "Hogeschool Leiden"))
    leads = links.loc[links["role"] == "trekker", "institution"].value_counts()
    assert f"leads {leads.max()} of 54 projects" in texts[4]
    per_project = links[links["role"] == "trekker"]["project"].value_counts()
    assert f"{(per_project == 1).sum()} projects have one lead" in texts[4]
    left = leiden.without("gemeente-leiden", "universiteit-leiden").participations
    size = left["project"].value_counts().reindex(leiden.projects.index, fill_value=0)
    before = links["project"].value_counts().reindex(size.index, fill_value=0)
    alone = ((size <= 1) & (size < before)).sum()
    assert f"{alone} projects would be left with one named institution or none" in texts[1]


def test_a_network_that_falls_apart_is_said_to():
    """a and b hold together twelve others that know nobody else."""
    words_ = " ".join(
        f"{hub}{p} {c}{p}"
        for p, c in zip("PQRSTUVWXYZO", "cdefghijklmn", strict=True)
        for hub in "ab"
    )
    headings = [f.heading for f in Narrator(net(words_), "en").findings()]
    assert any("falls apart" in heading for heading in headings)


def test_the_page_says_what_must_be_said(folder, leiden):
    text = words(folder)
    for caveat in leiden.about["caveats"]["nl"]:
        assert caveat in text
    assert kn.load_leiden().rolled_up().fingerprint in text
    assert "kennisnet 0.1.0" in text
    assert "19 van de 54 partnerlijsten zijn open" in text
    assert "Archisenza" in text


def test_tables_hold_what_the_verbs_give(folder, leiden):
    table = pd.read_csv(folder / "institutions.csv", index_col="id")
    values = kn.measure(leiden, "degree", "betweenness")
    assert table["degree"].sort_index().tolist() == values["degree"].sort_index().tolist()
    pairs = pd.read_csv(folder / "suggestions.csv", keep_default_na=False)
    wanted = kn.unlinked(leiden, top=12, per_institution=2, at_least=0.5, firm=True)
    assert pairs[["a", "b"]].values.tolist() == wanted[["a", "b"]].values.tolist()


def test_what_it_says_on_leaving_and_leads_is_counted_anew(folder, leiden):
    text, links = words(folder), leiden.participations
    short = leiden.institutions["name"]
    loose = {}
    for one in leiden.institutions.index:
        parts = sorted(
            nx.connected_components(leiden.without(one).graph),
            key=lambda part: -sum(node in short.index for node in part),
        )
        loose[one] = {node for part in parts[1:] for node in part if node in short.index}
    assert loose["gemeente-leiden"] == {"lucas-van-leydenfonds", "sp71"}
    assert "Zonder Gemeente Leiden raken los van de rest: " in text
    said = text.split("raken los van de rest: ")[1].split(".")[0]
    assert set(said.split(", ")) == {short[one] for one in loose["gemeente-leiden"]}
    leads = links[links["role"] == "trekker"]
    count = leads["project"].value_counts()
    single = leads[leads["project"].map(count) == 1]["institution"].value_counts()
    named = f"noemen er {(count == 1).sum()} precies één trekker en {(count > 1).sum()} meer dan"
    assert named in text
    assert f"Van {54 - len(count)} project is niet bekend wie trekt" in text
    size = links["project"].value_counts()
    bare = links[links["project"].map(size) <= 2]["institution"]
    touched = {*(one for one, lost in loose.items() if lost), *single.index, *bare}
    assert f"Bij {69 - len(touched)} van de 69 instellingen raakt door vertrek niemand los" in text
    table = text.split("met één of geen over ")[1]
    open_lists = leiden.projects.index[leiden.projects["open_ended"]]
    own = links[links["institution"] == "gemeente-leiden"]["project"]
    few = [p for p in own if size[p] <= 2]
    assert table.startswith(
        f"Gemeente Leiden {', '.join(said.split(', '))} {single['gemeente-leiden']} "
        f"{len(few)} (waarvan {len({*few} & {*open_lists})} met een open lijst)"
    )
    few, many = (
        int((kn.removal_curve(leiden, order)["largest"] > 0.5).sum())
        for order in ("degree", "random")
    )
    assert f"na {few} vertrekken hoogstens de helft" in text
    assert f"duurt dat tot ongeveer {many}; als alleen de vertrekkers zelf ontbraken" in text
    assert "zou het 35 zijn" in text


def test_ranks_come_with_their_range_and_what_they_hang_on(folder, leiden):
    table = pd.read_csv(folder / "institutions.csv", index_col="id")
    draws = kn.measure(leiden, "betweenness", uncertainty="bootstrap")
    rank = kn.measure(leiden, "betweenness")["betweenness"].rank(ascending=False)
    for end in ("low", "high"):
        wanted = draws[f"betweenness_rank_{end}"]
        assert table[f"rank_{end}"].to_dict() == pytest.approx(wanted.to_dict())
    links = leiden.participations
    for one in ("cultuurmakelaar", "hogeschool-leiden", "tno"):
        moves = {
            project: abs(
                kn.measure(leiden.without(project), "betweenness")["betweenness"]
                .round(12)
                .rank(ascending=False)[one]
                - rank[one]
            )
            for project in sorted(links[links["institution"] == one]["project"])
        }
        assert table.loc[one, "project"] == max(moves, key=lambda project: moves[project])
    degree = links["institution"].value_counts()
    named = table["project"].dropna()
    for one, project in named.items():
        assert ((links["institution"] == one) & (links["project"] == project)).any()
    assert len(named) < len(degree)
    assert table["betweenness"].is_monotonic_decreasing


def test_a_network_too_large_for_ranges_has_a_report_without_them(tmp_path, monkeypatch):
    from kennisnet.reports import numbers

    monkeypatch.setattr(numbers, "BUDGET", 10)
    kn.report(net("aP* bP bQ cQ"), tmp_path, lang="en")
    assert not (tmp_path / "ranks.png").exists()
    assert "0 draws from the projects" in words(tmp_path)
    assert "rank_low" not in pd.read_csv(tmp_path / "institutions.csv").columns


def test_alike_projects_stand_by_weight(folder, leiden):
    table = pd.read_csv(folder / "projects_alike.csv")
    pairs = kn.overlap(leiden, of="projects", weight="newman")
    assert table["weight"].tolist() == pytest.approx(sorted(pairs["weight"], reverse=True))


def test_same_input_same_bytes_in_another_process(folder, tmp_path):
    script = f"import kennisnet as kn; kn.report(kn.load_leiden(), {str(tmp_path / 'again')!r})"
    environ = {**os.environ, "PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, "-c", script], check=True, env=environ)
    for name in NAMES:
        assert (tmp_path / "again" / name).read_bytes() == (folder / name).read_bytes(), name


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("level", ["parents", "units"])
def test_languages_and_levels(tmp_path, lang, level):
    kn.report(kn.load_leiden(), tmp_path, level=level, lang=lang)
    text = words(tmp_path)
    number = {"parents": 69, "units": 87}[level]
    assert {"nl": f"{number} instellingen", "en": f"{number} institutions"}[lang] in text
    assert {"nl": "Wat opvalt", "en": "What stands out"}[lang] in text
    assert "{" not in text


def test_only_some_sections(tmp_path):
    kn.report(net("aP bP bQ cQ"), tmp_path, sections=["meet", "findings"])
    html = (tmp_path / "report.html").read_text("utf-8")
    assert re.findall(r'<section id="(\w+)">', html) == ["findings", "meet"]
    with pytest.raises(kn.ArgumentError, match=", ".join(SECTIONS)):
        kn.report(net("aP"), tmp_path, sections=["gossip"])


def test_a_network_of_nobody_has_a_report_that_says_so(tmp_path):
    kn.report(kn.Network([], [], []), tmp_path, lang="en")
    assert "there is nothing to tell" in words(tmp_path)


@pytest.mark.parametrize("words_", ["", "aP", "aP bP cP", "aP bQ"])
def test_small_networks_have_a_report(tmp_path, words_):
    kn.report(net(words_, institutions="z", projects="Z"), tmp_path)
    assert (tmp_path / "report.html").stat().st_size > 10_000


def test_hostile_texts_are_no_formulas_and_no_markup(tmp_path):
    kn.report(hostile(), tmp_path)
    for path in tmp_path.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.reader(stream):
                assert not any(cell[:1] in {"=", "+", "@", "\t", "\r"} for cell in row), path.name
    html = (tmp_path / "report.html").read_text("utf-8")
    page = re.sub(r'srcdoc="[^"]*"', "", html)
    for text in TEXTS[:2]:
        assert text not in page
    assert "<script>window.broken" not in page


def test_a_file_in_the_way_is_said(tmp_path):
    (tmp_path / "report").write_text("", "utf-8")
    with pytest.raises(kn.InputError, match="report"):
        kn.report(net("aP"), tmp_path / "report")


def test_the_input_is_unchanged(leiden, tmp_path):
    before = leiden.participations
    kn.report(leiden, tmp_path)
    pd.testing.assert_frame_equal(leiden.participations, before)
