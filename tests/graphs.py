"""Small networks that a hand can count, and the classic ones by which others measure."""

from __future__ import annotations

import kennisnet as kn


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
