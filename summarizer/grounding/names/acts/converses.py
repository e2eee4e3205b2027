"""Verbs by which English tells one dealing from either side: "buy from" and "sell to", "beat" and "lose to"."""

from collections.abc import Iterator
from itertools import product

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.names.acts.act import Act
from summarizer.grounding.names.acts.elements import Party
from summarizer.grounding.status.verbs import root

# The first party's verbs and the prepositions behind which they have the second one; then the second party's.
_TABLE = """
trade | buy acquire purchase take-over: from of 's object | sell: to
lend | lend loan: to object | borrow: from
contest | beat defeat overcome outbid outscore thrash trounce: object | lose: to
contest | win: against over | lose: against
succession | succeed replace: object | precede: object
succession | take-over: from | hand-over: to
suit | sue: object | face: from by
employment | hire employ recruit: object | join: object
gift | give hand hand-over award present grant donate supply deliver send provide: to object | receive get obtain accept: from
payment | pay: to object | receive get: from
ownership | own: object | belong: to
family | son-of daughter-of child-of: object | father-of mother-of parent-of: object
family | grandson-of granddaughter-of grandchild-of: object | grandfather-of grandmother-of: object
holding | subsidiary-of unit-of division-of arm-of offshoot-of: object | parent-of owner-of: object
order | predecessor-of: object | successor-of: object
teaching | pupil-of student-of: object | teacher-of mentor-of: object
supply | supplier-of: object | customer-of: object
visit | visit: object | host receive welcome: object
"""


_NOUNS = {
    noun: (name, frozenset(does.split()), frozenset(undergoes.split()))
    for name, nouns, does, undergoes in (
        ("suit", "lawsuit suit complaint claim case action", "against", "from by"),
        ("bid", "bid offer", "for to", "from by"),
        ("lend", "loan", "to", "from"),
        ("contest", "victory win triumph", "over against", ""),
        ("contest", "defeat loss", "", "to against by"),
        ("trade", "takeover acquisition purchase", "of from", ""),
        ("trade", "sale", "", "to"),
        ("attack", "attack", "on against", "from by"),
        ("visit", "visit", "to", "from by"),
    )
    for noun in nouns.split()
}
# With which verbs the subject is the one whose deed the noun tells, and with which it is the other one.
_DOES = frozenset(
    map(
        root,
        listed(
            "file launch bring make put lodge win take have submit table start give secure claim celebrate get suffer mount pay"
        ),
    )
)
_UNDERGOES = frozenset(map(root, listed("face receive reject accept get have fight suffer obtain take welcome")))


def _rows() -> Iterator[tuple[str, tuple[str, str, bool]]]:
    for row in _TABLE.strip().splitlines():
        name, first, second = row.split(" | ")
        for side, is_first in ((first, True), (second, False)):
            verbs, places = side.split(": ")
            for verb, place in product(verbs.split(), places.split()):
                base, _, particle = verb.partition("-")
                for form in (base,) if particle == "of" else (root(base), root(f"{base}ed")):
                    yield f"{form} {particle}".strip(), (name, "" if place == "object" else place, is_first)


_FRAMES: dict[str, set[tuple[str, str, bool]]] = {}
for _verb, _frame in _rows():
    _FRAMES.setdefault(_verb, set()).add(_frame)

MUTUAL = frozenset(
    map(root, listed("meet marry divorce wed date face play fight join resemble border draw tie greet know see like"))
) | frozenset(
    f"{noun} of"
    for noun in listed(
        "brother sister twin wife husband spouse partner colleague friend rival neighbour neighbor cousin member ally opponent"
        " teammate counterpart competitor part one some"
    )
)
"""Verbs that say the same from either side."""

_DIRECTED = frozenset({"", "to", "from", "for", "over", "against", "past", "on"})
"""Where a name stands that something is done to."""

Dealing = tuple[str, Party, Party]


def dealings_of(act: Act) -> Iterator[Dealing]:
    """What an act tells about two names: the dealing, and the names in its order."""
    frames = _FRAMES.get(f"{act.verb} {act.particle}") or _FRAMES.get(act.verb, set())
    if act.noun:
        yield from _by_noun(act)
        return
    for slot, other in act.others:
        known = [frame for frame in frames if frame[1] == slot or (slot.endswith("'s") and frame[1] == "'s")]
        for agent in act.agents:
            for name, _, is_first in known:
                yield (name, agent, other) if is_first else (name, other, agent)
            if slot == "from" and not known:
                yield f"{act.verb} to", other, agent
            elif not known and slot in _DIRECTED and act.verb not in MUTUAL:
                yield f"{act.verb} {slot}", agent, other
    if not act.agents:
        yield from _without_agent(act)


def _by_noun(act: Act) -> Iterator[Dealing]:
    """What a noun tells: "filed a lawsuit against", "faces a lawsuit from", "the takeover of Y by X"."""
    name, does, undergoes = _NOUNS[act.noun]
    for slot, other in act.others:
        for agent in act.agents:
            if slot in does and (not act.verb or act.verb in _DOES):
                yield name, agent, other
            elif slot in undergoes and (not act.verb or act.verb in _UNDERGOES):
                yield name, other, agent


def _without_agent(act: Act) -> Iterator[Dealing]:
    """Of a passive without its agent: "X was sold to Y"."""
    objects = [party for slot, party in act.others if slot == ""]
    for slot, other in act.others:
        if slot == "to" and act.verb == root("sell"):
            yield from (("trade", other, sold) for sold in objects)
        elif slot in ("to", "from"):
            yield from ((f"{act.verb} {slot}", thing, other) for thing in objects)
