"""Ties within and between groups: sectors of institutions, sporen of projects."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from kennisnet.choices import SIDES
from kennisnet.matrices import Codes, members
from kennisnet.metrics.registry import MEASURES, ratio
from kennisnet.paths import Floats
from kennisnet.projections import shared

_GOULD = "Gould & Fernandez 1989"


@MEASURES.shared
def open_paths(rows: sparse.csr_array, sector: Codes) -> Floats:
    """Count for each row its open paths by the sectors of the two ends.

    Gives rows x sectors x sectors, of ordered pairs of ends that share nothing themselves.
    """
    own, ties = members(sector), shared(rows, "binary")
    groups = own.shape[1]
    counts = np.zeros((own.shape[0], groups, groups))
    near = [sparse.csr_array(ties * own[:, [g]].T.toarray()) for g in range(groups)]
    many = [np.asarray(ties_to.sum(axis=1)) for ties_to in near]
    for g in range(groups):
        reached = near[g] @ ties
        for h in range(groups):
            closed = np.asarray((reached * near[h]).sum(axis=1))
            counts[:, g, h] = many[g] * many[h] - (many[g] if g == h else 0) - closed
    return counts


def _role(counts: Floats, sector: Codes, *, same_ends: bool, with_own: bool) -> Floats:
    """Count the unordered paths whose ends are of one sector, or of the own sector, or not."""
    out = np.full(len(counts), np.nan)
    for v in np.flatnonzero(sector >= 0):
        own = sector[v]
        inside = counts[v, own, own]
        diagonal = np.trace(counts[v]) - inside
        touching = counts[v, own, :].sum() + counts[v, :, own].sum() - 2 * inside
        if same_ends:
            ordered = inside if with_own else diagonal
        else:
            ordered = touching if with_own else counts[v].sum() - inside - diagonal - touching
        out[v] = ordered / 2
    return out


@MEASURES.register(of=SIDES[:1], range="0 …", cost="pairs x sectors", source=_GOULD)
def coordinator(open_paths: Floats, sector: Codes) -> Floats:
    """Count the open paths that stay within its own sector: both ends and it are of one sector.

    Unordered paths between institutions that share no project, over the projection. Undefined
    (NaN) where its own sector is unknown; ends of unknown sector are left out.
    """
    return _role(open_paths, sector, same_ends=True, with_own=True)


@MEASURES.register(of=SIDES[:1], range="0 …", cost="pairs x sectors", source=_GOULD)
def itinerant(open_paths: Floats, sector: Codes) -> Floats:
    """Count the open paths within one other sector: both ends of one, it of another.

    Undefined (NaN) where its own sector is unknown; ends of unknown sector are left out.
    """
    return _role(open_paths, sector, same_ends=True, with_own=False)


@MEASURES.register(of=SIDES[:1], range="0 …", cost="pairs x sectors", source=_GOULD)
def boundary(open_paths: Floats, sector: Codes) -> Floats:
    """Count the open paths from its own sector to another: one end of its own, one not.

    Gatekeeper and representative of the directed case in one. Undefined (NaN) where its
    own sector is unknown; ends of unknown sector are left out.
    """
    return _role(open_paths, sector, same_ends=False, with_own=True)


@MEASURES.register(of=SIDES[:1], range="0 …", cost="pairs x sectors", source=_GOULD)
def liaison(open_paths: Floats, sector: Codes) -> Floats:
    """Count the open paths between two other sectors: ends and it all of different ones.

    Undefined (NaN) where its own sector is unknown; ends of unknown sector are left out.
    """
    return _role(open_paths, sector, same_ends=False, with_own=False)


@MEASURES.register(of=SIDES[:1], range="[0, 1 - 1/S]", source="Guimerà & Amaral 2005")
def participation(rows: sparse.csr_array, spoor: Codes) -> Floats:
    """Measure how evenly its projects are spread over the sporen: 0 = all in one.

    1 - sum over sporen of (its projects there / its projects)^2; projects without a spoor are
    left out. Undefined (NaN) without projects of a known spoor; with one it is 0 of necessity.
    """
    spread = (rows @ members(spoor)).toarray()
    total = spread.sum(axis=1)
    return 1 - ratio((spread**2).sum(axis=1), total**2)


@MEASURES.register(of=SIDES[:1], range="[-1, 1]", cost="pairs", source="Krackhardt & Stern 1988")
def ei_index(rows: sparse.csr_array, sector: Codes) -> Floats:
    """Compare its ties to other sectors with those to its own: (E - I) / (E + I).

    Ties weighed by the number of shared projects; ties to an unknown sector are left out.
    Undefined (NaN) without ties to a known sector or where its own is unknown. 0 is no baseline:
    that depends on the sizes of the sectors.
    """
    group = members(sector)
    weights = (shared(rows, "count") @ group).toarray()
    internal = np.asarray((weights * group.toarray()).sum(axis=1))
    total = weights.sum(axis=1)
    return np.where(sector >= 0, ratio(total - 2 * internal, total), np.nan)
