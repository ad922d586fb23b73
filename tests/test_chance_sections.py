"""What a report says about chance: true of planted networks, in plain words, in both languages."""

import re
from itertools import pairwise, product

import numpy as np
import pandas as pd
import pytest
from graphs import dressed, net, random_net
from hostile import hostile

import kennisnet as kn
from kennisnet.chance import cells
from kennisnet.nulls import Pairs, Tapes, kept_on, sample
from kennisnet.reports import SECTIONS, chances
from kennisnet.reports.blocks import Paragraph, Picture, Table
from kennisnet.reports.numbers import Numbers
from kennisnet.texts import say

KEYS = ("coverage", "affinity", "testable")
WORDED = (*KEYS, "groups", "whole", "together", "ranking")
JARGON = re.compile(
    r"\b(p|q|z|nul\w*|null\w*|signif\w*|hypothe\w*|fdsm|sdsm|bicm|monte carlo|verdeling|tail\w*|"
    r"modularit\w*|barber|jaccard|curveball|standaardafwijking\w*|standard deviation\w*|p-waarde\w*|p-value\w*|residu\w*)\b",
    re.IGNORECASE,
)


@pytest.fixture(autouse=True)
def _few(monkeypatch):
    monkeypatch.setattr(chances, "SAMPLES", 1_000)
    monkeypatch.setattr(cells, "PILOT", 500)
    monkeypatch.setattr(chances, "SEARCHED", 40)


def planted(open_lists=(), *, alone=False):
    """Make a network where y keeps out of l: twelve of x and of y have four projects each.

    Or, ``alone``, one where nobody keeps out of anything, and six of z are in the only project of m.
    """
    draw = np.random.default_rng(3)
    one, other = ([f"{spoor}{n:02}" for n in range(16)] for spoor in "kl")
    within = {"x": one + other, "y": one + other if alone else one}
    links = {
        (f"{sector}{n:02}", str(project))
        for sector, projects in within.items()
        for n in range(12)
        for project in draw.choice(projects, 4, replace=False)
    }
    if alone:
        links |= {(f"z{n}", "M") for n in range(6)} | {("x00", "M"), ("y00", "M")}
    who, what = (sorted({link[end] for link in links}) for end in (0, 1))
    return kn.Network(
        [{"id": one, "sector": one[0]} for one in who],
        [{"id": p, "spoor": p[0].lower(), "open_ended": p in open_lists} for p in what],
        [{"institution": i, "project": p} for i, p in sorted(links)],
    )


def told(network, key, lang="en"):
    return SECTIONS[key].blocks(Numbers(network, lang=lang))[1:]


def said(blocks):
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


def words_of(blocks):
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Picture):
            yield block.alt
        elif isinstance(block, Table):
            yield from (column.text for column in block.columns)
            yield from (cell for row in block.rows for cell in row)


def table_in(blocks):
    return next(block for block in blocks if isinstance(block, Table))


@pytest.fixture(scope="module")
def white():
    return planted(open_lists={"l03", "l04"})


def test_a_white_spot_is_named_with_what_chance_gives(white):
    text = said(told(white, "coverage"))
    (n, chance) = re.search(
        r"There is 1 white spot: y in “l” \((\d+) counted, ([\d.]+) by chance\)", text
    ).groups()
    links = white.participations
    both = links["institution"].str[0] + links["project"].str[0].str.lower()
    assert (int(n), both.eq("yl").sum()) == (0, 0)
    assert float(chance) == pytest.approx(
        both.str[1].eq("l").mean() * both.str[0].eq("y").sum(), rel=0.2
    )
    assert f"y in “k” ({both.eq('yk').sum()} counted" in text
    assert "white spots: 1;" in next(
        b.alt for b in told(white, "coverage") if isinstance(b, Picture)
    )


def test_what_hangs_on_one_project_is_named():
    text = said(told(planted(alone=True), "coverage"))
    assert re.search(r"More than chance gives: [^.]*z in “m” \(6 counted", text)
    assert "On a single project hangs z in “m”: without the project M it could be chance" in text
    assert text.count("On a single project hangs") == 1


