"""How large a source may be before it is refused, and how long its name."""

from summarizer.errors import SourceError

BYTE_LIMIT = 20_000_000
"""The most bytes that one file, web page, standard input or line of JSONL may hold, decompressed."""

TEXT_LIMIT = 2_000_000
"""The most code points that one article's text may hold."""

NAME_LIMIT = 2_000
"""The most code points of a source's name or an article's id that are kept."""


def refuse_long(text: str) -> None:
    """Raise SourceError for a text over the limit."""
    if len(text) > TEXT_LIMIT:
        raise SourceError(f"the text has {len(text):,} characters, the limit is {TEXT_LIMIT:,}: split it")
