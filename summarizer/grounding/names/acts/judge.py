"""Verdicts on who does what to whom: does the article tell it the other way round, or of somebody else?"""

from collections.abc import Collection, Iterator

from summarizer.grounding.names.acts.act import SAY, Act
from summarizer.grounding.names.acts.clauses import Clauses
from summarizer.grounding.names.acts.converses import MUTUAL, Dealing, dealings_of
from summarizer.grounding.names.acts.elements import Party, may_be_one
from summarizer.grounding.names.acts.nominal import RELATION
from summarizer.grounding.names.countries import is_country
from summarizer.grounding.names.index import NameIndex
from summarizer.types.verdict import Verdict

# Of an act's other words a sentence of the article must share so large a part to be about it, and more than so large a part
# must not stand where the one speaks whom a text has speaking.
_COVERED = 0.5
_NEAR = 0.34
_ENOUGH = 2
"""With fewer words in common, the article must have the verb in one sentence only."""

_AGENT = "agent"
_SLOTS = frozenset({"", "to", "from", "for", "over", "against"})


def judge_acts(told: Clauses, index: NameIndex, cited: Collection[int]) -> Iterator[Verdict]:
    """A verdict on each act of a text that the article tells with its names exchanged, or with another name."""
    for act in told.acts:
        if any(_is_same(act, other) for number in cited for other in index.clauses[number].acts):
            continue
        compared = {dealing: _compared(dealing, index) for dealing in dealings_of(act)}
        other = next((found for found in compared.values() if isinstance(found, Act)), None)
        reason = "exchanged"
        if not other and not act.verb.endswith(RELATION):
            sound = {party for (_, *parties), found in compared.items() if found is True for party in parties}
            places = ((slot, party) for slot, party in _places(act) if party not in sound)
            other = next(filter(None, (_of_another(act, slot, party, index) for slot, party in places)), None)
            reason = "told of another"
        if other:
            yield Verdict(
                "name",
                "unsupported",
                told.text[act.start : act.end],
                act.start,
                act.end,
                f'{reason}: the article has "{index.clauses.words(other.start, other.end)}"',
                index.evidence_at(other.start, other.end),
            )


def _is_same(act: Act, other: Act) -> bool:
    """Whether two acts have one verb, and each name of the first stands where the second one has it."""
    if act.verb != other.verb:
        return False
    places = _places(other)
    return all(any(at == slot and may_be_one(name, party) for at, name in places) for slot, party in _places(act))


def _compared(dealing: Dealing, index: NameIndex) -> Act | bool:
    """Whether the article tells a dealing; the act by which it tells it the other way round only."""
    name, first, second = dealing
    if may_be_one(first, second):
        return False
    found: Act | bool = False
    for number in index.sentences_with_any(first) & index.sentences_with_any(second):
        for act in index.clauses[number].acts:
            for other, one, two in dealings_of(act):
                if other == name and may_be_one(one, first) and may_be_one(two, second):
                    return True
                if other == name and may_be_one(one, second) and may_be_one(two, first):
                    found = act
    return found


def _places(act: Act) -> list[tuple[str, Party]]:
    """The names of an act with where they stand."""
    return [*((_AGENT, agent) for agent in act.agents), *((slot, party) for slot, party in act.others if slot in _SLOTS)]


def _of_another(act: Act, slot: str, party: Party, index: NameIndex) -> Act | None:
    """The act that the article tells with another name in that place, where nothing hints that it tells it of this one."""
    mine = index.sentences_with_any(party)
    if not mine or is_country(party):
        return None
    names = [other for _, other in _places(act) if other != party]
    needed = {word for word in act.content if word[0].isdigit()}
    like = _similar(act, act.content.union(*names), party, index)
    found = None
    for number in sorted(like, key=lambda number: number not in mine):
        clauses = index.clauses[number]
        if not clauses.has_verb(act.verb):
            continue
        teller = _teller(clauses, act, slot, party, index)
        if not teller and (clauses.names(party) or (clauses.opens_with_pronoun() and index.clauses.names(number - 1, party))):
            return None
        if teller and not found and needed.issubset(clauses.elements.forms) and all(map(clauses.names, names)):
            is_enough = like[number] >= _ENOUGH or (act.verb not in SAY and index.clauses.is_told_once(act.verb))
            found = teller if is_enough else None
    certain = found and index.clauses.is_comparable(party) and _is_told_only_of(found, act, party, like, index)
    return found if certain else None


def _similar(act: Act, content: Collection[str], party: Party, index: NameIndex) -> dict[int, int]:
    """The sentences that may tell an act, and how much of its content they hold; none where no other name is there."""
    like = index.clauses.like(content, max(1, _COVERED * len(content)))
    like = {number: count for number, count in like.items() if index.clauses.may_have_verb(number, act.verb)}
    return like if any(index.clauses.keys(number) - party for number in like) else {}


def _is_told_only_of(teller: Act, act: Act, party: Party, like: Collection[int], index: NameIndex) -> bool:
    """Whether no sentence with a name, apart from those that are like an act, may tell the act of it in other words."""
    others = index.clauses.naming(party).difference(like)
    if act.verb in SAY:
        # People say many things: what matters is what this one says.
        near = index.clauses.like(act.content, _NEAR * len(act.content))
        return others.isdisjoint(near) and all(map(index.clauses.is_person, (party, *teller.agents)))
    return not any(index.clauses[number].has_verb(act.verb) for number in others)


def _teller(clauses: Clauses, act: Act, slot: str, party: Party, index: NameIndex) -> Act | None:
    """The act of a sentence with another name in a place than a text has; that one has another part there, or none."""
    found = None
    elsewhere = not clauses.names(party) or any(may_be_one(party, one.organisation) for one in clauses.affiliations)
    for other in clauses.acts:
        is_one = act.verb == other.verb or {act.verb, other.verb} <= SAY
        for place, name in _places(other):
            if may_be_one(name, party):
                if is_one and (place == slot or act.verb in MUTUAL):
                    return None
                elsewhere = elsewhere or not other.verb.endswith(RELATION)
            elif is_one and place == slot and index.clauses.is_comparable(name):
                found = found or other
    return found if elsewhere else None
