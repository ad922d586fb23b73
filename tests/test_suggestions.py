"""`unlinked`: who is suggested, in what order, and what is said of it."""

from __future__ import annotations

import datetime as dt
import inspect
from collections import Counter
from itertools import combinations, pairwise

import numpy as np
import pandas as pd
import pytest
from graphs import columned, dressed, examples, frozen, net, random_net, shuffled
from hypothesis import given
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.network import dates, homes, lacking
from kennisnet.suggestions import pool, rating, suggested
from kennisnet.suggestions.candidates import Ground
from kennisnet.suggestions.gains import Gains
from kennisnet.suggestions.pool import Pool
from kennisnet.suggestions.registries import PREDICTORS, VALUES
from kennisnet.texts.words import WORDS

COLUMNS = [
    *("a", "b", "likely", "valuable", "front", "weak", "shared_partners"),
    *("where", "introduced_by", "evidence", "brings", "against"),
    *("reason", "caution", "state"),
]
OF_PAIRS = [value for value in VALUES.values() if "institutions" in value.of]
PATH = "aP bP bQ cQ cR dR dS eS"
"""The projection is the path a-b-c-d-e: 4 linked pairs, 6 that are not, 3 at two steps."""


def every(network, **how):
    """Give suggestions without a limit for each institution, and those that are not firm too.

    By a formula that a hand can follow.
    """
    free = {"per_institution": None, "firm": False, "predictor": "newman"}
    return kn.unlinked(network, **(free | how))


def all_of(network: kn.Network, **options) -> pd.DataFrame:
    """Give all suggestions, in English, by their two ids put together."""
    table = every(network, **{"top": None, "lang": "en"} | options)
    return table.set_index(table["a"].astype("str") + table["b"].astype("str"))


def pairs(table: pd.DataFrame) -> list[str]:
    """Give the two ids of each row, in order of the alphabet."""
    return ["".join(sorted(pair)) for pair in zip(table["a"], table["b"], strict=True)]


def rows(table: pd.DataFrame) -> set:
    """Give the suggestions as a set: unordered pair, and all that is said of it in ids."""
    columns = ["front", "where", "introduced_by", "shared_partners"]
    return {
        (
            frozenset((row["a"], row["b"])),
            *(round(row[share], 9) for share in ("likely", "valuable")),
            *(row[column] for column in columns),
        )
        for row in table.to_dict("records")
    }


# Who, and in what order


def test_pairs_by_hand():
    table = all_of(net(PATH))
    assert list(table.columns) == COLUMNS
    assert table.index.tolist() == ["ac", "bd", "ce"]
    assert table.attrs["candidates"] == 6
    # every tie weighs 1, so the three score 1 and the other three 0: half score lower
    assert table["likely"].tolist() == [0.5] * 3
    # a tie saves these three 4 steps, ad and be 6, ae 8: nothing is lower
    assert table["valuable"].tolist() == [0] * 3
    assert table["front"].tolist() == [1] * 3
    assert table["introduced_by"].tolist() == ["b", "c", "d"]
    assert table["shared_partners"].tolist() == ["b", "c", "d"]
    assert table["where"].tolist() == ["P", "Q", "R"]


def test_a_stands_before_b_in_the_table_and_ties_in_the_order_of_ids():
    network = net(PATH, institutions="edcba")
    table = every(network)
    assert [*zip(table["a"], table["b"], strict=True)] == [("c", "a"), ("d", "b"), ("e", "c")]
    asked = every(network, institution="c")
    assert [*zip(asked["a"], asked["b"], strict=True)] == [("c", "a"), ("e", "c")]


def brute(network: kn.Network, predictor: str = "newman") -> pd.DataFrame:
    """Rate all candidates pair by pair: shares and fronts by counting."""
    every = Ground(network).every()
    ids = network.institutions.index
    values = [value for value in OF_PAIRS if not lacking(network, value.needs)]

    def share(scores):
        return np.array([sum(x < y - 1e-9 for x in scores) / len(scores) for y in scores])

    likely = share(every.score(PREDICTORS[predictor]))
    worth = np.mean([share(every.score(value)) for value in values], axis=0)
    table = pd.DataFrame(
        {"likely": likely, "valuable": share(worth)},
        [a + b for a, b in zip(ids[every.i], ids[every.j], strict=True)],
    )
    linked = every.ground.linked.toarray() > 0
    theme = network.column("projects", "theme")
    own = [{theme.iloc[p] for p in row.nonzero()[0]} for row in network.incidence.toarray()]
    often = theme[network.incidence.sum(axis=0) > 0].value_counts(normalize=True)
    telling = set(often.index[often <= 0.5])
    near = np.array(
        [
            (linked[i] & linked[j]).any() or bool(own[i] & own[j] & telling)
            for i, j in zip(every.i, every.j, strict=True)
        ]
    )
    table = table[near].copy()
    left, table["front"], layer = set(table.index), 0, 0
    points = dict(zip(table.index, table[["likely", "valuable"]].to_numpy().tolist(), strict=True))
    while left:
        layer += 1
        best = {
            p
            for p in left
            if not any(
                points[q] != points[p]
                and all(x >= y for x, y in zip(points[q], points[p], strict=True))
                for q in left
            )
        }
        table.loc[[*best], "front"] = layer
        left -= best
    return table


@pytest.mark.parametrize("predictor", PREDICTORS)
@pytest.mark.parametrize("seed", range(3))
def test_shares_and_fronts_by_brute_force(seed, predictor):
    network = dressed(random_net(seed, n=12, m=10, share=0.17))
    wanted = brute(network, predictor)
    table = all_of(network, predictor=predictor)
    assert len(wanted) >= 5
    assert wanted["front"].max() > 1
    found = table.loc[wanted.index, ["likely", "valuable", "front"]]
    pd.testing.assert_frame_equal(found, wanted, check_dtype=False)
    assert len(table) == len(wanted)
    # the fronts of a few are those that they have among all
    few = all_of(network, predictor=predictor, top=3)
    assert few["front"].tolist() == wanted.loc[few.index, "front"].tolist()


