"""Verifying: what happens to a draft until it is a summary."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from summarizer.engines import Engine
from summarizer.errors import SummarizerError, UnsupportedClaim
from summarizer.grounding import Examination, Facts, Policy, examine, measure_coverage, repaired, replaced, settle
from summarizer.prompting import compose_repair, find_prompt
from summarizer.schema.tree import Tree, claims_in, loose_texts_in
from summarizer.types.draft import Draft, Usage
from summarizer.types.request import Request
from summarizer.types.summary import Dropped, Provenance, Repaired, Summary, Verification, Warned
from summarizer.types.violation import Violation


@dataclass
class Verifying:
    """One draft on its way to a summary: examined, repaired once, settled by the policy, and accounted for."""

    engine: Engine
    request: Request
    draft: Draft
    on_unsupported: Policy
    usage: Usage = field(init=False)
    facts: Facts = field(init=False)
    repairs: list[Repaired] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)

    async def summary(self) -> Summary:
        """The summary; UnsupportedClaim where a claim fails and the policy is to fail, or where nothing is left."""
        self.usage = self.draft.usage
        article, schema = self.request.article, self.request.schema
        self.facts = Facts(article)
        answer = schema.tree_of(self.draft.data)
        tree, examination = self._examined(answer)
        stated = sum(claim.kind == "figure" for claim in examination.claims)
        tree, examination = await self._repair(tree, examination)
        while examination.violations and self.on_unsupported != "flag":
            tree, examination = self._settle(tree, examination)
        self.warnings += [Warned(failed.path, label(failed.item), failed.reason) for failed in examination.violations]
        self.warnings += examination.warnings
        return Summary(
            article=article,
            schema=schema,
            tree=tree,
            evidence={claim.path: examination.evidence.get(claim.path, ()) for claim in examination.claims},
            readings=examination.readings,
            verification=self._verification(examination, stated),
            provenance=self._provenance(),
        )

    def _examined(self, tree: Tree) -> tuple[Tree, Examination]:
        """The answer with the citations that examining it has moved."""
        examination = examine(tree, self.facts)
        if not examination.moved:
            return tree, examination
        self.repairs += examination.moved
        return replaced(tree, {moved.path: moved.after for moved in examination.moved}), examination

    async def _repair(self, tree: Tree, before: Examination) -> tuple[Tree, Examination]:
        """The answer after the model has had one look at what failed."""
        if not before.violations or self.request.prompt is None:
            return tree, before
        from summarizer.schema.repair import REPAIR, Repair

        request = compose_repair(find_prompt("repair"), REPAIR, self.request.article, before.violations)
        try:
            draft = await self.engine.answer(request)
        except SummarizerError as error:
            # The answer is paid for: what can't be repaired is settled, and the reason told.
            self.warnings.append(Warned("", "", f"failed claims could not be repaired: {error}"))
            return tree, before
        self.usage += draft.usage
        if not isinstance(draft.data, Repair):
            raise TypeError(f"a repair was asked for and {type(draft.data).__name__} came")
        mended, after = self._examined(repaired(tree, before.violations, draft.data))
        self.repairs += compare(before.violations, mended, after)
        return mended, after

    def _settle(self, tree: Tree, examination: Examination) -> tuple[Tree, Examination]:
        """The answer after the policy has dealt with what failed for good."""
        if self.on_unsupported == "fail":
            first, count = examination.violations[0], len(examination.violations)
            raise UnsupportedClaim(f"claims not supported: {count}, the first at {first.path}: {first.reason}")
        settled, dropped = settle(tree, examination.violations, self.request.schema, self.request.article)
        self.dropped += dropped
        return self._examined(settled)

    def _verification(self, examination: Examination, stated: int) -> Verification:
        return Verification(
            claims=len(examination.claims),
            figures=measure_coverage(examination.claims, examination.evidence, self.facts.figures.figures, stated),
            repaired=tuple(self.repairs),
            dropped=tuple(self.dropped),
            warnings=tuple(self.warnings),
        )

    def _provenance(self) -> Provenance:
        return Provenance(
            engine=self.draft.engine,
            model=self.draft.model,
            prompt=self.request.prompt,
            prompt_version=self.request.prompt_version,
            fingerprint=self.request.fingerprint(self.draft.model),
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            usage=self.usage,
        )


def compare(violations: list[Violation], mended: Tree, after: Examination) -> Iterator[Repaired]:
    """The claims that failed before and pass now, as they were and as they are."""
    items = {claim.path: claim.item for claim in claims_in(mended)} | {
        path: {"text": text} for path, text in loose_texts_in(mended)
    }
    still = {failed.path for failed in after.violations}
    for failed in violations:
        if failed.path not in still:
            yield Repaired(failed.path, failed.item, items[failed.path], failed.reason)


def label(item: Tree) -> str:
    """The words of a claim that tell a reader which one it is."""
    return next((value for value in item.values() if isinstance(value, str)), "")
