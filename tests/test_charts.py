"""Charts show the numbers they are given: read back from the axes."""

import re
import subprocess
import sys
from importlib import import_module
from inspect import signature
from io import BytesIO
from itertools import combinations
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from graphs import dressed, net, random_net
from hostile import TEXTS, hostile
from matplotlib.text import Text

import kennisnet as kn
from kennisnet.maps.axes import sheet
from kennisnet.maps.colours import contrast
from kennisnet.texts import LANGUAGES


@pytest.fixture(autouse=True)
def _closed():
    yield
    plt.close("all")


@pytest.mark.parametrize("way", ["bootstrap", "subsample", "jackknife"])
def test_ranks_show_rank_and_range(way):
    network = random_net(2)
    table = kn.measure(network, "betweenness", uncertainty=way, samples=30)
    ax = kn.charts.ranks(table, top=6, lang="en")
    own = table.sort_values(["betweenness_rank"], kind="stable").head(6)
    ranges, dots = ax.collections
    assert np.asarray(dots.get_offsets()).tolist() == [
        [rank, y] for y, rank in enumerate(own["betweenness_rank"])
    ]
    ends = [(line[0][0], line[1][0], line[0][1]) for line in ranges.get_segments()]
    low, high = own["betweenness_rank_low"], own["betweenness_rank_high"]
    assert ends == list(zip(low, high, range(6), strict=True))
    assert [label.get_text() for label in ax.get_yticklabels()] == list(own.index)
    assert ax.yaxis_inverted()
    words = "without one of the projects" if way == "jackknife" else "90% of the draws"
    assert words in ax.get_xlabel()


def test_ranks_of_nobody_and_of_hostile_names():
    empty = kn.measure(net("", "ab"), "betweenness", uncertainty="bootstrap", samples=3)
    kn.charts.ranks(empty)
    network = hostile()
    table = kn.measure(network, "degree", uncertainty="jackknife")
    ax = kn.charts.ranks(table, network.institutions["name"])
    ax.figure.canvas.draw()
    assert not any(label.get_parse_math() for label in ax.get_yticklabels())


def test_removal_shows_the_curves_in_percent():
    curves = [kn.removal_curve(random_net(1), order) for order in ("degree", "random")]
    ax = kn.charts.removal(curves, lang="en")
    for line, curve in zip(ax.lines, curves, strict=True):
        assert line.get_xdata().tolist() == curve["removed"].tolist()
        assert line.get_ydata() == pytest.approx(100 * curve["largest"])
    labels = [text.get_text() for text in ax.get_legend().get_texts()]
    assert labels == ["each time who has most projects", "in random order"]
    assert len({line.get_linestyle() for line in ax.lines}) == 2


def test_what_cannot_be_drawn_is_said():
    network = net("aP bP")
    with pytest.raises(kn.ArgumentError, match="no ranks"):
        kn.charts.ranks(kn.measure(network, "degree"))
    with pytest.raises(kn.ArgumentError, match="no ranks"):
        kn.charts.ranks(pd.DataFrame())
    with pytest.raises(kn.ArgumentError, match="whole number"):
        kn.charts.ranks(kn.measure(network, "degree", uncertainty="jackknife"), top=0)
    with pytest.raises(kn.ArgumentError, match="too many"):
        kn.charts.removal([kn.removal_curve(network)] * 4)


def test_one_curve_without_an_order_has_no_legend():
    curve = kn.removal_curve(net("aP bP"))
    curve.attrs.clear()
    assert kn.charts.removal([curve]).get_legend() is None


def test_ranks_are_those_of_any_table_that_has_them():
    table = pd.DataFrame(
        {"m": [2.0, 1.0], "m_rank": [1.0, 2.0], "m_rank_low": [1, 1], "m_rank_high": [2, 2]},
        index=["b", "a"],
    )
    ax = kn.charts.ranks(table, lang="en")
    assert ax.get_xlabel() == "rank (1 = highest), with its range"


def test_the_matrix_has_a_mark_for_each_participation():
    leiden = kn.load_leiden().rolled_up()
    axes = kn.charts.matrix(leiden)
    marks = axes.collections[0].get_offsets()
    assert len(marks) == 224
    assert len(axes.get_yticks()) == 69
    assert [tick.get_text() for tick in axes.get_xticklabels()] == list(leiden.projects.index)
    assert axes.get_yticklabels()[0].get_text() == "Gemeente Leiden"
    filled = (axes.collections[0].get_facecolors()[:, :3] < 1).any(axis=1).sum()
    assert filled == (leiden.named().participations["role"] == "trekker").sum()


