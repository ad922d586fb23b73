"""What a page says first of a drawing, from the numbers: what is to be seen, and what is not there."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kennisnet.maps.ground import Ground
from kennisnet.maps.headline import largest_part
from kennisnet.maps.views.outside import Outside
from kennisnet.texts import enumerate_, number, say
from kennisnet.texts.wording import brief

BUSIEST = 3
"""So many are named at most; of equals all, or none."""


def of_ties(
    ground: Ground, drawn: Collection[str], listed: Collection[str] = ()
) -> tuple[str, ...]:
    """Say that not every tie is drawn, what that means for islands, and which are.

    ``listed``: who stands there by name, without a tie.
    """
    lang, every = ground.lang, len(ground.institutions)
    ties = ground.ties or ()
    seen = len({*drawn, *ground.hubs})
    if not ties:
        return ()
    linked = int(largest_part(ground.named)[0].sum())
    rest = {
        "rest": every - seen - len(listed),
        "all": number(every, lang),
        "some": number(linked, lang),
    }
    chosen = "beyond" if ground.which == "beyond" else "together" if ground.together else "strong"
    told = [
        say(f"map-ties-title-{chosen}", lang, n=seen, all=every, least=ground.together),
        say("map-ties-whole" if linked == every else "map-ties-part", lang, **rest),
    ]
    part = "all" if len(ties) == ground.ties_as_good else "some"
    counts = {"n": len(ties), "all": ground.ties_as_good, "part": part, "least": ground.together}
    if ground.ties_as_good:
        by = {"beyond": "surest", "together": "pairs", "strong": "cut"}[chosen]
        told.append(say(f"map-ties-{by}", lang, **counts, hubs=len(ground.hubs)))
    return (*told, say("map-ties-partners", lang))


def of_islands(
    ground: Ground, sizes: Sequence[int], only: int, nobody: int, projects: int
) -> tuple[str, ...]:
    """Say how many are on the largest island, on the others, with hubs ``only``, and with ``nobody``.

    Hubs are not counted. ``projects``: how many are drawn, if not all.
    """
    hubs, every = len(ground.hubs), len(ground.institutions) - len(ground.hubs)
    if not every:
        return ()
    clauses = []
    if sizes:
        clauses.append(say("map-islands-largest", ground.lang, n=sizes[0], all=every))
    if len(sizes) > 1:
        clauses.append(
            say("map-islands-others", ground.lang, n=sum(sizes[1:]), islands=len(sizes) - 1)
        )
    if only:
        clauses.append(say("map-islands-only", ground.lang, n=only, hubs=hubs))
    if nobody:
        clauses.append(say("map-islands-alone", ground.lang, n=nobody))
    told = say("map-islands-title", ground.lang, hubs=hubs, told="; ".join(clauses))
    told = told[0].upper() + told[1:]
    if not 0 < projects < len(ground.projects):
        return (told,)
    counts = {"n": projects, "all": len(ground.projects), "hubs": hubs}
    return told, say("map-islands-projects", ground.lang, **counts)


def of_projects(ground: Ground, which: str) -> tuple[str, ...]:
    """Say who is in most projects, and how many projects have one institution, and what stands in signs.

    ``which``: ``codes`` of projects, ``numbers`` that only a picture gives them, ``both``, or nothing.
    """
    lang, every = ground.lang, len(ground.projects)
    counts = {one: len(own) for one, own in ground.taken.items() if len(own) > 1}
    found: list[str] = []
    for many in sorted({*counts.values()}, reverse=True):
        equals = [one for one, count in counts.items() if count == many]
        if len(found) + len(equals) > BUSIEST:
            break
        found += equals
    names = [f"{brief(ground.name(one))} ({number(counts[one], lang)})" for one in found]
    single = sum(len(members) == 1 for members in ground.members.values())
    clauses = []
    if names:
        busiest = enumerate_(names, lang)
        clauses.append(say("map-round-busiest", lang, n=len(names), names=busiest))
    if every:
        clauses.append(say("map-round-single", lang, n=single, all=every))
    told = [say("map-round-title", lang, told="; ".join(clauses))] if clauses else []
    return (*told, *([say("map-round-codes", lang, which=which)] if which and told else []))


def of_board(ground: Ground) -> tuple[str, ...]:
    """Say how many projects have hubs, and how many others are in one; without hubs who is in most."""
    hubs = len(ground.hubs)
    if not hubs:
        return of_projects(ground, "")
    marked = sum(any(hub in own for hub in ground.hubs) for own in ground.members.values())
    others = [own for one, own in ground.taken.items() if one not in ground.hubs]
    counts = {"some": marked, "all": len(ground.projects), "others": len(others)}
    few = sum(len(own) == 1 for own in others)
    return (say("map-board-title", ground.lang, n=hubs, few=few, **counts),)


def of_groups(
    ground: Ground, boxes: int, found: Outside, link: tuple[str, str, int] | None
) -> tuple[str, ...]:
    """Say how many are in boxes, which two groups share most, and how many are in none; hubs are neither.

    ``link``: what these two are called, and how often they take part in each other's projects.
    """
    if not boxes:
        return ()
    lang, every = ground.lang, len(ground.institutions) - len(ground.hubs)
    inside = {"n": every - found.institutions, "all": every, "every": len(ground.projects)}
    projects = len(ground.projects) - found.projects
    hubs = len(ground.hubs)
    told = say("map-groups-title", lang, hubs=hubs, boxes=boxes, **inside, projects=projects)
    if link:
        one, other, n = link
        told = f"{told} {say('map-groups-link', lang, one=one, other=other, n=n)}"
    if not found.institutions + found.projects:
        return (told,)
    counts = {
        f"{kind}s": say(f"count-{kind}s", lang, n=getattr(found, f"{kind}s"))
        for kind in ("institution", "project")
    }
    return told, say("map-groups-outside", lang, hubs=hubs, **counts)
