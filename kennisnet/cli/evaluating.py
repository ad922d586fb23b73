"""The command that tells how often suggestions would have been right."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from kennisnet.choices import TASKS, Task
from kennisnet.cli.asked import Asked
from kennisnet.cli.building import command
from kennisnet.cli.call import Call
from kennisnet.cli.options import Opt, OutOpt


@command("evaluate")
def _evaluate(
    call: Call,
    asked: Asked,
    task: Annotated[Task, Opt("task", ("--task",), fills={"known": ", ".join(TASKS)})] = (
        "memberships"
    ),
    after: Annotated[Path | None, Opt("later", ("--after",))] = None,
    split: Annotated[str | None, Opt("split", ("--split",))] = None,
    predictor: Annotated[list[str] | None, Opt("looked", ("--predictor",))] = None,
    by: Annotated[str | None, Opt("by-hidden", ("--by",))] = None,
    top: Annotated[int, Opt("top-list", ("--top",), least=1)] = 25,
    samples: Annotated[int | None, Opt("hidden", ("--samples",), least=1)] = None,
    seed: Annotated[int, Opt("seed-hidden", ("--seed",), least=0)] = 0,
    out: OutOpt = None,
) -> None:
    import kennisnet as kn
    from kennisnet.listing import evaluated
    from kennisnet.suggestions import told

    later = None
    if after is not None:
        asked, second = asked.with_other(after)
        later = second.network(call)
    net = asked.network(call)
    with call.busy("cli-evaluating"):
        found = kn.evaluate(
            net,
            task,
            after=later,
            split=split,
            predictors=predictor,
            by=by,
            top=top,
            samples=samples,
            seed=seed,
            progress=False,
        )
    if out:
        call.save(evaluated(found), out)
    else:
        notes = [told(found, call.lang)]
        call.show(evaluated(found, call.lang), len(found), notes, level=asked.level)
