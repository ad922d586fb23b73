"""What chance can show: against exact values, planted effects, and what methods.md promises."""

from __future__ import annotations

from itertools import product

import numpy as np
import pandas as pd
import pytest
from classic import classic, reference
from graphs import dressed, random_net, shuffled
from scipy.stats import false_discovery_control, hypergeom

import kennisnet as kn
from kennisnet.chance import cells as tables
from kennisnet.chance import drawing, groups, pairs
from kennisnet.chance.hanging import Beyond, hanging
from kennisnet.chance.verdicts import adjusted, verdicts

SAMPLES = 4_000


def net_of(links, sectors=None, tracks=None, roles=None, **projects):
    """Make a network of pairs of letters: institution, project."""
    who, what = (sorted({one[k] for one in links}) for k in (0, 1))
    sector = {name: {"sector": sectors[name]} for name in who} if sectors else {}
    track = {name: {"spoor": tracks[name]} for name in what} if tracks else {}
    rows = [{"institution": i, "project": p} for i, p in links]
    if roles:
        rows = [row | {"role": role} for row, role in zip(rows, roles, strict=True)]
    return kn.Network(
        [{"id": i, **sector.get(i, {})} for i in who],
        [{"id": p, **track.get(p, {}), **projects.get(p, {})} for p in what],
        rows,
    )


def random_links(n, m, many, seed=0):
    """Draw memberships, of each institution and of each project at least one."""
    draw = np.random.default_rng(seed)
    cells = {(k, k % m) for k in range(n)} | {(k % n, k) for k in range(m)}
    while len(cells) < many:
        cells.add((int(draw.integers(n)), int(draw.integers(m))))
    return [(f"i{i:02}", f"p{p:02}") for i, p in sorted(cells)]


# Pairs


def test_pairs_of_a_network_whose_matrices_can_all_be_counted():
    """Two institutions with 2 of 3 projects of which each has..: enumerate all, each equally likely."""
    links = [("a", "P"), ("a", "Q"), ("b", "Q"), ("b", "R"), ("c", "R"), ("d", "P"), ("d", "S")]
    net = net_of(links)
    margins = net.incidence.sum(axis=1), net.incidence.sum(axis=0)
    every = [
        np.array(cells).reshape(4, 4)
        for cells in product([0, 1], repeat=16)
        if (np.array(cells).reshape(4, 4).sum(axis=1) == margins[0]).all()
        and (np.array(cells).reshape(4, 4).sum(axis=0) == margins[1]).all()
    ]
    found = kn.significance(net, samples=SAMPLES)
    place = {name: k for k, name in enumerate(net.institutions.index)}
    for row in found.itertuples():
        shared = np.array([m[place[row.a]] @ m[place[row.b]] for m in every])
        for tail, told in (
            (shared >= row.shared, row.p_upper),
            (shared <= row.shared, row.p_lower),
        ):
            p = tail.mean()
            assert told == pytest.approx(p, abs=4 * np.sqrt(p * (1 - p) / SAMPLES) + 1 / SAMPLES)
        assert row.expected == pytest.approx(shared.mean(), abs=4 * shared.std() / SAMPLES**0.5)
        share = (shared >= shared.max()).mean()
        assert row.p_least == pytest.approx(share, abs=4 * np.sqrt(share / 2_000) + 1 / 2_000)
        assert (row.verdict == "cannot be tested") == (share > 0.05)


@pytest.mark.parametrize("null", ["fdsm", "fdsm-roles", "sdsm"])
def test_who_leaves_no_choice_cannot_be_tested(null):
    net = net_of(["aP", "aQ", "bP", "bR"], roles=["trekker", "partner", "partner", "partner"])
    found = kn.significance(net, null=null).iloc[0]
    assert (found["shared"], found["verdict"]) == (1, "cannot be tested")
    assert np.isnan(found["q"])
    assert np.isnan(found["q_lower"])
    if null == "fdsm":  # whoever has P shares it
        assert (found["expected"], found["p_upper"], found["p_least"]) == (1, 1, 1)
        assert np.isnan(found["z"])


