"""Everything that a report counts: each thing once, at its first use."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

import pandas as pd

from kennisnet.choices import Level, Of
from kennisnet.drawing import mapped
from kennisnet.errors import TooManyPairs
from kennisnet.files.decisions.listing import Doubt, doubted, undecided
from kennisnet.files.recognising.reading import Reading
from kennisnet.listing import LOST_MOST, most_first
from kennisnet.maps.look import Look
from kennisnet.maps.page import Map
from kennisnet.maps.scene import Scene
from kennisnet.metrics import fragile, measure, removal_curve, resilience
from kennisnet.metrics.uncertainty import moves
from kennisnet.network import Kind, Network
from kennisnet.network.dates import running
from kennisnet.network.degrees import degrees, half_of
from kennisnet.nulls import Tapes
from kennisnet.projections import overlap
from kennisnet.reducing import Part, reduced
from kennisnet.reports import chances
from kennisnet.reports.leading import alone_leads, rather, spared
from kennisnet.reports.pairs import Row, asked_about, first_of
from kennisnet.reports.parts import Group, loose, without
from kennisnet.reports.scope import around
from kennisnet.reports.sporen import reach_of, sporen_of
from kennisnet.reports.standing import standing
from kennisnet.reports.story import Story, story
from kennisnet.reports.words import Words
from kennisnet.suggestions import lookalikes, suggested, unlinked
from kennisnet.suggestions.choice import SUGGESTIONS
from kennisnet.suggestions.evidence import doubtful
from kennisnet.suggestions.hitrate import HitRate, hit_rate
from kennisnet.texts import say

MEASURES = ("degree", "trekker_degree", "betweenness")
HOLDING = "betweenness"
"""By this measure the report tells who holds the network together."""
WEIGHT: Literal["newman"] = "newman"
DRAWS = 500
FEWEST = 100
BUDGET = 200_000
"""So many nodes of both sides, over all draws, a report measures again for its ranges."""
ORDERS, FEWEST_ORDERS, BUDGET_LEAVING = 200, 20, 1_000_000
"""Orders of leaving; in larger networks fewer, so many participations over all of them."""
HALF = 0.5


class Numbers:
    """What a report shows of one network, at one level; texts in one language.

    Properties are computed at their first use and kept. Institutions and projects are told by id;
    `words` names them.
    """

    def __init__(
        self,
        net: Network,
        level: Level = "parents",
        lang: str = "nl",
        reading: Reading | None = None,
        doubts: pd.DataFrame | None = None,
        whom: str | None = None,
    ) -> None:
        self.reading, self.doubts = reading, doubts
        self.whole_net = net.rolled_up() if level == "parents" else net
        self.units = len(net.institutions) - len(self.whole_net.institutions)
        """How many units now count as their parent."""
        self.level, self.lang = level, lang
        self.whom = whom if whom in self.whole_net.institutions.index else None
        """Whom the report is about, if it is about one institution."""
        if whom and self.whom is None:  # a unit counts as its parent
            self.whom = str(net.tops[whom])
        self.net = around(self.whole_net, self.whom, lang) if self.whom else self.whole_net
        self.named = self.net.named()
        self.words = Words(self.whole_net, lang, doubtful_of(self.whole_net.named()))
        self.tapes = Tapes()

    # Who takes part in what

    @cached_property
    def degree(self) -> pd.Series:
        """The number of projects of each named institution, most first, ties by id."""
        return degrees(self.named)

    @cached_property
    def leads_only(self) -> bool:
        """Whether everybody who takes part leads: then nothing is known of partners."""
        roles = self.net.column("participations", "role")
        return bool(len(roles)) and bool((roles == "trekker").all())

    @cached_property
    def linked(self) -> bool:
        """Whether a project has two named institutions, or could have: with leads alone often none."""
        most = self.named.incidence.sum(axis=0)
        return bool((most > (1 if self.leads_only else 0)).any())

    @cached_property
    def holders(self) -> list[str]:
        """The fewest institutions that together hold half of the participations."""
        return half_of(self.degree)

    @cached_property
    def without_two(self) -> dict[str, int]:
        """What becomes of the network without the two that take part in most, as `without` counts it."""
        return without(self.named, list(self.degree.index[:2]))

    @cached_property
    def leads(self) -> pd.Series:
        """How many projects each institution leads, most first, ties by id; who leads none is not in it."""
        led = pd.Series(self.named.trekkers.sum(axis=1), self.named.institutions.index)
        return most_first(led[led > 0].to_frame("n"), ["n"], ["id"])["n"]

    @cached_property
    def open_lists(self) -> int:
        """The number of projects whose list of partners is open."""
        return int(self.net.column("projects", "open_ended").sum())

    @cached_property
    def kinds(self) -> int:
        """The number of kinds of organisation: rows that name nobody."""
        return int(self.net.column("institutions", "generic").sum())

    @cached_property
    def doubtful(self) -> list[str]:
        """The named institutions of which it is unsure who is meant."""
        return doubtful_of(self.named)

    @cached_property
    def undecided(self) -> Doubt:
        """How many names may be how many institutions, as far as nobody decided it."""
        return Doubt(0, 0) if self.doubts is None else doubted(undecided(self.doubts))

    # Sporen

    def knows(self, table: Kind, column: str) -> bool:
        """Say whether anything is known in a column."""
        return bool(self.net.column(table, column).notna().any())

    @cached_property
    def spoor(self) -> pd.Series:
        """The spoor of each project, by id."""
        return self.net.column("projects", "spoor")

    @cached_property
    def reach(self) -> pd.Series:
        """In how many sporen each named institution takes part."""
        return reach_of(self.named, sporen_of(self.spoor))

    # Who holds the network together

    @cached_property
    def ranks(self) -> pd.DataFrame | None:
        """Ranks with their range over subsamples of projects; none where that would take minutes."""
        draws = self.draws
        if not draws:
            return None
        return measure(self.named, HOLDING, uncertainty="subsample", samples=draws, progress=False)

    @cached_property
    def draws(self) -> int:
        """How many subsamples of projects the ranges of ranks are made of."""
        projects = len(self.named.projects)
        draws = min(DRAWS, BUDGET // max(1, projects + len(self.named.institutions)))
        return draws if projects and draws >= FEWEST else 0

    @cached_property
    def hangs_on(self) -> pd.Series | None:
        """The project of its own without which the rank of an institution changes most.

        Ties by id; missing where none of its own changes it. None as a whole where leaving out
        each project would take longer than the draws.
        """
        projects = self.named.projects.index
        if not 0 < len(projects) <= self.draws:
            return None
        moved = moves(self.named, HOLDING)
        own = self.named.incidence.toarray() > 0
        moved = moved.where(own)[sorted(projects)]
        moved = moved[moved.max(axis=1) > 0]
        return moved.idxmax(axis=1).reindex(self.named.institutions.index)

    @cached_property
    def together(self) -> pd.DataFrame:
        """Who holds the network together, the most first: id, name, measures, ranks."""
        table = measure(self.named, *MEASURES)
        if self.knows("projects", "spoor"):
            table["sporen"] = self.reach
        if self.ranks is not None:
            for end in ("low", "high"):
                table[f"rank_{end}"] = self.ranks[f"{HOLDING}_rank_{end}"]
        if self.hangs_on is not None:
            table["project"] = self.hangs_on
        table.insert(0, "name", self.named.institutions["name"])
        return most_first(table.rename_axis("id").reset_index(), [HOLDING, "degree"], ["id"])

    @cached_property
    def standing(self) -> pd.DataFrame | None:
        """How often each of the first stands above each other; None where that would take minutes."""
        return standing(self.named, self.together[HOLDING], self.draws)

    # Pairs

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """Pairs of institutions that share projects, the strongest ties first."""
        return self._overlap("institutions")

    @cached_property
    def alike(self) -> pd.DataFrame:
        """Pairs of projects that share institutions, the strongest overlap first."""
        return self._overlap("projects")

    def _overlap(self, of: Of) -> pd.DataFrame:
        try:
            found = overlap(self.net, of=of, weight=WEIGHT)
        except TooManyPairs as error:  # the rest of the report does not need them
            found = pd.DataFrame(columns=["a", "b", "shared", "weight"])
            why = say("left-out", self.lang, why=error.text(self.lang))
            found.attrs = {"of": of, "weight": WEIGHT, "too_large": why}
            return found
        return most_first(found, ["weight"], ["a", "b"])

    @cached_property
    def members(self) -> dict[str, set[str]]:
        """The named institutions of each project that has any."""
        links = self.named.participations
        return {str(p): set(own) for p, own in links.groupby("project")["institution"]}

    @cached_property
    def shown(self) -> Part:
        """The part of the network that is shown, and suggested from: all, unless it is too large."""
        return reduced(self.net)

    @cached_property
    def suggestions(self) -> pd.DataFrame:
        """Who should meet, best first."""
        if self.whom:
            how = {"top": SUGGESTIONS, "lang": self.lang, "doubts": self.doubts}
            return unlinked(self.whole_net, institution=self.whom, **how)  # type: ignore[arg-type] # as its parameters are
        return suggested(self.shown[0], self.lang, self.doubts)

    @cached_property
    def hit_rate(self) -> HitRate | None:
        """How often suggestions would have been right in what is shown; None: cannot be told."""
        net = self.whole_net if self.whom else self.shown[0]
        return hit_rate(net) if len(self.suggestions) and self.story.form != "tiny" else None

    # Groups

    @cached_property
    def groups(self) -> pd.DataFrame:
        """The group of each institution and project, with `attrs` on how good the search was."""
        return chances.grouped(self.named, self.tapes)

    @cached_property
    def parts(self) -> list[Group]:
        """The groups with their members, in the order of the tables."""
        return [
            Group(
                str(number),
                list(own.index[own["kind"] == "institution"]),
                list(own.index[own["kind"] == "project"]),
                float(own["agreement"].mean()),
            )
            for number, own in self.groups.dropna(subset=["group"]).groupby("group")
        ]

    @cached_property
    def inside(self) -> tuple[int, float]:
        """How many participations fall within a group, and how many their sizes would let expect."""
        group, rows = self.groups["group"], self.named.incidence
        ends = [self.named.participations[end].map(group) for end in ("institution", "project")]
        together = [own[own.notna()].value_counts() for own in ends]
        expected = (together[0] * together[1]).sum() / max(1, rows.nnz)
        return int((ends[0] == ends[1]).sum()), float(expected)

    # What chance gives

    @cached_property
    def covered(self) -> pd.DataFrame | None:
        """Which sectors are in which sporen beside what chance gives; None where it is not asked."""
        return chances.covered(self.named, self.tapes)

    @cached_property
    def meetings(self) -> dict[str, pd.DataFrame]:
        """How sectors meet, and what sporen share, beside what chance gives: of those that it has."""
        return chances.meetings(self.named, self.tapes)

    @cached_property
    def whole(self) -> pd.DataFrame | None:
        """Figures of the whole network beside what chance gives; None where it is not asked."""
        return chances.whole(self.named, self.tapes)

    @cached_property
    def tested(self) -> pd.DataFrame | None:
        """What can be told of pairs of institutions; None where it is not asked."""
        return chances.of_pairs(self.named, "institutions")

    @cached_property
    def tested_alike(self) -> pd.DataFrame | None:
        """What can be told of pairs of projects; None where it is not asked."""
        return chances.of_pairs(self.named, "projects")

    @cached_property
    def lookalikes(self) -> pd.DataFrame | None:
        """Projects that look alike, each with what can be said; None where chance is not asked."""
        if self.tested_alike is None:
            return None
        return lookalikes(self.named, lang=self.lang, tested=self.tested_alike)

    # When somebody leaves

    @cached_property
    def leaving(self) -> pd.DataFrame:
        """What a leaving would change for the others, most first."""
        return most_first(resilience(self.named), LOST_MOST, ["institution"])

    @cached_property
    def leavers(self) -> pd.DataFrame:
        """The rows of `leaving` where something would change."""
        return self.leaving[(self.leaving > 0).any(axis=1)]

    def loose(self, leaver: str) -> list[str]:
        """Name who comes loose from the rest if somebody leaves: all but the largest part."""
        return loose(self.named, leaver)

    @cached_property
    def curves(self) -> list[pd.DataFrame]:
        """What stays together as institutions leave: those with most projects first, at random."""
        most = BUDGET_LEAVING // max(len(self.named.participations), 1)
        samples = min(ORDERS, max(FEWEST_ORDERS, most))
        return [
            removal_curve(self.named, order, samples=samples, progress=False)
            for order in ("degree", "random")
        ]

    @cached_property
    def lasting(self) -> list[int]:
        """After how many leavings at most half is still together, for each of the curves."""
        return [int((curve["largest"] > HALF).sum()) for curve in self.curves]

    @cached_property
    def fragile(self) -> pd.DataFrame:
        """The projects with exactly one lead; as a second rather somebody outside who has half already."""
        found = fragile(self.named)
        whole = degrees(self.whole_net.named())
        return rather(found, spared(self.whole_net.named(), whole))

    @cached_property
    def only_leads(self) -> pd.DataFrame:
        """Who alone leads projects that run, most first: as `alone_leads` gathers it."""
        return alone_leads(self.fragile.loc[lambda f: ~f.index.isin(self.over)], self.words)

    @cached_property
    def over(self) -> pd.Index[str]:
        """The projects that are finished or stopped, by id."""
        return self.net.projects.index[~running(self.net)]

    # The first page

    @cached_property
    def story(self) -> Story:
        """What the network is the story of: a title, and what it rests on."""
        return story(self)

    @cached_property
    def first(self) -> list[Row]:
        """The introductions to begin with: rows of `suggestions`."""
        return first_of(self.suggestions, {*self.doubtful}, self.in_question)

    @cached_property
    def in_question(self) -> set[str]:
        """The institutions that may be another one, as far as nobody decided it."""
        return set() if self.doubts is None else asked_about(self.doubts)

    # The map

    @cached_property
    def scene(self) -> Scene:
        """What the first view of the map shows."""
        return self.drawn.scene

    @cached_property
    def drawn(self) -> Map:
        """The map as a page."""
        look = Look(lang=self.lang, suggestions=not self.whom)
        return mapped(self.net, look, self.shown, self.doubts)


def doubtful_of(named: Network) -> list[str]:
    """Give the institutions of which it is unsure who is meant."""
    return list(named.institutions.index[doubtful(named)])
