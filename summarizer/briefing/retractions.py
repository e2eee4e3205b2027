"""Retractions: the wording by which an article takes back what was reported, and names the figure that was wrong.

Outlets say it of themselves ("an earlier version misstated"), sources of themselves ("the ministry corrected its figure"), and
both in the title, the first sentence or the last.
"""

import re

_NOUN = (
    r"(?:figures?|numbers?|totals?|sums?|amounts?|counts?|tolls?|tall(?:y|ies)|prices?|costs?|rates?|shares?|dates?|days?"
    r"|ages?|data|digits?|statements?|reports?|results?|profits?|loss(?:es)?|sales|revenues?|estimates?|claims?|accounts?"
    r"|articles?|stor(?:y|ies)|items?|releases?|notices?|headlines?|captions?)"
)
_WRONG = r"(?:wrong|incorrect|erroneous|mistaken|inaccurate|false|too (?:high|low) by mistake)"
_WRONGLY = r"(?:wrongly|incorrectly|erroneously|mistakenly|inaccurately|falsely)"
_GIVE = (
    r"(?:report(?:ed|s)?|stat(?:ed|es)|said|says|spoken?|wrote|written|gave|given|put|told|named|listed|counted|announced"
    r"|added|entered|printed|published|quoted|cited)"
)
_GIVEN = r"(?:given|reported|stated|announced|published|named|quoted|cited|put|listed|printed|released)"
_SLIP = (
    r"(?:errors?|mistakes?|slips?|typos?|misprints?|mix-ups?|miscounts?|misreadings?|miscalculations?|misunderstandings?"
    r"|blunders?|confusions?|oversights?)"
)
_MISGIVE = (
    r"(?:mis(?:stat(?:e[ds]?|ing)|report(?:s|ed|ing)?|sp(?:oke|eak)\w*|print(?:ed)|read|count(?:ed)|heard|quot(?:ed|es)"
    r"|calculated|typed|placed|understood)|(?:over|under)(?:stat(?:e[ds]?|ing)|counted))"
)
_MIXED = (
    r"(?:transposed|swapped|switched|reversed|mixed up|mistyped|misplaced|counted twice|(?:had )?changed places"
    r"|(?:added|dropped|lost|left out) (?:by|in) \w+)"
)

_FIRM = re.compile(
    r"^\W*(?:correction|clarification|erratum|corrigendum|corrected|correcting)\b"
    rf"|\bcorrections? (?:of|to|on|in)\b[^.;:]*\b{_NOUN}\b|: correction$|\b(?:statement|notice) of correction\b"
    r"|\b(?:earlier|previous|first|original) (?:version|article|report|story|statement|release|edition)s?\b"
    rf"[^.;]*\b(?:{_WRONG}|{_WRONGLY}|errors?|mistakes?|{_MISGIVE}|gave|said|stated|reported|put)\b"
    r"|\b(?:article|report|story|item|dispatch|release)\b[^.;]*\b(?:wrong|wrongly|incorrect|incorrectly|misstated|erroneous"
    r"|erroneously|contained (?:several |an? )?errors?|in error|mistakenly)\b"
    r"|\b(?:we|it) (?:wrongly|incorrectly|mistakenly|erroneously) (?:reported|stated|said|wrote|gave)\b"
    r"|\bas we (?:had )?reported\b|\bcorrecting (?:the|an?|its|their|his|her)\b"
    r"|\b(?:made|admit(?:s|ted)|owing to|because of|blam(?:es|ed|ing)|apologi[sz](?:es?|ed|ing) for) "
    rf"(?:an?|the|its|their|his|her) (?:\w+ )?{_SLIP}\b"
    rf"|\b(?:figures?|numbers?|digits|totals?) (?:had been|has been|was|were) (?:{_MIXED}|{_WRONG})"
    r"|\b(?:not|instead of|rather than)\b[^.;]{0,60}\b(?:first|initially|originally|earlier|previously|mistakenly|wrongly) "
    r"(?:reported|said|stated|given|gave|announced|thought|put)\b"
    r"|\bnot\b[^.;]{1,40}\bas\b[^.;]{1,40}\b(?:said|reported|stated|claimed|given|counted)\b"
    r"|\b(?:corrects?|corrected|withdrew|withdraws|withdrawn) (?:its|their|the|an?) (?:earlier |previous |first |own )?"
    r"(?:figures?|numbers?|statements?|reports?|data|price|date|toll|release|estimates?|article|account)\b"
    r"|\b(?:article|report|story|item|text|page) (?:has been|was|is) (?:amended|corrected|changed to correct)\b"
    rf"|\b(?:restates?|restated|retracts?|retracted)\b[^.;:]*\b{_NOUN}\b",
    re.IGNORECASE,
)
"""What tells by itself that an article takes something back."""

