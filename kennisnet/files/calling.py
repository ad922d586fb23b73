"""Verbs whose keywords are the fields of a dataclass: said once, shown by ``help`` and checked."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, Protocol, TypeVar

from kennisnet.files.how import Readable

P = ParamSpec("P")
A = TypeVar("A")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class Verb(Protocol[P, R_co]):
    """What reads a table: its path or the table itself, and keywords."""

    def __call__(self, path: Readable | None = None, *args: P.args, **how: P.kwargs) -> R_co:
        """Read."""


def takes(
    keywords: Callable[P, A],
) -> Callable[[Callable[[Readable | None, A], R]], Verb[P, R]]:
    """Let a verb take the fields of ``keywords``, a dataclass, and hand them over as one thing.

    >>> from kennisnet.files.how import How
    >>> @takes(How)
    ... def sheet_of(path, how):
    ...     return path, how.sheet
    >>> sheet_of("a.xlsx", sheet=2)
    ('a.xlsx', 2)
    >>> sheet_of("a.xlsx", page=2)
    Traceback (most recent call last):
    TypeError: sheet_of() got an unexpected keyword argument 'page'
    """

    def make(verb: Callable[[Readable | None, A], R]) -> Verb[P, R]:
        own = inspect.signature(verb)
        first = own.parameters["path"].replace(default=None)
        fields = inspect.signature(keywords).parameters.values()
        signature = own.replace(parameters=[first, *fields])

        @wraps(verb)
        def call(path: Readable | None = None, *args: P.args, **how: P.kwargs) -> R:
            try:
                signature.bind(path, *args, **how)
            except TypeError as error:
                raise TypeError(f"{verb.__name__}() {error}") from None
            return verb(path, keywords(*args, **how))

        call.__signature__ = signature  # type: ignore[attr-defined] # what `help` shows
        return call

    return make