@pytest.mark.parametrize("balance", [0, 0.3, 0.5, 1])
def test_balance_orders_by_the_likely_or_the_valuable(balance):
    network = dressed(random_net(1, n=12, m=10, share=0.17))
    table = all_of(network, balance=balance)
    score = ((1 - balance) * table["likely"] + balance * table["valuable"]).round(9)
    wanted = sorted(table.index, key=lambda pair: (-score[pair], *sorted(pair)))
    assert table.index.tolist() == wanted
    assert len(set(score)) > 1
    assert table.attrs["balance"] == balance


def test_shuffled_rows_give_the_same(leiden):
    assert rows(every(shuffled(leiden), top=None)) == rows(every(leiden, top=None))
    assert pairs(every(shuffled(leiden))) == pairs(every(leiden))


def test_leiden_never_suggests_a_linked_pair(leiden):
    table = every(leiden, top=None)
    members = leiden.participations.groupby("project")["institution"].agg(set)
    together = {frozenset(pair) for who in members for pair in combinations(who, 2)}
    assert not {frozenset(pair) for pair in zip(table["a"], table["b"], strict=True)} & together
    assert table[["likely", "valuable"]].min().min() >= 0
    assert table[["likely", "valuable"]].max().max() < 1


def test_generic_rows_change_nothing_and_are_never_suggested():
    whole = kn.load_leiden()
    assert rows(every(whole, top=None)) == rows(every(whole.named(), top=None))
    generic = set(whole.institutions.index[whole.institutions["generic"]])
    table = every(whole, top=None)
    assert not generic & (set(table["a"]) | set(table["b"]))


def test_a_unit_is_never_suggested_to_what_it_is_part_of():
    """u is part of v, v of w; all three share the partner z in projects of their own."""
    network = net("uP zP vQ zQ wR zR")
    assert pairs(every(network)) == ["uv", "uw", "vw"]
    nested = network.with_columns(institutions={"parent": {"u": "v", "v": "w"}})
    assert every(nested).empty


def test_two_units_of_one_parent_are_never_suggested():
    network = net("uP zP vQ zQ", "uvzw")
    assert pairs(every(network)) == ["uv"]
    assert every(network.with_columns(institutions={"parent": {"u": "w", "v": "w"}})).empty


def test_units_are_not_suggested_to_partners_of_their_parent():
    """u is a unit of w; w and k share a project, u and z too, z and k as well."""
    network = net("wP kP uQ zQ zR kR")
    assert pairs(every(network)) == ["ku", "wz"]
    of_w = network.with_columns(institutions={"parent": {"u": "w"}})
    # w and z are linked as well: z works with w's unit
    assert every(of_w).empty
    # units of linked parents: u of w, x of k
    cousins = net("wP kP uQ zQ zR xR").with_columns(institutions={"parent": {"u": "w", "x": "k"}})
    assert "ux" not in pairs(every(cousins, top=None))


def test_known_pairs_need_no_introduction():
    network = net(PATH)
    left = every(network, known=[("c", "a"), ("nobody", "a")])
    assert pairs(left) == ["bd", "ce"]
    assert left.attrs["candidates"] == 5
    frame = every(network, top=1)[["a", "b"]]
    assert pairs(every(network, known=frame)) == ["bd", "ce"]
    assert pairs(every(network, known=[])) == ["ac", "bd", "ce"]


def test_a_stranger_who_is_known_is_no_news():
    """Shares count the pairs that are left: of the 5 without a-c, 3 are lower than b-d."""
    table = all_of(net(PATH), known=[("a", "c")])
    assert table["likely"].tolist() == [3 / 5] * 2


@pytest.mark.parametrize("words", ["", "aP", "aP bP", "aP bQ", "aP bP bQ cQ aR cR"])
def test_small_networks_have_nobody_to_suggest(words):
    table = every(net(words))
    assert table.empty
    assert list(table.columns) == COLUMNS
    assert table.attrs["front_of"] == "all"


def test_the_types_of_the_columns_are_the_same_with_and_without_rows():
    some, none = every(net(PATH)), every(net(""))
    assert some.dtypes.to_dict() == none.dtypes.to_dict()
    assert some.index.tolist() == [0, 1, 2]


# How many


def star(n: int) -> kn.Network:
    """Make a hub with n partners, each in a project of two."""
    others = "bcdefghijk"[:n]
    return net(" ".join(f"a{p} {i}{p}" for i, p in zip(others, "PQRSTUVWXY", strict=False)))


@pytest.mark.parametrize(("top", "many"), [(0, 0), (1, 1), (7, 7), (45, 45), (99, 45), (None, 45)])
def test_at_most_so_many(top, many):
    whole = pairs(every(star(10), top=None))
    assert pairs(every(star(10), top=top)) == whole[:many]


def test_what_is_given_where_nothing_is_asked():
    assert len(every(star(10))) == 25
    given = {name: p.default for name, p in inspect.signature(kn.unlinked).parameters.items()}
    del given["net"]
    assert given == {
        "institution": None,
        "top": 25,
        "per_institution": 2,
        "predictor": "combined",
        "balance": 0.5,
        "known": None,
        "firm": True,
        "seed": 0,
        "lang": "nl",
        "at_least": 0.0,
        "doubts": None,
        "parts": False,
    }


def test_the_same_list_is_given_everywhere(leiden):
    """Two for each institution, and firm ones; who is asked for has no limit of its own."""
    whole = kn.unlinked(leiden)
    assert max(Counter([*whole["a"], *whole["b"]]).values()) == 2
    assert len(kn.unlinked(leiden, institution="naturalis")) > 2
    some = every(star(6), top=None)
    assert len(some) == 15
    # bc, bd, cd, ef, eg, fg are kept of the fifteen
    assert kn.unlinked(star(6), top=None).attrs["left_out"] == {"per_institution": 9, "firm": 0}
    # bc, bd, cd are the 1st, the 2nd and the 6th
    assert kn.unlinked(star(6), top=3).attrs["left_out"] == {"per_institution": 3, "firm": 0}


HUBS = "hP hQ hR hS aP bQ cR cT dT zU yU dV yV"
"""h takes part in 4 of 7 projects, all others in 2 at most."""


