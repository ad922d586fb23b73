"""The report: its findings are true, its tables are whole, its bytes are the same every time."""

import csv
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from html import unescape
from pathlib import Path

import matplotlib as mpl
import networkx as nx
import pandas as pd
import pytest
from graphs import dressed, net, random_net
from hostile import TEXTS, hostile

import kennisnet as kn
from kennisnet.chance import cells
from kennisnet.maps.axes import sheet
from kennisnet.metrics import communities
from kennisnet.reports import SECTIONS, chances, document, numbers
from kennisnet.reports.axes import own_style, saved
from kennisnet.reports.blocks import Paragraph, Table
from kennisnet.reports.names import FILES
from kennisnet.reports.numbers import Numbers
from kennisnet.reports.painters import portable, word
from kennisnet.reports.sections import findings
from kennisnet.reports.spoken import spoken, tabs

TABLES = [
    *("institutions", "fragile", "pairs", "projects_alike", "leaving", "groups", "suggestions")
]
PICTURES = ["story", "map", "prospects", "ranks", "leads", "removal", "matrix"]
NAMES = [
    *("map.html", "report.html", "report.docx", "tables.xlsx", "how-it-was-made.json"),
    *(f"{name}.csv" for name in TABLES),
    *(f"{name}.{ending}" for name in PICTURES for ending in ("png", "svg")),
]
DRAWS = 60


@pytest.fixture(scope="module")
def told():
    """The report on Leiden in Dutch, as data; from few draws."""
    made = kn.report(kn.load_leiden())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbers, "DRAWS", DRAWS)
        patch.setattr(numbers, "FEWEST", DRAWS)
        assert made.blocks
    return made


@pytest.fixture
def few(monkeypatch):
    hurry(monkeypatch)


