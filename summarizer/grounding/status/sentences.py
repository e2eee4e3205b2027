"""The sentences of a text under judgement."""

import re
from collections.abc import Iterator

# The sign comes first, so that what stands before it is looked at only there.
_END = re.compile(r"[.!?](?<!\b[A-Z].)(?<!\b(?:Mr|Ms|Dr|No|St).)[\"”'’»)]?\s+(?=[\"“‘'«(]?[^\W\d_a-z])|\n\n*+")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """The span of each sentence, roughly: a stop, a space and a capital part two."""
    start = 0
    for match in _END.finditer(text):
        if match.end() > start:
            yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)
