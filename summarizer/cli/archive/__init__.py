"""`summarizer archive`: thousands of articles in one file, regenerated only where something changed."""

from summarizer.cli.archive.commands import app

__all__ = ["app"]