def hurry(patch):
    """Draw and search few times, where what is asked does not hang on how often.

    No browser is started: that takes seconds, and pages to print are asked in test_portable.py.
    """
    patch.setattr(portable, "pages", lambda _: b"%PDF-")
    patch.setattr(numbers, "DRAWS", 5)
    patch.setattr(numbers, "FEWEST", 5)
    patch.setattr(chances, "communities", partial(communities, runs=3))
    patch.setattr(chances, "SEARCHED", 20)
    patch.setattr(chances, "SAMPLES", 100)
    patch.setattr(cells, "PILOT", 100)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The report on a small network, saved."""
    where = tmp_path_factory.mktemp("report") / "small"
    with pytest.MonkeyPatch.context() as patch:
        hurry(patch)
        kn.report(small(), where)
    return where


def small():
    return dressed(random_net(4, n=8, m=5)).with_about(title="Small", source="here")


def paragraphs(blocks):
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


def table_in(blocks):
    return next(block for block in blocks if isinstance(block, Table))


def words(html) -> str:
    """Give what a reader sees of a page, without the frame of the map."""
    html = re.sub(r"<iframe.*?</iframe>|<style>.*?</style>", "", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


# What it says of Leiden, counted anew from the tables


def test_findings_are_true(leiden):
    """Each number counted anew from the tables."""
    found = list(findings.findings_of(Numbers(leiden)))
    links = leiden.participations
    degree = links["institution"].value_counts()
    assert [one.heading for one in found][:2] == ["sporen-heading", "leads-heading"]
    sporen, leads = found[:2]
    four = degree.nlargest(4)
    assert degree.nlargest(3).sum() < len(links) / 2 <= four.sum()
    assert list(Numbers(leiden).holders) == list(four.index)
    without = Numbers(leiden).without_two
    graph = leiden.without("gemeente-leiden", "universiteit-leiden").graph
    most = max(
        sum(graph.nodes[n]["kind"] == "institution" for n in part)
        for part in nx.connected_components(graph)
    )
    assert (without["after"], without["others"]) == (most, 67)
    left = leiden.without("gemeente-leiden", "universiteit-leiden").participations
    size = left["project"].value_counts().reindex(leiden.projects.index, fill_value=0)
    before = links["project"].value_counts().reindex(size.index, fill_value=0)
    alone = (size <= 1) & (size < before)
    assert without["alone"] == alone.sum()
    assert without["listed"] == (alone & leiden.projects["open_ended"]).sum()
    spoor = links["project"].map(leiden.projects["spoor"])
    reach = spoor.groupby(links["institution"]).nunique()
    assert sporen.counts["n"] == (reach > 1).sum()
    assert sporen.counts["everywhere"] == (reach == spoor.nunique()).sum()
    assert {"lumc", "hogeschool-leiden"} <= set(sporen.who["names"])
    led = links.loc[links["role"] == "trekker"]
    assert leads.counts["n"] == led["institution"].value_counts().max()
    assert leads.counts["single"] == (led["project"].value_counts() == 1).sum()
    assert leads.counts["leaders"] == led["institution"].nunique()


@pytest.mark.slow
def test_what_it_says_on_leaving_and_leads_is_counted_anew(told, leiden):
    links, name = leiden.participations, leiden.institutions["name"]
    loose = {}
    for one in leiden.institutions.index:
        parts = sorted(
            nx.connected_components(leiden.without(one).graph),
            key=lambda part: -sum(node in name.index for node in part),
        )
        loose[one] = {node for part in parts[1:] for node in part if node in name.index}
    first = table_in(told.blocks["leaving"]).rows[0]
    assert first[0] == "Gemeente Leiden"
    assert set(first[1].split(", ")) == {name[one] for one in loose["gemeente-leiden"]}
    leads = links[links["role"] == "trekker"]
    count = leads["project"].value_counts()
    single = leads[leads["project"].map(count) == 1]["institution"].value_counts()
    assert first[2] == str(single["gemeente-leiden"])
    size = links["project"].value_counts()
    own = links[links["institution"] == "gemeente-leiden"]["project"]
    few_left = {p for p in own if size[p] <= 2}
    listed = few_left & {*leiden.projects.index[leiden.projects["open_ended"]]}
    assert first[3] == f"{len(few_left)} (waarvan {len(listed)} met een open lijst)"
    bare = links[links["project"].map(size) <= 2]["institution"]
    touched = {*(one for one, lost in loose.items() if lost), *single.index, *bare}
    said = paragraphs(told.blocks["leaving"])
    assert f"Bij {69 - len(touched)} van de 69 instellingen" in said
    half, many = (
        int((kn.removal_curve(leiden, order)["largest"] > 0.5).sum())
        for order in ("degree", "random")
    )
    assert f"na {half} vertrekken gemiddeld hoogstens de helft" in said
    assert (
        f"zakt dat gemiddelde pas na {many} zo ver; als alleen de vertrekkers zelf ontbraken"
        in said
    )
    assert "zou het 35 zijn" in said
    one, more = (count == 1).sum(), (count > 1).sum()
    assert f"noemen er {one} precies één trekker en {more} meer dan" in paragraphs(
        told.blocks["fragile"]
    )


@pytest.mark.slow
def test_ranks_come_with_their_range(told, leiden):
    table = told.tables["institutions"].set_index("id")
    draws = kn.measure(leiden, "betweenness", uncertainty="subsample", samples=DRAWS)
    for end in ("low", "high"):
        wanted = draws[f"betweenness_rank_{end}"]
        assert table[f"rank_{end}"].to_dict() == pytest.approx(wanted.to_dict())
    assert table["betweenness"].is_monotonic_decreasing


@pytest.mark.slow
def test_suggestions_are_those_of_the_verb(told, leiden):
    wanted = kn.unlinked(leiden, top=12, per_institution=2, at_least=0.5, firm=True)
    assert (
        told.tables["suggestions"][["a", "b"]].values.tolist() == wanted[["a", "b"]].values.tolist()
    )


def test_it_says_what_must_be_said(told, leiden):
    limits, footnote = told.blocks["limits"][1:]
    assert footnote.text.startswith("† Van deze instelling is in geen enkel project zeker")
    assert list(limits.items)[: len(leiden.about["caveats"]["nl"])] == leiden.about["caveats"]["nl"]
    assert any(one.startswith("19 van de 54 partnerlijsten zijn open") for one in limits.items)
    assert "Archisenza†" in " ".join(limits.items)
    made = dict(told.blocks["made"][1].rows)
    assert kn.load_leiden().rolled_up().fingerprint in made.values()
    assert made["Programma"] == "kennisnet 0.1.0"


# What it writes


def test_it_writes_these_files_and_leaves_nothing_beside_them(folder):
    assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    assert set(NAMES) <= set(FILES)


def test_files_are_what_the_report_holds(folder, few):
    again = kn.report(small())
    assert sorted(again.pictures) == sorted(name for name in FILES if name.endswith(("png", "svg")))
    for name, content in again.pictures.items():
        assert (folder / name).read_bytes() == content, name
    assert (folder / "report.html").read_text("utf-8") == again.html
    assert (folder / "map.html").read_text("utf-8") == again.map.html
    assert [name for name in again.tables if name in TABLES] == TABLES
    called = tabs(again.tables, "nl")
    for name, table in again.tables.items():
        read = pd.read_csv(
            folder / f"{name}.csv", sep=";", encoding="utf-8-sig", keep_default_na=False
        )
        assert read.columns.tolist() == spoken(table, "nl").columns.tolist()
        assert read.iloc[:, 0].astype(str).tolist() == table.iloc[:, 0].astype(str).tolist()
        if len(table):
            sheet = pd.read_excel(folder / "tables.xlsx", sheet_name=called[name])
            assert sheet.shape == table.shape
    sheets = pd.ExcelFile(folder / "tables.xlsx").sheet_names
    assert sheets == [
        *(called[name] for name in again.tables if len(again.tables[name])),
        "definities",
    ]
    assert (folder / "report.docx").read_bytes() == word.document(again)
    assert json.loads((folder / "how-it-was-made.json").read_text("utf-8"))["lang"] == "nl"


def test_the_page_holds_pictures_map_and_all_that_is_told(folder, few):
    html = (folder / "report.html").read_text("utf-8")
    assert len(re.findall(r'src="data:image/png;base64,', html)) >= len(PICTURES)
    assert html.count("<iframe") == 1
    assert re.findall(r'<section id="(\w+)"', html) == [key for key in SECTIONS if key != "table"]
    text = words(html)
    made = kn.report(small(), sections=["memo"])
    assert text.startswith(f"Small Small {made.headline} In het kort De kaart ")
    assert "Gelezen: 8 instellingen, 5 projecten," in text
    # one of the eight takes part in nothing
    assert made.headline.startswith("7 instellingen en 5 projecten: genoeg voor een gesprek")
    assert "{" not in text


def test_it_shows_itself_in_a_notebook(few):
    again = kn.report(net("aP bP bQ cQ").with_about(title='A "b"'), sections=["limits"], lang="en")
    shown = again._repr_html_()
    assert shown.startswith(
        '<iframe title="A &quot;b&quot;" sandbox="allow-scripts allow-downloads"'
    )
    inside = re.search(r'srcdoc="([^"]*)"', shown)[1]
    assert unescape(inside) == again.html
    assert repr(again) == "<Report: limits>"


@pytest.mark.parametrize(
    ("formats", "names"),
    [
        (["csv"], ["fragile.csv"]),
        ("xlsx", ["tables.xlsx"]),
        (["svg"], ["removal.svg"]),
        (["csv", "png"], ["fragile.csv", "removal.png"]),
        (["html"], ["report.html"]),
        ([], []),
    ],
)
def test_only_some_formats(tmp_path, few, formats, names):
    made = kn.report(net("aP bP bQ cQ"), sections=["fragile", "leaving"])
    names = [*names, "leaving.csv"] if "csv" in formats else names
    assert [path.name for path in made.save(tmp_path / "new", formats)] == sorted(names)
    assert sorted(path.name for path in tmp_path.rglob("*.*")) == sorted(names)


@pytest.mark.parametrize(("formats", "left"), [("csv", "pictures"), ("png", "tables")])
def test_what_is_not_asked_for_is_not_made(tmp_path, few, formats, left):
    made = kn.report(net("aP bP bQ cQ"), sections=["fragile", "leaving"])
    made.save(tmp_path, formats)
    assert left not in vars(made)
    assert "html" not in vars(made)


def test_pages_stand_first_among_what_was_written(tmp_path, few):
    made = kn.report(net("aP bP"), sections=["map", "fragile"])
    paths = made.save(tmp_path)
    assert [path.name for path in paths] == [
        *("map.html", "report.html", "fragile.csv", "how-it-was-made.json"),
        *("map.png", "map.svg", "report.docx", "report.pdf", "tables.xlsx"),
    ]
    assert all(path.parent == tmp_path and path.exists() for path in paths)


def test_nothing_is_written_before_everything_is_computed(tmp_path, few, monkeypatch):
    def broken(*_, **__):
        raise RuntimeError

    monkeypatch.setattr(document, "page", broken)
    with pytest.raises(RuntimeError):
        kn.report(net("aP bP"), tmp_path / "new", sections=["fragile"])
    assert not (tmp_path / "new").exists()


def test_only_some_sections_in_the_order_of_a_report(few):
    made = kn.report(net("aP bP bQ cQ"), sections=["meet", "findings"])
    assert list(made.blocks) == ["meet", "findings"]
    assert list(made.tables) == ["suggestions"]
    assert set(made.pictures) == {"prospects.png", "prospects.svg"}
    assert kn.report(net("aP bP"), sections=["meet", "findings"]).pictures == {}
    assert kn.report(net("aP"), sections="matrix").blocks.keys() == {"matrix"}
    assert kn.report(net("aP"), sections=[]).blocks == {}


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("level", ["parents", "units"])
def test_languages_and_levels(lang, level):
    made = kn.report(kn.load_leiden(), sections=["leaving", "limits"], level=level, lang=lang)
    number = {"parents": 69, "units": 87}[level]
    said = {"nl": f"van de {number} instellingen", "en": f"of the {number} institutions"}[lang]
    assert said in paragraphs(made.blocks["leaving"])
    heading = {"nl": "Wat deze gegevens niet kunnen zeggen", "en": "What these data cannot say"}
    assert made.blocks["limits"][0].text == heading[lang]


def test_a_network_too_large_for_ranges_has_a_report_without_them(monkeypatch):
    monkeypatch.setattr(numbers, "BUDGET", 10)
    made = kn.report(net("aP* bP bQ cQ"), sections=["together", "made"], lang="en")
    assert made.pictures == {}
    assert "0 draws from the projects" in dict(made.blocks["made"][1].rows)["Chance"]
    assert "rank_low" not in made.tables["institutions"].columns


@pytest.mark.slow
def test_same_input_same_bytes_in_another_process(folder, tmp_path):
    script = (
        "import kennisnet as kn\n"
        "import pytest\n"
        "from test_reports import hurry, small\n"
        "hurry(pytest.MonkeyPatch())\n"
        f"kn.report(small(), {str(tmp_path / 'again')!r})\n"
    )
    path = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    environ = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": path}
    subprocess.run([sys.executable, "-c", script], check=True, env=environ)
    for name in NAMES:
        assert (tmp_path / "again" / name).read_bytes() == (folder / name).read_bytes(), name


# No state of the process


@pytest.mark.slow
def test_two_languages_at_once_are_as_one_after_the_other(few):
    """A user's own settings change no picture, and stand as they were afterwards."""

    def made(lang):
        told = kn.report(small(), sections=["map", "leaving", "fragile"], lang=lang)
        return told.html, told.pictures

    apart = {lang: made(lang) for lang in ("nl", "en")}
    own = {"font.size": 30, "lines.linewidth": 9, "axes.grid": True, "svg.fonttype": "path"}
    with mpl.rc_context(own):
        before = dict(mpl.rcParams)
        with ThreadPoolExecutor(2) as threads:
            together = dict(zip(apart, threads.map(made, apart), strict=True))
        assert dict(mpl.rcParams) == before
    assert apart["nl"][1]["removal.svg"] != apart["en"][1]["removal.svg"]
    assert together == apart


