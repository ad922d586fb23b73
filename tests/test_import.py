"""``import kennisnet`` costs next to nothing; every public name is there at first use."""

import subprocess
import sys

import kennisnet as kn

HEAVY = ("pandas", "matplotlib", "pyvis", "networkx", "scipy", "numpy", "jinja2", "openpyxl")


def loaded_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split()) & set(HEAVY)


def test_import_loads_nothing_heavy():
    assert loaded_after("import kennisnet") == set()


def test_the_command_line_loads_nothing_heavy():
    assert loaded_after("import kennisnet.cli") == set()


def test_every_public_name_can_be_used():
    assert {"Network", "read", "measure", "overlap", "load_leiden"} <= set(kn.__all__)
    for name in kn.__all__:
        assert getattr(kn, name) is not None, name


def test_measures_is_a_verb_and_a_room():
    script = (
        "import kennisnet as kn\nkn.measure\nfirst = kn.measures()\n"
        "import kennisnet.metrics.roles\nassert kn.measures().equals(first)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_no_name_that_is_not_there():
    assert not hasattr(kn, "nothing_of_the_kind")
