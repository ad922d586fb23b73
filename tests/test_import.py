"""``import kennisnet`` costs next to nothing; every public name is there at first use."""

import subprocess
import sys

import pytest

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


def test_help_loads_nothing_heavy():
    """Options and choices come from where they are defined, and that costs nothing."""
    helping = (
        "import io, contextlib\nfrom kennisnet.cli import main\n"
        "for words in (['--help'], ['measure', '--help'], ['unlinked', '--help']):\n"
        "    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n"
        "        main(words)"
    )
    assert loaded_after(helping) == set()


def test_tidy_is_a_verb_whoever_imported_its_module_first():
    script = (
        "import kennisnet.files.tidy\nimport kennisnet as kn\nkn.load_leiden()\n"
        "assert callable(kn.tidy) and callable(kennisnet.files.tidy)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_every_public_name_can_be_used():
    assert {"Network", "read", "measure", "overlap", "load_leiden"} <= set(kn.__all__)
    for name in kn.__all__:
        assert getattr(kn, name) is not None, name


@pytest.mark.slow
def test_measures_is_a_verb_and_a_room():
    script = (
        "import kennisnet as kn\nkn.measure\nfirst = kn.measures()\n"
        "import kennisnet.metrics.roles\nassert kn.measures().equals(first)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_no_name_that_is_not_there():
    assert not hasattr(kn, "nothing_of_the_kind")
