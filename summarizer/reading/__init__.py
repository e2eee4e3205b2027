"""The reading room: SOURCE strings to Articles, with text that is normalised once and cut into numbered sentences."""

from summarizer.reading.article import article_from_text
from summarizer.reading.source import read, read_all, read_unknown
from summarizer.reading.unreadable import Unreadable

__all__ = ["Unreadable", "article_from_text", "read", "read_all", "read_unknown"]
