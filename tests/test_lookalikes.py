"""Projects that look alike: three channels, each by hand, never added up."""

import math

import numpy as np
import pandas as pd
import pytest
from graphs import net, shuffled
from test_cli import kennisnet

import kennisnet as kn
from kennisnet.suggestions.lookalikes import ALIKE, COLUMNS

ALL_THREE = " ".join(f"{i}{p}" for i in "abcdefgh" for p in "PQ")
"""Eight who share two projects; with others that share nothing that is beyond chance."""
RING = "RSTUVWXY"
APART = " ".join(
    f"{i}{RING[n % 8]} {i}{RING[(n + step) % 8]}"
    for step, who in ((1, "ijklmnop"), (3, "qrstuvwx"))
    for n, i in enumerate(who)
)
"""Sixteen others with as many projects each, no two of whom share two."""


def about(links: str, **columns) -> kn.Network:
    return net(links).with_columns(projects=columns)


def of(found: pd.DataFrame, pair: str) -> pd.Series:
    (row,) = found[(found["a"] == pair[0]) & (found["b"] == pair[1])].to_dict("records")
    return pd.Series(row)


def test_partners_beyond_chance_are_a_channel_of_their_own():
    network = net(f"{ALL_THREE} {APART}")
    assert kn.lookalikes(network, null="sdsm").empty  # q is .15
    found = kn.lookalikes(network, null="sdsm", alpha=0.2, lang="en")
    row = of(found, "PQ")
    assert (row["shared"], row["words"], row["themes"]) == (8, "", "")
    assert row["partners_q"] <= 0.2
    assert row["reading"].startswith("They share 8 partners, more than chance would give")
    assert found.attrs["said"] == "1 pair of projects shares more partners than chance would give."
    assert [found.attrs[way] for way in ("by_partners", "by_theme", "by_words")] == [1, 0, 0]


def test_what_partners_tell_is_what_significance_tells():
    network = net(f"{ALL_THREE} {APART} aR bR").with_columns(projects={"theme": "x|y"})
    theme = {p: "bees" if p in "PRS" else "x" for p in network.projects.index}
    network = network.with_columns(projects={"theme": theme})
    found = kn.lookalikes(network, null="sdsm")
    tested = kn.significance(network, "projects", "sdsm").set_index(["a", "b"])
    for row in found.itertuples():
        assert row.shared == tested.loc[(row.a, row.b), "shared"]
        np.testing.assert_equal(row.partners_q, tested.loc[(row.a, row.b), "q"])
    assert {"PR", "PS", "RS"} <= set(found["a"] + found["b"])


def test_no_pair_beyond_chance_is_said_as_what_it_is():
    nl, en = (kn.lookalikes(kn.load_leiden(), null="sdsm", lang=lang) for lang in ("nl", "en"))
    assert nl.attrs["said"] == "Hoeveel partners projecten delen, kan bij elk paar toeval zijn."
    assert en.attrs["said"] == "How many partners projects share could be chance for every pair."
    assert nl.attrs["by_partners"] == 0 < nl.attrs["by_theme"]
    pd.testing.assert_frame_equal(
        nl.drop(columns="reading"), en.drop(columns="reading"), check_like=True
    )
    assert not (nl["reading"] == en["reading"]).any()


def test_a_theme_by_hand():
    found = kn.lookalikes(
        about("aP aQ bR cS", theme=["bees | sea", "bees", "sea", "x"], spoor=["1", "1", "2", None]),
        lang="en",
    )
    assert set(found["a"] + found["b"]) == {"PQ", "PR"}
    row = of(found, "PQ")
    assert (row["same_theme"], row["same_spoor"], row["themes"]) == (True, True, "bees")
    assert row["reading"].startswith("Both are about bees.")
    assert of(found, "PR")["same_spoor"] is False
    assert of(found, "PR")["reading"].endswith("perhaps a chance to join forces.")


def test_a_theme_of_most_projects_lists_nobody():
    found = kn.lookalikes(about("aP bQ cR dS", theme=["x", "x", "x", "y"]))
    assert found.empty


def test_what_is_not_known_is_not_said():
    found = kn.lookalikes(about("aP bQ cR", name=["Bees", "Bees", "Sea"], theme=["x", None, "y"]))
    assert pd.isna(of(found, "PQ")["same_theme"])
    assert pd.isna(of(found, "PQ")["same_spoor"])


