"""Who is not linked yet and should be: likely, valuable, with the evidence."""

from kennisnet.suggestions import joining, likely, valuable
from kennisnet.suggestions.choice import suggested
from kennisnet.suggestions.each import for_each
from kennisnet.suggestions.evaluating import evaluate
from kennisnet.suggestions.introducing import introductions
from kennisnet.suggestions.joining_in import consortium, suggest_projects
from kennisnet.suggestions.lookalikes import lookalikes
from kennisnet.suggestions.ranking import unlinked
from kennisnet.suggestions.registries import PREDICTORS, VALUES, predictors, values
from kennisnet.suggestions.verdict_told import told

__all__ = [
    "PREDICTORS",
    "VALUES",
    "consortium",
    "evaluate",
    "for_each",
    "introductions",
    "joining",
    "likely",
    "lookalikes",
    "predictors",
    "suggest_projects",
    "suggested",
    "told",
    "unlinked",
    "valuable",
    "values",
]
