"""Wording: the words around a figure that tell whether it is to come, is past, took another's place or lost its own."""

import re

AHEAD = re.compile(
    r"\b(?:will|would|plan(?:s|ned)?|expect(?:s|ed)?|due|set to|scheduled|is to|are to|aims?|intends?|until|postponed|delayed"
    r"|put (?:off|back)|pushed (?:back|to)|moved|brought forward|slip(?:s|ped)|deadline|target|should|must|promised|hopes?)\b",
    re.IGNORECASE,
)
"""What lies in the future."""

DONE = re.compile(
    r"\b(?!(?:need|want|indeed|plann|expect|estimat|schedul|propos|requir|suppos|call|nam|bas|locat|situat|order|agre"
    r"|promis|pledg|announc|decid|approv|offer|ask|allocat|earmark|sign|contract|award|forecast|project|intend|target|valu"
    r"|pric)(?:ed)?\b)[a-z]{2,}ed\b[^,;.]{0,25}$"
)
"""A verb in the past close before a figure, but for those of plans and promises."""

MOVED = re.compile(
    r"\b(?:risen|rose|grown|grew|climbed|gone up|went up|raised|increased|fallen|fell|dropped|gone down|went down|lowered"
    r"|reduced|cut|doubled|revised|now stands|now put) (?:\w+ ){0,3}?(?:to|at) (?:\w+ )?$"
)
"""What tells that a figure took the place of another, whatever it is of."""

FORMER = re.compile(
    r"\b(?:(?:and )?not|instead of|rather than|correct(?:s|ed|ing)|withdr(?:ew|aws?|awing|awn)|retract(?:s|ed|ing)?"
    r"|replac(?:es|ed|ing)|no longer|had (?:been )?(?:due|planned|set|scheduled|expected|hoped|meant|announced|promised)"
    r"(?: to \w+)?|(?:was|were) to (?:have )?\w+|once|first"
    r"|(?:wrong|mistaken|erroneous|incorrect|original|initial|previous|former|earlier)(?:ly)?)\s+"
    r"(?:(?!to\b|from\b|until\b)[a-z][\w’'-]*\s+){0,4}$",
    re.IGNORECASE,
)
"""What stands before a figure that another takes the place of."""

FORMER_BEHIND = re.compile(
    r"(?:\s[\w’'-]+){0,5}?\s(?:first|originally|initially|previously|earlier|wrongly|mistakenly|erroneously|incorrectly)\s"
    r"(?:been\s)?(?:reported|announced|stated|given|gave|said|planned|promised|proposed|expected|set|put|thought|estimated"
    r"|named)\b",
    re.IGNORECASE,
)
"""What stands behind one."""

LEANS = re.compile(r"(?:it|he|she|they|this|that|these|those|its|his|her|their|but|and|however|also)\b", re.IGNORECASE)
"""What begins a sentence that leans on the one before it."""
