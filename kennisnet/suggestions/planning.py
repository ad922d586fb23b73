"""A project that is only planned, put into a network as if it had begun."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

import pandas as pd

from kennisnet.network import Network
from kennisnet.network.themes import join_themes
from kennisnet.texts import say

PLAN = "plan"


def with_plan(
    net: Network,
    members: Sequence[str],
    theme: Sequence[str] = (),
    spoor: str | None = None,
    lang: str = "nl",
) -> tuple[Network, str]:
    """Give a network with a further project of some members, and the id of it.

    >>> net = Network([{"id": "a"}, {"id": "b"}], [{"id": "plan"}], [])
    >>> planned, one = with_plan(net, ["a", "b"], ["bees"])
    >>> one, planned.projects.loc[one, "theme"], len(planned.participations)
    ('plan 2', 'bees', 2)
    """
    there = {*net.projects.index, *net.institutions.index}
    free = (f"{PLAN} {n}" if n > 1 else PLAN for n in count(1))
    one = next(name for name in free if name not in there)
    row = {"id": one, "name": say("join-plan", lang), "open_ended": False}
    row |= {"theme": join_themes(theme)} if theme else {}
    row |= {"spoor": spoor} if spoor else {}
    projects = pd.concat([net.projects.reset_index(), pd.DataFrame([row])], ignore_index=True)
    bare = Network(net.institutions, projects, net.participations, net.about)
    return bare.with_participations([(member, one) for member in members]), one
