"""Status: whether a sentence tells a figure as a fact, a plan, an estimate or a capacity."""

import re
from collections.abc import Sequence
from typing import Literal

from summarizer.engines.extractive.labels import Span

Status = Literal["actual", "planned", "estimate", "capacity"]

BASELINE = re.compile(
    r"\b(?:from|against|than|versus|(?:compared|comparison) (?:with|to)|instead of|not)\s+"
    r"(?:the |a |an |last |its |year's |previous )*$",
    re.IGNORECASE,
)
"""What introduces the value or the time that something is compared with."""

_STRONG_BREAK = re.compile(r";\s|\s[–—]\s|[.!?]\s+(?=[A-Z“\"])")
_INTENT = re.compile(
    r"\b(?:plans?|planned|planning|schedules?|aims?|aimed|aiming|intends?|intended|targets?|targeted|goals?|wants?|wishes"
    r"|means to|hopes? to|promis(?:e|es|ed)|pledg(?:e|es|ed)|vow(?:s|ed)?|commit(?:s|ted)|undertak(?:es|en)|instruct(?:s|ed)"
    r"|order(?:s|ed)? (?:to|the|that|them|him|her)|agreed to|propos(?:es|ed)|demand(?:s|ed))\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|must|should|said (?:[^,;]{0,40} )?(?:it|he|she|they|the \w+) would|due to|set to|scheduled|supposed to"
    r"|(?:is|are|was|were) (?:now )?(?:to|due|set|expected|anticipated|meant|designed to)|expected (?:to|by|in)|anticipated"
    r"|deadline|until)\b",
    re.IGNORECASE,
)
_ESTIMATE = re.compile(
    r"\b(?:forecast(?:s|ed)?|estimat(?:e|es|ed)|projected|projections?|predict(?:s|ed)?|expects?|had expected|expectations?"
    r"|could|may|might|would|likely|outlook|guidance|if)\b",
    re.IGNORECASE,
)
_CAPACITY = re.compile(r"\b(?:capacity|capacities|can (?!not)\w+|able to|capable of|designed for|room for)\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:ha(?:s|ve|d) (?:already |so far |also )?(?:been )?\w+(?:ed|en|wn|ld|de|ne|ought)|was|were|did|rose|fell|grew|sold"
    r"|made|reached|amounted|totall?ed|produced|stood|carried|moved|handled|paid|built|employs|employed|created|increased"
    r"|decreased|came|went|dropped|gained|lost|earned|spent|invested|received|won|bought|harvested|exported|imported|recorded"
    r"|announced|after (?:\w+ing|having))\b",
    re.IGNORECASE,
)
_BY_DATE = re.compile(r"\bby (?:the (?:end|middle|start|beginning) of )?(?:\w+ )?20\d\d\b", re.IGNORECASE)
_OF_WHOM = re.compile(r"\bof (?:whom|which|them)\s+$", re.IGNORECASE)
_WILL_BE = re.compile(
    r"\s*(?:[\w-]+ ){0,4}?(?:will|must|should|would (?:be|get|have)|(?:is|are) (?:to|due|expected|planned|set|scheduled))\b"
)
"""A verb close behind a figure that is its subject."""
_SUBJECT = 2
"""A figure with no more words before it in its clause is the subject of what follows."""


def status_of(text: str, figure: Span, others: Sequence[Span]) -> Status:
    """How a sentence tells the figure at a place: by the last cue before it, or one right behind it."""
    start, end = figure
    begin, stop = clause_around(text, figure)
    before, behind = text[begin:start], text[end:stop].partition(",")[0]
    if BASELINE.search(before):
        return "actual"
    own = max((other_end for _, other_end in others if begin <= other_end <= start), default=begin)
    if _CAPACITY.search(text[own:start]) and not _INTENT.search(before):
        return "capacity"
    if not _OF_WHOM.search(before):
        told = _last_cue(before)
        if told:
            return told
    if _WILL_BE.match(behind):
        return "planned"
    if len(before.split()) <= _SUBJECT:
        return _first_kind(behind)
    following = min((other_start for other_start, _ in others if other_start >= end), default=stop)
    return "planned" if _BY_DATE.search(text[begin:following]) else "actual"


def clause_around(text: str, place: Span) -> Span:
    """The stretch around a place of a sentence that no strong break cuts."""
    start, end = place
    begin = max((cut.end() for cut in _STRONG_BREAK.finditer(text, 0, start) if cut.end() <= start), default=0)
    following = _STRONG_BREAK.search(text, end)
    return begin, following.start() if following else len(text)


def _last_cue(before: str) -> Status | None:
    """The status by the cue nearest to the end of a text, None where it holds none."""
    cues: tuple[tuple[re.Pattern[str], Status], ...] = (
        (_DONE, "actual"),
        (_ESTIMATE, "estimate"),
        (_FUTURE, "planned"),
        (_INTENT, "planned"),
    )
    ends = [(max((cue.end() for cue in pattern.finditer(before)), default=-1), status) for pattern, status in cues]
    # Of cues that end together ("said it would"), the later in the list is the longer.
    end, status = max(reversed(ends), key=lambda found: found[0])
    return status if end >= 0 else None


def _first_kind(behind: str) -> Status:
    """The status by what is said of a figure that is a subject."""
    if _INTENT.search(behind):
        return "planned"
    if _ESTIMATE.search(behind):
        return "estimate"
    return "capacity" if _CAPACITY.search(behind) else "actual"
