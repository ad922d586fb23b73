"""Names that may be one institution, as commands take them along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from kennisnet.files.decisions.table import Decisions
    from kennisnet.files.reading import AsRead


def candidates(read: AsRead, lang: str) -> pd.DataFrame | None:
    """Give the names that may be one institution; None where nothing looks for them."""
    import kennisnet as kn

    find: Any = getattr(kn, "names", None)
    return None if find is None else find(read.network, lang=lang)


def doubts(read: AsRead, lang: str) -> pd.DataFrame | None:
    """Give those of which nobody decided: the one place where report and suggestions get them."""
    from kennisnet.files.decisions.listing import undecided

    found = candidates(read, lang)
    return None if found is None else undecided(found, decided(read))


def decided(read: AsRead) -> Decisions:
    """Give what was decided about names."""
    from kennisnet.files.decisions.table import Decisions

    return read.register.decisions if read.register else Decisions()
