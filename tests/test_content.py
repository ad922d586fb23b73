"""What projects are about: themes and words, in suggestions and as evidence."""

import math

import numpy as np
import pytest
from graphs import net
from scipy import sparse

import kennisnet as kn
from kennisnet.network.themes import split_themes
from kennisnet.suggestions import PREDICTORS, VALUES, content
from kennisnet.suggestions.candidates import Candidates, Ground
from kennisnet.suggestions.common import Contents
from kennisnet.suggestions.evidence import Archive
from kennisnet.texts.words import WORDS

FOUR = "aP bP bQ cQ cR dS"
"""a-b-c share projects in a row; d stands alone."""


def themed(links: str, **themes: str) -> kn.Network:
    return net(links).with_columns(projects={"theme": themes})


def score(network: kn.Network, entry, pair: str) -> float:
    at = network.institutions.index.get_indexer(list(pair))
    ends = Candidates(Ground(network), at[:1], at[1:])
    return float(ends.score(entry)[0])


# Themes


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("wonen", ["wonen"]),
        (" wonen |  zorg ;Zorg\nwonen", ["wonen", "zorg"]),
        ("zorg, welzijn", ["zorg, welzijn"]),
        ("|;", []),
        ("", []),
        (None, []),
        (float("nan"), []),
    ],
)
def test_themes_in_one_cell(cell, found):
    assert split_themes(cell) == found


def test_the_value_of_themes_by_hand():
    """Four projects with a theme; bees in two of them, trees in three, sea in one."""
    network = themed(FOUR, P="bees | trees", Q="trees", R="trees", S="bees|sea")
    assert score(network, VALUES["themes"], "ad") == pytest.approx(math.log(4 / 2))
    assert score(network, VALUES["themes"], "ac") == pytest.approx(math.log(4 / 3))
    assert score(network, VALUES["themes"], "cd") == 0


def test_a_theme_of_all_is_worth_nothing_and_a_rare_one_more():
    all_alike = themed(FOUR, **dict.fromkeys("PQRS", "region"))
    assert score(all_alike, VALUES["themes"], "ad") == 0
    rare = themed(FOUR, P="bees", Q="x", R="y", S="bees")
    wide = themed(FOUR, P="bees", Q="bees", R="y", S="bees")
    assert score(rare, VALUES["themes"], "ad") > score(wide, VALUES["themes"], "ad") > 0


def test_a_project_without_named_members_does_not_make_a_theme_less_rare():
    there = themed(FOUR, P="bees", Q="x", R="y", S="bees")
    rows = [*there.projects.reset_index().to_dict("records"), {"id": "T", "theme": "bees"}]
    more = kn.Network(there.institutions, rows, there.participations)
    assert score(more, VALUES["themes"], "ad") == score(there, VALUES["themes"], "ad")


def test_without_themes_the_value_is_left_out_and_words_are_none():
    found = kn.unlinked(net(FOUR))
    assert "themes" in found.attrs["values_left_out"]
    assert score(net(FOUR), PREDICTORS["words"], "ac") == 0


def test_common_themes_have_the_projects_of_each_side_the_smallest_first():
    network = themed(
        "aP aT bT bU cU dU dV aV eW eX", P="bees", T="bees", U="Bees | sea", V="x", W="y", X="z"
    )
    where = Contents(Ground(network))
    (one,) = where.themes(0, 2)
    assert (one.name, one.of_a, one.of_b) == ("bees", ("P", "T"), ("U",))
    assert where.themes(1, 2) == ()  # in U together
    assert where.themes(0, 1) == ()  # they stand in T together


def test_a_theme_of_more_than_half_is_no_evidence():
    links = "aP bQ cR dS eT"
    assert Contents(Ground(themed(links, P="x", Q="x", R="y", S="y", T="z"))).themes(0, 1)
    many = themed(links, P="x", Q="x", R="x", S="y", T="z")
    assert Contents(Ground(many)).themes(0, 1) == ()


def test_the_rarest_theme_is_told_first():
    network = themed("aP bQ cR dS eT fU", P="x|y", Q="y|x", R="x", S="z", T="z", U="w")
    assert [one.name for one in Contents(Ground(network)).themes(0, 1)] == ["y", "x"]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "nl",
            "Beide werken met b samen, maar delen in deze gegevens geen project. Beide werken ook aan bijen: a in “P”, c in “R”.",
        ),
        (
            "en",
            "Both work with b, but share no project in these data. Both also work on bijen: a in “P”, c in “R”.",
        ),
    ],
)
def test_evidence_tells_the_theme(lang, told):
    network = themed("aP bP bQ cQ cR", P="bijen", Q="x", R="bijen")
    (row,) = kn.unlinked(network, lang=lang).to_dict("records")
    assert row["evidence"] == told


def test_a_pair_without_a_shared_partner_can_have_facts():
    ground = Ground(themed(FOUR, P="bees", S="bees"))
    (facts,) = Archive(ground).facts(Candidates(ground, np.array([0]), np.array([3])))
    assert (facts.introduced_by, facts.where, facts.shared_partners) == ("", "", ())
    assert [one.name for one in facts.common_themes] == ["bees"]


# Words


def test_words_by_hand():
    """ln((1+n)/(1+df)) + 1 of scikit-learn; "zorg" in two texts of three, "wijk" in one."""
    found = content.words(["zorg wijk", "zorg", "water"])
    rare, often = math.log(4 / 2) + 1, math.log(4 / 3) + 1
    length = math.hypot(rare, often)
    row = dict(zip(found.called, found.weights.toarray()[0], strict=True))
    assert row == pytest.approx({"zorg": often / length, "wijk": rare / length, "water": 0})
    assert found.common(0, 1, 3) == ["zorg"]
    assert found.common(0, 2, 3) == []


