"""The registries of suggestions: how likely a tie is, and what it would be worth.

A predictor or a value is one function, in a file of its own in ``likely`` or ``valuable``. What
it asks for are its parameters:

=============  ===============================================================================
parameter      is
=============  ===============================================================================
``i, j``       positions of the candidates' two ends, as whole numbers
``incidence``  0/1, sparse: institutions x projects (or the other way round, for projects)
``ties``       Newman-weighted ties among the rows of the incidence, sparse
``linked``     the same with 1 for every tie
``words``      words of the rows by TF-IDF, sparse, each row of length 1 (or 0: no words)
``theme``      0/1, sparse: projects x themes, for a project can have several (values only)
``start``      the day on which each project began, as a number; NaN where that is unknown
a known column its values as codes, -1 where the value is unknown (values only)
``ground``     all of them, and the ids: for what is drawn or learnt
=============  ===============================================================================

It gives one number for each candidate, the same for (i, j) and (j, i). Only the order of its
numbers matters: the ranking makes shares of them.

A membership has two ends of which only one is a row. Its score is that of the formula of the same
name in ``joining``, or of one that exists for memberships alone: it is called with an institution
``i`` and a project ``j``. Without one it is the sum, over the project's other members, of what the predictor gives for the institution and each.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pandas as pd

from kennisnet.matrices import COLUMNS
from kennisnet.paths import Floats
from kennisnet.registry import Registry

Formula: TypeAlias = Callable[..., Floats]
GIVEN = ("i", "j", "incidence", "ties", "linked", "words", "ground")
DATED = ("start",)
SHARES: dict[str, Callable[..., Any]] = {}
"""What functions with ``.shared`` make once for several formulas, whatever the candidates."""

PREDICTORS: Registry[Formula] = Registry("predictor", GIVEN, DATED, SHARES)
MEMBERSHIPS: Registry[Formula] = Registry("predictor", GIVEN, DATED, SHARES)
"""How memberships are scored, where that is no sum of what pairs are: by the predictor's name."""
VALUES: Registry[Formula] = Registry("value", GIVEN, COLUMNS, SHARES)


def predictors() -> pd.DataFrame:
    """List the predictors: ``name, of, range, needs, cost, line, source, definition``.

    ``of`` says for what they exist: pairs of institutions, pairs of projects, memberships (an
    institution and a project in which it has no part yet). ``range`` is that of a pair; the score
    of a membership may be a sum over the members of the project. ``needs`` says which column a
    network must have.

    >>> predictors().set_index("name").loc["adamic_adar", "of"]
    'institutions, projects, memberships'
    """
    return PREDICTORS.table()


def values() -> pd.DataFrame:
    """List the values: ``name, of, range, needs, cost, line, source, definition``.

    ``of`` says for what they exist: pairs of institutions (`unlinked`), or memberships
    (`suggest_projects`, `consortium`). ``needs`` says which columns a network must have; without
    these the value is left out.

    >>> values().set_index("name")["needs"].to_dict()
    {'sporen': 'spoor', 'sectors': 'sector', 'distances': '', 'reach': '', 'closer': '',
     'sturdier': '', 'themes': 'theme', 'white_spots': 'sector, spoor'}
    """
    return VALUES.table()
