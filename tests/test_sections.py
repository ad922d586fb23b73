"""Sections: each keeps the contract of the registry, and tells what a hand can count."""

import math
import re
from dataclasses import MISSING, FrozenInstanceError, astuple, fields, replace
from functools import cache, cached_property, partial
from html import escape
from importlib import import_module
from itertools import product
from pathlib import Path
from types import SimpleNamespace
from typing import get_args

import networkx as nx
import pandas as pd
import pytest
from graphs import SAMPLES, columned, dressed, examples, net, random_net, tables
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.chance import cells
from kennisnet.maps.figure import size_of
from kennisnet.metrics import communities, fragile, measure, resilience
from kennisnet.reports import SECTIONS, chances, pairs
from kennisnet.reports import numbers as counting
from kennisnet.reports.blocks import (
    Block,
    Bullets,
    Card,
    Cards,
    Column,
    Frame,
    Heading,
    Paragraph,
    Picture,
    Subheading,
    Table,
    Terms,
)
from kennisnet.reports.numbers import Numbers, moves
from kennisnet.reports.painters.html import paint
from kennisnet.reports.parts import Group
from kennisnet.reports.registry import section
from kennisnet.reports.sections import findings
from kennisnet.reports.sections.findings import Finding
from kennisnet.suggestions import suggested
from kennisnet.suggestions.hitrate import HitRate, hit_rate

RUNS, ORDERS, DRAWS = 3, 10, 5


