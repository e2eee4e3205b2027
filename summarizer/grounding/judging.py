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
        verdicts += judge_wording(spaced, facts, cited, verdicts, tense=tense)
    return sorted(verdicts, key=lambda verdict: verdict.start)


def judge_wording(text: str, facts: Facts, cited: list[int] | None, figures: list[Verdict], *, tense: bool) -> list[Verdict]:
    """The verdicts on names, quotations and status of a text whose wording is not the article's own."""
    from summarizer.grounding.direct_speech import judge_speech
    from summarizer.grounding.figure_status import told_as_done
    from summarizer.grounding.names import judge_names
    from summarizer.grounding.status import judge_status

    return [
        *(told_as_done(text, figures, facts.article) if tense else ()),
        *judge_names(text, facts.names, cited),
        *judge_speech(text, facts.speech, cited),
        *(judge_status(text, facts.status, cited) if tense else ()),
    ]
