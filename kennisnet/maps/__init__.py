"""Maps and figures: a scene first, then two painters; `charts` has one function a chart."""

import lazy_loader as _lazy

__getattr__, __dir__, __all__ = _lazy.attach(__name__, submodules=["charts"])
