"""Verdicts on the organisation and the occupation that a text puts at a person's name."""

from collections.abc import Iterator

from summarizer.grounding.names.acts.clauses import Clauses
from summarizer.grounding.names.acts.elements import Party, may_be_one
from summarizer.grounding.names.countries import is_country
from summarizer.grounding.names.index import NameIndex, same_word
from summarizer.grounding.names.roles.affiliations import Affiliation
from summarizer.types.verdict import Verdict


def judge_affiliations(told: Clauses, index: NameIndex) -> Iterator[Verdict]:
    """A verdict on each person whom a text puts at the organisation, or gives the occupation, of somebody else."""
    for said in told.affiliations:
        if own := _elsewhere(said, index):
            yield _verdict(told, said, "another organisation", index, own)
    for said in told.occupations:
        if other := _holder(said, index):
            yield _verdict(told, said, "another person", index, other)


def _elsewhere(said: Affiliation, index: NameIndex) -> Affiliation | None:
    """Where the article has a person, if it is not what a text says and somebody else is there, or the office is the same.

    A sentence that names both without telling otherwise is enough for the text to be right.
    """
    if is_country(said.organisation):
        return None
    both = index.sentences_with_any(said.person) & index.sentences_with_any(said.organisation)
    if any(_is_same(said, found) for number in both for found in index.clauses[number].affiliations):
        return None
    sentences = index.clauses.naming(said.person)
    own = [
        (number, found)
        for number in sentences
        for found in index.clauses[number].affiliations
        if may_be_one(found.person, said.person) and not is_country(found.organisation)
    ]
    if not own or any(_share_word(found.organisation, said.organisation) for _, found in own):
        return None
    there = [
        number
        for number in index.sentences_with_any(said.organisation)
        for found in index.clauses[number].affiliations
        if _share_word(found.organisation, said.organisation) and not may_be_one(found.person, said.person)
    ]
    untold = sentences & both - {number for number, _ in own}.union(there)
    is_same_office = said.office and any(found.office == said.office for _, found in own)
    return own[0][1] if not untold and (there or is_same_office) else None


def _holder(said: Affiliation, index: NameIndex) -> Affiliation | None:
    """Somebody else who has an occupation in the article, which it uses of nobody but such."""
    own = index.clauses.naming(said.person)
    if not own or not index.clauses.is_person(said.person):
        return None
    numbers = index.clauses.like([said.office])
    holders = [
        found
        for number in numbers
        if number not in own
        for found in index.clauses[number].occupations
        if found.office == said.office and not may_be_one(found.person, said.person)
    ]
    return holders[0] if holders and len(holders) == len(numbers) else None


def _is_same(said: Affiliation, found: Affiliation) -> bool:
    return may_be_one(said.person, found.person) and _share_word(said.organisation, found.organisation)


def _share_word(one: Party, other: Party) -> bool:
    return any(same_word(key, word) for key in one for word in other)


def _verdict(told: Clauses, said: Affiliation, reason: str, index: NameIndex, other: Affiliation) -> Verdict:
    """An unsupported verdict, with the article's words and where they stand."""
    evidence = index.evidence_at(other.start, other.end)
    reason = f'{reason}: the article has "{index.clauses.words(other.start, other.end)}"'
    return Verdict("name", "unsupported", told.text[said.start : said.end], said.start, said.end, reason, evidence)
