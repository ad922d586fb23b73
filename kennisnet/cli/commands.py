"""The commands: options, then a verb, then its table for people, shown or written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kennisnet.choices import PREDICTOR, TOOLS, Method, Order, Uncertainty, View, What
from kennisnet.cli.asked import Asked
from kennisnet.cli.building import command
from kennisnet.cli.call import Call
from kennisnet.cli.doubting import doubts
from kennisnet.cli.options import NullOpt, OfOpt, Opt, OutOpt, SamplesOpt, TopOpt, WeightOpt
from kennisnet.errors import ArgumentError, InputError
from kennisnet.files.safely import spare
from kennisnet.maps.look import Look
from kennisnet.texts import number

if TYPE_CHECKING:
    from kennisnet.network import Network

PLAIN = ("degree", "trekker_degree", "partner_degree", "betweenness")
"""What `measure` shows where nobody asks for more."""


@command("map")
def _map(
    call: Call,
    asked: Asked,
    out: Annotated[Path, Opt("page", ("--out", "-o"))] = Path("map.html"),
    view: Annotated[View | None, Opt("view", ("--view",))] = Look.view,
    colour: Annotated[str, Opt("colour", ("--colour",))] = Look.colour,
    known: Annotated[Path | None, Opt("known", ("--known",))] = None,
    before: Annotated[Path | None, Opt("before", ("--before",))] = None,
    show: Annotated[bool, Opt("open", ("--open",))] = False,
) -> None:
    import kennisnet as kn

    if out.suffix.lower() not in {".html", ".htm"}:
        raise ArgumentError("no-page", got=out.name)
    if view == "moments" and before is None:
        raise ArgumentError("no-before-table")
    asked, earlier = asked.with_other(before) if before else (asked, None)
    read = asked.read(call)
    net = _with_kinds(read.network, asked)
    there = any(colour in getattr(net, kind) for kind in ("projects", "institutions"))
    if read.reading and not there:
        colour = read.reading.meant(colour)
    with call.busy("cli-writing"):
        kn.draw_map(
            net,
            out,
            view=view,
            colour=colour,
            before=_with_kinds(earlier.read(call).network, asked) if earlier else None,
            known=known,
            lang=call.lang,
            title=_of_file(asked, net),
            doubts=doubts(read, call.lang),
        )
    call.tell("cli-written", path=out)
    if show:
        typer.launch(str(out))


def _of_file(asked: Asked, net: Network) -> str | None:
    """Give what a file is called as a title, where the data have none."""
    if net.about.get("title") or asked.table is None:
        return None
    return asked.table.name.partition(".")[0].replace("_", " ").strip() or None


def _with_kinds(net: Network, asked: Asked) -> Network:
    """Give a network at the level that is asked for; a map shows kinds of organisation as well."""
    return net.rolled_up() if asked.level == "parents" else net


@command("unlinked", writes=lambda _: [])  # a list is kept up to date: `Keeping` spares the rest
def _unlinked(
    call: Call,
    asked: Asked,
    with_: Annotated[list[str] | None, Opt("with", ("--with", "--for", "-w"))] = None,
    top: TopOpt = 25,
    each: Annotated[int, Opt("each", ("--each",), least=1)] = 2,
    predictor: Annotated[str, Opt("predictor", ("--predictor",))] = PREDICTOR,
    known: Annotated[Path | None, Opt("known", ("--known",))] = None,
    balance: Annotated[float, Opt("balance", ("--balance",), least=0, most=1)] = 0.5,
    listed: Annotated[bool, Opt("predictors", ("--list",))] = False,
    out: Annotated[Path | None, Opt("introductions-file", ("--out", "-o"))] = None,
) -> None:
    import kennisnet as kn
    from kennisnet.cli.keeping import Keeping
    from kennisnet.suggestions.hitrate import hit_rate

    if listed:
        spare(asked.files(), [out] if out else [])
        _predictors(call, out)
        return
    keeping = Keeping.of(asked, known, out)
    read = asked.read(call)
    net = asked.at_level(read.network)
    with call.busy("cli-measuring"):
        pairs = kn.unlinked(
            net,
            institution=with_ or None,
            top=None if keeping.list else top,
            predictor=predictor,
            per_institution=each,
            balance=balance,
            known=keeping.known(),
            lang=call.lang,
            doubts=doubts(read, call.lang),
        )
    with call.busy("cli-evaluating"):
        rate = hit_rate(net, predictor) if len(pairs) else None
    if out is None:
        from kennisnet.cli.screen import show_suggestions

        show_suggestions(pairs, net, call.lang, rate)
    else:
        keeping.save(pairs, net, call, rate)


def _predictors(call: Call, out: Path | None) -> None:
    """List the predictors as they stand in their registry."""
    import kennisnet as kn
    from kennisnet.listing import registered

    table = registered(kn.predictors()[["name", "line", "source"]], "predictor-", call.lang)
    call.save(table, out) if out else call.show(table, len(table))


@command("measure")
def _measure(
    call: Call,
    asked: Asked,
    measure: Annotated[list[str] | None, Opt("measure", ("--measure", "-m"))] = None,
    of: OfOpt = "institutions",
    weight: WeightOpt = "newman",
    uncertainty: Annotated[Uncertainty | None, Opt("uncertainty", ("--uncertainty",))] = None,
    exact: Annotated[bool, Opt("exact", ("--exact",))] = False,
    top: TopOpt = 25,
    whole: Annotated[bool, Opt("all", ("--all",))] = False,
    listed: Annotated[bool, Opt("list", ("--list",))] = False,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn
    from kennisnet.listing import measured, registered

    if listed:
        table = registered(kn.measures(), "measure-", call.lang)
        call.save(table, out) if out else call.show(table, len(table))
        return
    if not measure and out is None and not whole:
        measure = list(PLAIN)
    net = asked.network(call)
    with call.busy("cli-measuring"):
        values = kn.measure(
            net,
            *(measure or ()),
            of=of,
            weight=weight,
            uncertainty=uncertainty,
            exact=exact,
            progress=False,
        )
    if values.attrs.get("left_out"):
        call.tell("cli-left-out", names=_headings(values.attrs["left_out"], call))
    if values.attrs.get("too_large"):
        call.tell("cli-too-large", names=_headings(values.attrs["too_large"], call))
    if out:
        call.save(measured(values, net), out)
    else:
        call.show(measured(values, net, call.lang), top, level=asked.level)


def _headings(names: Iterable[str], call: Call) -> str:
    from kennisnet.listing import column_heading

    return ", ".join(column_heading(name, call.lang) for name in names)


@command("describe")
def _describe(
    call: Call,
    asked: Asked,
    exact: Annotated[bool, Opt("exact", ("--exact",))] = False,
    null: NullOpt = None,
    samples: SamplesOpt = None,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn
    from kennisnet.listing import described

    net = asked.network(call)
    with call.busy("cli-measuring"):
        figures = kn.describe(
            net, exact=exact, lang=call.lang, null=null, samples=samples, progress=False
        )
    if out:
        call.save(described(figures), out)
    else:
        call.show(described(figures, call.lang), len(figures), level=asked.level)


@command("communities")
def _communities(
    call: Call,
    asked: Asked,
    method: Annotated[Method, Opt("method", ("--method",))] = "barber",
    null: NullOpt = None,
    samples: SamplesOpt = None,
    top: TopOpt = 200,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn
    from kennisnet.listing import grouped

    net = asked.network(call)
    with call.busy("cli-measuring"):
        found = kn.communities(net, method=method, null=null, samples=samples, progress=False)
    if out:
        call.save(grouped(found, net), out)
    else:
        notes = _beside_chance(call, found.attrs) if null else []
        call.show(grouped(found, net, call.lang), top, notes, level=asked.level)


def _beside_chance(call: Call, about: Mapping[Any, Any]) -> list[str]:
    """Say whether groups are better than those of random networks."""
    from kennisnet.metrics.against import shows, slight

    quality = about["against"]["quality"]
    values = {name: number(quality[name], call.lang) for name in ("observed", "mean", "high")}
    values |= {"told": shows(quality), "slight": slight(quality["observed"], quality["mean"])}
    return [
        call.t("cli-groups-null", searches=about["searches"], **values),
        call.t(f"chance-null-{about['null']}", n=about["samples"]),
    ]


@command("resilience")
def _resilience(
    call: Call,
    asked: Asked,
    curve: Annotated[Order | None, Opt("curve", ("--curve",))] = None,
    fragile: Annotated[bool, Opt("fragile", ("--fragile",))] = False,
    top: TopOpt = 15,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn
    from kennisnet.listing import leaving, single_leads

    if curve and fragile:
        raise ArgumentError("one-of", one="curve", other="fragile")
    net, lang = asked.network(call), None if out else call.lang
    notes = []
    with call.busy("cli-measuring"):
        if curve:
            table = kn.removal_curve(net, curve, progress=False)
            index = number(table.attrs["r_index"], call.lang)
            notes = [call.t("cli-curve-index", value=index, n=table.attrs["samples"])]
        elif fragile:
            table = single_leads(found := kn.fragile(net), net, lang)
            counts = {"n": found.attrs["without_lead"], "all": found.attrs["projects"]}
            notes = [call.t("cli-without-lead", **counts)]
        else:
            table = leaving(kn.resilience(net), net, lang)
    if out:
        call.save(table, out)
    else:
        call.show(table, top, notes, level=asked.level)


@command("compare")
def _compare(
    call: Call,
    asked: Asked,
    after: Annotated[Path, Opt("after", ("--after",))],
    what: Annotated[What, Opt("what", ("--what",))] = "ties",
    top: TopOpt = 50,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn
    from kennisnet.listing import changed, in_words, names_of, with_names

    if asked.table is None and asked.nodes is None:
        call.tell("cli-against-leiden")
    before, later = (one.network(call) for one in asked.with_other(after))
    found = kn.compare(before, later, what)
    if out:
        ids = [column for column in found.columns if column != "change"]
        call.save(with_names(found, dict.fromkeys(ids, names_of(later, before))), out)
    else:
        call.show(in_words(kn.turnover(before, later).reset_index(), call.lang), top)
        call.show(changed(found, before, later, call.lang), top, level=asked.level)


@command("overlap")
def _overlap(
    call: Call,
    asked: Asked,
    of: OfOpt = "institutions",
    weight: WeightOpt = "count",
    top: TopOpt = 25,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn
    from kennisnet.listing import strongest

    net = asked.network(call)
    with call.busy("cli-measuring"):
        pairs = kn.overlap(net, of=of, weight=weight)
    if out:
        call.save(strongest(pairs, net), out)
    else:
        call.show(strongest(pairs, net, call.lang), top, level=asked.level)


@command("check")
def _check(call: Call, asked: Asked, out: OutOpt = None) -> None:
    from kennisnet.cli.screen import show_findings, show_reading
    from kennisnet.files.checking import listed, notes
    from kennisnet.files.recognising.question import ReadingQuestion

    try:
        read = asked.read(call, advice=False)
    except ReadingQuestion:
        raise
    except InputError as error:
        found = listed(error.faults, call.lang)
    else:
        odd = (note for note in notes(read) if note.rule != "settings")  # told by `read` already
        found = listed(odd, call.lang)
        if read.reading and not out:
            show_reading(read.reading, call.lang)
    call.save(found, out) if out else show_findings(found, call.lang)
    if (found["kind"] == "fault").any():
        raise typer.Exit(1)


@command("export")
def _export(
    call: Call,
    asked: Asked,
    out: Annotated[Path, Opt("export-file", ("--out", "-o"))],
    to: Annotated[
        str | None, Opt("export-to", ("--to",), fills={"tools": ", ".join(TOOLS)})
    ] = None,
    measure: Annotated[list[str] | None, Opt("export-measure", ("--measure", "-m"))] = None,
    groups: Annotated[bool, Opt("export-groups", ("--groups",))] = False,
) -> None:
    import kennisnet as kn

    net = asked.network(call)
    with call.busy("cli-writing"):
        path = kn.export(net, out, to, measures=measure or (), groups=groups)
    call.tell("cli-written", path=path)
