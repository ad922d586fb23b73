"""What a table was read as, by names: who takes part in what, and which notes tell of doubt."""

from __future__ import annotations

import kennisnet as kn


def links(net):
    """Give project, who and whether that one leads; kinds and persons are left out."""
    rows = net.named().participations
    name, what = net.institutions["name"], net.projects["name"]
    return {
        (what[one.project], name[one.institution], one.role == "trekker")
        for one in rows.itertuples()
    }


def rules(source, **how):
    return set(kn.check(source, lang="en", **how)["rule"])
