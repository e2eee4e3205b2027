"""Grounding: a draft is compared with its article, mended, and measured."""

from summarizer.grounding.coverage import measure_coverage
from summarizer.grounding.examine import Examination, examine
from summarizer.grounding.mend import Policy, repaired, settle

__all__ = ["Examination", "Policy", "examine", "measure_coverage", "repaired", "settle"]
