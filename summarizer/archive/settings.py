"""Settings: how an archive's records are made, as a user says it and as the archive remembers it."""

from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Self, cast, get_args

from summarizer.archive.recipe import Recipe
from summarizer.archive.store import Store
from summarizer.errors import UsageError
from summarizer.grounding import Policy
from summarizer.pipeline import EXTRACTIVE, chosen_model
from summarizer.prompting import find_prompt
from summarizer.schema.catalogue import BUILT_IN, find_schema

if TYPE_CHECKING:
    from summarizer.engines.limits import Limits
    from summarizer.engines.live.spending import Price

REPLAY = "replay"
"""The model's name in a recipe whose answers come from recordings of any model."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the options of a run say; None is whatever the archive remembers, or else the default."""

    prompt: str | None = None
    schema: str | None = None
    model: str | None = None
    base_url: str | None = None
    replay: str | None = None
    on_unsupported: str | None = None

    def or_those_of(self, store: Store) -> Self:
        """The same, completed by what the archive remembers.

        An address or recordings belong to a model: with another model they are not taken over.
        """
        remembered = store.settings()
        kept = {field.name: remembered.get(field.name) for field in fields(self)}
        if self.model or self.base_url or self.replay:
            kept |= {"model": None, "base_url": None, "replay": None}
        if self.prompt:
            kept["schema"] = None
        return type(self)(**{name: value if value is not None else kept[name] for name, value in asdict(self).items()})

    def resolved(self) -> "Settings":
        """The same with every choice made, and paths that hold from any folder; UsageError for what there is not."""
        model = self.model if self.replay else chosen_model(self.model, self.base_url)
        if not self.replay and model != EXTRACTIVE:
            model = model_name(model, self.base_url)
        if model == EXTRACTIVE and self.prompt not in (None, "article"):
            raise UsageError("without a model there is no prompt to fill in: choose one with --model")
        if self.on_unsupported is not None and self.on_unsupported not in get_args(Policy):
            raise UsageError(f"--on-unsupported {self.on_unsupported!r}: must be one of {', '.join(get_args(Policy))}")
        if self.replay and not Path(self.replay).is_dir():
            raise UsageError(f"replay {self.replay}: no such folder; recordings are made with --record")
        return Settings(
            prompt=absolute(self.prompt or "article"),
            schema=absolute(self.schema) if self.schema else None,
            model=model,
            base_url=self.base_url,
            replay=str(Path(self.replay).absolute()) if self.replay else None,
            on_unsupported=self.on_unsupported or "drop",
        )

    @property
    def asks(self) -> bool:
        """Whether a model is asked, and paid; of resolved settings."""
        return self.replay is None and self.model != EXTRACTIVE

    @property
    def policy(self) -> Policy:
        """What becomes of claims that stay unsupported."""
        return cast("Policy", self.on_unsupported or "drop")

    def recipe(self) -> Recipe:
        """What records are made by; of resolved settings."""
        prompt = None if self.model == EXTRACTIVE else find_prompt(self.prompt or "article")
        schema = find_schema(self.schema or (prompt.schema if prompt else "article"))
        return Recipe(self.model or REPLAY, prompt, schema, self.policy)

    def price(self, limits: "Limits") -> "Price | None":
        """What a call costs: as the limits say, else by the price list; None where it does not know the model."""
        if limits.price:
            return limits.price
        from summarizer.engines.live.endpoint import find_endpoint
        from summarizer.engines.live.spending import find_price

        return find_price(find_endpoint(self.model, self.base_url, to_ask=False))

    def remember_in(self, store: Store) -> None:
        """Let the archive remember them."""
        store.remember(asdict(self))


def model_name(model: str | None, base_url: str | None) -> str:
    """The name that outputs give to a model."""
    from summarizer.engines.live.endpoint import find_endpoint

    return find_endpoint(model, base_url, to_ask=False).name


def absolute(name: str) -> str:
    """A file's absolute path; the name of a shipped prompt or schema as it is."""
    path = Path(name)
    return str(path.absolute()) if name not in BUILT_IN and path.is_file() else name
