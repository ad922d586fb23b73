"""What every figure of a whole network promises: the registry is run, none is named."""

from __future__ import annotations

import math
import re
from functools import cache

import numpy as np
import pandas as pd
import pytest
from graphs import (
    CHAIN,
    SAMPLES,
    doubled,
    dressed,
    each_sample,
    net,
    random_net,
    renamed,
    sample,
    shuffled,
    with_generic,
    with_units,
)

import kennisnet as kn
from kennisnet.matrices import COLUMNS
from kennisnet.metrics import search
from kennisnet.metrics.registry import FIGURES, SHARES, estimate
from kennisnet.network import homes
from kennisnet.registry import Entry
from kennisnet.texts import LANGUAGES, say

every_figure = pytest.mark.parametrize("name", FIGURES)
every_sample = each_sample()


@pytest.fixture(autouse=True)
def _fewer_searches(monkeypatch):
    """Five searches tell as much here as a hundred."""
    monkeypatch.setattr(search, "RUNS", 5)


@cache
def told(which: str, change=None) -> pd.DataFrame:
    """Describe a sample, or what a change makes of it, once; each test below looks at one figure."""
    return kn.describe(sample(which, change))


def rolled_up(network: kn.Network) -> kn.Network:
    """Give it units, and let them count as their parent."""
    return with_units(network).rolled_up()


def value(network: kn.Network, name: str) -> float:
    table = kn.describe(network, name)
    assert table.index.tolist() == [name]
    return float(table["value"].iloc[0])


@pytest.mark.slow
@every_sample
@every_figure
@pytest.mark.parametrize("change", [shuffled, doubled, renamed, with_generic])
def test_what_says_the_same_has_the_same_figure(name, which, change):
    got, wanted = told(which, change).loc[name], told(which).loc[name]
    assert got["value"] == pytest.approx(wanted["value"], rel=1e-9, nan_ok=True)
    assert got["note"] == wanted["note"]


@pytest.mark.slow
@every_sample
@every_figure
def test_rolling_up_is_merging_first(name, which):
    assert told(which, rolled_up)["value"][name] == pytest.approx(
        told(which)["value"][name], nan_ok=True
    )


@every_sample
@every_figure
def test_a_figure_stays_within_its_range(name, which):
    """A range is written as `[low, high]`, or as a bound; n stands for the institutions."""
    got, n = told(which)["value"][name], max(len(SAMPLES[which].institutions), 1)
    low, high = {
        "[0, 1]": (0, 1),
        "[-1, 1]": (-1, 1),
        "[0, 100]": (0, 100),
        "[1/n, 1]": (1 / n, 1),
        "[0, 1 - 1/n]": (0, 1 - 1 / n),
        "0 …": (0, math.inf),
        "≥ 1": (1, math.inf),
        "< 1": (-1, 1),
    }[FIGURES[name].range]
    assert np.isnan(got) or low - 1e-12 <= got <= high + 1e-12


@every_figure
def test_a_bare_formula_gives_what_the_driver_gives(name):
    """Called with plain arrays, without a network."""
    network = dressed(random_net(1))
    arrays = {
        "rows": network.incidence,
        "leads": network.trekkers,
        **{one: pd.factorize(network.column(homes(one)[0], one))[0] for one in COLUMNS},
        "weight": "newman",
        "exact": False,
        "seed": 0,
        "searches": search.RUNS,
        "progress": False,
    }
    for share in FIGURES[name].asks:
        if share in SHARES:
            asked = SHARES[share].__code__.co_varnames[: SHARES[share].__code__.co_argcount]
            arrays[share] = SHARES[share](**{one: arrays[one] for one in asked})
    bare = FIGURES[name].formula(**{one: arrays[one] for one in FIGURES[name].asks})
    assert estimate(bare).value == pytest.approx(value(network, name))


@every_figure
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_figure_has_its_words_in_both_languages(name, lang):
    note = kn.describe(dressed(net(CHAIN)), name, lang=lang)["note"].iloc[0]
    assert note.strip()
    assert say(f"figure-{name}", lang)
    assert not re.search(r"\{|\}|\$", note)


@every_sample
def test_a_figure_asked_alone_is_the_same(which):
    for name in FIGURES:
        assert value(SAMPLES[which], name) == pytest.approx(told(which)["value"][name], nan_ok=True)


