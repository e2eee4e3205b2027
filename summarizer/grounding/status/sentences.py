"""The sentences of a text under judgement."""

import re
from collections.abc import Iterator

_END = re.compile(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bNo)(?<!\bSt)[.!?][\"”'’»)]?\s+(?=[\"“‘'«(]?[^\W\d_a-z])|\n+")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """The span of each sentence, roughly: a stop, a space and a capital part two."""
    start = 0
    for match in _END.finditer(text):
        if match.end() > start:
            yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)
