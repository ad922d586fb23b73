"""A table of text -> how it is to be read, and the table prepared for that reading."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from kennisnet.errors import InputError, Note
from kennisnet.files.columns import Understood
from kennisnet.files.grid import Grid
from kennisnet.files.how import NAMES, How, several
from kennisnet.files.opening import Opened
from kennisnet.files.recognising.admitting import carried_along, refuse
from kennisnet.files.recognising.because import ASKED, Because, Other
from kennisnet.files.recognising.beside import Named
from kennisnet.files.recognising.board import Formed
from kennisnet.files.recognising.callers import Asked, without_callers
from kennisnet.files.recognising.cleaning import cleaned
from kennisnet.files.recognising.cutting import cut_at
from kennisnet.files.recognising.doubted import doubted
from kennisnet.files.recognising.filling import Filled, filled_down
from kennisnet.files.recognising.finding import rows_below
from kennisnet.files.recognising.form import formed
from kennisnet.files.recognising.given import not_given, times_of, with_others
from kennisnet.files.recognising.gone import gone
from kennisnet.files.recognising.grown import with_new_columns
from kennisnet.files.recognising.heading import like_a_row
from kennisnet.files.recognising.key import Key, key_of_projects, key_of_rows, no_keys, varies
from kennisnet.files.recognising.languages import languages_of
from kennisnet.files.recognising.laying import broken_told
from kennisnet.files.recognising.leading_letters import led_by_letters
from kennisnet.files.recognising.meanings import Guess, guesses
from kennisnet.files.recognising.nobody import is_pending
from kennisnet.files.recognising.numbering import bare_lists
from kennisnet.files.recognising.plainly import plainly
from kennisnet.files.recognising.preparing import prepared, unfolded_matrix, without
from kennisnet.files.recognising.question import asked
from kennisnet.files.recognising.reading import Reading
from kennisnet.files.recognising.role_column import (
    BY_VALUES,
    role_by_legend,
    role_by_letters,
    role_by_values,
    roles_in,
)
from kennisnet.files.recognising.roles import Roles
from kennisnet.files.recognising.saved import kept, seen
from kennisnet.files.recognising.spellings import one_spelling, spelled_apart
from kennisnet.files.recognising.spread import (
    facts_of,
    on_several,
    one_over_sheets,
    theme_of_sheets,
    without_sheet,
)
from kennisnet.files.recognising.stacking import Stack
from kennisnet.naming.unnamed import says_more
from kennisnet.network.cells import distinct


@dataclass(frozen=True)
class Recognised:
    """A reading of a table, the table prepared for it, and what is odd."""

    reading: Reading
    grid: Grid
    understood: Understood
    notes: list[Note] = field(default_factory=list)
    shared: int = 0
    """How many projects stand on more than one of the sheets that are read together."""


def recognised(
    table: Opened,
    how: How,
    known: Collection[str] = (),
    guess: Callable[[pd.DataFrame], list[Guess]] = guesses,
) -> Recognised:
    """Find out how a table is to be read; ``known`` are names of institutions.

    ``guess`` says what each column may mean.

    Raises `InputError` where a header that the caller names is not there, or where nothing says
    which columns hold the projects and who takes part.
    """
    clean, stack = cleaned(table), table.stack
    grid, left, legend = clean.grid, clean.left, clean.legend
    columns = list(grid.frame.columns)
    how = how.called(columns)
    named = how.headers
    if absent := gone(grid, how, columns, lambda: guess(grid.frame)):
        raise InputError([*grid.faults, *absent])
    if grid.frame.empty and not grid.faults:
        raise InputError([table.unfilled()])
    frame = without_sheet(grid.frame, stack, named)
    found = guess(frame)
    found += role_by_legend(frame, found, clean.legend)
    found += role_by_values(frame, found)
    letters = role_by_letters(frame, found)
    if letters and letters[1]:
        found.append(Guess(letters[0], "role", BY_VALUES, "role-letters"))
    grown = with_new_columns(how, frame, found, grid.file, clean.legend)
    how, named = grown.how, grown.how.headers
    shape = formed(frame, found, named, how.form, legend, stack.rows if stack else grid.corner)
    theme_of_sheets(shape, stack, named)
    refuse(grid, shape, named, table.tops)
    unfit = carried_along(grid, shape)
    filled = filled_down(grid, shape, left)
    crossed, form, beside = unfolded_matrix(filled.grid, shape, clean.legend, how, known)
    made = _Recogniser(crossed, form, shape, how, known)
    made.legend, made.stack, made.beside = clean.legend, stack, beside
    made.notes += [*grown.notes, *unfit]
    made.others += grown.others
    if letters and letters[0] not in {h for some in shape.headers.values() for h in some}:
        made.notes.append(Note("perhaps-role", letters[0], grid.file, None, letters[0]))
    beside_partners = {"partners": shape.perhaps_partners, "others": shape.perhaps_others}
    for what, headers in beside_partners.items():
        made.notes += [Note(f"perhaps-{what}", one, grid.file, None, one) for one in headers]
    made.filled(filled)
    made.others[:0] = table.tops
    made.sheets(table)
    made.rows(grid, left, clean.themes)
    done = made.recognised()
    above = [text for _, text in grid.above]
    out = {**dict.fromkeys(made.nothing, "nothing"), **left}
    told = {row: why for row, why in sorted(out.items()) if why != "blank"}
    facts = {"left_out": told, "above": above, "rows": len(grid.rows), **facts_of(table, told)}
    return replace(done, reading=replace(done.reading, **facts))


class _Recogniser:
    """Decides one thing after the other about a table whose form is known."""

    def __init__(
        self, grid: Grid, form: Formed, shape: Formed, how: How, known: Collection[str]
    ) -> None:
        self.grid, self.form, self.shape, self.how, self.known = grid, form, shape, how, known
        self.others = list(shape.others)
        self.reasons: dict[str, Because] = dict(shape.because)
        self.notes: list[Note] = []
        self.legend: Sequence[str] = ()
        self.beside = Named()
        headers = ({h for one in of.headers.values() for h in one} for of in (form, shape))
        self.made = set.difference(*headers)
        """Headers that the table of a matrix got, and no file has."""
        self.continued: frozenset[int] = frozenset()
        self.nothings: list[str] = []
        """Words that say, or could say, that nothing was given."""
        self.nothing: list[int] = []
        """The rows that say nothing of projects."""
        self.stack: Stack | None = None

    def filled(self, filled: Filled) -> None:
        """Take note of the rows that belong to the project above; what numbers them is no code."""
        self.continued = filled.continued
        self.notes += filled.notes
        if filled.counting:
            codes = self.shape.headers["project"]
            self.shape.headers["project"] = tuple(c for c in codes if c not in filled.counting)

    def sheets(self, table: Opened) -> None:
        """Offer the sheets that could as well hold the table."""
        page, top = table.page, table.grid.header_row
        if page and top and self.how.header is None and self.form.form != "matrix":
            again = like_a_row(page, top, table.fits)
            self.notes += [Note("header-like-row", again, self.grid.file, top)] if again else []
        if table.page is None or not table.rivals:
            return
        own = (table.page, rows_below(table.page, table.grid.header_row or 0))
        for page, n in (own, *((other.page, other.rows) for other in table.rivals)):
            self.others.append(Other("sheet", page.sheet, Because("sheet-rows", {"n": n})))

    def rows(self, grid: Grid, left: Mapping[int, str], themes: Sequence[int]) -> None:
        """Tell which rows are no projects, and the broken cells of columns that are used."""
        for row, why in left.items():
            if why != "blank":
                self.notes.append(Note(f"left-{why}", "", grid.file, row))
        self.notes += [Note("perhaps-theme", "", grid.file, row) for row in themes]
        used = {header for headers in self.shape.headers.values() for header in headers}
        faults, notes = broken_told(grid, used)
        self.grid = replace(self.grid, faults=(*faults, *self.grid.faults), broken=())
        self.notes += notes

    def recognised(self) -> Recognised:
        blank = self._not_given()
        self._leave_nothing()
        self._unnumber()
        self._leave_callers()
        self.grid, wrapped = plainly(self.grid, self.form, self.how)
        self.notes += wrapped
        as_spelled = self.grid.frame
        self.grid, joined = one_spelling(self.grid, self.form)
        self.notes += joined
        key = spelled_apart(self._key(), as_spelled)
        self.reasons["key"] = key.because
        if key.by_row:
            self.notes.append(Note("row-a-project", key.because.values["example"], self.grid.file))
        elif key.because.rule == "key-several-rows":
            example = key.because.values["example"]
            self.notes.append(Note("rows-a-project", example, self.grid.file))
        self._steady_theme(key)
        roles = self._roles(key)
        cut = cut_at(self.grid, self.form, self.how, self.known, key.columns)
        splitting = cut.found
        self.others += cut.others
        self.reasons |= cut.reasons
        self.notes += cut.notes
        meaning = {**roles.meaning, **self.beside.roles}
        grid, understood = prepared(self.grid, self.form, key, splitting, meaning)
        understood = replace(understood, continued=self.continued, nobody=frozenset(blank))
        signs = {name: found.separators for name, found in splitting.items()}
        signs.update(self.beside.signs)
        self.others, decided = asked(self.others)
        likely = [h for h, why in self.reasons.items() if why.rule == "only-names"]
        for header in dict.fromkeys([*likely, *(str(one.value) for one in decided)]):
            self.notes.append(Note("only-answer", header, self.grid.file, None, header))
        if self.stack and self.stack.column not in self._headers(*self.shape.headers):
            self.made |= {self.stack.column}
        reading = self._reading(key, roles, signs, blank)
        counts = {name: dict(one.there) for name, one in splitting.items() if one.there}
        parts = {
            "columns": [h for h in self.grid.frame.columns if h not in self.made],
            "not_given": self.nothings,
            "roles": [*roles.meaning],
            **doubted(splitting.values(), self.beside.notes, self.how),
        }
        of_table = {name: one for name, one in parts.items() if one}
        reading = replace(reading, seen=of_table | ({"separators": counts} if counts else {}))
        name = self.form.headers.get("name", ())[:1]
        shared = max(on_several(self.grid.frame, one, self.stack) for one in (key.columns, name))
        return Recognised(reading, grid, understood, self.notes, shared)

    def _headers(self, *fields: str) -> list[str]:
        return [h for name in fields for h in self.form.headers.get(name, ())]

    def _not_given(self) -> tuple[str, ...]:
        """Empty the cells that hold a word for "not given"; say which words those were."""
        names = list(dict.fromkeys(self._headers(*NAMES)))
        frame = with_others(self.grid.frame, names, several(self.how.others))
        self.grid = replace(self.grid, frame=frame)
        said, before = several(self.how.not_given), seen(self.how, "not_given")
        from_file = kept(self.how, "not_given")
        asked = self.how.not_given is not None and not from_file
        words, self.nothings = tuple(said), list(said)
        self.reasons["not_given"] = ASKED if said or asked else Because("not-given")
        if not asked and not (from_file and before is None):
            found = not_given(self.grid.frame, names, self._ids(), self.known)
            of = {
                k: [one for one in v if one not in {*said, *(before or ())}]
                for k, v in found.items()
            }
            more = (*of["sure"], *of["evidence"])
            words = (*words, *more)
            self.nothings += [one for those in found.values() for one in those if one not in said]
            self._note_words("not-given", more)
            self._note_words("perhaps-not-given", of["name"])
        # A list whose cell says that it is not known yet who takes part is open: readers see it.
        told = asked or bool(self._ids()) or (from_file and before is None)
        later = [] if told else [word for word in words if is_pending(word)]
        emptied = [word for word in words if told or not (word in later or says_more(word))]
        frame = without(with_others(self.grid.frame, names, later), names, emptied)
        self.grid = replace(self.grid, frame=frame)
        return words

    def _note_words(self, rule: str, words: Sequence[str]) -> None:
        if not words:
            return
        headers = dict.fromkeys(self._headers(*NAMES))
        times = times_of(words, [self.grid.frame[header] for header in headers])
        self.notes += [
            Note(rule, word, self.grid.file, values={"n": times[word]}) for word in words
        ]

    def _ids(self) -> list[str]:
        if "institution_name" not in self.form.headers:
            return []
        return self._headers("institution")

    def _key(self) -> Key:
        """Decide what tells projects apart; offer what could where nothing does for sure."""
        asked = self.how.headers.get("project")
        if asked and self.form.form != "matrix":
            self.reasons["key"] = ASKED
            return Key(asked, ASKED)
        frame, name = self.grid.frame, self.form.one("name")
        codes, programme = self.form.headers.get("project", ()), self.form.one("programme")
        by_rows = self.form.form != "projects"
        if not by_rows:
            frame = frame[~np.isin(self.grid.numbers, list(self.continued))]
        made = (key_of_rows if by_rows else key_of_projects)(frame, codes, name, programme)
        if made is None:
            one = [*codes, *([name] if name else [])]
            tried = [(c,) for c in one] + [(programme, c) for c in one if programme]
            for columns in tried:
                n = len(frame[list(columns)].dropna().drop_duplicates())
                self.others.append(Other("project", list(columns), Because("projects", {"n": n})))
            likely = [(other.value,) for other in self.others if other.topic == "project"]
            made = Key((tried or likely)[0], Because("key-unsure"))
        made = one_over_sheets(made, frame, self.stack)
        self.reasons["key"] = made.because
        self.notes += no_keys(self.grid, codes if made.columns[0] not in codes else ())
        return made

    def _steady_theme(self, key: Key) -> None:
        """Take a theme that often differs within a project for something of each participation."""
        theme, stack = self.form.one("spoor"), self.stack
        if stack and theme == stack.column and theme not in self.how.headers.get("spoor", ()):
            if on_several(self.grid.frame, key.columns, stack):
                self._no_theme()
            return
        if theme is None or self.form.form == "projects":
            return
        if varies(self.grid.frame, key.columns, theme):
            self._no_theme()
            self.notes.append(Note("theme-differs", theme, self.grid.file, None, theme))

    def _no_theme(self) -> None:
        for form in (self.form, self.shape):
            form.headers.pop("spoor", None)

    def _roles(self, key: Key) -> Roles:
        found = roles_in(self.grid, self.form, self.how, key, self.legend, self.beside)
        self.others += found.others
        self.notes += found.notes
        if self.form.one("role") is not None:
            self.reasons["lead_values"] = found.roles.because
        return found.roles

    def _leave_nothing(self) -> None:
        """Leave out the rows that name no project and nobody: a count, a signature, a remark."""
        told = [h for h in self._headers("project", "name", *NAMES) if h in self.grid.frame]
        said = [self.grid.frame[header].notna().to_numpy() for header in told]
        nothing = ~np.logical_or.reduce(said) if said else np.zeros(len(self.grid.rows), bool)
        self.nothing = self.grid.numbers[nothing].tolist()
        self.notes += [Note("left-nothing", "", self.grid.file, row) for row in self.nothing]
        if nothing.any():
            self.grid = self.grid.at(np.flatnonzero(~nothing))

    def _unnumber(self) -> None:
        """Take what only begins a list out of the cells of a table with a row for each project."""
        if self.form.form == "projects":
            sides = self._headers("partners"), self._headers("lead")
            self.grid, notes = bare_lists(self.grid, *sides, self.legend)
            self.notes += notes
            lists = [*sides[0], *sides[1]]
            self.grid = led_by_letters(self.grid, lists, self.legend, self.how.lead_values)

    def _leave_callers(self) -> None:
        """Take out whom to call: addresses, numbers, persons beside institutions."""
        by_rows = self.form.form != "projects"
        frame, told = self.grid.frame, Asked(str(self.grid.file), self._headers(*NAMES), self.known)
        frame, notes = without_callers(frame, told, self._ids(), by_rows=by_rows)
        self.grid = replace(self.grid, frame=frame)
        self.notes += notes

    def _names(self) -> list[str]:
        cells = [self.grid.frame[header] for header in self._headers(*NAMES)]
        return [text for column in cells for text in distinct(column)]

    def _reading(
        self,
        key: Key,
        roles: Roles,
        separators: Mapping[str, tuple[str, ...]],
        blank: tuple[str, ...],
    ) -> Reading:
        of_header = {
            h: name
            for name, headers in self.shape.headers.items()
            for h in headers
            if name not in {"project", "programme"} or h in key.columns
        }
        if self.shape.crosses is not None:
            of_header |= dict.fromkeys(self.shape.crosses.columns, "crosses")
        said = [h for h, name in of_header.items() if name != "crosses" and h not in self.made]
        columns_of_key = tuple(h for h in key.columns if h not in self.made)
        of_header |= dict.fromkeys((h for h in columns_of_key if h not in of_header), "project")
        there = [h for h in self.grid.frame.columns if h not in {*of_header, *self.made}]
        order = {header: place for place, header in enumerate(self.grid.frame.columns)}
        columns = dict(sorted(of_header.items(), key=lambda item: order.get(item[0], -1)))
        different = len({*separators.values()}) > 1
        signs = dict(separators) if different else next(iter(separators.values()), ())
        return Reading(
            file=str(self.grid.file),
            form=self.shape.form,
            header=self.grid.header_row,
            columns=columns,
            key=columns_of_key,
            separators=signs,
            roles=roles.meaning,
            lead_values=roles.lead_values,
            not_given=blank,
            reasons=self.reasons,
            alternatives=tuple(self.others),
            unused=tuple(there),
            languages=languages_of(said, self._names()),
        )
