"""The title of a map where the data have none, and its caption: how much, and from where."""

from __future__ import annotations

from collections.abc import Mapping

from kennisnet.network import Network
from kennisnet.texts import pick, say
from kennisnet.texts.wording import brief, date_said


def title(net: Network, hubs: Mapping[str, str], lang: str) -> str:
    """Give the title of the data, else one of what is most to be seen in them.

    That is around whom all turns (the two busiest hubs), or else in how much: who takes part is
    counted in the caption.

    >>> links = [{"institution": "a", "project": "P"}]
    >>> title(Network([{"id": "a"}], [{"id": "P"}], links), {}, "en")
    'Who works together in 1 project?'
    """
    given = pick(net.about.get("title"), lang)
    if given:
        return str(given)
    named = net.named()
    if len(hubs) > 1:
        first, second = (brief(str(named.institutions["name"][one])) for one in [*hubs][:2])
        return say("map-title-around", lang, first=first, second=second)
    return say(
        "map-title-counts", lang, projects=say("count-projects", lang, n=len(named.projects))
    )


def caption(net: Network, lang: str, *, dated: bool = True) -> str:
    """Say it in a few sentences; the date of the data unless that is said elsewhere."""
    named, about = net.named(), net.about
    counts = [
        say("count-institutions", lang, n=len(named.institutions)),
        say("count-projects", lang, n=len(named.projects)),
        say("count-participations", lang, n=len(named.participations)),
    ]
    parts = [", ".join(counts) + "."]
    if about.get("source"):
        parts.append(say("map-source", lang, source=pick(about["source"], lang)))
    if dated and about.get("date"):
        parts.append(say("map-date", lang, date=date_said(str(about["date"]), lang)))
    return " ".join(parts)
