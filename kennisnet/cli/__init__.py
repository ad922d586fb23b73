"""The command line: a thin skin over the verbs. 0 = done, 1 = the input is at fault, 2 = misused."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kennisnet.cli.options import (
    LANG,
    PREDICTORS,
    Curve,
    Method,
    Of,
    OfOpt,
    OutOpt,
    Predictor,
    Source,
    TopOpt,
    Uncertainty,
    View,
    WeightOpt,
    What,
    app,
    busy,
    command,
    t,
)
from kennisnet.errors import ArgumentError
from kennisnet.texts import number

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


def _deliver(
    table: pd.DataFrame,
    out: Path | None,
    top: int,
    source: Source | None = None,
    notes: Sequence[str] = (),
) -> None:
    """Write a table to a file, or show its first rows."""
    if out is None:
        from kennisnet.cli.screen import show

        level = [t(f"cli-level-{source.level}"), t("cli-generic")] if source else []
        show(table, top, [*notes, *level])
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
    for path in kn.report(net, level=source.level.value, lang=LANG).save(out):
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

    if out.suffix.lower() not in {".html", ".htm"}:
        raise ArgumentError("no-page", got=out.name)
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
    predictor: Annotated[
        Predictor, typer.Option("--predictor", help=t("cli-opt-predictor", names=PREDICTORS))
    ] = "newman",
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
            top=top if out is None else None,
            predictor=predictor,
            per_institution=each,
            balance=balance,
            lang=LANG,
        )
    if out is None:
        from kennisnet.cli.screen import show_suggestions

        show_suggestions(pairs, net.institutions["name"], net.projects["name"])
    else:
        _deliver(pairs, out, top)


PLAIN = ("degree", "trekker_degree", "partner_degree", "betweenness")
"""What `measure` shows where nobody asks for more."""


@command("measure")
def _measure(
    source: Source,
    measure: Annotated[
        list[str] | None, typer.Option("--measure", "-m", help=t("cli-opt-measure"))
    ] = None,
    of: OfOpt = Of.institutions,
    weight: WeightOpt = "newman",
    uncertainty: Annotated[
        Uncertainty | None, typer.Option("--uncertainty", help=t("cli-opt-uncertainty"))
    ] = None,
    exact: Annotated[bool, typer.Option("--exact", help=t("cli-opt-exact"))] = False,
    top: TopOpt = 25,
    whole: Annotated[bool, typer.Option("--all", help=t("cli-opt-all"))] = False,
    listed: Annotated[bool, typer.Option("--list", help=t("cli-opt-list"))] = False,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    if listed:
        table = kn.measures()[["name", "of", "range", "line", "source"]]
        table["line"] = [t(f"measure-{name}") for name in table["name"]]
        _deliver(table, out, len(table))
        return
    if not measure and out is None and not whole:
        measure = list(PLAIN)
    net = source.network()
    with busy("cli-measuring"):
        values = kn.measure(
            net,
            *(measure or ()),
            of=of.value,
            weight=weight,
            uncertainty=uncertainty,
            exact=exact,
            progress=False,
        )
    if values.attrs.get("left_out"):
        typer.echo(t("cli-left-out", names=", ".join(values.attrs["left_out"])), err=True)
    ranked = values.sort_values(values.columns[0], ascending=False, kind="stable")
    ranked.insert(0, "name", _names(net, of))
    _deliver(ranked if out is None else ranked.reset_index(), out, top, source)


@command("describe")
def _describe(
    source: Source,
    exact: Annotated[bool, typer.Option("--exact", help=t("cli-opt-exact"))] = False,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    net = source.network()
    with busy("cli-measuring"):
        figures = kn.describe(net, exact=exact, lang=LANG, progress=False).reset_index()
    if out is None:
        figures = figures.rename(columns={"note": "meaning"})
        figures["figure"] = [t(f"figure-{figure}") for figure in figures["figure"]]
    _deliver(figures, out, len(figures), source)


@command("communities")
def _communities(
    source: Source,
    method: Annotated[Method, typer.Option("--method", help=t("cli-opt-method"))] = "barber",
    top: TopOpt = 200,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    net = source.network()
    with busy("cli-measuring"):
        found = kn.communities(net, method=method, progress=False)
    names = _all_names(net.institutions["name"], net.projects["name"])
    found.insert(0, "name", names.reindex(found.index))
    found = found.sort_values(["group", "kind", "name"], kind="stable")
    if out is None:
        found["kind"] = [t(f"kind-{kind}") for kind in found["kind"]]
    _deliver(found if out is None else found.reset_index(), out, top, source)


@command("resilience")
def _resilience(
    source: Source,
    curve: Annotated[Curve | None, typer.Option("--curve", help=t("cli-opt-curve"))] = None,
    fragile: Annotated[bool, typer.Option("--fragile", help=t("cli-opt-fragile"))] = False,
    top: TopOpt = 15,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    if curve and fragile:
        raise ArgumentError("one-of", one="curve", other="fragile")
    net = source.network()
    with busy("cli-measuring"):
        if curve:
            found = kn.removal_curve(net, curve, progress=False)
        else:
            found = kn.fragile(net) if fragile else kn.resilience(net)
    if curve:
        index = number(found.attrs["r_index"], LANG)
        notes = [t("cli-curve-index", value=index, n=found.attrs["samples"])]
        _deliver(found, out, top, source, notes)
        return
    names, notes = _all_names(net.projects["name"], net.institutions["name"]), []
    if fragile:
        counts = {"n": found.attrs["without_lead"], "all": found.attrs["projects"]}
        notes = [t("cli-without-lead", **counts)]
        if out is None:
            found = found.apply(lambda column: column.map(names))
    else:
        order = ["pairs_lost", "projects_without_lead", "projects_alone"]
        found = found.sort_values(order, ascending=False, kind="stable")
    found.insert(0, "name", names.reindex(found.index))
    _deliver(found if out is None else found.reset_index(), out, top, source, notes)


@command("compare")
def _compare(
    source: Source,
    after: Annotated[Path, typer.Option("--after", help=t("cli-opt-after"))],
    what: Annotated[What, typer.Option("--what", help=t("cli-opt-what"))] = "ties",
    top: TopOpt = 50,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn

    if source.table is None and source.nodes is None:
        typer.echo(t("cli-against-leiden"), err=True)
    before, later = source.network(), replace(source, table=after, nodes=None, edges=None).network()
    found = kn.compare(before, later, what)
    if out is None:
        counts = kn.turnover(before, later).reset_index()
        counts["what"] = [t(f"what-{one}") for one in counts["what"]]
        _deliver(counts, None, top)
        names = _all_names(
            *(t["name"] for n in (later, before) for t in (n.institutions, n.projects))
        )
        found = found[found["change"] != "stayed"]
        found = found.assign(change=[t(f"change-{one}") for one in found["change"]])
        for column in set(found.columns) - {"change"}:
            found = found.assign(**{column: found[column].map(names)})
    _deliver(found, out, top, source)


def _all_names(*names: pd.Series) -> pd.Series:
    """Join series of names, the first to say something counts."""
    import pandas as pd

    joined: pd.Series = pd.concat(names)
    return joined[~joined.index.duplicated()]


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
        if weight == "count":
            pairs = pairs.drop(columns="weight")
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
