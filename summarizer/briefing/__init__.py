"""Briefings: what many articles say together, over their verified summaries."""

from summarizer.briefing.brief import BULLETS, abrief, brief, brief_over
from summarizer.briefing.collecting import uncollected

__all__ = ["BULLETS", "abrief", "brief", "brief_over", "uncollected"]
