"""The extractive engine: whatever the article, a valid summary in its own words."""

import asyncio
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from summarizer.engines.extractive import Extractive
from summarizer.engines.extractive.engine import bullets_for
from summarizer.engines.extractive.passages import one_line
from summarizer.errors import SourceError, UsageError
from summarizer.grounding.figure_status import status_of
from summarizer.grounding.figures import find_figures
from summarizer.reading import article_from_text
from summarizer.schema.article import ArticleSummary
from summarizer.schema.catalogue import find_schema
from summarizer.types.article import Article, Sentence
from summarizer.types.draft import Draft
from summarizer.types.request import Request

STEEL = """\
LOWPORT – Regional Governor Ines Karlow opened a steel mill worth $2.4 billion in Lowport on May 3, Harbour Wire said.

Steel

The mill, which has an annual capacity of 900,000 tons, employs more than 1,200 people. Karlow has ordered the owner to \
cut emissions by 30% by 2028. "We will keep that promise, and sooner than you think," said Chief Executive Odd Brannagh.

The owner, Brannagh Metals, plans to produce 400,000 tons of rails and 250,000 tons of plates by the end of 2027. \
Last year it sold 310,000 tons, up 12% from 2023. Half of that went abroad.

Roads and schools

Karlow also visited the Upper Lowport bridge, which is expected to open in August. It will carry 18,000 cars a day. \
The bridge cost 75 million crowns (US$7.1 million). Nearly 300 workers are building it.

At School No. 4, the governor promised to renovate all 12 classrooms. The school teaches 640 children. Teachers asked \
for a new gym. Are the funds there? "Ask me in June," she answered.

The visit ended at the fish market. Fish prices rose 8% in April. The market will move to a new hall with 45 stalls.
"""


def draft_of(article: Article) -> Draft:
    return asyncio.run(Extractive(find_figures, status_of).answer(Request(article, find_schema("article"))))


def summary_of(text: str, title: str | None = None, language: str | None = None) -> tuple[Article, ArticleSummary]:
    article = article_from_text(text, id="a", source="a.txt", title=title, language=language)
    summary = draft_of(article).data
    assert isinstance(summary, ArticleSummary)
    return article, summary


def assert_verbatim(article: Article, summary: ArticleSummary) -> None:
    """Every text of the summary stands in the article, and every claim's in the sentences that it cites."""

    def cited(numbers: list[int]) -> str:
        first, last = article.sentence(min(numbers)), article.sentence(max(numbers))
        return one_line(article.text[first.start : last.end])

    claims = [(summary.gist.cites, [summary.gist.text])]
    claims += [(claim.cites, [claim.text]) for claim in summary.bullets]
    claims += [(claim.cites, [claim.quote, claim.label, *filter(None, [claim.when])]) for claim in summary.figures]
    claims += [(claim.cites, [claim.quote, claim.speaker]) for claim in summary.quotations]
    claims += [(claim.cites, [claim.name, claim.role]) for claim in summary.people]
    claims += [(claim.cites, [claim.who, claim.what, *filter(None, [claim.deadline])]) for claim in summary.commitments]
    for numbers, texts in claims:
        assert all(text in cited(numbers) for text in texts), (numbers, texts)
    assert all(topic in article.text for topic in summary.topics)
    assert article.title or summary.headline in one_line(article.text)


def test_an_article_is_summarized_in_its_own_words() -> None:
    article, summary = summary_of(STEEL)
    assert_verbatim(article, summary)
    assert 5 <= len(summary.bullets) <= 8
    assert len(summary.figures) >= 12
    assert [(person.name, person.role) for person in summary.people] == [
        ("Ines Karlow", "Regional Governor"),
        ("Odd Brannagh", "Chief Executive"),
    ]
    assert [(quotation.speaker, quotation.quote) for quotation in summary.quotations] == [
        ("Chief Executive Odd Brannagh", "We will keep that promise, and sooner than you think"),
    ]
    assert [commitment.who for commitment in summary.commitments] == ["Karlow", "Brannagh Metals", "the governor"]


def test_the_draft_says_that_no_model_was_asked() -> None:
    draft = draft_of(article_from_text(STEEL, id="a", source="a.txt"))
    assert (draft.engine, draft.model, draft.usage.calls) == ("extractive", "extractive", 0)


