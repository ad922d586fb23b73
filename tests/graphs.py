"""Small networks that a hand can count, and what can be done to a network without harm."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable
from functools import cache, wraps
from itertools import product

import numpy as np
import pandas as pd
from hypothesis import settings
from hypothesis import strategies as st

import kennisnet as kn
from kennisnet.matrices import COLUMNS
from kennisnet.network import SCHEMA, homes

KINDS = ("institutions", "projects", "participations")


def net(links: str, institutions: str = "", projects: str = "", **about) -> kn.Network:
    """Make a network of words such as ``aP bP* bQ``: institution, project, ``*`` for a lead."""
    rows = [
        {
            "institution": word[0],
            "project": word[1],
            "role": "trekker" if word.endswith("*") else "partner",
        }
        for word in links.split()
    ]
    who = dict.fromkeys([*institutions, *(row["institution"] for row in rows)])
    what = dict.fromkeys([*projects, *(row["project"] for row in rows)])
    return kn.Network([{"id": i} for i in who], [{"id": p} for p in what], rows, about)


CHAIN = "aP bP bQ cQ"
ONE_PROJECT = "aP bP cP"
COMPLETE = "aP bP aQ bQ"
DISCONNECTED = ("aP bQ cQ dQ", "abcdz", "PQR")
ROLES = "aP* bP aQ cQ* aR* bR*"
PATH = "aP aQ bP cQ cR dR"


def random_net(seed: int, n: int = 9, m: int = 7, share: float = 0.3) -> kn.Network:
    """Draw who takes part in what; some lead."""
    rng = np.random.default_rng(seed)
    words = [
        f"{i}{p}{'*' * (rng.random() < share)}"
        for i, p in product("abcdefghijkl"[:n], "PQRSTUVWXYZ"[:m])
        if rng.random() < share
    ]
    return net(" ".join(words), "abcdefghijkl"[:n], "PQRSTUVWXYZ"[:m])


def dressed(network: kn.Network) -> kn.Network:
    """Give it the columns that a formula may ask for: a sector, a spoor, … for each row."""
    own = {
        kind: {
            column: [f"{column} {i % groups}" for i in range(len(getattr(network, kind)))]
            for column in COLUMNS
            if column != "parent" and homes(column)[0] == kind
        }
        for kind, groups in (("institutions", 3), ("projects", 2))
    }
    return network.with_columns(**own)


SAMPLES = {
    name: dressed(network)
    for name, network in {
        "empty": net(""),
        "no institutions": net("", projects="PQ"),
        "no projects": net("", institutions="ab"),
        "no links": net("", "ab", "PQ"),
        "one link": net("aP"),
        "star": net("aP* aQ aR"),
        "one project with all": net(ONE_PROJECT),
        "one project and isolates": net(ONE_PROJECT, "abcyz", "PQ"),
        "chain": net(CHAIN),
        "complete": net(COMPLETE),
        "disconnected": net(*DISCONNECTED),
        "roles": net(ROLES),
        "random": random_net(1),
        "sparse": random_net(2, share=0.15),
        "dense": random_net(3, share=0.7),
    }.items()
}


def examples(most: int) -> settings:
    """Let a property be tried on so many examples.

    In `make quick` an eighth of them; in `make fuzz` as many times more as KENNISNET_TIMES says.
    """
    if "KENNISNET_QUICK" in os.environ:
        return settings(max_examples=max(most // 8, 4))
    return settings(max_examples=most * int(os.environ.get("KENNISNET_TIMES", "1")))


def each_sample(name: str = "which"):
    """Let a test run over every sample, one after the other; a failure names the sample.

    A parameter of pytest would do the same in five times the time.
    """

    def over(test):
        signature = inspect.signature(test)
        kept = [one for one in signature.parameters.values() if one.name != name]

        @wraps(test)
        def run(*args, **given):
            for which in SAMPLES:
                try:
                    test(*args, **given, **{name: which})
                except BaseException as error:
                    error.add_note(f"with the sample {which!r}")
                    raise

        run.__signature__ = signature.replace(parameters=kept)
        return run

    return over


@cache
def sample(name: str, change: Callable[[kn.Network], kn.Network] | None = None) -> kn.Network:
    """Give a sample, or what a change (below) makes of it."""
    return change(SAMPLES[name]) if change else SAMPLES[name]


def tables(network: kn.Network) -> dict[str, pd.DataFrame]:
    return {kind: getattr(network, kind) for kind in KINDS}


def frozen(network: kn.Network) -> bytes:
    """Write all that a network holds as bytes, which share nothing with it."""
    parts = [repr(network.about)]
    for one in (network, network.named(), network.rolled_up()):
        parts += [table.to_csv() for table in tables(one).values()]
        parts += [str(one.incidence.toarray().tolist()), str(one.trekkers.toarray().tolist())]
    return "\n".join(parts).encode()


# What must make no difference


def shuffled(network: kn.Network, seed: int = 0) -> kn.Network:
    """Put the rows of each table in another order."""
    rows = {
        kind: table.sample(frac=1, random_state=seed) for kind, table in tables(network).items()
    }
    return kn.Network(**rows, about=network.about)


def doubled(network: kn.Network) -> kn.Network:
    """Say everything twice."""
    links = network.participations
    return kn.Network(network.institutions, network.projects, pd.concat([links, links]))


def renamed(network: kn.Network) -> kn.Network:
    """Give every row another id, which sorts the other way round."""
    ids = [*network.institutions.index, *network.projects.index]
    new = {old: f"{len(ids) - i:03}{old}" for i, old in enumerate(ids)}
    rows = tables(network)
    for kind in KINDS[:2]:
        rows[kind] = rows[kind].rename(index=new)
    for column in ("institution", "project"):
        rows["participations"][column] = rows["participations"][column].map(new)
    return kn.Network(**rows)


def exchanged(network: kn.Network) -> kn.Network:
    """Let institutions be projects, and projects institutions."""
    links = network.participations[["institution", "project", "role"]]
    turned = links.rename(columns={"institution": "project", "project": "institution"})
    who, what = network.projects.index, network.institutions.index
    return kn.Network([{"id": i} for i in who], [{"id": p} for p in what], turned)


# What must change nothing for those who were there


def with_generic(network: kn.Network) -> kn.Network:
    """Let "schools" lead every project, in the midst of the others."""
    who = network.institutions
    half = len(who) // 2
    schools = pd.DataFrame({"generic": [True]}, index=["schools"])
    rows = tables(network)
    rows["institutions"] = pd.concat([who.iloc[:half], schools, who.iloc[half:]])
    leads = pd.DataFrame({"project": network.projects.index}).assign(
        institution="schools", role="trekker"
    )
    rows["participations"] = pd.concat([leads, network.participations])
    return kn.Network(**rows)


def with_units(network: kn.Network) -> kn.Network:
    """Let a unit of a unit do all the work, half of it together with its parent."""
    who, links = network.institutions, network.participations
    units = pd.DataFrame({"parent": who.index}, index=[f"{i}-unit" for i in who.index])
    desks = pd.DataFrame({"parent": units.index}, index=[f"{i}-desk" for i in who.index])
    work = links.assign(institution=links["institution"] + "-desk")
    rows = tables(network)
    rows["institutions"] = pd.concat([desks, who, units])
    rows["participations"] = pd.concat([work, links.iloc[::2].assign(role="partner")])
    return kn.Network(**rows)


def twice(network: kn.Network) -> kn.Network:
    """Put a copy beside it that shares nothing with it."""
    rows = tables(network)
    both = {
        kind: pd.concat([rows[kind], rows[kind].rename(index="{}-copy".format)])
        for kind in KINDS[:2]
    }
    copy = rows["participations"].copy()
    for column in ("institution", "project"):
        copy[column] += "-copy"
    return kn.Network(**both, participations=pd.concat([rows["participations"], copy]))


def with_isolates(network: kn.Network) -> kn.Network:
    """Add an institution without a project, and a project without an institution."""
    rows = tables(network)
    for kind, new in (("institutions", "lonely"), ("projects", "deserted")):
        rows[kind] = pd.concat([rows[kind], pd.DataFrame({"name": [new]}, index=[new])])
    return kn.Network(**rows)


# Made-up networks for properties


@st.composite
def networks(draw, most: int = 6) -> kn.Network:
    """Draw a network of a few institutions and projects, isolates and empty tables included."""
    who = "abcdefgh"[: draw(st.integers(0, most))]
    what = "PQRSTUVW"[: draw(st.integers(0, most))]
    every = [f"{i}{p}{star}" for i, p in product(who, what) for star in ("", "*")]
    words = draw(st.lists(st.sampled_from(every), max_size=20)) if every else []
    return net(" ".join(words), who, what)


# Any known column anywhere


def _values_of(column, rows, table):
    """Give what a column may hold, by its kind; elsewhere than at home, any text."""
    if column.table != table:
        return st.lists(st.sampled_from(["x", "$y$", None]), min_size=rows, max_size=rows)
    if column.name == "parent":
        return st.lists(st.sampled_from(["a", None]), min_size=rows, max_size=rows).map(
            lambda drawn: [None, *drawn[1:]]
        )
    cells = {
        "text": st.sampled_from(["one", "two", "three", None]),
        "flag": st.booleans(),
        "whole": st.sampled_from([2019, 2020, None]),
        "word": st.sampled_from([*column.allowed, None]),
        "date": st.sampled_from(["2021", "2021-03", "2021-03-01", None]),
    }[column.holds]
    return st.lists(cells, min_size=rows, max_size=rows)


@st.composite
def columned(draw):
    """Draw a network with any known columns in any of its tables, and any of them absent."""
    network = draw(networks(most=4))
    ids = {"name", "institution", "project"}
    made = {}
    for table in KINDS:
        rows = getattr(network, table)
        columns = draw(st.lists(st.sampled_from(SCHEMA), unique_by=lambda one: one.name))
        new = {
            column.name: draw(_values_of(column, len(rows), table))
            for column in columns
            if len(rows) and not (column.name in ids and table == "participations")
        }
        if new.keys() >= {"parent", "generic"}:
            del new["parent"]  # a kind of organisation has none
        made[table] = rows.drop(columns=[c for c in rows.columns if c not in ids]).assign(**new)
    return kn.Network(*made.values())
