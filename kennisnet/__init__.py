"""kennisnet: networks of partner collaborations.

From a table with a lead and a partners cell for each project to a network of institutions and
projects: who works with whom, how it holds together, who is not linked yet but should be.
Every name below is loaded at its first use.
"""

import lazy_loader as _lazy

__getattr__, __dir__, __all__ = _lazy.attach_stub(__name__, __file__)
