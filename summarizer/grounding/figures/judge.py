"""Verdicts on the figures of a text: does each rest on the sentences of an article that the text cites?"""

from collections.abc import Sequence

from summarizer.grounding.figures.claim import ClaimText
from summarizer.grounding.figures.compare import comparable, interchangeable, same_figure, same_side
from summarizer.grounding.figures.counted import counted_instead
from summarizer.grounding.figures.derived.derive import derivation
from summarizer.grounding.figures.digits import judge_digits
from summarizer.grounding.figures.grammar.ellipsis import is_bare
from summarizer.grounding.figures.grammar.scan import find_figures, read_figures
from summarizer.grounding.figures.grammar.separators import grouped_as_in
from summarizer.grounding.figures.grammar.signs import same_sign
from summarizer.grounding.figures.hardness import is_soft, is_soft_name, is_unknown_name
from summarizer.grounding.figures.index import FigureIndex
from summarizer.grounding.figures.meant.alignment import means_own, means_rival
from summarizer.grounding.figures.moments import tells_day
from summarizer.grounding.figures.quoted import quoted_from
from summarizer.grounding.figures.whole import opens_with_whole, part_meant, part_of
from summarizer.grounding.figures.worded import worded
from summarizer.types.article import Article
from summarizer.types.evidence import Evidence
from summarizer.types.quantity import Quantity
from summarizer.types.verdict import Verdict

# By how much another figure's context must fit the claim better before the claim is held to have taken the wrong one:
# where the claim says only one of the two; where it says both, in the article's order; and where it says both, exchanged.
# An exchange is weaker evidence against a whole article, where a figure may have been told twice.
_MARGIN, _MARGIN_IN_ORDER, _MARGIN_EXCHANGED, _MARGIN_WHOLE = 0.22, 0.4, 0.05, 0.6
# Where the two stand in different sentences, of which the later leaves out what the earlier says.
_MARGIN_APART = 0.3
# Where the claim says the equal figure a second time elsewhere, which may be its right place.
_MARGIN_TWICE = -0.03
# By how much more, where the other figure is a date of another grain: a day, a month, a year.
_OTHER_GRAIN = 0.2
# How much the claim's words must say of the equal figure that they don't say of the other, to leave no doubt.
_TELLING = 0.12
# How well a small figure's context must fit one of another value before its absence is an error and no mere warning.
_CONTRADICTION = 0.35
# How much of the claim's words an uncited sentence must hold before a citation moves there.
_MOVED = 0.5
# By how much that sentence must hold more of them, and the figure fit better there, than in what is cited.
_BETTER = 0.1
_PRONOUNS = frozenset(("it", "they", "he", "she", "this", "that", "these", "those"))


def judge_figures(text: str, index: FigureIndex, sentences: Sequence[int] | None) -> list[Verdict]:
    """One verdict for each figure in `text`, read against those sentences of the article, or all of it for None.

    A figure is supported where a figure of the same value, unit and side ("nearly" is not "more than") stands there and no
    other figure fits the claim's words clearly better, and where the text stands there word for word. It is moved
    (supported, with the new place as evidence) where only another sentence holds it and that sentence fits the claim's
    words, and derived where plain arithmetic gives it.
    """
    if index.article.language not in (None, "en"):
        return judge_digits(text, index.article, sentences)
    if not read_figures(text).figures:
        return []
    quoted = quoted_from(text.strip(), index.article, sentences)
    if quoted and not opens_with_whole(text.lstrip(), quoted.start, index.article.text):
        return [_quoted(figure, text, quoted, index.article) for figure in find_figures(text)]
    claim = ClaimText(grouped_as_in(index.article.text, text), index, sentences)
    return [_judge(claim, at) for at in range(len(claim.figures))]


def _quoted(figure: Quantity, text: str, quoted: Evidence, article: Article) -> Verdict:
    """The verdict on a figure of a text that the article has word for word."""
    shift = quoted.start - (len(text) - len(text.lstrip()))
    source = Evidence.of(article, article.sentence(quoted.sentence), figure.start + shift, figure.end + shift)
    return Verdict("figure", "supported", figure.text, figure.start, figure.end, None, (source,))


def _judge(claim: ClaimText, at: int) -> Verdict:
    figure, known = claim.figures[at], claim.index.figures
    equal = claim.equal(at)
    if not equal:
        return _judge_absent(claim, at)
    equal = [source for source in equal if known[source].unit == figure.unit] or equal
    sided = [source for source in equal if same_side(figure, known[source])]
    signed = [source for source in sided if same_sign(claim.tokens, figure, claim.index.tokens, known[source])]
    if not signed:
        return _unsupported(figure, _other_side(known[(sided or equal)[0]], sign=bool(sided)))
    best = signed[0] if len(signed) in (1, len(claim.scope)) else max(signed, key=lambda source: claim.fit(at, source))
    reason = _misplaced(claim, at, signed, best)
    if reason:
        return _unsupported(figure, reason)
    rival = _rival(claim, at, signed, best)
    if rival is None or _is_compared(claim, at, best) or (known[best].kind == "identifier" and figure.kind != "identifier"):
        return _supported(claim, figure, [best])
    reason = f'the article says "{known[rival].text}" of this and "{known[best].text}" of something else'
    sure = claim.tells(at, best) or claim.tells(at, rival) or means_rival(claim, at, best, rival)
    soft = not sure and is_soft(figure, cited=False)
    return _soft(figure, reason) if soft else _unsupported(figure, reason)


