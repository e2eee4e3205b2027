"""People: full names that stand right beside a role which the article gives them."""

import re
from collections.abc import Iterator, Sequence

from summarizer.engines.extractive.passages import Passage
from summarizer.schema.article import Person

_NAME_WORD = r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*"
_PARTICLE = "(?:van|von|de|del|della|di|da|dos|al|el|bin|ibn|ter|ten|la|le)"
_NO_NAME = (
    r"(?!(?:Ltd|Inc|Group|Region|District|Republic|University|Institute|Company|Bank|Ministry|Council|Court|City|Board)\b)"
)
NAME = rf"\b{_NO_NAME}{_NAME_WORD}(?: {_PARTICLE}){{0,2}} {_NO_NAME}{_NAME_WORD}\b"
"""A pattern for a first and a last name, with particles between them."""

_TITLE = (
    "(?:Deputy |Vice |First Deputy |Acting |Former |Chief |Prime |Finance |Foreign |Health |Energy |Transport |Interior )*"
    "(?:President|Minister|Premier|Chancellor|Governor|Akim|Mayor|Senator|Ambassador|Commissioner|Judge|Justice|Professor"
    "|General|Colonel|Captain|Chairman|Chairwoman|Chair|CEO|Executive|Director|Manager|Secretary|Spokesman|Spokeswoman)"
)
_OFFICE = rf"(?: (?:of|for|at)(?: the)?(?: {_NAME_WORD}| of| the| and){{1,7}}?)"
_TITLED = re.compile(
    rf"\b(?P<role>(?:{_NAME_WORD} ){{0,2}}?{_TITLE}(?: \([^()]{{2,30}}\))?{_OFFICE}{{0,2}}?) (?P<name>{NAME})(?! {_NAME_WORD})"
)
_ROLE = (
    "president|minister|premier|chancellor|governor|akim|mayor|senator|ambassador|commissioner|judge|professor|chairman"
    "|chairwoman|chair|chief|executive|director|manager|secretary|spokesman|spokeswoman|head|master|engineer|officer|operator"
    "|analyst|economist|lawyer|leader|founder|owner|coach|captain|author|farmer|driver|doctor|teacher|trader|chairs|heads"
    "|runs|leads"
)
_EXPLAINED = re.compile(
    rf"\b(?P<name>{NAME})(?:, \d{{1,3}})?, "
    rf"(?P<role>(?:who |the |a |an |its |their |[^\W\d_]+['’]s )?(?:[^\W\d_][\w'’-]* ){{0,4}}(?:{_ROLE})\b"
    r"(?: \([^()]{2,30}\))?(?: (?!said|told|added|reported|was|is|has|had|will)[\w'’-]+){0,8})[,.;]"
)


def people_of(passages: Sequence[Passage]) -> list[Person]:
    """The people whose role stands before or behind their full name, each once, in the article's order."""
    people: dict[str, Person] = {}
    for passage in passages:
        for name, role in _names_with_roles(passage.text):
            people.setdefault(name.split()[-1], Person(cites=[passage.sentence.number], name=name, role=role))
    return list(people.values())


def _names_with_roles(text: str) -> Iterator[tuple[str, str]]:
    found = [*_TITLED.finditer(text), *_EXPLAINED.finditer(text)]
    return ((match["name"], match["role"]) for match in sorted(found, key=lambda match: match.start("name")))