def planted(many=12):
    """Make two who always go together, among forty who go anywhere."""
    links = random_links(40, 60, 150)
    links = [one for one in links if one[0] not in {"i00", "i01"}]
    return net_of(sorted({*links, *((i, f"p{p:02}") for p in range(many) for i in ("i00", "i01"))}))


@pytest.mark.parametrize("null", ["fdsm", "sdsm"])
def test_two_who_always_go_together_are_beyond_chance(null):
    net = planted()
    found = kn.significance(net, null=null)
    more = found[found["verdict"] == "more"]
    assert [*more[["a", "b"]].itertuples(index=False, name=None)] == [("i00", "i01")]
    assert more["hangs_on"].tolist() == [""]  # eleven of twelve are as surprising
    assert more["q"].iloc[0] <= 0.05 < found.drop(more.index)["q"].min()
    few = kn.backbone(net, null=null)
    assert few[["a", "b", "shared"]].values.tolist() == [["i00", "i01", 12]]
    assert few.attrs["beyond_chance"]


def test_a_backbone_without_a_surprise_is_empty_or_the_strongest_ties():
    net = net_of(["aP", "bP", "bQ", "cQ", "aR", "bR"])
    assert kn.backbone(net).empty
    found = kn.backbone(net, strongest=1, weight="count")
    assert found[["a", "b", "weight"]].values.tolist() == [["a", "b", 2.0]]
    assert not found.attrs["beyond_chance"]


def test_q_is_that_of_scipy_over_the_pairs_that_can_be_tested():
    found = kn.significance(planted(), samples=SAMPLES)
    for p, q in (("p_upper", "q"), ("p_lower", "q_lower")):
        there = found[found[q].notna()]
        assert there[q].to_numpy() == pytest.approx(false_discovery_control(there[p]))
    assert found.attrs["family"] == (found["q"].notna().sum(), found["q_lower"].notna().sum())
    assert (found["q"].notna() == (found["p_least"] <= 0.05)).all()
    assert found.attrs["q_reachable"] == found.attrs["family"][0] / (1 + SAMPLES)


def test_a_large_network_lists_those_that_share_and_counts_the_others(monkeypatch):
    """The family is the same, so that each listed pair has the q that it has in the whole table."""
    net = planted()
    whole = kn.significance(net, null="sdsm").set_index(["a", "b"])
    monkeypatch.setattr(pairs, "MOST_NODES", 0)
    some = kn.significance(net, null="sdsm").set_index(["a", "b"])
    assert some.attrs["family"] == whole.attrs["family"]
    assert set(some.index) == set(whole.index[whole["shared"] > 0])
    pd.testing.assert_frame_equal(some, whole.loc[some.index], check_exact=False)


def test_samples_are_enough_for_a_lone_pair():
    found = kn.significance(planted())
    assert found.attrs["q_reachable"] <= 0.05
    assert found.attrs["samples"] == max(1000, np.ceil(max(found.attrs["family"]) / 0.05))


def test_projects_are_tested_through_their_institutions():
    """Exchange the sides: the same table."""
    net = planted()
    turned = kn.Network(
        [{"id": one} for one in net.projects.index],
        [{"id": one} for one in net.institutions.index],
        net.participations[["institution", "project"]].set_axis(["project", "institution"], axis=1),
    )
    one = kn.significance(net, "projects", null="sdsm")
    other = kn.significance(turned, "institutions", null="sdsm")
    pd.testing.assert_frame_equal(one, other)


@pytest.mark.parametrize("verb", [kn.significance, kn.affinity, kn.coverage])
@pytest.mark.parametrize("null", ["fdsm", "fdsm-roles", "sdsm"])
def test_the_same_call_repeats_and_the_order_of_rows_makes_no_difference(verb, null):
    net = dressed(random_net(3))
    one, again, other = (verb(n, null=null, samples=200) for n in (net, net, shuffled(net)))
    pd.testing.assert_frame_equal(one, again)
    assert {"significance": True}.get(verb.__name__, one.equals(other))
    ends = [c for c in ("a", "b") if c in one]
    if verb is kn.significance:
        told = [
            {(frozenset(r[:2]), *map(str, r[2:])) for r in t.itertuples(index=False, name=None)}
            for t in (one, other)
        ]
        assert told[0] == told[1], ends


