"""The one question that is left when two readings of a table give different networks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from kennisnet.errors import Fault, InputError, Note, one_line, typed
from kennisnet.files.recognising.because import Because, Other
from kennisnet.files.recognising.reading import Reading, meaning_of, separators_of
from kennisnet.texts import enumerate_, say

NONE = {
    "partners": "--no-partners",
    "separators": "--no-split",
    "lead": "--no-lead",
    "lead_values": "--no-lead-value",
    "not_given": "--no-not-given",
}
"""What is typed to say that a choice has no value."""
FLAGS = {
    "lead_values": "--lead-value",
    "separators": "--separator",
    "columns": "--column",
    "kinds": "--kind",
    "names": "--one-name",
    "on_conflict": "--first-wins",
}
"""Flags that are not called as their keyword."""
FEWEST = 2
"""A question has so many answers."""
ALONE = ("partners",)
"""What is asked even if no column can be the answer: the table may do without."""


def answers(others: Iterable[Other], topic: str) -> tuple[Other, ...]:
    """Give what can be answered about a topic, each once."""
    found: dict[tuple[str, str], Other] = {}
    for other in others:
        if other.topic == topic:
            value = other.value
            alone = value[0] if isinstance(value, list) and len(value) == 1 else value
            found.setdefault((other.choice, repr(alone)), other)
    return tuple(found.values())


def with_all(others: Sequence[Other]) -> tuple[Other, ...]:
    """Let all columns that could be the lead be an answer as well: a project may have several leads.

    >>> from kennisnet.files.recognising.because import Because
    >>> two = [Other("lead", header, Because("header")) for header in ("Penvoerder", "Co")]
    >>> [other.value for other in with_all([*two, Other("lead", [], Because("no-lead"))])]
    ['Penvoerder', 'Co', ['Penvoerder', 'Co'], []]
    """
    columns = [one for one in others if one.topic == "lead" and isinstance(one.value, str)]
    if len(columns) < FEWEST:
        return tuple(others)
    every = Other("lead", [one.value for one in columns], Because("every-column"))
    return (*columns, every, *(one for one in others if one not in columns))


def asked(others: Sequence[Other]) -> tuple[list[Other], list[Other]]:
    """Part what is asked from what has one answer only, and is decided by that."""
    topics = dict.fromkeys(other.topic for other in others)
    of = {topic: answers(others, topic) for topic in topics}
    open_ = [topic for topic in topics if len(of[topic]) >= FEWEST or topic in ALONE]
    decided = [one for topic in topics if topic not in open_ for one in of[topic]]
    return [one for topic in open_ for one in of[topic]], decided


class ReadingQuestion(InputError):  # noqa: N818 - read aloud it says what is wrong
    """Ask which of several readings is meant, where they give different networks.

    ``reading`` is the likely one; ``alternatives`` are the values that the first of its unsure
    choices can have, the likeliest first: at least two, except that a table may have no column of
    partners. The text shows how the table was understood, and for
    each alternative the option and the keyword that settle it. ``beside`` are notes that may hold
    the better answer.
    """

    def __init__(self, reading: Reading, beside: Sequence[Note] = ()) -> None:
        self.reading = reading
        self.beside = tuple(beside)
        topic = reading.alternatives[0].topic
        self.alternatives = with_all(answers(reading.alternatives, topic))
        if len(self.alternatives) < FEWEST and topic not in ALONE:
            raise ValueError(topic)
        self.command: list[str] = []
        """The words of the command line to which an answer is added."""
        self.behind: list[str] = []
        """Those that stand behind an answer."""
        self.then: list[list[str]] = []
        """The words of what to type after that, if the answer is kept by another command."""
        super().__init__([Fault("reading-unsure", topic, reading.file, reading.header or None)])

    @property
    def topic(self) -> str:
        """What is asked: a keyword of `read`, or ``rows`` (what the rows of a matrix are)."""
        return self.alternatives[0].topic

    def text(self, lang: str = "en") -> str:
        """Give the question, how the table was understood, and every answer."""
        return "\n".join(self._lines(lang))

    def _lines(self, lang: str) -> Iterator[str]:
        reading = self.reading
        yield say("question-head", lang, file=one_line(reading.file))
        if reading.columns:
            yield say("question-likely", lang)
        for header, meaning in reading.columns.items():
            because = reading.why(header).sentence(lang)
            values = {"header": one_line(header), "meaning": meaning_of(meaning, lang)}
            yield f"  {say('question-column', lang, because=because, **values)}"
        yield from (f"  {note.text(lang)}" for note in self.beside)
        ask = self.topic if len(self.alternatives) >= FEWEST else f"no-{self.topic}"
        columns = one_line(", ".join([*reading.columns, *reading.unused]))
        yield say(f"question-ask-{ask.replace('_', '-')}", lang, columns=columns)
        words = self.command or ["kennisnet", "report", reading.file]
        for number, other in enumerate(self.alternatives, 1):
            value = one_line(shown_choice(other, lang))
            yield f"  {number}. {value} ({other.because.sentence(lang)})"
            yield f"       {typed([*words, *option(other.choice, other.value), *self.behind])}"
            if not self.command:
                yield f"       kn.read({reading.file!r}, {other.choice}={other.value!r})"
        if self.then:
            yield say("question-then", lang, n=len(self.then))
            yield from (f"       {typed(words)}" for words in self.then)


def option(choice: str, said: Any) -> list[str]:
    """Give the words of the command line that say a keyword of `read`.

    >>> option("project", ["Programme", "Acronym"]), option("separators", [])
    (['--project', 'Programme', '--project', 'Acronym'], ['--no-split'])
    >>> option("columns", {"Thema": "spoor"}), option("on_conflict", "first")
    (['--column', 'Thema=spoor'], ['--first-wins'])
    >>> option("separators", {"lead": [], "partners": [";"]})
    ['--separator', 'lead=', '--separator', 'partners=;']
    """
    flag = FLAGS.get(choice, f"--{choice.replace('_', '-')}")
    if choice == "on_conflict":
        return [flag]
    if isinstance(said, Mapping) and choice == "separators":
        return [
            word
            for key, signs in said.items()
            for sign in ([signs] if isinstance(signs, str) else list(signs) or [""])
            for word in (flag, f"{key}={sign}")
        ]
    if isinstance(said, Mapping):
        return [word for key, value in said.items() for word in (flag, f"{key}={value}")]
    values = said if isinstance(said, list | tuple) else [said]
    if not values:
        return [NONE[choice]]
    return [word for value in values for word in (flag, str(value))]


def shown_choice(other: Other, lang: str) -> str:
    """Show the value of a choice to a person."""
    if other.choice == "separators":
        return separators_of(other.value, lang)
    if other.value == []:
        return say(f"question-none-{other.choice.replace('_', '-')}", lang)
    if other.choice == "form":
        return say(f"reading-form-{other.value}", lang)
    if other.choice == "header":
        return say("question-header", lang, row=other.value)
    if other.choice == "sheet" and other.because.rule == "sheets-together":
        return say("question-sheets-together", lang, sheets=enumerate_(other.value, lang))
    return " + ".join(map(str, other.value)) if isinstance(other.value, list) else str(other.value)