def test_where_lists_are_open_numbers_may_be_too_low(white):
    assert "In l 2 lists of partners are open (“etc.”). There a number may be too low, and 0 means that nobody is named" in said(told(white, "coverage"))  # fmt: skip
    every = planted(open_lists={*planted().projects.index})
    assert "In elk spoor zijn partnerlijsten open (‘etc.’), bij elkaar" in said(
        told(every, "coverage", "nl")
    )
    assert "list" not in said(told(planted(), "coverage"))


def test_the_picture_shows_the_table(white):
    numbers = Numbers(white)
    ax = SECTIONS["coverage"].pictures["coverage"](numbers)
    rows, columns = (
        [label.get_text().split("\n")[0] for label in own()]
        for own in (ax.get_yticklabels, ax.get_xticklabels)
    )
    shown = {
        (rows[y], columns[x]): text.get_text()
        for text in ax.texts
        for x, y in [text.get_position()]
    }
    links = white.participations
    both = (links["institution"].str[0] + links["project"].str[0].str.lower()).value_counts()
    assert {at: int(text.split()[1]) for at, text in shown.items()} == {
        at: both.get("".join(at), 0) for at in product("xy", "kl")
    }
    assert (shown["y", "l"], shown["x", "l"][0]) == ("○ 0", "▲")
    table = SECTIONS["coverage"].tables["coverage"](numbers)
    assert table.loc[table["verdict"] == "white spot", ["row", "column"]].values.tolist() == [
        ["y", "l"]
    ]


def test_groups_beyond_chance_are_listed_and_what_they_hang_on():
    network = planted(alone=True)
    blocks = told(network, "affinity")
    found = kn.affinity(network, samples=2_000)
    beyond = found[found["verdict"].isin(["more", "less"])]
    rows = table_in(blocks).rows
    assert {(r[0], r[0] if r[1] == "each other" else r[1]) for r in rows} == {
        *beyond[["a", "b"]].itertuples(index=False, name=None)
    }
    inside = next(row for row in rows if row[:2] == ("z", "each other"))
    assert inside[2:4] == ("15", "1")  # six in one project meet fifteen times
    assert inside[5:] == ("more than chance", "M")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_nothing_beyond_chance_is_too_little_to_see_and_no_absence(lang):
    small = dressed(random_net(1))
    texts = {key: said(told(small, key, lang)) for key in KEYS}
    nothing = {
        "nl": ["het betekent niet dat alles gelijk verdeeld is", "betekent niet dat er geen is", "is met deze gegevens niet te zeggen"],
        "en": ["it does not mean that all is evenly spread", "does not mean that there is none", "These data cannot tell whether"],
    }[lang]  # fmt: skip
    assert nothing[0] in texts["coverage"]
    tiny = net("aP bP bQ cQ aQ").with_columns(  # nobody of y is in k
        institutions={"sector": {"a": "x", "b": "x", "c": "y"}},
        projects={"spoor": {"P": "k", "Q": "l"}},
    )
    assert nothing[2] in said(told(tiny, "coverage", lang))
    assert nothing[1] in texts["affinity"] or texts["affinity"].count("0")
    assert not any(isinstance(block, Table) for block in told(small, "affinity", lang))


def test_pairs_beyond_chance_are_named_the_most_surprising_first():
    links = {(f"i{n:02}", f"p{(7 * n + step) % 60:02}") for n in range(40) for step in (0, 3, 11)}
    links |= {(f"{one}", f"p{n:02}") for one in "ab" for n in range(12)}
    links |= {(f"{one}", f"p{n:02}") for one in "cd" for n in range(20, 29)}
    who, what = (sorted({link[end] for link in links}) for end in (0, 1))
    network = kn.Network(
        [{"id": one, "name": one.upper()} for one in who],
        [{"id": one} for one in what],
        [{"institution": i, "project": p} for i, p in sorted(links)],
    )
    blocks = told(network, "testable")
    pairs = len(who) * (len(who) - 1) // 2
    assert f"Each of the {pairs} pairs of institutions could stand out if looked at alone" in said(
        blocks
    )
    rows = table_in(blocks).rows
    assert [row[:3] for row in rows] == [("A", "B", "12"), ("C", "D", "9")]
    hangs = kn.significance(network, null="sdsm").set_index(["a", "b"])["hangs_on"]
    told_of = [("more than chance", hangs[pair] or "–") for pair in (("a", "b"), ("c", "d"))]
    assert [row[4:] for row in rows] == told_of
    assert "2 pairs share more than chance gives; for the rest it could be chance." in said(blocks)
    assert _bar(network) in said(blocks)