def test_generic_rows_link_nobody():
    net = dressed(random_net(3))
    schools = net.with_columns(
        institutions={"generic": [True] + [False] * (len(net.institutions) - 1)}
    )
    for verb in (kn.significance, kn.affinity, kn.coverage):
        pd.testing.assert_frame_equal(
            verb(schools, samples=100), verb(schools.named(), samples=100)
        )


# Figures


def every_network_like(net):
    """Give all networks with the margins of a small one."""
    whole = net.incidence.toarray()
    n, m = whole.shape
    margins = [whole.sum(axis=axis).tolist() for axis in (1, 0)]
    who, what = net.institutions.index, net.projects.index
    for cells in product([0, 1], repeat=n * m):
        one = np.reshape(cells, (n, m))
        if [one.sum(axis=axis).tolist() for axis in (1, 0)] == margins:
            yield net_of([(who[i], what[p]) for i, p in zip(*one.nonzero(), strict=True)])


def test_figures_beside_all_networks_with_these_margins():
    net = net_of(["aP", "aQ", "bQ", "bR", "cR", "dP", "dS"])
    names = ["density", "mean_distance", "nodf", "components"]
    every = np.array(
        [kn.describe(one, *names)["value"].to_numpy() for one in every_network_like(net)]
    )
    found = kn.describe(net, *names, null="fdsm", samples=2000)
    assert found["value"].tolist() == kn.describe(net, *names)["value"].tolist()
    error = 4 * every.std(axis=0) / np.sqrt(2000)
    assert (abs(found["mean"] - every.mean(axis=0)) <= error + 1e-12).all()
    assert (abs(found["sd"] - every.std(axis=0)) <= 3 * error + 1e-12).all()
    for tail, share in (
        ("p_upper", (every >= found["value"].to_numpy() - 1e-12).mean(axis=0)),
        ("p_lower", (every <= found["value"].to_numpy() + 1e-12).mean(axis=0)),
    ):
        assert found[tail].to_numpy() == pytest.approx(
            share, abs=4 * 0.5 / np.sqrt(2000) + 1 / 2000
        )
    assert np.isnan(found.loc["density", "z"])
    assert found.attrs["null"], found.attrs["samples"] == ("fdsm", 2000)


def test_groups_that_were_made_are_better_than_those_of_chance():
    """Four blocks of five that work among themselves."""
    links = [
        (f"i{k:02}", f"p{5 * (k // 5) + p}") for k in range(20) for p in range(5) if p != k % 5
    ]
    found = kn.describe(net_of(links), "barber_modularity", null="fdsm", samples=60)
    assert found["p_upper"].iloc[0] == 1 / 61
    assert found["z"].iloc[0] > 5


def test_a_figure_of_leads_moves_only_where_roles_are_drawn():
    net = dressed(random_net(3))
    for null in ("fdsm", "fdsm-roles"):
        found = kn.describe(net, "leads", "participations", null=null, samples=20)
        assert found["mean"].tolist() == found["value"].tolist()
    assert [*kn.describe(net, "leads")] == ["value", "note"]


# Groups


def test_what_groups_share_adds_up_to_the_pairs_of_the_projects():
    net = dressed(random_net(3))
    sizes = net.incidence.sum(axis=0)
    pairs = (sizes * (sizes - 1) / 2).sum()
    full = net.institutions["sector"].notna().all()
    assert full
    found = kn.affinity(net, samples=500)
    assert found["observed"].sum() == pairs
    assert found["expected"].sum() == pytest.approx(pairs, abs=1e-9 * pairs)