def test_words_by_hand():
    """Cosine of two names with one word of three in common, by the formula of scikit-learn."""
    names = ["Bees town tell", "Bees hive honey", "Sea", "Sky"]
    found = kn.lookalikes(about("aP bQ cR dS", name=names), lang="nl")
    both, alone = math.log(5 / 3) + 1, math.log(5 / 2) + 1
    row = of(found, "PQ") if len(found) else None
    cosine = both**2 / (both**2 + 2 * alone**2)
    assert (row is not None) == (cosine >= ALIKE)
    longer = ["Bees town", "Bees hive", "Sea", "Sky"]
    row = of(kn.lookalikes(about("aP bQ cR dS", name=longer), lang="nl"), "PQ")
    assert row["likeness"] == pytest.approx(both**2 / (both**2 + alone**2))
    assert row["words"] == "bees"
    assert "Bij beide staat “bees”." in row["reading"]


def test_those_alike_in_more_ways_come_first_and_order_of_rows_does_not_matter():
    network = about(
        "aP bQ cR dS eT fU",
        name=["Bees", "Bees", "Sea", "Sky", "Bees hive", "U"],
        theme=["x", "x", "y", "y", "z", "w"],
    )
    found = kn.lookalikes(network)
    assert found["a"].iloc[0] + found["b"].iloc[0] == "PQ"
    again = kn.lookalikes(shuffled(network))
    pairs = [{frozenset(p) for p in zip(f["a"], f["b"], strict=True)} for f in (found, again)]
    assert pairs[0] == pairs[1]
    assert (again["a"] != again["b"]).all()


@pytest.mark.parametrize(
    "network",
    [
        kn.Network([], [], []),
        net("aP"),
        net("aP bP"),
        net("", "ab", "PQ"),
        net("aP bQ"),
        about("aP bQ", name=["de", "het"]),
    ],
)
def test_nothing_to_say(network):
    found = kn.lookalikes(network, lang="en")
    assert list(found.columns) == COLUMNS
    assert found.empty
    assert found.attrs["said"].startswith("Of no pair")


def test_generic_rows_change_nothing():
    bare = about("aP bQ", name=["Bees one", "Bees two"])
    rows = [*bare.institutions.reset_index().to_dict("records"), {"id": "g", "generic": True}]
    links = [*bare.participations.to_dict("records"), {"institution": "g", "project": "P"}]
    links.append({"institution": "g", "project": "Q"})
    more = kn.Network(rows, bare.projects, links)
    pd.testing.assert_frame_equal(kn.lookalikes(more), kn.lookalikes(bare))


def test_hostile_names_leave_letters_and_themes_are_what_they_are():
    names = ["=HYPERLINK(1) <b>zzz</b>", "=HYPERLINK(2) <b>zzz</b>"]
    theme = ["<script>x</script>", "<script>x</script>", "y", "z"]
    found = kn.lookalikes(about("aP bQ cR dS", name=[*names, "c d", "e f"], theme=theme))
    row = of(found, "PQ")
    assert set(row["words"].split(" | ")) <= {"hyperlink", "zzz"}
    assert row["themes"] == theme[0]
    report = kn.report(
        about("aP bQ cR dS", name=[*names, "c", "d"], theme=theme), sections=["alike"]
    )
    assert "<script>x" not in report.html


def test_a_language_that_is_not_there_is_an_error():
    with pytest.raises(kn.ArgumentError):
        kn.lookalikes(net("aP"), lang="xx")


def test_the_command_gives_what_the_verb_gives(tmp_path):
    out = tmp_path / "alike.csv"
    code, _, _ = kennisnet("lookalikes", "--null", "sdsm", "--out", out, "--lang", "en")
    assert code == 0
    found = kn.lookalikes(kn.load_leiden().named().rolled_up(), null="sdsm", lang="en")
    table = pd.read_csv(out, keep_default_na=False)
    assert table["reading"].tolist() == found["reading"].tolist()
    assert {"a_name", "b_name"} <= {*table.columns}
    code, shown, _ = kennisnet("lookalikes", "--null", "sdsm", "--top", "1", "--lang", "nl")
    assert code == 0
    assert "kan bij elk paar toeval zijn" in shown
    assert "Beide gaan over" in shown


def test_the_report_lists_what_is_alike_in_content():
    report = kn.report(kn.load_leiden(), sections=["alike"], lang="nl")
    assert "Hoeveel partners projecten delen, kan bij elk paar toeval zijn." in report.html
    assert "Beide gaan over" in report.html
    assert len(report.tables["lookalikes"]) > 100
