"""The command about projects that look alike."""

from __future__ import annotations

from kennisnet.cli.asked import Asked
from kennisnet.cli.building import command
from kennisnet.cli.call import Call
from kennisnet.cli.options import AlphaOpt, NullOpt, OutOpt, SamplesOpt, SeedOpt, TopOpt


@command("lookalikes")
def _lookalikes(
    call: Call,
    asked: Asked,
    null: NullOpt = None,
    samples: SamplesOpt = None,
    alpha: AlphaOpt = 0.05,
    seed: SeedOpt = 0,
    top: TopOpt = 15,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn
    from kennisnet.listing import look_alike

    net = asked.network(call)
    with call.busy("cli-measuring"):
        found = kn.lookalikes(net, null, samples, alpha, seed, call.lang, progress=False)
    if out:
        call.save(look_alike(found, net), out)
        return
    from kennisnet.cli.screen import show_lookalikes

    counts = {way: found.attrs[way] for way in ("by_partners", "by_theme", "by_words")}
    said = [found.attrs["said"], call.t("lookalike-sum", n=len(found), **counts)]
    said.append(call.t(f"cli-level-{asked.level}"))
    show_lookalikes(found, top, net, call.lang, said)
