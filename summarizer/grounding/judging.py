"""Judging: does what a text says rest on the sentences of an article?"""

from collections.abc import Sequence

from summarizer.grounding.facts import Facts
from summarizer.grounding.figures import judge_figures
from summarizer.types.verdict import Verdict


def judge(text: str, facts: Facts, sentences: Sequence[int] | None) -> list[Verdict]:
    """A verdict on each figure of a text, in its order; `sentences` are the numbers that it cites, None is all.

    Numbers that the article does not have count for nothing.
    """
    cited = None if sentences is None else [number for number in sentences if facts.article.has_sentence(number)]
    return judge_figures(facts.with_its_spaces(text), facts.figures, cited)
