"""How the pages are built: `make docs`. Sphinx asks for these names.

Sphinx with numpydoc, because that is what numpy, scipy, pandas and networkx are documented with and
our docstrings are in its form; MyST, because the pages are Markdown that is read on a forge as well.
"""

from __future__ import annotations

import sys
from importlib.metadata import version as version_of
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

HERE = Path(__file__).parent
MADE = HERE / "made"
"""What is made for the pages, and no part of the repository: pictures, lists, pages of the API."""
sys.path.insert(0, str(HERE))

project = "kennisnet"
author = "the authors of kennisnet"
release = version = version_of("kennisnet")
extensions = [
    "myst_parser",
    "numpydoc",
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.viewcode",
]
source_suffix = {".md": "markdown", ".rst": "restructuredtext"}
exclude_patterns = ["made/*.md"]
templates_path = ["templates"]
html_theme = "furo"
html_title = "kennisnet"
html_show_sphinx = html_show_copyright = False
html_copy_source = False
html_static_path = ["static"]
html_css_files = ["wide.css"]
highlight_language = "none"  # a block that is code says in what language
pygments_style = "tango"

# Addresses elsewhere are not fetched: a build needs no network.
nitpicky = True
nitpick_ignore_regex = [
    ("py:class", ".*"),  # types in a signature: those of pandas and others stand elsewhere
    ("py:obj", r"None|typing\..*|[A-Z_]+"),  # the same; constants are said by their name only
]
default_role = "py:obj"
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]
suppress_warnings = ["myst.xref_ambiguous"]

autosummary_generate = True
autosummary_imported_members = True
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 80
autodoc_member_order = "bysource"
numpydoc_show_class_members = False
numpydoc_class_members_toctree = False
numpydoc_xref_param_type = False
numpydoc_validation_checks = {"PR02"}
"""A parameter that the verb has not: a word that stayed behind, or text that is taken for one."""
toc_object_entries = False


ROLES = ("measure", "figure", "predictor", "value")


def resolved(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: nodes.Element
) -> nodes.reference | None:
    """Find what a docstring names by its short name: a verb of the package, or a formula.

    A docstring says `unlinked` or `katz`, also where it stands in another module.
    """
    if node.get("refdomain") != "py":
        return None
    python, short = env.domains.python_domain, node["reftarget"].lstrip("~.")
    builder = app.builder
    document = node.get("refdoc", env.docname)
    ends = (f"kennisnet.{short}", f"kennisnet.charts.{short}")
    within = (name for name in python.objects if "." in short and name.endswith(f".{short}"))
    for place in (*ends, *within):
        if place in python.objects:
            to = python.objects[place]
            return _reference(builder, document, to.docname, to.node_id, content)
    labels = env.domains.standard_domain.anonlabels
    for kind in ROLES:
        if f"{kind}-{short}" in labels:
            docname, anchor = labels[f"{kind}-{short}"][:2]
            return _reference(builder, document, docname, anchor, content)
    return None


def _reference(
    builder: Any, document: str, docname: str, anchor: str, content: nodes.Element
) -> nodes.reference:
    from sphinx.util.nodes import make_refnode

    return make_refnode(builder, document, docname, anchor, content)


def made(app: Sphinx) -> None:
    """Make what the pages show, before they are read."""
    del app
    import listed
    import pictures

    listed.written(MADE)
    wanted = MADE / "pictures"
    if not _fresh(wanted):
        for one in pictures.drawn(wanted):
            print(f"drawn: {one.name}")


def _fresh(folder: Path) -> bool:
    """Say whether the pictures are younger than all that they are made with."""
    import pictures

    import kennisnet

    house = Path(kennisnet.__file__).parent
    parts = [
        HERE / "pictures.py",
        *house.rglob("*.py"),
        *house.rglob("*.ftl"),
        *(HERE.parent / "data").glob("*.csv"),
    ]
    there = [folder / f"{name}.png" for name in pictures.recipes()]
    if not all(one.exists() for one in there):
        return False
    return min(one.stat().st_mtime for one in there) > max(one.stat().st_mtime for one in parts)


def opened(app: Sphinx, doctree: nodes.document) -> None:
    """Let a picture open in its own size on a click: Sphinx links those that have a width."""
    from docutils import nodes
    from PIL import Image

    for one in doctree.findall(nodes.image):
        file = Path(app.srcdir) / one["uri"]
        if file.suffix == ".png":
            one["width"] = f"{Image.open(file).width}px"


def setup(app: Sphinx) -> None:
    """Join what is ours to the build."""
    app.connect("builder-inited", made, priority=100)  # before autosummary writes its pages
    app.connect("doctree-read", opened)
    app.connect("missing-reference", resolved, priority=400)
