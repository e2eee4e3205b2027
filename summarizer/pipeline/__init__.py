"""The pipeline: the only place that knows the order in which the rooms work."""

from summarizer.pipeline.checking import check, figure_spans
from summarizer.pipeline.opening import EXTRACTIVE, chosen_model, open_pipeline
from summarizer.pipeline.pipeline import Pipeline
from summarizer.pipeline.summarize import asummarize, summarize

__all__ = ["EXTRACTIVE", "Pipeline", "asummarize", "check", "chosen_model", "figure_spans", "open_pipeline", "summarize"]
