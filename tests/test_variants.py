"""One invented network, written as awkwardly as people do: the same network comes back.

What varies: the language of the headers, encodings, delimiters, sheets, the row of the header,
totals, theme rows, footnotes, merged cells, several columns of partners, a row a participation,
a matrix of crosses, the order of the columns.
"""

from __future__ import annotations

import io
import random
from itertools import pairwise

import pandas as pd
import pytest
from graphs import examples
from hypothesis import assume, given
from hypothesis import strategies as st
from written import docx, ods, packed, sheet, xls, xlsx

import kennisnet as kn

WHO = [
    *("Universiteit Oostwoud", "Hogeschool Oostwoud", "Gemeente Waal & Beek", "Museum De Brug"),
    *("Stichting Stad, Land en Water", "TU Noord", "Ziekenhuis Sint-Jan", "Provincie Oost"),
]
WHAT = ["Slim wonen", "Warmte voor de wijk", "Zorg dichtbij", "Water en klimaat", "Open museum"]
THEMES = ["Wonen", "Zorg"]
HEADERS = {
    "nl": ("Projectnaam", "Trekker", "Partners", "Instelling", "Rol", "Thema"),
    "en": ("Project name", "Lead partner", "Project partners", "Organisation", "Role", "Theme"),
    "de": ("Projekttitel", "Koordinator", "Projektpartner", "Einrichtung", "Rolle", "Thema"),
    "fr": ("Titre du projet", "Chef de file", "Partenaires", "Organisme", "Rôle", "Thème"),
}
ROLES = {
    "nl": ("trekker", "partner"),
    "en": ("lead", "partner"),
    "de": ("Koordinator", "Partner"),
    "fr": ("chef de file", "partenaire"),
}


