"""The status of a figure: does its sentence tell it as a fact, a plan, an estimate or a capacity, and how plainly?

Most sentences leave the status to their surroundings ("The railway costs 46.5 billion", in a chapter on plans). What they
say is read by the nearest cue; it is plain only where that stands close to the figure with nothing between them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, get_args

from summarizer.grounding.coverage import COUNTED
from summarizer.grounding.facts import Facts
from summarizer.grounding.figures import find_figures
from summarizer.types.article import Article
from summarizer.types.evidence import Evidence
from summarizer.types.status import FigureStatus
from summarizer.types.verdict import Verdict

Span = tuple[int, int]

_STATUSES = get_args(FigureStatus)
_BASELINE = re.compile(
    r"\b(?:from|against|than|versus|(?:compared|comparison) (?:with|to)|instead of|not)\s+"
    r"(?:the |a |an |last |its |year's |previous )*$",
    re.IGNORECASE,
)
"""What introduces the value or the time that something is compared with."""
_STRONG_BREAK = re.compile(r";\s|\s[–—]\s|[.!?]\s+(?=[A-Z“\"])")
_INTENT = re.compile(
    r"\b(?:plans|planning|schedules?|aims?|aimed|aiming|intends?|intended|wants?|wishes|planned (?:to|for)"
    r"|means to|hopes? (?:to|for)|(?:promis(?:e|es|ed)|pledg(?:e|es|ed)|vow(?:s|ed)?|commit(?:s|ted)|offer(?:s|ed)|seeks?"
    r"|sought) to|undertak(?:es|en)|instruct(?:s|ed)|order(?:s|ed)? (?:to|the|that|them|him|her)|agreed to|propos(?:es|ed)"
    r"|demand(?:s|ed)|ask(?:s|ed) for|(?:told|asked|urged|agreement|contract|decision|deal|promise|order|bid)"
    r" (?:[\w’']+ ){0,3}to|set (?:itself|themselves)|on track (?:to|for)|is relying on)\b"
    r"|^(?:[-•*] |and )?(?:build|cut|raise|lay|open|finish|complete|deliver|provide|supply|pay|hire|create|reduce)\b"
    r"(?! (?:by|of|to)\b)",
    re.IGNORECASE,
)
_DEED_OF_INTENT = re.compile(
    r"\b(?:promis(?:e|es|ed)|pledg(?:e|es|ed)|vow(?:s|ed)?|commit(?:s|ted)|offer(?:s|ed)|earmark(?:s|ed)|allot(?:s|ted)"
    r"|allocat(?:es|ed)|budgeted|reserv(?:es|ed)|set aside|sets aside|seeks?|sought)\b(?! to\b)",
    re.IGNORECASE,
)
"""What somebody did with something yet to come: its figure may be called planned, and actual too."""
_PLAN = re.compile(
    r"\b(?:plan(?:ned)?|target(?:s|ed)?|goals?|ambition|schedule|budget(?:ed)?)(?: for [^,;]{0,30}?)?"
    r"(?: (?:of|is|was|are|were|at|says|calls for|to be))?(?: (?:a|an|the|about|nearly|some|another|further|remaining))*\s*$",
    re.IGNORECASE,
)
"""A plan that is a noun or describes one: it tells of the figure right behind it."""
_FUTURE = re.compile(
    r"\b(?:will|shall|must|should|ha(?:s|ve) to|said (?:[^,;]{0,40} )?(?:it|he|she|they|the \w+) would"
    r"|due (?:to (?!the\b|a\b)|by|in)|set to|scheduled|supposed to|(?:is|are|was|were) (?:now )?"
    r"(?:to|due|set|expected|anticipated|meant|designed to)|expected (?:to|by|in)|anticipated|deadline"
    r"|(?:going|about|poised|ready) to|would be)\b",
    re.IGNORECASE,
)
_ESTIMATE = re.compile(
    r"\b(?:forecast(?:s|ed)?|estimat(?:e|es|ed)|projected|projections?|predict(?:s|ed)?|expects?|had expected|expectations?"
    r"|could|(?-i:may)|might|would|likely|outlook|guidance|if|reckons?|foresees?|puts? the (?:cost|value)|guess(?:es|ed)?)\b",
    re.IGNORECASE,
)
_CAPACITY = re.compile(r"\b(?:capacity|capacities|can (?!not)\w+|able to|capable of|designed for|room for)\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:ha(?:s|ve|d) (?:already |so far |also )?(?:been )?\w+(?:ed|en|wn|ld|de|ne|ought)|was|were|did|rose|fell|grew|sold"
    r"|made|reached|amounted|totall?ed|produced|stood|carried|moved|handled|paid|built|employs|employed|created|increased"
    r"|decreased|came|went|dropped|gained|lost|earned|spent|invested|received|won|bought|harvested|exported|imported|recorded"
    r"|announced|after (?:\w+ing|having)|actual|result|already|and \w+ed)\b",
    re.IGNORECASE,
)
_PLAINLY_DONE = re.compile(
    r"\b(?:sold|produced|made|rose|fell|grew|spent|invested|exported|imported|built|employs|employed|handled|moved"
    r"|carried|delivered|installed|received|earned|reached|totalled|totaled|amounted to|came to|st(?:ood|ands) at|slipped"
    r"|dropped|gained|ha(?:s|ve|d) been|was|were)\b",
    re.IGNORECASE,
)
_BY_DATE = re.compile(r"\bby (?:the (?:end|middle|start|beginning) of )?(?:\w+ )?20\d\d\b", re.IGNORECASE)
_OF_WHOM = re.compile(r"\bof (?:whom|which|them)\s+$", re.IGNORECASE)
_WILL_BE = re.compile(
    r"\s*(?:[\w-]+ ){0,4}?(?:will|must|should|would (?:be|get|have)|ha(?:s|ve) to be|(?:is|are) (?:to|due|expected|planned|set"
    r"|scheduled))\b|\s*(?:[\w-]+ )?planned\b"
)
"""A verb close behind a figure that is its subject."""
_SUBJECT = 2
"""A figure with no more words before it in its clause is the subject of what follows."""
_OPEN = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|target\w*|goals?|aim\w*|will|would|should|shall|must|is to|are to|to be|due|expect\w*"
    r"|forecast\w*|intend\w*|promis\w*|pledg\w*|agree\w*|order\w*|instruct\w*|ask\w*|could|(?-i:may)|might|if|offer\w*"
    r"|by 20\d\d|until|contract\w*|schedul\w*|want\w*|hope\w*|set|need\w*|allot\w*|propos\w*|announc\w*"
    r"|earmark\w*|reserv\w*|seek\w*|sought)\b",
    re.IGNORECASE,
)
"""Any sign in a sentence that not all of it has happened."""
_TIMELESS = re.compile(
    r"\b(?:(?:goes|rises|falls|grows|moves|starts|begins|opens|ends) |(?:costs?|priced|valued|worth|owes?)\b)"
)
"""A present tense that may tell of what is to come ("the dividend goes up to 18 cents"), and prices, also of plans."""
_OF_ANOTHER = re.compile(
    r"\b(?:of (?:its|the|their|his|her|all|which|whom|this|last|a|an|\d)|of$|than|against|versus|from|compared|rate|which|who"
    r"|whose|instead|after|at an? |per)\b[^,]*$",
    re.IGNORECASE,
)
"""What makes the words before a figure speak of a value that it is compared with, or is a part of."""
_INFINITE = re.compile(r"\b(?:[a-z]{3,}ing|to [a-z]+)\b[^,;:]*$")
"""What leaves open whether the deed before a figure is done: "a framework for returning $25 billion"."""
_SUBORDINATE = re.compile(
    r"\b(?:before|until|unless|once|provided|whether|in case|assuming|so that|in order)\b[^,;:]*$", re.IGNORECASE
)
"""What begins a clause that tells nothing as done."""
_BREAK = re.compile(r"[,;:()]|\s[–—-]\s")
_REACH = 6
"""Words between the verb and the figure at the most."""
_CUES: tuple[tuple[re.Pattern[str], FigureStatus], ...] = (
    (_DONE, "actual"),
    (_ESTIMATE, "estimate"),
    (_FUTURE, "planned"),
    (_INTENT, "planned"),
    (_DEED_OF_INTENT, "planned"),
    (_PLAN, "planned"),
)


class Told(NamedTuple):
    """How a sentence tells a figure; `plain` where no other reading is likely."""

    status: FigureStatus
    plain: bool


_PLANNED = Told("planned", plain=True)


def contradiction(status: str, facts: Facts, place: Evidence) -> str | None:
    """Why a figure at a place can't have that status; None where its sentence does not plainly say otherwise."""
    if status not in _STATUSES or (status != "actual" and _may_be_planned(facts.article, place)):
        return None
    told = told_at(facts, place)
    if not told.plain or (status == "actual") == (told.status == "actual"):
        return None
    as_what = {"actual": "done", "estimate": "expected"}.get(told.status, told.status)
    return f"its status is {status}, and the article tells it as {as_what}: {place.quote!r}"


