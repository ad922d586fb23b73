"""`introductions`: the list that a go-between keeps: what stands in it stays, what is new comes below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from kennisnet.errors import ArgumentError, a_language, shown
from kennisnet.naming import key
from kennisnet.network import Network, a_network, records
from kennisnet.suggestions.keeping import earlier
from kennisnet.suggestions.known import Known, Listed, by_name, known_pairs
from kennisnet.suggestions.tick_list import CODED, save_list
from kennisnet.texts import say
from kennisnet.texts.wording import CODE, titled

READ = (
    *("introduced_by_name", "where_name", "evidence", "brings", "against", "likely", "valuable"),
)
TOLD = (*READ, *CODED)
"""What is told of a pair: renewed as long as nobody says how it stands."""
COLUMNS = ("a_name", "b_name", "state", "note", *READ, "a", "b", *CODED)
"""The columns of the list, in their order; those of a user come behind."""
SHARES = ("likely", "valuable")
SHARE = re.compile(r"[01]|0\.\d+|1\.0+")


def introductions(
    suggestions: pd.DataFrame,
    net: Network,
    known: Known | None = None,
    out: str | Path | None = None,
    lang: str = "nl",
) -> pd.DataFrame:
    """Make the list to tick off: every row of an earlier one, and below it what is suggested now.

    Parameters
    ----------
    suggestions
        What `unlinked` gives for the network. Give it the same ``known``.
    known
        An earlier list, or any pairs of which something is known, as `unlinked` takes them. Each
        row of it stays, whoever it is about, with its state, its note and all columns that somebody
        added. As long as a row has no state and its pair is suggested, what is told of it is
        renewed, if it is a list of ours.
    out
        Where to write it: ``.xlsx`` (a drop-down for the state, and a sheet to read for each
        institution that stands in it more than once) or ``.csv``; None = nowhere. A list that
        stands there is kept up to date: its rows stay as those of ``known``.
    lang
        Language of what is written.

    Returns
    -------
    DataFrame
        ``a_name, b_name`` (names), ``state`` (as it was typed; empty: nothing is known), ``note``,
        ``introduced_by_name, where_name, evidence, brings, against, likely, valuable``, ``a, b``
        and the other ids of `unlinked` (``introduced_by, where, front, weak, shared_partners``;
        these are not in the workbook), and the columns of the user. ``attrs["kept"]`` counts the
        rows that were there.

    Raises
    ------
    InputError
        For a list with faults, and where ``out`` holds what would be lost: no list of ours, or one
        with sheets, formulas or remarks that somebody added.
    ArgumentError
        For what is no table of `unlinked`, and for another format.

    Examples
    --------
    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i, "name": i.upper()} for i in "abc"], [{"id": "P"}, {"id": "Q"}],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ")],
    ... )
    >>> listed = kn.introductions(kn.unlinked(net), net)
    >>> listed[["a_name", "b_name", "state", "introduced_by", "where_name"]].values.tolist()
    [['A', 'C', '', 'b', 'P']]
    >>> again = kn.introductions(kn.unlinked(net), net, known=listed.assign(state="met", by="Jan"))
    >>> again[["a_name", "b_name", "state", "by"]].values.tolist()
    [['A', 'C', 'met', 'Jan']]
    """
    if not isinstance(suggestions, pd.DataFrame) or not {"a", "b", "state"} <= {*suggestions}:
        raise ArgumentError("suggestions-table", got=shown(repr(suggestions)))
    names = _Names(a_network(net), a_language(lang))
    target = None if out is None else Path(out)
    new = [names.told(row) for row in records(suggestions)]
    lists = [one for one in (known_pairs(known), earlier(known, target)) if one is not None]
    there = _there(lists, names)
    table = _merged(new, there, names)
    own = dict.fromkeys(str(c) for one in lists for c in one.frame.columns if c not in COLUMNS)
    brings = any("brings" in one for one in (suggestions, *(one.frame for one in lists)))
    ours = [column for column in COLUMNS if brings or column != "brings"]
    table = table.reindex(columns=[*ours, *own])
    table = table.mask(table.isna(), "")
    table.attrs = {"kept": len(there)}
    if target is not None:
        save_list(table, target, lang, suggestions.attrs.get("institution") or ())
    return table


class _Names:
    """Who is called what in a network, and what is told of a pair of it."""

    def __init__(self, net: Network, lang: str) -> None:
        self.lang = lang
        self.called = by_name(net)
        self.names = {str(one): str(name) for one, name in net.institutions["name"].items()}
        codes = {str(one): str(code) for one, code in net.codes.items()}
        self.titles = {
            str(one): titled(str(name), codes[str(one)] if len(codes[str(one)]) <= CODE else "")
            for one, name in net.projects["name"].items()
        }
        self.incidence = net.named().incidence
        self.place = {str(one): n for n, one in enumerate(net.named().institutions.index)}

    def told(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Give a suggestion as a row of the list."""
        told = {column: row[column] for column in TOLD if column in row}
        told |= {share: round(float(row[share]), 2) for share in SHARES if share in row}
        told["introduced_by_name"] = self.names.get(row.get("introduced_by", ""), "")
        told["where_name"] = self.titles.get(row.get("where", ""), "")
        ends = {"a": row["a"], "b": row["b"], "state": row["state"], "note": ""}
        return {**told, **ends, "a_name": self.names[row["a"]], "b_name": self.names[row["b"]]}

    def together(self, one: str, other: str) -> bool:
        """Say whether two share a project by now."""
        places = [self.place[end] for end in (one, other) if end in self.place]
        return len(places) > 1 and bool((self.incidence[places].sum(axis=0) > 1).any())