def test_each_look_alike_that_the_report_lists_is_judged():
    network = dressed(random_net(5, n=12, m=11))
    numbers = Numbers(network, lang="en")
    listed = [row[:2] for row in table_in(SECTIONS["alike"].blocks(numbers)).rows]
    judged = [block for block in SECTIONS["testable"].blocks(numbers) if isinstance(block, Table)][
        -1
    ]
    assert [row[:2] for row in judged.rows] == listed
    found = kn.significance(network, "projects", null="sdsm").set_index(["a", "b"])
    for a, b, shared, _, verdict in judged.rows:
        assert int(shared) == found.loc[(a, b), "shared"]
        words = {"as expected": "could be chance", "cannot be tested": "too little to tell"}
        assert verdict == words[found.loc[(a, b), "verdict"]]


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("key", WORDED)
def test_the_main_text_has_no_jargon(white, key, lang):
    for text in words_of(SECTIONS[key].blocks(Numbers(white, lang=lang))):
        assert not JARGON.search(text), text


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_terms_stand_where_the_report_says_how_it_was_made(white, lang):
    rows = dict(SECTIONS["made"].blocks(Numbers(white, lang=lang))[1].rows)
    groups, pairs = (next(v for v in rows.values() if word in v) for word in ("FDSM, c", "SDSM"))
    assert re.match(r"1[.,]000 ", groups)
    assert "Benjamini" in groups
    assert "Poisson" in pairs


@pytest.mark.parametrize(
    ("sector", "spoor", "there", "why"),
    [
        (True, True, {*KEYS}, None),
        (False, True, {"affinity", "testable"}, "names no two sectors."),
        (True, False, {"affinity", "testable"}, "names no two themes."),
        (False, False, {"testable"}, "no two sectors and no two themes."),
    ],
)
def test_without_sectors_or_sporen_sections_are_left_out_and_it_is_said_why(
    sector, spoor, there, why
):
    network = net("aP bP bQ cQ aQ").with_columns(
        institutions={"sector": {"a": "x", "b": "y" if sector else "x"}},
        projects={"spoor": {"P": "k", "Q": "l" if spoor else "k"}},
    )
    blocks = kn.report(network, sections=[*KEYS, "limits"], lang="en").blocks
    assert set(blocks) - {"limits"} == there
    told = [item for item in blocks["limits"][1].items if "names no two" in item]
    assert [item.endswith(why) for item in told] == ([True] if why else [])


def test_a_network_that_is_too_large_is_not_compared(monkeypatch):
    monkeypatch.setattr(chances, "MOST_TIES", 4)
    network = dressed(net("aP bP bQ cQ aQ"))
    blocks = kn.report(network, sections=[*KEYS, "limits", "made"], lang="en").blocks
    assert set(blocks) == {"limits", "made"}
    assert any("too large" in item for item in blocks["limits"][1].items)
    assert "Pairs beside chance" not in dict(blocks["made"][1].rows)
    monkeypatch.setattr(chances, "MOST_TIES", 5)
    monkeypatch.setattr(chances, "MOST_TRADED", 1)
    blocks = kn.report(network, sections=[*KEYS, "limits", "made"], lang="en").blocks
    assert set(blocks) == {"testable", "limits", "made"}
    assert any(
        item.startswith("Sectors and themes were not compared")
        for item in blocks["limits"][1].items
    )
    assert "Sectors and themes beside chance" not in dict(blocks["made"][1].rows)
    monkeypatch.setenv("KENNISNET_LIMITS", "2")
    assert set(kn.report(network, sections=KEYS, lang="en").blocks) == {*KEYS}


def test_who_has_no_sector_is_counted_and_not_compared():
    network = planted()
    sectors = network.institutions["sector"].copy()
    sectors["x00"] = None
    text = said(told(network.with_columns(institutions={"sector": sectors}), "coverage", "nl"))
    assert "Van 1 instelling is de sector niet bekend" in text


