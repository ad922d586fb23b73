"""A report on a part or on one institution, counted by hand."""

import pytest
from graphs import net

import kennisnet as kn
from kennisnet.reports.numbers import Numbers


def sporen():
    """P and Q are music, R is words; a is in P and R, d in R alone, z in nothing."""
    return net("aP* bP bQ cQ* aR dR", "abcdz").with_columns(
        projects={"spoor": {"P": "music", "Q": "music", "R": "words"}}
    )


def test_a_report_on_a_part_has_who_takes_part_there():
    report = kn.report(sporen(), sections=["memo"], only={"spoor": "music"}, lang="en")
    numbers = report._numbers
    assert numbers.net.institutions.index.tolist() == ["a", "b", "c"]
    assert numbers.net.projects.index.tolist() == ["P", "Q"]
    assert numbers.degree.to_dict() == {"a": 1, "b": 2, "c": 1}
    assert "spoor: music" in report.title
    both = kn.report(sporen(), sections=["memo"], only={"spoor": ["music", "words"]})._numbers
    assert both.net.institutions.index.tolist() == ["a", "b", "c", "d"]
    of_leads = kn.report(sporen(), sections=["memo"], only={"role": "trekker"})._numbers
    assert of_leads.degree.to_dict() == {"a": 1, "c": 1}


def test_a_report_on_one_has_its_projects_and_who_is_in_these():
    """a is in P with b and in R with d; c shares only b with it, and can be met."""
    report = kn.report(sporen(), sections=["memo", "meet"], institution="a", lang="en")
    numbers = report._numbers
    assert numbers.net.projects.index.tolist() == ["P", "R"]
    assert set(numbers.net.institutions.index) == {"a", "b", "d"}
    assert numbers.degree.to_dict() == {"a": 2, "b": 1, "d": 1}
    ends = numbers.suggestions[["a", "b"]]
    assert len(ends)
    assert ends.eq("a").any(axis=1).all()
    others = {one for row in ends.to_numpy() for one in row} - {"a"}
    assert not others & {"b", "d"}
    assert numbers.story.form == "portrait"


def test_leiden_as_the_lumc_sees_it(leiden):
    links = leiden.participations
    own = set(links["project"][links["institution"] == "lumc"])
    around = links[links["project"].isin(own)]
    numbers = kn.report(kn.load_leiden(), sections=["memo"], institution="LUMC")._numbers
    assert numbers.whom == "lumc"
    assert set(numbers.net.projects.index) == own
    assert int(numbers.degree["lumc"]) == len(own)
    there = set(around["institution"])
    assert set(numbers.degree.index[numbers.degree > 0]) == there
    partners = there - {"lumc"}
    ends = numbers.suggestions[["a", "b"]]
    met = {one for row in ends.to_numpy() for one in row} - {"lumc"}
    assert not met & partners
    assert str(len(own)) in numbers.story.title
    assert str(len(partners)) in numbers.story.title


def test_a_part_of_nothing_and_nobody_is_an_error():
    with pytest.raises(kn.ArgumentError, match="spoor: dance"):
        kn.report(sporen(), only={"spoor": "dance"})
    with pytest.raises(kn.ArgumentError):
        kn.report(sporen(), only={"no such column": "x"})
    with pytest.raises(kn.InputError, match="nobody"):
        kn.report(sporen(), institution="nobody")
    nothing = kn.report(sporen(), sections=["memo"], institution="z", lang="en")
    assert nothing.headline


def test_a_unit_asked_for_by_name_counts_as_its_parent():
    rows = [{"id": "u", "name": "University"}, {"id": "f", "name": "Faculty", "parent": "u"}]
    rows += [{"id": "b", "name": "Boat"}]
    links = [("f", "P"), ("b", "P"), ("u", "Q"), ("b", "R")]
    network = kn.Network(
        rows, [{"id": p} for p in "PQR"], [{"institution": i, "project": p} for i, p in links]
    )
    parents = kn.report(network, sections=["memo"], institution="Faculty")._numbers
    assert parents.whom == "u"
    assert parents.net.projects.index.tolist() == ["P", "Q"]
    units = kn.report(network, sections=["memo"], institution="Faculty", level="units")._numbers
    assert units.whom == "f"
    assert units.net.projects.index.tolist() == ["P"]
    assert Numbers(network, "units", whom="f").degree.to_dict()["f"] == 1
