"""Commands about chance: pairs, groups and cells beside random networks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

from kennisnet.choices import COUNTED, Counted, Of
from kennisnet.cli.asked import Asked
from kennisnet.cli.building import command
from kennisnet.cli.call import Call
from kennisnet.cli.options import (
    AlphaOpt,
    BesideOpt,
    NullOpt,
    OfOpt,
    Opt,
    OutOpt,
    SamplesOpt,
    SeedOpt,
    TopOpt,
)

if TYPE_CHECKING:
    import pandas as pd

    from kennisnet.network import Network

Meant: TypeAlias = "Callable[[Of, str], str]"


@command("significance")
def _significance(
    call: Call,
    asked: Asked,
    of: OfOpt = "institutions",
    null: NullOpt = None,
    beside: BesideOpt = None,
    samples: SamplesOpt = None,
    alpha: AlphaOpt = 0.05,
    seed: SeedOpt = 0,
    top: TopOpt = 25,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    _give(
        call,
        asked,
        lambda net, _: kn.significance(net, of, null, samples, alpha, seed, beside=beside),
        "pairs",
        top,
        out,
    )


@command("affinity")
def _affinity(
    call: Call,
    asked: Asked,
    by: Annotated[str, Opt("by", ("--by",))] = "sector",
    of: OfOpt = "institutions",
    null: NullOpt = None,
    beside: BesideOpt = None,
    samples: SamplesOpt = None,
    alpha: AlphaOpt = 0.05,
    seed: SeedOpt = 0,
    top: TopOpt = 25,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    _give(
        call,
        asked,
        lambda net, meant: kn.affinity(
            net, meant(of, by), of, null, samples, alpha, seed, beside=beside
        ),
        "groups",
        top,
        out,
    )


@command("coverage")
def _coverage(
    call: Call,
    asked: Asked,
    partners_by: Annotated[str, Opt("cover-rows", ("--partners-by",))] = "sector",
    projects_by: Annotated[str, Opt("cover-columns", ("--projects-by",))] = "spoor",
    count: Annotated[Counted, Opt("count", ("--count",), fills={"known": ", ".join(COUNTED)})] = (
        "memberships"
    ),
    null: NullOpt = None,
    beside: BesideOpt = None,
    samples: SamplesOpt = None,
    alpha: AlphaOpt = 0.05,
    seed: SeedOpt = 0,
    top: TopOpt = 100,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    _give(
        call,
        asked,
        lambda net, meant: kn.coverage(
            net,
            meant("institutions", partners_by),
            meant("projects", projects_by),
            count,
            null,
            samples,
            alpha,
            seed,
            beside=beside,
        ),
        "cells",
        top,
        out,
    )


def _give(
    call: Call,
    asked: Asked,
    ask: Callable[[Network, Meant], pd.DataFrame],
    what: str,
    top: int,
    out: Path | None,
) -> None:
    """Write the whole table, or show what is furthest from chance with what that means."""
    from kennisnet.chance.beside import differing
    from kennisnet.listing import against_chance, names_of, verdicts

    read = asked.read(call)
    net, reading = asked.at_level(read.network), read.reading

    def meant(kind: Of, column: str) -> str:
        """Give the column of the network that goes by this header in the table."""
        there = reading is None or column in getattr(net, kind)
        return column if there else reading.meant(column)  # type: ignore[union-attr]

    found = ask(net, meant)
    if out:
        call.save(against_chance(found, names_of(net)), out)
        return
    table = against_chance(found, names_of(net), call.lang)
    counts = verdicts(found)
    if "beside" in found.attrs:
        counts["differ"] = len(differing(found))
    notes = [
        call.t(f"chance-sum-{what}", **counts),
        call.t("chance-nothing") if not counts["more"] + counts["less"] + counts["white"] else "",
        call.t("chance-hangs", n=counts["hangs"]) if counts["hangs"] else "",
        call.t(f"chance-null-{found.attrs['null']}", n=found.attrs["samples"] or 0),
        call.t("chance-beside", **counts) if "differ" in counts else "",
        call.t("chance-out-of-reach") if found.attrs["q_reachable"] > found.attrs["alpha"] else "",
    ]
    call.show(table, top, [note for note in notes if note], level=asked.level)
