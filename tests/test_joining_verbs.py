"""`suggest_projects`, `consortium` and `effect`: who could join what, why, and what it changes."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from graphs import SAMPLES, dressed, each_sample, examples, net, networks, shuffled, with_generic
from hostile import hostile
from hypothesis import given
from test_cli import kennisnet

import kennisnet as kn
from kennisnet.network import lacking
from kennisnet.suggestions import openings
from kennisnet.suggestions.candidates import Candidates, Ground
from kennisnet.suggestions.registries import PREDICTORS, VALUES

PATH = "aP bP bQ cQ cR dR dS eS"
"""The projection is the path a-b-c-d-e: 8 memberships, 12 that are not."""
OWN = [value for value in VALUES.values() if "memberships" in value.of]
COLUMNS = ["likely", "valuable", "weak", "evidence", "against"]


def projection(network: kn.Network) -> nx.Graph:
    made = nx.Graph()
    made.add_nodes_from(network.institutions.index)
    for _, members in network.participations.groupby("project")["institution"]:
        made.add_edges_from(combinations(members, 2))
    return made


def steps(network: kn.Network) -> dict[str, dict[str, int]]:
    return dict(nx.all_pairs_shortest_path_length(projection(network)))


def score(network: kn.Network, name: str, one: str, project: str) -> float:
    ends = network.institutions.index.get_loc(one), network.projects.index.get_loc(project)
    pairs = Candidates(Ground(network, "memberships"), *(np.array([end]) for end in ends))
    (found,) = pairs.score(VALUES[name])
    return float(found)


def every(network: kn.Network, **how) -> pd.DataFrame:
    """Give all suggestions to all institutions, by institution and project."""
    found = {
        one: kn.suggest_projects(network, one, **{"top": None, "lang": "en"} | how)
        for one in network.named().institutions.index
    }
    rows = [table.assign(institution=one) for one, table in found.items()]
    whole = pd.concat(rows) if rows else pd.DataFrame(columns=["institution", "project", *COLUMNS])
    return whole.set_index(["institution", "project"])


# What a membership is worth


@pytest.mark.slow
@each_sample()
def test_values_are_what_adding_the_membership_changes(which):
    network = SAMPLES[which]
    before = steps(network)
    pairs = Ground(network, "memberships").every()
    found = {one: pairs.score(VALUES[one]) for one in ("reach", "closer")}
    some = np.random.default_rng(1).permutation(len(pairs.i))[:12]
    for place in some:
        one = network.institutions.index[pairs.i[place]]
        project = network.projects.index[pairs.j[place]]
        after = steps(network.with_participations([(one, project)]))
        near = [
            {(x, y) for x in far for y, d in far[x].items() if x < y and d <= 2}
            for far in (before, after)
        ]
        assert found["reach"][place] == len(near[1]) - len(near[0])
        close = [sum(1 / d for d in far[one].values() if d) for far in (before, after)]
        assert found["closer"][place] == pytest.approx(close[1] - close[0])


def test_a_long_path_is_no_trouble():
    n = 200
    links = [(f"i{k:03}", f"p{k + step:03}") for k in range(n) for step in (0, 1)]
    rows = [{"institution": i, "project": p} for i, p in links]
    network = kn.Network(
        [{"id": f"i{k:03}"} for k in range(n)], [{"id": f"p{k:03}"} for k in range(n + 1)], rows
    )
    # the first joins the last: its neighbours stay, those behind come from the other side
    after = network.with_participations([("i000", "p200")])
    gain = sum(1 / d for d in steps(after)["i000"].values() if d)
    gain -= sum(1 / d for d in steps(network)["i000"].values() if d)
    assert score(network, "closer", "i000", "p200") == pytest.approx(gain)


def test_a_white_spot_is_a_spoor_in_which_nobody_of_the_sector_is():
    network = net("aP bQ cR", "abcd").with_columns(
        institutions={"sector": ["care", "care", "art", None]},
        projects={"spoor": ["1", "1", "2"]},
    )
    told = {pair: score(network, "white_spots", *pair) for pair in ("aQ", "aR", "bR", "cP", "dR")}
    assert told == {"aQ": 0, "aR": 1, "bR": 1, "cP": 1, "dR": 0}


def test_a_project_is_sturdier_with_a_second_lead_and_the_more_the_smaller_it_is():
    network = net("aP* bP bQ* cQ* cR dS* eS", "abcde", "PQRST")
    network = network.with_columns(projects={"open_ended": {"P": True}})
    # P has one lead, and a list whose length nobody knows; Q has two leads
    assert score(network, "sturdier", "d", "P") == 1
    assert score(network, "sturdier", "e", "P") == 0
    assert score(network, "sturdier", "d", "Q") == 1 / 2
    assert score(network, "sturdier", "d", "R") == 1
    assert score(network, "sturdier", "a", "S") == 1 / 2 + 1
    assert score(network, "sturdier", "a", "T") == 1


def test_values_of_memberships_are_of_memberships_alone():
    assert [value.name for value in OWN] == ["reach", "closer", "sturdier", "white_spots"]
    assert not {value.name for value in OWN} & {*kn.unlinked(net(PATH)).attrs["values"]}


# Who, and in what order


def test_memberships_by_hand(no_hubs):
    table = every(net(PATH), predictor="newman")
    assert list(table.columns) == COLUMNS
    # listed are those with a member at one step; they score 1 each, the other six 0
    assert sorted(map("".join, table.index)) == ["aQ", "bR", "cP", "cS", "dQ", "eR"]
    assert table["likely"].tolist() == [0.5] * 6
    assert not table["weak"].any()
    assert kn.suggest_projects(net(PATH), "a").attrs["candidates"] == 12


@pytest.mark.slow
@each_sample()
def test_shares_by_counting(which):
    network = dressed(SAMPLES[which])
    whole = Ground(network, "memberships").every()
    names = [
        (network.institutions.index[i], network.projects.index[j])
        for i, j in zip(whole.i, whole.j, strict=True)
    ]

    def share(scores):
        return np.array([sum(x < y - 1e-9 for x in scores) / len(scores) for y in scores])

    likely = share(whole.score(PREDICTORS["newman"]))
    mean = np.mean([share(whole.score(value)) for value in OWN], axis=0)
    wanted = pd.DataFrame({"likely": likely, "valuable": share(mean)}, index=names)
    found = every(network, predictor="newman")
    for membership, row in found.iterrows():
        assert row["likely"] == pytest.approx(wanted.loc[[membership], "likely"].iloc[0])
        assert row["valuable"] == pytest.approx(wanted.loc[[membership], "valuable"].iloc[0])


@pytest.mark.parametrize("most", [100_000, 7])
def test_a_membership_has_the_same_shares_whoever_asks(monkeypatch, most):
    monkeypatch.setattr(openings, "SAMPLE", most)
    network = SAMPLES["random"]
    table = every(network)
    found = {
        (row["institution"], project): row
        for project in network.projects.index
        for row in kn.consortium(network, project, top=None, lang="en").to_dict("records")
    }
    assert {*found} == {*table.index}
    assert len(found) > 10
    for membership, row in found.items():
        assert row["likely"] == table.loc[membership, "likely"]
        assert row["valuable"] == table.loc[membership, "valuable"]
    sample = kn.consortium(network, "P").attrs["sample"]
    assert sample == (None if most > 1_000 else most)


def test_a_sample_is_of_what_may_be(monkeypatch):
    network = SAMPLES["sparse"]
    runs = np.array([p != "Q" for p in network.projects.index])
    drawn = openings.Openings(Ground(network, "memberships"), runs)
    whole, few = drawn.sample(10**6, 0), drawn.sample(9, 0)
    ends = [{*zip(one.i.tolist(), one.j.tolist(), strict=True)} for one in (whole, few)]
    there = network.incidence.toarray()
    free = {(i, j) for i, j in zip(*np.nonzero(there == 0), strict=True) if runs[j]}
    assert ends[0] == free
    assert len(free) == drawn.count
    assert ends[1] < ends[0]
    assert len(ends[1]) == 9


@given(networks())
@examples(16)
def test_nobody_is_suggested_where_it_is_and_every_sentence_is_there(network):
    there = {*network.participations[["institution", "project"]].itertuples(index=False, name=None)}
    table = every(network)
    assert not there & {*table.index}
    assert table["evidence"].str.len().gt(0).all()
    for share in ("likely", "valuable"):
        assert table[share].between(0, 1).all()


@pytest.mark.slow
@pytest.mark.parametrize("which", ["random", "roles"])
def test_the_order_of_rows_makes_no_difference(which):
    network = dressed(SAMPLES[which])
    for seed in range(2):
        other = shuffled(network, seed)
        for project in network.projects.index:
            own, again = (kn.consortium(one, project, top=None) for one in (network, other))
            pd.testing.assert_frame_equal(own, again)
        own, again = (kn.suggest_projects(one, "a", parts=True) for one in (network, other))
        pd.testing.assert_frame_equal(own, again)
        links = [("a", project) for project in network.projects.index]
        pd.testing.assert_frame_equal(kn.effect(network, links), kn.effect(other, links[::-1]))


def test_kinds_are_never_suggested_and_change_nothing():
    network = SAMPLES["random"]
    more = with_generic(network)
    pd.testing.assert_frame_equal(every(network), every(more))
    found = [kn.consortium(one, "P", top=None, lang="en") for one in (network, more)]
    pd.testing.assert_frame_equal(*found)
    for ask in (
        lambda: kn.suggest_projects(more, "schools"),
        lambda: kn.consortium(more, members=["a", "schools"]),
        lambda: kn.effect(more, [("schools", "P")]),
    ):
        with pytest.raises(kn.InputError, match="“schools” is a kind of organisation"):
            ask()


def test_nobody_of_a_family_is_suggested_where_one_of_it_is():
    rows = [{"id": i} for i in "ux"] + [{"id": "v", "parent": "u"}, {"id": "w", "parent": "u"}]
    links = [("v", "P"), ("x", "P"), ("x", "Q"), ("u", "R"), ("x", "R"), ("w", "S"), ("x", "S")]
    network = kn.Network(rows, [{"id": p} for p in "PQRS"], []).with_participations(links)
    # all know x, who is everywhere; in P, R and S is one of the family
    for one in "uvw":
        assert kn.suggest_projects(network, one)["project"].tolist() == ["Q"]
    assert kn.consortium(network, "P").empty
    assert sorted(kn.consortium(network, "Q")["institution"]) == ["u", "v", "w"]
    assert kn.consortium(network, members=["v"])["institution"].tolist() == ["x"]


def test_projects_that_are_over_are_never_suggested():
    network = net(PATH + " bT cT bU cU").with_columns(
        projects={
            "status": {"Q": "voltooid", "T": "stopped"},
            "end": {"U": "2020", "R": "2021-03-01"},
        }
    )
    network = network.with_about(date="2021-03-01")
    table = every(network)
    assert {project for _, project in table.index} == {"P", "R", "S"}
    attrs = kn.suggest_projects(network, "a").attrs
    assert (attrs["over"], attrs["projects"], attrs["day"]) == (3, 6, "2021-03-01")
    for over in "QTU":
        with pytest.raises(kn.InputError, match=f"“{over}” is finished or stopped"):
            kn.consortium(network, over)
    # they do not stand among the candidates either: 5 institutions, P, R and S, 6 memberships
    assert attrs["candidates"] == 5 * 3 - 6


def test_those_whom_everybody_knows_are_a_weak_reason():
    # h is in five of seven; a and b know each other from Q as well
    network = net("hP hQ hR hS hT aP aQ bQ bR cS dT eU fV")
    found = kn.suggest_projects(network, "a", lang="en")
    assert found["weak"].tolist() == [False, True, True]
    assert found["project"].tolist()[0] == "R"
    told = found.set_index("project")["against"]
    assert "knows only h, who is in a third of all projects or more" in told["S"]
    assert "knows only" not in told["R"]
    themes = {"P": "bees", "S": "bees", "Q": "sea", "R": "sky", "T": "sun"}
    about = network.with_columns(projects={"theme": themes})
    assert not kn.suggest_projects(about, "a").set_index("project").loc["S", "weak"]


def test_a_common_theme_is_a_reason():
    network = net("aP bQ cR dS").with_columns(projects={"theme": ["bees", "bees", "sea", "sky"]})
    (row,) = kn.suggest_projects(network, "a", lang="en").to_dict("records")
    assert row["project"] == "Q"
    assert row["evidence"].startswith("Theme in common: bees (in “P”).")
    wide = network.with_columns(projects={"theme": ["bees"] * 3 + ["sky"]})
    assert kn.suggest_projects(wide, "a").empty  # three of four speak of it: that says little


def test_balance_top_and_parts():
    network = dressed(SAMPLES["dense"])
    for balance, column in ((0, "likely"), (1, "valuable")):
        table = kn.consortium(network, "Q", balance=balance, top=None, predictor="degree")
        strong = table.loc[~table["weak"], column]
        assert strong.is_monotonic_decreasing
    assert len(kn.consortium(network, "Q", top=2)) == 2
    assert kn.consortium(network, "Q", top=0).empty
    table = kn.consortium(network, "Q", parts=True, lang="en")
    names = [value.name for value in OWN]
    assert list(table.columns) == ["institution", *COLUMNS, *names]
    for row in table.to_dict("records"):
        assert [row[one] for one in names] == [
            score(network, one, row["institution"], "Q") for one in names
        ]
    assert kn.consortium(net(PATH), "Q").attrs["values_left_out"] == ["white_spots"]


def test_a_name_that_may_be_a_member_is_left_out(no_hubs):
    table = pd.DataFrame([["d", "d", "b"]], columns=["mention", "institution", "candidate"])
    assert kn.suggest_projects(net(PATH), "d")["project"].tolist() == ["Q"]
    found = kn.suggest_projects(net(PATH), "d", doubts=table)
    assert (len(found), found.attrs["in_doubt"]) == (0, 1)
    assert "d" not in kn.consortium(net(PATH), "Q", doubts=table)["institution"].tolist()


# What is said


def about_leads() -> kn.Network:
    """Ann leads X with Bob and Cas, Bob leads Y alone; Dee is in Z with Cas."""
    links = [("ann", "X", "trekker"), ("bob", "X"), ("cas", "X"), ("bob", "Y", "trekker")]
    rows = [{"id": i, "name": i.title()} for i in ("ann", "bob", "cas", "dee")]
    made = kn.Network(rows, [{"id": p, "name": f"Project {p}"} for p in "XYZ"], [])
    return made.with_participations([*links, ("cas", "Z"), ("dee", "Z")])


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "Ann is in other projects with one of the members: Bob (1 project). "
            "“Project Y” has one known lead; Ann leads elsewhere and could be the second.",
        ),
        (
            "nl",
            "Ann zit al in andere projecten met een van de deelnemers: Bob (1 project). "
            "“Project Y” heeft één bekende trekker; Ann trekt elders al en kan de tweede zijn.",
        ),
    ],
)
def test_evidence_by_hand(lang, said):
    found = kn.suggest_projects(about_leads(), "Ann", lang=lang).set_index("project")
    assert found.loc["Y", "evidence"] == said


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ["may be there already", "one project only", "doubtful who is meant", "finished"]),
        ("nl", ["misschien doet A daar al mee", "één project", "onzeker wie", "voltooid"]),
    ],
)
def test_cautions_where_they_are_due(lang, words):
    network = net("aP bP bQ cQ cR").with_columns(
        institutions={"name": {"a": "A"}},
        projects={"open_ended": {"Q": True}, "status": {"P": "completed"}},
        participations={"certainty": ["doubtful", "certain", "certain", "certain", "certain"]},
    )
    found = kn.suggest_projects(network, "A", lang=lang).set_index("project")
    assert all(word in found.loc["Q", "against"] for word in words)
    other = kn.suggest_projects(network, "b", lang=lang).set_index("project")
    assert not any(word in other.loc["R", "against"] for word in words)


@pytest.mark.slow
@each_sample()
def test_no_sentence_says_more_than_the_data(which):
    """Whoever is named as known shares so many other projects, by counting."""
    network = SAMPLES[which]
    own = network.participations.groupby("institution")["project"].agg(set)
    for (one, project), row in every(network).iterrows():
        members = [i for i in own.index if project in own[i]]
        shared = {i: len(own[i] & own[one]) for i in members if own[i] & own.get(one, set())}
        for member, n in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:3]:
            assert f"{member} ({n} project{'s' * (n > 1)})" in row["evidence"]
        counted = "one" if len(shared) == 1 else str(len(shared))
        assert (f"with {counted} of the members" in row["evidence"]) == bool(shared)


# A plan


def test_a_plan_is_looked_at_as_if_it_had_begun():
    network = dressed(SAMPLES["random"])
    found = kn.consortium(network, members=["a", "B", "a"], spoor="spoor 1", top=None, lang="en")
    begun = kn.Network(
        network.institutions,
        [*network.projects.reset_index().to_dict("records"), {"id": "plan", "spoor": "spoor 1"}],
        network.participations,
    ).with_participations([("a", "plan"), ("b", "plan")])
    wanted = kn.consortium(begun, "plan", top=None, lang="en")
    pd.testing.assert_frame_equal(found.drop(columns="evidence"), wanted.drop(columns="evidence"))
    assert len(found) > 2
    assert found.attrs["members"] == ["a", "b"]
    assert found.attrs["projects"] == len(network.projects)


def test_a_plan_can_have_themes():
    theme = ["bees", "bees", "sea", "sky", "sun", "sand"]
    network = net("aP bQ cR dS eT fU").with_columns(projects={"theme": theme})
    assert kn.consortium(network, members="c").empty
    found = kn.consortium(network, members=["c"], theme="Sky", lang="en")
    assert found["institution"].tolist() == ["d"]
    both = kn.consortium(network, members=["c"], theme=["sky", "bees"])
    assert sorted(both["institution"]) == ["a", "b", "d"]


# What is asked for


def test_faults_come_together_with_advice():
    network = net("aP bP", "abz").with_columns(
        institutions={"name": {"a": "Hogeschool", "b": "Museum"}}, projects={"name": ["Leerlab"]}
    )
    with pytest.raises(kn.InputError) as caught:
        kn.consortium(network, members=["Hogeschol", "b", "Niemand", 7])
    assert [fault.found for fault in caught.value.faults] == ["Hogeschol", "Niemand", "7"]
    assert "do you mean: Hogeschool" in str(caught.value)
    with pytest.raises(kn.InputError, match=r"do you mean: Leerlab \(P\)"):
        kn.consortium(network, "Leerlap")
    assert kn.consortium(network, "leerlab").attrs["project"] == "P"
    for wrong in ({}, {"project": "P", "members": ["a"]}, {"members": []}):
        with pytest.raises(kn.ArgumentError, match="either a project or the members"):
            kn.consortium(network, **wrong)
    with pytest.raises(kn.ArgumentError, match="those of a plan"):
        kn.consortium(network, "P", theme="x")
    for wrong in ({"top": -1}, {"balance": 2}, {"lang": "xx"}, {"predictor": "x"}, {"seed": -1}):
        with pytest.raises(kn.ArgumentError):
            kn.suggest_projects(network, "a", **wrong)
    with pytest.raises(kn.ArgumentError, match="a Network is wanted"):
        kn.consortium("x.csv", "P")
    assert kn.suggest_projects(network, "z").empty


def test_two_projects_of_one_name_must_be_told_apart():
    network = net("aP bQ").with_columns(projects={"name": ["Lab", "Lab"]})
    with pytest.raises(kn.InputError, match=r"Lab \(P\), Lab \(Q\)"):
        kn.consortium(network, "lab")


def test_too_many_institutions_are_refused(monkeypatch):
    monkeypatch.setattr("kennisnet.suggestions.joining_in.MOST_ASKED", 4)
    with pytest.raises(kn.ArgumentError, match="5 institutions are too many"):
        kn.suggest_projects(net(PATH), "a")


# Effect


@pytest.mark.slow
@each_sample()
def test_effect_is_the_difference_of_two_descriptions(which):
    network = SAMPLES[which]
    if network.institutions.empty or network.projects.empty:
        return
    one, project = network.institutions.index[-1], network.projects.index[0]
    found = kn.effect(network, [(one, project, "trekker")])
    after = network.with_participations([(one, project, "trekker")])
    names = [*found.index]
    before, then = (kn.describe(own, *names)["value"] for own in (network, after))
    np.testing.assert_array_equal(found["before"], before)
    np.testing.assert_array_equal(found["after"], then)
    np.testing.assert_array_equal(found["change"], then - before)
    assert found.index.name == "measure"
    applying = {
        name
        for name, needs in kn.figures().set_index("name")["needs"].items()
        if not lacking(network, needs.split(", ") if needs else [])
    }
    assert {*names} == applying - {"opsahl", "barber_modularity"}


def test_effect_by_names_in_every_form():
    network = about_leads()
    row = {"institution": "Dee", "project": "project x", "role": "trekker"}
    forms = [[("dee", "X", "trekker")], [row], pd.DataFrame([row]), [["dee", "X", "trekker"]]]
    tables = [kn.effect(network, rows) for rows in forms]
    for table in tables[1:]:
        pd.testing.assert_frame_equal(table, tables[0])
    assert tables[0].loc[["participations", "leads"], "change"].tolist() == [1, 1]
    assert tables[0].attrs["added"] == [("dee", "X", "trekker")]
    assert kn.effect(network, [], "density").loc["density", "change"] == 0
    assert [*kn.effect(network, [], ["opsahl", "density"]).index] == ["opsahl", "density"]


def test_who_is_there_already_changes_nothing_and_is_told():
    found = kn.effect(about_leads(), [("bob", "X"), ("dee", "Y")])
    assert found.attrs["already"] == [("bob", "X")]
    assert found.loc["participations", "change"] == 1


def test_every_fault_of_what_is_added_is_told():
    rows = [("Bop", "X"), ("bob", "Project Q"), ("dee", "Y", "chair"), ("ann",), ("dee", "X")]
    with pytest.raises(kn.InputError) as caught:
        kn.effect(about_leads(), rows)
    told = [(fault.row, fault.column, fault.found) for fault in caught.value.faults]
    assert told == [
        (1, "institution", "Bop"),
        (2, "project", "Project Q"),
        (3, "role", "chair"),
        (4, "project", ""),
    ]
    assert "do you mean: Bob" in str(caught.value)
    for wrong in ("ab", 3, None, ["ab"], {"institution": "a"}):
        with pytest.raises(kn.ArgumentError, match="participations are rows"):
            kn.effect(about_leads(), wrong)
    with pytest.raises(kn.ArgumentError, match="no figure “beauty”"):
        kn.effect(about_leads(), [("dee", "X")], ["beauty"])


# The command line


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", ["Likely: more than", "is in other projects"]), ("nl", ["Kansrijk: meer dan", "zit"])],
)
def test_commands_on_leiden(lang, said, tmp_path, leiden):
    code, out, _ = kennisnet("suggest-projects", "--for", "naturalis", "--top", "2", "--lang", lang)
    assert code == 0
    assert all(word in out for word in said)
    assert out.count("\n1. ") + out.startswith("1. ") == 1
    assert "\n3. " not in out
    code, _, err = kennisnet("consortium", "--for", "1g", "-o", tmp_path / "c.csv", "--lang", lang)
    assert code == 0
    saved = pd.read_csv(tmp_path / "c.csv", keep_default_na=False)
    wanted = kn.consortium(leiden, "1g", top=None, lang=lang, doubts=None)
    assert list(saved.columns) == ["institution", "institution_name", *COLUMNS]
    assert {*saved["institution"]} <= {*wanted["institution"]}
    assert saved["evidence"].isin(wanted["evidence"]).all()
    assert ("finished or stopped" if lang == "en" else "voltooid of gestaakt") in err
    plan = ["--member", "lumc", "--member", "Luris", "--parts"]
    code, out, _ = kennisnet("consortium", *plan, "--lang", lang)
    assert code == 0
    assert kn.consortium(leiden, members=["lumc", "luris"]).shape == (10, 6)
    add = ["--add", "Luris", "--add", "naturalis", "--to", "1g", "--as", "trekker"]
    code, out, _ = kennisnet("effect", *add, "--lang", lang)
    assert code == 0
    assert "226" in out
    assert kennisnet("effect", *add, "-o", tmp_path / "e.xlsx", "--lang", lang)[0] == 0
    saved = pd.read_excel(tmp_path / "e.xlsx").set_index("measure")
    rows = [("luris", "1g", "trekker"), ("naturalis", "1g", "trekker")]
    wanted = kn.effect(leiden, rows)
    np.testing.assert_allclose(saved["change"], wanted["change"], atol=1e-12)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_is_asked_wrongly_is_said_in_the_language(lang):
    nl = lang == "nl"
    for words, told in (
        (["consortium"], "Geef een project" if nl else "Give a project"),
        (["consortium", "--for", "1g", "--member", "lumc"], "niet allebei" if nl else "not both"),
        (["effect", "--add", "a", "--add", "b", "--to", "1", "--to", "2", "--to", "3"], "2"),
    ):
        code, _, err = kennisnet(*words, "--lang", lang)
        assert code == 2
        assert told in err
    code, _, err = kennisnet("effect", "--add", "Q1", "--add", "Q2", "--to", "9z", "--lang", lang)
    assert code == 1
    assert [err.count(name) for name in ("Q1", "Q2", "9z")] == [1, 1, 1]
    code, _, err = kennisnet("suggest-projects", "--for", "Luriz", "--lang", lang)
    assert code == 1
    assert "Luris" in err
    code, _, err = kennisnet("suggest-projects", "--lang", lang)
    assert code == 2
    assert "--for" in err


def test_an_effect_that_is_none_and_one_that_was_there(tmp_path):
    code, out, err = kennisnet("effect", "--add", "lumc", "--to", "1a", "--lang", "en")
    assert code == 0
    assert "takes part in “Leiden Bio Science Park” already" in err
    assert "19 other figures stay the same" in out


# Hostile names, and Leiden as a whole


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_hostile_names_are_text(lang, tmp_path):
    network = hostile().with_columns(projects={"status": "running"})
    texts = [*network.institutions["name"], *network.projects["name"]]
    for project in network.projects.index:
        table = kn.consortium(network, project, lang=lang, parts=True)
        assert not table["evidence"].str.contains("{ $", regex=False).any()
    assert kn.consortium(network, texts[-1]).attrs["project"] == network.projects.index[-1]
    found = kn.consortium(network, members=texts[:2], theme="=1+1", spoor="<b>", lang=lang)
    assert len(found)
    kn.effect(network, [(texts[0], texts[-1])])
    code, _, err = kennisnet("consortium", "--for", "\x1b[31m<b>", "--lang", lang)
    assert (code, "\x1b" in err) == (1, False)


@pytest.mark.slow
def test_leiden_end_to_end(leiden):
    kinds = kn.load_leiden().institutions.query("generic").index
    over = {"voltooid", "gestaakt"}
    for lang in ("nl", "en"):
        table = every(leiden, lang=lang)
        assert len(table) > 500
        assert not table.index.get_level_values(0).isin(kinds).any()
        status = leiden.projects["status"].reindex(table.index.get_level_values(1))
        assert not status.isin(over).any()
        assert table["evidence"].str.endswith(".").all()
    units = kn.load_leiden().named()
    tops = units.tops
    for one in units.institutions.index[:25]:
        joined = {*kn.suggest_projects(units, one, top=None)["project"]}
        family = units.participations["institution"].map(tops) == tops[one]
        assert not joined & {*units.participations.loc[family, "project"]}
