"""Archives: thousands of articles and their summaries in one file, regenerated only where something changed."""

from summarizer.archive.archive import Archive
from summarizer.archive.settings import Settings

__all__ = ["Archive", "Settings"]