def told_as_done(text: str, figures: Iterable[Verdict], facts: Facts) -> Iterator[Verdict]:
    """A verdict on every figure of a sentence that tells of no plan, where the article plainly tells it as planned.

    `figures` are the verdicts on the text's figures; those that are supported say where the article has them.
    """
    stated = [
        verdict
        for verdict in figures
        if verdict.status == "supported" and len(verdict.evidence) == 1 and any(map(str.isdecimal, verdict.text))
    ]
    if stated and not _OPEN.search(text) and not _TIMELESS.search(text):
        for verdict in stated:
            (place,) = verdict.evidence
            if _may_be_planned(facts.article, place) and _is_told_as_done(text, verdict) and told_at(facts, place) == _PLANNED:
                reason = "told as done; the article tells it as planned or expected"
                yield Verdict("status", "unsupported", verdict.text, verdict.start, verdict.end, reason, (place,))


def _may_be_planned(article: Article, place: Evidence) -> bool:
    """Whether the sentence of a place has any sign of a plan, with which nothing in it is plainly told as done."""
    return _is_open(article.words_of(article.sentence(place.sentence)))


@lru_cache(maxsize=1 << 10)
def _is_open(text: str) -> bool:
    return _OPEN.search(text) is not None


def _is_told_as_done(text: str, verdict: Verdict) -> bool:
    """Whether the words before a figure that counts or measures leave open nothing."""
    if _INFINITE.search(text[: verdict.start]) or _SUBORDINATE.search(text[: verdict.start]):
        return False
    return any(figure.start == verdict.start and figure.kind in COUNTED for figure in find_figures(text))


