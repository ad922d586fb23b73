"""The sentence at the top of a map: what it says is counted here by hand, or another way."""

from __future__ import annotations

import networkx as nx
import pytest
from graphs import net, shuffled

import kennisnet as kn
from kennisnet.maps.headline import headline
from kennisnet.maps.hubs import hubs_of


def text(pieces) -> str:
    return "".join(said for said, _ in pieces)


def lit(pieces, said: str) -> list[set]:
    """Give the ids of each piece that says something."""
    return [set(ids) for shown, ids in pieces if shown == said]


HUBBED = net("hP hQ hR hS hT gP gQ aP bP cQ dR eR fS iT jU kU", "abcdefghijkz")
"""12 institutions, 6 projects, 16 participations. h has 5, g 2 and the ten others 1, but z none.

With h and g as hubs, a and b share P with each other; c has only g and h, f and i only h; d and e
share R; j and k share U.
"""
WHOLE = net("aP bP cP dQ eQ fR gR hS iS jT aQ aR aS aT")
"""10 institutions, 5 projects; a is in all of them, the nine others in one."""
PARTS = net("aP bP cP dQ eQ fR gR hS iS jT kT lT bQ cS")


def test_with_hubs():
    pieces = headline(HUBBED, {"h": "H", "g": "G"}, "en")
    assert text(pieces) == (
        "2 institutions have 7 of the 16 participations; "
        "9 of the 12 institutions each take part in only one project; 1 takes part in none; "
        "3 work only with those two"
    )
    assert lit(pieces, "2 institutions") == [{"h", "g"}]
    assert lit(pieces, "9") == [{*"abcdefijk"}]
    assert lit(pieces, "12 institutions") == [{*"abcdefghijkz"}]
    assert lit(pieces, "1") == [{"z"}]
    assert lit(pieces, "3") == [{*"cfi"}]


def test_with_one_hub_g_is_one_of_the_others():
    pieces = headline(HUBBED, {"h": "H"}, "nl")
    assert text(pieces) == (
        "1 instelling heeft 5 van de 16 deelnames; "
        "9 van de 12 instellingen doen elk aan maar één project mee; 1 doet aan geen project mee; "
        "2 werken alleen met die ene"
    )
    assert lit(pieces, "2") == [{*"fi"}]


def test_more_than_half_is_said_only_where_it_is_more():
    # 4 of 8, and 5 of 9
    half = "aP aQ aR aS bP cQ dR eS"
    rest = ("abcdefghij", "PQRST")
    assert "has 4 of the 8 participations" in text(headline(net(half, *rest), {"a": "A"}, "en"))
    more = headline(net(f"{half} aT", *rest), {"a": "A"}, "en")
    assert text(more).startswith("1 institution has more than half of all participations; ")


def test_without_hubs_all_connected():
    pieces = headline(WHOLE, {}, "en")
    assert text(pieces) == (
        "All 10 institutions are connected through projects, directly or through others; "
        "9 of the 10 each take part in only one project; "
        "nobody takes part in more than 5 of the 5 projects"
    )
    assert lit(pieces, "5") == [{"a"}]


def test_without_hubs_most_connected():
    # z has no project; k and U stand apart
    network = net("aP bP cP dQ eQ fR gR hS iS jT aQ aR aS aT kU", "abcdefghijkz")
    pieces = headline(network, {}, "nl")
    assert text(pieces).startswith(
        "10 van de 12 instellingen zijn via projecten verbonden, direct of via anderen; "
        "10 van de 12 doen elk aan maar één project mee; 1 doet aan geen project mee; "
    )
    assert lit(pieces, "10")[0] == {*"abcdefghij"}
    assert lit(pieces, "10")[1] == {*"bcdefghijk"}


def test_it_falls_in_parts():
    # a b c d e h i hang together through b and c; f g; j k l
    pieces = headline(net("aP bP cP dQ eQ fR gR jT kT lT bQ mS nS oU pU"), {}, "en")
    assert text(pieces).startswith(
        "5 separate parts, which have no project in common; the largest has 5 of the 14 institutions"
    )
    assert lit(pieces, "5")[0] == {*"abcde"}


