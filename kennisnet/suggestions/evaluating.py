"""`evaluate`: how often the predictors are right, on what was known and then hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from kennisnet.choices import TASKS, Task
from kennisnet.errors import ArgumentError, MissingColumn, one_of, whole_number
from kennisnet.network import Network, a_network, lacking
from kennisnet.paths import Floats
from kennisnet.progress import tracked
from kennisnet.registry import Entry
from kennisnet.suggestions.registries import PREDICTORS, Formula
from kennisnet.suggestions.trials import Trial, Trials, future, memberships, pairs
from kennisnet.suggestions.trials.later import When
from kennisnet.suggestions.trials.scoring import Head, evened, matched, spread, wins
from kennisnet.suggestions.verdict import BASE, Tally, judged

AVERAGE = {
    "memberships": "memberships",
    "pairs": "comparisons",
    "future": "pairs",
}
"""What ``auc`` is a mean of: of all memberships, comparisons or pairs."""
FIRST = 5
"""So many for a project are looked at, where a sentence tells of it."""
CASES = ("project", "weight", "cold", "group", "list", "size", "drawn")
FOUND = (
    *("won", "of", "same_won", "same_of", "hit"),
    *("mrr", "hit_at_1", "hit_at_3", "hit_at_5"),
)


def evaluate(
    net: Network,
    task: Task = "memberships",
    after: Network | None = None,
    split: When | None = None,
    predictors: str | Sequence[str] | None = None,
    by: str | None = None,
    top: int = 25,
    samples: int | None = None,
    resamples: int = 1000,
    seed: int = 0,
    progress: bool | None = None,
) -> pd.DataFrame:
    """Hide what is known, let the predictors look for it, and count how often they are right.

    Everything that a predictor sees (degrees, ties, sizes, columns, what it learns) is made anew
    of the network without what is hidden. Three tasks, three figures that must not be mixed:

    ``memberships``
        One membership of a project with at least two members is hidden, each in turn; the
        institution is ranked among all that are not in that project.
    ``pairs``
        One project is hidden whole, each in turn; the pairs that only it links are ranked among
        all pairs that `unlinked` would take as candidates.
    ``future``
        What was there before is known; the pairs linked later are ranked among those that were
        not linked before, of institutions that were there before.

    Parameters
    ----------
    after, split
        For ``future``: a later network, matched by id, or a date or year. Projects that start
        after it are hidden; those without a start are left out (``attrs["undated"]``).
    predictors
        Names; None = all that exist for the task and for which the network has the columns (the
        others stand in ``attrs["left_out"]``).
    by
        Tell it apart for groups of what is hidden: a column of institutions (of a pair both, as
        ``x | y``) or of projects, or ``role`` (who leads), ``size`` (partners of the project) or
        ``cold`` (nothing else is known of the institution, or of one of the two).
    top
        How much of the top of each list is looked at.
    samples
        How many memberships or projects are hidden, drawn by ``seed``; None = all, at most 1,000
        memberships or 200 projects, and fewer in large networks: ``attrs["lists"]`` of
        ``attrs["hidden_of"]``.
    resamples
        Draws of the bootstrap over projects, at least 10.
    progress
        Show a bar; None = only on a terminal.

    Returns
    -------
    DataFrame
        By ``predictor`` (and ``group``): ``auc`` (the chance that what was hidden stands above
        another candidate; ½ = a toss of a coin; equal scores count half) with its 95 % interval
        ``auc_low, auc_high``; ``diff_low, diff_high``, the interval of the difference with
        ``degree`` (how busy both are), by the same draws; ``auc_matched``, the same chance among
        candidates with equal degrees: does it add anything to being busy?; ``hits``, how many
        of the first ``top`` of a list were hidden (a mean over lists; ``hits_diff_low`` and
        ``_high``: beyond ``degree``), and ``by_chance`` with ``by_chance_low, by_chance_high``,
        95 % of what a list in any order gives; of memberships
        ``mrr`` (the mean of 1/rank) and ``hit_at_1, hit_at_3, hit_at_5``; ``n`` (hidden
        memberships or pairs), ``cold``, the share for which nothing else is known, and
        ``auc_warm``, the ``auc`` of the others: who is cold stands at the end of any list, and
        where most are, ``auc`` says little.

        NaN where there is nothing to compare; no interval from fewer than five projects.
        ``attrs["average"]`` says what ``auc`` is a mean of: memberships each count once; pairs of
        hidden projects by their comparisons; pairs to come each once (one that several later
        projects link counts for each of them in part).
        ``attrs["against"]`` is the better of degree and chance, ``attrs["beyond"]`` the interval
        of the difference with that, ``attrs["better"]`` who surely is better, all three among those
        of whom more is known (``auc_warm``); ``attrs["to_best"]``
        has the same to the best single other predictor, for ``auc`` and for ``hits``.

        Lists of more than 400,000 pairs are sampled: what was hidden is scored all, the others
        by so many (``attrs["sampled"]``; ``attrs["standard_error"]`` of ``auc``), and ``hits``
        are of the pairs that `unlinked` lists (a shared partner or a common theme), or NaN where
        those are too many to be listed.

    Raises
    ------
    ArgumentError
        For what is no network, a task, predictor, group or date that does not exist, a column
        that is missing (`MissingColumn`), and for ``future`` with neither or both of ``after``
        and ``split``.

    Examples
    --------
    Six memberships, ``degree`` alone: a, and b in R, are as busy as the one outsider (½), b in P
    and Q is busier (1), c has nothing left (0).

    >>> import kennisnet as kn
    >>> rows = [{"institution": w[0], "project": w[1]} for w in "aP bP aQ bQ bR cR".split()]
    >>> net = kn.Network([{"id": i} for i in "abc"], [{"id": p} for p in "PQR"], rows)
    >>> found = kn.evaluate(net, predictors="degree")
    >>> found.loc["degree", ["auc", "n", "cold"]].round(4).tolist()
    [0.5833, 6.0, 0.1667]
    """
    named = a_network(net).named()
    one_of("task-unknown", task, TASKS)
    if (task == "future") != ((after is None) != (split is None)):
        raise ArgumentError("future")
    for name, value, least in (("top", top, 1), ("resamples", resamples, 10), ("seed", seed, 0)):
        whole_number(name, value, least)
    if samples is not None:
        whole_number("samples", samples, 1)
    form = "memberships" if task == "memberships" else "institutions"
    asked, left_out = _asked(named, predictors, form)
    scored = [*asked, *(PREDICTORS[one] for one in (BASE,) if PREDICTORS[one] not in asked)]
    trials = _trials(named, task, after, split, samples, by, seed)
    tried = [
        _tried(trial, scored, task, top)
        for trial in tracked(trials, trials.count, progress=progress)
    ]
    tally = _tally(tried, [one.name for one in scored])
    found = judged(
        tally,
        [one.name for one in asked],
        resamples,
        seed,
        grouped=by is not None,
        ranked=task == "memberships",
    )
    found.attrs |= {
        "task": task,
        "average": AVERAGE[task],
        "top": top,
        "by": by,
        "left_out": left_out,
        "lists": trials.count,
        "candidates": round(float(np.mean([one.size for one in tried]))) if tried else 0,
        "sampled": max((one.sampled for one in tried), default=0) or None,
        "standard_error": tried[0].errors if trials.count == 1 and tried[0].sampled else {},
        "chance_at_5": _chance(tried),
        "resamples": resamples,
        "seed": seed,
        **trials.facts,
        "fingerprint": net.fingerprint,
    }
    return found


def _asked(
    net: Network, predictors: str | Sequence[str] | None, form: str
) -> tuple[list[Entry[Formula]], list[str]]:
    """Give the predictors, and the names of those left out because a column is missing."""
    names = [predictors] if isinstance(predictors, str) else [*(predictors or ())]
    chosen = PREDICTORS.chosen(names)
    able = [one for one in chosen if form in one.of]
    if names and len(able) < len(chosen):
        known = ", ".join(one.name for one in PREDICTORS.values() if form in one.of)
        unfit = ", ".join(one.name for one in chosen if one not in able)
        raise ArgumentError("predictor-unknown", got=unfit, known=known)
    lacked = {one.name: lacking(net, one.needs) for one in able}
    for name in names:
        if lacked[name]:
            raise MissingColumn(lacked[name][0], name)
    return [one for one in able if not lacked[one.name]], [n for n, some in lacked.items() if some]


def _trials(
    net: Network,
    task: Task,
    after: Network | None,
    split: When | None,
    samples: int | None,
    by: str | None,
    seed: int,
) -> Trials:
    match task:
        case "memberships":
            return memberships(net, samples, by, seed)
        case "pairs":
            return pairs(net, samples, by, seed)
        case _:
            later = None if after is None else a_network(after).named()
            return future(net, later, split, by, seed)


def _chance(tried: Sequence[_Tried]) -> float:
    """Give the share of the hidden that would stand among the first `FIRST` by chance."""
    return float(np.mean([FIRST / max(one.size, FIRST) for one in tried])) if tried else np.nan


@dataclass(frozen=True, eq=False)
class _Tried:
    """What one list came to: a row for each case, and for each predictor."""

    cases: pd.DataFrame
    found: dict[str, dict[str, Floats]]
    size: int
    sampled: int
    errors: dict[str, float]


def _tried(trial: Trial, entries: Sequence[Entry[Formula]], task: Task, top: int) -> _Tried:
    """Let every predictor order one list."""
    both, n, total = trial.hidden.beside(trial.others), len(trial.hidden.i), len(trial.others.i)
    scores = {one.name: evened(both.score(one)) for one in entries}
    inside = _inside(trial, entries, scores, top)
    classes = trial.classes
    case, weight = trial.cases["hidden"].to_numpy(), trial.cases["weight"].to_numpy()
    found, errors = {}, {}
    for one, score in scores.items():
        mine, theirs = score[:n], score[n:]
        won = wins(mine, theirs)
        same_won, same_of = matched(mine, theirs, *classes)
        rank = 1 + total - won
        of = total if task == "pairs" else min(total, 1)  # the mean counts comparisons, or cases
        table = {
            "won": won * of / max(total, 1),
            "of": np.full(n, float(of)),
            "same_won": same_won,
            "same_of": same_of,
            "hit": inside[one],
            "mrr": 1 / rank,
            **{f"hit_at_{k}": (rank <= k).astype(float) for k in (1, 3, 5)},
        }
        found[one] = {name: column[case] * weight for name, column in table.items()}
        errors[one] = spread(mine, theirs) if trial.sampled else 0.0
    cases = trial.cases.assign(size=trial.size, drawn=min(top, trial.size))
    return _Tried(cases, found, trial.size, total if trial.sampled else 0, errors)


def _tally(tried: Sequence[_Tried], names: Sequence[str]) -> Tally:
    """Put what all lists came to below one another."""
    nothing = pd.DataFrame(columns=[*CASES], dtype=float)
    cases = [one.cases.assign(list=at) for at, one in enumerate(tried)]
    found = {
        name: pd.DataFrame(
            {
                column: np.concatenate([np.empty(0), *(one.found[name][column] for one in tried)])
                for column in FOUND
            }
        )
        for name in names
    }
    some = [one for one in cases if len(one)]
    return Tally(pd.concat(some, ignore_index=True) if some else nothing, found, len(tried))


def _inside(
    trial: Trial, entries: Sequence[Entry[Formula]], scores: dict[str, Floats], top: int
) -> dict[str, Floats]:
    """Give for every predictor which of the hidden stand among the first of the list."""
    n = len(trial.hidden.i)
    heads = {one.name: Head(top) for one in entries}
    if not trial.sampled:
        for one, score in scores.items():
            heads[one].add(score)
    elif trial.listed is None:
        return {one: np.full(n, np.nan) for one in scores}
    else:
        for part in trial.listed:
            for entry in entries:
                heads[entry.name].add(evened(part.score(entry)))
    return {one: heads[one].inside(score[:n]) for one, score in scores.items()}
