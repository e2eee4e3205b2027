"""Requests: a prompt filled in for an article."""

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256

from summarizer.prompting.prompt import Prompt
from summarizer.schema.schema import Schema
from summarizer.types.article import Article, Sentence
from summarizer.types.request import Message, Request
from summarizer.types.violation import Violation


def compose(prompt: Prompt, schema: Schema, article: Article) -> Request:
    """The request for a summary of the whole article."""
    first = article.words_of(article.sentences[0]) if article.sentences else ""
    title = article.title if article.title != first else None
    details = [("Title", title), ("Published", article.published), ("Language", article.language)]
    known = [f"{name}: {' '.join(value.split())}" for name, value in details if value]
    body = enclosed(article, [*known, ""] if known else [], article.sentences)
    return _request(prompt, schema, article, prompt.fill(article=body, items=""))


def compose_repair(prompt: Prompt, schema: Schema, article: Article, failed: Sequence[Violation]) -> Request:
    """The request that asks again for the failed items only, with only the sentences that may hold what they need."""
    items = [
        json.dumps({"item": number, **entry.item, "reason": entry.reason}, ensure_ascii=False)
        for number, entry in enumerate(failed)
    ]
    numbers = sorted({number for entry in failed for number in entry.candidates})
    body = enclosed(article, [], [article.sentence(number) for number in numbers])
    return _request(prompt, schema, article, prompt.fill(article=body, items="\n".join(items) + "\n"))


def enclosed(article: Article, details: list[str], sentences: Iterable[Sentence]) -> str:
    """Numbered sentences, each on a line of its own, between markers that the article can't hold."""
    code = _code_absent_from(article)
    lines = [f"<article {code}>", *details]
    previous = None
    for sentence in sentences:
        if previous is not None and "\n\n" in article.text[previous.end : sentence.start]:
            lines.append("")
        lines.append(f"[{sentence.number}] {' '.join(article.words_of(sentence).split())}")
        previous = sentence
    return "\n".join([*lines, f"</article {code}>"])


def _code_absent_from(article: Article) -> str:
    """A code for the markers, the same for the same article, that occurs nowhere in it."""
    code = article.sha256[:12]
    while code in article.text or code in (article.title or ""):
        code = sha256(code.encode()).hexdigest()[:12]
    return code


def _request(prompt: Prompt, schema: Schema, article: Article, user: str) -> Request:
    messages = (Message("system", prompt.system), Message("user", user))
    return Request(article, schema, messages, prompt.name, prompt.version)