def test_a_part_of_half_is_no_falling_apart():
    pieces = headline(net("aP bP cP dP eP fQ gQ hR iR jS kT", "abcdefghij"), {}, "en")
    # 5 of 11 is less than half, 6 of 12 is half
    assert text(pieces).startswith("5 separate parts")
    pieces = headline(net("aP bP cP dP eP lP fQ gQ hR iR jS kT"), {}, "en")
    assert text(pieces).startswith("6 of the 12 institutions are connected")


@pytest.mark.parametrize(
    ("network", "said"),
    [
        (net(""), "Nobody takes part in a project yet"),
        (net("", "ab", "P"), "Nobody takes part in a project yet"),
        (net("aP"), "1 institution in 1 project; 1 of the 1 takes part in only one project"),
        (net("aP aQ bP bQ"), "2 institutions in 2 projects"),
    ],
)
def test_very_small(network, said):
    assert text(headline(network, {}, "en")) == said


def test_a_very_small_one_with_hubs_says_no_more():
    assert text(headline(net("aP aQ bP bQ"), {"a": "A"}, "nl")) == "2 instellingen in 2 projecten"


def test_leiden(leiden):
    pieces = headline(leiden, hubs_of(leiden))
    assert text(pieces) == (
        "5 instellingen hebben meer dan de helft van alle deelnames; "
        "45 van de 69 instellingen doen elk aan maar één project mee; 11 werken alleen met die vijf"
    )
    graph = nx.Graph()
    for _, rows in leiden.participations.groupby("project")["institution"]:
        graph.add_edges_from((a, b) for a in rows for b in rows if a != b)
    hubs = set(hubs_of(leiden))
    only = {i for i in graph if i not in hubs and set(graph[i]) <= hubs}
    assert lit(pieces, "11") == [only]


@pytest.mark.parametrize("network", [HUBBED, WHOLE, PARTS])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_pieces_are_whole_and_do_not_hang_on_the_order_of_rows(network, lang):
    for hubs in ({}, {"a": "A"}):
        pieces = headline(network, hubs, lang)
        assert all(said for said, _ in pieces)
        assert not any(sign in text(pieces) for sign in "\ue002\ue003\ue004")
        other = headline(shuffled(network, 3), hubs, lang)
        assert [(s, ids and sorted(ids)) for s, ids in other] == [
            (s, ids and sorted(ids)) for s, ids in pieces
        ]


@pytest.mark.parametrize("network", [HUBBED, WHOLE, PARTS])
def test_a_number_counts_its_ids_or_the_projects_of_each_of_them(network):
    degree = dict(network.participations["institution"].value_counts())
    for said, ids in headline(network, {}, "en"):
        if ids is not None:
            count = int(said.split()[0])
            assert len(ids) == count or {degree[one] for one in ids} == {count}


def test_who_takes_part_in_nothing_is_counted_and_said():
    """The ten of `WHOLE` hang together; two more stand in the table, and are in no project."""
    with_others = net("aP bP cP dQ eQ fR gR hS iS jT aQ aR aS aT", "abcdefghijyz")
    pieces = headline(with_others, {}, "en")
    assert text(pieces) == (
        "10 of the 12 institutions are connected through projects, directly or through others; "
        "9 of the 12 each take part in only one project; 2 take part in none; "
        "nobody takes part in more than 5 of the 5 projects"
    )
    assert lit(pieces, "2") == [{*"yz"}]
    small = headline(net("aP bP bQ", "abz"), {}, "en")
    assert text(small) == (
        "3 institutions in 2 projects; 1 of the 3 takes part in only one project; 1 takes part in none"
    )


def test_a_headline_counts_as_the_caption_does():
    """Leiden before its units are rolled up: 87 institutions, one of them in no project."""
    drawn = kn.draw_map(kn.load_leiden(), suggestions=False, lang="en")
    assert drawn.stock.caption.startswith("87 institutions, ")
    said = text(drawn.stock.record["headline"])
    assert (
        "55 of the 87 institutions each take part in only one project; 1 takes part in none" in said
    )