@dataclass
class _Row:
    """A row that was there: its cells, who is meant by them, and whether its list is one of ours."""

    cells: dict[str, Any]
    ends: tuple[str | None, str | None]
    ours: bool

    @property
    def pair(self) -> frozenset[str]:
        """What tells the pair apart: ids, or the names of who is not in the network."""
        said = (self.cells.get(end) or self.cells.get(f"{end}_name", "") for end in "ab")
        return frozenset(
            one or f"?{key(str(who))}" for one, who in zip(self.ends, said, strict=True)
        )

    def takes(self, other: _Row) -> bool:
        """Take along what another row of the pair says, unless the two say different things."""
        own = {
            c: v
            for c, v in other.cells.items()
            if v and c not in {*TOLD, "a_name", "b_name", *"ab"}
        }
        if any(self.cells.get(column) not in ("", None, value) for column, value in own.items()):
            return False
        self.cells |= {c: v for c, v in other.cells.items() if not self.cells.get(c)}
        return True


def _there(lists: Sequence[Listed], names: _Names) -> list[_Row]:
    """Give the rows of earlier lists; a pair of the second joins its row in the first if it can."""
    found: list[_Row] = []
    first: dict[frozenset[str], list[_Row]] = {}
    for number, one in enumerate(lists):
        ours = {*READ} - {"brings"} <= {*one.frame.columns}
        cells = one.frame.to_dict("records")
        for row, (a, b, _) in zip(cells, one.ends(names.called), strict=True):
            made = _Row({str(column): value for column, value in row.items()}, (a, b), ours)
            if number and any(before.takes(made) for before in first.get(made.pair, ())):
                continue
            if not number:
                first.setdefault(made.pair, []).append(made)
            found.append(made)
    return found


def _merged(new: Sequence[dict[str, Any]], there: Sequence[_Row], names: _Names) -> pd.DataFrame:
    """Put what is new below what was there; a pair that was there gets no second row."""
    fresh = {frozenset((row["a"], row["b"])): row for row in new}
    rows = [_renewed(row, fresh.get(row.pair), names) for row in there]
    had = {row.pair for row in there}
    return pd.DataFrame(
        [*rows, *(row for pair, row in fresh.items() if pair not in had)], dtype=object
    )


def _renewed(row: _Row, told: Mapping[str, Any] | None, names: _Names) -> dict[str, Any]:
    """Fill in what is empty; renew what is told of a pair of which nobody says how it stands."""
    cells, open_ = {**row.cells, **_shares(row.cells)}, not row.cells.get("state")
    a, b = (one or "" for one in row.ends)
    fills = {"a": a, "b": b, "a_name": names.names.get(a, ""), "b_name": names.names.get(b, "")}
    now = {column: told[column] for column in TOLD if column in told} if told else {}
    if open_ and not told and names.together(a, b):
        now["against"] = say("introductions-together", names.lang)
    filled = {column: value for column, value in {**fills, **now}.items() if not cells.get(column)}
    return {**cells, **filled, **(now if open_ and row.ours else {})}


def _shares(row: Mapping[str, Any]) -> dict[str, float]:
    """Give the shares of a row that was read as the numbers that they are."""
    said = {share: str(row.get(share, "")) for share in SHARES}
    return {share: float(text) for share, text in said.items() if SHARE.fullmatch(text)}