_LOOSE = re.compile(
    rf"\b{_MISGIVE}\b|\b{_WRONGLY} (?:\w+ )?{_GIVE}\b|\b{_WRONG} {_NOUN}\b|\b(?:misprints?|typos?|miscounts?)\b"
    rf"|\b(?:right|correct|true|actual) {_NOUN}\b|\b{_NOUN}\b[^.;]{{0,60}}\b(?:put|set) right\b|\bput right an? {_NOUN}\b"
    rf"|\b{_NOUN}\b[^.;]{{0,60}}\b(?:was|were|is|are|had been|has been|rested)\b[^.;]{{0,30}}"
    rf"\b(?:{_WRONG}|{_SLIP}|{_MIXED})(?!\w)"
    rf"|\bcorrect(?:s|ed|ing)\b[^.;:]{{0,80}}?(?:\d|\b{_NOUN}\b)"
    rf"|\b{_MIXED}(?: \w+)? (?:digits?|zeros?|figures?|numbers?|decimal)\b|\b(?:zero|digit|comma|decimal point)s?\b"
    rf"[^.;]{{0,40}}\b(?:{_MIXED}|added|dropped|missing|too many)(?!\w)"
    r"|\bby mistake\b|\bin error\b|\bshould (?:instead )?(?:have )?(?:read|said|been given|stated)\b"
    r"|\bcontrary to (?:what|our|an? (?:earlier|previous))\b|\bregrets? (?:the|this|its|our) (?:\w+ )?(?:error|mistake)\b"
    r"|\b(?:clerical|clerk['’]s|typing|typographical|arithmetical|printing|translation|counting|reporting|spreadsheet)"
    rf" {_SLIP}\b"
    rf"|\b{_GIVEN} (?:on|earlier|before|last)\b[^.;]{{0,40}}\b{_SLIP}\b"
    rf"|\b(?:amend(?:s|ed)?|took back|takes? back|taken back)\b[^.;:]{{0,40}}\b{_NOUN}\b"
    rf"|\b(?:first|originally|initially|earlier|previously) (?:had )?(?:spoken|spoke|said|put|gave|reported|stated|published)\b"
    r"|\bas (?:was |had been )?(?:reported|stated|announced|given|published) (?:after|on|earlier|before|yesterday)\b"
    r"|\b(?:in fact|actually|in reality)\b[^.;]*\bnot\b",
    re.IGNORECASE,
)
"""What tells it where the same article names the figure that another one gave."""

_HINT = re.compile(
    "orrect|ORRECT|larif|LARIF|rrat|RRAT|orrig|Mis|misst|misr|missp|mispr|misc|mish|misq|mist|misp|misun|istak|wrong|rror"
    "|rroneous|as we|withdr|transposed|swapped|mixed up|slip|typ|mix-up|blunder|earlier|previous|first |initial|original| not "
    "|restat|retract|contrary|should|naccurate|false|put right|right |true |actual|regret|pologi|blam|admit|owing|ecause of"
    "| made |amend|state|counted|back|places"
)
"""What some of it is always spelled with: most texts need not be searched."""

_NAMED_BEFORE = re.compile(
    r"\b(?:not|instead of|rather than)\s+(?:the |on |in |by |until |about |nearly |around |[a-z]+ )?$"
    r"|\b(?:we|article|report|version|story|item|release|statement)\b[^.;:]*\b(?:wrote|reported|said|stated|gave|put|called"
    r"|named|headlined?|entitled)\b[^,.;:]*$"
    rf"|\b(?:{_WRONG}|{_WRONGLY}|{_MISGIVE})\b(?:(?!\b(?:is|are|but|which|should|in fact|actually|correct)\b)"
    r"[^.;:\d]){0,60}$"
    r"|\b(?:correct|restat|revis)\w*\b[^.;]*\bfrom\s+(?:the |an? )?$|\bturn(?:ed|ing)\b[^.;]*\binto\s+$"
    r"|\b(?:first|originally|initially|earlier|previously) (?:had )?(?:spoken|spoke|said|put|gave|reported|stated|published)\b"
    r"[^,.;:\d]{0,30}$"
    rf"|\b(?:took back|takes? back|retract|withdr[ae]w|correct(?:s|ed|ing) (?:an?|the|its|their|his|her) )\w*\b"
    r"(?:(?!\b(?:to|is|are)\b)[^.;:\d]){0,40}$",
    re.IGNORECASE,
)
_NAMED_BEHIND = re.compile(
    rf"[^.;:\d]{{0,50}}?\b(?:was|were|is|are|had been|has been)\b[^.;:\d]{{0,40}}?"
    rf"\b(?:{_WRONG}|{_SLIP}|{_MIXED}|in error)(?!\w)"
    rf"|(?:\s[\w’'-]+){{0,4}}?\s{_GIVEN} (?:on|earlier|before|previously|yesterday|last)\b"
    r"|[^.;:\d]{0,60}?\b(?:by mistake|in error|through an? (?:error|mistake|oversight))\b"
    rf"|[^.;:\d]{{0,30}}?\b{_WRONGLY} {_GIVE}\b",
    re.IGNORECASE,
)


def retracts(text: str) -> bool:
    """Whether a text may take something back: it does where it names the wrong figure."""
    return _is_hinted(text) and (_FIRM.search(text) or _LOOSE.search(text)) is not None


def is_retraction(text: str) -> bool:
    """Whether a text, such as a title, takes something back for sure."""
    return _is_hinted(text) and _FIRM.search(text) is not None


def names_as_wrong(text: str, start: int, end: int) -> bool:
    """Whether the words around a place of a text that takes something back tell that what stands there was wrong."""
    return _NAMED_BEFORE.search(text, 0, start) is not None or _NAMED_BEHIND.match(text, end) is not None


def _is_hinted(text: str) -> bool:
    return _HINT.search(text) is not None