def test_words_of_institutions_are_those_of_their_projects():
    names = {"P": "Bijen tellen", "Q": "Bomen", "R": "Bijen", "S": "Water"}
    network = net(FOUR).with_columns(projects={"name": names})
    assert score(network, PREDICTORS["words"], "ac") > 0
    assert score(network, PREDICTORS["words"], "ad") == 0
    same = net("aP bQ").with_columns(projects={"name": "Bijen in de stad"})
    assert score(same, PREDICTORS["words"], "ab") == pytest.approx(1)


def test_the_name_of_a_project_that_is_its_id_says_nothing():
    assert content.texts(net("aP")) == [""]


@pytest.mark.parametrize(
    ("lang", "text", "left"),
    [
        ("nl", "een onderzoek naar de zorg voor ouderen in de wijk", "onderzoek zorg ouderen wijk"),
        ("en", "the care for the elderly in a town", "care elderly town"),
        ("de", "die Pflege für ältere Menschen in der Stadt", "pflege ältere menschen stadt"),
        ("sv", "en satsning på vård av äldre i staden", "satsning vård äldre staden"),
        ("fr", "les soins pour les personnes dans la ville", "soins personnes ville"),
    ],
)
def test_stop_words_are_those_of_the_language_of_the_table(lang, text, left):
    assert sorted(content.words([text]).called) == sorted(left.split())


def test_a_word_that_says_nothing_elsewhere_counts_in_another_language():
    """ "war" and "die" are German; English tables speak of war."""
    said = ["the history of the war in the city", "a museum for the war and the peace"]
    assert "war" in content.words(said).called
    assert content.words(["War games", "Cyber war"]).called == ["cyber", "games", "war"]
    mixed = [*said, "die Stadt für alle", "Frieden und Stadt mit uns"]
    assert not {"war", "für", "the", "und"} & {*content.words(mixed).called}
    assert WORDS.stop["de"] >= {"war", "die"}


def test_every_language_of_words_has_words_that_say_nothing():
    assert all(len(words) > 40 for words in WORDS.stop.values())
    assert set(WORDS.stop) == set(WORDS.by_language)


@pytest.mark.parametrize("said", [[], [""], ["", ""], ["de het een"], ["1 2 3", "=A1"], ["a", "b"]])
def test_no_words_at_all(said):
    found = content.words(said)
    assert found.weights.shape == (len(said), 0)
    assert content.summed(sparse.csr_array(np.ones((1, len(said)))), found.weights).shape == (1, 0)


HOSTILE = "=cmd|'/c calc'!A1 <script>alert(1)</script> ../../etc/passwd \u202e\ufffd " + "x" * 9_000


def test_hostile_text_becomes_letters():
    for word in content.words_in(HOSTILE):
        assert word.isalpha()
        assert len(word) <= 40


def test_rare_words_count_only_where_somebody_takes_part():
    """What is hidden whole, with all who were in it, weighs no word of the others."""
    names = {"P": "Bijen tellen", "Q": "Bijen", "R": "Water en bijen", "S": "Bijen"}
    network = net("aP bQ cR", projects="PQRS").with_columns(projects={"name": names})
    without = network.without("S")
    one, other = (Ground(of).words.toarray() for of in (network, without))
    np.testing.assert_allclose(one, other)


@pytest.mark.parametrize(
    "heading", ["description", "Samenvatting", "Projektbeskrivelse", "Abstract"]
)
def test_a_description_is_found_by_its_heading(heading):
    rows = [{"id": "P", heading: "Bijen"}, {"id": "Q"}]
    assert content.texts(kn.Network([], rows, [])) == ["Bijen", ""]


# The file beside the pair


@pytest.fixture
def pair(tmp_path):
    return kn.write(net("aP bQ"), tmp_path)[:2]


def test_themes_beside_the_pair_are_read_along(pair, tmp_path):
    (tmp_path / "themes.csv").write_text(
        "project,theme\nQ,zorg\nP,wonen\nP,Zorg\nP,zorg\n", "utf-8"
    )
    read = kn.read(nodes=pair[0], edges=pair[1])
    assert read.projects["theme"].to_dict() == {"P": "wonen | Zorg", "Q": "zorg"}
    kn.write(read, tmp_path)
    (tmp_path / "themes.csv").write_text("project,theme\nP,later\n", "utf-8")
    assert kn.read(nodes=pair[0], edges=pair[1]) == read  # what the nodes tell goes first


def test_a_theme_of_no_project_is_a_fault_and_all_are_told(pair, tmp_path):
    (tmp_path / "themes.csv").write_text("project,theme\nX,a\nP,b\nY,c\n", "utf-8")
    with pytest.raises(kn.InputError) as error:
        kn.read(nodes=pair[0], edges=pair[1])
    told = [(f.rule, f.found, f.row, f.file) for f in error.value.faults]
    assert told == [
        ("project-unknown", one, row, "themes.csv") for one, row in (("X", 2), ("Y", 4))
    ]


def test_themes_without_their_columns_are_a_fault(pair, tmp_path):
    (tmp_path / "themes.csv").write_text("project,onderwerp\nP,a\n", "utf-8")
    with pytest.raises(kn.InputError) as error:
        kn.read(nodes=pair[0], edges=pair[1])
    assert [(f.rule, f.found) for f in error.value.faults] == [("column-absent", "theme")]


def test_each_project_of_leiden_has_one_to_three_themes_of_about_thirty():
    cells = kn.load_leiden().projects["theme"]
    each = cells.map(split_themes)
    assert cells.notna().all()
    assert set(each.map(len)) <= {1, 2, 3}
    assert 25 <= len({theme for own in each for theme in own}) <= 35
    assert each["5i"] == ["biodiversiteit", "duurzaamheid"]