def test_the_matrix_says_a_name_where_the_id_is_no_code():
    """ "lab" is made of the name; "4a" is a code; "proj-17" is one that does not fit."""
    projects = [("lab", "Lab"), ("4a", "Garden"), ("proj-17", "A square with a very long name")]
    network = kn.Network([{"id": "a"}], [{"id": p, "name": name} for p, name in projects], [])
    called = [tick.get_text() for tick in kn.charts.matrix(network).get_xticklabels()]
    assert called[:2] == ["Lab", "4a"]
    assert called[2].startswith("A square with a v")  # and as much more as there is room for
    assert called[2].endswith("…")


CELLS = pd.DataFrame(
    [
        ("y", "k", 9, "more", 0),
        ("y", "long / more", 0, "white spot", 2),
        ("x", "k", 3, "less", 0),
        ("x", "long / more", 4, "as expected", 2),
        (None, "k", 30, "cannot be tested", 0),
        (None, "long / more", 0, "cannot be tested", 2),
    ],
    columns=["row", "column", "observed", "verdict", "open_ended"],
)


def test_coverage_shows_each_count_with_a_sign_and_a_colour_of_its_verdict():
    """Read back from the axes: where each count stands, and what its cell looks like."""
    ax = kn.charts.coverage(CELLS, lang="en")
    rows = [label.get_text() for label in ax.get_yticklabels()]
    heads = [label.get_text() for label in ax.get_xticklabels()]
    assert rows == ["y", "x", "not known"]  # most first, unknown last
    assert heads == ["k", "long / more\n(2 open lists)"]
    shown = {(t.get_position(), t.get_text()) for t in ax.texts}
    assert shown == {
        ((0, 0), "▲ 9"), ((1, 0), "○ 0"), ((0, 1), "▼ 3"), ((1, 1), "4"),
        ((0, 2), "? 30"), ((1, 2), "? 0"),
    }  # fmt: skip
    cells = {(round(p.get_x() + p.get_width() / 2), round(p.get_y() + p.get_height() / 2)): p
             for p in ax.patches}  # fmt: skip
    looks = {
        at: (p.get_facecolor(), p.get_edgecolor(), p.get_linestyle()) for at, p in cells.items()
    }
    assert len(looks) == 6
    assert len(set(looks.values())) == 5
    assert looks[0, 2] == looks[1, 2]
    labels = [text.get_text() for text in ax.figure.legends[0].get_texts()]
    assert labels == [
        *("▲ more than chance", "▼ less than chance", "○ white spot", "could be chance"),
        "? too little to tell",
    ]


def test_coverage_can_be_read_by_whoever_sees_no_colours():
    """Text stands out from its cell (WCAG: 4.5 to 1), and so do more and less from one another."""
    ax = kn.charts.coverage(CELLS)
    faces = {}
    for text, cell in zip(ax.texts, ax.patches, strict=True):
        face = mpl.colors.to_hex(cell.get_facecolor())
        assert contrast(mpl.colors.to_hex(text.get_color()), face) >= 4.5
        faces[text.get_text()[0]] = face
    assert contrast(faces["▲"], faces["▼"]) >= 2
    assert all(contrast(faces["▲"], faces[sign]) >= 3 for sign in "○4?")


def test_coverage_draws_the_kinds_with_most_where_there_are_many():
    many = [(f"s{n:02}", f"k{n:02}", n, "as expected", 0) for n in range(40)]
    ax = kn.charts.coverage(pd.DataFrame(many, columns=CELLS.columns))
    assert [label.get_text() for label in ax.get_yticklabels()] == [
        f"s{n}" for n in range(39, 15, -1)
    ]
    assert len(ax.get_xticklabels()) == 10
    assert len(ax.texts) == 10


def test_no_text_of_coverage_covers_another():
    long = CELLS.replace({"k": "Samenwerkingsverbanden van onderzoek", "y": "y" * 80})
    ax = kn.charts.coverage(long)
    ax.figure.canvas.draw()
    boxes = [
        t.get_window_extent() for t in (*ax.get_xticklabels(), *ax.get_yticklabels(), *ax.texts)
    ]
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))


# Every chart


def grouped(network):
    """Give a network sectors and sporen, unless it has its own."""
    own = {network.holds("institutions", "sector"), network.holds("projects", "spoor")}
    return network if own == {True} else dressed(network)


def given_to(chart, network):
    """Give a chart the data that it asks for: a new one is tested without a line here."""
    can = {
        "net": lambda: network,
        "table": lambda: kn.measure(network, "degree", uncertainty="jackknife", progress=False),
        "curves": lambda: kn.removal_curve(network, progress=False),
        "names": lambda: network.institutions["name"],
        "cells": lambda: kn.coverage(grouped(network), samples=50, progress=False),
    }
    can |= {
        "pairs": lambda: kn.unlinked(network, firm=False),
        "before": lambda: kn.measure(network, "degree"),
        "after": lambda: kn.measure(network, "trekker_degree"),
    }
    if chart is kn.charts.alike:  # its pairs and names are of projects
        can |= {
            "pairs": lambda: kn.lookalikes(network, progress=False),
            "names": lambda: network.projects["name"],
        }
    asked = [name for name in signature(chart).parameters if name in can]
    return {name: can[name]() for name in asked}


