"""Why something was chosen, as data: a sentence of the texts and what fills it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kennisnet.errors import shown
from kennisnet.texts import say


@dataclass(frozen=True)
class Because:
    """A reason: the key of a sentence (``reading-because-<rule>``) and the values that fill it."""

    rule: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def sentence(self, lang: str = "en") -> str:
        """Give the reason in words.

        >>> Because("asked").sentence()
        'you said so'
        """
        values = {key: shown(v) if isinstance(v, str) else v for key, v in self.values.items()}
        return say(f"reading-because-{self.rule}", lang, **values)


ASKED = Because("asked")
"""The caller said so."""

LIKELIEST = Because("likeliest")
"""Nothing says it for sure, and nothing else is likelier."""


@dataclass(frozen=True)
class Other:
    """What could as well be meant: a keyword of `read`, its value, and what speaks for it.

    ``about`` is what is asked, where answers have different keywords.
    """

    choice: str
    value: Any
    because: Because
    about: str = ""

    @property
    def topic(self) -> str:
        """What is asked."""
        return self.about or self.choice