def test_the_bullets_reach_every_section_of_the_article() -> None:
    article, summary = summary_of(STEEL)
    headings = [article.text.index("Steel\n"), article.text.index("Roads and schools"), article.text.index("The visit ended")]
    places = [article.sentence(bullet.cites[0]).start for bullet in summary.bullets]
    sections = {sum(place > heading for heading in headings) for place in places}
    assert sections == {0, 1, 2, 3}


def test_a_dateline_is_left_out() -> None:
    _, summary = summary_of(STEEL)
    assert summary.gist.text.startswith("Regional Governor Ines Karlow opened")
    assert summary.bullets[0] == type(summary.bullets[0])(cites=summary.gist.cites, text=summary.gist.text)


def test_no_bullet_is_a_heading_or_a_repetition() -> None:
    repeated = STEEL + "\n\nLast year it sold 310,000 tons, up 12% from 2023.\n"
    _, summary = summary_of(repeated)
    texts = [bullet.text for bullet in summary.bullets]
    assert len(set(texts)) == len(texts)
    assert not {"Steel", "Roads and schools"}.intersection(texts)


@pytest.mark.parametrize(
    ("text", "bullets"),
    [
        ("Hello", 1),
        ("One heading\n\nAnother heading", 1),
        ("The mill closed on Monday. Sixty people lost their jobs.", 1),
        ("…", 1),
        ('"', 1),
        ("A. B. C. D. E. F. G.", 1),
        ("- one\n- two\n- three", 1),
        ("中国经济今年增长百分之五。政府计划在北京建设新的工厂。工人说他们很高兴。市长参观了学校。", 1),
        ("Новый завод открыли в мае. Он стоит 3,5 млрд рублей. Там работают 1 200 человек. Губернатор посетил его.", 1),
        ("!!! ??? ...", 1),
    ],
)
def test_degenerate_articles_are_summarized_too(text: str, bullets: int) -> None:
    article, summary = summary_of(text)
    assert_verbatim(article, summary)
    assert len(summary.bullets) >= bullets


def test_an_article_without_a_sentence_is_a_source_error() -> None:
    with pytest.raises(SourceError, match="no sentence"):
        draft_of(Article("a", "a.txt", "", ()))


def test_in_a_language_without_a_grammar_no_figures_are_read() -> None:
    text = "Завод выпустил 30% плана. Рабочие получили $5 млн. " * 3
    _, summary = summary_of(text, language="ru")
    assert summary.figures == []
    assert summary.bullets


def test_only_the_article_schema_is_filled() -> None:
    class Other(BaseModel):
        word: str

    article = article_from_text(STEEL, id="a", source="a.txt")
    with pytest.raises(UsageError, match="--model"):
        asyncio.run(Extractive(find_figures, status_of).answer(Request(article, find_schema(Other))))


@pytest.mark.parametrize(("sentences", "bullets"), [(1, 1), (3, 1), (5, 2), (8, 3), (15, 5), (24, 8), (1000, 8)])
def test_the_number_of_bullets_follows_the_length(sentences: int, bullets: int) -> None:
    assert bullets_for(sentences) == bullets


def test_summaries_do_not_depend_on_the_order_of_sets() -> None:
    program = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from summarizer.engines.extractive.engine import summarize\n"
        "from summarizer.grounding.figure_status import status_of\n"
        "from summarizer.grounding.figures import find_figures\n"
        "from summarizer.reading import article_from_text\n"
        "print(summarize(article_from_text(sys.stdin.read(), id='a', source='a'), find_figures, status_of).model_dump_json())\n"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program, *sys.path],
            input=STEEL,
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


VOCABULARY = """
    ASTANA – the The mill plans to by 2027 5 million tons of $3.5 billion nearly (US$2 , ) “We said Ann Lee will ” Mr. He also
    . ? 80% which and ; : 中国 1\u202f200 President visited 5-9-5 No. - capacity expected
"""
WORDS = st.sampled_from([*VOCABULARY.split(" "), "\n", "\n\n"])


@given(st.lists(WORDS, min_size=1, max_size=60).map(" ".join).filter(str.strip))
def test_whatever_the_words_are_the_summary_is_verbatim(text: str) -> None:
    assert_verbatim(*summary_of(text))


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn", "Co"]), min_size=1, max_size=200))
def test_whatever_the_characters_are_nothing_breaks(text: str) -> None:
    # An article made by hand: one sentence that holds everything.
    article = Article("a", "a.txt", text, (Sentence(1, 0, len(text)),))
    if text.strip():
        assert draft_of(article).data.model_dump()["bullets"]
