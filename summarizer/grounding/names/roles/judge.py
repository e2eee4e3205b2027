"""Verdicts on roles: does the article give this office to this person, or to another one?"""

import re
from collections.abc import Sequence
from typing import Literal

from summarizer.grounding.names.index import NameIndex
from summarizer.grounding.names.roles.offices import ALIKE, HEADS, SOLE
from summarizer.grounding.names.roles.roles import Role, roles_in
from summarizer.grounding.names.scan import Word
from summarizer.types.evidence import Evidence
from summarizer.types.verdict import Verdict

Status = Literal["supported", "unsupported", "soft"]


def judge_roles(text: str, words: Sequence[Word], index: NameIndex) -> list[Verdict]:
    """One verdict for each role that a text puts at the name of somebody whom the article knows."""
    roles = (role for role in roles_in(text, words) if role.person in index.places)
    return [_as_told_beside(text, role, index) or _judge(text, role, index) for role in roles]


def _as_told_beside(text: str, role: Role, index: NameIndex) -> Verdict | None:
    """Supported where a sentence with the name gives it the role and no other organisation; few roles need a second look."""
    near = next((other for other in index.roles_near(role.person) if _agree(role, other)), None)
    if near and (not role.organisation or role.organisation & near.organisation):
        return _verdict(text, role, "supported", None, _evidence(index, near))
    return None


def _judge(text: str, role: Role, index: NameIndex) -> Verdict:
    own = index.roles.get(role.person, [])
    if agreeing := [other for other in own if _agree(role, other)]:
        return _judge_organisation(text, role, agreeing, index)
    if same_office := [other for other in own if other.office == role.office]:
        reason = f'the article has "{_words(index, same_office[0])}"'
        return _verdict(text, role, "unsupported", reason, _evidence(index, same_office[0]))
    holder = next(
        (other for roles in index.roles.values() for other in roles if _agree(role, other) and other not in own), None
    )
    if _called(role, index, held=holder is not None):
        return _verdict(text, role, "supported", None)
    if holder and (own or role.office in SOLE or role.field & holder.field or _beside(role, holder, index)):
        reason = f'swapped role: the article has "{_words(index, holder)}"'
        return _verdict(text, role, "unsupported", reason, _evidence(index, holder))
    if not own:
        return _verdict(text, role, "soft", "the article does not say so beside this name")
    contrary = role.office in SOLE and not any(_is_alike(role.office, other.office) for other in own)
    reason = f'the article has "{_words(index, own[0])}"'
    return _verdict(text, role, "unsupported" if contrary else "soft", reason, _evidence(index, own[0]))


def _judge_organisation(text: str, role: Role, own: Sequence[Role], index: NameIndex) -> Verdict:
    """The verdict on an office that the person holds, but perhaps at another organisation."""
    elsewhere = _elsewhere(role, own, index)
    if elsewhere:
        reason = f'another organisation: the article has "{_words(index, elsewhere)}"'
        return _verdict(text, role, "unsupported", reason, _evidence(index, elsewhere))
    return _verdict(text, role, "supported", None, _evidence(index, own[0]))


def _elsewhere(role: Role, own: Sequence[Role], index: NameIndex) -> Role | None:
    """Whom the article has at the organisation that a text names, where the person is not said to be there.

    Where the person's organisation is another one, somebody's there in any office is enough; where none is told, only the
    same office.
    """
    if not role.organisation or any(role.organisation & other.organisation for other in own):
        return None
    known = all(other.organisation for other in own)
    others = (other for person, roles in index.roles.items() if person != role.person for other in roles)
    return next((other for other in others if role.organisation & other.organisation and (known or _agree(role, other))), None)


def _agree(one: Role, other: Role) -> bool:
    """Whether two roles are one: the same office and rank, and no two different fields."""
    if one.office != other.office or one.ranks != other.ranks:
        return False
    return not one.field or not other.field or bool(one.field & other.field)


def _is_alike(one: str, other: str) -> bool:
    """Whether people call two offices by each other's names; "head" and "leads" tell of whoever is first."""
    return {one, other} <= ALIKE or ("head" in (one, other) and {one, other} <= SOLE)


def _beside(role: Role, holder: Role, index: NameIndex) -> bool:
    """Whether a person is named in the sentence that gives the office to another one."""
    return any(start <= holder.start < start + len(words) for start, words in index.sentences_with(role.person))


def _called(role: Role, index: NameIndex, *, held: bool) -> bool:
    """Whether a sentence with the name has the office too, given to nobody there.

    Where the article has another holder of the office, "the governor" is that one.
    """
    given = [other for roles in index.roles.values() for other in roles if other.office == role.office]
    forms = "|".join(" ".join(form) for form, office in HEADS.items() if office == role.office)
    definite = r"(?<![Tt]he )" if held else ""
    office = re.compile(rf"\b{definite}(?:{forms})\b", re.IGNORECASE)
    return any(
        not any(other.start < start + found.end() and start + found.start() < other.end for other in given)
        for start, sentence in index.sentences_with(role.person)
        for found in office.finditer(sentence)
    )


def _words(index: NameIndex, role: Role) -> str:
    return " ".join(index.article.text[role.start : role.end].split())


def _evidence(index: NameIndex, role: Role) -> tuple[Evidence, ...]:
    return index.evidence_at(role.start, role.end)


def _verdict(text: str, role: Role, status: Status, reason: str | None, evidence: tuple[Evidence, ...] = ()) -> Verdict:
    return Verdict("name", status, text[role.start : role.end], role.start, role.end, reason, evidence)