def told_at(facts: Facts, place: Evidence) -> Told:
    """How the article tells the figure at a place."""
    sentence = facts.article.sentence(place.sentence)
    first = sentence.start
    others = [(figure.start - first, figure.end - first) for figure in facts.figures_in(sentence.number)]
    return told_status(facts.article.words_of(sentence), (place.start - first, place.end - first), others)


def status_of(text: str, figure: Span, others: Sequence[Span]) -> FigureStatus:
    """How a sentence tells the figure at a place."""
    return told_status(text, figure, others).status


def told_status(text: str, figure: Span, others: Sequence[Span]) -> Told:
    """How a sentence tells the figure at a place, by the last cue before it or one right behind it.

    `others` are the places of the sentence's figures.
    """
    start, end = figure
    begin, stop = clause_around(text, figure)
    before, behind = text[begin:start], text[end:stop].partition(",")[0]
    if _BASELINE.search(before):
        return Told("actual", plain=False)
    own = max((other_end for _, other_end in others if begin <= other_end <= start), default=begin)
    if _CAPACITY.search(text[own:start]) and not _INTENT.search(before):
        return Told("capacity", plain=False)
    if not _OF_WHOM.search(before):
        told = _last_cue(text, begin, own, start)
        if told:
            return told
    if _WILL_BE.match(behind):
        return Told("planned", plain=not _OF_ANOTHER.search(before))
    if len(before.split()) <= _SUBJECT:
        return Told(_first_kind(re.split(r" (?:and|against|compared|than) ", behind)[0]), plain=False)
    following = min((other_start for other_start, _ in others if other_start >= end), default=stop)
    return Told("planned" if _BY_DATE.search(text[begin:following]) else "actual", plain=False)


def clause_around(text: str, place: Span) -> Span:
    """The stretch around a place of a sentence that no strong break cuts."""
    start, end = place
    begin = max((cut.end() for cut in _STRONG_BREAK.finditer(text, 0, start) if cut.end() <= start), default=0)
    following = _STRONG_BREAK.search(text, end)
    return begin, following.start() if following else len(text)


def _last_cue(text: str, begin: int, own: int, start: int) -> Told | None:
    """What the cue nearest before a figure says, None where there is none; `own` is where the figure before it ends."""
    before = text[begin:start]
    ends = [(max((cue.end() for cue in pattern.finditer(before)), default=-1), status) for pattern, status in _CUES]
    # Of cues that end together ("said it would"), the later in the list is the longer.
    end, status = max(reversed(ends), key=lambda found: found[0])
    if end < 0:
        return None
    rest = before[end:]
    near = own <= begin + end and not _BREAK.search(rest) and len(rest.split()) <= _REACH and not _OF_ANOTHER.search(rest)
    if near and status == "actual":
        done = max((verb.end() for verb in _PLAINLY_DONE.finditer(before)), default=-1)
        near = done == end and not _is_open(text)
    elif near:
        near = all(deed.end() != end for deed in _DEED_OF_INTENT.finditer(before))
    return Told(status, near)


def _first_kind(behind: str) -> FigureStatus:
    """The status by what is said of a figure that is a subject."""
    if _INTENT.search(behind) or _DEED_OF_INTENT.search(behind):
        return "planned"
    if _ESTIMATE.search(behind):
        return "estimate"
    return "capacity" if _CAPACITY.search(behind) else "actual"
