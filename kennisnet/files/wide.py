"""A wide table: one row for each project, with cells for its leads and its partners."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from kennisnet.errors import Note
from kennisnet.files.columns import Understood
from kennisnet.files.draft import Draft, Who, project_table, with_codes
from kennisnet.files.grid import Grid
from kennisnet.files.recognising.separating import Separating
from kennisnet.files.register import Meaning, Register
from kennisnet.naming import pairs, read_cell


def wide(
    grid: Grid, understood: Understood, register: Register, *, first_wins: bool = False
) -> Draft:
    """Read a table with one row for each project and cells for lead and partners."""
    grid, codes = with_codes(grid, understood)
    lead, partners = understood.get("lead"), understood.get("partners")
    cells = [
        grid.frame[column].fillna("") if column else pd.Series("", grid.frame.index)
        for column in (lead, None if lead == partners else partners)
    ]
    reader = _WideReader(
        grid.file,
        {"trekker": lead or partners or "", "partner": partners or ""},
        {
            "trekker": understood.split("lead" if lead else "partners"),
            "partner": understood.split("partners"),
        },
        understood.nobody,
        register,
        understood.first_leads,
    )
    for row, code, *texts in zip(grid.rows, codes.tolist(), *cells, strict=True):
        if ":" in texts[1]:
            reader.marked += sum(bool(leads) for leads, _ in pairs("", texts[1]))
        for part, pair in enumerate(pairs(*texts), 1):
            for role, text in zip(reader.columns, pair, strict=True):
                reader.read(text, code, role, part, row)
    used = [column for column in (lead, partners) if column]
    projects, faults, differing = project_table(
        grid, understood, codes, reader.open_codes, used, first_wins=first_wins
    )
    fields = ["project", "role", "mention", "certainty", "part"]
    links = Grid(grid.file, pd.DataFrame(reader.rows, columns=fields), tuple(reader.row_numbers))
    nothing = replace(links, frame=links.frame[[]])
    faults = [*grid.faults, *faults]
    notes = [*grid.notes, *differing, *reader.notes, *reader.leads_in_lists()]
    return Draft(projects, links, nothing, Who.each(reader.who), faults, notes, understood.coded)


@dataclass
class _WideReader:
    """Collects the participations of a wide table, cell by cell."""

    file: str
    columns: Mapping[str, str]
    splitting: Mapping[str, Separating]
    nobody: frozenset[str]
    register: Register
    first_leads: bool = False
    rows: list[tuple[str, str, str, str, int]] = field(default_factory=list)
    who: list[Meaning] = field(default_factory=list)
    row_numbers: list[int] = field(default_factory=list)
    open_codes: set[str] = field(default_factory=set)
    notes: list[Note] = field(default_factory=list)
    marked: int = 0
    """Leads that only a word in a list of partners tells."""

    def leads_in_lists(self) -> list[Note]:
        """Note how many leads were found among the partners."""
        place = (self.file, None, self.columns["partner"])
        if self.first_leads:
            return [Note("first-leads", self.columns["partner"], *place)]
        found = Note("leads-in-list", self.columns["partner"], *place, values={"n": self.marked})
        return [found] if self.marked else []

    def read(self, text: str, code: str, role: str, part: int, row: int) -> None:
        if not text:
            return
        said = self.splitting[role]
        cell = read_cell(text, self.register.aliases, code, said.separators, said.whole)
        if cell.open_ended:
            self.open_codes.add(code)
        self.register.lists.saw(text, cell.mentions, said, self.register.kinds.languages)
        place = (self.file, row, self.columns[role])
        self.notes += [Note("remark", remark, *place) for remark in cell.remarks]
        for doubt in said.doubts(text, cell.mentions):
            there = [mention for mention in cell.mentions if mention in doubt.text]
            pieces = {"pieces": " | ".join(doubt.pieces if doubt.kept else there)}
            kind = "kept-whole" if doubt.kept else "cut"
            self.notes.append(Note(kind, doubt.text, *place, values=pieces))
        self.marked += len(cell.leads) if role == "partner" else 0
        for mention in (one for one in cell.mentions if one not in self.nobody):
            first = self.first_leads and mention == cell.mentions[0] and not cell.leads
            led = "trekker" if first or mention in cell.leads else role
            for meaning in self.register.meaning(mention, code):
                self.rows.append((code, led, mention, meaning.certainty, part))
                self.who.append(meaning)
                self.row_numbers.append(row)
