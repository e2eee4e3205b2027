"""Prompts: Markdown templates, and the requests made of them."""

from summarizer.prompting.catalogue import find_prompt, list_prompts
from summarizer.prompting.compose import compose, compose_repair
from summarizer.prompting.prompt import Prompt

__all__ = ["Prompt", "compose", "compose_repair", "find_prompt", "list_prompts"]
