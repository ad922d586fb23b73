"""Read real collaboration tables and compare with the counts that their READMEs state.

A local check: the tables are not part of the project. KENNISNET_SHARED names the folder that
holds ``data/`` (default: ``shared`` beside the checkout); without it nothing is done.
"""

import os
import time
from pathlib import Path

import kennisnet as kn

SHARED = Path(os.environ.get("KENNISNET_SHARED", Path(__file__).parents[2] / "shared")) / "data"

TABLES = {
    "cordis_2007/cordis-plus-2007.csv": {
        "how": {
            "project": "project_id",
            "institution": "pic",
            "institution_name": "legal_name",
            "role": "partner_role",
            "on_conflict": "first",
        },
        "counts": {"institutions": 613, "projects": 169, "participations": 787},
    },
    "cordis_h2020_full/h2020.csv.gz": {
        "how": {"project": "rcn", "institution": "pic", "role": "role"},
        "counts": {
            "institutions": 35_871,
            "projects": 31_451,
            "participations": 144_726,
            "leads": 31_476,
            "NA": 11,
        },
    },
    "nl_escience_projects/nlesc_projects.csv": {
        "how": {"on_conflict": "first"},
        "counts": {"institutions": 40, "projects": 50, "participations": 143, "leads": 42},
    },
    "nl_openscience_nwo/edges.csv": {
        "how": {"project": "grant_id", "name": "title", "on_conflict": "first"},
        "counts": {"institutions": 40, "projects": 171, "participations": 294, "leads": 0},
    },
    "urbact_cities/URBACT_Membership_GNidCorr_complete_V2.csv": {
        "how": {
            "project": "Code_Network",
            "name": "Network",
            "institution": "NameCity",
            "role": "City.Statut",
            "on_conflict": "first",
        },
        "counts": {"institutions": 603, "projects": 172, "participations": 1_509, "leads": 172},
    },
}


def counted(net: kn.Network) -> dict[str, int]:
    links = net.participations
    country = links["country"] if "country" in links.columns else links["role"]
    return {
        "institutions": len(net.institutions),
        "projects": len(net.projects),
        "participations": len(links),
        "leads": int((links["role"] == "trekker").sum()),
        "NA": int((country == "NA").sum()),
    }


def main() -> None:
    if not SHARED.is_dir():
        print("skipped: the real tables are not here (KENNISNET_SHARED)")
        return
    wrong = 0
    for name, table in TABLES.items():
        start = time.perf_counter()
        net = kn.read(SHARED / name, **table["how"])
        seconds = time.perf_counter() - start
        found = counted(net)
        differ = {k: (found[k], v) for k, v in table["counts"].items() if found[k] != v}
        wrong += bool(differ)
        print(f"{'DIFFERS ' + str(differ) if differ else 'as stated'}: {name} ({seconds:.1f} s)")
    raise SystemExit(bool(wrong))


if __name__ == "__main__":
    main()
