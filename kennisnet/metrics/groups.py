"""Ties within and between groups: sectors of institutions, sporen of projects."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy import sparse

from kennisnet.metrics.registry import View, ratio, register
from kennisnet.projections import SIDES, Floats, shared

_OPEN = "unordered open paths over the institution; both ends and it itself have a known sector"
_GOULD = "Gould & Fernandez 1989"


def members(groups: pd.Series) -> sparse.csr_array:
    """Give rows x groups, 1 where a row is of a group; rows without one are empty."""
    codes = groups.astype("category").cat.codes.to_numpy()
    known = np.flatnonzero(codes >= 0)
    shape = (len(codes), int(codes.max(initial=-1)) + 1)
    return sparse.csr_array((np.ones(len(known)), (known, codes[known])), shape=shape)


def _paths(view: View) -> tuple[np.ndarray, np.ndarray]:
    """Count for each institution its open paths by the groups of the two ends.

    Gives n x g x g (ordered pairs of ends) and the group of each institution (-1 = unknown).
    """
    sector = view.net.institutions["sector"]
    own = members(sector)
    ties = shared(view.rows, "binary")
    n, groups = own.shape
    counts = np.zeros((n, groups, groups))
    per_group = [sparse.csr_array(ties * own[:, [g]].T.toarray()) for g in range(groups)]
    many = np.column_stack([np.asarray(p.sum(axis=1)) for p in per_group]) if groups else counts
    for g in range(groups):
        reached = per_group[g] @ ties
        for h in range(groups):
            closed = np.asarray((reached * per_group[h]).sum(axis=1))
            both = many[:, g] * many[:, h] - (many[:, g] if g == h else 0)
            counts[:, g, h] = both - closed
    codes = sector.astype("category").cat.codes.to_numpy()
    return counts, codes


def _role(view: View, *, same_ends: bool, with_own: bool) -> Floats:
    counts, codes = _paths(view)
    n = len(counts)
    out = np.full(n, np.nan)
    for v in np.flatnonzero(codes >= 0):
        own = codes[v]
        inside = counts[v, own, own]
        diagonal = np.trace(counts[v]) - inside
        touching = counts[v, own, :].sum() + counts[v, :, own].sum() - 2 * inside
        if same_ends:
            ordered = inside if with_own else diagonal
        else:
            ordered = touching if with_own else counts[v].sum() - inside - diagonal - touching
        out[v] = ordered / 2
    return out


@register(range="0 …", source=_GOULD, of=SIDES[:1], needs=["sector"], whole=True)
def coordinator(view: View) -> Floats:
    """Count the open paths that stay within its own sector: both ends and it are of one sector.

    Unordered paths between institutions that share no project, over the projection. Undefined
    (NaN) where its own sector is unknown; ends of unknown sector are left out.
    """
    return _role(view, same_ends=True, with_own=True)


@register(range="0 …", source=_GOULD, of=SIDES[:1], needs=["sector"], whole=True)
def itinerant(view: View) -> Floats:
    """Count the open paths within one other sector: both ends of one, it of another.

    Undefined (NaN) where its own sector is unknown; ends of unknown sector are left out.
    """
    return _role(view, same_ends=True, with_own=False)


@register(range="0 …", source=_GOULD, of=SIDES[:1], needs=["sector"], whole=True)
def boundary(view: View) -> Floats:
    """Count the open paths from its own sector to another: one end of its own, one not.

    Gatekeeper and representative of the directed case in one. Undefined (NaN) where its
    own sector is unknown; ends of unknown sector are left out.
    """
    return _role(view, same_ends=False, with_own=True)


@register(range="0 …", source=_GOULD, of=SIDES[:1], needs=["sector"], whole=True)
def liaison(view: View) -> Floats:
    """Count the open paths between two other sectors: ends and it all of different ones.

    Undefined (NaN) where its own sector is unknown; ends of unknown sector are left out.
    """
    return _role(view, same_ends=False, with_own=False)


@register(range="[0, 1 - 1/S]", source="Guimerà & Amaral 2005", of=SIDES[:1], needs=["spoor"])
def participation(view: View) -> Floats:
    """Measure how evenly its projects are spread over the sporen: 0 = all in one.

    1 - sum over sporen of (its projects there / its projects)^2; projects without a spoor are
    left out. Undefined (NaN) without projects of a known spoor; with one it is 0 of necessity.
    """
    spread = (view.rows @ members(view.net.projects["spoor"])).toarray()
    total = spread.sum(axis=1)
    return 1 - ratio((spread**2).sum(axis=1), total**2)


@register(range="[-1, 1]", source="Krackhardt & Stern 1988", of=SIDES[:1], needs=["sector"])
def ei_index(view: View) -> Floats:
    """Compare its ties to other sectors with those to its own: (E - I) / (E + I).

    Ties weighed by the number of shared projects; ties to an unknown sector are left out.
    Undefined (NaN) without ties to a known sector or where its own is unknown. 0 is no baseline:
    that depends on the sizes of the sectors.
    """
    sector = view.net.institutions["sector"]
    group = members(sector)
    weights = (shared(view.rows, "count") @ group).toarray()
    internal = np.asarray((weights * group.toarray()).sum(axis=1))
    total = weights.sum(axis=1)
    known = sector.notna().to_numpy()
    return np.where(known, ratio(total - 2 * internal, total), np.nan)
