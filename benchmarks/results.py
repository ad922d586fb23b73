"""Results by version: kept, compared with those of an earlier version, and written as a page."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "results"
PAGE = Path(__file__).parent / "results.md"
WORSE = 0.2
"""Told is a ratio that fell by more than this share."""
LIBRARIES = (
    *("numpy", "scipy", "pandas", "networkx", "numba", "pyarrow", "duckdb"),
    *("igraph", "networkit", "bicm", "leidenalg"),
)
WAYS = ("plain", "fast")

Results = Mapping[str, Any]


def machine() -> dict[str, Any]:
    """Tell what was measured with: no name, no path."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "cores": os.cpu_count(),
        "memory_gib": round(memory),
        "processor": _processor(),
        "python": platform.python_version(),
        "libraries": {name: installed(name) for name in LIBRARIES},
    }


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text("utf-8").splitlines() if listed.is_file() else []
    models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.machine()


def installed(library: str) -> str | None:
    """Give the version of a library; None where it is not installed."""
    try:
        return version(library)
    except PackageNotFoundError:
        return None


def worsened(old: Results, new: Results, by: float = WORSE) -> list[str]:
    """Tell each ratio that fell by more than a share of what it was, largest fall first.

    Only what was measured on the same network with the same peer is compared. A task that is gone is
    told as well.
    """
    if old.get("ground") != new.get("ground"):
        return []
    fallen, gone = [], []
    for name, was in old["tasks"].items():
        now = new["tasks"].get(name)
        if now is None:
            gone.append(f"{name}: no longer measured")
            continue
        for way, before in was.get("ratio", {}).items():
            after = now.get("ratio", {}).get(way)
            if after is None or was.get("library") != now.get("library"):
                continue
            if after < (1 - by) * before:
                text = f"{name}, {way}: {before:.3g} became {after:.3g} ({after / before - 1:+.0%})"
                fallen.append((after / before, text))
    return [text for _, text in sorted(fallen)] + gone


def earlier(folder: Path, now: str) -> Results | None:
    """Give the results of the latest version before this one, else the last of this one itself."""
    found = {path.stem: path for path in folder.glob("[0-9]*.json")}
    before = [one for one in found if _numbers(one) < _numbers(now)]
    name = max(before, key=_numbers) if before else now
    return json.loads(found[name].read_text("utf-8")) if name in found else None


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(".") if part.isdigit())


def kept(results: Results, folder: Path = FOLDER) -> Path:
    """Store results under their version."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{results['version']}.json"
    path.write_text(json.dumps(_rounded(results), indent=1, ensure_ascii=False) + "\n", "utf-8")
    return path


def _rounded(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _rounded(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    return float(f"{value:.4g}") if isinstance(value, float) else value


def page(results: Results, worse: Sequence[str], against: str | None) -> str:
    """Write the results as a page."""
    about = results["machine"]
    libraries = ", ".join(f"{name} {one}" for name, one in about["libraries"].items() if one)
    absent = [name for name, one in about["libraries"].items() if one is None]
    lines = [
        "# What was measured",
        "",
        f"Written by `make bench`: kennisnet {results['version']} on {results['ground']}. "
        f"{about['cores']} cores ({about['processor']}), {about['memory_gib']} GiB, Python "
        f"{about['python']}; {libraries}."
        + (f" Not installed: {', '.join(absent)}." if absent else ""),
        "",
        (
            "Seconds are those of the processor with one thread a library: the fastest of rounds in which "
            "kennisnet and the peer take turns. The network and the graphs of peers are made "
            "beforehand, except where reading is the task. `fast`: with numba, where that makes a "
            "difference. Ratio: how many times as long the peer takes."
        ),
        "",
        "## Beside peers",
        "",
        "| task | plain, s | fast, s | peer | peer, s | ratio | aim | met | |",
        "|---|---|---|---|---|---|---|---|---|",
        *(_line(name, row) for name, row in results["tasks"].items()),
        "",
        "## Horizon 2020 whole",
        "",
        "Each in a process of its own. Aims hold for all of it; of a map for what comes after reading. Memory is that of Python; a browser that prints the pages is a process of its own.",
        "",
        "| | seconds | of which after reading | of the processor | most memory, GiB | aim | met |",
        "|---|---|---|---|---|---|---|",
        *(_whole(name, row) for name, row in results["whole"].items()),
        "",
        "## Every verb",
        "",
        (
            f"Each in a copy of the process that holds the network: seconds of the processor, and the "
            f"most memory, of which {results['held_mb']:,.0f} MB are the network and what is imported. "
            f"Part: {results['part']}. What was stopped took over {results['limit']} seconds."
        ),
        "",
        "| verb | on | seconds | MB | rows |",
        "|---|---|---|---|---|",
        *(_verb(row) for row in results["verbs"]),
        "",
        "## Against the earlier version",
        "",
    ]
    if against is None:
        lines.append("There is none, on the same network, to compare with.")
    elif worse:
        lines += [f"Ratios that fell by more than {WORSE:.0%} since {against}:", ""]
        lines += [f"- {one}" for one in worse]
    else:
        lines.append(f"No ratio fell by more than {WORSE:.0%} since {against}.")
    return "\n".join(lines) + "\n"


def met(row: Results) -> bool | None:
    """Say whether an aim is met, by the better way; None where there is nothing to say."""
    if row.get("aim") is None:
        return None
    if row.get("library"):
        return bool(max(row["ratio"].values()) >= row["aim"]) if "ratio" in row else None
    return bool(min(row[way] for way in WAYS if way in row) <= row["aim"])


def _line(name: str, row: Results) -> str:
    ratios = [f"{row['ratio'][way]:.3g}" for way in WAYS if way in row.get("ratio", {})]
    aim = (
        ""
        if row["aim"] is None
        else f"≥ {row['aim']:g}"
        if row["library"]
        else f"≤ {row['aim']:g} s"
    )
    cells = [
        name,
        *(_seconds(row.get(way)) for way in WAYS),
        row["library"],
        _seconds(row.get("peer")),
        ", ".join(ratios) + (" (fast)" if len(ratios) == len(WAYS) else ""),
        aim,
        _said(met(row)),
        row["note"],
    ]
    return f"| {' | '.join(cells)} |"


def _whole(name: str, row: Results) -> str:
    if "fault" in row:
        return f"| {name} | | | | | {row['aim']} | {row['fault']} |"
    size = row["mb"] * 1e6 / 2**30
    seconds = row["asked"] if row.get("alone") else row["wall"]
    good = seconds <= row["within"] and size <= row.get("gib", float("inf"))
    cells = [
        name,
        f"{row['wall']:.1f}",
        f"{row['asked']:.1f}",
        f"{row['seconds']:.1f}",
        f"{size:.2f}",
        row["aim"],
        _said(good),
    ]
    return f"| {' | '.join(cells)} |"


def _verb(row: Results) -> str:
    rows = "" if row.get("rows") is None else f"{row['rows']:,}"
    if "fault" in row:
        return f"| `{row['call']}` | {row['on']} | | | {row['fault']} |"
    return f"| `{row['call']}` | {row['on']} | {_seconds(row['seconds'])} | {row['mb']:,.0f} | {rows} |"


def _said(good: bool | None) -> str:
    return "" if good is None else "yes" if good else "no"


def _seconds(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f}" if value >= 100 else f"{value:.2g}"  # noqa: PLR2004
