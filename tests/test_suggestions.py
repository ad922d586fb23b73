"""Suggestions: who may be suggested, how they are scored, and what is said of them."""

import math

import numpy as np
import pytest
from graphs import net

import kennisnet as kn
from kennisnet.suggestions.scores import PREDICTORS, VALUES, Pairs

COLUMNS = [
    "a",
    "b",
    "likely",
    "valuable",
    "front",
    "shared_partners",
    "where",
    "introduced_by",
    "evidence",
    "against",
]


def rows(table) -> set:
    """Give the suggestions as a set: unordered pair, and all that is said of it."""
    return {
        (
            frozenset((r.a, r.b)),
            round(r.likely, 9),
            round(r.valuable, 9),
            r.front,
            r.where,
            r.introduced_by,
            r.shared_partners,
        )
        for r in table.itertuples()
    }


@pytest.fixture(scope="module")
def leiden():
    return kn.load_leiden().named().rolled_up()


def shuffled(network, seed=3):
    order = np.random.default_rng(seed)
    tables = (network.institutions, network.projects, network.participations)
    return kn.Network(*(t.iloc[order.permutation(len(t))] for t in tables), network.about)


# A hand-made network: a-b in P, b-c in Q, c-d in R; e alone in S with d.
PATH = "aP bP bQ cQ cR dR dS eS"


def test_pairs_by_hand():
    """The projection is the path a-b-c-d-e: 4 linked pairs, 6 that are not, 3 at two steps."""
    table = kn.unlinked(net(PATH), top=None)
    assert list(table.columns) == COLUMNS
    assert {frozenset(p) for p in zip(table["a"], table["b"], strict=True)} == {
        frozenset("ac"),
        frozenset("bd"),
        frozenset("ce"),
    }
    assert table.attrs["candidates"] == 6
    # every tie weighs 1, so the three score 1 and the other three 0: half score lower
    assert table["likely"].tolist() == [0.5] * 3
    assert dict(zip(table["a"] + table["b"], table["introduced_by"], strict=True)) == {
        "ac": "b",
        "bd": "c",
        "ce": "d",
    }


def test_the_distance_value_by_hand():
    """On the path a-b-c-d-e a tie a-c saves a 1 step to c, d and e; nothing for c but to a."""
    saved = VALUES["distances"].formula(Pairs(net(PATH)))
    # a reaches c, d, e in 2, 3, 4 and would in 1, 2, 3; c reaches a in 2 and would in 1
    assert saved[0, 2] == 3 + 1
    # b-d: b reaches d, e one sooner; d reaches b, a one sooner
    assert saved[1, 3] == 2 + 2
    assert np.array_equal(saved, saved.T)


def test_newman_by_hand():
    """a-b share a project of 2 (weight 1); c is with both in one of 3 (weight 1/2)."""
    score = PREDICTORS["newman"].formula(Pairs(net("aP bP bQ cQ dQ")))
    assert score[0, 2] == 1 * 0.5
    assert score[0, 3] == 1 * 0.5


@pytest.mark.parametrize(
    ("name", "each"), [("resource_allocation", 1 / 3), ("adamic_adar", 1 / math.log(3))]
)
def test_other_predictors_by_hand(name, each):
    """A star: b is tied to a, c and d, so through b everything is 1/3 or 1/ln 3."""
    score = PREDICTORS[name].formula(Pairs(net("aP bP bQ cQ bR dR")))
    assert score[0, 2] == pytest.approx(each)


def test_sporen_and_sectors_by_hand():
    network = net(PATH).with_columns(
        projects={"spoor": {"P": "1", "Q": "1", "R": "2", "S": "3"}},
        institutions={"sector": {"a": "x", "b": "x", "c": "y", "d": "y"}},
    )
    pairs = Pairs(network)
    sporen, sectors = (VALUES[name].formula(pairs) for name in ("sporen", "sectors"))
    # a: {1}, c: {1, 2}, e: {3}; c brings 2 to a, a brings nothing to c
    assert sporen[0, 2] == 0
    assert sporen[2, 4] == 2 * 1
    assert sporen[0, 4] == 1
    # a has met x (b and itself), c has met x, y: only a meets a new sector
    assert sectors[0, 2] == 1
    # e has no sector: new for nobody; e has met y through d
    assert sectors[2, 4] == 0


