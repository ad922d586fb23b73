"""The caption of a map: how much it shows, and where the data come from."""

from __future__ import annotations

from kennisnet.network import Network
from kennisnet.texts import pick, say


def caption(net: Network, lang: str) -> str:
    """Say it in a few sentences."""
    named, about = net.named(), net.about
    counts = [
        say("count-institutions", lang, n=len(named.institutions)),
        say("count-projects", lang, n=len(named.projects)),
        say("count-participations", lang, n=len(named.participations)),
    ]
    parts = [", ".join(counts) + "."]
    if about.get("source"):
        parts.append(say("map-source", lang, source=pick(about["source"], lang)))
    if about.get("date"):
        parts.append(say("map-date", lang, date=about["date"]))
    return " ".join(parts)
