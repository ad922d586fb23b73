"""Maps to try in a browser: a town that a hand can count, the hostile network, and Leiden."""

from functools import cache

import pandas as pd
from hostile import TEXTS, hostile

import kennisnet as kn
from kennisnet.maps.ground import Ground
from kennisnet.maps.page import Map
from kennisnet.maps.palette import palette_of
from kennisnet.maps.stock import also_called, stock
from kennisnet.maps.views import VIEWS
from kennisnet.metrics import measure

INSTITUTIONS = [
    {"id": "stad", "name": "Gemeente Stad", "sector": "government", "convenant_since": 2017},
    {"id": "uni", "name": "Universiteit", "sector": "knowledge", "convenant_since": 2017},
    {"id": "museum", "name": "Museum", "sector": "culture", "spellings": "MuZ | Museum Zuid"},
    {"id": "zorg", "name": "Zorghuis", "sector": "health"},
    {"id": "theater", "name": "Theater", "sector": "culture"},
    {"id": "bedrijf", "name": "Bedrijf BV", "sector": "business"},
    {"id": "club", "name": "Vereniging"},
    {"id": "recht", "name": "Faculteit Recht", "parent": "uni"},
    {"id": "scholen", "name": "scholen", "generic": True},
]
PROJECTS = [
    {"id": "1", "name": "Park", "spoor": "Groen", "status": "running"},
    {"id": "2", "name": "Lab", "spoor": "Groen", "status": "running", "open_ended": True},
    {"id": "3", "name": "Feest", "spoor": "Cultuur", "status": "completed"},
    {"id": "4", "name": "Nacht", "spoor": "Cultuur", "status": "running"},
    {"id": "5", "name": "Zorgpad", "spoor": "Zorg", "status": "running"},
]
LED = {("stad", "1"), ("stad", "3"), ("recht", "2"), ("museum", "4"), ("zorg", "5")}
TAKES_PART = {
    "stad": "1235",
    "uni": "14",
    "recht": "2",
    "museum": "34",
    "zorg": "5",
    "theater": "34",
    "bedrijf": "2",
    "club": "1",
    "scholen": "2",
}
HUBS = {"stad": "S", "uni": "U"}
SUGGESTIONS = pd.DataFrame(
    [
        ("zorg", "museum", "stad", "5", "3", ["stad"], 1, 1),
        ("bedrijf", "theater", "uni", "2", "4", ["uni"], 2, 2),
        ("uni", "zorg", "stad", "1", "5", ["stad"], 3, None),
        ("club", "zorg", "stad", "1", "5", ["stad"], None, None),
    ],
    columns=["a", "b", "via", "from", "to", "shared", "rank", "rank_without"],
).assign(
    likely=0.9,
    valuable=0.5,
    weak=False,
    where="",
    evidence="=Ze delen een partner.",
    brings="Nieuw.",
    against="Doet aan één project mee.",
    state="",
)
HEADLINE = [("De ", None), ("2 grootste", ["stad", "uni"]), (" doen veel.", None)]


def made(raw: kn.Network, hubs, suggestions, headline=(), **said) -> Map:
    """Make a map out of columns that stand here, not in the code that is tried."""
    net = raw.rolled_up()
    palettes = [palette_of(net, column) for column in ("spoor", "status", "sector")]
    degrees = measure(net, "degree", of="projects")
    numbers = pd.concat([measure(net, "degree", "betweenness"), degrees])
    facts = stock(
        net,
        palettes=[palette for palette in palettes if palette.colours],
        numbers=numbers,
        hubs=hubs,
        suggestions=suggestions,
        headline=headline,
        also=also_called(raw),
        **said,
    )
    tints = {
        str(one): palettes[0].of("projects", {"spoor": spoor}, "")
        for one, spoor in net.projects["spoor"].items()
    }
    ground = Ground(
        net,
        hubs=hubs,
        groups={one: str(spoor) for one, spoor in net.projects["spoor"].items()},
        tints={one: tint for one, tint in tints.items() if tint},
        title=facts.title,
        caption=facts.caption,
        lang=facts.lang,
    )
    scenes = {name: view.compose(ground) for name, view in VIEWS.items() if view.on_page}
    board = {name: scene for name, scene in scenes.items() if name.startswith("board")}
    return Map(board, facts)


@cache
def town() -> Map:
    links = [
        {
            "institution": one,
            "project": project,
            "role": "trekker" if (one, project) in LED else "partner",
            "certainty": "doubtful" if one == "bedrijf" else "certain",
        }
        for one, projects in TAKES_PART.items()
        for project in projects
    ]
    net = kn.Network(INSTITUTIONS, PROJECTS, links)
    return made(net, HUBS, SUGGESTIONS, HEADLINE, title="Een stad", caption="7 instellingen.")