def _other_side(source: Quantity, *, sign: bool) -> str:
    if sign:
        return f'the article says "{source.text}" of this, with another sign'
    return f'the article says "{source.qualifier or "exactly"} {source.text}"'


def _misplaced(claim: ClaimText, at: int, equal: list[int], best: int) -> str | None:
    """Why equal figures do not bear a claim's: all count something else, or are the whole of which only a part is told."""
    figure, index = claim.figures[at], claim.index
    counted = [counted_instead(figure, source, index) for source in equal] if claim.sentences is not None else []
    if counted and all(counted):
        return f'the article counts "{counted[0]}" with "{index.figures[best].text}"'
    parts = [part_meant(claim, at, source) for source in equal]
    if parts[0] is not None and all(parts):
        return f'the article says "{parts[0].text}" of this, and not of the whole'
    return None


def _judge_absent(claim: ClaimText, at: int) -> Verdict:
    """The verdict on a figure that does not stand in the cited sentences."""
    figure, index = claim.figures[at], claim.index
    derived = _derived(claim, at)
    if derived:
        return derived
    place = "the article" if claim.sentences is None else "what is cited"
    missing = f'no figure in {place} says "{figure.text}"'
    if figure.kind == "identifier" and is_unknown_name(figure, index):
        return _unsupported(figure, f'"{figure.text}" is not in the article')
    moved = _moved(claim, at)
    if moved is not None:
        return _supported(claim, figure, [moved], f"moved to sentence {index.places[moved]}")
    exact = _rounded(claim, at)
    if exact is not None:
        return _soft(figure, f'rounded without saying so: {place} says "{index.figures[exact].text}"')
    rival = _contradiction(claim, at)
    if rival is not None:
        return _unsupported(figure, f'{place} says "{index.figures[rival].text}"')
    if figure.kind == "identifier":
        soft = is_soft_name(figure)
    else:
        soft = is_soft(figure, cited=claim.sentences is not None) and not _is_certain_day(claim, at)
    return _soft(figure, missing) if soft else _unsupported(figure, missing)


def _is_certain_day(claim: ClaimText, at: int) -> bool:
    """Whether a weekday that is not in the cited sentences is no other telling of a day in them ("yesterday", "May 6")."""
    figure, index = claim.figures[at], claim.index
    if claim.sentences is None or figure.kind != "date":
        return False
    told = any(tells_day(index.figures[source]) for source in claim.scope)
    return bool(claim.elsewhere(at)) or not (told or any(index.tells_day(number) for number in claim.cited))


def _rival(claim: ClaimText, at: int, equal: list[int], best: int) -> int | None:
    """A cited figure that the claim means, or that fits it clearly better, than the best of the equal ones; None if none is.

    Against the whole article only an exchange counts: two figures of one sentence that the claim both says, in other places.
    """
    figure, index = claim.figures[at], claim.index
    others = claim.other_dates(at, best)
    rivals = [
        source
        for source in (*claim.rivals(at, best), *others)
        if not same_figure(figure, index.figures[source])
        and interchangeable(figure, index.figures[source])
        and (part_of(index, source) is not index.figures[best] or claim.tells(at, best))
    ]
    if not rivals:
        return None
    if claim.sentences is not None:
        meant = [rival for rival in rivals if all(means_rival(claim, at, source, rival) for source in equal)]
        if meant:
            return max(meant, key=lambda source: claim.fit(at, source))
    rival = _fitting(claim, at, best, rivals, others)
    return None if rival is None or means_own(claim, at, best, rival) else rival


def _fitting(claim: ClaimText, at: int, best: int, rivals: list[int], others: list[int]) -> int | None:
    """The rival whose context fits the claim clearly better."""
    figure, known = claim.figures[at], claim.index.figures
    if figure.kind == "period" and is_bare(known[best]):
        return None  # What leaves out its unit stands in another clause than the words that belong to it.
    rivals = [rival for rival in rivals if rival in others or comparable(figure, known[rival])]
    if not rivals:
        return None
    rival = max(rivals, key=lambda source: claim.fit(at, source))
    gain = claim.fit(at, rival) - claim.fit(at, best) - (_OTHER_GRAIN if rival in others else 0.0)
    partners = claim.tells(at, rival)
    if not partners:
        twice = claim.tells(at, best)
        if not twice and claim.telling(at, best, rival) >= _TELLING:
            return None
        margin = _MARGIN if claim.index.places[best] == claim.index.places[rival] else _MARGIN_APART
        return rival if claim.sentences is not None and gain > (_MARGIN_TWICE if twice else margin) else None
    gain += max(claim.fit(partner, best) - claim.fit(partner, rival) for partner in partners)
    exchanged = all((partner > at) != (rival > best) for partner in partners)
    if claim.sentences is None:
        return rival if gain > _MARGIN_WHOLE else None
    return rival if gain > (_MARGIN_EXCHANGED if exchanged else _MARGIN_IN_ORDER) else None


