import asyncio
from dataclasses import dataclass

from bench.peers.articles import article, articles
from summarizer.pipeline import Pipeline
from summarizer.prompting import find_prompt
from summarizer.reading import article_from_text
from summarizer.schema.catalogue import find_schema
from summarizer.types.draft import Draft
from summarizer.types.request import Request


@dataclass
class Perfect:
    """Gives the made answer, once for each article."""

    asked: int = 0

    async def answer(self, request: Request) -> Draft:
        self.asked += 1
        made = article(int(request.article.id.removeprefix("article-")))
        return Draft(request.schema.model.model_validate(made.answer), "perfect", "perfect")


def test_every_claim_of_a_made_answer_passes_without_a_repair() -> None:
    engine = Perfect()
    pipeline = Pipeline(engine, find_schema("article"), find_prompt("article"))
    for made in articles(25):
        summary = asyncio.run(pipeline.summarize(article_from_text(made.text, id=made.id, source="bench")))
        found = summary.verification
        assert (found.claims, found.figures.verified) == (22, 8)
        assert (found.repaired, found.dropped, found.warnings) == ((), (), ())
    assert engine.asked == 25


def test_articles_are_the_same_for_the_same_seed_and_differ_from_each_other() -> None:
    first = list(articles(200))
    assert first == list(articles(200))
    assert len({made.text for made in first}) == 200
    assert article(7, seed=1).text != article(7).text
    assert all(4_000 < len(made.text) < 5_200 and made.id in made.text for made in first)


def test_hardly_a_sentence_stands_in_two_articles() -> None:
    told = [sentence for made in articles(50) for sentence in made.text.replace("\n\n", " ").split(". ")]
    assert len(set(told)) > 0.95 * len(told)
