"""Status: whether what a text tells as done is told as done by the article, and not as planned, ordered, possible or denied."""

from summarizer.grounding.status.index import StatusIndex
from summarizer.grounding.status.judge import judge_status

__all__ = ["StatusIndex", "judge_status"]