def test_where_is_a_running_project_with_one_of_the_two_and_a_shared_partner():
    network = net(PATH).with_columns(projects={"status": {"P": "voltooid", "Q": "lopend"}})
    table = kn.unlinked(network, top=None).set_index(["a", "b"])
    assert table.loc[("a", "c"), "where"] == "Q"
    stopped = network.with_columns(projects={"status": "gestaakt"})
    table = kn.unlinked(stopped, top=None, lang="nl")
    assert (table["where"] == "").all()
    assert table["against"].str.contains("geen lopend project").all()


def test_leiden_never_suggests_a_linked_pair_and_where_is_right(leiden):
    table = kn.unlinked(leiden, top=None)
    member = {
        project: set(own)
        for project, own in leiden.participations.groupby("project")["institution"]
    }
    linked = {frozenset((a, b)) for own in member.values() for a in own for b in own if a != b}
    status = leiden.projects["status"]
    for row in table.itertuples():
        assert frozenset((row.a, row.b)) not in linked
        shared = row.shared_partners.split(" | ")
        assert all(frozenset((x, z)) in linked for x in (row.a, row.b) for z in shared)
        assert row.introduced_by in shared
        if row.where:
            there = member[row.where]
            assert len(there & {row.a, row.b}) == 1
            assert there & set(shared)
            assert status[row.where] not in {"voltooid", "gestaakt"}


def test_the_evidence_names_partners_and_projects_that_are_there(leiden):
    name, title = leiden.institutions["name"], leiden.projects["name"]
    links = leiden.participations
    for row in kn.unlinked(leiden, top=40, lang="en").itertuples():
        first = row.shared_partners.split(" | ")[0]
        assert name[first] in row.evidence
        assert name[row.a] in row.evidence
        named = [p for p in title.index if f"“{title[p]}”" in row.evidence]
        assert named
        own = links[links["project"].isin(named)]["institution"]
        assert {row.a, row.b} <= set(own)


def test_shares_and_fronts(leiden):
    table = kn.unlinked(leiden, top=None)
    assert table[["likely", "valuable"]].min().min() >= 0
    assert table[["likely", "valuable"]].max().max() < 1
    first = table[table["front"] == 1][["likely", "valuable"]].to_numpy()
    for x, y in first:
        better = (first[:, 0] >= x) & (first[:, 1] >= y) & ((first[:, 0] > x) | (first[:, 1] > y))
        assert not better.any()
    for row in table[table["front"] > 1].head(200).itertuples():
        above = table[table["front"] == row.front - 1]
        beats = (above["likely"] >= row.likely) & (above["valuable"] >= row.valuable)
        assert beats.any()


def test_balance_puts_the_likely_or_the_valuable_first(leiden):
    assert kn.unlinked(leiden, balance=0)["likely"].is_monotonic_decreasing
    assert kn.unlinked(leiden, balance=1)["valuable"].is_monotonic_decreasing


def test_shuffled_rows_give_the_same(leiden):
    assert rows(kn.unlinked(shuffled(leiden), top=None)) == rows(kn.unlinked(leiden, top=None))


def test_generic_rows_change_nothing_and_are_never_suggested():
    whole = kn.load_leiden()
    assert rows(kn.unlinked(whole, top=None)) == rows(kn.unlinked(whole.named(), top=None))
    generic = set(whole.institutions.index[whole.institutions["generic"]])
    table = kn.unlinked(whole, top=None)
    assert not generic & (set(table["a"]) | set(table["b"]))


def test_a_unit_is_never_suggested_to_what_it_is_part_of():
    """u is part of v, v of w; all three share the partner z in projects of their own."""
    network = net("uP zP vQ zQ wR zR")
    assert len(kn.unlinked(network, top=None)) == 3
    nested = network.with_columns(institutions={"parent": {"u": "v", "v": "w"}})
    assert kn.unlinked(nested, top=None).empty


