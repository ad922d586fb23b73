"""What the larger charts promise: blocks side by side, names apart, leads counted, one A3 at most.

And of every chart: no text covers another, none is cut, none is below 6 points, also on a column of
a page.
"""

from collections import Counter
from importlib import import_module
from inspect import signature
from itertools import combinations, pairwise, product

import numpy as np
import pandas as pd
import pytest
from graphs import dressed, net
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.text import Text

import kennisnet as kn
from kennisnet.maps.axes import sheet
from kennisnet.maps.views import VIEWS

A3 = (42 / 2.54, 29.7 / 2.54)
LONG = "Samenwerkingsverband van kennisinstellingen nummer"


def own_sheet(name, **data):
    size_of = import_module(f"kennisnet.charts.{name}").size_of
    return sheet(size_of(**{k: v for k, v in data.items() if k in signature(size_of).parameters}))


def planted(blocks, size, projects, noise=0):
    """Give groups that share all of their projects, in shuffled order; some noise between them."""
    rng = np.random.default_rng(3)
    ids = [f"{block}{i:02}" for block, i in product(blocks, range(size))]
    what = [f"{block}-{p}" for block, p in product(blocks, range(projects))]
    rows = {(i, p) for i in ids for p in what if p[0] == i[0]}
    rows |= {(str(rng.choice(ids)), str(rng.choice(what))) for _ in range(noise)}
    rng.shuffle(ids)
    links = [{"institution": i, "project": p} for i, p in sorted(rows)]
    return kn.Network([{"id": i} for i in ids], [{"id": p} for p in what], links)


# Blocks


@pytest.mark.parametrize(("groups", "noise"), [("ab", 0), ("ab", 6), ("abcd", 0)])
def test_planted_blocks_come_out_side_by_side(groups, noise):
    """Whoever was planted together stands together: the first letter changes as little as can be."""
    network = planted(groups, 7, 5, noise)
    ax = kn.charts.blocks(network, ax=own_sheet("blocks", net=network))
    letters = [label.get_text()[0] for label in ax.get_yticklabels()]
    assert sorted(Counter(letters).values()) == [7] * len(groups)
    assert sum(a != b for a, b in pairwise(letters)) == len(groups) - 1


def test_a_block_is_a_square_of_what_two_share_with_an_empty_diagonal():
    ax = kn.charts.blocks(net("aP bP aQ bQ cR dR"), ax=sheet((6, 5)))
    order = [label.get_text() for label in ax.get_yticklabels()]
    assert [label.get_text() for label in ax.get_xticklabels()] == order
    shown = pd.DataFrame(ax.images[0].get_array().filled(np.nan), order, order)
    assert shown.loc["a", "b"] == shown.loc["b", "a"] == 2
    assert shown.loc["c", "d"] == 1
    assert shown.loc["a", "c"] == 0
    assert np.isnan(np.diag(shown)).all()
    ticks = ax.child_axes[0].get_yticks()
    assert list(ticks) == [0, 1, 2]


def test_blocks_are_of_the_busiest_and_say_so():
    network = net("aP aQ aR bP bQ cP", "z")  # z takes part in nothing, and is no row
    ax = kn.charts.blocks(network, top=2, ax=sheet((6, 5)), lang="en")
    assert sorted(label.get_text() for label in ax.get_yticklabels()) == ["a", "b"]
    assert ax.get_xlabel() == "2 of 3 institutions: those with most projects"
    assert kn.charts.blocks(network, ax=sheet((6, 5))).get_xlabel() == ""


# Slope

BEFORE = pd.DataFrame({"degree": [5, 5, 5, 4, 1]}, index=list("abcde"))
AFTER = pd.DataFrame({"degree": [6, 5, 4, 5, 5]}, index=list("abcdf"))