def test_pictures_need_no_pyplot():
    from matplotlib import _pylab_helpers

    with own_style():
        axes = sheet((3, 2))
        files = saved(axes)
    assert axes.figure.get_size_inches().tolist() == [3, 2]
    assert axes.figure.get_layout_engine() is not None
    assert list(files) == ["png", "svg"]
    assert files["png"].startswith(b"\x89PNG")
    assert int.from_bytes(files["png"][16:20], "big") == 3 * 130
    assert b"<dc:date>" not in files["svg"]
    assert not _pylab_helpers.Gcf.figs


def test_a_bar_goes_over_what_is_computed(monkeypatch, few):
    seen = []

    def tracked(steps, total, *, progress):
        seen.append((list(steps), total, progress))
        return seen[-1][0]

    monkeypatch.setattr(document, "tracked", tracked)
    made = kn.report(net("aP bP"), sections=["fragile", "leaving"], progress=True)
    assert seen == []
    assert made.blocks
    needs = [*dict.fromkeys([*SECTIONS["fragile"].needs, *SECTIONS["leaving"].needs])]
    assert seen == [(needs, len(needs), True)]
    assert made.pictures
    assert [step[0] for step in seen[-1][0]] == ["leads", "removal"]
    assert seen[-1][1:] == (2, True)


