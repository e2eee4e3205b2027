"""An act: who does what to whom."""

from dataclasses import dataclass
from functools import lru_cache

from summarizer.grounding.figures.stems import stem
from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.names.acts.elements import Elements, Party
from summarizer.grounding.status.verbs import root

_BEGINNING = 5

SAY_ALONE = frozenset(
    map(root, listed("said added stated announced declared insisted explained commented remarked noted stressed"))
)

"""The roots of verbs of saying that have no hearer as their object."""

SAY = SAY_ALONE | frozenset(map(root, listed("told warned")))
"""The roots of verbs of saying, one of which stands for another."""

DEED_NOUNS = frozenset(
    listed(
        "lawsuit suit complaint claim case action bid offer loan victory win triumph defeat loss takeover acquisition purchase"
        " sale attack visit"
    )
)
"""Nouns that tell of a dealing like a verb."""


@dataclass(frozen=True, slots=True)
class Act:
    """A verb by its root, who does it, and the other names with the preposition each stands behind ("" is the object).

    `content` are the beginnings of the clause's other words and its numbers; `start` and `end` are its offsets. `particle` is
    the "over" of "take over", `noun` the "bid" of "make a bid".
    """

    verb: str
    agents: tuple[Party, ...]
    others: tuple[tuple[str, Party], ...]
    content: frozenset[str]
    start: int
    end: int
    particle: str = ""
    noun: str = ""


def content_of(elements: Elements, first: int, stop: int, verb: int) -> frozenset[str]:
    """The beginnings of the words, and the numbers, of a stretch of elements, its verb apart."""
    forms = elements.forms[first:verb] + elements.forms[verb + 1 : stop]
    return frozenset(form if form[0].isdigit() else _beginning(form) for form in forms if form) - {""}


@lru_cache(maxsize=1 << 14)
def _beginning(form: str) -> str:
    """The letters by which a word is found in other forms, none of a small word."""
    own = stem(form)
    return own if form.startswith(own) else form[:_BEGINNING]
