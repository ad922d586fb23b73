"""The command line: a thin skin over the verbs. 0 = done, 1 = the input is at fault, 2 = misused."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kennisnet.cli.options import (
    LANG,
    Of,
    OfOpt,
    OutOpt,
    Source,
    TopOpt,
    View,
    WeightOpt,
    app,
    busy,
    command,
    t,
)

if TYPE_CHECKING:
    import pandas as pd

    from kennisnet.network import Network


def main() -> None:
    """Run the command line."""
    if {"-h", "--help"} & set(sys.argv[1:]) or not sys.argv[1:]:
        _name_the_panels()
    app()


def _name_the_panels() -> None:
    """Let the headings of the help speak the language, too."""
    from typer import rich_utils

    rich_utils.OPTIONS_PANEL_TITLE = t("cli-panel-options")
    rich_utils.ARGUMENTS_PANEL_TITLE = t("cli-panel-arguments")
    rich_utils.COMMANDS_PANEL_TITLE = t("cli-panel-commands")


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help=t("cli-opt-version"))] = False,
) -> None:
    if version:
        from importlib.metadata import version as installed

        typer.echo(installed("kennisnet"))
        raise typer.Exit


def _names(net: Network, of: Of) -> pd.Series:
    return (net.institutions if of is Of.institutions else net.projects)["name"]


def _deliver(table: pd.DataFrame, out: Path | None, top: int, source: Source | None = None) -> None:
    """Write a table to a file, or show its first rows."""
    if out is None:
        from kennisnet.cli.screen import show

        notes = [t(f"cli-level-{source.level}"), t("cli-generic")] if source else []
        show(table, top, notes)
    else:
        from kennisnet.files.writing import save_table

        save_table(table, out)
        typer.echo(t("cli-written", path=out), err=True)


@command("report")
def _report(
    source: Source,
    out: Annotated[Path, typer.Option("--out", "-o", help=t("cli-opt-folder"))] = Path("report"),
    show: Annotated[bool, typer.Option("--open", help=t("cli-opt-open"))] = False,
) -> None:
    import kennisnet as kn

    net = source.network(as_read=True)
    with busy("cli-writing"):
        paths = kn.report(net, out, level=source.level.value, lang=LANG)
    for path in paths:
        typer.echo(t("cli-written", path=path), err=True)
    if show:
        typer.launch(str(out / "report.html"))


@command("map")
def _map(
    source: Source,
    out: Annotated[Path, typer.Option("--out", "-o", help=t("cli-opt-page"))] = Path("map.html"),
    view: Annotated[View, typer.Option("--view", help=t("cli-opt-view"))] = "both",
    colour: Annotated[str, typer.Option("--colour", help=t("cli-opt-colour"))] = "spoor",
    show: Annotated[bool, typer.Option("--open", help=t("cli-opt-open"))] = False,
) -> None:
    import kennisnet as kn

    net = source.network(as_read=True)
    net = net.rolled_up() if source.level == "parents" else net
    with busy("cli-writing"):
        kn.draw_map(net, out, view=view, colour=colour, lang=LANG)
    typer.echo(t("cli-written", path=out), err=True)
    if show:
        typer.launch(str(out))


@command("unlinked")
def _unlinked(
    source: Source,
    with_: Annotated[list[str] | None, typer.Option("--with", "-w", help=t("cli-opt-with"))] = None,
    top: TopOpt = 15,
    each: Annotated[int | None, typer.Option("--each", min=1, help=t("cli-opt-each"))] = None,
    balance: Annotated[
        float, typer.Option("--balance", min=0, max=1, help=t("cli-opt-balance"))
    ] = 0.5,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    net = source.network()
    with busy("cli-measuring"):
        pairs = kn.unlinked(
            net,
            institution=[net.find(one) for one in with_ or ()] or None,
            top=top,
            per_institution=each,
            balance=balance,
            lang=LANG,
        )
    if out is None:
        from kennisnet.cli.screen import show_suggestions

        show_suggestions(pairs, net.institutions["name"], net.projects["name"])
    else:
        _deliver(pairs, out, top)


@command("measure")
def _measure(
    source: Source,
    measure: Annotated[
        list[str] | None, typer.Option("--measure", "-m", help=t("cli-opt-measure"))
    ] = None,
    of: OfOpt = Of.institutions,
    weight: WeightOpt = "newman",
    top: TopOpt = 25,
    everything: Annotated[bool, typer.Option("--list", help=t("cli-opt-list"))] = False,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    if everything:
        listed = kn.measures()[["name", "of", "range", "line", "source"]]
        _deliver(listed, out, len(listed))
        return
    net = source.network()
    with busy("cli-measuring"):
        values = kn.measure(net, *(measure or ()), of=of.value, weight=weight)
    ranked = values.sort_values(values.columns[0], ascending=False, kind="stable")
    ranked.insert(0, "name", _names(net, of))
    _deliver(ranked if out is None else ranked.reset_index(), out, top, source)


@command("overlap")
def _overlap(
    source: Source,
    of: OfOpt = Of.institutions,
    weight: WeightOpt = "count",
    top: TopOpt = 25,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    net = source.network()
    with busy("cli-measuring"):
        pairs = kn.overlap(net, of=of.value, weight=weight)
    pairs = pairs.sort_values(["weight", "shared"], ascending=False, kind="stable")
    if out is None:
        names = _names(net, of)
        pairs = pairs.assign(a=pairs["a"].map(names), b=pairs["b"].map(names))
    _deliver(pairs, out, top, source)


@command("check")
def _check(source: Source, out: OutOpt = None) -> None:
    import kennisnet as kn

    table, how = source.arguments()
    found = kn.check(table, **how, lang=LANG)
    if out:
        _deliver(found, out, len(found))
    else:
        from kennisnet.cli.screen import show_findings

        show_findings(found)
    if (found["kind"] == "fault").any():
        raise typer.Exit(1)


@command("export")
def _export(
    source: Source,
    out: Annotated[Path, typer.Option("--out", "-o", help=t("cli-opt-file"))],
) -> None:
    import kennisnet as kn

    typer.echo(t("cli-written", path=kn.export(source.network(), out)), err=True)


@command("tidy")
def _tidy(
    folder: Annotated[Path, typer.Argument(help=t("cli-arg-folder"))] = Path("data"),
) -> None:
    import kennisnet as kn

    for path in kn.tidy(folder):
        typer.echo(t("cli-written", path=path), err=True)
