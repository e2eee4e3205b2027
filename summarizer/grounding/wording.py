"""Judging the wording of a text that is not the article's own: its names, its quotations and its status."""

from summarizer.grounding.direct_speech import judge_speech
from summarizer.grounding.facts import Facts
from summarizer.grounding.figure_status import told_as_done
from summarizer.grounding.names import judge_names
from summarizer.grounding.status import judge_status
from summarizer.types.verdict import Verdict


def judge_wording(text: str, facts: Facts, cited: list[int] | None, figures: list[Verdict], *, tense: bool) -> list[Verdict]:
    """The verdicts on names, quotations and, where the text has a `tense`, status; `figures` are those on its figures."""
    return [
        *(told_as_done(text, figures, facts) if tense else ()),
        *judge_names(text, facts.names, cited),
        *judge_speech(text, facts.speech, cited),
        *(judge_status(text, facts.status, cited) if tense else ()),
    ]