def test_who_shares_only_a_hub_comes_last():
    table = all_of(net(HUBS), per_institution=None, firm=False)
    weak = table.index[table["weak"]].tolist()
    # a-b, a-c, b-c by h alone; c-y by d, d-h by c, d-z by y
    assert sorted(weak) == ["ab", "ac", "bc"]
    assert sorted(pairs(table[~table["weak"]])) == ["cy", "dh", "dz"]
    assert table["weak"].tolist() == sorted(table["weak"])
    assert table.loc["ab", "against"].startswith(
        "They share only h, who is in a third of all projects or more"
    )
    assert "very many" not in table.loc["cy", "against"]


def test_a_state_says_whether_a_pair_is_suggested():
    network = net(PATH).with_columns(institutions={"name": {"a": "Alpha"}})
    table = pd.DataFrame(
        [
            ["c", "Alpha", "gesproken"],
            ["b", "d", "Geen match"],
            ["c", "e", None],
            ["x", "a", "met"],
        ],
        columns=["a", "b", "state"],
    )
    found = every(network, known=table)
    assert pairs(found) == ["ac", "ce"]
    assert found.set_index("a")["state"].to_dict() == {"a": "talked to", "c": ""}
    for state in ("met", "taken up", "no match", "opgepakt"):
        assert pairs(every(network, known=table.assign(state=state))) == []
    with pytest.raises(kn.InputError) as wrong:
        every(network, known=table.assign(state=["maybe", "met", "=1", ""]))
    assert [(one.found, one.row) for one in wrong.value.faults] == [("maybe", 1), ("=1", 3)]


def test_at_most_so_many_for_one_institution():
    """All pairs of the six others score the same: in the order of ids bc, de, fg are free."""
    assert pairs(every(star(6), per_institution=1)) == ["bc", "de", "fg"]
    two = pairs(every(star(6), per_institution=2))
    assert two == ["bc", "bd", "cd", "ef", "eg", "fg"]
    assert pairs(every(star(6), per_institution=2, top=4)) == two[:4]
    assert pairs(every(star(6), per_institution=5, top=None)) == pairs(every(star(6), top=None))
    assert max(Counter("".join(two)).values()) == 2


def test_only_the_institutions_that_are_asked_for():
    network = net(PATH).with_columns(institutions={"name": {"a": "Alpha (AL)", "c": "Gamma"}})
    assert pairs(every(network, institution="a")) == ["ac"]
    assert pairs(every(network, institution="Alpha (AL)")) == ["ac"]
    assert pairs(every(network, institution="AL")) == ["ac"]
    assert pairs(every(network, institution=["gamma", "b"])) == ["ac", "bd", "ce"]
    assert pairs(every(network, institution=("e", "d", "e"))) == ["bd", "ce"]
    assert pairs(every(network, institution=pd.Index(["e"]))) == ["ce"]
    assert pairs(every(network, institution=[])) == ["ac", "bd", "ce"]
    assert every(network, institution=["gamma", "b"]).attrs["institution"] == ["c", "b"]


def test_one_institution_has_the_values_of_the_whole_list(leiden):
    whole = every(leiden, top=None)
    one = every(leiden, institution="naturalis", top=None)
    wanted = whole[(whole["a"] == "naturalis") | (whole["b"] == "naturalis")]
    assert len(one) > 5
    pd.testing.assert_frame_equal(one, wanted.reset_index(drop=True))


def test_a_generic_institution_has_no_suggestions():
    network = net(f"{PATH} gP gS").with_columns(institutions={"generic": {"g": True}})
    assert every(network, institution="g").empty
    assert pairs(every(network, institution=["g", "a"])) == ["ac"]


def test_at_least_leaves_out_the_weak():
    network = dressed(random_net(1, n=12, m=10, share=0.17))
    whole = all_of(network)
    least = whole[["likely", "valuable"]].min(axis=1).sort_values().iloc[-2]
    table = all_of(network, at_least=least)
    assert table.index.tolist() == [
        pair for pair in whole.index if whole.loc[pair, ["likely", "valuable"]].min() >= least
    ]
    assert len(table) == 2
    assert table["front"].tolist() == whole.loc[table.index, "front"].tolist()
    assert all_of(network, at_least=1).empty


# Large networks: shares of a sample


@pytest.fixture
def large(monkeypatch):
    """A network with more candidates than are all looked at; ids sort otherwise than rows."""
    monkeypatch.setattr(rating, "SAMPLE", 20)
    return dressed(shuffled(random_net(2, n=12, m=10, share=0.17)))


def test_shares_of_a_sample_by_counting(large):
    table = all_of(large, balance=0)
    ground = Ground(large)
    drawn = Pool(ground).sample(20, 0)
    assert Pool(ground).count > 20
    scores = drawn.score(PREDICTORS["newman"])
    place = large.institutions.index.get_indexer
    listed = Pool(ground).pairs(Pool(ground).numbers(place(table["a"]), place(table["b"])))
    own = listed.score(PREDICTORS["newman"])
    assert table["likely"].tolist() == [(scores < one - 1e-9).mean() for one in own]
    # values: the share of the drawn whose mean share is lower
    share = [
        np.array(
            [[(x < y - 1e-9).mean() for y in part.score(value)] for part in (listed, drawn)],
            dtype=object,
        )
        for value in OF_PAIRS
        for x in [drawn.score(value)]
    ]
    means = [np.mean([np.array(one[k], dtype=float) for one in share], axis=0) for k in (0, 1)]
    assert table["valuable"].tolist() == [(means[1] < one - 1e-9).mean() for one in means[0]]
    # weak ones last; equal shares: what the predictor gives, then ids
    order = [
        (weak, -like, -round(raw, 9), *sorted(pair))
        for weak, like, raw, pair in zip(
            table["weak"], table["likely"], own, table.index, strict=True
        )
    ]
    assert order == sorted(order)
    assert any(x[:2] == y[:2] and x[2] < y[2] for x, y in pairwise(order))
    assert table.attrs["sample"] == 20


