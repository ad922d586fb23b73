"""Charts show the numbers they are given: read back from the axes."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from graphs import net, random_net
from hostile import hostile

import kennisnet as kn


@pytest.fixture(autouse=True)
def _closed():
    yield
    plt.close("all")


@pytest.mark.parametrize("way", ["bootstrap", "jackknife"])
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
    words = {"bootstrap": "90% of the draws", "jackknife": "without one of the projects"}
    assert words[way] in ax.get_xlabel()


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


def test_charts_draw_on_given_axes():
    _, ax = plt.subplots()
    curve = kn.removal_curve(net("aP bP"))
    assert kn.charts.removal(curve, ax=ax) is ax
    curve.attrs.clear()
    assert kn.charts.removal([curve], ax=ax) is ax
    table = pd.DataFrame(
        {"m": [2.0, 1.0], "m_rank": [1.0, 2.0], "m_rank_low": [1, 1], "m_rank_high": [2, 2]},
        index=["b", "a"],
    )
    assert kn.charts.ranks(table, ax=ax) is ax
