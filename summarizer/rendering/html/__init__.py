"""Rendering as HTML: one self-contained page that opens from disk, of a summary, a briefing or a whole archive."""

from summarizer.rendering.html.briefing import render_briefing
from summarizer.rendering.html.overview import render_overview
from summarizer.rendering.html.summary import render_html

__all__ = ["render_briefing", "render_html", "render_overview"]
