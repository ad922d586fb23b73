"""Networks past one machine's memory: the verbs that are relational, as expressions of ibis.

One definition of each verb; an engine (`engines.py`) runs it. What is no question for tables is
asked of a part: ``subset(…).collect()`` gives a `Network`.
"""

from kennisnet.large.handle import Large, open_large

__all__ = ["Large", "open_large"]
