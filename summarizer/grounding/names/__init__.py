"""Names: people, organisations and places in a text, and the roles that it gives to people, compared with an article."""

from summarizer.grounding.names.index import NameIndex
from summarizer.grounding.names.judge import judge_names

__all__ = ["NameIndex", "judge_names"]