def test_hostile_names_are_told_as_they_are(tmp_path):
    made = kn.report(hostile(), tmp_path, sections=KEYS, lang="en")
    assert set(made.blocks) == {*KEYS}
    assert "<svg" not in made.html
    assert "<script>window" not in made.html
    for name in ("coverage", "affinity_sector", "testable_pairs"):
        read = (tmp_path / f"{name}.csv").read_text("utf-8")
        assert not re.search(r"(^|,)\"?[=+]", read, re.MULTILINE)


def test_a_run_that_is_shared_gives_what_each_gives_alone(white):
    """The report draws once for all its questions; each verb by itself draws anew."""
    numbers = Numbers(white)
    for mine, alone in (
        (numbers.covered, kn.coverage(white, samples=1_000)),
        (numbers.meetings["sector"], kn.affinity(white, samples=1_000)),
        (numbers.meetings["spoor"], kn.affinity(white, "spoor", "projects", samples=1_000)),
    ):
        pd.testing.assert_frame_equal(mine, alone)
        assert mine.attrs == alone.attrs


@pytest.mark.parametrize("null", ["fdsm", "sdsm", "fdsm-roles"])
def test_a_tape_is_the_chain_whatever_was_asked_before(null, white):
    rows, leads = white.incidence, white.incidence.multiply(white.incidence)
    pairs = {"pairs": Pairs(np.array([0, 1]), np.array([2, 3]))}
    how = {"null": null, "leads": leads, "seed": 5, "thin": 3}
    tapes = Tapes()
    with kept_on(tapes):
        taped = [sample(rows, pairs, samples=many, **how)["pairs"].values for many in (30, 80, 50)]
    assert tapes.ties >= 80 * rows.nnz // 2
    for many, values in zip((30, 80, 50), taped, strict=True):
        assert values.tolist() == sample(rows, pairs, samples=many, **how)["pairs"].values.tolist()


def test_tapes_hold_no_more_than_they_may(monkeypatch, white):
    from kennisnet.nulls import tapes as module

    monkeypatch.setattr(module, "MOST_KEPT", 100)
    tapes, pairs = Tapes(), {"pairs": Pairs(np.array([0]), np.array([1]))}
    with kept_on(tapes):
        kept = sample(white.incidence, pairs, samples=20)["pairs"]
    assert tapes.ties == 0
    assert (
        kept.values.tolist() == sample(white.incidence, pairs, samples=20)["pairs"].values.tolist()
    )


# Groups, the whole, and who stands above whom


def parts(*names, alone=0):
    """Make a complete part of five by five for each name, with its own sector and spoor."""
    links = [
        (f"{name}{i}", f"{name.upper()}{p}") for name in names for i in range(5) for p in range(5)
    ]
    links += [(f"q{i}", f"Q{(i + step) % alone}") for i in range(alone) for step in (0, 1, 3)]
    who, what = (sorted({link[end] for link in links}) for end in (0, 1))
    return kn.Network(
        [{"id": one, "sector": one[0]} for one in who],
        [{"id": one, "spoor": one[0]} for one in what],
        [{"institution": i, "project": p} for i, p in links],
    )


@pytest.fixture(scope="module")
def apart():
    return parts("x", "y", "z")


def test_groups_that_are_there_are_listed_beside_chance(apart):
    numbers = Numbers(apart, lang="en")
    heading, found, said, beside, inside, listed = SECTIONS["groups"].blocks(numbers)
    assert heading.text == "Who belongs together"
    assert "Here it is 0.667;" in found.text  # three parts: 1 - 1/3
    assert "in 40 random networks in which every institution takes part in as many" in said.text
    assert "The division as a whole is sharper than chance gives" in said.text
    quality = numbers.groups.attrs["against"]["quality"]
    assert f"came to {round(quality['mean'], 3)} on average" in said.text
    assert f"not above {round(quality['high'], 3)}" in said.text
    assert [(row[1], row[4]) for row in beside.rows] == [
        ("0.667", "more than chance"),
        ("100%", beside.rows[1][4]),
        ("1.00", "more than chance"),
        ("1.00", "more than chance"),
    ]
    assert "75 of the 75 participations fall within a group" in inside.text
    assert [row[1] for row in listed.rows] == [
        ", ".join(f"{name}{i}" for i in range(5)) for name in "xyz"
    ]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_groups_no_better_than_chance_are_not_listed_and_the_heading_says_so(lang):
    """In a ring where every project has its three, what chance gives is at least as sharp."""
    numbers = Numbers(parts(alone=13), lang=lang)
    assert numbers.groups.attrs["against"]["quality"]["p_upper"] > 0.05
    heading, _, said, beside = SECTIONS["groups"].blocks(numbers)
    assert (
        heading.text
        == {
            "nl": "Wie bij elkaar horen: deze groepen kunnen toeval zijn",
            "en": "Who belongs together: these groups could be chance",
        }[lang]
    )
    assert {
        "nl": "Hoe scherp de groepen van deze tabel gescheiden zijn, kan toeval zijn",
        "en": "How sharply the groups of this table are set apart could be chance",
    }[lang] in said.text
    assert "groups.csv" in said.text
    assert beside.rows[0][4] == {"nl": "kan toeval zijn", "en": "could be chance"}[lang]
    assert len(SECTIONS["groups"].tables["groups"](numbers)) == 26


