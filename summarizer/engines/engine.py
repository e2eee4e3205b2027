"""What every engine is."""

from typing import Protocol

from summarizer.types.draft import Draft
from summarizer.types.request import Request


class Engine(Protocol):
    """Answers requests: from a live model, from recordings, or out of the article itself."""

    async def answer(self, request: Request) -> Draft:
        """A draft that fits the request's schema; an error of summarizer.errors where there is none."""
        ...