@cache
def trap() -> Map:
    net = hostile()
    ids = list(net.named().institutions.index)
    told = dict.fromkeys(("evidence", "brings", "against", "state"))
    rows = [
        {
            "a": ids[n],
            "b": ids[n + 2],
            "via": ids[n + 1],
            "from": "",
            "to": "",
            "shared": [ids[n + 1]],
        }
        | dict.fromkeys(told, TEXTS[n])
        | {"likely": 0.5, "valuable": 0.5, "weak": False, "where": "", "rank": n, "rank_without": n}
        for n in range(len(ids) - 2)
    ]
    also = [(text, None if n % 2 else [ids[n]]) for n, text in enumerate(TEXTS)]
    hubs = {ids[0]: "H"}
    said = {"title": TEXTS[0], "caption": TEXTS[6], "notes": TEXTS}
    return made(net, hubs, pd.DataFrame(rows), also, **said)


@cache
def leiden() -> Map:
    raw = kn.load_leiden()
    net = raw.rolled_up().named()
    hubs = {
        "gemeente-leiden": "G",
        "universiteit-leiden": "U",
        "lumc": "L",
        "hogeschool-leiden": "H",
    }
    links = net.participations.groupby("institution")["project"].agg(set)

    def meeting(one, other):
        return min(links[one] & links[other], default="") if other in links else ""

    rows = kn.unlinked(net, top=40, per_institution=None)
    via = rows["introduced_by"].fillna("")
    rows = rows.assign(via=via, rank=range(len(rows)), rank_without=None)
    rows["from"] = [meeting(a, v) for a, v in zip(rows["a"], via, strict=True)]
    rows["to"] = [meeting(b, v) for b, v in zip(rows["b"], via, strict=True)]
    rows["shared"] = rows["shared_partners"].fillna("").str.split(" \\| ")
    head = [("De ", None), ("vier grootste", list(hubs)), (" doen mee in 122 van 224.", None)]
    return made(raw, hubs, rows, head, title="Leiden Kennisstad", caption="69 instellingen.")


@cache
def drawings() -> Map:
    """Leiden with every drawing; Naturalis has left project 1a."""
    net = kn.load_leiden().rolled_up()
    before = net.named().with_participations([("naturalis", "1a")])
    return kn.draw_map(net, before=before)


@cache
def small() -> Map:
    links = [{"institution": i, "project": p} for i, p in ("aP", "bP", "bQ", "cQ", "cR")]
    rows = [{"id": p, "name": f"Project {p}"} for p in "PQR"]
    names = [{"id": i, "name": f"Instelling {i}"} for i in "abc"]
    return kn.draw_map(kn.Network(names, rows, links))


@cache
def crowd() -> Map:
    """Sixty institutions in one project, and one of them in another."""
    names = [{"id": f"i{k}", "name": f"Instelling {k}"} for k in range(60)]
    links = [{"institution": f"i{k}", "project": "P"} for k in range(60)]
    rows = [{"id": "P", "name": "Project"}]
    return kn.draw_map(kn.Network(names, rows, links), suggestions=False)


@cache
def scattered(view: str | None = None) -> Map:
    """Fourteen groups of three institutions and eight projects, too many for a table with groups."""
    links, rows, names = [], [], []
    for group in range(14):
        own = [f"g{group}i{k}" for k in range(3)]
        places = ("North", "University of Applied Sciences", "Research")
        names += [
            {"id": one, "name": f"{place} Institute {group}"}
            for one, place in zip(own, places, strict=True)
        ]
        for k in range(8):
            project = f"project {group}-{k}"
            rows.append({"id": project, "name": f"Project {group}-{k}"})
            links += [{"institution": own[n % 3], "project": project} for n in (k, k + 1)]
        following = f"project {(group + 1) % 14}-0"
        links.append({"institution": own[0], "project": following})
    return kn.draw_map(kn.Network(names, rows, links), view=view, suggestions=False)


@cache
def doubtful() -> Map:
    """Two who could meet through the town: it is not certain that the town, and one of them, take part."""
    links = [
        {"institution": "stad", "project": "3", "certainty": "certain"},
        {"institution": "museum", "project": "3", "certainty": "doubtful"},
        {"institution": "stad", "project": "5", "certainty": "likely"},
        {"institution": "zorg", "project": "5", "certainty": "certain"},
    ]
    who = [one for one in INSTITUTIONS if one["id"] in {"stad", "museum", "zorg"}]
    what = [one for one in PROJECTS if one["id"] in {"3", "5"}]
    return made(kn.Network(who, what, links), {}, SUGGESTIONS[:1], title="Twee", caption="3.")
