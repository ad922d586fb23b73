"""A reading in a file: what `Reading.save` writes, and what a person can write by hand.

It lies beside the table, ``projects.kennisnet.toml`` for ``projects.xlsx``, and holds keywords of
`read` and what must be said about the data (``title, source, date, caveats``). Paths in it are
meant from its own folder.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import tomli_w

from kennisnet.errors import ArgumentError, Fault, InputError
from kennisnet.files.headers import one_space
from kennisnet.files.how import HOLDS, How
from kennisnet.files.missing import missing
from kennisnet.files.recognising.saved import Saved, seen_faults
from kennisnet.files.toml import read_toml
from kennisnet.naming import nearest

SUFFIX = ".kennisnet.toml"
ABOUT = ("title", "source", "date", "caveats", "house")
"""What a settings file says about the data themselves, and about whose report it is."""
SEEN = "seen"
"""The part of a settings file that says what the reading was made of."""
OUTSIDE = ("reading", "about")
"""Keywords of `read` that a settings file does not hold: it is the one and replaces the other."""
HEAD = (
    "# Zo leest kennisnet deze tabel; wat hier staat, wordt niet meer geraden.\n"
    "# This is how kennisnet reads the table; what stands here is not guessed.\n"
)
KINDS: dict[str, tuple[type, ...]] = {
    "file": (str,),
    "header": (str,),
    "headers": (str, list),
    "words": (str, list, dict),
    "number": (int,),
    "text": (str, int),
    "columns": (dict,),
    "sheets": (str, int, list),
}
"""What TOML may hold for each kind of keyword."""


def beside(table: Path) -> Path:
    """Give where the settings of a table would lie.

    >>> beside(Path("a") / "projects.csv.gz").name
    'projects.kennisnet.toml'
    """
    stem = table.name.removesuffix(".gz")
    return table.with_name(Path(stem).stem + SUFFIX)


def settings_text(options: Mapping[str, Any], before: str = "") -> str:
    r"""Write keywords of `read` as TOML, with a line that says what the file is.

    Of a file that was there ``before``, the remarks stay.

    >>> print(settings_text({"lead": "Wie"}, '# ours\nlead = "Trekker"  # for now\nform = "pair"\n'))
    # ours
    lead = "Wie"  # for now
    <BLANKLINE>
    """
    fresh = HEAD + "\n" + tomli_w.dumps(dict(options), multiline_strings=False)
    if not before.strip():
        return fresh
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        kept = tomlkit.parse(before)
    except TOMLKitError:
        return fresh
    for name in [one for one in kept if one not in options]:
        del kept[name]
    _renew(kept, options)
    text = tomlkit.dumps(kept)
    return text if tomllib.loads(text) == tomllib.loads(fresh) else fresh


def _renew(kept: Any, values: Mapping[str, Any]) -> None:
    """Put values in their places; what says the same already is left as it was written."""
    for name, value in values.items():
        there = kept.get(name)
        if isinstance(value, Mapping) and isinstance(there, Mapping):
            for gone in [one for one in there if one not in value]:
                del kept[name][gone]
            _renew(kept[name], value)
        elif there != value:
            kept[name] = value


def load_settings(path: Path) -> dict[str, Any]:
    """Read a settings file; raises `InputError` with every fault of it."""
    if not path.is_file():
        raise InputError([missing(path)])
    said = read_toml(path)
    faults = list(_faults(said, path.name))
    if faults:
        raise InputError(faults)
    for name, holds in HOLDS.items():
        if holds == "file" and name in said:
            said[name] = str(path.parent / said[name])
    house = said.get("house")
    if isinstance(house, dict) and isinstance(house.get("logo"), str):
        house["logo"] = str(path.parent / house["logo"])
    return said


def files_read(table: Path, how: Mapping[str, Any]) -> Iterator[Path]:
    """Give every file that is opened to read a table: itself, its settings, and what those name."""
    yield table
    settings = Path(how.get("reading") or beside(table))
    if not settings.is_file():
        return
    yield settings
    with suppress(InputError):  # reading tells what is wrong with them
        said = load_settings(settings)
        yield from (
            Path(said[name]) for name, holds in HOLDS.items() if holds == "file" and name in said
        )


def _faults(said: Mapping[str, Any], file: str) -> Iterator[Fault]:
    known = [name for name in HOLDS if name not in OUTSIDE]
    for name, value in said.items():
        if name in ABOUT:
            continue
        if name == SEEN:
            yield from seen_faults(value, file)
            continue
        if name not in known:
            near = ", ".join(nearest(name, [*known, *ABOUT]))
            yield Fault("setting-unknown", name, file, column=name, values={"near": near})
        elif not _fits(value, HOLDS[name]):
            values = {"holds": HOLDS[name]}
            yield Fault("setting-type", str(value), file, column=name, values=values)
        elif HOLDS[name] != "file":
            try:
                _ = How(**{name: value}).headers  # it looks at what columns are said to mean
            except ArgumentError as error:
                yield Fault("setting-value", str(value), file, column=name, values={"why": error})


def _fits(value: Any, holds: str) -> bool:
    if isinstance(value, bool) or not isinstance(value, KINDS[holds]):
        return False
    if isinstance(value, dict) and holds == "words":
        return all(_fits(part, "headers") for part in value.values())
    inner = value if isinstance(value, list) else value.values() if isinstance(value, dict) else ()
    return all(isinstance(one, str) for one in inner)


def blamed(faults: Iterable[Fault], said: Mapping[str, Any], file: Path) -> Iterator[Fault]:
    """Give faults, each with the place in a settings file where it comes from, if it does."""
    words = {name: _words(name, value) for name, value in said.items()}
    for fault in faults:
        found = one_space(fault.found)
        name = next((one for one, known in words.items() if found and found in known), None)
        yield fault if name is None else replace(fault, file=file.name, row=None, column=name)


def _words(name: str, value: Any) -> set[str]:
    """Give every word that a keyword holds, as a fault shows it."""
    if value is None or isinstance(value, bool):
        return set()
    if HOLDS[name] == "file":
        return {Path(value).name} if isinstance(value, str | Path) else set()
    parts = list(value) if isinstance(value, list | tuple | dict) else [value]
    return {one_space(str(part)) for part in parts}


def settled(table: Path | None, how: How) -> tuple[How, Path | None]:
    """Give what holds for a table: what the caller says, then what its settings file says.

    The second value is the file that was taken along, if any.
    """
    from kennisnet.files.recognising.reading import Reading

    given = how.reading
    file: Path | None = None
    if isinstance(given, Reading):
        options = {**given.options, SEEN: given.seen}
    elif given is not None:
        file = Path(given)
        options = load_settings(file)
    elif table is not None and table.name and beside(table).is_file():
        file = beside(table)
        options = load_settings(file)
    else:
        return how, None
    there = options.pop(SEEN, None)
    about = {name: options.pop(name) for name in ABOUT if name in options}
    said = {name: getattr(how, name) for name in HOLDS if getattr(how, name) is not None}
    said.pop("reading", None)
    if about:
        said["about"] = _about(about, said.get("about"))
    if "columns" in said and "columns" in options:
        said["columns"] = {**options["columns"], **said["columns"]}
    own = frozenset({*options} - {*said})
    return Saved(**{**options, **said}, kept=own, seen=there), file


def _about(settings: Mapping[str, Any], said: Any) -> Mapping[str, Any]:
    """Let what the caller says about the data go before what the settings say."""
    from kennisnet.files.about import told_about

    return {**settings, **told_about(said)}