@pytest.fixture(autouse=True, scope="module")
def _few_draws():
    """Draw few times: what a section tells does not hang on how often."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting, "DRAWS", DRAWS)
        patch.setattr(counting, "FEWEST", DRAWS)
        patch.setattr(chances, "SAMPLES", 200)
        patch.setattr(cells, "PILOT", 200)
        patch.setattr(chances, "SEARCHED", 20)
        patch.setattr(chances, "communities", partial(communities, runs=RUNS))
        patch.setattr(counting, "ORDERS", ORDERS)
        yield


# What the contract is tested on


def bare(network):
    """Take away every column that the network can do without."""
    rows = tables(network)
    for kind in ("institutions", "projects"):
        rows[kind] = rows[kind][["name"]]
    return kn.Network(**rows)


READING = kn.recognise(
    pd.DataFrame({"Project": ["Lab"], "Trekker": ["UL"], "Partners": ["HsL"], "Budget": ["1"]})
)


@cache
def numbers_of(name, lang):
    network = SAMPLES[name] if lang == "nl" else bare(SAMPLES[name])
    return Numbers(network, lang=lang, reading=READING)


class Watched:
    """Numbers that remember which of them were asked for."""

    def __init__(self, numbers):
        self.numbers, self.asked = numbers, set()

    def __getattr__(self, name):
        if isinstance(vars(Numbers).get(name), cached_property):
            self.asked.add(name)
        return getattr(self.numbers, name)


def texts(block):
    """Give every text of a block that a reader sees."""
    match block:
        case Heading() | Subheading() | Paragraph() | Frame():
            return [block.text]
        case Bullets():
            return list(block.items)
        case Terms():
            return [text for row in block.rows for text in row]
        case Table():
            heads = [text for _, text in block.heads]
            cells = [cell for row in block.rows for cell in row]
            return [*(c.text for c in block.columns), *heads, *cells]
        case Picture():
            return [block.alt, block.caption] if block.caption else [block.alt]
        case Cards():
            heads = [block.heading] if block.heading else []
            return [*heads, *(text for card in block.cards for text in texts_of(card))]
    raise AssertionError(block)


def texts_of(card):
    own = [*card.heading, card.text, *(text for row in card.terms for text in row)]
    return [*own, card.caution] if card.caution else own


CASES = [(name, lang) for name in SAMPLES for lang in ("nl", "en")]


@pytest.mark.parametrize("key", SECTIONS)
def test_a_section_gives_whole_blocks_of_every_network(key):
    own = SECTIONS[key]
    for name, lang in CASES:
        blocks = own.blocks(numbers_of(name, lang))
        assert isinstance(blocks[0], Heading)
        assert not any(isinstance(block, Heading) for block in blocks[1:])
        for block in blocks:
            for text in texts(block):
                assert isinstance(text, str)
                assert text.strip(), (key, name, block)
                assert not re.search(r"\b(nan|NaN|None(?! of))\b|[<>{]", text), text
            if isinstance(block, Table):
                assert {len(row) for row in block.rows} <= {len(block.columns)}
                assert not block.columns[0].numeric
                assert not block.more or block.more in own.tables
                most = getattr(import_module(own.tell.__module__), "TOP", 0)
                assert not block.more or len(block.rows) == min(most, block.total)
                assert [place for place, _ in block.heads] == sorted({p for p, _ in block.heads})
        shown = {block.name for block in blocks if isinstance(block, Picture)}
        assert shown <= set(own.pictures)
        assert {block.name for block in blocks if isinstance(block, Frame)} == set(own.pages)


@pytest.mark.parametrize("key", SECTIONS)
def test_a_section_says_what_it_needs(key):
    own, asked = SECTIONS[key], set()
    large = Numbers(dressed(random_net(7, n=12)))
    blocks = [f"{i}{p}" for own in ("abcd PQRS", "efgh TUVW") for i, p in product(*own.split())]
    alone = known(dressed(net("aP bP aQ bQ")), lookalikes=None)  # where chance is not asked
    for numbers in (numbers_of("roles", "nl"), large, Numbers(net(" ".join(blocks))), alone):
        watched = Watched(numbers)
        made = [*own.tables.values(), *own.pictures.values(), *own.pages.values()]
        for make in (own.tell, *made):
            make(watched)
        asked |= watched.asked
    assert set(own.needs) == asked


@pytest.mark.slow
@pytest.mark.parametrize(("name", "lang"), CASES)
def test_tables_hold_what_the_verbs_give(name, lang):
    numbers = numbers_of(name, lang)
    named = numbers.named
    made = {key: listed(numbers) for own in SECTIONS.values() for key, listed in own.tables.items()}
    degrees = measure(named, "degree", "trekker_degree", "betweenness")
    own = made["institutions"].set_index("id")
    pd.testing.assert_frame_equal(
        own[list(degrees.columns)].sort_index(), degrees.sort_index(), check_names=False
    )
    alone = fragile(named)
    stands = named.projects.loc[alone.index].filter(["status", "end"]).fillna("")
    alone = alone.join(stands.loc[:, (stands != "").any()])
    wanted = {
        "groups": communities(named, runs=RUNS).reset_index(),
        "leaving": resilience(named).reset_index(),
        "fragile": alone.reset_index(),
        "pairs": kn.overlap(named, weight="newman"),
        "projects_alike": kn.overlap(named, of="projects", weight="newman"),
        "suggestions": suggested(numbers.net, lang),
    }
    called = {**named.institutions["name"], **named.projects["name"]}
    for key, table in wanted.items():
        names = [column for column in made[key].columns if column.endswith("_name")]
        for column in names:
            ids = made[key][column.removesuffix("_name")]
            assert made[key][column].fillna("").tolist() == [called.get(one, "") for one in ids]
        order = list(table.columns[:2])
        pd.testing.assert_frame_equal(
            made[key].drop(columns=names).sort_values(order, ignore_index=True),
            table.sort_values(order, ignore_index=True),
        )


def test_every_file_of_sections_is_a_section_in_its_place():
    folder = Path(findings.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == set(SECTIONS)
    shipped = [
        *("memo", "map", "meet", "together", "fragile", "coverage", "alike"),
        *("findings", "cards", "ranking", "leaving", "groups", "affinity", "testable", "whole"),
        *("matrix", "table", "limits", "made"),
    ]
    assert [key for key in SECTIONS if key in shipped] == shipped
    assert {key: SECTIONS[key].part for key in shipped} == {
        **dict.fromkeys(shipped[:1], "memo"),
        **dict.fromkeys(shipped[1:7], "main"),
        **dict.fromkeys(shipped[7:], "appendix"),
    }
    order = sorted(SECTIONS.values(), key=lambda one: one.sheet)
    tables = [
        *("institutions", "fragile", "pairs", "projects_alike", "leaving", "groups"),
        "suggestions",
    ]
    assert [name for one in order for name in one.tables if name in tables] == tables
    assert [key for key in shipped if SECTIONS[key].new_page] == [
        *("meet", "together", "fragile", "coverage", "alike", "matrix")
    ]


def test_a_further_section_is_one_function(monkeypatch):
    monkeypatch.setattr("kennisnet.reports.words.say", lambda key, lang, **_: f"{key} {lang}")
    listed = {"toy": lambda numbers: numbers.together}

    @section(35, tables=listed)
    def toy(numbers):
        return [Paragraph(numbers.words.text("toy"))]

    try:
        assert list(SECTIONS)[2:5] == ["meet", "toy", "together"]
        made = kn.report(net("aP"), sections=["toy"])
        assert made.blocks == {
            "toy": [Heading("report-heading-toy nl"), Paragraph("report-toy nl")]
        }
        assert list(made.tables) == ["toy"]
        assert SECTIONS["toy"].sheet == 35
    finally:
        del SECTIONS["toy"]


# Any known column in any table


@given(columned(), st.sampled_from(["nl", "en"]), st.sampled_from(["parents", "units"]))
@examples(20)
def test_any_known_column_in_any_table_has_a_report(network, lang, level):
    told = kn.report(network, lang=lang, level=level).blocks
    every = [key for key in SECTIONS if key != "table"]  # it tells of one, and there is none
    at = network.named().rolled_up() if level == "parents" else network.named()
    if at.participations["project"].duplicated().any():
        compared = {"coverage", "affinity", "cards"}  # two sectors or sporen; whom to suggest
        assert [key for key in every if key in told or key not in compared] == list(told)
    elif len(at.participations):  # nobody shares a project: what tells of pairs is left out
        assert list(told) == [key for key in every if key in told]
        assert {"memo", "findings", "limits", "made"} <= set(told)
    else:  # nobody takes part in anything: there is one page
        assert list(told) == ["memo", "limits", "made"]


@pytest.mark.parametrize(
    ("kind", "column"), [("projects", "sector"), ("institutions", "spoor"), ("projects", "parent")]
)
def test_a_column_beside_the_wrong_row_is_no_fault(kind, column):
    network = net("aP bP bQ cQ cR dR").with_columns(**{kind: {column: "x"}} | {})
    sections = ["memo", "meet", "together", "alike", "cards", "ranking", "findings"]
    blocks = kn.report(network, sections=sections, lang="en").blocks
    assert "themes" not in [c.text for c in table_in(blocks["together"]).columns]
    partners = told(network, "alike", lookalikes=None)
    assert {row[-1] for row in table_in(partners).rows} == {"–"}


# Painting


@pytest.mark.parametrize("name", ["roles", "empty"])
def test_the_painter_shows_every_text_escaped(name):
    network = SAMPLES[name].with_about(title="<b>&", caveats=["<i>'\"&"])
    numbers = Numbers(network, lang="nl", reading=replace(READING, file="<script>"))
    told = {key: own.blocks(numbers) for key, own in SECTIONS.items()}
    html = painted(told)
    assert "<i>" not in html
    for blocks in told.values():
        for block in blocks:
            plain = replace(block, caption="") if isinstance(block, Picture) else block
            for text in texts(plain):  # captions are for paper
                assert (
                    str(escape(text)).replace("&#x27;", "&#39;").replace("&quot;", "&#34;") in html
                )
    assert re.findall(r'<section id="(\w+)"', html) == list(SECTIONS)
    assert re.findall(r'<a href="#(\w+)">', html) == list(SECTIONS)
    folded = [key for key, own in SECTIONS.items() if own.part == "appendix"]
    html = painted(told, folded=folded)
    assert re.findall(r'<section id="(\w+)"', html) == list(SECTIONS)
    shown = list(SECTIONS)[: -len(folded)]
    assert re.findall(r'<a href="#(\w+)">', html) == [*shown, "appendix", *folded]
    aside = html.split('<details id="appendix">')[1].split("</details>")[0]
    assert re.findall(r'<section id="(\w+)"', aside) == folded


def painted(told, **given):
    pages = {"map": SimpleNamespace(frame=lambda height: f"<iframe {height}>")}
    how = {"title": "T", "caption": "C", "lang": "nl", "pictures": Bytes(), "pages": pages}
    return paint(told, **(how | given))


class Bytes(dict):
    """Any picture."""

    def __missing__(self, name):
        return name.encode()


def body(*blocks):
    """Paint blocks and give what stands in their section."""
    html = painted({"here": [Heading("H"), *blocks]})
    inside = re.split(r'<section id="here"[^>]*>', html)[1].split("</section>")[0]
    return re.sub(r"\s*\n\s*", "", inside).removeprefix("<h2>H</h2>")


def test_each_kind_of_block_is_painted():
    assert body(Paragraph("a & b")) == "<p>a &amp; b</p>"
    assert body(Bullets(("x", "<y>"))) == "<ul><li>x</li><li>&lt;y&gt;</li></ul>"
    assert body(Terms((("k", "v"),))) == '<dl class="made"><dt>k</dt><dd>v</dd></dl>'
    table = Table((Column("A"), Column("N", numeric=True)), (("a", "1"),), more="all", total=1)
    assert body(table) == (
        '<div class="wide"><table><thead><tr><th scope="col">A</th>'
        '<th scope="col" class="number">N</th></tr></thead><tbody>'
        '<tr><th scope="row">a</th><td class="number">1</td></tr></tbody></table></div>'
    )
    nobody = Table((Column("A"),), ())
    assert body(nobody).endswith("<tbody></tbody></table></div>")
    longer = Table(table.columns, table.rows, more="all", total=2)
    assert body(longer) == body(table) + (
        '<p>De eerste 1 van 2; alle staan in <a href="all.csv">all.csv</a>, naast dit rapport.</p>'
    )
    plain = painted({"here": [Heading("H"), longer]}, links=False)
    assert "<p>De eerste 1 van 2; alle staan in all.csv, naast dit rapport.</p>" in plain
    parted = replace(table, heads=((0, "for <a>"),), dense=True)
    assert body(parted) == body(table).replace("<table>", '<table class="dense">').replace(
        "<tbody>",
        '<tbody><tr class="head"><th colspan="2" scope="rowgroup">for &lt;a&gt;</th></tr>',
    )
    wider = Table((Column("A", share=0.25), Column("B", share=0.75)), (("a", "b"),))
    assert '<colgroup><col style="width:25%"><col style="width:75%"></colgroup>' in body(wider)
    assert body(Subheading("a & b")) == "<h3>a &amp; b</h3>"
    assert body(Paragraph("a", small=True)) == '<p class="small">a</p>'
    src = "data:image/png;base64,cC5wbmc="
    assert body(Picture("p", "x")) == f'<div class="wide chart"><img src="{src}" alt="x"></div>'
    wide = body(Picture("p", "x", shown="wide"))
    assert wide == f'<div class="wide"><img src="{src}" alt="x"></div>'
    assert body(Picture("p", "x", shown="print")) == f'<img class="print" src="{src}" alt="x">'
    assert body(Frame("map", "how")) == (
        '<p class="screen">how</p><div class="screen"><iframe 720px></div>'
    )
    assert '<section id="here" class="screen">' in painted(
        {"here": [Heading("H"), Frame("map", "")]}
    )
    one = Cards((Card(("so",), "it is"),))
    assert body(one) == '<ol class="findings"><li><h3>so</h3><p>it is</p></li></ol>'
    two = Cards((Card(("a", "b"), "why", (("k", "v"),), "but"),), of="pairs")
    assert body(two) == (
        '<ol class="meet"><li><h3>a <span aria-hidden="true">↔</span>'
        '<span class="hidden">en</span> b</h3><p>why</p><dl><dt>k</dt><dd>v</dd></dl>'
        '<p class="against"><b>Let op:</b> but</p></li></ol>'
    )


def test_a_page_has_its_title_caption_and_breaks():
    html = painted({"one": [Heading("H1", page=True)], "two": [Heading("H2")]}, lang="en")
    assert '<html lang="en">' in html
    assert "<h1>T</h1>" in html
    assert '<p class="lead">C</p>' in html
    assert '<nav aria-label="Contents">' in html
    assert '<section id="one" class="page">' in html
    assert '<section id="two">' in html
    assert ".page,#appendix{break-before:page}" in html
    assert "<h1>T</h1>" not in painted({"one": [Heading("H1")]}, headline="It is so")


# What is counted


def told(network, key, lang="en", level="parents", **facts):
    """Give the blocks of a section without its heading, with some numbers given."""
    return SECTIONS[key].blocks(known(network, lang, level, **facts))[1:]


def known(network, lang="en", level="parents", **facts):
    numbers = Numbers(network, level, lang)
    vars(numbers).update(facts)
    return numbers


def table_in(blocks):
    return next(block for block in blocks if isinstance(block, Table))


def paragraphs(blocks):
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def test_degrees_stand_most_first_and_ties_by_id():
    numbers = Numbers(net("cP bP aP cQ bQ dQ", "zdcba"))
    assert list(numbers.degree.items()) == [("b", 2), ("c", 2), ("a", 1), ("d", 1), ("z", 0)]


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("aP aQ aR bP cQ dR", "a"),  # three of six is half
        ("aP aQ aR bP cQ dR eP", "ab"),  # three of seven is not
        ("bP bQ aP aQ cP dQ", "ab"),
    ],
)
def test_half_is_held_by_the_fewest(words, held):
    assert Numbers(net(words)).holders == list(held)


def test_what_is_left_without_two():
    """a and b hold together c, d, e and f; P loses both and keeps c, Q had a alone."""
    network = net("aP bP cP aQ bR dR eR bS fS gT hT hU iU", projects="Z")
    assert list(Numbers(network).degree.index[:2]) == ["b", "a"]
    assert Numbers(network).without_two == {
        "before": 6,
        "others": 4,
        "after": 3,
        "alone": 2,
        "listed": 0,
    }
    listed = network.with_columns(projects={"open_ended": {"P": True, "T": True}})
    assert Numbers(listed).without_two["listed"] == 1
    nothing = {"before": 0, "others": 0, "after": 0, "alone": 0, "listed": 0}
    assert Numbers(net("")).without_two == nothing


def test_leads_are_counted_and_ties_go_by_id():
    numbers = Numbers(net("aP* bP* bQ* cQ aR* dR", "cbad"))
    assert list(numbers.leads.items()) == [("a", 2), ("b", 2)]


def test_open_lists_kinds_and_doubts():
    rows = [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "k", "generic": True}]
    links = [("a", "P", "doubtful"), ("b", "P", "doubtful"), ("b", "Q", "likely")]
    links += [("c", "Q", "doubtful"), ("k", "P", "doubtful")]
    parts = [
        dict(zip(("institution", "project", "certainty"), link, strict=True)) for link in links
    ]
    projects = [{"id": "P", "open_ended": True}, {"id": "Q"}, {"id": "R", "open_ended": True}]
    numbers = Numbers(kn.Network(rows, projects, parts))
    assert (numbers.open_lists, numbers.kinds, numbers.doubtful) == (2, 1, ["a", "c"])


def test_reach_counts_sporen_of_named_institutions():
    network = net("aP aQ aR bP bQ cS", "abcz").with_columns(
        projects={"spoor": {"P": "one", "Q": "one", "R": "two"}}
    )
    assert Numbers(network).reach.to_dict() == {"a": 2, "b": 1, "c": 0, "z": 0}
    assert Numbers(network).knows("projects", "spoor")
    assert not Numbers(network).knows("institutions", "spoor")
    empty = net("aP").with_columns(projects={"spoor": [None]})
    assert not Numbers(empty).knows("projects", "spoor")
    assert "sporen" not in Numbers(empty).together


@pytest.mark.parametrize(("budget", "draws"), [(35, 5), (34, 0), (42, 6), (700, 9)])
def test_draws_fit_a_budget(monkeypatch, budget, draws):
    monkeypatch.setattr(counting, "DRAWS", 9)
    monkeypatch.setattr(counting, "BUDGET", budget)
    numbers = Numbers(net("aP bP bQ cQ", "abcz", "PQR"))
    assert numbers.draws == draws
    assert (numbers.ranks is None) == (draws == 0)
    assert (numbers.hangs_on is None) == (draws == 0)
    assert Numbers(net("", "ab")).draws == 0


def test_a_small_network_has_500_draws_and_none_has_fewer_than_100(monkeypatch):
    network = net("aP bP bQ cQ", "abcyz", "PQR")
    for name, own in SHIPPED.items():
        monkeypatch.setattr(counting, name, own)
    assert Numbers(network).draws == 500
    for budget, draws in ((800, 100), (799, 0), (808, 101)):
        monkeypatch.setattr(counting, "BUDGET", budget)
        assert Numbers(network).draws == draws


def test_too_many_projects_to_leave_each_out(monkeypatch):
    wide = net("aP aQ aR aS aT aU bU", projects="PQRSTU")
    assert Numbers(wide).draws == 5
    assert Numbers(wide).hangs_on is None
    assert "project" not in Numbers(wide).together
    assert Numbers(wide.without("P")).hangs_on is not None


def test_a_rank_hangs_on_the_own_project_that_moves_it_most():
    """Alone in the middle b is first; without P or Q all three share the second place."""
    chain = net("aP bP bQ cQ")
    moved = moves(chain, "betweenness")
    assert moved.loc["a"].to_dict() == {"P": 0.5, "Q": 0.5}
    assert moved.loc["b"].to_dict() == {"P": 1, "Q": 1}
    assert moved.loc["c"].to_dict() == {"P": 0.5, "Q": 0.5}
    hangs = Numbers(net("aP bP bQ cQ", projects="QP")).hangs_on
    assert hangs.to_dict() == {"a": "P", "b": "P", "c": "Q"}
    assert Numbers(net("aP bP aQ bQ")).hangs_on.isna().all()


def test_ranks_and_what_moves_them_counted_by_another_hand():
    network = random_net(5, n=7, m=5)
    hangs = Numbers(network).hangs_on

    def ranked(one):
        graph = one.graph
        score = nx.betweenness_centrality(graph, normalized=False)
        values = pd.Series({i: round(score[i], 9) for i in one.institutions.index})
        return values.rank(ascending=False)

    for one in network.institutions.index:
        own = [p for p in sorted(network.projects.index) if network.graph.has_edge(one, p)]
        move = {p: abs(ranked(network.without(p))[one] - ranked(network)[one]) for p in own}
        most = max(move, key=lambda p: move[p], default=None)
        wanted = most if most and move[most] else None
        assert hangs[one] == wanted if wanted else pd.isna(hangs[one])


def test_who_holds_together_stands_by_measure_then_projects_then_id():
    table = Numbers(net("bP cP cQ dQ aR aS eR fT", "fedcba")).together
    assert table["id"].tolist() == ["c", "a", "b", "d", "e", "f"]
    assert table.columns.tolist() == [
        *("id", "name", "degree", "trekker_degree", "betweenness"),
        *("rank_low", "rank_high", "project"),
    ]


def test_pairs_stand_by_weight_then_ids():
    numbers = Numbers(net("aP bP cP aQ bQ dR cR eS dS", "edcba", "SRQP"))
    ends = [row[:2] for row in numbers.pairs.itertuples(index=False, name=None)]
    assert ends == [("b", "a"), ("d", "c"), ("e", "d"), ("c", "a"), ("c", "b")]
    alike = [row[:2] for row in numbers.alike.itertuples(index=False, name=None)]
    assert alike == [("Q", "P"), ("R", "P"), ("S", "R")]
    assert numbers.members == {"P": {*"abc"}, "Q": {*"ab"}, "R": {*"cd"}, "S": {*"de"}}


def test_parts_have_their_members_and_mean_agreement():
    table = pd.DataFrame(
        {
            "kind": ["institution", "institution", "institution", "project", "project"],
            "group": pd.array([2, 1, None, 1, 2], dtype="Int64"),
            "agreement": [0.5, 0.2, math.nan, 0.4, 1.0],
        },
        index=pd.Index(["a", "b", "z", "P", "Q"], name="id"),
    )
    parts = known(net("aP"), groups=table).parts
    assert [astuple(part) for part in parts] == [
        ("1", ["b"], ["P"], pytest.approx(0.3)),
        ("2", ["a"], ["Q"], pytest.approx(0.75)),
    ]


def test_leaving_stands_by_what_is_lost():
    """b cuts off one pair; a leads two projects alone; d and c leave one bare; e is one of three."""
    network = net("aP* aQ* eP eQ fP fQ bR cR bS dS", "fedcba")
    numbers = Numbers(network)
    assert numbers.leaving.index.tolist() == ["b", "a", "c", "d", "e", "f"]
    assert numbers.leavers.index.tolist() == ["b", "a", "c", "d"]


@pytest.mark.parametrize(
    ("words", "who", "gone"),
    [
        ("aP bP bQ cQ cR dR", "b", "a"),
        ("aP bP bQ cQ", "b", "c"),  # of equal parts the first stays
        ("bQ cQ aP bP", "b", "c"),
        ("aP bP cP cQ dQ cR eR cS xS", "c", "dex"),
        ("vZ wZ xZ yZ aP bP bQ cQ cR dR", "b", "a"),  # the rest of the network is no part of it
    ],
)
def test_who_comes_loose(words, who, gone):
    assert Numbers(net(words, "".join(sorted({w[0] for w in words.split()})))).loose(who) == list(
        gone
    )


def test_half_lasts_while_more_than_half_is_together():
    curves = [pd.DataFrame({"largest": v}) for v in ([1, 0.6, 0.5, 0.4], [0.5], [0.9, 0.51])]
    assert known(net("aP"), curves=curves).lasting == [2, 0, 2]
    assert [c.attrs["order"] for c in Numbers(net("aP")).curves] == ["degree", "random"]


def test_who_alone_leads_and_who_could_be_second():
    names = {"a": "Y", "b": "X", "c": "Z", "d": "X", "e": "E", "f": "F"}
    table = pd.DataFrame(
        {
            "trekker": ["a", "a", "a", "d", "b", "c"],
            "second": ["f", "e", "", "", "e", "e"],
        },
        index=pd.Index(["R", "P", "Q", "S", "T", "U"], name="project"),
        dtype="str",
    )
    network = net("aP", "abcdef").with_columns(institutions={"name": names})
    found = known(network, fragile=table).only_leads
    assert list(found.itertuples(name=None)) == [
        ("a", 3, ["R", "P", "Q"], "e", 1),
        ("b", 1, ["T"], "e", 1),
        ("d", 1, ["S"], "", 0),
        ("c", 1, ["U"], "e", 1),
    ]
    assert Numbers(net("aP")).only_leads.empty


def test_levels():
    rows = [{"id": "a"}, {"id": "u", "parent": "a"}, {"id": "b"}]
    links = [{"institution": i, "project": "P"} for i in ("u", "b")]
    network = kn.Network(rows, [{"id": "P"}], links)
    parents, units = Numbers(network), Numbers(network, "units")
    assert (parents.units, units.units) == (True, False)
    assert parents.net.institutions.index.tolist() == ["a", "b"]
    assert units.net.institutions.index.tolist() == ["a", "u", "b"]
    assert not Numbers(network.without("u")).units


def test_only_what_is_needed_is_computed():
    made = kn.report(dressed(random_net(1)), sections=["limits", "fragile"])
    assert list(made.blocks) == ["fragile", "limits"]
    assert list(made.tables) == ["fragile"]
    done = {name for name in vars(made._numbers) if name in vars(Numbers)}
    counted = {"open_lists", "kinds", "doubtful", "linked", "leads_only"}
    assert done == {"fragile", "only_leads", "over"} | counted


# Findings


SHIPPED = {name: getattr(counting, name) for name in ("DRAWS", "FEWEST", "BUDGET")}
"""As they stand in the code; most tests here make do with fewer."""


def facts(**given):
    degree = given.pop("degree", None)
    if degree is not None:
        given["degree"] = pd.Series(degree, [*"abcdefghijklmnopqrstuvwxyz"[: len(degree)]])
    return SimpleNamespace(**given)


def test_sporen_are_told_from_two_on():
    degree = [4, 3, 3, 1]
    reach = pd.Series({"d": 1, "c": 3, "b": 2, "a": 3})
    three = pd.Series(["x", "y", "z", None])
    counts = {"n": 3, "all": 4, "sporen": 3, "everywhere": 2}
    assert findings.sporen(facts(degree=degree, reach=reach, spoor=three)) == Finding(
        "sporen-heading", "sporen", counts, {"names": ["a", "c"]}
    )
    nowhere = findings.sporen(facts(degree=degree, reach=reach * [1, 1, 1, 0], spoor=three))
    assert (nowhere.counts["n"], nowhere.counts["everywhere"]) == (2, 1)
    assert findings.sporen(facts(degree=degree, reach=reach, spoor=three[:1])) is None
    assert findings.sporen(facts(degree=degree, reach=reach, spoor=three[:2])) is not None
    many = pd.Series(2, [*"abcdefg"])
    found = findings.sporen(facts(degree=[2] * 7, reach=many, spoor=three[:2]))
    assert (found.counts["everywhere"], found.who["names"]) == (7, [*"abcde"])


def test_the_first_lead_is_told_unless_it_shares_its_place():
    network = SimpleNamespace(projects=range(9))
    given = {"degree": [1] * 5, "fragile": range(4), "net": network}
    counts = {"n": 3, "all": 9, "single": 4, "leaders": 2, "institutions": 5}
    led = pd.Series({"b": 3, "a": 1})
    assert findings.leads(facts(leads=led, **given)) == Finding(
        "leads-heading", "leads", counts, {"name": ["b"]}
    )
    assert findings.leads(facts(leads=pd.Series({"a": 3, "b": 3}), **given)) is None
    nobody = findings.leads(facts(leads=pd.Series(dtype=int), **given))
    assert nobody == Finding("no-leads-heading", "no-leads")


def test_the_pair_that_meets_most_is_told_unless_another_meets_as_often():
    network = SimpleNamespace(projects=range(4))
    pairs = pd.DataFrame({"a": ["a", "b"], "b": ["c", "d"], "shared": [1, 3]})
    assert findings.pair(facts(pairs=pairs, net=network)) == Finding(
        "pair-heading", "pair", {"n": 3, "all": 4}, {"a": ["b"], "b": ["d"]}
    )
    assert findings.pair(facts(pairs=pairs.assign(shared=1), net=network)) is None
    assert findings.pair(facts(pairs=pairs[:0], net=network)) is None


def test_open_lists_are_told():
    network = SimpleNamespace(projects=range(4))
    found = findings.open_lists(facts(open_lists=1, net=network))
    assert found == Finding("open-heading", "open", {"n": 1, "all": 4})
    assert findings.open_lists(facts(open_lists=0, net=network)) is None


def test_findings_stand_in_the_order_of_their_rules(monkeypatch):
    assert [one.__name__ for one in findings.RULES] == ["sporen", "leads", "pair", "open_lists"]
    rules = [
        lambda _, n=n: Finding("no-leads-heading", "no-leads") if n else None for n in range(3)
    ]
    monkeypatch.setattr(findings, "RULES", rules)
    (cards,) = told(net("aP"), "findings")
    assert (len(cards.cards), cards.of) == (2, "findings")
    none, empty = told(net("", "a", "P"), "findings")
    assert none.text.startswith("No institution in this table has a name of its own")
    assert empty == Cards(())


@pytest.mark.parametrize(
    ("finding", "lang", "text"),
    [
        (Finding("open-heading", "open", {"n": 1, "all": 2}), "en", "It ends in"),
        (Finding("open-heading", "open", {"n": 2, "all": 2}), "en", "They end in"),
        (
            Finding(
                "leads-heading",
                "leads",
                {"n": 1, "all": 1, "single": 1, "leaders": 1, "institutions": 2},
                {"name": ["a"]},
            ),
            "nl",
            "1 van de 2 instellingen trekt een project. 1 project heeft één trekker",
        ),
        (
            Finding(
                "sporen-heading",
                "sporen",
                {"n": 0, "all": 4, "sporen": 2, "everywhere": 0},
                {"names": []},
            ),
            "nl",
            "Niemand doet in alle 2 sporen mee.",
        ),
        (
            Finding(
                "sporen-heading",
                "sporen",
                {"n": 1, "all": 4, "sporen": 2, "everywhere": 1},
                {"names": ["a"]},
            ),
            "en",
            "In all 2 themes: Lab A. Only this one stands in more than one theme.",
        ),
    ],
)
def test_findings_count_as_the_language_does(finding, lang, text):
    network = net("aP bP").with_columns(institutions={"name": ["Lab A", "Lab B"]})
    words = Numbers(network, lang=lang).words
    assert findings.told(finding, words).text.startswith(text)
    if text.startswith("Niemand"):
        assert findings.told(finding, words) == Card(
            ("Niemand doet in meer dan één spoor mee",), text
        )


def test_findings_name_whom_they_are_about():
    network = net("aP bP").with_columns(
        institutions={"name": ["University Medical Centre of Leiden (LUMC)", "Lab"]}
    )
    one = Finding("pair-heading", "pair", {"n": 1, "all": 2}, {"a": ["a"], "b": ["b"]})
    assert findings.told(one, Numbers(network, lang="en").words).heading == (
        "LUMC and Lab meet most often",
    )


# Sections


def test_map_is_a_frame_and_elsewhere_a_picture_for_paper():
    network = net("aP bP").with_about(title="Ours")
    (frame,) = told(network, "map")
    assert frame.name == "map"
    assert set(SECTIONS["map"].pictures) == {"map"}  # a file, whoever asks for this section
    picture, *_ = told(network, "matrix")
    assert (picture.name, picture.shown) == ("map", "print")
    assert picture.alt == "Ours. 2 institutions, 1 project, 2 participations."


def test_the_map_has_its_picture_on_paper_whether_the_appendix_is_there_or_not():
    network = net("aP bP").with_about(title="Ours")
    alone = kn.report(network, sections=["map"], lang="en").blocks["map"]
    both = kn.report(network, sections=["map", "matrix"], lang="en").blocks
    paper = Picture("map", "Ours. 2 institutions, 1 project, 2 participations.", "print")
    assert [one for one in alone if isinstance(one, Picture)] == [paper]
    assert not [one for one in both["map"] if isinstance(one, Picture)]
    assert paper in both["matrix"]


def test_cards_say_who_where_through_whom_and_how_far():
    network = lettered()
    rate = hit_rate(network)
    said, right, why, cards = told(
        network, "cards", suggestions=suggestions(two=True), hit_rate=rate
    )
    assert cards.heading == "For A: 2 to call"
    assert said.text.startswith("Pairs that share a partner or a theme in these data, but no pro")
    assert " Close: how much they do" in said.text
    assert right.text.startswith("How often is such a list right? 2 projects were hidden in turn")
    assert why.text.startswith("It says “close” and not “likely”, because")
    one, two = cards.cards
    assert cards.of == "pairs"
    assert one == Card(
        ("A", "C"),
        "Why.",
        (
            ("They could meet in (if still running)", "Lab (P)"),
            ("Introduction through", "B"),
            ("Close", "ranks above 29% of the pairs that share no project"),
            ("Valuable", "ranks no higher than other pairs"),
        ),
    )
    assert two.terms[0][1] == "–"
    assert two.terms[3][1].startswith("ranks above 99% of")
    assert two.caution == "But."
    every = kn.report(net("aP bP"), lang="en", progress=False)
    assert "cards" not in [one.key for one in every._sections]


def lettered():
    return net("aP bP bQ cQ").with_columns(
        institutions={"name": {"a": "A", "b": "B", "c": "C"}}, projects={"name": {"P": "Lab"}}
    )


def suggestions(*, two=False):
    """Give a and c, once with a place to meet and, of ``two``, once without."""
    row = {"a": "a", "b": "c", "likely": 0.29, "valuable": 0.0, "where": "P", "introduced_by": "b"}
    row |= {"evidence": "Why.", "against": "", "reason": "Short.", "caution": ""}
    more = {"where": "", "introduced_by": "", "against": "But.", "caution": "Mind.", "reason": ""}
    return pd.DataFrame([row, {**row, **more, "valuable": 0.999}][: 1 + two])


def test_meet_lists_who_where_through_whom_and_why():
    network = lettered()
    said, picture, table = told(network, "meet", suggestions=suggestions(two=True))
    assert said.text.startswith(
        "These pairs work on the same or share a partner, and share no project"
    )
    assert said.text.endswith("comes last.")  # how often it is right stands with the cards
    assert (picture.name, picture.alt[:8]) == ("prospects", "2 pairs,")
    assert [c.text for c in table.columns] == ["Whom", "Meet in", "Through", "Why", "Note"]
    assert not any(c.numeric for c in table.columns)
    assert table.heads == ((0, "For A"),)
    assert table.rows == (
        ("C", "Lab (P); A is in it", "B", "Short.", "–"),
        ("C", "–", "–", "–", "Mind."),
    )
    assert (table.total, table.more) == (2, "suggestions")
    (none,) = told(net("aP bP"), "meet")  # who share the one project
    assert none.text.startswith("There are no introductions to suggest: who has a partner")
    doubtful = suggestions()
    doubtful.attrs["in_doubt"] = 3
    assert " 3 " in told(network, "meet", suggestions=doubtful)[0].text


def test_what_is_minded_of_all_stands_in_each_row_of_the_first_page():
    rows = suggestions(two=True).assign(caution=["x", "x; y"])
    numbers = known(lettered(), suggestions=rows)
    table = pairs.listed(rows.to_dict("records"), numbers.words, numbers.members)
    assert [row[-1] for row in table.rows] == ["x", "x; y"]


def test_where_to_meet_says_what_is_planned_or_runs():
    def where(status):
        network = lettered().with_columns(projects={"status": {"P": status}})
        card = next(
            b for b in told(network, "cards", suggestions=suggestions()) if isinstance(b, Cards)
        )
        term = next(term for term in card.cards[0].terms if term[0].startswith("They could meet"))
        return term, table_in(told(network, "meet", suggestions=suggestions())).rows[0][1]

    assert where(None) == (
        ("They could meet in (if still running)", "Lab (P)"),
        "Lab (P); A is in it",
    )
    assert where("running") == (("They could meet in", "Lab (P)"), "Lab (P); A is in it")
    planned = "Lab (P) (planned)"
    assert where("planned") == (("They could meet in", planned), f"{planned}; A is in it")


def test_meet_lists_eight_of_all():
    network = lettered()
    many = pd.concat([suggestions()] * 9, ignore_index=True)
    table = table_in(told(network, "meet", suggestions=many))
    assert (len(table.rows), table.total) == (8, 9)


def test_meet_names_its_axes_by_what_is_shown():
    numbers = known(lettered(), suggestions=suggestions())
    axes = SECTIONS["meet"].pictures["prospects"](numbers)
    assert axes.get_xlabel() == "close (closer than so many % of the pairs)"
    assert (
        SECTIONS["meet"].pictures["prospects"](known(lettered(), suggestions=suggestions()[:0]))
        is None
    )


def test_cards_say_likely_where_it_is_shown():
    network = net("aP bP bQ cQ")
    found = kn.evaluate(network, "pairs", predictors="count")
    found.attrs["better"] = ["count"]
    found["hits"] = found["by_chance"] + 1
    given = {"suggestions": suggestions(), "hit_rate": HitRate(found, "count")}
    said, _, why, cards = told(network, "cards", **given)
    assert " Likely: how much they do" in said.text
    assert cards.cards[0].terms[2][0] == "Likely"
    assert why.text.startswith("It says “likely” because")
    assert len(told(network, "cards", **given | {"hit_rate": None})) == 2
    axes = SECTIONS["meet"].pictures["prospects"](known(network, **given))
    assert axes.get_xlabel().startswith("likely ")


def test_cards_say_how_many_projects_had_ended_and_on_which_day():
    network = net("aP bP bQ cQ").with_columns(projects={"end": {"P": "2020", "Q": "2022"}})
    network = network.with_about(date="november 2021")
    assert told(network, "cards")[1].text == (
        "1 of the 2 projects had ended on November 30, 2021, going by its end date, "
        "and is no place to meet."
    )
    assert told(network.with_about(date=2019), "cards")[1].text == (
        "None of the 2 projects had ended on December 31, 2019."
    )


def test_together_shows_ten_of_all_with_ranges_and_what_they_hang_on():
    words = " ".join(f"{one}P" for one in "abcdefghijkl")
    blocks = told(net(words), "together")
    assert [type(one) for one in blocks] == [Paragraph, Picture, Table]
    assert "a fifth of the projects does not count" in blocks[0].text
    assert (blocks[1].name, blocks[1].shown) == ("ranks", "chart")
    table = blocks[2]
    assert (len(table.rows), table.total, table.more) == (10, 12, "institutions")
    assert [(c.text, c.numeric) for c in table.columns] == [
        ("institution", False),
        ("projects", True),
        ("leads", True),
        ("rank, from–to", True),
        ("hangs most on project", False),
    ]
    assert table.rows[0] == ("a", "1", "0", "1–12", "–")
    bare = told(net(words), "together", ranks=None)
    assert [type(one) for one in bare] == [Paragraph, Table]
    assert [len(one) for one in bare[-1].rows[:1]] == [4]


def test_ranking_tells_the_measure_and_how_many_draws():
    words = " ".join(f"{one}P" for one in "abcdefghijkl")
    how, draws, table = told(net(words), "ranking")
    assert how.text.startswith("Connecting role:")
    assert "90% of 5 draws of four in five" in draws.text
    assert [(c.text, c.numeric) for c in table.columns] == [
        ("institution", False),
        ("connecting role", True),
    ]
    assert table.rows == tuple((one, "0.000") for one in "abcdefghij")
    bare = told(net(words), "ranking", ranks=None)
    assert [type(one) for one in bare] == [Paragraph, Table]


def test_together_tells_sporen_and_titles():
    network = net("aP* bP* bQ cQ").with_columns(
        projects={"spoor": ["one", "two"], "name": {"P": "Lab"}}
    )
    table = table_in(told(network, "together", "nl"))
    assert [c.text for c in table.columns][3:] == [
        *("sporen", "plaats, van–tot", "hangt het meest aan project")
    ]
    assert table.rows[0][:4] == ("b", "2", "1", "2")
    assert [row[5] for row in table.rows] == ["Lab (P)", "Lab (P)", "Q"]
    ranking = table_in(told(network, "ranking", "nl"))
    assert [c.text for c in ranking.columns] == ["instelling", "verbindende rol"]
    assert ranking.rows == (("b", "1,000"), ("a", "0,000"), ("c", "0,000"))


def test_groups_say_how_good_and_how_sure_they_are():
    network = net("aP bP bQ cQ").with_columns(projects={"name": {"P": "Laboratory"}})
    table = pd.DataFrame({"kind": []})
    table.attrs = {"quality": 0.256, "runs": 7, "explained": {"spoor": 0.5, "sector": math.nan}}
    table.attrs["by_chance"] = {"spoor": 0.129, "sector": math.nan}
    parts = [Group("1", ["a", "b"], ["P", "Q"], 0.29), Group("2", ["c"], [], math.nan)]
    said, inside, rows = told(network, "groups", groups=table, parts=parts, inside=(3, 2.6))
    within = (
        "3 of the 4 participations fall within a group; from the numbers alone it would be about 3"
    )
    assert within in inside.text
    assert "the best of 7 searches." in said.text
    assert "Here it is 0.256;" in said.text
    assert "was not looked into: this network is too large for that in a report" in said.text
    assert said.text.endswith(
        "0.5 on a scale from 0 to 1; with themes shuffled it is 0.13 on average."
    )
    assert rows.rows == (("1", "a, b", "Laboratory (P), Q", "29%"), ("2", "c", "", "–"))
    assert [c.numeric for c in rows.columns] == [False, False, False, True]
    table.attrs["explained"] = {"sector": 0.5}
    table.attrs["by_chance"] = {"sector": 0.25}
    said, *_ = told(network, "groups", groups=table, parts=parts, inside=(3, 2.6))
    assert said.text.endswith("How well the sectors do: 0.5; shuffled 0.25.")
    (said,) = told(network, "groups", groups=table, parts=[])
    assert said.text == "There are no groups: nobody takes part in a project."


def test_of_many_groups_and_names_the_first_are_listed():
    ids = [f"i{n:03d}" for n in range(60)]
    network = kn.Network(
        [{"id": one} for one in ids],
        [{"id": "P"}],
        [{"institution": one, "project": "P"} for one in ids],
    )
    table = pd.DataFrame({"kind": []})
    table.attrs = {"quality": 0.2, "runs": 7, "explained": {}, "by_chance": {}}
    parts = [Group(str(n), ids, ["P"], 0.5) for n in range(31)]
    rows = table_in(told(network, "groups", groups=table, parts=parts, inside=(3, 2.6)))
    assert (len(rows.rows), rows.total, rows.more) == (30, 31, "groups")
    assert rows.rows[0][1] == f"{', '.join(ids[:25])} and 35 more"
    assert rows.rows[0][2] == "P"


def test_leaving_says_who_comes_loose_and_what_is_left():
    """c holds a and b to the rest; d leads R alone, with an open list."""
    network = net("aP bP cP cQ dQ dR* eR eQ fQ").with_columns(
        institutions={"name": {"c": "Centre"}}, projects={"open_ended": {"R": True}}
    )
    blocks = told(network, "leaving", lasting=[1, 3])
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert texts[0] == "Without Centre, these come loose from the rest: a, b."
    assert texts[1].startswith("With 3 of the 6 institutions nobody comes loose")
    assert "3 of them take part in one project at most" in texts[1]  # a, b and f
    assert "on average at most half of all institutions are still together after 1 have" in texts[2]
    assert "In random order that average falls so far only after 3" in texts[2]
    assert f"it would be 3. Line: mean; band: 90% of {ORDERS} orders" in texts[2]
    assert texts[3].startswith("For each institution")
    table = table_in(blocks)
    assert table.rows == (
        ("Centre", "a, b", "0", "0"),
        ("d", "–", "1", "1 (of which 1 with an open list)"),
        ("e", "–", "0", "1 (of which 1 with an open list)"),
    )
    assert (table.total, table.more) == (3, "leaving")
    assert [c.numeric for c in table.columns] == [False, False, True, True]
    assert [block.name for block in blocks if isinstance(block, Picture)] == ["removal"]


@pytest.mark.parametrize("lasting", [[0, 3], [3, 3], [3, 2]])
def test_leaving_tells_of_the_curves_only_what_they_show(lasting):
    network = net("aP bP bQ cQ")
    blocks = told(network, "leaving", lasting=lasting)
    assert len([block for block in blocks if isinstance(block, Paragraph)]) == 3


def test_leaving_names_ten_who_come_loose():
    many = " ".join(f"{one}P" for one in "bcdefghijkl")
    table = table_in(told(net(f"{many} aP aQ mQ nQ oQ pQ qQ rQ sQ tQ uQ vQ wQ xQ"), "leaving"))
    assert table.rows[0][:2] == ("a", "b, c, d, e, f, g, h, i, j, k and 1 other")
    ten = table_in(told(net(f"{many[:-3]} aP aQ mQ nQ oQ pQ qQ rQ sQ tQ uQ vQ wQ xQ"), "leaving"))
    assert ten.rows[0][1] == "b, c, d, e, f, g, h, i, j, k"
    assert table_in(told(net("aP* bP"), "leaving")).rows[0][1] == "–"


def test_leaving_of_nobody_names_nobody():
    blocks = told(net("aP* bP cP"), "leaving")
    assert blocks[0].text.startswith("With 2 of the 3 institutions")
    assert table_in(blocks).rows == (("a", "–", "1", "0"),)


def test_fragile_counts_leads_and_lists_ten():
    network = net("aP* bP aQ* bR* cR* dS", projects="T").with_columns(
        projects={"name": {"P": "Lab"}}
    )
    said, picture, table = told(network, "fragile", "nl")
    assert picture.name == "leads"
    assert said.text.startswith(
        "Van de 5 projecten noemen er 2 precies één trekker en 1 meer dan één. "
        "Van 2 projecten is niet bekend wie trekt. Hieronder wie alleen trekt."
    )
    assert table.rows == (("a", "2", "Lab (P), Q", "b (bij 1 van de 2)"),)
    assert [c.numeric for c in table.columns] == [False, True, False, False]
    words = " ".join(f"{i}{p}*" for i, p in zip("abcdefghijkl", "PQRSTUVWXYZO", strict=True))
    table = table_in(told(net(words), "fragile"))
    assert (len(table.rows), table.total, table.more) == (10, 12, "fragile")
    assert table.rows[0] == ("a", "1", "P", "–")
    long = net("aP* aQ* aR*").with_columns(projects={"name": {"P": "x" * 60, "Q": "y" * 60}})
    assert table_in(told(long, "fragile")).rows[0][2] == f"{'x' * 60} (P) and 2 others"
    four = table_in(told(net("aP* aQ* aR* aS*"), "fragile"))
    assert four.rows == (("a", "4", "P, Q, R and 1 other", "–"),)
    (nobody,) = told(net("aP* bP*"), "fragile")
    assert nobody.text.startswith("Of the 1 projects 0 name exactly one lead and 1 more than one.")
    assert SECTIONS["fragile"].pictures["leads"](known(net("aP* bP*"))) is None


def test_alike_names_whom_projects_share():
    network = net("cP aP bP aQ bQ cR dR").with_columns(
        institutions={"name": {"b": "Boat"}},
        projects={"spoor": ["x", "x", None], "name": {"P": "Lab"}},
    )
    (nothing,) = told(network, "alike", "nl")
    assert nothing.text.startswith("Van geen enkel projectpaar")
    said, table = told(network, "alike", "nl", lookalikes=None)
    assert said.text.startswith("Projectparen")
    assert table.rows == (
        ("Lab (P)", "Q", "a en Boat", "ja"),
        ("Lab (P)", "R", "c", "nee"),
    )
    assert not any(c.numeric for c in table.columns)
    apart = net("aP bP aQ bQ").with_columns(projects={"spoor": ["x", None]})
    assert table_in(told(apart, "alike", lookalikes=None)).rows[0][3] == "no"
    bare_rows = table_in(told(net("aP bP aQ bQ"), "alike", lookalikes=None)).rows
    assert bare_rows == (("P", "Q", "a and b", "–"),)
    many = net(" ".join(f"a{p}" for p in "PQRSTU"))
    assert len(table_in(told(many, "alike", lookalikes=None)).rows) == 8


def test_alike_lists_eight_of_what_lookalikes_gives():
    """Five projects about bees are ten pairs; care, of seven of twelve, is too common to tell."""
    names = {p: f"{'Bees' if p in 'PQRST' else 'Other'} {p}{p}" for p in "PQRSTUVWXYZO"}
    themes = dict.fromkeys("PQRST", "bees") | dict.fromkeys("UVWXYZO", "care")
    network = net(" ".join(f"a{p}" for p in names)).with_columns(
        projects={"name": names, "theme": themes}
    )
    said, picture, table = told(network, "alike")
    found = kn.lookalikes(network, lang="en")
    assert len(found) == 10
    assert said.text.endswith(found.attrs["said"])
    assert picture.name == "alike"
    assert (len(table.rows), table.total, table.more) == (8, 10, "lookalikes")
    wanted = [
        (f"{names[a]} ({a})", f"{names[b]} ({b})", reading)
        for a, b, reading in found[["a", "b", "reading"]].head(8).itertuples(index=False)
    ]
    assert list(table.rows) == wanted
    assert SECTIONS["alike"].pictures["alike"](known(net("aP"))) is None


def test_one_word_in_common_is_not_alike():
    names = {p: f"Bees {p}{p}" for p in "PQ"} | {p: f"Other {p}{p}" for p in "RSTU"}
    network = net(" ".join(f"{p.lower()}{p}" for p in names)).with_columns(projects={"name": names})
    assert len(kn.lookalikes(network)) == 1
    (said,) = told(network, "alike")
    assert said.text.startswith("One pair of projects has one word in common, and nothing else")
    assert SECTIONS["alike"].pictures["alike"](known(network)) is None
    assert list(SECTIONS["alike"].tables["lookalikes"](known(network))["a"]) == ["P"]
    two = network.with_columns(projects={"name": names | {"P": "Bees hum", "Q": "Hum of bees"}})
    assert len(table_in(told(two, "alike")).rows) == 1


def test_a_section_of_few_rows_shares_its_page():
    few, many = (
        net(" ".join(f"{one}{p}" for one in "abc" for p in ps)) for ps in ("PQ", "PQRSTUVW")
    )
    sections = ["memo", "together", "alike"]
    told = kn.report(few, sections=sections).blocks
    assert [told[key][0].page for key in sections[1:]] == [False, False]
    leads = net(" ".join(f"{one}{p}*" for one, p in zip("abcdefgh", "PQRSTUVW", strict=True)))
    assert kn.report(leads, sections=["fragile"]).blocks["fragile"][0].page
    assert not kn.report(many, sections=["fragile"]).blocks["fragile"][0].page  # nobody leads


def test_matrix_is_a_wide_picture():
    paper, said, picture = told(net("aP"), "matrix")
    assert (paper.name, paper.shown) == ("map", "print")
    assert (picture.name, picture.shown, picture.alt) == ("matrix", "wide", said.text)
    large = kn.Network([{"id": f"i{n}"} for n in range(200)], [{"id": "P"}], [])
    *_, part, _ = told(large, "matrix")
    assert "fits on one sheet" in part.text


def test_names_stand_whole_wherever_they_are_listed(monkeypatch):
    network = net("aP* bP bQ cQ").with_columns(
        projects={"name": {"P": "x" * 160}}, institutions={"name": {"b": "y" * 160}}
    )
    whole, other = f"{'x' * 160} (P)", "y" * 160
    assert table_in(told(network, "fragile")).rows[0][2] == whole
    assert table_in(told(network, "together")).rows[0][-1] == whole
    monkeypatch.setattr(chances, "MOST_SEARCHED", 0)  # groups of chance are not listed
    groups = table_in(told(network, "groups")).rows
    assert whole in ", ".join(row[2] for row in groups)
    assert other in ", ".join(row[1] for row in groups)
    assert table_in(told(network, "alike", lookalikes=None)).rows[0][0] == whole


def test_pictures_have_a_size_of_their_own():
    network = dressed(net(" ".join(f"{one}P" for one in "abcdefghijklmnopq"), "z", "Q"))
    numbers = Numbers(network)
    made = {name: paint for own in SECTIONS.values() for name, paint in own.pictures.items()}
    shipped = {
        "map": [pytest.approx(side) for side in size_of(numbers.scene)],
        "ranks": [7.6, pytest.approx(1.1 + 0.29 * 12)],
        "removal": [7.6, 3.6],
        "matrix": list(import_module("kennisnet.charts.matrix").size_of(network)),
    }
    sizes = {name: made[name](numbers).figure.get_size_inches().tolist() for name in shipped}
    assert sizes == shipped
    few = Numbers(net("aP bP bQ cQ"), lang="en")
    ranks = made["ranks"](few)
    assert ranks.figure.get_size_inches()[1] == pytest.approx(1.1 + 0.29 * 3)
    assert [label.get_text() for label in ranks.get_yticklabels()] == ["b", "a", "c"]
    assert made["removal"](few).get_xlabel() == "institutions gone"
    assert made["ranks"](known(network, ranks=None)) is None


def test_limits_are_said_in_their_order():
    rows = [{"id": "a"}, {"id": "b", "name": "Boat"}, {"id": "u", "parent": "a"}]
    rows += [{"id": "k", "generic": True}]
    links = [{"institution": i, "project": "P", "certainty": "doubtful"} for i in "uk"]
    links += [{"institution": "b", "project": "P", "certainty": "doubtful"}]
    projects = [{"id": "P", "open_ended": True}, {"id": "Q"}]
    network = kn.Network(rows, projects, links, {"caveats": {"nl": ["Let op."], "en": ["Mind."]}})
    limits, footnote = told(network, "limits")
    starts = [
        *("Mind.", "Faculties, institutes and services count as", "1 of 2 lists"),
        *("1 kind of organisation", "It is doubtful who"),
        *("Which kinds of partner are missing", "Most institutions"),
        "That two institutions",
    ]
    assert [a.startswith(b) for a, b in zip(limits.items, starts, strict=True)] == [True] * 8
    assert limits.items[4].rstrip(".").endswith("Boat† and a†")
    assert footnote == Paragraph(
        "† In no project is it sure who is meant by this institution.", small=True
    )
    units, _ = told(network, "limits", level="units")
    assert units.items[1] == "Faculties, institutes and services count each for themselves."
    (few,) = told(net("aP"), "limits")
    assert len(few.items) == 3


def test_made_says_how():
    network = net("aP bP").with_about(source={"nl": "bron", "en": "source"}, date=2026)
    pairs = pd.DataFrame({"shared": []})
    pairs.attrs = {"weight": "jaccard"}
    suggestions = pd.DataFrame()
    suggestions.attrs = {"predictor": "newman", "balance": 0.25, "values": ["x", "y"]}
    suggestions.attrs |= {"candidates": 1234, "values_left_out": []}
    (terms,) = told(network, "made", "nl", pairs=pairs, suggestions=suggestions)
    said = dict(terms.rows)
    assert list(said) == [
        *("Programma", "Bron", "Datum van de gegevens", "Controlegetal van het netwerk (SHA-256)"),
        *("Niveau", "Gewicht van banden", "Dichtbij of kansrijk volgens", "Waardevol volgens"),
        *("Paren bekeken", "Toeval", "Paren naast toeval"),
        *("Gevonden groepen naast toeval", "Het geheel naast toeval"),
    ]
    assert list(said.values())[1:9] == [
        *("bron", "2026", network.fingerprint, "onderdelen tellen bij hun moederinstelling"),
        *("jaccard", "newman; balance 0,25", "x, y", "1.234"),
    ]
    assert said["Programma"].startswith("kennisnet ")
    assert said["Toeval"].startswith(
        f"startgetal 0: {RUNS} zoektochten naar groepen, {DRAWS} grepen uit de projecten, {ORDERS} "
    )
    suggestions.attrs |= {"values": [], "values_left_out": ["sporen", "sectors"]}
    facts_ = {"pairs": pairs, "suggestions": suggestions}
    (terms,) = told(network.with_about(source=None, date=None), "made", "nl", **facts_)
    said = dict(terms.rows)
    assert (said["Bron"], said["Datum van de gegevens"]) == ("–", "–")
    assert said["Waardevol volgens"] == "–"
    assert said["Weggelaten (kolom ontbreekt)"] == "andere sporen, andere sectoren"


def test_names_are_shown_with_their_code_only_where_it_is_one():
    names = {"lab": "Lab", "4a": "Garden", "/project/long": "Long"}
    network = kn.Network([], [{"id": one, "name": name} for one, name in names.items()], [])
    words = Numbers(network).words
    assert [words.title(one) for one in names] == ["Lab", "Garden (4a)", "Long"]
    assert (words.title(""), words.name("")) == ("–", "–")


@pytest.mark.parametrize("kind", [*get_args(Block), Column, Card])
def test_a_block_stays_as_it_was_made(kind):
    block = kind(*["x"] * sum(one.default is MISSING for one in fields(kind)))
    with pytest.raises(FrozenInstanceError):
        setattr(block, fields(kind)[0].name, "y")


def test_who_comes_loose_was_in_the_part_of_the_leaver():
    """x and y, first in the table, were never connected with b; c and d stay the larger part."""
    network = net("xX yX aP bP bQ cQ cR dR")
    assert Numbers(network, lang="en").loose("b") == ["a"]
    assert Numbers(network, lang="en").loose("x") == []


LEADS = "This table names leads only, and no partners"
ABOUT_TIES = {"meet", "together", "ranking", "groups", "leaving", "testable", "whole"}


@pytest.mark.parametrize(
    ("leads", "partners", "told", "gone"),
    [
        (["UL", "TNO", "UL", "HsL"], None, True, ABOUT_TIES),
        (["UL; TNO", "UL"], None, True, set()),
        (["UL", "TNO"], ["", "HsL"], False, set()),
    ],
)
def test_a_report_of_leads_alone_says_so_and_leaves_out_what_it_cannot_tell(
    leads, partners, told, gone
):
    table = pd.DataFrame({"Project": [f"P{n}" for n in range(len(leads))], "Trekker": leads})
    table = table if partners is None else table.assign(Partners=partners)
    how = {"partners": [] if partners is None else ["Partners"], "separators": ";"}
    blocks = kn.report(kn.read(table, **how), lang="en", progress=False).blocks
    without = {"table", "coverage", "affinity", "cards"}  # no sectors, sporen, nor suggestions
    assert set(SECTIONS) - without - set(blocks) == gone
    assert any(LEADS in str(block) for block in blocks["findings"]) is told


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"status": ["lopend", "", "voltooid"], "end": ["", "2030", "2031"]}, ["status", "end"]),
        ({"status": ["", "", ""], "end": ["2020-05", "", ""]}, ["end"]),
        ({"status": ["", "lopend", ""]}, []),  # Q has two leads, and is not in this table
        ({}, []),
    ],
)
def test_the_table_of_fragile_projects_says_what_still_runs(columns, told):
    """P and R have one lead; the columns of api.md stay first, in their order."""
    network = net("aP* bP aQ* bQ* bR* aR").with_columns(projects=columns)
    table = SECTIONS["fragile"].tables["fragile"](Numbers(network, lang="en"))
    promised = ["project", "project_name", "trekker", "trekker_name", "second", "second_name"]
    assert [*table.columns] == [*promised, *told]
    assert table["project"].tolist() == ["P", "R"]
    for column in told:
        assert table[column].tolist() == [columns[column][0], columns[column][2]]
