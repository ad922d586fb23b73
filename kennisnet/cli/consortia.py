"""The commands about who could join what, and what that would change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kennisnet.choices import PREDICTOR, ROLES, Role
from kennisnet.cli.asked import Asked
from kennisnet.cli.building import command
from kennisnet.cli.call import Call
from kennisnet.cli.doubting import doubts
from kennisnet.cli.options import Opt, OutOpt
from kennisnet.errors import ArgumentError, InputError

if TYPE_CHECKING:
    import pandas as pd

    from kennisnet.network import Network

MostOpt = Annotated[int, Opt("most", ("--top",), least=1)]
PredictorOpt = Annotated[str, Opt("predictor-joining", ("--predictor",))]
BalanceOpt = Annotated[float, Opt("balance", ("--balance",), least=0, most=1)]
PartsOpt = Annotated[bool, Opt("parts", ("--parts",))]


@command("suggest-projects")
def _suggest_projects(
    call: Call,
    asked: Asked,
    for_: Annotated[str, Opt("for-institution", ("--for", "-f"))],
    top: MostOpt = 10,
    predictor: PredictorOpt = PREDICTOR,
    balance: BalanceOpt = 0.5,
    parts: PartsOpt = False,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    net, how = _read(call, asked, out, top)
    with call.busy("cli-measuring"):
        found = kn.suggest_projects(
            net, for_, predictor=predictor, balance=balance, parts=parts, **how
        )
    _give(call, found, net, "project", out)


@command("consortium")
def _consortium(
    call: Call,
    asked: Asked,
    for_: Annotated[str | None, Opt("for-project", ("--for", "-f"))] = None,
    member: Annotated[list[str] | None, Opt("member", ("--member", "-m"))] = None,
    theme: Annotated[list[str] | None, Opt("theme-plan", ("--theme",))] = None,
    spoor: Annotated[str | None, Opt("spoor-plan", ("--spoor",))] = None,
    top: MostOpt = 10,
    predictor: PredictorOpt = PREDICTOR,
    balance: BalanceOpt = 0.5,
    parts: PartsOpt = False,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    if (for_ is None) == (not member):
        raise ArgumentError("for-or-member")
    net, how = _read(call, asked, out, top)
    how |= {"theme": theme or (), "spoor": spoor}
    with call.busy("cli-measuring"):
        found = kn.consortium(
            net, for_, member or None, predictor=predictor, balance=balance, parts=parts, **how
        )
    _give(call, found, net, "institution", out)


def _read(call: Call, asked: Asked, out: OutOpt, top: int) -> tuple[Network, dict[str, Any]]:
    """Give the network, and how it is asked; a file has all that is suggested."""
    read = asked.read(call)
    how = {"lang": call.lang, "doubts": doubts(read, call.lang)}
    return asked.at_level(read.network), {**how, "top": top if out is None else None}


def _give(call: Call, found: pd.DataFrame, net: Network, end: str, out: OutOpt) -> None:
    """Write what was found, or show it; and say what was left out."""
    from kennisnet.cli.screen import show_joining
    from kennisnet.listing import named_first
    from kennisnet.suggestions.member_telling import left_out_told

    notes = left_out_told(found, call.lang)
    if out is None:
        show_joining(found, end, net, call.lang, notes)
        return
    call.save(named_first(found, end, net), out)
    for note in notes:
        typer.echo(note, err=True)


@command("effect")
def _effect(
    call: Call,
    asked: Asked,
    add: Annotated[list[str], Opt("add", ("--add", "-a"))],
    to: Annotated[list[str], Opt("to", ("--to", "-t"))],
    as_: Annotated[Role, Opt("as", ("--as",))] = ROLES[1],
    figure: Annotated[list[str] | None, Opt("figure", ("--figure",))] = None,
    exact: Annotated[bool, Opt("exact", ("--exact",))] = False,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn
    from kennisnet.listing import affected

    if len(add) > 1 and len(to) > 1 and len(add) != len(to):
        raise ArgumentError("add-to", add=len(add), to=len(to))
    n = max(len(add), len(to))
    ends = (one * n if len(one) == 1 else one for one in (add, to))
    rows = [(who, what, as_) for who, what in zip(*ends, strict=True)]
    net = asked.network(call)
    try:
        with call.busy("cli-measuring"):
            found = kn.effect(net, rows, figure or (), exact=exact)
    except InputError as error:  # nobody typed rows, and one name may be wrong in several
        bare = {one.sentence(): replace(one, row=None, column="") for one in error.faults}
        raise InputError([*bare.values()]) from None
    for who, what in found.attrs["already"]:
        names = {"name": net.institutions["name"][who], "project": net.projects["name"][what]}
        call.tell("effect-already", **names)
    if out:
        call.save(affected(found), out)
        return
    table = affected(found, call.lang)
    same = len(found) - len(table)
    notes = [call.t("effect-same", n=same)] if same else []
    call.show(table, len(table), notes, level=asked.level)
