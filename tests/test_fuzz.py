"""Hostile files, some of those that ``make fuzz`` makes: nothing foreign, nothing written."""

import os

import fuzz
import pytest

FILES, AT_A_TIME = 300, 10
QUICK = 30
COUNT = QUICK if os.environ.get("KENNISNET_QUICK") else FILES


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, COUNT, AT_A_TIME))
@pytest.mark.filterwarnings("ignore")
def test_hostile_files_do_no_harm(first):
    found = {number: fuzz.one(number)[0] for number in range(first, first + AT_A_TIME)}
    assert not {number: said for number, said in found.items() if said}


def test_a_number_always_makes_the_same_file(tmp_path):
    made = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        made.append(
            [fuzz.made(number, tmp_path / folder).name for number in (1, 14, 68)]
            + [(tmp_path / folder / "t.csv").exists()]
        )
    assert made[0] == made[1]
