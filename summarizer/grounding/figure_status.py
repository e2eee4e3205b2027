"""The status of a figure: does its sentence plainly tell it as planned, or as done?

Only what stands in plain words close before the figure counts. Most sentences leave the status to their surroundings ("The
railway costs 46.5 billion", in a chapter on plans); about those this module says nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.grounding.coverage import COUNTED
from summarizer.grounding.figures import find_figures
from summarizer.types.article import Article
from summarizer.types.evidence import Evidence
from summarizer.types.quantity import Quantity
from summarizer.types.verdict import Verdict

PLANNED = re.compile(
    r"\b(?:will|(?:forecasts?|expects?|foresees?)|(?:plan|target|goal|forecast|guidance) of"
    r"|(?:plans?|aims?|intends?|wants?|hopes?|agreed|promise[sd]|pledge[sd]|vow(?:s|ed)|instructed|ordered)(?: \w+){0,3} to"
    r"|(?:is|are|was|were) (?:now )?"
    r"(?:to|(?:due|set|expected|supposed|anticipated|planned|scheduled|meant) to|expected))\b",
    re.IGNORECASE,
)
DONE = re.compile(
    r"\b(?:sold|produced|made|rose|fell|grew|spent|invested|exported|imported|built|employs|employed|handled|moved"
    r"|carried|delivered|installed|received|earned|reached|totalled|totaled|amounted to|came to|st(?:ood|ands) at|slipped"
    r"|dropped|gained|ha(?:s|ve|d) been|was|were)\b",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|target\w*|goals?|aim\w*|will|would|should|shall|must|is to|are to|to be|due|expect\w*"
    r"|forecast\w*|intend\w*|promis\w*|pledg\w*|agree\w*|order\w*|instruct\w*|ask\w*|could|may|might|if|offer\w*"
    r"|by 20\d\d|until|contract\w*|schedul\w*|want\w*|hope\w*|set|need\w*|allot\w*|propos\w*|announc\w*)\b",
    re.IGNORECASE,
)
"""Any sign in a sentence that not all of it has happened."""

OF_ANOTHER = re.compile(
    r"\b(?:of (?:its|the|their|his|her|all|which|whom|a|an|\d)|of$|than|against|versus|from|compared)\b[^,]*$", re.IGNORECASE
)
"""What makes the words before a figure speak of a value that it is compared with, or is a part of."""

INFINITE = re.compile(r"\b(?:[a-z]{3,}ing|to [a-z]+)\b[^,;:]*$")
"""What leaves open whether the deed before a figure is done: "a framework for returning $25 billion"."""

BREAK = re.compile(r"[,;:()]|\s[–—-]\s")
REACH = 6
"""Words between the verb and the figure at the most."""

NOT_DONE = {"planned", "estimate", "capacity"}


def contradiction(status: str, article: Article, place: Evidence) -> str | None:
    """Why a figure at a place can't have that status; None where its sentence does not plainly say otherwise."""
    contrary = PLANNED if status == "actual" else DONE if status in NOT_DONE else None
    sentence = article.sentence(place.sentence)
    words, start = article.words_of(sentence), place.start - sentence.start
    if contrary is None or not contrary.search(words, 0, start):
        return None
    told = plainly_told(words, start, find_figures(words))
    if status == "actual" and told == "planned":
        return f"its status is actual, and the article tells it as planned: {place.quote!r}"
    if status in NOT_DONE and told == "actual":
        return f"its status is {status}, and the article tells it as done: {place.quote!r}"
    return None


def told_as_done(text: str, figures: Iterable[Verdict], article: Article) -> Iterator[Verdict]:
    """A verdict on every figure of a sentence that tells of no plan, where the article plainly tells it as planned.

    `figures` are the verdicts on the text's figures; those that are supported say where the article has them.
    """
    if OPEN.search(text):
        return
    counted = {figure.start for figure in find_figures(text) if figure.kind in COUNTED}
    for verdict in figures:
        if verdict.status == "supported" and verdict.evidence and verdict.start in counted:
            place = verdict.evidence[0]
            if contradiction("actual", article, place) and not INFINITE.search(text[: verdict.start]):
                reason = "told as done; the article tells it as planned or expected"
                yield Verdict("status", "unsupported", verdict.text, verdict.start, verdict.end, reason, (place,))


def plainly_told(sentence: str, start: int, figures: Sequence[Quantity]) -> str | None:
    """What the verb close before offset `start` of a sentence says, "planned" or "actual"; None where it says neither."""
    begin = max((figure.end for figure in figures if figure.end <= start), default=0)
    begin = max((cut.end() for cut in BREAK.finditer(sentence, begin, start)), default=begin)
    before = sentence[begin:start]
    verbs = [(verb.end(), "planned") for verb in PLANNED.finditer(before)] + [
        (verb.end(), "actual") for verb in DONE.finditer(before)
    ]
    if not verbs:
        return None
    end, told = max(verbs)
    rest = before[end:]
    if len(rest.split()) > REACH or OF_ANOTHER.search(rest):
        return None
    return None if told == "actual" and OPEN.search(sentence) else told
