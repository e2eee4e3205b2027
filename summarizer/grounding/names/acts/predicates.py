"""Where a verb begins in a sentence, by the closed classes of English words and the forms of verbs."""

from functools import lru_cache
from typing import NamedTuple

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.names.acts.elements import Elements
from summarizer.grounding.names.lexicon import FUNCTION
from summarizer.grounding.status.verbs import is_past

_BE = frozenset(listed("is are was were be been being"))
_HAVE = frozenset(listed("has have had having"))
_HELPERS = _BE | _HAVE | frozenset(listed("will would shall should can could may might must does do did to not"))
_ADVERBS = frozenset(
    listed("also now then later already still just once again soon never always earlier recently today yesterday both finally")
)
_NO_ADVERBS = frozenset(listed("supply apply rely reply comply imply multiply rally ally fly tally bully"))
_PARTICIPLE_LEADS = frozenset({",", "after", "before", "by", "while", "when"})
_NOUN_ENDINGS = ("er", "or", "ist", "ian", "man")
_SHORTEST_PRESENT, _SHORTEST_PARTICIPLE = 4, 6

PREPOSITIONS = frozenset(
    listed(
        "to from for against over of by with in at on into onto under through during about between among near as toward towards"
        " behind without within alongside via outside inside across around upon like than"
    )
)
BREAKS = frozenset(
    listed(
        "who which that while but because after before when if whereas although though until since where whom whose so whether"
        " what why how or than despite"
    )
)
"""Words that begin a clause of its own."""

STOPS = frozenset('.;:()“”"!?–—«»')

DETERMINERS = frozenset(
    listed("a an the its his her their this that these those all some any two three four five six no another")
)
SMALL = FUNCTION - frozenset(
    listed(
        "according includes including said says saying tell tells told given following make makes get gets go goes come see"
        " seen"
    )
)
"""Words that are no verbs and describe nothing."""


_NOT_BEFORE_NAME = PREPOSITIONS | BREAKS
_FEW = 6


class Verb(NamedTuple):
    """The place of a verb behind its auxiliaries, and whether its subject undergoes it."""

    at: int
    passive: bool


def verb_from(elements: Elements, at: int, *, finite: bool = False) -> Verb | None:
    """The verb that begins at a place; with `finite`, no third person of the present, which may be a plural noun."""
    forms = elements.forms
    helper = ""
    while forms[at] in _HELPERS or _is_adverb(forms[at]):
        helper = forms[at] if forms[at] in _HELPERS and forms[at] != "not" else helper
        at += 1
    form = forms[at]
    if not describes(form):
        return None
    if helper in _BE and form.endswith("ing"):
        return Verb(at, passive=False)
    if helper in _BE or helper in _HAVE:
        return Verb(at, passive=helper in _BE) if is_past(form) else None
    present = form.endswith("s") and len(form) >= _SHORTEST_PRESENT and not form.endswith("ss")
    if helper or is_past(form) or (present and not finite):
        return Verb(at, passive=not helper and is_past(form) and forms[at + 1] == "by")
    return None


def participle_from(elements: Elements, at: int) -> Verb | None:
    """The verb of ", beating Y" or "after beating Y"."""
    form = elements.forms[at + 1]
    if elements.forms[at] in _PARTICIPLE_LEADS and form.endswith("ing") and len(form) >= _SHORTEST_PARTICIPLE:
        return Verb(at + 1, passive=False)
    return None


def infinitive_from(elements: Elements, at: int) -> Verb | None:
    """The verb of "to sell its mine", but not the noun of "to builder X"."""
    form, behind = elements.forms[at + 1], elements.forms[at + 2]
    if elements.forms[at] != "to" or not describes(form):
        return None
    if elements.parties[at + 2] is not None:
        return None if form.endswith(_NOUN_ENDINGS) else Verb(at + 1, passive=False)
    return Verb(at + 1, passive=False) if behind in DETERMINERS or behind in PREPOSITIONS or behind[:1].isdigit() else None


@lru_cache(maxsize=1 << 14)
def describes(form: str) -> bool:
    """Whether a form is a word and no small one."""
    return form.isalpha() and form not in SMALL


def name_near(elements: Elements, at: int) -> int | None:
    """The place of the name that a few describing words lead to."""
    for place in range(at, min(at + _FEW, elements.size)):
        if elements.parties[place] is not None:
            if place not in elements.owners:
                return place
        elif elements.forms[place] in _NOT_BEFORE_NAME or not elements.forms[place][0].isalpha():
            return None
    return None


def _is_adverb(form: str) -> bool:
    return form in _ADVERBS or (form.endswith("ly") and form not in _NO_ADVERBS)
