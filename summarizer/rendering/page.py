"""The page of whatever can be read: a summary or a briefing, as blocks."""

from typing import TYPE_CHECKING

from summarizer.rendering.blocks import Block
from summarizer.rendering.outline import outline
from summarizer.types.summary import Summary

if TYPE_CHECKING:
    from summarizer.types.briefing import Briefing


def page(told: "Summary | Briefing") -> tuple[Block, ...]:
    """Everything that a reader is told, in reading order."""
    if isinstance(told, Summary):
        return outline(told)
    from summarizer.rendering.briefing_outline import briefing_outline

    return briefing_outline(told)
