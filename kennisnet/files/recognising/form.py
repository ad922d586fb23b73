"""What a row of a table is, and which of its columns are used as what.

Columns are guessed one by one (`meanings`); here the guesses are fitted together. What the caller
names is as sure as can be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from kennisnet.files.columns import OF_PROJECTS, TOLD, in_rows
from kennisnet.files.how import Form
from kennisnet.files.recognising.because import Because, Other
from kennisnet.files.recognising.beside import holds_others, names_heads, of_organisations
from kennisnet.files.recognising.board import CLOSE, SURE, Board, Formed
from kennisnet.files.recognising.crosses import Crosses, crosses_of, like_a_name
from kennisnet.files.recognising.hints import organisations_in
from kennisnet.files.recognising.meanings import Guess
from kennisnet.files.recognising.partnering import SAYS_WHO, with_lists
from kennisnet.files.recognising.sides import likelier, rows_are, says_no_side


def formed(
    frame: pd.DataFrame,
    guesses: Sequence[Guess],
    named: Mapping[str, tuple[str, ...]],
    form: Form | None = None,
    legend: Sequence[str] = (),
    rows: str | None = None,
) -> Formed:
    """Fit the guesses together: the form, and the headers of each field.

    ``named`` are headers that the caller says, by field: an empty tuple says that there is none.
    ``legend`` are lines that can explain the marks of a matrix, ``rows`` is the column that names
    its rows, where that is known.
    """
    board = Board(frame, guesses, named)
    crosses = None
    if form == "matrix" or (form is None and not {"partners", "role"} & {*named}):
        own = [h for name in ("institution", "name", "project") for h in named.get(name, ())]
        crosses = crosses_of(frame, legend, next(iter(own), rows), named.get("crosses", ()))
    lead = [h for h in named.get("lead", ()) if crosses and h not in crosses.columns]
    apart = lead and crosses and not of_organisations(frame, crosses, lead)
    if form == "matrix" or (crosses and not apart and not board.otherwise(crosses)):
        return _matrix(board, crosses)
    if form != "participations" and not SAYS_WHO & {*named}:
        board.left = with_lists(frame, board.left, board.out.because)
    chosen = form or board.form()
    out = board.rows() if chosen == "participations" else board.projects()
    if crosses and "partners" in out.missing and not lead:
        _perhaps_matrix(out, crosses)
    return out


def _perhaps_matrix(out: Formed, crosses: Crosses) -> None:
    """Ask whether crosses say who takes part, where nothing else does: they could be themes."""
    told = Because("form-matrix", {"n": len(crosses.columns)})
    answer = Other("form", "matrix", told, "partners")
    names = 2 * sum(map(like_a_name, crosses.columns)) > len(crosses.columns)
    out.others[:0] = [answer] if names else []
    out.others += [] if names else [answer]


def _matrix(board: Board, crosses: Crosses | None) -> Formed:
    """Take a table for a matrix; what its rows are is said by the header of their names."""
    out = board.out
    out.form, out.crosses = "matrix", crosses
    out.because["form"] = Because("form-matrix", {"n": len(crosses.columns) if crosses else 0})
    if crosses is None:
        out.missing = ("institution",)
        return out
    named = {what: bool(board.named.get(what)) for what in ("institution", "name", "project")}
    own = [guess for guess in board.left if guess.header == crosses.rows]
    of_rows = {guess.meaning: guess.score for guess in own}
    out.because |= dict.fromkeys(crosses.columns, out.because["form"])
    for guess in own[:1]:
        out.because[crosses.rows] = Because(guess.reason, guess.values)
    who, what = (
        max(of_rows.get(meaning, 0) for meaning in side)
        for side in (("institution", "institution_name", "partners"), ("project", "name"))
    )
    out.transposed = named["institution"] or who > what
    unsure = max(who, what) < SURE or abs(who - what) < CLOSE
    if not any(named.values()) and (unsure or says_no_side(crosses.rows)):
        told = rows_are(board.frame, crosses)
        if told:
            out.transposed = told[0] == "institution"
            out.because[crosses.rows] = told[1]
        elif unsure:
            out.because[crosses.rows] = Because("names-rows")
            for name in likelier(board.frame, crosses):
                out.others.append(Other(name, crosses.rows, Because(f"rows-are-{name}"), "rows"))
    rest = {k: v for k, v in out.headers.items() if k not in {"project", "name", "institution"}}
    out.headers = {**rest, "institution" if out.transposed else "name": (crosses.rows,)}
    board.left = [g for g in board.left if g.header not in {*crosses.columns, crosses.rows}]
    _beside(board)
    return out


def _beside(board: Board) -> None:
    """Give what stands beside a matrix its meaning: it says something of what the rows are."""
    out = board.out
    if not out.transposed:
        board.codes_by_name()
        board.take_best("project")
        _names_beside(board)
    board.told()
    kind = in_rows("institutions") if out.transposed else OF_PROJECTS
    if out.transposed and "spoor" in out.headers and "sector" not in out.headers:
        out.headers["sector"] = out.headers["spoor"]  # what heads institutions is their kind
    for name in [n for n in TOLD if n in out.headers and n not in kind and n != "name"]:
        del out.headers[name]


def _names_beside(board: Board) -> None:
    """Let columns beside a matrix name its leads and further partners.

    Where none is known to name the leads, nor a mark, those are offered that hold organisations.
    """
    frame, out, crosses = board.frame, board.out, board.out.crosses
    if crosses is None:
        return
    board.several("lead")
    board.several("partners")
    free = [c for c in frame.columns if c not in out.because and c not in crosses.counts]
    if "partners" not in board.named:
        for header in (c for c in free if holds_others(c, frame[c])):
            board.take("partners", Guess(header, "partners", SURE, "others"))
    if not crosses.leads and "lead" not in out.headers:
        free = [c for c in free if c not in out.because]
        heads = [c for c in free if names_heads(frame[c], crosses)]
        found = heads or [c for c in free if organisations_in(frame[c])]
        board.lead_among(found, named=bool(heads))
