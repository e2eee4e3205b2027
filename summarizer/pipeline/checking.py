"""Checking: any summary against its article, without a model, whoever wrote it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from summarizer.errors import UsageError
from summarizer.grounding import Facts, counted_figures, examine, judge, similar_sentences
from summarizer.reading import article_from_text, read
from summarizer.schema.publishing import without_findings
from summarizer.schema.tree import Claim, Tree, claims_in, loose_texts_in
from summarizer.types.article import Article
from summarizer.types.check import Check, Checked
from summarizer.types.plain import plain
from summarizer.types.summary import FORMAT, Reading, Span
from summarizer.types.verdict import Verdict


def check(text: str, article: Article | str | Path, sentences: Sequence[int] | None = None) -> list[Verdict]:
    """A verdict on each figure, name, quotation and status that a text states about an article.

    `sentences` are the numbers of the sentences that it has to rest on, None for the whole article.
    """
    return judge(text, Facts(as_article(article)), sentences)


def check_text(text: str, article: Article) -> Check:
    """Free text, sentence by sentence, each judged against the whole article."""
    facts = Facts(article)
    parts = article_from_text(text, id="text", source="text", language=article.language)
    texts = [" ".join(parts.words_of(sentence).split()) for sentence in parts.sentences]
    return Check(article, tuple(checked(str(number), words, facts) for number, words in enumerate(texts, 1)))


def check_summary(document: Tree, article: Article) -> Check:
    """A summary in this program's JSON: every claim against the sentences that it cites, other texts against the whole."""
    facts = Facts(article)
    tree = without_findings(document)
    problems = {failed.path: failed.reason for failed in examine(tree, facts).violations}
    return Check(article, tuple(texts_of(tree, document, facts, problems)))


def problems_of(document: Tree, article: Article) -> Iterator[tuple[str, str]]:
    """The path and the reason of every claim or mere text of a summary in our JSON that does not hold, or not any more."""
    examination = examine(without_findings(document), Facts(article))
    yield from ((failed.path, failed.reason) for failed in examination.violations)
    failed = {failed.path for failed in examination.violations}
    for claim in claims_in(document):
        reason = false_evidence(claim.item.get("evidence"), article) or false_reading(
            claim, examination.readings.get(claim.path)
        )
        if reason and claim.path not in failed:
            yield claim.path, reason


def figure_spans(article: Article) -> tuple[Span, ...]:
    """Where the article's figures stand that coverage counts, in the order of the text."""
    return tuple(Span(figure.text, figure.start, figure.end) for figure in counted_figures(Facts(article).figures.figures))


def false_reading(claim: Claim, reading: Reading | None) -> str | None:
    """What is wrong with the value, unit or qualifier that a figure states; None where they are the article's."""
    if reading is None:
        return None
    for name, value in plain(reading).items():
        if claim.item.get(name) != value:
            return f"its {name} {claim.item.get(name)!r} is {value!r} in the article"
    return None


def texts_of(tree: Tree, document: Tree, facts: Facts, problems: dict[str, str]) -> Iterator[Checked]:
    """Every text of a summary with its verdicts; false evidence is a problem of its claim."""
    for path, text in loose_texts_in(tree):
        yield checked(path, text, facts)
    stated = {claim.path: claim.item.get("evidence") for claim in claims_in(document)}
    for claim in claims_in(tree):
        cites = [number for number in claim.cites if facts.article.has_sentence(number)]
        verdicts = tuple(verdict for text in claim.texts.values() for verdict in judge(text, facts, cites))
        problem = problems.get(claim.path) or false_evidence(stated.get(claim.path), facts.article)
        yield Checked(claim.path, words_of(claim), verdicts, tuple(cites), problem)


def checked(path: str, text: str, facts: Facts) -> Checked:
    """One text, judged against the whole article."""
    closest = tuple(similar_sentences(Claim(path, {"text": text}), facts.article))
    return Checked(path, text, tuple(judge(text, facts, None)), closest)


def false_evidence(evidence: Any, article: Article) -> str | None:  # noqa: ANN401 - whatever a file holds
    """What is wrong with a claim's evidence as a document states it; None where it is the article's, or not stated."""
    if evidence == []:
        return "it has no evidence"
    for piece in evidence if isinstance(evidence, list) else []:
        start, end = piece["start"], piece["end"]
        if article.text[start:end] != piece["quote"]:
            return f"its evidence {piece['quote'][:60]!r} does not stand at {start} in the article"
        number = piece["sentence"]
        held = article.has_sentence(number) and article.sentence(number).start <= start < end <= article.sentence(number).end
        if not held:
            return f"its evidence {piece['quote'][:60]!r} does not stand in sentence {number}"
    return None


def words_of(claim: Claim) -> str:
    """A claim in one line."""
    return " · ".join(value for value in claim.item.values() if isinstance(value, str))


def as_article(article: Article | str | Path) -> Article:
    """The article itself, or the one at a file or URL."""
    return article if isinstance(article, Article) else read(article)


def read_summary(path: Path) -> str | Tree:
    """What a file holds: a summary of ours as its JSON `summary`, anything else as free text.

    UsageError where it can't be read or is JSON of another kind.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"summary {path}: can't be read ({error.strerror})") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"summary {path}: it is not UTF-8 text ({error.reason} at byte {error.start:,})") from None
    if not text.lstrip().startswith(("{", "[")):
        return text
    try:
        document = json.loads(text)
    except ValueError as error:
        raise UsageError(f"summary {path}: neither free text nor JSON ({error})") from None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise UsageError(f'summary {path}: not one JSON object with "format": "{FORMAT}"')
    summary = document.get("summary")
    if not isinstance(summary, dict):
        raise UsageError(
            f"summary {path}: it holds no summary of one article; a briefing can not be checked, the summaries behind it can"
        )
    return summary