def test_one_member_has_no_pairs_within():
    net = net_of(["aP", "bP", "cP", "aQ", "bR"], sectors={"a": "x", "b": "x", "c": "y"})
    found = kn.affinity(net, samples=200).set_index(["a", "b"])
    assert found.loc[("y", "y"), "verdict"] == "cannot be tested"
    assert found.loc[("y", "y"), "observed"] == 0


def test_an_effect_that_one_project_makes_hangs_on_it():
    """One project of all who sell and all who teach, beside many where they go apart."""
    sectors = {
        f"i{k:02}": "sells" if k < 10 else "teaches" if k < 20 else "else" for k in range(40)
    }
    draw = np.random.default_rng(1)
    links = {(f"i{k:02}", f"p{int(draw.integers(40)):02}") for k in range(20, 40) for _ in range(4)}
    links |= {(f"i{k:02}", f"s{k:02}") for k in range(20)}
    links |= {(f"i{k:02}", "big") for k in range(20)}
    found = kn.affinity(net_of(sorted(links), sectors)).set_index(["a", "b"])
    assert found.loc[("sells", "teaches"), "verdict"] == "more"
    assert found.loc[("sells", "teaches"), "hangs_on"] == "big"


def test_groups_of_projects():
    net = dressed(random_net(3))
    found = kn.affinity(net, "spoor", "projects", samples=300)
    weights = kn.overlap(net, "projects").set_index(["a", "b"])["shared"]
    track = net.projects["spoor"]
    for row in found.itertuples():
        ends = {frozenset([row.a, row.b])}
        wanted = sum(w for (p, q), w in weights.items() if frozenset([track[p], track[q]]) in ends)
        assert row.observed == wanted


def test_of_very_many_groups_each_pair_is_a_cell():
    """More cells than values are held for: 80 places make 3,240."""
    links = random_links(160, 60, 330)
    places = [f"place {k % 80:02}" for k in range(160)]
    net = net_of(links).with_columns(institutions={"place": places})
    found = kn.affinity(net, "place", samples=100)
    sizes = np.asarray(net.incidence.sum(axis=0))
    assert len(found) == 80 * 81 // 2
    assert found["observed"].sum() == (sizes * (sizes - 1) / 2).sum()


@pytest.mark.parametrize("of", ["institutions", "projects"])
def test_what_a_project_adds_is_what_is_counted_in_it_less_what_is_expected(of):
    """From the whole matrix of chances, cell by cell."""
    net = dressed(random_net(4))
    question = drawing.asked(net, None, None, 0, None)
    by = "sector" if of == "institutions" else "spoor"
    kinds = tables.kinds(question, of, by)
    own = np.array([kinds.codes == g for g in range(len(kinds.words))]).astype(float)
    ties, chance = question.rows.toarray(), tables.expected_ties(question).matrix()
    found = groups._excess(question, kinds, of)
    for at, (g, h) in enumerate(zip(*np.triu_indices(len(own)), strict=True)):
        for p in range(ties.shape[1]):
            told = []
            for whole in (ties, chance):
                if of == "institutions":
                    pairs = own[g][:, None] * own[h] * whole[:, p][:, None] * whole[:, p]
                    np.fill_diagonal(pairs, 0)
                    told.append(pairs.sum() / (2 if g == h else 1))
                else:
                    shared = whole.T @ whole[:, p]
                    shared[p] = 0
                    toward = own[g][p] * (own[h] @ shared)
                    told.append(toward + (own[h][p] * (own[g] @ shared) if g != h else 0))
            assert found[at, p] == pytest.approx(told[0] - told[1])


def test_what_is_stopped_before_anything_was_drawn_stops(monkeypatch):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("kennisnet.nulls.sources.Traded.batch", stopped)
    for verb in (kn.significance, kn.affinity, kn.coverage):
        with pytest.raises(KeyboardInterrupt):
            verb(dressed(random_net(4)), samples=50)


