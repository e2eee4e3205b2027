"""Figures: the grammar that reads them from a text, and the verdicts on them."""

from summarizer.grounding.figures.grammar.scan import find_figures
from summarizer.grounding.figures.index import FigureIndex
from summarizer.grounding.figures.judge import judge_figures

__all__ = ["FigureIndex", "find_figures", "judge_figures"]
