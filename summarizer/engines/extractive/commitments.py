"""Commitments: who has ordered, promised or planned what, where one clause says it all."""

import re
from collections.abc import Callable, Sequence

from summarizer.engines.extractive.clauses import without_loose_ends
from summarizer.engines.extractive.passages import Passage
from summarizer.schema.article import Commitment
from summarizer.types.quantity import Quantity

_MOST = 10
_COMMITS = (
    r"(?:has |have |had |also |then |now |therefore ){0,2}"
    r"(?:(?:instructed|ordered|urged|told) (?:[\w'’-]+ ){0,6}?to (?!expect\b)(?=[a-z])|(?:ordered|instructed) (?:the|an?|all) "
    r"|(?:plans?|aims?|intends?|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|agreed|undertakes?|means|wants?) to (?=[a-z])"
    r"|(?:is committed|committed (?:itself|themselves|himself|herself)) to (?=[a-z])|must (?!be\b|have\b))"
)
_WHO = r"(?:[^\W_][\w'’-]*\.? ){0,7}?[^\W_][\w'’)-]*"
_COMMITMENT = re.compile(rf"(?:^|[,;:] |\bthat )(?P<who>{_WHO}),? (?P<what>{_COMMITS}[^;\"“]+?)[.;!?]?$")
_CLAUSE_END = re.compile(r",? (?:which|while|whereas|but|because|although|said|according to)\b.*$")
_DEADLINE_LEAD = re.compile(
    r"\b(?:by|before|until|no later than|in|within|over)\s+(?:the\s+)?(?:(?:end|middle|start|beginning) of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_PRONOUNS = "it he she they we i you who which that this there not no nobody is are was were has have had will said"
_ADVERBIALS = "after at because before by during for from if in on since to under until when while with within without"
_NEVER_IN = frozenset(_PRONOUNS.split())
_NEVER_FIRST = frozenset(_ADVERBIALS.split())


def commitments_of(passages: Sequence[Passage], find_figures: Callable[[str], list[Quantity]]) -> list[Commitment]:
    """Up to ten commitments in the article's order: sentences where someone named plans, promises or orders something."""
    return [commitment for passage in passages if (commitment := _in(passage, find_figures))][:_MOST]


def _in(passage: Passage, find_figures: Callable[[str], list[Quantity]]) -> Commitment | None:
    text = passage.text
    match = _COMMITMENT.search(text)
    if not match or not _is_someone(match["who"]):
        return None
    return Commitment(
        cites=[passage.sentence.number],
        who=match["who"],
        what=without_loose_ends(_CLAUSE_END.sub("", match["what"])),
        deadline=_deadline(text, find_figures(text)),
    )


def _is_someone(who: str) -> bool:
    """Whether words name somebody: no pronoun or verb among them, no adverbial before them, nothing left hanging."""
    found = who.casefold().split()
    return who == without_loose_ends(who) and found[0] not in _NEVER_FIRST and not _NEVER_IN.intersection(found)


def _deadline(text: str, quantities: Sequence[Quantity]) -> str | None:
    """The first time of a sentence that something is to be done by."""
    for quantity in quantities:
        lead = _DEADLINE_LEAD.search(text, 0, quantity.start)
        if lead and quantity.kind in ("date", "period") and quantity.when not in (None, "past"):
            return text[lead.start() : quantity.end]
    return None