def test_a_question_has_the_shares_of_the_whole_list(large):
    whole = all_of(large)
    for who in (["a"], ["c", "h"], ["b", "d", "k"]):
        table = all_of(large, institution=who)
        assert set(table.index) == {pair for pair in whole.index if set(pair) & set(who)}
        shares = ["likely", "valuable"]
        assert table[shares].equals(whole.loc[table.index, shares])
        assert table.index.tolist() == [pair for pair in whole.index if pair in table.index]
        assert table.attrs["front_of"] == "asked"
        assert table["front"].min() == 1
        assert (table["front"] <= whole.loc[table.index, "front"]).all()
    assert whole.attrs["front_of"] == "all"


def test_the_order_of_the_rows_makes_no_difference_to_a_sample(large):
    again = shuffled(large, seed=8)
    assert rows(every(again, top=None)) == rows(every(large, top=None))
    assert pairs(every(again)) == pairs(every(large))
    other = every(large, top=None, seed=1)
    assert rows(other) != rows(every(large, top=None))
    assert other.attrs["seed"] == 1


@pytest.mark.parametrize(("sample", "attrs"), [(6, (None, "all")), (5, (5, "asked"))])
def test_where_a_sample_begins(sample, attrs, monkeypatch):
    monkeypatch.setattr(rating, "SAMPLE", sample)
    table = every(net(PATH), institution="a")
    assert (table.attrs["sample"], table.attrs["front_of"]) == attrs
    assert table.attrs["candidates"] == 6


def test_a_sample_is_of_a_hundred_thousand():
    assert rating.SAMPLE == 100_000


# Where they could meet, and through whom


def test_the_strongest_partner_comes_first():
    """a and c share z in projects of two, y in larger ones; x and w as strongly, by id."""
    network = net("aP zP cQ zQ aR yR wR xR cS yS wS xS aT yT")
    row = all_of(network).loc["ac"]
    # z: 1 x 1; y: (1/3 + 1) x 1/3; w and x: 1/3 x 1/3
    assert row["shared_partners"] == "z | y | w | x"


def test_the_closest_shared_partner_introduces():
    """a and c share x, whom few know, and h, whom everybody knows, in projects of two."""
    row = all_of(net("aP xP cQ xQ aR hR cS hS hT dT hU eU hV fV")).loc["ac"]
    assert row["introduced_by"] == "x"
    assert row["shared_partners"] == "h | x"


def test_of_two_equal_introducers_the_first_by_id():
    assert all_of(net("aP xP cQ xQ aR wR cS wS")).loc["ac", "introduced_by"] == "w"


def test_they_meet_rather_where_the_introducer_is():
    """P and Q come first by id and hold h, but x introduces and stands in Y and Z."""
    row = all_of(net("aY xY cZ xZ aP hP cQ hQ hT dT hU eU hV fV")).loc["ac"]
    assert (row["introduced_by"], row["where"]) == ("x", "Y")


def test_they_meet_rather_among_many_shared_partners():
    """x introduces and stands in P with a; in Z with c and y, a partner too."""
    row = all_of(net("aP xP cZ xZ yZ aR yR")).loc["ac"]
    assert row["where"] == "Z"
    # the third in Q is no partner of a
    row = all_of(net("aP xP cQ xQ dQ")).loc["ac"]
    assert row["where"] == "P"


def test_they_meet_rather_in_a_small_project_then_by_id():
    assert all_of(net("aP xP dP cQ xQ")).loc["ac", "where"] == "Q"
    assert all_of(net("aQ xQ cP xP")).loc["ac", "where"] == "P"


def test_they_meet_in_a_running_project_with_one_of_the_two_and_a_shared_partner():
    network = net(PATH).with_columns(projects={"status": {"P": " Voltooid ", "Q": "lopend"}})
    assert all_of(network)["where"].tolist() == ["Q", "Q", "R"]
    # a's project T without a shared partner does not count, though it is smaller and comes first
    lone = net("aA aP bP fP bQ cQ").with_columns(projects={"status": {"Q": "gestopt"}})
    assert all_of(lone).loc["ac", "where"] == "P"


@pytest.mark.parametrize("word", sorted(WORDS.ended))
def test_a_project_that_has_ended_is_no_place_to_meet(word):
    table = all_of(net(PATH).with_columns(projects={"status": word.upper()}), lang="nl")
    assert (table["where"] == "").all()
    assert (
        table["against"]
        .str.endswith("In deze gegevens staat geen lopend project om elkaar te treffen.")
        .all()
    )


def ending(about: dict, **ends: str) -> kn.Network:
    """Give the path a-P-b-Q-c-R-d-S-e with the ends of some of its projects, and what it is about."""
    return net(PATH).with_columns(projects={"end": ends}).with_about(**about)


@pytest.mark.parametrize(
    ("date", "end", "over"),
    [
        ("2026-11-01", "2026-10-31", True),
        ("2026-11-01", "2026-11-01", False),  # on its last day it runs
        ("2026-11-01", "2026-10", True),
        ("2026-11-01", "2026-11", False),  # some day in November
        ("2026-11-01", "2025", True),
        ("2026-11-01", "2026", False),
        ("november 2026", "2026-11-29", True),  # the last day of November counts
        ("november 2026", "2026-11-30", False),
        ("2021", "2021-12-30", True),
        ("2021", "2021", False),
        (2021, "2020", True),
        (dt.date(2021, 3, 1), "2021-02", True),
        ({"nl": "eind 2021", "en": "late 2021"}, "2021-12-30", True),
        ("2017-2021", "2020", True),
        ("31/12/2021", "2021-12-30", True),
    ],
)
def test_what_had_ended_on_the_day_of_the_data_is_no_place_to_meet(date, end, over):
    table = all_of(ending({"date": date}, P=end))
    assert table.loc["ac", "where"] == ("Q" if over else "P")
    assert table.attrs["ended"] == over


def test_a_status_that_says_so_ends_a_project_whatever_its_date():
    network = ending({"date": "2021"}, P="2030").with_columns(projects={"status": {"P": "gestopt"}})
    assert all_of(network).loc["ac", "where"] == "Q"
    assert all_of(network).attrs["ended"] == 0


