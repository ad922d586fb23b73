"""Write what the pages list: every formula, null model, section of the report, from their registries.

So no page has to be kept up to date by hand. Given a folder it writes one Markdown file each.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from inspect import getdoc
from pathlib import Path
from typing import TYPE_CHECKING, Any

import kennisnet as kn
from kennisnet import projections
from kennisnet.nulls import sources
from kennisnet.reports.registry import SECTIONS
from kennisnet.texts import say

if TYPE_CHECKING:
    import pandas as pd

KINDS: dict[str, tuple[str, Callable[[], pd.DataFrame]]] = {
    "measures": ("measure", kn.measures),
    "figures": ("figure", kn.figures),
    "predictors": ("predictor", kn.predictors),
    "values": ("value", kn.values),
}
NULLS: Mapping[str, Any] = {"fdsm": sources.fdsm, "fdsm-roles": sources.roles, "sdsm": sources.sdsm}
"""The functions behind the words of ``null=``; a test holds them against `kennisnet.choices`."""
PARTS = {"memo": "first page", "main": "behind it", "appendix": "appendix"}
OWN = ("kennisnet", "definition", "chance")
"""What is said as the source where there is no paper: our own, or plain counting."""
CODE = re.compile(r"(`+)(.+?)\1")


def plain(text: str) -> str:
    r"""Let signs that mean something in Markdown be signs, but not within code.

    >>> plain("n * m, ``a_b`` and `c`")
    'n \\* m, `a_b` and `c`'
    """
    parts, at = [], 0
    for code in CODE.finditer(text):
        parts += [_escaped(text[at : code.start()]), f"`{code[2]}`"]
        at = code.end()
    return "".join([*parts, _escaped(text[at:])])


def _escaped(text: str) -> str:
    return re.sub(r"([\\*_\[\]<>|~$#])", r"\\\1", text)


def formulas(kind: str) -> str:
    """Give a section for each entry of a registry: what it computes, of what, range, source."""
    one, table = KINDS[kind]
    return "\n".join(_formula(one, row) for row in table().to_dict("records"))


def _formula(kind: str, row: Mapping[str, Any]) -> str:
    rest = row["definition"].removeprefix(row["line"]).strip()
    source = plain(row["source"]) if row["source"] not in OWN else f"our own ({row['source']})"
    if row["source"] in ("definition", "chance"):
        source = "by definition"
    facts = {
        "of": plain(row["of"]),
        "values": plain(row["range"]),
        "needs the column": plain(
            ", ".join(f"`{name}`" for name in row["needs"].split(", ") if name)
        ),
        "source": source,
    }
    told = "; ".join(f"*{name}* {fact}" for name, fact in facts.items() if fact)
    lines = [f"({kind}-{row['name']})=", f"### `{row['name']}`", "", plain(row["line"])]
    return "\n".join([*lines, *(["", plain(rest)] if rest else []), "", told + ".", ""])


def nulls() -> str:
    """Give a row for each null model."""
    rows = [f"| `{name}` | {plain(_line(made))} |" for name, made in NULLS.items()]
    return "\n".join(["| `null=` | which random networks |", "|---|---|", *rows, ""])


def _line(made: object) -> str:
    return (getdoc(made) or "").splitlines()[0]


def weights() -> str:
    """Give the table of the weights of a tie, which stands at the head of their module."""
    told = (getdoc(projections) or "").split("\n\n", 1)[1]
    return f"```{{eval-rst}}\n{told}\n```\n"


def sections() -> str:
    """Give a row for each section of the report, in its order."""
    rows = [
        f"| `{key}` | {_heading(key, 'en')} | {_heading(key, 'nl')} | {PARTS[one.part]} |"
        for key, one in SECTIONS.items()
    ]
    head = ["| `--sections` | heading | in Dutch | stands |", "|---|---|---|---|"]
    return "\n".join([*head, *rows, ""])


def _heading(key: str, lang: str) -> str:
    return plain(say(f"report-heading-{key}", lang))


def all_of_it() -> dict[str, str]:
    """Give every list by the name of its file."""
    return {
        **{kind: formulas(kind) for kind in KINDS},
        "nulls": nulls(),
        "weights": weights(),
        "sections": sections(),
    }


def written(folder: Path) -> None:
    """Write them into a folder; what is the same already is left alone, so that builds stay short."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in all_of_it().items():
        target = folder / f"{name}.md"
        if not target.exists() or target.read_text("utf-8") != text:
            target.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    written(Path(sys.argv[1]))