def test_of_a_network_that_is_too_large_groups_are_listed_and_not_compared(monkeypatch, apart):
    monkeypatch.setattr(chances, "MOST_SEARCHED", 74)
    made = kn.report(apart, sections=["groups", "whole", "made"], lang="en")
    assert set(made.blocks) == {"groups", "made"}
    heading, said, _, listed = made.blocks["groups"]
    assert heading.text == "Who belongs together"
    assert "was not looked into: this network is too large" in said.text
    assert len(listed.rows) == 3
    assert "Groups found beside chance" not in dict(made.blocks["made"][1].rows)
    monkeypatch.setattr(chances, "MOST_SEARCHED", 75)
    made = kn.report(apart, sections=["groups", "whole", "made"], lang="en")
    assert set(made.blocks) == {"groups", "whole", "made"}
    assert "Groups found beside chance" in dict(made.blocks["made"][1].rows)


def test_figures_of_the_whole_stand_beside_chance(apart):
    numbers = Numbers(apart, lang="en")
    rows = {
        row[0].split(" (")[0]: row[1:] for row in table_in(SECTIONS["whole"].blocks(numbers)).rows
    }
    closing = next(
        row for name, row in rows.items() if name.startswith("those in a project together")
    )
    assert (closing[0], closing[-1]) == ("1.00", "higher than by chance")  # all close
    sectors = next(row for name, row in rows.items() if name.startswith("meeting other sectors"))
    assert (sectors[0], sectors[-1]) == ("-1.00", "lower than by chance")
    assert len(rows) == len(chances.WHOLE)
    found = kn.describe(apart, *chances.WHOLE, null="fdsm", samples=40)
    pd.testing.assert_frame_equal(numbers.whole.drop(columns="note"), found.drop(columns="note"))


def test_what_chance_cannot_change_could_be_chance():
    """One institution in all projects, the others in one: there is one network with these margins."""
    star = net("aP aQ aR bP cQ dR").with_columns(
        institutions={"sector": dict(zip("abcd", "xyyy", strict=True))}
    )
    for row in table_in(SECTIONS["whole"].blocks(Numbers(star, lang="en"))).rows:
        assert row[1] == row[2]
        assert row[3] == f"{row[1]} to {row[1]}"
        assert row[4] == "could be chance"


def test_how_often_the_first_stand_above_the_next():
    network = random_net(5, n=12, m=11)
    numbers = Numbers(network, lang="en")
    blocks = SECTIONS["ranking"].blocks(numbers)
    ranking, standing = (block for block in blocks if isinstance(block, Table))
    named = [row[0] for row in ranking.rows if row[1] != "0.000"]
    assert [row[:2] for row in standing.rows] == [*pairwise(named)]
    assert 1 < len(standing.rows) < 10
    shares = kn.above(network, "betweenness", top=12, samples=numbers.draws)
    for one, other, share, often in standing.rows:
        value = float(shares.loc[one, other])
        assert share == f"{int(100 * value + 1e-9)}%"
        assert (often == "always") == (value == 1)
    few = SECTIONS["ranking"].blocks(Numbers(net("aP bP"), lang="en"))
    assert len([block for block in few if isinstance(block, Table)]) == 1


