"""The live engine: a language model behind any OpenAI-compatible server."""

from summarizer.engines.live.endpoint import Endpoint, find_endpoint
from summarizer.engines.live.engine import Live

__all__ = ["Endpoint", "Live", "find_endpoint"]
