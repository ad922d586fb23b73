"""What changed between two networks: before and after, or now and if."""

from __future__ import annotations

import pandas as pd

from kennisnet.choices import WHATS, What
from kennisnet.errors import one_of
from kennisnet.network import Network, a_network
from kennisnet.projections import overlap


def compare(before: Network, after: Network, what: What = "ties") -> pd.DataFrame:
    """List what came, went and stayed.

    Rows are matched by id: align names first (aliases, ``rolled_up``). Generic rows do not count.

    Parameters
    ----------
    what
        ``"ties"`` (pairs of institutions that share a project), ``"participations"``,
        ``"institutions"`` or ``"projects"``.

    Returns
    -------
    DataFrame
        The ids (``a, b``, in the order of the table before, newcomers last;
        ``institution, project``; or ``id``) and ``change``: ``came``, ``went``,
        ``stayed``, and for participations ``role`` where the institution stayed and its role
        changed. A network compared with itself has only ``stayed``. Differences of indices
        between networks of different size mean little: compare what is listed here.

    Raises
    ------
    ArgumentError
        For what is no network, and for a ``what`` that does not exist.

    Examples
    --------
    >>> import kennisnet as kn
    >>> def net(words):
    ...     rows = [{"institution": w[0], "project": w[1]} for w in words.split()]
    ...     return kn.Network([{"id": i} for i in "abc"], [{"id": p} for p in "PQR"], rows)
    >>> compare(net("aP bP aQ"), net("aP cP cR"))
       a  b change
    0  a  b   went
    1  a  c   came
    """
    old, new = (_rows(net, what).astype(object) for net in (before, after))
    # of two empty columns kept by pyarrow pandas makes an error
    keys = [column for column in old.columns if column != "role"]
    both = old.merge(new, on=keys, how="outer", indicator=True, sort=False)
    change = both["_merge"].map({"left_only": "went", "right_only": "came", "both": "stayed"})
    both["change"] = change.astype("str")
    if what == "participations":
        moved = (both["_merge"] == "both") & (both["role_x"] != both["role_y"])
        both.loc[moved, "change"] = "role"
    order = {key: position for position, key in enumerate(_order(before, after))}
    places = pd.DataFrame({key: both[key].map(order) for key in keys})
    if what == "ties":
        turned = places["a"] > places["b"]
        for table in (both, places):
            table.loc[turned, ["a", "b"]] = table.loc[turned, ["b", "a"]].to_numpy()
    rows = both.loc[places.sort_values(keys).index, [*keys, "change"]].reset_index(drop=True)
    rows = rows.astype("str")
    rows.attrs = {"what": what, "before": before.fingerprint, "after": after.fingerprint}
    return rows


def _order(before: Network, after: Network) -> list[str]:
    """Give the ids in the order of the tables, what is new at the end."""
    tables = (before.institutions, before.projects, after.institutions, after.projects)
    return list(dict.fromkeys(str(one) for table in tables for one in table.index))


def _rows(net: Network, what: What) -> pd.DataFrame:
    one_of("what-unknown", what, WHATS)
    named = a_network(net).named()
    if what == "participations":
        return named.participations[["institution", "project", "role"]]
    if what == "ties":
        pairs = overlap(named)[["a", "b"]]
        swapped = pairs["a"] > pairs["b"]
        return pairs.assign(
            a=pairs["a"].where(~swapped, pairs["b"]), b=pairs["b"].where(~swapped, pairs["a"])
        )
    table = named.institutions if what == "institutions" else named.projects
    return pd.DataFrame({"id": table.index.to_numpy()})


def turnover(before: Network, after: Network) -> pd.DataFrame:
    """Count what came, went and stayed.

    Returns
    -------
    DataFrame
        Index ``what`` (ties, participations, institutions, projects, and ``ties_of_stayers``: ties
        among institutions that are in both): ``stayed, came, went, jaccard``, the share that
        stayed of all that there was. ``jaccard`` of two empty sets is undefined (NaN). A changed
        role counts as stayed.

    Raises
    ------
    ArgumentError
        For what is no network.

    Examples
    --------
    a and b stay; c comes into their project, and brings two ties.

    >>> import kennisnet as kn
    >>> def net(who):
    ...     rows = [{"institution": i, "project": "P"} for i in who]
    ...     return kn.Network([{"id": i} for i in who], [{"id": "P"}], rows)
    >>> told = turnover(net("ab"), net("abc")).loc[["ties", "institutions"]]
    >>> told[["stayed", "came", "went"]].astype(int).to_numpy().tolist()
    [[1, 2, 0], [2, 1, 0]]
    >>> told["jaccard"].round(3).tolist()
    [0.333, 0.667]
    """
    rows: dict[str, pd.DataFrame] = {what: compare(before, after, what) for what in WHATS}
    here = compare(before, after, "institutions")
    stayers = here.loc[here["change"] == "stayed", "id"]
    ties = rows["ties"]
    rows["ties_of_stayers"] = ties[ties["a"].isin(stayers) & ties["b"].isin(stayers)]
    counts = pd.DataFrame(
        {
            what: {
                "stayed": table["change"].isin(["stayed", "role"]).sum(),
                "came": (table["change"] == "came").sum(),
                "went": (table["change"] == "went").sum(),
            }
            for what, table in rows.items()
        }
    ).T
    counts["jaccard"] = counts["stayed"] / counts.sum(axis=1).replace(0, float("nan"))
    counts.index.name = "what"
    counts.attrs = {"before": before.fingerprint, "after": after.fingerprint}
    return counts
