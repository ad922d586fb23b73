"""Two null models side by side: where keeping apart who leads changes the answer."""

import pandas as pd
import pytest
from graphs import dressed, random_net

import kennisnet as kn
from kennisnet.chance import cells
from kennisnet.chance.beside import differing
from kennisnet.reports import SECTIONS, chances
from kennisnet.reports.blocks import Paragraph
from kennisnet.reports.numbers import Numbers

ROLES = "fdsm-roles"


@pytest.fixture(autouse=True)
def _few(monkeypatch):
    monkeypatch.setattr(chances, "SAMPLES", 1_000)
    monkeypatch.setattr(chances, "ROLES_SAMPLES", 300)
    monkeypatch.setattr(chances, "SEARCHED", 40)
    monkeypatch.setattr(cells, "PILOT", 500)


def led(*, roles=True):
    """Make a network where x only leads and y only joins.

    The projects of k have three leads and one partner, those of l one lead and three partners: so
    who leads says wholly why x is in k. Without ``roles`` everybody joins.
    """
    links = []
    for kind, leads in (("k", 3), ("l", 1)):
        for n in range(8):
            for place in range(4):
                sector = "x" if place < leads else "y"
                who = f"{sector}{(3 * n + 5 * place + (kind == 'l')) % 16:02}"
                role = "trekker" if roles and place < leads else "partner"
                links.append({"institution": who, "project": f"{kind}{n}", "role": role})
    who, what = (sorted({link[end] for link in links}) for end in ("institution", "project"))
    return kn.Network(
        [{"id": one, "sector": one[0]} for one in who],
        [{"id": one, "spoor": one[0]} for one in what],
        links,
    )


@pytest.mark.slow
def test_what_roles_explain_is_beyond_chance_for_the_plain_null_model_only():
    found = kn.coverage(led(), null="fdsm", beside=ROLES, samples=1_000).set_index(
        ["row", "column"]
    )
    assert found["verdict"].to_dict() == {
        ("x", "k"): "more", ("x", "l"): "less", ("y", "k"): "less", ("y", "l"): "more"
    }  # fmt: skip
    assert set(found["verdict_beside"]) == {"cannot be tested"}  # these margins leave no choice
    assert len(differing(found)) == 4
    assert (found.attrs["null"], found.attrs["beside"]) == ("fdsm", ROLES)


ASKED = {
    "significance": kn.significance,
    "projects": lambda net, **how: kn.significance(net, "projects", **how),
    "affinity": kn.affinity,
    "coverage": kn.coverage,
}


@pytest.mark.slow
@pytest.mark.parametrize("verb", ASKED)
def test_beside_is_the_verdict_of_asking_it_alone(verb):
    ask, network = ASKED[verb], led()
    how = {"samples": 400, "alpha": 0.2, "seed": 3}
    both = ask(network, null="fdsm", beside=ROLES, **how)
    plain, other = (ask(network, null=null, **how) for null in ("fdsm", ROLES))
    assert both["verdict_beside"].tolist() == other["verdict"].tolist()
    pd.testing.assert_frame_equal(both.drop(columns="verdict_beside"), plain)
    assert {key: both.attrs[key] for key in plain.attrs} == plain.attrs
    bare = ask(network, null="fdsm", hangs=False, **how)
    assert (bare["hangs_on"] == "").all()
    pd.testing.assert_frame_equal(bare.drop(columns="hangs_on"), plain.drop(columns="hangs_on"))


def test_figures_of_both_null_models():
    network = dressed(random_net(3))
    how = {"samples": 40, "seed": 2}
    both = kn.describe(network, "nodf", "ei_index", null="fdsm", beside=ROLES, **how)
    other = kn.describe(network, "nodf", "ei_index", null=ROLES, **how)
    for name in ("mean", "p_upper", "p_lower"):
        assert both[f"{name}_beside"].tolist() == other[name].tolist()
    assert both.attrs["null_beside"] == ROLES
    assert "mean_beside" not in other


def test_low_and_high_are_where_p_becomes_one_in_forty():
    network = dressed(random_net(6, n=12, m=10))
    found = kn.describe(network, "nodf", "mean_distance", "density", null="fdsm", samples=100)
    assert (found["low"] <= found["mean"]).all()
    assert (found["mean"] <= found["high"]).all()
    assert ((found["value"] > found["high"]) == (found["p_upper"] <= 0.025)).all()
    assert ((found["value"] < found["low"]) == (found["p_lower"] <= 0.025)).all()
    few = kn.describe(network, "nodf", null="fdsm", samples=38)
    assert few[["low", "high"]].isna().all(axis=None)


def said(network, key):
    blocks = SECTIONS[key].blocks(Numbers(network, lang="en"))
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


KEPT = "The same comes out if everyone also keeps leading as many projects when lots are drawn"


@pytest.mark.slow
def test_the_report_says_what_comes_out_otherwise():
    text = said(led(), "coverage")
    there = "(too little to tell)"
    assert f"{KEPT}, except: x in “k” {there}, x in “l” {there}, y in “k” {there}" in text
    assert KEPT in said(led(), "affinity")
    assert KEPT in said(led(), "whole")


@pytest.mark.parametrize("key", ["coverage", "affinity", "whole"])
def test_without_leads_nothing_is_asked_of_roles(key):
    assert KEPT not in said(led(roles=False), key)


def test_too_few_draws_for_the_family_say_nothing(monkeypatch):
    monkeypatch.setattr(chances, "ROLES_SAMPLES", 20)
    assert KEPT not in said(dressed(random_net(5, n=12, m=11)), "coverage")


@pytest.mark.parametrize("ask", [*ASKED.values(), kn.describe])
def test_a_null_model_that_nobody_knows_is_refused_before_anything_is_drawn(ask):
    with pytest.raises(kn.ArgumentError, match="mood"):
        ask(led(), null="fdsm", beside="mood", samples=100_000_000)
