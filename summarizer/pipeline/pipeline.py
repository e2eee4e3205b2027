"""The pipeline: from an article to a verified summary, through the rooms in their order."""

from dataclasses import dataclass

from summarizer.engines import Engine
from summarizer.grounding import Policy
from summarizer.pipeline.verifying import Verifying
from summarizer.prompting import Prompt, compose
from summarizer.schema.schema import Schema
from summarizer.types.article import Article
from summarizer.types.request import Request
from summarizer.types.summary import Summary


@dataclass(frozen=True)
class Pipeline:
    """Everything that turns an article into a summary; `prompt` is None where the engine reads none."""

    engine: Engine
    schema: Schema
    prompt: Prompt | None
    on_unsupported: Policy = "drop"

    async def summarize(self, article: Article) -> Summary:
        """A verified summary of one article; an error of summarizer.errors where there is none."""
        request = self.request(article)
        draft = await self.engine.answer(request)
        return await Verifying(self.engine, request, draft, self.on_unsupported).summary()

    def request(self, article: Article) -> Request:
        """What will be asked about an article."""
        return compose(self.prompt, self.schema, article) if self.prompt else Request(article, self.schema)
