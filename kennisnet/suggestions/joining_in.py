"""`suggest_projects` and `consortium`: who could join what, likely and valuable, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.choices import PREDICTOR
from kennisnet.errors import (
    ArgumentError,
    Fault,
    InputError,
    a_language,
    a_share,
    one_of,
    whole_number,
)
from kennisnet.network import (
    Network,
    a_network,
    lacking,
    participant,
    participants,
    project_called,
    records,
)
from kennisnet.suggestions.candidates import Candidates, Form, Ground
from kennisnet.suggestions.doubts import Doubts
from kennisnet.suggestions.evidence import Archive
from kennisnet.suggestions.member_facts import Dossier
from kennisnet.suggestions.member_telling import Teller
from kennisnet.suggestions.openings import Openings
from kennisnet.suggestions.planning import with_plan
from kennisnet.suggestions.products import product_at
from kennisnet.suggestions.rating import MOST_ASKED
from kennisnet.suggestions.registries import PREDICTORS, VALUES
from kennisnet.suggestions.shares import DIGITS

OF: Form = "memberships"
"""What is suggested; a formula says for which it exists."""
COLUMNS = ("likely", "valuable", "weak", "evidence", "against")


def suggest_projects(
    net: Network,
    institution: str,
    top: int | None = 10,
    predictor: str = PREDICTOR,
    balance: float = 0.5,
    seed: int = 0,
    lang: str = "nl",
    *,
    parts: bool = False,
    doubts: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Suggest which projects an institution could join, best first, with the reason.

    Candidates are the projects that run and in which it is not, nor anybody of its family (the
    institution that it is part of, its units). Listed are those with a member with whom it has
    another project, or with a theme on which it has a project too. Behind all others those whose
    only reason is members that take part in a third of all projects or more: nearly everybody
    knows these.

    Parameters
    ----------
    institution
        Its id or its name.
    top
        So many rows, 0 or more; None = all.
    predictor
        How likely: one of `predictors` that exists for memberships.
    balance
        From 0 (order by likely) to 1 (order by valuable).
    seed
        Draws the sample, in networks with more than 100,000 candidates.
    lang
        Language of ``evidence`` and ``against``.
    parts
        Also give what ``valuable`` is made of, a column for each of `values` of memberships.
    doubts
        Names that may be one institution, as `unlinked` takes them. A project in which it may
        be under another name is left out; ``attrs["in_doubt"]`` counts these.

    Returns
    -------
    DataFrame
        ``project`` (id); ``likely`` and ``valuable`` in [0, 1]: the share of all memberships that
        may be (every named institution, every project that runs) that score lower; ``weak``: whether
        the only reason is members whom nearly everybody knows; ``evidence`` and ``against``:
        sentences. ``attrs`` says how it was made; ``attrs["over"]`` counts the projects that are
        finished or stopped (or whose ``end`` lies before the day of the data, ``attrs["day"]``),
        which are never suggested.

        Valuable is the mean share over `values`, what the membership would change in the network:
        pairs of institutions that come within two steps (``reach``), how much closer all others
        come to the institution (``closer``), a project with one lead or few members (``sturdier``),
        a first of its sector in a spoor (``white_spots``). One whose column the network lacks is left
        out and named in ``attrs["values_left_out"]``.

        Up to 100,000 candidates the shares are of all of them. Above that they are of a sample of
        100,000, the same whoever is asked for, so that a membership has the same shares here, in
        `consortium`, and for every other question.

    Raises
    ------
    ArgumentError
        For an argument that cannot be, or more institutions than `MOST_ASKED`.
    InputError
        For an institution that nobody, more than one, or a kind is called.

    Notes
    -----
    What is not in a list may exist all the same: ``against`` says where that may be so.

    Examples
    --------
    b is in Q with c, who is in R: b could join R.

    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abc"], [{"id": p} for p in "PQR"],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ", "cR")],
    ... )
    >>> found = kn.suggest_projects(net, "b", predictor="newman", lang="en")
    >>> found[["project", "likely"]].values.tolist()
    [['R', 0.25]]
    >>> print(found["evidence"].iloc[0])
    b is in other projects with one of the members: c (1 project). “R” names one member only.
    """
    asked = _Asked(a_network(net).named(), predictor, balance, top, seed, lang, parts)
    one = participant(net, institution)
    place = _place(asked.net.institutions, one)
    found = asked.listed(lambda openings: openings.of_institution(place), "project", doubts)
    found.attrs |= {"institution": one, "fingerprint": net.fingerprint}
    return found


