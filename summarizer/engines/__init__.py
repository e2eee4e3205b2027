"""Engines: a request in, a draft out. Each imports what it needs when it is made, and not before."""

from summarizer.engines.engine import Engine

__all__ = ["Engine"]
