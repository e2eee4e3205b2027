"""Grounding: a draft is compared with its article, mended, and measured."""

from summarizer.grounding.coverage import counted_figures, measure_coverage
from summarizer.grounding.examine import Examination, examine, similar_sentences
from summarizer.grounding.facts import Facts
from summarizer.grounding.judging import judge
from summarizer.grounding.mend import Policy, repaired, replaced, settle

__all__ = [
    "Examination",
    "Facts",
    "Policy",
    "counted_figures",
    "examine",
    "judge",
    "measure_coverage",
    "repaired",
    "replaced",
    "settle",
    "similar_sentences",
]
