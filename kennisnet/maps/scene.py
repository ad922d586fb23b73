"""The scene of a map: what will be drawn, as plain tables, before anybody paints it.

`page` (pyvis) and `figure` (matplotlib) paint the same scene. What is computed elsewhere (sizes,
numbers for the panel, suggestions) comes in as columns: a map calculates nothing about a network.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from kennisnet.choices import VIEWS, View
from kennisnet.errors import MissingColumn, one_of
from kennisnet.maps import colours
from kennisnet.maps.labels import show_what_fits
from kennisnet.maps.layout import Points, free, round_table
from kennisnet.network import Network, records
from kennisnet.projections import overlap
from kennisnet.reducing import reduced
from kennisnet.texts import known, number, pick, say
from kennisnet.texts.wording import CODE, heading, short, shown_value

FEW = 15
"""Up to so many projects are named on the map, more are shown by their code."""
MOST_ROUND = 260
"""A round table seats so many; larger networks are placed by forces."""

NODES = [
    *("id", "key", "kind", "name", "label", "x", "y", "radius", "colour", "ink", "shape"),
    *("side", "shown", "dashed", "bold", "group", "lines"),
]
LINKS = ["source", "target", "kind", "colour", "width", "dashed", "note"]
LEGEND = ["section", "label", "mark", "colour"]


@dataclass(frozen=True)
class Scene:
    """Plain tables of what will be drawn.

    ``nodes``: `NODES`; ``id`` is unique in the scene, ``key`` the id in the network (empty for
    titles). ``links``: `LINKS`. ``legend``: `LEGEND`, made of the mapping that styles the nodes.
    """

    nodes: pd.DataFrame
    links: pd.DataFrame
    legend: pd.DataFrame
    title: str
    caption: str
    notes: tuple[str, ...] = ()
    about: Mapping[str, Any] = field(default_factory=dict)
    lang: str = "nl"


def scene(
    net: Network,
    *,
    view: View = "both",
    sizes: pd.Series | None = None,
    numbers: pd.DataFrame | None = None,
    colour: str = "spoor",
    suggestions: pd.DataFrame | None = None,
    title: str | None = None,
    lang: str = "nl",
) -> Scene:
    """Compose a map.

    ``sizes`` gives each node its weight (0 or more, by id, both kinds); ``numbers`` the columns
    that the panel shows; ``suggestions`` rows of `unlinked`, drawn as a layer. Raises
    `ArgumentError` for an unknown view and `MissingColumn` where ``colour`` names no column.
    """
    one_of("view-unknown", view, VIEWS)
    kept, note = reduced(net)
    return _Composer(kept, view, sizes, numbers, colour, lang).compose(suggestions, title, note)


class _Composer:
    """Makes the tables of one scene."""

    def __init__(
        self,
        net: Network,
        view: View,
        sizes: pd.Series | None,
        numbers: pd.DataFrame | None,
        colour: str,
        lang: str,
    ) -> None:
        self.net, self.view, self.colour, self.lang = net, view, colour, lang
        self.named = net.named()
        self.sizes = sizes
        self.numbers = (
            {} if numbers is None else dict(zip(numbers.index, records(numbers), strict=True))
        )
        self.seated = ""
        self.nodes: list[dict[str, Any]] = []
        self.links: list[dict[str, Any]] = []
        self.legend: list[dict[str, Any]] = []
        self.palette = self._palette()
        self.groups = self._groups()

    def say(self, key: str, **values: Any) -> str:
        return say(f"map-{key}", self.lang, **values)

    def compose(
        self, suggestions: pd.DataFrame | None, title: str | None, note: tuple[int, int] | None
    ) -> Scene:
        self._place()
        if self.view == "both":
            self._two_mode_links()
        else:
            self._ties()
        self._suggest(suggestions)
        self._legend()
        about = self.net.about
        return Scene(
            pd.DataFrame(self.nodes, columns=NODES),
            pd.DataFrame(self.links, columns=LINKS),
            pd.DataFrame(self.legend, columns=LEGEND),
            title or pick(about.get("title"), self.lang) or self.say("title"),
            self._caption(note),
            tuple(pick(about.get("caveats"), self.lang) or ()),
            about,
            self.lang,
        )

    # Colours and groups

    def _palette(self) -> dict[str, str]:
        """Give the colours of the categories of the column that was asked for."""
        for table in (self.net.projects, self.named.institutions):
            if self.colour in table.columns and table[self.colour].notna().any():
                return colours.categories(table[self.colour].dropna().astype("str"))
        if self.colour not in {"spoor", "sector"}:
            raise MissingColumn(self.colour, "colour")
        return {}

    def _groups(self) -> dict[str, str]:
        """Give each project its group on a round table; none where there are too many or few."""
        if "spoor" not in self.net.projects.columns:
            return {}
        groups = self.net.projects["spoor"].fillna(self.say("no-group")).astype("str")
        fits = 2 <= groups.nunique() <= len(colours.PALETTE)  # noqa: PLR2004 - a group is not alone
        size = len(self.named.institutions) + len(groups)
        if not fits or size > MOST_ROUND:
            return {}
        return {str(project): group for project, group in groups.items()}

    def _colour(self, row: Mapping[str, Any], plain: str) -> str:
        value = row.get(self.colour)
        return plain if pd.isna(value) else self.palette.get(str(value), plain)

    # Nodes

    def _place(self) -> None:
        institutions = self.named.institutions if self.view != "projects" else pd.DataFrame()
        projects = self.net.projects if self.view != "institutions" else pd.DataFrame()
        radius = self._radii(institutions, projects)
        if self.view == "both" and self.groups:
            self._round_table(radius)
        else:
            links = self._tie_rows() if self.view != "both" else self._member_rows()
            points = free(links, list(radius), radius)
            self._add(institutions, "institution", points, radius, {}, set())
            self._add(projects, "project", points, radius, {}, set())
            show_what_fits(self.nodes)
        if self.view == "both":
            self._kinds()

    def _radii(self, institutions: pd.DataFrame, projects: pd.DataFrame) -> dict[str, float]:
        """Give areas in proportion to the sizes, with a least size that can be hit."""
        sizes = pd.Series(dtype=float) if self.sizes is None else self.sizes.astype(float)
        out: dict[str, float] = {}
        for table, least, most in ((institutions, 5.0, 34.0), (projects, 9.0, 13.0)):
            own = sizes.reindex(table.index).fillna(0).clip(lower=0)
            top = own.max() if len(own) and own.max() > 0 else 1.0
            for one, value in own.items():
                out[str(one)] = round(least + (most - least) * math.sqrt(value / top), 1)
        return out

    def _members(self) -> dict[str, list[str]]:
        links = self.named.participations
        groups = links.groupby("institution")["project"].apply(list)
        return {one: sorted(groups.get(one, [])) for one in self.named.institutions.index}

    def _middle(self, members: Mapping[str, Sequence[str]]) -> list[str]:
        """Choose who sits in the middle: the partners of a covenant, else who is everywhere."""
        table = self.named.institutions
        if "convenant_since" in table.columns and table["convenant_since"].notna().any():
            self.seated = "covenant"
            return sorted(table.index[table["convenant_since"].notna()])
        self.seated = "wide"
        number_of_groups = len(set(self.groups.values()))
        wide = {o: len({self.groups[p] for p in ps}) for o, ps in members.items()}
        least = max(3, math.ceil(0.6 * number_of_groups))
        found = [one for one, count in wide.items() if count >= least]
        return sorted(sorted(found, key=lambda one: (-len(members[one]), one))[:8])

    def _round_table(self, radius: dict[str, float]) -> None:
        members = self._members()
        order = list(dict.fromkeys(self.groups[p] for p in sorted(self.groups)))
        middle = self._middle(members)
        names = self.named.institutions["name"]
        breadth = {
            str(one): (8.5 if one in middle else 6.5) * len(short(name))
            for one, name in names.items()
        }
        seats = round_table(members, self.groups, order, middle, radius, breadth)
        table = self.named.institutions
        self._add(table, "institution", seats.points, radius, seats.sides, set(middle))
        self._add(self.net.projects, "project", seats.points, radius, seats.sides, set())
        for position, group in enumerate(order):
            x, y = seats.titles[group]
            self._node(
                id=f"title-{position}",
                kind="title",
                name=group,
                label="\n".join(textwrap.wrap(heading(group), 22)),
                x=x,
                y=y,
                ink=colours.darker(self.palette.get(group, colours.PROJECT)),
                shape="text",
                side="inside",
                bold=True,
                group=group,
            )

    def _add(
        self,
        table: pd.DataFrame,
        kind: str,
        points: Points,
        radius: Mapping[str, float],
        sides: Mapping[str, str],
        middle: set[str],
    ) -> None:
        plain = colours.INSTITUTION if kind == "institution" else colours.PROJECT
        for one, row in zip(table.index, records(table), strict=True):
            x, y = points[one]
            if not (math.isfinite(x) and math.isfinite(y)):
                raise ValueError(f"no place on the map for {one!r}: {x}, {y}")
            colour = self._colour(row, plain)
            coded = len(table) > FEW and len(one) <= CODE and one != row["name"]
            inside = kind == "project" and coded
            self._node(
                id=f"{kind}:{one}",
                key=one,
                kind=kind,
                name=row["name"],
                label=one if inside else short(row["name"]),
                x=round(x, 1),
                y=round(y, 1),
                radius=radius[one],
                colour=colour,
                ink=colours.ink_on(colour) if inside else colours.INK,
                shape="square" if kind == "institution" else "dot",
                side="inside" if inside else sides.get(one, "below").replace("inside", "below"),
                shown=inside or kind == "institution" or not self.groups,
                dashed=bool(row.get("open_ended", False)),
                bold=one in middle,
                group="" if pd.isna(row.get(self.colour)) else str(row[self.colour]),
                lines=self._lines(one, row, kind),
            )

    def _node(self, **values: Any) -> None:
        row = {
            **dict.fromkeys(("key", "group"), ""),
            **dict.fromkeys(("dashed", "bold"), False),
            "radius": 0.0,
            "colour": colours.INK,
            "shown": True,
            "lines": [],
        }
        self.nodes.append(row | values)

    def _lines(self, one: str, row: Mapping[str, Any], kind: str) -> list[tuple[str, str]]:
        """Give what the panel says of a node: its columns, then its numbers."""
        columns = {
            "institution": ("sector", "convenant_since"),
            "project": ("spoor", "status", "open_ended"),
        }[kind]
        lines = [
            (self.say(f"field-{column}"), shown_value(row[column], self.lang))
            for column in columns
            if column in row and not pd.isna(row[column]) and row[column] != False  # noqa: E712 - any false
        ]
        for column, value in self.numbers.get(one, {}).items():
            if not pd.isna(value):
                key = f"map-number-{column}"
                label = say(key, self.lang) if known(key) else column
                lines.append((label, number(float(value), self.lang)))
        return lines

    def _kinds(self) -> None:
        """Mark kinds of organisation at their project, once for each project."""
        table, links = self.net.institutions, self.net.participations
        generic = links[links["institution"].map(table["generic"]).astype(bool)]
        place = {n["key"]: n for n in self.nodes if n["kind"] == "project"}
        for project, own in generic.groupby("project", sort=True):
            node = place[str(project)]
            far = math.hypot(node["x"], node["y"]) or 1.0
            step = node["radius"] + 7
            names = sorted(table.loc[own["institution"], "name"].astype(str))
            self._node(
                id=f"kind:{project}",
                kind="kind",
                name=", ".join(names),
                label="",
                x=round(node["x"] * (1 + step / far), 1),
                y=round(node["y"] * (1 + step / far), 1),
                radius=4.5,
                colour=colours.KIND,
                ink=colours.INK,
                shape="triangle",
                side="below",
                shown=False,
                lines=[(self.say("kind-of"), str(node["name"]))],
            )

    # Links

    def _member_rows(self) -> list[tuple[str, str, float]]:
        links = self.named.participations
        return [(a, b, 1.0) for a, b in zip(links["institution"], links["project"], strict=True)]

    def _two_mode_links(self) -> None:
        colour = {n["key"]: n["colour"] for n in self.nodes if n["kind"] == "project"}
        rows = self.named.participations[["institution", "project", "role"]]
        for institution, project, role in rows.itertuples(index=False, name=None):
            leads = role == "trekker"
            self._link(
                f"institution:{institution}",
                f"project:{project}",
                "lead" if leads else "partner",
                colour[project],
                2.2 if leads else 1.1,
                self.say(f"role-{role}"),
            )

    def _tie_rows(self) -> list[tuple[str, str, float]]:
        of: Any = self.view
        table = overlap(self.named, of=of, weight="newman" if of == "institutions" else "count")
        return list(zip(table["a"], table["b"], table["weight"], strict=True))

    def _ties(self) -> None:
        kind = self.view.removesuffix("s")
        counts = overlap(self.named, of=self.view)  # type: ignore[arg-type] # "both" has no ties
        for a, b, shared in zip(counts["a"], counts["b"], counts["shared"], strict=True):
            width = round(0.6 + 1.4 * math.log2(shared), 2)
            note = self.say(f"shared-{self.view}", n=shared)
            self._link(f"{kind}:{a}", f"{kind}:{b}", "tie", colours.TIE, width, note)

    def _suggest(self, suggestions: pd.DataFrame | None) -> None:
        if suggestions is None or self.view == "projects":
            return
        there = {node["id"] for node in self.nodes}
        rows = suggestions[["a", "b", "evidence"]].itertuples(index=False, name=None)
        for one, other, evidence in rows:
            ends = f"institution:{one}", f"institution:{other}"
            if there.issuperset(ends):
                self._link(*ends, "suggestion", colours.SUGGESTION, 2.0, evidence, dashed=True)

    def _link(
        self,
        source: str,
        target: str,
        kind: str,
        colour: str,
        width: float,
        note: str,
        *,
        dashed: bool = False,
    ) -> None:
        row = (source, target, kind, colour, width, dashed, note)
        self.links.append(dict(zip(LINKS, row, strict=True)))

    # Words

    def _legend(self) -> None:
        """Explain every shape, line and colour that is used, and nothing else."""
        nodes, links = (
            pd.DataFrame(self.nodes, columns=NODES),
            pd.DataFrame(self.links, columns=LINKS),
        )
        marks = {"square": "institution", "dot": "project", "triangle": "kind"}
        on_institutions = nodes.loc[nodes["kind"] == "institution", "colour"]
        plain = {
            "square": colours.INSTITUTION if (on_institutions == colours.INSTITUTION).any() else "",
            "dot": colours.PROJECT,
            "triangle": colours.KIND,
        }
        for shape, kind in marks.items():
            if (nodes["shape"] == shape).any():
                self._explain("shape", self.say(f"legend-{kind}"), shape, plain[shape])
        if nodes["dashed"].any():
            self._explain("shape", self.say("legend-open"), "open", colours.PROJECT)
        for kind in ("lead", "partner", "tie", "suggestion"):
            if (links["kind"] == kind).any():
                line = colours.SUGGESTION if kind == "suggestion" else colours.PROJECT
                self._explain("line", self.say(f"legend-{kind}"), kind, line)
        used = set(nodes["colour"])
        others = False
        for category, colour in self.palette.items():
            if colour == colours.PROJECT:
                others = True
            elif colour in used:
                self._explain("colour", shown_value(category, self.lang), "colour", colour)
        if others:
            self._explain("colour", self.say("others"), "colour", colours.PROJECT)

    def _explain(self, section: str, label: str, mark: str, colour: str) -> None:
        self.legend.append(dict(zip(LEGEND, (section, label, mark, colour), strict=True)))

    def _caption(self, note: tuple[int, int] | None) -> str:
        counts = [
            say("count-institutions", self.lang, n=len(self.named.institutions)),
            say("count-projects", self.lang, n=len(self.net.projects)),
            say("count-participations", self.lang, n=len(self.named.participations)),
        ]
        parts = [", ".join(counts) + "."]
        if self.seated:
            parts.append(self.say(f"seats-{self.seated}"))
        about = self.net.about
        if about.get("source"):
            parts.append(self.say("source", source=pick(about["source"], self.lang)))
        if about.get("date"):
            parts.append(self.say("date", date=about["date"]))
        if note:
            parts.append(self.say("reduced", kept=note[0], total=note[1]))
        return " ".join(parts)
