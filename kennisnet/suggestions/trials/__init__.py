"""Trials: something that is known is hidden, and a list must find it again."""

from kennisnet.suggestions.trials.hiding import memberships, pairs
from kennisnet.suggestions.trials.later import future
from kennisnet.suggestions.trials.trial import Trial, Trials

__all__ = ["Trial", "Trials", "future", "memberships", "pairs"]
