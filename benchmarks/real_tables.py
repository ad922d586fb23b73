"""Read real tables as they come, with no option, and compare with the counts of their READMEs.

A local check: the tables are not part of the project. KENNISNET_SHARED names the folder that
holds ``data/`` (default: ``shared`` beside the checkout); without it nothing is done. A line for
each table: right at the first try, or a question of which an answer gives the right counts.
"""

import time
from pathlib import Path
from typing import Any

from common import SHARED

import kennisnet as kn
from kennisnet.files.checking import DOUBTFUL, notes
from kennisnet.files.reading import AsRead, Call, read_with_notes

TABLES: dict[str, dict[str, tuple[int, ...]]] = {
    "anr_partners/partners.xlsx": {
        "projects": (1_379,),
        "institutions": (1_331,),
        "pairs": (7_375,),
        "leads": (1_360,),
    },
    "cordis_2007/cordis-plus-2007.csv": {
        "projects": (169,),
        "institutions": (613,),
        "pairs": (787,),
    },
    "cordis_h2020_full/h2020.csv.gz": {
        "projects": (31_451,),
        "institutions": (35_871,),
        "pairs": (144_726,),
        "leads": (31_476,),
        "NA": (11,),
    },
    "dk_erdf_2014/projects.csv": {
        "projects": (107,),
        "institutions": (169,),
        "pairs": (320,),
        "leads": (107,),
    },
    "interreg_se/projects.csv": {
        "projects": (585, 586),  # one name stands in two programmes
        "institutions": (588,),
        "pairs": (1_177,),
        "leads": (187,),
    },
    "keep_2014/partners.csv": {
        "projects": (1_852,),
        "names": (6_985,),  # 6,988, of which three differ in spaces only
        "pairs": (8_620,),
        "leads": (1_891,),
    },
    "nl_escience_projects/nlesc_projects.csv": {
        "projects": (50,),
        "institutions": (40,),
        "pairs": (143,),
        "leads": (42,),
    },
    "nl_openscience_nwo/edges.csv": {
        "projects": (171,),
        "institutions": (40,),
        "pairs": (294,),
        "leads": (0,),
    },
    "urbact_cities/URBACT_Membership_GNidCorr_complete_V2.csv": {
        "projects": (172,),
        "institutions": (603,),
        "pairs": (1_509,),
        "leads": (172,),
    },
}
"""What the READMEs state; several numbers where the README gives several."""
MOST_QUESTIONS = 3


def counted(read: AsRead) -> dict[str, int]:
    """Count what the READMEs count."""
    net, spellings = read.network, read.register.spellings() if read.register else {}
    links = net.participations
    country = links["country"] if "country" in links.columns else links["role"]
    return {
        "projects": len(net.projects),
        "institutions": len(net.institutions),
        "pairs": len(links),
        "leads": int((links["role"] == "trekker").sum()),
        "NA": int((country == "NA").sum()),
        "names": sum(map(len, spellings.values())),
    }


def answers(path: Path, said: dict[str, Any], depth: int = 0) -> list[tuple[int, Any]]:
    """Give what every answer gives: how many questions were asked, and the reading."""
    try:
        return [(depth, read_with_notes(path, Call(**said)))]
    except kn.ReadingQuestion as question:
        if depth == MOST_QUESTIONS:
            return []
        tried = ({**said, one.choice: one.value} for one in question.alternatives)
        return [found for how in tried for found in answers(path, how, depth + 1)]


def line(name: str, stated: dict[str, tuple[int, ...]]) -> tuple[str, bool, bool]:
    """Give what is to be said of a table, whether it is right, and whether at the first try."""
    start = time.perf_counter()
    tried = answers(SHARED / name, {})
    seconds = time.perf_counter() - start
    for asked, read in tried:
        found = counted(read)
        differ = {k: f"{found[k]} for {stated[k]}" for k in stated if found[k] not in stated[k]}
        if not differ or (asked, read) == tried[-1]:
            numbers = sum(note.rule in DOUBTFUL for note in notes(read))
            first = "first try" if not asked else f"{asked} question(s)"
            said = ", ".join(f"{v} {k}" for k, v in found.items() if k not in {"NA", "names"})
            wrong = f"; DIFFERS: {differ}" if differ else ""
            text = f"{name}: {first}, {said}, {numbers} notes that change numbers{wrong}"
            return f"{text} ({seconds:.1f} s)", not differ, not asked
    return f"{name}: no answer reads it", False, False


def main() -> None:
    if not SHARED.is_dir():
        print("skipped: the real tables are not here (KENNISNET_SHARED)")
        return
    right = first = 0
    for name, stated in TABLES.items():
        try:
            text, good, at_once = line(name, stated)
        except kn.InputError as error:
            text, good, at_once = f"{name}: {str(error)[:300]}", False, False
        right += good
        first += good and at_once
        print(text, flush=True)
    print(f"{right} of {len(TABLES)} as stated, {first} of them at the first try")
    raise SystemExit(right < len(TABLES))


if __name__ == "__main__":
    main()
