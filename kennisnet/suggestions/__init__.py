"""Who is not linked yet and should be: likely, valuable, with the evidence."""

from kennisnet.suggestions import joining, likely, valuable
from kennisnet.suggestions.choice import suggested
from kennisnet.suggestions.evaluating import evaluate
from kennisnet.suggestions.introducing import introductions
from kennisnet.suggestions.lookalikes import lookalikes
from kennisnet.suggestions.ranking import unlinked
from kennisnet.suggestions.registries import PREDICTORS, VALUES, predictors, values
from kennisnet.suggestions.verdict_told import told

__all__ = [
    "PREDICTORS",
    "VALUES",
    "evaluate",
    "introductions",
    "joining",
    "likely",
    "lookalikes",
    "predictors",
    "suggested",
    "told",
    "unlinked",
    "valuable",
    "values",
]
