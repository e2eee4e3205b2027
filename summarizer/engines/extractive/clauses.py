"""Clauses: where a sentence can be cut, and what a cut leaves hanging at the ends."""

import re

Span = tuple[int, int]
"""A place in a sentence, in code points."""

PART = re.compile(
    r"\b(?:said|says|reported|noted|announced|added|told \w+) that\s+|\breported on\s+"
    r"|,(?!\d)\s+|\s*[;:](?!\d)\s+|\s+(?:[–—]|--?)\s+|\s*[()]\s*|[“”\"]\s*"
)
"""What stands between the parts of a sentence."""

_UNFINISHED = (
    "a|about|after|also|an|and|are|as|at|be|been|being|between|but|by|for|from|had|has|have|in|into|is|nearly|of|on|or|over"
    "|per|some|than|that|the|their|its|to|totall?ing|until|up|was|were|when|where|which|who|whose|with|without|worth"
)
_TAIL = re.compile(rf"(?:[\s,;:–—(\-“\"]|(?:(?<=[\s,;:–—(\-“\"])|^)(?:{_UNFINISHED})(?=[\s,;:–—(\-“\"]*$))+$", re.IGNORECASE)
_HEAD = re.compile(
    r"^(?:[\s,;:.!?–—)\-”\"’]|(?:of which|and|but|or|which|who|that|while|whereas|where|when|because|as|of|if|so|than|then)"
    r"(?=[\s,;:–—)]))+",
    re.IGNORECASE,
)

BASELINE = re.compile(
    r"\b(?:from|against|than|versus|(?:compared|comparison) (?:with|to)|instead of|not)\s+"
    r"(?:the |a |an |last |its |year's |previous )*$",
    re.IGNORECASE,
)
"""What introduces the value or the time that something is compared with."""

_STRONG_BREAK = re.compile(r";\s|\s[–—]\s|[.!?]\s+(?=[A-Z“\"])")


def clause_around(text: str, place: Span) -> Span:
    """The stretch around a place of a sentence that no strong break cuts."""
    start, end = place
    begin = max((cut.end() for cut in _STRONG_BREAK.finditer(text, 0, start) if cut.end() <= start), default=0)
    following = _STRONG_BREAK.search(text, end)
    return begin, following.start() if following else len(text)


def without_loose_ends(text: str) -> str:
    """A stretch of a sentence without the conjunctions, prepositions and punctuation that its cuts left hanging."""
    return without_tail(_HEAD.sub("", text))


def without_tail(text: str) -> str:
    """A stretch of a sentence that does not end on a word which wants to go on, such as "of" or "worth"."""
    while True:
        shorter = _TAIL.sub("", text)
        if shorter == text:
            return text
        text = shorter


def part_starts(text: str) -> list[int]:
    """The offsets at which the parts of a sentence begin, 0 first."""
    return [0, *(cut.end() for cut in PART.finditer(text) if 0 < cut.end() < len(text))]
