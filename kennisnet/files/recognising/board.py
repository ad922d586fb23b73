"""The guesses of columns, fitted together: which column is used as what, in each form but a matrix."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from kennisnet.files.columns import TOLD
from kennisnet.files.how import Form
from kennisnet.files.recognising.bare import bare_names, without_applicants
from kennisnet.files.recognising.because import ASKED, Because, Other
from kennisnet.files.recognising.beside import holds_others, of_organisations
from kennisnet.files.recognising.crosses import Crosses
from kennisnet.files.recognising.first_leads import first_leads
from kennisnet.files.recognising.headers import COMPOSED
from kennisnet.files.recognising.hints import (
    codes_in,
    coordinates,
    could_act,
    could_be_names,
    equal,
    is_id,
    lists_of_projects,
    names_cities,
    with_neighbours,
    without_persons,
)
from kennisnet.files.recognising.key import parts_of_projects, steady, steady_both
from kennisnet.files.recognising.meanings import Guess
from kennisnet.files.recognising.naming_projects import names_projects
from kennisnet.files.recognising.offering import NONE, OFFERED, may_lead, partners_among
from kennisnet.files.recognising.outdone import without_outdone
from kennisnet.files.recognising.partnering import could_lead, names_others
from kennisnet.network.schema import columns

SURE = 0.5
"""A guess of at least so much is used without asking."""
CLOSE = 0.1
"""Of two guesses that differ by less, neither is surely the better one."""
NAMING = ("institution_name", "institution", "partners", "lead")
"""What a column with the name of who takes part can be called, the likeliest first."""
ONE_NAME = 0.9
"""Of a number of a lead so many values must go with one name before it is that name's number."""
_AS, SEVERAL = ("institution", SURE, "cities"), ("lead", "partners")
DATES = {name for name, column in columns("projects").items() if column.holds == "date"}


@dataclass
class Formed:
    """The form of a table, the headers of each field, and why."""

    form: Form
    headers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    because: dict[str, Because] = field(default_factory=dict)
    """By header; the form itself under ``form``."""
    others: list[Other] = field(default_factory=list)
    crosses: Crosses | None = None
    transposed: bool = False
    missing: tuple[str, ...] = ()
    """Fields without which nothing can be read."""
    perhaps_partners: Sequence[str] = ()
    """Columns beside those of the partners that hold such names too, and are not used."""
    perhaps_others: list[str] = field(default_factory=list)
    """Columns "other" beside those of the partners that seem to hold remarks, and are not used."""

    def one(self, name: str) -> str | None:
        """Give the first header of a field, or None."""
        return next(iter(self.headers.get(name, ())), None)