# What goes wrong


def test_what_it_does_not_know_is_said(tmp_path):
    network = net("aP")
    with pytest.raises(kn.ArgumentError, match=re.escape(", ".join(SECTIONS))):
        kn.report(network, sections=["gossip"])
    with pytest.raises(kn.ArgumentError, match="parents, units"):
        kn.report(network, level="x")
    with pytest.raises(kn.ArgumentError, match="nl, en"):
        kn.report(network, lang="fr")
    with pytest.raises(kn.ArgumentError, match="a Network is wanted"):
        kn.report("table.csv")
    with pytest.raises(kn.ArgumentError, match="html, docx, pdf, csv, xlsx, json, png, svg"):
        kn.report(network).save(tmp_path / "new", ["odt"])
    assert not (tmp_path / "new").exists()


def test_a_file_in_the_way_is_said_before_anything_is_computed(tmp_path, monkeypatch):
    monkeypatch.setattr(document, "Numbers", None)
    (tmp_path / "report").write_text("", "utf-8")
    with pytest.raises(kn.InputError, match="report"):
        kn.report(net("aP"), tmp_path / "report")


@pytest.mark.slow
def test_hostile_texts_are_no_formulas_and_no_markup(tmp_path, few):
    made = kn.report(hostile())
    made.save(tmp_path, ["csv"])
    for path in tmp_path.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.reader(stream):
                assert not any(cell[:1] in {"=", "+", "@", "\t", "\r"} for cell in row), path.name
    page = re.sub(r'srcdoc="[^"]*"', "", made.html)
    for text in TEXTS[:2]:
        assert text not in page
    assert "<script>window.broken" not in page


