"""How likely it is that an institution joins a project: every file here registers formulas.

Each has the name of a predictor of ``likely``, and is called with an institution and a project.
"""

from kennisnet.registry import discover

discover(__name__, __path__)