class Board:
    """The guesses that are left while fields are given their columns, best first."""

    def __init__(
        self,
        frame: pd.DataFrame,
        guesses: Sequence[Guess],
        named: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.frame, self.named = frame, dict(named)
        taken = {header for headers in named.values() for header in headers}
        free = without_outdone(frame, [g for g in guesses if g.header not in taken], named)
        self.left = bare_names(frame, without_applicants(frame, free))
        self.out = Formed("projects")
        for name, headers in named.items():
            self.out.headers[name] = headers
            self.out.because |= dict.fromkeys(headers, ASKED)

    def best(self, name: str, least: float = 0.0) -> list[Guess]:
        """Give the guesses for a field of which the header means nothing else more."""
        if name in self.named:
            return []
        tops: dict[str, float] = {}
        for one in self.left:
            tops[one.header] = max(tops.get(one.header, 0), one.score)
        found = [
            one
            for one in self.left
            if one.meaning == name and one.score >= max(least, tops[one.header] - CLOSE)
        ]
        return sorted(found, key=self._order)

    def _order(self, guess: Guess) -> tuple[float, bool, int]:
        """Put the surest guess first, then the header that is the field's own, then the first."""
        place = self.frame.columns.get_loc(guess.header)
        return -guess.score, guess.header != guess.meaning, int(place)  # type: ignore[arg-type]

    def has(self, name: str) -> bool:
        """Say whether a field was named, or some column surely is it."""
        return bool(self.named.get(name)) or bool(self.best(name, SURE))

    def otherwise(self, crosses: Crosses) -> bool:
        """Say whether other columns than those of crosses say who takes part in what.

        They hold a role, a project and who takes part, or lists where no mark says who leads.
        """
        named = [one.header for name in SEVERAL for one in self.best(name, SURE)]
        beside = of_organisations(self.frame, crosses, [*named, *self.named.get("lead", ())])
        leads = crosses.leads and not self.has("lead")
        rivals = [] if leads or beside else self.best("partners", SURE)
        rivals = [*rivals, *self.best("role", SURE)]
        if any(one.header not in {*crosses.columns, crosses.rows} for one in rivals):
            return True
        if beside:
            return False
        fields = ("project", "name", "institution", "institution_name", "lead")
        sides = {
            name in fields[:2]
            for name in fields
            for one in self.best(name, SURE)
            if one.header not in crosses.columns and could_be_names(self.frame[one.header])
            if name != "lead" or not {*self.frame[one.header].dropna()} & {*crosses.columns}
        }
        return len(sides) > 1

    def form(self) -> Form:
        """Say what a row is: by what was named, else by the columns there are."""
        if {"institution", "institution_name", "role"} & {*self.named}:
            return "participations"
        if {"lead", "partners"} & {*self.named}:
            return "projects"
        own = any(not one.values.get("of_lead") for one in self.best("register_id", SURE))
        who = own or any(map(self.has, ("institution", "institution_name")))
        both = self.has("lead") and self.has("partners")
        if self.has("role") and (who or not both):
            return "participations"
        if who and not self.has("partners") and not self.has("lead"):
            return "projects" if self._lists_of_projects() else "participations"
        told = ([one.header for one in self.best(n, SURE)] for n in ("project", "name", "lead"))
        if not self.has("partners") and parts_of_projects(self.frame, *told):
            return "participations"
        return "projects"

    def _lists_of_projects(self) -> bool:
        """Say whether each row is another project, and the column of who takes part holds lists."""
        named = [h for name in ("name", "project") for h in self.named.get(name, ())]
        named += [one.header for name in ("name", "project") for one in self.best(name)]
        who = [one for name in ("institution", "institution_name") for one in self.best(name, SURE)]
        ids = any(is_id(one.header) for one in who) or bool(self.best("register_id", SURE))
        return bool(who) and not ids and lists_of_projects(self.frame, named, who[0].header)

    def free(self) -> list[str]:
        """Give the columns that are used for nothing so far, and could be about who takes part."""
        return [c for c in self.frame.columns if c not in self.out.because and could_act(str(c))]

    def take(self, name: str, guess: Guess, others: Sequence[Guess] = ()) -> None:
        """Let a column be a field; offer the others where they could as well be it."""
        self.out.headers[name] = (*self.out.headers.get(name, ()), guess.header)
        self.out.because[guess.header] = Because(guess.reason, guess.values)
        self.left = [one for one in self.left if one.header != guess.header]
        self.offer(name, [guess, *others] if others else [])

    def offer(self, name: str, those: Sequence[Guess]) -> None:
        """Let columns be answers to the question which of them a field is, the likeliest first."""
        for one in those:
            self.out.others.append(Other(name, one.header, Because(one.reason, one.values)))

    def take_best(self, name: str, *meanings: str, ask: bool = False) -> None:
        """Give a field its best column; with ``ask``, offer the ones that are as good."""
        if name in self.named:
            return
        found = [one for meaning in meanings or (name,) for one in self.best(meaning)]
        if not found:
            return
        order = [*meanings, name]
        first, *rest = sorted(
            found, key=lambda g: (-g.score, order.index(g.meaning), *self._order(g))
        )
        rivals = [one for one in rest if one.header != first.header] if ask else []
        unsure = first.score < SURE
        close = [r for r in rivals if unsure or first.score - r.score < CLOSE]
        self.take(name, first, close)
        if unsure and ask and not close:
            self.offer(name, [first])
            if name in NONE:
                self.out.others.append(Other(name, [], Because(NONE[name])))

    def common(self) -> None:
        """Give the fields that tables of every form have their columns."""
        self.codes_by_name()
        for code in self.best("project", SURE):
            self.take("project", code)
        self.take_best("name")
        self.take_best("programme")

    def codes_by_name(self) -> None:
        """Take a column that is called as a project for its code, where another has the names.

        "Project" holds P1 and P2, and "Name" words: each code goes with one of these, and each of
        these with one code.
        """
        if "project" in self.named:
            return
        rows = list(self.out.headers.get("name", ()))
        called = [one.header for one in self.left if one.meaning == "name" and one.score >= SURE]
        codes = [header for header in called if codes_in(self.frame[header])]
        names = [h for h in [*rows, *called] if h not in codes and could_be_names(self.frame[h])]
        for code in codes:
            of = (name for name in names if steady_both(self.frame, code, name) >= ONE_NAME)
            if name := next(of, None):
                self.take("project", Guess(code, "project", SURE, "codes-by-name", {"name": name}))

    def told(self) -> None:
        """Give the known columns that are left theirs."""
        for name in (n for n in TOLD if n != "name"):
            if name not in self.out.headers:
                found = self.best(name, SURE)
                if found and name in DATES:  # of a year and a day beside it the day tells more
                    found.sort(key=lambda one: (-one.score, self._variety(one.header)))
                if found:
                    self.take(name, found[0])

    def rows(self) -> Formed:
        """Take a row for a participation: who, as what, in which project."""
        self.out.form = "participations"
        self.out.because["form"] = Because("form-participations")
        self.take_best("role", ask=True)
        named = self.named.get("institution")
        if named is None:
            self._who()
        self.common()
        self.told()
        if not self.out.headers.get("institution"):
            self._lost("institution")
        return self._without_project()

    def _lost(self, name: str) -> None:
        """Offer every column that could be a field without which nothing can be read.

        The only one that could is taken, unless a table can do without it, or a project would be
        told by nothing but that, with nobody known to lead or to have a role.
        """
        names = (c for c in self.free() if could_be_names(self.frame[c]))
        likely = sorted(names, key=self._variety)
        known = any(self.out.headers.get(one) for one in ("lead", "partners", "role", "project"))
        if len(likely) == 1 and known and name not in NONE:
            self.take(name, Guess(likely[0], name, SURE, "only-names"))
            return
        self.out.missing += (name,)
        self.out.others += [Other(name, c, Because("could-be-names")) for c in likely[:OFFERED]]

    def _variety(self, header: str) -> int:
        """Order columns: those with most different cells first."""
        return -self.frame[header].nunique()

    def _who(self) -> None:
        """Find who takes part: a name, or an id of a register with a name beside it."""
        ids = [one for one in self.best("register_id", SURE) if self._of_row(one)]
        ids += [one for one in self.best("institution", SURE) if is_id(one.header)]
        for one in sorted(ids, key=self._for_taxes)[:1]:
            self.take("institution", one)
        found = bool(self.out.headers.get("institution"))
        name = "institution_name" if found else "institution"
        self.take_best(name, *NAMING, ask=not found)  # beside an id a name is only shown
        if not self.out.headers.get("institution"):
            self._cities()

    def _for_taxes(self, guess: Guess) -> tuple[bool, bool]:
        """Put ids that only taxes have behind others, and empty ones last: few rows have them."""
        return bool(self.frame[guess.header].isna().all()), guess.values.get("register") == "vat"

    def _of_row(self, guess: Guess) -> bool:
        """Say whether a number of a register is that of who a row names, not of a project's lead."""
        if not guess.values.get("of_lead"):
            return True
        names = [one for meaning in NAMING for one in self.best(meaning, SURE)]
        return any(steady(self.frame, (guess.header,), one.header) >= ONE_NAME for one in names)

    def _cities(self) -> None:
        """Let a column of cities say who takes part, where no other column does."""
        found = [c for c in self.free() if names_cities(c) and could_be_names(self.frame[c])]
        for header in found[:1]:
            self.take("institution", Guess(header, *_AS), [Guess(h, *_AS) for h in found[1:]])

    def projects(self) -> Formed:
        """Take a row for a project: cells with its leads and its partners."""
        self.out.form = "projects"
        self.out.because["form"] = Because("form-projects")
        both = [one for one in self.best("lead", SURE) if one.reason == "both"]
        if both and not {*SEVERAL} & {*self.named}:
            self.take("lead", both[0])
            self.out.headers["partners"] = self.out.headers["lead"]
        else:
            self.several("lead")
            self.several("partners")
            self._others()
            self._perhaps_lead()
        out = self.out
        guessed = not out.headers.get("partners")
        if guessed and "partners" not in self.named:
            self.take_best("partners", "institution", "institution_name", ask=True)
        if "partners" not in self.named:
            of_other = [] if guessed else [g for g in self.left if g.meaning not in NAMING]
            sure = {*out.perhaps_others, *(one.header for one in of_other if one.score >= SURE)}
            out.perhaps_partners = with_neighbours(
                self.frame, out.headers, out.because, out.others, sure, guessed=guessed
            )
        self.common()
        self.told()
        if "partners" not in self.out.headers:
            out.missing += ("partners",)
            out.others += partners_among(self.frame, out.headers, self.named, self.free())
        return self._without_project()

    def several(self, name: str) -> None:
        """Give a field all columns that surely are it: they are lists that go on."""
        if name in self.named:
            return
        found = self.best(name, SURE)
        if name == "lead" and len(found) > 1:
            partners = [one.header for one in self.best("partners", SURE)]
            kept = without_persons(self.frame, [one.header for one in found], partners)
            self.left = [one for one in self.left if one.header in kept or one not in found]
            found = self.best(name, SURE)
        numbered = [one for one in found if one.values.get("number")]
        if (
            name == "lead"
            and not numbered
            and len(found) > 1
            and not equal(self.frame, [one.header for one in found])
        ):
            self.take_best(name, ask=True)
            return
        for one in found if name == "partners" or numbered else found[:1]:
            self.take(name, one)
        if not found:
            self.take_best(name, ask=True)

    def _others(self) -> None:
        """Let a column "other" go on with the list of partners; it is told where it holds remarks."""
        if "partners" in self.named or not self.out.headers.get("partners"):
            return
        who = [h for name in SEVERAL for h in self.out.headers.get(name, ())]
        for header in (c for c in self.free() if holds_others(c, self.frame[c])):
            if names_others(self.frame, header, who):
                self.take("partners", Guess(header, "partners", SURE, "others"))
            else:
                self.out.perhaps_others.append(header)

    def _perhaps_lead(self) -> None:
        """Offer columns of organisations where no column is known to say who leads."""
        lists = self.out.headers.get("partners")
        if not lists or "lead" in self.out.headers or first_leads(self.frame, self.out.headers):
            return
        told = [one.header for one in self.best("name", COMPOSED)[:1]]
        free = [c for c in self.free() if may_lead(c, self.frame[c], told)]
        found, named = could_lead(self.frame, free, lists)
        self.lead_among(found, named=named)

    def lead_among(self, found: Sequence[str], *, named: bool) -> None:
        """Take the one column of organisations whose header is about leading; else ask which leads.

        ``named``: those in it stand among the partners as well.
        """
        called = [c for c in found if coordinates(c, named=named and len(found) == 1)]
        if len(called) == 1:
            self.take("lead", Guess(called[0], "lead", SURE, "coordinates"))
        elif found:
            self.out.others += [Other("lead", c, Because("organisations")) for c in found]
            self.out.others.append(Other("lead", [], Because("no-lead")))

    def _without_project(self) -> Formed:
        """Find what the projects are called, where no header says so; beside a code it is not asked."""
        coded = bool(self.out.headers.get("project"))
        if self.out.headers.get("name") or (coded and "project" in self.named):
            return self.out
        found = names_projects(self.frame, self.out.headers, self.named, self.free())
        if found.header:
            rest = {k: v for k, v in self.out.headers.items() if v != (found.header,)}
            self.out.headers = rest
            self.take("name", Guess(found.header, "name", SURE, found.reason))
        elif found.offered and not coded:
            self.out.missing += ("project",)
            likely = [Guess(h, "name", SURE, "could-be-names") for h in found.offered[:OFFERED]]
            self.offer("project", likely)
        elif not coded:
            self._lost("project")
        return self.out
