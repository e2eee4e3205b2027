"""Plain text files: the text is taken as it stands."""

import re

from summarizer.reading.content import Content
from summarizer.reading.text import normalise

_LONGEST_TITLE = 120
_ENDS_LIKE_A_SENTENCE = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")


def parse(text: str) -> Content:
    """The text, with its first line as the title where that is a heading."""
    text = normalise(text)
    return Content(text, title=heading_of(text))


def heading_of(text: str) -> str | None:
    """The first line of a text if it reads like a heading: short, followed by a blank line and not ending like a sentence."""
    first, blank, _ = text.partition("\n\n")
    if blank and "\n" not in first and len(first) <= _LONGEST_TITLE and not _ENDS_LIKE_A_SENTENCE.search(first):
        return first
    return None