def test_of_an_earlier_report_only_its_own_files_go(tmp_path):
    net = kn.Network(
        [{"id": i, "name": i} for i in "abc"],
        [{"id": p, "name": p} for p in "xy"],
        [{"institution": i, "project": p, "role": "trekker"} for i, p in ("ax", "bx", "cy")],
    )
    first = kn.report(net, sections=["fragile"], lang="en")
    written = first.save(tmp_path)
    assert (tmp_path / "fragile.csv") in written
    assert first.removed == []
    for name in ("mine.csv", "fragile (2).csv"):
        (tmp_path / name).write_text("mine", "utf-8")
    other = kn.report(net, sections=["map"], lang="en")
    other.save(tmp_path, ["html"])
    assert (tmp_path / "fragile.csv").exists()  # not all of it was written anew
    kept = {path.name for path in other.save(tmp_path)}
    assert {path.name for path in other.removed} == {path.name for path in written} - kept
    assert {path.name for path in tmp_path.iterdir()} == {*kept, "mine.csv", "fragile (2).csv"}


def test_beside_a_page_of_somebody_else_nothing_is_removed(tmp_path):
    net = kn.Network([{"id": "a", "name": "a"}], [{"id": "x", "name": "x"}], [])
    (tmp_path / "fragile.csv").write_text("mine", "utf-8")
    made = kn.report(net, sections=["map"], lang="en")
    made.save(tmp_path)
    assert made.removed == []
    assert (tmp_path / "fragile.csv").read_text("utf-8") == "mine"
