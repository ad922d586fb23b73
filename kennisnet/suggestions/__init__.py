"""Who is not linked yet and should be: likely, valuable, with the evidence."""

from kennisnet.suggestions.choice import suggested
from kennisnet.suggestions.ranking import unlinked
from kennisnet.suggestions.scores import PREDICTORS, VALUES

__all__ = ["PREDICTORS", "VALUES", "suggested", "unlinked"]
