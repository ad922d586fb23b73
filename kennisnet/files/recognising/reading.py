"""A reading: how a table is understood, as a thing that is shown, changed, saved and used again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kennisnet.errors import a_language, one_line
from kennisnet.files.headers import plain
from kennisnet.files.how import HOLDS, meaning_called, several
from kennisnet.files.recognising.because import ASKED, LIKELIEST, Because, Other
from kennisnet.files.recognising.separating import shown_sign
from kennisnet.files.recognising.settings import SEEN, load_settings, settings_text
from kennisnet.texts import say

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ["what", "value", "meaning", "because"]
PLAIN = (
    "form",
    "sheet",
    "header",
    "delimiter",
    "encoding",
    "lead_values",
    "separators",
    "not_given",
)
"""Choices that a saved reading holds as they are."""
FIELDS = (
    "project",
    "name",
    "programme",
    "lead",
    "partners",
    "institution",
    "institution_name",
    "role",
)
"""Meanings of columns that keywords of `read` name; others stand under ``columns``."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """How a table is understood; `recognise` makes one, `read` takes it.

    ``form``: ``"projects"`` (a row a project), ``"participations"`` (a row for each institution in
    a project), ``"matrix"`` (crosses) or ``"pair"`` (two sheets). ``columns``: header -> meaning.
    ``key``: the columns that tell projects apart. ``separators``: what parts names in a cell.
    ``roles``: value -> role. ``left_out``: row -> why it is no project (of several sheets the
    place, as text). ``not_given``: words that
    name nobody. ``reasons``: choice -> why. ``alternatives``: what could as well be meant.
    ``origins``, of a pair: header -> the table that it stands in. ``projects``, of a pair of files:
    the one with the projects. ``unused``: columns that say nothing of who takes part in what; they are carried along.
    """

    file: str = ""
    form: str = ""
    sheet: str | Sequence[str] = ""
    header: int | None = None
    delimiter: str | None = None
    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    key: Sequence[str] = ()
    separators: Sequence[str] | Mapping[str, Sequence[str]] | None = None
    roles: Mapping[str, str] = field(default_factory=dict)
    lead_values: Sequence[str] | None = None
    left_out: Mapping[int | str, str] = field(default_factory=dict)
    not_given: Sequence[str] | None = None
    reasons: Mapping[str, Because] = field(default_factory=dict)
    alternatives: Sequence[Other] = ()
    unused: Sequence[str] = ()
    above: Sequence[str] = ()
    """What stood above the header."""
    rows: int = 0
    """How many rows were read."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """After `read`: how many ``projects, institutions, participations, leads`` the network has."""
    decided: Mapping[str, Any] = field(default_factory=dict)
    """After `read`: the ``file`` of decisions about names, how many ``names`` are together how many
    ``institutions`` by it, and how many are ``parts`` of others."""
    origins: Mapping[str, str] = field(default_factory=dict)
    projects: Any = None
    languages: Sequence[str] = ()
    """In which languages the table is: of these words are known for kinds and parts."""
    seen: Mapping[str, Any] | None = None
    """What of the table the decisions are about: a saved reading judges all else anew."""
    further: Mapping[str, Any] = field(default_factory=dict)
    """What a saved reading holds beside: title, source, date, caveats, tables of names."""

    @property
    def sure(self) -> bool:
        """Whether nothing else could be meant."""
        return not self.alternatives

    @property
    def options(self) -> dict[str, Any]:
        """The keywords of `read` that give this reading, whatever it would recognise itself."""
        said: dict[str, Any] = {name: getattr(self, name) for name in (*PLAIN, "projects")}
        if self.form == "pair":
            del said["header"]  # that of each sheet is found by its headers
        by_meaning: dict[str, list[str]] = {}
        for header, meaning in self.columns.items():
            by_meaning.setdefault(meaning, []).append(header)
        rest = {h: m for h, m in self.columns.items() if m not in FIELDS}
        if self.key:
            by_meaning["project"] = list(self.key)
        for name in (one for one in FIELDS if by_meaning.get(one)):
            several_ = HOLDS[name] == "headers"
            said[name] = by_meaning[name] if several_ else by_meaning[name][0]
        if self.form == "projects" and self.columns:
            said.setdefault("partners", [])
            said.setdefault("lead", [])
        given = {k: _plain(v) for k, v in said.items() if not _empty(v)}
        return {**given, **({"columns": rest} if rest else {}), **self.further}

    def meant(self, header: str) -> str:
        """Give what a header of the table is called in the network: its meaning, if it has one.

        >>> Reading(columns={"Thema": "spoor"}).meant("thema"), Reading().meant("Budget")
        ('spoor', 'Budget')
        """
        same = (m for h, m in self.columns.items() if plain(h) == plain(header))
        return self.columns.get(header) or next(same, header)

    def why(self, header: str) -> Because:
        """Say why a column is used as it is: where it is asked, what speaks for that answer."""
        of_answers = (one.because for one in self.alternatives if header in _columns_of(one))
        of_key = self.reasons.get("key") if header in self.key else None
        return self.reasons.get(header) or next(of_answers, None) or of_key or LIKELIEST

    def table(self, lang: str = "nl") -> pd.DataFrame:
        """Give every choice as a row: ``what`` was decided, its ``value``, its ``meaning``, why.

        Columns come first, in the order of the table.
        """
        import pandas as pd

        a_language(lang)
        return pd.DataFrame(list(self._rows(lang)), columns=COLUMNS)

    def _rows(self, lang: str) -> list[tuple[str, str, str, str]]:
        def why(choice: str) -> str:
            reason = self.reasons.get(choice)
            return reason.sentence(lang) if reason else ""

        def column(header: str) -> str:
            table = self.origins.get(header)
            return (
                say("reading-column-of", lang, table=table)
                if table
                else say("reading-column", lang)
            )

        rows = [
            (column(header), header, meaning_of(meaning, lang), self.why(header).sentence(lang))
            for header, meaning in self.columns.items()
        ]
        shown = {
            "form": say(f"reading-form-{self.form}", lang) if self.form else "",
            "sheet": self.sheet if isinstance(self.sheet, str) else " + ".join(self.sheet),
            "header": self.header or "",
            "key": (" = " if self.form == "pair" else " + ").join(self.key),
            "separators": "" if self.separators is None else separators_of(self.separators, lang),
            "lead_values": " | ".join(self.lead_values or ()),
            "not_given": " | ".join(self.not_given or ()),
            "left_out": len(self.left_out) or "",
        }
        rows += [
            (
                say(f"reading-what-{choice.replace('_', '-')}", lang),
                str(value),
                "",
                "" if choice in self.columns else why(choice),
            )
            for choice, value in shown.items()
            if value != ""
        ]
        return [tuple(map(one_line, row)) for row in rows]  # type: ignore[misc] # four of them

    def __repr__(self) -> str:
        """Show the table of choices."""
        with_title = f"{one_line(self.file)}\n{self.table('en').to_string(index=False)}"
        return with_title if self.columns else f"Reading({self.options})"

    def _repr_html_(self) -> str:
        return str(self.table("en").to_html(index=False, escape=True))

    def save(self, path: str | Path) -> Path:
        """Write the reading as a settings file, to be used for the next table; gives its path."""
        from kennisnet.files.safely import put

        path = Path(path)
        seen = {} if self.seen is None else {SEEN: _plain(self.seen)}
        before = path.read_text("utf-8-sig", "replace") if path.is_file() else ""
        put(path, settings_text({**self._kept(path), **seen}, before).encode())
        return path

    def _kept(self, path: Path) -> dict[str, Any]:
        """Give the keywords that a file can hold; paths are meant from its own folder."""
        options = self.options
        for name in (one for one, holds in HOLDS.items() if holds == "file"):
            other = options.pop(name, None)
            if isinstance(other, str | Path):
                options[name] = relpath(Path(other).absolute(), path.absolute().parent)
        return options

    @classmethod
    def load(cls, path: str | Path) -> Reading:
        """Read what `save` wrote, or a person by hand; raises `InputError` with every fault."""
        return cls.of(load_settings(Path(path)))

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Reading:
        """Make a reading of keywords of `read`."""
        columns = {h: meaning_called(m) for h, m in options.get("columns", {}).items()}
        for meaning in (*FIELDS[1:], FIELDS[0]):  # a name that tells projects apart is their name
            for header in several(options.get(meaning)):
                columns.setdefault(header, meaning)
        plain = {k: v for k, v in options.items() if k in PLAIN}
        plain["projects"] = options.get("projects")
        taken = {*PLAIN, *FIELDS, "columns", "projects", SEEN}
        further = {k: v for k, v in options.items() if k not in taken}
        key = tuple(several(options.get("project")))
        reasons = dict.fromkeys(columns, ASKED)
        seen = options.get(SEEN)
        return cls(**plain, columns=columns, key=key, further=further, reasons=reasons, seen=seen)


def meaning_of(meaning: str, lang: str) -> str:
    """Give what a column means in words."""
    return say(f"meaning-{meaning.replace('_', '-')}", lang)


def separators_of(separators: Sequence[str] | Mapping[str, Sequence[str]], lang: str) -> str:
    """Give what parts names in a cell, as a person reads it."""
    if isinstance(separators, Mapping):
        parts = separators.items()
        return "; ".join(f"{meaning_of(k, lang)}: {separators_of(v, lang)}" for k, v in parts)
    if not separators:
        return say("reading-no-separators", lang)
    return " ".join(shown_sign(one, lang) for one in separators)


def _empty(value: Any) -> bool:
    return value is None or (isinstance(value, str | Mapping) and not value)


def _plain(value: Any) -> Any:
    """Give a value in a type that TOML has."""
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    return list(value) if isinstance(value, tuple) else value


def _columns_of(answer: Other) -> Sequence[str]:
    """Give the columns that an answer names."""
    return answer.value if isinstance(answer.value, list) else [str(answer.value)]