def test_a_slope_tells_who_rose_fell_stayed_came_and_went_without_colour():
    ax = kn.charts.slope(BEFORE, AFTER, ax=sheet((7, 4)), lang="en")
    told = [text.get_text() for text in ax.texts]
    assert told[:5] == ["a  5", "b  5", "c  5", "d  4", "e  ✖ 1"]
    assert sorted(told[5:10]) == ["= 5  b", "▲ 5  d", "▲ 6  a", "▼ 4  c", "★ 5  f"]
    assert told[10:] == ["earlier", "later"]
    lines = {
        (tuple(line.get_xdata()), tuple(line.get_ydata())): line
        for line in ax.lines
        if len(line.get_xdata()) == 2 and line.get_linewidth() > 1
    }
    assert sorted(ends for _, ends in lines) == [(4, 5), (5, 4), (5, 5), (5, 6)]
    dashes = {ends: line.get_linestyle() for (_, ends), line in lines.items()}
    assert dashes[5, 6] == dashes[4, 5] == "-"
    assert len({dashes[5, 6], dashes[5, 4], dashes[5, 5]}) == 3
    labels = [text.get_text() for text in ax.get_legend().get_texts()]
    assert labels == ["rose", "fell", "the same", "new", "gone"]


def test_names_of_a_slope_stand_apart_in_the_order_of_their_values():
    rng = np.random.default_rng(1)
    tables = [pd.DataFrame({"m": rng.integers(0, 4, 15)}, index=[f"n{i}" for i in range(15)])
              for _ in "ab"]  # fmt: skip
    ax = kn.charts.slope(*tables, ax=sheet((7, 4.5)))
    ax.figure.draw_without_rendering()
    for side in ("right", "left"):
        own = [text for text in ax.texts if text.get_ha() == side][:15]
        boxes = [text.get_window_extent() for text in own]
        assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
        values = [
            int(next(word for word in text.get_text().split() if word.isdigit())) for text in own
        ]
        by_height = [value for _, value in sorted(zip([-b.y0 for b in boxes], values, strict=True))]
        assert by_height == sorted(values, reverse=True)


def test_a_slope_of_the_highest_says_so():
    ax = kn.charts.slope(BEFORE, AFTER, top=2, ax=sheet((7, 4)), lang="en")
    told = {text.get_text() for text in ax.texts}
    assert {"▲ 6  a", "= 5  b", "2 of 6 institutions: those with the highest value"} <= told
    assert not any("c" in one for one in told if " 5" in one)


# Likely against valuable

PAIRS = pd.DataFrame(
    [
        ("a", "b", 0.9, 0.5, False),
        ("a", "c", 0.7, 0.9, True),
        ("b", "c", 0.6, 0.8, False),
        ("b", "d", 0.9, 0.4, False),
    ],
    columns=["a", "b", "likely", "valuable", "weak"],
)


def test_prospects_are_dots_with_weak_ones_hollow_and_a_stepped_front():
    ax = kn.charts.prospects(PAIRS, top=2, ax=sheet((7, 4)), lang="en")
    hollow, full = ax.collections[-2:]
    assert np.allclose(hollow.get_offsets(), [[70, 90]])
    assert np.allclose(hollow.get_facecolors()[0][:3], to_rgb("white"))
    assert np.allclose(full.get_offsets(), [[90, 50], [60, 80], [90, 40]])
    front = next(line for line in ax.lines if line.get_drawstyle() == "steps-pre")
    assert np.allclose(front.get_xydata(), [[70, 90], [90, 50]])
    assert sorted(text.get_text() for text in ax.texts) == ["a – b", "a – c"]
    labels = [text.get_text() for text in ax.get_legend().get_texts()]
    assert labels == [
        *("pair", "weak: shares only partners that take part nearly everywhere"),
        "no other pair here is better in both",
    ]


def test_names_of_prospects_stand_apart_where_all_dots_are_one():
    many = pd.DataFrame({"a": [LONG + " 1"] * 10, "b": [f"{LONG} {i}" for i in range(10)],
                         "likely": 0.9, "valuable": 0.9})  # fmt: skip
    for size in ((7.6, 4), (3.5, 3.5)):
        ax = kn.charts.prospects(many, ax=sheet(size))
        ax.figure.draw_without_rendering()
        boxes = [text.get_window_extent() for text in ax.texts]
        assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
        assert 5 <= len(boxes) <= 10


# A chart for each spoor


def spoored(links, spoors):
    rows = net(links)
    return rows.with_columns(projects={"spoor": {p: s for p, s in spoors.items() if s}})


