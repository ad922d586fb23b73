"""How often suggestions would have been right in the network at hand, and by what word they go."""

import pytest
from graphs import net, random_net

import kennisnet as kn
from kennisnet.suggestions import hitrate
from kennisnet.suggestions.hitrate import HitRate, hit_rate

FOUR = "aP bP cQ dQ cR eR dS eS fR fS"


def test_without_dates_projects_are_hidden():
    network = net(FOUR)
    rate = hit_rate(network, "count")
    wanted = kn.evaluate(network, "pairs", predictors="count")
    assert rate.evaluation.loc["count"].to_dict() == pytest.approx(
        wanted.loc["count"].to_dict(), nan_ok=True
    )
    assert rate.evaluation.attrs["task"] == "pairs"
    assert "projecten verborgen" in rate.told("nl")
    assert "projects were hidden" in rate.told("en")


def test_with_dates_it_is_the_later_third(monkeypatch):
    """Nine projects begin in 2011 to 2019: six are the past, and one pair comes in 2018."""
    network = net("aP bP bQ cQ cR dR aS cS eT fT aU eU bV eV cW fW dX eX").with_columns(
        projects={"start": {p: str(2011 + n) for n, p in enumerate("PQRSTUVWX")}}
    )
    monkeypatch.setattr(hitrate, "COMING", 3)
    rate = hit_rate(network, "count")
    assert rate.evaluation.attrs["split"].startswith("2016")
    wanted = kn.evaluate(network, "future", split=2016, predictors="count")
    assert rate.evaluation["n"].tolist() == wanted["n"].tolist() == [3]
    assert "eind 2016" in rate.told("nl")
    monkeypatch.setattr(hitrate, "COMING", 4)
    assert hit_rate(network, "count").evaluation.attrs["task"] == "pairs"


@pytest.mark.parametrize(
    ("starts", "year"),
    [
        (["2014", "2015", "2016", "2017", "2018", "2019"], 2017),
        (["2014", "2014", "2014", "2014", "2014", "2015"], 2014),
        (["2014", "2015", "2015", "2015", "2015", "2015"], 2014),
        (["2014"] * 6, None),
        (["2014", "2015", "", "", "", ""], None),
        (["2014", "2015", "2016", "", "", ""], 2015),
    ],
)
def test_a_whole_year_comes_after(starts, year):
    rows = [{"id": f"p{n}", "start": start} for n, start in enumerate(starts)]
    assert hitrate._split(kn.Network([], rows, [])) == year


def test_likely_only_where_it_is_shown(monkeypatch):
    network = random_net(3, n=14, m=12, share=0.2)
    found = kn.evaluate(network, "pairs", predictors="count")
    found.attrs["better"] = []
    assert not HitRate(found, "count").likely
    found.attrs["better"] = ["count"]
    found["hits"] = found["by_chance"] * 2
    assert HitRate(found, "count").likely
    found["hits"] = found["by_chance"]  # the rest of the list is better, but nobody reads that
    assert not HitRate(found, "count").likely
    found.attrs["beyond"]["count"] = (0.1, 0.2)
    assert (
        HitRate(found, "count")
        .told("en", brief=True)
        .endswith(
            "The top of the list was no better than chance; further down it is better than simply "
            "naming who is busiest."
        )
    )


def test_nothing_to_hide_or_too_much(monkeypatch):
    assert hit_rate(net("aP bQ")) is None
    assert hit_rate(net(FOUR), "recent") is None  # nothing has a start
    monkeypatch.setattr(hitrate, "MOST", 5)
    assert hit_rate(net(FOUR)) is None
