"""A schema: the shape of an answer, as a pydantic model with a name and a version."""

import json
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from pydantic import BaseModel, ValidationError

from summarizer.schema.tree import Tree


@dataclass(frozen=True)
class Schema:
    """What an answer must look like; `id` ("article/1") names it in every output."""

    name: str
    version: int
    model: type[BaseModel]

    @property
    def id(self) -> str:
        """Name and version, as outputs state them."""
        return f"{self.name}/{self.version}"

    @cached_property
    def asked(self) -> Tree:
        """The JSON Schema that a model is asked to fill."""
        return self.model.model_json_schema()

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the id and of what is asked: it changes whenever an answer's shape may."""
        return sha256(json.dumps([self.id, self.asked], sort_keys=True).encode()).hexdigest()

    def parse(self, answer: str) -> BaseModel:
        """An answer's text as the model's instance; ValueError (pydantic's ValidationError) where it does not fit."""
        return self.model.model_validate_json(answer)

    def fits(self, tree: Tree) -> bool:
        """Whether a changed answer still has this shape."""
        try:
            self.model.model_validate(tree)
        except ValidationError:
            return False
        return True

    def tree_of(self, data: BaseModel) -> Tree:
        """An instance of the model as JSON, which knows no NaN: a number that is none becomes null."""
        return dict(json.loads(data.model_dump_json(by_alias=True)))
