"""Reading tables, writing them; the formats of other tools; the shipped data.

The verbs are loaded at their first use, so that `files.how`, which the command line shows in its
help, costs next to nothing.
"""

import lazy_loader as _lazy

__getattr__, __dir__, __all__ = _lazy.attach_stub(__name__, __file__)
