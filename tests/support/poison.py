"""A model that lies: every third figure, name and status of a sound answer is altered."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from summarizer.grounding import Facts
from summarizer.grounding.figure_status import contradiction
from summarizer.grounding.figures import find_figures
from summarizer.grounding.quotes import locate
from summarizer.schema.tree import Tree, claims_in
from summarizer.types.article import Article

Answer = dict[str, Any]
KINDS = {"money", "percent", "count", "measure"}
INVENTED = ("Vandermolen", "Okonkwosy", "Brightwater", "Halloranski", "Quillfeather")


@dataclass(frozen=True)
class Lie:
    """One alteration: a field as it was, and the words by which it is known in a summary that still tells it."""

    path: str
    field: str
    before: str
    words: str


@dataclass(frozen=True)
class _Place:
    """Where a lie can be told: the object that holds a field, and what the field would become."""

    path: str
    holder: Answer
    field: str
    after: str
    words: str = ""


def poisoned(answer: Tree, article: Article, chance: random.Random, step: int = 3) -> tuple[Answer, list[Lie]]:
    """A copy of a sound answer with every `step`th figure, name and plain status altered, and what was altered."""
    lying: Answer = json.loads(json.dumps(answer))
    lies = []
    for find in (_figures, _names, _statuses):
        places = list(find(lying, article, chance))
        for place in places[chance.randrange(step) :: step]:
            lies.append(Lie(place.path, place.field, place.holder[place.field], place.words or place.after))
            place.holder[place.field] = place.after
    return lying, lies


def told(lies: list[Lie], summary: Tree) -> list[Lie]:
    """The lies that a summary still tells."""
    words = {value for claim in claims_in(summary) for value in claim.item.values() if isinstance(value, str)}
    statuses = {f"{entry['label']}: {entry['quote']}: {entry['status']}" for entry in summary.get("figures", [])}
    return [lie for lie in lies if lie.words in words | statuses | {summary.get("headline")}]


def _figures(answer: Answer, article: Article, chance: random.Random) -> Iterator[_Place]:
    yield from _altered("", answer, "headline", article, chance)
    for claim in claims_in(answer):
        for field in [*claim.texts, "quote"]:
            if field != "status" and isinstance(claim.item.get(field), str):
                yield from _altered(claim.path, claim.item, field, article, chance)


def _altered(path: str, holder: Answer, field: str, article: Article, chance: random.Random) -> Iterator[_Place]:
    """The field with another first digit in one of its figures, one that no number of the article has."""
    text, plain = holder[field], " ".join(article.text.split())
    for figure in find_figures(text):
        digits = [place for place in range(figure.start, figure.end) if text[place] in "123456789"]
        if figure.kind not in KINDS or not digits or (figure.value or 0) < 20:
            continue
        for digit in chance.sample("123456789", 9):
            number = figure.text[: digits[0] - figure.start] + digit + figure.text[digits[0] - figure.start + 1 :]
            if " ".join(number.split()) not in plain:
                yield _Place(path, holder, field, text[: figure.start] + number + text[figure.end :])
                break


def _names(answer: Answer, _: Article, chance: random.Random) -> Iterator[_Place]:
    fields = {"people": "name", "organizations": "name", "quotations": "speaker", "commitments": "who"}
    for key, field in fields.items():
        for index, item in enumerate(answer[key]):
            first, *_others = item[field].split()
            yield _Place(f"/{key}/{index}", item, field, f"{first} {chance.choice(INVENTED)}")


def _statuses(answer: Answer, article: Article, _: random.Random) -> Iterator[_Place]:
    facts = Facts(article)
    for index, item in enumerate(answer["figures"]):
        other = "planned" if item["status"] == "actual" else "actual"
        place = locate(item["quote"], article, [n for n in item["cites"] if article.has_sentence(n)], item["label"])
        if place and contradiction(other, facts, place[0]):
            yield _Place(f"/figures/{index}", item, "status", other, f"{item['label']}: {item['quote']}: {other}")