def test_a_project_that_is_still_to_begin_is_a_place_to_meet():
    network = net(PATH).with_columns(projects={"start": "2030"}).with_about(date="2021")
    assert all_of(network)["where"].tolist() == all_of(net(PATH))["where"].tolist()


@pytest.mark.parametrize("about", [{}, {"date": "see the annual report"}])
def test_without_a_day_of_the_data_it_is_today(about, monkeypatch):
    network = ending(about, P="2021-06-30")
    for today, over in ((dt.date(2021, 6, 30), False), (dt.date(2021, 7, 1), True)):
        monkeypatch.setattr(dates, "today", lambda day=today: day)
        attrs = all_of(network).attrs
        assert (attrs["day"], attrs["ended"], attrs["projects"]) == (str(today), over, 4)


def test_where_nothing_has_an_end_no_day_is_used(monkeypatch):
    monkeypatch.setattr(dates, "today", lambda: pytest.fail("asked"))
    assert all_of(net(PATH)).attrs["day"] is None


def test_who_stands_in_ended_projects_only_is_not_firm():
    network = ending({"date": "2021"}, P="2019")
    assert all_of(network)["against"].str.contains("a stands only in projects that are fin").any()
    assert "ac" not in all_of(network, firm=True).index


@pytest.mark.parametrize("word", ["lopend", "running", "gestart", ""])
def test_any_other_word_means_that_it_runs(word):
    table = all_of(net(PATH).with_columns(projects={"status": word}))
    assert (table["where"] != "").all()


def test_words_that_end_a_project():
    assert {"voltooid", "gestaakt", "afgerond", "completed", "cancelled"} <= WORDS.ended


@pytest.mark.parametrize("seed", range(6))
def test_facts_by_their_definitions(seed):
    """Shared partners, introducer, meeting place and what is told, counted over again with sets."""
    network = random_net(seed, n=11, m=10, share=0.2).with_columns(
        projects={"status": ["voltooid" if n % 3 == 0 else "" for n in range(10)]}
    )
    ids = network.institutions.index
    ties = pd.DataFrame(Ground(network).ties.toarray(), ids, ids)
    members = network.participations.groupby("project")["institution"].agg(set).to_dict()
    own = {one: {p for p, who in members.items() if one in who} for one in ids}
    runs = network.projects["status"].ne("voltooid")
    table = all_of(network)
    assert len(table)

    def by_size(p):
        return not runs[p], len(members[p]), p

    for (a, b), row in zip(table.index, table.to_dict("records"), strict=True):
        strength = ties[a] * ties[b]
        shared = sorted(strength.index[strength > 0], key=lambda z: (-round(strength[z], 9), z))
        assert row["shared_partners"] == " | ".join(shared)
        part = (strength / ties.sum()).round(9)
        who = min(shared, key=lambda z: (-part[z], z))
        assert row["introduced_by"] == who
        fit = [p for p in own[a] ^ own[b] if runs[p] and members[p] & set(shared)]
        order = {
            p: (who not in members[p], -len(members[p] & set(shared)), len(members[p]), p)
            for p in fit
        }
        assert row["where"] == min(fit, key=order.get, default="")

        def known_from(z, one):
            return min(own[z] & own[one], key=by_size)

        others = len(shared) - 1
        more = f"; and with {others} other{'s' * (others > 1)}" * (others > 0)
        assert row["evidence"] == (
            f"Both work with {who} (in “{known_from(who, a)}” and "
            f"“{known_from(who, b)}”{more}), but share no project in these data."
        )


# What is said


def test_evidence_in_both_languages():
    called = net("aP bP bQ cQ").with_columns(
        institutions={"name": {"a": "Alpha", "b": "Beta", "c": "Gamma"}},
        projects={"name": {"P": "First", "Q": "Second"}},
    )
    assert all_of(called)["evidence"].tolist() == [
        "Both work with Beta (in “First” and “Second”), but share no project in these data."
    ]
    assert every(called)["evidence"].tolist() == [
        "Beide werken met Beta samen (in “First” en “Second”), maar delen in deze gegevens geen project."
    ]


def test_evidence_names_the_smallest_project_then_the_first_by_id():
    """a and b share P (three) and Q (two); b and c share R and S, both of two."""
    evidence = all_of(net("aP bP dP aQ bQ bS cS bR cR")).loc["ac", "evidence"]
    assert "Both work with b (in “Q” and “R”)" in evidence


@pytest.mark.parametrize(
    ("partners", "more"),
    [("v", ""), ("vw", "; and with 1 other"), ("vwxyz", "; and with 4 others")],
)
def test_evidence_names_who_can_introduce_and_counts_the_others(partners, more):
    words = " ".join(
        f"a{p} {z}{p} c{q} {z}{q}" for z, p, q in zip(partners, "ABCDE", "FGHIJ", strict=False)
    )
    row = all_of(net(words)).loc["ac"]
    assert row["introduced_by"] == "v"
    assert row["evidence"] == (
        f"Both work with v (in “A” and “F”{more}), but share no project in these data."
    )


def test_what_a_tie_brings_by_hand():
    """a-b-c-d: a would be the first of c's sector for … and reach d; P and Q are joined."""
    network = net("aP bP bQ cQ cR dR").with_columns(
        institutions={"sector": {"a": "s", "b": "s", "c": "t", "d": ""}},
        projects={"spoor": {"P": "one", "Q": "two", "R": "two"}},
    )
    table = all_of(network)
    assert table.loc["ac", "brings"] == (
        "In these data a has no tie yet with the sector t. "
        "Together they are in “one” and “two”; neither is in both."
    )
    # b works with c, and d has no sector; b has no spoor that d lacks but “one”; d none beside “two”
    assert table.loc["bd", "brings"] == (
        "In these data d has no tie yet with the sector s. "
        "For d, 1 more institution would be one go-between away."
    )
    nl = all_of(network, lang="nl")
    assert nl.loc["bd", "brings"] == (
        "In deze gegevens heeft d nog geen band met de sector s. "
        "Voor d komt dan 1 instelling meer op één tussenpersoon afstand."
    )
    assert all_of(net("aP bP bQ cQ"))["brings"].tolist() == [
        "It brings no new themes, sectors or contacts in these data."
    ]


