"""Names in charts: whole where there is room for them, and never the same for different ones."""

from itertools import pairwise

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from graphs import examples, net
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.charts.parts.ribbons import BAR, DEEP
from kennisnet.charts.parts.room import labels, uncut
from kennisnet.maps.axes import sheet
from kennisnet.maps.widths import width

LONG = {
    "a": "HAN University of Applied Sciences",
    "b": "Hogeschool van Arnhem en Nijmegen, locatie Arnhem",
    "c": "Hogeschool van Arnhem en Nijmegen, locatie Nijmegen",
    "d": "Max Planck Instituut voor Psycholinguïstiek",
    "e": "Radboud Universiteit",
}
LINKS = "aP* bP cP dP eP bQ* cQ dQ cR* dR dS* aS eT* aT"


@pytest.fixture(autouse=True)
def _closed():
    yield
    plt.close("all")


def long_names():
    network = net(LINKS)
    return network.with_columns(institutions={"name": [*LONG.values()]})


def ranked(network, **how):
    table = kn.measure(network, "degree")
    for end in ("_rank_low", "_rank", "_rank_high"):
        table[f"degree{end}"] = range(1, len(table) + 1)
    return kn.charts.ranks(table, network.institutions["name"], **how)


CHARTS = {
    "ranks": ranked,
    "leads": kn.charts.leads,
    "matrix": kn.charts.matrix,
    "blocks": kn.charts.blocks,
}


def records(table):
    return [{"id": one, "name": name} for one, name in table["name"].items()]


def told(ax):
    return [label.get_text() for label in ax.get_yticklabels()]


@pytest.mark.parametrize("chart", ["ranks", "leads"])
def test_long_names_stand_whole_on_a_page(chart):
    lines = told(CHARTS[chart](long_names()))
    assert sorted(" ".join(one.split()) for one in lines) == sorted(LONG.values())
    assert all(one.count("\n") < 2 for one in lines)


@pytest.mark.parametrize("chart", CHARTS)
def test_names_of_a_line_are_not_cut_where_there_is_room(chart):
    network = long_names()
    if chart == "blocks":  # which gives names a share of its width, and is wide for many
        more = [{"institution": i, "project": p} for i in "klmnopqrstuvwxyz" for p in "PQ"]
        network = kn.Network(
            [*records(network.institutions), *({"id": one} for one in "klmnopqrstuvwxyz")],
            [{"id": p} for p in "PQRST"],
            [*network.participations.to_dict("records"), *more],
        )
    lines = [" ".join(one.split()) for one in told(CHARTS[chart](network))]
    assert LONG["a"] in lines
    assert LONG["d"] in lines


@pytest.mark.parametrize("wide", ["page", "column", 2.5])
@pytest.mark.parametrize("chart", CHARTS)
def test_two_names_are_never_cut_to_the_same(chart, wide):
    lines = told(CHARTS[chart](long_names(), width=wide))
    assert len(set(lines)) == len(lines) >= 2  # blocks of little room have fewer


@pytest.mark.parametrize("chart", ["ranks", "leads"])
def test_lines_of_names_do_not_overlap(chart):
    """Eight of two lines below one another, in the room that the chart asks for itself."""
    ids = "abcdefgh"
    network = net(" ".join(f"{i}{p}*" for i, p in zip(ids, "PQRSTUVW", strict=True)))
    names = [f"Hogeschool van Arnhem en Nijmegen, gebouw {i} aan de Kapittelweg" for i in ids]
    ax = CHARTS[chart](network.with_columns(institutions={"name": names}))
    assert all("\n" in one for one in told(ax))
    ax.figure.canvas.draw()
    boxes = [label.get_window_extent() for label in ax.get_yticklabels()]
    heights = sorted((box.y0, box.y1) for box in boxes)
    assert all(a[1] <= b[0] + 0.5 for a, b in pairwise(heights))
    assert min(box.x0 for box in boxes) >= 0


NAMES = st.lists(
    st.text("ab gemnt-", max_size=40).map(str.strip).filter(bool), min_size=1, max_size=6
)


@examples(200)
@given(NAMES, st.floats(0.01, 3), st.integers(1, 3))
def test_labels_of_different_names_differ_and_fit(names, inches, most):
    found = labels(names, 8, inches, most)
    assert [found[i] == found[j] for i in range(len(names)) for j in range(i)] == [
        names[i] == names[j] for i in range(len(names)) for j in range(i)
    ]
    for name, label in zip(names, found, strict=True):
        lines = label.split("\n")
        assert len(lines) <= most
        if "…" not in label:
            said, whole = ("".join(one.split()) for one in (label, name))
            assert said.replace("-", "") == whole.replace("-", "")
            added = sum(line.endswith("-") for line in lines[:-1])  # where a word is broken
            assert whole.count("-") <= said.count("-") <= whole.count("-") + added
        elif inches > 0.6:
            assert all(width(line, 8) <= 72 * inches + 1e-6 for line in lines)


@pytest.mark.parametrize("room", [0.2, 0.45, 0.6, 1.2])
@pytest.mark.parametrize(
    "name", ["Gemeente Arnhem", "Rijn IJssel", "LUX", "Rijksuniversiteit", "x" * 400]
)
def test_a_name_in_a_box_is_whole_or_not_there(name, room):
    lines, size = uncut(name, (7, 6), room, DEEP)
    assert size in {6, 7}
    said = "".join(line.removesuffix("-") for line in lines).replace(" ", "")
    assert said in {"", name.replace(" ", "")}
    assert all(width(line, size) <= 72 * room for line in lines)
    assert (len(lines) + 1) * size <= 72 * DEEP


def test_a_wider_part_has_a_name_where_a_narrower_one_has():
    """By hand: 22, 19, 17, 10 and 9 participations of five, and 76 of others who have two each."""
    names = ["HAN", "Radboud Universiteit", "Gemeente Nijmegen", "Gemeente Arnhem", "Rijn IJssel"]
    counts = [22, 19, 17, 10, 9]
    links = [
        {"institution": name, "project": f"P{n}"}
        for name, count in zip(names, counts, strict=True)
        for n in range(count)
    ]
    others = [f"o{n}" for n in range(38)]
    links += [{"institution": one, "project": f"P{n}"} for one in others for n in (0, 1)]
    network = kn.Network(
        [{"id": one} for one in [*names, *others]], [{"id": f"P{n}"} for n in range(22)], links
    )
    ax = kn.charts.carriers(network, sheet((7.0, 1.9)))
    shown = [text.get_text().split("\n") for text in ax.texts]
    inside = {
        one[-1]: "".join(line.removesuffix("-") for line in one[:-1])
        for one in shown
        if one[-1] in map(str, counts)
    }
    assert inside == {
        str(count): name.replace(" ", "") for name, count in zip(names, counts, strict=True)
    }
    assert BAR < DEEP
    sizes = [text.get_fontsize() for text in ax.texts]
    assert min(sizes) >= 6


def test_an_id_without_a_name_is_named_by_itself():
    table = pd.DataFrame({"x": [1.0], "x_rank_low": 1, "x_rank": 1, "x_rank_high": 1}, index=["a"])
    assert told(kn.charts.ranks(table)) == ["a"]
