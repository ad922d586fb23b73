"""Who is not linked yet and should be: likely, valuable, with the evidence."""

from kennisnet.suggestions import joining, likely, valuable
from kennisnet.suggestions.choice import suggested
from kennisnet.suggestions.ranking import unlinked
from kennisnet.suggestions.registries import PREDICTORS, VALUES, predictors, values

__all__ = [
    "PREDICTORS",
    "VALUES",
    "joining",
    "likely",
    "predictors",
    "suggested",
    "unlinked",
    "valuable",
    "values",
]