def _contradiction(claim: ClaimText, at: int) -> int | None:
    """The figure of another value that the cited sentences give in the place of an absent one."""
    rivals = claim.rivals(at)
    if not rivals:
        return None
    rival = max(rivals, key=lambda source: claim.fit(at, source))
    return rival if claim.figures[at].kind == "identifier" or claim.fit(at, rival) >= _CONTRADICTION else None


def _rounded(claim: ClaimText, at: int) -> int | None:
    """A figure in scope that the claim rounds without a word that says so."""
    for entry in claim.index.table.rounded(claim.figures[at]):
        for source in entry.indexes:
            cited = claim.sentences is None or claim.index.places[source] in claim.cited
            if cited and not claim.tells(at, source):
                return source
    return None


def _derived(claim: ClaimText, at: int) -> Verdict | None:
    """A supported verdict where arithmetic over one sentence, or over those cited, gives the figure."""
    index, figure = claim.index, claim.figures[at]
    words = claim.wording(at)
    cited = claim.sentences is not None
    for group in [claim.scope] if cited else index.derivable(figure):
        sources = [index.figures[source] for source in group]
        found = derivation(figure, sources, index.article.published, words, cited=cited)
        if found:
            used = [source for source in group if index.figures[source] in found[1]]
            if not _overrules(claim, at, used):
                return _supported(claim, figure, used, found[0])
            break
    # Not at the top: extracts are the article's own words, of which nothing is inferred.
    from summarizer.grounding.figures.derived.inference import inference

    inferred = inference(claim, at)
    if inferred:
        return _supported(claim, figure, inferred.sources, inferred.told)
    told = worded(figure, claim.said) if claim.sentences is not None else None
    return None if told is None or _overrules(claim, at, []) else _supported(claim, figure, [], f"derived: {told}")


def _is_compared(claim: ClaimText, at: int, best: int) -> bool:
    """Whether a date is that of a figure with which the article compares another, and the claim tells what that comes to."""
    if claim.sentences is None or claim.figures[at].kind != "date":
        return False
    from summarizer.grounding.figures.derived.products import base

    return any(
        (found := base(claim, own)) and found.sources[-1] < best and not claim.equal(own) for own in range(len(claim.figures))
    )


def _overrules(claim: ClaimText, at: int, used: Sequence[int]) -> bool:
    """Whether a figure that the claim does not say stands in its place, so that numbers merely happen to add up."""
    if claim.figures[at].when is not None:
        return False
    rival = _contradiction(claim, at)
    return rival is not None and rival not in used and not claim.tells(at, rival)


def _moved(claim: ClaimText, at: int) -> int | None:
    """The equal figure of an uncited sentence that fits the claim's words, and fits them better than what is cited."""
    if claim.sentences is None:
        return None
    figure, index = claim.figures[at], claim.index
    held = max((_overlap(claim, number) for number in claim.cited), default=0.0)
    found = [
        source
        for source in claim.elsewhere(at)
        if same_side(figure, index.figures[source])
        and same_sign(claim.tokens, figure, index.tokens, index.figures[source])
        and (
            _overlap(claim, index.places[source]) >= max(_MOVED, held + _BETTER)
            or (figure.kind == "date" and _leads_into(claim, index.places[source]))
        )
    ]
    if not found:
        return None
    best = max(found, key=lambda source: claim.fit(at, source))
    other = max((claim.fit(at, source) for source in claim.rivals(at)), default=0.0)
    return best if other < _CONTRADICTION and claim.fit(at, best) > other + _BETTER else None


def _leads_into(claim: ClaimText, number: int) -> bool:
    """Whether a cited sentence begins with a pronoun and so is read with the sentence of that number before it."""
    return number + 1 in claim.cited and claim.index.opening(number + 1) in _PRONOUNS


def _overlap(claim: ClaimText, number: int) -> float:
    """The share of the claim's content words that a sentence holds."""
    return len(claim.words & claim.index.stems(number)) / len(claim.words) if claim.words else 0.0


def _supported(claim: ClaimText, figure: Quantity, sources: list[int], reason: str | None = None) -> Verdict:
    index = claim.index
    evidence = tuple(
        Evidence.of(
            index.article, index.article.sentence(index.places[source]), index.figures[source].start, index.figures[source].end
        )
        for source in sources
        if index.article.has_sentence(index.places[source])
    )
    return Verdict("figure", "supported", figure.text, figure.start, figure.end, reason, evidence)


def _soft(figure: Quantity, reason: str) -> Verdict:
    return Verdict("figure", "soft", figure.text, figure.start, figure.end, reason)


def _unsupported(figure: Quantity, reason: str) -> Verdict:
    return Verdict("figure", "unsupported", figure.text, figure.start, figure.end, reason)
