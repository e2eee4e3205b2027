"""Rendering: a verified summary as text for a terminal, Markdown, JSON or JSON Lines."""

from summarizer.rendering.json_document import render_json, render_jsonl
from summarizer.rendering.markdown import render_markdown
from summarizer.rendering.text import render_text

__all__ = ["render_json", "render_jsonl", "render_markdown", "render_text"]
