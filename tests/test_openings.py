"""What a page says first of a drawing: counted by hand, and nothing that is not so."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from graphs import net

import kennisnet as kn
from kennisnet.maps.ground import ACROSS, Ground
from kennisnet.maps.scene import Scene
from kennisnet.maps.views.board import board, narrow_board
from kennisnet.maps.views.round_view import narrow_round_view, round_table_view


def of_round(links: str) -> tuple[str, ...]:
    return round_table_view(Ground(net(links), lang="en")).opening


@pytest.mark.parametrize(
    ("links", "said"),
    [
        (
            "aP bP aQ cQ aR bS",
            "a (3) and b (2) have the most projects; 2 of the 4 projects have only one institution.",
        ),
        (
            "aP bP cP dP aQ bQ",
            "a (2) and b (2) have the most projects; none of the 2 projects has only one institution.",
        ),
        ("aP bP cP dP eQ", "1 of the 2 projects has only one institution."),
    ],
)
def test_the_round_view_says_who_is_in_most_projects_and_how_many_have_one(links, said):
    """Of those in equally many all are named or none: in the first c, in the third nobody."""
    assert of_round(links) == (said,)


def test_the_board_says_how_many_projects_have_the_largest_and_who_else_is_in_one():
    """P, Q and R have x or y, S has neither; a is in two, b and c in one, d in none."""
    ground = Ground(net("xP yP xQ yR aP aS bS cR", "d"), lang="en")
    beside = replace(ground, hubs={"x": "X", "y": "Y"})
    assert board(beside).opening == narrow_board(beside).opening
    assert board(beside).opening == (
        "One or more of the 2 largest (the circles) are in 3 of the 4 projects; 2 of the 4 others are each in only one project.",
    )
    one = board(replace(ground, hubs={"x": "X"})).opening
    assert one == (
        "The largest (a circle) is in 2 of the 4 projects; 2 of the 5 others are each in only one project.",
    )
    said = "a (2), x (2), and y (2) have the most projects; 1 of the 4 projects has only one institution."
    assert board(ground).opening == (said,)


def test_codes_are_explained_where_there_are_some():
    few, many = (" ".join(f"a{p}" for p in letters) for letters in ("PQ", "ABCDEFGHIJKLMNOPQR"))
    assert len(of_round(few)) == 1
    assert of_round(many)[1].startswith(
        "The number in a round sign only serves to find its project"
    )


@pytest.mark.parametrize(
    ("codes", "said"),
    [(18, "is the code of its project; below"), (5, "is the code of its project, or where it has")],
)
def test_a_number_of_a_picture_is_not_called_the_code_of_a_project(codes, said):
    """Of eighteen projects all have a code of their own, or five: the others get a number."""
    rows = [
        {"id": f"C{n}" if n < codes else f"project-with-a-long-id-{n}", "name": f"Project {n}"}
        for n in range(18)
    ]
    links = [{"institution": "a", "project": row["id"]} for row in rows]
    scene = round_table_view(Ground(kn.Network([{"id": "a"}], rows, links), lang="en"))
    assert said in scene.opening[1]


def long_names(projects: int) -> Ground:
    """Twelve institutions with long names in a ring, and projects of one beside them."""
    who = [f"i{n}" for n in range(12)]
    links = [(one, f"p{n}") for n, one in enumerate(who)]
    links += [(who[(n + 1) % 12], f"p{n}") for n in range(12)]
    links += [(who[n % 12], f"q{n}") for n in range(projects)]
    rows = [{"id": one, "name": f"University of Applied Sciences number {one}"} for one in who]
    what = [{"id": one} for one in sorted({project for _, project in links})]
    made = [{"institution": one, "project": project} for one, project in links]
    return Ground(kn.Network(rows, what, made), lang="en")


def sides(scene: Scene) -> tuple[float, float]:
    texts = scene.nodes[scene.nodes["kind"] == "institution"]
    return float(texts["x"].min()), float(texts["x"].max())


@pytest.mark.parametrize("projects", [20, 140])
def test_all_of_a_round_view_fits_with_letters_that_can_be_read(projects):
    """On a screen of 1440 and one of 768: letters of 14 are 11 there, beside the margins of a page."""
    ground = long_names(projects)
    wide, narrow = round_table_view(ground), narrow_round_view(ground)
    for scene, screen in ((wide, 1440), (narrow, 768)):
        assert scene.width * 11 / 14 <= screen - 24
        assert 0 <= sides(scene)[0] < sides(scene)[1] <= scene.width
    assert ground.across == ACROSS


def test_names_that_may_count_twice_are_warned_of_at_the_top_of_a_page():
    """Two addresses of the web; of four names in two pairs one pair was decided."""
    rows = [{"id": "a", "name": "https://a.example/x"}, {"id": "b", "name": "/organization/b"}]
    rows += [{"id": one, "name": one.upper()} for one in "cd"]
    links = [{"institution": one, "project": "P"} for one in "abcd"]
    network = kn.Network(rows, [{"id": "P"}], links)
    doubts = pd.DataFrame(
        [("C", "c", "D", "d", ""), ("X", "x", "Y", "y", "different")],
        columns=["mention", "institution", "candidate", "candidate_id", "decision"],
    )
    said = "2 institutions are called by a web address"
    undecided = "2 names may be 1 institution: that is not decided"
    drawn = kn.draw_map(network, suggestions=False, lang="en", doubts=doubts)
    first, second = drawn.stock.warnings
    assert first.startswith(said)
    assert second.startswith(undecided)
    (line,) = [one for one in drawn.html.splitlines() if one.startswith('<p class="warning">')]
    assert said in line
    assert undecided in line
    plain = kn.Network([{"id": "a", "name": "A"}], [{"id": "P"}], links[:1])
    assert '<p class="warning">' not in kn.draw_map(plain, suggestions=False).html