def test_who_links_nobody_stands_above_nobody():
    blocks = SECTIONS["ranking"].blocks(Numbers(net("aP bP cQ dQ"), lang="en"))
    assert len([block for block in blocks if isinstance(block, Table)]) == 1


# What may be said of it: sentences that follow from the numbers


def test_in_how_many_projects_groups_meet_is_counted():
    """Five of x in one project are ten meetings, two in another one more; y meets x in the first."""
    network = net("aP bP cP dP eP yP aQ bQ zR").with_columns(
        institutions={"sector": {**dict.fromkeys("abcde", "x"), "y": "y", "z": "y"}},
        projects={"spoor": {"P": "k", "Q": "l", "R": "l"}},
    )
    found = kn.affinity(network, samples=200).set_index(["a", "b"])
    assert found[["observed", "projects"]].T.to_dict("list") == {
        ("x", "x"): [11, 2],
        ("x", "y"): [5, 1],
        ("y", "y"): [0, 0],
    }
    sporen = kn.affinity(network, "spoor", "projects", samples=200).set_index(["a", "b"])
    assert sporen[["observed", "projects"]].T.to_dict("list") == {
        ("k", "k"): [0, 0],
        ("k", "l"): [2, 2],  # a and b are in P and in Q, nobody of R is elsewhere
        ("l", "l"): [0, 0],
    }


def test_an_empty_cell_says_who_is_there_without_a_name():
    """Nobody of y is counted in l, but “schools” of y are there: two kinds, one of them twice."""
    plain = planted()
    kinds = [("schools", "y"), ("clubs", "y"), ("farms", "x")]
    rows = [
        *plain.institutions.reset_index()[["id", "sector"]].to_dict("records"),
        *({"id": name, "name": name, "sector": s, "generic": True} for name, s in kinds),
    ]
    there = [("schools", "l00"), ("schools", "l01"), ("clubs", "l02"), ("farms", "l02")]
    there += [("schools", "k00")]
    network = kn.Network(
        rows,
        plain.projects.reset_index()[["id", "spoor"]],
        [
            *plain.participations[["institution", "project"]].to_dict("records"),
            *({"institution": i, "project": p} for i, p in there),
        ],
    )
    text = said(told(network, "coverage"))
    assert "There is 1 white spot: y in “l”" in text
    assert "Mentioned there without a name, and so not counted: clubs and schools." in text
    assert "without a name" not in said(told(plain, "coverage"))


def test_how_many_empty_cells_could_stand_out_is_counted(monkeypatch):
    """Two cells are empty; of four that could stand out alone three are not empty."""
    cells_ = pd.DataFrame(
        [
            ("x", "k", 5, 1.0, 1.0),
            ("x", "l", 0, 0.3, 0.04),
            ("y", "k", 3, 0.6, 0.6),
            ("y", "l", 2, 0.5, 0.5),
            ("z", "k", 0, np.nan, 0.4),
            ("z", "l", 1, np.nan, 0.9),
        ],
        columns=["row", "column", "observed", "q_lower", "p_lower"],
    ).assign(expected=2.0, verdict="as expected", p_upper=0.5, open_ended=0, hangs_on="")
    cells_.attrs["samples"] = 1_000
    monkeypatch.setattr(Numbers, "covered", cells_)
    texts = {lang: said(told(planted(), "coverage", lang)) for lang in ("nl", "en")}
    assert "In 2 of the 6 cells nobody is mentioned by name." in texts["en"]
    assert "In 4 cells emptiness could stand out if looked at alone; in 3 of these somebody is named." in texts["en"]  # fmt: skip
    assert "Nearest to a white spot comes x in “l” (0 counted, 2.0 by chance)." in texts["en"]
    assert "In 4 vakken zou leegte, los bekeken, kunnen opvallen; in 3 daarvan is iemand genoemd." in texts["nl"]  # fmt: skip


def test_how_many_pairs_can_clear_the_bar_on_their_own():
    """Of a family of so many the first needs a p of .05 over their number: Bonferroni's bound."""
    network = planted()
    assert _bar(network) in said(told(network, "testable"))
    assert _bar(network) == "no pair can clear it on its own"


def _bar(network):
    found = kn.significance(network, null="sdsm")
    family = found["q"].notna()
    assert family.sum() > 1
    able = int((found.loc[family, "p_least"] * family.sum() <= 0.05).sum())
    words = {0: "no pair can clear it on its own", 1: "1 pair can clear it on its own"}
    return words.get(able, f"{able} pairs can each clear it on their own")


