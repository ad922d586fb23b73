"""Predictors from what projects are about."""

from __future__ import annotations

from scipy import sparse

from kennisnet.paths import Floats, Nodes
from kennisnet.suggestions.candidates import FORMS
from kennisnet.suggestions.products import product_at
from kennisnet.suggestions.registries import PREDICTORS


@PREDICTORS.register(of=FORMS, range="[0, 1]", source="Salton & Buckley 1988")
def words(i: Nodes, j: Nodes, words: sparse.csr_array) -> Floats:
    """Cosine of the words of both: of the names, themes and descriptions of their projects.

    Rare words count for more (TF-IDF). 0 without a word in common, and for who has no words.
    """
    return product_at(words, words, i, j)