@pytest.mark.parametrize("seed", range(4))
def test_new_reach_by_sets(seed):
    network = random_net(seed, n=14, m=12, share=0.16)
    ground = Ground(network)
    near = ground.linked.toarray() > 0
    two = near | (near @ near)
    gains = Gains(ground)
    for i, j in zip(*np.nonzero(~near), strict=True):
        if i != j:
            new = {*np.flatnonzero(near[j])} - {*np.flatnonzero(two[i])} - {i}
            assert gains.of(i, j).reach == len(new)


def test_a_common_theme_lists_a_pair_that_shares_nobody():
    network = net("aP bP cQ dQ eR fR gS hS").with_columns(
        projects={"theme": {"P": "bees", "Q": "bees", "R": "sea", "S": "sea and sun"}}
    )
    table = every(network, top=None, lang="en")
    assert {*pairs(table)} == {"ac", "ad", "bc", "bd"}
    row = table.iloc[0]
    assert row["evidence"] == (
        "Both work on bees: a in “P”, c in “Q”. They share no project and no partner in these data."
    )
    assert (row["introduced_by"], row["where"], row["shared_partners"]) == ("", "", "")
    assert not table["weak"].any()
    assert every(network, top=None, institution="a")["b"].tolist() == ["c", "d"]


def test_of_themes_of_very_many_the_rarest_list_pairs(monkeypatch):
    """Of four projects a theme each: ½ pair, 2 in all; “few” makes 2² / 2, “many” 4² / 2 more."""
    network = net("aP bQ cR dS eT fU gV hW iX jY").with_columns(
        projects={"theme": ["few", "few", "many", "many", "many", "many", "w", "x", "y", "z"]}
    )
    monkeypatch.setattr(pool, "BY_THEME", 11)
    assert pairs(every(network, top=None)) == ["ab"]
    monkeypatch.setattr(pool, "BY_THEME", 12)
    assert len(every(network.with_about(), top=None)) == 1 + 6


def test_parts_of_valuable_are_columns():
    network = dressed(random_net(1, n=12, m=10, share=0.17))
    table = every(network, top=None, parts=True)
    names = table.attrs["values"]
    assert [*table.columns] == [*COLUMNS, *names]
    assert len(names) > 2
    assert table[names].min().min() >= 0
    assert table[names].max().max() < 1
    mean = table[names].mean(axis=1).round(9)
    order = table.assign(mean=mean).groupby("mean")["valuable"].agg(["min", "max"])
    assert (order["min"] == order["max"]).all()
    assert order["min"].is_monotonic_increasing
    assert rows(table) == rows(every(network, top=None))


def test_the_default_is_what_the_network_itself_taught():
    network = kn.load_leiden().named().rolled_up()
    table = kn.unlinked(network)
    assert table.attrs["predictor"] == "combined"
    assert table.attrs["learnt"] == "parts"
    assert rows(table) == rows(kn.unlinked(network, predictor="combined"))
    assert len(table) == 25


LONELY = {
    "en": {
        "few": "a takes part in one project only, so this rests on little.",
        "both": "a and c each take part in one project only, so this rests on little.",
        "open": "c takes part in “Q”, whose list is open: a may be there already.",
        "turned": "a takes part in “P”, whose list is open: c may be there already.",
        "ended": "a stands only in projects that are finished or stopped.",
        "doubtful": "It is doubtful who is meant by “a”.",
        "past": "“P” and “Q” have ended or stopped: first find out whether this is still alive.",
        "nowhere": "These data name no running project in which they could meet.",
    },
    "nl": {
        "few": "a doet maar aan één project mee, dus dit steunt op weinig.",
        "both": "a en c doen elk maar aan één project mee, dus dit steunt op weinig.",
        "open": "c doet mee in “Q”, en die lijst is open: misschien doet a daar al mee.",
        "turned": "a doet mee in “P”, en die lijst is open: misschien doet c daar al mee.",
        "ended": "a staat alleen in projecten die voltooid of gestaakt zijn.",
        "doubtful": "Het is onzeker wie met “a” bedoeld is.",
        "past": "“P” en “Q” zijn afgelopen of gestaakt: ga eerst na of dit nog leeft.",
        "nowhere": "In deze gegevens staat geen lopend project om elkaar te treffen.",
    },
}
BUSY = "aP aX bP bQ cQ cY"
"""a and c share b, and each has a project of its own: nothing speaks against them."""


def against(network: kn.Network, lang: str = "en") -> str:
    return all_of(network, lang=lang).loc["ac", "against"]


def certainties(network: kn.Network, unsure: str) -> kn.Network:
    """Doubt the participations that are named, such as ``aP``."""
    links = network.participations
    doubted = (links["institution"] + links["project"]).isin(unsure.split())
    return network.with_columns(
        participations={"certainty": np.where(doubted, "doubtful", "likely").tolist()}
    )


@pytest.mark.usefixtures("no_hubs")
@pytest.mark.parametrize("lang", LONELY)
def test_who_is_in_a_project_called_like_the_other_probably_knows_it(lang):
    network = net(BUSY).with_columns(
        institutions={"name": {"a": "Park", "b": "B", "c": "Lab West (LW)"}},
        projects={"name": {"P": "lab  west", "Q": "Q", "X": "Else", "Y": "Parking"}},
    )
    said = {
        "en": "Park takes part in the project “lab west”, which is called like Lab West (LW): "
        "they probably know each other.",
        "nl": "Park doet mee in het project “lab west”, dat net zo heet als Lab West (LW): "
        "waarschijnlijk kennen ze elkaar.",
    }
    assert " ".join(against(network, lang).split()) == said[lang]


