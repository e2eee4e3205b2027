"""What stands behind a verb: the names of its act, and the verb with which the sentence goes on."""

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.names.acts.act import DEED_NOUNS, SAY, SAY_ALONE, Act, content_of
from summarizer.grounding.names.acts.elements import Elements, Party
from summarizer.grounding.names.acts.predicates import (
    BREAKS,
    PREPOSITIONS,
    STOPS,
    Verb,
    describes,
    infinitive_from,
    participle_from,
    verb_from,
)
from summarizer.grounding.status.verbs import root

_PARTICLES = frozenset({"over", "up", "out", "off", "down"})
_JOINS = frozenset({"and", "but", "or"})
_HIM = frozenset({"him", "her"})
_LONGEST = 28
# Verbs of which the object, and not the subject, does what the infinitive behind it says.
_CAUSES = frozenset(
    map(
        root,
        listed(
            "told asked ordered urged forced allowed called persuaded expected wanted helped invited instructed requested"
            " required advised encouraged warned enabled permitted pressed pushed got taught begged convinced recommended"
            " appealed forbade"
        ),
    )
)


class VerbPhrase:
    """A verb with the other names of its act, where it stops, and the verb with which its sentence goes on, of whom."""

    def __init__(self, elements: Elements, verb: Verb, agents: tuple[Party, ...]) -> None:
        self.elements = elements
        self.verb = verb
        self.agents = agents
        self.root = _root(elements.forms[verb.at])
        self.particle = elements.forms[verb.at + 1] if elements.forms[verb.at + 1] in _PARTICLES else ""
        self.noun = ""
        self.others: list[tuple[str, Party]] = []
        self.following: tuple[Verb, tuple[Party, ...]] | None = None
        # The preposition that the next name stands behind; those that no name has stood behind yet.
        self._slot = ""
        self._open = [""]
        self.stop = self._end()

    def act(self, subject: int, first: int) -> Act:
        """The act, given where its subject stands and where its content begins."""
        doers, others = self.agents, self.others
        if self.verb.passive:
            doers = tuple(party for slot, party in others if slot == "by")
            others = [*(("", agent) for agent in self.agents), *((slot, party) for slot, party in others if slot != "by")]
        content = content_of(self.elements, first, self.stop, self.verb.at)
        start, end = self.elements.starts[subject], self.elements.ends[self.stop - 1]
        return Act(self.root, doers, tuple(others), content, start, end, self.particle, self.noun)

    def _end(self) -> int:
        at = self.verb.at + 1 + bool(self.particle)
        stop = min(self.elements.size, self.verb.at + _LONGEST)
        while at < stop:
            party = self.elements.parties[at]
            if party is not None:
                if self._ends_at_name(at, party):
                    return at + (self.elements.forms[at + 1] == "to")
            elif self._ends_at_word(at):
                break
            at += 1
        return min(at, self.elements.size)

    def _ends_at_name(self, at: int, party: Party) -> bool:
        """Whether a name begins a clause of its own; it is one of the act's names else."""
        owner = at in self.elements.owners
        if not self._slot and not owner:
            goes_on = verb_from(self.elements, at + 1)
            if goes_on and self.elements.forms[at + 1] == "to":
                self.others.append(("", party))
                return True
            if goes_on or self.root in SAY_ALONE:
                return True
        if owner:
            self.others.append((f"{self._slot}'s", party))
            return False
        if self._slot == "of" and len(self._open) > 1:
            self._slot = self._open[-1]
        self.others.append((self._slot, party))
        if self._slot in self._open:
            self._open.remove(self._slot)
        return False

    def _ends_at_word(self, at: int) -> bool:
        form = self.elements.forms[at]
        again = participle_from(self.elements, at) or (
            verb_from(self.elements, at + 1, finite=True) if form == "and" else infinitive_from(self.elements, at)
        )
        if again:
            objects = tuple(party for slot, party in self.others if slot == "") if form == "to" else ()
            # "Told the governor to expect": whoever that is expects.
            if objects or form != "to" or self.root not in _CAUSES:
                self.following = again, objects or self.agents
            return True
        if (form in BREAKS and self.root not in SAY) or form in STOPS:
            return True
        if form == "," and (self.elements.forms[at + 1] in _JOINS or verb_from(self.elements, at + 1)):
            return True
        if form in PREPOSITIONS:
            self._slot = form
            self._open += [] if form == "of" else [form]
        elif form == ",":
            self._slot = self._open[-1] if self._open else ""
        elif form in DEED_NOUNS and not self._slot:
            self.noun = form
        elif form in _HIM and not describes(self.elements.forms[at + 1]) and (named := self._named_before()):
            self.others.append((self._slot, named))
        return False

    def _named_before(self) -> Party | None:
        """The one other name before the verb, whom "him" or "her" behind it must mean."""
        before = self.elements.parties[max(0, self.verb.at - _LONGEST) : self.verb.at]
        parties = {party for party in before if party} - {*self.agents}
        return parties.pop() if len(parties) == 1 else None


def _root(form: str) -> str:
    return root("sue" if form == "suing" else form)
