"""Judging: does what a text says rest on the sentences of an article?"""

from collections.abc import Sequence

from summarizer.grounding.facts import Facts
from summarizer.grounding.figures import judge_figures
from summarizer.types.verdict import Verdict


def judge(text: str, facts: Facts, sentences: Sequence[int] | None, *, tense: bool = True) -> list[Verdict]:
    """A verdict on each figure, name, quotation and status of a text, in its order.

    `sentences` are the numbers of those that it cites, None is all; numbers that the article does not have count for nothing.
    Names and quotations may stand anywhere in the article. The status of a text without a `tense` of its own is not judged.
    """
    cited = None if sentences is None else [number for number in sentences if facts.article.has_sentence(number)]
    spaced = facts.with_its_spaces(text)
    verdicts = judge_figures(spaced, facts.figures, cited)
    if facts.article.language in (None, "en") and not facts.says(text):
        # Not at the top: extracts are the article's own words, and should not load what judges others.
        from summarizer.grounding.wording import judge_wording

        verdicts += judge_wording(spaced, facts, cited, verdicts, tense=tense)
    return sorted(verdicts, key=lambda verdict: verdict.start)