def test_only_one_institution_and_at_most_so_many(leiden):
    table = kn.unlinked(leiden, institution="naturalis", top=5)
    assert len(table) == 5
    assert ((table["a"] == "naturalis") | (table["b"] == "naturalis")).all()
    spread = kn.unlinked(leiden, top=None, per_institution=1)
    both = [*spread["a"], *spread["b"]]
    assert len(both) == len(set(both))


def test_known_pairs_need_no_introduction():
    network = net(PATH)
    left = kn.unlinked(network, top=None, known=[("c", "a"), ("nobody", "a")])
    assert {*zip(left["a"], left["b"], strict=True)} == {("b", "d"), ("c", "e")}
    frame = kn.unlinked(network, top=1)[["a", "b"]]
    assert len(kn.unlinked(network, top=None, known=frame)) == 2


def test_missing_columns_are_left_out_and_said():
    assert kn.unlinked(net(PATH)).attrs["left_out"] == ["sporen", "sectors"]


@pytest.mark.parametrize("words", ["", "aP", "aP bP", "aP bQ"])
def test_small_networks_have_nobody_to_suggest(words):
    table = kn.unlinked(net(words))
    assert table.empty
    assert list(table.columns) == COLUMNS


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"predictor": "magic"}, "newman"),
        ({"balance": 2}, "between 0 and 1"),
        ({"institution": "nobody"}, "nobody"),
    ],
)
def test_wrong_arguments_say_what_is_wanted(options, says):
    with pytest.raises(kn.KennisnetError, match=says):
        kn.unlinked(net(PATH), **options)


def test_the_input_is_unchanged(leiden):
    before = leiden.fingerprint
    kn.unlinked(leiden)
    assert (
        kn.Network(
            leiden.institutions, leiden.projects, leiden.participations, leiden.about
        ).fingerprint
        == before
    )


def told(network, pair="ac", **options) -> str:
    """Give what speaks against a pair."""
    table = kn.unlinked(network, top=None, lang="en", **options).set_index(["a", "b"])
    return table.loc[tuple(pair), "against"]


def test_against_says_each_thing_where_it_holds():
    network = net(PATH)
    plain = told(network)
    assert "a takes part in one project only" in plain
    assert "open" not in plain
    opened = network.with_columns(projects={"open_ended": {"Q": True}})
    assert "c takes part in “Q”, whose list is open: a may be there already" in told(opened)
    doubt = {"certainty": ["doubtful" if i == "a" else "certain" for i in "abbccdde"]}
    unsure = network.with_columns(participations=doubt)
    assert "It is doubtful who is meant by “a”" in told(unsure)
    ended = network.with_columns(projects={"status": {"P": "completed"}})
    assert "a stands only in projects that are finished or stopped" in told(ended)
    for less_firm in (unsure, ended):
        assert "a" not in set(kn.unlinked(less_firm, top=None, firm=True)["a"])
        assert len(kn.unlinked(network, top=None, firm=True)) == 3


def test_the_closest_shared_partner_introduces():
    """a and c share x, whom few know, and h, whom everybody knows, in projects of two."""
    network = net("aP xP cQ xQ aR hR cS hS hT dT hU eU hV fV")
    row = kn.unlinked(network, institution="a", top=None).set_index("b").loc["c"]
    assert row["introduced_by"] == "x"
    assert set(row["shared_partners"].split(" | ")) == {"h", "x"}


def test_at_least_leaves_out_the_weak(leiden):
    table = kn.unlinked(leiden, top=None, at_least=0.5)
    assert (table[["likely", "valuable"]] >= 0.5).all().all()
    assert 0 < len(table) < len(kn.unlinked(leiden, top=None))


def test_units_are_not_suggested_to_partners_of_their_parent():
    """u is a unit of w; w and k share a project, u and z too, z and k as well."""
    network = net("wP kP uQ zQ zR kR").with_columns(institutions={"parent": {"u": "w"}})
    pairs = kn.unlinked(network, top=None)
    assert {*zip(pairs["a"], pairs["b"], strict=True)} <= {("w", "z"), ("z", "w")}
    assert not {("k", "u"), ("u", "k")} & {*zip(pairs["a"], pairs["b"], strict=True)}