def test_all_figures_without_a_name_and_in_their_order():
    assert kn.describe(dressed(net(CHAIN))).index.tolist() == list(FIGURES)
    assert kn.figures()["name"].tolist() == list(FIGURES)


def test_only_what_is_asked_is_computed(monkeypatch):
    def refused(rows):
        """Fail."""
        raise AssertionError

    for name in set(FIGURES) - {"nodf", "robins_alexander"}:
        monkeypatch.setitem(FIGURES, name, Entry(name, refused, ("rows",)))
    table = kn.describe(net(CHAIN), "nodf", "robins_alexander", "nodf")
    assert table.index.tolist() == ["nodf", "robins_alexander"]


def test_paths_are_walked_once_for_two_figures(monkeypatch):
    from kennisnet.metrics.figures import distance

    walks = []
    real = distance.distances
    monkeypatch.setattr(distance, "distances", lambda *a: walks.append(1) or real(*a))
    kn.describe(net(CHAIN), "mean_distance", "global_efficiency")
    assert walks == [1]


def test_a_figure_that_nobody_knows_is_refused():
    with pytest.raises(kn.ArgumentError) as error:
        kn.describe(net(CHAIN), "nodf", "beauty")
    assert str(error.value) == f"there is no figure “beauty”; there are: {', '.join(FIGURES)}"


def test_a_figure_that_needs_a_column(monkeypatch):
    """Asked by name it is refused; asked with all it is left out and named."""

    def formula(sector):
        """Count the sectors."""
        return len(set(sector))

    needy = Entry("needy", formula, ("sector",), needs=("sector",))
    monkeypatch.setitem(FIGURES, "needy", needy)
    with pytest.raises(kn.MissingColumn, match="needy needs a column “sector”"):
        kn.describe(net(CHAIN), "needy")
    table = kn.describe(net(CHAIN))
    assert table.attrs["left_out"] == [name for name, one in FIGURES.items() if one.needs]
    assert "needy" in table.attrs["left_out"]
    assert "needy" not in table.index


def test_a_formula_cannot_ask_for_what_nobody_gives():
    def strange(rows, mood):
        """Guess."""

    with pytest.raises(TypeError, match="strange asks for mood"):
        FIGURES.register()(strange)
    assert "strange" not in FIGURES


def test_what_is_given():
    for call in (kn.describe, kn.measure, kn.overlap, kn.communities, kn.resilience, kn.fragile):
        with pytest.raises(kn.ArgumentError, match=r"a Network is wanted .* got: 'text'"):
            call("text")
    for call in (kn.write, kn.export):
        with pytest.raises(kn.ArgumentError, match="a Network is wanted"):
            call("text", "net.csv")
    with pytest.raises(kn.ArgumentError, match=r"is neither of|there is no weight"):
        kn.measure(net(CHAIN), weight=["newman"])
    with pytest.raises(kn.ArgumentError, match=r"true, false or a table of unlinked; got 'x'"):
        kn.draw_map(net(CHAIN), suggestions="x")
    with pytest.raises(kn.ArgumentError, match="there is no language “xx”; there are: nl, en"):
        kn.describe(net(CHAIN), lang="xx")


def test_how_it_was_made_travels_along():
    network = net(CHAIN)
    attrs = kn.describe(network, "density", seed=3).attrs
    assert attrs == {"fingerprint": network.fingerprint, "seed": 3, "standard_errors": {}}
    assert kn.overlap(network).attrs["fingerprint"] == network.fingerprint


def test_a_draw_of_projects_is_a_network_of_them():
    """Arrays drawn again are those of the network with these projects only."""
    from kennisnet.matrices import seen

    network = dressed(random_net(4))
    projects = sorted(network.projects.index)
    kept = network.without(*projects[2:])
    for of in ("institutions", "projects"):
        drawn, wanted = seen(network, of).drawn(np.array([0, 1])), seen(kept, of)
        pd.testing.assert_index_equal(drawn.ids, wanted.ids)
        for part in ("rows", "leads"):
            np.testing.assert_array_equal(drawn[part].toarray(), wanted[part].toarray())
        for part in ("sector", "spoor"):
            np.testing.assert_array_equal(drawn[part], wanted[part])