def test_what_a_search_finds_inside_by_chance_is_said():
    """Five leave one project each way: there is one network, and all its searches find the same."""
    star = net("aP bP cQ dQ eR fR")
    found = kn.communities(star, runs=2, null="fdsm", samples=20)
    assert found.attrs["inside_by_chance"] == 6  # three pairs of two, however they are dealt
    alone = kn.communities(star, "projection", runs=2, null="fdsm", samples=20)
    assert np.isnan(alone.attrs["inside_by_chance"])


def test_groups_are_beside_what_searching_gives(apart):
    numbers = Numbers(apart, lang="en")
    inside = SECTIONS["groups"].blocks(numbers)[4].text
    by_chance = numbers.groups.attrs["inside_by_chance"]
    assert 25 < by_chance < 75  # the sizes alone let 25 fall inside, all 75 do here
    share = (by_chance - 25) / 50
    part = "Most" if share >= 0.5 else "Part"
    assert f"{part} of that difference comes from searching" in inside
    assert f"on average about {by_chance:.0f} fall within" in inside
    alike = numbers.groups.attrs["against"]["agreement"]
    assert f"by chance it is {int(100 * alike['mean'])}% on average" in inside.replace("By", "by")
    assert ("High proves nothing" in inside) == (alike["p_upper"] > 0.05)


@pytest.mark.parametrize(
    ("value", "mean", "word"),
    [
        (0.56, 0.68, "institutions mostly meet other sectors, but less than by chance"),
        (
            -0.3,
            -0.1,
            "institutions mostly meet their own sector, and that even more than by chance",
        ),
    ],
)
def test_whom_institutions_meet_most_is_said_by_its_sign(monkeypatch, value, mean, word):
    rows = {"ei_index": (value, mean), "mean_distance": (1.98, 1.9)}
    found = pd.DataFrame(rows, index=["value", "mean"]).T.rename_axis("figure")
    found = found.assign(
        low=mean - 0.01, high=mean + 0.01, p_upper=[0.99, 0.01], p_lower=[0.01, 0.99]
    )
    found.attrs["samples"] = 200
    monkeypatch.setattr(Numbers, "whole", found)
    text = said(told(net("aP bP"), "whole"))
    assert word in text
    assert (
        "institutions are slightly further apart than by chance" in text
    )  # .08 is under a tenth of 1.9


def test_a_figure_that_only_the_other_networks_show_is_told_beside_the_table(monkeypatch):
    """The table says that it could be chance, and the sentence does not say otherwise."""
    found = pd.DataFrame(
        {"value": [0.3], "mean": [0.28], "low": [0.26], "high": [0.31], "p_upper": [0.04]},
        pd.Index(["robins_alexander"], name="figure"),
    ).assign(p_lower=0.97, mean_beside=0.25, p_upper_beside=0.01, p_lower_beside=0.99)
    found.attrs["samples"] = 200
    monkeypatch.setattr(Numbers, "whole", found)
    blocks = told(net("aP bP"), "whole")
    assert table_in(blocks).rows[0][-1] == "could be chance"
    assert "Each of these figures could be chance." in said(blocks)
    assert "more often than by chance in another as well (by the table above that could be chance)" in said(blocks)  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "counts", "sentence"),
    [
        ("en", {"n": 1, "tested": 0, "little": 1}, "Of the only pair of institutions nothing can be told"),
        ("nl", {"n": 1, "tested": 1, "little": 0}, "Het enige paar van instellingen zou kunnen opvallen."),
        ("en", {"n": 3, "tested": 0, "little": 3}, "Of none of the 3 pairs of institutions can anything be told"),
        ("nl", {"n": 2, "tested": 1, "little": 1}, "is er 1 waarover niets te zeggen is: al deden ze alles samen, dan kon het nog toeval zijn. Het andere zou,"),
        ("en", {"n": 9, "tested": 8, "little": 1}, "The other 8 could stand out if looked at alone."),
    ],
)  # fmt: skip
def test_few_pairs_are_told_of_as_they_are(lang, counts, sentence):
    assert sentence in say("report-testable-pairs", lang, **counts)
