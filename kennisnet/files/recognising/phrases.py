"""What words mean together: "lead" and "organisation" are a lead, "other" leads are partners."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

ASPECTS = (
    *("role", "sector", "certainty", "generic", "open_ended", "part"),
    *("status", "start", "end", "period", "spoor", "programme", "description"),
)
"""Meanings that say what it is, whatever it is about ("start of the project")."""
OF_PROJECTS = {"status", "start", "end", "period", "spoor", "programme", "description"}
"""Those that say nothing of ours where they are about an organisation."""
ORGANISATIONS = {"organisation", "institution", "institution_name"}
WHO = {"lead", "partners", *ORGANISATIONS}
ELSE = {
    "lead": {"institution": 0.4},
    "partners": {"institution": 0.7},
    "institution": {"institution_name": 0.9, "partners": 0.5},
    "institution_name": {"institution": 0.9},
    "name": {"project": 0.6},
}
"""What a header can mean as well: a row may be a project or a participation."""


def meant(kinds: AbstractSet[str], *, numbered: bool) -> Mapping[str, float]:
    """Give what words of these kinds mean together, each with a factor above 0 and at most 1.

    >>> meant({"leading", "organisation"}, numbered=False)
    {'lead': 1.0, 'institution': 0.4}
    >>> meant({"others", "lead"}, numbered=False)["partners"], meant({"called"}, numbered=False)
    (1.0, {'name': 1.0, 'project': 0.6, 'institution_name': 0.4})
    """
    if any(kind.startswith("register:") for kind in kinds):
        return {"register_id": 0.6 if kinds & {"lead", "leading"} else 1.0}
    who = kinds & WHO
    if "sort" in kinds:
        of_all = who and not kinds & {"lead", "leading", "project"}
        return {"sector": 0.9, "role": 0.5} if of_all else {}
    aspects = [aspect for aspect in ASPECTS if aspect in kinds]
    if aspects and not (kinds & {"called", "coded", "code"} and (who or "project" in kinds)):
        return _aspects(aspects, kinds)
    if who:
        return _who(kinds, numbered=numbered)
    if kinds & {"project", "name", "called", "coded", "code"}:
        return _project(kinds)
    return {}


def _aspects(aspects: list[str], kinds: AbstractSet[str]) -> dict[str, float]:
    if len(aspects) > 1 or (kinds & WHO and aspects[0] in OF_PROJECTS):
        return {}
    return {aspects[0]: 0.6 if "coded" in kinds else 1.0}


def _who(kinds: AbstractSet[str], *, numbered: bool) -> dict[str, float]:
    """Tell leads, partners and organisations apart, and the ids and names of each."""
    further = bool(kinds & {"others", "taking_part"})
    leads = bool(kinds & {"lead", "leading"}) and not further
    if kinds & {"coded", "code"}:
        institution = 0.6 if kinds & {"project", "code"} else 1.0
        return {} if leads else {"institution": institution}
    if leads:
        two = kinds >= {"lead", "partners"}
        return {"lead": 0.5, "partners": 0.5} if two else _with("lead")
    named = "called" in kinds or "institution_name" in kinds
    if "partners" in kinds and named and not further:
        return {"institution_name": 1.0, "partners": 0.95, "institution": 0.9}
    if "partners" in kinds or numbered or further:
        return _with("partners")
    return _with("institution_name" if named else "institution")


def _project(kinds: AbstractSet[str]) -> dict[str, float]:
    if kinds & {"coded", "code"}:
        return {"project": 0.8 if kinds & {"called", "name"} else 1.0}
    if not kinds & {"project", "name"}:
        return {**_with("name"), "institution_name": 0.4}
    return _with("name")


def _with(meaning: str) -> dict[str, float]:
    return {meaning: 1.0, **ELSE.get(meaning, {})}