@pytest.fixture(params=sorted(kn.charts.CHARTS))
def name(request):
    return request.param


@pytest.fixture
def chart(name):
    return kn.charts.CHARTS[name]


def test_a_chart_is_a_file_with_a_function_and_a_size(name, chart):
    assert getattr(kn.charts, name) is chart
    size_of = import_module(f"kennisnet.charts.{name}").size_of
    asks, draws = signature(size_of).parameters, signature(chart).parameters
    assert set(asks) <= set(draws)
    assert (draws["ax"].default, draws["lang"].default) == (None, "nl")
    assert getattr(kn.charts, name) is chart, "importing its module hides a chart"


def test_the_charts_are_those_of_the_folder_and_of_the_stub():
    folder = Path(kn.charts.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert set(kn.charts.CHARTS) == files >= {"coverage", "matrix", "ranks", "removal"}
    named = re.findall(r"from \.\w+ import (\w+) as", (folder / "__init__.pyi").read_text("utf-8"))
    assert set(named) == files


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_chart_draws_on_given_axes_and_else_on_new_ones_of_its_size(name, chart, lang):
    data = given_to(chart, random_net(1))
    given, beside = plt.subplots(1, 2)[1]
    assert chart(**data, ax=given, lang=lang) is given
    assert not beside.has_data()
    new = chart(**data, lang=lang)
    assert new not in {given, beside}
    size_of = import_module(f"kennisnet.charts.{name}").size_of
    size = size_of(**{key: data[key] for key in signature(size_of).parameters if key in data})
    assert new.figure.get_size_inches() == pytest.approx(size)


def test_a_chart_is_the_same_on_a_sheet_of_its_size(name, chart):
    """A sheet is no figure of pyplot, and holds the same picture."""
    data = given_to(chart, random_net(1))
    shown = chart(**data)
    paper = sheet(tuple(shown.figure.get_size_inches()))
    before = plt.get_fignums()
    chart(**data, ax=paper)
    assert plt.get_fignums() == before

    def picture(ax):
        stream = BytesIO()
        ax.get_figure().savefig(stream, format="png", dpi=60, metadata={"Software": None})
        return stream.getvalue()

    assert picture(paper) == picture(shown)


@pytest.mark.parametrize("network", [kn.Network([], [], []), net("", "ab", "PQ"), hostile()])
def test_a_chart_draws_any_network(chart, network):
    ax = chart(**given_to(chart, network))
    ax.figure.canvas.draw()
    texts = [text for text in ax.figure.findobj(Text) if text.get_text()]
    own = [text for text in texts if any(text.get_text() in one or "$" in one for one in TEXTS)]
    assert not any(text.get_parse_math() for text in own if "$" in text.get_text())


def test_a_chart_refuses_a_language_that_it_has_not(chart):
    with pytest.raises(kn.ArgumentError, match="no language “xx”"):
        chart(**given_to(chart, net("aP bP")), lang="xx")


@pytest.mark.slow
def test_nothing_needs_pyplot_where_axes_are_given():
    script = """
import sys
import kennisnet as kn
from kennisnet.maps.axes import sheet
net = kn.load_leiden().rolled_up()
kn.draw_figure(net, ax=sheet((12, 9)))
kn.charts.matrix(net, ax=sheet((9, 9)))
kn.charts.removal(kn.removal_curve(net), ax=sheet((7, 4)))
kn.charts.ranks(kn.measure(net, "degree", uncertainty="jackknife"), ax=sheet((7, 4)))
print("matplotlib.pyplot" in sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_parts_too_small_to_write_on_stand_together():
    """Forty in P; two each in Q and R, less than a twentieth of 44: one rest of two parts."""
    links = [(f"a{n}", "P") for n in range(40)] + [("b", "Q"), ("c", "Q"), ("d", "R"), ("e", "R")]
    rows = [{"institution": i, "project": p} for i, p in links]
    network = kn.Network([{"id": i} for i, _ in links], [{"id": p} for p in "PQR"], rows)
    ax = kn.charts.pieces(network, sheet((7, 1.9)), "en")
    told = [" ".join(text.get_text().split()) for text in ax.texts]
    assert "40 institutions in 1 project" in told
    assert "2 other groups, of 2 at most" in told
    assert "4" in told
