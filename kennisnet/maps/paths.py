"""The path of a suggestion: through which project each of the two knows who can introduce them."""

from __future__ import annotations

import pandas as pd

from kennisnet.network import Network
from kennisnet.network.meeting import by_meeting

FROM, TO = "from", "to"


def paths(net: Network, suggestions: pd.DataFrame) -> pd.DataFrame:
    """Give for each suggestion the project on each half: ``from`` (a's) and ``to`` (b's).

    Of the projects that somebody shares with the introducer the one that `by_meeting` puts first.
    Empty where nobody can introduce them. Rows stand as in ``suggestions`` (its ``a``, ``b`` and
    ``introduced_by``).

    >>> rows = [{"id": "P"}, {"id": "Q", "status": "stopped"}, {"id": "R"}]
    >>> links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "dP", "aQ", "bQ", "bR", "cR")]
    >>> net = Network([{"id": i} for i in "abcd"], rows, links)
    >>> suggested = pd.DataFrame({"a": ["a", "a"], "b": ["c", "d"], "introduced_by": ["b", ""]})
    >>> paths(net, suggested).values.tolist()
    [['P', 'R'], ['', '']]
    """
    best = _Best(net)
    ends = zip(*(suggestions[name] for name in ("a", "b", "introduced_by")), strict=True)
    halves = [(best.shared(a, via), best.shared(b, via)) for a, b, via in ends]
    return pd.DataFrame(halves, suggestions.index, [FROM, TO], dtype="str")


class _Best:
    """Knows of each project how good it is to name, and who takes part in it."""

    def __init__(self, net: Network) -> None:
        named = net.named()
        self.order = dict(zip(named.projects.index.tolist(), by_meeting(named), strict=True))
        self.projects: dict[str, set[str]] = {}
        links = named.participations
        for who, what in zip(links["institution"], links["project"], strict=True):
            self.projects.setdefault(who, set()).add(what)

    def shared(self, one: str, other: str) -> str:
        """Give the best project of two institutions; empty without one."""
        of = self.projects
        both = of.get(one, set()) & of.get(other, set())
        return min(both, key=self.order.__getitem__, default="")
