"""One registry for formulas, which are added often: measures, figures, predictors, values.

An entry is a function that registers itself. What it asks for are its parameters: a driver looks
their names up among what it can give (`Given`), so that a formula is bare and can be called with arrays.
What several formulas need is made once by a shared function, which they ask for by its name.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import cleandoc
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kennisnet.errors import ArgumentError

if TYPE_CHECKING:
    import pandas as pd

F = TypeVar("F", bound=Callable[..., Any])
Shared = TypeVar("Shared", bound=Callable[..., Any])
LISTED = ("name", "of", "range", "needs", "cost", "line", "source", "definition")


@dataclass(frozen=True)
class Entry(Generic[F]):
    """A formula as it stands in its registry.

    ``of`` says for what it exists, ``range`` which values it can have, ``needs`` which columns
    the network must have for it, ``cost`` what its time grows with, ``also`` what else it is called.
    """

    name: str
    formula: F
    asks: tuple[str, ...]
    of: tuple[str, ...] = ()
    range: str = ""
    needs: tuple[str, ...] = ()
    cost: str = "ties"
    source: str = ""
    also: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The first line of the docstring of the formula."""
        return cleandoc(self.formula.__doc__ or "").splitlines()[0]

    @property
    def definition(self) -> str:
        """The whole docstring of the formula, on one line."""
        return " ".join(cleandoc(self.formula.__doc__ or "").split())

    def __call__(self, given: Mapping[str, Any]) -> Any:
        """Call the formula with what it asks for, out of what is given."""
        return self.formula(**{name: given[name] for name in self.asks})


class Given(Mapping[str, Any]):
    """What a driver can give to formulas: each part is made at its first use, and once.

    >>> given = Given({"rows": lambda: 3}, {"twice": lambda rows: 2 * rows})
    >>> given["twice"]
    6
    """

    def __init__(
        self, makers: Mapping[str, Callable[[], Any]], shares: Mapping[str, Callable[..., Any]]
    ) -> None:
        self._makers, self._shares = makers, shares
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            if name in self._makers:
                self._made[name] = self._makers[name]()
            else:
                share = self._shares[name]
                self._made[name] = share(**{ask: self[ask] for ask in asked_by(share)})
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter({**self._makers, **self._shares})

    def __len__(self) -> int:
        return len({**self._makers, **self._shares})


@cache
def asked_by(formula: Callable[..., Any]) -> tuple[str, ...]:
    """Give the names of what a formula asks for."""
    return tuple(inspect.signature(formula).parameters)


class Registry(dict[str, Entry[F]]):
    """Entries by name, in the order in which tables show them.

    ``what`` names the kind of entry in errors (``argument-<what>-unknown``), ``gives`` the
    parameters that its driver can give beside columns, ``columns`` the columns of a network that
    a formula can ask for by their name, ``shares`` what is made once for several formulas.
    """

    def __init__(
        self,
        what: str,
        gives: Collection[str],
        columns: Collection[str] = (),
        shares: dict[str, Callable[..., Any]] | None = None,
    ) -> None:
        super().__init__()
        self.what, self.gives, self.columns = what, frozenset(gives), frozenset(columns)
        self.shares = {} if shares is None else shares

    def register(self, **facts: Any) -> Callable[[F], F]:
        """Put a formula in the registry under its own name."""

        def add(formula: F) -> F:
            name = formula.__name__
            if self.get(name) is not None:
                raise TypeError(f"there are two formulas {name}")
            if not (formula.__doc__ or "").strip():
                raise TypeError(f"{name} does not say what it computes")
            needs = tuple(dict.fromkeys(self._needs(formula)))
            self[name] = Entry(name, formula, self._asks(formula), needs=needs, **facts)
            return formula

        return add

    def shared(self, function: Shared) -> Shared:
        """Let formulas ask for what a function makes, by its name; it is made once for all."""
        self._asks(function)
        self.shares[function.__name__] = function
        return function

    def _asks(self, formula: Callable[..., Any]) -> tuple[str, ...]:
        asks = asked_by(formula)
        strange = set(asks) - self.gives - self.columns - set(self.shares)
        if strange:
            raise TypeError(f"{formula.__name__} asks for {', '.join(sorted(strange))}")
        return asks

    def _needs(self, formula: Callable[..., Any]) -> Iterator[str]:
        """Give the columns that a formula asks for, by itself or by what it shares."""
        for name in asked_by(formula):
            if name in self.columns:
                yield name
            elif name in self.shares:
                yield from self._needs(self.shares[name])

    def chosen(self, names: Collection[str]) -> list[Entry[F]]:
        """Give the entries of some names, each once, in the order of the names; all for none.

        Raises `ArgumentError` for a name that nothing has.
        """
        unknown = [str(name) for name in names if not isinstance(name, str) or name not in self]
        if unknown:
            known = ", ".join(self)
            raise ArgumentError(f"{self.what}-unknown", got=", ".join(unknown), known=known)
        return [self[name] for name in dict.fromkeys(names)] if names else list(self.values())

    def arrange(self, modules: Collection[str]) -> None:
        """Put the entries in the order of their modules; those of other modules come last."""
        order = {module: place for place, module in enumerate(modules)}

        def place(entry: Entry[F]) -> int:
            return order.get(entry.formula.__module__.rpartition(".")[2], len(order))

        for entry in sorted(self.values(), key=place):
            self[entry.name] = self.pop(entry.name)

    def table(self) -> pd.DataFrame:
        """List the entries: ``name, of, range, needs, cost, line, source, definition``."""
        import pandas as pd

        rows = [
            {
                **{column: getattr(entry, column) for column in LISTED},
                "of": ", ".join(entry.of),
                "needs": ", ".join(entry.needs),
            }
            for entry in self.values()
        ]
        return pd.DataFrame(rows, columns=list(LISTED), dtype="str")


def discover(package: str, path: Collection[str]) -> None:
    """Import every module of a room, so that what registers itself there is found."""
    for module in _modules(path):
        import_module(f"{package}.{module}")


def _modules(path: Collection[str]) -> Iterator[str]:
    return (module.name for module in sorted(iter_modules(list(path)), key=lambda m: m.name))
