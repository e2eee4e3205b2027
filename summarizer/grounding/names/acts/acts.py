"""Reading acts: who does what to whom in a sentence, as far as its names and the words between them tell it plainly."""

from collections.abc import Iterator

from summarizer.grounding.names.acts.act import SAY, Act, content_of
from summarizer.grounding.names.acts.elements import Elements, Party
from summarizer.grounding.names.acts.predicates import DETERMINERS, PREPOSITIONS, STOPS, Verb, describes, name_near, verb_from
from summarizer.grounding.names.acts.verb_phrase import VerbPhrase
from summarizer.grounding.names.lexicon import FUNCTION
from summarizer.grounding.status.verbs import is_past, root

_QUOTED = frozenset({",", '"', "”", "’", "'"})
_LONGEST_APPOSITION, _LONGEST_SPEECH, _LONGEST_BRACKET, _FEW = 16, 60, 8, 6


def acts_in(elements: Elements) -> list[Act]:
    """The acts of a sentence, those with a name as their subject first."""
    return [*_Reader(elements).acts()]


class _Reader:
    """A sentence whose acts are read, each verb once."""

    def __init__(self, elements: Elements) -> None:
        self.elements = elements
        self.forms = elements.forms
        self._read: set[int] = set()

    def acts(self) -> Iterator[Act]:
        for at, party in enumerate(self.elements.parties):
            if party is not None and at not in self.elements.owners and self._is_subject(at):
                for verb in self._verbs(at):
                    yield from self._acts_from(verb, tuple(self._coordinated(at)), at)
        for at in range(1, self.elements.size):
            if self.forms[at] == "by" and at - 1 not in self._read and is_past(self.forms[at - 1]):
                yield from self._done_by(at)
            elif self.forms[at - 1] in _QUOTED and at not in self._read and root(self.forms[at]) in SAY:
                yield from self._said_by(at)

    def _acts_from(self, verb: Verb, agents: tuple[Party, ...], subject: int) -> Iterator[Act]:
        """The act of a verb, and those with which its sentence goes on."""
        first = subject
        following: tuple[Verb, tuple[Party, ...]] | None = (verb, agents)
        while following is not None and following[0].at not in self._read:
            verb, agents = following
            self._read.add(verb.at)
            phrase = VerbPhrase(self.elements, verb, agents)
            following = phrase.following
            yield phrase.act(subject, first)
            first = verb.at

    def _is_subject(self, at: int) -> bool:
        """Whether no preposition leads to a name and the words that describe it, but for the "of" of "an arm of X"."""
        back = at - 1
        while back >= 0 and self.elements.parties[back] is None and self.forms[back][0].isalpha():
            form = self.forms[back]
            if form in PREPOSITIONS:
                return form == "of" and self.forms[at + 1] != "," and self.elements.parties[back - 1] is None
            if form in FUNCTION and form not in DETERMINERS:
                break
            back -= 1
        return True

    def _coordinated(self, at: int) -> Iterator[Party]:
        """The name at a place and those that "and" and commas join to it, each perhaps with describing words or clauses."""
        yield self.elements.party(at)
        back = at - 1
        while back > 0 and (describes(self.forms[back]) or self.forms[back] in DETERMINERS or self.forms[back] == ","):
            back -= 1
        if self.forms[back] != "and":
            return
        described = self.forms[back - 1] == ","
        for place in range(back - 1, max(-1, back - _LONGEST_APPOSITION), -1):
            if self.elements.parties[place] is not None and (not described or self.forms[place + 1] == ","):
                yield self.elements.party(place)
            elif self.forms[place] in STOPS or (self.forms[place] != "," and not described):
                return

    def _verbs(self, at: int) -> Iterator[Verb]:
        """The verbs whose subject a name is: in the clause behind it and in its relative clause."""
        behind = at + 1
        if self.forms[behind] == "of" and (place := name_near(self.elements, behind + 1)) is not None:
            behind = place + 1
        if self.forms[behind] == "(" and ")" in self.forms[behind : behind + _LONGEST_BRACKET]:
            behind = self.forms.index(")", behind) + 1
        if self.forms[behind] == ",":
            yield from self._verbs_behind_comma(at, behind)
            return
        verb = verb_from(self.elements, behind)
        if verb and not (self._is_opening_word(at) and self.forms[verb.at].endswith("s") and not self._has_object(verb.at)):
            yield verb

    def _verbs_behind_comma(self, at: int, comma: int) -> Iterator[Verb]:
        if self.forms[comma + 1] in ("who", "which") and (verb := verb_from(self.elements, comma + 2)):
            yield verb
        if self._is_apposition(at) and (verb := verb_from(self.elements, comma + 1)):
            yield verb
            return
        for close in range(comma + 1, min(comma + _LONGEST_APPOSITION, self.elements.size)):
            if self.forms[close] in STOPS:
                return
            if self.forms[close] == ",":
                if verb := verb_from(self.elements, close + 1):
                    yield verb
                return

    def _is_apposition(self, at: int) -> bool:
        """Whether a comma and a few describing words lead to a name: "her chief, Captain X"."""
        back = at - 1
        while back > max(0, at - _FEW + 1) and describes(self.forms[back]):
            back -= 1
        return back > 0 and self.forms[back] == "," and self.forms[back - 1] != ""

    def _is_opening_word(self, at: int) -> bool:
        """Whether one single word begins the sentence, which may be no name."""
        return at == 0 and self.elements.ends[0] - self.elements.starts[0] <= max(map(len, self.elements.party(0)))

    def _has_object(self, verb: int) -> bool:
        """Whether a word that may be a plural noun ("Grain exports") has behind it what a verb only has."""
        form = self.forms[verb + 1]
        return form in DETERMINERS or form[:1].isdigit() or self.elements.parties[verb + 1] is not None

    def _done_by(self, at: int) -> Iterator[Act]:
        """An act without a subject: "the jury, chaired by the critic X"."""
        doer = name_near(self.elements, at + 1)
        if doer is None:
            return
        thing = at - 3
        undergoes = thing >= 0 and self.elements.is_name(thing) and self.forms[at - 2] == ","
        others = (("", self.elements.party(thing)),) if undergoes else ()
        content = content_of(self.elements, max(0, at - _FEW), at, at - 1)
        start, end = self.elements.starts[at - 1], self.elements.ends[doer]
        yield Act(root(self.forms[at - 1]), (self.elements.party(doer),), others, content, start, end)

    def _said_by(self, at: int) -> Iterator[Act]:
        """Speech with its speaker behind it."""
        speaker = name_near(self.elements, at + 1)
        if speaker is not None:
            speech = max(0, at - _LONGEST_SPEECH)
            first = next((place + 1 for place in range(at - 2, speech, -1) if self.forms[place] in STOPS), speech)
            content = content_of(self.elements, first, at, at)
            start, end = self.elements.starts[at], self.elements.ends[speaker]
            yield Act(root(self.forms[at]), (self.elements.party(speaker),), (), content, start, end)