@st.composite
def worlds(draw):
    """Draw projects: each a name, a theme, its members, the first of them in the lead."""
    n = draw(st.integers(3, len(WHAT)))
    members = st.lists(st.sampled_from(WHO), min_size=2, max_size=5, unique=True)
    return [(WHAT[k], THEMES[2 * k // n], draw(members)) for k in range(n)]


def tellable(world):
    """Say whether a name with a comma stands among lists: alone it could as well be two."""
    lists = any(len(members) > 2 for *_, members in world)
    return lists or not any("," in who for *_, members in world for who in members[1:])


def truth(world):
    return {
        (name, who, "trekker" if k == 0 else "partner")
        for name, _, members in world
        for k, who in enumerate(members)
    }


def found(net):
    what, who = net.projects["name"], net.institutions["name"]
    rows = net.participations[["project", "institution", "role"]].to_numpy().tolist()
    return {(what[p], who[i], role) for p, i, role in rows}


# The forms that a table can have


def projects_form(world, lang, sign):
    name, lead, partners, *_, theme = HEADERS[lang]
    rows = [[p, t, members[0], sign.join(members[1:])] for p, t, members in world]
    return pd.DataFrame(rows, columns=[name, theme, lead, partners])


def numbered_form(world, lang, _):
    name, lead, partners, *_, theme = HEADERS[lang]
    most = max(len(members) for *_, members in world)
    rows = [[p, t, *members, *[""] * (most - len(members))] for p, t, members in world]
    several = [f"{partners.removesuffix('s')} {n}" for n in range(1, most)]
    return pd.DataFrame(rows, columns=[name, theme, lead, *several])


def participations_form(world, lang, _):
    name, *_, who, role, theme = HEADERS[lang]
    rows = [
        [p, t, one, ROLES[lang][int(k > 0)]]
        for p, t, members in world
        for k, one in enumerate(members)
    ]
    return pd.DataFrame(rows, columns=[name, theme, who, role])


FORMS = [projects_form, numbered_form, participations_form]


# The ways in which it can be written


def as_text(table, path, chance):
    sign = chance.choice([",", ";", "\t", "|"])
    encoding = chance.choice(["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    above = chance.choice(["", "Overzicht van de projecten\n\n"])
    below = chance.choice(["", f"{sign.join(['Bron: de gemeente, 2024', ''])}\n"])
    text = above + table.to_csv(index=False, sep=sign, lineterminator="\n") + below
    path = path.with_suffix(".csv")
    path.write_bytes(text.encode(encoding))
    return path


def as_sheets(table, chance):
    """Give the sheets of a workbook: the table with what stands around it, and others."""
    rows, merged = list[list[object]](), list[tuple[int, ...]]()
    rows += [["Projectenoverzicht 2024"]] * chance.randint(0, 3)
    rows.append([*table.columns, "Budget"])
    amounts = [chance.randint(1, 9) * 1000 for _ in range(len(table))]
    first = len(rows) + 1
    for row, amount in zip(table.to_numpy().tolist(), amounts, strict=True):
        rows.append([*row, amount])
    rows.append(["Totaal", *[None] * (len(table.columns) - 1), sum(amounts)])
    if chance.random() < 0.5:
        rows += [[None], ["Bron: opgave van de partners, 2024"]]
    merged = _merged(table, first)
    sheets = [sheet(rows, "Projecten", merged)]
    if chance.random() < 0.5:
        cover = [["Samenwerking in de regio"], ["Versie 2, mei 2024"]]
        sheets.insert(0, sheet(cover, "Voorblad"))
    if chance.random() < 0.5:
        old = [list(table.columns), ["Oud project"] * len(table.columns)]
        sheets.append(sheet(old, "oud", hidden=True))
    return sheets


def _merged(table, first):
    """Merge the cells of a project over its rows, where it takes several."""
    names = table[table.columns[0]].tolist()
    edges = [k for k, (a, b) in enumerate(pairwise(names), 1) if a != b]
    return [
        (first + start, 1, first + stop - 1, 1)
        for start, stop in pairwise([0, *edges, len(names)])
        if stop - start > 1
    ]


def as_workbook(table, path, chance, write=xlsx):
    path = path.with_suffix(f".{write.__name__}")
    path.write_bytes(write(as_sheets(table, chance)))
    return path


def as_old_workbook(table, path, chance):
    return as_workbook(table, path, chance, xls)


def as_open_document(table, path, chance):
    return as_workbook(table, path, chance, ods)


def as_word(table, path, chance):
    return as_workbook(table, path, chance, docx)


def as_parquet(table, path, chance):
    path = path.with_suffix(".parquet")
    table.to_parquet(path)
    return path


def as_zip(table, path, chance):
    inside = chance.choice([as_text, as_workbook, as_open_document, as_parquet])
    inner = inside(table, path, chance)
    path = path.with_suffix(".zip")
    beside = {"leesmij.txt": "Uit de administratie"} if chance.random() < 0.5 else {}
    path.write_bytes(packed({f"export/{inner.name}": inner.read_bytes(), **beside}))
    return path


WAYS = [
    *(as_text, as_workbook, as_old_workbook, as_open_document, as_word, as_parquet, as_zip),
]


@given(
    worlds(), st.sampled_from(FORMS), st.sampled_from(WAYS), st.sampled_from([*HEADERS]), st.data()
)
@examples(160)
def test_the_same_network_however_it_is_written(tmp_path_factory, world, form, way, lang, data):
    chance = random.Random(data.draw(st.integers(0, 10**6)))  # noqa: S311 - no secret
    assume(tellable(world))
    table = form(world, lang, chance.choice(["; ", "\n", " | "]))
    if way is as_text:
        table = table[chance.sample([*table.columns], len(table.columns))]
    path = way(table, tmp_path_factory.mktemp("t") / "tabel", chance)
    assert found(kn.read(path)) == truth(world), table.to_string()


@given(worlds(), st.sampled_from(["nl", "en"]))
@examples(20)
def test_theme_rows_give_the_theme(world, lang):
    assume(tellable(world))
    name, lead, partners, *_ = HEADERS[lang]
    lines, last = [[name, lead, partners, "Budget"]], None
    for project, theme, members in world:
        if theme != last:
            lines.append([f"Thema {theme}", "", "", ""])
            last = theme
        lines.append([project, members[0], "; ".join(members[1:]), "1"])
    text = io.StringIO()
    pd.DataFrame(lines).to_csv(text, index=False, header=False)
    frame = pd.read_csv(io.StringIO(text.getvalue()), dtype=str, keep_default_na=False)
    net = kn.read(frame)
    assert found(net) == truth(world)
    themes = dict(zip(net.projects["name"], net.projects["spoor"], strict=True))
    assert themes == {project: f"Thema {theme}" for project, theme, _ in world}


@pytest.mark.parametrize("lang", HEADERS)
def test_each_language_alone_is_read_at_the_first_try(lang):
    world = [(WHAT[k], THEMES[k % 2], [WHO[k], WHO[k + 1], WHO[k + 2]]) for k in range(4)]
    for form in FORMS:
        assert kn.recognise(form(world, lang, "; ")).sure