def test_multiples_count_leads_and_partners_by_hand():
    network = spoored("aP* bP aQ cQ* aR* bR aS", {"P": "Music", "Q": "Music", "R": "Words"})
    ax = kn.charts.multiples(network, ax=sheet((8, 4)), lang="en")
    found = {}
    for one in ax.child_axes:
        names = [text.get_text() for text in one.texts[::2]]
        widths = [int(bar.get_width()) for bar in one.patches]
        half = len(names)
        found[one.get_label()] = {
            name: (widths[i], widths[half + i]) for i, name in enumerate(names)
        }
        starts = [bar.get_x() for bar in one.patches[half:]]
        assert starts == widths[:half]
    assert found == {
        "Music": {"a": (1, 1), "c": (1, 0), "b": (0, 1)},
        "Words": {"a": (1, 0), "b": (0, 1)},
        "other": {"a": (0, 1)},
    }
    assert list(found) == ["Music", "Words", "other"]
    scales = {one.get_xlim() for one in ax.child_axes}
    assert len(scales) == 1


def test_multiples_draw_twelve_spoors_at_most_and_say_so():
    letters = "ABCDEFGHIJKLMN"
    network = spoored(" ".join(f"a{p}" for p in letters), {p: f"spoor {p}" for p in letters})
    ax = kn.charts.multiples(network, ax=own_sheet("multiples", net=network), lang="en")
    assert [one.get_label() for one in ax.child_axes] == [f"spoor {p}" for p in letters[:12]]
    assert [text.get_text() for text in ax.texts] == ["12 of 14 sporen: those with most projects"]


def test_multiples_without_sporen_are_one():
    ax = kn.charts.multiples(net("aP* bP"), ax=sheet((4, 2)), lang="en")
    assert [one.get_label() for one in ax.child_axes] == ["all projects"]


# The matrix


@pytest.mark.parametrize(("n", "m"), [(2, 3), (300, 40), (40, 300), (400, 400), (1, 900)])
def test_the_matrix_fits_on_one_a3(n, m):
    rng = np.random.default_rng(0)
    links = {(int(i * rng.random()), j) for j in range(m) for i in (1, n, n)}
    network = kn.Network(
        [{"id": f"i{i}"} for i in range(n)],
        [{"id": f"p{j}"} for j in range(m)],
        [{"institution": f"i{i}", "project": f"p{j}"} for i, j in links],
    )
    ax = kn.charts.matrix(network, ax=own_sheet("matrix", net=network), lang="en")
    wide, high = ax.figure.get_size_inches()
    assert (wide <= A3[0] and high <= A3[1]) or (wide <= A3[1] and high <= A3[0])
    rows, columns = len(ax.get_yticks()), len(ax.get_xticks())
    said = ax.get_xlabel().replace("\n", " ")
    if (rows, columns) == (n, m):
        assert said == ""
    else:
        assert said.startswith(f"{rows} of {n} institutions and {columns} of {m} projects")
        assert rows == min(n, rows)
        assert rows * columns >= min(n, 60) * min(m, 60)
    degree = Counter(i for i, _ in links)
    drawn = {int(label.get_text()[1:]) for label in ax.get_yticklabels()}
    assert min(degree[i] for i in drawn) >= max(
        (degree[i] for i in range(n) if i not in drawn), default=0
    )


# No text covers another


def leiden():
    return kn.load_leiden().named().rolled_up()


def two():
    return net("aP* bP")


def long_names():
    """Give forty institutions and thirty projects in twelve sporen, all with long names."""
    rng = np.random.default_rng(5)
    who = [{"id": f"i{i}", "name": f"{i} {LONG}"} for i in range(40)]
    what = [{"id": f"project-{j}", "name": f"{j} {LONG}", "spoor": f"{j % 12} {LONG}"}
            for j in range(30)]  # fmt: skip
    links = {(int(rng.integers(40)), int(rng.integers(30))) for _ in range(150)}
    rows = [{"institution": f"i{i}", "project": f"project-{j}"} for i, j in sorted(links)]
    return kn.Network(who, what, rows)


def texts_of(ax):
    """Give every text of a picture that is painted: no tick beyond the ends of its axis is."""
    beyond = {
        label
        for own in ax.figure.findobj(Axes)
        for axis in (own.xaxis, own.yaxis)
        for tick in axis.get_major_ticks()
        if not min(axis.get_view_interval()) <= tick.get_loc() <= max(axis.get_view_interval())
        for label in (tick.label1, tick.label2)
    }
    texts = ax.figure.findobj(Text)
    return [t for t in texts if t.get_text().strip() and t.get_visible() and t not in beyond]