def test_a_column_that_is_not_there_is_named():
    for verb, how in ((kn.affinity, {"by": "colour"}), (kn.coverage, {"rows": "colour"})):
        with pytest.raises(kn.MissingColumn, match="colour"):
            verb(dressed(random_net(3)), **how)


# Coverage


MATCHED = net_of(
    [f"{i}{p}" for i, p in zip("abcdef", "PQRSTU", strict=True)],
    sectors=dict(zip("abcdef", "xxxxyy", strict=True)),
    tracks=dict(zip("PQRSTU", "kkklll", strict=True)),
    P={"open_ended": True},
)
"""Each has one project of its own: by chance the kinds are dealt like cards."""


@pytest.mark.parametrize("count", ["memberships", "institutions"])
def test_of_a_matching_the_cells_are_hypergeometric(count):
    found = kn.coverage(MATCHED, count=count, samples=SAMPLES)
    assert found[["row", "column", "observed"]].values.tolist() == [
        ["x", "k", 3], ["x", "l", 1], ["y", "k", 0], ["y", "l", 2],
    ]  # fmt: skip
    members = {"x": 4, "y": 2}
    for row in found.itertuples():
        chance = hypergeom(6, members[row.row], 3)
        for p, told in (
            (chance.cdf(row.observed), row.p_lower),
            (chance.sf(row.observed - 1), row.p_upper),
        ):
            assert told == pytest.approx(p, abs=4 * np.sqrt(p * (1 - p) / SAMPLES) + 1 / SAMPLES)
        assert row.expected == pytest.approx(members[row.row] / 2, abs=0.06)
        assert row.residual == pytest.approx((row.observed - row.expected) / row.expected**0.5)
    assert set(found["verdict"]) == {"cannot be tested"}  # 1 in 5 is no surprise
    assert found["open_ended"].tolist() == [1, 0, 1, 0]


def absent(kind="y", track="k", **project):
    """Make sixty memberships in which one kind never is where a third of all is."""
    sectors = {f"i{k:02}": "y" if k % 2 else "x" for k in range(40)}
    tracks = {f"p{p:02}": "klm"[p % 3] for p in range(30)}
    links = [
        (i, p) for i, p in random_links(40, 30, 260) if (sectors[i], tracks[p]) != (kind, track)
    ]
    return net_of(links, sectors, tracks, **project)


@pytest.mark.parametrize("null", ["fdsm", "sdsm"])
def test_who_is_never_where_many_are_is_a_white_spot(null):
    found = kn.coverage(absent(p00={"open_ended": True}), null=null).set_index(["row", "column"])
    cell = found.loc[("y", "k")]
    assert (cell["observed"], cell["verdict"], cell["open_ended"]) == (0, "white spot", 1)
    assert cell["q_lower"] <= 0.05
    assert (found["verdict"] == "white spot").sum() == 1
    assert found.loc[("x", "k"), "verdict"] == "more"


def test_unknown_kinds_are_shown_and_not_tested():
    net = absent()
    net = net.with_columns(
        institutions={"sector": [None, *net.institutions["sector"].iloc[1:]]},
        projects={"spoor": [None, *net.projects["spoor"].iloc[1:]]},
    )
    found = kn.coverage(net, samples=200)
    assert len(found) == 3 * 4
    unknown = found["row"].isna() | found["column"].isna()
    assert unknown.sum() == 3 + 4 - 1
    assert set(found.loc[unknown, "verdict"]) == {"cannot be tested"}
    assert found.loc[unknown, ["p_upper", "p_lower", "q", "q_lower"]].isna().all(axis=None)
    assert found["observed"].sum() == len(net.participations)


def test_institutions_count_once_in_a_cell():
    net = net_of(["aP", "aQ", "bP"], sectors={"a": "x", "b": "x"}, tracks={"P": "k", "Q": "k"})
    assert kn.coverage(net, samples=50)["observed"].tolist() == [3]
    assert kn.coverage(net, count="institutions", samples=50)["observed"].tolist() == [2]


# Parts


