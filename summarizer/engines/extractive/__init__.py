"""The extractive engine: an article summarized in its own words, without a model."""

from summarizer.engines.extractive.engine import Extractive
from summarizer.engines.extractive.selection import select

__all__ = ["Extractive", "select"]