@pytest.mark.usefixtures("no_hubs")
@pytest.mark.parametrize("lang", LONELY)
def test_against_says_each_thing_alone(lang):
    say = LONELY[lang]
    assert against(net(BUSY), lang) == ""
    assert against(net("aP bP bQ cQ cY"), lang) == say["few"]
    assert against(net("aP bP bQ cQ"), lang) == say["both"]
    opened = net(BUSY).with_columns(projects={"open_ended": {"Q": True}})
    assert against(opened, lang) == say["open"]
    opened = net(BUSY).with_columns(projects={"open_ended": {"P": True}})
    assert against(opened, lang) == say["turned"]
    ended = net(BUSY).with_columns(projects={"status": {"P": "voltooid", "X": "completed"}})
    assert against(ended, lang) == say["ended"]
    assert against(certainties(net(BUSY), "aP aX"), lang) == say["doubtful"]
    ended = net(BUSY).with_columns(projects={"status": {"P": "voltooid", "Q": "completed"}})
    assert against(ended, lang) == f"{say['past']} {say['nowhere']}"


@pytest.mark.usefixtures("no_hubs")
def test_only_who_is_doubtful_everywhere_is_doubtful():
    assert against(certainties(net(BUSY), "aP")) == ""
    assert against(certainties(net(BUSY), "aP aX cQ cY")) == (
        "It is doubtful who is meant by “a”. It is doubtful who is meant by “c”."
    )


@pytest.mark.usefixtures("no_hubs")
def test_against_counts_open_lists_and_names_two_in_the_order_of_ids():
    network = net("aP aX bP bQ cQ cY cE", projects="YQPXE")
    opened = network.with_columns(projects={"open_ended": {"Q": True, "Y": True}})
    assert against(opened) == (
        "c takes part in 2 projects with an open list (such as “Q” and “Y”): a may be there already."
    )
    opened = network.with_columns(projects={"open_ended": {"Q": True, "Y": True, "E": True}})
    assert against(opened) == (
        "c takes part in 3 projects with an open list (such as “E” and “Q”): a may be there already."
    )


@pytest.mark.usefixtures("no_hubs")
@pytest.mark.parametrize("lang", LONELY)
def test_against_says_all_things_together_in_their_order(lang):
    network = certainties(net("aP bP bQ cQ"), "aP cQ").with_columns(
        projects={"open_ended": True, "status": "gestaakt"}
    )
    say = LONELY[lang]
    both = [
        say[key].replace("a", "c") if key == "swap" else say[key]
        for key in ("turned", "open", "both")
    ]
    for key in ("ended", "doubtful"):
        both += [say[key], say[key].replace("“a”", "“c”").replace("a sta", "c sta", 1)]
    assert against(network, lang) == " ".join([*both, say["nowhere"]])


def test_firm_leaves_out_who_is_not_surely_there():
    network = net(BUSY)
    assert all_of(network, firm=True).index.tolist() == ["ac"]
    for less in (
        certainties(network, "aP aX"),
        certainties(network, "cQ cY"),
        network.with_columns(projects={"status": {"P": "voltooid", "X": "completed"}}),
        network.with_columns(projects={"status": {"Q": "voltooid", "Y": "completed"}}),
    ):
        assert all_of(less, firm=True).empty
        assert all_of(less).index.tolist() == ["ac"]
    for firm in (
        certainties(network, "aP cY"),
        network.with_columns(projects={"status": {"P": "voltooid", "Q": "completed"}}),
    ):
        assert all_of(firm, firm=True).index.tolist() == ["ac"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_map_and_a_report_offer_few_and_firm_ones(leiden, lang):
    offered = suggested(leiden, lang)
    wanted = kn.unlinked(leiden, top=12, lang=lang)
    pd.testing.assert_frame_equal(offered, wanted)
    assert offered.attrs == wanted.attrs
    assert 0 < len(offered) <= 12
    if lang == "nl":
        pd.testing.assert_frame_equal(suggested(leiden), wanted)


# How it was made


def test_how_it_was_made_travels_along():
    network = net(PATH)
    options = {"institution": "c", "top": 7, "per_institution": 3, "balance": 0.25}
    assert every(network, **options, at_least=0.1, firm=True, lang="en").attrs == {
        "predictor": "newman",
        "weight": "newman",
        "values": ["distances"],
        "values_left_out": ["sporen", "sectors", "themes"],
        "left_out": {"per_institution": 0, "firm": 0},
        "candidates": 6,
        "day": None,
        "ended": 0,
        "projects": 4,
        "sample": None,
        "sample_valuable": None,
        "landmarks": None,
        "front_of": "all",
        "at_least": 0.1,
        "firm": True,
        "in_doubt": 0,
        "lang": "en",
        "seed": 0,
        "fingerprint": network.fingerprint,
        **options,
        "institution": ["c"],
    }
    attrs = every(dressed(network), predictor="adamic_adar").attrs
    assert "weight" not in attrs
    assert attrs["values"] == ["sporen", "sectors", "distances", "themes"]
    assert (attrs["values_left_out"], attrs["institution"], attrs["lang"]) == ([], None, "nl")


def test_the_fingerprint_is_of_the_network_that_was_given():
    whole = net(f"{PATH} gP").with_columns(institutions={"generic": {"g": True}})
    assert every(whole).attrs["fingerprint"] == whole.fingerprint != whole.named().fingerprint


def test_a_column_counts_only_where_it_belongs(tmp_path):
    """A sector beside the project, or a spoor beside the institution, ended in a KeyError."""
    table = tmp_path / "table.csv"
    table.write_text("Project,sector,Trekker,Partners\nP,care,Aa,Bb\nQ,care,Bb,Cc\n", "utf-8")
    beside = kn.read(table)
    assert "sector" in beside.projects.columns
    for network in (beside, net(PATH).with_columns(institutions={"spoor": "x"})):
        found = every(network)
        assert len(found)
        assert found.attrs["values_left_out"] == ["sporen", "sectors", "themes"]


def test_the_input_is_unchanged(leiden):
    before = frozen(leiden)
    every(leiden)
    assert frozen(leiden) == before


# What is refused


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (
            {"predictor": "magic"},
            f"there is no predictor “magic”; there are: {', '.join(PREDICTORS)}",
        ),
        ({"predictor": None}, "there is no predictor “None”; there are: "),
        ({"balance": 2}, "balance lies between 0 and 1; got 2"),
        ({"balance": -0.1}, "balance lies between 0 and 1; got -0.1"),
        ({"balance": float("nan")}, "balance lies between 0 and 1; got nan"),
        ({"balance": "x"}, "balance lies between 0 and 1; got 'x'"),
        ({"balance": True}, "balance lies between 0 and 1; got True"),
        ({"at_least": 1.1}, "at_least lies between 0 and 1; got 1.1"),
        ({"at_least": None}, "at_least lies between 0 and 1; got None"),
        ({"top": -1}, "top is a whole number from 0 on; got -1"),
        ({"top": 1.5}, "top is a whole number from 0 on; got 1.5"),
        ({"top": True}, "top is a whole number from 0 on; got True"),
        ({"per_institution": 0}, "per_institution is a whole number from 1 on; got 0"),
        ({"per_institution": "2"}, "per_institution is a whole number from 1 on; got '2'"),
        ({"seed": -1}, "seed is a whole number from 0 on; got -1"),
        ({"lang": "xx"}, "there is no language “xx”; there are: nl, en"),
    ],
)
def test_wrong_arguments_say_what_is_wanted(options, says):
    with pytest.raises(kn.ArgumentError) as error:
        every(net(PATH), **options)
    assert str(error.value).startswith(says)


