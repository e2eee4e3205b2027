"""Structured summaries of news articles that can be trusted: every claim points at the sentences it rests on."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.archive import Archive
    from summarizer.briefing import brief
    from summarizer.pipeline import asummarize, check, summarize
    from summarizer.reading import read
    from summarizer.types.article import Article
    from summarizer.types.briefing import Briefing
    from summarizer.types.summary import Summary
    from summarizer.types.verdict import Verdict

__all__ = ["Archive", "Article", "Briefing", "Summary", "Verdict", "asummarize", "brief", "check", "read", "summarize"]

__version__ = "0.1.0"

_HOMES = {
    "Archive": "summarizer.archive",
    "Briefing": "summarizer.types.briefing",
    "brief": "summarizer.briefing",
    "Article": "summarizer.types.article",
    "Summary": "summarizer.types.summary",
    "Verdict": "summarizer.types.verdict",
    "asummarize": "summarizer.pipeline",
    "check": "summarizer.pipeline",
    "read": "summarizer.reading",
    "summarize": "summarizer.pipeline",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that `summarizer --help` does not pay for what it doesn't need."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'summarizer' has no attribute {name!r}")
