"""Somebody and something by name: who can take part, and in what."""

from __future__ import annotations

from collections.abc import Iterable

from kennisnet.errors import Fault, Faults, InputError
from kennisnet.naming import key, nearest
from kennisnet.network.noun import Network


def participant(net: Network, who: str) -> str:
    """Give the id of an institution by its id or name; a kind ("schools") is nobody.

    Raises `InputError` where nobody, more than one, or a kind is called so.

    >>> net = Network([{"id": "ul", "name": "Universiteit"}, {"id": "s", "generic": True}], [], [])
    >>> participant(net, "universiteit")
    'ul'
    >>> participant(net, "s")
    Traceback (most recent call last):
    kennisnet.errors.InputError: The input cannot be used (1 fault):
    - “s” is a kind of organisation, of which nobody knows which one takes part; name one
    """
    one = net.find(who)
    if net.institutions.loc[one, "generic"]:
        raise InputError([Fault("institution-kind", who)])
    return one


def participants(net: Network, several: Iterable[str]) -> list[str]:
    """Give the ids of several institutions, each once; all faults come together."""
    found, faults = list[str](), Faults()
    for one in several:
        with faults.gather():
            found.append(participant(net, one))
    faults.stop()
    return list(dict.fromkeys(found))


def project_called(net: Network, what: str) -> str:
    """Give the id of a project by its id or its name.

    Raises `InputError` where none, or more than one, is called so, with the names that come near.

    >>> net = Network([], [{"id": "1a", "name": "Leerlab"}, {"id": "1b", "name": "Festival"}], [])
    >>> project_called(net, "leerlab"), project_called(net, "1A")
    ('1a', '1a')
    >>> project_called(net, "Leerlap")
    Traceback (most recent call last):
    kennisnet.errors.InputError: The input cannot be used (1 fault):
    - “Leerlap” is no project of this network; do you mean: Leerlab (1a)?
    """
    if not isinstance(what, str):
        raise InputError([Fault("project-unknown", str(what))])
    names = net.projects["name"].astype("str")
    if what in names.index:
        return what
    spelled = names.map(key)
    found = names.index[(spelled == key(what)) | (names.index.to_series().map(key) == key(what))]
    if len(found) == 1:
        return str(found[0])
    near = names[spelled.isin(nearest(key(what), spelled.unique().tolist()))]
    if near.empty:
        raise InputError([Fault("project-unknown", what)])
    told = ", ".join(f"{name} ({one})" for one, name in near.items())
    raise InputError([Fault("project-near", what, values={"near": told})])
