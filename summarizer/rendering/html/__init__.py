"""Rendering as HTML: one self-contained page that opens from disk."""

from summarizer.rendering.html.summary import render_html

__all__ = ["render_html"]
