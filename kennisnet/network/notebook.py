"""How a network shows itself in a notebook."""

from __future__ import annotations

from html import escape

from kennisnet.network.door import Tables
from kennisnet.network.schema import KINDS

FEW = 5


def notebook(tables: Tables, counts: str) -> str:
    """Give HTML with the counts and the first rows of each table; everything is escaped."""
    heads = "".join(
        f"<details{' open' * (kind == 'institutions')}><summary>{escape(kind)}</summary>"
        f"{getattr(tables, kind).head(FEW).to_html(escape=True, notebook=True)}</details>"
        for kind in KINDS
    )
    return f"<div><p><b>Network</b>: {escape(counts)}</p>{heads}</div>"