def consortium(
    net: Network,
    project: str | None = None,
    members: Sequence[str] | None = None,
    top: int | None = 10,
    predictor: str = PREDICTOR,
    balance: float = 0.5,
    seed: int = 0,
    lang: str = "nl",
    *,
    theme: str | Sequence[str] = (),
    spoor: str | None = None,
    parts: bool = False,
    doubts: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Suggest whom a project misses, best first, with the reason: one that exists, or a plan.

    Candidates are the named institutions that are not in it, nor anybody of their family. Listed
    are those who have another project with a member, or a project on one of its themes.

    Parameters
    ----------
    project
        Its id or its name.
    members
        Instead of a project: who is in the plan, by ids or names. The network is then looked at as
        if the plan had begun.
    top, predictor, balance, seed, lang, parts, doubts
        As in `suggest_projects`.
    theme, spoor
        Of a plan: what it is about (one theme or several), and the spoor to which it would belong.

    Returns
    -------
    DataFrame
        ``institution`` (id), and the further columns of `suggest_projects`, with the same shares.
        ``attrs``: also ``project``, the id, and ``members``, those of a plan (else None).

    Raises
    ------
    ArgumentError
        Where not exactly one of ``project`` and ``members`` is given, ``theme`` or ``spoor``
        without a plan, and for an argument that cannot be.
    InputError
        For a project or institutions that are not there (all faults together), and for a project
        that is finished or stopped, which nobody joins any more.

    Examples
    --------
    >>> import kennisnet as kn
    >>> net = kn.Network(
    ...     [{"id": i} for i in "abc"], [{"id": p} for p in "PQR"],
    ...     [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ", "cR")],
    ... )
    >>> kn.consortium(net, "P", predictor="newman")[["institution", "likely", "weak"]].values.tolist()
    [['c', 0.25, True]]
    >>> kn.consortium(net, members=["a", "c"], theme="bees")["institution"].tolist()
    ['b']
    """
    a_network(net)
    themes = [theme] if isinstance(theme, str) else [*theme]
    if (project is None) == (members is None) or (members is not None and not len(members)):
        raise ArgumentError("project-or-members")
    if members is None and (themes or spoor):
        raise ArgumentError("theme-of-plan")
    if isinstance(members, str):
        members = [members]
    who = None if members is None else participants(net, members)
    if who is None:
        whole, one = net, project_called(net, str(project))
    else:
        whole, one = with_plan(net, who, themes, spoor, a_language(lang))
    asked = _Asked(whole.named(), predictor, balance, top, seed, lang, parts)
    place = _place(asked.net.projects, one)
    if not asked.archive.runs[place]:
        raise InputError([Fault("project-over", str(asked.net.projects["name"].iloc[place]))])
    found = asked.listed(lambda openings: openings.of_project(place), "institution", doubts)
    found.attrs |= {"project": one, "members": who, "fingerprint": net.fingerprint}
    found.attrs["projects"] = len(net.projects)
    return found


class _Asked:
    """A question about memberships: how it is to be answered, checked, and the answer."""

    def __init__(
        self,
        net: Network,
        predictor: str,
        balance: float,
        top: int | None,
        seed: int,
        lang: str,
        parts: bool,
    ) -> None:
        one_of("predictor-unknown", predictor, [p.name for p in PREDICTORS.values() if OF in p.of])
        a_share("balance", balance)
        self.net, self.parts, self.balance = net, parts, balance
        self.likely = PREDICTORS[predictor]
        self.top = None if top is None else whole_number("top", top, 0)
        self.seed, self.lang = whole_number("seed", seed, 0), a_language(lang)
        if (n := len(net.institutions)) > MOST_ASKED:
            raise ArgumentError("too-many-institutions", n=n, most=MOST_ASKED)
        self.applying = [value for value in VALUES.values() if OF in value.of]
        self.values = [value for value in self.applying if not lacking(net, value.needs)]
        self.ground = Ground(net, OF)
        self.archive = Archive(self.ground)

    def listed(
        self,
        of: Callable[[Openings], Candidates],
        end: str,
        doubts: pd.DataFrame | None,
    ) -> pd.DataFrame:
        """Give the memberships that are asked for, the best first, with what is said of each."""
        archive = self.archive
        openings = Openings(self.ground, archive.runs)
        table = openings.rated(of(openings), self.likely, self.values, self.seed)
        about = table.attrs
        names = [value.name for value in self.values]
        dossier = Dossier(archive, names, small=end == "project")
        table = table[dossier.told(table)]
        unsure = _in_doubt(table, Doubts(doubts, self.net, _nobody(self.net)), self.ground)
        table = table[~unsure]
        table = self._ordered(table.assign(weak=dossier.weak(table)))
        out = self._told(table, dossier, end)
        if self.parts:
            out = out.join(table[names].reset_index(drop=True))
        out.attrs = {
            "predictor": self.likely.name,
            "values": names,
            "values_left_out": [v.name for v in self.applying if v not in self.values],
            "balance": self.balance,
            "in_doubt": int(unsure.sum()),
            "day": archive.day and archive.day.isoformat(),
            "over": int((~archive.runs).sum()),
            "projects": len(self.net.projects),
            **about,
            "top": self.top,
            "lang": self.lang,
            "seed": self.seed,
        }
        return out

    def _ordered(self, table: pd.DataFrame) -> pd.DataFrame:
        """Order memberships, ties by id, weak ones last, and keep the first."""
        score = (1 - self.balance) * table["likely"] + self.balance * table["valuable"]
        by_id = [
            np.argsort(np.argsort(np.asarray(ids)))[table[end].to_numpy()]
            for ids, end in ((self.net.projects.index, "j"), (self.net.institutions.index, "i"))
        ]
        last_first = (-table["raw"], -score.round(DIGITS), table["weak"])
        order = np.lexsort([*by_id, *(keys.to_numpy() for keys in last_first)])
        return table.iloc[order[: self.top]]

    def _told(self, table: pd.DataFrame, dossier: Dossier, end: str) -> pd.DataFrame:
        """Give the public columns: ids, shares, and what is said."""
        teller = Teller.of(self.net, self.lang)
        facts = [dossier.facts(row) for row in records(table)]
        said: dict[str, Any] = {
            end: [getattr(one, end) for one in facts],
            "evidence": [teller.evidence(one) for one in facts],
            "against": [teller.against(one) for one in facts],
        }
        out = table[["likely", "valuable", "weak"]].reset_index(drop=True)
        out = out.join(pd.DataFrame(said, dtype="str"))
        return out.reindex(columns=[end, *COLUMNS])


def _place(table: pd.DataFrame, one: str) -> int:
    """Give the position of an id."""
    return int(table.index.get_indexer(pd.Index([one]))[0])


def _nobody(net: Network) -> sparse.csr_array:
    """Link nobody, so that only who may be somebody else is in doubt."""
    return sparse.csr_array((len(net.institutions),) * 2)


def _in_doubt(table: pd.DataFrame, doubts: Doubts, ground: Ground) -> np.ndarray:
    """Say of which memberships the institution may be a member already, under another name."""
    members = sparse.csr_array(ground.incidence.T)
    inside = product_at(doubts.near, members, table["i"].to_numpy(), table["j"].to_numpy())
    return np.asarray(inside > 0)