def given_to(name, network):  # noqa: PLR0911 - one for each that asks for more than a network
    if name == "slope":
        return {
            "before": kn.measure(network, "trekker_degree"),
            "after": kn.measure(network, "degree"),
            "names": network.institutions["name"],
        }
    if name == "prospects":
        return {"pairs": kn.unlinked(network), "names": network.institutions["name"]}
    if name == "alike":
        pairs = kn.lookalikes(network, progress=False)
        if pairs.empty:  # as if each looked like the next, in one way after the other
            ends = pairwise([*network.projects.index[:13], "Q", "R"][:13])
            rows = [(a, b, 0.01, "bees", "town") for a, b in ends]
            pairs = pd.DataFrame(rows, columns=["a", "b", "partners_q", "themes", "words"])
        names = {"Q": "Q", "R": "R"} | network.projects["name"].to_dict()
        return {"pairs": pairs, "names": pd.Series(names)}
    if name == "coverage":
        own = network if network.holds("institutions", "sector") else dressed(network)
        return {"cells": kn.coverage(own, samples=20, progress=False)}
    if name == "ranks":
        table = kn.measure(network, "degree", uncertainty="jackknife", progress=False)
        return {"table": table, "names": network.institutions["name"]}
    if name == "removal":
        orders = ("degree", "random")
        return {"curves": [kn.removal_curve(network, one, progress=False) for one in orders]}
    return {"net": network}


@pytest.mark.slow
@pytest.mark.parametrize("make", [leiden, two, long_names])
@pytest.mark.parametrize("name", sorted(kn.charts.CHARTS))
@pytest.mark.parametrize("column", [False, True])
def test_no_text_covers_another_none_is_cut_none_is_small(name, make, column):
    network = make()
    data = given_to(name, network)
    ax = sheet((3.5, 4.5)) if column else own_sheet(name, **data)
    kn.charts.CHARTS[name](**data, ax=ax)
    ax.figure.draw_without_rendering()
    texts = texts_of(ax)
    assert len(texts) >= 3
    assert min(text.get_fontsize() for text in texts) >= 6
    boxes = {text: text.get_window_extent() for text in texts}
    page = ax.figure.bbox
    for text, box in boxes.items():
        inside = box.x0 >= -1 and box.y0 >= -1 and box.x1 <= page.x1 + 1 and box.y1 <= page.y1 + 1
        assert inside, text.get_text()
    for (one, a), (other, b) in combinations(boxes.items(), 2):
        assert not a.padded(-1).overlaps(b.padded(-1)), (one.get_text(), other.get_text())


# The views of the map


@pytest.mark.parametrize("view", sorted(kn.charts.PAINTED))
def test_a_view_is_what_draw_figure_paints(view):
    network = net("aP* bP bQ cQ")
    more = {"before": net("aP")} if view == "moments" else {}
    ax = getattr(kn.charts, view)(network, lang="en", ax=(given := sheet((6, 4))), **more)
    assert ax is given
    other = kn.draw_figure(network, sheet((6, 4)), view=view, lang="en", **more)
    assert [t.get_text() for t in ax.texts] == [t.get_text() for t in other.texts]
    assert len(ax.patches) == len(other.patches)


def test_every_view_that_is_a_picture_has_its_function():
    assert set(kn.charts.PAINTED) == {view.of for view in VIEWS.values()}
    for name, paint in kn.charts.PAINTED.items():
        assert (paint.__name__, list(signature(paint).parameters)[:3]) == (
            name,
            ["net", "ax", "lang"],
        )
    with pytest.raises(TypeError, match="sizes"):
        kn.charts.board(net("aP"), sizes=1)
    with pytest.raises(TypeError, match="before"):
        kn.charts.moments(net("aP"))


def test_what_is_no_table_of_theirs_is_said():
    with pytest.raises(kn.ArgumentError, match="unlinked"):
        kn.charts.prospects(pd.DataFrame({"a": ["x"]}))
    with pytest.raises(kn.ArgumentError, match="measure"):
        kn.charts.slope(pd.DataFrame(), AFTER)
    with pytest.raises(kn.ArgumentError, match="measure"):
        kn.charts.slope(BEFORE, pd.DataFrame({"name": ["x"]}))
    for name in ("blocks", "multiples", "matrix"):
        with pytest.raises(kn.ArgumentError):
            kn.charts.CHARTS[name]("net")
    with pytest.raises(kn.ArgumentError, match="whole number"):
        kn.charts.blocks(net("aP"), top=0)