@pytest.mark.parametrize("least", [0, 1, np.float64(0.5)])
def test_the_ends_of_a_share_are_shares(least):
    assert every(net(PATH), balance=least, at_least=least) is not None


def test_only_a_network_is_a_network():
    with pytest.raises(kn.ArgumentError, match=r"a Network is wanted .* got: 'text'"):
        every("text")


def test_all_that_are_not_found_are_told_together():
    with pytest.raises(kn.InputError) as error:
        every(net(PATH), institution=["nobody", "a", 5])
    assert [(fault.rule, fault.found) for fault in error.value.faults] == [
        ("institution-unknown", "nobody"),
        ("institution-unknown", "5"),
    ]
    with pytest.raises(kn.InputError, match="“nobody” is no institution of this network"):
        every(net(PATH), institution="nobody")
    with pytest.raises(kn.InputError, match="“7” is no institution"):
        every(net(PATH), institution=7)


def test_more_institutions_than_can_be_paired(monkeypatch):
    monkeypatch.setattr(rating, "MOST", 5)
    monkeypatch.setattr(rating, "MOST_ASKED", 6)
    assert len(every(net(PATH))) == 3
    generic = net(f"{PATH} gP").with_columns(institutions={"generic": {"g": True}})
    assert len(every(generic)) == 3
    larger = net(f"{PATH} fS")
    with pytest.raises(kn.ArgumentError, match=r"6 institutions are too many .* \(at most 5\)"):
        every(larger)
    # of four there are no more pairs to list than of all five in the other network
    assert len(every(larger, institution=[*"abcd"])) == 4
    with pytest.raises(kn.ArgumentError, match=r"6 institutions .* \(at most 5\)"):
        every(larger, institution=[*"abcde"])
    with pytest.raises(kn.ArgumentError, match=r"7 institutions .* \(at most 6\)"):
        every(net(f"{PATH} fS gS"), institution="a")


@pytest.mark.parametrize(
    "known", ["ab", ["abc"], [("a", "b", "c")], pd.DataFrame({"x": ["a"]}), [5]]
)
def test_pairs_that_are_known_are_pairs(known):
    with pytest.raises(kn.ArgumentError, match="known is a table with columns a and b, or a list"):
        every(net(PATH), known=known)


# Any known column in any table


@examples(40)
@given(columned(), st.sampled_from(["nl", "en"]), st.booleans())
def test_any_known_column_may_stand_anywhere_or_be_absent(network, lang, firm):
    """A column counts in its own table only, and what is said holds whatever is absent."""
    table = every(network, top=None, lang=lang, firm=firm)
    linked = kn.overlap(network)[["a", "b"]]
    met = {frozenset(pair) for pair in linked.itertuples(index=False, name=None)}
    found = [frozenset(pair) for pair in zip(table["a"], table["b"], strict=True)]
    assert len(set(found)) == len(found)
    assert not met & set(found)
    named = network.named().institutions.index
    assert set(table["a"]) | set(table["b"]) <= set(named)
    assert table["evidence"].str.len().gt(0).all()
    wanted = [v.name for v in OF_PAIRS if all(_home_has(network, c) for c in v.needs)]
    assert table.attrs["values"] == wanted


def _home_has(network, column: str) -> bool:
    return any(column in getattr(network, home).columns for home in homes(column))


@pytest.mark.usefixtures("no_hubs")
def test_a_reason_from_a_project_that_has_ended_is_minded():
    """a and c know b from P and Q. Both a and c work on "sun" too, c in a project that has ended."""
    ended = net(BUSY).with_columns(projects={"status": {"P": "voltooid"}})
    row = all_of(ended).loc["ac"]
    assert row["caution"] == "rests on “P” (ended)"
    assert row["against"] == "“P” has ended or stopped: first find out whether this is still alive."
    themes = {"X": "sun", "Y": "sun", "P": "a", "Q": "b"}
    of_theme = net(BUSY).with_columns(projects={"theme": themes, "status": {"Y": "voltooid"}})
    assert all_of(of_theme).loc["ac", "caution"] == "rests on “Y” (ended)"
    running = net(BUSY).with_columns(projects={"theme": themes, "status": {"P": "voltooid"}})
    assert all_of(running).loc["ac", "caution"] == ""  # the theme is the reason, and runs


@pytest.mark.usefixtures("no_hubs")
def test_who_is_only_an_address_of_the_web_is_not_introduced():
    """c may stand there by its name too: it is unsure who is meant, as where a reading is doubtful."""
    named = net(BUSY).with_columns(institutions={"name": {"c": "http://x.nl/organization/c"}})
    assert all_of(named, firm=True).empty
    assert against(named) == "It is doubtful who is meant by “http://x.nl/organization/c”."
    piece = net(BUSY).with_columns(institutions={"name": {"c": "West / East"}})
    assert all_of(piece, firm=True).index.tolist() == ["ac"]