@pytest.mark.parametrize("seed", range(20))
def test_adjusted_is_scipys_also_for_tests_that_count_more_than_once(seed):
    draw = np.random.default_rng(seed)
    p, times = draw.random(9).round(1), draw.integers(1, 5, 9)
    assert adjusted(p) == pytest.approx(false_discovery_control(p))
    every = false_discovery_control(np.repeat(p, times))
    assert np.repeat(adjusted(p, times), times) == pytest.approx(every)


def test_verdicts():
    nothing = np.nan
    q, low = np.array([[0.05, 0.06, 0.5, nothing, 1.0], [nothing, 1, 0.01, nothing, 0.05]])
    assert verdicts(q, low, 0.05).tolist() == [
        "more", "as expected", "less", "cannot be tested", "less",
    ]  # fmt: skip


def test_what_hangs_is_the_first_without_which_a_verdict_is_lost():
    excess = np.array([[3.0, 1.0, 2.0], [3.0, 2.0, 1.0], [-1.0, -2.0, 1.0], [-1.0, -1.0, -1.0]])
    upper = np.array([True, True, False, True])

    def without(project):
        return (
            np.array([[0.01, 0.2, 0.2], [0.01, 0.01, 0.01], [0, 0, 0], [1, 1, 1]])[:, project],
            np.array([[0, 0, 0], [0, 0, 0], [0.01, 0.2, 0.2], [0, 0, 0]])[:, project],
        )

    # the first loses it without 2 (adds more than 1); nobody adds to the last
    assert hanging(Beyond(upper, excess, (0.02, 0.02)), without).tolist() == [2, -1, 1, -1]


@pytest.mark.parametrize(
    ("how", "key"),
    [
        ({"null": "other"}, "null-unknown"),
        ({"samples": 0}, "number"),
        ({"seed": -1}, "number"),
        ({"alpha": 0}, "share"),
        ({"alpha": True}, "share"),
        ({"null": "fdsm-roles"}, "null-no-leads"),
    ],
)
def test_what_cannot_be_asked_is_said(how, key):
    net = net_of(["aP", "bP"], sectors={"a": "x", "b": "y"}, tracks={"P": "k"})
    for verb in (kn.significance, kn.affinity, kn.coverage):
        with pytest.raises(kn.ArgumentError) as error:
            verb(net, **how)
        assert error.value.key == key
        assert all(error.value.text(lang) for lang in ("nl", "en"))


@pytest.mark.parametrize(
    "net",
    [
        kn.Network([], [], []),
        kn.Network([{"id": "a"}], [{"id": "P"}], []),
        net_of(["aP"]),
        net_of(["aP", "bP", "aQ", "bQ"]),
    ],
)
def test_networks_in_which_chance_has_no_choice(net):
    for null in ("fdsm", "sdsm"):
        found = kn.significance(net, null=null)
        n = len(net.institutions)
        assert len(found) == n * (n - 1) // 2
        assert set(found["verdict"]) <= {"cannot be tested"}
        full = net.with_columns(
            institutions={"sector": ["x"] * n}, projects={"spoor": ["k"] * len(net.projects)}
        )
        for verb in (kn.affinity, kn.coverage):
            assert set(verb(full, null=null, samples=50)["verdict"]) <= {"cannot be tested"}


def test_the_null_model_goes_by_size(monkeypatch):
    net = net_of(["aP", "bP"])
    assert kn.significance(net).attrs["null"] == "fdsm"
    monkeypatch.setattr(drawing, "MOST_TIES", 1)
    assert kn.significance(net).attrs["null"] == "sdsm"


def test_davis():
    """153 pairs from a million samples of another program, within four standard errors of both."""
    known = reference("davis_fdsm")
    wanted = {frozenset(row[:2]): row for row in known["rows"]}
    found = kn.significance(classic("davis"), samples=20_000)
    for row in found.itertuples():
        one = wanted[frozenset([row.a, row.b])]
        error = 4 * (row.p_error + one[4]) + 1 / 20_000
        assert row.p_upper == pytest.approx(one[3], abs=error)
        assert row.shared == one[2]
